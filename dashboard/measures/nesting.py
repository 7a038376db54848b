"""Nesting: by mandate, as documented, and by membership, as sets that contain each other."""

import networkx as nx
import numpy as np
import pandas as pd

from dashboard.measures.incidence import incidence
from dashboard.model.complex import RegimeComplex


def nesting_graph(complex: RegimeComplex) -> nx.DiGraph:
    """Return the graph of nested_in over all relations of the package, edges from the nested one to its host."""
    ties = complex.relations[complex.relations["relation"] == "nested_in"]
    return nx.DiGraph(list(zip(ties["from_id"], ties["to_id"], strict=True)))


def nesting_paths(complex: RegimeComplex, ids: list[str]) -> dict[tuple[int, int], list[str]]:
    """Return, for each pair of positions i < j in ids that nested_in joins, the shortest path between them.

    The path runs from the nested one up. Of several shortest ones the first in the table's order
    is taken; if a circle joins two both ways, the way up from the earlier one.
    """
    graph, position = nesting_graph(complex), {name: i for i, name in enumerate(ids)}
    found: dict[tuple[int, int], list[str]] = {}
    for low in ids:
        if low not in graph:
            continue
        for top, path in nx.single_source_shortest_path(graph, low).items():
            if top != low and top in position:
                i, j = sorted((position[low], position[top]))
                found.setdefault((i, j), path)
    return found


def documented_tree(complex: RegimeComplex) -> pd.DataFrame:
    """Return what is nested in what by mandate, as a forest.

    The nodes are the comparable initiatives of the selection and everything above them by
    nested_in: hosts and initiatives, selected or not.

    Returns
    -------
    DataFrame
        id, parent, depth, root, multiple; each node once, below its first parent in the order of
        the relations; a root has parent "", depth 0 and itself as root. `multiple` tells that the
        node has a further parent, which the forest does not show. Rows in depth-first order,
        brothers in the order of the table. An initiative without any nested_in tie is a root of
        its own. Where the relations run in a circle, its first node in that order is the root.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["lab", "un"], "name_en": ["Lab", "UN"], "layers": "legal"})
    >>> ties = pd.DataFrame([["lab", "un", "nested_in"]], columns=["from_id", "to_id", "relation"])
    >>> documented_tree(build({"initiatives": table, "relations": ties})).values.tolist()
    [['un', '', 0, 'un', False], ['lab', 'un', 1, 'un', False]]
    """
    graph, selected = nesting_graph(complex), list(complex.comparable.index)
    nodes = set(selected).union(*(nx.descendants(graph, i) for i in selected if i in graph))
    position = {name: k for k, name in enumerate(complex.catalogue.index)}
    order = sorted(nodes, key=lambda name: (position.get(name, len(position)), name))
    parents = {name: list(graph.successors(name)) if name in graph else [] for name in order}
    first: dict[str, str] = {}
    for name in order:
        above = parents[name][0] if parents[name] else ""
        seen = above
        while seen and seen != name:
            seen = first.get(seen, "")
        first[name] = "" if seen == name else above
    children: dict[str, list[str]] = {}
    for name in order:
        children.setdefault(first[name], []).append(name)
    rows, todo = [], [(name, 0, name) for name in reversed(children.get("", []))]
    while todo:
        name, depth, root = todo.pop()
        rows.append((name, first[name], depth, root, len(parents[name]) > 1))
        todo += [(child, depth + 1, root) for child in reversed(children.get(name, []))]
    return pd.DataFrame(rows, columns=["id", "parent", "depth", "root", "multiple"])


