"""Pictures of the overview."""

import pandas as pd

from dashboard.charts import bars, matrices
from dashboard.charts.landscape import draw
from dashboard.charts.landscape_layout import columns_are
from dashboard.charts.landscape_layout import landscape as place
from dashboard.measures.launches import launches
from dashboard.measures.layering import form_by_layer
from dashboard.ui.figures import Shown, needs
from dashboard.ui.here import Here
from dashboard.ui.markup import Marked, marked


@needs("initiatives.primary_layer")
def landscape(now: Here, chosen: str = "") -> Shown:
    """Return the complex by convener and layer, after Figure 1 of Gui (2024), with the ties of one initiative."""
    text, words, complex = now.text, now.words, now.complex
    chosen = now.unit_of.get(chosen, chosen)
    placed, untied = place(complex, words.short, now.label), now.lack("relations", of=now.whole)
    tied = untied or text("mark-ties-hover")
    figure = draw(complex, placed, now.label, words.short, words.name, tied, now.dark, chosen)
    marks, field = placed.marks, columns_are(complex)
    return Shown(
        "landscape",
        figure,
        _most(now, marks[marks["column"] != ""]["column"].value_counts()),
        text("landscape-reading", columns=words.label(field)),
        marks.rename(columns={"column": field}).assign(**{"degree": pd.NA} if untied else {}),
        text("landscape-alt", count=len(marks), layers=text.list(now.label("layers", v) for v, *_ in placed.bands)),
        now.n_of_groups(f"{now.n('ties')} {_not_drawn(now, set(marks['id']), chosen)}".strip()),
    )


def listed(now: Here, marks: pd.DataFrame) -> list[Marked]:
    """Return what `landscape` shows in words: for each layer its columns with the names in them."""
    found, field = [], columns_are(now.complex)
    for layer, band in marks.groupby("layer", sort=False):
        found.append(marked("**{}** ({})", now.label("layers", layer), len(band)))
        found += [
            marked("{}: {}", now.label(field, column), now.text.list(map(now.words.short, group["id"]), 1000))
            for column, group in band.groupby(field, sort=False)
        ]
    return found


def _most(now: Here, counts: pd.Series) -> str:
    """Say which conveners most is of; of one alone, or of what is not known, only ask."""
    if len(counts) < 4:
        return now.text("landscape-question")
    field, first = columns_are(now.complex), counts.head(3)
    names = now.text.list(now.label(field, value) for value in first.index)
    return now.text("landscape-title", names=names, share=f"{first.sum() / counts.sum():.0%}")


def _not_drawn(now: Here, drawn: set[str], chosen: str) -> str:
    """Say how many ties of the chosen one lead out of the picture."""
    if chosen not in drawn:
        return ""
    ties = now.complex.ties
    ties = ties[(ties["from_id"] == chosen) | (ties["to_id"] == chosen)]
    shown = int((ties["from_id"].isin(drawn) & ties["to_id"].isin(drawn)).sum())
    return now.text("landscape-ties", name=now.words.short(chosen), drawn=shown, ties=len(ties))


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
        now.n_of_groups(),
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


ALL = (landscape, form_layer, growth)
