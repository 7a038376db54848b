"""Figures of a network as a whole, from its matrix of ties."""

from typing import NamedTuple

import numpy as np
from scipy.sparse import csgraph, csr_array

from dashboard.measures import networks as why
from dashboard.measures.absence import NO_INITIATIVES
from dashboard.measures.memo import briefly

# Share of tied pairs below which sparse routines beat products of whole matrices.
SPARSE = 0.02
_WORD, _CELLS = 64, 1 << 16  # bits of a word, and words that are looked at together


class Value(NamedTuple):
    """A figure; NaN only with a reason."""

    value: float
    reason: str = ""


def _missing(reason: str) -> Value:
    return Value(float("nan"), reason)


def density(ties: np.ndarray) -> Value:
    """Return the share of pairs that are tied, E / (n(n - 1)/2); not computable below two initiatives."""
    n = len(ties)
    return Value(float(ties.sum() / (n * (n - 1)))) if n > 1 else _missing(why.FEWER_THAN_TWO)


def component_sizes(ties: np.ndarray) -> np.ndarray:
    """Return the sizes of the connected components, largest first; an initiative without a tie is one."""
    return np.array(_sizes(np.ascontiguousarray(ties, dtype=bool).tobytes(), len(ties)), dtype=int)


@briefly(2)  # three measures ask for the same, of thousands of random networks
def _sizes(cells: bytes, n: int) -> tuple[int, ...]:
    if not n:
        return ()
    ties = np.frombuffer(cells, dtype=bool).reshape(n, n)
    _, labels = csgraph.connected_components(csr_array(ties), directed=False)
    return tuple(np.sort(np.bincount(labels))[::-1].tolist())


def components(ties: np.ndarray) -> Value:
    """Return the number of connected components; 0 of nothing."""
    return Value(float(len(component_sizes(ties))))


def giant_share(ties: np.ndarray) -> Value:
    """Return the share of the initiatives that are in the largest component."""
    sizes = component_sizes(ties)
    return Value(float(sizes[0] / sizes.sum())) if len(sizes) else _missing(NO_INITIATIVES)


def fragmentation(ties: np.ndarray) -> Value:
    r"""Return the chance that two initiatives, drawn with replacement, are in different components.

    :math:`1 - \sum_c (n_c / n)^2`: 0 if all hang together, 1 - 1/n if none do. Borgatti (2003)
    draws without replacement; the design's form is kept, and differs from his by the factor (n - 1)/n.

    References
    ----------
    Borgatti, S. P. (2003). The key player problem. In Dynamic social network modeling and
    analysis (pp. 241-252). National Academies Press. (Not read here.)

    Examples
    --------
    >>> fragmentation(np.array([[0, 1, 0], [1, 0, 0], [0, 0, 0]], dtype=bool)).value.__round__(3)
    0.444
    """
    sizes = component_sizes(ties)
    return Value(float(1 - ((sizes / sizes.sum()) ** 2).sum())) if len(sizes) else _missing(NO_INITIATIVES)


def distances(ties: np.ndarray) -> np.ndarray:
    """Return the fewest ties between every two initiatives; infinite where no path joins them."""
    found = _distances(np.ascontiguousarray(ties, dtype=bool).tobytes(), len(ties))
    found.flags.writeable = False
    return found


@briefly(2)  # of a dense network the mean distance and betweenness ask for the same
def _distances(cells: bytes, n: int) -> np.ndarray:
    ties = np.frombuffer(cells, dtype=bool).reshape(n, n)
    if not n:
        return np.zeros((0, 0))
    if ties.mean() < SPARSE:
        return csgraph.shortest_path(csr_array(ties.astype(float)), directed=False, unweighted=True)
    # A dense network is a few steps wide: products of matrices beat searching from each initiative.
    step, found = ties.astype(np.float32), np.full((n, n), np.inf)
    np.fill_diagonal(found, 0)
    new, length = ties & ~np.eye(n, dtype=bool), 1
    while new.any():
        found[new] = length
        new = (new.astype(np.float32) @ step > 0) & np.isinf(found)
        length += 1
    return found


def mean_distance(ties: np.ndarray) -> Value:
    """Return the mean number of ties on the shortest path between initiatives that a path joins.

    Weights do not count; pairs without a path are left out (fragmentation tells of them).

    Examples
    --------
    A chain of three: two pairs at one step, one at two.

    >>> mean_distance(np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], dtype=bool)).value.__round__(3)
    1.333
    """
    if ties.any() and ties.mean() < SPARSE:
        found = _pairs_at(ties)
        return Value(float(np.arange(1, len(found) + 1) @ found / found.sum()))
    found = distances(ties)
    joined = np.isfinite(found) & (found > 0)
    return Value(float(found[joined].mean())) if joined.any() else _missing(why.NO_TIES)


