"""The governance triangle: by hand, and member by member on any package."""

import numpy as np
import pytest
from hypothesis import given, settings

from dashboard.measures import triangle
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import packages

KINDS = {
    "FRA": "state",
    "EU": "union",
    "firm": "company",
    "ngo": "civil_society",
    "school": "academia",
    "oecd": "organisation",
}


def test_by_hand(make):
    """The Union counts among states, a university among civil society, an organisation nowhere."""
    about = [{"id": key, "name_en": key, "kind": kind} for key, kind in KINDS.items()]
    rows = [{"id": i, "membership": "listed"} for i in "abcd"]
    lists = {"a": ["FRA", "EU", "oecd"], "b": ["FRA", "firm"], "c": ["FRA", "firm", "ngo", "school"], "d": ["oecd"]}
    table = triangle.triangle(make(rows, lists, about=about)).set_index("id")
    shares = table[["states", "firms", "civil"]]
    assert shares.loc[["a", "b", "c"]].to_numpy().tolist() == [[1, 0, 0], [0.5, 0.5, 0], [0.25, 0.25, 0.5]]
    assert shares.loc["d"].isna().all() and table.loc["d", "reason"] == triangle.NO_CORNER
    assert table["zone"].tolist() == ["states", "states_firms", "all", ""]
    assert table["other"].tolist() == [1, 0, 0, 1] and table["members"].tolist() == [2, 2, 4, 0]


@settings(max_examples=up_to(60), deadline=None)
@given(frames=packages())
def test_member_by_member(frames):
    """Shares are those of counting the memberships one by one, and sum to 1."""
    complex = build(frames)
    counted = complex.counted()
    for row in triangle.triangle(complex).itertuples():
        ids = counted.loc[counted["initiative_id"] == row.id, "member_id"]
        kinds = [complex.members["kind"].get(member, "") for member in ids]
        for name, of in triangle.CORNERS.items():
            number = sum(kind in of for kind in kinds)
            assert getattr(row, name) == pytest.approx(number / row.members if row.members else np.nan, nan_ok=True)
        assert row.members + row.other == len(kinds)
        assert (row.zone in triangle.ZONES) != (row.reason != "")


def test_without_members_there_is_no_triangle(make):
    """A package without memberships or kinds gives an empty table with its columns, and says why."""
    nothing = make([{"id": "a"}])
    assert triangle.triangle(nothing).empty and triangle.untold(nothing) == "not in this package: memberships.csv"
