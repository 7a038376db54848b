"""The documented nesting as a graph: who holds how many, the rows of an open tree, the ways up from one."""

from typing import Any

import networkx as nx
import pandas as pd

from dashboard.measures.nesting import documented_tree, nesting_graph
from dashboard.present.view import View

MOST_ROWS = 45  # of an open tree: about two screens; deeper levels stay closed
MOST_PATHS = 6  # ways up from one initiative that are written out


def rooted(nodes: pd.DataFrame) -> pd.DataFrame:
    """Return the trees in which something is nested, without the initiatives that stand alone."""
    return nodes[nodes["root"].isin(nodes.loc[nodes["depth"] > 0, "root"])]


def nested_graph(view: View) -> nx.DiGraph:
    """Return who is nested in what in the view, an edge from the nested one up; nodes in the order of the table."""
    ids = list(rooted(documented_tree(view.complex))["id"])
    place = {key: k for k, key in enumerate(view.whole.catalogue.index)}
    known, graph = set(ids), nx.DiGraph()
    graph.add_nodes_from(sorted(ids, key=lambda key: place.get(key, len(place))))
    graph.add_edges_from((a, b) for a, b in nesting_graph(view.complex).edges if a in known and b in known and a != b)
    return graph


def totals(graph: nx.DiGraph) -> pd.DataFrame:
    """Return how many are nested in each of the topmost ones, the most first.

    Returns
    -------
    DataFrame
        id, direct, nested (at any depth, each once). What is nested in several counts in each.

    Examples
    --------
    >>> totals(nx.DiGraph([("lab", "un"), ("desk", "lab"), ("lab", "eu")])).values.tolist()
    [['un', 1, 2], ['eu', 1, 2]]
    """
    tops = [key for key in graph if not graph.out_degree(key)] or list(graph)[:1]  # all of a circle are in each other
    rows = [(key, graph.in_degree(key), len(nx.ancestors(graph, key))) for key in tops]
    found = pd.DataFrame(rows, columns=["id", "direct", "nested"])
    return found[found["nested"] > 0].sort_values("nested", ascending=False, kind="stable").reset_index(drop=True)


def branches(graph: nx.DiGraph, focus: str, most: int = MOST_ROWS) -> pd.DataFrame:
    """Return the tree around one node: the ways up from it, itself, and what is nested in it.

    Parameters
    ----------
    graph : DiGraph
        See `nested_graph`.
    focus : str
        A node of it.
    most : int
        Rows below the focus beyond which deeper levels stay closed; the first level is always open.

    Returns
    -------
    DataFrame
        id, depth, up (position of the row above it in the tree, -1 at the top), again (it stood further up
        already, where what is nested in it is shown), within (how many of those nested in it are not shown).
        A node stands once below each of its parents.

    Examples
    --------
    >>> graph = nx.DiGraph([("lab", "un"), ("lab", "eu"), ("desk", "lab")])
    >>> branches(graph, "lab").values.tolist()  # doctest: +NORMALIZE_WHITESPACE
    [['un', 0, -1, False, 0], ['lab', 1, 0, False, 0], ['desk', 2, 1, False, 0], ['eu', 0, -1, False, 0],
    ['lab', 1, 3, True, 1]]
    """
    size = {key: len(nx.ancestors(graph, key)) for key in graph}
    levels = nx.single_source_shortest_path_length(graph.reverse(copy=False), focus)
    wide = pd.Series({key: k for key, k in levels.items() if key != focus}, dtype=int).value_counts().sort_index()
    deep = max([1, *(int(k) for k, rows in wide.cumsum().items() if rows <= most)])
    rows: list[list[Any]] = []
    seen: set[str] = set()

    def below(key: str, depth: int, up: int, level: int, path: frozenset[str]) -> None:
        again, here = key in seen, len(rows)
        seen.add(key)
        closed = again or level >= deep
        rows.append([key, depth, up, again, size[key] if closed else 0])
        if not closed:
            for child in sorted(graph.predecessors(key), key=lambda child: -size[child]):
                if child not in path:
                    below(child, depth + 1, here, level + 1, path | {child})

    for way in ways_up(graph, focus):
        up = -1
        for depth, key in enumerate(way[:-1]):
            rows.append([key, depth, up, False, 0])
            up = len(rows) - 1
        below(focus, len(way) - 1, up, 0, frozenset(way))
    return pd.DataFrame(rows, columns=["id", "depth", "up", "again", "within"])


def ways_up(graph: nx.DiGraph, focus: str) -> list[list[str]]:
    """Return the ways from the topmost ones down to a node, the first ones in the table's order.

    >>> ways_up(nx.DiGraph([("lab", "un"), ("lab", "eu")]), "lab"), ways_up(nx.DiGraph([("a", "b")]), "b")
    ([['un', 'lab'], ['eu', 'lab']], [['b']])
    """
    found: list[list[str]] = []

    def climb(way: list[str]) -> None:
        above = [key for key in graph.successors(way[0]) if key not in way]
        if not above:
            found.append(way)
        for key in above:
            if len(found) < MOST_PATHS:
                climb([key, *way])

    climb([focus])
    return found
