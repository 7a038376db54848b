"""The map and the charts of countries and of time, on tables of a few rows."""

import json

import pandas as pd
import pytest

from dashboard.measures.evolution import activity, evolution
from dashboard.present.pictures import sides, style, timeline_marks, world
from tests.unit.pictures.conftest import EVIL
from tests.unit.pictures.test_figures import custom, drawn, json_lists

STATES = pd.DataFrame({"id": ["FRA", "XX"], "iso3": ["FRA", ""], "initiatives": [2, 0], "pathway": ["power", ""]})


def test_outlines():
    """Every outline has an id of its own, and the countries of the shipped table have one."""
    ids = list(world.outlines())
    assert len(set(ids)) == len(ids) and all(ids) and {"FRA", "TUV", "XKX"} <= set(ids)


def test_outlines_are_closed_rings():
    """Each ring ends where it begins and encloses something, however far it was thinned out."""
    for feature in world.outlines().values():
        shape = feature["geometry"]
        for polygon in shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]:
            for ring in polygon:
                assert ring[0] == ring[-1] and len({tuple(point) for point in ring}) >= 3, feature["id"]


def test_map_is_drawn_from_the_shipped_outlines(dark):
    """Plotly asks its makers for outlines if the first trace is a choropleth or its layer is visible; neither is so."""
    figure = drawn(world.counted(STATES, lambda key: EVIL, str, "<u>n</u>", "none", dark), dark)
    assert (
        figure["data"][0]["type"] == "scattergeo"
        and "locations" not in figure["data"][0]
        and figure["layout"]["geo"]["visible"] is False
    )
    assert all(trace["geojson"]["features"] for trace in figure["data"][1:])


def test_counted(dark):
    """A state with a code has its number; everything else is grey."""
    grey, states = json_lists(drawn(world.counted(STATES, str, str, "n", "none", dark), dark))[1:]
    assert states["locations"] == ["FRA"] and states["z"] == [2] and custom(states)[0][0] == "FRA"
    assert "FRA" not in grey["locations"] and "DEU" in grey["locations"] and grey["colorscale"][0][1] == style.GREY


def test_grouped(small, dark):
    """A group has a colour that is not grey, and the legend names it; who has no group is grey."""
    figure = json_lists(
        drawn(world.grouped(STATES, "pathway", {"power": EVIL}, small.codebook, str, "none", dark), dark)
    )
    assert (
        figure[2]["locations"] == ["FRA"]
        and figure[2]["colorscale"][0][1] != style.GREY
        and figure[2]["name"].rstrip(style.ROOM) == style.safe(EVIL)
    )
    assert world.shade(small.codebook, "pathway", "") == style.GREY


def test_facing(small, label, dark):
    """The first side runs to the left, the second to the right; a part's custom data name it."""
    table = pd.DataFrame(
        {
            "side": [0, 1, 1],
            "legal_force": ["binding", "binding", ""],
            "primary_layer": ["legal", "legal", ""],
            "count": [4, 1, 3],
            "share": [1.0, 0.25, 0.75],
            "ids": [(), (), ()],
        }
    )
    figure = json_lists(
        drawn(sides.facing(table, ["binding", ""], (EVIL, "B"), small.codebook, label, "n", dark), dark)
    )
    assert figure[0]["x"] == [-1.0, 0.25] and figure[1]["x"] == [0.75]
    assert [point[:3] for trace in figure for point in custom(trace)] == [
        ["0", "binding", "legal"],
        ["1", "binding", "legal"],
        ["1", "", ""],
    ]


def test_years(dark):
    """A row a country, a column every year between the first and the last; each filled cell can be clicked."""
    table = pd.DataFrame(
        {"country": ["FRA", "FRA"], "year": [2019, 2021], "count": [1, 2], "ids": [("a",), ("b", "c")]}
    )
    cells, points = json_lists(drawn(sides.years(table, ["FRA"], lambda key: EVIL, str, dark), dark))
    assert cells["x"] == [2019, 2020, 2021] and cells["z"] == [[1, None, 2]]
    assert [point[:2] for point in custom(points)] == [["FRA", "2019"], ["FRA", "2021"]] and points.get(
        "hoverinfo"
    ) != "skip"


def test_strip(small, label, dark):
    """Marks of a year stand on each other in their lane, the first lane on top."""
    rows = small.comparable.assign(primary_layer=["legal", "ethical", "ethical"])
    placed = timeline_marks.layout(rows, "primary_layer", ["legal", "ethical"]).set_index("id")
    assert (
        placed.at["a", "y"] > placed.at["b", "y"] == placed.at["c", "y"]
        and placed.at["b", "x"] < 2020 < placed.at["c", "x"] + 0.3
    )
    figure = json_lists(
        drawn(
            timeline_marks.strip(
                placed.reset_index(), "primary_layer", small.codebook, label, small.name, label, EVIL, 2026, dark
            ),
            dark,
        )
    )
    assert sorted(point[0] for trace in figure for point in custom(trace)) == ["a", "b", "c"]


def test_standing_and_multiples(small, label, dark):
    """Bars give their year to a click; a panel shows one measure, hollow where few initiatives bear it."""
    figure = json_lists(drawn(timeline_marks.standing(activity(small), small.codebook, label, "n", 2020, dark), dark))
    assert {tuple(point) for trace in figure for point in custom(trace)} == {(2019,), (2020,)}
    table = evolution(small, when=[2019, 2020])
    table = table[table["network"] == "relations"]
    figure = json_lists(drawn(timeline_marks.multiples(table, {"density": EVIL}, ("s", "n", "out"), "few", dark), dark))
    assert figure[2]["x"] == [2019, 2020] and set(figure[2]["marker"]["symbol"]) == {"circle-open"}


@pytest.mark.parametrize("chart", ["counted", "grouped", "curve", "facing", "years", "strip"])
def test_chart_of_nothing(nothing, label, dark, chart):
    """A chart of nothing is an empty figure, not an error."""
    book = nothing.codebook
    figure = {
        "counted": lambda: world.counted(STATES[:0], str, str, "n", "u", dark),
        "grouped": lambda: world.grouped(STATES[:0], "pathway", {}, book, str, "u", dark),
        "curve": lambda: world.curve(
            pd.DataFrame(columns=["initiatives", "members", "at_least", "share_at_least"]), str, ("k", "n"), dark
        ),
        "facing": lambda: sides.facing(
            pd.DataFrame(columns=["side", "legal_force", "primary_layer", "count", "share", "ids"]),
            [],
            ("a", "b"),
            book,
            label,
            "n",
            dark,
        ),
        "years": lambda: sides.years(pd.DataFrame(columns=["country", "year", "count", "ids"]), [], str, str, dark),
        "strip": lambda: timeline_marks.strip(
            timeline_marks.layout(nothing.comparable, "form", []), "form", book, label, str, label, "e", 2026, dark
        ),
    }[chart]()
    assert json.loads(figure.to_json())["layout"]["paper_bgcolor"] == style.PAPER[dark]
