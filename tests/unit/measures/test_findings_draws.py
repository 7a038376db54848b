"""How many draws a comparison takes: where it ends early the answer is that of all draws."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.findings.draws import DOUBT, ENOUGH, LOOKS, Draws, clear_counts
from dashboard.measures.findings.run import AT_DEFAULT, CLAIMS, ELSEWHERE
from dashboard.measures.findings.verdict import LEVEL
from dashboard.measures.nulls import tail_probabilities


def chance_of(counts: range, draws: int, share: float) -> float:
    """Return how likely it is that a number of draws within the range is as extreme."""
    return sum(math.comb(draws, k) * share**k * (1 - share) ** (draws - k) for k in counts)


@pytest.mark.parametrize("draws", [99, *LOOKS, 999])
def test_what_is_clear_would_hardly_happen_on_the_other_side_of_the_level(draws):
    """By the binomial sums themselves, at half the level, and one count further would happen too often."""
    rare, common = clear_counts(draws)
    assert chance_of(range(rare + 1), draws, LEVEL / 2) < DOUBT <= chance_of(range(rare + 2), draws, LEVEL / 2)
    assert chance_of(range(common, draws + 1), draws, LEVEL / 2) < DOUBT
    assert chance_of(range(common - 1, draws + 1), draws, LEVEL / 2) >= DOUBT


def drawn(draws: Draws, values) -> Draws:
    """Add values until no more are wanted."""
    for value in values:
        if draws.over:
            break
        draws.add(value)
    return draws


def test_at_other_cuts_drawing_ends_where_the_side_is_clear():
    """A value that no draw reaches, one in the middle, and one near the level, which takes all."""
    rng = np.random.default_rng(2)
    normal = rng.normal(size=ELSEWHERE).tolist()
    taken = {value: len(drawn(Draws(value, ELSEWHERE, early=True), normal).drawn) for value in (9.0, 0.0, 1.96)}
    assert taken == {9.0: LOOKS[0], 0.0: LOOKS[0], 1.96: ELSEWHERE}


def test_a_side_that_tells_nothing_makes_nothing_clear():
    """Draws that are seldom as high say nothing against a lead that is below zero; those as low are in the middle."""
    draws = Draws(9.0, ELSEWHERE, early=True, mute=(False, True))
    assert len(drawn(draws, [1.0] * ELSEWHERE).drawn) == LOOKS[0]  # all are as low: clearly no rare tail
    near = Draws(-1.9, ELSEWHERE, early=True, mute=(True, False))
    assert len(drawn(near, np.random.default_rng(2).normal(size=ELSEWHERE)).drawn) == LOOKS[0]


@given(st.floats(-3.5, 3.5), st.integers(0, 10_000))
def test_an_early_end_leaves_the_side_of_the_level_as_it_is_with_all(value, seed):
    """Wherever it is told early, the thousand draws tell the same, but for values within a hair of the level."""
    values = np.random.default_rng(seed).normal(size=ELSEWHERE)
    early = np.array(drawn(Draws(value, ELSEWHERE, early=True), values).drawn)
    sides = [tail_probabilities(value, some)[0] < LEVEL for some in (early, values)]
    assert len(set(sides)) == 1 or abs(abs(value) - 1.96) < 0.3


def test_at_the_default_none_as_extreme_asks_for_more():
    """With five times as many, at most ENOUGH, and not where some are as low and some as high."""
    rare, common = (Draws(value, 99, further=495) for value in (9.0, 0.0))
    assert len(drawn(rare, [1.0] * 1_000).drawn) == 495
    assert len(drawn(common, [1.0, -1.0] * 500).drawn) == 99
    assert len(drawn(Draws(math.nan, 99, further=495), [1.0] * 1_000).drawn) == 99


def test_the_draws_at_the_default_can_pass_the_correction_for_all_claims():
    """Not with the first, and with the further ones even if one is as extreme."""
    assert 2 / (1 + AT_DEFAULT) * len(CLAIMS) > LEVEL > 2 * 2 / (1 + ENOUGH) * len(CLAIMS)
