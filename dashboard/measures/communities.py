"""Communities: Louvain's in one mode with their stability, Barber's in two."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np
from scipy.sparse import csr_array

from dashboard.measures.memo import briefly
from dashboard.measures.metrics import Value
from dashboard.measures.networks import NO_TIES, Network
from dashboard.measures.precision import settled
from dashboard.measures.searching import search

RUNS = 10
# Above so many ties searches work on whole rows; above so many ties or initiatives they start less often.
MANY_TIES, MANY, FEW_RUNS = 20_000, 1000, 2


@dataclass(frozen=True)
class Communities:
    """A division of a network.

    Attributes
    ----------
    labels : tuple of int
        The community of each initiative, 1 the largest; initiatives without a tie stand alone.
    modularity : Value
        Of this division.
    stability : Value
        Mean adjusted Rand index between every two runs: 1 if all found the same division.
    runs, seed : int
    """

    labels: tuple[int, ...]
    modularity: Value
    stability: Value
    runs: int
    seed: int


def louvain(network: Network, seed: int = 0, runs: int = RUNS) -> Communities:
    r"""Divide a network by the Louvain method, and tell how stable the division is.

    Modularity is the weight of ties within communities above that expected from the strengths s:
    :math:`Q = \frac{1}{2W} \sum_{ij} (w_{ij} - s_i s_j / 2W) [c_i = c_j]`, resolution 1.

    Parameters
    ----------
    network : Network
    seed, runs : int
        Runs with the seeds seed, seed + 1, …; the division of the highest modularity is kept, of
        equal ones the first. Above 20,000 ties or 1,000 initiatives there are at most two.

    Notes
    -----
    Above 20,000 ties the same two phases run on whole rows of the matrix: networkx's search looks at
    each tie by itself, which takes minutes on the dense networks of overlap.

    References
    ----------
    Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of
    communities in large networks. Journal of Statistical Mechanics, P10008. (Not read here; the
    divisions are those of `networkx.community.louvain_communities`, see `searching.search`.)
    Hubert, L., & Arabie, P. (1985). Comparing partitions. Journal of Classification, 2, 193-218.
    """
    n = len(network.ids)
    if not network.ties.any():
        return Communities(tuple(range(1, n + 1)), Value(np.nan, NO_TIES), Value(np.nan, NO_TIES), runs, seed)
    runs = min(runs, FEW_RUNS) if n > MANY or np.count_nonzero(network.weights) // 2 > MANY_TIES else runs
    labels = _divisions(network.weights.tobytes(), n, seed, runs)
    quality = [modularity(network.weights, np.array(division)) for division in labels]
    best = int(np.argmax(settled(np.array(quality))))
    pairs = [adjusted_rand(a, b) for a, b in combinations(labels, 2)]
    stability = Value(float(np.mean(pairs))) if pairs else Value(np.nan, "one run")
    return Communities(labels[best], Value(float(quality[best])), stability, runs, seed)


@briefly(4)  # the table of the whole and that of each initiative ask for the same division
def _divisions(weights: bytes, n: int, seed: int, runs: int) -> list[tuple[int, ...]]:
    matrix = np.frombuffer(weights).reshape(n, n)
    if np.count_nonzero(matrix) // 2 > MANY_TIES:
        return [_labels(by_rows(matrix, seed + k), n) for k in range(runs)]
    tied = np.flatnonzero(matrix.any(axis=1))
    alone = [{i} for i in sorted({*range(n)} - set(tied.tolist()))]
    ties = matrix[np.ix_(tied, tied)]
    found = [[set(tied[list(part)].tolist()) for part in search(ties, seed + k)] for k in range(runs)]
    return [_labels([*parts, *alone], n) for parts in found]


def by_rows(weights: np.ndarray, seed: int = 0) -> list[set[int]]:
    """Divide a network by the Louvain method, node by node on whole rows of its matrix.

    Examples
    --------
    >>> by_rows(np.kron(np.eye(2), 1 - np.eye(3)))
    [{0, 1, 2}, {3, 4, 5}]
    """
    rng, part = np.random.default_rng(seed), np.arange(len(weights))
    while True:
        labels = _moved(weights, rng)
        found = int(labels.max()) + 1
        part = labels[part]
        if found == len(weights):
            return [set(np.flatnonzero(part == k).tolist()) for k in range(found)]
        member = np.eye(found)[labels]
        weights = settled(member.T @ weights @ member)


def _moved(weights: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Let each node join the community that gains modularity most, until none moves; return the communities."""
    n, strength = len(weights), weights.sum(axis=1)
    labels, within, total = np.arange(n), strength.copy(), strength.sum()
    order, moving = rng.permutation(n), total > 0
    while moving:
        moving = False
        for i in order:
            own = labels[i]
            within[own] -= strength[i]
            gain = np.bincount(labels, weights[i], minlength=n) - within * (strength[i] / total)
            gain[own] -= weights[i, i]
            best = int(gain.argmax())
            if gain[best] > gain[own] + 1e-10 * total:
                labels[i], moving = best, True
            within[labels[i]] += strength[i]
    return np.unique(labels, return_inverse=True)[1]


