"""Growth and participation, by hand."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures import evolution, participation
from dashboard.measures.structure import structure
from dashboard.model.lens import ROWS, Lens


@pytest.fixture(scope="module")
def grown(make):
    """a 2018-2020 and b from 2019, c from 2021, d without a year; b joined a's member in 2020."""
    rows = [
        {
            "id": "a",
            "launch_year": "2018",
            "end_year": "2020",
            "primary_layer": "legal",
            "layers": "legal",
            "form": "private",
        },
        {"id": "b", "launch_year": "2019", "primary_layer": "legal", "layers": "legal", "form": "multilateral"},
        {"id": "c", "launch_year": "2021", "primary_layer": "technical", "layers": "technical", "form": "private"},
        {"id": "d", "primary_layer": "legal", "layers": "legal", "form": "private"},
    ]
    named = (("X", "state", "asia"), ("Y", "state", "asia"), ("Z", "state", "europe"), ("EU", "union", ""))
    about = [{"id": i, "name_en": i, "kind": kind, "region": region} for i, kind, region in named]
    ties = [("b", "a", "references"), ("c", "b", "references")]
    complex = make(rows, {"a": ["X", "Y"], "b": ["X", "EU"], "c": ["X"]}, ties, about, date="2022-06-30")
    complex.memberships.loc[complex.memberships["initiative_id"] == "b", "since"] = "2020-03"
    complex.relations.loc[1, "since"] = "2022"
    return complex


def test_years(grown, make):
    assert evolution.years(grown) == [2018, 2019, 2020, 2021, 2022]
    assert evolution.years(grown.keep(["d"])) == []
    undated = make([{"id": "a", "launch_year": "1999"}])
    assert evolution.years(undated) == list(range(1999, int(undated.date[:4]) + 1))


def test_standing(grown):
    stood = {year: list(evolution.standing(grown, year).chosen) for year in evolution.years(grown)}
    assert stood == {2018: ["a"], 2019: ["a", "b"], 2020: ["a", "b"], 2021: ["b", "c"], 2022: ["b", "c"]}
    assert [len(evolution.standing(grown, year).relations) for year in (2021, 2022)] == [1, 2]


def test_seen_in(grown):
    """Memberships count at the end of the year, at the date of the data or at that of the lens, the earliest."""
    dates = [evolution.seen_in(grown, 2020).date, evolution.seen_in(grown, 2022).date]
    assert dates == ["2020-12-31", "2022-06-30"]
    assert evolution.seen_in(grown, 2020, Lens(as_of="2019-05-05")).date == "2019-05-05"
    joined = evolution.seen_in(grown, 2019, Lens()).counted()
    assert joined[["initiative_id", "member_id"]].to_numpy().tolist() == [["a", "X"], ["a", "Y"]]


def test_a_year_is_folded_as_it_stood(make):
    """A part launched before its whole is a unit of its own until the whole begins; then the two are one."""
    rows = [{"id": "w", "launch_year": "2020", "part_of": ""}, {"id": "p", "launch_year": "2018", "part_of": "w"}]
    complex = make(rows, {"w": "X", "p": "Y"}, date="2021-01-01")
    assert [evolution.seen_in(complex, year, Lens()).chosen for year in (2018, 2020)] == [("p",), ("w",)]
    found = evolution.evolution(complex, Lens())
    assert (found["n"] + found["left_out"] == 1).all()


def test_activity(grown):
    table = evolution.activity(grown)
    assert table[["year", "primary_layer", "form", "launched", "active"]].values.tolist() == [
        [2018, "legal", "private", 1, 1],
        [2019, "legal", "multilateral", 1, 1],
        [2019, "legal", "private", 0, 1],
        [2020, "legal", "multilateral", 0, 1],
        [2020, "legal", "private", 0, 1],
        [2021, "technical", "private", 1, 1],
        [2021, "legal", "multilateral", 0, 1],
        [2022, "technical", "private", 0, 1],
        [2022, "legal", "multilateral", 0, 1],
    ]
    assert table["launched"].sum() == 3 and (table["active"] == table["active_ids"].map(len)).all()
    assert evolution.activity(grown.keep([])).empty


