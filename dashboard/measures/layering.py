"""Layers: how they combine with each other, with forms and issue areas, and where they leave gaps."""

from collections import defaultdict
from itertools import product

import pandas as pd

from dashboard.measures.mixing import Assortativity, layer_assortativity, layer_ties, ties_against_chance, trickle
from dashboard.measures.networks import coded_values, layer_order
from dashboard.model.complex import RegimeComplex

__all__ = [
    "Assortativity",
    "combinations",
    "flow",
    "form_by_layer",
    "grid",
    "layer_assortativity",
    "layer_order",
    "layer_ties",
    "ties_against_chance",
    "trickle",
]


def combinations(complex: RegimeComplex) -> pd.DataFrame:
    """Count which layers initiatives work on together.

    Returns
    -------
    DataFrame
        layers (tuple in the order of the codebook; empty for an initiative that is not coded),
        count, share (of the comparable initiatives), ids; most frequent first, ties by layers.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": ["legal;ethical", "ethical;legal"]})
    >>> combinations(build({"initiatives": table})).values.tolist()
    [[('ethical', 'legal'), 2, 1.0, ('a', 'b')]]
    """
    rank = {layer: i for i, layer in enumerate(layer_order(complex))}
    found = defaultdict(list)
    for name, cell in complex.comparable["layers"].items():
        found[tuple(sorted(cell, key=rank.__getitem__))].append(name)
    order = sorted(found, key=lambda key: (-len(found[key]), [rank[v] for v in key]))
    total = max(len(complex.comparable), 1)
    rows = [(key, len(found[key]), len(found[key]) / total, tuple(found[key])) for key in order]
    return pd.DataFrame(rows, columns=["layers", "count", "share", "ids"])


def grid(
    complex: RegimeComplex, rows: str = "layers", columns: str = "issue_areas", by: str | None = "form"
) -> pd.DataFrame:
    """Count initiatives in each cell of two or three codings, the empty cells included.

    A coding of which the package knows nothing is not counted by: its column is empty, and the
    cells are those of the others.

    Parameters
    ----------
    complex : RegimeComplex
    rows, columns, by : str
        Columns of initiatives.csv; without `by` the grid has two dimensions.

    Returns
    -------
    DataFrame
        One row a cell, in the order of the codebook: the value of each dimension, count, ids. An
        initiative with several values stands in several cells, one without a value in none.
    """
    fields = [field for field in (rows, columns, by) if field]
    values = {field: coded_values(complex, field) for field in fields}
    told = [field for field in fields if values[field]]
    found = defaultdict(list)
    for name, cells in zip(complex.comparable.index, complex.comparable[told].itertuples(index=False), strict=True):
        for key in product(*(cell if isinstance(cell, tuple) else (cell,) for cell in cells)):
            found[key].append(name)
    keys = list(product(*(values[field] for field in told))) if told else []
    frame = pd.DataFrame(keys, columns=told, dtype=object).reindex(columns=fields, fill_value="")
    return frame.assign(count=[len(found[key]) for key in keys], ids=[tuple(found[key]) for key in keys])


def form_by_layer(complex: RegimeComplex) -> pd.DataFrame:
    """Count the initiatives of each form on each layer: form, layers, count, ids, primary, primary_ids.

    `count` counts every layer that an initiative works on, `primary` only its primary layer.
    """
    every = grid(complex, "form", "layers", by=None)
    main = grid(complex, "form", "primary_layer", by=None).set_index(["form", "primary_layer"])
    main = main.reindex(pd.MultiIndex.from_frame(every[["form", "layers"]]))
    ids = [cell if isinstance(cell, tuple) else () for cell in main["ids"]]
    return every.assign(primary=[len(cell) for cell in ids], primary_ids=ids)


def flow(complex: RegimeComplex) -> pd.DataFrame:
    """Count initiatives by form, primary layer and legal force: the bands of a Sankey diagram.

    Returns
    -------
    DataFrame
        form, primary_layer, legal_force, count, ids; only combinations that occur, in the order of
        the codebook; an empty value means not known.
    """
    fields = ["form", "primary_layer", "legal_force"]
    ranks = [{value: i for i, value in enumerate([*coded_values(complex, field), ""])} for field in fields]
    found = defaultdict(list)
    for name, *key in complex.comparable[fields].itertuples(name=None):
        found[tuple(key)].append(name)
    order = sorted(found, key=lambda key: [rank[value] for rank, value in zip(ranks, key, strict=True)])
    return pd.DataFrame(
        [(*key, len(found[key]), tuple(found[key])) for key in order], columns=[*fields, "count", "ids"]
    )
