"""Clustering of initiatives x members as it is, not of the network that sharing members makes of it."""

import numpy as np

from dashboard.measures.metrics import Value
from dashboard.measures.networks import NO_FOUR_PATHS


def two_mode_clustering(cells: np.ndarray) -> Value:
    r"""Return the share of two-mode paths over three initiatives whose ends share a further member.

    A path i - p - j - q - k joins three initiatives by two different members (a 4-path). It is closed if
    i and k share a member besides p and q. :math:`C^* = \tau^*_\Delta / \tau^*`, closed paths over all.

    Parameters
    ----------
    cells : 2-d bool array
        Initiatives x members.

    Returns
    -------
    Value
        0 to 1; not computable where there is no path.

    Notes
    -----
    One member of three initiatives makes a triangle of the network of shared members, whatever else is the
    case, so that `metrics.clustering` of overlap is high where memberships are many. Here such a triangle
    is no path at all. Paths are counted and not walked: with s shared members of i and k, all are open for
    s = 0; for s = 1 and 2 those are that use up what the two share; for more none is.

    References
    ----------
    Opsahl, T. (2013). Triadic closure in two-mode networks: redefining the global and local clustering
    coefficients. Social Networks, 35(2), 159-167. (Not read here; the definition is that of the author's
    R package tnet, checked by walking every path.)
    Robins, G., & Alexander, M. (2004). Small worlds among interlocking directors. Computational &
    Mathematical Organization Theory, 10, 69-94. (Not read here: closes paths over two initiatives instead.)

    Examples
    --------
    Three initiatives that share a member two by two, each a different one; then the same one:

    >>> two_mode_clustering(np.array([[1, 1, 0], [0, 1, 1], [1, 0, 1]], dtype=bool)).value
    1.0
    >>> two_mode_clustering(np.array([[1], [1], [1]], dtype=bool)).reason
    'no initiative shares different members with two others'
    """
    counts = cells.astype(float)
    shared = counts @ counts.T
    np.fill_diagonal(shared, 0)
    sizes = counts.sum(axis=0)  # of the members: initiatives that each is in
    one_member = (sizes * (sizes - 1) * (sizes - 2)).sum()
    paths = (shared.sum(axis=1) ** 2).sum() - (shared**2).sum() - one_member
    if not paths > 0:
        return Value(float("nan"), NO_FOUR_PATHS)
    return Value(float(1 - _open(cells, counts, shared, sizes) / paths))


def _open(cells: np.ndarray, counts: np.ndarray, shared: np.ndarray, sizes: np.ndarray) -> float:
    """Return the number of open paths, each counted from both ends."""
    apart = shared == 0
    np.fill_diagonal(apart, False)
    found = (shared @ shared)[apart].sum()
    first, second = np.nonzero(np.triu(shared == 1))
    if len(first):
        member = (cells[first] & cells[second]).argmax(axis=1)
        along = shared @ counts  # for i and p: what i shares with all initiatives of p
        found += 2 * (along[first, member] + along[second, member] - 2 - 2 * (sizes[member] - 2)).sum()
    first, second = np.nonzero(np.triu(shared == 2))
    if len(first):
        both = cells[first] & cells[second]
        one, other = both.argmax(axis=1), both.shape[1] - 1 - both[:, ::-1].argmax(axis=1)
        found += 4 * ((counts.T @ counts)[one, other] - 2).sum()
    return float(found)
