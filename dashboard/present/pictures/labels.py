"""Which points of a crowded chart can be named without names lying on each other."""

from collections.abc import Iterable


def text_width(text: str) -> float:
    """Return a text's width in Latin letters; a Chinese character counts nearly double.

    >>> text_width("AI"), text_width("中国")
    (2.0, 3.8)
    """
    return sum(1.9 if ord(letter) > 0x2E80 else 1.0 for letter in text)


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
    named = set()
    for key, x, y, text in points:
        half = text_width(text) * letter / 2
        if len(named) < at_most and all(abs(y - v) >= line or abs(x - u) >= half + other for u, v, other in taken):
            taken.append((x, y, half))
            named.add(key)
    return named
