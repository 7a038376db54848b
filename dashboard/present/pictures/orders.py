"""Nesting by membership: whose members all belong to another, as a whole and around one."""

import textwrap
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import networkx as nx
import numpy as np
import pandas as pd

from dashboard.measures.dyads import LEAST_NESTED
from dashboard.measures.nesting import membership_order
from dashboard.present.markup import joined
from dashboard.present.pictures import Shown, needs
from dashboard.present.pictures.labels import text_width
from dashboard.present.pictures.levels import Levels, levelled
from dashboard.present.pictures.lines import broken
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import INK, PAPER, in_legend, rest, safe, style
from dashboard.present.view import View

MOST, MOST_LINES = 120, 400  # lists and lines of inclusion that can be followed
NARROWEST = 600  # pixels that the chart has at least, where it is shown
FONT, LINE = 11, 14  # pixels of a name's letters and lines
LINES = {False: "#8A93A0", True: "#7C8796"}  # none through which another shines
ROOM = 0.8  # of a level's width for names, which stand on their lines; the rest is for the bends


class Order(NamedTuple):
    """The order of complete lists of at least four members by inclusion.

    Attributes
    ----------
    nodes : DataFrame
        See `nesting.membership_order`.
    edges : DataFrame
        Likewise, between these.
    graph : DiGraph
        The edges, from the smaller to the larger.
    small : int
        How many different sets of fewer members were left out.
    """

    nodes: pd.DataFrame
    edges: pd.DataFrame
    graph: nx.DiGraph
    small: int

    def above(self, group: str) -> set[str]:
        """Return the groups that contain one."""
        return set(nx.descendants(self.graph, group))

    def below(self, group: str) -> set[str]:
        """Return the groups that one contains."""
        return set(nx.ancestors(self.graph, group))


def order_of(view: View) -> Order:
    """Return the order of the view's lists by inclusion."""
    nodes, edges = membership_order(view.complex)
    large = nodes[nodes["members"] >= LEAST_NESTED].reset_index(drop=True)
    edges = edges[edges["lower"].isin(large["group"])].reset_index(drop=True)
    graph = nx.DiGraph(list(zip(edges["lower"], edges["upper"])))
    graph.add_nodes_from(large["group"])
    return Order(large, edges, graph, len(nodes) - len(large))


def ranking(view: View) -> pd.DataFrame:
    """Return every initiative with a complete list of at least four, those first that lie in most or contain most.

    Returns
    -------
    DataFrame
        id, members, lies_in, contains (how many initiatives), smallest (id of the smallest that contains it).
    """
    order = order_of(view)
    nodes = order.nodes.sort_values(["members", "group"], kind="stable", ignore_index=True)
    groups, count = list(nodes["group"]), nodes["ids"].map(len).to_numpy()
    found = _within(order.graph, groups)
    lies, contains = (found @ count).astype(int), (count @ found).astype(int)
    least = [groups[row.argmax()] if row.any() else "" for row in found]  # the smallest stand first
    about = dict(zip(groups, zip(nodes["members"], lies, contains, least)))
    rows = [(key, *about[group]) for group, ids in zip(order.nodes["group"], order.nodes["ids"]) for key in ids]
    found = pd.DataFrame(rows, columns=["id", "members", "lies_in", "contains", "smallest"])
    ties = found["lies_in"] + found["contains"]
    return found.assign(ties=ties).sort_values("ties", ascending=False, kind="stable").drop(columns="ties")


def _within(graph: nx.DiGraph, groups: Sequence[str]) -> np.ndarray:
    """Return which group (row) lies in which other (column), by paths of an order whose larger groups stand later."""
    place = {group: k for k, group in enumerate(groups)}
    found = np.zeros((len(groups), len(groups)), dtype=bool)
    for group in reversed(groups):
        for larger in graph.successors(group):
            found[place[group]] |= found[place[larger]]
            found[place[group], place[larger]] = True
    return found


def _followed(order: Order, every: set[str], group: str) -> tuple[set[str], str]:
    """Return which groups are drawn, and around which: of too many the neighbours of one, the largest alone."""
    if len(every) <= MOST and order.graph.subgraph(every).size() <= MOST_LINES:
        return every, group
    group = group or max(every, key=lambda key: (order.graph.in_degree(key), key))
    size = order.nodes.set_index("group")["members"]
    beside = sorted(nx.all_neighbors(order.graph, group), key=lambda key: (-size[key], key))
    return {group, *beside[: MOST - 1]}, group


