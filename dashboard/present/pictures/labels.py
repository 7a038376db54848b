"""Which points of a crowded chart can be named without names lying on each other."""

import re
from collections.abc import Mapping, Sequence
from itertools import product
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

WORD = re.compile(r"[\u2e80-\uffef]\s*|[^\s\u2e80-\uffef]+\s*|\s+")  # what a line may end after


def text_width(text: str) -> float:
    """Return a text's width in Latin letters; a Chinese character counts nearly double.

    >>> text_width("AI"), text_width("中国")
    (2.0, 3.8)
    """
    return sum(1.9 if ord(letter) > 0x2E80 else 1.0 for letter in text)


def pixels(text: str, font: float) -> float:
    """Return how many pixels a text is wide at most, in letters of a size.

    Measured in the fonts of the charts: a Latin letter is about 0.54 of its size wide, a Chinese one all of it.

    >>> pixels("AI", 10), pixels("中国", 10)
    (10.8, 20.52)
    """
    return round(text_width(text) * 0.54 * font, 2)


def cut(text: str, width: float) -> str:
    """Return a text cut to a width in Latin letters.

    >>> cut("European Commission", 9), cut("UN", 9)
    ('European…', 'UN')
    """
    if len(text) * 1.9 <= width or text_width(text) <= width:
        return text
    kept = 0.0
    for place, letter in enumerate(text):
        kept += text_width(letter)
        if kept > width:
            return text[: max(place - 1, 0)].rstrip() + "…"
    return text


def in_lines(text: str, width: float) -> list[str]:
    """Return a text in lines of a width in Latin letters, broken between words and Chinese characters.

    A word that is longer than a line is broken too: nothing is left out.

    >>> in_lines("European Commission", 10), in_lines("欧盟委员会", 6), in_lines("Commission", 6)
    (['European', 'Commission'], ['欧盟委', '员会'], ['Commis', 'sion'])
    """
    lines = [""]
    for part in WORD.findall(text):
        if text_width(lines[-1] + part.rstrip()) > width and lines[-1]:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        for letter in part:
            if text_width(lines[-1] + letter.strip()) > width:
                lines.append("")
            lines[-1] += letter
    return [line.strip() for line in lines]


class Named(NamedTuple):
    """Where a name stands beside its mark, as Plotly says it."""

    position: str


# The first that is free is taken.
SPOTS: list[tuple[str, str]] = [("middle", "right"), ("middle", "left"), ("top", "center"), ("bottom", "center")]
SPOTS += list(product(("top", "bottom"), ("right", "left")))
Spot = tuple[str, str]
Box = tuple[float, float, float, float]  # left, bottom, right, top in pixels


def beside(
    at: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    charts: Sequence[tuple[float, float]],
    font: float,
    sizes: Mapping[str, float],
    reach: Mapping[str, float],
    margin: float = 1000,
    first: Mapping[str, Spot] = MappingProxyType({}),
) -> dict[str, Named]:
    """Choose for each mark, the most important first, where its name stands so that it touches no other.

    Parameters
    ----------
    at : mapping
        Places within a unit square, in the order of importance.
    charts : sequence of (width, height)
        Pixels of the charts in which no name may touch another name or a mark: the narrowest and the widest.
    font : float
        Pixels of letters.
    sizes : mapping
        Size of each mark, as Plotly takes it.
    reach : mapping
        Pixels of each mark: peaked ones reach farther than their size.
    margin : float
        Pixels that a name may reach out of the chart at the left and the right; above and below it hardly does.
    first : mapping
        Where the name of a mark is set if it can be.

    Returns
    -------
    dict
        Of those that have room. What fits in the narrowest and in the widest chart fits between.

    Examples
    --------
    >>> at = {"a": (0.5, 0.5), "b": (0.52, 0.5), "c": (0.54, 0.5)}
    >>> size = dict.fromkeys("abc", 10)
    >>> found = beside(at, dict.fromkeys("abc", "Initiative"), [(500, 300)], 10, size, size)
    >>> {key: spot.position for key, spot in found.items()}
    {'a': 'middle left', 'b': 'top right', 'c': 'bottom right'}
    """
    if not at:
        return {}
    found: dict[str, Named] = {}
    places, radius = np.array(list(at.values())), np.array([reach[key] / 2 for key in at])[:, None]
    taken = []  # in each chart the boxes of marks, then those of names
    for chart in charts:
        boxes = np.hstack([places * chart - radius, places * chart + radius])
        taken.append(np.vstack([boxes, np.full_like(boxes, np.inf)]))
    filled = len(at)
    for own, (key, (x, y)) in enumerate(at.items()):
        for up, aside in dict.fromkeys([*filter(None, [first.get(key)]), *SPOTS]):
            boxes = [box_of(x * wide, y * high, names[key], up, aside, font, sizes[key]) for wide, high in charts]
            inside = all(
                left >= -margin and right <= wide + margin and low >= -font and top <= high + font / 2
                for (left, low, right, top), (wide, high) in zip(boxes, charts)
            )
            if inside and not any(_barred(box, others[:filled], own) for box, others in zip(boxes, taken)):
                found[key] = Named(f"{up} {aside}")
                for box, others in zip(boxes, taken):
                    others[filled] = box
                filled += 1
                break
    return found


def _barred(box: Box, others: np.ndarray, own: int) -> bool:
    """Tell whether a box touches another than that of its own mark, as near to which it stands as Plotly sets it."""
    left, low, right, high = others.T
    touched = (box[0] < right) & (left < box[2]) & (box[1] < high) & (low < box[3])
    touched[own] = False
    return bool(touched.any())


def box_of(x: float, y: float, name: str, up: str, aside: str, font: float, mark: float) -> Box:
    """Return the box of a name beside a mark, as Plotly sets it (`textPointPosition` in its drawing.js).

    Letters reach as far above and below their line as was measured in the fonts of the charts.

    >>> [round(edge, 1) for edge in box_of(0, 0, "AI", "middle", "right", 10, 8)]
    [4.0, -7.2, 20.4, 8.5]
    """
    wide = pixels(name, font) + 4 + 0.08 * font * sum(letter.isupper() for letter in name)
    away = mark / 1.6 + 1
    line = {"top": away + 0.25 * font, "middle": -0.25 * font, "bottom": -away - 0.75 * font}[up]
    left = x + {"right": away - 2, "center": -wide / 2, "left": 2 - away - wide}[aside]
    return left, y + line - 0.37 * font - 1, left + wide, y + line + font + 1  # a browser rounds to whole pixels


def touch(one: Box, other: Box) -> bool:
    """Tell whether two boxes have a pixel in common.

    >>> touch((0, 0, 2, 2), (1, 1, 3, 3)), touch((0, 0, 2, 2), (2, 0, 3, 3))
    (True, False)
    """
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
