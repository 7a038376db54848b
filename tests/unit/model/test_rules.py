"""Rules of coding on any package: each is broken once, told with its line, and nothing of the package changes."""

from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import pandas as pd
import pytest

from dashboard.__main__ import main
from dashboard.model import rules, ties
from dashboard.model.load import load

# Table, row of the frame, cells to write, column that is named, rule.
BREAKS = [
    ("initiatives", 1, {"short_en": "A", "short_zh": ""}, "short_en", "short-twice"),
    ("initiatives", 1, {"frame": "register"}, "frame_source", "register-unnamed"),
    ("initiatives", 1, {"frame": "search", "frame_source": "gui@p. 1"}, "frame_source", "search-with-register"),
    ("initiatives", 1, {"end_year": "2024"}, "end_year", "end-of-active"),
    ("initiatives", 1, {"status": "withdrawn"}, "end_year", "end-unknown"),
    ("initiatives", 0, {"part_of": "beta"}, "part_of", "begins-earlier"),
    ("initiatives", 0, {"part_of": "hub"}, "part_of", "part-of-host"),
    ("initiatives", 1, {"issue_areas": "safety;health;trade_economy;labour"}, "issue_areas", "too-many"),
    ("initiatives", 1, {"functions": "norms;rules;standards;assurance"}, "functions", "too-many"),
    ("initiatives", 1, {"issue_areas": "general;safety"}, "issue_areas", "general-beside"),
    (
        "initiatives",
        1,
        {"issue_areas": "safety;health;security", "further_issue_areas": "health"},
        "further_issue_areas",
        "area-twice",
    ),
    ("initiatives", 1, {"further_issue_areas": "health"}, "further_issue_areas", "further-too-early"),
    ("initiatives", 3, {"membership": "listed"}, "membership", "members-missing"),
    ("initiatives", 1, {"membership": "none"}, "membership", "members-despite"),
    ("initiatives", 1, {"membership": "derived"}, "membership", "derived-joined"),
    ("initiatives", 1, {"members_stated": "9"}, "members_stated", "stated-whole"),
    ("initiatives", 0, {"membership": "partial", "members_stated": "1"}, "members_stated", "stated-fewer"),
    ("memberships", 2, {"source": ""}, "source", "members-unsourced"),
    ("sources", 0, {"kind": "official", "grade": "copy"}, "kind", "official-copy"),
    ("initiatives", 1, {"last_checked": "2026-11-02"}, "last_checked", "after-data"),
    ("sources", 1, {"accessed": "2026-11-02"}, "accessed", "after-data"),
]


def found(tables: dict[str, pd.DataFrame], date: str = "2026-11-01") -> list[tuple[str, int, str, str]]:
    """Return file, line, column and rule of each problem of sound tables."""
    return [(p.table, p.row, p.column, p.key) for p in rules.check(tables, date)]


@pytest.mark.parametrize(("table", "row", "cells", "column", "key"), BREAKS, ids=[b[-1] for b in BREAKS])
def test_a_broken_rule_is_told_with_its_line(tables, folder, table, row, cells, column, key):
    """One cell that breaks a rule gives one line; it names the cell, and the row stays."""
    tables["initiatives"].loc[0, ["short_en", "short_zh"]] = ["a", "甲"]
    for name, value in cells.items():
        tables[table].loc[row, name] = value
    before = {name: frame.copy() for name, frame in tables.items()}
    if key == "part-of-host":
        assert [p.key for p in load(folder(tables)).problems] == [key]
        return
    assert found(tables) == [(table, row + 2, column, key)]
    for name, frame in tables.items():
        pd.testing.assert_frame_equal(frame, before[name])


@pytest.mark.parametrize("column", ["frame", "further_issue_areas", "coding_note", "membership", "status"])
def test_a_package_without_the_column_breaks_no_rule_on_it(tables, column):
    """Packages of before have none of the newer columns, and are as sound as they were."""
    rows = tables["initiatives"]
    rows.loc[1, ["frame", "issue_areas", "status", "membership"]] = ["register", "general;safety", "withdrawn", "none"]
    some = found(tables)
    tables["initiatives"] = rows.drop(columns=column)
    left = found(tables)
    assert set(left) < set(some)


def test_a_part_begins_no_earlier_than_its_whole_of_the_same_year_it_may(tables):
    """Only an earlier year is told; without a year nothing is."""
    tables["initiatives"].loc[1, ["part_of", "launch_year"]] = ["alpha", "2019"]
    assert found(tables) == []
    tables["initiatives"].loc[1, "launch_year"] = ""
    assert found(tables) == []
    tables["initiatives"].loc[1, "launch_year"] = "2018"
    assert [one[-1] for one in found(tables)] == ["begins-earlier"]


PAIRS = [
    (("a", "b", "coordinates_with"), ("b", "a", "coordinates_with"), "tie-again"),
    (("a", "b", "nested_in"), ("a", "b", "issued_by"), "tie-again"),
    (("a", "b", "implements"), ("b", "a", "derived_from"), "tie-contrary"),
    (("a", "b", "nested_in"), ("b", "a", "implements"), "tie-contrary"),
    (("a", "b", "defers_to"), ("b", "a", "defers_to"), "tie-contrary"),
    (("a", "b", "references"), ("b", "a", "implements"), ""),
    (("a", "b", "references"), ("b", "a", "references"), ""),
    (("a", "b", "nested_in"), ("b", "a", "delegates_to"), ""),
    (("a", "b", "nested_in"), ("a", "b", "implements"), ""),
]


@pytest.mark.parametrize(("first", "second", "key"), PAIRS)
def test_two_ties_of_a_pair(first, second, key):
    """Of two ties that say the same or the contrary the second is told; in whichever order they stand."""
    for pair in ((first, second), (second, first)):
        table = pd.DataFrame(pair, columns=["from_id", "to_id", "relation"])
        assert [(p.row, p.key) for p in ties.check(table)] == ([(3, key)] if key else [])


def validated(*flags: str) -> tuple[int, list[str]]:
    """Run the command and return its exit code and lines."""
    out = StringIO()
    with redirect_stdout(out), redirect_stderr(StringIO()):
        code = main(["validate", *flags])
    return code, out.getvalue().splitlines()


def test_stale_rows_are_named_the_longest_first(tables, folder):
    """Empty comes first, then the oldest; a host is not asked, and a day at the limit is not stale."""
    tables["initiatives"]["last_checked"] = ["2022-05-02", "2022-05-01", "", "2022-04-01", "2022-06-01", ""]
    place = str(folder(tables))
    code, lines = validated(place, "--stale", "30", "--today", "2022-06-01")
    assert code == 1
    assert [line.split(": ")[1] for line in lines] == ["row 4", "row 5", "row 3"]
    assert lines[1].endswith("'2022-04-01': nobody has looked at delta for 61 days")
    assert validated(place) == (0, [])
    tables["initiatives"]["last_checked"] = "2022-05-02"
    assert validated(str(folder(tables)), "--stale", "30", "--today", "2022-06-01") == (0, [])


@pytest.mark.parametrize("flags", [("--stale", "x"), ("--stale", "-1"), ("--stale", "3", "--today", "2022-13-01")])
def test_flags_that_cannot_be_read_say_so(flags, capsys):
    """A wrong flag ends with its own code and a sentence."""
    with pytest.raises(SystemExit) as end:
        main(["validate", *flags])
    said = capsys.readouterr().err
    assert end.value.code == 2 and ("is not a" in said or "expected one argument" in said)
