"""Which classes of risk are answered on which layer, and with what force."""

import pandas as pd

from dashboard.measures.layering import grid
from dashboard.model.complex import RegimeComplex

BINDING = "binding"


def risks_by_layer(complex: RegimeComplex) -> pd.DataFrame:
    """Count, for each class of risk and each layer, the initiatives and those of them that bind in law.

    Parameters
    ----------
    complex : RegimeComplex

    Returns
    -------
    DataFrame
        One row a cell, in the order of the codebook, empty cells included: risks, layers, count, known
        (initiatives whose legal force is known), binding, share (binding of known, 0 to 1; missing where of none the
        force is known), ids. An initiative stands in each cell of its risks and layers, one without either in none.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "risks": ["war;flaws", "war"]})
    >>> table = table.assign(layers="legal", legal_force=["binding", ""])
    >>> risks_by_layer(build({"initiatives": table})).drop(columns=["layers", "ids"]).values.tolist()
    [['war', 2, 1, 1, 1.0], ['flaws', 1, 1, 1, 1.0]]
    """
    found = grid(complex, "risks", "layers", by=None)
    force = complex.catalogue["legal_force"]
    known = [sum(force[key] != "" for key in ids) for ids in found["ids"]]
    binding = [sum(force[key] == BINDING for key in ids) for ids in found["ids"]]
    share = [b / k if k else float("nan") for b, k in zip(binding, known, strict=True)]
    return found.assign(known=known, binding=binding, share=share)[
        ["risks", "layers", "count", "known", "binding", "share", "ids"]
    ]
