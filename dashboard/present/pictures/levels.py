"""Groups in levels, joined by lines of which few cross."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

import networkx as nx
import pandas as pd

SWEEPS = 12  # there and back through the levels, in search of few crossings


class Levels(NamedTuple):
    """Where everything stands: the level and the height in lines of every group and of every bend of a line."""

    at: dict[str, tuple[int, float]]
    lines: list[list[str]]  # of each edge: its groups with the bends between
    height: float


def levelled(nodes: pd.DataFrame, edges: pd.DataFrame, lines: dict[str, int]) -> Levels:
    """Place groups in levels, from the smallest sets at the left, so that few lines cross.

    A line that passes a level bends around its names: it has a place of its own there. The order within
    the levels is that of the means of the neighbours (barycentres), swept there and back; the best is kept.

    Parameters
    ----------
    lines : dict
        How many lines of text each group has.

    References
    ----------
    Sugiyama, K., Tagawa, S., & Toda, M. (1981). Methods for visual understanding of hierarchical system
    structures. IEEE Transactions on Systems, Man, and Cybernetics, 11(2), 109-125. (Not read here; the
    method is standard.)
    """
    graph = nx.DiGraph(list(zip(edges["lower"], edges["upper"])))
    graph.add_nodes_from(nodes["group"])
    level = {key: k for k, part in enumerate(nx.topological_generations(graph)) for key in part}
    ways = []
    for a, b in zip(edges["lower"], edges["upper"]):
        ways.append([a, *(f"{a} > {b} @ {k}" for k in range(level[a] + 1, level[b])), b])
        level |= {key: level[a] + k for k, key in enumerate(ways[-1])}
    steps = [step for way in ways for step in pairwise(way)]
    rows: list[list[str]] = [[] for _ in range(max(level.values(), default=0) + 1)]
    held = dict(zip(nodes["group"], nodes["members"]))
    for key in sorted(level, key=lambda key: (-held.get(key, 0), key)):
        rows[level[key]].append(key)
    beside: dict[str, list[str]] = {key: [] for key in level}
    for a, b in steps:
        beside[a].append(b)
        beside[b].append(a)
    best = [list(row) for row in rows]
    fewest = crossings(best, steps)
    for sweep in range(SWEEPS):
        forth = sweep % 2 == 0
        for k in range(1, len(rows)) if forth else range(len(rows) - 2, -1, -1):
            near = {key: place for place, key in enumerate(rows[k - 1 if forth else k + 1])}
            own = {key: place for place, key in enumerate(rows[k])}

            def mean(key: str, near: dict[str, int] = near, own: dict[str, int] = own) -> float:
                places = [near[other] for other in beside[key] if other in near]
                return sum(places) / len(places) if places else own[key]

            rows[k].sort(key=mean)
        if (found := crossings(rows, steps)) < fewest:
            best, fewest = [list(row) for row in rows], found
    high = [[lines.get(key, 0) + 0.9 if key in lines else 0.9 for key in row] for row in best]
    height, at = max(map(sum, high), default=1.0), {}
    for k, (row, sizes) in enumerate(zip(best, high)):
        gap = (height - sum(sizes)) / max(len(row), 1)
        top = 0.0
        for key, size in zip(row, sizes):
            at[key] = (k, -(top + gap / 2 + size - 0.45))  # a name stands on its line
            top += size + gap
    return Levels(at, ways, height)


def crossings(rows: Sequence[Sequence[str]], steps: Sequence[tuple[str, str]]) -> int:
    """Count the crossings of lines between neighbouring levels.

    >>> crossings([["a", "b"], ["c", "d"]], [("a", "d"), ("b", "c")]), crossings([["a", "b"], ["c"]], [("a", "c")])
    (1, 0)
    """
    place = {key: (k, i) for k, row in enumerate(rows) for i, key in enumerate(row)}
    by_level: dict[int, list[tuple[int, int]]] = {}
    for a, b in steps:
        by_level.setdefault(place[a][0], []).append((place[a][1], place[b][1]))
    found = 0
    for ends in by_level.values():
        before: list[int] = []  # ends at the higher level of lines that begin further up, in order
        for _, starting in groupby(sorted(ends), key=itemgetter(0)):
            here = [end for _, end in starting]
            found += sum(len(before) - bisect_right(before, end) for end in here)
            for end in here:
                insort(before, end)
    return found
