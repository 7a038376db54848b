"""Who takes part: initiatives per member, the curve of states, groups of states, and who is in none."""

import numpy as np
import pandas as pd

from dashboard.measures.absence import NOT_IN_PACKAGE, no_members
from dashboard.measures.incidence import incidence
from dashboard.measures.networks import layer_order
from dashboard.model.complex import RegimeComplex
from dashboard.model.counting import Counting

GROUPS = ("region", "income", "pathway")
ATTRIBUTES = ("kind", "iso3", *GROUPS)


def participation(complex: RegimeComplex) -> pd.DataFrame:
    """Count the initiatives that each member belongs to: the table participation.csv.

    Every member of the package is in it, also one that belongs to none; so is a member that only
    memberships.csv names, its attributes empty.

    Returns
    -------
    DataFrame
        id, name_en, name_zh, kind, iso3, region, income, pathway; initiatives (how many of the
        selected comparable ones of known membership); share of those; one column in_<layer> for
        each layer (initiatives that work on it); ids; reason. In the order of the table. Where no
        member of the selection is known, the counts are empty with the reason.

    Notes
    -----
    Roles and date are the lens's. A union of states (EU, African Union) is a member of its own:
    its membership is not passed on to its states, except as `covered` where the lens has that.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": ["legal", "legal;ethical"]})
    >>> states = pd.DataFrame({"id": ["FRA", "TUV"], "name_en": ["France", "Tuvalu"], "kind": "state"})
    >>> joined = pd.DataFrame({"initiative_id": ["a", "b"], "member_id": "FRA", "role": "member"})
    >>> found = participation(build({"initiatives": table, "members": states, "memberships": joined}))
    >>> found[["id", "initiatives", "share", "in_ethical"]].values.tolist()
    [['FRA', 2, 1.0, 1], ['TUV', 0, 0.0, 0]]
    """
    matrix = incidence(complex, "members")
    known = [*complex.members.index, *(name for name in matrix.columns if name not in complex.members.index)]
    about = complex.members.reindex(known)[["name_en", "name_zh", *ATTRIBUTES]].fillna("")
    cells = matrix.reindex(columns=known, fill_value=False).to_numpy(dtype=bool)
    layers = complex.comparable.loc[matrix.index, "layers"]
    table = {"id": known} | {column: about[column].to_list() for column in about}
    table |= {"initiatives": cells.sum(axis=0), "share": cells.sum(axis=0) / max(len(matrix), 1)}
    for layer in layer_order(complex):
        on = layers.map(lambda cell, layer=layer: layer in cell).to_numpy(dtype=bool)
        table[f"in_{layer}"] = cells[on].sum(axis=0)
    names, reason = np.array(matrix.index, dtype=object), no_members(complex)
    frame = pd.DataFrame(table).assign(ids=[tuple(names[column]) for column in cells.T], reason=reason)
    counts = ["initiatives", *(name for name in frame if name.startswith("in_"))]
    frame = frame.astype(dict.fromkeys(counts, "Int64"))
    if reason:
        frame[counts], frame["share"] = pd.NA, np.nan
    return frame


def curve(table: pd.DataFrame, kind: str = "state") -> pd.DataFrame:
    """Count the members of a kind in exactly, and in at least, 0 … k initiatives.

    Parameters
    ----------
    table : DataFrame
        What `participation` returned.
    kind : str
        Empty for all kinds.

    Returns
    -------
    DataFrame
        initiatives (0 … the most of any), members (in exactly so many), at_least, share_at_least
        (of the members of the kind), ids (of those in exactly so many). Empty without members.
    """
    rows = (table[table["kind"] == kind] if kind else table).dropna(subset=["initiatives"])
    if rows.empty:
        return pd.DataFrame(columns=["initiatives", "members", "at_least", "share_at_least", "ids"])
    exact = np.bincount(rows["initiatives"].to_numpy(dtype=int))
    at_least = exact[::-1].cumsum()[::-1]
    ids = [tuple(rows.loc[rows["initiatives"] == k, "id"]) for k in range(len(exact))]
    return pd.DataFrame(
        {
            "initiatives": range(len(exact)),
            "members": exact,
            "at_least": at_least,
            "share_at_least": at_least / len(rows),
            "ids": ids,
        }
    )


def with_named(table: pd.DataFrame, wide: RegimeComplex) -> pd.DataFrame:
    """Add in how many initiatives each member is known to be, whether or not the list that names it is complete.

    To be named on a list that is known in part says nothing of those who are not named, but it says that
    who is named takes part: only who is named nowhere is in nothing that is known.

    Parameters
    ----------
    table : DataFrame
        What `participation` returned.
    wide : RegimeComplex
        The same selection, seen through a lens that reads partial lists too.

    Returns
    -------
    DataFrame
        The table with a column `named`: initiatives, those with a partial list too; empty where no list is known.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> from dashboard.model.lens import Lens
    >>> rows = pd.DataFrame([["a", "A", "legal", "listed"], ["b", "B", "legal", "partial"]],
    ...     columns=["id", "name_en", "layers", "membership"])
    >>> states = pd.DataFrame({"id": ["FRA", "TUV", "NRU"], "name_en": ["France", "Tuvalu", "Nauru"], "kind": "state"})
    >>> joined = pd.DataFrame({"initiative_id": ["a", "b"], "member_id": ["FRA", "TUV"], "role": "member"})
    >>> whole = build({"initiatives": rows, "members": states, "memberships": joined})
    >>> found = with_named(participation(whole.seen(Lens())), whole.seen(Lens(lists="partial")))
    >>> found[["id", "initiatives", "named"]].values.tolist()
    [['FRA', 1, 1], ['TUV', 0, 1], ['NRU', 0, 0]]
    """
    counts = participation(wide).set_index("id")["initiatives"]
    return table.assign(named=counts.reindex(table["id"]).to_numpy())


