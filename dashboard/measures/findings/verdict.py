"""The verdict on a claim, from all the ways in which the table can be cut."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.measures.precision import DIGITS

# The first five of claims against chance, the last two of claims of fact.
VERDICTS = ("stands", "opposite", "depends", "does_not_stand", "not_computable", "holds", "does_not_hold")
SWITCHES = ("units", "members", "lists", "cover", "coding", "threshold", "hosts")
LEVEL, FIRM, PART = 0.05, 0.9, 0.25
TOO_FEW_CELLS = "fewer than two cells carry the claim"
NOT_AFTER_HOLM = "not significant once corrected for the number of findings"


@dataclass(frozen=True)
class Verdict:
    """What is to be thought of a claim.

    Attributes
    ----------
    verdict : one of `VERDICTS`
    support, against : float
        Share of the cuts that are significant in the claim's direction and in the contrary one,
        the cells weighing equally; NaN if not computable.
    cells, specifications : int
        That carry the claim.
    turned_by : str
        The switch that moves the support most; only where the verdict is `depends`.
    turns : bool
        Whether some value of that switch is significantly against the claim; else it only fades.
    reason : str
        Why there is no verdict.
    """

    verdict: str
    support: float
    against: float
    cells: int
    specifications: int
    turned_by: str = ""
    turns: bool = False
    reason: str = ""


def judge(table: pd.DataFrame, default: pd.Series, p_holm: float) -> Verdict:
    """Return the verdict on one claim in one collection.

    Parameters
    ----------
    table : DataFrame
        One row a specification that is not redundant: cell, the columns of `SWITCHES` that the claim
        has, carries (bool), p (two-sided) and sign (1: the value lies on the claim's side of chance,
        -1: on the other, 0: neither).
    default : Series
        The row of the default specification, with reason if it does not carry the claim.
    p_holm : float
        p at the default, adjusted for all findings by `holm`.

    Returns
    -------
    Verdict
        In this order: `not_computable`, if the default does not carry the claim, its null model has
        no spread, or fewer than two cells are left; `stands`, if support >= 0.9, no specification is
        significantly against and p_holm < 0.05 on the claim's side; `opposite`, the same for the
        contrary; `depends`, if support for or against is at least 0.25; else `does_not_stand`.

    Notes
    -----
    Requiring 0.9 bounds the chance of a false `stands` by 0.05 / 0.9 however the specifications
    hang together (Markov's inequality for the share of significant ones).

    Examples
    --------
    >>> rows = pd.DataFrame({"cell": ["row", "row", "process"], "lists": ["listed", "partial", "listed"],
    ...     "carries": True, "p": [0.01, 0.2, 0.01], "sign": 1})
    >>> found = judge(rows, rows.iloc[0], 0.02)
    >>> found.verdict, found.support, found.turned_by, found.turns
    ('depends', 0.75, 'lists', False)
    """
    carrying = table[table["carries"].astype(bool) & table["p"].notna()]
    shares = carrying.assign(
        support=(carrying["p"] < LEVEL) & (carrying["sign"] > 0),
        against=(carrying["p"] < LEVEL) & (carrying["sign"] < 0),
    )
    cells = shares.groupby("cell")[["support", "against"]].mean()
    reason = default.get("reason", "")
    if not default["carries"] or pd.isna(default["p"]) or len(cells) < 2:
        return Verdict("not_computable", np.nan, np.nan, len(cells), len(carrying), reason=reason or TOO_FEW_CELLS)
    support, against = (float(cells[side].mean()) for side in ("support", "against"))
    found = Verdict("", support, against, len(cells), len(carrying))
    if support >= FIRM and not against and p_holm < LEVEL and default["sign"] > 0:
        return _named(found, "stands")
    if against >= FIRM and not support and p_holm < LEVEL and default["sign"] < 0:
        return _named(found, "opposite")
    if max(support, against) >= PART:
        switch, turns = _turned_by(shares)
        reason = NOT_AFTER_HOLM if p_holm >= LEVEL and max(support, against) >= FIRM else ""
        return Verdict("depends", support, against, len(cells), len(carrying), switch, turns, reason)
    return _named(found, "does_not_stand")


def _named(found: Verdict, verdict: str) -> Verdict:
    return Verdict(verdict, found.support, found.against, found.cells, found.specifications)


def _turned_by(shares: pd.DataFrame) -> tuple[str, bool]:
    """Return the switch whose values differ most in net support, and whether one of them is against the claim."""
    best, moved, turns = "", 0.0, False
    for switch in [name for name in SWITCHES if name in shares]:
        sides = {}
        for value, rows in shares.groupby(switch, dropna=False):
            sides[value] = rows.groupby("cell")[["support", "against"]].mean().mean()
        if len(sides) < 2:
            continue
        net = [side["support"] - side["against"] for side in sides.values()]
        if max(net) - min(net) > moved + 1e-12:
            worst = min(sides.values(), key=lambda side: side["support"] - side["against"])
            other = max(sides.values(), key=lambda side: side["support"] - side["against"])
            best, moved = switch, max(net) - min(net)
            turns = worst["against"] > worst["support"] and other["support"] > other["against"]
    return best, bool(turns)


def holm(p: np.ndarray) -> np.ndarray:
    """Return p-values adjusted for the number of tests; NaN entries stay NaN and do not count.

    With m p-values in increasing order, the adjusted i-th is the greatest of (m - k + 1) p_k over
    k <= i, at most 1.

    References
    ----------
    Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal
    of Statistics, 6(2), 65-70.

    Examples
    --------
    >>> holm(np.array([0.01, np.nan, 0.04, 0.03])).tolist()
    [0.03, nan, 0.06, 0.06]
    """
    adjusted, there = np.full(len(p), np.nan), np.flatnonzero(~np.isnan(p))
    order = there[np.argsort(p[there], kind="stable")]
    factors = len(order) - np.arange(len(order))
    adjusted[order] = np.minimum(np.maximum.accumulate(p[order] * factors), 1.0)
    return adjusted


def joint(p: pd.Series, cells: pd.Series) -> float:
    r"""Return one p for all specifications of a claim together, however much they hang on one another.

    :math:`\min(1, 2 \bar p)`, where :math:`\bar p` is the mean of the cells' means. It decides nothing.

    Parameters
    ----------
    p : Series
        Of each specification that carries the claim, the one-sided p in the claim's direction.
    cells : Series
        The cell of each, which weigh equally.

    Returns
    -------
    float
        NaN without specifications.

    Notes
    -----
    Specifications read much the same rows, so their p must not be combined as if each were a study of its own. Twice
    a weighted mean of p-values is itself a p-value whatever their correlation, at the price of being too great where
    they hang little on one another. How often surrogates would have as many significant specifications, which
    Simonsohn, Simmons and Nelson (2020) ask, would need every surrogate cut in every way.

    References
    ----------
    Vovk, V., & Wang, R. (2020). Combining p-values via averaging. Biometrika, 107(4), 791-808. (Not read here.)
    Simonsohn, U., Simmons, J. P., & Nelson, L. D. (2020). Specification curve analysis. Nature Human Behaviour, 4,
    1208-1214. (Not read here.)

    Examples
    --------
    >>> joint(pd.Series([0.01, 0.03, 0.1]), pd.Series(["row", "row", "process"]))
    0.12
    >>> joint(pd.Series([0.6, 0.9]), pd.Series(["row", "process"])), joint(pd.Series([]), pd.Series([]))
    (1.0, nan)
    """
    if p.empty:
        return float("nan")
    both = float(2 * p.groupby(cells).mean().mean())
    return float(f"{min(1.0, both):.{DIGITS}g}")


def two_sided(low: float, high: float) -> float:
    """Return min(1, 2 min(p_low, p_high)).

    >>> two_sided(0.02, 0.99), two_sided(0.7, 0.6)
    (0.04, 1.0)
    """
    return min(1.0, 2 * min(low, high))
