"""The look that all charts share: paper, ink and grid in both themes, and text made safe."""

import re
from html import escape
from typing import Any

from dashboard.model.codebook import GREY
from dashboard.present.pictures.labels import cut
from dashboard.present.pictures.picture import Picture

COLOUR = re.compile("#[0-9A-Fa-f]{6}")
ROOM = "\u00a0"  # after the words of a legend, which are cut where a font is wider than the one that was measured
LONGEST = 200  # letters of a text in a chart
FONT = "'Source Sans', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
PAPER = {False: "#FFFFFF", True: "#12161D"}
INK = {False: "#10171F", True: "#E8ECF2"}
FADED = {False: "#667080", True: "#8A94A3"}  # words that stand back, still read on the paper
GRID = {False: "#E3E7EE", True: "#2C3441"}
BLUES: dict[bool, list[list[Any]]] = {
    False: [[0, "#F1F5FA"], [0.25, "#B9D3EC"], [0.5, "#6FA8D6"], [0.75, "#2E78B7"], [1, "#08437A"]],
    True: [[0, "#1A2230"], [0.25, "#1F4468"], [0.5, "#2F75AC"], [0.75, "#6CAEDD"], [1, "#D3EAFB"]],
}


def safe(text: str) -> str:
    """Return text that Plotly shows literally instead of reading tags or the places of a template in it.

    >>> safe("<b>%{x}")
    '&lt;b&gt;&#37;{x}'
    """
    return escape(cut(str(text), LONGEST), quote=False).replace("%{", "&#37;{")


def wrapped(text: str) -> str:
    """Return a label of several words on two lines, so that it fits over a column.

    >>> wrapped("Social and legal")
    'Social<br>and legal'
    """
    first, _, others = safe(text).partition(" ")
    return f"{first}<br>{others}" if others else first


def rgba(colour: str, alpha: float) -> str:
    """Return a colour #RRGGBB with an opacity; of what is no such colour, grey.

    >>> rgba("#0072B2", 0.5), rgba("url(x)", 1) == rgba(GREY, 1)
    ('rgba(0,114,178,0.5)', True)
    """
    colour = colour if COLOUR.fullmatch(colour) else GREY
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


def hatched(shape: str, strength: float = 0.55, size: int = 6) -> dict[str, object]:
    """Return the pattern of a bar: white lines of a shape over its colour, so that colour is not the only sign.

    >>> hatched("/")["shape"], hatched("/")["fgcolor"]
    ('/', 'rgba(255,255,255,0.55)')
    """
    return {"shape": shape, "fillmode": "overlay", "fgcolor": rgba("#FFFFFF", strength), "size": size}


def halo(dark: bool) -> str:
    """Return a shadow in the colour of the paper, by which a name is read on a line or on coloured ground.

    >>> halo(False).count("#FFFFFF")
    4
    """
    return ", ".join(f"{x}px {y}px 2px {PAPER[dark]}" for x in (-1, 1) for y in (-1, 1))


def titled(text: str) -> dict[str, str]:
    """Return the title of an axis."""
    return {"text": safe(text)}


def style(figure: Picture, dark: bool, height: int, **layout: Any) -> Picture:
    """Give a figure the shared look; further layout goes through."""
    ink, grid, paper = INK[dark], GRID[dark], PAPER[dark]
    axis = {
        "gridcolor": grid,
        "zeroline": False,
        "ticks": "",
        "linecolor": grid,
        "automargin": True,
        "title": {"standoff": 8},
    }
    figure.set(
        autotypenumbers="strict",  # a name of digits stays a name
        hovermode="closest",
        font={"family": FONT, "size": 13, "color": ink},
        paper_bgcolor=paper,
        plot_bgcolor=paper,
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        hoverlabel={"bgcolor": paper, "bordercolor": ink, "font": {"color": ink, "family": FONT}, "align": "left"},
        legend={
            "orientation": "h",
            "yanchor": "bottom",
            "y": 1.01,
            "x": 0,
            "xanchor": "left",
            "itemsizing": "constant",
        },
        dragmode=False,
    )
    for trace in figure.data:
        if trace.get("name") and trace.get("showlegend", True):
            trace["name"] += ROOM * (1 + len(trace["name"]) // 8)
    further = [name for name in figure.layout if name.startswith(("xaxis", "yaxis"))]
    for name in dict.fromkeys(["xaxis", "yaxis", *further]):
        figure.set(**{name: axis | figure.layout.get(name, {})})
    figure.set(**layout)
    return figure


def in_legend(figure: Picture, name: str, marker: dict[str, Any], shown: bool | None = None) -> None:
    """Add a mark that stands in the legend alone; shown there even if it is the only entry, if asked."""
    more = {} if shown is None else {"showlegend": shown}
    figure.add("scatter", x=[None], y=[None], mode="markers", name=safe(name), marker=marker, hoverinfo="skip", **more)


def rest(figure: Picture, *names: str) -> Picture:
    """Hide grid, ticks and lines of axes that carry no scale."""
    for name in names:
        figure.set(**{name: {"visible": False, "fixedrange": True}})
    return figure


__all__ = [
    "BLUES",
    "FADED",
    "FONT",
    "GREY",
    "GRID",
    "INK",
    "PAPER",
    "halo",
    "in_legend",
    "rest",
    "rgba",
    "safe",
    "style",
    "titled",
    "wrapped",
]
