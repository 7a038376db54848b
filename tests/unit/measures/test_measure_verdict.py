"""Each verdict has its case; and tables without structure hardly ever stand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.findings.verdict import TOO_FEW_CELLS, holm, joint, judge

PRO, CONTRA, NO = (0.001, 1), (0.001, -1), (0.4, 1)


def table(cells: dict[str, list[tuple[float, int]]], **switches) -> pd.DataFrame:
    """Return specifications: for each cell its (p, sign), and the values of switches in the same order."""
    rows = [(cell, p, sign) for cell, found in cells.items() for p, sign in found]
    frame = pd.DataFrame(rows, columns=["cell", "p", "sign"]).assign(carries=True, reason="")
    return frame.assign(**switches)


def verdict(frame: pd.DataFrame, p_holm: float = 0.001):
    """Judge with the first row as the default."""
    return judge(frame, frame.iloc[0], p_holm)


def test_stands_where_nearly_every_cut_supports():
    """Nine of ten cuts in each of two cells, none against, and p after Holm."""
    frame = table({"row": [PRO] * 9 + [NO], "process": [PRO] * 9 + [NO]})
    assert (verdict(frame).verdict, verdict(frame).support) == ("stands", 0.9)
    assert verdict(frame, p_holm=0.06).verdict == "depends"


def test_one_cut_against_keeps_it_from_standing():
    """Support of 95 % with one specification significantly against depends."""
    frame = table({"row": [PRO] * 19 + [CONTRA], "process": [PRO] * 20})
    assert verdict(frame).verdict == "depends"


def test_opposite_is_standing_of_the_contrary():
    """All cuts against."""
    assert verdict(table({"row": [CONTRA] * 4, "process": [CONTRA]})).verdict == "opposite"


def test_cells_weigh_equally():
    """A hundred cuts of one question do not outvote one of another: support is the mean of the two shares."""
    found = verdict(table({"row": [PRO] * 100, "process": [NO]}))
    assert (found.support, found.verdict, found.cells, found.specifications) == (0.5, "depends", 2, 101)


def test_does_not_stand_below_a_quarter():
    """One of five cuts is not more than may be."""
    assert verdict(table({"row": [NO] * 4 + [PRO], "process": [NO] * 5})).verdict == "does_not_stand"


def test_turned_by_names_the_switch_and_whether_it_turns():
    """With states it holds, with the Union as one it is the contrary: that turns; lists move nothing."""
    cells = {"row|states": [PRO, PRO], "row|one": [CONTRA, CONTRA]}
    frame = table(cells, members=["states"] * 2 + ["one"] * 2, lists=["listed", "partial"] * 2)
    found = verdict(frame)
    assert (found.verdict, found.turned_by, found.turns) == ("depends", "members", True)
    faded = frame.assign(p=[0.001, 0.001, 0.4, 0.4], sign=1)
    assert (verdict(faded).turned_by, verdict(faded).turns) == ("members", False)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"carries": [False, True], "reason": ["6 ties, 20 needed", ""]}, "6 ties, 20 needed"),
        ({"p": [np.nan, 0.001], "reason": ["no spread in the null model", ""]}, "no spread in the null model"),
        ({"cell": ["row", "row"]}, TOO_FEW_CELLS),
    ],
)
def test_not_computable_says_why(change, reason):
    """A default that does not carry it, a null without spread, or a single cell give no verdict."""
    found = verdict(table({"row": [PRO], "process": [PRO]}).assign(**change))
    assert (found.verdict, found.reason) == ("not_computable", reason)


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_rejects_what_the_step_down_procedure_rejects(p):
    """Reject the smallest p while p <= level / (tests left): the adjusted value is <= level for just those."""
    adjusted = holm(np.array([*p, np.nan]))
    assert np.isnan(adjusted[-1])
    for level in (0.01, 0.05, 0.3):
        rejected = []
        for k, value in enumerate(sorted(p)):
            if value * (len(p) - k) > level:
                break
            rejected.append(value)
        assert sorted(np.array(p)[adjusted[:-1] <= level]) == rejected


def test_holm_by_hand():
    """R's p.adjust(c(.01, .04, .03, .005), "holm") gives .03, .06, .06, .02."""
    assert holm(np.array([0.01, 0.04, 0.03, 0.005])) == pytest.approx([0.03, 0.06, 0.06, 0.02])


@given(st.integers(0, 10**6), st.integers(2, 5), st.integers(1, 8))
@settings(deadline=None, max_examples=6)
def test_without_structure_claims_hardly_stand(seed, cells, cuts):
    """Of 200 tables of uniform p, however alike their cuts, fewer than 5 in a hundred stand, give or take chance."""
    rng = np.random.default_rng(seed)
    stood = 0
    for _ in range(200):
        common = rng.random()
        p = [(common if rng.random() < 0.8 else rng.random()) for _ in range(cells * cuts)]
        rows = [(f"c{k % cells}", value, 1 if rng.random() < 0.5 else -1) for k, value in enumerate(p)]
        frame = pd.DataFrame(rows, columns=["cell", "p", "sign"]).assign(carries=True, reason="")
        stood += verdict(frame, p[0]).verdict == "stands"
    assert stood <= 200 * 0.05 / 0.9 + 4 * np.sqrt(200 * 0.05)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0, 1))
def test_a_joint_p_is_one_whatever_the_correlation(seed, shared):
    """Of claims without anything behind them at most one in twenty is given a joint p of 0.05, alike cuts or not."""
    rng = np.random.default_rng(seed)
    common, own = rng.random((400, 1)), rng.random((400, 6))
    p = np.where(rng.random((400, 6)) < shared, common, own)  # each uniform, and some the same
    cells = pd.Series(["row", "row", "row", "row", "process", "process"])
    found = np.array([joint(pd.Series(one), cells) for one in p])
    assert (found <= 0.05).mean() <= 0.1  # 0.05, and what chance adds among 400
    assert joint(pd.Series(common[0].repeat(6)), cells) == pytest.approx(min(1, 2 * common[0, 0]))
