"""Pairs of a complex that is too large for all of them are those of the table of all pairs."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dashboard.measures import large, overlap
from dashboard.model.lens import Lens
from tests.examples import up_to

matrices = arrays.arrays(bool, st.tuples(st.integers(1, 9), st.integers(1, 6)))


def complex_of(make, cells):
    """Return a complex with these lists, every second initiative on another issue area."""
    rows = [{"id": f"i{k}", "issue_areas": ["safety", "trade_economy"][k % 2]} for k in range(len(cells))]
    members = {f"i{k}": [f"m{j}" for j in np.flatnonzero(row)] for k, row in enumerate(cells)}
    return make(rows, members).seen(Lens())


@settings(max_examples=up_to(60), deadline=None)
@given(cells=matrices, k=st.integers(1, 40))
def test_the_strongest_are_the_head_of_all(make, cells, k):
    """Every column but chance is that of the table of all pairs, strongest first, ties in its order."""
    complex = complex_of(make, cells)
    every = overlap.pairs(complex)
    best = every[every["member_jaccard"].fillna(0) > 0].sort_values("member_jaccard", ascending=False, kind="stable")
    found = large.strongest_pairs(complex, k)
    told = [column for column in every.columns if column not in large.CHANCE]
    pd.testing.assert_frame_equal(
        found[told], best[told].head(k).reset_index(drop=True), check_dtype=False, check_column_type=False
    )
    assert found[list(large.CHANCE)].isna().all(axis=None)


@settings(max_examples=up_to(60), deadline=None)
@given(cells=matrices, most=st.integers(1, 9))
def test_pairs_around_one_hold_its_nearest(make, cells, most):
    """Of as many as are asked for, none outside shares a larger part of the members; the numbers are those of all."""
    complex = complex_of(make, cells)
    every = overlap.pairs(complex)
    found = large.pairs_around(complex, ["i0"], most)
    mine, here = (table[(table["a"] == "i0")].set_index("b")["member_jaccard"].dropna() for table in (every, found))
    assert here.to_dict() == mine[here.index].to_dict()
    left = mine.drop(here.index).loc[lambda value: value > 0]
    if len(left):
        assert len(here) >= most and left.max() <= here.nlargest(most).min()


def test_of_nobody_there_is_no_pair(make):
    """Without ids, and for one that is alone."""
    complex = complex_of(make, np.zeros((1, 1), dtype=bool))
    assert large.pairs_around(complex, []).empty and large.pairs_around(complex, ["i0"]).empty
    assert large.strongest_pairs(complex).empty
