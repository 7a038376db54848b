"""Each chart on tables of a few rows: what it draws, what a click gives; names stay names, nothing is an error."""

import base64
import json
import re

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.measures import layering
from dashboard.measures.incidence import incidence
from dashboard.measures.launches import launches
from dashboard.measures.nesting import documented_tree, every_parent, membership_order
from dashboard.measures.overlap import pairs
from dashboard.model.load import build
from dashboard.present.pictures import bars, flows, matrices, style, trees
from dashboard.present.pictures import graph as drawing

TAG = re.compile(r"</?(?!br>|b>|extra>)[a-z]+[^>]*>", re.IGNORECASE)


def strings(value) -> list[str]:
    """Return every string in a figure's JSON."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [s for v in value.values() for s in strings(v)]
    return [s for v in value for s in strings(v)] if isinstance(value, list) else []


def drawn(figure, dark: bool) -> dict:
    """Return a figure's JSON, held to what all charts share: theme, height, no tags from the data."""
    found = json.loads(figure.to_json())
    go.Figure(found)  # whose validators know every attribute
    assert found["layout"]["paper_bgcolor"] == style.PAPER[dark] and found["layout"]["font"]["color"] == style.INK[dark]
    assert 80 <= found["layout"]["height"] <= 2400
    for text in strings(found):
        assert not TAG.search(text), text
        assert "<b>bold</b>" not in text, text
    return found


def custom(trace: dict) -> list:
    """Return a trace's custom data, empty if it has none."""
    return trace.get("customdata") or []


def json_lists(figure: dict) -> list[dict]:
    """Return traces with typed arrays written out."""

    def plain(value):
        if isinstance(value, dict) and "bdata" in value:
            flat = np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"])
            shape = value.get("shape", str(len(flat)))
            return flat.reshape([int(n) for n in shape.split(",")]).tolist()
        return {key: plain(part) for key, part in value.items()} if isinstance(value, dict) else value

    return [{key: plain(value) for key, value in trace.items()} for trace in figure["data"]]


def test_growth(small, label, dark):
    """Bars are the launches of each year, a layer a trace."""
    figure = drawn(bars.growth(launches(small), small.codebook, label, "<u>n</u>", dark), dark)
    assert {t["marker"]["color"]: dict(zip(t["x"], t["y"])) for t in json_lists(figure)} == {
        small.codebook.colour("layers", "legal"): {2019: 1},
        small.codebook.colour("layers", "ethical"): {2020: 1},
        small.codebook.colour("layers", "technical"): {2020: 1},
    }
    assert figure["layout"]["barmode"] == "stack"


def test_combinations(small, label, dark):
    """A bar counts a combination, whose layers are filled below it."""
    figure = json_lists(drawn(bars.combinations(layering.combinations(small), small.codebook, label, "n", dark), dark))
    assert figure[0]["y"] == [1, 1, 1] and sorted(v for (v,) in figure[0]["customdata"]) == [
        "ethical",
        "ethical;legal",
        "technical",
    ]
    filled = [t for t in figure[1:] if t["marker"].get("symbol") != "circle-open"]
    assert sorted(len(t["x"]) for t in filled) == [1, 1, 2]


def test_counts(dark):
    """Horizontal bars carry their ids and numbers; the inner part and the rest add up."""
    figure = json_lists(
        drawn(
            bars.counts(
                [3, 0], ["<b>x</b>", "y"], ["#112233", "#445566"], "n", dark, [1, 0], "in", "out", ids=["x", "y"]
            ),
            dark,
        )
    )
    assert figure[0]["x"] == [1, 0] and figure[1]["x"] == [2, 0] and figure[0]["customdata"] == [["x"], ["y"]]
    assert figure[2]["text"] == [" 3", " 0"]
    assert figure[0]["y"][0] == "&lt;b&gt;x&lt;/b&gt;"
    assert json_lists(drawn(bars.counts([2], ["x"], ["#112233"], "n", dark), dark))[0]["x"] == [2]


def test_sankey(small, label, dark):
    """Ribbons of both steps hold each initiative once; what is not coded is grey."""
    figure = drawn(flows.sankey(layering.flow(small), small.codebook, label, str, dark), dark)
    (trace,) = json_lists(figure)
    assert sum(trace["link"]["value"]) == 6
    unknown = [i for i, shade in enumerate(trace["node"]["color"]) if shade == style.GREY]
    assert len(unknown) == 1 and unknown[0] in trace["link"]["target"]


def test_clickable_grid(small, label, dark):
    """A grid shows its numbers, leaves zero blank, and every cell can be clicked for its row and column."""
    counts = pd.DataFrame([[2, 0], [1, 3]], index=["r1", "<b>r2</b>"], columns=["c1", "c2"])
    figure = json_lists(drawn(matrices.clickable(counts, str, str, "%{z} of it", dark), dark))
    assert figure[0]["z"] and figure[0]["text"] == [["2", ""], ["1", "3"]]
    assert [cell[:2] for cell in figure[1]["customdata"]] == [
        ["r1", "c1"],
        ["r1", "c2"],
        ["<b>r2</b>", "c1"],
        ["<b>r2</b>", "c2"],
    ] and figure[1]["mode"] == "markers"


