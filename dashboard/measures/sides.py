"""Two makers of AI governance beside each other: the European Union and the United States (Yan & Yang 2024)."""

import pandas as pd

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops

UNION, POWER = "eu", "USA"  # the host and the country that Yan and Yang (2024) compare
COLUMNS = ("side", "legal_force", "primary_layer", "count", "share", "ids")


def two_sides(complex: RegimeComplex) -> pd.DataFrame:
    """Return the instruments and bodies of the European Union and of the United States, by force and layer.

    Parameters
    ----------
    complex : RegimeComplex
        The rows of its selection are compared.

    Returns
    -------
    DataFrame
        side (0 the Union: the chain of `part_of`, `issued_by` and `nested_in` of a row ends there, and it
        is no row of the United States; 1 the United States: its country, or one of them), legal_force,
        primary_layer, count, share (of the side), ids. Empty if either side has none.

    Examples
    --------
    A regulation that the Union's commission issued is the Union's:

    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame([["act", "Act", "legal", ""], ["order", "Order", "legal", "USA"], ["body", "Body", "", ""],
    ...     ["eu", "EU", "", ""]], columns=["id", "name_en", "layers", "country"])
    >>> rows["kind"] = ["regulation", "order", "organisation", "organisation"]
    >>> made = pd.DataFrame([["act", "body", "issued_by"], ["body", "eu", "nested_in"]],
    ...     columns=["from_id", "to_id", "relation"])
    >>> two_sides(build({"initiatives": rows, "relations": made}))[["side", "count", "ids"]].values.tolist()
    [[0, 1, ('act',)], [1, 1, ('order',)]]
    """
    rows = complex.comparable
    american = rows["country"].str.split(schema.SEPARATOR).map(lambda codes: POWER in codes).astype(bool)
    above = tops(complex, rows.index)
    union = pd.Series([UNION in above[key] for key in rows.index], index=rows.index, dtype=bool) & ~american
    if not union.any() or not american.any():
        return pd.DataFrame(columns=list(COLUMNS))
    tables = []
    for side, mask in enumerate((union, american)):
        cells = rows[mask].groupby(["legal_force", "primary_layer"], sort=False).groups
        tables += [
            (side, force, layer, len(ids), len(ids) / int(mask.sum()), tuple(ids))
            for (force, layer), ids in cells.items()
        ]
    return pd.DataFrame(tables, columns=list(COLUMNS))
