"""Validating a package: each rule once, with the exact file, row, column and value."""

import frictionless
import pandas as pd
import pytest

from dashboard.model.load import load
from dashboard.model.package import Problem


def problems(folder) -> list[tuple]:
    """Return file, row, column, value of each problem of a folder."""
    return [(p.file, p.row, p.column, p.value) for p in load(folder).problems]


def rules(folder) -> str:
    """Return the rules that a folder breaks, in one text."""
    return " / ".join(p.rule for p in load(folder).problems)


def test_sound_package_has_no_problem(tables, folder):
    """The package that the other tests spoil is sound, so that the spoilt thing is what is found."""
    assert problems(folder(tables)) == []


def test_table_initiatives_is_required(tables, folder):
    """Without initiatives.csv there is nothing to show."""
    del tables["initiatives"]
    found = load(folder(tables))
    assert found.complex is None
    assert found.problems == [
        Problem("initiatives.csv", None, "", "", "the table is required and is not there or cannot be read")
    ]


@pytest.mark.parametrize(
    ("table", "column"),
    [("initiatives", "id"), ("initiatives", "name_en"), ("members", "id"), ("members", "name_en"), ("sources", "id")],
)
def test_column_is_required(tables, folder, table, column):
    """A table without a column that it needs says which, in line 1."""
    tables[table] = tables[table].drop(columns=column)
    assert (f"{table}.csv", 1, column, "") in problems(folder(tables))


def test_layers_or_form_is_required(tables, folder):
    """One of the two codings must be there, each alone is enough."""
    whole = tables["initiatives"]
    tables["initiatives"] = whole.drop(columns=["layers", "form", "primary_layer"])
    assert problems(folder(tables)) == [("initiatives.csv", 1, "layers or form", "")]
    tables["initiatives"] = whole.drop(columns="form")
    assert problems(folder(tables)) == []
    tables["initiatives"] = whole.drop(columns=["layers", "primary_layer"])
    assert problems(folder(tables)) == []


CELLS = [
    ("initiatives", 0, "launch_year", "soon", "soon"),
    ("initiatives", 0, "launch_year", "1066", "1066"),
    ("initiatives", 1, "ai_specific", "perhaps", "perhaps"),
    ("initiatives", 2, "url", "javascript:alert(1)", "javascript:alert(1)"),
    ("initiatives", 2, "country", "France", "France"),
    ("initiatives", 1, "name_en", "", ""),
    ("initiatives", 1, "form", "lonely", "lonely"),
    ("initiatives", 3, "status", "Active", "Active"),
    ("initiatives", 1, "issue_areas", "safety;magic", "magic"),
    ("initiatives", 1, "functions", "norms; rules", " rules"),
    ("initiatives", 1, "sources", "nobody@p. 1", "nobody"),
    ("initiatives", 1, "sources", "gui", "gui"),
    ("initiatives", 1, "primary_layer", "technical", "technical"),
    ("initiatives", 0, "end_year", "2018", "2018"),
    ("members", 2, "kind", "firm", "firm"),
    ("members", 0, "iso3", "FR", "FR"),
    ("memberships", 0, "member_id", "ATL", "ATL"),
    ("memberships", 0, "initiative_id", "omega", "omega"),
    ("memberships", 0, "role", "friend", "friend"),
    ("memberships", 0, "since", "May 2019", "May 2019"),
    ("memberships", 1, "until", "2018", "2018"),
    ("memberships", 0, "source", "nobody@p. 1", "nobody"),
    ("relations", 2, "to_id", "omega", "omega"),
    ("relations", 2, "relation", "likes", "likes"),
    ("sources", 1, "url", "ftp://un.org", "ftp://un.org"),
    ("sources", 0, "year", "MMXXIV", "MMXXIV"),
    ("corrections", 0, "initiative_id", "omega", "omega"),
    ("corrections", 0, "evidence", "nobody@p. 1", "nobody"),
]


@pytest.mark.parametrize(
    ("table", "row", "column", "cell", "value"), CELLS, ids=[f"{t}-{c}-{v or 'empty'}" for t, _, c, v, _ in CELLS]
)
def test_one_bad_cell_is_one_problem(tables, folder, table, row, column, cell, value):
    """A cell that breaks a rule gives one problem that names its file, line, column and value."""
    tables[table].loc[row, column] = cell
    assert problems(folder(tables)) == [(f"{table}.csv", row + 2, column, value)]


@pytest.mark.parametrize(
    ("table", "row", "columns"),
    [
        ("initiatives", 1, ["id"]),
        ("members", 1, ["id"]),
        ("sources", 1, ["id"]),
        ("relations", 0, ["from_id", "to_id", "relation"]),
    ],
)
def test_second_row_of_a_key_is_one_problem(tables, folder, table, row, columns):
    """A row that repeats the key of an earlier one is named once, by its own line."""
    again = tables[table].iloc[row]
    tables[table] = pd.concat([tables[table], again.to_frame().T], ignore_index=True)
    found = [p for p in load(folder(tables)).problems]
    assert [(p.file, p.row) for p in found] == [(f"{table}.csv", len(tables[table]) + 1)]
    assert "same key" in found[0].rule


