"""Reading a package: folder, zip, workbook, single CSV, bytes; separators, headers, rows; and what cannot be read."""

import datetime
import io
import struct
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model import about, archives, files, limits, reading, workbook
from dashboard.model.files import opened
from dashboard.model.load import load
from dashboard.model.problem import PackageError, Problem

CSV = "id,name_en,layers\na,A,legal\nb,B,ethical\n"


def zip_of(files: dict[str, str | bytes]) -> bytes:
    """Return a zip of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook_of(**sheets: list[list]) -> bytes:
    """Return a workbook of sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ids(source) -> list[str]:
    """Return the ids of a package that has to be sound."""
    found = load(source)
    assert not found.problems, [str(problem) for problem in found.problems]
    return list(found.complex.catalogue.index)


def keys(source) -> set[str]:
    """Return the keys of the problems of a package."""
    return {problem.key for problem in load(source).problems}


def test_folder_is_read_where_it_lies(tmp_path):
    """A folder is read in place, whatever the case of its file names, and nothing in it is changed."""
    (tmp_path / "Initiatives.CSV").write_text(CSV)
    assert ids(tmp_path) == ids(str(tmp_path)) == ["a", "b"]
    assert [path.name for path in tmp_path.iterdir()] == ["Initiatives.CSV"]


@pytest.mark.parametrize(
    "name",
    [
        "initiatives.csv",
        "deep/er/initiatives.csv",
        "my data/initiatives.csv",
        "../initiatives.csv",
        "/initiatives.csv",
        "..\\initiatives.csv",
    ],
)
def test_zip_is_read_in_memory(name, tmp_path, monkeypatch):
    """Tables in one folder of a zip are read; nothing is written anywhere, whatever its paths say."""
    monkeypatch.chdir(tmp_path)
    assert ids(zip_of({name: CSV})) == ["a", "b"]
    assert not list(tmp_path.rglob("*"))


def test_zip_is_read_from_the_folder_of_its_initiatives():
    """Of tables in several folders those beside the topmost initiatives are read; of two as high neither."""
    book = "field,value,label_en\nlayers,legal,Of law\n"
    both = {"p/initiatives.csv": CSV, "p/below/initiatives.csv": "id\n", "p/below/codebook.csv": book}
    found = load(zip_of({**both, "__MACOSX/p/initiatives.csv": "junk", "p/datapackage.json": '{"title": "T"}'}))
    assert not found.problems and found.complex.title == "T"
    assert found.complex.codebook.label("layers", "legal") != "Of law"
    assert keys(zip_of({"p/initiatives.csv": CSV, "q/initiatives.csv": CSV})) == {"several-packages"}


def test_files_are_read_like_their_bytes(tmp_path):
    """A path to a zip, a workbook or a CSV gives what its bytes give, whatever it is called."""
    rows = [line.split(",") for line in CSV.split()]
    sources = {"p.zip": zip_of({"initiatives.csv": CSV}), "any name.csv": CSV.encode(), "b": workbook_of(Sheet1=rows)}
    for name, data in sources.items():
        (tmp_path / name).write_bytes(data)
        assert ids(tmp_path / name) == ids(data) == ["a", "b"]


def test_the_only_table_is_that_of_initiatives(tmp_path):
    """A folder or a zip with one table, under any name, is read; of several none is guessed at."""
    (tmp_path / "our treaties.csv").write_text(CSV)
    assert ids(tmp_path) == ids(zip_of({"x/our treaties.csv": CSV})) == ["a", "b"]
    (tmp_path / "second.csv").write_text(CSV)
    (problem,) = load(tmp_path).problems
    assert problem.key == "no-initiatives" and "our treaties.csv, second.csv" in problem.rule


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_separators_line_ends_and_encodings(separator, end, encoding):
    """Tables as spreadsheets of any country save them are read, lists and quotation marks included."""
    rows = [["id", "name_en", "layers"], ["a", '"One""s pact"', '"legal; ethical"'], ["b", "条约", "legal"]]
    text = end.join(separator.join(row) for row in rows)
    found = load(text.encode(encoding))
    assert not found.problems
    assert list(found.complex.catalogue["layers"]) == [("legal", "ethical"), ("legal",)]
    assert list(found.complex.catalogue["name_en"]) == ['One"s pact', "条约"]


