"""Pairs against the fixed–fixed model: by enumeration, and beside the bipartite configuration model."""

from itertools import product

import numpy as np
import pytest

from dashboard.measures.pair_chance import pair_tails
from dashboard.measures.significance import benjamini_hochberg


def every_matrix(matrix: np.ndarray) -> list[np.ndarray]:
    """Return all 0/1 matrices with the totals of the given one."""
    shape, rows, columns = matrix.shape, matrix.sum(axis=1), matrix.sum(axis=0)
    found = []
    for bits in product((0, 1), repeat=matrix.size):
        one = np.array(bits).reshape(shape)
        if (one.sum(axis=1) == rows).all() and (one.sum(axis=0) == columns).all():
            found.append(one)
    return found


@pytest.mark.parametrize(
    "cells",
    [["1100", "1100", "0011"], ["1110", "1100", "0001"], ["1111", "1000", "1000"], ["110", "101", "011", "100"]],
)
def test_tails_are_those_of_all_matrices_of_the_same_totals(cells):
    """Listing every matrix gives the exact tails; 4,000 samples come within four standard errors."""
    matrix = np.array([list(map(int, row)) for row in cells])
    shared = matrix @ matrix.T
    drawn = np.array([one @ one.T for one in every_matrix(matrix)])
    exact_high, exact_low = (drawn >= shared).mean(axis=0), (drawn <= shared).mean(axis=0)
    found = pair_tails(matrix, seed=4, least=4000, most=4000)
    upper = np.triu_indices(len(matrix), k=1)
    for exact, tail in ((exact_high, found.high), (exact_low, found.low)):
        error = 4 * np.sqrt(0.25 / 4000)
        assert np.abs(exact - tail)[upper].max() < error
    assert np.abs(drawn.mean(axis=0) - found.mean)[upper].max() < 0.1


def test_a_planted_pair_is_found_and_nothing_else():
    """Two lists of the same ten rare members among random lists stand out, and they alone."""
    rng = np.random.default_rng(5)
    matrix = (rng.random((30, 60)) < 0.2).astype(int)
    matrix[0] = matrix[1] = 0
    matrix[0, :10] = matrix[1, :10] = 1
    found = pair_tails(matrix, seed=1, least=1000, most=16_000)
    upper = np.triu_indices(30, k=1)
    q = benjamini_hochberg(found.high[upper])
    assert [(i, j) for i, j, value in zip(*upper, q) if value < 0.05] == [(0, 1)]


def test_drawing_goes_on_until_the_cut_off_is_well_above_one_sample():
    """Unless the most is reached, the largest significant p is at least ten samples' worth."""
    rng = np.random.default_rng(6)
    matrix = np.kron(np.eye(3), np.ones((8, 8))) + (rng.random((24, 24)) < 0.05)
    found = pair_tails(matrix, seed=1, least=100, most=64_000)
    p = found.high[np.triu_indices(24, k=1)]
    assert 100 <= found.samples < 64_000
    assert p[benjamini_hochberg(p) <= 0.05].max() >= 10 / found.samples


def test_neither_totals_make_a_pair_significant():
    """In a matrix that its totals fix, no pair is more than chance, however much it shares."""
    matrix = np.tri(8, dtype=int)
    found = pair_tails(matrix, least=200, most=200)
    assert (found.high == 1).all()
    assert (found.low == 1).all()


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (1, 3), (3, 0)])
def test_nothing_to_compare(shape):
    """Fewer than two rows, or no members, give tails of one and no samples."""
    found = pair_tails(np.zeros(shape))
    assert found.samples == 0
    assert (found.high == 1).all()


def test_what_progress_raises_ends_the_work():
    """Leaving is raising from the progress."""

    def leave(done: int, todo: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        pair_tails(np.eye(4), least=10, most=20, progress=leave)


@pytest.mark.filterwarnings("ignore::Warning:bicm", "ignore::Warning:numba")
def test_beside_the_bipartite_configuration_model():
    """Where the totals hold only on average (SDSM), nearly the same pairs stand out."""
    bicm = pytest.importorskip("bicm")
    rng = np.random.default_rng(7)
    matrix = (rng.random((24, 50)) < np.linspace(0.1, 0.5, 24)[:, None]).astype(int)
    matrix[13] = matrix[12]
    graph = bicm.BipartiteGraph(biadjacency=matrix)
    graph.solve_tool(print_error=False, verbose=False)
    chance = graph.get_bicm_matrix()
    found = pair_tails(matrix, seed=3, least=8000, most=8000)
    upper = np.triu_indices(24, k=1)
    shared = (matrix @ matrix.T)[upper]
    sdsm = np.array([_poisson_binomial_tail(chance[i] * chance[j], k) for i, j, k in zip(*upper, shared)])
    assert np.corrcoef(np.log(sdsm), np.log(found.high[upper]))[0, 1] > 0.9
    standing = benjamini_hochberg(sdsm) < 0.05, benjamini_hochberg(found.high[upper]) < 0.05
    assert [(int(upper[0][k]), int(upper[1][k])) for k in np.flatnonzero(standing[0])] == [(12, 13)]
    assert np.array_equal(*standing)


def _poisson_binomial_tail(chances: np.ndarray, least: int) -> float:
    """Return P(X >= least) of a sum of independent yes-or-no draws, by adding one draw at a time."""
    weights = np.ones(1)
    for chance in chances:
        weights = np.convolve(weights, [1 - chance, chance])
    return float(weights[least:].sum())
