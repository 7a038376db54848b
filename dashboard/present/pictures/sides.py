"""Instruments of states: two powers back to back, and what countries launched year by year."""

from collections.abc import Callable

import pandas as pd

from dashboard.model.codebook import Codebook
from dashboard.present.pictures.bars import pattern
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import BLUES, INK, hatched, safe, style, titled


def facing(
    table: pd.DataFrame,
    forces: list[str],
    sides: tuple[str, str],
    book: Codebook,
    label: Callable[..., str],
    axis: str,
    dark: bool,
) -> Picture:
    """Draw two sides back to back: instruments by legal force, stacked by primary layer, as shares of each side.

    Parameters
    ----------
    table : DataFrame
        side (0 to the left, 1 to the right), legal_force, primary_layer, count, share.
    forces : list of str
        Values of legal force from top to bottom.
    sides : (str, str)
        Titles of the two sides.
    label : callable
        Gives the label of (field, value), also of what is not known.
    """
    figure, found = Picture(), set(table["primary_layer"])
    for layer in [*(v for v in book.values("layers") if v in found), *sorted(found - set(book.values("layers")))]:
        rows = table[table["primary_layer"] == layer]
        figure.add(
            "bar",
            orientation="h",
            y=[safe(label("legal_force", v)) for v in rows["legal_force"]],
            x=[s if side else -s for s, side in zip(rows["share"], rows["side"])],
            name=safe(label("layers", layer)),
            text=[f"<b>{n}</b>" if s > 0.035 else "" for n, s in zip(rows["count"], rows["share"])],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": "#FFFFFF", "size": 12},
            marker={
                "color": book.colour("layers", layer),
                "pattern": hatched(pattern(book, layer), 0.3, 7),
            },
            customdata=[
                [str(r.side), r.legal_force, layer, safe(sides[r.side]), r.number, f"{r.share:.0%}"]
                for r in rows.rename(columns={"count": "number"}).itertuples()
            ],
            hovertemplate="%{customdata[3]} · %{y}<br><b>%{customdata[4]}</b> (%{customdata[5]})<extra>"
            + safe(label("layers", layer))
            + "</extra>",
        )
    top = float(table.groupby(["side", "legal_force"])["share"].sum().max()) * 1.05 if len(table) else 1.0
    style(
        figure,
        dark,
        180 + 52 * len(forces),
        barmode="relative",
        bargap=0.25,
        margin={"l": 8, "r": 8, "t": 96, "b": 8},
        legend={"y": 1, "yref": "container", "yanchor": "top"},
    )
    for side, anchor, x in ((0, "right", -0.01 * top), (1, "left", 0.01 * top)):
        figure.mark(
            x=x,
            y=1,
            yref="paper",
            yanchor="bottom",
            xanchor=anchor,
            text=f"<b>{safe(sides[side])}</b>",
            font={"size": 13},
        )
    step = 0.1 if top < 0.45 else 0.2
    ticks = [k * step for k in range(-int(top / step), int(top / step) + 1)]
    middle = {"x0": 0, "x1": 0, "yref": "paper", "y0": 0, "y1": 1}
    figure.shape(type="line", **middle, line={"width": 1, "color": INK[dark]})
    shares = [f"{abs(v):.0%}" for v in ticks]
    figure.set(xaxis={"title": titled(axis), "range": [-top, top], "tickvals": ticks, "ticktext": shares})
    order = [safe(label("legal_force", v)) for v in reversed(forces)]
    figure.set(yaxis={"categoryorder": "array", "categoryarray": order, "showgrid": False})
    return figure


def years(
    table: pd.DataFrame, countries: list[str], name: Callable[..., str], said: Callable[..., str], dark: bool
) -> Picture:
    """Draw how many instruments each country launched in each year: a row a country, a cell a year.

    Parameters
    ----------
    table : DataFrame
        country, year, count.
    countries : list of str
        From top to bottom.
    said : callable
        Says a number of instruments.
    """
    every = range(int(table["year"].min()), int(table["year"].max()) + 1) if len(table) else []
    counts = table.pivot(index="country", columns="year", values="count").reindex(index=countries, columns=every)
    names = [safe(name(c)) for c in countries]
    cells = [
        (names[i], year, country, safe(said(int(n))))
        for i, country in enumerate(countries)
        for year, n in counts.loc[country].dropna().items()
    ]
    figure = Picture()
    figure.add(
        "heatmap",
        z=[[None if pd.isna(n) else int(n) for n in row] for row in counts.to_numpy(dtype=float)],
        x=list(every),
        y=names,
        colorscale=[[k / 3, colour] for k, (_, colour) in enumerate(BLUES[dark][1:])],
        zmin=0,
        xgap=1,
        ygap=3,
        hoverinfo="skip",
        colorbar={"thickness": 10, "len": 0.8, "outlinewidth": 0, "nticks": 5},
    )
    figure.add(
        "scatter",  # a heat map cannot be clicked, the points on it can
        x=[year for _, year, _, _ in cells],
        y=[row for row, *_ in cells],
        mode="markers",
        showlegend=False,
        marker={"symbol": "square", "size": 20, "opacity": 0},
        customdata=[[country, str(year), count] for _, year, country, count in cells],
        hovertemplate="%{y}, %{x}: %{customdata[2]}<extra></extra>",
    )
    style(figure, dark, 80 + 36 * max(len(countries), 1), hovermode="closest")
    figure.set(yaxis={"autorange": "reversed", "showgrid": False, "fixedrange": True})
    figure.set(
        xaxis={
            "tickformat": "d",
            "showgrid": False,
            "nticks": 8,
            "fixedrange": True,
            "range": [every[0] - 0.6, every[-1] + 0.6] if every else None,
        }
    )
    return figure