def test_line_that_names_the_separator():
    """A first line sep=; is obeyed, and lines are counted as the file has them."""
    found = load(b"sep=;\nid;name_en;layers\na;A;legal\na;B;legal\n")
    assert [(p.row, p.key) for p in found.problems] == [(4, "key-twice")]


@pytest.mark.parametrize(
    "header",
    [
        "ID,Name_EN,LAYERS",
        " id , name_en , layers ",
        "\ufeffid,name_en,layers",
        '"id","name en","Layers"',
        "id,name-en,layers",
    ],
)
def test_header_is_read_where_it_is_unambiguous(header):
    """Capitals, blanks, quotation marks and a byte order mark in a header change nothing."""
    assert ids(f"{header}\na,A,legal\nb,B,ethical\n".encode()) == ["a", "b"]


def test_header_that_is_ambiguous():
    """Of an exact name and a loose one the exact is meant; of two equal ones the first, and that is told."""
    exact = load(b"ID,id,name_en,layers\n1,a,A,legal\n2,b,B,legal\n")
    assert not exact.problems and list(exact.complex.catalogue["ID"]) == ["1", "2"]
    assert ids(b"id,id,name_en,layers\na,a,A,legal\nb,b,B,legal\n") == ["a", "b"]
    (problem,) = load(b"id,name_en,name_en,layers\na,A,X,legal\n").problems
    assert (problem.row, problem.column, problem.key) == (1, "name_en", "column-twice")
    (problem,) = load(b"id,name_en,,layers\na,A,lost,legal\n").problems
    assert (problem.row, problem.key, dict(problem.values)) == (1, "column-unnamed", {"number": "3"})
    assert ids(b"id,name_en,layers,,\na,A,legal,,\n") == ["a"]


def test_what_is_missing_is_said_beside_what_is_there():
    """A table without a column that it needs lists the columns found, and nothing of its rows."""
    found = load(b"identifier,name,layers\na,A,legal\nb,B,legal,more\n")
    assert found.complex is None and [p.column for p in found.problems] == ["id", "name_en"]
    assert all("identifier, name, layers" in p.rule and "identifier" in p.said("zh") for p in found.problems)


def test_cells_stay_text():
    """NA, leading zeros and quoted line breaks are read as they are written, line i + 2 being row i."""
    frame, problems = reading.read("initiatives", b'id,name_en,layers\n007,NA,"two\nlines"\n\nb,null,\n\n,,\n')
    assert frame.values.tolist() == [["007", "NA", "two\nlines"], ["b", "null", ""]]
    assert list(frame.index) == [0, 2] and [(p.row, p.key) for p in problems] == [(3, "row-blank")]


def test_quotation_mark_that_is_never_closed():
    """It does not swallow the rest in silence: the row is named and what stands before it is kept."""
    found = load(b'id,name_en,layers\na,A,legal\nb,"B,legal\nc,C,legal\n')
    assert [(p.row, p.key) for p in found.problems] == [(3, "quote-open")]
    assert list(found.complex.catalogue.index) == ["a"]
    assert keys(b'id,name_en,layers\na,"A" pact,legal\n') == {"quote-inside"}


def test_workbook():
    """Sheets are named after the tables; numbers, dates and yes/no cells are read as a CSV would have them."""
    sheets = {
        "Notes": [["anything"]],
        "Initiatives ": [
            ["id", "name_en", "layers", "launch_year", "ai_specific"],
            [7, "A", "legal; ethical", 1998.0, True],
            ["b", "B", None, None, None],
        ],
        "memberships": [["initiative_id", "member_id", "since"], [7, "FRA", datetime.datetime(2023, 5, 1)]],
    }
    found = load(workbook_of(**sheets))
    assert not found.problems, [str(p) for p in found.problems]
    row = found.complex.catalogue.loc["7"]
    assert (row["layers"], row["launch_year"], bool(row["ai_specific"])) == (("legal", "ethical"), 1998, True)
    assert list(found.complex.memberships["since"]) == ["2023-05-01"]
    spoilt = {
        "memberships": [["initiative_id", "member_id"], ["no such", "FRA"]],
        **{"Sheet 1": sheets["Initiatives "]},
    }
    spoilt = dict(reversed(spoilt.items()))
    assert [(p.file, p.row, p.key) for p in load(workbook_of(**spoilt)).problems] == [("memberships", 2, "no-such-id")]


