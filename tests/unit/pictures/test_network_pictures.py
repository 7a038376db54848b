"""The network of overlap: marks and lines are those of the pairs, names touch nowhere, the chosen one stands out."""

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.select import Selection
from dashboard.present.pictures import labels, network, relations
from dashboard.present.pictures import overlap as family
from dashboard.present.pictures.graph import around, overlap_graph, relation_graph
from dashboard.present.pictures.style import FADED, PAPER
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from tests.unit.pictures.test_colours import contrast


def view(whole, collection="framed", lang="en", dark=False) -> View:
    """Return a view of a complex."""
    chosen = Selection(collection=collection)
    return View(whole, whole.select(chosen), chosen, Text(lang), Words(whole, lang), dark)


@pytest.fixture(scope="module")
def now(shipped):
    """Return the default view."""
    return view(shipped)


@pytest.fixture(scope="module")
def table(now):
    """Return its pairs."""
    return family.pairs_of_view(now)


def marks(shown) -> list[str]:
    """Return the ids of the marks."""
    return [point[0] for trace in shown.figure.data for point in trace.get("customdata", ())]


def opacities(trace) -> list[float]:
    """Return the opacity of each mark, which is sent once where it is that of all."""
    one = trace["marker"]["opacity"]
    return one if isinstance(one, list) else [one] * len(trace["customdata"])


def lines(shown) -> int:
    """Count the lines of the pairs, without those that are marked once more."""
    return sum(t["x"].count(None) for t in shown.figure.data if t["mode"] == "lines" and not t.get("name"))


def test_the_largest_part_is_drawn_and_the_others_are_listed(now, table):
    """Marks and lines are those of the largest part; it and the list together hold all that is tied."""
    graph = overlap_graph(table, "overlap", family.start(table, "overlap"))
    largest = max(nx.connected_components(graph), key=len)
    shown = family.network(now, "overlap", pairs=table)
    assert sorted(marks(shown)) == sorted(largest)
    assert lines(shown) == graph.subgraph(largest).number_of_edges()
    rest = family.small_parts(table, "overlap", family.start(table, "overlap"), "", "")
    assert sorted(key for part in rest for key in part) == sorted(set(graph) - largest)
    found = nx.number_connected_components(graph)
    numbers = {"edges": graph.number_of_edges(), "nodes": len(graph), "largest": len(largest)}
    assert shown.title == now.text("network-found", parts=found, **numbers)
    go.Figure(shown.figure.to_dict())
    assert len(shown.figure.to_json()) < 150_000


@pytest.mark.parametrize("steps", ["1", "2"])
def test_around_one_stand_its_neighbours(now, table, steps):
    """One step: the chosen one and whom it is tied to; two: also whom these are tied to."""
    threshold = family.start(table, "overlap")
    graph = overlap_graph(table, "overlap", threshold)
    chosen = max(graph, key=graph.degree)
    shown = family.network(now, "overlap", threshold, "", chosen, steps, pairs=table)
    reached = nx.single_source_shortest_path_length(graph, chosen, cutoff=int(steps))
    assert sorted(marks(shown)) == sorted(reached)
    assert shown.title == now.text("network-around", name=now.words.short(chosen), count=graph.degree(chosen))


def test_the_chosen_one_lights_its_neighbours(now, table):
    """Its neighbours keep their colour, all others fade, and so do the lines that are not its own."""
    threshold = family.start(table, "overlap")
    graph = overlap_graph(table, "overlap", threshold)
    largest = max(nx.connected_components(graph), key=len)
    chosen = min(largest, key=lambda key: (graph.degree(key), key))  # not tied to all that is drawn
    shown = family.network(now, "overlap", threshold, "", chosen, pairs=table)
    bright = {
        point[0]
        for trace in shown.figure.data
        if trace.get("customdata")
        for point, opacity in zip(trace["customdata"], opacities(trace))
        if opacity == 1
    }
    assert bright == {chosen, *graph.neighbors(chosen)} and len(bright) < len(marks(shown))
    by_colour = {}
    for trace in shown.figure.data:
        if trace["mode"] == "lines":
            colour = trace["line"]["color"]
            by_colour[colour] = by_colour.get(colour, 0) + trace["x"].count(None)
    assert graph.degree(chosen) in by_colour.values() and len(by_colour) == 2


def test_validated_pairs_are_marked(now, table):
    """A pair that shares more members than chance has a line of its own, which the legend names."""
    threshold = family.start(table, "overlap")
    first = family.network(now, "overlap", threshold, pairs=table)
    a, b = next((a, b) for a, b in overlap_graph(table, "overlap", threshold).edges if {a, b} <= set(marks(first)))
    chance = pd.DataFrame({"a": [a], "b": [b], "side": ["more"]})
    shown = family.network(now, "overlap", threshold, family.VALIDATED, pairs=table, chance=chance)
    named = [t for t in shown.figure.data if str(t.get("name")).startswith(now.text("pair-validated"))]
    assert [t["x"].count(None) for t in named] == [1]
    assert now.text("network-validated", marked=1, count=1) in shown.reading


