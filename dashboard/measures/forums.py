"""Forum shopping: which overlapping initiatives a state belongs to both of, and so could choose between."""

import numpy as np
import pandas as pd

from dashboard.measures.absence import NO_MEMBERS, lack
from dashboard.measures.incidence import incidence
from dashboard.measures.networks import member_matrix
from dashboard.model.complex import RegimeComplex

COLUMNS = ("id", "kind", "region", "forums", "choices", "share", "reason")
PAIRS = ("a", "b", "shared_issues", "choosers", "ids")


def forums(complex: RegimeComplex) -> pd.DataFrame:
    r"""Count for each member the overlapping pairs of initiatives that it belongs to both of.

    Two initiatives are fora for the same question if they share a member and an issue area. With B the
    incidence of initiatives i and members m, and A the pairs that overlap:
    :math:`c_m = \sum_{i<j} A_{ij} B_{im} B_{jm}`, and as a share of all such pairs
    :math:`c_m / \sum_{i<j} A_{ij}`.

    Parameters
    ----------
    complex : RegimeComplex

    Returns
    -------
    DataFrame
        Every member of the package, in its order, then those that memberships alone name: id, kind, region,
        forums (initiatives that it belongs to and that have an issue area), choices, share (0 to 1; NaN where
        no pair overlaps), reason (why the counts are empty). Where a partial list is read, the counts are
        the least that they can be.

    Notes
    -----
    That a state could choose does not say that it did: the measure is of opportunity. Busch asks of fora
    that they can rule on the same dispute; sharing an issue area is less, so that this is an upper bound.

    References
    ----------
    Busch, M. L. (2007). Overlapping institutions, forum shopping, and dispute settlement in international
    trade. International Organization, 61(4), 735-761. (Not read here.)
    Alter, K. J., & Meunier, S. (2009). The politics of international regime complexity. Perspectives on
    Politics, 7(1), 13-24.

    Examples
    --------
    x and y overlap, z has another issue; FRA is in all three, KEN in x and z:

    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["x", "y", "z"], "name_en": list("XYZ"), "layers": "legal",
    ...     "issue_areas": ["safety", "safety", "health"]})
    >>> joined = pd.DataFrame([*(["x", "FRA"], ["y", "FRA"], ["z", "FRA"]), *(["x", "KEN"], ["z", "KEN"])],
    ...     columns=["initiative_id", "member_id"])
    >>> found = forums(build({"initiatives": table, "memberships": joined.assign(role="member")}))
    >>> found[["id", "forums", "choices", "share"]].values.tolist()
    [['FRA', 3, 1, 1.0], ['KEN', 2, 0, 0.0]]
    """
    members, _, tied = _overlapping(complex)
    known = [*complex.members.index, *(name for name in members.columns if name not in complex.members.index)]
    cells = members.reindex(columns=known, fill_value=False).to_numpy(dtype=float)
    choices = np.einsum("im,ij,jm->m", cells, np.triu(tied), cells, optimize=True)
    about = complex.members.reindex(known)[["kind", "region"]].fillna("")
    reason, pairs = untold(complex), np.triu(tied).sum()
    frame = pd.DataFrame(
        {
            "id": known,
            "kind": about["kind"].to_numpy(),
            "region": about["region"].to_numpy(),
            "forums": pd.array(cells.sum(axis=0).astype(int), dtype="Int64"),
            "choices": pd.array(np.rint(choices).astype(int), dtype="Int64"),
            "share": choices / pairs if pairs else np.full(len(known), np.nan),
            "reason": reason,
        },
        columns=list(COLUMNS),
    )
    if reason:
        frame[["forums", "choices"]] = pd.NA
        frame["share"] = np.nan
    return frame


def forum_pairs(complex: RegimeComplex) -> pd.DataFrame:
    """Return the overlapping pairs of initiatives, and who could choose between the two.

    Returns
    -------
    DataFrame
        a, b (a before b in the table), shared_issues (tuple of codes), choosers (how many members are in
        both), ids (tuple of those); those of most choosers first, then in the order of the table.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["x", "y"], "name_en": ["X", "Y"], "layers": "legal", "issue_areas": "safety"})
    >>> joined = pd.DataFrame([["x", "FRA"], ["y", "FRA"], ["y", "KEN"]], columns=["initiative_id", "member_id"])
    >>> forum_pairs(build({"initiatives": table, "memberships": joined.assign(role="member")})).values.tolist()
    [['x', 'y', ('safety',), 1, ('FRA',)]]
    """
    members, issues, tied = _overlapping(complex)
    first, second = np.nonzero(np.triu(tied))
    names, codes, ids = list(members.index), np.array(issues.columns, dtype=object), np.array(members.columns, object)
    cells, coded = members.to_numpy(dtype=bool), issues.to_numpy(dtype=bool)
    both = [tuple(ids[cells[i] & cells[j]]) for i, j in zip(first, second, strict=True)]
    rows = [
        (names[i], names[j], tuple(codes[coded[i] & coded[j]]), len(shared), shared)
        for i, j, shared in zip(first, second, both, strict=True)
    ]
    table = pd.DataFrame(rows, columns=list(PAIRS)).astype({"choosers": "int64"})
    return table.sort_values("choosers", ascending=False, kind="stable", ignore_index=True)


def untold(complex: RegimeComplex) -> str:
    """Return why no member's choice of fora can be told; empty if it can."""
    missing = lack(complex, "memberships", "initiatives.issue_areas")
    return missing or (NO_MEMBERS if _overlapping(complex)[0].empty else "")


def _overlapping(complex: RegimeComplex) -> tuple[pd.DataFrame, pd.DataFrame, np.ndarray]:
    """Return members and issue areas of the initiatives of which both are known, and which of them overlap."""
    members, issues = member_matrix(complex), incidence(complex, "issue_areas")
    issues = issues.reindex(members.index)
    coded = issues.to_numpy(dtype=bool).any(axis=1)
    members, issues = members[coded], issues[coded]
    tied = np.ones((len(members), len(members)), dtype=bool)
    for cells in (members, issues):
        one = cells.to_numpy(dtype=np.float32)
        tied &= one @ one.T > 0
    np.fill_diagonal(tied, False)
    return members, issues, tied
