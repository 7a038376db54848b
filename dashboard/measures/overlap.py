"""Overlap of pairs of initiatives: members, issue areas, functions, layers; and what kind of pair it is."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from dashboard.measures.bounds import Sides, further_members, jaccard_bounds
from dashboard.measures.dyads import Compared, compare, dyad_type
from dashboard.measures.incidence import SETS, incidence
from dashboard.measures.nesting import nesting_paths
from dashboard.measures.significance import against_chance
from dashboard.model.complex import RegimeComplex

COLUMNS = (
    *("a", "b", "shared_members", "members_a", "members_b", "member_jaccard", "member_simpson"),
    *("inclusion_ab", "inclusion_ba", "shared_issues", "issue_jaccard", "function_jaccard", "layer_jaccard"),
    *("overlap", "overlap3", "overlap_ab", "overlap_ba", "p_value", "q_value", "p_fixed", "q_fixed"),
    *("dyad_type", "nesting_path", "member_jaccard_least", "member_jaccard_most"),
)
# Columns that a page can rank pairs by, and those of them where less is closer.
RANKED = (
    "overlap",
    "overlap3",
    "member_jaccard",
    "member_simpson",
    "issue_jaccard",
    "function_jaccard",
    "layer_jaccard",
)
# What each number of a pair rests on.
NEEDS = {
    **dict.fromkeys(("member_jaccard", "member_simpson", "shared_members"), ("memberships",)),
    **dict.fromkeys(("p_value", "q_value", "p_fixed", "q_fixed"), ("memberships",)),
    **dict.fromkeys(("issue_jaccard", "shared_issues"), ("initiatives.issue_areas",)),
    "function_jaccard": ("initiatives.functions",),
    "layer_jaccard": ("initiatives.layers",),
    **dict.fromkeys(("overlap", "overlap_ab", "overlap_ba"), ("memberships", "initiatives.issue_areas")),
    "overlap3": ("memberships", "initiatives.issue_areas", "initiatives.functions"),
}


def pairs(
    complex: RegimeComplex,
    among: Iterable[str] | None = None,
    chance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    r"""Compare every two initiatives of the selection.

    With members M, issue areas P, functions T and layers L of the initiatives a and b:

    ==================  ==========================================================
    shared_members      :math:`|M_a \cap M_b|`; members_a, members_b are the sizes
    member_jaccard      :math:`J(M) = |M_a \cap M_b| / |M_a \cup M_b|`
    member_simpson      :math:`|M_a \cap M_b| / \min(|M_a|, |M_b|)`
    inclusion_ab        :math:`|M_a \cap M_b| / |M_a|`: the share of a's members that b has too
    overlap             :math:`J(M) \cdot J(P)` (after Haftel & Lenz 2022)
    overlap3            :math:`J(M) \cdot J(P) \cdot J(T)` (after Reinsberg & Westerwinter 2023)
    overlap_ab          :math:`(|M_a \cap M_b| / |M_a|) \cdot (|P_a \cap P_b| / |P_a|)`: directed,
                        how much of a lies within b (after Haftel & Lenz 2022, see Notes)
    p_value, q_value    chance of as many shared members under the loosest model, see
                        `significance`; N is the number of distinct members of all initiatives
                        of the selection
    p_fixed, q_fixed    two-sided, against lists and members that keep their totals, see
                        `pair_chance`; empty where that was not worked out
    dyad_type           the first that holds, after Alter & Meunier (2009), see Notes
    nesting_path        ids from the nested one up to the one it is nested in, joined by " > "
    member_jaccard_...  least and most: what lists that are known in part allow, see `bounds`
    ==================  ==========================================================

    Parameters
    ----------
    complex : RegimeComplex
    among : iterable of str, optional
        Return only the pairs within these ids. N and q stay those of the whole selection, so
        that a pair's numbers do not depend on what else is shown.
    chance : DataFrame, optional
        What `pair_chance.pair_chance` returned for the selection; without it p_fixed and q_fixed are empty.

    Returns
    -------
    DataFrame
        One row an unordered pair of comparable initiatives, a before b in the table, with the
        columns of pairs.csv. Counts are Int64, ratios float between 0 and 1. A side whose
        membership is unknown, which has no members by nature, or of which none counts makes
        every column of shared members not computable (NA); an empty set of issue areas,
        functions or layers does the same to its columns. members_a and members_b give the size
        of each side whose membership is known. Where a side's list is partial, both are the least
        that it can be, and no share, overlap or chance is computable; what the share is at least and at
        most only where a source states how many members there are.

    Notes
    -----
    `nested_documented`: a directed path of nested_in, over all relations and hosts, leads from
    one to the other. `nested_members`: the members of one are a strict subset of the other's, its
    list is complete and holds at least four, and they share an issue area. `overlapping`: they
    share an issue area. `parallel`: they share none. If a side has no issue area and no path joins
    the two, the type is not computable (NaN).
    Alter and Meunier name nested, partially overlapping and parallel regimes in words; the
    operational tests are this project's.

    Of Haftel & Lenz and Reinsberg & Westerwinter only abstracts and introductions could be read:
    that overlap joins members, issue areas and (in the second) governance tasks, and that there is a
    dyadic and a directed-dyadic measure (in the first), is theirs; that the shares are Jaccard's, those
    of the directed measure the shares of one side's own, and that they are multiplied, is the simplest
    reading. It weighs neither members nor issue areas.

    References
    ----------
    Haftel, Y. Z., & Lenz, T. (2022). Measuring institutional overlap in global governance.
    Review of International Organizations, 17(2), 323-347.
    Reinsberg, B., & Westerwinter, O. (2023). Institutional overlap in global governance and the
    design of intergovernmental organizations. Review of International Organizations, 18, 693-724.
    Alter, K. J., & Meunier, S. (2009). The politics of international regime complexity.
    Perspectives on Politics, 7(1), 13-24.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["x", "y"], "name_en": ["X", "Y"], "layers": ["legal", "legal;ethical"],
    ...     "issue_areas": ["safety", "safety;health"], "functions": ["norms", "norms"]})
    >>> joined = pd.DataFrame([["x", "FRA"], ["x", "KEN"], ["y", "FRA"]], columns=["initiative_id", "member_id"])
    >>> row = pairs(build({"initiatives": table, "memberships": joined.assign(role="member")})).iloc[0]
    >>> print(*row[["shared_members", "member_jaccard", "member_simpson", "issue_jaccard", "overlap", "dyad_type"]])
    1 0.5 1.0 0.5 0.25 overlapping
    """
    ids = list(complex.comparable.index)
    upper = np.triu(np.ones((len(ids), len(ids)), dtype=bool), k=1)
    first, second = np.nonzero(upper)
    partial = {"members": (complex.comparable["membership"] == "partial").to_numpy(dtype=bool)}
    sets = {what: compare(incidence(complex, what), ids, first, second, upper, partial.get(what)) for what in SETS}
    members, issues = sets["members"], sets["issue_areas"]
    jaccard = {what: side.ratio(side.size_a + side.size_b - side.shared) for what, side in sets.items()}
    p, q, fine = np.full(len(first), np.nan), np.full(len(first), np.nan), members.fine
    told = members.told
    p[told], q[told] = against_chance(
        members.shared[told], members.size_a[told], members.size_b[told], members.universe
    )
    further = further_members(complex).to_numpy(dtype=float)
    sides = (
        Sides(size, further[place, 0], further[place, 1] > 0)
        for size, place in ((members.size_a, first), (members.size_b, second))
    )
    least, most = (np.where(fine, bound, np.nan) for bound in jaccard_bounds(members.shared, *sides))
    own = {side: _directed(members, issues, side) for side in ("size_a", "size_b")}
    paths = nesting_paths(complex, ids)
    place, path = [_place(*pair, len(ids)) for pair in paths], np.zeros(len(first), dtype=np.int32)
    path[place] = np.arange(1, len(paths) + 1)
    names = pd.array(ids, dtype="str")
    frame = pd.DataFrame(
        {
            "a": names.take(first),
            "b": names.take(second),
            "shared_members": pd.arrays.IntegerArray(members.shared.astype(np.int64), ~fine),
            "members_a": pd.arrays.IntegerArray(members.size_a.astype(np.int64), ~members.known[first]),
            "members_b": pd.arrays.IntegerArray(members.size_b.astype(np.int64), ~members.known[second]),
            "member_jaccard": jaccard["members"],
            "member_simpson": members.ratio(np.minimum(members.size_a, members.size_b)),
            "inclusion_ab": members.ratio(members.size_a),
            "inclusion_ba": members.ratio(members.size_b),
            "shared_issues": pd.arrays.IntegerArray(issues.shared.astype(np.int64), ~issues.fine),
            "issue_jaccard": jaccard["issue_areas"],
            "function_jaccard": jaccard["functions"],
            "layer_jaccard": jaccard["layers"],
            "overlap": jaccard["members"] * jaccard["issue_areas"],
            "overlap3": jaccard["members"] * jaccard["issue_areas"] * jaccard["functions"],
            "overlap_ab": own["size_a"],
            "overlap_ba": own["size_b"],
            "p_value": p,
            "q_value": q,
            "p_fixed": np.nan,
            "q_fixed": np.nan,
            "dyad_type": dyad_type(members, issues, path > 0),
            "nesting_path": pd.array(["", *map(" > ".join, paths.values())], dtype="str").take(path),
            "member_jaccard_least": least,
            "member_jaccard_most": most,
        },
        columns=list(COLUMNS),
        copy=False,
    )
    if among is not None:
        wanted = np.isin(np.array(ids, dtype=object), list(among))
        frame = frame[wanted[first] & wanted[second]].reset_index(drop=True)
    return frame if chance is None or chance.empty else with_chance(frame, chance)


def with_chance(table: pd.DataFrame, chance: pd.DataFrame) -> pd.DataFrame:
    """Return pairs with p_fixed and q_fixed filled in; a pair of which chance does not tell keeps none.

    Parameters
    ----------
    table : DataFrame
        Of `pairs`.
    chance : DataFrame
        Of `pair_chance.pair_chance`; both with the earlier initiative of a pair as a.

    Examples
    --------
    >>> table = pd.DataFrame({"a": ["x", "x"], "b": ["y", "z"], "p_fixed": np.nan, "q_fixed": np.nan})
    >>> chance = pd.DataFrame({"a": ["x"], "b": ["z"], "p_fixed": [0.01], "q_fixed": [0.03]})
    >>> with_chance(table, chance)["q_fixed"].tolist()
    [nan, 0.03]
    """
    names = pd.Index(pd.unique(np.concatenate([chance["a"].to_numpy(object), chance["b"].to_numpy(object)])))
    told, wanted = (
        names.get_indexer(one["a"]).astype(np.int64) * len(names) + names.get_indexer(one["b"])
        for one in (chance, table)
    )
    there = names.get_indexer(table["a"]) >= 0
    there &= names.get_indexer(table["b"]) >= 0
    place = np.where(there, pd.Index(told).get_indexer(wanted), -1)
    return table.assign(
        **{name: np.where(place >= 0, chance[name].to_numpy()[place], np.nan) for name in ("p_fixed", "q_fixed")}
    )


def _directed(members: Compared, issues: Compared, side: str) -> np.ndarray:
    """Return the share of one side's members that the other has, times the same of issue areas."""
    return members.ratio(getattr(members, side)) * issues.ratio(getattr(issues, side))


def _place(i: int, j: int, n: int) -> int:
    """Return the position of the pair i < j of n in the order of the rows."""
    return i * (2 * n - i - 1) // 2 + j - i - 1


def within(table: pd.DataFrame, ids: Iterable[str]) -> pd.DataFrame:
    """Return the pairs of which both are among the ids; their numbers stay those of the whole table."""
    kept = set(ids)
    return table[table["a"].isin(kept) & table["b"].isin(kept)]


def first_told(table: pd.DataFrame, measures: Iterable[str] = RANKED) -> str:
    """Return the first measure that can be computed for a pair; the first of all if none can.

    Examples
    --------
    >>> first_told(pd.DataFrame({"overlap": [None], "layer_jaccard": [0.5]}), ("overlap", "layer_jaccard"))
    'layer_jaccard'
    """
    measures = list(measures)
    return next((name for name in measures if table[name].notna().any()), measures[0])
