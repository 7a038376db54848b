"""Titles that state a finding, computed from what the picture shows; where nothing stands out, what it asks."""

import pandas as pd

from dashboard.present.markup import Marked
from dashboard.present.view import View


def fullest(view: View, counts: pd.DataFrame, message: str) -> Marked:
    """Return the title of a grid of counts by form and layer: its fullest cell, of how many.

    Parameters
    ----------
    counts : DataFrame
        Whole numbers; rows are forms, columns layers.
    message : str
        Takes form, layer, count and total.
    """
    cells = counts.stack()
    form, layer = cells.idxmax()
    named = {"form": view.label("form", form), "layer": view.text.within(view.label("layers", layer))}
    return view.text(message, count=int(cells.max()), total=int(cells.sum()), **named)


def grown(view: View, counts: pd.Series) -> Marked:
    """Return since when half of all began, and in which year most.

    Parameters
    ----------
    counts : Series
        Launches by year.
    """
    years = counts.sort_index()
    after = years[::-1].cumsum()
    half = int(after[after >= years.sum() / 2].index[0])
    return view.text(
        "growth-title",
        share=f"{years[years.index >= half].sum() / years.sum():.0%}",
        half=str(half),
        peak=str(int(years.idxmax())),
        count=int(years.max()),
    )


def combined(view: View, found: pd.DataFrame) -> Marked:
    """Return how many work on one layer alone, and which combination of several is the commonest.

    Parameters
    ----------
    found : DataFrame
        What `layering.combinations` returned.
    """
    sizes = found["layers"].map(len)
    coded, several = found.loc[sizes > 0, "count"].sum(), found[sizes > 1]
    alone = int(found.loc[sizes == 1, "count"].sum())
    if several.empty or not coded:
        return view.text("combinations-title-one", count=int(coded))
    top = several.iloc[0]
    named = view.text.list(view.words.labels("layers", top["layers"]))
    return view.text("combinations-title", alone=alone, count=int(coded), layers=named, top=int(top["count"]))


def flowing(view: View, found: pd.DataFrame) -> Marked:
    """Return the widest way from form over layer to force; `found` as `layering.flow` returned it."""
    top, fields = found.loc[found["count"].idxmax()], {"form": "form", "layer": "layers", "force": "legal_force"}
    columns = {"layer": "primary_layer", "force": "legal_force", "form": "form"}
    named = {name: view.label(field, top[columns[name]]) for name, field in fields.items()}
    return view.text("flow-title", count=int(top["count"]), total=int(found["count"].sum()), **named)


def between_layers(view: View, counts: pd.DataFrame) -> Marked:
    """Return how many ties stay within a layer, and between which two most lead.

    Parameters
    ----------
    counts : DataFrame
        Ties from the layer of the row to that of the column.
    """
    cells = counts.stack()
    across = cells[[a != b for a, b in cells.index]]
    inside, ties = int(cells.sum() - across.sum()), int(cells.sum())
    if across.empty or not across.max():
        return view.text("layer-ties-title-none", ties=ties)
    named = [view.text.within(view.words.label("layers", layer)) for layer in across.idxmax()]
    return view.text("layer-ties-title", inside=inside, ties=ties, a=named[0], b=named[1], count=int(across.max()))


def of_pairs(view: View, counts: pd.DataFrame) -> Marked:
    """Return which type most pairs are of, and how many are nested; `counts` as `dyads.dyad_counts` returned it."""
    listed = counts[counts["dyad_type"].isin(view.complex.codebook.values("dyad_type"))]
    if listed.empty or not listed["pairs"].sum():
        return view.text("dyads-title-none")
    top = listed.loc[listed["pairs"].idxmax()]
    nested = int(listed.loc[listed["dyad_type"].str.startswith("nested"), "pairs"].sum())
    share = top["pairs"] / counts["pairs"].sum()
    named = view.text.within(view.words.label("dyad_type", top["dyad_type"]))
    return view.text("dyads-title", share=f"{share:.0%}", type=named, nested=nested)


def of_relations(view: View, ties: pd.DataFrame, size: pd.Series) -> Marked:
    """Return which relation most ties are of, and who lies on most shortest ways.

    Parameters
    ----------
    ties : DataFrame
        relation.
    size : Series
        Betweenness by id.
    """
    kinds = ties["relation"].value_counts()
    told = {"kind": view.words.label("relation", kinds.index[0]), "count": int(kinds.iloc[0]), "ties": len(ties)}
    if not size.max():
        return view.text("relations-title-flat", **told)
    return view.text("relations-title", hub=view.words.short(size.idxmax()), **told)


def since_and_now(view: View, totals: pd.Series) -> Marked:
    """Return how many stood in the last year, and in which year first half of them.

    Parameters
    ----------
    totals : Series
        Standing by year.
    """
    last = int(totals.iloc[-1])
    half = totals.index[totals >= last / 2][0]
    return view.text("stood-title", count=last, year=str(totals.index[-1]), half=str(half), then=int(totals[half]))


def apart(view: View, table: pd.DataFrame, by: str) -> Marked:
    """Return in which group of states most, and in which fewest are in something.

    Parameters
    ----------
    table : DataFrame
        The grouping column, share_in_any.
    by : str
        That column.
    """
    told = table[table[by] != ""]
    if len(told) < 2:
        return view.text("groups-title-one", by=view.words.label(by))
    most, fewest = (told.loc[told["share_in_any"].map(float).agg(which)] for which in ("idxmax", "idxmin"))
    return view.text(
        "groups-title",
        most=view.words.label(by, most[by]),
        share=f"{most['share_in_any']:.0%}",
        fewest=view.words.label(by, fewest[by]),
        least=f"{fewest['share_in_any']:.0%}",
    )


def in_a_lane(view: View, rows: pd.DataFrame, field: str, lane: str) -> Marked:
    """Return in which year and which lane most began; `rows` have launch_year and the lane's field."""
    cells = rows.groupby([field, "launch_year"]).size()
    value, year = cells.idxmax()
    return view.text(
        "began-title", lane=view.label(lane, value), year=str(int(year)), count=int(cells.max()), total=len(rows)
    )
