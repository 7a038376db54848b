"""How central each initiative is in a network, and to which part of it it belongs."""

import numpy as np
import pandas as pd
from scipy.sparse import csgraph, csr_array
from scipy.sparse.linalg import eigsh

from dashboard.measures.communities import louvain
from dashboard.measures.core_periphery import core_periphery
from dashboard.measures.metrics import SPARSE
from dashboard.measures.networks import Network
from dashboard.measures.precision import settled

MEASURES = ("degree", "strength", "betweenness", "eigenvector", "core_number", "community", "core")
SOURCES, SOURCES_DENSE = 64, 200  # whose paths are followed together: their tables stay in the processor's cache
ALL_EIGENVECTORS = 64  # initiatives up to which all are worked out; beyond, only the one that is wanted


def betweenness(ties: np.ndarray) -> np.ndarray:
    r"""Return the share of shortest paths between others that run through each initiative.

    :math:`\frac{2}{(n-1)(n-2)} \sum_{s<t} \sigma_{st}(v) / \sigma_{st}`; weights do not count; 0
    below three initiatives. See `betweenness_of` for how.

    References
    ----------
    Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry, 40, 35-41.
    Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical
    Sociology, 25, 163-177. (Neither read here; equal to `networkx.betweenness_centrality`.)

    Examples
    --------
    >>> betweenness(np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], dtype=bool)).tolist()
    [0.0, 1.0, 0.0]
    """
    return betweenness_of(np.argwhere(np.triu(ties, k=1)), len(ties))


def betweenness_of(pairs: np.ndarray, n: int) -> np.ndarray:
    """Return the same of a network that is given by its tied pairs.

    Parameters
    ----------
    pairs : array of int, shape (pairs, 2)
        Places among n; each pair once, nobody tied to itself.
    n : int

    Notes
    -----
    Whoever has one tie lies on no path, and the only path to it runs through its partner: such leaves are folded
    into their partners, and so on, until a core is left in which everybody has two ties or nothing is left. Folded
    paths are counted, not walked. In the core each initiative counts as many ends as are folded into it; many
    sources go at once, step by step outwards and back (Brandes' sums as products of matrices).

    References
    ----------
    Baglioni, M., Geraci, F., Pellegrini, M., & Lastres, E. (2012). Fast exact computation of betweenness
    centrality in social networks. ASONAM 2012, 450-456. (Of folding; not read here.)

    Examples
    --------
    A ring of four, to one of which two more are tied; the first of these lies between the second and all:

    >>> betweenness_of(np.array([[0, 1], [1, 2], [2, 3], [0, 3], [0, 4], [4, 5]]), 6).round(3).tolist()
    [0.65, 0.15, 0.05, 0.15, 0.4, 0.0]
    """
    if n < 3 or not len(pairs):
        return np.zeros(n)
    inside, squares, core = _folded(pairs, n)
    joined = csr_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(n, n))
    _, labels = csgraph.connected_components(joined, directed=False)
    others = np.bincount(labels)[labels] - 1.0
    # Ordered pairs of others that are apart once the initiative goes, as far as its folded ones tell.
    through = others**2 - squares - (others - (inside - 1)) ** 2
    if core.any():
        place = np.cumsum(core) - 1
        within = place[pairs[core[pairs].all(axis=1)]]
        through[core] += _through(within, inside[core].astype(float))
    return settled(through / ((n - 1) * (n - 2)))


