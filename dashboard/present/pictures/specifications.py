"""The specification curve: one claim under every way to cut the table (Simonsohn, Simmons & Nelson 2020)."""

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import GREY, GRID, INK, safe, style, titled

SIDES = {1: ("#0072B2", "circle"), -1: ("#D55E00", "diamond"), 0: (GREY, "circle-open")}
NORMAL = 1.96  # standard deviations on each side that hold 95 % of chance
ROW = 22  # pixels a choice


def curve(
    cuts: pd.DataFrame, switches: list[str], name: Callable[[str], str], choice: Callable[[str, object], str],
    words: Mapping[str, str], dark: bool,
) -> Picture:  # fmt: skip
    """Draw the value of every specification in order, what chance gives, and the choices that each makes.

    Parameters
    ----------
    cuts : DataFrame
        The specifications of one claim that carry it: value, null_mean, null_sd, p, side (1: significantly
        for the claim, -1: against, 0: neither), and a column a switch.
    switches : list of str
        Those with more than one value here.
    name, choice : callable
        What a switch and one of its values are called.
    words : dict
        value, chance, and the name of each side as for, against, neither.
    """
    cuts = cuts.sort_values(["value", "key"], kind="stable").reset_index(drop=True)
    figure, places = Picture(), np.arange(len(cuts))
    _chance(figure, cuts, places, words)
    for side, (colour, symbol) in SIDES.items():
        there = (cuts["side"] == side).to_numpy()
        if there.any():
            figure.add(
                "scatter",
                x=places[there], y=cuts["value"][there], mode="markers", name=safe(words[_SIDE[side]]),
                marker={"color": colour, "symbol": symbol, "size": 10},
                customdata=cuts.loc[there, ["p", "key"]].values.tolist(),
                hovertemplate="%{y:.3~g}<br>p %{customdata[0]:.2~g}<extra></extra>",
            )  # fmt: skip
    rows = [(switch, value) for switch in switches for value in dict.fromkeys(cuts[switch].tolist())]
    for level, (switch, value) in enumerate(rows):
        there = (cuts[switch] == value).to_numpy()
        figure.add(
                "scatter",
            x=places[there], y=[-level] * int(there.sum()), yaxis="y2", mode="markers", showlegend=False,
            marker={"color": INK[dark], "symbol": "square", "size": 7}, hoverinfo="skip",
        )  # fmt: skip
    below = max(len(rows), 1) * ROW
    height = 260 + below
    style(figure, dark, height, margin={"l": 8, "r": 8, "t": 8, "b": 8}, hovermode="closest")
    figure.set(xaxis={"visible": False, "range": [-0.7, len(cuts) - 0.3]})
    figure.set(
        yaxis={"domain": [below / height + 0.04, 1], "title": titled(words["value"])},
        yaxis2={
            "domain": [0, below / height - 0.02], "range": [0.6 - len(rows), 0.6], "gridcolor": GRID[dark],
            "tickmode": "array", "tickvals": [-level for level in range(len(rows))], "automargin": True,
            "ticktext": [safe(f"{name(switch)}: {choice(switch, value)}") for switch, value in rows], "zeroline": False,
        },
    )  # fmt: skip
    return figure


_SIDE = {1: "for", -1: "against", 0: "neither"}


def _chance(figure: Picture, cuts: pd.DataFrame, places: np.ndarray, words: Mapping[str, str]) -> None:
    """Draw what chance gives: its mean, and where 95 % of it lies if it is known."""
    spread = NORMAL * cuts["null_sd"].fillna(0)
    figure.add(
                "scatter",
        x=places, y=cuts["null_mean"], mode="markers", name=safe(words["chance"]), hoverinfo="skip",
        marker={"symbol": "line-ew-open", "size": 9, "color": GREY, "line": {"width": 2}},
        error_y={"type": "data", "array": spread, "color": GREY, "thickness": 1.5, "width": 0},
    )  # fmt: skip
