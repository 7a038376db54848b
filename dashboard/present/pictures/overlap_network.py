"""The network of overlap: its largest part drawn large, or what lies one or two steps around one initiative."""

from collections.abc import Iterable, Mapping

import networkx as nx
import numpy as np
import pandas as pd
from scipy.spatial import ConvexHull, QhullError

from dashboard.measures.overlap import NEEDS
from dashboard.measures.pair_chance import validated
from dashboard.measures.roles import initiative_measures
from dashboard.measures.structure import passes
from dashboard.present.markup import joined
from dashboard.present.pictures import Shown
from dashboard.present.pictures.graph import overlap_graph, part_of, positions
from dashboard.present.pictures.heat import called
from dashboard.present.pictures.labels import Named, beside
from dashboard.present.pictures.lines import broken
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import FADED, INK, PAPER, halo, in_legend, rest, rgba, safe, style
from dashboard.present.view import View

EGO = ("", "1", "2")  # steps around the chosen one; none for the whole network
WIDTHS = (600, 1040)  # pixels between which the chart is wide: names touch at neither end
FONT, MARK, MARGIN = 11, 12, 40  # pixels
LEAST = 4  # initiatives of a community that is outlined


def parts(graph: nx.Graph) -> list[list[str]]:
    """Return the parts of a network, the largest first, each in the order of strength.

    >>> parts(nx.Graph([("a", "b"), ("b", "c"), ("x", "y")]))
    [['b', 'a', 'c'], ['x', 'y']]
    """
    strength = dict(graph.degree(weight="weight"))
    found = [sorted(part, key=lambda key: (-strength[key], key)) for part in nx.connected_components(graph)]
    return sorted(found, key=lambda part: (-len(part), part))


def around(graph: nx.Graph, chosen: str, steps: str) -> list[list[str]]:
    """Return the part to draw, and those that are listed: around the chosen one, or of the whole."""
    if steps and chosen in graph:
        ego = nx.ego_graph(graph, chosen, radius=int(steps))
        return [sorted(ego, key=lambda key: (key != chosen, key))]
    found = parts(graph)
    own = next((part for part in found if chosen in part), None)
    return [own, *(part for part in found if part is not own)] if own else found


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
    groups = _communities(view, first) if measure_of_members(measure) and _more(tested) else {}
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


def _communities(view: View, ids: list[str]) -> dict[tuple[str, str], list[str]]:
    """Return the communities of at least four of these initiatives, by what they are called."""
    found = initiative_measures(view.complex).set_index("id")["overlap_community"].reindex(ids).dropna()
    large = [list(keys) for keys in found.groupby(found).groups.values() if len(keys) >= LEAST]
    return {called(view, "overlap", keys): keys for keys in large}


def placed(graph: nx.Graph) -> pd.DataFrame:
    """Place a connected network in a unit square, spread so that no corner is crowded; x and y by id.

    The longest way through it runs from left to right. Half of a place is that of the layout, half its rank:
    what lies dense is drawn apart.
    """
    at = pd.DataFrame.from_dict(positions(graph), orient="index", columns=["x", "y"])
    centred = at - at.mean()
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1] * np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]][::-1] < 0, -1, 1)
    at = (centred @ axes).round(4).set_axis(["x", "y"], axis="columns")
    span = (at.max() - at.min()).replace(0, 1)
    even = at.rank(method="first").sub(1) / max(len(at) - 1, 1)
    return (((at - at.min()) / span + even) / 2).round(4)


def draw(
    view: View,
    graph: nx.Graph,
    measure: str,
    marked: Iterable[tuple[str, str]],
    chosen: str,
    groups: Mapping[tuple[str, str], list[str]],
) -> tuple[Picture, int]:
    """Draw one part: a line is a pair, thicker the stronger; return it, and how many marks are named."""
    dark, figure = view.dark, Picture()
    at, height = placed(graph), min(max(260, 200 + 9 * len(graph)), 720)
    lit = {chosen, *graph.neighbors(chosen)} if chosen in graph else set(graph)
    _outlines(figure, view, at, groups)
    _lines(figure, view, graph, at, list(marked), chosen)
    strength, names = dict(graph.degree(weight="weight")), {key: view.words.short(key) for key in graph}
    order = sorted(graph, key=lambda key: (key != chosen, key not in lit, -strength[key], key))
    spots = {key: (float(at.at[key, "x"]), float(at.at[key, "y"])) for key in order}
    named = beside(spots, names, [(width - 2 * MARGIN, height - 100) for width in WIDTHS], FONT, MARK, MARGIN)
    _marks(figure, view, graph, at, measure, lit, named, names)
    style(figure, dark, height, hovermode="closest", margin={"l": MARGIN, "r": MARGIN, "t": 72, "b": 28})
    figure.set(xaxis={"range": [0, 1]}, yaxis={"range": [0, 1]}, legend={"x": -0.05, "y": 1.06})
    return rest(figure, "xaxis", "yaxis"), len(named)