def test_evolution(grown):
    """Overlap of a and b begins when b's member joins in 2020 and ends with a."""
    table = evolution.evolution(grown).set_index(["year", "network", "measure"])
    assert [table.loc[(year, "overlap", "density"), "n"] for year in range(2018, 2023)] == [1, 1, 2, 2, 2]
    assert table.loc[(2020, "membership", "density"), "value"] == pytest.approx(4 / 6)
    assert [table.loc[(y, "relations", "density"), "value"] for y in (2019, 2020, 2021, 2022)] == [1, 1, 0, 1]
    assert (table["value"].isna() == (table["reason"] != "")).all()
    assert (table["n"] + table["left_out"] == 4).all()


def test_last_year_is_the_present(grown):
    """Of what stands today the last year says the same as the table of structure."""
    now = structure(grown.keep(["b", "c"]))
    last = evolution.evolution(grown, when=[2022])
    assert last["value"].tolist() == pytest.approx(now["value"].tolist(), nan_ok=True)


def test_dyads_by_year(grown):
    """No issue areas: a pair has no type; a and b stand together in 2019 and 2020, sharing X from 2020."""
    table = evolution.dyads_by_year(grown).set_index(["year", "dyad_type"])
    assert [table["pairs"].xs(year).sum() for year in range(2018, 2023)] == [0, 1, 1, 1, 1]
    assert (
        table.loc[(2019, "not_computable"), "with_shared_members"] == 0
        and table.loc[(2020, "not_computable"), "with_shared_members"] == 1
    )
    assert evolution.dyads_by_year(grown, when=[]).empty


def test_no_years(grown):
    table = evolution.evolution(grown.keep(["d"]))
    assert table.empty and "value" in table


def test_progress(grown):
    seen = []
    evolution.evolution(grown, when=[2018, 2020], progress=lambda *args: seen.append(args))
    assert seen == [(1, 2), (2, 2)]


def test_participation(grown):
    table = participation.participation(grown).set_index("id")
    assert table.index.tolist() == ["X", "Y", "Z", "EU"]
    assert table["initiatives"].tolist() == [3, 1, 0, 1] and table["share"].tolist() == [0.75, 0.25, 0, 0.25]
    assert table["in_legal"].tolist() == [2, 1, 0, 1] and table["in_technical"].tolist() == [1, 0, 0, 0]
    assert table.loc["X", "ids"] == ("a", "b", "c") and table.loc["X", "region"] == "asia"
    assert participation.in_none(table.reset_index()) == ["Z"]
    before = participation.participation(grown.seen(replace(ROWS, as_of="2019-01-01")))
    assert before["initiatives"].tolist() == [2, 1, 0, 0]


def test_a_member_that_no_table_describes(make):
    table = participation.participation(make([{"id": "a"}], {"a": ["new"]}))
    assert table[["id", "kind", "initiatives"]].values.tolist() == [["new", "", 1]]


def test_curve(grown):
    table = participation.curve(participation.participation(grown))
    assert table[["initiatives", "members", "at_least"]].values.tolist() == [[0, 1, 3], [1, 1, 2], [2, 0, 1], [3, 1, 1]]
    assert table["ids"].tolist() == [("Z",), ("Y",), (), ("X",)]
    assert participation.curve(participation.participation(grown), "company").empty


def test_groups(grown):
    table = participation.by_group(participation.participation(grown), "region", order=["europe", "asia"])
    assert table.iloc[:, :9].values.tolist() == [
        ["europe", 1, 0, 1, 0.0, 0, 0.0, 0.0, 0],
        ["asia", 2, 2, 0, 1.0, 4, 2.0, 2.0, 3],
    ]
    every = participation.by_group(participation.participation(grown), "kind", kind="")
    assert every["members"].sum() == 4 and every["memberships"].sum() == 5


def test_nobody(make):
    table = participation.participation(make([]))
    assert table.empty and participation.by_group(table).empty and participation.in_none(table) == []


@given(counts=st.lists(st.integers(0, 20), min_size=1, max_size=15))
def test_gini_by_pairs(counts):
    """Mean absolute difference over twice the mean, between 0 and 1 - 1/n."""
    x = np.array(counts)
    expected = np.abs(x[:, None] - x[None, :]).sum() / (2 * len(x) * x.sum()) if x.sum() else 0
    assert participation.gini(x) == pytest.approx(expected) and 0 <= participation.gini(x) <= 1 - 1 / len(x) + 1e-12


def test_curve_adds_up(grown):
    table = participation.curve(participation.participation(grown), kind="")
    assert table["members"].sum() == table["at_least"].iloc[0] == 4
    assert pd.Series(table["at_least"]).is_monotonic_decreasing
