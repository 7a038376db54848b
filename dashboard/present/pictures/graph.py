"""Networks: which initiatives are tied, what hangs together, and what lies around one of them."""

import networkx as nx
import pandas as pd

EGO = ("", "1", "2")  # steps around the chosen one; none for the whole network


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


def relation_graph(ties: pd.DataFrame) -> nx.Graph:
    """Return the undirected network of documented ties.

    Examples
    --------
    >>> relation_graph(pd.DataFrame({"from_id": ["a", "b"], "to_id": ["b", "a"]})).number_of_edges()
    1
    """
    return nx.Graph(list(zip(ties["from_id"], ties["to_id"], strict=True)))


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


def parts(graph: nx.Graph) -> list[list[str]]:
    """Return the parts of a network, the largest first, each in the order of strength.

    >>> parts(nx.Graph([("a", "b"), ("b", "c"), ("x", "y")]))
    [['b', 'a', 'c'], ['x', 'y']]
    """
    strength = dict(graph.degree(weight="weight"))
    found = [sorted(part, key=lambda key: (-strength[key], key)) for part in nx.connected_components(graph)]
    return sorted(found, key=lambda part: (-len(part), part))


def around(graph: nx.Graph, chosen: str, steps: str) -> list[list[str]]:
    """Return the part to draw, and those that are listed: around the chosen one, or of the whole."""
    if steps and chosen in graph:
        ego = nx.ego_graph(graph, chosen, radius=int(steps))
        return [sorted(ego, key=lambda key: (key != chosen, key))]
    found = parts(graph)
    own = next((part for part in found if chosen in part), None)
    return [own, *(part for part in found if part is not own)] if own else found
