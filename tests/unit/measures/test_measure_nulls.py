"""Null models: margins kept, every matrix equally likely, means as vegan's."""

from collections import Counter
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy import stats

from dashboard.measures import nulls
from dashboard.measures.nestedness import nodf

matrices = arrays.arrays(bool, st.tuples(st.integers(0, 6), st.integers(0, 6)))


@settings(max_examples=80, deadline=None)
@given(cells=matrices, seed=st.integers(0, 99))
def test_what_each_model_keeps(cells, seed):
    for model in nulls.MODELS:
        for drawn in nulls.sample(cells, model, 3, seed):
            assert drawn.shape == cells.shape and drawn.dtype == bool and drawn.sum() == cells.sum()
            if model != "equiprobable":
                assert (drawn.sum(axis=1) == cells.sum(axis=1)).all()
            if model == "fixed-fixed":
                assert (drawn.sum(axis=0) == cells.sum(axis=0)).all()


def alike(cells, model):
    """List every matrix that the model allows."""
    found = []
    for bits in product([False, True], repeat=cells.size):
        other = np.array(bits).reshape(cells.shape)
        rows, columns = ((other.sum(axis=k) == cells.sum(axis=k)).all() for k in (1, 0))
        if other.sum() == cells.sum() and (model == "equiprobable" or rows) and (model != "fixed-fixed" or columns):
            found.append(other.tobytes())
    return found


@pytest.mark.parametrize("model", nulls.MODELS)
@pytest.mark.parametrize(
    "cells",
    [
        np.eye(3),
        [[1, 1, 0], [1, 0, 0], [0, 0, 1]],
        [[1, 1, 0, 0], [0, 1, 1, 0], [1, 0, 0, 0]],
        [[1, 0], [0, 1], [1, 0], [1, 1]],
    ],
)
def test_every_matrix_is_equally_likely(model, cells):
    """Chi-square over all matrices with the same margins; seed fixed, so it either holds or not."""
    cells = np.array(cells, dtype=bool)
    every = alike(cells, model)
    draws = Counter(
        drawn.tobytes() for drawn in nulls.sample(cells, model, samples=max(3000, 20 * len(every)), seed=11)
    )
    assert set(draws) == set(every) and len(every) > 1
    assert stats.chisquare([draws[key] for key in every]).pvalue > 0.001


def test_the_chain_forgets_the_data():
    """At 60 x 40 the overlap of samples with the data, and of neighbours in the chain, is that of chance."""
    cells = np.random.default_rng(2).random((60, 40)) < 0.2
    drawn = list(nulls.sample(cells, samples=200, seed=3))
    with_data = np.mean([(m & cells).sum() for m in drawn])
    neighbours = np.mean([(a & b).sum() for a, b in zip(drawn, drawn[1:], strict=False)])
    distant = np.mean([(a & b).sum() for a, b in zip(drawn[:100], drawn[100:], strict=True)])
    assert abs(with_data - distant) < 3 and abs(neighbours - distant) < 3
    assert len({m.tobytes() for m in drawn}) == 200


def test_samples_are_new_arrays():
    one, two = nulls.sample(np.eye(6), samples=2, seed=1)
    before = one.copy()
    two[:] = True
    assert (one == before).all()


def test_result_by_hand():
    """Statistic of the samples 1, 2, 3, 4 against 3: mean 2.5, sd 1.29, three as small, two as large."""
    result = nulls.against(3.0, np.array([1.0, 2, 3, 4]), "row-fixed", 5)
    assert (result.mean, result.sd) == (2.5, pytest.approx(1.2909944))
    assert (result.p, result.p_low, result.p_high) == (1.0, 4 / 5, 3 / 5)
    assert (result.samples, result.seed, result.model) == (4, 5, "row-fixed")
    assert result.z == pytest.approx(0.5 / 1.2909944) and result.reason == ""


@pytest.mark.parametrize(("observed", "low", "high"), [(9.0, 1.0, 0.01), (-9.0, 0.01, 1.0)])
def test_either_tail_is_seen_and_none_is_zero(observed, low, high):
    """A value below all samples is as rare as one above all: p is two-sided."""
    result = nulls.against(observed, np.arange(99) / 99, "row-fixed", 0)
    assert (result.p, result.p_low, result.p_high) == (0.02, low, high)


@given(observed=st.integers(-5, 5), simulated=st.lists(st.integers(-5, 5), min_size=1, max_size=40).map(np.array))
def test_tails_count_samples(observed, simulated):
    """Both tails hold the ties; p never exceeds 1, and turning every sign swaps the tails."""
    p, low, high = nulls.tail_probabilities(float(observed), simulated.astype(float))
    n = len(simulated)
    assert low + high == pytest.approx((2 + n + (simulated == observed).sum()) / (1 + n))
    assert p == pytest.approx(min(1, 2 * low, 2 * high)) and p > 0
    assert nulls.tail_probabilities(float(-observed), -simulated.astype(float)) == (p, high, low)


@pytest.mark.parametrize("cells", [np.ones((3, 3)), np.zeros((2, 4)), np.zeros((1, 1))])
def test_only_one_matrix(cells):
    result = nulls.test_against(cells, np.sum, samples=5)
    assert np.isnan(result.z) and result.reason == "no spread in the null model" and result.p == 1.0


def test_not_defined():
    """NODF of one row and column has no pair."""
    result = nulls.test_against(np.ones((1, 1)), lambda m: nodf(m).whole, samples=5)
    assert np.isnan(result.p) and result.reason == "not defined for this matrix"
    assert nulls.test_against(np.eye(2), np.sum, samples=0).reason == "not defined for this matrix"


def test_progress_and_leaving():
    seen = []
    nulls.test_against(np.eye(5), np.sum, samples=250, progress=lambda done, wanted: seen.append((done, wanted)))
    assert seen[0] == (2, 250) and seen[-1] == (250, 250) and len(seen) == 125

    def leave(done, wanted):
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        nulls.test_against(np.eye(5), np.sum, samples=50, progress=leave)


def test_seed():
    cells = np.random.default_rng(0).random((10, 8)) < 0.4
    one, two, other = (nulls.test_against(cells, lambda m: nodf(m).whole, samples=50, seed=s) for s in (1, 1, 2))
    assert one == two and one.mean != other.mean


def test_unknown_model():
    with pytest.raises(ValueError, match="fixed-fixed"):
        next(nulls.sample(np.eye(2), "curveball"))


@pytest.mark.parametrize(
    ("model", "method"), [("fixed-fixed", "curveball"), ("row-fixed", "r0"), ("equiprobable", "r00")]
)
def test_means_against_vegan(in_vegan, model, method):
    """Mean NODF of 800 samples of each program differs by less than four standard errors."""
    cells = np.random.default_rng(4).random((14, 11)) < 0.35
    drawn = f'oecosimu(m, nestednodf, "{method}", nsimul=800, burnin=300, thin=60)$oecosimu$simulated[3,]'
    code = f"set.seed(1); s <- {drawn}; cat(mean(s), sd(s))"
    mean, sd = in_vegan(code, cells)
    result = nulls.test_against(cells, lambda m: nodf(m).whole, model, samples=800, seed=2)
    assert abs(result.mean - mean) < 4 * np.hypot(result.sd, sd) / np.sqrt(800)
    assert result.sd == pytest.approx(sd, rel=0.2)
