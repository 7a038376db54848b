"""The words of a record: ties from both ends, sources the issuer's first, what is not known, report and citation."""

import pandas as pd
import pytest

from dashboard.measures.overlap import pairs
from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present import cite_record, record, report
from dashboard.present.view import View
from dashboard.present.words import Text, Words


def view(whole, lang="en", **chosen) -> View:
    """Return a view of a complex."""
    selection = Selection(**chosen)
    return View(whole, whole.select(selection), selection, Text(lang), Words(whole, lang))


@pytest.fixture
def small():
    """Two acts, the second of which implements the first."""
    rows = {
        "id": ["a", "b"],
        "name_en": ["Lakes & {Rivers}\nAct", "B"],
        "layers": "legal",
        "sources": ["s1@p. 1;s2@title;s1@p. 3;lost@x", ""],
        "form": ["", "multilateral"],
        "last_checked": ["2025-02-01", ""],
    }
    ties = {"from_id": ["b"], "to_id": ["a"], "relation": ["implements"], "source": ["s2@art. 2"]}
    works = {"id": ["s1", "s2"], "citation": ["News", "Own text"], "grade": ["secondary", "issuer"], "url": ["", ""]}
    return build({"initiatives": pd.DataFrame(rows), "relations": pd.DataFrame(ties), "sources": pd.DataFrame(works)})


def test_a_tie_is_told_from_both_ends(small):
    """Who implements says so; who is implemented says that."""
    now = view(small)
    assert record.ties_by_kind(now, "b") == {now.words.label("relation", "implements"): ["a"]}
    assert record.ties_by_kind(now, "a") == {"Is implemented by": ["b"]}


def test_sources_stand_once_and_the_issuer_first(small):
    """Places of one work are together; the issuer's own text comes before the news, an unknown id is kept."""
    found = record.sources(view(small), small.catalogue.loc["a"])
    assert [(one.id, one.places) for one in found] == [("s2", ("title",)), ("s1", ("p. 1", "p. 3")), ("lost", ("x",))]


def test_what_is_not_established_is_named(shipped):
    """A field of the package that a row leaves open is named, one that cannot apply is not."""
    rows = shipped.comparable
    key = rows.index[(rows["url"] == "") & (rows["form"] != "")][0]
    named = record.not_established(view(shipped), shipped.catalogue.loc[key])
    assert shipped.codebook.label("url", "", "en") in named and shipped.codebook.label("form", "", "en") not in named


def test_neighbours_do_not_follow_the_filters(shipped):
    """A text filter that leaves nothing leaves the neighbours and why they are near."""
    wide, narrow = view(shipped), view(shipped, text="nothing at all")
    found = [record.near(one, "oecd-ai-principles", pairs(one.collection), 3) for one in (wide, narrow)]
    assert len(found[0].pairs) == 3
    pd.testing.assert_frame_equal(found[0].pairs, found[1].pairs)
    assert all(record.why_near(wide, row) for _, row in found[0].pairs.iterrows())


def test_report_holds_what_is_needed(shipped):
    """The text that reports an error has the id, the fields as they stand, the version and the address."""
    said = report.report(view(shipped, "zh"), "eu-ai-act", "http://x/y")
    row = shipped.catalogue.loc["eu-ai-act"]
    for part in ("id: eu-ai-act", f"form = {row['form']}", "; ".join(row["layers"]).replace("; ", ";"), "http://x/y"):
        assert part in said
    assert shipped.about.version in said and shipped.date in said


def test_citation_is_escaped_and_stays_on_its_line(small):
    """Braces and ampersands are BibTeX's own, a line break would start a tag of RIS."""
    address = "http://x/initiatives?initiative=a"
    bibtex, ris = cite_record.as_bibtex(small, "a", address), cite_record.as_ris(small, "a", address)
    assert r"{Lakes \& \{Rivers\} Act}" in bibtex and bibtex.startswith("@misc{a,") and address in bibtex
    assert "TI  - Lakes & {Rivers} Act" in ris.splitlines() and ris.splitlines()[-1] == "ER  - "
    assert all(line[2:6] == "  - " for line in ris.splitlines())
    assert "Record last checked 2025-02-01." in cite_record.as_text(small, "a", address)