def modularity(weights: np.ndarray, labels: np.ndarray) -> float:
    """Return Newman's modularity of a division, resolution 1; see `louvain`.

    Examples
    --------
    >>> modularity(np.kron(np.eye(2), 1 - np.eye(3)), np.array([1, 1, 1, 2, 2, 2]))
    0.5
    """
    part, total = np.eye(labels.max() + 1)[labels], weights.sum()
    within = weights[labels[:, None] == labels[None, :]].sum()
    return float(within / total - ((weights.sum(axis=1) @ part / total) ** 2).sum())


def _labels(parts: list[set[int]], n: int) -> tuple[int, ...]:
    labels = [0] * n
    for k, part in enumerate(sorted(parts, key=lambda part: (-len(part), min(part))), start=1):
        for i in part:
            labels[i] = k
    return tuple(labels)


def adjusted_rand(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    r"""Return how far two divisions agree beyond chance: 1 if they are the same, about 0 by chance.

    With :math:`n_{ij}` common to part i of the one and j of the other, S the sum of
    :math:`\binom{n_{ij}}{2}`, A and B those of the parts and T of all: (S - AB/T) / ((A + B)/2 - AB/T);
    1 where that is 0/0 (both put all together, or all apart).

    Examples
    --------
    >>> adjusted_rand((1, 1, 2, 2), (5, 5, 7, 7)), adjusted_rand((1, 1, 2, 2), (1, 2, 1, 2))
    (1.0, -0.5)
    """
    counted = (Counter(zip(a, b, strict=True)), Counter(a), Counter(b))
    both, one, two = (sum(k * (k - 1) // 2 for k in counts.values()) for counts in counted)
    total = comb(len(a), 2)
    # Times 2T, so that whole numbers stay whole.
    above, highest = 2 * (both * total - one * two), (one + two) * total - 2 * one * two
    return above / highest if highest else 1.0


def barber(cells: np.ndarray, seed: int = 0, runs: int = RUNS) -> tuple[Value, np.ndarray, np.ndarray]:
    r"""Divide rows and columns of a two-mode matrix together; return modularity and both labels.

    .. math:: Q = \frac{1}{E} \sum_{ik} (a_{ik} - k_i d_k / E) [g_i = h_k]

    with row totals k, column totals d and E ones. It is maximised by BRIM: the longer side joins
    the communities that serve it best given the shorter, then the shorter given the longer, until
    nothing moves; then the two communities whose union gains most are merged, and so on. The best
    of `runs` starts (at most two above 10,000 ones): each of the shorter side alone, then dealt at
    random to half as many.

    Returns
    -------
    modularity : Value
        A lower bound of the true maximum, as with every heuristic.
    rows, columns : array of int
        Communities, from 0.

    References
    ----------
    Barber, M. J. (2007). Modularity and community detection in bipartite networks. Physical
    Review E, 76, 066102. (Abstract and introduction read; formula after the documentation of
    networkx and BiMat.)
    Liu, X., & Murata, T. (2010). An efficient algorithm for optimizing bipartite modularity in
    bipartite networks. JACIII, 14(4), 408-415. (Not read; the merging step as BiMat and bipartite
    describe it.)

    Examples
    --------
    Two separate blocks: all ones within, half of them expected.

    >>> barber(np.kron(np.eye(2), np.ones((2, 2))))[0].value
    0.5
    """
    cells = np.asarray(cells, dtype=float)
    (n, m), turned = cells.shape, cells.shape[0] < cells.shape[1]
    if not cells.any():
        return Value(np.nan, NO_TIES), np.zeros(n, int), np.zeros(m, int)
    matrix, side = csr_array(cells.T if turned else cells), min(n, m)
    rng, best = np.random.default_rng(seed), (-np.inf, None, None)
    for run in range(min(runs, FEW_RUNS) if cells.sum() > MANY_TIES / 2 else runs):
        found = _brim(matrix, rng.integers(0, (side + 1) // 2, side) if run else np.arange(side))
        if found[0] > best[0] + 1e-12:
            best = found
    return Value(float(best[0])), *(best[:0:-1] if turned else best[1:])


def _brim(matrix: csr_array, columns: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    """Improve a division of the columns; return its modularity and both labels."""
    turned, ones = matrix.T.tocsr(), matrix.sum()
    by_row, by_column = matrix.sum(axis=1), matrix.sum(axis=0)
    quality = -np.inf
    while True:
        columns = np.unique(columns, return_inverse=True)[1]
        part = np.eye(columns.max() + 1)
        rows = settled(matrix @ part[columns] - np.outer(by_row, by_column @ part[columns]) / ones).argmax(axis=1)
        gain = turned @ part[rows] - np.outer(by_column, by_row @ part[rows]) / ones
        columns = settled(gain).argmax(axis=1)
        between = part[columns].T @ gain / ones
        new = float(np.trace(between))
        if new > quality + 1e-12:
            quality = new
            continue
        merging = np.triu(between + between.T, k=1)
        i, j = np.unravel_index(settled(merging).argmax(), merging.shape)
        if merging[i, j] <= 1e-12:
            return quality, rows, columns
        columns, quality = np.where(columns == j, i, columns), -np.inf
