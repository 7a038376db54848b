"""The dictionary of a package: every column with its meaning, its unit, and what an empty cell of it says."""

import re

import pandas as pd

from dashboard.model import schema

COLUMNS = (
    *("table", "column", "description_en", "description_zh", "type", "unit_en", "unit_zh", "vocabulary", "several"),
    *("missing_en", "missing_zh"),
)
# By kind of column (`schema.kind`): what its values are measured in or written as.
UNITS = {
    "year": ("calendar year", "公历年"),
    "whole": ("count", "个数"),
    "flag": ("true or false", "true 或 false"),
    "day": ("day, YYYY-MM-DD (ISO 8601)", "日，YYYY-MM-DD（ISO 8601）"),
    "date": ("year, month or day (ISO 8601)", "年、年月或日（ISO 8601）"),
    "address": ("web address", "网址"),
    "evidence": ("source_id@place", "来源标识@位置"),
    "iso3": ("ISO 3166-1 alpha-3", "ISO 3166-1 三位字母代码"),
    "country": ("ISO 3166-1 alpha-3", "ISO 3166-1 三位字母代码"),
    "language": ("ISO 639-1", "ISO 639-1"),
    "word": ("code of codebook.csv", "codebook.csv 中的代码"),
}
NEVER = ("never empty", "不得为空")
# What follows in a description tells of empty cells.
MARKS = {"en": r"\s*Empty: (.+?)\.?$", "zh": r"\s*空：(.+?)。?$"}


def dictionary(tables: dict[str, list[str]] | None = None) -> pd.DataFrame:
    """Return every column of the contract.

    Parameters
    ----------
    tables : dict of table to columns, optional
        The columns to tell of; tables and columns that the contract does not have are left out.
        Default: all of the contract.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row a column: what it holds in both languages, its type, in what its values
        are measured or written (empty: free text), the field of the codebook that lists its values,
        whether a cell holds several, and what an empty cell means.

    Examples
    --------
    >>> found = dictionary({"initiatives": ["end_year", "colour_of_its_cover"]})
    >>> found[["column", "description_en", "unit_en", "missing_en"]].values.tolist()
    [['end_year', 'Year in which it ended.', 'calendar year', 'not ended, or not known']]
    """
    wanted = {name: schema.columns(name) for name in schema.tables()} if tables is None else tables
    rows = [
        _told(table, column)
        for table in schema.tables()
        for column in wanted.get(table, ())
        if column in schema.fields(table)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _told(table: str, column: str) -> tuple[str | bool, ...]:
    field, kind = schema.fields(table)[column], schema.kind(table, column)
    english, none_en = _parted(field["description"], "en")
    chinese, none_zh = _parted(field.get("description_zh", ""), "zh")
    if field.get("constraints", {}).get("required"):
        none_en, none_zh = NEVER
    unit, vocabulary = UNITS.get(kind, ("", "")), field.get("vocabulary", "")
    return (
        table,
        column,
        english,
        chinese,
        field["type"],
        *unit,
        vocabulary,
        field.get("list", False),
        none_en,
        none_zh,
    )


def _parted(description: str, lang: str) -> tuple[str, str]:
    """Return what a description says of the column, and what of empty cells.

    >>> _parted("Address. Empty: not established.", "en")
    ('Address.', 'not established')
    """
    found = re.search(MARKS[lang], description)
    return (description[: found.start()], found[1]) if found else (description, "")
