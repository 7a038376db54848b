"""Loading: a bad cell is emptied, a bad row set aside, the rest kept; nothing raises."""

import csv
import io
import zipfile

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model import schema
from dashboard.model.load import load


def test_sound_package_is_typed(tables, folder):
    """Lists are tuples, years Int64, flags booleans, and what is absent is empty."""
    path = folder(tables)
    (path / "datapackage.json").write_text('{"title": "T", "version": "2", "created": "2022-06-15T00:00:00Z"}')
    found = load(path).complex
    row = found.catalogue.loc["alpha"]
    assert (row["layers"], row["launch_year"], bool(row["identified"]), bool(row["table2"])) == (
        ("legal", "ethical"),
        2019,
        True,
        True,
    )
    assert found.catalogue["launch_year"].dtype == "Int64" and pd.isna(found.catalogue.at["delta", "launch_year"])
    assert found.catalogue.at["riddle", "layers"] == () and not found.catalogue.at["riddle", "identified"]
    assert (found.title, found.version, found.date) == ("T", "2", "2022-06-15")
    assert not found.absent & {*tables, "members.iso3", "memberships.since"} and found.members.at["acme", "iso3"] == ""


def test_bad_cell_is_emptied(tables, folder):
    """A row with a bad cell stays, without that cell; its other cells are kept."""
    tables["initiatives"].loc[0, "launch_year"] = "soon"
    tables["initiatives"].loc[1, "form"] = "lonely"
    found = load(folder(tables))
    assert len(found.problems) == 2
    assert (
        pd.isna(found.complex.catalogue.at["alpha", "launch_year"])
        and found.complex.catalogue.at["alpha", "end_year"] == 2023
    )
    assert found.complex.catalogue.at["beta", "form"] == "" and found.complex.catalogue.at["beta", "layers"] == (
        "ethical",
    )


def test_bad_item_leaves_the_list(tables, folder):
    """Of a cell of several values only the bad one goes."""
    tables["initiatives"].loc[0, "issue_areas"] = "safety;magic;health"
    assert load(folder(tables)).complex.catalogue.at["alpha", "issue_areas"] == ("safety", "health")


def test_row_with_a_bad_key_is_set_aside(tables, folder):
    """A membership or relation that leads nowhere is left out, the others stay."""
    tables["memberships"].loc[0, "member_id"] = "ATL"
    tables["relations"].loc[2, "to_id"] = "omega"
    found = load(folder(tables)).complex
    assert len(found.memberships) == 6 and "ATL" not in set(found.memberships["member_id"])
    assert list(found.relations["from_id"]) == ["alpha", "beta"]


def test_second_row_of_an_id_is_set_aside(tables, folder):
    """Of two rows with one id the first stays."""
    again = tables["initiatives"].iloc[[1]].assign(name_en="Second")
    tables["initiatives"] = pd.concat([tables["initiatives"], again], ignore_index=True)
    found = load(folder(tables)).complex
    assert found.catalogue.index.is_unique and found.catalogue.at["beta", "name_en"] == "Beta code"


def test_row_without_id_is_set_aside(tables, folder):
    """An initiative without an id cannot be shown; the others can."""
    tables["initiatives"].loc[3, "id"] = ""
    found = load(folder(tables))
    assert list(found.complex.catalogue.index) == ["alpha", "beta", "gamma", "riddle", "hub"]
    assert [(p.file, p.row, p.column) for p in found.problems] == [("initiatives.csv", 5, "id")]


def test_rows_that_lean_on_a_set_aside_row_go_with_it(tables, folder):
    """No membership or relation is left whose initiative was set aside."""
    tables["initiatives"].loc[1, "id"] = "not\nan id"
    found = load(folder(tables)).complex
    known = set(found.catalogue.index)
    assert "not\nan id" not in known
    assert set(found.memberships["initiative_id"]) <= known
    assert set(found.relations["from_id"]) | set(found.relations["to_id"]) <= known


def test_correction_of_an_unknown_row_stays(tables, folder):
    """A correction is kept, without its address, when its row is unknown."""
    tables["corrections"].loc[0, "initiative_id"] = "omega"
    kept = load(folder(tables)).complex.corrections
    assert list(kept["id"]) == ["c1"] and list(kept["initiative_id"]) == [""]


def test_circle_of_nesting_is_opened(tables, folder):
    """The tie that closes a circle is set aside, so that trees have roots."""
    tables["relations"].loc[2] = ["hub", "beta", "nested_in", "", "gui@p. 1", "", ""]
    kept = load(folder(tables)).complex.relations
    assert list(zip(kept["from_id"], kept["to_id"])) == [("alpha", "hub"), ("beta", "alpha")]


def test_minimal_table_is_enough():
    """id, name_en and layers make a complex that says what it lacks; primary_layer is the first layer."""
    found = load("id,name_en,layers\na,A,ethical;legal\nb,乙,technical\n".encode())
    whole = found.complex
    assert not found.problems
    assert list(whole.comparable.index) == ["a", "b"] and list(whole.catalogue["primary_layer"]) == [
        "ethical",
        "technical",
    ]
    assert whole.lacks("memberships", "initiatives.form", "initiatives.layers", "relations") == [
        "memberships",
        "initiatives.form",
        "relations",
    ]
    assert whole.codebook.label("layers", "legal") == "Social and legal" and not whole.dated


def test_columns_of_the_user_are_carried_along():
    """A column that the contract does not know stays, as text."""
    assert load(b"id,name_en,layers,shelf\na,A,legal,007\n").complex.catalogue.at["a", "shelf"] == "007"


cell = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(
    ["legal", "alpha", "2020", "gui@p. 1", "nested_in", "FRA", "true", ";", "=1+1"]
)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_stands_in_cells_nothing_raises(data):
    """Any text in any cell of any tables gives a complex whose tables hang together, or problems."""
    names = ["initiatives", *data.draw(st.lists(st.sampled_from(schema.tables()[1:]), unique=True, max_size=3))]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            columns = schema.columns(name)
            columns = columns if data.draw(st.booleans()) else columns[: data.draw(st.integers(2, len(columns)))]
            rows = data.draw(st.lists(st.lists(cell, min_size=len(columns), max_size=len(columns) + 1), max_size=4))
            text = io.StringIO(newline="")
            csv.writer(text).writerows([columns, *rows])
            archive.writestr(f"{name}.csv", text.getvalue().encode("utf-8"))
    found = load(out.getvalue())
    if found.complex is None:
        assert found.problems
        return
    known = set(found.complex.catalogue.index)
    assert found.complex.catalogue.index.is_unique and known
    assert set(found.complex.memberships["initiative_id"]) <= known
    assert set(found.complex.relations["from_id"]) | set(found.complex.relations["to_id"]) <= known
    assert len(found.complex.counted()) <= len(found.complex.memberships)
