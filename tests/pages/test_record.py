"""The record of one row: an initiative, a host, a row that fits nothing, an id that is none."""

import re

import pandas as pd
import pytest

from dashboard.measures.absence import NO_MEMBERS, PARTIAL_LIST, switches, unknown_side
from dashboard.model.lens import Lens
from dashboard.model.select import Selection
from dashboard.present.words import Text
from tests.pages.conftest import address, open_app, shown, written


def bare(at) -> str:
    """Return what the page says without Markdown's escapes."""
    return written(at).replace("\\", "")


def fields(at) -> dict[str, str]:
    """Return the coded fields by label."""
    lines = [element.value.replace("\\", "") for element in at.main.markdown]
    found = [re.fullmatch(r"([^*]+): \*\*(.+)\*\*", line) for line in lines]
    return {match[1]: match[2] for match in found if match}


def test_record_of_an_initiative(shipped):
    """A record shows the row's name, codes in words, evidence, members, ties and nearest neighbours."""
    at, row = open_app("initiatives", initiative="oecd-ai-principles"), shipped.catalogue.loc["oecd-ai-principles"]
    text = bare(at)
    assert row["name_en"] in text and row["summary_en"] in text
    assert fields(at)["Form"] == shipped.codebook.label("form", row["form"]) and fields(at)["Launch year"] == str(
        row["launch_year"]
    )
    members = shipped.memberships[shipped.memberships["initiative_id"] == "oecd-ai-principles"]["member_id"].nunique()
    ties = (
        (shipped.relations["from_id"] == "oecd-ai-principles") | (shipped.relations["to_id"] == "oecd-ai-principles")
    ).sum()
    assert f"Members ({members})" in text and f"Documented ties ({ties})" in text and "Nearest neighbours" in text
    for cited in row["sources"].split(";"):
        assert cited.partition("@")[2] in text
    assert address(at) == {"lang": ["en"], "initiative": ["oecd-ai-principles"]}


def test_record_in_chinese(shipped):
    """The same address in Chinese shows the Chinese name, summary and codes."""
    at, row = (
        open_app("initiatives", lang="zh", initiative="oecd-ai-principles"),
        shipped.catalogue.loc["oecd-ai-principles"],
    )
    assert row["name_zh"] in bare(at) and row["summary_zh"] in bare(at)
    assert shipped.codebook.label("form", row["form"], "zh") in fields(at).values()


def test_record_of_a_host(shipped):
    """A host has a record, too, without the codes that mean nothing for it."""
    at = open_app("initiatives", initiative="oecd")
    assert shipped.catalogue.at["oecd", "name_en"] in bare(at)
    assert "Legal force" not in fields(at) and "Documented ties" in bare(at)


def test_record_of_an_unidentified_row(shipped):
    """A row that fits no known initiative says so, and guesses nothing."""
    key = shipped.catalogue.index[~shipped.catalogue["identified"]][0]
    at = open_app("initiatives", initiative=key)
    assert at.warning and fields(at)["Legal force"] == "not known" and fields(at)["Launch year"] == "not known"


def test_corrections_stand_in_the_record(shipped):
    """A row whose source errs shows what was printed and what is recorded."""
    row = shipped.corrections[shipped.corrections["initiative_id"] != ""].iloc[0]
    text = bare(open_app("initiatives", initiative=row["initiative_id"]))
    assert row["as_printed"] in text and row["recorded"] in text


@pytest.mark.parametrize("filters", [{"form": "private"}, {"text": "Council of Europe"}, {"text": "nothing at all"}])
def test_neighbours_are_those_of_the_collection(filters):
    """A record's neighbours and their numbers are the same under every filter."""
    key = "coe-framework-convention-ai"
    whole, narrow = (open_app("initiatives", initiative=key, **chosen) for chosen in ({}, filters))
    near = [next(table.value for table in reversed(at.table) if len(table.value) == 8) for at in (whole, narrow)]
    bare_names = [
        table.map(lambda cell: re.sub(r"\([^()]*\)", "", str(cell))) for table in near
    ]  # links keep the filters
    pd.testing.assert_frame_equal(*bare_names)


