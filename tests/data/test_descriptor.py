"""What a data journal asks: every column explained in both languages, licence, contributors, a citation file."""

import json
import re

import pytest
import yaml

from dashboard.model import schema
from dashboard.model.dictionary import dictionary
from dashboard.present.citation import as_cff


@pytest.fixture(scope="module")
def words():
    """Return the dictionary of the shipped package."""
    return dictionary()


def test_every_column_is_explained(words, raw):
    """Each column of each file has its meaning, and what an empty cell says, in English and in Chinese."""
    assert {(row.table, row.column) for row in words.itertuples()} == {
        (name, column) for name, frame in raw.items() for column in frame
    }
    for name in ("description", "missing"):
        assert (words[f"{name}_en"] != "").all() and (words[f"{name}_zh"] != "").all()
        told = words[~words["missing_zh"].str.contains("ISO")]
        assert told[f"{name}_zh"].str.contains("[\u4e00-\u9fff]").all()
    for resource in schema.descriptor()["resources"]:
        assert re.search("[\u4e00-\u9fff]", resource["description_zh"]), resource["name"]


def test_columns_that_may_not_be_empty_are_not(words, raw):
    """What the dictionary calls never empty has a value in every row; numbers, dates and flags have a unit."""
    for row in words.itertuples():
        if row.missing_en == "never empty":
            assert (raw[row.table][row.column] != "").all(), (row.table, row.column)
        if row.type in ("integer", "date", "boolean"):
            assert row.unit_en and row.unit_zh, (row.table, row.column)


def test_licence_and_people_are_named():
    """Data under CC BY 4.0, code under MIT, both open to change; no person is made up; whose terms apply is said."""
    told = schema.descriptor()
    assert [licence["name"] for licence in told["licenses"]] == ["CC-BY-4.0"]
    assert [person["title"] for person in told["contributors"]] == ["Regime Atlas contributors"]
    english, chinese = told["rights"]["en"], told["rights"]["zh"]
    for words in ("MIT", "CC BY 4.0", "M49", "CLDR", "Natural Earth"):
        assert words in english and words in chinese
    assert "until publication" in english and "MIT License" in (schema.ROOT / ".github/LICENSE").read_text()


def test_the_citation_file_is_that_of_the_descriptor(shipped):
    """CITATION.cff is valid by the keys that its schema asks for, and says what datapackage.json says."""
    text = (schema.DATA / "CITATION.cff").read_text(encoding="utf-8")
    assert text == f"{as_cff(shipped)}\n"
    found, told = yaml.safe_load(text), json.loads((schema.DATA / "datapackage.json").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(found) and found["cff-version"] == "1.2.0"
    assert found["authors"] == [{"name": person["title"]} for person in told["contributors"]]
    assert (found["type"], found["version"], found["license"]) == ("dataset", told["version"], "CC-BY-4.0")
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", found["date-released"]) and found["date-released"] == told["created"][:10]
    assert "doi" not in found
