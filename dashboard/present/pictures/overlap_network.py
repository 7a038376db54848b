"""The network of overlap: its largest part drawn large, or what lies one or two steps around one initiative."""

from collections.abc import Iterable
from itertools import cycle

import networkx as nx
import pandas as pd

from dashboard.measures.overlap import NEEDS
from dashboard.measures.pair_chance import validated
from dashboard.measures.roles import initiative_measures
from dashboard.measures.structure import passes
from dashboard.present.markup import joined
from dashboard.present.pictures import Shown, network_marks
from dashboard.present.pictures.graph import around, overlap_graph, part_of
from dashboard.present.pictures.heat import called
from dashboard.present.pictures.lines import broken
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import INK, rgba, safe
from dashboard.present.view import View

MARK = 12  # pixels
LEAST = 4  # initiatives of a community that is outlined


def network(
    view: View,
    pairs: pd.DataFrame,
    measure: str,
    threshold: float,
    chance: pd.DataFrame | None = None,
    chosen: str = "",
    steps: str = "",
    tested: pd.DataFrame | None = None,
) -> Shown | None:
    """Return the network of pairs whose measure reaches the threshold; None if there is none.

    Parameters
    ----------
    chance : DataFrame, optional
        Pairs against chance, see `pair_chance`; those that share more members than it gives are marked.
    chosen : str
        Id of the initiative whose neighbours are lit; the rest fades.
    steps : {"", "1", "2"}
        Of how many steps around the chosen one the picture is.
    tested : DataFrame, optional
        The structure against chance; communities are outlined only where there is more of them than it gives.
    """
    text, words = view.text, view.words
    graph = overlap_graph(pairs, measure, threshold)
    if not len(graph):
        return None
    first, *others = around(graph, chosen, steps)
    part, standing = part_of(graph, first), validated(chance) if chance is not None else None
    marked = [] if standing is None else [pair for pair in zip(standing["a"], standing["b"]) if graph.has_edge(*pair)]
    groups = _communities(view, first) if measure_of_members(measure) and _more(tested) else []
    figure, named = draw(view, part, measure, marked, chosen, groups)
    reading = [
        text("network-reading"),
        text("network-validated", marked=len(marked), count=len(standing)) if standing is not None else "",
        text("network-communities" if groups else "network-no-communities") if _more(tested) is not None else "",
    ]
    n = [
        text("network-n", nodes=len(part), edges=part.number_of_edges(), all=len(graph)),
        text("network-parts", count=len(others)) if others else "",
        text("network-unnamed", count=len(part) - named) if named < len(part) else "",
        view.through("members" if measure_of_members(measure) else "rows"),
    ]
    numbers = {"edges": graph.number_of_edges(), "nodes": len(graph), "largest": len(part)}
    title = text("network-found", parts=len(others) + 1, **numbers)
    if steps and chosen in graph:
        title = text("network-around", name=words.short(chosen), count=graph.degree(chosen))
    return Shown(
        "overlap_network",
        figure,
        title,
        joined(" ", filter(None, reading)),
        pairs[pairs[measure].astype("Float64").fillna(-1) >= max(threshold, 1e-12)],
        text("network-alt", nodes=len(part), edges=part.number_of_edges()),
        joined(" ", filter(None, n)),
    )


def measure_of_members(measure: str) -> bool:
    """Tell whether a measure rests on members."""
    return "memberships" in NEEDS[measure]


def _more(tested: pd.DataFrame | None) -> bool | None:
    return None if tested is None else passes(tested, "modularity", "overlap")


def _communities(view: View, ids: list[str]) -> list[network_marks.Group]:
    """Return the communities of at least four of these initiatives, each with what it is called."""
    found = initiative_measures(view.complex).set_index("id")["overlap_community"].reindex(ids).dropna()
    large = [list(keys) for keys in found.groupby(found).groups.values() if len(keys) >= LEAST]
    names = [" · ".join(filter(None, called(view, "overlap", keys))) for keys in large]
    return list(zip(names, cycle(network_marks.COMMUNITIES), large))


def draw(
    view: View,
    graph: nx.Graph,
    measure: str,
    marked: Iterable[tuple[str, str]],
    chosen: str,
    groups: list[network_marks.Group],
) -> tuple[Picture, int]:
    """Draw one part: a line is a pair, thicker the stronger; return it, and how many marks are named."""
    figure, strength = Picture(), dict(graph.degree(weight="weight"))
    rows = view.collection.catalogue
    marks = network_marks.marked(view, graph, rows, dict.fromkeys(graph, MARK), chosen, strength)
    network_marks.outlines(figure, marks.at, groups)
    _lines(figure, view, graph, marks.at, list(marked), chosen)
    said = safe(view.text(f"measure-{measure}"))
    told = {key: [safe(view.words.name(key)), graph.degree(key), strength[key]] for key in graph}
    hover = f"%{{customdata[1]}}<br>%{{customdata[2]}} · {said} %{{customdata[3]:.2f}}"
    network_marks.draw(figure, view, marks, rows, network_marks.by_layer(view, rows, list(graph)), told, hover)
    return network_marks.framed(figure, view, marks), len(marks.named)


def _lines(
    figure: Picture, view: View, graph: nx.Graph, at: pd.DataFrame, marked: list[tuple[str, str]], chosen: str
) -> None:
    """Draw the pairs; where one initiative is chosen its own stand out and the rest fades."""
    dark, weights = view.dark, nx.get_edge_attributes(graph, "weight")
    top = max(weights.values(), default=1) or 1
    ends = network_marks.sent(at)

    def line(a: str, b: str) -> tuple[list[int], list[int]]:
        (x, y), (u, v) = ends[a], ends[b]
        return [x, u], [y, v]

    for own in (False, True) if chosen in graph else (None,):
        alpha = {None: 0.36, False: 0.12, True: 0.75}[own]
        for low, high, width in ((0, 1 / 3, 0.8), (1 / 3, 2 / 3, 1.7), (2 / 3, 1.01, 3.0)):
            strong = [e for e, w in weights.items() if low <= w / top < high and own in (None, chosen in e)]
            if strong:
                look = {"width": width, "color": rgba(INK[dark], alpha)}
                drawn = broken(line(a, b) for a, b in strong)
                figure.add("scatter", **drawn, mode="lines", hoverinfo="skip", showlegend=False, line=look)
    standing = [pair for pair in marked if graph.has_edge(*pair) and (chosen not in graph or chosen in pair)]
    if standing:
        figure.add(
            "scatter",
            **broken(line(a, b) for a, b in standing),
            mode="lines",
            name=safe(view.text("pair-validated")),
            hoverinfo="skip",
            showlegend=True,
            line={"width": 2.4, "color": "#C2410C" if not dark else "#FB923C"},
        )
