"""A sheet for a second coder: which rows it holds, what of them it shows, and what the filled one says."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.problem import EMPTIED, ROW_ASIDE, Problem, enumerated
from dashboard.model.select import default_collection, in_collection
from dashboard.model.words import items, loosely

CODED = ("form", "primary_layer", "layers", "legal_force", "scope", "status", "issue_areas", "functions")
MAY_BE_EMPTY = ("functions",)  # what has no documented output does nothing
STRATA = ("convener", "form")  # the first that the package has


def coded(complex: RegimeComplex) -> list[str]:
    """Return the columns that a second coder fills: those of the codebook that the package codes."""
    return [column for column in CODED if not complex.lacks(f"initiatives.{column}")]


def sample(complex: RegimeComplex, rows: int = 100, seed: int = 0) -> list[str]:
    """Draw initiatives of the package's default collection, in proportion to its conveners.

    Returns
    -------
    list of str
        Ids in random order, so that whoever stops half-way has coded a random half. Each convener has
        its share of the rows, rounded by largest remainders; a package without conveners is drawn by
        form. What fits no known initiative is left out. The same package and seed give the same rows.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": list("abcdef"), "name_en": "A", "layers": "legal", "convener": list("xxxxyy")})
    >>> drawn = sample(build({"initiatives": table}), rows=3)
    >>> len(drawn), sum(key in "abcd" for key in drawn)
    (3, 2)
    """
    whole = complex.catalogue
    pool = whole[in_collection(complex, default_collection(complex)) & whole["identified"]].sort_index()
    by = next((name for name in STRATA if not complex.lacks(f"initiatives.{name}")), None)
    strata = pool.groupby(pool[by] if by else pd.Series("", index=pool.index), sort=True)
    sizes = strata.size()
    exact = sizes * min(rows, len(pool)) / max(len(pool), 1)
    taken = np.floor(exact).astype(int)
    left = min(rows, len(pool)) - int(taken.sum())
    taken[(exact - taken).sort_values(ascending=False, kind="stable").index[:left]] += 1
    draw = np.random.default_rng(seed)
    drawn = [key for name, part in strata for key in draw.choice(part.index.to_numpy(), taken[name], replace=False)]
    return [str(key) for key in draw.permutation(drawn)]


def blank(complex: RegimeComplex, ids: list[str]) -> pd.DataFrame:
    """Return the sheet of some rows: names and sources, the columns to code empty; no code and no summary of ours.

    A column of several values is asked for in as many columns as the package has at most in a cell, numbered.
    """
    rows = complex.catalogue.loc[ids]
    shown = {"id": ids, "name_en": rows["name_en"], "name_zh": rows["name_zh"]}
    shown["sources"] = [_cited(complex, cell) for cell in rows["sources"]]
    return pd.DataFrame({**shown, **dict.fromkeys(columns(complex), ""), "remark": ""}).reset_index(drop=True)


def columns(complex: RegimeComplex) -> dict[str, str]:
    """Return the columns to fill, each with the field that it codes."""
    found: dict[str, str] = {}
    for field in coded(complex):
        most = complex.catalogue[field].map(len).max() if schema.is_list("initiatives", field) else 0
        found |= {f"{field}_{i + 1}": field for i in range(most)} if most else {field: field}
    return found


def _cited(complex: RegimeComplex, evidence: str) -> str:
    """Return the sources of a cell, one a line: citation, place, address."""
    lines = []
    for item in items(evidence):
        key, _, place = item.partition("@")
        known = key in complex.sources.index
        source = complex.sources.loc[key] if known else {"citation": key, "url": ""}
        lines.append(" | ".join(filter(None, (source["citation"] or key, place, source["url"]))))
    return "\n".join(lines)


def vocabulary(complex: RegimeComplex) -> pd.DataFrame:
    """Return what a coder may write: field, value, labels and definitions, the field's own definition first."""
    fields = [schema.vocabulary("initiatives", field) for field in coded(complex)]
    book = complex.codebook.frame
    parts = [book[book["field"] == field] for field in dict.fromkeys(fields)]
    shown = ["field", "value", "label_en", "label_zh", "definition_en", "definition_zh"]
    return pd.concat(parts, ignore_index=True)[shown]