def test_descriptor_names_the_files(tmp_path):
    """A table lies where the descriptor says; what it names and is not a file is a problem, whatever it is."""
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "first.csv").write_text(CSV)
    paths = {"initiatives": "tables/first.csv", "members": "nowhere.csv", "relations": "tables", "notes": "notes.txt"}
    resources = ", ".join(f'{{"name": "{name}", "path": "{path}"}}' for name, path in paths.items())
    (tmp_path / "datapackage.json").write_text(f'{{"resources": [{resources}]}}')
    found = load(tmp_path)
    assert list(found.complex.catalogue.index) == ["a", "b"]
    assert [(p.file, p.value, p.key) for p in found.problems] == [
        ("datapackage.json", path, "resource-missing") for path in ("nowhere.csv", "tables", "notes.txt")
    ]


@pytest.mark.parametrize(
    "path", ["../secret.csv", "/etc/passwd", "https://example.org/x.csv", "C:\\\\x.csv", "a/../../x"]
)
def test_descriptor_does_not_lead_out(tmp_path, path):
    """A file outside the package is not opened, and that is told."""
    (tmp_path.parent / "secret.csv").write_text("id,name_en,layers\nsecret,S,legal\n")
    (tmp_path / "initiatives.csv").write_text(CSV)
    (tmp_path / "datapackage.json").write_text(f'{{"resources": [{{"name": "initiatives", "path": "{path}"}}]}}')
    found = load(tmp_path)
    assert [p.key for p in found.problems] == ["resource-outside"] and list(found.complex.catalogue.index) == ["a", "b"]


BROKEN = {
    "no JSON": (b"{", "descriptor-json"),
    "no object": (b"[]", "descriptor-object"),
    "number": (b"7", "descriptor-object"),
    "other encoding": (b'{"title": "\xff"}', "descriptor-encoding"),
    "deep": (b"[" * 200_000, "descriptor-deep"),
    "deep object": (b'{"a":' * 200_000, "descriptor-deep"),
    "large": (b" " * (limits.MAX_DESCRIPTOR + 1), "descriptor-large"),
    "impossible date": (b'{"created": "2023-02-30"}', "descriptor-date"),
    "part of a date": (b'{"created": "2023"}', "descriptor-date"),
    "other digits": ('{"created": "٢٠٢٣-٠١-٠١"}'.encode(), "descriptor-date"),
    "title is a list": (b'{"title": ["x"]}', "descriptor-text"),
    "date is an object": (b'{"created": {}}', "descriptor-text"),
    "resources are a word": (b'{"resources": "x"}', "descriptor-list"),
    "people are words": (b'{"contributors": ["Ann"]}', "descriptor-list"),
    "long title": (b'{"title": "' + b"x" * (limits.MAX_LABEL + 1) + b'"}', "too-long"),
}


@pytest.mark.parametrize(("content", "key"), BROKEN.values(), ids=BROKEN)
def test_broken_descriptor_is_a_problem(tmp_path, content, key):
    """What cannot be used of a descriptor is named; the tables are shown all the same, of today."""
    (tmp_path / "initiatives.csv").write_text(CSV)
    (tmp_path / "datapackage.json").write_bytes(content)
    found = load(tmp_path)
    assert [(p.file, p.key) for p in found.problems] == [(about.FILE, key)]
    assert found.complex is not None and not found.complex.dated and len(found.complex.title) <= limits.MAX_LABEL


