"""Why two initiatives overlap, and which overlap most with one."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.measures.absence import unknown_side
from dashboard.measures.incidence import SETS, incidence
from dashboard.measures.overlap import pairs
from dashboard.model.complex import RegimeComplex

_SMALLER_IS_CLOSER = ("p_value", "q_value", "p_fixed", "q_fixed")
_SWAPS = {
    "a": "b",
    "b": "a",
    "members_a": "members_b",
    "members_b": "members_a",
    "inclusion_ab": "inclusion_ba",
    "inclusion_ba": "inclusion_ab",
    "overlap_ab": "overlap_ba",
    "overlap_ba": "overlap_ab",
}


@dataclass(frozen=True)
class Pair:
    """Why two initiatives overlap.

    Attributes
    ----------
    a, b : str
        The ids, in the order asked.
    shared_members, only_a, only_b : tuple of str
        Member ids; empty where a side's membership is not known, see `missing`. Who is in one only is
        told where the other's list is whole.
    shared_issues, shared_functions, shared_layers : tuple of str
        Codes, in the order of the codebook.
    path : tuple of str
        Ids from the nested one up to the other; empty without documented nesting.
    ties : DataFrame
        The documented relations between the two, in either direction.
    row : dict
        The row of `pairs`, turned so that a and b stand as asked.
    missing : dict
        For members, issue_areas, functions and layers the sides that have none or none known, each
        id with its reason (see `absence.unknown_side`): why columns of the row are not computable.
    partial : tuple of str
        The sides of whose members only a part is known: what is shared is then the least, and no share.
    """

    a: str
    b: str
    shared_members: tuple[str, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    shared_issues: tuple[str, ...]
    shared_functions: tuple[str, ...]
    shared_layers: tuple[str, ...]
    path: tuple[str, ...]
    ties: pd.DataFrame
    row: dict[str, Any]
    missing: dict[str, dict[str, str]]
    partial: tuple[str, ...] = ()


def explain(complex: RegimeComplex, a: str, b: str, table: pd.DataFrame | None = None) -> Pair:
    """Return what two initiatives share, and the numbers of the pair.

    Parameters
    ----------
    complex : RegimeComplex
    a, b : str
        Ids of two comparable initiatives of the selection.
    table : DataFrame, optional
        What `pairs` returned for the same selection and lens, to spare computing it again.

    Raises
    ------
    KeyError
        If the two are the same, or one is not a comparable initiative of the selection.
    """
    for name in (a, b):
        if name not in complex.comparable.index or a == b:
            raise KeyError(f"{a!r} and {b!r} are not two comparable initiatives of the selection")
    has = {what: {i: _cells(incidence(complex.keep([a, b]), what), i) for i in (a, b)} for what in SETS}
    missing = {what: {i: unknown_side(complex, i, what) for i in (a, b)} for what in SETS}
    missing = {what: {i: reason for i, reason in sides.items() if reason} for what, sides in missing.items()}
    partial = {i for i in (a, b) if complex.comparable.at[i, "membership"] == "partial"} - set(missing["members"])
    shared = {what: tuple(v for v in sides[a] if v in set(sides[b])) for what, sides in has.items()}
    table = pairs(complex) if table is None else table
    row = _oriented(table[table["a"].isin([a, b]) & table["b"].isin([a, b])], a).iloc[0]
    ties = complex.relations
    ties = ties[ties["from_id"].isin([a, b]) & ties["to_id"].isin([a, b]) & (ties["from_id"] != ties["to_id"])]
    return Pair(
        a=a,
        b=b,
        shared_members=shared["members"],
        only_a=_only(has["members"], a, b, missing["members"], partial),
        only_b=_only(has["members"], b, a, missing["members"], partial),
        shared_issues=shared["issue_areas"],
        shared_functions=shared["functions"],
        shared_layers=shared["layers"],
        path=tuple(row["nesting_path"].split(" > ")) if row["nesting_path"] else (),
        ties=ties,
        row=row.to_dict(),
        missing={what: sides for what, sides in missing.items() if sides},
        partial=tuple(i for i in (a, b) if i in partial),
    )


def _only(
    has: dict[str, tuple[str, ...]], one: str, other: str, missing: dict[str, str], partial: set[str]
) -> tuple[str, ...]:
    """Return the members of one that the other does not have; none where a side, or a part of the other, is unknown."""
    return () if missing or other in partial else tuple(m for m in has[one] if m not in has[other])


def _cells(matrix: pd.DataFrame, name: str) -> tuple[str, ...]:
    """Return the columns that a row has; none where it has no row, or the matrix no column."""
    place = matrix.index.get_indexer([name])[0]
    return tuple(matrix.columns[matrix.to_numpy(dtype=bool)[place]]) if place >= 0 else ()


def _oriented(table: pd.DataFrame, name: str) -> pd.DataFrame:
    """Turn the rows so that `name` is a."""
    turned = table.rename(columns=_SWAPS)[list(table.columns)]
    return pd.concat([table[table["a"] == name], turned[turned["a"] == name]]).sort_index()


def neighbours(table: pd.DataFrame, id: str, by: str = "overlap", n: int = 10) -> pd.DataFrame:
    """Return the n initiatives closest to one, as rows of `pairs` turned so that it is a.

    Parameters
    ----------
    table : DataFrame
        What `pairs` returned.
    id : str
    by : str
        A numeric column. For p and q the least comes first; otherwise the greatest,
        and pairs at 0 are no neighbours.
    n : int

    Returns
    -------
    DataFrame
        At most n rows, ties in the order of the table; pairs where `by` is not computable are out.
    """
    mine = _oriented(table[(table["a"] == id) | (table["b"] == id)], id).dropna(subset=[by])
    closer = by in _SMALLER_IS_CLOSER
    if not closer:
        mine = mine[mine[by] > 0]
    return mine.sort_values(by, ascending=closer, kind="stable").head(n).reset_index(drop=True)
