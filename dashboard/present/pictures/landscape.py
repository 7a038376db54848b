"""The complex at a glance, after Figure 1 of Gui (2024): by convener and layer, every initiative named."""

import math
from collections.abc import Callable, Collection

import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.present.pictures.contrast import written
from dashboard.present.pictures.labels import cut, text_width
from dashboard.present.pictures.landscape_layout import ACROSS, MARK, Landscape, columns_are, halves
from dashboard.present.pictures.lines import bowed, broken
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import FADED, INK, PAPER, rest, rgba, safe, style

PITCH = 1.3  # letter sizes from line to line of one text, as Plotly sets it
TO_NAME = 10  # pixels from the middle of a mark to its name; the largest, with its ring, nearly reaches as far
HOVERED = 72  # letters of a name on a mark: of some a tenth of all that is sent would be the rest


def draw(
    complex: RegimeComplex,
    placed: Landscape,
    label: Callable[..., str],
    short: Callable[..., str],
    name: Callable[..., str],
    said: str,
    dark: bool,
    chosen: str = "",
) -> Picture:
    """Draw the complex: colour is the layer, size the documented ties, a ring a further layer.

    Parameters
    ----------
    placed : Landscape
    label : callable
        Gives the label of (field, value), also of what is not known.
    short, name : callable
        Give the short name and the name of an id.
    said : str
        Says a number of ties, with %{z} in it.
    chosen : str
        Id of the initiative whose ties are drawn; all that it is not tied to fades.
    """
    marks, size = placed.marks, placed.size
    figure, book = Picture(), complex.codebook
    ends = [x + 1.35 * text_width(short(key)) * size.letter for key, x in zip(marks["id"], marks["x"])]
    right = max([*ends, ACROSS * 0.9]) + MARK
    _bands(figure, complex, placed, label, right, dark)
    lit = _ties(figure, complex, marks, chosen, label, name) if chosen in set(marks["id"]) else set(marks["id"])
    rows, tied = complex.initiatives, said.replace("%{z}", "%{customdata[2]}")
    for layer, group in marks.groupby("layer", sort=False):
        further = [[v for v in rows.at[key, "layers"] if v != layer] for key in group["id"]]
        bright = [key in lit for key in group["id"]]
        figure.add(
            "scatter",
            x=group["x"].round(1),
            y=group["y"].round(1),
            mode="markers",
            showlegend=False,
            marker={
                "color": book.colour("layers", layer),
                "size": (6 + 1.5 * group["degree"].clip(upper=40).pow(0.5)).round(1),
                "opacity": 1 if all(bright) else [1.0 if is_lit else 0.25 for is_lit in bright],
                "line": {
                    "width": [2 if others else 0 for others in further],
                    "color": [book.colour("layers", others[0]) if others else PAPER[dark] for others in further],
                },
            },
            customdata=[[key, safe(cut(str(name(key)), HOVERED)), n] for key, n in zip(group["id"], group["degree"])],
            hovertemplate=f"%{{customdata[1]}}<br>{safe(label('layers', layer))}<br>{tied}<extra></extra>",
        )
    _names(figure, placed, short, dark, lit)
    _headings(figure, complex, placed, label, dark)
    low = min((low for *_, low in placed.bands), default=-ACROSS / 10)
    legend = 30 if figure.data and figure.data[0].get("mode") == "lines" else 0  # pixels for the kinds of tie
    margin = {"l": 8, "r": 8, "t": 8 + legend, "b": 8}
    style(figure, dark, round(-low) + 16 + legend, hovermode="closest", margin=margin)
    figure.set(xaxis={"range": [-34, right]}, yaxis={"range": [low, 0]})
    return rest(figure, "xaxis", "yaxis")


def _bands(
    figure: Picture, complex: RegimeComplex, placed: Landscape, label: Callable[..., str], right: float, dark: bool
) -> None:
    """Draw the band of each layer behind its initiatives, with its name along it."""
    for layer, top, low in placed.bands:
        colour = complex.codebook.colour("layers", layer)
        fill = rgba(colour, 0.12 if dark else 0.07)
        figure.shape(type="rect", x0=-10, x1=right, y0=top, y1=low, fillcolor=fill, line={"width": 0}, layer="below")
        figure.mark(
            x=-21,
            y=(top + low) / 2,
            text=f"<b>{safe(label('layers', layer))}</b>",
            textangle=-90,
            font={"color": written(colour, dark), "size": 12},
        )


