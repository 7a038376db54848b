"""The complex at a glance, after Figure 1 of Gui (2024): three bands, their initiatives and ties, the hosts."""

import math
from collections.abc import Callable

import pandas as pd

from dashboard.charts.labels import LEANING, cut, free, leaning, spot, text_width
from dashboard.charts.lines import apart, broken
from dashboard.charts.picture import Picture
from dashboard.charts.style import INK, PAPER, in_legend, rest, rgba, safe, style
from dashboard.measures.hubs import degrees
from dashboard.model.complex import RegimeComplex

ROWS, LABELS, HOSTS, WIDE = 5, 18, 12, 14
BAND, GAP = ROWS + 1.2, 1.0
FAINT = ("issued_by", "nested_in", "references", "coordinates_with")  # the many; the rest would drown in them


def levels(complex: RegimeComplex) -> list[str]:
    """Return the layers from the top band down: the codebook's read upwards, then what is not known, if anything."""
    known = list(reversed(complex.codebook.values("layers")))
    return [*known, ""] if (complex.comparable["primary_layer"] == "").any() else known


def layout(complex: RegimeComplex) -> pd.DataFrame:
    """Place each initiative in the band of its primary layer and the column of its form.

    Returns
    -------
    DataFrame
        id, form, layer, x, y and degree; hosts with layer `host` above the bands, the most
        tied ones only: the others have no place. Rows whose form or layer is not known have a
        column or band of their own, the last.
    """
    rows, bands = complex.comparable, levels(complex)
    forms = [*complex.codebook.values("form"), ""]
    tied = degrees(complex)
    sizes = rows.groupby(["form", "primary_layer"]).size()
    start, placed, deep = 0.0, [], _depth(sizes)
    for form in forms:
        largest = max((sizes.get((form, layer), 0) for layer in bands), default=0)
        width = max(2, math.ceil(largest / deep)) if largest else 0
        for level, layer in enumerate(bands):
            cell = rows[(rows["form"] == form) & (rows["primary_layer"] == layer)].sort_values(
                "launch_year", kind="stable"
            )
            top = -level * (BAND + GAP)
            for k, key in enumerate(cell.index):
                placed.append(
                    (
                        key,
                        form,
                        layer,
                        start + k // deep,
                        top - (k % deep + 0.5) * ROWS / deep - 0.1,
                        int(tied.get(key, 0)),
                    )
                )
        start += width + 1.2 if width else 0
    hosts = [h for h in tied.index if h in complex.hosts.index]
    step = max(start - 1.2, 1) / max(min(len(hosts), HOSTS), 1)
    for k, host in enumerate(hosts):
        x, y = ((k + 0.5) * step, 2.2) if k < HOSTS else (math.nan, math.nan)
        placed.append((host, complex.hosts.at[host, "form"], "host", x, y, int(tied[host])))
    return pd.DataFrame(placed, columns=["id", "form", "layer", "x", "y", "degree"])


def _depth(sizes: pd.Series) -> int:
    """Return in how many rows to stack a band: few marks lie side by side, so that they can be named."""
    largest = sizes.groupby(level="form").max()
    return next((rows for rows in range(1, ROWS) if sum(math.ceil(n / rows) for n in largest) <= WIDE), ROWS)


