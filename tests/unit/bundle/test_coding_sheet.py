"""A sheet for a second coder: what it holds and hides, and that a filled one is read as it was meant."""

from collections import Counter

import openpyxl
import pandas as pd
import pytest

from dashboard.__main__ import main
from dashboard.model import coding_sheet, schema
from dashboard.model.load import build
from dashboard.model.select import in_collection
from dashboard.present.coding_sheet import SheetError, read, write

SUFFIXES = [".xlsx", ".csv"]


@pytest.fixture(scope="module")
def ids(whole) -> list[str]:
    """Return thirty rows drawn from the shipped table."""
    return coding_sheet.sample(whole, 30, seed=7)


def cells(path) -> list[list]:
    """Return the first sheet of a workbook, or a CSV, as rows."""
    if path.suffix == ".csv":
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        return [list(table.columns), *table.values.tolist()]
    page = openpyxl.load_workbook(path).worksheets[0]
    return [[cell.value or "" for cell in row] for row in page.iter_rows()]


def fill(path, change) -> None:
    """Write into a sheet, as a coder does: `change` gets each row as a dictionary and changes it."""
    header, *rows = cells(path)
    told = [dict(zip(header, row)) for row in rows]
    for row in told:
        change(row)
    if path.suffix == ".csv":
        pd.DataFrame(told).to_csv(path, index=False, encoding="utf-8-sig")
        return
    book = openpyxl.load_workbook(path)
    for line, row in enumerate(told, start=2):
        for column, name in enumerate(header, start=1):
            if row[name] != rows[line - 2][column - 1]:
                book.worksheets[0].cell(line, column).value = row[name] or None
    book.save(path)


def first_codes(whole, row: dict) -> None:
    """Fill a row with the codes that the table has."""
    for name in coding_sheet.columns(whole):
        field, _, place = name.rpartition("_") if name[-1].isdigit() else (name, "", "")
        cell = whole.catalogue.at[row["id"], field or name]
        row[name] = cell if not place else (*cell, "", "", "")[int(place) - 1]


def test_sample_is_of_the_frame_and_follows_the_conveners(whole):
    """A hundred framed rows that are identified, each convener with its share to within one row, the seed the same."""
    ids = coding_sheet.sample(whole, 100, seed=3)
    rows = whole.catalogue
    pool = rows[in_collection(whole, "framed") & rows["identified"]]
    assert len(set(ids)) == 100 and set(ids) <= set(pool.index)
    drawn = Counter(rows.loc[ids, "convener"])
    for convener, size in pool["convener"].value_counts().items():
        assert abs(drawn[convener] - 100 * size / len(pool)) < 1
    assert coding_sheet.sample(whole, 100, seed=3) == ids != coding_sheet.sample(whole, 100, seed=4)
    assert len(coding_sheet.sample(whole, 10**6)) == len(pool)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_sheet_shows_names_and_sources_and_no_code(whole, ids, tmp_path, suffix):
    """Beside id, names, citations with place and address, every cell is empty; no summary is in it."""
    path = tmp_path / f"sheet{suffix}"
    write(whole, ids, path)
    header, *rows = cells(path)
    assert header[:4] == ["id", "name_en", "name_zh", "sources"] and [row[0] for row in rows] == ids
    assert all(not any(row[4:]) for row in rows)
    told = whole.catalogue.loc[ids[0]]
    key, _, place = told["sources"].split(";")[0].partition("@")
    source = whole.sources.loc[key]
    assert {source["citation"], place} <= set(rows[0][3].splitlines()[0].split(" | ")) and source["url"] in rows[0][3]
    text = "\n".join(str(cell) for row in rows for cell in row)
    summaries = whole.catalogue.loc[ids, "summary_en"]
    assert not [summary for summary in summaries if len(summary) > 20 and summary in text]