def test_record_outside_the_collection_offers_the_one_that_holds_it(shipped):
    """A national act has no neighbours among international ones; a button shows the collection that has it."""
    rows = shipped.comparable
    key = rows.index[(rows["scope"] == "national") & (rows["membership"] == "none")][0]
    at = open_app("initiatives", initiative=key, collection="international")
    assert Text("en")("reason-not-in-this-collection") in bare(at)
    at.button(key=f"wider_near_{key}").click().run()
    assert not at.exception and address(at)["collection"] == ["all"]
    assert Text("en")("reason-no-members-by-nature") in bare(at)


@pytest.mark.parametrize(
    ("reason", "change", "name", "value"),
    [(NO_MEMBERS, "covered", "cover", "covered"), (PARTIAL_LIST, "partial", "lists", "partial")],
)
def test_choice_that_would_tell_is_offered(shipped, reason, change, name, value):
    """Where members count through another lens alone, one reason is given and a button chooses it."""
    rows = shipped.select(Selection(collection="international"))
    seen = rows.seen(Lens())
    untold = [unit for unit in seen.comparable.index if unknown_side(seen, unit) == reason]
    key = next(unit for unit in untold if change in switches(rows, seen.units[unit], Lens()))
    at = open_app("initiatives", initiative=key, collection="international")
    said = Text("en")("reason-" + reason.replace(" ", "-"))
    assert said in bare(at)
    at.button(key=f"switch_{change}_members_{key}").click().run()
    assert not at.exception and address(at)[name] == [value]
    assert said not in bare(at)


def test_what_is_folded_can_be_opened(shipped):
    """The record of a process lists its parts, that of a part the process; each name opens a record."""
    seen = shipped.select(Selection(collection="framed")).seen(Lens())
    unit, rows = next((unit, rows) for unit, rows in seen.units.items() if len(rows) > 2)
    at = open_app("initiatives", initiative=unit)
    assert all(f"initiative={row})" in written(at) for row in rows if row != unit)
    part = next(row for row in rows if row != unit)
    alone = open_app("initiatives", initiative=part, units="initiative")
    at = open_app("initiatives", initiative=part)
    assert f"initiative={unit})" in written(at) and len(at.expander) == 1 + len(alone.expander)


@pytest.mark.parametrize("page", ["initiatives", "overview", "nesting"])
def test_unknown_initiative_is_ignored(page):
    """An id that is none opens the page as if nothing were asked for."""
    at = open_app(page, initiative="no-such-thing")
    assert len(at.title) == 1 and shown(at) > 100


@pytest.mark.parametrize("page", ["overview", "overlap", "nesting", "layers"])
def test_card_beside_a_chart(shipped, page):
    """An initiative in the address has its card on the pages with charts, with a link to its record."""
    at = open_app(page, initiative="eu-ai-act")
    assert shipped.catalogue.at["eu-ai-act", "name_en"] in bare(at)
    at.button(key="panel_close").click().run()
    assert not at.exception and "initiative" not in address(at)


def test_back_to_the_table():
    """The button above a record closes it."""
    at = open_app("initiatives", initiative="eu-ai-act")
    at.button(key="back").click().run()
    assert "initiative" not in address(at) and "back" not in {button.key for button in at.button}


def test_rows_side_by_side(shipped):
    """Several picked rows stand side by side, field by field."""
    keys = ["eu-ai-act", "gpai"]
    at = open_app("initiatives", compare=keys)
    table = at.dataframe[0].value
    assert list(table.columns[1:]) == [shipped.name(key) for key in keys]
    assert "Binding" in set(table[shipped.name("eu-ai-act")])


def test_table_shows_the_selection_in_its_order(shipped):
    """The table has the selected rows, in the order of the data, by name."""
    at = open_app("initiatives", collection="table2")
    order = list(shipped.catalogue.index[shipped.catalogue["table2"].astype(bool)])
    assert list(at.dataframe[0].value.iloc[:, 0]) == [shipped.name(key) for key in order]
