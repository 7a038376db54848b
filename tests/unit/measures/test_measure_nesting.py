"""Nesting: trees and orders that can be drawn by hand; networkx as the oracle for the Hasse diagram."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures import nesting


def tree_of(make, ids, ties, keep=None, hosts=()):
    whole = make(
        [{"id": i, "kind": "organisation" if i in hosts else ""} for i in ids],
        {},
        [(a, b, "nested_in") for a, b in ties],
    )
    return nesting.documented_tree(whole.keep(keep) if keep is not None else whole)


def test_tree(make):
    """un > un_lab > un_test; a second parent is told, not shown; alone stands alone."""
    tree = tree_of(
        make,
        ["alone", "un_test", "un_lab", "un", "g7"],
        [("un_test", "un_lab"), ("un_lab", "un"), ("un_test", "g7")],
        hosts=["un", "g7"],
    )
    assert tree.values.tolist() == [
        ["alone", "", 0, "alone", False],
        ["un", "", 0, "un", False],
        ["un_lab", "un", 1, "un", False],
        ["un_test", "un_lab", 2, "un", True],
        ["g7", "", 0, "g7", False],
    ]


def test_tree_holds_only_what_is_above_the_selection(make):
    tree = tree_of(make, ["a", "b", "h", "other"], [("a", "b"), ("b", "h"), ("other", "h")], keep=["a"], hosts=["h"])
    assert tree["id"].tolist() == ["h", "b", "a"]


@pytest.mark.parametrize("ties", [[("a", "a")], [("a", "b"), ("b", "a")], [("a", "b"), ("b", "c"), ("c", "b")]])
def test_a_circle_is_cut(make, ties):
    """Whatever the relations say, each node stands once and depth follows the parent."""
    tree = tree_of(make, ["a", "b", "c"], ties).set_index("id")
    assert sorted(tree.index) == ["a", "b", "c"]
    for name, row in tree.iterrows():
        assert row["depth"] == (0 if row["parent"] == "" else tree.at[row["parent"], "depth"] + 1), name


def test_no_tree(make):
    assert tree_of(make, ["a"], [], keep=[]).columns.tolist() == ["id", "parent", "depth", "root", "multiple"]
    assert tree_of(make, ["a"], [], keep=[]).empty


@settings(max_examples=60, deadline=None)
@given(ties=st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=10))
def test_tree_is_a_forest(make, ties):
    """Each selected node once; every edge shown is documented; roots reach their nodes."""
    tree = tree_of(make, "abcdef", ties)
    assert sorted(tree["id"]) == list("abcdef")
    shown = tree[tree["parent"] != ""]
    assert set(zip(shown["id"], shown["parent"], strict=True)) <= set(ties)
    forest = nx.DiGraph(list(zip(shown["id"], shown["parent"], strict=True)))
    assert not forest or nx.is_forest(forest.to_undirected())


def test_order_by_membership(make):
    """X in XY in XYZ; XW beside; the edge X-XYZ is left to the path over XY."""
    rows = [
        {"id": i, "issue_areas": p}
        for i, p in zip("abcde", ["safety", "health", "safety;health", "", "safety"], strict=True)
    ]
    nodes, edges = nesting.membership_order(make(rows, {"a": "X", "b": "XY", "c": "XYZ", "d": "XW", "e": ""}))
    assert nodes.values.tolist() == [["a", ("a",), 1, 0], ["b", ("b",), 2, 1], ["c", ("c",), 3, 2], ["d", ("d",), 2, 1]]
    assert edges.values.tolist() == [["a", "b", False], ["a", "d", False], ["b", "c", True]]


def test_equal_sets_are_one_group(make):
    nodes, edges = nesting.membership_order(make([{"id": "a"}, {"id": "b"}], {"a": "XY", "b": "XY"}))
    assert nodes["ids"].tolist() == [("a", "b")] and edges.empty


@pytest.mark.parametrize("members", [{}, {"a": ""}])
def test_nothing_to_order(make, members):
    nodes, edges = nesting.membership_order(make([{"id": "a"}], members))
    assert nodes.empty and edges.empty
    assert nodes.columns.tolist() == ["group", "ids", "members", "level"] and edges.columns.tolist() == [
        "lower",
        "upper",
        "share_issue",
    ]


@settings(max_examples=80, deadline=None)
@given(members=st.lists(st.sets(st.sampled_from("ABCDE")), max_size=8))
def test_order_against_networkx(make, members):
    """Edges are networkx's transitive reduction of strict inclusion; levels its longest paths."""
    nodes, edges = nesting.membership_order(
        make([{"id": f"i{k}"} for k in range(len(members))], {f"i{k}": sorted(m) for k, m in enumerate(members)})
    )
    sets = {row.group: frozenset(members[int(row.group[1:])]) for row in nodes.itertuples()}
    assert sorted(i for ids in nodes["ids"] for i in ids) == sorted(f"i{k}" for k, m in enumerate(members) if m)
    assert len(set(sets.values())) == len(sets)
    graph = nx.DiGraph()
    graph.add_nodes_from(sets)
    graph.add_edges_from((a, b) for a in sets for b in sets if sets[a] < sets[b])
    assert set(zip(edges["lower"], edges["upper"], strict=True)) == set(nx.transitive_reduction(graph).edges)
    for row in nodes.itertuples():
        below = graph.subgraph(nx.ancestors(graph, row.group) | {row.group})
        assert row.level == nx.dag_longest_path_length(below)


def test_packed():
    frame = pd.DataFrame([[0, 0, 1], [1, 0, 1], [0, 1, 1]], index=["c", "b", "a"], columns=["x", "y", "z"])
    tight = nesting.packed(frame)
    assert tight.index.tolist() == ["a", "b", "c"] and tight.columns.tolist() == ["z", "x", "y"]
    assert tight.to_numpy().tolist() == [[1, 0, 1], [1, 1, 0], [1, 0, 0]]


def test_packed_empty():
    assert nesting.packed(pd.DataFrame(index=["a"])).shape == (1, 0)
    assert nesting.packed(pd.DataFrame(np.zeros((0, 2)), columns=["x", "y"])).shape == (0, 2)


def test_a_partial_list_has_no_place_in_the_order(make):
    """b, of which only a part is known, is neither below c nor above a."""
    rows = [{"id": key, "membership": state} for key, state in zip("abc", ("listed", "partial", "listed"))]
    nodes, edges = nesting.membership_order(make(rows, {"a": "X", "b": "XY", "c": "XYZ"}))
    assert nodes["group"].tolist() == ["a", "c"] and edges[["lower", "upper"]].to_numpy().tolist() == [["a", "c"]]
