"""Overlap of one initiative with all others: the directed overlap of its pairs, added up over its partners."""

import numpy as np
import pandas as pd

from dashboard.measures.absence import NOT_CODED, PARTIAL_LIST, lack
from dashboard.measures.incidence import incidence
from dashboard.measures.networks import FEWER_THAN_TWO, member_matrix
from dashboard.model.complex import RegimeComplex

COLUMNS = ("overlap_partners", "overlap_monadic", "overlap_monadic_mean", "overlap_monadic_in")


def directed(members: np.ndarray, issues: np.ndarray) -> np.ndarray:
    r"""Return the directed overlap of every two rows: how much of the first lies within the second.

    :math:`O(a \to b) = \frac{|M_a \cap M_b|}{|M_a|} \cdot \frac{|P_a \cap P_b|}{|P_a|}`, as `overlap_ab` of
    `overlap.pairs`; 0 on the diagonal.

    Parameters
    ----------
    members, issues : 2-d bool arrays
        Rows x members and rows x issue areas, both without an empty row.

    Examples
    --------
    >>> one = np.array([[1, 1], [1, 0]], dtype=bool)
    >>> directed(one, np.array([[1], [1]], dtype=bool)).tolist()
    [[0.0, 0.5], [1.0, 0.0]]
    """
    result = np.ones((len(members), len(members)))
    for cells in (members, issues):
        cells = cells.astype(float)
        result *= (cells @ cells.T) / np.maximum(cells.sum(axis=1), 1)[:, None]
    np.fill_diagonal(result, 0)
    return result


def monadic(complex: RegimeComplex) -> pd.DataFrame:
    r"""Aggregate the directed overlap of each initiative over its partners.

    ====================  ======================================================================
    overlap_partners      with how many others it overlaps: :math:`|\{b : O(a \to b) > 0\}|`
    overlap_monadic       :math:`\sum_b O(a \to b)`: how much of it lies within others
    overlap_monadic_mean  the same divided by the number of others that it can be compared with
    overlap_monadic_in    :math:`\sum_b O(b \to a)`: how much of others lies within it
    ====================  ======================================================================

    Parameters
    ----------
    complex : RegimeComplex

    Returns
    -------
    DataFrame
        Indexed by id: comparable initiatives with a complete list of which a member counts, and with an
        issue area. Those are compared with each other. Of an only one the mean is NaN.

    Notes
    -----
    Of Haftel and Lenz only abstract and introduction could be read: that there is a directed-dyadic and a
    monadic measure is theirs; that shares are multiplied and that the monadic measure adds up (rather than
    averages) is this project's reading, so both sum and mean are given. A sum grows with the number of
    partners; compare sums within one collection only.

    References
    ----------
    Haftel, Y. Z., & Lenz, T. (2022). Measuring institutional overlap in global governance.
    Review of International Organizations, 17(2), 323-347.

    Examples
    --------
    x lies half (members) times whole (issue areas) within y; y whole times half within x:

    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["x", "y"], "name_en": ["X", "Y"], "layers": "legal",
    ...     "issue_areas": ["safety", "safety;health"]})
    >>> joined = pd.DataFrame([["x", "FRA"], ["x", "KEN"], ["y", "FRA"]], columns=["initiative_id", "member_id"])
    >>> found = monadic(build({"initiatives": table, "memberships": joined.assign(role="member")}))
    >>> found["overlap_monadic"].to_dict(), found["overlap_monadic_in"].to_dict()
    ({'x': 0.5, 'y': 0.5}, {'x': 0.5, 'y': 0.5})
    """
    members, issues = _known(complex)
    found = directed(members.to_numpy(dtype=bool), issues.to_numpy(dtype=bool))
    n, total = len(found), found.sum(axis=1)
    values = ((found > 0).sum(axis=1), total, total / (n - 1) if n > 1 else np.full(n, np.nan), found.sum(axis=0))
    return pd.DataFrame(dict(zip(COLUMNS, values, strict=True)), index=members.index)


def _known(complex: RegimeComplex) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return members and issue areas of the initiatives of which both are known, whole and not empty."""
    members, issues = member_matrix(complex), incidence(complex, "issue_areas")
    whole = complex.comparable.loc[members.index, "membership"] != "partial"
    coded = issues.reindex(members.index).any(axis=1)
    kept = members.index[whole.to_numpy(dtype=bool) & coded.to_numpy(dtype=bool)]
    return members.loc[kept], issues.loc[kept]


def reasons(complex: RegimeComplex) -> dict[str, str]:
    """Return why an initiative that has members has no monadic overlap; those that have one are absent.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["x"], "name_en": ["X"], "layers": "legal", "membership": "partial"})
    >>> joined = pd.DataFrame({"initiative_id": ["x"], "member_id": ["FRA"], "role": "member"})
    >>> reasons(build({"initiatives": table, "memberships": joined}))
    {'x': 'only a partial list is known'}
    """
    members, missing = member_matrix(complex).index, lack(complex, "initiatives.issue_areas")
    said = complex.comparable.loc[members, ["membership", "issue_areas"]]
    partial = dict.fromkeys(said.index[said["membership"] == "partial"], PARTIAL_LIST)
    uncoded = dict.fromkeys(
        said.index[[not cell for cell in said["issue_areas"]]], missing or f"{NOT_CODED}: issue_areas"
    )
    known = len(members.difference([*partial, *uncoded]))
    return (dict.fromkeys(members, FEWER_THAN_TWO) if known == 1 else {}) | uncoded | partial