@needs("memberships", "pairs")
def hasse(view: View, focus: str = "") -> Shown | None:
    """Return the order of lists by inclusion in levels, or what of it contains one initiative and lies in it.

    None if no list contains another.

    Parameters
    ----------
    focus : str
        Id of an initiative; of one without a complete list of at least four the whole order is shown.
    """
    text, words, order = view.text, view.words, order_of(view)
    if order.edges.empty:
        return None
    group = next((g for g, ids in zip(order.nodes["group"], order.nodes["ids"]) if focus in ids), "")
    linked = {*order.edges["lower"], *order.edges["upper"]}
    every = {group, *order.above(group), *order.below(group)} if group else linked
    kept, around = _followed(order, every, group)
    nodes = order.nodes[order.nodes["group"].isin(kept)]
    edges = order.edges[order.edges["lower"].isin(kept) & order.edges["upper"].isin(kept)]
    alone = [words.short(ids[0]) for g, ids in zip(order.nodes["group"], order.nodes["ids"]) if g not in linked]
    ids_of = dict(zip(order.nodes["group"], order.nodes["ids"]))
    contained = int(order.edges["lower"].nunique())
    title = text("hasse-found", nested=contained, count=len(order.nodes))
    if group:
        numbers = {"above": len(order.above(group)), "below": len(order.below(group))}
        title = text("hasse-focus", name=words.short(focus), **numbers)
    n = [
        text("n-groups", groups=len(nodes), edges=len(edges)),
        text("hasse-many", all=len(every), name=words.short(ids_of[around][0])) if len(kept) < len(every) else "",
        text("hasse-alone", count=len(alone), names=text.list(alone)) if alone and not group else "",
        text("hasse-small", count=order.small, least=LEAST_NESTED) if order.small else "",
        view.omitted("members"),
    ]
    return Shown(
        "hasse",
        draw(view, nodes, edges, around),
        title,
        text("hasse-reading"),
        order.edges,
        f"{title}. {text('hasse-alt', count=len(edges))}",
        joined(" ", filter(None, n)),
    )


def draw(view: View, nodes: pd.DataFrame, edges: pd.DataFrame, group: str = "") -> Picture:
    """Draw the levels; a mark's custom data begin with the first id of its group."""
    text, words, dark, book = view.text, view.words, view.dark, view.complex.codebook
    wide = 1 + len(list(nx.topological_generations(nx.DiGraph(list(zip(edges["lower"], edges["upper"]))))))
    letters = max(9, int(ROOM * NARROWEST / max(wide - 1, 1) / (0.52 * FONT)) - 2)
    said = {
        g: _lines(view, ids, members, letters)
        for g, ids, members in zip(nodes["group"], nodes["ids"], nodes["members"])
    }
    placed, figure = levelled(nodes, edges, {g: len(lines) for g, lines in said.items()}), Picture()
    shared = list(edges["share_issue"])
    for flag, dash, legend in ((True, "solid", "share-issue"), (False, "dot", "share-no-issue")):
        chosen = [way for way, share in zip(placed.lines, shared) if share == flag]
        figure.add(
            "scatter",
            **broken(_way(placed, way) for way in chosen),
            mode="lines",
            name=safe(text(legend)),
            hoverinfo="skip",
            showlegend=bool(chosen),
            line={"width": 1.2, "dash": dash, "color": LINES[dark]},
        )
    rows = view.complex.catalogue
    layers = {g: rows.at[g, "primary_layer"] if "primary_layer" in rows else "" for g in nodes["group"]}
    for layer in [v for v in dict.fromkeys([*book.values("layers"), *layers.values()]) if v in set(layers.values())]:
        part = nodes[nodes["group"].map(layers) == layer]
        mark = {"color": book.colour("layers", layer), "size": 11, "line": {"width": 1, "color": PAPER[dark]}}
        figure.add(
            "scatter",
            x=[placed.at[g][0] for g in part["group"]],
            y=[placed.at[g][1] for g in part["group"]],
            mode="markers+text",
            showlegend=False,
            marker=mark,
            text=["<br>".join(f"<b>{line}</b>" if g == group else line for line in said[g]) for g in part["group"]],
            textposition="top right",
            textfont={"size": FONT, "color": INK[dark]},
            cliponaxis=False,
            customdata=[
                [ids[0], "<br>".join(safe(words.name(i)) for i in ids[:12]), safe(text("n-members", count=m))]
                for ids, m in zip(part["ids"], part["members"])
            ],
            hovertemplate="%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
        )
        in_legend(figure, view.label("layers", layer), mark, True)
    style(figure, dark, round(placed.height * LINE) + 60, margin={"l": 8, "r": 8, "t": 40, "b": 8})
    deepest = max((level for level, _ in placed.at.values()), default=0)
    figure.set(xaxis={"range": [-0.08, deepest + 0.98]}, yaxis={"range": [-placed.height - 0.2, 0.2]})
    return rest(figure, "xaxis", "yaxis")


def _lines(view: View, ids: tuple[str, ...], members: int, letters: int) -> list[str]:
    """Return what stands beside a mark: a name in lines that fit its level, how many share it, and how many members."""
    name = view.words.short(ids[0])
    fitting = letters if name.isascii() else max(4, int(letters / 1.9))
    count = view.text("hasse-count", members=members, more=len(ids) - 1)
    fits = [[part] if text_width(part) <= letters + 1 else textwrap.wrap(part, fitting) for part in (name, str(count))]
    return [safe(line) for lines in fits for line in lines]


def _way(placed: Levels, way: Sequence[str]) -> tuple[list[float], list[float]]:
    """Return a line that runs below a name and then bends to the next mark."""
    xs: list[float] = []
    ys: list[float] = []
    for a, b in pairwise(way):
        (x, y), (u, v) = placed.at[a], placed.at[b]
        start = x + ROOM
        xs.append(x)
        ys.append(y)
        for k in range(9):
            t = k / 8
            xs.append(round(start + (u - start) * t, 3))
            ys.append(round(y + (v - y) * t * t * (3 - 2 * t), 3))
    return xs, ys
