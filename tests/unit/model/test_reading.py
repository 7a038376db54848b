"""Reading a package: folder, zip, single CSV, bytes, and what cannot be read."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model import package
from dashboard.model.load import load
from dashboard.model.package import PackageError, Problem, folder_of, read_tables

CSV = "id,name_en,layers\na,A,legal\nb,B,ethical\n"


def zip_of(files: dict[str, str | bytes]) -> bytes:
    """Return a zip of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def ids(source) -> list[str]:
    """Return the ids of a package that has to be sound."""
    found = load(source)
    assert not found.problems
    return list(found.complex.catalogue.index)


def test_folder_is_read_where_it_lies(tmp_path):
    """A folder is read in place and still there afterwards."""
    (tmp_path / "initiatives.csv").write_text(CSV)
    with folder_of(tmp_path) as folder:
        assert folder == tmp_path
    assert ids(str(tmp_path)) == ["a", "b"]


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
def test_zip_is_read_by_file_name(name, tmp_path, monkeypatch):
    """Tables in one folder of a zip are read; a path that climbs out writes nothing outside."""
    monkeypatch.setattr(package.tempfile, "tempdir", str(tmp_path / "in"))
    (tmp_path / "in").mkdir()
    if "\\" not in name:
        assert ids(zip_of({name: CSV})) == ["a", "b"]
    else:
        load(zip_of({name: CSV}))
    assert [path.name for path in tmp_path.rglob("*")] == ["in"]


def test_zip_unpacks_nothing_but_tables(tmp_path):
    """Files that are no table of the contract stay in the zip, as does what macOS adds."""
    data = zip_of(
        {
            "p/initiatives.csv": CSV,
            "p/run.sh": "rm",
            "__MACOSX/p/initiatives.csv": "junk",
            "p/datapackage.json": '{"title": "T"}',
        }
    )
    with folder_of(data) as folder:
        assert sorted(path.name for path in folder.iterdir()) == ["datapackage.json", "initiatives.csv"]
    assert load(data).complex.title == "T"
    assert not folder.exists()


def test_zip_and_csv_files_are_read_like_their_bytes(tmp_path):
    """A path to a zip or a CSV gives what its bytes give."""
    for name, data in {"p.zip": zip_of({"initiatives.csv": CSV}), "any name.csv": CSV.encode()}.items():
        (tmp_path / name).write_bytes(data)
        assert ids(tmp_path / name) == ids(data) == ["a", "b"]


def test_byte_order_mark_is_no_part_of_the_first_column():
    """A CSV as spreadsheets save it has the column id."""
    assert ids(b"\xef\xbb\xbf" + CSV.encode()) == ["a", "b"]


def test_too_large_zip_is_refused(monkeypatch):
    """A zip that would unpack beyond the limit says what to do instead."""
    monkeypatch.setattr(package, "MAX_UNPACKED", 100)
    with pytest.raises(PackageError, match="--data"), folder_of(zip_of({"initiatives.csv": CSV * 10})):
        pass


def test_broken_zip_is_refused():
    """What begins like a zip and is none raises PackageError."""
    with pytest.raises(PackageError, match="cannot be read"), folder_of(b"PK\x03\x04 no zip"):
        pass


def test_zip_with_damaged_content_is_refused():
    """A zip whose compressed bytes are damaged raises PackageError, wherever the damage lies."""
    sound = zip_of({"initiatives.csv": CSV + "".join(f"id-{i},Name {i * i},legal\n" for i in range(200))})
    start = sound.index(b"initiatives.csv") + len("initiatives.csv")
    for at in range(start, start + 120, 7):
        damaged = sound[:at] + bytes([sound[at] ^ 0xFF]) + sound[at + 1 :]
        with pytest.raises(PackageError), folder_of(damaged):
            pass


def test_missing_path_is_refused(tmp_path):
    """A path where nothing is raises PackageError and names the path."""
    with pytest.raises(PackageError, match="nowhere"), folder_of(tmp_path / "nowhere"):
        pass
    found = load(tmp_path / "nowhere")
    assert found.complex is None and len(found.problems) == 1


def test_text_in_another_encoding_is_one_problem():
    """A table that is not UTF-8 is named, with the byte where it stops being so."""
    (problem,) = [p for p in load("id,name_en,layers\na,é,legal\n".encode("latin-1")).problems if "UTF-8" in p.rule]
    assert (problem.file, problem.row, problem.value) == ("initiatives.csv", None, "byte 20")


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf"])
def test_empty_file_is_a_problem(content):
    """A file without a header is no table, and says so."""
    found = load(content)
    assert found.complex is None
    assert "initiatives.csv" in {problem.file for problem in found.problems}


def test_header_alone_is_a_problem():
    """A table without rows cannot be shown."""
    assert load(b"id,name_en,layers\n").problems == [Problem("initiatives.csv", None, "", "", "the table has no rows")]


def test_cells_stay_text(tmp_path):
    """NA, leading zeros and quoted line breaks are read as they are written, line i + 2 being row i."""
    (tmp_path / "initiatives.csv").write_text('id,name_en,layers\n007,NA,"two\nlines"\nb,null,\n')
    tables, problems = read_tables(tmp_path)
    assert not problems
    assert tables["initiatives"].values.tolist() == [["007", "NA", "two\nlines"], ["b", "null", ""]]


def test_problem_is_one_line():
    """A problem prints as file, row, column, value, rule on one line, whatever the value holds."""
    said = str(Problem("a.csv", 3, "x", "two\nlines", "is wrong"))
    assert said == "a.csv: row 3: x: 'two lines': is wrong"
    assert "\n" not in str(Problem("a.csv", None, "", "", "r"))


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=60),
        st.binary(max_size=40).map(lambda b: CSV.encode() + b),
        st.binary(max_size=40).map(lambda b: b"PK\x03\x04" + b),
    )
)
def test_any_bytes_give_a_complex_or_problems(data):
    """No upload raises: there is a complex, or a problem that says why there is none."""
    found = load(data)
    assert found.complex is not None or found.problems
