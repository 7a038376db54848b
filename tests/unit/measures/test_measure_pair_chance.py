"""Pairs against the fixed–fixed model: by enumeration, and beside the bipartite configuration model."""

from itertools import product

import numpy as np
import pandas as pd
import pytest

from dashboard.measures import kept
from dashboard.measures.pair_chance import PairTails, pair_chance, pair_tails, validated
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
    p = found.p[np.triu_indices(24, k=1)]
    assert 100 <= found.samples < 64_000
    assert p[benjamini_hochberg(p) <= 0.05].max() >= 10 / found.samples


@pytest.mark.parametrize("seed", range(3))
def test_drawing_ends_early_only_where_drawing_on_would_find_nothing(seed):
    """Few lists, among which nothing is rare: far fewer samples than the most, and as many significant pairs, none."""
    matrix = np.random.default_rng(seed).random((4, 12)) < 0.5
    found = pair_tails(matrix, seed=1, least=500, most=32_000)
    whole = pair_tails(matrix, seed=1, least=32_000, most=32_000)
    upper = np.triu_indices(4, k=1)
    counts = [int((benjamini_hochberg(tails.p[upper]) <= 0.05).sum()) for tails in (found, whole)]
    assert whole.samples == 32_000 and counts[0] == counts[1]
    assert found.samples < 32_000 if counts[1] == 0 else found.samples <= 32_000


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


def swapped(matrix: np.ndarray, samples: int, tries: int, rng: np.random.Generator) -> np.ndarray:
    """Return random matrices of the same totals, each from a walk of its own by swaps of two cells of two rows."""
    (n, m), walk = matrix.shape, np.arange(samples)
    state = np.repeat(matrix.astype(bool)[None], samples, axis=0)
    for _ in range(tries):
        i, j = rng.integers(n, size=samples), rng.integers(m, size=samples)
        k, h = (i + rng.integers(1, n, samples)) % n, (j + rng.integers(1, m, samples)) % m
        fits = state[walk, i, j] & state[walk, k, h] & ~state[walk, i, h] & ~state[walk, k, j]
        w, i, j, k, h = (place[fits] for place in (walk, i, j, k, h))
        state[w, i, j] = state[w, k, h] = False
        state[w, i, h] = state[w, k, j] = True
    return state.astype(int)


def test_tails_are_those_of_another_implementation():
    """Checkerboard swaps, written apart from the curveball, give the same p within sampling error."""
    rng = np.random.default_rng(8)
    matrix = (rng.random((9, 12)) < np.linspace(0.15, 0.7, 9)[:, None]).astype(int)
    matrix[5] = matrix[6]
    shared, upper = matrix @ matrix.T, np.triu_indices(9, k=1)
    drawn = swapped(matrix, 4000, 3000, rng)
    drawn = drawn @ drawn.transpose(0, 2, 1)
    low, high = (drawn <= shared).mean(axis=0)[upper], (drawn >= shared).mean(axis=0)[upper]
    found = pair_tails(matrix, seed=2, least=20_000, most=20_000)
    error = 4.5 * 0.5 / np.sqrt(4000)
    assert max(np.abs(found.high[upper] - high).max(), np.abs(found.low[upper] - low).max()) < error
    assert np.abs(found.p[upper] - np.minimum(1, 2 * np.minimum(low, high))).max() < 2 * error


def lists(*rows: str) -> pd.DataFrame:
    """Return lists of members written as words of 0 and 1."""
    return pd.DataFrame([list(map(int, row)) for row in rows], index=[f"i{k}" for k in range(len(rows))])


def test_two_sided_p_by_hand():
    """Two lists of two among four members, totals 1 each: two of the three ways to pair them share nobody.

    Lists 1100 and 0011 share nobody for sure: every member is in one list alone.
    """
    found = pair_chance(lists("1100", "0011"), least=100, most=100)
    assert found[["shared_members", "expected", "p_low", "p_high", "p_fixed", "side"]].values.tolist() == [
        [0, 0.0, 1.0, 1.0, 1.0, ""]
    ]
    tails = PairTails(np.full((2, 2), 0.02), np.full((2, 2), 0.99), np.full((2, 2), 0.5), 99)
    row = pair_chance(lists("1100", "0011"), tails=tails).iloc[0]
    assert (row["p_fixed"], row["q_fixed"], row["side"]) == (0.04, 0.04, "fewer")


def test_only_those_that_share_more_are_validated():
    """A pair that shares more members than chance is validated; two halves that avoid each other are not."""
    rng = np.random.default_rng(9)
    cells = np.zeros((40, 40), dtype=int)
    for i in range(40):
        cells[i, (i % 2) * 20 + rng.choice(20, 14, replace=False)] = 1
    cells[1] = 0
    cells[1, [*np.flatnonzero(cells[3])]] = 1
    members = pd.DataFrame(cells, index=[f"i{k}" for k in range(40)])
    found = pair_chance(members, least=2000, most=8000)
    standing = validated(found)
    assert ("i1", "i3") in set(zip(standing["a"], standing["b"]))
    assert (standing["shared_members"] > standing["expected"]).all()
    fewer = found[found["side"] == "fewer"]
    assert len(fewer) > 0
    assert (fewer["shared_members"] < fewer["expected"]).all()


def test_too_many_lists_are_refused():
    """Where a chain would take hours it says so."""
    with pytest.raises(ValueError, match="more than 400 lists"):
        pair_chance(pd.DataFrame(np.zeros((401, 2))))


def test_what_is_kept_gives_the_same_numbers(tmp_path):
    """Counts are kept, so that every number comes back; other memberships find nothing."""
    members = lists("110100", "011010", "000111", "101001")
    tails = pair_tails(members, least=200, most=200)
    kept.write_pairs(tmp_path, members, tails)
    again = kept.read_pairs(tmp_path, members)
    assert pair_chance(members, tails=again).equals(pair_chance(members, tails=tails))
    assert kept.read_pairs(tmp_path, members.replace({1: 0})) is None
    assert kept.read_pairs(tmp_path / "elsewhere", members) is None


def test_what_is_damaged_is_not_read(tmp_path):
    """A file cut short, or of other columns, counts as not there."""
    members = lists("110100", "011010", "000111")
    path = kept.write_pairs(tmp_path, members, pair_tails(members, least=50, most=50))
    path.write_text("\n".join(path.read_text().split("\n")[:2]))
    assert kept.read_pairs(tmp_path, members) is None
    path.write_bytes(b"\x00")
    assert kept.read_pairs(tmp_path, members) is None
