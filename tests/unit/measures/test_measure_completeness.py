"""Chapman's estimate by hand and by simulation; shares that cannot exceed the whole."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.completeness import COLUMNS, chapman, completeness


def test_by_hand():
    """9 and 9 finds, 4 in common: 10 * 10 / 5 - 1 = 19."""
    assert chapman(9, 9, 4).estimate == 19


@given(st.integers(1, 60), st.integers(1, 60), st.data())
def test_never_below_what_was_found(first, second, data):
    """The estimate is at least the number of distinct finds, and lies in its interval."""
    both = data.draw(st.integers(0, min(first, second)))
    found = chapman(first, second, both)
    assert first + second - both <= found.low <= found.estimate + 1e-9
    assert found.estimate <= found.high + 1e-9


def test_covers_the_truth_about_as_often_as_it_says():
    """Of 500 pairs of independent searches of 200, the interval holds 200 in about 95 %."""
    rng = np.random.default_rng(8)
    held = 0
    for _ in range(500):
        first, second = rng.random(200) < 0.5, rng.random(200) < 0.4
        found = chapman(int(first.sum()), int(second.sum()), int((first & second).sum()))
        held += found.low <= 200 <= found.high
    assert 0.91 <= held / 500 <= 0.99


def test_nothing_found_is_not_known():
    """A search without finds tells nothing of the size."""
    assert np.isnan(chapman(0, 5, 0).estimate)
    with pytest.raises(ValueError, match="not numbers of finds"):
        chapman(3, 2, 3)


def test_strata_and_the_whole():
    """Each stratum in its order, then all; a stratum in which one search found nothing has no share."""
    rows = [("b", 1, 1, "x"), ("b", 1, 0, ""), ("a", 1, 0, "y"), ("b", 0, 1, "z")]
    found = completeness(pd.DataFrame(rows, columns=["stratum", "first", "second", "row"]))
    assert list(found.columns) == list(COLUMNS)
    assert found["stratum"].tolist() == ["b", "a", "all"]
    assert found["held"].tolist() == [2, 1, 3]
    assert np.isnan(found.loc[1, "share"])
    assert found.loc[0, "share"] == pytest.approx(2 / 3.5)
    assert len(completeness(pd.DataFrame(columns=["stratum", "first", "second", "row"]))) == 1
