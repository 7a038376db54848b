"""The data contract, read from the descriptor of the shipped package."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
SEPARATOR = ";"

JsonObject = dict[str, Any]  # of JSON: a descriptor, or what it says of a table or of a field

# Of a user's package only these are required; the coding needs one column of the pair.
REQUIRED_TABLE = "initiatives"
REQUIRED_COLUMNS = {
    "initiatives": ("id", "name_en"),
    "members": ("id", "name_en"),
    "memberships": ("initiative_id", "member_id"),
    "relations": ("from_id", "to_id", "relation"),
    "sources": ("id",),
    "corrections": ("id",),
    "double_coding": ("id", "coder"),
    "propositions": ("id", "claim_en"),
    "searches": ("stratum", "title"),
    "history": ("row", "field"),
    "codebook": ("field", "value"),
}
EITHER_COLUMN = ("layers", "form")

# Codings that mean nothing for a host or for a row that fits no known initiative.
HOST = "organisation"

# What stands in a column, where its name tells; see `kind`.
KINDS = {
    **dict.fromkeys(("since", "until"), "date"),
    **dict.fromkeys(("url", "archive"), "address"),
    **dict.fromkeys(("source", "sources", "evidence", "frame_source", "asserted_by"), "evidence"),
    **dict.fromkeys(("initiative_id", "member_id", "from_id", "to_id", "part_of"), "reference"),
    **dict.fromkeys(("name_en", "name_zh", "acronym", "sponsor", "label_en", "label_zh", "field", "value"), "name"),
    **dict.fromkeys(("title_en", "title_zh"), "name"),
    **{name: name for name in ("iso3", "country", "language", "colour", "symbol")},
}
PARTS = ("initiatives", "part_of")  # a column whose cells refer to rows of its own table


@cache
def descriptor() -> JsonObject:
    """Return the Frictionless descriptor that types every column.

    >>> [resource["name"] for resource in descriptor()["resources"]][:2]
    ['initiatives', 'members']
    """
    found: JsonObject = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    return found


def tables() -> list[str]:
    """Return the names of the tables, in the order of the descriptor."""
    return [resource["name"] for resource in descriptor()["resources"]]


def table_schema(table: str) -> JsonObject:
    """Return the schema of one table; KeyError if the package has no such table."""
    found: dict[str, JsonObject] = {resource["name"]: resource["schema"] for resource in descriptor()["resources"]}
    return found[table]


def fields(table: str) -> dict[str, JsonObject]:
    """Return the fields of a table by name.

    >>> fields("members")["kind"]["vocabulary"]
    'member_kind'
    """
    return {field["name"]: field for field in table_schema(table)["fields"]}


def kind(table: str, column: str) -> str:
    """Tell what stands in a column of the contract: the name of a rule of `cells.RULES`.

    >>> [kind("initiatives", column) for column in ("id", "launch_year", "layers", "url", "summary_en")]
    ['id', 'year', 'word', 'address', 'text']
    """
    if column == "id":
        return {"sources": "source_id", "double_coding": "reference"}.get(table, "id")
    field = fields(table)[column]
    if field["type"] == "integer":
        return "year" if column.endswith("year") else "whole"
    if field["type"] in ("boolean", "date"):
        return {"boolean": "flag", "date": "day"}[field["type"]]
    if field.get("vocabulary"):
        return "word"
    return KINDS.get(column, "text")


def keys(table: str) -> list[str]:
    """Return the columns that together name a row; in the codebook a field may have a row without a value."""
    return {"codebook": ["field", "value"]}.get(table) or table_schema(table).get("primaryKey", [])


def references(table: str) -> list[tuple[str, str]]:
    """Return the columns whose cells are ids of a table, with that table.

    >>> references("memberships")
    [('initiative_id', 'initiatives'), ('member_id', 'members')]
    """
    declared = table_schema(table).get("foreignKeys", [])
    found = [(key["fields"][0], key["reference"]["resource"] or table) for key in declared if len(key["fields"]) == 1]
    own = [(PARTS[1], table)] if table == PARTS[0] and PARTS[1] in fields(table) else []
    return list(dict.fromkeys(found + own))


def indispensable(table: str) -> set[str]:
    """Return the columns without a cell in which a row means nothing: its key, and what it ties together."""
    tied = {column for column, _ in references(table)} - {"part_of"}
    optional = {"corrections": {"initiative_id"}, "codebook": {"value"}, "history": {"row"}}.get(table, set())
    return ({*keys(table)} | tied) - optional


def columns(table: str) -> list[str]:
    """Return the column names of a table, in order."""
    return list(fields(table))


def vocabulary(table: str, column: str) -> str | None:
    """Return the codebook field that lists the allowed values of a column, or None."""
    return fields(table)[column].get("vocabulary")


def is_list(table: str, column: str) -> bool:
    """Tell whether a cell of the column holds several values."""
    return bool(fields(table)[column].get("list", False))


@cache
def shipped_codebook() -> pd.DataFrame:
    """Return the codebook of the shipped package as text; do not change it."""
    return pd.read_csv(DATA / "codebook.csv", dtype=str, keep_default_na=False, encoding="utf-8")


@cache
def shipped_vocabulary(field: str) -> frozenset[str]:
    """Return the words of a field that the shipped codebook lists."""
    book = shipped_codebook()
    return frozenset(book.loc[book["field"] == field, "value"]) - {""}


@cache
def shipped_words() -> frozenset[str]:
    """Return every word that the shipped codebook lists."""
    return frozenset(shipped_codebook()["value"]) - {""}


@cache
def shipped_states() -> pd.DataFrame:
    """Return the states and unions of the shipped package as text; do not change it.

    Their names in both languages, regions (UN M49) and income groups (World Bank) come from kept packages.
    """
    table = pd.read_csv(DATA / "members.csv", dtype=str, keep_default_na=False, encoding="utf-8")
    return table[table["kind"].isin(["state", "union"])].reset_index(drop=True)
