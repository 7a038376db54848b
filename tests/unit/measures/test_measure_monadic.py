"""Monadic overlap: by hand, and against the directed overlap of the pairs added up."""

import numpy as np
import pytest
from hypothesis import given, settings

from dashboard.measures import monadic, overlap, roles
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import packages


def test_by_hand(five):
    """g7 lies whole in un (2/2 members, 1/1 issue) and half in pact (1/2, 1/1); un in g7 by 2/4 · 1/2."""
    table = monadic.monadic(five)
    assert table.index.tolist() == ["un", "g7", "pact"]
    assert table["overlap_partners"].tolist() == [2, 2, 2]
    assert table["overlap_monadic"].tolist() == pytest.approx([0.25 + 0.25, 1 + 0.5, 0.5 + 0.25])
    assert table["overlap_monadic_in"].tolist() == pytest.approx([1 + 0.5, 0.25 + 0.25, 0.25 + 0.5])
    assert table["overlap_monadic_mean"].tolist() == pytest.approx([0.25, 0.75, 0.375])


@settings(max_examples=up_to(60), deadline=None)
@given(frames=packages())
def test_the_sum_of_the_pairs(frames):
    """What the pairs say one by one, added up; where no pair says anything there is no sum but a reason."""
    complex = build(frames)
    pairs, table = overlap.pairs(complex), monadic.monadic(complex)
    for key, row in table.iterrows():
        away = [*pairs.loc[pairs["a"] == key, "overlap_ab"], *pairs.loc[pairs["b"] == key, "overlap_ba"]]
        back = [*pairs.loc[pairs["a"] == key, "overlap_ba"], *pairs.loc[pairs["b"] == key, "overlap_ab"]]
        assert row["overlap_monadic"] == pytest.approx(np.nansum(away))
        assert row["overlap_monadic_in"] == pytest.approx(np.nansum(back))
        assert row["overlap_partners"] == np.count_nonzero(np.nan_to_num(away))
    told = pairs[pairs["overlap_ab"].notna()]
    assert {*told["a"], *told["b"]} <= set(table.index)
    found = roles.initiative_measures(complex).set_index("id")
    untold = found.index[found["overlap_monadic_mean"].isna()]
    assert (found.loc[untold, "reason"] != "").all()


def test_what_goes_out_comes_in(five):
    """Over all initiatives the two sums are the same."""
    table = monadic.monadic(five)
    assert table["overlap_monadic"].sum() == pytest.approx(table["overlap_monadic_in"].sum())
