"""Reading a workbook (.xlsx): each sheet as rows of text."""

import io
from datetime import date, datetime, time
from typing import Any

from dashboard.model.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from dashboard.model.problem import PackageError


def sheets(content: bytes, most: int | None = None) -> dict[str, list[list[str]]]:
    """Return the sheets of a workbook that hold anything, by name, in their order; each of at most so many rows.

    Raises
    ------
    PackageError
        If it cannot be read, or a sheet is larger than a table may be.
    """
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        found = {sheet.title: _rows(sheet, MAX_ROWS if most is None else most) for sheet in book.worksheets}
    except PackageError:
        raise
    except Exception as error:  # openpyxl raises nearly anything on a damaged file
        raise PackageError("bad-workbook") from error
    return {name: rows for name, rows in found.items() if rows}


def _rows(sheet: Any, most: int) -> list[list[str]]:
    sheet.reset_dimensions()  # what a file says of its size may be a million empty rows
    rows, cells = [], 0
    for row in sheet.iter_rows(values_only=True):
        texts = [text(value) for value in row]
        while texts and not texts[-1]:
            texts.pop()
        cells += len(texts)
        rows.append(texts)
        if len(rows) > most + 1 or len(texts) > MAX_COLUMNS or cells > MAX_CELLS:
            raise PackageError("sheet-large", rows=str(most), columns=str(MAX_COLUMNS), cells=str(MAX_CELLS))
    while rows and not rows[-1]:
        rows.pop()
    return rows


def text(value: object) -> str:
    """Return what stands in a cell as the text that a CSV would hold.

    >>> [text(value) for value in (None, 1998.0, 2.5, True, datetime(2023, 5, 1), date(2023, 5, 1))]
    ['', '1998', '2.5', 'true', '2023-05-01', '2023-05-01']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    return value.isoformat() if isinstance(value, date) else str(value)
