"""Forum shopping: by hand, and against the pairs looked at one by one."""

import pytest
from hypothesis import given, settings

from dashboard.measures import forums, overlap
from dashboard.measures.incidence import incidence
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import packages


def test_by_hand(five):
    """All three share safety; FRA is in all, USA in un and g7, BRA in un and pact, KEN in un, CHN in a host alone."""
    table = forums.forums(five).set_index("id")
    assert table.loc["CHN", ["forums", "choices"]].tolist() == [0, 0]
    table = table.drop("CHN")
    assert table["choices"].to_dict() == {"BRA": 1, "FRA": 3, "KEN": 0, "USA": 1}
    assert table["forums"].to_dict() == {"BRA": 2, "FRA": 3, "KEN": 1, "USA": 2}
    assert table["share"].to_dict() == pytest.approx({"BRA": 1 / 3, "FRA": 1, "KEN": 0, "USA": 1 / 3})
    pairs = forums.forum_pairs(five)
    assert pairs[["a", "b", "choosers", "ids"]].values.tolist() == [
        ["un", "g7", 2, ("FRA", "USA")],
        ["un", "pact", 2, ("BRA", "FRA")],
        ["g7", "pact", 1, ("FRA",)],
    ]
    assert pairs["shared_issues"].tolist() == [("safety",)] * 3


@settings(max_examples=up_to(60), deadline=None)
@given(frames=packages())
def test_one_pair_after_the_other(frames):
    """Those pairs count that share members and issue areas; who is in both could choose."""
    complex = build(frames)
    told, table = overlap.pairs(complex), forums.forums(complex)
    told = told[(told["shared_members"] > 0).fillna(False) & (told["shared_issues"] > 0).fillna(False)]
    found = forums.forum_pairs(complex)
    assert {*zip(found["a"], found["b"])} == {*zip(told["a"], told["b"])}
    matrix = incidence(complex, "members")
    for row in table.itertuples():
        if row.reason:
            assert row.Index >= 0 and table["choices"].isna().all()
            continue
        both = [pair for pair in zip(told["a"], told["b"]) if row.id in matrix and matrix.loc[list(pair), row.id].all()]
        assert row.choices == len(both)
        assert row.share == pytest.approx(len(both) / len(told), nan_ok=True) if len(told) else True
    assert found["choosers"].sum() == table["choices"].sum()


def test_nothing_is_told_of_nothing(make):
    """Without memberships or issue areas there is a reason and no zero."""
    table = forums.forums(make([{"id": "a"}], {"a": ["FRA"]}, about=[{"id": "FRA", "name_en": "F", "kind": "state"}]))
    assert table["choices"].isna().all() and (table["reason"] != "").all()
