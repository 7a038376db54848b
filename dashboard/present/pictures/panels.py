"""Measures over the years, each in a panel of its own."""

import math
from collections.abc import Mapping

import pandas as pd

from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import INK, in_legend, safe, style
from dashboard.present.pictures.timeline_marks import BLUE

FEW = 10  # initiatives below which a measure is drawn hollow
BETWEEN = 0.09  # panels, as a share of the width
COLUMNS = 2  # panels side by side: more would be too narrow on a telephone


def multiples(
    table: pd.DataFrame, names: Mapping[str, str], sizes: tuple[str, str, str], few: str, dark: bool
) -> Picture:
    """Draw each measure over the years in a panel of its own, after one with the size of the network.

    Parameters
    ----------
    table : DataFrame
        year, measure, value, n, left_out: `evolution.evolution` of one network.
    names : dict
        What the measures to draw are called, in the order to draw them.
    sizes : (str, str, str)
        What the first panel, n and what is left out are called.
    few : str
        What a hollow mark is called.
    """
    rows = math.ceil((len(names) + 1) / COLUMNS)
    height, figure = 70 + 152 * rows, Picture()
    years = table.drop_duplicates("year")
    first, last = (int(years["year"].min()), int(years["year"].max())) if len(years) else (0, 1)
    for k, name in enumerate((sizes[0], *names.values())):
        _panel(figure, k, name, rows, 62 / height, (first, last), INK[dark])
    for column, title, opacity in (("n", sizes[1], 1.0), ("left_out", sizes[2], 0.35)):
        figure.add(
            "bar",
            x=years["year"],
            y=years[column],
            name=safe(title),
            showlegend=False,
            marker={"color": BLUE, "opacity": opacity},
            hovertemplate="%{x}: %{y}<extra>" + safe(title) + "</extra>",
        )
    said = "<br>%{customdata[0]}: %{customdata[1]}<br>%{customdata[2]}: %{customdata[3]}"
    for k, (measure, name) in enumerate(names.items(), start=2):
        line = table[table["measure"] == measure]
        figure.add(
            "scatter",
            x=line["year"],
            y=line["value"].astype(float),
            xaxis=f"x{k}",
            yaxis=f"y{k}",
            mode="lines+markers",
            showlegend=False,
            line={"color": BLUE, "width": 2},
            marker={"size": 7, "symbol": ["circle-open" if n < FEW else "circle" for n in line["n"]]},
            customdata=[
                [safe(sizes[1]), int(n), safe(sizes[2]), int(out)] for n, out in zip(line["n"], line["left_out"])
            ],
            hovertemplate="%{x}: <b>%{y:.3~f}</b>" + said + "<extra>" + safe(name) + "</extra>",
        )
    if (table["n"] < FEW).any():
        in_legend(figure, few, {"size": 8, "symbol": "circle-open", "color": BLUE}, shown=True)
    return style(
        figure,
        dark,
        height,
        barmode="stack",
        margin={"l": 8, "r": 8, "t": 64, "b": 8},
        legend={"y": 1, "yref": "container", "yanchor": "top"},
    )


def _panel(figure: Picture, k: int, name: str, rows: int, gap: float, years: tuple[int, int], ink: str) -> None:
    """Lay out the axes of the k-th panel, from the left and from the top, with its name above."""
    wide, high, number = (1 - BETWEEN * (COLUMNS - 1)) / COLUMNS, (1 - gap * (rows - 1)) / rows, k + 1 if k else ""
    left, top = (k % COLUMNS) * (wide + BETWEEN), 1 - (k // COLUMNS) * (high + gap)
    across = {"domain": [left, left + wide], "range": [years[0] - 0.6, years[1] + 0.6], "anchor": f"y{number}"}
    upwards = {"domain": [max(top - high, 0), top], "anchor": f"x{number}", "rangemode": "tozero", "nticks": 4}
    axes = {f"xaxis{number}": {**across, "tickformat": "d", "nticks": 5, "showgrid": False}, f"yaxis{number}": upwards}
    figure.set(**axes)
    place = {"x": left + wide / 2, "y": top, "xref": "paper", "yref": "paper", "xanchor": "center", "yanchor": "bottom"}
    figure.mark(**place, text=safe(name), font={"size": 13, "color": ink})