def test_particulars_of_a_package(tmp_path):
    """Title, version, date, authors, citation, licence are the package's own; control characters are not."""
    (tmp_path / "initiatives.csv").write_text(CSV)
    (tmp_path / "datapackage.json").write_text(
        '{"title": "Lake\\u0007 accords", "version": 1.5, "created": "2023-05-01T00:00:00Z", "citation": "Lee 2023",'
        '"contributors": [{"title": "Ann Lee", "roles": ["creator"]}, {"givenName": "Bo", "familyName": "Ek"}],'
        '"licenses": [{"name": "CC-BY-4.0", "path": "javascript:alert(1)"}], "homepage": "https://lakes.example/"}'
    )
    found = load(tmp_path).complex
    assert (found.title, found.version, found.date, found.dated) == ("Lake accords", "1.5", "2023-05-01", True)
    assert found.about.authors == ("Ann Lee",) and found.about.citation == "Lee 2023"
    assert (found.about.licence, found.about.licence_url) == ("CC-BY-4.0", "")
    assert found.about.homepage == "https://lakes.example/"


LIMITS = {
    "bytes": ("MAX_BYTES", [files, archives], 60, CSV.encode() * 2, "too-large"),
    "rows": ("MAX_ROWS", [reading], 1, CSV.encode(), "many-rows"),
    "blank rows": ("MAX_ROWS", [reading], 5, CSV.encode() + b"\n" * 50, "many-rows"),
    "columns": ("MAX_COLUMNS", [reading], 2, CSV.encode(), "many-columns"),
    "cells": ("MAX_CELLS", [reading], 4, CSV.encode(), "many-cells"),
    "files": ("MAX_FILES", [archives], 1, zip_of({"initiatives.csv": CSV, "x": "", "y": ""}), "too-many-files"),
    "unpacked": ("MAX_BYTES", [files], 600, zip_of({"initiatives.csv": CSV + "\n" * 5_000}), "too-large"),
    "sheet": ("MAX_ROWS", [workbook], 1, workbook_of(a=[["id"], ["x"], ["y"], ["z"]]), "sheet-large"),
}


@pytest.mark.parametrize(("name", "modules", "limit", "content", "key"), LIMITS.values(), ids=LIMITS)
def test_limits_are_sentences(monkeypatch, tmp_path, name, modules, limit, content, key):
    """Beyond a limit nothing more is read, and a sentence names it; from a path as from bytes."""
    for module in modules:
        monkeypatch.setattr(module, name, limit)
    (tmp_path / "p").write_bytes(content)
    for source in (content, tmp_path / "p"):
        found = load(source)
        assert found.complex is None and {p.key for p in found.problems} == {key}
        assert all(any(character.isdigit() for character in p.rule) for p in found.problems)


def test_large_file_is_refused_unread(tmp_path):
    """A file of more than the limit is told by its size; none of it is read."""
    for target in (tmp_path / "large", tmp_path / "folder" / "initiatives.csv"):
        target.parent.mkdir(exist_ok=True)
        with target.open("wb") as file:
            file.truncate(20 * limits.MAX_BYTES)  # sparse: takes no room
    assert keys(tmp_path / "large") == keys(tmp_path / "folder") == {"too-large"}


def test_zip_that_lies_about_its_sizes():
    """However small a zip says that its files are, no more than that is unpacked, and it is refused."""
    content = zip_of({"initiatives.csv": CSV + "x" * 100_000})
    said, true = struct.pack("<I", 10), struct.pack("<I", len(CSV) + 100_000)
    assert content.count(true) == 2
    assert keys(content.replace(true, said)) == {"bad-zip"}


