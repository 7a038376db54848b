"""Nesting by mandate and by membership: marks and lines are those of the measures, every parent and list is told."""

from itertools import combinations

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.incidence import incidence
from dashboard.measures.nesting import nesting_graph
from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present.pictures import levels, orders, tree_rows, trees
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from tests.examples import up_to

TIES = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("e", "a"), ("f", "c"), ("g", "h")]


def view(whole, collection="all", lang="en") -> View:
    """Return a view of a complex."""
    chosen = Selection(collection=collection)
    return View(whole, whole.select(chosen), chosen, Text(lang), Words(whole, lang))


def named(ids: str, ties=(), lists=()):
    """Return a complex of initiatives by letter, with what is nested in what and who belongs to what."""
    rows = pd.DataFrame({"id": list(ids), "name_en": [key.upper() for key in ids], "layers": "legal"})
    rows = rows.assign(primary_layer="legal", issue_areas="safety", membership="listed")
    tables = {"initiatives": rows}
    if ties:
        tables["relations"] = pd.DataFrame(ties, columns=["from_id", "to_id"]).assign(relation="nested_in")
    if lists:
        joined = [(key, f"m{member}") for key, members in lists.items() for member in members]
        tables["memberships"] = pd.DataFrame(joined, columns=["initiative_id", "member_id"]).assign(role="member")
    return build(tables)


def test_hosts_are_counted_at_any_depth():
    """D holds a, b, c, e and f, two of them directly; h holds g."""
    shown = trees.hosts(view(named("abcdefgh", TIES)))
    assert shown.data.values.tolist() == [["d", 2, 5], ["h", 1, 1]]
    assert shown.title == Text("en")("hosts-found", host="D", nested=5, count=6)


def test_every_tie_of_nesting_is_a_line():
    """A child of two parents stands below each; what is in it is shown once, and the other place says so."""
    now = view(named("abcdefgh", TIES))
    graph = tree_rows.nested_graph(now)
    rows = tree_rows.branches(graph, "d")
    drawn = {(key, rows["id"][up]) for key, up in zip(rows["id"], rows["up"]) if up >= 0}
    assert drawn == set(TIES) - {("g", "h")}
    assert rows[rows["id"] == "a"]["again"].tolist() == [False, True] and (rows["id"] == "e").sum() == 1
    figure = trees.tree(now, "d").figure
    marks = [point[0] for trace in figure.data for point in trace.get("customdata", ())]
    assert sorted(marks) == sorted(rows["id"])
    assert figure.data[0]["x"].count(None) == len(rows) - 1
    texts = [text for trace in figure.data for text in trace.get("text", ())]
    assert any("also in C" in text for text in texts) and any("<b>D</b>" in text for text in texts)


def test_a_leaf_stands_below_all_that_it_lies_within():
    """Both ways up from e are drawn, and the title names its host."""
    now = view(named("abcdefgh", TIES))
    shown = trees.tree(now, "e")
    rows = tree_rows.branches(tree_rows.nested_graph(now), "e")
    assert rows["id"].tolist() == ["d", "b", "a", "e", "d", "c", "a", "e"]
    assert shown.title == Text("en")("tree-within", name="E", hosts="A")


def test_a_circle_ends():
    """Where each is nested in the other, the tree ends all the same."""
    now = view(named("abc", [("a", "b"), ("b", "a"), ("c", "a")]))
    assert {"a", "b", "c"} == {*tree_rows.branches(tree_rows.nested_graph(now), "a")["id"]}
    assert trees.tree(now) is not None


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("collection", ["table2", "framed"])
def test_trees_of_the_shipped_table(shipped, collection, lang):
    """Of every host: each tie is drawn or counted as not shown, and no tree is longer than two screens at first."""
    now = view(shipped, collection, lang)
    graph = tree_rows.nested_graph(now)
    told = nesting_graph(now.complex)
    assert set(graph.edges) == {(a, b) for a, b in told.edges if a in graph and b in graph and a != b}
    first = trees.tree(now)
    assert first.figure.layout["height"] < 1100
    for host in tree_rows.totals(graph)["id"]:
        rows = tree_rows.branches(graph, host)
        shown, within = {*rows["id"]} - {host}, nx.ancestors(graph, host)
        assert shown <= within
        assert rows["within"].sum() >= len(within - shown)
        assert {*rows[rows["depth"] == 1]["id"]} == {*graph.predecessors(host)}
        go.Figure(trees.tree(now, host).figure.to_dict())


LISTS = {"a": "1234", "b": "12345", "c": "123456", "d": "1234567", "e": "12", "f": "89xyz", "g": "1234", "h": "12348"}


