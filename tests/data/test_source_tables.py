"""What the source texts list in tables, against the rows of the table."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.model import schema

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def rows():
    """The initiatives as text, by id."""
    return pd.read_csv(schema.DATA / "initiatives.csv", dtype=str, keep_default_na=False).set_index("id")


@pytest.fixture(scope="module")
def feng():
    """The printed rows of the three tables of Feng, Xue and Ma (2024), each with the row that holds it."""
    return pd.read_csv(HERE / "feng_tables.csv", dtype=str)


def test_gui_prints_36_entries_for_35_initiatives(rows):
    """The High-level Advisory Body stands twice in Table 2 and once here, and its note says so."""
    core = rows[rows["table2"] == "true"]
    assert len(core) == 35 and (core["sources"].str.contains("gui-2024@table 2")).all()
    assert "twice" in core.at["un-hlab-ai", "coding_note"]
    assert sorted(core.index[core["identified"] == "false"]) == [
        "ppf-ai-public-policy",
        "whitehouse-ai-companies-liaison-group",
    ]


@pytest.mark.parametrize(("table", "printed", "distinct"), [("1", 22, 20), ("2", 9, 9), ("3", 8, 8)])
def test_feng_prints_22_9_and_8_rows(rows, feng, table, printed, distinct):
    """Every printed row is held by one of ours, which cites that table; what is printed twice is held once."""
    held = feng[feng["table"] == table]
    assert held["row"].tolist() == [str(n) for n in range(1, printed + 1)]
    assert held["id"].nunique() == distinct
    assert rows.loc[held["id"], "sources"].str.contains(f"feng-2024@table {table}").all()


def test_duplicates_of_table_1(feng):
    """Rows 9 and 13, and 10 and 14, are the same two texts."""
    ids = feng[feng["table"] == "1"].set_index("row")["id"]
    assert ids["9"] == ids["13"] == "us-eo-13960" and ids["10"] == ids["14"] == "us-naiia-2020"


def test_a_hundred_framed_rows_are_coded_twice(rows):
    """Both codings of the sample are there, of framed rows, with functions and issue areas."""
    codings = pd.read_csv(schema.DATA / "double_coding.csv", dtype=str, keep_default_na=False)
    sides = {coder: set(part["id"]) for coder, part in codings.groupby("coder")}
    assert sides["first"] == sides["second"] <= set(rows.index[rows["frame"] != ""])
    assert len(sides["first"]) == 100
    second = codings[codings["coder"] == "second"]
    assert (second["functions"] != "").all() and (second["issue_areas"] != "").all()


def test_ties_are_many_and_sourced(rows):
    """At least 250 ties, each with its source."""
    ties = pd.read_csv(schema.DATA / "relations.csv", dtype=str, keep_default_na=False)
    assert len(ties) >= 250 and (ties["source"] != "").all()
