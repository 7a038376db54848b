"""The map and the charts of countries and of time, on tables of a few rows."""

import json

import pandas as pd
import pytest

from dashboard.measures.evolution import activity, evolution
from dashboard.present.pictures import panels, sides, style, timeline_marks, world
from tests.unit.pictures.conftest import EVIL
from tests.unit.pictures.test_figures import custom, drawn, json_lists

STATES = pd.DataFrame(
    [["FRA", "FRA", 2, 3, "power"], ["XX", "", 0, 0, ""], ["TUV", "TUV", 0, 0, ""], ["KEN", "KEN", 0, 1, ""]],
    columns=["id", "iso3", "initiatives", "named", "pathway"],
)
OTHERS = pd.DataFrame({"id": ["twn"], "iso3": ["TWN"]})


def counted(name, dark, states=STATES, others=OTHERS):
    """Draw the map of numbers, its classes called by their names."""
    return world.counted(
        states, others, name, lambda row: f"n{row.initiatives}", lambda what, n: f"{what}: {n}", "?", dark
    )


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
    figure = drawn(counted(lambda key: EVIL, dark), dark)
    assert (
        figure["data"][0]["type"] == "scattergeo"
        and "locations" not in figure["data"][0]
        and figure["layout"]["geo"]["visible"] is False
    )
    assert all(trace["geojson"]["features"] for trace in figure["data"][1:])


def test_counted(dark):
    """Who is left out, who is named by a partial list and who is no state have colours of their own, none of them grey.

    Everything else is grey.
    """
    grey, *classes = json_lists(drawn(counted(str, dark), dark))[1:]
    assert {trace["name"].rstrip(style.ROOM): trace["locations"] for trace in classes} == {
        "none: 1": ["TUV"],
        "named: 1": ["KEN"],
        "(2, 4): 1": ["FRA"],
        "others: 1": ["TWN"],
    }
    assert custom(classes[2]) == [["FRA", "FRA", "n2"]]
    colours = [trace["colorscale"][0][1] for trace in (grey, *classes)]
    assert len(set(colours)) == 5 and colours[0] == style.GREY
    assert not {"FRA", "TUV", "KEN", "TWN"} & set(grey["locations"]) and "GRL" in grey["locations"]


def test_steps_hold_every_number():
    """Each number of initiatives from 1 on is in the one step whose bounds hold it."""
    for n in range(1, 400):
        assert [low <= n <= (high or n) for low, high in world.STEPS].index(True) == world.step(n)


def test_map_has_equal_areas(dark):
    """The projection keeps areas, so that no part of the world weighs more than its land."""
    assert counted(str, dark).layout["geo"]["projection"]["type"] == "equal earth"


def test_outlines_follow_the_maps_of_the_united_nations():
    """Crimea is with Ukraine, northern Cyprus with Cyprus, Somaliland with Somalia."""

    def holds(place, x, y):
        shape = world.outlines()[place]["geometry"]
        rings = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        return any(inside(x, y, ring[0]) for ring in rings)

    def inside(x, y, ring):
        crossed = [(b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a for (a, b), (c, d) in zip(ring, ring[1:])]
        return sum(crossed) % 2 == 1

    assert holds("UKR", 34.3, 45.2) and not holds("RUS", 34.3, 45.2) and holds("RUS", 60, 60)
    assert holds("CYP", 33.6, 35.3) and holds("SOM", 46, 9.5)


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
    figure = json_lists(drawn(panels.multiples(table, {"density": EVIL}, ("s", "n", "out"), "few", dark), dark))
    assert figure[2]["x"] == [2019, 2020] and set(figure[2]["marker"]["symbol"]) == {"circle-open"}


@pytest.mark.parametrize("chart", ["counted", "grouped", "curve", "facing", "years", "strip"])
def test_chart_of_nothing(nothing, label, dark, chart):
    """A chart of nothing is an empty figure, not an error."""
    book = nothing.codebook
    figure = {
        "counted": lambda: counted(str, dark, STATES[:0], OTHERS[:0]),
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