def filled(complex: RegimeComplex, sheet: pd.DataFrame, file: str) -> tuple[pd.DataFrame, list[Problem]]:
    """Read a filled sheet against the codebook.

    Parameters
    ----------
    sheet : DataFrame of text
        See `blank`; row i is line i + 2 of the file. A row in which nothing is coded is left out.
    file : str
        Name of the file, for what is said of it.

    Returns
    -------
    codings : DataFrame
        id, coder, then the coded fields; for each coded row the codes of the package (first) and those
        of the sheet (second), lists with semicolons.
    problems : list of Problem
        Values that the codebook does not list, cells left empty in a coded row, ids that are not there
        or come twice.
    """
    fields, problems, rows = coded(complex), [], []
    asked = {name: field for name, field in columns(complex).items() if name in sheet}
    asked |= {field: field for field in fields if field in sheet}
    right = {field: _spelling(complex, field) for field in fields}
    seen: set[str] = set()
    for row, cells in zip(sheet.index, sheet.to_dict("records")):
        key = cells.get("id", "")
        codes: dict[str, list[str]] = {field: [] for field in fields}
        if not any(cells[name].strip() for name in asked):
            continue
        wrong = "no-such-id" if key not in complex.catalogue.index else "key-twice" if key in seen else ""
        if wrong:
            values = (("file", "initiatives.csv"),) if wrong == "no-such-id" else ()
            problems.append(Problem(file, row + 2, "id", key, wrong, values, ROW_ASIDE))
            continue
        seen.add(key)
        for name, field in asked.items():
            for word in items(cells[name]):
                code = right[field].get(loosely(word))
                known = (("known", enumerated(dict.fromkeys(right[field].values()))),)
                if code is None:
                    problems.append(Problem(file, row + 2, name, word, "not-in-codebook", known, EMPTIED))
                elif code not in codes[field]:
                    codes[field].append(code)
        told = {problem.column for problem in problems if problem.row == row + 2}
        problems += list(_incomplete(complex, file, row, codes, {asked[name] for name in told}))
        rows += [{"id": key, "coder": "first", **_first(complex, key, fields)}]
        rows += [{"id": key, "coder": "second", **{field: ";".join(codes[field]) for field in fields}}]
    return pd.DataFrame(rows, columns=["id", "coder", *fields]).sort_values(
        ["id", "coder"], ignore_index=True, kind="stable"
    ), problems


def _spelling(complex: RegimeComplex, field: str) -> dict[str, str]:
    """Return the codes of a field by what a coder may write for them: the code or its label in either language."""
    book, name = complex.codebook, schema.vocabulary("initiatives", field) or field
    values = book.values(name)
    labels = {loosely(book.label(name, value, lang)): value for lang in ("en", "zh") for value in values}
    return labels | {loosely(value): value for value in values}


def _incomplete(
    complex: RegimeComplex, file: str, row: int, codes: dict[str, list[str]], told: set[str]
) -> Iterator[Problem]:
    for field, words in codes.items():
        several = schema.is_list("initiatives", field)
        if not words and field not in MAY_BE_EMPTY and field not in told:
            yield Problem(file, row + 2, field, "", "sheet-uncoded")
        if len(words) > 1 and not several:
            yield Problem(file, row + 2, field, ";".join(words), "sheet-several")
    primary = codes.get("primary_layer", [])[:1]
    if primary and codes.get("layers") and primary[0] not in codes["layers"]:
        yield Problem(file, row + 2, "primary_layer", primary[0], "not-a-layer")


def _first(complex: RegimeComplex, key: str, fields: list[str]) -> dict[str, str]:
    """Return the package's own codes of a row, as text."""
    cells = {field: complex.catalogue.at[key, field] for field in fields}
    return {field: cell if isinstance(cell, str) else ";".join(cell) for field, cell in cells.items()}
