"""Nesting: the documented tree, and the order by membership."""

import math
from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.labels import free
from dashboard.charts.style import INK, PAPER, rest, rgba, safe, style
from dashboard.model.complex import RegimeComplex

HOST_COLOUR = "#5B6B82"
LANES = 9  # side by side, so that sets of the same size keep apart


def icicle(
    tree: pd.DataFrame, complex: RegimeComplex, short: Callable, name: Callable, everything: str, dark: bool
) -> go.Figure:
    """Draw documented nesting as an icicle: what stands right of a box is nested in it.

    Parameters
    ----------
    tree : DataFrame
        id, parent: see `nesting.documented_tree`.
    everything : str
        What the box around all roots is called.
    """
    book, rows = complex.codebook, complex.catalogue
    colours = [
        HOST_COLOUR
        if rows.at[key, "kind"] == "organisation"
        else rgba(book.colour("layers", rows.at[key, "primary_layer"]), 0.85)
        for key in tree["id"]
    ]
    leaves = int((~tree["id"].isin(tree["parent"])).sum())
    figure = go.Figure(
        go.Icicle(
            ids=["(all)", *tree["id"]],
            parents=["", *tree["parent"].replace("", "(all)")],
            labels=[safe(everything), *(safe(short(key)) for key in tree["id"])],
            marker={"colors": [rgba(HOST_COLOUR, 0.25), *colours], "line": {"width": 1, "color": PAPER[dark]}},
            tiling={"orientation": "h", "pad": 1},
            customdata=[["", ""], *([key, safe(name(key))] for key in tree["id"])],
            hovertemplate="%{customdata[1]}<extra></extra>",
            textfont={"size": 11},
            pathbar={"visible": True},
            maxdepth=4,
        )
    )
    return style(
        figure,
        dark,
        min(max(300, 60 + 16 * leaves), 960),
        margin={"l": 4, "r": 4, "t": 30, "b": 4},
        uniformtext={"minsize": 9, "mode": "hide"},
    )


def hasse(
    nodes: pd.DataFrame,
    edges: pd.DataFrame,
    names: Callable,
    name: Callable,
    colour: Callable,
    share: tuple[str, str],
    axis: str,
    said: Callable,
    dark: bool,
) -> go.Figure:
    """Draw nesting by membership: a line goes up from a set of members to the next larger that contains it.

    Parameters
    ----------
    nodes, edges : DataFrame
        See `nesting.membership_order`.
    names, name : callable
        Give the short names of several ids, and the name of one.
    colour : callable
        Gives the colour of a group's first id.
    share : (str, str)
        What a line is called whose ends share an issue area, and one whose ends do not.
    said : callable
        Says a number of members.
    """
    placed = _spread(nodes, edges)
    figure = go.Figure()
    at = placed.set_index("group")[["x", "y"]].to_dict("index")
    for flag, dash, legend in ((True, "solid", share[0]), (False, "dot", share[1])):
        xs, ys = [], []
        for edge in edges[edges["share_issue"] == flag].itertuples():
            xs += [at[edge.lower]["x"], at[edge.upper]["x"], None]
            ys += [at[edge.lower]["y"], at[edge.upper]["y"], None]
        figure.add_scatter(
            x=xs,
            y=ys,
            mode="lines",
            name=safe(legend),
            hoverinfo="skip",
            line={"width": 1, "dash": dash, "color": rgba(INK[dark], 0.35)},
        )
    texts = [names(ids) for ids in placed["ids"]]
    named = free(
        zip(placed["group"][::-1], placed["x"][::-1], placed["y"].map(math.log10)[::-1], texts[::-1]), LANES / 160, 0.07
    )
    figure.add_scatter(
        x=placed["x"],
        y=placed["y"],
        mode="markers+text",
        showlegend=False,
        text=[safe(t) if g in named else "" for g, t in zip(placed["group"], texts)],
        textposition="top center",
        textfont={"size": 10},
        marker={
            "size": 10,
            "color": [colour(ids[0]) for ids in placed["ids"]],
            "line": {"width": 1, "color": PAPER[dark]},
        },
        customdata=[
            [ids[0], "<br>".join(safe(name(i)) for i in ids), said(m)]
            for ids, m in zip(placed["ids"], placed["members"])
        ],
        hovertemplate="%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
    )
    style(figure, dark, 680)
    figure.update_yaxes(
        title=safe(axis), type="log", showgrid=True, tickvals=[1, 2, 5, 10, 20, 50, 100, 200], range=[-0.1, 2.45]
    )
    return rest(figure, "xaxis")


def _spread(nodes: pd.DataFrame, edges: pd.DataFrame) -> pd.DataFrame:
    """Place groups: the height is the number of members, sideways by turns so that names keep apart."""
    linked = set(edges["lower"]) | set(edges["upper"])
    placed = nodes[nodes["group"].isin(linked)].sort_values("members", kind="stable").reset_index(drop=True)
    placed["x"] = [((k * 4) % LANES) + 0.2 * ((k // LANES) % 4) for k in range(len(placed))]
    placed["y"] = placed["members"]
    return placed
