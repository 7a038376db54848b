"""The shipped data package: valid by two validators, and whole in what the project promises."""

import re
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from dashboard.model import schema
from dashboard.model.select import SEVERAL

HERE = Path(__file__).parent
HOST = "organisation"


def listed(cell: str) -> list[str]:
    """Return the values of a cell of several."""
    return [value for value in cell.split(";") if value]


@pytest.fixture(scope="module")
def rows(raw) -> pd.DataFrame:
    """Return initiatives.csv by id."""
    return raw["initiatives"].set_index("id", drop=False)


@pytest.fixture(scope="module")
def initiatives(rows) -> pd.DataFrame:
    """Return the rows that are no hosts and fit a known initiative."""
    return rows[(rows["kind"] != HOST) & (rows["identified"] == "true")]


def test_frictionless_finds_nothing():
    """The standard validator passes the package by its own descriptor."""
    report = frictionless.Package(str(schema.DATA / "datapackage.json")).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "note"]) == []


def test_dashboard_finds_nothing(loaded):
    """The dashboard's own validator passes the package."""
    assert [str(problem) for problem in loaded.problems] == []


def test_every_file_is_a_table_of_the_descriptor():
    """No CSV lies in data/ that the descriptor does not describe, and none is missing."""
    assert {path.name for path in schema.DATA.glob("*.csv")} == {
        resource["path"] for resource in schema.descriptor()["resources"]
    }
    assert (schema.DATA / "CHANGELOG.md").is_file()


def test_table_2_stands_whole(rows):
    """The 35 initiatives of Gui's Table 2 have the ids and forms that it gives, and no other row claims to be of it."""
    printed = pd.read_csv(HERE / "table2.csv", dtype=str)
    assert len(printed) == 35
    mine = rows[rows["table2"] == "true"]
    assert dict(zip(mine["id"], mine["form"])) == dict(zip(printed["id"], printed["form"]))


def test_unidentified_rows_are_not_guessed(rows):
    """Rows that fit no known initiative have a name, a form and a source, and no coding."""
    unknown = rows[rows["identified"] == "false"]
    assert {"whitehouse-ai-companies-liaison-group", "ppf-ai-public-policy"} <= set(unknown["id"])
    coded = [
        "primary_layer",
        "layers",
        "legal_force",
        "scope",
        "issue_areas",
        "functions",
        "risks",
        "status",
        "launch_year",
        "end_year",
        "url",
        "kind",
    ]
    assert {
        column: list(unknown.index[unknown[column] != ""]) for column in coded if (unknown[column] != "").any()
    } == {}
    assert (unknown["sources"] != "").all() and (unknown["form"] != "").all()


@pytest.mark.parametrize("column", ["name_en", "name_zh", "summary_en", "summary_zh"])
def test_every_row_speaks_both_languages(rows, column):
    """Every row has names and summaries; the Chinese ones have Chinese in them unless it is a name in Latin letters."""
    assert list(rows.index[rows[column].str.strip() == ""]) == []
    if column == "summary_zh":
        assert list(rows.index[~rows[column].str.contains(r"[\u4e00-\u9fff]")]) == []


@pytest.mark.parametrize(
    "column",
    [
        "kind",
        "form",
        "primary_layer",
        "layers",
        "legal_force",
        "scope",
        "status",
        "membership",
        "confidence",
        "sources",
        "ai_specific",
    ],
)
def test_every_initiative_is_coded(initiatives, column):
    """Every identified initiative has the codes that the codebook asks for, and its sources."""
    assert list(initiatives.index[initiatives[column] == ""]) == []


def test_numbers_of_codes(initiatives):
    """One to three principal issue areas, none of them a further one, general only alone; at most three functions."""
    wrong = []
    for key, row in initiatives.iterrows():
        areas, further = listed(row["issue_areas"]), listed(row["further_issue_areas"])
        fits = 1 <= len(areas) <= 3 and ("general" not in areas or len(areas) == 1) and not set(areas) & set(further)
        fits = fits and "general" not in further and (len(areas) == 3 or not further)
        if (
            not fits
            or len(listed(row["functions"])) > 3
            or row["primary_layer"] not in listed(row["layers"])
            or any(len(set(listed(row[f]))) < len(listed(row[f])) for f in (*SEVERAL, "further_issue_areas", "risks"))
        ):
            wrong.append(key)
    assert wrong == []


def test_force_of_events_and_bodies(rows):
    """A meeting has the force of what it adopted; what founds no rule of its own does not order or sanction."""
    parts = rows[(rows["part_of"] != "") & (rows["unit"] == "instrument")]
    rank = ["none", "voluntary", "political", "binding"]
    for whole, texts in parts.groupby("part_of"):
        if rows.at[whole, "unit"] == "event":
            strongest = max(texts["legal_force"], key=rank.index)
            assert rank.index(rows.at[whole, "legal_force"]) >= rank.index(strongest), whole
    binding = rows[(rows["unit"] == "body") & (rows["legal_force"] == "binding")]
    assert sorted(binding.index) == ["eu-ai-office", "eu-edps-ai-act"]


