"""Validating a package: each rule once, with the exact file, row, column and value."""

import frictionless
import pandas as pd
import pytest
from plotly.validator_cache import ValidatorCache

from dashboard.model.limits import MAX_ID, MAX_LABEL, MAX_SAME
from dashboard.model.load import load
from dashboard.model.symbols import SYMBOLS


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
    """Without initiatives.csv there is nothing to show, and the files that are there are named."""
    del tables["initiatives"]
    found = load(folder(tables))
    assert found.complex is None
    (problem,) = found.problems
    assert (problem.file, problem.row, problem.key) == ("initiatives.csv", None, "no-initiatives")
    assert "members.csv" in problem.rule and "members.csv" in problem.said("zh")


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("initiatives", "id"),
        ("initiatives", "name_en"),
        ("members", "id"),
        ("members", "name_en"),
        ("memberships", "initiative_id"),
        ("memberships", "member_id"),
        ("relations", "from_id"),
        ("relations", "relation"),
        ("sources", "id"),
    ],
)
def test_column_is_required(tables, folder, table, column):
    """A table without a column that it needs says which, in line 1."""
    tables[table] = tables[table].drop(columns=column)
    assert (f"{table}.csv", 1, column, "") in problems(folder(tables))


def test_layers_or_form_is_required(tables, folder):
    """One of the two codings must be there, each alone is enough."""
    whole = tables["initiatives"]
    tables["initiatives"] = whole.drop(columns=["layers", "form", "primary_layer"])
    assert problems(folder(tables)) == [("initiatives.csv", 1, "layers / form", "")]
    tables["initiatives"] = whole.drop(columns="form")
    assert problems(folder(tables)) == []
    tables["initiatives"] = whole.drop(columns=["layers", "primary_layer"])
    assert problems(folder(tables)) == []


CELLS = [
    ("initiatives", 0, "launch_year", "soon", "soon"),
    ("initiatives", 0, "launch_year", "1066", "1066"),
    ("initiatives", 1, "ai_specific", "perhaps", "perhaps"),
    ("initiatives", 2, "url", "javascript:alert(1)", "javascript:alert(1)"),
    ("initiatives", 2, "url", "www.example.org", "www.example.org"),
    ("initiatives", 0, "launch_year", "２０１９", "２０１９"),
    ("initiatives", 0, "launch_year", "2019.5", "2019.5"),
    ("initiatives", 2, "country", "France", "France"),
    ("initiatives", 2, "country", "FRA;DE", "DE"),
    ("initiatives", 1, "name_en", "x" * 1001, "x" * 1001),
    ("initiatives", 1, "name_zh", "a\x07b", "a\x07b"),
    ("initiatives", 1, "summary_en", "a\x00b", "a\x00b"),
    ("initiatives", 1, "issue_areas", "safety;Health", "Health"),
    ("initiatives", 1, "form", "Multi-Lateral", "Multi-Lateral"),
    ("initiatives", 1, "name_en", "", ""),
    ("initiatives", 1, "form", "lonely", "lonely"),
    ("initiatives", 3, "status", "Active", "Active"),
    ("initiatives", 1, "issue_areas", "safety;magic", "magic"),
    ("initiatives", 1, "sources", "nobody@p. 1", "nobody@p. 1"),
    ("initiatives", 1, "sources", "gui", "gui"),
    ("initiatives", 1, "primary_layer", "technical", "technical"),
    ("initiatives", 0, "end_year", "2018", "2018"),
    ("members", 2, "kind", "firm", "firm"),
    ("members", 0, "iso3", "FR", "FR"),
    ("memberships", 0, "member_id", "ATL", "ATL"),
    ("memberships", 0, "initiative_id", "omega", "omega"),
    ("memberships", 0, "role", "friend", "friend"),
    ("memberships", 0, "since", "May 2019", "May 2019"),
    ("memberships", 0, "since", "2023-13-45", "2023-13-45"),
    ("memberships", 0, "since", "2023-02-30", "2023-02-30"),
    ("memberships", 0, "since", "٢٠٢٣-٠١-٠١", "٢٠٢٣-٠١-٠١"),
    ("memberships", 0, "since", "20230101", "20230101"),
    ("memberships", 0, "role", "Party", "Party"),
    ("memberships", 0, "role", "", ""),
    ("memberships", 1, "until", "2018", "2018"),
    ("memberships", 0, "source", "nobody@p. 1", "nobody@p. 1"),
    ("relations", 2, "to_id", "omega", "omega"),
    ("relations", 2, "relation", "likes", "likes"),
    ("relations", 2, "to_id", "gamma", "gamma"),
    ("sources", 1, "url", "ftp://un.org", "ftp://un.org"),
    ("sources", 0, "year", "MMXXIV", "MMXXIV"),
    ("corrections", 0, "initiative_id", "omega", "omega"),
    ("corrections", 0, "evidence", "nobody@p. 1", "nobody@p. 1"),
]


