"""Which points of a crowded chart can be named without names lying on each other."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple


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


LEANING = {1: "top right", 0: "top center", -1: "top left"}
EDGE = 0.2  # of the width of a chart


def leaning(x: float, low: float, high: float) -> int:
    """Return to which side the name of a point leans so that no edge cuts it: 1 right, -1 left, 0 neither.

    >>> leaning(0, 0, 10), leaning(5, 0, 10), leaning(9, 0, 10), leaning(0, 0, 0)
    (1, 0, -1, 0)
    """
    if high <= low:
        return 0
    share = (x - low) / (high - low)
    return 1 if share < EDGE else -1 if share > 1 - EDGE else 0


def spot(key: str, x: float, y: float, text: str, lean: int, letter: float) -> tuple[str, float, float, str]:
    """Return where the middle of a name lies that leans from its point, as `free` takes it."""
    return key, x + lean * text_width(text) * letter / 2, y, text


def free(points: Iterable[tuple[str, float, float, str]], letter: float, line: float, at_most: int = 1000) -> set[str]:
    """Choose the points to name, the first ones first.

    Parameters
    ----------
    points : iterable of (id, x, y, text)
        In order of importance; the text is centred on x.
    letter, line : float
        Width of a letter and height of a line, in the units of x and y.

    Examples
    --------
    >>> sorted(free([("a", 0, 0, "AAAA"), ("b", 1, 0, "BB"), ("c", 9, 0, "CC"), ("d", 0, 5, "D")], 1, 1))
    ['a', 'c', 'd']
    """
    taken: list[tuple[float, float, float]] = []
    named: set[str] = set()
    for key, x, y, text in points:
        half = text_width(text) * letter / 2
        if len(named) < at_most and all(abs(y - v) >= line or abs(x - u) >= half + other for u, v, other in taken):
            taken.append((x, y, half))
            named.add(key)
    return named


class Named(NamedTuple):
    """Where a name stands beside its mark, as Plotly says it."""

    position: str


_UP = {"top": 1, "middle": 0, "bottom": -1}
_ASIDE = {"right": 1, "left": -1, "center": 0}
# The first that is free is taken.
SPOTS = [("middle", "right"), ("middle", "left"), ("top", "center"), ("bottom", "center")]
SPOTS += list(product(("top", "bottom"), ("right", "left")))
Box = tuple[float, float, float, float]  # left, bottom, right, top in pixels


def beside(
    at: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    charts: Sequence[tuple[float, float]],
    font: float,
    mark: float,
    margin: float = 1000,
) -> dict[str, Named]:
    """Choose for each mark, the most important first, where its name stands so that it touches no other.

    Parameters
    ----------
    at : mapping
        Places within a unit square, in the order of importance.
    charts : sequence of (width, height)
        Pixels of the charts in which no name may touch another name or a mark: the narrowest and the widest.
    font, mark : float
        Pixels of letters and of marks.
    margin : float
        Pixels that a name may reach out of the chart at the left and the right.

    Returns
    -------
    dict
        Of those that have room. What fits in the narrowest and in the widest chart fits between.

    Examples
    --------
    >>> at = {"a": (0.5, 0.5), "b": (0.52, 0.5), "c": (0.54, 0.5)}
    >>> found = beside(at, dict.fromkeys("abc", "Initiative"), [(500, 300)], 10, 10)
    >>> {key: spot.position for key, spot in found.items()}
    {'a': 'middle left', 'b': 'top right', 'c': 'bottom right'}
    """
    taken: list[list[Box]] = []
    for wide, high in charts:
        radius = mark / 2
        taken.append(
            [(x * wide - radius, y * high - radius, x * wide + radius, y * high + radius) for x, y in at.values()]
        )
    found: dict[str, Named] = {}
    for key, (x, y) in at.items():
        for up, aside in SPOTS:
            boxes = [_box(x * wide, y * high, names[key], _UP[up], _ASIDE[aside], font, mark) for wide, high in charts]
            inside = all(
                left >= -margin and right <= wide + margin for (left, _, right, _), (wide, _) in zip(boxes, charts)
            )
            if inside and not any(_touch(box, other) for box, others in zip(boxes, taken) for other in others):
                found[key] = Named(f"{up} {aside}")
                for box, others in zip(boxes, taken):
                    others.append(box)
                break
    return found


def _box(x: float, y: float, name: str, up: int, aside: int, font: float, mark: float) -> Box:
    """Return the box of a name beside a mark, as Plotly sets it: a little away, and over the corner aslant."""
    wide, high, away = pixels(name, font) + 4, 1.25 * font, mark / 2 + 2
    left = (
        x - wide / 2
        if not aside
        else x + away * (0.6 if up else 1)
        if aside > 0
        else x - away * (0.6 if up else 1) - wide
    )
    low = y - high / 2 if not up else y + away * 0.8 if up > 0 else y - away * 0.8 - high
    return left, low, left + wide, low + high


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
