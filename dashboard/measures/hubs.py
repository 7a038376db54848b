"""Around whom the documented ties meet."""

from collections import Counter

import pandas as pd

from dashboard.model.complex import RegimeComplex


def degrees(complex: RegimeComplex) -> pd.Series:
    """Count the documented ties of each selected initiative and of each host, most first.

    Every relation counts, nesting in a host included; equal counts stay in the order of the relations.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b", "c"], "name_en": list("ABC"), "layers": "legal"})
    >>> columns = ["from_id", "to_id", "relation"]
    >>> ties = pd.DataFrame([["a", "b", "references"], ["c", "b", "implements"]], columns=columns)
    >>> degrees(build({"initiatives": table, "relations": ties})).to_dict()
    {'b': 2, 'a': 1, 'c': 1}
    """
    ties = complex.ties
    counts = Counter(end for tie in zip(ties["from_id"], ties["to_id"]) for end in tie)
    return pd.Series(counts, dtype="int64").sort_values(ascending=False, kind="stable")