SOUND = [
    ("initiatives", 0, "launch_year", " 2019 "),
    ("initiatives", 0, "launch_year", "2019.0"),
    ("initiatives", 1, "functions", "norms; rules;"),
    ("initiatives", 1, "functions", "norms；rules"),
    ("initiatives", 1, "ai_specific", "TRUE"),
    ("initiatives", 1, "ai_specific", "no"),
    ("initiatives", 2, "country", "FRA; DEU"),
    ("initiatives", 1, "name_en", "  Beta \n code"),
    ("initiatives", 2, "url", "HTTP://UN.org/%E4%B8%AD?a=b#c"),
    ("memberships", 0, "since", "2019.0"),
    ("memberships", 0, "since", "2019-05-01 00:00:00"),
    ("memberships", 1, "until", "2019"),
    ("members", 0, "iso3", "fra"),
]


@pytest.mark.parametrize(("table", "row", "column", "cell"), SOUND, ids=[f"{c}-{v}" for _, _, c, v in SOUND])
def test_what_spreadsheets_write_is_read(tables, folder, table, row, column, cell):
    """Years as numbers, days with a time, blanks, full-width semicolons: read, without a word."""
    tables[table].loc[row, column] = cell
    assert problems(folder(tables)) == []


@pytest.mark.parametrize(
    ("since", "until", "sound"),
    [
        ("2023-05", "2023", True),
        ("2023", "2023-05-01", True),
        ("2023-05-02", "2023-05", True),
        ("2023-05-02", "2023-05-02", True),
        ("2023-05-02", "2023-05-01", False),
        ("2023-05", "2022", False),
        ("2023", "2022-12-31", False),
    ],
)
def test_dates_are_compared_as_far_as_both_are_written(tables, folder, since, until, sound):
    """A day in May and the year of that May do not contradict each other."""
    tables["memberships"].loc[0, ["since", "until"]] = since, until
    assert problems(folder(tables)) == ([] if sound else [("memberships.csv", 2, "until", until)])


@pytest.mark.parametrize(
    "key", ["TRT_2001A", "IGO.17", "2001", "Rio 1992", "ÅL-1", "条约", "a/b?c=d&e", "<b>", "x" * MAX_ID]
)
def test_ids_of_data_sets_are_taken(tables, folder, key):
    """Whatever others name their rows is an id, in every table that refers to it."""
    for table, columns in {
        "initiatives": ["id"],
        "memberships": ["initiative_id"],
        "relations": ["from_id", "to_id"],
        "corrections": ["initiative_id"],
    }.items():
        tables[table][columns] = tables[table][columns].replace("alpha", key)
    found = load(folder(tables))
    assert found.problems == [] and key in found.complex.catalogue.index


@pytest.mark.parametrize(
    ("key", "rule"), [("a\n", "id-control"), ("a\x00b", "id-control"), ("x" * (MAX_ID + 1), "id-long")]
)
def test_ids_that_cannot_be_are_refused_in_plain_words(tables, folder, key, rule):
    """A line end, a control character, a whole paragraph: the row is set aside, and it is said why."""
    tables["initiatives"].loc[3, "id"] = key
    found = load(folder(tables))
    assert [(p.row, p.column, p.key) for p in found.problems] == [(5, "id", rule)]
    assert "delta" not in found.complex.catalogue.index and len(found.complex.catalogue) == 5


