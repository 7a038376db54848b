"""Where every initiative stands in the picture of the complex: by convener and layer, with room for its name."""

from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

import pandas as pd

from dashboard.measures.hubs import degrees
from dashboard.model.complex import RegimeComplex
from dashboard.present.pictures.labels import text_width

ACROSS = 1000  # pixels: what a window of 1,440 leaves beside the sidebar
MARK, GAP, BETWEEN = 15, 13, 6  # pixels: for a mark, after a name, between conveners
HEAD, ROOM = 38, 10  # pixels: for the names of columns, and between bands
LEAST = 96  # pixels: a band is as high as its name is long
ALIGNED = 300  # initiatives up to which a convener has one column through all bands
BESIDE = ("convener", "form")  # what the columns are, the first that the package knows

Cells = Mapping[tuple[str, str], pd.DataFrame]  # the rows of a convener on a layer
Heading = tuple[str, int, float, float, bool]  # see `Landscape.headings`
Band = tuple[str, float, float]  # layer, top, foot
Placed = tuple[dict[str, tuple[float, float]], list[Heading], list[Band]]


class Size(NamedTuple):
    """How large letters and lines are, in pixels."""

    letter: float
    line: float
    font: int


FONTS = ((6.3, 12), (5.7, 11), (5.1, 10))  # width of a letter, and size
LINES = ((60, 18), (200, 15), (10**9, 13))  # up to so many initiatives, so high a line


def sizes(count: int) -> list[Size]:
    """Return the sizes in which so many names may be written, the largest first.

    >>> [size.font for size in sizes(61)], sizes(900)[0].line
    ([11, 10], 13)
    """
    rank = next(k for k, (most, _) in enumerate(LINES) if count <= most)
    return [Size(letter, LINES[rank][1], font) for letter, font in FONTS[rank:]]


def columns_are(complex: RegimeComplex) -> str:
    """Return the field that the columns show: the convener, or the form where no convener is known."""
    rows = complex.comparable
    return next((name for name in BESIDE if name in rows and (rows[name] != "").any()), BESIDE[-1])


class Landscape(NamedTuple):
    """Where everything stands, in pixels from the upper left, y downwards negative.

    Attributes
    ----------
    marks : DataFrame
        id, column (a value of `columns_are`), layer, x, y and degree (documented ties), every initiative once.
    headings : list of (column, count, x, y, is it continued)
        The left end and the middle of the name over a column, and how many initiatives it heads.
    bands : list of (layer, upper edge, lower edge)
    size : Size
        How large names are written.
    aligned : bool
        Whether a convener has one column through all bands.
    """

    marks: pd.DataFrame
    headings: list[Heading]
    bands: list[Band]
    size: Size
    aligned: bool


def landscape(
    complex: RegimeComplex, short: Callable[..., str], heading: Callable[..., str], across: float = ACROSS
) -> Landscape:
    """Place every initiative by its convener and its primary layer, the most tied first.

    Parameters
    ----------
    complex : RegimeComplex
    short : callable
        Gives the short name of an id.
    heading : callable
        Gives the label of (field, value).
    across : float
        Pixels that the picture may be wide.

    Notes
    -----
    Up to `ALIGNED` initiatives a convener has one column through all bands, of as many columns of names as
    make the picture lowest, in the largest letters that fit. Beyond, that would be several screens high, since
    the fullest cell rules its band: there, and where the names do not fit, each band is set like a page of a
    newspaper, convener after convener, in the same order. What is not known has a column or band of its own,
    the last.
    """
    rows, field = complex.comparable, columns_are(complex)
    tied = degrees(complex).reindex(rows.index, fill_value=0)
    table = pd.DataFrame({"id": rows.index, "column": rows[field], "layer": rows["primary_layer"], "degree": tied})
    table = table.sort_values("degree", ascending=False, kind="stable")
    table["long"] = [text_width(short(key)) for key in table["id"]]
    names = [v for v in [*complex.codebook.values(field), ""] if (table["column"] == v).any()]
    layers = [v for v in [*reversed(complex.codebook.values("layers")), ""] if (table["layer"] == v).any()]
    said, possible = {v: halves(heading(field, v)) for v in names}, sizes(len(table))
    cells = dict(iter(table.groupby(["column", "layer"], sort=False)))
    found, size = None, possible[-1]
    for size in possible if len(table) <= ALIGNED else ():
        if found := _aligned(cells, names, layers, size, across, said):
            break
    places, headings, bands = found or _flowing(cells, names, layers, size, across, said)
    at = pd.DataFrame.from_dict(places, orient="index", columns=["x", "y"], dtype=float).reindex(table["id"])
    marks = table[["id", "column", "layer", "degree"]].reset_index(drop=True)
    return Landscape(marks.assign(x=at["x"].to_numpy(), y=at["y"].to_numpy()), headings, bands, size, bool(found))


def _least(heading: tuple[str, str]) -> float:
    """Return the pixels that the heading of a column needs, with its number."""
    return max(map(text_width, heading)) * 6.6 + 32


