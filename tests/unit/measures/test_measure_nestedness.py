"""NODF: the worked example of the paper, vegan's numbers, and what holds for any matrix."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dashboard.measures.nestedness import Nodf, nodf

EXAMPLE = np.array([list(row) for row in ("10111", "11100", "01110", "11000", "11000")]).astype(int)
matrices = arrays.arrays(bool, st.tuples(st.integers(0, 7), st.integers(0, 7)))


def by_definition(cells):
    """NODF pair by pair, as the definition says."""

    def pairs(m):
        values = []
        for i in range(len(m)):
            for j in range(i + 1, len(m)):
                small, large = sorted((m[i], m[j]), key=np.sum)
                values.append(100 * (small & large).sum() / small.sum() if 0 < small.sum() < large.sum() else 0.0)
        return values

    rows, columns = pairs(cells), pairs(cells.T)
    return [np.mean(v) if v else np.nan for v in (rows, columns, rows + columns)]


def test_worked_example():
    """Almeida-Neto et al. 2008: rows 53.3, columns 63.3, whole 58.3."""
    assert [round(x, 1) for x in nodf(EXAMPLE)] == [53.3, 63.3, 58.3]


def test_staircase_is_nested():
    assert nodf(np.tri(6)) == Nodf(100, 100, 100)


def test_equal_rows_and_checkerboards_are_not():
    assert nodf(np.ones((4, 3))) == nodf(np.eye(4)) == Nodf(0, 0, 0)


def test_empty_rows_give_nothing():
    """Two of three rows are a nested pair; the empty one makes two pairs that count as 0."""
    assert nodf(np.array([[1, 1], [1, 0], [0, 0]])).rows == pytest.approx(100 / 3)


@pytest.mark.parametrize(
    ("shape", "nan"),
    [((0, 0), (1, 1, 1)), ((1, 1), (1, 1, 1)), ((1, 3), (1, 0, 0)), ((3, 1), (0, 1, 0)), ((0, 2), (1, 0, 0))],
)
def test_no_pairs(shape, nan):
    assert [int(np.isnan(x)) for x in nodf(np.ones(shape))] == list(nan)


def test_reference_of_a_random_matrix():
    """Design section 4: 134 x 200, 5 % filled; vegan::nestednodf gave these digits."""
    cells = np.random.default_rng(0).random((134, 200)) < 0.05
    assert nodf(cells) == pytest.approx((5.596088, 5.730066, 5.688628), abs=5e-7)


def test_frame_and_array_agree():
    assert nodf(pd.DataFrame(EXAMPLE)) == nodf(EXAMPLE) == nodf(EXAMPLE * 2.5)


@settings(max_examples=150, deadline=None)
@given(cells=matrices)
def test_against_the_definition(cells):
    assert nodf(cells) == pytest.approx(by_definition(cells), nan_ok=True)


@settings(max_examples=60, deadline=None)
@given(cells=matrices, data=st.data())
def test_order_and_turning(cells, data):
    """Between 0 and 100; the order of rows and columns does not matter; turned, rows are columns."""
    value = nodf(cells)
    assert all(np.isnan(x) or 0 <= x <= 100 + 1e-9 for x in value)
    rows, columns = (data.draw(st.permutations(range(n))) for n in cells.shape)
    assert nodf(cells[rows][:, columns]) == pytest.approx(value, nan_ok=True)
    turned = nodf(cells.T)
    assert (turned.columns, turned.rows, turned.whole) == pytest.approx(value, nan_ok=True)


@pytest.mark.parametrize("shape", [(12, 9), (30, 40)])
def test_against_vegan(in_vegan, shape):
    """vegan prints columns first."""
    cells = np.random.default_rng(5).random(shape) < 0.3
    columns, rows, whole = in_vegan("cat(format(nestednodf(m)$statistic, digits=12))", cells)
    assert nodf(cells) == pytest.approx((rows, columns, whole), abs=1e-9)
