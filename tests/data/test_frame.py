"""The stated frame of the shipped table: what a row is, whose it is, what it is part of, and its short names."""

import pandas as pd
import pytest

HOST = "organisation"
# One example of each case of the rule on parts, of several issuers.
PARTS = {
    "hiroshima-code-of-conduct": "g7-hiroshima-process",
    "eu-ai-act-advisory-forum": "eu-ai-act",
    "reaim-summit-2024-seoul": "reaim-series",
    "bletchley-declaration": "uk-ai-safety-summit",
    "un-ai-scientific-panel": "unga-res-79-325",
    "us-naiac": "us-naiia-2020",
    "un-global-digital-compact": "un-pact-for-the-future",
}
WHOLES = ("eu-ai-act", "eu-ai-office", "eu-coordinated-plan-ai", "coe-framework-convention-ai", "unga-res-78-265")


@pytest.fixture(scope="module")
def rows(raw) -> pd.DataFrame:
    """Return initiatives.csv by id."""
    return raw["initiatives"].set_index("id", drop=False)


@pytest.fixture(scope="module")
def known(rows) -> pd.DataFrame:
    """Return the rows that are no hosts and fit a known initiative."""
    return rows[(rows["kind"] != HOST) & (rows["identified"] == "true")]


@pytest.mark.parametrize("column", ["unit", "convener", "coder"])
def test_every_initiative_says_it(known, column):
    """Every identified initiative says what it is, whose decision made it and what coded it."""
    assert list(known.index[known[column] == ""]) == []


@pytest.mark.parametrize("column", ["unit", "part_of", "convener", "frame", "frame_source", "further_issue_areas"])
def test_hosts_and_unidentified_rows_are_not_coded(rows, known, column):
    """A host, and a row that fits no known initiative, has none of the codes of an initiative."""
    others = rows[~rows.index.isin(known.index) & (rows["table2"] != "true")]
    assert list(others.index[others[column] != ""]) == []


@pytest.mark.parametrize(("column", "most"), [("short_en", 24), ("short_zh", 12)])
def test_short_names_are_short_and_tell_apart(rows, column, most):
    """Every row has a short name in both languages, within its length, unlike any other, never cut by dots."""
    names = rows[column]
    assert list(names.index[names == ""]) == []
    assert list(names[names.str.len() > most]) == []
    assert list(names[names.str.casefold().duplicated(keep=False)]) == []
    assert list(names[names.str.contains("…") | names.str.contains("...", regex=False)]) == []


def test_parts_lead_to_a_whole_that_is_no_host(rows):
    """Every part is part of another initiative, and no chain of parts comes back to its beginning."""
    parts = rows.loc[rows["part_of"] != "", "part_of"]
    assert sorted(set(parts) - set(rows.index[rows["kind"] != HOST])) == []
    for start in parts.index:
        seen, at = set(), start
        while at:
            assert at not in seen, f"{start} is part of itself"
            seen.add(at)
            at = parts.get(at, "")


@pytest.mark.parametrize(("part", "whole"), PARTS.items(), ids=PARTS)
def test_parts_that_the_codebook_names(rows, part, whole):
    """The codebook's examples are coded as it says."""
    assert rows.at[part, "part_of"] == whole


@pytest.mark.parametrize("whole", WHOLES)
def test_wholes_stand_by_themselves(rows, whole):
    """The same issuer, a later law or a drafting body makes nothing a part."""
    assert rows.at[whole, "part_of"] == ""


def test_units_fit_kinds(known):
    """A text is an instrument or a proposal, a summit an event, a committee or agency a body."""
    texts = ("treaty", "recommendation", "resolution", "declaration", "strategy", "principles")
    wrong = known[
        (known["kind"].isin(texts) & ~known["unit"].isin(["instrument", "proposal"]))
        | ((known["kind"] == "summit") & (known["unit"] != "event"))
        | (known["kind"].isin(["committee", "working_group", "agency"]) & (known["unit"] != "body"))
        | ((known["unit"] == "proposal") & (known["legal_force"] != "none"))
        | ((known["status"] == "proposed") & (known["unit"] != "proposal"))
    ]
    assert wrong[["kind", "unit", "status", "legal_force"]].to_dict("index") == {}


def test_conveners_fit_scope_and_form(known):
    """What is national was decided at home; what a government or the EU made is not of companies."""
    home = {"national_government", "standards_body", "companies", "civil_society"}
    wrong = known[
        ((known["scope"] == "national") != known["convener"].eq("national_government"))
        & ~((known["scope"] == "national") & known["convener"].isin(home))
        | ((known["form"] == "international_organisation") & known["convener"].isin(["companies", "states"]))
        | (known["convener"].eq("companies") & ~known["form"].isin(["private", "multistakeholder"]))
    ]
    assert wrong[["scope", "form", "convener"]].to_dict("index") == {}


def test_days_of_checking_are_days(rows, raw):
    """A day of checking or opening is a day that was, not in the future of the data."""
    for cells in (rows["last_checked"], raw["sources"]["accessed"]):
        dated = cells[cells != ""]
        assert pd.to_datetime(dated, format="%Y-%m-%d").le(pd.Timestamp("2026-12-31")).all()


@pytest.fixture(scope="module")
def framed(rows) -> pd.DataFrame:
    """Return the rows that say which rule put them in; none does before the registers are in."""
    return rows[rows["frame"] != ""]


def test_every_row_or_none_says_how_it_came_in(rows, framed):
    """As soon as one row says which rule put it in, every row does."""
    assert len(framed) in (0, (rows["kind"] != HOST).sum())


def test_rules_by_which_rows_came_in(framed):
    """Table 2 comes before every other rule; a register is named; what was found by search names none."""
    place = framed["frame_source"].str.split(";").str[0].str.split("@").str[-1]
    wrong = framed[
        ((framed["table2"] == "true") != (framed["frame"] == "gui_table2"))
        | ((framed["frame"] == "gui_table2") & (framed["frame_source"] != "gui-2024@table 2"))
        | ((framed["frame"] == "register") & (place == ""))
        | ((framed["frame"] == "search") & (framed["frame_source"] != ""))
    ]
    assert wrong[["table2", "frame", "frame_source"]].to_dict("index") == {}


def test_a_frame_source_is_cited_by_its_row(framed):
    """The register or text that put a row in is among the sources of the row."""
    for row in framed.itertuples():
        cited = {source.split("@")[0] for source in row.sources.split(";")}
        assert {source.split("@")[0] for source in row.frame_source.split(";") if source} <= cited, row.id


@pytest.mark.parametrize("host", ["un", "eu", "coe", "oecd", "unesco", "itu", "au", "g7"])
def test_organisations_have_their_year(rows, host):
    """The organisations that issue most have the year in which they began."""
    assert rows.at[host, "launch_year"] != ""
