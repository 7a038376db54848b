"""How central each initiative is in a network, and to which part of it it belongs."""

import numpy as np
import pandas as pd
from scipy.sparse import csgraph, csr_array
from scipy.sparse.linalg import eigsh

from dashboard.measures.communities import louvain
from dashboard.measures.core_periphery import core_periphery
from dashboard.measures.metrics import SPARSE, distances
from dashboard.measures.networks import Network
from dashboard.measures.precision import settled

MEASURES = ("degree", "strength", "betweenness", "eigenvector", "core_number", "community", "core")
SOURCES = 200  # whose paths are followed together: their tables stay in the processor's cache
ALL_EIGENVECTORS = 64  # initiatives up to which all are worked out; beyond, only the one that is wanted


def betweenness(ties: np.ndarray) -> np.ndarray:
    r"""Return the share of shortest paths between others that run through each initiative.

    :math:`\frac{2}{(n-1)(n-2)} \sum_{s<t} \sigma_{st}(v) / \sigma_{st}`; weights do not count; 0
    below three initiatives. All sources at once, step by step outwards and back (Brandes' sums
    as products of matrices), which is fast on the dense and narrow networks of overlap.

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
    n, through = len(ties), np.zeros(len(ties))
    for part in _components(ties):
        within = np.ix_(part, part)
        through[part] = _through(ties[within], distances(ties)[within])
    return settled(through / ((n - 1) * (n - 2))) if n > 2 else through


def _components(ties: np.ndarray) -> list[np.ndarray]:
    """Return the members of each component of more than one initiative."""
    if not ties.any():
        return []
    _, labels = csgraph.connected_components(csr_array(ties), directed=False)
    return [np.flatnonzero(labels == k) for k in np.flatnonzero(np.bincount(labels) > 1)]


def _through(ties: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Return, for a connected network, the shares of shortest paths through each, summed over all pairs."""
    step = csr_array(ties.astype(float)) if ties.mean() < SPARSE else ties.astype(float)
    through = np.zeros(len(ties))
    for first in range(0, len(ties), SOURCES):
        block = slice(first, first + SOURCES)
        away = [length[block] == k for k in range(int(length[block].max()) + 1)]
        reached = ties[block].astype(float)
        paths = away[0] + reached
        for at in away[2:]:
            reached = (reached @ step) * at
            paths += reached
        depends = np.zeros(paths.shape)
        for at, before in zip(away[:1:-1], away[-2:0:-1], strict=True):
            onwards = np.divide(1 + depends, paths, out=np.zeros(paths.shape), where=at)
            depends += (onwards @ step) * paths * before
        through += depends.sum(axis=0)
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