def test_value_twice_in_the_codebook_is_a_problem(tables, folder):
    """A vocabulary that lists a value twice is ambiguous."""
    path = folder(tables) / "codebook.csv"
    book = pd.read_csv(path, dtype=str, keep_default_na=False)
    row = book.index[(book["field"] == "form") & (book["value"] != "")][0]
    pd.concat([book, book.loc[[row]]]).to_csv(path, index=False)
    assert problems(path.parent) == [("codebook.csv", len(book) + 2, "value", book.at[row, "value"])]


def test_a_package_brings_its_own_words(tables, folder):
    """Allowed values are those of the package's codebook; without one, any word goes."""
    tables["initiatives"]["form"] = "guild"
    path = folder(tables)
    assert {(row, column, value) for _, row, column, value in problems(path)} == {
        (row + 2, "form", "guild") for row in range(6)
    }
    book = pd.read_csv(path / "codebook.csv", dtype=str, keep_default_na=False)
    book.loc[book["field"] == "form", "value"] = book.loc[book["field"] == "form", "value"].replace(
        "multilateral", "guild"
    )
    book.to_csv(path / "codebook.csv", index=False)
    assert problems(path) == []
    (path / "codebook.csv").unlink()
    assert problems(path) == []


@pytest.mark.parametrize("circle", [["alpha", "alpha"], ["alpha", "beta", "alpha"], ["alpha", "hub", "gamma", "alpha"]])
def test_circle_of_nesting_is_found(tables, folder, circle):
    """The row that closes a circle of nested_in is named; other relations may run in circles."""
    ties = [
        {"from_id": a, "to_id": b, "relation": "nested_in", "source": "gui@p. 1"} for a, b in zip(circle, circle[1:])
    ]
    tables["relations"] = pd.DataFrame(ties, columns=tables["relations"].columns, dtype=str).fillna("")
    assert problems(folder(tables)) == [("relations.csv", len(ties) + 1, "to_id", circle[-1])]
    tables["relations"]["relation"] = "references"
    assert problems(folder(tables)) == []


DAMAGE = {
    "blank row": ("alpha,hub,nested_in,,,,\n\nbeta,alpha,references,,,,\n", [3]),
    "extra cell": ("alpha,hub,nested_in,,,,\nbeta,alpha,references,,,,,more\ngamma,beta,references,,,,\n", [3]),
    "extra cell first": ("alpha,hub,nested_in,,,,,more\nbeta,alpha,references,,,,\n", [2]),
    "extra cell everywhere": ("alpha,hub,nested_in,,,,,more\nbeta,alpha,references,,,,,more\n", [2, 3]),
    "missing cell": ("alpha,hub,nested_in,,,,\nbeta,alpha,references\n", [3]),
    "foreign key": ("alpha,omega,nested_in,,,,\nbeta,alpha,references,,,,\n", [2]),
    "same key": ("alpha,hub,nested_in,,,,\nalpha,hub,nested_in,,,,\n", [3]),
    "pattern": ("alpha,hub,nested_in,yesterday,,,\nbeta,alpha,references,,,,\n", [2]),
    "required": ("alpha,hub,,,,,\nbeta,alpha,references,,,,\n", [2]),
}
HEADER = "from_id,to_id,relation,since,source,confidence,note\n"


@pytest.mark.parametrize(("lines", "rows"), DAMAGE.values(), ids=DAMAGE)
def test_structural_damage_is_where_frictionless_sees_it(tables, folder, lines, rows):
    """Lines with structural damage are those that the standard validator names, and no others."""
    path = folder(tables)
    (path / "relations.csv").write_text(HEADER + lines, encoding="utf-8")
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(path / "datapackage.json")).validate()
    standard = {(task.name, getattr(error, "row_number", None)) for task in report.tasks for error in task.errors}
    assert standard == {("relations", row) for row in rows}
    assert {(file, row) for file, row, _, _ in problems(path)} == {("relations.csv", row) for row in rows}


def test_damaged_line_leaves_its_table_readable(tables, folder):
    """One line with a cell too many is set aside; the table's other rows are kept."""
    path = folder(tables)
    (path / "relations.csv").write_text(HEADER + DAMAGE["extra cell"][0], encoding="utf-8")
    kept = load(path).complex.relations
    assert list(kept["from_id"]) == ["alpha", "gamma"]


def test_rules_are_said_in_words(tables, folder):
    """A foreign key names the table that it misses, a vocabulary its values."""
    tables["memberships"].loc[0, "member_id"] = "ATL"
    tables["initiatives"].loc[1, "form"] = "lonely"
    said = rules(folder(tables))
    assert "is not an id of members.csv" in said
    assert "is not in the codebook: multilateral" in said
