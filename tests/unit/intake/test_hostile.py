"""Whatever is given: never an exception, always a sentence in both languages, and nothing beyond the limits."""

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.model import limits
from dashboard.model.intake import given as opening
from dashboard.model.intake.given import opened
from dashboard.model.intake.recognise import fitted as fitted_to
from dashboard.model.intake.recognise import forms, recognised
from dashboard.model.intake.take import taken
from dashboard.model.problem import LANGUAGES
from dashboard.model.words import items

WORDS = ["x", "France", "FRA", "法国", "a;b", "=1+1", "<b>", '"', "a\x00"]
CELLS = st.sampled_from(["", "1", "0", "-9", "2001", *WORDS])
HEADS = st.sampled_from(
    ["id", "Id", "name", "Label", "Source", "Target", "state", "year", "France", "form", "", "since"]
)
TABLES = st.tuples(st.lists(HEADS, min_size=1, max_size=6), st.lists(st.lists(CELLS, max_size=6), max_size=8)).map(
    lambda t: "\n".join(",".join(row) for row in [t[0], *t[1]]).encode()
)
NAMES = st.sampled_from(
    ["x.csv", "initiatives.csv", "nodes.csv", "edges.csv", "memberships.csv", "a.zip", "../../p", ""]
)


def outcome(files):
    """Read files; hold what comes of it to being a complex or a sentence."""
    found = opened(files)
    loaded = taken(found, recognised(found))
    assert loaded.complex is not None or loaded.problems or not files
    for problem in loaded.problems:
        assert all(problem.said(lang) and problem.line(lang) for lang in LANGUAGES)
    return loaded


@settings(max_examples=30)
@given(st.lists(st.tuples(NAMES, st.binary(max_size=300)), max_size=3))
@example([("a.zip", b"PK\x03\x04 no zip")])
@example([("a.xlsx", b"PK\x05\x06" + b"\0" * 18)])
def test_any_bytes_are_a_sentence(files):
    """Arbitrary bytes under any name raise nothing."""
    outcome(files)


@settings(max_examples=40)
@given(st.lists(st.tuples(NAMES, TABLES), min_size=1, max_size=3))
def test_any_tables_are_read_or_told(files):
    """Tables of any heads and cells raise nothing, in no combination."""
    outcome(files)


@settings(max_examples=25)
@given(TABLES, st.sampled_from(forms()))
def test_any_form_may_be_chosen(content, form):
    """A reader may say of any table that it is of any form."""
    found = opened([("x.csv", content)])
    plans = tuple(fitted_to(table.frame, form) for table in found.tables)
    loaded = taken(found, plans)
    assert loaded.complex is not None or loaded.problems or form == "ignored"


@pytest.mark.parametrize(
    ("name", "limit", "files", "key"),
    [
        ("GIVEN_ROWS", 3, [("x.csv", b"a,b\n" + b"1,2\n" * 9)], "many-rows"),
        ("GIVEN_CELLS", 3, [("x.csv", b"a,b\n" + b"1,2\n" * 9)], "many-cells"),
        ("GIVEN_FILES", 1, [("x.csv", b"a,b\n1,2\n"), ("y.csv", b"a,b\n1,2\n")], "too-many-files"),
    ],
)
def test_limits_are_sentences(monkeypatch, name, limit, files, key):
    """Beyond each limit nothing more is read, and a sentence names the limit."""
    monkeypatch.setattr(opening, name, limit)
    assert key in {problem.key for problem in outcome(files).problems}


def test_a_hundred_thousand_rows_are_refused():
    """A table of 100,000 rows is refused by its number of rows, before any is held."""
    loaded = outcome([("x.csv", b"club,state\n" + b"G7,FRA\n" * 100_000)])
    assert loaded.complex is None and "99999" in loaded.problems[0].rule


def test_a_file_that_unpacks_to_too_much_is_not_unpacked():
    """A zip of zeros is told by its ratio."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.csv", b"0" * 20_000_000)
    assert [p.key for p in outcome([("x.zip", out.getvalue())]).problems] == ["zip-ratio"]


def test_too_many_initiatives_are_told():
    """More initiatives than a running dashboard compares for one reader are refused with their number."""
    rows = "".join(f"i{k},Pact {k},club\n" for k in range(limits.GIVEN_INITIATIVES + 1))
    loaded = outcome([("initiatives.csv", ("id,name_en,form\n" + rows).encode())])
    assert loaded.complex is None and loaded.problems[0].key == "many-initiatives"


def test_reading_remembers_no_word():
    """What reading remembers of words is dropped: it would outlast the reader."""
    outcome([("x.csv", b"club,state,role\nSecret club,Secret member,Secret; role\n")])
    assert items.cache_info().currsize == 0
