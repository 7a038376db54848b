"""How far two independent codings of the same rows agree."""

import pandas as pd

SINGLE = ("form", "primary_layer", "legal_force", "scope", "status")
SEVERAL = ("layers", "issue_areas")


def cohen_kappa(first: pd.Series, second: pd.Series) -> float:
    r"""Return Cohen's kappa of two codings of the same rows into nominal categories.

    :math:`\kappa = (p_o - p_e) / (1 - p_e)` with the observed agreement :math:`p_o` and the
    agreement :math:`p_e = \sum_c p_{1c} p_{2c}` that the coders' shares of each category would
    give by chance. 1 is full agreement, 0 what chance would give. If both coders use one and the
    same category throughout, kappa is 1 by convention; without rows it is NaN.

    References
    ----------
    Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and
    Psychological Measurement, 20(1), 37-46.

    Examples
    --------
    Four of five rows agree; by chance 0.6 * 0.4 + 0.4 * 0.6 = 0.48 would:

    >>> round(cohen_kappa(pd.Series(list("aaabb")), pd.Series(list("aabbb"))), 4)
    0.6154
    """
    if not len(first):
        return float("nan")
    a, b = first.reset_index(drop=True), second.reset_index(drop=True)
    observed = float((a == b).mean())
    chance = float((a.value_counts(normalize=True) * b.value_counts(normalize=True)).sum())
    return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


def mean_jaccard(first: pd.Series, second: pd.Series) -> float:
    """Return the mean Jaccard index of two codings into sets; two empty sets agree.

    Examples
    --------
    >>> mean_jaccard(pd.Series([("x",), ("x", "y")]), pd.Series([("x",), ("y", "z")]))
    0.6666666666666666
    """
    if not len(first):
        return float("nan")
    shares = [
        len(set(a) & set(b)) / len(set(a) | set(b)) if a or b else 1.0 for a, b in zip(first, second, strict=True)
    ]
    return sum(shares) / len(shares)


def agreement(codings: pd.DataFrame, first: str = "first", second: str = "second") -> pd.DataFrame:
    """Compare two coders field by field, over the rows that both coded.

    Parameters
    ----------
    codings : DataFrame
        id, coder, then the coded fields; cells of several values are tuples.

    Returns
    -------
    DataFrame
        field, measure (kappa or mean Jaccard), value, agreed (share of rows that are equal), n.
    """
    left = codings[codings["coder"] == first].set_index("id")
    right = codings[codings["coder"] == second].set_index("id")
    ids = [key for key in left.index if key in right.index]
    left, right = left.loc[ids], right.loc[ids]
    rows = []
    for field in (*SINGLE, *SEVERAL):
        several = field in SEVERAL
        value = (mean_jaccard if several else cohen_kappa)(left[field], right[field])
        same = [set(a) == set(b) if several else a == b for a, b in zip(left[field], right[field], strict=True)]
        rows.append((field, "mean Jaccard" if several else "kappa", value, sum(same) / max(len(same), 1), len(ids)))
    return pd.DataFrame(rows, columns=["field", "measure", "value", "agreed", "n"])
