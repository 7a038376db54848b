"""The picture of risks: which class is answered on which layer, with what force."""

from typing import Any

import pandas as pd

from dashboard.measures.risks import risks_by_layer
from dashboard.present.pictures import Shown, matrices, needs
from dashboard.present.view import View

ROW = 46  # pixels: fewer and taller rows than those of the issue areas, since each cell says two numbers


@needs("initiatives.risks", "initiatives.layers", "initiatives.legal_force")
def risks(view: View) -> Shown:
    """Return the matrix of classes of risk and layers: how many initiatives, and which share of them binds."""
    text, words, found = view.text, view.words, risks_by_layer(view.complex)
    said = [_cell(view, row) for row in found.itertuples()]
    order = {"index": found["risks"].unique(), "columns": found["layers"].unique()}
    cells = found.assign(said=said).pivot(index="risks", columns="layers")
    counts, said = (cells[name].reindex(**order) for name in ("count", "said"))
    figure = matrices.clickable(
        counts,
        lambda v: words.label("risks", v),
        lambda v: words.label("layers", v),
        text("count-hover"),
        view.dark,
        60 + ROW * len(counts),
        said,
    )
    coded = view.complex.comparable["risks"].map(len) > 0
    title = _title(view, found)
    return Shown(
        "risks",
        figure,
        title,
        f"{text('risks-reading')} {words.definition('risks')}".strip(),
        found,
        text("risks-alt", found=title),
        " ".join([text("risks-n", coded=int(coded.sum()), without=int((~coded).sum())), view.n()]),
    )


def _cell(view: View, row: Any) -> str:
    if not row.count:
        return ""
    share = "–" if pd.isna(row.share) else "<1%" if 0 < row.share < 0.005 else f"{row.share:.0%}"
    return view.text("risks-cell", count=int(row.count), share=share)


def _title(view: View, found: pd.DataFrame) -> str:
    """Say which classes no binding text answers, or where binding ones are most frequent, and the thinnest cell."""
    text, words = view.text, view.words
    thin, bound = found.loc[found["count"].idxmin()], found.groupby("risks", sort=False)["binding"].sum()
    named = {"count": int(thin["count"]), **_named(view, "thin", thin)}
    if soft := list(bound.index[bound == 0]):
        said = text.list(text.within(words.label("risks", risk)) for risk in soft)
        return text("risks-title-unbound", risks=said, **named)
    hard = found.loc[found["share"].idxmax()]
    return text("risks-title", share=f"{hard['share']:.0%}", **named, **_named(view, "hard", hard))


def _named(view: View, which: str, cell: pd.Series) -> dict[str, str]:
    fields = {"risk": "risks", "layer": "layers"}
    return {f"{which}_{name}": view.text.within(view.words.label(field, cell[field])) for name, field in fields.items()}


ALL = (risks,)
