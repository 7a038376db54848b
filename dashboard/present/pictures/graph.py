"""Networks: which pairs are tied, and where initiatives stand."""

import networkx as nx
import numpy as np
import pandas as pd
from scipy.sparse import csgraph

from dashboard.measures.memo import briefly

SEED = 7
PLACES = 3  # decimals of a position, of which a pixel is several
LARGE = 90  # nodes beyond which Kamada and Kawai's layout takes seconds
LARGEST, PIVOTS = 600, 50  # nodes beyond which springs take seconds; nodes that others are placed by


def overlap_graph(pairs: pd.DataFrame, measure: str, threshold: float) -> nx.Graph:
    """Return the network of pairs whose measure reaches the threshold; the edge's weight is the measure.

    Examples
    --------
    >>> table = pd.DataFrame({"a": ["x", "x"], "b": ["y", "z"], "m": [0.5, 0.1]})
    >>> sorted(overlap_graph(table, "m", 0.2).edges(data="weight"))
    [('x', 'y', 0.5)]
    """
    values = pd.to_numeric(pairs[measure], errors="coerce").astype(float)
    kept = pairs[(values >= threshold) & (values > 0)]
    graph = nx.Graph()
    graph.add_weighted_edges_from(zip(kept["a"], kept["b"], values[kept.index]))
    return graph


def part_of(graph: nx.Graph, keys: list[str]) -> nx.Graph:
    """Return what a network holds of some nodes, ties in its own order: `subgraph` goes through a set.

    Examples
    --------
    >>> part = part_of(nx.Graph([("c", "b"), ("b", "a"), ("a", "x")]), ["b", "a", "c"])
    >>> list(part), list(part.edges)
    (['b', 'a', 'c'], [('b', 'c'), ('b', 'a')])
    """
    kept, result = set(keys), nx.Graph()
    result.add_nodes_from(keys)
    result.add_edges_from((a, b, tie) for a, b, tie in graph.edges(data=True) if {a, b} <= kept)
    return result


def positions(graph: nx.Graph) -> dict[str, tuple[float, float]]:
    """Lay a network out: its largest part at the left, the others in columns beside it; always the same way.

    Examples
    --------
    >>> at = positions(nx.Graph([("a", "b"), ("c", "d")]))
    >>> at["a"][0] < at["c"][0]
    True
    """
    at: dict[str, tuple[float, float]] = {}
    left, low, width = 0.0, 1.0, 0.0
    for part in sorted(nx.connected_components(graph), key=lambda c: (-len(c), min(c))):
        scale = (len(part) / len(graph)) ** 0.5
        if low - 2 * scale < -1.2:  # the column is full
            left, low, width = left + width + 0.25, 1.0, 0.0
        ordered = _ordered(graph, part)
        local = _within(tuple(ordered), tuple(ordered.edges))
        for node, (x, y) in local.items():
            at[node] = (_rounded(left + scale * x), _rounded(low + scale * (y - 1)))
        reach = max(x for x, _ in local.values())
        low, width = low - 2 * scale - 0.15, max(width, scale * reach)
    return at


def _rounded(place: float) -> float:
    """Return a place of which nobody sees more, without the digits in which processors differ."""
    return round(place, PLACES) + 0.0


def _ordered(graph: nx.Graph, part: set[str]) -> nx.Graph:
    """Return a part of a graph with its nodes in order, so that a layout does not hang on the order of a set."""
    result = nx.Graph()
    result.add_nodes_from(sorted(part))
    result.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.subgraph(part).edges))
    return result


@briefly(512)  # the same part stands in both languages and themes, and in many a filtered view
def _within(nodes: tuple[str, ...], ties: tuple[tuple[str, str], ...]) -> dict[str, tuple[float, float]]:
    """Lay one connected part out: x from 0 on, y from -1 to 1; do not change it."""
    part = nx.Graph()
    part.add_nodes_from(nodes)
    part.add_edges_from(ties)
    if len(part) == 2:
        return dict(zip(part, [(0.0, -1.0), (0.0, 1.0)]))
    if len(part) > LARGEST:
        found = _by_pivots(part)
    elif len(part) <= LARGE:
        found = nx.kamada_kawai_layout(part, weight=None)
    else:
        found = nx.spring_layout(part, seed=SEED, weight=None, k=2.5 / len(part) ** 0.5, iterations=80)
    wide = 1.7 if len(part) > 8 else 1.0  # the paper is wider than high
    start = min(float(x) for x, _ in found.values())
    return {node: (wide * (float(x) - start), float(y)) for node, (x, y) in found.items()}


def _by_pivots(part: nx.Graph) -> dict[str, tuple[float, float]]:
    """Lay a large part out by its distances to some of its nodes, scaled down to two dimensions.

    References
    ----------
    Brandes, U., & Pich, C. (2007). Eigensolver methods for progressive multidimensional scaling of
    large data. Graph Drawing 2006, 42-53. (Not read here; the method as R's graphlayouts describes it.)
    """
    ties = nx.to_scipy_sparse_array(part, weight=None, format="csr")
    pivots = [int(ties.sum(axis=1).argmax())]
    near = csgraph.shortest_path(ties, unweighted=True, indices=pivots[0])
    rows = [near]
    while len(pivots) < min(PIVOTS, len(part)):  # each pivot as far as can be from those before
        pivots.append(int(near.argmax()))
        rows.append(csgraph.shortest_path(ties, unweighted=True, indices=pivots[-1]))
        near = np.minimum(near, rows[-1])
    squared = np.array(rows).T ** 2
    centred = -(squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()) / 2
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, -2:] * np.sign(axes[np.abs(axes[:, -2:]).argmax(axis=0), [-2, -1]])
    places = centred @ axes
    places = 2 * (places - places.min(axis=0)) / np.maximum(np.ptp(places, axis=0), 1e-9) - 1
    # Nodes with the same distances would lie on each other.
    places = (places + np.random.default_rng(SEED).normal(0, 0.015, places.shape)).clip(-1, 1)
    return {node: (float(x), float(y)) for node, (x, y) in zip(part, places, strict=True)}