def test_order_and_square():
    """The matrix is symmetric with an empty diagonal; like lies beside like."""
    table = pd.DataFrame({"a": ["p", "p", "q"], "b": ["q", "r", "r"], "m": [0.1, 0.9, pd.NA]})
    matrix = matrices.square(table, "m", ["p", "q", "r"])
    assert (
        matrix.at["p", "r"] == matrix.at["r", "p"] == 0.9
        and np.isnan(matrix.at["q", "r"])
        and np.isnan(np.diag(matrix)).all()
    )
    assert abs(matrices.order(matrix).index("p") - matrices.order(matrix).index("r")) == 1
    assert matrices.order(matrix.iloc[:0, :0]) == []


def test_heat(small, dark):
    """Every pair can be clicked for its two ids, with its value or the word that it is not known; shades follow."""
    matrix = matrices.square(pairs(small), "member_jaccard", ["a", "b", "c"])
    picture = matrices.heat(matrix, lambda key: small.name(key), "m", "unknown", dark)
    shades, *points = json_lists(drawn(picture, dark))
    # heat maps send Streamlit no clicks
    found = {
        tuple(pair): (place, trace["hovertemplate"].split("<br>")[2])
        for trace in points
        for *place, pair in zip(trace["x"], trace["y"], trace["customdata"])
    }
    assert found[("a", "b")] == ([1, 0], "m %{marker.color:.3~f}<extra></extra>")
    assert found[("a", "c")] == ([2, 0], "unknown<extra></extra>") and len(found) == 6
    assert [shades["z"][0][k] for k in range(3)] == [0, matrices.SHADES + 2, 1]
    assert picture.clicked({"x": 1, "y": 0})["customdata"] == ["a", "b"]
    assert picture.clicked({"x": 7, "y": 0}) == {"x": 7, "y": 0}


def test_heat_of_many_rows(dark):
    """Of many rows those that overlap most are drawn; ids too many to send are given back on a click."""
    many = 3 * matrices.MOST
    values = np.add.outer(np.arange(many), np.arange(many)).astype(float)
    np.fill_diagonal(values, np.nan)
    ids = [f"i{k}" for k in range(many)]
    matrix = pd.DataFrame(values, ids, ids)
    strongest = matrices.strongest(matrix)
    assert strongest == ids[-matrices.MOST :]
    picture = matrices.heat(matrix.loc[strongest, strongest], str, "m", "u", dark, whole=True)
    assert len(picture.to_json()) < 150_000
    (points,) = [trace for trace in picture.data if trace["type"] == "scatter"]
    assert "customdata" not in points
    assert picture.clicked({"x": 0, "y": 1})["customdata"] == [strongest[1], strongest[0]]


def test_packed(small, dark):
    """A filled cell for each membership, with the ids of both."""
    matrix = incidence(small, "members")
    shades, points = json_lists(drawn(matrices.packed(matrix, small.name, small.member_name, "x", dark), dark))
    assert shades["z"] == [[1, 1], [1, 0]]
    assert points["customdata"] == [["a", "m1"], ["a", "m2"], ["b", "m1"]]