def _pixels(cell: pd.DataFrame, size: Size) -> list[float]:
    """Return the pixels that each name of a cell needs, its mark included."""
    return [MARK + long * size.letter + GAP for long in cell["long"]]


def _aligned(
    cells: Cells,
    names: Sequence[str],
    layers: Sequence[str],
    size: Size,
    across: float,
    said: Mapping[str, tuple[str, str]],
) -> Placed | None:
    """Place the initiatives in columns that run through all bands.

    Bands start as high as their fullest cell. Then the band whose loss of a line asks for the least width
    loses one, as long as the names of all columns fit side by side; None if they do not even one by one.
    """

    def widths(name: str, deep: Mapping[str, int]) -> list[float]:
        stacks = [
            [max(wide[k : k + deep[layer]]) for k in range(0, len(wide), deep[layer])]
            for layer in layers
            if (name, layer) in cells and (wide := _pixels(cells[name, layer], size))
        ]
        return [max(found) for found in zip_longest(*stacks, fillvalue=0.0)]

    def wide(deep: Mapping[str, int]) -> float:
        return sum(max(sum(widths(name, deep)), _least(said[name])) + BETWEEN for name in names)

    deep = {layer: max(len(cells.get((name, layer), ())) for name in names) for layer in layers}
    if wide(deep) > across:
        return None
    while True:
        fewer = [deep | {layer: lines - 1} for layer, lines in deep.items() if lines > 1]
        asked = [(wide(found), k) for k, found in enumerate(fewer)]
        if not asked or min(asked)[0] > across:
            break
        deep = fewer[min(asked)[1]]
    places, headings, bands, left, top = {}, [], [], 0.0, -float(HEAD)
    for layer in layers:
        low = top - max(deep[layer] * size.line + 8, LEAST)
        bands.append((layer, top, low))
        top = low - ROOM
    for name in names:
        found, lines = widths(name, deep), 0
        for layer, top, _ in bands:
            for k, key in enumerate(cells[name, layer]["id"] if (name, layer) in cells else ()):
                column, line = divmod(k, deep[layer])
                places[key] = left + sum(found[:column]) + MARK / 2, top - 4 - (line + 0.5) * size.line
                lines += 1
        headings.append((name, lines, left, -HEAD / 2, False))
        left += max(sum(found), _least(said[name])) + BETWEEN
    return places, headings, bands


def _flowing(
    cells: Cells,
    names: Sequence[str],
    layers: Sequence[str],
    size: Size,
    across: float,
    said: Mapping[str, tuple[str, str]],
) -> Placed:
    """Place the initiatives band by band in columns that are filled one after the other, with headings between."""
    places, headings, bands, top = {}, [], [], 0.0
    for layer in layers:
        groups = [(name, cells[name, layer], said[name]) for name in names if (name, layer) in cells]
        lines = sum(len(group) + 3 for _, group, _ in groups)  # all in one column
        deep = max(4, round(lines * 110 / across))
        while (found := _filled(groups, deep, size))[1] > across and deep < lines:
            deep += 1
        for name, key, count, x, line in found[0]:
            y = top - 4 - (line + 0.5) * size.line
            if key is None:
                headings.append((name, count, x, y, count == 0))
            else:
                places[key] = x + MARK / 2, y
        low = top - max(deep * size.line + 8, LEAST)
        bands.append((layer, top, low))
        top = low - ROOM
    return places, headings, bands


def _filled(
    groups: Sequence[tuple[str, pd.DataFrame, tuple[str, str]]], deep: int, size: Size
) -> tuple[list[tuple[str, str | None, int, float, int]], float]:
    """Fill columns of so many lines; return (convener, id or None for its heading, count, x, line) and the width."""
    found: list[tuple[str, str | None, int, float, int]] = []
    left, line, wide = 0.0, 0, 0.0
    for name, group, halves in groups:
        lines, least = 2 if halves[1] else 1, _least(halves)
        line += line > 0  # an empty line before a heading
        if line > deep - lines - 2:
            left, line, wide = left + wide, 0, 0.0
        found.append((name, None, len(group), left, line))
        line, wide = line + lines, max(wide, least)
        for key, width in zip(group["id"], _pixels(group, size)):
            if line == deep:
                left, line, wide = left + wide, 1, least
                found.append((name, None, 0, left, 0))
            found.append((name, key, 1, left, line))
            line, wide = line + 1, max(wide, width)
    return found, left + wide


def halves(words: str) -> tuple[str, str]:
    """Return a heading in two lines of about the same length; a short one, or one of one word, on the first.

    >>> halves("Civil society and academia"), halves("States")
    (('Civil society', 'and academia'), ('States', ''))
    """
    spaces = [k for k, letter in enumerate(words) if letter == " "]
    if not spaces or len(words) <= 14:
        return words, ""
    middle = min(spaces, key=lambda k: abs(k - len(words) / 2))
    return words[:middle], words[middle + 1 :]
