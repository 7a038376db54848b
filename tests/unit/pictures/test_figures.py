"""Each chart on tables of a few rows: what it draws, what a click gives; names stay names, nothing is an error."""

import base64
import json
import re

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.measures import layering
from dashboard.measures.launches import launches
from dashboard.present.pictures import bars, flows, matrices, style
from dashboard.present.pictures.picture import Picture

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
    assert figure[0]["z"] and figure[1]["text"] == ["2", "1", "3"]
    assert [cell[:2] for cell in figure[2]["customdata"]] == [
        ["r1", "c1"],
        ["r1", "c2"],
        ["<b>r2</b>", "c1"],
        ["<b>r2</b>", "c2"],
    ] and figure[2]["mode"] == "markers"


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


@pytest.mark.parametrize("colour", ["red", "#12", "url(x)", "", "#GGGGGG"])
def test_a_colour_that_is_none_is_grey(colour):
    """Nothing that a codebook calls a colour ends a picture."""
    assert style.rgba(colour, 0.5) == style.rgba(style.GREY, 0.5)


def empty_figures(nothing, label, dark):
    """Yield each chart of nothing, by name."""
    book, none = nothing.codebook, pd.DataFrame(dtype=float)
    yield "growth", lambda: bars.growth(launches(nothing), book, label, "n", dark)
    yield "combinations", lambda: bars.combinations(layering.combinations(nothing), book, label, "n", dark)
    yield "counts", lambda: bars.counts([], [], [], "n", dark)
    yield "sankey", lambda: flows.sankey(layering.flow(nothing), book, label, str, dark)
    yield "grid", lambda: matrices.clickable(none, str, str, "n", dark)


CHARTS = [
    "growth",
    "combinations",
    "counts",
    "sankey",
    "grid",
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


def test_a_browser_is_told_whether_a_picture_is_new():
    """Pictures of the same content have one mark, others another; a picture to press keeps the rest as it is.

    A list of numbers is sent as a list: of a typed one a browser cannot tell that it is the same, and draws again.
    """

    def picture(value: float) -> Picture:
        found = Picture()
        found.add("bar", x=np.array([1, 2]), y=pd.Series([0.5, value]))
        return found

    first, same, other = (picture(value).to_dict()["layout"]["datarevision"] for value in (1.0, 1.0, 2.0))
    assert first == same != other
    assert picture(1.0).to_dict()["data"] == [{"type": "bar", "x": [1, 2], "y": [0.5, 1.0]}]
    pressed = picture(1.0).to_press.to_dict()
    assert pressed["layout"]["clickmode"] == "event+select" and pressed["data"] == picture(1.0).to_dict()["data"]
