"""The bundle is a data package by itself: valid to both checkers, under the package's own title, with its words."""

import json
import re
import shutil
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from dashboard.measures.overlap import pairs
from dashboard.model import schema
from dashboard.model.load import load
from dashboard.model.select import Selection
from dashboard.present.bundle import Options, documents, export
from tests.unit.bundle.conftest import TABLE2

PLAIN = Options(samples=19, bands=(), figures=False)
LAKES = {
    "name": "lakes",
    "title": "Lakes & their treaties",
    "version": "3",
    "created": "2025-03-01",
    "contributors": [{"title": "Ann Lee", "roles": ["author"]}, {"title": "Bo_Ström", "roles": ["author"]}],
    "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
}


def complaints(folder) -> list[str]:
    """Return what the product's own checker and frictionless find in a bundle."""
    found = [str(problem) for problem in load(folder).problems]
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(folder / "datapackage.json")).validate()
    return (
        found + [error.message for task in report.tasks for error in task.errors] + [e.message for e in report.errors]
    )


def written(tables: dict[str, pd.DataFrame], folder, about: dict | None = None):
    """Write tables as a package and return its complex."""
    folder.mkdir(exist_ok=True)
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv", index=False)
    if about is not None:
        (folder / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")
    return load(folder).complex


@pytest.fixture
def own():
    """Treaties on lakes in words that no codebook of ours has."""
    return {
        "initiatives": pd.DataFrame(
            [
                ["a", "Alpha", "water", "bilateral", "1990", "s1@p. 3"],
                ["b", "Beta", "shore;water", "basin club", "", ""],
                ["c", "Gamma", "shore", "basin club", "2001", ""],
            ],
            columns=["id", "name_en", "layers", "form", "launch_year", "sources"],
        ),
        "members": pd.DataFrame([["x", "Exland"], ["y", "Whyland"]], columns=["id", "name_en"]),
        "memberships": pd.DataFrame(
            [["a", "x", "full member"], ["b", "x", "full member"], ["b", "y", "guest"]],
            columns=["initiative_id", "member_id", "role"],
        ),
        "relations": pd.DataFrame([["a", "b", "flows into"]], columns=["from_id", "to_id", "relation"]),
        "sources": pd.DataFrame([["s1", "Lee 1999"], ["s2", "Not cited 2000"]], columns=["id", "citation"]),
    }


def test_the_bundle_of_the_shipped_table_is_valid(bundle):
    """Hosts that ties name, members and sources are there, in the words of the package's own codebook."""
    assert complaints(bundle) == []
    rows = pd.read_csv(bundle / "initiatives.csv", encoding="utf-8-sig").set_index("id")
    assert rows.at["eu", "kind"] == schema.HOST and (rows["kind"] != schema.HOST).sum() == 35
    shipped = pd.read_csv(schema.DATA / "codebook.csv")
    assert len(pd.read_csv(bundle / "codebook.csv", encoding="utf-8-sig")) == len(shipped)


@pytest.mark.parametrize("absent", ["", "members", "memberships", "relations", "sources"])
def test_the_bundle_of_an_own_table_is_valid(own, tmp_path, absent):
    """Whichever table is missing; sources are those that are cited; its words stand in the codebook, ours do not."""
    own.pop(absent, None)
    whole = written(own, tmp_path / "lakes", LAKES)
    assert whole is not None
    export(whole, tmp_path / "out", PLAIN)
    assert complaints(tmp_path / "out") == []
    book = pd.read_csv(tmp_path / "out" / "codebook.csv", encoding="utf-8-sig", keep_default_na=False)
    assert set(book.loc[book["field"] == "layers", "value"]) - {""} == {"water", "shore"}
    if absent != "memberships":
        assert set(book.loc[book["field"] == "role", "value"]) - {""} == {"full member", "guest"}
    if absent != "sources":
        assert list(pd.read_csv(tmp_path / "out" / "sources.csv", encoding="utf-8-sig")["id"]) == ["s1"]
    columns = list(pd.read_csv(tmp_path / "out" / "initiatives.csv", encoding="utf-8-sig").columns)
    assert columns == ["id", "name_en", "form", "layers", "launch_year", "sources"]


def test_a_bundle_gives_the_bundle(whole, bundle, tmp_path):
    """Exported from the bundle instead of the package, the view has the same pairs."""
    again = load(bundle).complex
    chosen = again.select(Selection(collection="table2"))
    computed = pairs(whole.select(TABLE2.selection))
    pd.testing.assert_frame_equal(pairs(chosen), computed, check_dtype=False)


def test_another_table_keeps_its_own_name(own, tmp_path):
    """Title, authors, version, date and licence are the package's; this project's name is nowhere among them."""
    whole = written(own, tmp_path / "lakes", LAKES)
    export(whole, tmp_path / "out", PLAIN)
    about = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert (about["title"], about["version"], about["created"][:10]) == ("Lakes & their treaties", "3", "2025-03-01")
    assert about["licenses"][0]["name"] == "CC-BY-4.0" and about["contributors"][0]["title"] == "Ann Lee"
    said = (tmp_path / "out" / "CITATION.txt").read_text(encoding="utf-8")
    assert said.startswith("Ann Lee & Bo_Ström (2025). Lakes & their treaties (version 3) [Data set].")
    entry = (tmp_path / "out" / "citation.bib").read_text(encoding="utf-8")
    assert "author = {{Ann Lee} and {Bo\\_Ström}}" in entry and "title = {{Lakes \\& their treaties}}" in entry
    assert entry.count("{") == entry.count("}")
    for name in ("CITATION.txt", "citation.bib", "datapackage.json", "metadata.json", "CODEBOOK.md"):
        assert not re.search("regime atlas|artificial", (tmp_path / "out" / name).read_text(encoding="utf-8"), re.I)


def test_a_table_without_particulars_has_neutral_words(own, tmp_path):
    """Neither a title nor a date is made up."""
    whole = written(own, tmp_path / "lakes")
    export(whole, tmp_path / "out", PLAIN)
    about = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert about["title"] == "A table of initiatives" and not {"version", "created", "contributors"} & about.keys()
    assert "Data as of" not in (tmp_path / "out" / "CITATION.txt").read_text(encoding="utf-8")
    assert complaints(tmp_path / "out") == []


def test_documents_of_the_package(own, tmp_path):
    """Its own codebook page is taken along, from a folder and a zip; otherwise one is made of its codebook."""
    assert documents.own(schema.DATA)["CODEBOOK.md"] == (schema.DATA / "CODEBOOK.md").read_bytes()
    assert documents.own(tmp_path / "nowhere") == {} and documents.own(schema.DATA / "initiatives.csv") == {}
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "CODEBOOK.md").write_text("# Ours", encoding="utf-8")
    packed = shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path / "p")
    assert documents.own(Path(packed)) == {"CODEBOOK.md": b"# Ours"}
    export(written(own, tmp_path / "lakes"), tmp_path / "out", PLAIN)
    assert "| basin club | basin club |" in (tmp_path / "out" / "CODEBOOK.md").read_text(encoding="utf-8")
