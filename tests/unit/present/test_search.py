"""The search: short names and acronyms first, words in any order, slips of the pen, both languages."""

import pandas as pd
import pytest

from dashboard.model.load import build
from dashboard.present.search import find
from dashboard.present.search_index import folded, index


def first(shipped, query: str) -> str:
    """Return the id that a search of the shipped table gives first."""
    found = find(index(shipped), query, 1)
    return found[0].id if found else ""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_initiative_is_found_first_by_its_short_name(shipped, lang):
    """The short name of a row gives the row, in both languages, as it is written and in lower case."""
    names = shipped.catalogue[f"short_{lang}"]
    names = names[(names != "") & ~names.map(folded).duplicated(keep=False)]
    assert len(names) > 1000
    missed = {name: first(shipped, name) for key, name in names.items() if first(shipped, name) != key}
    assert missed == {}


def test_every_unique_acronym_is_found_first(shipped):
    """An acronym that nothing else bears, be it as a short name, gives its row."""
    rows = shipped.catalogue
    bearers: dict[str, set[str]] = {}
    for column in ("short_en", "short_zh", "acronym"):
        for key, name in rows[column].items():
            bearers.setdefault(folded(name), set()).add(key)
    own = rows.index[(rows["acronym"] != "") & rows["acronym"].map(lambda a: len(bearers[folded(a)]) == 1)]
    assert len(own) > 200
    missed = {
        rows.at[key, "acronym"]: found for key in own if (found := first(shipped, rows.at[key, "acronym"])) != key
    }
    assert missed == {}


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("AI Act", "eu-ai-act"),
        ("act ai", "eu-ai-act"),
        ("欧盟人工智能法", "eu-ai-act"),
        ("oecd principles", "oecd-ai-principles"),
        ("principles oecd", "oecd-ai-principles"),
        ("Germany", "DEU"),
        ("德国", "DEU"),
        ("UK", "GBR"),
        ("Cote d'Ivoire", "CIV"),
    ],
)
def test_what_a_reader_types_finds_what_is_meant(shipped, query, id):
    """Names of initiatives and states, in any order of words, with and without accents."""
    assert id in [hit.id for hit in find(index(shipped), query, 3)]


def test_ai_act_is_no_impact(shipped):
    """ "AI Act" gives the AI Act first, and no row for the end of "impact"."""
    hits = find(index(shipped), "AI Act", 20)
    assert hits[0].id == "eu-ai-act"
    for hit in hits:
        if hit.kind == "initiative":
            row = shipped.catalogue.loc[hit.id]
            said = f"{row['name_en']} {row['short_en']} {row['acronym']} {hit.id.replace('-', ' ')}"
            assert any(word.startswith("act") for word in folded(said).split()), hit


def test_slip_of_the_pen_is_forgiven(shipped):
    """ "Hirosima" finds what is named after Hiroshima."""
    names = [shipped.name(hit.id) for hit in find(index(shipped), "Hirosima", 5) if hit.kind == "initiative"]
    assert names and all("Hiroshima" in name for name in names)


def test_order_of_the_answers():
    """Short name, acronym, name, beginning, words, beginnings of words, slip: in this order."""
    rows = pd.DataFrame(
        {
            "id": ["slip", "begun", "words", "begins", "name", "acronym", "short"],
            "name_en": ["Pacts Laeks", "Lakes Pactio", "Pact of the Lakes", "Lakes Pact Two", "Lakes Pact", "X", "Y"],
            "acronym": ["", "", "", "", "", "Lakes Pact", ""],
            "short_en": ["", "", "", "", "", "", "Lakes Pact"],
            "layers": "legal",
        }
    )
    found = find(index(build({"initiatives": rows})), "lakes pact", 9)
    assert [hit.id for hit in found] == ["short", "acronym", "name", "begins", "words", "begun", "slip"]
    assert [hit.tier for hit in found] == sorted(hit.tier for hit in found)


@pytest.mark.parametrize("query", ["", "  ", "?!", "《》", "x" * 5000, "qqqqzzzz", "\x00", "🦊"])
def test_what_finds_nothing_finds_nothing(shipped, query):
    """An empty, strange or senseless search gives nothing and fails in nothing."""
    assert find(index(shipped), query) == []
