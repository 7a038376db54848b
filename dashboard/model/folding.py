"""Folding: which rows of the table are taken together as one unit, and what the unit is then."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex

MADE_BY = ("issued_by", "nested_in")
_UNITED = ("layers", "issue_areas", "further_issue_areas", "functions", "risks")


def folds(complex: RegimeComplex, units: str) -> dict[str, tuple[str, ...]]:
    """Return the units of a complex: the id of each, and the selected rows that it holds.

    Parameters
    ----------
    complex : RegimeComplex
    units : {"initiative", "process", "issuer"}
        `initiative`: each comparable row is a unit. `process`: a row belongs to the highest
        selected row of its chain of `part_of`. `issuer`: a row belongs to the top of its chain of
        `part_of`, `issued_by` and `nested_in`, selected or a host; of several tops the first by the
        order of the table, see `tops`. A package without `part_of` and without `issued_by` has only
        the unit `initiative`, whatever is asked.

    Returns
    -------
    dict
        In the order of the table, by the row that names the unit.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame([["a", "A", "legal", ""], ["b", "B", "legal", "a"], ["c", "C", "legal", "b"]],
    ...     columns=["id", "name_en", "layers", "part_of"])
    >>> folds(build({"initiatives": rows}), "process")
    {'a': ('a', 'b', 'c')}
    """
    rows = list(complex.comparable.index)
    if units == "initiative" or not foldable(complex):
        return {row: (row,) for row in rows}
    name = _process(complex) if units == "process" else {row: ends[0] for row, ends in tops(complex, rows).items()}
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(name[row], []).append(row)
    return {unit: tuple(found[unit]) for unit in complex.catalogue.index if unit in found}


def foldable(complex: RegimeComplex) -> bool:
    """Tell whether the package says what is part of what, or who issued what."""
    if "initiatives.part_of" not in complex.absent and (complex.catalogue["part_of"] != "").any():
        return True
    return bool((complex.relations["relation"] == "issued_by").any())


def _process(complex: RegimeComplex) -> dict[str, str]:
    """Return the highest selected row of each row's chain of `part_of`."""
    parent, chosen, name = complex.catalogue["part_of"].to_dict(), set(complex.comparable.index), {}
    for row in complex.comparable.index:
        top = step = row
        passed = {row}
        while (step := parent.get(step, "")) and step not in passed:
            passed.add(step)
            top = step if step in chosen else top
        name[row] = top
    return name


def tops(complex: RegimeComplex, rows: Iterable[str]) -> dict[str, list[str]]:
    """Return where the chains of `part_of`, `issued_by` and `nested_in` end that start at each row.

    In the order of the table; the row itself where no chain leads on. A chain that runs in a
    circle ends where it began.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame([["act", "Act", "legal"], ["union", "Union", ""]], columns=["id", "name_en", "layers"])
    >>> made = pd.DataFrame([["act", "union", "issued_by"]], columns=["from_id", "to_id", "relation"])
    >>> tops(build({"initiatives": rows, "relations": made}), ["act"])
    {'act': ['union']}
    """
    up = _up(complex)
    place = {key: i for i, key in enumerate(complex.catalogue.index)}
    return {row: sorted(_climb(row, up), key=place.__getitem__) for row in rows}


def _climb(row: str, up: Mapping[str, list[str]]) -> set[str]:
    found, passed, todo = set(), {row}, [row]
    while todo:
        step = todo.pop()
        further = [parent for parent in up.get(step, ()) if parent not in passed]
        if not up.get(step):
            found.add(step)
        passed.update(further)
        todo += further
    return found or {row}


def _up(complex: RegimeComplex) -> dict[str, list[str]]:
    """Return what each row is part of, was issued by or is nested in."""
    known, part_of = set(complex.catalogue.index), complex.catalogue["part_of"]
    up: dict[str, list[str]] = {row: [whole] for row, whole in part_of.items() if whole in known and whole != row}
    ties = complex.relations[complex.relations["relation"].isin(MADE_BY)]
    for start, end in zip(ties["from_id"], ties["to_id"]):
        if end in known and start != end:
            up.setdefault(start, []).append(end)
    return up