def membership_order(complex: RegimeComplex) -> tuple[pd.DataFrame, pd.DataFrame]:
    r"""Return the order of the initiatives by inclusion of their member sets: a Hasse diagram.

    Initiatives with the same members form a group. Group A lies below B if
    :math:`M_A \subset M_B` strictly; an edge joins the two if no group lies between (the
    transitive reduction; since strict inclusion is transitive, it is
    :math:`S \wedge \neg (S S > 0)` for the matrix S of inclusions).

    Returns
    -------
    nodes : DataFrame
        group (id of its first initiative), ids (tuple, in the order of the table), members (how
        many), level (edges of the longest chain below it; 0 if it contains no other group).
    edges : DataFrame
        lower, upper (groups), share_issue: whether an initiative of the one shares an issue area
        with one of the other, as the dyad type nested_members asks.

    Notes
    -----
    Initiatives of unknown membership, and those of which no membership counts, are left out: the
    empty set would lie below everything. So are those of which only a part of the list is known:
    their missing members may lie outside.

    References
    ----------
    Davey, B. A., & Priestley, H. A. (2002). Introduction to lattices and order (2nd ed.), ch. 1.
    Cambridge University Press. (Not read here; the definitions are standard.)

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b", "c"], "name_en": ["A", "B", "C"], "layers": "legal"})
    >>> joined = pd.DataFrame([["a", "X"], ["b", "X"], ["b", "Y"], ["c", "X"]], columns=["initiative_id", "member_id"])
    >>> nodes, edges = membership_order(build({"initiatives": table, "memberships": joined.assign(role="member")}))
    >>> nodes.values.tolist(), edges.values.tolist()
    ([['a', ('a', 'c'), 1, 0], ['b', ('b',), 2, 1]], [['a', 'b', False]])
    """
    matrix = incidence(complex, "members")
    partial = (complex.comparable.loc[matrix.index, "membership"] == "partial").to_numpy(dtype=bool)
    matrix = matrix[matrix.to_numpy().any(axis=1) & ~partial]
    groups: dict[bytes, list[str]] = {}
    for name, row in zip(matrix.index, matrix.to_numpy(), strict=True):
        groups.setdefault(row.tobytes(), []).append(name)
    names = [ids[0] for ids in groups.values()]
    cells = matrix.loc[names].to_numpy(dtype=np.float32)
    size = cells.sum(axis=1).astype(int)
    below = (cells @ cells.T == size[:, None]) & (size[:, None] < size[None, :])
    strict = below.astype(np.float32)
    covers = below & ~(strict @ strict > 0)
    level = np.zeros(len(names), dtype=int)
    for k in np.argsort(size, kind="stable"):
        level[k] = 1 + level[below[:, k]].max() if below[:, k].any() else 0
    nodes = pd.DataFrame(
        {"group": names, "ids": [tuple(ids) for ids in groups.values()], "members": size, "level": level}
    )
    lower, upper = np.nonzero(covers)
    issues = {name: set(cell) for name, cell in complex.comparable["issue_areas"].items()}
    areas = [set().union(*(issues[i] for i in ids)) for ids in groups.values()]
    shared = [not areas[i].isdisjoint(areas[j]) for i, j in zip(lower, upper, strict=True)]
    edges = pd.DataFrame(
        {"lower": [names[i] for i in lower], "upper": [names[j] for j in upper], "share_issue": shared}
    )
    return nodes, edges.astype({"share_issue": bool})


def packed(matrix: pd.DataFrame) -> pd.DataFrame:
    """Return the matrix with rows and columns in decreasing order of their totals, ties by id.

    Examples
    --------
    >>> frame = pd.DataFrame([[0, 1], [1, 1]], index=["b", "a"], columns=["x", "y"])
    >>> packed(frame).index.tolist(), packed(frame).columns.tolist()
    (['a', 'b'], ['y', 'x'])
    """
    cells = matrix.to_numpy()
    rows = sorted(range(len(matrix.index)), key=lambda i: (-cells[i].sum(), str(matrix.index[i])))
    columns = sorted(range(len(matrix.columns)), key=lambda k: (-cells[:, k].sum(), str(matrix.columns[k])))
    return matrix.iloc[rows, columns]