def test_workbook_offers_the_codebook_and_its_values(whole, ids, tmp_path):
    """The second sheet holds every value with its definition, and each cell to fill chooses from its own field's."""
    path = tmp_path / "sheet.xlsx"
    write(whole, ids, path)
    book = openpyxl.load_workbook(path)
    page, words = book.worksheets
    listed = {next(iter(rule.sqref.ranges)).min_col: rule.formula1 for rule in page.data_validations.dataValidation}
    header = [cell.value for cell in page[1]]
    asked = coding_sheet.columns(whole)
    assert {header[column - 1] for column in listed} == set(asked)
    for column, formula in listed.items():
        first, last = (int(part.split("$")[-1]) for part in formula.split(":"))
        field = schema.vocabulary("initiatives", asked[header[column - 1]])
        assert [words.cell(row, 2).value for row in range(first, last + 1)] == whole.codebook.values(field)
        assert {words.cell(row, 1).value for row in range(first, last + 1)} == {field}
    assert [cell.value for cell in words[1]][-2:] == ["definition_en", "definition_zh"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_first_codes_filled_in_come_back_the_same(whole, ids, tmp_path, suffix, capsys):
    """A sheet filled with the table's codes gives both codings alike, kappa 1, and the shape of double_coding.csv."""
    path = tmp_path / f"sheet{suffix}"
    write(whole, ids, path)
    fill(path, lambda row: first_codes(whole, row))
    assert main(["coding-sheet", "--read", str(path)]) == 0
    said = capsys.readouterr().out
    values = [line.split()[-4] for line in said.splitlines()[1:]]
    assert values and set(values) == {"1.00"}
    table = pd.read_csv(tmp_path / "sheet_double_coding.csv", dtype=str, keep_default_na=False)
    shape = pd.read_csv(schema.DATA / "double_coding.csv", dtype=str, keep_default_na=False)
    assert set(shape.columns) <= set(table.columns) and table["id"].is_monotonic_increasing
    sides = [table[table["coder"] == name].drop(columns="coder").reset_index(drop=True) for name in ("first", "second")]
    pd.testing.assert_frame_equal(*sides)
    assert sorted(sides[0]["id"]) == sorted(ids)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_wrong_is_said_in_either_language_and_nothing_is_written(whole, ids, tmp_path, suffix, capsys):
    """Each wrong cell is one line with its row and column; labels and rows left blank are no fault."""
    path = tmp_path / f"sheet{suffix}"
    write(whole, ids, path)
    form = whole.codebook.label("form", whole.catalogue.at[ids[0], "form"], "zh")

    def change(row):
        first_codes(whole, row)
        place = ids.index(row["id"]) if row["id"] in ids else -1
        if place == 0:
            row["form"] = form  # a label is as good as a code
        if place == 1:
            row["scope"] = "martian"
        if place == 2:
            row["status"] = ""
        if place == 3:
            row["id"] = "nobody"
        if place == 4:
            row["id"] = ids[0]
        if place == 5:
            for name in coding_sheet.columns(whole):
                row[name] = ""

    fill(path, change)
    assert main(["coding-sheet", "--read", str(path), "--lang", "zh"]) == 1
    chinese = capsys.readouterr().out.splitlines()
    assert main(["coding-sheet", "--read", str(path)]) == 1
    english = capsys.readouterr().out.splitlines()
    places = [line.split(": ")[1:3] for line in english]
    assert places == [["row 3", "scope"], ["row 4", "status"], ["row 5", "id"], ["row 6", "id"]]
    assert [line.split(": ")[1:3] for line in chinese] == places and "编码手册" in chinese[0]
    assert "is not in the codebook, which lists: " in english[0] and not list(tmp_path.glob("*double*"))


def test_a_sheet_that_is_there_is_never_overwritten(whole, ids, tmp_path):
    """A filled sheet is not lost to a second run; a name of another kind is said."""
    path = tmp_path / "sheet.xlsx"
    write(whole, ids, path)
    before = path.read_bytes()
    with pytest.raises(SheetError, match="may hold somebody's codes"):
        write(whole, ids, path)
    assert path.read_bytes() == before
    with pytest.raises(SheetError, match=r"\.xlsx or \.csv"):
        write(whole, ids, tmp_path / "sheet.ods")


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\x00\xff", b"PK\x03\x04"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_no_sheet_is_said(whole, tmp_path, content, suffix):
    """A file that is no sheet, or none at all, gives a sentence."""
    path = tmp_path / f"sheet{suffix}"
    with pytest.raises(SheetError, match="cannot be opened"):
        read(whole, path)
    path.write_bytes(content)
    with pytest.raises(SheetError):
        read(whole, path)


def test_names_that_begin_like_a_formula_stay_texts(tmp_path):
    """A spreadsheet runs no name, and the row is found again by its id."""
    rows = pd.DataFrame({"id": ["=a", "b"], "name_en": ["=1+1", "@B"], "layers": "legal", "sources": ""})
    whole = build({"initiatives": rows})
    for suffix in SUFFIXES:
        path = tmp_path / f"sheet{suffix}"
        write(whole, ["=a", "b"], path)
        if suffix == ".xlsx":
            page = openpyxl.load_workbook(path).worksheets[0]
            assert {page.cell(row, column).data_type for row in (2, 3) for column in (1, 2)} == {"s"}
        fill(path, lambda row: row.update(layers_1="legal"))
        codings, problems = read(whole, path)
        assert sorted(set(codings["id"])) == ["=a", "b"] and not [p for p in problems if p.column == "id"]