def _folded(pairs: np.ndarray, n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Fold leaves: how many stand at each, itself included; the squared sizes of what was folded in; who is left."""
    degree, neighbour = np.bincount(pairs.ravel(), minlength=n), np.zeros(n, dtype=np.int64)
    # All neighbours in one number by exclusive or: where one is left, the number is that one.
    np.bitwise_xor.at(neighbour, pairs.ravel(), pairs[:, ::-1].ravel())
    inside, squares, core = np.ones(n, dtype=np.int64), np.zeros(n), degree > 0
    leaves = np.flatnonzero(degree == 1)
    while len(leaves):
        partner = neighbour[leaves]
        goes = (degree[partner] > 1) | (leaves < partner)  # of two leaves that are tied to one another one stays
        leaves, partner = leaves[goes], partner[goes]
        np.add.at(inside, partner, inside[leaves])
        np.add.at(squares, partner, inside[leaves].astype(float) ** 2)
        np.bitwise_xor.at(neighbour, partner, leaves)
        np.subtract.at(degree, partner, 1)
        core[leaves], degree[leaves] = False, 0
        leaves = np.unique(partner)
        leaves = leaves[degree[leaves] == 1]
    core &= degree > 0
    return inside, squares, core


def _through(pairs: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Return the shares of shortest paths through each, summed over all ordered pairs that stand at two others.

    Of a network without leaves by its tied pairs, and how many stand at each.
    """
    n, (first, second) = len(ends), pairs.T
    step = csr_array((np.ones(2 * len(pairs)), (np.r_[first, second], np.r_[second, first])), shape=(n, n))
    dense = 2 * len(pairs) > SPARSE * n * n
    if dense:
        step = step.toarray()
    through, together = np.zeros(n), SOURCES_DENSE if dense else SOURCES
    for start in range(0, n, together):
        sources = np.arange(start, min(start + together, n))
        paths = np.zeros((n, len(sources)))
        paths[sources, np.arange(len(sources))] = 1
        reached, seen = paths, paths > 0
        away = [seen.copy()]
        while True:
            reached = step @ reached
            new = (reached > 0) & ~seen
            if not new.any():
                break
            reached *= new
            paths += reached
            seen |= new
            away.append(new)
        share = np.divide(1, paths, out=np.zeros(paths.shape), where=seen)
        depends = np.zeros(paths.shape)
        for at, before in zip(away[:1:-1], away[-2:0:-1], strict=True):
            onwards = (ends[:, None] + depends) * share
            onwards *= at
            back = step @ onwards
            back *= paths
            back *= before
            depends += back
        through += depends @ ends[sources]
    return through


def eigenvector(weights: np.ndarray) -> np.ndarray:
    """Return the eigenvector centrality: high for who is strongly tied to who is itself central.

    The eigenvector of the greatest eigenvalue of the weighted matrix, scaled so that its greatest
    entry is 1. In a network that falls apart only the component with the greatest eigenvalue has
    values above 0 (of equal ones, each); without ties all are 0.

    References
    ----------
    Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of Sociology,
    92, 1170-1182. (Not read here; equal to networkx's `eigenvector_centrality_numpy`, rescaled.)
    """
    result, found = np.zeros(len(weights)), []
    for part in _components(weights > 0):
        values, vectors = _greatest(weights[np.ix_(part, part)])
        vector = np.abs(vectors[:, -1])
        found.append((values[-1], part, vector / vector.max()))
    greatest = max((value for value, _, _ in found), default=0)
    for value, part, vector in found:
        if value >= greatest * (1 - 1e-9):
            result[part] = settled(vector)
    return result


def _components(ties: np.ndarray) -> list[np.ndarray]:
    """Return the members of each component of more than one initiative."""
    if not ties.any():
        return []
    _, labels = csgraph.connected_components(csr_array(ties), directed=False)
    return [np.flatnonzero(labels == k) for k in np.flatnonzero(np.bincount(labels) > 1)]


def _greatest(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return eigenvalues and eigenvectors, the greatest last; of a large matrix only that."""
    few = len(weights) <= ALL_EIGENVECTORS
    values, vectors = np.linalg.eigh(weights) if few else eigsh(weights, k=1, which="LA", v0=np.ones(len(weights)))
    return values, vectors


def core_numbers(ties: np.ndarray) -> np.ndarray:
    """Return for each initiative the greatest k for which it is in a part where all have k ties.

    References
    ----------
    Seidman, S. B. (1983). Network structure and minimum degree. Social Networks, 5(3), 269-287.
    (Not read here; equal to `networkx.core_number`.)

    Examples
    --------
    A triangle and somebody tied to one of the three:

    >>> core_numbers(np.array([[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]])).tolist()
    [2, 2, 2, 1]
    """
    ties = np.asarray(ties, dtype=bool)
    degree, left, cores, k = ties.sum(axis=1), np.ones(len(ties), dtype=bool), np.zeros(len(ties), dtype=int), 0
    while left.any():
        k = max(k, int(degree[left].min()))
        while (peeled := left & (degree <= k)).any():
            cores[peeled], left = k, left & ~peeled
            degree = degree - ties[:, peeled].sum(axis=1)
    return cores


def centralities(network: Network, seed: int = 0) -> pd.DataFrame:
    """Return the measures of each initiative in one network.

    Returns
    -------
    DataFrame
        Indexed by id: degree (ties), strength (sum of weights), betweenness, eigenvector,
        core_number (see `core_numbers`),
        community (1 the largest, see `communities.louvain`), core (whether in the core, see
        `core_periphery`; nobody is where that is not computable).
    """
    ties = network.ties
    return pd.DataFrame(
        {
            "degree": ties.sum(axis=1).astype(int),
            "strength": network.weights.sum(axis=1),
            "betweenness": betweenness(ties),
            "eigenvector": eigenvector(network.weights),
            "core_number": core_numbers(ties),
            "community": np.array(louvain(network, seed).labels, dtype=int),
            "core": core_periphery(network.weights, seed).core,
        },
        index=pd.Index(network.ids, dtype=object),
    )
