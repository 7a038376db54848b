"""A sheet for a second coder as a file: a workbook with lists to choose from, or CSV."""

import io
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.model import coding_sheet, reading, schema, workbook
from dashboard.model.complex import RegimeComplex
from dashboard.model.limits import MAX_BYTES
from dashboard.model.problem import PackageError, Problem
from dashboard.present.tables import to_csv

SUFFIXES = (".xlsx", ".csv")
WIDTHS = {"id": 24, "name_en": 40, "name_zh": 30, "sources": 70, "remark": 40}
OTHER_WIDTH = 20
ERROR = "The codebook does not list this value. 编码手册中无此值。"


class SheetError(Exception):
    """A sheet cannot be written or read; the message says why and what to do."""


def write(complex: RegimeComplex, ids: list[str], target: Path) -> list[Path]:
    """Write the sheet of some rows, with the codebook beside it; return the files.

    Raises
    ------
    SheetError
        If the suffix is neither .xlsx nor .csv, or a file is there already: it may be a filled sheet.
    """
    kind = target.suffix.lower()
    if kind not in SUFFIXES:
        raise SheetError(f"{target}: give a name that ends in {' or '.join(SUFFIXES)}")
    sheet, book = coding_sheet.blank(complex, ids), coding_sheet.vocabulary(complex)
    files: dict[Path, bytes] = {}
    if kind == ".csv":
        files = {target: to_csv(sheet), target.with_name(f"{target.stem}_codebook.csv"): to_csv(book)}
    else:
        files[target] = _workbook(sheet, book, coding_sheet.columns(complex))
    for path in files:
        if path.exists():
            raise SheetError(f"{path}: is there already and may hold somebody's codes; give another name")
    try:
        for path, content in files.items():
            path.write_bytes(content)
    except OSError as error:
        raise SheetError(f"{path}: cannot be written ({error.strerror})") from error
    return list(files)


def read(complex: RegimeComplex, source: Path) -> tuple[pd.DataFrame, list[Problem]]:
    """Read a filled sheet, see `coding_sheet.filled`.

    Raises
    ------
    SheetError
        If it cannot be read at all.
    """
    try:
        if source.stat().st_size > MAX_BYTES:
            raise SheetError(f"{source}: is larger than a sheet can be")
        content = source.read_bytes()
        pages: dict[str, Any] = workbook.sheets(content) if source.suffix.lower() == ".xlsx" else {"": content}
    except OSError as error:
        raise SheetError(f"{source}: cannot be opened ({error.strerror})") from error
    except PackageError as error:
        raise SheetError(f"{source}: {error}") from error
    first: bytes | list[list[str]] = next(iter(pages.values()), [])
    sheet, problems = reading.read("double_coding", first)
    problems = [Problem(source.name, p.row, p.column, p.value, p.key, p.values, p.remedy) for p in problems]
    if sheet is None or "id" not in sheet:
        raise SheetError(f"{source}: is no coding sheet: its first row has no column id")
    known = {f"'{key}": key for key in complex.catalogue.index}  # as a CSV has what would be a formula
    sheet = sheet.assign(id=sheet["id"].map(lambda key: known.get(key, key)))
    codings, wrong = coding_sheet.filled(complex, sheet, source.name)
    return codings, [*problems, *wrong]


def _workbook(sheet: pd.DataFrame, book: pd.DataFrame, asked: dict[str, str]) -> bytes:
    out = Workbook()
    page = out.active
    page.title = "coding"
    _fill(page, sheet)
    words = out.create_sheet("codebook")
    _fill(words, book)
    page.freeze_panes = "B2"
    for place, name in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = WIDTHS.get(name, OTHER_WIDTH)
        if name in asked:
            column = get_column_letter(place)
            page.add_data_validation(_choice(book, asked[name], f"{column}2:{column}{len(sheet) + 1}"))
    for place, width in enumerate((20, 28, 28, 22, 70, 60), start=1):
        words.column_dimensions[get_column_letter(place)].width = width
    content = io.BytesIO()
    out.save(content)
    return content.getvalue()


def _fill(page: Worksheet, table: pd.DataFrame) -> None:
    for row, cells in enumerate([list(table.columns), *table.values.tolist()], start=1):
        for column, value in enumerate(cells, start=1):
            cell = page.cell(row, column, value or None)
            if cell.data_type == "f":
                cell.data_type = "s"  # a text that begins like a formula stays a text
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if row == 1:
                cell.font = Font(bold=True)


def _choice(book: pd.DataFrame, field: str, cells: str) -> DataValidation:
    """Return the list of a field's values, which stand together in the codebook's sheet, for some cells."""
    places = book.index[(book["field"] == schema.vocabulary("initiatives", field)) & (book["value"] != "")]
    listed = f"=codebook!$B${places[0] + 2}:$B${places[-1] + 2}" if len(places) else '""'
    choice = DataValidation(type="list", formula1=listed, allow_blank=True, showErrorMessage=True)
    choice.error, choice.errorTitle = ERROR, "codebook"
    choice.add(cells)
    return choice
