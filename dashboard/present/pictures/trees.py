"""Nesting: the documented tree, and the order by membership."""

import math
from collections.abc import Callable

import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.present.pictures.labels import LEANING, free, leaning, spot
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import INK, PAPER, rest, rgba, safe, style, titled

HOST_COLOUR = "#5B6B82"
TREE = ("id", "parent", "again")
LANES = 9  # side by side, so that sets of the same size keep apart


def icicle(
    tree: pd.DataFrame, complex: RegimeComplex, short: Callable, name: Callable, everything: str, dark: bool
) -> Picture:
    """Draw documented nesting as an icicle: what stands right of a box is nested in it.

    Parameters
    ----------
    tree : DataFrame
        id, parent, again: see `nesting.every_parent`. Of a node with several parents the boxes
        below the further ones have nothing within.
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
    boxes = [f"{parent} > {key}" if again else key for key, parent, again in zip(*(tree[c] for c in TREE))]
    leaves = len(set(boxes) - set(tree["parent"]))
    figure = Picture()
    figure.add(
        "icicle",
        ids=["(all)", *boxes],
        parents=["", *tree["parent"].replace("", "(all)")],
        labels=[safe(everything), *(safe(short(key)) for key in tree["id"])],
        marker={"colors": [rgba(HOST_COLOUR, 0.25), *colours], "line": {"width": 1, "color": PAPER[dark]}},
        tiling={"orientation": "h", "pad": 1},
        customdata=[["", ""], *([key, safe(name(key))] for key in tree["id"])],
        hovertemplate="%{customdata[1]}<extra></extra>",
        leaf={"opacity": 1},
        textfont={"size": 11},
        pathbar={"visible": True},
    )
    return style(
        figure,
        dark,
        min(max(300, 60 + 19 * leaves), 2400),
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
    alone: str,
    axis: str,
    said: Callable,
    dark: bool,
) -> Picture:
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
    alone : str
        What a hollow mark is called: a set that contains no other and is in none.
    said : callable
        Says a number of members.
    """
    placed, figure = _spread(nodes, edges), Picture()
    at = placed.set_index("group")[["x", "y"]].to_dict("index")
    for flag, dash, legend in ((True, "solid", share[0]), (False, "dot", share[1])):
        xs, ys = [], []
        for edge in edges[edges["share_issue"] == flag].itertuples():
            xs += [at[edge.lower]["x"], at[edge.upper]["x"], None]
            ys += [at[edge.lower]["y"], at[edge.upper]["y"], None]
        line = {"width": 1, "dash": dash, "color": rgba(INK[dark], 0.35)}
        figure.add("scatter", x=xs, y=ys, mode="lines", name=safe(legend), hoverinfo="skip", line=line)
    texts = dict(zip(placed["group"], (names(ids) for ids in placed["ids"])))
    first = placed.sort_values(["linked", "members"], ascending=False, kind="stable")
    lean, letter = {row.group: leaning(row.x, 0, LANES) for row in placed.itertuples()}, LANES / 160
    spots = (
        spot(row.group, row.x, math.log10(row.y), texts[row.group], lean[row.group], letter)
        for row in first.itertuples()
    )
    named = free(spots, letter, 0.07)
    for linked, rows in placed.groupby("linked", sort=False):
        figure.add(
            "scatter",
            x=rows["x"],
            y=rows["y"],
            mode="markers+text",
            name=safe(alone),
            showlegend=not linked,
            text=[safe(texts[group]) if group in named else "" for group in rows["group"]],
            textposition=[LEANING[lean[group]] for group in rows["group"]],
            textfont={"size": 10},
            marker={
                "size": 10,
                "symbol": "circle" if linked else "circle-open",
                "color": [colour(ids[0]) for ids in rows["ids"]],
                "line": {"width": 1, "color": PAPER[dark]} if linked else {"width": 1.5},
            },
            customdata=[
                [ids[0], "<br>".join(safe(name(i)) for i in ids), said(m)]
                for ids, m in zip(rows["ids"], rows["members"])
            ],
            hovertemplate="%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
        )
    style(figure, dark, 680)
    ticks = [n * 10**k for k in range(5) for n in (1, 2, 5)]
    most = math.log10(max(placed["members"].max() if len(placed) else 1, 200))
    figure.set(yaxis={"title": titled(axis), "type": "log", "tickvals": ticks, "range": [-0.1, most + 0.15]})
    return rest(figure, "xaxis")


def _spread(nodes: pd.DataFrame, edges: pd.DataFrame) -> pd.DataFrame:
    """Place groups: the height is the number of members, sideways by turns so that names keep apart."""
    linked = set(edges["lower"]) | set(edges["upper"])
    placed = nodes.assign(linked=nodes["group"].isin(linked)).sort_values("members", kind="stable")
    placed = placed.reset_index(drop=True)
    placed["x"] = [((k * 4) % LANES) + 0.2 * ((k // LANES) % 4) for k in range(len(placed))]
    placed["y"] = placed["members"]
    return placed