def fold_catalogue(
    complex: RegimeComplex, units: Mapping[str, tuple[str, ...]], keep_layer: bool, hosts: bool
) -> pd.DataFrame:
    """Return the catalogue with one row a unit: codes united, launch the earliest, names those of the naming row.

    Parameters
    ----------
    keep_layer : bool
        Whether a unit has the primary layer of the row that names it; else it has none.
    hosts : bool
        Whether the hosts stay that are not units themselves.
    """
    whole, kind = complex.catalogue, complex.texts("catalogue", "kind")
    stays = [key for key in whole.index if key in units or (hosts and kind[key] == schema.HOST)]
    rows = whole.loc[stays].copy()
    folded = {unit: parts for unit, parts in units.items() if parts != (unit,)}
    for column in _UNITED:
        listed = complex.codebook.values(schema.vocabulary("initiatives", column) or column)
        rows[column] = _with(rows[column], folded, whole[column], partial(_united, listed=listed))
    rows["launch_year"] = _with(rows["launch_year"], folded, whole["launch_year"], _earliest)
    for unit in folded:
        if kind[unit] == schema.HOST:
            rows.at[unit, "kind"] = ""
            rows.at[unit, "identified"] = True
    if not keep_layer:
        rows["primary_layer"] = ""
    return rows


def _with(
    column: pd.Series, folded: Mapping[str, tuple[str, ...]], whole: pd.Series, made: Callable[[list[Any]], Any]
) -> pd.Series:
    """Return a column in which the cell of each folded unit is made of those of its parts.

    In plain lists: a thousand cells of a DataFrame, one by one, would take most of the time of a new lens.
    """
    cells, found = dict(zip(whole.index, whole.tolist())), dict(zip(column.index, column.tolist()))
    found |= {unit: made([cells[part] for part in parts]) for unit, parts in folded.items()}
    return pd.Series(list(found.values()), index=column.index, dtype=column.dtype)


def _earliest(years: list[Any]) -> Any:
    """Return the first year; not known if none of them is."""
    return min((year for year in years if not pd.isna(year)), default=pd.NA)


def _united(cells: list[tuple[str, ...]], listed: list[str]) -> tuple[str, ...]:
    """Return the values that occur in any cell, in the order of the codebook, then of appearance."""
    found = list(dict.fromkeys(value for cell in cells for value in cell))
    return tuple([value for value in listed if value in found] + [value for value in found if value not in listed])


def fold_ties(relations: pd.DataFrame, unit_of: Mapping[str, str], known: set[str]) -> pd.DataFrame:
    """Return the ties between units: those within one are dropped, equal ones stand once, with their number.

    Examples
    --------
    >>> ties = pd.DataFrame([["a1", "b", "references", "s1"], ["a2", "b", "references", "s2"],
    ...     ["a1", "a2", "implements", "s3"]], columns=["from_id", "to_id", "relation", "source"])
    >>> fold_ties(ties, {"a1": "a", "a2": "a", "b": "b"}, {"a", "b"}).values.tolist()
    [['a', 'b', 'references', 's1;s2', 2]]
    """
    ends = {end: relations[end].map(lambda key: unit_of.get(key, key)) for end in ("from_id", "to_id")}
    ties = relations.assign(**ends)
    # `isin` of a column of text turns what is known into Arrow at each call, which takes ten times as long.
    ends_of = zip(ties["from_id"].tolist(), ties["to_id"].tolist())
    ties = ties[np.array([a != b and a in known and b in known for a, b in ends_of], dtype=bool)]
    keys = ["from_id", "to_id", "relation"]
    first = ties.drop_duplicates(keys).set_index(keys)
    grouped = ties.groupby(keys, sort=False)
    first["source"] = grouped["source"].agg(lambda cited: ";".join(dict.fromkeys(filter(None, cited))))
    first["number"] = grouped.size()
    return first.reset_index()[[*relations.columns, "number"]]
