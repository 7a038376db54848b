"""Pictures of the layers."""

import pandas as pd

from dashboard.charts import bars, matrices
from dashboard.charts.flows import sankey
from dashboard.measures import layering
from dashboard.ui.figures import Shown, needs
from dashboard.ui.here import Here


@needs("initiatives.layers")
def combinations(now: Here) -> Shown:
    """Return which layers go together."""
    text, found = now.text, layering.combinations(now.complex)
    figure = bars.combinations(found, now.complex.codebook, now.words.label, text("initiatives"), now.dark)
    return Shown(
        "combinations",
        figure,
        text("combinations-title"),
        text("combinations-reading"),
        found,
        text("combinations-alt"),
        now.n(),
    )


@needs("initiatives.form", "initiatives.primary_layer", "initiatives.legal_force")
def flow(now: Here) -> Shown:
    """Return the flow from form over layer to legal force."""
    text, found = now.text, layering.flow(now.complex)
    figure = sankey(found, now.complex.codebook, now.label, lambda count: text("n-of", count=count), now.dark)
    n = now.n_of_groups()
    return Shown("flow", figure, text("flow-title"), text("flow-reading"), found, text("flow-alt"), n)


@needs("relations", "initiatives.primary_layer")
def layer_ties(now: Here) -> Shown:
    """Return the documented ties from layer to layer."""
    text, found, order = now.text, layering.layer_ties(now.complex), layering.layer_order(now.complex)
    counts = found.pivot_table(
        index="from_layer", columns="to_layer", values="count", aggfunc="sum", fill_value=0
    ).reindex(index=order, columns=order, fill_value=0)
    figure = matrices.clickable(
        counts,
        lambda v: now.words.label("layers", v),
        lambda v: now.words.label("layers", v),
        text("ties-hover"),
        now.dark,
        260,
    )
    return Shown(
        "layer_ties",
        figure,
        text("layer-ties-title"),
        text("layer-ties-reading"),
        found,
        text("layer-ties-alt"),
        now.n("ties"),
    )


def in_form(now: Here, form: str = "all") -> pd.DataFrame:
    """Return the grid of layers and issue areas, of one form or of all: ids of each cell."""
    found = layering.grid(now.complex)
    kept = found if form == "all" else found[found["form"] == form]
    return (
        kept.groupby(["issue_areas", "layers"], sort=False)["ids"]
        .agg(lambda cells: tuple(dict.fromkeys(i for cell in cells for i in cell)))
        .reset_index()
    )


@needs("initiatives.issue_areas", "initiatives.layers")
def gaps(now: Here, form: str = "all") -> Shown:
    """Return the grid of gaps."""
    text, words, found = now.text, now.words, in_form(now, form)
    counts = found.assign(count=found["ids"].map(len)).pivot(index="issue_areas", columns="layers", values="count")
    counts = counts.reindex(index=found["issue_areas"].unique(), columns=found["layers"].unique())
    figure = matrices.clickable(
        counts,
        lambda v: words.label("issue_areas", v),
        lambda v: words.label("layers", v),
        text("count-hover"),
        now.dark,
    )
    title = text("gaps-title", gaps=int((counts == 0).to_numpy().sum()), cells=int(counts.size))
    return Shown("gaps", figure, title, text("gaps-reading"), layering.grid(now.complex), text("gaps-alt"), now.n())


ALL = (combinations, flow, layer_ties, gaps)
