"""MRQAP against a plain implementation, R's sna, and data in which the answer is known."""

import shutil
import subprocess

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures import mrqap
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import packages


def symmetric(n, seed, whole=False):
    """Return a random symmetric matrix."""
    rng = np.random.default_rng(seed)
    cells = rng.integers(0, 2, (n, n)).astype(float) if whole else rng.normal(size=(n, n))
    return np.triu(cells, 1) + np.triu(cells, 1).T


def plain(y, xs, k, order):
    """Fit with numpy's least squares, as Dekker and others write it: residuals, permuted as a matrix, refitted."""
    n, upper = len(y), np.triu_indices(len(y), 1)
    others = [np.ones((n, n)), *(x for j, x in enumerate(xs) if j != k)]
    z = np.column_stack([x[upper] for x in others])
    e = np.zeros((n, n))
    e[upper] = xs[k][upper] - z @ np.linalg.lstsq(z, xs[k][upper], rcond=None)[0]
    e = (e + e.T)[np.ix_(order, order)]
    x = np.column_stack([e[upper], z])
    beta, rest, *_ = np.linalg.lstsq(x, y[upper], rcond=None)
    variance = rest[0] / (len(x) - x.shape[1]) * np.linalg.inv(x.T @ x)[0, 0]
    return beta[0] / np.sqrt(variance)


@settings(max_examples=25, deadline=None)
@given(n=st.integers(6, 12), seed=st.integers(0, 999), k=st.integers(0, 2))
def test_each_sample_is_that_of_a_plain_fit(n, seed, k):
    """With the same permutations the t values are those of plain least squares."""
    y, xs = symmetric(n, seed), [symmetric(n, seed + 1), symmetric(n, seed + 2), symmetric(n, seed + 3)]
    rng = np.random.default_rng(5)
    orders = [rng.permutation(n) for _ in range(4)]
    expected = [plain(y, xs, k, order) for order in orders]
    assert list(mrqap.permuted(y, xs, k, 4, 5)) == pytest.approx(expected)


def test_of_an_unmoved_residual_it_is_the_t_of_the_whole_model():
    """The partial regression of Frisch, Waugh and Lovell: the order that moves nothing gives the fit's own t."""
    y, xs = symmetric(9, 1), [symmetric(9, 2), symmetric(9, 3, whole=True)]
    upper = np.triu_indices(9, 1)
    fit = mrqap.ordinary(y[upper], np.column_stack([np.ones(36), *(x[upper] for x in xs)]))
    for k in range(2):
        assert plain(y, xs, k, np.arange(9)) == pytest.approx(fit.t[k + 1])


def test_as_in_sna():
    """Coefficients and t values of R's netlm, and p within what a thousand draws leave open."""
    if not (rscript := shutil.which("Rscript")):
        pytest.skip("no Rscript on this machine")
    n, xs = 14, [symmetric(14, 1), symmetric(14, 2, whole=True)]
    y = 0.25 * xs[0] + symmetric(14, 3)
    cells = ["c({})".format(",".join(map(repr, map(float, m.ravel())))) for m in (y, *xs)]
    mats = [f"matrix({c}, nrow={n}, byrow=TRUE)" for c in cells]
    code = (
        f"suppressMessages(library(sna)); set.seed(1); r <- netlm({mats[0]}, list({mats[1]}, {mats[2]}), "
        "mode='graph', nullhyp='qapspp', reps=1000); cat('\\nFOUND', r$coefficients, r$tstat, r$pleeq)"
    )
    done = subprocess.run([rscript, "-e", code], capture_output=True, text=True, timeout=300, check=False)
    if "there is no package called" in done.stderr:
        pytest.skip("R has no package sna")
    found = np.array(done.stdout.split("FOUND")[1].split(), dtype=float)
    upper = np.triu_indices(n, 1)
    fit = mrqap.ordinary(y[upper], np.column_stack([np.ones(len(upper[0])), *(x[upper] for x in xs)]))
    assert found[:3] == pytest.approx(fit.coefficients, abs=1e-6) and found[3:6] == pytest.approx(fit.t, abs=1e-5)
    for k in range(2):
        drawn = np.array(list(mrqap.permuted(y, xs, k, 1000, 0)))
        assert np.mean(drawn <= fit.t[k + 1]) == pytest.approx(found[7 + k], abs=0.07)


@pytest.fixture
def clubs(make):
    """Return twenty units: those of one form share members, the layer is dealt out without regard to it."""
    rng, rows, lists = np.random.default_rng(3), [], {}
    for k in range(20):
        form, layer = ("multilateral", "private")[k % 2], ("legal", "ethical")[k // 2 % 2]
        rows.append(
            {
                "id": f"i{k}",
                "form": form,
                "layers": layer,
                "primary_layer": layer,
                "convener": "states",
                "launch_year": str(2010 + k % 5),
                "membership": "listed",
            }
        )
        lists[f"i{k}"] = [f"{form}{m}" for m in range(8) if rng.random() < 0.6] or [f"{form}0"]
    return make(rows, lists)


def test_finds_what_was_planted(clubs):
    """Form explains overlap, layer does not; one convener for all does not vary, and scope is not told."""
    table = mrqap.mrqap(clubs, samples=199).set_index("predictor")
    assert table.loc["same_form", "p"] <= 0.02 and table.loc["same_form", "coefficient"] > 0.2
    assert table.loc["same_layer", "p"] > 0.05
    assert table.loc["same_convener", "reason"] == mrqap.CONSTANT and np.isnan(table.loc["same_convener", "t"])
    assert table.loc["same_scope", "reason"] != "" and table["units"].unique().tolist() == [20]
    again = mrqap.mrqap(clubs, samples=199).set_index("predictor")
    pd.testing.assert_frame_equal(table, again)


def test_ties_of_the_tied(make):
    """Documented ties are explained among the initiatives that have one; the untied are not in it."""
    rows = [{"id": f"i{k}", "form": ("multilateral", "private")[k % 2], "layers": "legal"} for k in range(12)]
    ties = [(f"i{k}", f"i{(k + 2) % 10}", "references") for k in range(10)]
    table = mrqap.mrqap(make(rows, {}, ties), "relations", samples=99).set_index("predictor")
    assert table["units"].unique().tolist() == [10] and table.loc["same_form", "coefficient"] == pytest.approx(10 / 20)


@settings(max_examples=up_to(40), deadline=None)
@given(frames=packages(), dependent=st.sampled_from(mrqap.DEPENDENTS))
def test_no_number_without_a_reason(frames, dependent):
    """On any small package: every predictor has a p or a reason."""
    table = mrqap.mrqap(build(frames), dependent, samples=3)
    told = table[table["predictor"] != "intercept"]
    assert (told["p"].notna() != (told["reason"] != "")).all()
