"""The network of documented relations."""

from collections.abc import Callable, Mapping

import networkx as nx
import numpy as np
import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.present.pictures.labels import LEANING, free, leaning, spot
from dashboard.present.pictures.lines import apart, broken
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import INK, PAPER, rest, rgba, safe, style


def relation_graph(ties: pd.DataFrame) -> nx.Graph:
    """Return the undirected graph of documented ties, for its layout.

    Examples
    --------
    >>> relation_graph(pd.DataFrame({"from_id": ["a", "b"], "to_id": ["b", "a"]})).number_of_edges()
    1
    """
    return nx.Graph(list(zip(ties["from_id"], ties["to_id"], strict=True)))


def relations(
    ties: pd.DataFrame,
    at: Mapping[str, tuple[float, float]],
    groups: Mapping[str, list[str]],
    colours: Mapping[str, str],
    size: Mapping[str, float],
    complex: RegimeComplex,
    short: Callable[..., str],
    label: Callable[..., str],
    dark: bool,
) -> Picture:
    """Draw documented relations; an arrow's colour is its kind, a mark's size its betweenness.

    Parameters
    ----------
    ties : DataFrame
        from_id, to_id, relation.
    at : mapping
        Where each initiative stands.
    groups : mapping
        Initiatives by the name of their group, in the order of the legend.
    colours : mapping
        Colour of each group.
    size : mapping
        Weight of each initiative, from 0 to 1.
    """
    figure, book = Picture(), complex.codebook
    span = max((x for x, _ in at.values()), default=1) or 1
    lines, kinds = apart(zip(ties["from_id"], ties["to_id"]), at, span / 300), list(ties["relation"])
    found = set(kinds)
    for relation in [
        *(r for r in book.values("relation") if r in found),
        *sorted(found - set(book.values("relation"))),
    ]:
        figure.add(
            "scatter",
            **broken(line for line, kind in zip(lines, kinds) if kind == relation),
            mode="lines",
            name=safe(label("relation", relation)),
            hoverinfo="skip",
            line={"width": 1.1, "color": rgba(book.colour("relation", relation), 0.55)},
        )
    order = sorted(at, key=lambda key: -size[key])
    lean, letter = {key: leaning(x, 0, span) for key, (x, _) in at.items()}, span / 170
    named = free((spot(key, *at[key], short(key), lean[key], letter) for key in order), letter, 0.06, 45)
    for group, keys in groups.items():
        figure.add(
            "scatter",
            x=np.array([at[k][0] for k in keys], dtype="float32"),
            y=np.array([at[k][1] for k in keys], dtype="float32"),
            mode="markers+text",
            name=safe(group),
            textposition=[LEANING[lean[k]] for k in keys],
            textfont={"size": 10},
            text=[safe(short(k)) if k in named else "" for k in keys],
            customdata=[[k, safe(short(k))] for k in keys],
            hovertemplate="%{customdata[1]}<extra>" + safe(group) + "</extra>",
            marker={
                "color": colours[group],
                "symbol": [book.symbol("form", complex.catalogue.at[k, "form"]) for k in keys],
                "size": np.array([7 + 16 * size[k] ** 0.5 for k in keys], dtype="float32").round(1),
                "line": {"width": 1, "color": PAPER[dark]},
            },
        )
    style(figure, dark, 680, hovermode="closest", font={"color": INK[dark]})
    return rest(figure, "xaxis", "yaxis")
