"""From a package on disk to a RegimeComplex; what is wrong is set aside and reported."""

from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from dashboard.model import about, schema
from dashboard.model.codebook import Codebook
from dashboard.model.complex import RegimeComplex
from dashboard.model.limits import MAX_DESCRIPTOR
from dashboard.model.package import PackageError, Problem, folder_of, read_tables
from dashboard.model.validate import check

_YES_NO = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True)
class Loaded:
    """What came out of a package: the complex (None if there is nothing to show) and its problems."""

    complex: RegimeComplex | None
    problems: list[Problem]


def load(source: str | Path | bytes) -> Loaded:
    """Load a data package, checking it on the way.

    Parameters
    ----------
    source : folder, zip or single CSV, or the bytes of one
        See `package.folder_of`.

    Returns
    -------
    Loaded
        A cell with a problem is emptied and a row whose key has one is set aside; the rest is
        kept. The complex is None if the package cannot be read or initiatives.csv has no usable row.
    """
    try:
        with folder_of(source) as folder:
            frames, problems = read_tables(folder)
            problems += check(folder, frames)
            particulars, wrong = _about(folder)
    except PackageError as error:
        return Loaded(
            None,
            [Problem("package", None, "", str(source)[:80] if isinstance(source, (str, Path)) else "", str(error))],
        )
    problems += [Problem(p.file, p.row, p.column, p.value, p.rule) for p in wrong]
    lacking = {problem.file for problem in problems if problem.row == 1}
    frames = {name: _set_aside(name, frame, problems) for name, frame in frames.items() if f"{name}.csv" not in lacking}
    if "initiatives" not in frames:
        return Loaded(None, problems)
    if frames["initiatives"].empty:
        return Loaded(None, problems)
    return Loaded(build(frames, particulars), problems)


def _about(folder: Path) -> tuple[about.About, list]:
    path = folder / about.FILE
    if not path.is_file():
        return about.About(), []
    with path.open("rb") as file:
        descriptor, problems = about.parse(file.read(MAX_DESCRIPTOR + 1))
    found, more = about.about(descriptor)
    return found, [*problems, *more]


def _set_aside(table: str, frame: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """Empty the cells that have a problem; drop the rows that lose their key by it."""
    frame, drop = frame.copy(), set()
    contract = schema.table_schema(table)
    keys = {"id", *contract.get("primaryKey", []), *(f for k in contract.get("foreignKeys", []) for f in k["fields"])}
    if table == "corrections":
        keys.discard("initiative_id")
    for problem in problems:
        if (
            problem.file != f"{table}.csv"
            or problem.row is None
            or problem.row < 2
            or problem.row - 2 not in frame.index
        ):
            continue
        if problem.column in keys or not problem.column:
            drop.add(problem.row - 2)
        elif problem.column in frame:
            cell = frame.at[problem.row - 2, problem.column]
            several = schema.is_list(table, problem.column) if problem.column in schema.fields(table) else False
            kept = [part for part in cell.split(schema.SEPARATOR) if part != problem.value] if several else []
            frame.at[problem.row - 2, problem.column] = schema.SEPARATOR.join(kept)
    return frame.drop(index=sorted(drop)).reset_index(drop=True)


def build(frames: dict[str, pd.DataFrame], particulars: about.About = about.About(), date: str = "") -> RegimeComplex:
    """Build a complex from tables of text, typing their columns after the descriptor.

    `date` is that of the particulars, or today's, unless another is given.

    Examples
    --------
    Where memberships.csv has no role, each row says that the member belongs:

    >>> table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal;ethical"]})
    >>> members = pd.DataFrame({"initiative_id": ["a"], "member_id": ["x"]})
    >>> build({"initiatives": table, "memberships": members}).counted()["role"].tolist()
    ['member']
    >>> one = build({"initiatives": table})
    >>> one.initiatives.at["a", "layers"], one.lacks("memberships", "initiatives.form")
    (('legal', 'ethical'), ['memberships', 'initiatives.form'])
    """
    absent = {name for name in schema.tables() if name not in frames}
    for name, frame in frames.items():
        absent |= {f"{name}.{column}" for column in schema.columns(name) if column not in frame}
    typed = {name: _typed(name, frames.get(name, pd.DataFrame())) for name in schema.tables()}
    initiatives = typed["initiatives"].set_index("id", drop=False)
    initiatives["identified"] = initiatives["identified"].fillna(True).astype(bool)  # only who says so is in doubt
    if "initiatives.membership" in absent and "memberships" in frames:
        initiatives["membership"] = "listed"
    if "initiatives.primary_layer" in absent:
        initiatives["primary_layer"] = initiatives["layers"].map(lambda layers: layers[0] if layers else "")
    if "memberships.role" in absent:
        typed["memberships"]["role"] = "member"
    if "codebook" not in frames:
        typed["codebook"] = _typed(
            "codebook", pd.read_csv(schema.DATA / "codebook.csv", dtype=str, keep_default_na=False)
        )
    return RegimeComplex(
        catalogue=initiatives,
        chosen=tuple(initiatives.index),
        members=typed["members"].set_index("id", drop=False),
        memberships=typed["memberships"],
        relations=typed["relations"],
        sources=typed["sources"].set_index("id", drop=False),
        corrections=typed["corrections"],
        double_coding=typed["double_coding"],
        codebook=Codebook(typed["codebook"]).with_words(_words(typed), own="codebook" in frames),
        about=replace(particulars, date=date or particulars.date),
        absent=frozenset(absent),
    )


def _words(typed: dict[str, pd.DataFrame]) -> dict[str, list[str]]:
    """Return the words that occur in each field of the codebook, in the order of their appearance."""
    words: dict[str, list[str]] = {}
    for table in typed:
        for column in schema.columns(table):
            if field := schema.vocabulary(table, column):
                cells = typed[table][column].explode() if schema.is_list(table, column) else typed[table][column]
                words.setdefault(field, []).extend(cells.replace("", pd.NA).dropna())
    return words


def _typed(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table with every column of the contract, typed, and its own further columns as text."""
    result = {}
    for name, field in schema.fields(table).items():
        text = (
            frame[name].astype(object)
            if name in frame
            else pd.Series([""] * len(frame), index=frame.index, dtype=object)
        )
        if field["type"] == "integer":
            result[name] = pd.to_numeric(text, errors="coerce").astype("Int64")
        elif field["type"] == "boolean":
            result[name] = text.map(lambda cell: _YES_NO.get(cell.lower(), pd.NA)).astype("boolean")
        elif field.get("list"):
            result[name] = text.map(lambda cell: tuple(part for part in cell.split(schema.SEPARATOR) if part))
        else:
            result[name] = text
    others = {name: frame[name].astype(object) for name in frame if name not in result}
    return pd.DataFrame({**result, **others}, index=frame.index)
