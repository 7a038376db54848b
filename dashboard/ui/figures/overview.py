"""Pictures of the overview."""

import pandas as pd

from dashboard.charts import bars, matrices
from dashboard.charts.bands import bands as draw_bands
from dashboard.charts.bands import layout, levels
from dashboard.measures.launches import launches
from dashboard.measures.layering import form_by_layer
from dashboard.ui.figures import Shown, needs
from dashboard.ui.here import Here


@needs("initiatives.primary_layer")
def bands(now: Here) -> Shown:
    """Return the complex in three bands, after Figure 1 of Gui (2024)."""
    text, words, complex = now.text, now.words, now.complex
    placed = layout(complex)
    away = set(placed.loc[placed["x"].isna(), "id"])
    lost = int((complex.ties["from_id"].isin(away) | complex.ties["to_id"].isin(away)).sum())
    layers, untied = levels(complex), now.lack("relations", of=now.whole)
    lost_said = text("bands-lost", lost=lost, ties=len(complex.ties), hosts=len(away)) if lost else ""
    figure = draw_bands(
        complex,
        placed,
        now.label,
        words.short,
        words.name,
        text("hosts"),
        untied or text("mark-ties-hover"),
        now.dark,
    )
    return Shown(
        "bands",
        figure,
        text("bands-title"),
        text("bands-reading"),
        placed.assign(degree=pd.NA) if untied else placed,
        text("bands-alt", count=len(complex.comparable), layers=text.list(now.label("layers", v) for v in layers)),
        f"{now.n('ties')} {lost_said}".strip(),
    )


@needs("initiatives.form", "initiatives.primary_layer")
def form_layer(now: Here) -> Shown:
    """Return the grid of forms and primary layers."""
    text = now.text
    table = form_by_layer(now.complex)
    counts = table.pivot(index="form", columns="layers", values="primary").reindex(
        index=table["form"].unique(), columns=table["layers"].unique()
    )
    figure = matrices.clickable(
        counts, lambda v: now.label("form", v), lambda v: now.label("layers", v), text("count-hover"), now.dark, 330
    )
    return Shown(
        "form_layer",
        figure,
        text("form-layer-title"),
        text("form-layer-reading"),
        table,
        text("form-layer-alt"),
        now.n(),
    )


@needs("initiatives.launch_year")
def growth(now: Here) -> Shown:
    """Return the launches of each year."""
    text, table = now.text, launches(now.complex)
    figure = bars.growth(table, now.complex.codebook, now.label, text("initiatives"), now.dark)
    undated = int(now.complex.comparable["launch_year"].isna().sum())
    return Shown(
        "growth",
        figure,
        text("growth-title"),
        text("growth-reading"),
        table,
        text("growth-alt"),
        f"{text('n-undated', count=int(table['count'].sum()), undated=undated)} {now.through()}",
    )


ALL = (bands, form_layer, growth)
