"""How likely shared members are by chance: exact tails, corrected for the number of pairs."""

import numpy as np
from scipy import stats

# Above this many cells the table of seen (shared, size, size) triples gives way to sorting them.
_TABLE_CELLS = 20_000_000


def hypergeometric_tail(shared: np.ndarray, size_a: np.ndarray, size_b: np.ndarray, universe: int) -> np.ndarray:
    r"""Return P(X >= shared) if both sets were drawn at random from the universe.

    X, the number of common members of two independent random subsets with :math:`m_a` and
    :math:`m_b` of N members, is hypergeometric:

    .. math:: P(X \ge s) = \sum_{x \ge s} \binom{m_a}{x} \binom{N - m_a}{m_b - x} / \binom{N}{m_b}

    Parameters
    ----------
    shared, size_a, size_b : array of int, of one length
        Common members and sizes, one entry a pair.
    universe : int
        N, the distinct members of all initiatives compared.

    Returns
    -------
    array of float
        Between 0 and 1; 1 where nothing is shared. The tail is one-sided: it tells if two
        initiatives share more than chance, not if they avoid each other.

    Notes
    -----
    The null model lets each initiative draw any member with the same chance; since some states
    join nearly everything, it calls more pairs significant than a fixed-fixed model would.
    Equal triples are computed once, by `scipy.stats.hypergeom`.

    References
    ----------
    Tumminello, M., Miccichè, S., Lillo, F., Piilo, J., & Mantegna, R. N. (2011). Statistically
    validated networks in bipartite complex systems. PLoS ONE, 6(3), e17994.

    Examples
    --------
    Two of 4 members each, both shared: one of the 6 possible draws.

    >>> hypergeometric_tail(np.array([2]), np.array([2]), np.array([2]), 4).round(4).tolist()
    [0.1667]
    """
    tails, index = _tails(shared, size_a, size_b, universe)
    return tails[index]


def against_chance(
    shared: np.ndarray, size_a: np.ndarray, size_b: np.ndarray, universe: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return p by `hypergeometric_tail` and q by `benjamini_hochberg` over all pairs given."""
    tails, index = _tails(shared, size_a, size_b, universe)
    q = benjamini_hochberg(tails, np.bincount(index, minlength=len(tails)))
    return tails[index], q[index]


def _tails(shared: np.ndarray, size_a: np.ndarray, size_b: np.ndarray, universe: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the tail of each distinct triple, and which triple each pair has."""
    if not len(shared):
        return np.zeros(0), np.zeros(0, dtype=np.int64)
    low, high = np.minimum(size_a, size_b).astype(np.int64), np.maximum(size_a, size_b).astype(np.int64)
    width, tall = int(low.max()) + 1, int(high.max()) + 1
    keys = (low * tall + high) * width + shared
    if width * width * tall <= _TABLE_CELLS:
        seen = np.zeros(width * width * tall, dtype=bool)
        seen[keys] = True
        distinct = np.flatnonzero(seen)
        place = np.zeros(len(seen), dtype=np.int32)
        place[distinct] = np.arange(len(distinct), dtype=np.int32)
        index = place[keys]
    else:
        distinct, index = np.unique(keys, return_inverse=True)
    rest, common = np.divmod(distinct, width)
    small, large = np.divmod(rest, tall)
    return np.clip(stats.hypergeom.sf(common - 1, universe, large, small), 0.0, 1.0), index


def benjamini_hochberg(p: np.ndarray, counts: np.ndarray | None = None) -> np.ndarray:
    """Return p-values adjusted for the false discovery rate; NaN entries stay NaN and do not count.

    With m computable p-values in increasing order, q of the i-th is the least of p_k * m / k
    over k >= i, at most 1.

    Parameters
    ----------
    p : array of float
    counts : array of int, optional
        How often each entry occurs; by default once.

    References
    ----------
    Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the
    Royal Statistical Society B, 57(1), 289-300. (Not read here; equal to
    `scipy.stats.false_discovery_control`, which would sort millions of equal values.)

    Examples
    --------
    >>> benjamini_hochberg(np.array([0.01, np.nan, 0.04, 0.03])).round(3).tolist()
    [0.03, nan, 0.04, 0.04]
    """
    q, there = np.full(len(p), np.nan), np.flatnonzero(~np.isnan(p))
    order = there[np.argsort(p[there], kind="stable")]
    # Of equal values the last rank counts, which the running minimum from above hands down.
    rank = np.cumsum(np.ones(len(order)) if counts is None else counts[order])
    if len(order):
        q[order] = np.minimum(np.minimum.accumulate((p[order] * rank[-1] / rank)[::-1])[::-1], 1.0)
    return q