def test_network(small, label, dark):
    """Marks are the initiatives of the graph, lines its pairs; a mark's custom data begin with its id."""
    graph = drawing.overlap_graph(pairs(small), "member_jaccard", 0.1)
    assert sorted(graph.edges) == [("a", "b")] and graph.edges["a", "b"]["weight"] == 0.5
    figure = json_lists(drawn(drawing.network(graph, small, small.short, small.name, label, "m", dark), dark))
    assert sorted(point[0] for trace in figure for point in custom(trace)) == ["a", "b"]
    assert sum(len(trace["x"]) // 3 for trace in figure if trace["mode"] == "lines") == 1
    assert drawing.positions(graph) == drawing.positions(graph)


def test_icicle(small, dark):
    """Boxes are the nested initiatives and hosts below one root, with the parents of the table."""
    tree = every_parent(small, documented_tree(small))
    nested = tree[tree["root"].isin(tree.loc[tree["depth"] > 0, "root"])]
    (trace,) = json_lists(drawn(trees.icicle(nested, small, small.short, small.name, "<u>all</u>", dark), dark))
    assert dict(zip(trace["ids"], trace["parents"])) == {
        "(all)": "",
        "host": "(all)",
        "a": "host",
        "b": "(all)",
        "c": "b",
    }
    assert [point[0] for point in trace["customdata"]][1:] == trace["ids"][1:]


def test_hasse(small, dark):
    """A line leads from a set of members to the next larger one; a mark's custom data begin with an id."""
    nodes, edges = membership_order(small)
    figure = json_lists(
        drawn(
            trees.hasse(
                nodes,
                edges,
                lambda ids: small.name(ids[0]),
                small.name,
                lambda key: "#112233",
                ("s", "n"),
                "alone",
                "members",
                lambda n: f"{n}",
                dark,
            ),
            dark,
        )
    )
    assert len(edges) == 1 and sorted(point[0] for trace in figure for point in custom(trace)) == ["a", "b"]


def test_every_parent_and_every_set_is_drawn(label, dark):
    """A child of two parents has a box in each; a set that contains none and is in none has a mark."""
    rows = pd.DataFrame({"id": list("abcd"), "name_en": list("ABCD"), "layers": "legal"})
    ties = pd.DataFrame([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")], columns=["from_id", "to_id"])
    members = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "z"), ("d", "x"), ("d", "z")]
    joined = pd.DataFrame(members, columns=["initiative_id", "member_id"])
    complex = build({"initiatives": rows, "relations": ties.assign(relation="nested_in"), "memberships": joined})
    tree = every_parent(complex, documented_tree(complex))
    (trace,) = json_lists(drawn(trees.icicle(tree, complex, str, str, "all", dark), dark))
    boxes = list(zip(trace["customdata"], trace["parents"]))
    assert sorted((box[0], parent) for box, parent in boxes if parent not in ("", "(all)")) == sorted(
        ties.itertuples(index=False, name=None)
    )
    assert len(set(trace["ids"])) == len(trace["ids"])
    nodes, edges = membership_order(complex)
    says = (lambda ids: ids[0], str, lambda key: "#112233", ("s", "n"), "alone", "members", str)
    traces = json_lists(drawn(trees.hasse(nodes, edges, *says, dark), dark))
    assert sorted(point[0] for trace in traces for point in custom(trace)) == list(
        nodes["group"].sort_values(kind="stable")
    )


@pytest.mark.parametrize("colour", ["red", "#12", "url(x)", "", "#GGGGGG"])
def test_a_colour_that_is_none_is_grey(colour):
    """Nothing that a codebook calls a colour ends a picture."""
    assert style.rgba(colour, 0.5) == style.rgba(style.GREY, 0.5)


def empty_figures(nothing, label, dark):
    """Yield each chart of nothing, by name."""
    book, none = nothing.codebook, pd.DataFrame(dtype=float)
    graph = drawing.overlap_graph(pairs(nothing), "overlap", 0.1)
    yield "growth", lambda: bars.growth(launches(nothing), book, label, "n", dark)
    yield "combinations", lambda: bars.combinations(layering.combinations(nothing), book, label, "n", dark)
    yield "counts", lambda: bars.counts([], [], [], "n", dark)
    yield "sankey", lambda: flows.sankey(layering.flow(nothing), book, label, str, dark)
    yield "grid", lambda: matrices.clickable(none, str, str, "n", dark)
    yield "heat", lambda: matrices.heat(matrices.square(pairs(nothing), "overlap", []), str, "m", "u", dark)
    yield "packed", lambda: matrices.packed(incidence(nothing), str, str, "x", dark)
    yield "network", lambda: drawing.network(graph, nothing, nothing.short, nothing.name, label, "m", dark)
    yield (
        "icicle",
        lambda: trees.icicle(
            every_parent(nothing, documented_tree(nothing)), nothing, nothing.short, nothing.name, "all", dark
        ),
    )
    yield (
        "hasse",
        lambda: trees.hasse(
            *membership_order(nothing), lambda ids: "", str, lambda key: "#000000", ("a", "b"), "c", "m", str, dark
        ),
    )


CHARTS = [
    "growth",
    "combinations",
    "counts",
    "sankey",
    "grid",
    "heat",
    "packed",
    "network",
    "icicle",
    "hasse",
]


@pytest.mark.parametrize("chart", CHARTS)
def test_chart_of_nothing(nothing, label, dark, chart):
    """A chart of an empty selection is an empty figure, not an error."""
    figure = dict(empty_figures(nothing, label, dark))[chart]()
    assert json.loads(figure.to_json())["layout"]["paper_bgcolor"] == style.PAPER[dark]


def test_text_is_made_safe():
    """Tags and entities of the data are shown; quotes stay as they are."""
    assert style.safe('<a href="x">&') == '&lt;a href="x"&gt;&amp;'
    assert style.wrapped("<b> x y") == "&lt;b&gt;<br>x y"


def test_a_validated_pair_has_a_line_of_its_own_between_its_two_marks(small, label, dark):
    """The line runs from mark to mark; without validated pairs there is none, and none in the legend."""
    graph = drawing.overlap_graph(pd.DataFrame({"a": ["a", "a"], "b": ["b", "c"], "m": [1.0, 0.5]}), "m", 0.1)
    at = drawing.positions(graph)
    given = (graph, small, small.short, small.name, label, "m", dark)
    figure = drawing.network(*given, [("a", "b")], "validated")
    drawn(figure, dark)
    line = next(trace for trace in figure.data if str(trace.get("name")).startswith("validated"))
    assert list(zip(line["x"], line["y"])) == [at["a"], at["b"], (None, None)]
    assert not any(str(trace.get("name")).startswith("validated") for trace in drawing.network(*given).data)
