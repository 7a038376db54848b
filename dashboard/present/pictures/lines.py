"""Lines between marks, of which none hides another."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence


def apart(
    ends: Iterable[tuple[str, str]], at: Mapping[str, tuple[float, float]], gap: float
) -> list[tuple[list[float], list[float]]]:
    """Return the line of each tie as its two x and its two y; those between the same two lie side by side.

    Examples
    --------
    >>> at = {"a": (0.0, 0.0), "b": (1.0, 0.0)}
    >>> [y for _, y in apart([("a", "b"), ("b", "a")], at, 0.2)], [y for _, y in apart([("a", "b")], at, 0.2)]
    ([[-0.1, -0.1], [0.1, 0.1]], [[0.0, 0.0]])
    """
    ends = list(ends)
    several: Counter[frozenset[str]] = Counter(map(frozenset, ends))
    drawn: Counter[frozenset[str]] = Counter()
    lines = []
    for a, b in ends:
        pair = frozenset((a, b))
        aside = gap * (drawn[pair] - (several[pair] - 1) / 2)
        drawn[pair] += 1
        (x, y), (u, v) = at[min(a, b)], at[max(a, b)]
        length = ((u - x) ** 2 + (v - y) ** 2) ** 0.5 or 1.0
        across, up = -(v - y) / length * aside, (u - x) / length * aside
        line = ([round(x + across, 3), round(u + across, 3)], [round(y + up, 3), round(v + up, 3)])
        lines.append(line if a <= b else (line[0][::-1], line[1][::-1]))
    return lines


def broken(lines: Iterable[tuple[Sequence[float], Sequence[float]]]) -> dict[str, list[float | None]]:
    """Return many lines as one, broken between them: the x and the y of a trace.

    >>> broken([([0, 1], [2, 3])])
    {'x': [0, 1, None], 'y': [2, 3, None]}
    """
    found: dict[str, list[float | None]] = {"x": [], "y": []}
    for xs, ys in lines:
        found["x"] += [*xs, None]
        found["y"] += [*ys, None]
    return found


def bowed(
    a: tuple[float, float], b: tuple[float, float], bow: float = 0.1, steps: int = 12
) -> tuple[list[float], list[float]]:
    """Return a line that leaves the straight way, so that it runs beside the names in its row and not through them.

    >>> [round(y, 2) for y in bowed((0, 0), (10, 0), 0.1, 2)[1]]
    [0.0, -0.5, 0.0]
    """
    (x, y), (u, v) = a, b
    middle = ((x + u) / 2 + (v - y) * bow, (y + v) / 2 - (u - x) * bow)
    found = [
        tuple((1 - t) ** 2 * p + 2 * t * (1 - t) * m + t * t * q for p, m, q in zip(a, middle, b))
        for t in (k / steps for k in range(steps + 1))
    ]
    return [round(p, 1) for p, _ in found], [round(q, 1) for _, q in found]
