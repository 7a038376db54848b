"""Bars: growth over the years, combinations of layers, counts."""

from collections.abc import Callable, Sequence

import pandas as pd

from dashboard.model.codebook import Codebook
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import hatched, rgba, safe, style, titled


def growth(table: pd.DataFrame, book: Codebook, label: Callable[..., str], axis: str, dark: bool) -> Picture:
    """Draw initiatives launched in each year, stacked by primary layer.

    Parameters
    ----------
    table : DataFrame
        year, layer, count.
    label : callable
        Gives the label of (field, value), also of what is not known.
    """
    figure = Picture()
    found = set(table["layer"])
    for layer in [value for value in [*book.values("layers"), ""] if value in found]:
        rows = table[table["layer"] == layer]
        figure.add(
            "bar",
            x=rows["year"],
            y=rows["count"],
            name=safe(label("layers", layer)),
            showlegend=found != {""},
            marker={
                "color": book.colour("layers", layer) if found != {""} else "#2E78B7",
                "pattern": hatched(pattern(book, layer)),
            },
            hovertemplate="%{x}: %{y}<extra>" + safe(label("layers", layer)) + "</extra>",
        )
    style(figure, dark, 330, barmode="stack", bargap=0.15)
    figure.set(yaxis={"title": titled(axis), "rangemode": "tozero"})
    figure.set(xaxis={"showgrid": False, "dtick": 1 if table["year"].nunique() < 16 else None, "tickformat": "d"})
    return figure


PATTERNS = ("", "/", ".", "x", "-", "+", "|", "\\")  # so that colour is not the only sign


def pattern(book: Codebook, layer: str) -> str:
    """Return the pattern of a layer, by its place in the codebook; none for what is not known."""
    listed = book.values("layers")
    return PATTERNS[listed.index(layer) % len(PATTERNS)] if layer in listed else ""


def combinations(table: pd.DataFrame, book: Codebook, label: Callable[..., str], axis: str, dark: bool) -> Picture:
    """Draw how often each combination of layers occurs, with its layers as dots under the bar.

    Parameters
    ----------
    table : DataFrame
        layers (tuple), count, in the order to be drawn.
    """
    layers, names = book.values("layers"), list(range(len(table)))
    figure = Picture()
    figure.add(
        "bar",
        x=names,
        y=table["count"],
        marker={"color": "#2E78B7"},
        text=table["count"],
        textposition="outside",
        cliponaxis=False,
        customdata=[[";".join(v)] for v in table["layers"]],
        hovertemplate="%{y}<extra></extra>",
        showlegend=False,
    )
    for level, layer in enumerate(layers):
        inside = [i for i, value in enumerate(table["layers"]) if layer in value]
        figure.add(
            "scatter",
            x=names,
            y=[level] * len(names),
            yaxis="y2",
            mode="markers",
            showlegend=False,
            hoverinfo="skip",
            marker={"size": 13, "symbol": "circle-open", "color": rgba(book.colour("layers", layer), 0.35)},
        )
        figure.add(
            "scatter",
            x=inside,
            y=[level] * len(inside),
            yaxis="y2",
            mode="markers",
            showlegend=False,
            hoverinfo="skip",
            marker={"size": 14, "symbol": book.symbol("layers", layer), "color": book.colour("layers", layer)},
        )
    style(figure, dark, 380)
    figure.set(
        yaxis={"domain": [0.34, 1], "title": titled(axis), "rangemode": "tozero"},
        yaxis2={
            "domain": [0, 0.26],
            "anchor": "x",
            "tickvals": list(range(len(layers))),
            "ticktext": [safe(label("layers", v)) for v in layers],
            "showgrid": False,
            "range": [-0.6, len(layers) - 0.4],
            "zeroline": False,
            "automargin": True,
        },
    )
    figure.set(xaxis={"tickvals": [], "showgrid": False, "anchor": "y2"})
    return figure


def counts(
    values: Sequence[float],
    labels: Sequence[str],
    colours: Sequence[str],
    axis: str,
    dark: bool,
    inner: Sequence[float] = (),
    inner_name: str = "",
    outer_name: str = "",
    ids: Sequence[str] = (),
) -> Picture:
    """Draw horizontal bars; `inner` is the part of each that a second trait holds for."""
    figure, names = Picture(), [safe(text) for text in labels]
    whole = list(inner) != []
    figure.add(
        "bar",
        y=names,
        x=list(inner) if whole else list(values),
        orientation="h",
        marker={"color": list(colours)},
        name=safe(inner_name),
        showlegend=False,
        customdata=[[i] for i in ids] or None,
        hovertemplate="%{y}: %{x}<extra>" + safe(inner_name) + "</extra>",
    )
    if whole:
        figure.add(
            "bar",
            y=names,
            x=[v - i for v, i in zip(values, inner)],
            orientation="h",
            marker={
                "color": [rgba(c, 0.45) for c in colours],
                "pattern": {"shape": "/", "fillmode": "overlay", "fgcolor": rgba("#FFFFFF", 0.5)},
            },
            name=safe(outer_name),
            showlegend=False,
            customdata=[[i] for i in ids] or None,
            hovertemplate="%{y}: %{x}<extra>" + safe(outer_name) + "</extra>",
        )
    figure.add(
        "scatter",
        y=names,
        x=list(values),
        mode="text",
        text=[f" {int(v):,}" if v == int(v) else f" {v:,}" for v in values],
        textposition="middle right",
        showlegend=False,
        hoverinfo="skip",
        cliponaxis=False,
    )
    style(figure, dark, 90 + 34 * len(names), barmode="stack")
    figure.set(yaxis={"autorange": "reversed", "showgrid": False})
    top = max(values, default=1) * 1.12 or 1
    figure.set(xaxis={"title": titled(axis), "rangemode": "tozero", "range": [0, top]})
    return figure