def test_the_order_of_lists():
    """Of lists of four: a = g below b below c below d, and below h; f is apart; e is too small."""
    now = view(named("abcdefgh", lists=LISTS))
    order = orders.order_of(now)
    assert set(order.graph.edges) == {("a", "b"), ("b", "c"), ("c", "d"), ("a", "h")} and order.small == 1
    shown = orders.hasse(now)
    assert shown.title == Text("en")("hasse-found", nested=3, count=6)
    assert "F" in shown.n and Text("en")("hasse-small", count=1, least=4) in shown.n
    ranked = orders.ranking(now).set_index("id")
    assert ranked.loc["a"].tolist() == [4, 4, 0, "b"] and ranked.loc["d"].tolist() == [7, 0, 4, ""]
    assert ranked.loc["f", ["lies_in", "contains"]].tolist() == [0, 0]


def test_around_one_stand_only_those_that_contain_it_or_lie_in_it():
    """Around c stand a (with g), b and d, not h."""
    now = view(named("abcdefgh", lists=LISTS))
    shown = orders.hasse(now, "c")
    assert {point[0] for trace in shown.figure.data for point in trace.get("customdata", ())} == {"a", "b", "c", "d"}
    assert shown.title == Text("en")("hasse-focus", name="C", above=1, below=2)
    assert orders.hasse(now, "nobody").title == orders.hasse(now).title


@settings(max_examples=up_to(90), deadline=None)
@given(st.lists(st.sets(st.integers(0, 7), min_size=4), min_size=2, max_size=9, unique_by=frozenset))
def test_a_way_of_lines_leads_from_each_list_to_all_that_contain_it(lists):
    """Lines follow strict inclusion, and every larger list can be reached; levels rise along them."""
    ids = "abcdefghi"[: len(lists)]
    now = view(named(ids, lists=dict(zip(ids, lists))))
    order = orders.order_of(now)
    for a, b in combinations(range(len(lists)), 2):
        for low, top in ((a, b), (b, a)):
            assert (lists[low] < lists[top]) == (ids[top] in order.above(ids[low]))
    if not order.edges.empty:
        linked = order.nodes[order.nodes["group"].isin({*order.edges["lower"], *order.edges["upper"]})]
        placed = levels.levelled(linked, order.edges, dict.fromkeys(linked["group"], 2))
        for way in placed.lines:
            steps = [placed.at[key][0] for key in way]
            assert steps == list(range(steps[0], steps[-1] + 1))
        for _, group in pd.DataFrame(placed.at.values()).groupby(0):
            assert group[1].sort_values().diff().dropna().gt(0.5).all()


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12))
def test_crossings_are_the_pairs_of_lines_that_cross(ends):
    """Counted two by two, between two levels of seven."""
    steps = [(f"a{start}", f"b{end}") for start, end in ends]
    cross = sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(ends, 2))
    assert levels.crossings([[f"{side}{k}" for k in range(7)] for side in "ab"], steps) == cross


def test_of_an_order_that_nobody_could_follow_one_list_is_drawn(monkeypatch):
    """The one that most lists lie next to, with these; the table beside it holds all, and the words say so."""
    lists = {"a": "1234", "b": "12345", "c": "123456", "d": "5678", "e": "56789"}
    now = view(named("abcde", lists=lists))
    assert "could not be followed" not in str(orders.hasse(now).n)
    monkeypatch.setattr(orders, "MOST", 3)
    shown = orders.hasse(now)
    drawn = {point[0] for trace in shown.figure.data for point in trace.get("customdata", ())}
    assert len(drawn) <= 3 and len(shown.data) == 3 and "could not be followed" in str(shown.n)
    assert "c" in {point[0] for trace in orders.hasse(now, "b").figure.data for point in trace.get("customdata", ())}


def test_sweeps_undo_a_crossing():
    """Two lines that would cross in the order of sizes do not."""
    nodes = pd.DataFrame({"group": list("abcd"), "members": [5, 4, 6, 7]})
    edges = pd.DataFrame({"lower": ["a", "b"], "upper": ["c", "d"]})
    at = levels.levelled(nodes, edges, dict.fromkeys("abcd", 2)).at
    assert (at["a"][1] > at["b"][1]) == (at["c"][1] > at["d"][1])


@pytest.mark.parametrize("collection", ["framed", "international"])
def test_the_order_of_the_shipped_table(shipped, collection):
    """Marks are the linked lists, lines the covers; a line is full where both share an issue area."""
    now = view(shipped, collection)
    order, shown = orders.order_of(now), orders.hasse(now)
    cells = incidence(now.complex, "members")
    lists = {g: frozenset(cells.columns[cells.loc[g]]) for g in order.nodes["group"]}
    assert all(lists[a] < lists[b] for a, b in order.graph.edges)
    marks = [point[0] for trace in shown.figure.data for point in trace.get("customdata", ())]
    assert sorted(marks) == sorted({*order.edges["lower"], *order.edges["upper"]})
    lines = [trace for trace in shown.figure.data if trace["mode"] == "lines"]
    assert [trace["x"].count(None) for trace in lines] == [
        int(order.edges["share_issue"].sum()),
        int((~order.edges["share_issue"]).sum()),
    ]
    assert now.text("n-groups", groups=len(marks), edges=len(order.edges)) in shown.n
