"""Pictures of the layers."""

import pandas as pd

from dashboard.measures import layering
from dashboard.present.pictures import Shown, bars, matrices, needs, titles
from dashboard.present.pictures.flows import sankey
from dashboard.present.view import View


@needs("initiatives.layers")
def combinations(view: View) -> Shown:
    """Return which layers go together."""
    text, found = view.text, layering.combinations(view.complex)
    figure = bars.combinations(found, view.complex.codebook, view.words.label, text("initiatives"), view.dark)
    return Shown(
        "combinations",
        figure,
        titles.combined(view, found),
        text("combinations-reading"),
        found,
        text("combinations-alt"),
        view.n(),
    )


@needs("initiatives.form", "initiatives.primary_layer", "initiatives.legal_force")
def flow(view: View) -> Shown:
    """Return the flow from form over layer to legal force."""
    text, found = view.text, layering.flow(view.complex)
    figure = sankey(found, view.complex.codebook, view.label, lambda count: text("n-of", count=count), view.dark)
    n = view.n_of_groups()
    return Shown("flow", figure, titles.flowing(view, found), text("flow-reading"), found, text("flow-alt"), n)


@needs("relations", "initiatives.primary_layer")
def layer_ties(view: View) -> Shown:
    """Return the documented ties from layer to layer."""
    text, found, order = view.text, layering.layer_ties(view.complex), layering.layer_order(view.complex)
    counts = found.pivot_table(
        index="from_layer", columns="to_layer", values="count", aggfunc="sum", fill_value=0
    ).reindex(index=order, columns=order, fill_value=0)
    figure = matrices.clickable(
        counts,
        lambda v: view.words.label("layers", v),
        lambda v: view.words.label("layers", v),
        text("ties-hover"),
        view.dark,
        260,
    )
    return Shown(
        "layer_ties",
        figure,
        titles.between_layers(view, counts),
        text("layer-ties-reading"),
        found,
        text("layer-ties-alt"),
        view.n("ties"),
    )


def in_form(view: View, form: str = "all") -> pd.DataFrame:
    """Return the grid of layers and issue areas, of one form or of all: ids of each cell."""
    found = layering.grid(view.complex)
    kept = found if form == "all" else found[found["form"] == form]
    return (
        kept.groupby(["issue_areas", "layers"], sort=False)["ids"]
        .agg(lambda cells: tuple(dict.fromkeys(i for cell in cells for i in cell)))
        .reset_index()
    )


@needs("initiatives.issue_areas", "initiatives.layers")
def gaps(view: View, form: str = "all") -> Shown:
    """Return the grid of gaps."""
    text, words, found = view.text, view.words, in_form(view, form)
    counts = found.assign(count=found["ids"].map(len)).pivot(index="issue_areas", columns="layers", values="count")
    counts = counts.reindex(index=found["issue_areas"].unique(), columns=found["layers"].unique())
    figure = matrices.clickable(
        counts,
        lambda v: words.label("issue_areas", v),
        lambda v: words.label("layers", v),
        text("count-hover"),
        view.dark,
    )
    return Shown(
        "gaps",
        figure,
        _gaps_title(view, counts),
        text("gaps-reading"),
        layering.grid(view.complex),
        text("gaps-alt"),
        view.n(),
    )


def _gaps_title(view: View, counts: pd.DataFrame) -> str:
    """Say how many cells are empty, or where fewest are."""
    if gaps := int((counts == 0).to_numpy().sum()):
        return view.text("gaps-title", gaps=gaps, cells=int(counts.size))
    area, layer = counts.stack().idxmin()
    named = [view.text.within(view.words.label(f, v)) for f, v in (("layers", layer), ("issue_areas", area))]
    return view.text(
        "gaps-none", layers=counts.shape[1], layer=named[0], area=named[1], count=int(counts.at[area, layer])
    )


ALL = (combinations, flow, layer_ties, gaps)