def test_zip_of_a_zip_is_not_followed():
    """A zip within a zip is no table."""
    inner = zip_of({"initiatives.csv": CSV})
    assert load(zip_of({"inner.zip": inner})).complex is None
    assert keys(zip_of({"inner.xlsx": inner})) == {"bad-workbook"}


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"PK\x03\x04 no zip", "bad-zip"),
        (zip_of({}), "no-initiatives"),
        (zip_of({"xl/workbook.xml": "<x"}), "bad-workbook"),
        (zip_of({"content.xml": "", "mimetype": ""}), "old-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-workbook"),
        (b"\x1f\x8b\x08", "other-archive"),
        (b"%PDF-1.7", "no-table"),
        (b"", "empty-file"),
        (b"\n", "empty-file"),
        (b"\xef\xbb\xbf", "empty-file"),
        ("id,name_en,layers\na,é,legal\n".encode("latin-1"), "not-utf-8"),
        ("id,name_en,layers\na,条约,legal\n".encode("gb18030"), "not-utf-8"),
        (CSV.encode("utf-16-le"), "not-text"),
        (b"id,name_en,layers\n", "no-rows"),
        (b"id,name_en,layers\na," + b"x" * 200_000 + b",legal\n", "cell-large"),
        (b"just a line of text", "column-missing"),
        (b'{"initiatives": []}', "column-missing"),
    ],
)
def test_what_cannot_be_read_is_said(content, key):
    """Whatever is no package gives a sentence that says what to do, and no complex."""
    found = load(content)
    assert found.complex is None and {p.key for p in found.problems} == {key}


def test_zip_with_damaged_content_is_refused():
    """A zip whose compressed bytes are damaged is told so, wherever the damage lies."""
    sound = zip_of({"initiatives.csv": CSV + "".join(f"id-{i},Name {i * i},legal\n" for i in range(200))})
    start = sound.index(b"initiatives.csv") + len("initiatives.csv")
    for at in range(start, start + 120, 7):
        damaged = sound[:at] + bytes([sound[at] ^ 0xFF]) + sound[at + 1 :]
        with pytest.raises(PackageError) as error:
            opened(damaged)
        assert error.value.key == "bad-zip"


@pytest.mark.parametrize("name", ["nowhere", "nul\x00l", "x" * 5_000])
def test_missing_path_is_refused(tmp_path, name):
    """A path where nothing is, or can be, is one problem that names it."""
    found = load(tmp_path / name)
    assert found.complex is None
    assert [p.key in ("no-such-file", "cannot-open") for p in found.problems] == [True]


def test_what_cannot_be_opened_leaves_the_rest(tmp_path, monkeypatch):
    """A table that may not be read is a sentence; the others are shown."""
    (tmp_path / "initiatives.csv").write_text(CSV)
    (tmp_path / "members.csv").write_text("id,name_en\nFRA,France\n")
    whole = files._read

    def guarded(path, limit):
        if path.name == "members.csv":
            raise PermissionError(13, "Permission denied")
        return whole(path, limit)

    monkeypatch.setattr(files, "_read", guarded)
    found = load(tmp_path)
    assert [(p.file, p.key) for p in found.problems] == [("members.csv", "cannot-open")]
    assert list(found.complex.catalogue.index) == ["a", "b"]


def test_device_in_a_folder_is_no_file(tmp_path):
    """A link to an endless device is not read."""
    (tmp_path / "initiatives.csv").symlink_to("/dev/zero")
    assert keys(tmp_path) == {"no-initiatives"} and keys("/dev/zero") == {"no-file"}


def test_problem_is_one_line():
    """A problem prints as file, row, column, value, rule on one line, whatever the value holds and however long."""
    said = str(Problem("a.csv", 3, "x", "two\nlines", "not-date"))
    assert said == "a.csv: row 3: x: 'two lines': is not a date, written YYYY, YYYY-MM or YYYY-MM-DD"
    assert len(str(Problem("a.csv", None, "", "y" * 9_999, "no-rows"))) < 400


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=60),
        st.binary(max_size=40).map(lambda b: CSV.encode() + b),
        st.binary(max_size=40).map(lambda b: b"PK\x03\x04" + b),
        st.binary(max_size=40).map(lambda b: zip_of({"xl/workbook.xml": b})),
        st.binary(max_size=40).map(lambda b: zip_of({"initiatives.csv": CSV, "datapackage.json": b, "members.csv": b})),
    )
)
def test_any_bytes_give_a_complex_or_problems(data):
    """No upload raises: there is a complex, or a problem that says why there is none."""
    found = load(data)
    assert found.complex is not None or found.problems
