"""The marks of a network: their names, which touch nothing, a legend of colours and shapes, outlines of groups."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from math import ceil
from typing import Any

import networkx as nx
import pandas as pd
from scipy.spatial import ConvexHull, QhullError

from dashboard.present.pictures.labels import Named, beside, pixels
from dashboard.present.pictures.layout import placed
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.room import with_room
from dashboard.present.pictures.style import FADED, INK, PAPER, halo, in_legend, rest, rgba, safe, style
from dashboard.present.view import View

WIDTHS = (700, 1040)  # pixels between which the chart is wide: names touch at neither end
FONT, MARGIN, BELOW = 11, 40, 28  # pixels
LEGEND, ROW, SWATCH = 12, 21, 44  # pixels of a letter of the legend, of its rows, and of what is not letters in it
EVEN, PEAKED = ("circle", "square"), 1.3  # symbols as wide as their size; how much farther others reach
SCALE = 1000  # by which places are sent as whole numbers, which are shorter
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
COMMUNITIES = ("#5566DD", "#12908E", "#D55E00", "#B8529E", "#9A7400", "#0072B2", "#8A5A44", "#3F9C6D")
Group = tuple[str, str, list[str]]  # what the legend calls it, its colour, its ids


@dataclass(frozen=True)
class Marks:
    """Where the marks of a network stand, how large they are, and what they are called.

    Attributes
    ----------
    at : DataFrame
        x and y in the unit square by id.
    names : mapping
        What each is called in the picture.
    sizes : mapping
        Pixels of each.
    named : mapping
        Those whose name has room, and where it stands.
    lit : collection
        Those that do not fade.
    height : int
        Pixels from the lowest to the highest mark.
    """

    at: pd.DataFrame
    names: Mapping[str, str]
    sizes: Mapping[str, float]
    named: Mapping[str, Named]
    lit: Collection[str]
    height: int


def marked(
    view: View,
    graph: nx.Graph,
    rows: pd.DataFrame,
    sizes: Mapping[str, float],
    chosen: str,
    weight: Mapping[str, float],
    first: int = 0,
) -> Marks:
    """Place the marks of a connected network and choose which are named: the chosen one, its own, then by weight.

    Parameters
    ----------
    rows : DataFrame
        The catalogue of the complex that is drawn.
    first : int
        How many get room for their names, other marks being moved a little.
    """
    lit = {chosen, *graph.neighbors(chosen)} if chosen in graph else set(graph)
    order = sorted(graph, key=lambda key: (key != chosen, key not in lit, -weight[key], key))
    names = {key: view.words.short(key) for key in order}
    height = min(max(160, 100 + 9 * len(graph)), 740)
    charts = [(width - 2 * MARGIN, height) for width in WIDTHS]
    forms = rows["form"].reindex(order).fillna("")
    symbols = {key: view.complex.codebook.symbol("form", form) for key, form in forms.items()}
    reach = {key: sizes[key] * (1 if symbols[key] in EVEN else PEAKED) for key in order}
    important = {key: names[key] for key in order[:first]}
    at, taken = with_room(placed(graph), important, sizes, reach, charts[0], FONT, MARGIN)
    spots = {key: (float(x), float(y)) for key, x, y in at.loc[order].itertuples()}
    return Marks(at, names, sizes, beside(spots, names, charts, FONT, sizes, reach, MARGIN, taken), lit, height)


def draw(
    figure: Picture,
    view: View,
    marks: Marks,
    rows: pd.DataFrame,
    groups: Sequence[Group],
    told: Mapping[str, Sequence[object]],
    hover: str,
) -> None:
    """Draw the marks in the colour of their group and the shape of their form, both in the legend.

    Parameters
    ----------
    rows : DataFrame
        As `marked` takes it.
    groups : sequence of (label, colour, ids)
        Two may have one label.
    told : mapping
        What is told of each mark beside its id: the custom data.
    hover : str
        The template by which Plotly says it.
    """
    at = sent(marks.at)
    book, dark, forms = view.complex.codebook, view.dark, rows["form"]
    for label, colour, keys in groups:
        figure.add(
            "scatter",
            x=[at[key][0] for key in keys],
            y=[at[key][1] for key in keys],
            mode="markers+text",
            showlegend=False,
            cliponaxis=False,
            text=[safe(marks.names[key]) if key in marks.named else "" for key in keys],
            textposition=[marks.named[key].position if key in marks.named else "top center" for key in keys],
            textfont={
                "size": FONT,
                "color": _each([INK[dark] if key in marks.lit else FADED[dark] for key in keys]),
                "shadow": halo(dark),
            },
            marker={
                "color": colour,
                "symbol": [book.symbol("form", forms.get(key, "")) for key in keys],
                "size": _each([marks.sizes[key] for key in keys]),
                "opacity": _each([1.0 if key in marks.lit else 0.3 for key in keys]),
                "line": {"width": 1, "color": PAPER[dark]},
            },
            customdata=[[key, *told[key]] for key in keys],
            hovertemplate=f"{hover}<extra></extra>",
        )
        in_legend(figure, label, {"size": 11, "color": colour}, True)
    drawn = {forms.get(key, "") for _, _, keys in groups for key in keys}
    for form in [value for value in book.values("form") if value in drawn]:
        mark = {"size": 11, "symbol": book.symbol("form", form), "color": INK[dark]}
        in_legend(figure, view.label("form", form), mark, True)


def by_layer(view: View, rows: pd.DataFrame, ids: list[str]) -> list[Group]:
    """Return label, colour and ids of each primary layer, those without one last; `rows` as `marked` takes it."""
    book = view.complex.codebook
    layers = rows["primary_layer"].reindex(ids).fillna("")
    known = [*book.values("layers"), *sorted({*layers} - {*book.values("layers"), ""}), ""]
    found = [(view.label("layers", v), book.colour("layers", v), list(layers.index[layers == v])) for v in known]
    return [group for group in found if group[2]]


def sent(at: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Return places as they are sent: in thousandths of the chart."""
    return {key: (round(x * SCALE), round(y * SCALE)) for key, x, y in at.itertuples()}


