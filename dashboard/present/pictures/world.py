"""The world: who takes part on a map, and the curve of states."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.model.codebook import Codebook
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import GREY, INK, PAPER, rgba, safe, style, titled

# Natural Earth, public domain; Crimea is with Ukraine, northern Cyprus with Cyprus and Somaliland with Somalia, as on
# the maps of the United Nations.
OUTLINES = Path(__file__).with_name("world.geojson")
NOBODY = {"ATA", "ATF"}  # no government, much paper
SHADES = (
    "#5566DD",
    "#D55E00",
    "#12908E",
    "#B8529E",
    "#9A7400",
    "#3F9C6D",
)  # for groups without a colour in the codebook
BLUE = "#2E78B7"
STEPS = ((1, 1), (2, 4), (5, 9), (10, 19), (20, None))  # numbers of initiatives; the last has no upper bound
SHADED = {
    False: ("#C9DDF0", "#93BFE0", "#5597CC", "#2A6FB0", "#08437A"),
    True: ("#1F4468", "#2A6294", "#3F86BE", "#76B3DF", "#D3EAFB"),
}
LEFT_OUT = {False: "#E08A3C", True: "#C4701F"}  # far from every blue, also for colour-blind readers
NAMED = {False: "#F1E3A6", True: "#7A7040"}
NO_STATE = {False: "#EAE3D8", True: "#3D382F"}
KEPT = {"marker": {"opacity": 1}}  # a click chooses, it does not hide the others


@cache
def outlines() -> dict[str, dict[str, Any]]:
    """Return the outlines of countries and territories by ISO 3166-1 code, or by name where there is none."""
    found = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    features = [f | {"id": f["properties"]["iso3"] or f["properties"]["name"]} for f in found]
    return {f["id"]: f for f in features if f["id"] not in NOBODY}


def _of(places: Iterable[str]) -> dict[str, Any]:
    """Return the outlines of some places: each trace is sent its own, none twice."""
    found = (outlines()[place] for place in places if place in outlines())
    bare = [{"type": "Feature", "id": f["id"], "geometry": f["geometry"]} for f in found]
    return {"type": "FeatureCollection", "features": bare}


def shade(book: Codebook, field: str, value: str) -> str:
    """Return the colour of a group, one of ours where the codebook has none; grey for no group."""
    values = book.values(field)
    colour = book.colour(field, value)
    return SHADES[values.index(value) % len(SHADES)] if colour == GREY and value in values else colour


def step(count: int) -> int:
    """Return the step of a number of initiatives, from 1 on.

    >>> [step(n) for n in (1, 4, 5, 19, 20, 300)]
    [0, 1, 2, 3, 4, 4]
    """
    return sum(count >= low for low, _ in STEPS) - 1


def counted(
    states: pd.DataFrame,
    others: pd.DataFrame,
    name: Callable[..., str],
    said: Callable[..., str],
    legend: Callable[..., str],
    unknown: str,
    dark: bool,
) -> Picture:
    """Draw in how many initiatives each state is, in steps; who is in nothing that is known has a colour of its own.

    Parameters
    ----------
    states : DataFrame
        id, iso3, initiatives, named (as `participation.with_named` gives it).
    others : DataFrame
        id, iso3 of members with a place on the map that are no states.
    name, said : callable
        Give a member's name, and a row in words.
    legend : callable
        Gives the words of a class of states, by its name (none, named, others, or the bounds of a step) and size.
    """
    rows = states[states["iso3"] != ""]
    figure = _paper(pd.concat([rows[["iso3"]], others[["iso3"]]]), unknown, dark)
    known, counts = rows["named"].fillna(0) > 0, rows["initiatives"].fillna(0).astype(int)
    classes = [
        ("none", rows[~known], LEFT_OUT[dark]),
        ("named", rows[known & (counts == 0)], NAMED[dark]),
        *((bounds, rows[counts.map(step) == k], SHADED[dark][k]) for k, bounds in enumerate(STEPS)),
    ]
    for what, those, colour in classes:
        if len(those):
            words = [[r.id, safe(name(r.id)), safe(said(r))] for r in those.itertuples()]
            _class(figure, those["iso3"], colour, legend(what, len(those)), words, rgba(INK[dark], 0.45))
    if len(others):
        words = [[key, safe(name(key)), safe(legend("others", 0))] for key in others["id"]]
        _class(figure, others["iso3"], NO_STATE[dark], legend("others", len(others)), words, rgba(INK[dark], 0.45))
    return _world(figure, dark)


def _class(figure: Picture, places: pd.Series, colour: str, title: str, words: list[list[str]], line: str) -> None:
    """Add the places of one class in its colour, with what a pointer over each is told: id, name and what of it."""
    figure.add(
        "choropleth",
        unselected=KEPT,
        geojson=_of(places),
        locations=places,
        z=[1] * len(places),
        colorscale=[[0, colour], [1, colour]],
        showscale=False,
        showlegend=True,
        name=safe(title),
        marker={"line": {"width": 0.5, "color": line}},
        customdata=words,
        hovertemplate="%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
    )


def grouped(
    states: pd.DataFrame,
    field: str,
    groups: Mapping[str, str],
    book: Codebook,
    name: Callable[..., str],
    unknown: str,
    dark: bool,
) -> Picture:
    """Draw to which group each state belongs; a state of no group is grey.

    Parameters
    ----------
    groups : dict
        The groups to draw and what the legend calls them.
    """
    figure = _paper(states[states[field].isin(groups)], unknown, dark)
    for value, title in groups.items():
        rows, colour = states[(states[field] == value) & (states["iso3"] != "")], shade(book, field, value)
        words = [[key, safe(name(key)), safe(title)] for key in rows["id"]]
        _class(figure, rows["iso3"], colour, title, words, PAPER[dark])
    return _world(figure, dark)


def _paper(known: pd.DataFrame, unknown: str, dark: bool) -> Picture:
    """Return a map on which everything that is not known is grey."""
    taken, figure = set(known["iso3"]), Picture()
    # Plotly fetches outlines of its own from its makers if the first trace is a choropleth, and so
    # never draws the map on a machine without a network; a point that is not seen comes first.
    figure.add(
        "scattergeo", lon=[0], lat=[0], mode="markers", marker={"opacity": 0}, hoverinfo="skip", showlegend=False
    )
    rest = [feature for place, feature in outlines().items() if place not in taken]
    places = [feature["id"] for feature in rest]
    figure.add(
        "choropleth",
        unselected=KEPT,
        geojson=_of(places),
        locations=places,
        z=[1] * len(rest),
        colorscale=[[0, GREY], [1, GREY]],
        showscale=False,
        showlegend=True,
        legendrank=2000,  # last
        name=safe(unknown),
        marker={"line": {"width": 0.5, "color": PAPER[dark]}, "opacity": 0.75},
        text=[safe(f["properties"]["name"]) for f in rest],
        hovertemplate="%{text}<extra>" + safe(unknown) + "</extra>",
    )
    return figure


def _world(figure: Picture, dark: bool) -> Picture:
    figure.set(
        geo={
            "visible": False,
            # Equal areas: a colour weighs as much as the land that it covers (Savric, Patterson & Jenny 2019).
            "projection": {"type": "equal earth", "scale": 0.93},
            "lataxis": {"range": [-57, 84]},
            "lonaxis": {"range": [-180, 180]},
            "bgcolor": PAPER[dark],
        }
    )
    return style(figure, dark, 530, margin={"l": 0, "r": 0, "t": 8, "b": 0})


def curve(table: pd.DataFrame, said: Callable[..., str], axes: tuple[str, str], dark: bool) -> Picture:
    """Draw how many states are in at least k initiatives.

    Parameters
    ----------
    table : DataFrame
        initiatives, members, at_least, share_at_least: see `participation.curve`.
    said : callable
        Says a row in words.
    axes : (str, str)
        Titles of the horizontal and the vertical axis.
    """
    figure = Picture()
    figure.add(
        "bar",
        x=table["initiatives"],
        y=table["at_least"],
        marker={"color": BLUE},
        customdata=[[safe(said(row))] for row in table.itertuples()],
        hovertemplate="%{customdata[0]}<extra></extra>",
        showlegend=False,
    )
    style(figure, dark, 330, bargap=0.12)
    figure.set(xaxis={"title": titled(axes[0]), "showgrid": False})
    figure.set(yaxis={"title": titled(axes[1]), "rangemode": "tozero"})
    return figure