def _headings(
    figure: Picture, complex: RegimeComplex, placed: Landscape, label: Callable[..., str], dark: bool
) -> None:
    """Name each column, with the number of its initiatives; in a further column of the same, its name alone."""
    field, aligned, found = columns_are(complex), placed.aligned, []
    for column, count, x, y, continued in placed.headings:
        first, others = halves(safe(label(field, column)))
        text = f"<b>{first}</b> {count:,}"
        if continued:
            text = f'<span style="color:{FADED[dark]}">… {first}</span>'
        elif others:
            text = f"<b>{first}<br>{others}</b> {count:,}"
        lines = 2 if others and not continued else 1
        found.append((x, y if aligned else y - (lines - 1) * 7, text))
    if found:
        figure.add(
            "scatter",
            x=[x for x, *_ in found],
            y=[y for _, y, _ in found],
            mode="text",
            showlegend=False,
            text=[text for *_, text in found],
            textposition="middle right",
            textfont={"size": 12 if aligned else 11, "color": INK[dark]},
            hoverinfo="skip",
        )


def _names(figure: Picture, placed: Landscape, short: Callable[..., str], dark: bool, lit: Collection[str]) -> None:
    """Write the names beside the marks: those that stand line under line as one text, of hundreds a browser is slow."""
    size, (ink, faded) = placed.size, (INK[dark], FADED[dark])
    runs: list[tuple[float, float, float, list[str]]] = []  # x, y of the first line and of the last, lines
    for row in placed.marks.sort_values(["x", "y"], ascending=[True, False], kind="stable").itertuples():
        name = safe(short(row.id))
        line = name if row.id in lit else f'<span style="color:{faded}">{name}</span>'
        x, top, low, lines = runs[-1] if runs else (math.nan, 0.0, 0.0, [])
        if x == row.x and math.isclose(low - row.y, PITCH * size.font, abs_tol=0.1):
            runs[-1] = (x, top, row.y, [*lines, line])
        else:
            runs.append((row.x, row.y, row.y, [line]))
    if runs:
        figure.add(
            "scatter",
            x=[round(x + TO_NAME, 1) for x, *_ in runs],
            y=[round((top + low) / 2, 1) for _, top, low, _ in runs],
            mode="text",
            showlegend=False,
            text=["<br>".join(lines) for *_, lines in runs],
            textposition="middle right",
            textfont={"size": size.font, "color": ink},
            hoverinfo="skip",
        )


def _ties(
    figure: Picture,
    complex: RegimeComplex,
    placed: pd.DataFrame,
    chosen: str,
    label: Callable[..., str],
    name: Callable[..., str],
) -> Collection[str]:
    """Draw the ties of one initiative, by kind; return it and whom it is tied to."""
    at = {row.id: (row.x, row.y) for row in placed.itertuples()}
    ties = complex.ties[complex.ties["from_id"].isin(at) & complex.ties["to_id"].isin(at)]
    ties = ties[(ties["from_id"] == chosen) | (ties["to_id"] == chosen)]
    ties = ties.assign(bow=0.1 + 0.06 * ties.groupby(["from_id", "to_id"]).cumcount())  # none hides another
    for relation, group in ties.groupby("relation", sort=False):
        lines = [bowed(at[a], at[b], bow) for a, b, bow in zip(group["from_id"], group["to_id"], group["bow"])]
        colour = complex.codebook.colour("relation", relation)
        figure.add(
            "scatter",
            **broken(lines),
            mode="lines",
            name=safe(label("relation", relation)),
            hoverinfo="skip",
            line={"width": 1.6, "color": rgba(colour, 0.85)},
        )
        middles = [(xs[len(xs) // 2], ys[len(ys) // 2]) for xs, ys in lines]
        said = [
            "<br>".join(map(safe, (name(a), f"→ {label('relation', relation)} {since}", name(b), source)))
            for a, b, since, source in zip(group["from_id"], group["to_id"], group["since"], group["source"])
        ]
        figure.add(
            "scatter",
            x=[x for x, _ in middles],
            y=[y for _, y in middles],
            mode="markers",
            showlegend=False,
            marker={"size": 7, "color": rgba(colour, 0.6)},
            customdata=[[None, text] for text in said],
            hovertemplate="%{customdata[1]}<extra></extra>",
        )
    return {chosen, *ties["from_id"], *ties["to_id"]}