def test_names_are_told_apart(rows):
    """No two rows have the same English name, and no name stands in another's acronym of the same kind."""
    names = rows["name_en"].str.casefold().str.replace(r"[^a-z0-9]+", " ", regex=True).str.strip()
    assert sorted(rows.index[names.duplicated(keep=False)]) == []


def test_low_confidence_says_why(rows):
    """A coding of low confidence has its reason in the note."""
    low = rows[rows["confidence"] == "low"]
    assert list(low.index[low["coding_note"] == ""]) == []


def cited(raw) -> dict[str, set[str]]:
    """Return the source ids that each table cites."""
    found = {}
    for name, table in raw.items():
        cells = [
            cell
            for column in ("sources", "source", "evidence")
            if column in table and name != "sources"
            for cell in table[column]
        ]
        found[name] = {part.partition("@")[0] for cell in cells for part in listed(cell)}
    return found


def test_every_source_is_cited_and_defined(raw):
    """Each cited source is in sources.csv, and each source is cited by some row or confirms the address of one."""
    defined, used = set(raw["sources"]["id"]), set().union(*cited(raw).values())
    used |= set(raw["sources"]["confirmed_by"]) - {""}
    assert sorted(used - defined) == []
    assert sorted(defined - used) == []


@pytest.mark.parametrize("table", ["initiatives", "members", "memberships", "relations", "corrections"])
def test_every_row_names_its_evidence(raw, table):
    """Every row of every table names a source and the place in it."""
    column = "sources" if "sources" in raw[table] else "source"
    bad = raw[table][~raw[table][column].str.fullmatch(r"[^;@]+@[^;@]+(;[^;@]+@[^;@]+)*")]
    assert bad.iloc[:, :2].values.tolist() == []


def test_every_source_is_graded(raw):
    """Every source says whose text it is; only what is the issuer's own stands as official."""
    sources = raw["sources"].set_index("id")
    assert list(sources.index[sources["grade"] == ""]) == []
    assert list(sources.index[(sources["kind"] == "official") & (sources["grade"] != "issuer")]) == []
    assert list(sources.index[(sources["kind"] == "news") & (sources["grade"] != "secondary")]) == []
    machine = sources["url"].str.contains("wikipedia|grokipedia|arcxiv|medium.com|substack", regex=True)
    assert list(sources.index[machine & (sources["grade"] == "issuer")]) == []


def test_no_cell_is_a_formula(raw):
    """No cell begins like a formula, so that CSV downloads need not change the data; none has stray blanks."""
    for name, table in raw.items():
        for column in table:
            assert list(table[column][table[column].str.match(r"[=+\-@\t\r]")]) == [], f"{name}.{column}"
            assert list(table[column][table[column] != table[column].str.strip()]) == [], f"{name}.{column}"


def test_addresses_are_web_addresses(raw):
    """Every url is http or https with a host, and has no blank in it."""
    for name in ("initiatives", "sources"):
        urls = raw[name]["url"][raw[name]["url"] != ""]
        assert [u for u in urls if not re.fullmatch(r"https?://[^\s/@]+\.[^\s/@]+(/\S*)?", u)] == [], name


def test_every_host_has_its_place(raw, rows):
    """Every host hosts or issued something."""
    nested = raw["relations"][raw["relations"]["relation"].isin(["nested_in", "issued_by"])]
    hosts = rows.index[rows["kind"] == HOST]
    assert sorted(set(hosts) - set(nested["to_id"])) == []
    assert set(nested["to_id"]) <= set(rows.index)


def test_no_relation_joins_a_row_to_itself(raw):
    """A tie has two ends, and undirected ties stand once."""
    ties = raw["relations"]
    assert ties[ties["from_id"] == ties["to_id"]].values.tolist() == []
    both_ways = ties[ties["relation"].isin(["coordinates_with", "competes_with"])]
    pairs = (
        both_ways[["from_id", "to_id"]].apply(lambda r: (*sorted(r),), axis=1)
        + both_ways["relation"].map(lambda r: (r,))
        if len(both_ways)
        else pd.Series(dtype=object)
    )
    assert list(pairs[pairs.duplicated()]) == []


def test_corrections_point_at_rows(raw, rows):
    """A correction refers to a row or to none, says what was printed and on what evidence."""
    table = raw["corrections"]
    assert sorted(set(table["initiative_id"]) - set(rows.index) - {""}) == []
    assert table[(table[["as_printed", "recorded", "reason", "evidence"]] == "").any(axis=1)]["id"].tolist() == []