def bands(
    complex: RegimeComplex,
    placed: pd.DataFrame,
    label: Callable,
    short: Callable,
    name: Callable,
    hosts: str,
    tied: str,
    dark: bool,
) -> Picture:
    """Draw the bands: colour is the layer, shape the form, a line a documented tie.

    Parameters
    ----------
    placed : DataFrame
        See `layout`.
    label : callable
        Gives the label of (field, value), also of what is not known.
    short, name : callable
        Give the short name and the name of an id.
    hosts : str
        What the row of hosts is called.
    tied : str
        Says a number of ties, with %{z} in it.
    """
    book, figure, placed = complex.codebook, Picture(), placed.dropna(subset=["x"])
    right = placed["x"].max() + 0.8 if len(placed) else 1
    layers = levels(complex)
    for level, layer in enumerate(layers):
        top, colour = -level * (BAND + GAP), book.colour("layers", layer)
        figure.shape(
            type="rect",
            x0=-0.8,
            x1=right,
            y0=top + 0.4,
            y1=top - BAND + 0.6,
            fillcolor=rgba(colour, 0.09 if dark else 0.06),
            line={"width": 0},
            layer="below",
        )
        figure.mark(
            x=-0.75,
            y=top + 0.38,
            text=f"<b>{safe(label('layers', layer))}</b>",
            xanchor="left",
            yanchor="bottom",
            font={"color": colour, "size": 13},
        )
    figure.mark(
        x=-0.75,
        y=3.1,
        text=f"<b>{safe(hosts)}</b>",
        xanchor="left",
        yanchor="bottom",
        font={"size": 13},
    )
    _lines(figure, complex, placed, label)
    hosts_named = {row.id: cut(short(row.id), 18) for row in placed[placed["layer"] == "host"].itertuples()}
    lean = {key: leaning(x, -1, right) for key, x in zip(placed["id"], placed["x"]) if key in hosts_named}
    spots = (
        spot(key, row.x, 0, hosts_named[key], lean[key], right / 145)
        for key, row in placed.set_index("id").iterrows()
        if key in lean
    )
    fitting, said = free(spots, right / 145, 1), tied.replace("%{z}", "%{customdata[2]}")
    for (form, layer), group in placed.groupby(["form", "layer"], sort=False):
        host = layer == "host"
        figure.add(
            "scatter",
            x=group["x"].astype("float32"),
            y=group["y"].astype("float32"),
            mode="markers+text" if host else "markers",
            name=safe(label("form", form)),
            showlegend=False,
            marker={
                "symbol": book.symbol("form", form),
                "color": PAPER[dark] if host else book.colour("layers", layer),
                "size": (9 + 2.2 * group["degree"].pow(0.5)).astype("float32"),
                "line": {"width": 1.6 if host else 1, "color": INK[dark] if host else PAPER[dark]},
            },
            text=[safe(hosts_named[key]) if key in fitting else "" for key in group["id"]] if host else None,
            textposition=[LEANING[lean[key]] for key in group["id"]] if host else None,
            textfont={"size": 11},
            customdata=[[key, safe(name(key)), n] for key, n in zip(group["id"], group["degree"])],
            hovertemplate=f"%{{customdata[1]}}<br>{safe(label('form', form))}<br>{said}<extra></extra>",
        )
    for form in dict.fromkeys(placed.loc[placed["layer"] != "host", "form"]):
        in_legend(figure, label("form", form), {"symbol": book.symbol("form", form), "size": 10, "color": INK[dark]})
    _labels(figure, placed, short, dark)
    style(figure, dark, 190 + 150 * len(layers), hovermode="closest", legend={"y": 1.0, "yanchor": "bottom"})
    figure.set(xaxis={"range": [-1, right + 0.2]})
    figure.set(yaxis={"range": [-len(layers) * (BAND + GAP) + 1.2, 4.2]})
    return rest(figure, "xaxis", "yaxis")


def _lines(figure: Picture, complex: RegimeComplex, placed: pd.DataFrame, label: Callable) -> None:
    at = {row.id: (row.x, row.y) for row in placed.itertuples()}
    ties = complex.ties[complex.ties["from_id"].isin(at) & complex.ties["to_id"].isin(at)]
    lines = apart(zip(ties["from_id"], ties["to_id"]), at, 0.15)
    for relation, group in ties.reset_index(drop=True).groupby("relation", sort=False):
        faint = relation in FAINT
        figure.add(
            "scatter",
            **broken(lines[k] for k in group.index),
            mode="lines",
            name=safe(label("relation", relation)),
            hoverinfo="skip",
            line={
                "width": 0.7 if faint else 1.3,
                "color": rgba(complex.codebook.colour("relation", relation), 0.3 if faint else 0.75),
            },
        )


def _labels(figure: Picture, placed: pd.DataFrame, short: Callable, dark: bool) -> None:
    """Name the most tied initiatives, leaving out names that would lie on another."""
    letter = max(placed["x"].max() if len(placed) else 1, 1) / 150  # at a usual window
    tied = placed[(placed["layer"] != "host") & (placed["degree"] > 1)].sort_values(
        "degree", ascending=False, kind="stable"
    )
    names = {row.id: short(row.id) for row in tied.itertuples()}
    spots = (
        (row.id, max(row.x, text_width(names[row.id]) * letter / 2), row.y, names[row.id]) for row in tied.itertuples()
    )
    named = free(spots, letter, 0.9, LABELS)
    for row in tied[tied["id"].isin(named)].itertuples():
        edge = row.x < text_width(names[row.id]) * letter / 2
        figure.mark(
            x=row.x,
            y=row.y,
            yshift=8,
            text=safe(names[row.id]),
            xanchor="left" if edge else "center",
            yanchor="bottom",
            font={"size": 11},
            bgcolor=rgba(PAPER[dark], 0.6),
            borderpad=0,
        )
