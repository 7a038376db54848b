"""The governance triangle of states, firms and civil society."""

from dataclasses import replace

import pandas as pd

from dashboard.measures import triangle as measures
from dashboard.model.complex import RegimeComplex
from dashboard.present.cache import seen
from dashboard.present.pictures import Shown, needs
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import GRID, INK, PAPER, rgba, safe, style, titled
from dashboard.present.view import View

MARK = "#2E78B7"
NAMED = 3  # initiatives named at a mark
LEAST, MOST = 9, 26  # pixels across a mark: a larger one would reach the name of its corner


def all_kinds(view: View) -> RegimeComplex:
    """Return the filtered rows through the view's lens, but with members of all kinds."""
    return seen(view.rows, replace(view.lens, members="all"))


@needs("memberships", "members.kind")
def triangle(view: View) -> Shown | None:
    """Return the place of each initiative between states, firms and civil society; None if none has one."""
    text = view.text
    table = measures.triangle(all_kinds(view))
    placed = table[table["zone"] != ""]
    if placed.empty:
        return None
    counts = placed["zone"].value_counts()
    several = int(counts.drop(["states", "firms", "civil"], errors="ignore").sum())
    zones = [text("triangle-zone", zone=text(f"zone-{zone}"), count=int(counts[zone])) for zone in counts.index]
    lens = replace(view.lens, members="all")
    n = text("triangle-n", count=len(placed), rows=len(all_kinds(view).comparable))
    return Shown(
        "triangle",
        _drawn(view, placed),
        text("triangle-title", count=several, share=f"{several / len(placed):.0%}"),
        text("triangle-reading"),
        table,
        text("triangle-alt", zones=text.list(zones)),
        f"{n} {replace(view, selection=replace(view.selection, lens=lens)).through('members')}".strip(),
    )


def _drawn(view: View, placed: pd.DataFrame) -> Picture:
    """Draw a mark for each place, its area by the number of initiatives there."""
    text, words, dark, figure = view.text, view.words, view.dark, Picture()
    places = placed.groupby(placed[list(measures.CORNERS)].round(2).apply(tuple, axis=1), sort=True)["id"]
    at, ids = list(places.groups), [list(group) for _, group in places]
    corner, largest = dict(zip("abc", range(3))), max(map(len, ids))
    figure.add(
        "scatterternary",
        **{axis: [place[k] for place in at] for axis, k in corner.items()},
        mode="markers",
        marker={
            "size": [LEAST + (MOST - LEAST) * (len(group) / largest) ** 0.5 for group in ids],
            "color": rgba(MARK, 0.75),
            "line": {"width": 1, "color": PAPER[dark]},
        },
        customdata=[[safe(text.list(map(words.short, group), NAMED)), len(group)] for group in ids],
        hovertemplate="%{customdata[0]}<br>%{customdata[1]} · %{a:.0%} · %{b:.0%} · %{c:.0%}<extra></extra>",
        showlegend=False,
        cliponaxis=False,
    )
    style(figure, dark, 460, margin={"l": 60, "r": 60, "t": 56, "b": 64})
    ticks = [0.25, 0.5, 0.75]  # at the corners those of two sides would lie on each other and on the name
    axis = {"gridcolor": GRID[dark], "linecolor": INK[dark], "tickformat": ".0%", "tickvals": ticks, "min": 0}
    names = {f"{letter}axis": text(f"zone-{name}") for letter, name in zip("abc", measures.CORNERS)}
    corners = {name: axis | {"title": titled(said)} for name, said in names.items()}
    figure.set(ternary={"sum": 1, "bgcolor": PAPER[dark]} | corners)
    return figure


ALL = (triangle,)
