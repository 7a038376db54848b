"""Pictures of the overview."""

import pandas as pd

from dashboard.measures.launches import launches
from dashboard.measures.layering import form_by_layer
from dashboard.present.markup import Marked, marked
from dashboard.present.pictures import Shown, bars, matrices, needs, titles
from dashboard.present.pictures.landscape import draw
from dashboard.present.pictures.landscape_layout import columns_are
from dashboard.present.pictures.landscape_layout import landscape as place
from dashboard.present.view import View


@needs("initiatives.primary_layer", "pairs")
def landscape(view: View, chosen: str = "") -> Shown:
    """Return the complex by convener and layer, after Figure 1 of Gui (2024), with the ties of one initiative."""
    text, words, complex = view.text, view.words, view.complex
    chosen = view.unit_of.get(chosen, chosen)
    placed, untied = place(complex, words.short, view.label), view.lack("relations", of=view.whole)
    tied = untied or text("mark-ties-hover")
    figure = draw(complex, placed, view.label, words.short, words.name, tied, view.dark, chosen)
    marks, field = placed.marks, columns_are(complex)
    return Shown(
        "landscape",
        figure,
        _most(view, marks[marks["column"] != ""]["column"].value_counts()),
        text("landscape-reading", columns=words.label(field)),
        marks.rename(columns={"column": field}).assign(**{"degree": pd.NA} if untied else {}),
        text("landscape-alt", count=len(marks), layers=text.list(view.label("layers", v) for v, *_ in placed.bands)),
        view.n_of_groups(f"{view.n('ties')} {_not_drawn(view, set(marks['id']), chosen)}".strip()),
    )


def listed(view: View, marks: pd.DataFrame) -> list[tuple[Marked, list[Marked]]]:
    """Return what `landscape` shows in words: each layer with its number, and its columns with the names in them."""
    field = columns_are(view.complex)
    return [
        (
            marked("**{}** ({})", view.label("layers", layer), len(band)),
            [
                marked("{}: {}", view.label(field, column), view.text.list(map(view.words.short, group["id"]), 1000))
                for column, group in band.groupby(field, sort=False)
            ],
        )
        for layer, band in marks.groupby("layer", sort=False)
    ]


def _most(view: View, counts: pd.Series) -> str:
    """Say which conveners most is of; of one alone, or of what is not known, only ask."""
    if len(counts) < 4:
        return view.text("landscape-question")
    field, first = columns_are(view.complex), counts.head(3)
    names = view.text.list(view.label(field, value) for value in first.index)
    return view.text("landscape-title", names=names, share=f"{first.sum() / counts.sum():.0%}")


def _not_drawn(view: View, drawn: set[str], chosen: str) -> str:
    """Say how many ties of the chosen one lead out of the picture."""
    if chosen not in drawn:
        return ""
    ties = view.complex.ties
    ties = ties[(ties["from_id"] == chosen) | (ties["to_id"] == chosen)]
    shown = int((ties["from_id"].isin(drawn) & ties["to_id"].isin(drawn)).sum())
    return view.text("landscape-ties", name=view.words.short(chosen), drawn=shown, ties=len(ties))


@needs("initiatives.form", "initiatives.primary_layer")
def form_layer(view: View) -> Shown:
    """Return the grid of forms and primary layers."""
    text = view.text
    table = form_by_layer(view.complex)
    counts = table.pivot(index="form", columns="layers", values="primary").reindex(
        index=table["form"].unique(), columns=table["layers"].unique()
    )
    figure = matrices.clickable(
        counts, lambda v: view.label("form", v), lambda v: view.label("layers", v), text("count-hover"), view.dark, 330
    )
    return Shown(
        "form_layer",
        figure,
        titles.fullest(view, counts, "form-layer-title"),
        text("form-layer-reading"),
        table,
        text("form-layer-alt"),
        view.n_of_groups(),
    )


@needs("initiatives.launch_year")
def growth(view: View) -> Shown:
    """Return the launches of each year."""
    text, table = view.text, launches(view.complex)
    figure = bars.growth(table, view.complex.codebook, view.label, text("initiatives"), view.dark)
    undated = int(view.complex.comparable["launch_year"].isna().sum())
    return Shown(
        "growth",
        figure,
        titles.grown(view, table.groupby("year")["count"].sum()),
        text("growth-reading"),
        table,
        text("growth-alt"),
        f"{text('n-undated', count=int(table['count'].sum()), undated=undated)} {view.through()}",
    )


ALL = (landscape, form_layer, growth)
