"""Room for names: marks that stand where the name of a more important one would, are moved a little."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from dashboard.present.pictures.labels import SPOTS, Box, Spot, box_of, touch

GAP = 2  # pixels around a mark and its name
SHIFTS = range(-60, 61, 12)  # pixels by which a mark moves whose name has no room elsewhere


def with_room(
    at: pd.DataFrame,
    names: Mapping[str, str],
    sizes: Mapping[str, float],
    reach: Mapping[str, float],
    chart: tuple[float, float],
    font: float,
    margin: float,
) -> tuple[pd.DataFrame, dict[str, Spot]]:
    """Return the places with marks moved up or down, so that each of some names has room beside its mark, and where.

    Parameters
    ----------
    at : DataFrame
        x and y in the unit square by id.
    names : mapping
        The names that should have room, the most important first.
    sizes, reach : mapping
        Size and pixels of every mark, see `labels.beside`.
    chart : (width, height)
        Pixels of the narrowest chart: in a wider one a name takes a smaller share of the width.
    font : float
        Pixels of a letter.
    margin : float
        Pixels that a name may reach out of the chart.

    Examples
    --------
    >>> at = pd.DataFrame({"x": [0.5, 0.52], "y": [0.5, 0.5]}, index=["hub", "leaf"])
    >>> size = {"hub": 10, "leaf": 8}
    >>> moved, spots = with_room(at, {"hub": "Hub"}, size, size, (400, 400), 10, 0)
    >>> moved["y"].tolist()[0], bool(abs(moved["y"].diff().iloc[1]) * 400 > 9)
    (0.5, True)
    >>> spots
    {'hub': ('middle', 'right')}
    """
    wide, high = chart
    x, y = at["x"].to_numpy() * wide, at["y"].to_numpy() * high
    radius = np.array([reach[key] / 2 for key in at.index])
    fixed, row = np.zeros(len(at), dtype=bool), {key: i for i, key in enumerate(at.index)}
    rooms: list[Box] = []
    spots: dict[str, Spot] = {}
    for key, name in names.items():
        own = row[key]
        free = [
            (abs(shift), int(_inside(x, y, radius, box).sum()), place, shift, box)
            for shift in SHIFTS
            for place, box in enumerate(_rooms(x[own], y[own] + shift, name, sizes[key], reach[key], font))
            if box[0] >= -margin and box[2] <= wide + margin and box[1] >= -font and box[3] <= high + font / 2
            if not any(touch(box, other) for other in rooms)
        ]
        if free:
            _, _, place, shift, box = min(free)
            rooms.append(box)
            spots[key], fixed[own] = SPOTS[place], True
            y[own] += shift
            y = _moved(x, y, radius, _inside(x, y, radius, box) & ~fixed, rooms, high)
    return at.assign(y=(y / high).round(4)), spots


def _rooms(x: float, y: float, name: str, size: float, reach: float, font: float) -> list[Box]:
    """Return for each spot the box that a mark and its name there take."""
    mark = (x - reach / 2, y - reach / 2, x + reach / 2, y + reach / 2)
    return [_both(mark, box_of(x, y, name, up, aside, font, size)) for up, aside in SPOTS]


def _both(one: Box, other: Box) -> Box:
    """Return the box that holds two others, and a gap around them."""
    low, high = zip(one[:2], other[:2]), zip(one[2:], other[2:])
    return (*(min(pair) - GAP for pair in low), *(max(pair) + GAP for pair in high))  # type: ignore[return-value]


def _inside(x: np.ndarray, y: np.ndarray, radius: np.ndarray, box: Box) -> np.ndarray:
    left, low, right, high = box
    across = (x + radius > left) & (x - radius < right)
    return np.asarray(across & (y + radius > low) & (y - radius < high))


def _moved(
    x: np.ndarray, y: np.ndarray, radius: np.ndarray, leaving: np.ndarray, rooms: list[Box], high: float
) -> np.ndarray:
    """Return how high the marks stand when those that leave a room have moved to the nearest height that is in none."""
    y, boxes = y.copy(), np.array(rooms)
    for i in np.flatnonzero(leaving).tolist():
        left, low, right, top = boxes[(x[i] + radius[i] > boxes[:, 0]) & (x[i] - radius[i] < boxes[:, 2])].T
        levels = np.array([y[i], *(top + radius[i]), *(low - radius[i])])
        barred = ((levels[:, None] + radius[i] > low) & (levels[:, None] - radius[i] < top)).any(axis=1)
        levels = levels[~barred & (levels >= 0) & (levels <= high)]
        if len(levels):
            y[i] = levels[np.abs(levels - y[i]).argmin()]
    return y
