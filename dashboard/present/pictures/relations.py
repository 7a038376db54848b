"""The network of documented relations: its largest part, or what lies one or two steps around one of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import pandas as pd

from dashboard.present.pictures import network_marks
from dashboard.present.pictures.graph import around, part_of, relation_graph
from dashboard.present.pictures.lines import apart, broken
from dashboard.present.pictures.network_marks import Group
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import rgba, safe
from dashboard.present.view import View

LEAST, MOST = 7, 16  # pixels of a mark that lies on no shortest way, and what the one on most of them has more
NAMED = 40  # of the most tied, whose names get room
GAP = 3  # thousandths of the chart between two lines of one pair


@dataclass(frozen=True)
class Cut:
    """What of the network is drawn, and what is listed instead.

    Attributes
    ----------
    graph : Graph
        The part that is drawn.
    ties : DataFrame
        Its ties.
    others : list of DataFrame
        The ties of each part that is not drawn, the largest first.
    """

    graph: nx.Graph
    ties: pd.DataFrame
    others: list[pd.DataFrame]


def cut(ties: pd.DataFrame, chosen: str, steps: str) -> Cut:
    """Cut what is drawn from all documented ties: the part of the chosen one or else the largest, or its ego network.

    Examples
    --------
    >>> ties = pd.DataFrame({"from_id": ["a", "b", "x"], "to_id": ["b", "c", "y"]})
    >>> found = cut(ties, "", "")
    >>> sorted(found.graph), [list(part["from_id"]) for part in found.others]
    (['a', 'b', 'c'], [['x']])
    >>> sorted(cut(ties, "a", "1").graph)
    ['a', 'b']
    """
    graph = relation_graph(ties)
    first, *others = around(graph, chosen, steps)
    part = part_of(graph, first)
    number = {key: i for i, keys in enumerate(others) for key in keys}
    by_part = dict(list(ties.groupby(ties["from_id"].map(number))))
    inside = ties["from_id"].isin(part) & ties["to_id"].isin(part)
    return Cut(part, ties[inside], [by_part[i] for i in range(len(others))])


def statements(ties: pd.DataFrame) -> list[tuple[list[str], str, str]]:
    """Return ties as what several say of one: from whom, the relation, to whom; most of them first.

    >>> statements(pd.DataFrame([["a", "r", "x"], ["b", "r", "x"]], columns=["from_id", "relation", "to_id"]))
    [(['a', 'b'], 'r', 'x')]
    """
    found: dict[tuple[str, str], list[str]] = {}
    for one, relation, other in zip(ties["from_id"], ties["relation"], ties["to_id"]):
        found.setdefault((relation, other), []).append(one)
    return sorted(((several, *what) for what, several in found.items()), key=lambda one: -len(one[0]))


def draw(
    view: View,
    drawn: Cut,
    chosen: str,
    groups: Sequence[Group],
    size: pd.Series,
    hulls: Sequence[Group] = (),
) -> tuple[Picture, int]:
    """Draw documented relations; return the picture, and how many marks are named.

    A line's colour is its kind, a mark's size its betweenness. Where one is chosen, its own lines and those that it
    is tied to stand out and the rest fades.

    Parameters
    ----------
    groups : sequence of (label, colour, ids)
        Colour and legend of the marks.
    size : Series
        Betweenness by id.
    hulls : sequence of groups
        Those that are outlined.
    """
    figure, words, graph = Picture(), view.words, drawn.graph
    top = size.max() or 1
    sizes = {key: round(LEAST + MOST * (size.get(key, 0) / top) ** 0.5, 1) for key in graph}
    marks = network_marks.marked(view, graph, view.complex.catalogue, sizes, chosen, dict(graph.degree), NAMED)
    network_marks.outlines(figure, marks.at, hulls, listed=False)
    _lines(figure, view, drawn.ties, marks.at, chosen if chosen in graph else "")
    told = {key: [safe(words.short(key)), graph.degree(key)] for key in graph}
    hover = f"%{{customdata[1]}}<br>{safe(view.text('tied-to'))} %{{customdata[2]}}"
    network_marks.draw(figure, view, marks, view.complex.catalogue, groups, told, hover)
    return network_marks.framed(figure, view, marks), len(marks.named)


def _lines(figure: Picture, view: View, ties: pd.DataFrame, at: pd.DataFrame, chosen: str) -> None:
    """Draw ties by their kind, those of the chosen one over the others, which then fade."""
    book = view.complex.codebook
    lines = [
        ([round(x) for x in xs], [round(y) for y in ys])
        for xs, ys in apart(zip(ties["from_id"], ties["to_id"]), network_marks.sent(at), GAP)
    ]
    own = [chosen in ends for ends in zip(ties["from_id"], ties["to_id"])]
    kinds = list(ties["relation"])
    listed = book.values("relation")
    order = [*(kind for kind in listed if kind in set(kinds)), *sorted(set(kinds) - set(listed))]
    for lit in (False, True) if chosen else (None,):
        alpha, width = {None: (0.5, 1.1), False: (0.12, 1), True: (0.9, 2)}[lit]
        for kind in order:
            found = [line for line, k, mine in zip(lines, kinds, own) if k == kind and lit in (None, mine)]
            if found:
                figure.add(
                    "scatter",
                    **broken(found),
                    mode="lines",
                    name=safe(view.label("relation", kind)),
                    showlegend=lit is not False,
                    hoverinfo="skip",
                    line={"width": width, "color": rgba(book.colour("relation", kind), alpha)},
                )