def _outlines(figure: Picture, view: View, at: pd.DataFrame, groups: Mapping[tuple[str, str], list[str]]) -> None:
    """Draw a hull around each community, with its name."""
    for (first, second), keys in groups.items():
        points = at.loc[keys].to_numpy()
        try:
            hull = points[ConvexHull(points).vertices]
        except QhullError:  # on one line
            continue
        middle = hull.mean(axis=0)
        ring = middle + (hull - middle) * 1.12
        figure.add(
            "scatter",
            x=[*ring[:, 0], ring[0, 0]],
            y=[*ring[:, 1], ring[0, 1]],
            mode="lines",
            fill="toself",
            fillcolor=rgba(INK[view.dark], 0.05),
            line={"width": 1, "color": rgba(INK[view.dark], 0.3), "shape": "spline"},
            hoverinfo="text",
            text=safe(" · ".join(filter(None, (first, second)))),
            name=safe(" · ".join(filter(None, (first, second)))),
        )


def _lines(
    figure: Picture, view: View, graph: nx.Graph, at: pd.DataFrame, marked: list[tuple[str, str]], chosen: str
) -> None:
    """Draw the pairs; where one initiative is chosen its own stand out and the rest fades."""
    dark, weights = view.dark, nx.get_edge_attributes(graph, "weight")
    top = max(weights.values(), default=1) or 1
    ends = at.T.to_dict("list")

    def line(a: str, b: str) -> tuple[list[float], list[float]]:
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


def _marks(
    figure: Picture,
    view: View,
    graph: nx.Graph,
    at: pd.DataFrame,
    measure: str,
    lit: set[str],
    named: dict[str, Named],
    names: dict[str, str],
) -> None:
    """Draw the initiatives in the colour of their layer and the shape of their form, both in the legend."""
    book, rows, dark, words = view.complex.codebook, view.collection.catalogue, view.dark, view.words
    strength = dict(graph.degree(weight="weight"))
    traits = rows.reindex(list(graph), columns=["primary_layer", "form"]).fillna("")
    said = safe(view.text(f"measure-{measure}"))
    for layer in [*book.values("layers"), *sorted({*traits["primary_layer"]} - {*book.values("layers"), ""}), ""]:
        keys = list(traits.index[traits["primary_layer"] == layer])
        if not keys:
            continue
        colour = book.colour("layers", layer)
        figure.add(
            "scatter",
            x=at.loc[keys, "x"].tolist(),
            y=at.loc[keys, "y"].tolist(),
            mode="markers+text",
            showlegend=False,
            cliponaxis=False,
            text=[safe(names[key]) if key in named else "" for key in keys],
            textposition=[named[key].position if key in named else "top center" for key in keys],
            textfont={
                "size": FONT,
                "color": [INK[dark] if key in lit else FADED[dark] for key in keys],
                "shadow": halo(dark),
            },
            marker={
                "color": colour,
                "symbol": [book.symbol("form", traits.at[key, "form"]) for key in keys],
                "size": MARK,
                "opacity": [1.0 if key in lit else 0.3 for key in keys],
                "line": {"width": 1, "color": PAPER[dark]},
            },
            customdata=[[key, safe(words.name(key)), graph.degree(key), strength[key]] for key in keys],
            hovertemplate=f"%{{customdata[1]}}<br>%{{customdata[2]}} · {said} %{{customdata[3]:.2f}}<extra></extra>",
        )
        in_legend(figure, view.label("layers", layer), {"size": 11, "color": colour}, True)
    for form in [value for value in book.values("form") if (traits["form"] == value).any()]:
        mark = {"size": 11, "symbol": book.symbol("form", form), "color": INK[dark]}
        in_legend(figure, view.label("form", form), mark, True)
