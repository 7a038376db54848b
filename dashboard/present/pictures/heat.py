"""The heat map of overlap: one measure of all pairs, like beside like, in steps that an eye tells apart."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from dashboard.measures.incidence import incidence
from dashboard.measures.overlap import NEEDS
from dashboard.present.pictures import Shown, matrices
from dashboard.present.pictures.heat_steps import BLANK, NOTHING, SCALE, UNKNOWN, ZERO, counts, named_steps, steps
from dashboard.present.pictures.labels import pixels
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import GREY, INK, PAPER, in_legend, rgba, safe, style
from dashboard.present.view import View

STRONG = {False: 0.5, True: 5}  # what the title counts
LEAST, MOST_GROUPS = 4, 8  # rows of a group that is named, and groups
TYPICAL = 0.6  # share of a group's lists in which a member stands that names it
BESIDE = 7  # pixels between a row's mark and its name
SWATCH, BAR = 58, 44  # pixels: width of a step in the legend, height of the legend


def heat(view: View, measure: str, pairs: pd.DataFrame) -> Shown | None:
    """Return a measure of all pairs as a triangle; None if it can be computed for none.

    Rows that share nothing with any other are named in the caption instead of drawn.
    """
    text, words, name = view.text, view.words, view.text(f"measure-{measure}")
    known = pairs[pairs[measure].notna()]
    if known.empty:
        return None
    compared = {*known["a"].unique(), *known["b"].unique()}
    every = [key for key in view.collection.comparable.index if key in compared]
    matrix = matrices.square(pairs, measure, every)
    sharing = matrix.index[(matrix.fillna(0) > 0).any(axis=1)]
    drawn = matrices.strongest(matrix.loc[sharing, sharing])
    part, values = matrix.loc[drawn, drawn], known[measure].astype(float)
    alike = part / (part.max().max() or 1)
    order, found = matrices.order(alike), matrices.groups(alike, LEAST)[:MOST_GROUPS]
    named = {lo: (hi, called(view, measure, order[lo : hi + 1])) for lo, hi in sorted(_spans(order, found))}
    figure = draw(view, part.loc[order, order], measure, named)
    nothing = [words.short(key) for key in every if key not in set(sharing)]
    numbers = {
        "pairs": len(known),
        "sharing": int((values > 0).sum()),
        "strong": int((values >= STRONG[counts(measure)]).sum()),
        "top": f"{values.max():.4g}",
    }
    said = [
        text("n-pairs", pairs=len(known), count=len(every)),
        text("heat-some", drawn=len(drawn), count=len(sharing)) if len(drawn) < len(sharing) else "",
        text("heat-nothing", count=len(nothing), names=text.list(nothing)) if nothing else "",
        view.omitted("members" if "memberships" in NEEDS[measure] else "rows"),
    ]
    reading = [text(f"reading-{measure}"), text("heat-reading"), text("heat-groups") if named else ""]
    data = matrix.rename_axis("id").reset_index()
    title = text(f"heat-found-{measure}", **numbers)
    return Shown(
        "heat",
        figure,
        title,
        " ".join(filter(None, reading)),
        data,
        f"{title}. {text('heat-alt', measure=name, count=len(drawn))}",
        " ".join(filter(None, said)),
    )


def _spans(order: list[str], groups: list[list[str]]) -> list[tuple[int, int]]:
    """Return where each group begins and ends in an order in which it stands together."""
    at = {key: k for k, key in enumerate(order)}
    return [(min(places), max(places)) for group in groups if (places := [at[key] for key in group])]


def called(view: View, measure: str, ids: list[str]) -> tuple[str, str]:
    """Return what a group is called: its commonest issue area, and the members that most of its lists have."""
    text, words = view.text, view.words
    areas = view.collection.comparable.loc[ids, "issue_areas"].explode().dropna()
    areas = areas[areas != ""]
    issue = words.label("issue_areas", areas.mode()[0]) if len(areas) else ""
    members = ""
    if "memberships" in NEEDS[measure]:
        share = incidence(view.collection, "members").reindex(ids, fill_value=False).mean()
        typical = share[share >= TYPICAL].sort_values(ascending=False, kind="stable").index
        members = text.list(map(words.member, typical), 2)
    return (issue, members) if issue else (members, "")


def draw(view: View, matrix: pd.DataFrame, measure: str, groups: Mapping[int, tuple[int, tuple[str, str]]]) -> Picture:
    """Draw the lower triangle; the name of a row stands at its end, and heads the column below it.

    A clicked point's custom data are the two ids, see `Picture.clicked`.

    Parameters
    ----------
    matrix : DataFrame
        Symmetric, in the order to draw.
    groups : dict
        The last row of each group and what it is called, in two lines, by its first row.
    """
    text, dark, whole, n = view.text, view.dark, counts(measure), len(matrix)
    figure, values, below = Picture(), matrix.to_numpy(dtype=float), np.tri(n, k=-1, dtype=bool)
    figure.keep(list(matrix.index), list(matrix.columns))
    codes = np.where(below, steps(values, whole), BLANK).astype(np.uint8)
    colours = [PAPER[dark], rgba(GREY, 0.5), NOTHING[dark], *SCALE[dark]]
    scale = [[(k + side) / len(colours), colour] for k, colour in enumerate(colours) for side in (0, 1)]
    figure.add(
        "heatmap",
        z=codes,
        zmin=-0.5,
        zmax=len(colours) - 0.5,
        xgap=1 if n <= 60 else 0.5,
        ygap=1 if n <= 60 else 0.5,
        colorscale=scale,
        showscale=False,
        hoverinfo="skip",
    )
    said = safe(view.text(f"measure-{measure}")) + (" %{text:d}" if whole else " %{text:.3~f}")
    above = below & (codes > ZERO)
    shown = values[above].round(0 if whole else 3).astype(int if whole else float)
    matrices.points(figure, above, said, text=shown)
    matrices.points(figure, below & (codes == ZERO), f"{safe(view.text(f'measure-{measure}'))} 0")
    matrices.points(figure, below & (codes == UNKNOWN), safe(text("not-computable")))
    pitch, font = matrices.pitch(n)
    names = [view.words.short(key) for key in matrix.index]
    right = _rows(figure, view, list(matrix.index), names, font)
    wide = max(n, 34)  # a few cells stay small instead of filling the page
    right = max(
        [right, *(_group(figure, lo, hi, called, names, font, dark, wide) for lo, (hi, called) in groups.items())]
    )
    height = 12 + pitch * n
    _legend(figure, view, measure, bool((codes == UNKNOWN).any()))
    style(figure, dark, height + BAR + 44, hoverdistance=-1, margin={"l": 8, "r": right, "t": BAR + 38, "b": 6})
    figure.set(
        legend={"y": 1 + (BAR + 4) / height, "x": 0, "font": {"size": 12}},
        xaxis={**matrices.named(names), "range": [-0.5, wide - 0.5], "showticklabels": False},
        yaxis={**matrices.named(names), "range": [n - 0.5, -0.5], "showticklabels": False},
    )
    return figure


def _rows(figure: Picture, view: View, ids: list[str], names: list[str], font: int) -> int:
    """End each row with a square in the colour of its layer and its name; return the pixels of the longest."""
    book, rows = view.complex.codebook, view.collection.catalogue
    layers = rows["primary_layer"].reindex(ids).fillna("") if "primary_layer" in rows else pd.Series("", ids)
    for layer in [*book.values("layers"), *sorted(set(layers) - {*book.values("layers"), ""}), ""]:
        at = [k for k, found in enumerate(layers) if found == layer]
        if not at:
            continue
        colour = {"symbol": "square", "color": book.colour("layers", layer) if layer else GREY}
        figure.add(
            "scatter",
            x=at,
            y=at,
            mode="markers+text",
            marker={**colour, "size": 8},
            text=["\u2009" + safe(names[k]) for k in at],
            textposition="middle right",
            textfont={"size": font, "color": INK[view.dark]},
            cliponaxis=False,
            showlegend=False,
            hoverinfo="skip",
        )
        in_legend(figure, view.label("layers", layer), {**colour, "size": 10}, True)
    return round(max((pixels(name, font) for name in names), default=0)) + BESIDE + 10


def _group(
    figure: Picture, lo: int, hi: int, called: tuple[str, str], names: list[str], font: int, dark: bool, wide: int
) -> int:
    """Set a bracket and a name beside the rows of a group; return the pixels right of the chart that they need."""
    at = BESIDE + 8 + round(max(pixels(name, font) for name in names[lo : hi + 1]))
    line = {"color": rgba(INK[dark], 0.55), "width": 1}
    # Anchored to the paper, since what is anchored to an axis is cut at its end.
    place = {"xref": "paper", "xsizemode": "pixel", "xanchor": (hi + 0.5) / wide, "line": line, "type": "line"}
    for x, y in (((at + 4, at + 4), (lo - 0.4, hi + 0.4)), *(((at, at + 4), (y, y)) for y in (lo - 0.4, hi + 0.4))):
        figure.shape(**place, x0=x[0], x1=x[1], y0=y[0], y1=y[1])
    first, second = called
    figure.mark(
        x=hi,
        y=(lo + hi) / 2,
        xshift=at + 8,
        xanchor="left",
        align="left",
        text=f"<b>{safe(first)}</b>" + (f"<br>{safe(second)}" if second else ""),
        font={"size": 11},
    )
    cells = 3.5 * (wide - hi)  # pixels that stay free beside the triangle where the window is narrow
    return round(at + 12 + max(1.1 * pixels(first, 11), pixels(second, 11)) - cells)


def _legend(figure: Picture, view: View, measure: str, unknown: bool) -> None:
    """Draw the steps as a bar above the chart, each with its bounds."""
    dark, whole = view.dark, counts(measure)
    steps_of = list(zip((NOTHING[dark], *SCALE[dark]), named_steps(whole)))
    place = {"xref": "paper", "yref": "paper", "xanchor": 0, "yanchor": 1, "xsizemode": "pixel", "ysizemode": "pixel"}
    edge = {"width": 0.5, "color": rgba(INK[dark], 0.35)}

    def swatch(at: int, colour: str, said: str, wide: int = SWATCH) -> None:
        figure.shape(type="rect", **place, x0=at, x1=at + wide, y0=22, y1=32, fillcolor=colour, line=edge)
        figure.mark(
            **{"xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom"},
            **{"xshift": at, "yshift": 1, "width": wide, "align": "center"},
            text=safe(said),
            font={"size": 11},
        )

    for k, (colour, said) in enumerate(steps_of):
        swatch(k * SWATCH, colour, said)
    if unknown:
        said = view.text("not-computable")
        swatch(len(steps_of) * SWATCH + 14, rgba(GREY, 0.5), said, round(pixels(said, 11)) + 8)
