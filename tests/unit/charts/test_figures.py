"""Each chart on tables of a few rows: what it draws, what a click gives, that names stay names, and that nothing breaks on nothing."""

import base64
import json
import re

import numpy as np
import pandas as pd
import pytest

from dashboard.charts import bands, bars, flows, matrices, networks, style, trees
from dashboard.measures import layering
from dashboard.measures.incidence import incidence
from dashboard.measures.launches import launches
from dashboard.measures.nesting import documented_tree, membership_order
from dashboard.measures.overlap import pairs

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
            return np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"]).tolist()
        return value

    return [{key: plain(value) for key, value in trace.items()} for trace in figure["data"]]


def test_bands(small, label, dark):
    """Each initiative is one mark in the band of its layer, hosts above; a mark's custom data begin with its id."""
    placed = bands.layout(small)
    assert dict(zip(placed["id"], placed["layer"])) == {"a": "legal", "b": "ethical", "c": "technical", "host": "host"}
    assert dict(zip(placed["id"], placed["degree"])) == {"a": 2, "b": 2, "c": 1, "host": 1}
    heights = placed.set_index("id")["y"]
    assert heights["host"] > heights["a"] > heights["b"] > heights["c"]
    figure = drawn(
        bands.bands(small, placed, label, small.short, small.name, "<u>Hosts</u>", lambda n: f"{n} ties", dark), dark
    )
    marks = [point[0] for trace in figure["data"] for point in custom(trace)]
    assert sorted(marks) == ["a", "b", "c", "host"]
    lines = [trace for trace in figure["data"] if trace.get("mode") == "lines"]
    assert sorted(len(trace["x"]) // 3 for trace in lines) == [1, 2]
    colours = {trace["customdata"][0][0]: trace["marker"]["color"] for trace in figure["data"] if custom(trace)}
    assert colours["a"] == small.codebook.colour("layers", "legal") and colours["host"] == style.PAPER[dark]


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
    """Every coloured cell can be clicked for its pair; what cannot be computed lies on the grey layer."""
    matrix = matrices.square(pairs(small), "member_jaccard", ["a", "b", "c"])
    figure = json_lists(drawn(matrices.heat(matrix, lambda key: small.name(key), "m", "unknown", dark), dark))
    (points,) = [trace for trace in figure if trace["type"].startswith("scatter")]  # heat maps send Streamlit no clicks
    assert {(x, y): tuple(point[:2]) for x, y, point in zip(points["x"], points["y"], points["customdata"])} == {
        (1, 0): ("a", "b"),
        (0, 1): ("b", "a"),
    }
    grey = np.array(figure[0]["z"], dtype=float).reshape(3, 3) if not isinstance(figure[0]["z"], dict) else None
    if grey is not None:
        assert np.isnan(grey[0, 0]) and grey[0, 2] == 1 and np.isnan(grey[0, 1])


def test_packed(small, dark):
    """A mark for each membership, with the names of both."""
    matrix = incidence(small, "members")
    figure = json_lists(drawn(matrices.packed(matrix, small.name, small.member_name, "x", dark), dark))
    assert [[cell[0] for cell in row] for row in figure[0]["customdata"]] == [["a", "a"], ["b", "b"]]


def test_network(small, label, dark):
    """Marks are the initiatives of the graph, lines its pairs; a mark's custom data begin with its id."""
    graph = networks.overlap_graph(pairs(small), "member_jaccard", 0.1)
    assert sorted(graph.edges) == [("a", "b")] and graph.edges["a", "b"]["weight"] == 0.5
    figure = json_lists(drawn(networks.network(graph, small, small.short, small.name, label, "m", dark), dark))
    assert sorted(point[0] for trace in figure for point in custom(trace)) == ["a", "b"]
    assert sum(len(trace["x"]) // 3 for trace in figure if trace["mode"] == "lines") == 1
    assert networks.positions(graph) == networks.positions(graph)


def test_icicle(small, dark):
    """Boxes are the nested initiatives and hosts below one root, with the parents of the table."""
    tree = documented_tree(small)
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
                "members",
                lambda n: f"{n}",
                dark,
            ),
            dark,
        )
    )
    assert len(edges) == 1 and sorted(point[0] for trace in figure for point in custom(trace)) == ["a", "b"]


def empty_figures(nothing, label, dark):
    """Yield each chart of nothing, by name."""
    book, none = nothing.codebook, pd.DataFrame(dtype=float)
    graph = networks.overlap_graph(pairs(nothing), "overlap", 0.1)
    yield (
        "bands",
        lambda: bands.bands(nothing, bands.layout(nothing), label, nothing.short, nothing.name, "hosts", str, dark),
    )
    yield (
        "bands of hosts",
        lambda: bands.bands(nothing, bands.layout(nothing), label, nothing.short, nothing.name, "hosts", str, dark),
    )
    yield "growth", lambda: bars.growth(launches(nothing), book, label, "n", dark)
    yield "combinations", lambda: bars.combinations(layering.combinations(nothing), book, label, "n", dark)
    yield "counts", lambda: bars.counts([], [], [], "n", dark)
    yield "sankey", lambda: flows.sankey(layering.flow(nothing), book, label, str, dark)
    yield "grid", lambda: matrices.clickable(none, str, str, "n", dark)
    yield "heat", lambda: matrices.heat(matrices.square(pairs(nothing), "overlap", []), str, "m", "u", dark)
    yield "packed", lambda: matrices.packed(incidence(nothing), str, str, "x", dark)
    yield "network", lambda: networks.network(graph, nothing, nothing.short, nothing.name, label, "m", dark)
    yield "icicle", lambda: trees.icicle(documented_tree(nothing), nothing, nothing.short, nothing.name, "all", dark)
    yield (
        "hasse",
        lambda: trees.hasse(
            *membership_order(nothing), lambda ids: "", str, lambda key: "#000000", ("a", "b"), "m", str, dark
        ),
    )


CHARTS = [
    "bands",
    "bands of hosts",
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