def _pairs_at(ties: np.ndarray) -> np.ndarray:
    """Return how many ordered pairs are one step apart, two, and so on.

    Sixty-four starts go in one word: in each step all initiatives take over what their neighbours reach. That is ten
    times as quick as the distances of all pairs one by one, and random networks are asked for it by the thousand.
    """
    there = np.flatnonzero(ties.any(axis=1))
    start, neighbour = np.nonzero(ties[np.ix_(there, there)])
    first = np.searchsorted(start, np.arange(len(there)))
    own = np.zeros((len(there), -(-len(there) // _WORD) * 8), dtype=np.uint8)
    own[:, : -(-len(there) // 8)] = np.packbits(np.eye(len(there), dtype=bool), axis=1)
    words, counts = own.view(np.uint64), np.zeros(len(there), dtype=np.int64)
    together = max(1, _CELLS // len(neighbour))  # so that a step fits into the memory that is near
    for block in range(0, words.shape[1], together):
        reached = np.ascontiguousarray(words[:, block : block + together])
        before = int(np.bitwise_count(reached).sum())
        for step in range(len(there)):
            reached |= np.bitwise_or.reduceat(reached[neighbour], first, axis=0)
            now = int(np.bitwise_count(reached).sum())
            if now == before:
                break
            counts[step] += now - before
            before = now
    return counts[: np.flatnonzero(counts)[-1] + 1]


def clustering(ties: np.ndarray) -> Value:
    """Return the transitivity: the share of pairs of ties of an initiative whose other ends are tied too.

    3 x triangles / connected triples, over the whole network (not the mean of local shares);
    weights do not count. Not computable if no initiative has two ties.

    References
    ----------
    Newman, M. E. J., Strogatz, S. H., & Watts, D. J. (2001). Random graphs with arbitrary degree
    distributions and their applications. Physical Review E, 64, 026118. (Not read here; equal to
    `networkx.transitivity`.)
    """
    degree = ties.sum(axis=1)
    triples = float((degree * (degree - 1)).sum())
    if not triples:
        return _missing(why.NO_TRIADS)
    if ties.mean() < SPARSE:
        first, second = np.nonzero(ties)
        held = np.packbits(ties, axis=1)  # the neighbours of each, eight in a byte: those of two in common are counted
        return Value(float(int(np.bitwise_count(held[first] & held[second]).sum()) / triples))
    step = ties.astype(np.float32)
    return Value(float((step @ step)[ties].sum(dtype=float) / triples))


def degree_centralisation(ties: np.ndarray) -> Value:
    r"""Return how far the ties gather on one initiative: 1 for a star, 0 if all have as many.

    :math:`\sum_i (\max k - k_i) / ((n - 1)(n - 2))`; not computable below three initiatives.

    References
    ----------
    Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social
    Networks, 1(3), 215-239. (Not read here; the formula is the design's and that of igraph.)
    """
    n, degree = len(ties), ties.sum(axis=1)
    return (
        Value(float((degree.max() - degree).sum() / ((n - 1) * (n - 2)))) if n > 2 else _missing(why.FEWER_THAN_THREE)
    )


def two_mode_centralisation(cells: np.ndarray) -> Value:
    r"""Return how far the memberships gather on one row: 1 if one row has all columns and the others one each.

    :math:`\sum_i (\max k - k_i) / ((m - 1)(n - 1))` for n rows, m columns and row totals k;
    turn the matrix for the columns. Not computable below two rows or two columns.

    References
    ----------
    Borgatti, S. P., & Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks,
    19(3), 243-269. (Not read here; the formula is the design's.)
    """
    n, m = cells.shape
    if n < 2:
        return _missing(why.FEWER_THAN_TWO)
    degree = cells.sum(axis=1)
    return Value(float((degree.max() - degree).sum() / ((m - 1) * (n - 1)))) if m > 1 else _missing(why.FEWER_MEMBERS)


def assortativity(ties: np.ndarray, groups: np.ndarray) -> Value:
    r"""Return how far ties join initiatives of the same group.

    With e the share of tie ends that join group i to group j and a its row sums,
    :math:`r = (\sum_i e_{ii} - \sum_i a_i^2) / (1 - \sum_i a_i^2)`: 1 if every tie stays within a
    group, 0 if groups do not matter, negative if ties join different groups. Not computable
    without ties or if all are within one group (0/0). Weights do not count.

    Parameters
    ----------
    ties : 2-d bool array, symmetric
    groups : array of str
        The group of each initiative; where it is empty the initiative is left out.

    References
    ----------
    Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E, 67, 026126. (Formula
    after networkx's `attribute_assortativity_coefficient`, with which it agrees.)
    """
    known = np.asarray(groups) != ""
    names, codes = np.unique(np.asarray(groups, dtype=str)[known], return_inverse=True)
    member = np.eye(len(names))[codes]
    mixing = member.T @ ties[np.ix_(known, known)].astype(float) @ member
    if not mixing.sum():
        return _missing(why.NO_LAYERS)
    mixing /= mixing.sum()
    ends = mixing.sum(axis=1)
    if np.count_nonzero(ends) == 1:
        return _missing(why.ONE_LAYER)
    chance = float((ends**2).sum())
    return Value((float(np.trace(mixing)) - chance) / (1 - chance))
