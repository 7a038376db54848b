"""Citations given and received in each year."""

import pandas as pd

from dashboard.measures import citations as measures
from dashboard.present.pictures import Shown, needs
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import INK, hatched, rgba, safe, style, titled
from dashboard.present.view import View

PATTERNS = dict(zip(measures.CITING, ("", "/", ".")))  # so that colour is not the only sign


@needs("relations", "initiatives.launch_year")
def citations(view: View) -> Shown | None:
    """Return the citations that the initiatives of each year give, and those that they receive; None without any."""
    text = view.text
    table = measures.citations(view.complex)
    lags = measures.lags(view.complex)
    if table.empty or lags.empty:
        return None
    totals = table.groupby("year")[["given", "received"]].sum()
    given, received = int(totals["given"].idxmax()), int(totals["received"].idxmax())
    ties = measures.cited(view.complex)
    said = {
        "given_year": str(given),
        "given": int(totals.at[given, "given"]),
        "received_year": str(received),
        "received": int(totals.at[received, "received"]),
    }
    undated = len(ties) - len(lags)
    return Shown(
        "citations",
        _drawn(view, table),
        text("citations-title", lag=lag) if (lag := float(lags.median())) > 0 else text("citations-title-now"),
        text("citations-reading"),
        table,
        text("citations-alt", **said),
        f"{text('citations-n', count=len(ties), undated=undated)} {view.omitted('ties')}".strip(),
    )


def _drawn(view: View, table: pd.DataFrame) -> Picture:
    """Draw what is given above the years and what is received below them."""
    text, book, figure = view.text, view.complex.codebook, Picture()
    for relation, rows in table.groupby("relation", sort=False):
        name, colour = view.label("relation", relation), book.colour("relation", relation)
        pattern = hatched(PATTERNS[relation])
        for column, sign, shown in (("given", 1, True), ("received", -1, False)):
            hover = safe(f"{name}, {text(f'citations-{column}')}")
            figure.add(
                "bar",
                x=rows["year"],
                y=[sign * int(v) for v in rows[column]],
                customdata=[[int(v)] for v in rows[column]],
                name=safe(name),
                legendgroup=safe(relation),
                showlegend=shown,
                marker={"color": rgba(colour, 1.0 if shown else 0.6), "pattern": pattern},
                hovertemplate="%{x}: %{customdata[0]}<extra>" + hover + "</extra>",
            )
    style(figure, view.dark, 380, barmode="relative", bargap=0.15)
    totals = table.groupby("year")[["given", "received"]].sum()
    step = _step(int(totals.to_numpy().max()))
    high, low = (-(-int(totals[name].max()) // step) for name in ("given", "received"))
    ticks = [k * step for k in range(-low, high + 1)]
    figure.set(
        yaxis={
            "tickvals": ticks,
            "ticktext": [str(abs(tick)) for tick in ticks],
            "title": titled(text("citations-axis")),
            "zeroline": True,
            "zerolinecolor": INK[view.dark],
        },
        xaxis={"showgrid": False, "tickformat": "d", "dtick": 1 if table["year"].nunique() < 16 else None},
    )
    return figure


def _step(most: int) -> int:
    """Return a round step that gives at most six ticks a side.

    >>> _step(5), _step(60), _step(0)
    (1, 10, 1)
    """
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**9) if most <= 6 * step)


ALL = (citations,)
