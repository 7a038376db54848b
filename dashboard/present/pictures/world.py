"""The world: who takes part on a map, and the curve of states."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pandas as pd

from dashboard.model.codebook import Codebook
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import BLUES, GREY, INK, PAPER, rgba, safe, style, titled

OUTLINES = Path(__file__).with_name("world.geojson")  # Natural Earth, public domain
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
KEPT = {"marker": {"opacity": 1}}  # a click chooses, it does not hide the others


@cache
def outlines() -> dict[str, dict]:
    """Return the outlines of countries and territories by ISO 3166-1 code, or by name where there is none."""
    found = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    features = [f | {"id": f["properties"]["iso3"] or f["properties"]["name"]} for f in found]
    return {f["id"]: f for f in features if f["id"] not in NOBODY}


def _of(places) -> dict:
    """Return the outlines of some places: each trace is sent its own, none twice."""
    found = (outlines()[place] for place in places if place in outlines())
    bare = [{"type": "Feature", "id": f["id"], "geometry": f["geometry"]} for f in found]
    return {"type": "FeatureCollection", "features": bare}


def shade(book: Codebook, field: str, value: str) -> str:
    """Return the colour of a group, one of ours where the codebook has none; grey for no group."""
    values = book.values(field)
    colour = book.colour(field, value)
    return SHADES[values.index(value) % len(SHADES)] if colour == GREY and value in values else colour


def counted(states: pd.DataFrame, name: Callable, said: Callable, axis: str, unknown: str, dark: bool) -> Picture:
    """Draw in how many initiatives each state is; what is not among the states is grey.

    Parameters
    ----------
    states : DataFrame
        id, iso3, initiatives.
    name, said : callable
        Give a member's name, and a number of initiatives in words.
    """
    figure = _paper(states, unknown, dark)
    rows = states[states["iso3"] != ""]
    figure.add(
        "choropleth",
        unselected=KEPT,
        geojson=_of(rows["iso3"]),
        locations=rows["iso3"],
        z=rows["initiatives"],
        zmin=0,
        zmax=max(rows["initiatives"].max() if len(rows) else 1, 1),
        colorscale=BLUES[dark],
        marker={"line": {"width": 0.5, "color": rgba(INK[dark], 0.45)}},
        customdata=[[r.id, safe(name(r.id)), safe(said(r.initiatives))] for r in rows.itertuples()],
        hovertemplate="%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
        showlegend=False,
        colorbar={
            "orientation": "h",
            "thickness": 10,
            "len": 0.5,
            "x": 0,
            "xanchor": "left",
            "y": 0,
            "yanchor": "top",
            "outlinewidth": 0,
            "title": {"text": safe(axis), "side": "top", "font": {"size": 12}},
        },
    )
    return _world(figure, dark)


def grouped(
    states: pd.DataFrame, field: str, groups: dict[str, str], book: Codebook, name: Callable, unknown: str, dark: bool
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
        figure.add(
            "choropleth",
            unselected=KEPT,
            geojson=_of(rows["iso3"]),
            locations=rows["iso3"],
            z=[1] * len(rows),
            colorscale=[[0, colour], [1, colour]],
            showscale=False,
            showlegend=True,
            name=safe(title),
            marker={"line": {"width": 0.5, "color": PAPER[dark]}},
            customdata=[[key, safe(name(key))] for key in rows["id"]],
            hovertemplate="%{customdata[1]}<extra>" + safe(title) + "</extra>",
        )
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
            "projection": {"type": "natural earth"},
            "lataxis": {"range": [-57, 84]},
            "lonaxis": {"range": [-180, 180]},
            "bgcolor": PAPER[dark],
        }
    )
    return style(figure, dark, 470, margin={"l": 0, "r": 0, "t": 8, "b": 8})


def curve(table: pd.DataFrame, said: Callable, axes: tuple[str, str], dark: bool) -> Picture:
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
