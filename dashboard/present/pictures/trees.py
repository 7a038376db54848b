"""Documented nesting: whom most lies under, and the tree around one host or initiative."""

import networkx as nx
import pandas as pd

from dashboard.present.markup import joined
from dashboard.present.pictures import Shown, bars, needs
from dashboard.present.pictures.lines import broken
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import INK, PAPER, in_legend, rest, safe, style
from dashboard.present.pictures.tree_rows import branches, nested_graph, totals
from dashboard.present.view import View

HOST_COLOUR = "#5B6B82"
ELBOW = {False: "#A9B1BC", True: "#5A6472"}
MOST_HOSTS = 15  # bars of those that hold most
PITCH, STEPS = 21, 9  # pixels a row; steps to the right that a chart has room for beside the longest name


@needs("relations")
def hosts(view: View) -> Shown | None:
    """Return the hosts and initiatives under which most is nested; None if nothing is nested."""
    text, graph = view.text, nested_graph(view)
    every = totals(graph)
    if every.empty:
        return None
    top = every.head(MOST_HOSTS)
    figure = bars.counts(
        list(top["nested"]),
        [view.words.short(key) for key in top["id"]],
        [HOST_COLOUR] * len(top),
        text("hosts-axis"),
        view.dark,
        list(top["direct"]),
        text("hosts-direct"),
        text("hosts-deeper"),
        ids=list(top["id"]),
    )
    for trace in figure.data[:2]:  # both parts are named, and open the tree
        trace |= {"showlegend": True, "customdata": [[key] for key in top["id"]]}
    nested = sum(bool(graph.out_degree(key)) for key in graph)
    first = every.iloc[0]
    rest_of = every.iloc[len(top) :]
    alone = len(view.complex.comparable.index.difference(list(graph)))
    n = [
        view.counted(len(view.complex.comparable)),
        text("hosts-rest", count=len(rest_of), names=text.list(map(view.words.short, rest_of["id"])))
        if len(rest_of)
        else "",
        text("tree-alone", count=alone),
        view.through("ties"),
    ]
    title = text("hosts-found", host=view.words.short(first["id"]), nested=int(first["nested"]), count=nested)
    alt = text("tree-alt", count=nested)
    return Shown("hosts", figure, title, text("hosts-reading"), every, f"{title}. {alt}", joined(" ", filter(None, n)))


@needs("relations")
def tree(view: View, focus: str = "") -> Shown | None:
    """Return documented nesting around one host or initiative, by default the one that holds most; None if none is.

    Parameters
    ----------
    focus : str
        Its id; of one that is not in the view the default is shown.
    """
    text, words, graph = view.text, view.words, nested_graph(view)
    every = totals(graph)
    if every.empty:
        return None
    focus = focus if focus in graph else every.iloc[0]["id"]
    rows = branches(graph, focus)
    direct, nested, above = graph.in_degree(focus), len(nx.ancestors(graph, focus)), list(graph.successors(focus))
    up = text.list(map(words.short, above))
    title = text("tree-found", name=words.short(focus), nested=nested, direct=direct) if nested else ""
    title = title or text("tree-within", name=words.short(focus), hosts=up)
    again, closed = int(rows["again"].sum()), int((rows["within"] > 0).sum())
    n = [
        text("tree-again", count=again) if again else "",
        text("tree-closed", count=closed) if closed else "",
        view.through("ties"),
    ]
    data = pd.DataFrame(graph.edges, columns=["id", "parent"])
    alt = text("tree-alt", count=nested)
    return Shown("tree", draw(view, graph, rows, focus), title, text("tree-reading"), data, f"{title}. {alt}",
                 joined(" ", filter(None, n)))  # fmt: skip


def draw(view: View, graph: nx.DiGraph, rows: pd.DataFrame, focus: str) -> Picture:
    """Draw the tree as an indented list; a mark's custom data are its id and how many are nested in it."""
    text, words, dark, table = view.text, view.words, view.dark, view.whole.catalogue
    figure, book = Picture(), view.complex.codebook
    place = list(zip(rows["depth"], -rows.index))
    elbows = [
        ([place[up][0], place[up][0], x - 0.1], [place[up][1], y, y])
        for (x, y), up in zip(place, rows["up"])
        if up >= 0
    ]
    figure.add(
        "scatter",
        **broken(elbows),
        mode="lines",
        hoverinfo="skip",
        showlegend=False,
        line={"width": 1, "color": ELBOW[dark]},
    )
    hosting = [key in table.index and table.at[key, "kind"] == "organisation" for key in rows["id"]]
    layers = [table.at[key, "primary_layer"] if "primary_layer" in table else "" for key in rows["id"]]
    kinds = ["host" if host else layer for host, layer in zip(hosting, layers)]
    for kind in dict.fromkeys(kinds):
        host = kind == "host"
        mark = {
            "symbol": "square" if host else "circle",
            "color": HOST_COLOUR if host else book.colour("layers", kind),
            "line": {"width": 1, "color": PAPER[dark]},
        }
        at = [k for k, found in enumerate(kinds) if found == kind]
        figure.add(
            "scatter",
            x=[place[k][0] for k in at],
            y=[place[k][1] for k in at],
            mode="markers+text",
            showlegend=False,
            marker={**mark, "size": 11},
            text=["\u2009" + _said(view, graph, rows.iloc[k], rows, focus) for k in at],
            textposition="middle right",
            textfont={"size": 12.5, "color": INK[dark]},
            cliponaxis=False,
            customdata=[[rows["id"][k], safe(words.name(rows["id"][k])), graph.in_degree(rows["id"][k])] for k in at],
            hovertemplate="%{customdata[1]}<extra></extra>",
        )
        in_legend(figure, text("tree-host") if host else view.label("layers", kind), {**mark, "size": 11}, True)
    style(figure, dark, 44 + PITCH * (len(rows) + 1), margin={"l": 8, "r": 8, "t": 36, "b": 4})
    steps = max(STEPS, int(rows["depth"].max()) + 5)
    figure.set(xaxis={"range": [-0.25, steps]}, yaxis={"range": [-len(rows) + 0.4, 0.7]})
    return rest(figure, "xaxis", "yaxis")


def _said(view: View, graph: nx.DiGraph, row: pd.Series, rows: pd.DataFrame, focus: str) -> str:
    """Return the name of a row, how many in it are not shown, and where else it is nested."""
    text, key = view.text, row["id"]
    name = safe(view.words.short(key))
    parent = rows["id"][row["up"]] if row["up"] >= 0 else ""
    others = [view.words.short(other) for other in graph.successors(key) if other != parent]
    said = [
        f"<b>{name}</b>" if key == focus else name,
        safe(text("tree-more", count=int(row["within"]))) if row["within"] and not row["again"] else "",
        safe(text("tree-also", others=text.list(others, 3))) if others and parent else "",
        safe(text("tree-above")) if row["again"] and row["within"] else "",
    ]
    return " · ".join(filter(None, said))
