"""The descriptor of a bundle: datapackage.json, after the Data Package standard."""

import re
from typing import Any

import pandas as pd

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex

UNTITLED = "A table of initiatives"  # what a package without a title is called
Descriptor = dict[str, Any]  # or a part of one, as JSON has it
INITIATIVE, MEMBER = ("initiatives", "id"), ("members", "id")
# What a row of a table is, its key, and which columns are ids of another table.
MEASURED: dict[str, tuple[str, tuple[str, ...], dict[str, tuple[str, str]]]] = {
    "pairs": ("Two initiatives and how they overlap.", ("a", "b"), {"a": INITIATIVE, "b": INITIATIVE}),
    "pair_chance": (
        "Two initiatives and how their shared members stand against chance, lists and members keeping their totals.",
        ("a", "b"),
        {"a": INITIATIVE, "b": INITIATIVE},
    ),
    "initiative_measures": ("An initiative in the networks.", ("id",), {"id": INITIATIVE}),
    "units": ("A row and the unit that it is compared in.", ("unit", "row"), {"unit": INITIATIVE, "row": INITIATIVE}),
    "structure": ("A measure of the whole on a network.", ("measure", "network"), {}),
    "findings": ("A claim about the complex, and how far it stands.", ("id", "collection"), {}),
    "specifications": ("A claim under one cut of the table.", (), {}),
    "robustness": ("How far a measure moves when the table is cut otherwise.", (), {}),
    "yardsticks": ("A measure of another regime complex, for comparison.", (), {}),
    "layers": ("A cell of layer, issue area and form.", (), {}),
    "evolution": ("A measure on a network as it stood in a year.", (), {}),
    "dictionary": ("A column of the tables of the package: meaning, unit, empty cells.", ("table", "column"), {}),
    "mrqap": ("A predictor of overlap or of ties between two initiatives.", ("dependent", "predictor"), {}),
    "citations": ("Citations that initiatives of a year give and receive.", ("year", "relation"), {}),
    "hierarchy": ("A figure of hierarchy or differentiation of this complex or another.", (), {}),
    "triangle": (
        "An initiative and the kinds of its members, all kinds counted whatever the lens.",
        ("id",),
        {"id": INITIATIVE},
    ),
    "layer_brokers": ("What is brokered from one layer to another, against chance.", ("from_layer", "to_layer"), {}),
    "forums": ("A member and the overlapping pairs that it could choose between.", ("id",), {"id": MEMBER}),
    "forum_pairs": (
        "Two overlapping initiatives and the members that could choose between them.",
        ("a", "b"),
        {"a": INITIATIVE, "b": INITIATIVE},
    ),
    "participation": ("A member and the initiatives that it is in.", ("id",), {"id": MEMBER}),
}


def descriptor(whole: RegimeComplex, tables: dict[str, pd.DataFrame], note: str) -> Descriptor:
    """Return the descriptor of tables by name; `note` says of which view they are."""
    about = whole.about
    title = about.title or UNTITLED
    package: Descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60].strip("-") or "bundle",
        "title": title,
        "description": note,
    }
    if about.title_zh:
        package["title_zh"] = about.title_zh
    if about.version:
        package["version"] = about.version
    if about.date:
        package["created"] = f"{about.date}T00:00:00Z"
    if about.homepage:
        package["homepage"] = about.homepage
    if about.authors:
        package["contributors"] = [{"title": name, "roles": ["author"]} for name in about.authors]
    if about.citation:
        package["citation"] = about.citation
    if about.licence:
        licence = {"title": about.licence, "path": about.licence_url}
        short = about.licence_id or about.licence
        named = {"name": short} if re.fullmatch(r"[A-Za-z0-9][-A-Za-z0-9._]*", short) else {}
        if named or about.licence_url:
            package["licenses"] = [named | {key: value for key, value in licence.items() if value}]
    if any(about.rights):
        package["rights"] = {lang: told for lang, told in zip(("en", "zh"), about.rights) if told}
    package["resources"] = [_resource(name, table, tables) for name, table in tables.items()]
    return package


def _resource(name: str, table: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> Descriptor:
    stated = name in schema.tables()
    described = next((r["description"] for r in schema.descriptor()["resources"] if r["name"] == name), "")
    return {
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "description": described if stated else MEASURED[name][0],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _stated(name, table, tables) if stated else _measured(name, table, tables),
    }


def _stated(name: str, table: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> Descriptor:
    """Return the contract's schema of a table of the package, cut down to the columns that are there."""
    contract, known = schema.table_schema(name), schema.fields(name)
    found: Descriptor = {"fields": [known.get(column, {"name": column, "type": "string"}) for column in table]}
    if (key := contract.get("primaryKey")) and set(key) <= set(table):
        found["primaryKey"] = key
    references = [
        key
        for key in contract.get("foreignKeys", [])
        if set(key["fields"]) <= set(table) and key["reference"]["resource"] in tables
    ]
    return found | ({"foreignKeys": references} if references else {})


def _measured(name: str, table: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> Descriptor:
    _, key, references = MEASURED[name]
    found: Descriptor = {"fields": [{"name": str(column), "type": _type(table[column].dtype)} for column in table]}
    if key and set(key) <= set(table):
        found["primaryKey"] = list(key)
    if there := {column: to for column, to in references.items() if to[0] in tables and column in table}:
        found["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": resource, "fields": [field]}}
            for column, (resource, field) in there.items()
        ]
    return found


def _type(kind: object) -> str:
    if pd.api.types.is_bool_dtype(kind):
        return "boolean"
    if pd.api.types.is_integer_dtype(kind):
        return "integer"
    return "number" if pd.api.types.is_float_dtype(kind) else "string"
