"""When initiatives began."""

import pandas as pd

from dashboard.measures.networks import layer_order
from dashboard.model.complex import RegimeComplex


def launches(complex: RegimeComplex) -> pd.DataFrame:
    """Count the comparable initiatives launched in each year, by primary layer.

    Returns
    -------
    DataFrame
        year, layer, count, ids; only what occurs, by year, then in the order of the codebook.
        Initiatives without a known launch year are left out.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b", "c"], "name_en": list("ABC"), "launch_year": ["2020", "2020", ""]})
    >>> table["layers"] = "legal"
    >>> launches(build({"initiatives": table})).values.tolist()
    [[2020, 'legal', 2, ('a', 'b')]]
    """
    rows = complex.comparable.dropna(subset=["launch_year"])
    rank = {layer: i for i, layer in enumerate(layer_order(complex))}
    groups = rows.groupby(["launch_year", "primary_layer"], sort=False).groups
    order = sorted(groups, key=lambda key: (key[0], rank.get(key[1], len(rank)), key[1]))
    table = [(int(year), layer, len(groups[year, layer]), tuple(groups[year, layer])) for year, layer in order]
    return pd.DataFrame(table, columns=["year", "layer", "count", "ids"])