def issuers(rows: RegimeComplex, counting: Counting = Counting()) -> pd.Series:
    """Return the conveners of what each member is known to be in, partial lists too.

    Parameters
    ----------
    rows : RegimeComplex
        Selected, not seen through a lens: a process may hold texts of several conveners.
    counting : Counting

    Returns
    -------
    Series of frozenset
        By member; members in nothing are absent. A row without a convener counts as "", so that nobody
        is said to be in one convener's texts alone while another's name is not known.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame([["a", "A", "legal", "un_system"], ["b", "B", "legal", "states"]],
    ...     columns=["id", "name_en", "layers", "convener"])
    >>> joined = pd.DataFrame([["a", "FRA"], ["b", "FRA"], ["a", "TUV"]], columns=["initiative_id", "member_id"])
    >>> found = issuers(build({"initiatives": table, "memberships": joined.assign(role="member")}))
    >>> sorted(found["FRA"]), sorted(found["TUV"])
    (['states', 'un_system'], ['un_system'])
    """
    joined, conveners = rows.counted(counting), rows.comparable["convener"]
    joined = joined[joined["initiative_id"].isin(rows.comparable.index)]
    return joined["initiative_id"].map(conveners).groupby(joined["member_id"]).agg(frozenset)


def by_group(
    table: pd.DataFrame,
    by: str = "region",
    kind: str = "state",
    order: list[str] | None = None,
    known: str = "initiatives",
) -> pd.DataFrame:
    """Summarise participation by region, income group or pathway.

    Parameters
    ----------
    table : DataFrame
        What `participation` returned.
    by : {"region", "income", "pathway", "kind"}
    kind : str
        Kind of member; empty for all.
    order : list of str, optional
        Values in the order wanted, such as the codebook's; others follow by name.
    known : {"initiatives", "named"}
        The column by which a member is in any; see `with_named`.

    Returns
    -------
    DataFrame
        by (the value; empty for members that have none), members, in_any, in_none, share_in_any,
        memberships (sum), mean, median, most (initiatives of a member), gini; only values that occur.
    """
    rows = (table[table["kind"] == kind] if kind else table).dropna(subset=["initiatives"])
    rank = {value: k for k, value in enumerate(order or [])}
    values = sorted(set(rows[by]), key=lambda value: (value == "", rank.get(value, len(rank)), value))
    records = []
    for value in values:
        counts = rows.loc[rows[by] == value, "initiatives"].to_numpy(dtype=int)
        n, there = len(counts), int((rows.loc[rows[by] == value, known] > 0).sum())
        middle = (float(counts.mean()), float(np.median(counts)), int(counts.max()), gini(counts))
        records.append((value, n, there, n - there, there / n, int(counts.sum()), *middle))
    columns = [by, "members", "in_any", "in_none", "share_in_any", "memberships", "mean", "median", "most", "gini"]
    return pd.DataFrame(records, columns=columns)


def gini(counts: np.ndarray) -> float:
    r"""Return the Gini coefficient: 0 if all belong to as many initiatives, near 1 if one alone does.

    :math:`\sum_{ij} |x_i - x_j| / (2 n \sum_i x_i)`; 0 where nobody belongs to any, for then all are alike.

    Examples
    --------
    >>> gini(np.array([0, 0, 0, 4])), gini(np.array([2, 2]))
    (0.75, 0.0)
    """
    ordered, n = np.sort(counts), len(counts)
    total = ordered.sum()
    return float(((2 * np.arange(1, n + 1) - n - 1) * ordered).sum() / (n * total)) if total else 0.0


def untold_none(complex: RegimeComplex) -> str:
    """Return why it cannot be told who belongs to no initiative; empty if it can.

    Where members.csv is not there, members are read from memberships.csv, and each is in something.
    """
    return f"{NOT_IN_PACKAGE}: members.csv" if complex.lacks("members.name_en") else ""


def in_none(table: pd.DataFrame, kind: str = "state", known: str = "initiatives") -> list[str]:
    """Return the ids of the members of a kind that belong to no initiative, in the order of the table.

    With `known="named"`, see `with_named`, those that no list names, complete or partial.
    """
    none = (table["kind"] == kind) & (table[known] == 0).fillna(False)
    return list(table.loc[none.astype(bool), "id"])
