"""Checking a data package: structure by frictionless, vocabularies and lists by the codebook."""

import copy
from pathlib import Path

import frictionless
import pandas as pd

from dashboard.model import schema
from dashboard.model.package import Problem

_ROW_RULES = {
    "primary-key": "another row has the same key",
    "blank-row": "the row is empty",
    "extra-cell": "the row has more cells than the header",
    "missing-cell": "the row has fewer cells than the header",
}


def check(folder: Path, frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Check the tables of a package against the data contract.

    Parameters
    ----------
    folder : Path
        The folder that the frames were read from.
    frames : dict of DataFrame
        Its readable tables as text, see `package.read_tables`.

    Returns
    -------
    list of Problem
        Ordered by table and row; empty if the package is sound.
    """
    found = _required(frames)
    if any(problem.file == f"{schema.REQUIRED_TABLE}.csv" for problem in found):
        return found
    lacking = {problem.file.removesuffix(".csv") for problem in found}
    frames = {name: frame for name, frame in frames.items() if name not in lacking}
    found += [*_structure(folder, frames), *_vocabularies(frames), *_evidence(frames), *_consistency(frames)]
    order = {f"{name}.csv": i for i, name in enumerate(schema.tables())}
    return sorted(dict.fromkeys(found), key=lambda p: (order.get(p.file, 99), p.row or 0, p.column))


def _required(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Find tables that cannot be used, because a required column is missing."""
    table = schema.REQUIRED_TABLE
    if table not in frames:
        return [Problem(f"{table}.csv", None, "", "", "the table is required and is not there or cannot be read")]
    if frames[table].empty:
        return [Problem(f"{table}.csv", None, "", "", "the table has no rows")]
    problems = [
        Problem(f"{name}.csv", 1, column, "", "the column is required; without it the table is set aside")
        for name, needed in schema.REQUIRED_COLUMNS.items()
        if name in frames
        for column in needed
        if column not in frames[name]
    ]
    if not set(schema.EITHER_COLUMN) & set(frames[table].columns):
        problems.append(
            Problem(f"{table}.csv", 1, " or ".join(schema.EITHER_COLUMN), "", "one of the two columns is required")
        )
    return problems


def _resource(name: str, frames: dict[str, pd.DataFrame]) -> dict:
    """Return the table's descriptor, cut down to the columns and tables that are there."""
    resource = next(copy.deepcopy(r) for r in schema.descriptor()["resources"] if r["name"] == name)
    contract, present = resource["schema"], list(frames[name].columns)
    known = schema.fields(name)
    contract["fields"] = [known.get(column, {"name": column, "type": "any"}) for column in present]
    contract["foreignKeys"] = [
        key
        for key in contract.get("foreignKeys", [])
        if key["reference"]["resource"] in frames and set(key["fields"]) <= set(present)
    ]
    if set(contract.get("primaryKey", [])) <= set(present):
        contract["fields"] = [
            _without_unique(field) if [field["name"]] == contract.get("primaryKey") else field
            for field in contract["fields"]
        ]
    else:
        contract.pop("primaryKey")
    # Unknown columns of a user's table are carried along, their vocabulary is the codebook's business.
    return resource


def _without_unique(field: dict) -> dict:
    """Leave it to the primary key to say that a key is missing or stands twice: one line a problem."""
    return {
        **field,
        "constraints": {
            name: rule for name, rule in field["constraints"].items() if name not in ("unique", "required")
        },
    }


def _structure(folder: Path, frames: dict[str, pd.DataFrame]) -> list[Problem]:
    package = {"name": "package", "resources": [_resource(name, frames) for name in frames]}
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package.from_descriptor(package, basepath=str(folder)).validate(limit_errors=10_000)
    problems = [_plain("datapackage", error) for error in report.errors]
    for task in report.tasks:
        problems += [_plain(task.name, error, frames[task.name]) for error in task.errors]
    return problems


def _plain(table: str, error: frictionless.Error, frame: pd.DataFrame | None = None) -> Problem:
    row, column = getattr(error, "row_number", None), getattr(error, "field_name", "") or ""
    value = str(getattr(error, "cell", "") or "")
    rule = _ROW_RULES.get(error.type) or error.note or error.message
    if error.type == "foreign-key":
        column, value = ", ".join(error.field_names), ", ".join(map(str, error.field_cells))
        rule = f"is not an id of {error.reference_name}.csv"
    elif error.type == "primary-key":
        key = schema.table_schema(table)["primaryKey"]
        cells = frame.loc[row - 2, key]
        column, value = ", ".join(key), ", ".join(cells)
        rule = rule if cells.all() else "the key is missing"
    return Problem(f"{table}.csv", row, column, value, rule)


def _vocabularies(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Check coded cells against codebook.csv; a package without one brings its own words freely."""
    if "codebook" not in frames or not {"field", "value"} <= set(frames["codebook"].columns):
        return []
    book = frames["codebook"]
    repeated = book[book.duplicated(["field", "value"])]
    problems = [
        Problem("codebook.csv", i + 2, "value", row["value"], "another row has the same field and value")
        for i, row in repeated.iterrows()
    ]
    allowed = book[book["value"] != ""].groupby("field")["value"].agg(list).to_dict()
    for table, frame in frames.items():
        for column in [c for c in schema.columns(table) if c in frame]:
            values = allowed.get(schema.vocabulary(table, column))
            if values is None:
                continue
            cells = frame[column][frame[column] != ""]
            if schema.is_list(table, column):
                cells = cells.map(lambda cell: cell.split(schema.SEPARATOR)).explode()
            bad = cells[~cells.isin(values)]
            problems += [
                Problem(f"{table}.csv", i + 2, column, value, f"is not in the codebook: {', '.join(values)}")
                for i, value in bad.items()
            ]
    return problems


def _evidence(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Check that each cited source is in sources.csv."""
    if "sources" not in frames or "id" not in frames["sources"]:
        return []
    known, problems = set(frames["sources"]["id"]), []
    for table, frame in frames.items():
        if table == "sources":
            continue
        for column in {"sources", "source", "evidence"} & set(frame.columns):
            cited = frame[column].astype(object).str.split(schema.SEPARATOR).explode().str.split("@").str[0]
            bad = cited[(cited != "") & ~cited.isin(known)]
            problems += [
                Problem(f"{table}.csv", i + 2, column, value, "is not an id of sources.csv") for i, value in bad.items()
            ]
    return problems


def _consistency(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Check what one row says against itself."""
    frame, problems = frames["initiatives"], []
    if {"primary_layer", "layers"} <= set(frame.columns):
        for i, row in frame[frame["primary_layer"] != ""].iterrows():
            if row["primary_layer"] not in row["layers"].split(schema.SEPARATOR):
                problems.append(
                    Problem(
                        "initiatives.csv",
                        i + 2,
                        "primary_layer",
                        row["primary_layer"],
                        "is not one of the row's layers",
                    )
                )
    if {"launch_year", "end_year"} <= set(frame.columns):
        years = frame[["launch_year", "end_year"]].apply(pd.to_numeric, errors="coerce")
        for i in years.index[years["end_year"] < years["launch_year"]]:
            problems.append(
                Problem("initiatives.csv", i + 2, "end_year", frame.at[i, "end_year"], "is before launch_year")
            )
    if "memberships" in frames and {"since", "until"} <= set(frames["memberships"].columns):
        spans = frames["memberships"]
        for i in spans.index[(spans["until"] != "") & (spans["until"] < spans["since"])]:
            problems.append(Problem("memberships.csv", i + 2, "until", spans.at[i, "until"], "is before since"))
    return problems + _circles(frames)


def _circles(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Find rows of relations.csv that close a circle of nested_in."""
    if not {"from_id", "to_id", "relation"} <= set(frames.get("relations", pd.DataFrame()).columns):
        return []
    ties, parents, problems = frames["relations"], {}, []
    for i, tie in ties[ties["relation"] == "nested_in"].iterrows():
        start, seen, todo = tie["from_id"], set(), [tie["to_id"]]
        while todo:
            node = todo.pop()
            if node not in seen:
                seen.add(node)
                todo += parents.get(node, [])
        if start in seen:
            problems.append(
                Problem(
                    "relations.csv", i + 2, "to_id", tie["to_id"], f"closes a circle: {start} would be nested in itself"
                )
            )
        else:
            parents.setdefault(start, []).append(tie["to_id"])
    return problems