@pytest.mark.parametrize(("p", "drawn"), [(0.01, True), (0.5, False)])
def test_communities_are_outlined_only_where_they_pass(now, table, p, drawn):
    """Where modularity is no larger than chance gives, no hull is drawn and the caption says so."""
    row = {"measure": "modularity", "network": "overlap", "value": 0.5, "null_model": "x", "null_mean": 0.1, "p": p}
    shown = family.network(now, "overlap", pairs=table, tested=pd.DataFrame([row]))
    assert any(trace.get("fill") == "toself" for trace in shown.figure.data) == drawn
    assert (now.text("network-no-communities") in shown.reading) != drawn


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=25), st.integers(1, 24))
def test_names_touch_neither_names_nor_marks(places, letters):
    """In the narrowest and the widest chart, and in one between, boxes of names are apart and inside."""
    at = {f"k{i}": place for i, place in enumerate(places)}
    names = dict.fromkeys(at, "x" * letters)
    sizes = dict.fromkeys(at, 12)
    found = labels.beside(at, names, [(500, 400), (1000, 400)], 11, sizes, sizes, 40)
    for wide in (500, 700, 1000):
        boxes = []
        for key, spot in found.items():
            up, aside = spot.position.split()
            x, y = at[key]
            boxes.append(labels.box_of(x * wide, y * 400, names[key], up, aside, 11, 12))
            assert wide == 700 or (boxes[-1][0] >= -40 and boxes[-1][2] <= wide + 40)
        if wide != 700:
            assert not any(labels.touch(a, b) for i, a in enumerate(boxes) for b in boxes[:i])
    if places:
        assert "k0" in found or letters > 10 or len(places) > 1


@pytest.mark.parametrize("dark", [False, True])
def test_words_that_stand_back_are_still_read(dark):
    """Faded names have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    assert contrast(FADED[dark], PAPER[dark]) >= 4.5


def test_parts_of_the_chosen_come_first():
    """The part in which the chosen one stands is the one that is drawn."""
    graph = nx.Graph([("a", "b"), ("b", "c"), ("x", "y")])
    nx.set_edge_attributes(graph, 1.0, "weight")
    assert around(graph, "x", "") == [["x", "y"], ["b", "a", "c"]]
    assert around(graph, "", "") == [["b", "a", "c"], ["x", "y"]]
    assert around(graph, "a", "1") == [["a", "b"]]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_largest_part_of_the_ties_is_drawn_and_the_others_are_listed(shipped, lang):
    """Marks and lines are those of the largest part; with the parts that are listed they hold every tie, once."""
    now = view(shipped, lang=lang)
    shown, others = network.relations(now), network.parts(now)
    graph = relation_graph(shown.data)
    largest = max(nx.connected_components(graph), key=len)
    assert sorted(marks(shown)) == sorted(largest)
    drawn = sum(t["x"].count(None) for t in shown.figure.data if t["mode"] == "lines" and not t.get("fill"))
    assert drawn + sum(map(len, others)) == len(shown.data)
    assert sorted(key for part in others for key in {*part["from_id"], *part["to_id"]}) == sorted(set(graph) - largest)
    assert network.in_other_parts(now, others) in shown.n and others


def test_every_collection_is_light_and_names_its_most_tied(shipped):
    """The figure stays below 150 kB with every initiative in it, and of the ten most tied each has its name."""
    for collection in ("table2", "framed", "all"):
        shown = network.relations(view(shipped, collection))
        assert len(shown.figure.to_json()) < 150_000
        named = [t for t in shown.figure.data if t.get("customdata")]
        told = [(p[2], bool(word)) for t in named for p, word in zip(t["customdata"], t["text"])]
        assert all(word for _, word in sorted(told, reverse=True)[:10])


@pytest.mark.parametrize("steps", ["", "1", "2"])
def test_the_chosen_one_lights_whom_it_is_tied_to(shipped, steps):
    """What is drawn around it are its steps; whom it is tied to keeps its colour, and its own lines stand out."""
    now, chosen = view(shipped), "oecd-ai-principles"
    shown = network.relations(now, "layer", chosen, steps)
    graph = relation_graph(shown.data)
    reached = nx.single_source_shortest_path_length(graph, chosen, cutoff=int(steps) if steps else None)
    assert sorted(marks(shown)) == sorted(reached)
    opacity = {}
    for trace in shown.figure.data:
        if trace.get("customdata"):
            opacity |= zip((p[0] for p in trace["customdata"]), opacities(trace))
    assert {key for key, value in opacity.items() if value == 1} == {chosen, *graph.neighbors(chosen)}
    own = sum(t["x"].count(None) for t in shown.figure.data if t["mode"] == "lines" and t["line"]["width"] == 2)
    assert own == int((shown.data[["from_id", "to_id"]] == chosen).any(axis=1).sum())


def test_communities_have_an_outline_and_a_name_each(shipped):
    """Coloured by community, each of the largest has its hull, called after its most tied."""
    shown = network.relations(view(shipped), "community")
    hulls = [t["name"] for t in shown.figure.data if t.get("fill") == "toself"]
    assert hulls and len(set(hulls)) == len(hulls)


def test_ties_are_told_together():
    """Several that say the same of one are one statement."""
    ties = pd.DataFrame([["a", "r", "x"], ["b", "r", "x"], ["a", "s", "x"]], columns=["from_id", "relation", "to_id"])
    assert relations.statements(ties) == [(["a", "b"], "r", "x"), (["a"], "s", "x")]
