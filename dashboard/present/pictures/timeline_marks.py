"""Time: what began when, and what stood in each year."""

import math
from collections.abc import Callable

import pandas as pd

from dashboard.model.codebook import Codebook
from dashboard.present.pictures.bars import pattern
from dashboard.present.pictures.contrast import written
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import GRID, INK, hatched, in_legend, safe, style, titled

BLUE = "#2E78B7"
ABREAST, DEEP, HEAD = 3, 24, 2.0  # marks side by side in a year; rows before they stand closer; room for a lane's name


def layout(rows: pd.DataFrame, lane: str, lanes: list[str]) -> pd.DataFrame:
    """Place each initiative in its lane above its launch year, those of a year stacked.

    Parameters
    ----------
    rows : DataFrame
        Initiatives with a launch year, indexed by id.
    lane : {"primary_layer", "form"}
    lanes : list of str
        Values from top to bottom; what is not among them is left out.

    Returns
    -------
    DataFrame
        id, lane, year, end_year, layer, form, x, y; `base` is the foot of the lane and `top` its head.
    """
    groups = dict(list(rows.sort_values("launch_year", kind="stable").groupby([lane, "launch_year"], sort=False)))
    tallest = max((len(group) for group in groups.values()), default=1)
    abreast = max(ABREAST, math.ceil(tallest / DEEP))
    placed, foot = [], 0.0
    for value in reversed(lanes):
        years = {year: group for (name, year), group in groups.items() if name == value}
        top = foot + max((math.ceil(len(group) / abreast) for group in years.values()), default=0)
        for year, group in years.items():
            for k, row in enumerate(group[["end_year", "primary_layer", "form"]].itertuples()):
                x = int(year) + (k % abreast - (abreast - 1) / 2) * 0.78 / abreast
                placed.append(
                    (
                        row.Index,
                        value,
                        int(year),
                        row.end_year,
                        row.primary_layer,
                        row.form,
                        x,
                        foot + k // abreast + 0.6,
                        foot,
                        top,
                    )
                )
        foot = top + HEAD
    return pd.DataFrame(placed, columns=["id", "lane", "year", "end_year", "layer", "form", "x", "y", "base", "top"])


def strip(
    placed: pd.DataFrame,
    lane: str,
    book: Codebook,
    label: Callable[..., str],
    name: Callable[..., str],
    said: Callable[..., str],
    ended: str,
    last: int,
    dark: bool,
) -> Picture:
    """Draw the lanes: a mark is an initiative, its colour the layer, its shape the form, hollow if it has ended.

    Parameters
    ----------
    placed : DataFrame
        See `layout`.
    said : callable
        Gives the label of (field, value), also of what is not known.
    ended : str
        What a hollow mark is called.
    last : int
        Year at which the axis ends.
    """
    figure = Picture()
    for (layer, form), group in placed.groupby(["layer", "form"], sort=False):
        symbol, coded = book.symbol("form", form), f"{safe(said('form', form))} · {safe(said('layers', layer))}"
        figure.add(
            "scatter",
            x=group["x"].round(3),
            y=group["y"].round(3),
            mode="markers",
            showlegend=False,
            marker={
                "color": book.colour("layers", layer),
                "size": 8,
                "line": {"width": 1.3, "color": book.colour("layers", layer)},
                "symbol": [symbol + ("-open" if ended else "") for ended in group["end_year"].notna()],
            },
            customdata=[
                [r.id, safe(name(r.id)), f"{r.year}–{'' if pd.isna(r.end_year) else int(r.end_year)}"]
                for r in group.itertuples()
            ],
            hovertemplate=f"%{{customdata[1]}}<br>{coded}<br>%{{customdata[2]}}<extra></extra>",
        )
    field, own = ("form", "form") if lane == "primary_layer" else ("layers", "layer")
    for value in [v for v in book.values(field) if v in set(placed[own])]:
        mark = (
            {"size": 9, "symbol": book.symbol("form", value), "color": INK[dark]}
            if field == "form"
            else {"size": 9, "color": book.colour("layers", value)}
        )
        in_legend(figure, label(field, value), mark)
    if placed["end_year"].notna().any():
        in_legend(figure, ended, {"size": 9, "symbol": "circle-open", "color": INK[dark], "line": {"width": 1.5}})
    high = _lanes(figure, placed, lane, book, said, dark)
    style(figure, dark, int(min(max(260, 110 + 11.5 * high), 2200)), hovermode="closest")
    figure.set(yaxis={"visible": False, "range": [-0.4, high], "fixedrange": True})
    first = int(placed["year"].min()) if len(placed) else last
    step = 1 if last - first < 12 else None
    figure.set(xaxis={"range": [first - 0.7, last + 0.7], "tickformat": "d", "dtick": step, "fixedrange": True})
    return figure


def _lanes(
    figure: Picture, placed: pd.DataFrame, lane: str, book: Codebook, said: Callable[..., str], dark: bool
) -> float:
    """Name each lane and underline it; return the height of all."""
    field = "layers" if lane == "primary_layer" else "form"
    for value, group in placed.groupby("lane", sort=False):
        base, top = group["base"].iloc[0], group["top"].iloc[0]
        figure.shape(
            type="line",
            xref="paper",
            x0=0,
            x1=1,
            y0=base - 0.05,
            y1=base - 0.05,
            line={"width": 1, "color": GRID[dark]},
            layer="below",
        )
        figure.mark(
            xref="paper",
            x=0,
            y=top + 0.3,
            yanchor="bottom",
            xanchor="left",
            text=f"<b>{safe(said(field, value))}</b> · {len(group)}",
            font={
                "size": 13,
                "color": written(book.colour("layers", value), dark) if field == "layers" and value else INK[dark],
            },
        )
    return float(placed["top"].max() + HEAD) if len(placed) else 1.0


def standing(
    table: pd.DataFrame, book: Codebook, label: Callable[..., str], axis: str, year: int, dark: bool
) -> Picture:
    """Draw the initiatives that stood in each year, stacked by primary layer; one year is marked.

    Parameters
    ----------
    table : DataFrame
        year, primary_layer, active: see `evolution.activity`.
    label : callable
        Gives the label of (field, value), also of what is not known.
    """
    figure, found = Picture(), set(table["primary_layer"])
    sums = table.groupby(["primary_layer", "year"])["active"].sum()
    for layer in [*(v for v in book.values("layers") if v in found), *sorted(found - set(book.values("layers")))]:
        counts = sums[layer]
        figure.add(
            "bar",
            x=counts.index,
            y=counts,
            name=safe(label("layers", layer)),
            customdata=[[int(v)] for v in counts.index],
            marker={
                "color": book.colour("layers", layer),
                "opacity": [1 if v == year else 0.5 for v in counts.index],
                "pattern": hatched(pattern(book, layer)),
            },
            hovertemplate="%{x}: %{y}<extra>" + safe(label("layers", layer)) + "</extra>",
        )
    style(figure, dark, 330, barmode="stack", bargap=0.15)
    figure.set(yaxis={"title": titled(axis), "rangemode": "tozero"})
    step = 1 if table["year"].nunique() < 10 else None
    figure.set(xaxis={"showgrid": False, "tickformat": "d", "dtick": step})
    return figure