@pytest.mark.parametrize(
    ("table", "row", "column", "cell", "value"), CELLS, ids=[f"{t}-{c}-{v[:20] or 'empty'}" for t, _, c, v, _ in CELLS]
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
    found = load(folder(tables)).problems
    assert [(p.file, p.row, p.key) for p in found] == [(f"{table}.csv", len(tables[table]) + 1, "key-twice")]


def test_value_twice_in_the_codebook_is_a_problem(tables, folder):
    """A vocabulary that lists a value twice is ambiguous."""
    path = folder(tables) / "codebook.csv"
    book = pd.read_csv(path, dtype=str, keep_default_na=False)
    row = book.index[(book["field"] == "form") & (book["value"] != "")][0]
    pd.concat([book, book.loc[[row]]]).to_csv(path, index=False)
    assert problems(path.parent) == [("codebook.csv", len(book) + 2, "field, value", f"form, {book.at[row, 'value']}")]


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
    (path / "datapackage.json").unlink()
    assert problems(path) == []


@pytest.mark.parametrize("relations", [["nested_in"], ["succeeds"], ["issued_by", "nested_in"]])
@pytest.mark.parametrize("circle", [["alpha", "beta", "alpha"], ["alpha", "hub", "gamma", "alpha"]])
def test_circle_of_descent_is_found(tables, folder, circle, relations):
    """The row that closes a circle is named, and the others stay; references may run in circles."""
    kinds = [relations[i % len(relations)] for i in range(len(circle) - 1)]
    ties = [
        {"from_id": a, "to_id": b, "relation": kind, "source": "gui@p. 1"}
        for a, b, kind in zip(circle, circle[1:], kinds)
    ]
    tables["initiatives"]["launch_year"] = ""  # which began first is another rule
    tables["relations"] = pd.DataFrame(ties, columns=tables["relations"].columns, dtype=str).fillna("")
    path = folder(tables)
    book = pd.read_csv(path / "codebook.csv", dtype=str, keep_default_na=False)
    book[book["field"] != "relation"].to_csv(path / "codebook.csv", index=False)
    assert problems(path) == [("relations.csv", len(ties) + 1, "to_id", circle[-1])]
    assert len(load(path).complex.relations) == len(ties) - 1
    tables["relations"]["relation"] = "references"
    assert problems(folder(tables)) == []


@pytest.mark.parametrize("relation", ["nested_in", "references", "coordinates_with"])
def test_tie_to_itself_is_found(tables, folder, relation):
    """No tie of any kind leads from a row to itself."""
    tables["relations"].loc[1, ["from_id", "to_id", "relation"]] = "alpha", "alpha", relation
    assert problems(folder(tables)) == [("relations.csv", 3, "to_id", "alpha")]


@pytest.mark.parametrize(
    ("parts", "wrong"),
    [
        ({"alpha": "beta"}, []),
        ({"alpha": "alpha"}, ["alpha"]),
        ({"alpha": "beta", "beta": "alpha"}, ["beta"]),
        ({"alpha": "omega"}, ["alpha"]),
    ],
)
def test_parts_are_of_other_rows_and_not_in_circles(tables, folder, parts, wrong):
    """A row is part of another that is there, and never, by any way, of itself."""
    tables["initiatives"]["launch_year"] = ""  # which began first is another rule
    tables["initiatives"]["part_of"] = tables["initiatives"]["id"].map(parts).fillna("")
    found = load(folder(tables))
    assert [tables["initiatives"].at[p.row - 2, "id"] for p in found.problems] == wrong
    assert {p.column for p in found.problems} <= {"part_of"}
    assert [found.complex.catalogue.at[key, "part_of"] for key in wrong] == [""] * len(wrong)


@pytest.mark.parametrize(
    ("column", "cell", "key"),
    [
        ("colour", "blue", "not-colour"),
        ("colour", "#12345", "not-colour"),
        ("colour", "#FFF", "not-colour"),
        ("symbol", "smiley", "not-symbol"),
        ("symbol", "circle-open", "not-symbol"),
        ("label_en", "x" * (MAX_LABEL + 1), "too-long"),
    ],
)
def test_codebook_cells_that_charts_cannot_use(tables, folder, column, cell, key):
    """A colour, a symbol or a label that charts cannot draw is told, and the default or a shorter one is used."""
    path = folder(tables) / "codebook.csv"
    book = pd.read_csv(path, dtype=str, keep_default_na=False)
    row = book.index[(book["field"] == "form") & (book["value"] == "private")][0]
    book.loc[row, column] = cell
    book.to_csv(path, index=False)
    found = load(path.parent)
    assert [(p.file, p.row, p.column, p.key) for p in found.problems] == [("codebook.csv", row + 2, column, key)]
    made = found.complex.codebook
    assert len(made.label("form", "private")) <= MAX_LABEL and made.colour("form", "private")[0] == "#"
    assert made.symbol("form", "private") in SYMBOLS


def test_words_that_the_program_reads_are_not_a_packages_own(tables, folder):
    """A list of members that is neither complete nor partial by the words that are read is told, codebook or not."""
    tables["initiatives"].loc[0, "membership"] = "complete"
    tables["initiatives"].loc[1, "membership"] = "Listed"
    path = folder(tables)
    for file in ("", "codebook.csv", "datapackage.json"):
        if file:
            (path / file).unlink()
        found = [(p.row, p.value, p.key, p.instead) for p in load(path).problems if p.file == "initiatives.csv"]
        assert found == [(2, "complete", "not-a-word", ""), (3, "Listed", "spelt-otherwise", "listed")]


def test_field_of_the_codebook_is_known_however_it_is_written(tables, folder):
    """A vocabulary does not go unread because its field is written with a capital."""
    path = folder(tables) / "codebook.csv"
    book = pd.read_csv(path, dtype=str, keep_default_na=False)
    book["field"] = book["field"].replace("legal_force", "Legal Force")
    book.to_csv(path, index=False)
    found = load(path.parent)
    assert {(p.column, p.value, p.instead) for p in found.problems} == {("field", "Legal Force", "legal_force")}
    assert "binding" in found.complex.codebook.values("legal_force")


def test_symbols_are_those_of_plotly():
    """Charts draw each symbol filled and open."""
    known = set(ValidatorCache.get_validator("scatter.marker", "symbol").values)
    assert {name + end for name in SYMBOLS for end in ("", "-open")} <= known and len(SYMBOLS) > 50


def test_many_problems_of_one_kind_are_counted(tables, folder):
    """Of thousands of equal problems the first are listed, and the number of the rest."""
    many = pd.DataFrame({"id": [f"i{n}" for n in range(3 * MAX_SAME)], "name_en": "X", "layers": "legal"})
    path = folder({"initiatives": many.assign(launch_year="soon")})
    found = load(path)
    assert len(found.problems) == MAX_SAME + 1
    assert found.problems[-1].key == "and-more" and found.problems[-1].stands_for == 2 * MAX_SAME
    assert found.complex.catalogue["launch_year"].isna().all()


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
    assert "is not in the codebook, which lists: multilateral" in said
