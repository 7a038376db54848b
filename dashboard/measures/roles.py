"""Per initiative: how central it is, to which community it belongs, between which layers it brokers."""

import numpy as np
import pandas as pd
from scipy.sparse import csgraph, csr_array
from scipy.sparse.linalg import eigsh

from dashboard.measures.absence import lack, no_members_each
from dashboard.measures.communities import louvain
from dashboard.measures.core_periphery import core_periphery
from dashboard.measures.layer_brokers import spread
from dashboard.measures.metrics import SPARSE, distances
from dashboard.measures.monadic import monadic
from dashboard.measures.monadic import reasons as not_monadic
from dashboard.measures.networks import (
    UNDIRECTED,
    Network,
    documented_network,
    documented_ties,
    hosts_in,
    member_matrix,
    overlap_network,
)
from dashboard.measures.precision import settled
from dashboard.model.complex import Counting, RegimeComplex

BROKERAGE = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
MEASURES = ("degree", "strength", "betweenness", "eigenvector", "core_number", "community", "core")
SOURCES = 200  # whose paths are followed together: their tables stay in the processor's cache
ALL_EIGENVECTORS = 64  # initiatives up to which all are worked out; beyond, only the one that is wanted
NO_LAYER = "no primary layer"


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


def brokerage(complex: RegimeComplex) -> pd.DataFrame:
    r"""Count the brokerage roles of each initiative between the primary layers.

    v is a broker of a and b if a → v → b and not a → b. With the layers of a, v and b:

    ==============  =====  =================================================
    coordinator     AAA    all three on one layer
    itinerant       ABA    between two of a layer that is not its own
    gatekeeper      ABB    lets in: from another layer to its own
    representative  AAB    leads out: from its own layer to another
    liaison         ABC    between two layers, neither its own
    ==============  =====  =================================================

    Returns
    -------
    DataFrame
        Indexed by id, comparable initiatives with a primary layer: the five counts and `brokerage`,
        their sum.

    Notes
    -----
    Ties run as recorded, from_id to to_id; relations that are undirected in meaning run both ways.
    Influence runs against derived_from, implements, references, succeeds, issued_by and nested_in: who
    reads the ties as influence swaps gatekeeper and representative. Raw counts, not set against chance.

    References
    ----------
    Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to
    brokerage in transaction networks. Sociological Methodology, 19, 89-126. (Not read; the roles
    are those of the documentation of `sna::brokerage` in R.)
    """
    layer = complex.comparable["primary_layer"]
    layer = layer[layer != ""]
    place, ties = pd.Index(layer.index), documented_ties(complex)
    ties = ties[ties["from_id"].isin(place) & ties["to_id"].isin(place)]
    first, second = place.get_indexer(ties["from_id"]), place.get_indexer(ties["to_id"])
    arcs = np.zeros((len(place), len(place)), dtype=bool)
    arcs[first, second] = True
    both = ties["relation"].isin(UNDIRECTED).to_numpy()
    arcs[second[both], first[both]] = True
    counts = count_roles(arcs, pd.factorize(layer)[0])
    frame = pd.DataFrame(counts, index=place, columns=list(BROKERAGE))
    return frame.assign(brokerage=frame.sum(axis=1))


def count_roles(arcs: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Return the counts of the five roles, one row a node, for a directed matrix and a group of each node."""
    counts = np.zeros((len(arcs), len(BROKERAGE)), dtype=int)
    for v in range(len(arcs)):
        before, after = np.flatnonzero(arcs[:, v]), np.flatnonzero(arcs[v])
        before, after = before[before != v], after[after != v]
        open_ = ~arcs[np.ix_(before, after)] & (before[:, None] != after[None, :])
        own_a, own_b = (groups[before] == groups[v])[:, None], (groups[after] == groups[v])[None, :]
        same = groups[before][:, None] == groups[after][None, :]
        kinds = (own_a & own_b, same & ~own_a, ~own_a & own_b, own_a & ~own_b, ~own_a & ~own_b & ~same)
        counts[v] = [int((open_ & kind).sum()) for kind in kinds]
    return counts


def initiative_measures(
    complex: RegimeComplex, counting: Counting = Counting(), threshold: float = 0.0, seed: int = 0
) -> pd.DataFrame:
    """Return all measures of each comparable initiative: the table initiative_measures.csv.

    Returns
    -------
    DataFrame
        id; the columns of `centralities` and `participation` (see `layer_brokers.participation_coefficient`;
        empty also where no tie leads to an initiative with a layer) once as overlap_… (member overlap) and
        once as relations_… (documented relations, hosts in or out as the lens has it); those of `brokerage`
        and of `monadic.monadic`; and reason: why the overlap_… columns, the relations_… columns or the roles
        are not computable. Counts are Int64.
    """
    rows = complex.comparable
    networks = (overlap_network(complex, counting, threshold), documented_network(complex, hosts_in(complex)))
    overlap, relations = (
        centralities(one, seed).assign(participation=spread(complex, one)).add_prefix(f"{one.name}_")
        for one in networks
    )
    parts = (overlap, relations, brokerage(complex), monadic(complex, counting))
    frame = pd.concat([part.reindex(rows.index) for part in parts], axis=1)
    counts = ("_degree", "_core_number", "_community", "_partners")
    whole = [c for c in frame if c.endswith(counts) or c in (*BROKERAGE, "brokerage")]
    frame = frame.astype(dict.fromkeys(whole, "Int64") | {"overlap_core": "boolean", "relations_core": "boolean"})
    untied = lack(complex, "relations")
    if untied:
        frame[[name for name in frame if not name.startswith("overlap_")]] = pd.NA
    frame = frame.assign(reason=pd.array(_reasons(complex, counting, untied), dtype="str"))
    frame.insert(0, "id", rows.index)
    return frame.reset_index(drop=True)


def _reasons(complex: RegimeComplex, counting: Counting, untied: str) -> list[str]:
    """Return for each comparable initiative why measures of it are missing: members, then ties, then layer."""
    rows = complex.comparable
    members = member_matrix(complex, counting).index
    unknown = no_members_each(complex, rows.index.difference(members), counting)
    layer = "" if untied else lack(complex, "initiatives.primary_layer") or NO_LAYER
    alone = not_monadic(complex, counting)
    return [
        "; ".join(filter(None, (unknown.get(name, "") or alone.get(name, ""), untied, "" if mine else layer)))
        for name, mine in rows["primary_layer"].items()
    ]