def _each(values: list[Any]) -> Any:
    """Return one value for all where they are alike, which is shorter to send."""
    return values[0] if len(set(values)) == 1 else values


def outlines(figure: Picture, at: pd.DataFrame, groups: Iterable[Group], listed: bool = True) -> None:
    """Draw a hull around each group in its colour, each with its own stroke; `listed` in the legend by its name."""
    for dash, (name, colour, keys) in zip(cycle(DASHES), groups):
        points = at.loc[keys].to_numpy() * SCALE
        try:
            hull = points[ConvexHull(points).vertices]
        except (QhullError, ValueError):  # on one line, or fewer than three
            continue
        middle = hull.mean(axis=0)
        ring = (middle + (hull - middle) * 1.08).round().astype(int)
        figure.add(
            "scatter",
            x=[*ring[:, 0], ring[0, 0]],
            y=[*ring[:, 1], ring[0, 1]],
            mode="lines",
            fill="toself",
            fillcolor=rgba(colour, 0.07),
            line={"width": 1.4, "color": rgba(colour, 0.7), "shape": "spline", "dash": dash},
            hoverinfo="text",
            text=safe(name),
            name=safe(name),
            showlegend=listed,
            cliponaxis=False,
        )


def framed(figure: Picture, view: View, marks: Marks) -> Picture:
    """Lay the network out: as high in every window, since a legend that made it lower would push names together."""
    words = [trace["name"] for trace in figure.data if trace.get("name") and trace.get("showlegend", True)]
    widest = max((pixels(word, LEGEND) for word in words), default=0) + SWATCH
    above = 12 + ROW * ceil(len(words) / max(1, WIDTHS[0] // widest))
    margin = {"l": MARGIN, "r": MARGIN, "t": above, "b": BELOW, "autoexpand": False}
    style(figure, view.dark, marks.height + above + BELOW, hovermode="closest", margin=margin)
    figure.set(
        xaxis={"range": [0, SCALE]},
        yaxis={"range": [0, SCALE]},
        legend={"x": -MARGIN / WIDTHS[1], "y": 1 + 10 / marks.height, "font": {"size": LEGEND}},
    )
    return rest(figure, "xaxis", "yaxis")
