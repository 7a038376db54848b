"""From the bytes of a table to a table of text: encoding, separator, quotes, header, rows."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import pandas as pd

from dashboard.model import schema
from dashboard.model.cells import cleaned
from dashboard.model.limits import MAX_CELLS, MAX_COLUMNS, MAX_FIELD, MAX_LABEL, MAX_ROWS
from dashboard.model.problem import MENDED, NOTHING, ROW_ASIDE, TABLE_ASIDE, Problem, enumerated

HEAD = 30  # lines in which the header is looked for
SEPARATORS = (",", ";", "\t", "|")
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
BLANKS = " \t\u00a0\u3000\ufeff"  # around a cell they say nothing; a line end is another matter, in an id


def read(
    table: str, content: bytes | list[list[str]], most: int | None = None
) -> tuple[pd.DataFrame | None, list[Problem]]:
    """Read one table as text, absent cells as empty strings.

    Parameters
    ----------
    table : str
        Its name in the contract; any other name, if its columns are to keep their own names.
    content : bytes of a CSV, or rows of a sheet
    most : int, optional
        Rows that are read at most, by default `MAX_ROWS`; of a CSV they are counted before any is held.

    Returns
    -------
    frame : DataFrame or None
        Row i is line i + 2 of the file; rows that cannot be used are left out. Columns that the
        contract knows have its names. None if the table cannot be read.
    problems : list of Problem
        What was wrong with the file, its header and its rows.

    Examples
    --------
    >>> frame, problems = read("initiatives", b"ID; Name_EN ;layers\\na;Alpha;legal\\n")
    >>> frame.to_dict("records"), problems
    ([{'id': 'a', 'name_en': 'Alpha', 'layers': 'legal'}], [])
    """
    problems: list[Problem] = []
    most = MAX_ROWS if most is None else most
    try:
        sheet = isinstance(content, list)
        lines: Iterable[list[str]]
        lines = content if isinstance(content, list) else _lines(table, content, problems, most)
        numbered: Iterator[tuple[int, list[str]]] = enumerate(lines, start=1)
        numbered, titles = _below_titles(numbered)
        if titles:
            above = (("rows", str(len(titles))),)
            problems.append(Problem(f"{table}.csv", titles[0], "", "", "title-rows", above, NOTHING))
        header = next((row for _, row in numbered if _cells(row)), None)
        if header is None:
            raise _Unreadable("empty-file")
        columns = _columns(table, header)
        frame = _frame(table, numbered, len(header), problems, most, ragged=sheet)
        return _named(table, frame, columns, problems), problems
    except _Unreadable as error:
        values = tuple(error.values.items())
        return None, [*problems, Problem(f"{table}.csv", None, "", "", error.key, values, TABLE_ASIDE)]


def _cells(row: list[str]) -> int:
    return sum(bool(cell.strip(BLANKS)) for cell in row)


def _below_titles(numbered: Iterator[tuple[int, list[str]]]) -> tuple[Iterator[tuple[int, list[str]]], list[int]]:
    """Return rows from the header on, and the lines of the titles above it: single cells above rows of several."""
    first = list(islice(numbered, HEAD))
    filled = [(place, count) for place, (_, row) in enumerate(first) if (count := _cells(row))]
    header = next((place for place, count in filled if count > 1), 0)
    above = [first[place][0] for place, _ in filled if place < header]
    rows = [count for place, count in filled if place >= header]
    if not above or len(rows) < 2 or min(rows[:2]) < 2:
        return chain(first, numbered), []
    return chain(first[header:], numbered), above


class _Unreadable(Exception):
    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def _lines(table: str, content: bytes, problems: list[Problem], most: int) -> Iterable[list[str]]:
    """Yield the records of a CSV text, whatever separates its columns."""
    text = _decoded(content)
    told = re.match(r"sep=(.)\r?\n", text)  # a first line that Excel writes and reads
    if told:
        text = text[told.end() :]
        yield []  # so that lines are counted as the file has them
    separator = told[1] if told else _separator(table, text)
    wrong = _quotation(text, separator, most)
    if wrong is not None:
        key, number = wrong
        line, remedy = number + bool(told), ROW_ASIDE if key == "quote-open" else NOTHING
        problems.append(Problem(f"{table}.csv", line, "", "", key, remedy=remedy))
    try:
        for number, row in enumerate(_records(text, separator), start=1):
            if ("quote-open", number) == wrong:
                return  # this record has swallowed the rest of the file
            yield row
    except csv.Error:
        raise _Unreadable("cell-large", limit=str(MAX_FIELD)) from None


def _records(text: str, separator: str, strict: bool = False) -> Iterator[list[str]]:
    csv.field_size_limit(MAX_FIELD)  # the process's own, which another library may have raised
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=strict)


def _decoded(content: bytes) -> str:
    encoding = next((name for mark, name in MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _Unreadable("not-utf-8", byte=str(error.start)) from None
    if text[:4096].count("\x00") > len(text[:4096]) // 8:  # UTF-16 without its mark, or a program's own file
        raise _Unreadable("not-text")
    return text


def _separator(table: str, text: str) -> str:
    """Return what separates the columns: that under which the header names most columns of the contract."""
    known = {_plain(name) for name in _contract(table)}
    start = text[: MAX_COLUMNS * 100]

    def fit(separator: str) -> tuple[int, int]:
        try:
            rows = [row for row in islice(_records(start, separator), HEAD) if any(row)]
            header = next((row for row in rows if _cells(row) > 1), rows[0] if rows else [])  # titles stand above it
        except csv.Error:
            return 0, 0
        return len({_plain(name) for name in header} & known), len(header)

    return max(SEPARATORS, key=fit)  # the first of equals, which is the comma


def _quotation(text: str, separator: str, most: int) -> tuple[str, int] | None:
    """Find the first record whose quotation marks are wrong: left open, or followed by text."""
    number = 0
    try:
        for number, _ in enumerate(_records(text, separator, strict=True), start=1):
            if number > most + 1:
                raise _Unreadable("many-rows", limit=str(most))
    except csv.Error as error:
        if "field limit" in str(error):
            return None
        return ("quote-open" if "end of data" in str(error) else "quote-inside"), number + 1
    return None


def _contract(table: str) -> list[str]:
    return schema.columns(table) if table in schema.tables() else []


def _plain(name: str) -> str:
    return re.sub(r"[\s\-]+", "_", cleaned(name.strip(BLANKS).strip("\"'")).casefold())


def _columns(table: str, header: list[str]) -> list[str]:
    """Return the names of the columns, those of the contract as the contract writes them."""
    if len(header) > MAX_COLUMNS:
        raise _Unreadable("many-columns", found=str(len(header)), limit=str(MAX_COLUMNS))
    header = [cleaned(name.strip(BLANKS))[:MAX_LABEL] for name in header]
    loosely = {_plain(name): name for name in _contract(table)}
    return [name if loosely.get(_plain(name)) in header else loosely.get(_plain(name), name) for name in header]


def _frame(
    table: str,
    numbered: Iterable[tuple[int, list[str]]],
    width: int,
    problems: list[Problem],
    most: int,
    ragged: bool,
) -> pd.DataFrame:
    """Return the rows below the header; a row of another length is told, unless rows may end early."""
    rows: list[list[str]] = []
    index: list[int] = []
    blank: list[int] = []
    cells = 0

    def wrong(number: int, key: str, remedy: str, value: str = "", **values: str) -> None:
        problems.append(Problem(f"{table}.csv", number, "", value, key, tuple(values.items()), remedy))

    for number, row in numbered:
        cells += len(row)
        if number > most + 1:
            raise _Unreadable("many-rows", limit=str(most))
        if cells > MAX_CELLS:
            raise _Unreadable("many-cells", limit=str(MAX_CELLS))
        row = [cell.strip(BLANKS) for cell in row]
        if not any(row):
            blank.append(number)
            continue
        for earlier in blank:  # blank rows at the end say nothing
            wrong(earlier, "row-blank", ROW_ASIDE)
        blank.clear()
        lengths = {"found": str(len(row)), "columns": str(width)}
        if any(row[width:]):
            wrong(number, "row-long", ROW_ASIDE, enumerated(row[width:]), **lengths)
            continue
        if len(row) < width and not ragged:
            wrong(number, "row-short", MENDED, **lengths)
        rows.append((row + [""] * width)[:width])
        index.append(number - 2)
    return pd.DataFrame(rows, columns=range(width), index=index, dtype=object)


def _named(table: str, frame: pd.DataFrame, columns: list[str], problems: list[Problem]) -> pd.DataFrame:
    """Name the columns; of two with one name the first is read, one without a name is left out."""
    kept: dict[str, int] = {}
    for i, name in enumerate(columns):
        if name and name not in kept:
            kept[name] = i
        elif name and not frame[i].equals(frame[kept[name]]):
            found = (("found", enumerated(columns)),)
            problems.append(Problem(f"{table}.csv", 1, name, "", "column-twice", found, NOTHING))
        elif not name and frame[i].astype(bool).any():
            number = (("number", str(i + 1)),)
            problems.append(Problem(f"{table}.csv", 1, "", "", "column-unnamed", number, NOTHING))
    return frame[list(kept.values())].set_axis(list(kept), axis=1)
