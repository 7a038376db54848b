"""Where the nodes of a connected network stand: the farther apart, the more steps lie between them."""

import networkx as nx
import numpy as np
import pandas as pd
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csgraph

from dashboard.measures.memo import briefly

SEED = 7
LARGEST, PIVOTS = 1500, 50  # nodes beyond which moving all of them takes seconds; nodes that others are placed by
ROUNDS = 30  # after which no node moves by a pixel
PLACES = 4  # decimals of a place in the unit square, of which a pixel is several


def placed(graph: nx.Graph) -> pd.DataFrame:
    """Place a connected network in a unit square, spread so that no corner is crowded; x and y by id.

    The longest way through it runs from left to right. Half of a place is that of the layout, half its rank:
    what lies dense is drawn apart. It hangs neither on the order of nodes nor on that of ties.

    Examples
    --------
    >>> placed(nx.Graph([("b", "c"), ("a", "b")])).loc[["a", "b", "c"], "x"].rank().tolist()
    [3.0, 2.0, 1.0]
    """
    nodes = tuple(sorted(graph))
    return _placed(nodes, tuple(sorted(tuple(sorted(tie)) for tie in graph.edges))).loc[list(graph)]


@briefly(512)  # the same part stands in both languages and themes, and in many a filtered view
def _placed(nodes: tuple[str, ...], ties: tuple[tuple[str, str], ...]) -> pd.DataFrame:
    part = nx.Graph()
    part.add_nodes_from(nodes)
    part.add_edges_from(ties)
    lengths = _lengths(part)
    found = _by_pivots(lengths)
    if len(part) <= LARGEST:
        found = _settled(csgraph.shortest_path(lengths, directed=False), found)
    at = pd.DataFrame(_turned(found), index=nodes, columns=["x", "y"]).round(6)
    span = (at.max() - at.min()).replace(0, 1)
    even = at.rank(method="first").sub(1) / max(len(at) - 1, 1)
    return (((at - at.min()) / span + even) / 2).round(PLACES)


def _lengths(part: nx.Graph):  # type: ignore[no-untyped-def]  # a sparse matrix of scipy, which brings no types
    """Return how long each tie should be: the longer, the more others its ends are tied to, who need room.

    References
    ----------
    Gansner, E. R., Koren, Y., & North, S. (2005). Graph drawing by stress majorization. Graph Drawing 2004,
    239-250. (Not read here; the lengths as Graphviz' manual describes its model "subset".)
    """
    ties = nx.to_scipy_sparse_array(part, weight=None, format="coo").astype(float)
    degrees, both = np.asarray(ties.sum(axis=1)).ravel(), (ties.tocsr() @ ties.tocsr()).tocsr()
    common = np.asarray(both[ties.row, ties.col]).ravel()
    ties.data = np.sqrt(degrees[ties.row] + degrees[ties.col] - common)
    return ties.tocsr()


def _by_pivots(lengths) -> np.ndarray:  # type: ignore[no-untyped-def]
    """Lay a part out by its distances to some of its nodes, scaled down to two dimensions.

    References
    ----------
    Brandes, U., & Pich, C. (2007). Eigensolver methods for progressive multidimensional scaling of
    large data. Graph Drawing 2006, 42-53. (Not read here; the method as R's graphlayouts describes it.)
    """
    count = lengths.shape[0]
    pivots = [int(np.diff(lengths.indptr).argmax())]
    near = csgraph.shortest_path(lengths, directed=False, indices=pivots[0])
    rows = [near]
    while len(pivots) < min(PIVOTS, count):  # each pivot as far as can be from those before
        pivots.append(int(near.argmax()))
        rows.append(csgraph.shortest_path(lengths, directed=False, indices=pivots[-1]))
        near = np.minimum(near, rows[-1])
    squared = np.array(rows).T ** 2
    centred = -(squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()) / 2
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, -2:] * np.sign(axes[np.abs(axes[:, -2:]).argmax(axis=0), [-2, -1]])
    places = centred @ axes
    places = 2 * (places - places.min(axis=0)) / np.maximum(np.ptp(places, axis=0), 1e-9) - 1
    # Nodes with the same distances would lie on each other.
    return (places + np.random.default_rng(SEED).normal(0, 0.015, places.shape)).clip(-1, 1)


def _settled(far: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Move all nodes until their distances are as near to those wished as they come (stress majorization).

    A distance counts the more the shorter it is wished. See `_lengths` for the reference.
    """
    wished = np.where(far > 0, far, 1)
    weights = wished**-2.0
    np.fill_diagonal(weights, 0)
    whole = np.diag(weights.sum(axis=1)) - weights
    solve = cho_factor(whole[1:, 1:])  # the first node stays: where the whole lies is free
    for _ in range(ROUNDS):
        size = (places**2).sum(axis=1)
        apart = np.sqrt(np.maximum(size[:, None] + size[None, :] - 2 * places @ places.T, 0))
        pull = -weights * wished / np.maximum(apart, 1e-4)
        np.fill_diagonal(pull, 0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        places = np.vstack([np.zeros((1, 2)), cho_solve(solve, (pull @ places)[1:])])
        places = places - places.mean(axis=0)
    return places


def _turned(places: np.ndarray) -> np.ndarray:
    """Turn places so that their longest extent runs from left to right."""
    centred = places - places.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1]
    return np.asarray(centred @ (axes * np.sign(axes[np.abs(axes).argmax(axis=0), [0, 1]])))
