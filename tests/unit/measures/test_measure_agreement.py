"""Agreement of two coders: kappa and Jaccard by hand, intervals beside a plain bootstrap, by collection."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.agreement import agreement, bootstrap, by_collection, cohen_kappa, mean_jaccard
from dashboard.model.load import build

FORTY_FIVE = ["x"] * 25 + ["y"] * 20


def test_kappa_of_a_table_that_a_reader_can_check():
    """20 and 15 of 50 rows agree; (25·30 + 25·20) / 50² = 0.5 would by chance: (0.7 − 0.5) / 0.5 = 0.4."""
    first = pd.Series(["yes"] * 20 + ["yes"] * 5 + ["no"] * 10 + ["no"] * 15)
    second = pd.Series(["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15)
    assert cohen_kappa(first, second) == pytest.approx(0.4)


def test_one_category_throughout():
    """Where both use one category kappa is 1 by convention; where one coder does and the other does not, 0."""
    same, other = pd.Series(["x"] * 4), pd.Series(["x", "x", "x", "y"])
    assert cohen_kappa(same, same) == 1 and bootstrap(same, same, False) == (1.0, 1.0)
    assert cohen_kappa(same, other) == 0
    assert np.isnan(cohen_kappa(same[:0], same[:0])) and np.isnan(mean_jaccard(same[:0], same[:0]))
    assert np.isnan(bootstrap(same[:1], same[:1], False)).all()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=25))
def test_interval_is_that_of_a_plain_bootstrap(pairs):
    """The bounds are percentiles of kappa worked out one sample at a time."""
    first, second = (pd.Series(side) for side in zip(*pairs))
    drawn = np.random.default_rng(5).integers(len(first), size=(60, len(first)))
    values = [cohen_kappa(first[rows].reset_index(drop=True), second[rows].reset_index(drop=True)) for rows in drawn]
    assert bootstrap(first, second, False, draws=60, seed=5) == pytest.approx(np.percentile(values, [2.5, 97.5]))


@given(st.lists(st.sampled_from([((), ()), (("a",), ("a", "b")), (("a",), ("b",))]), min_size=2, max_size=25))
def test_interval_holds_its_bounds(pairs):
    """Bounds lie between 0 and 1, the lower below the upper, and the same seed gives the same."""
    first, second = (pd.Series(side) for side in zip(*pairs))
    low, high = bootstrap(first, second, True)
    assert 0 <= low <= high <= 1 and (low, high) == bootstrap(first, second, True)


def test_more_rows_make_the_interval_narrower():
    """Ten times the same rows give the same kappa, within a narrower interval."""
    first = pd.Series(FORTY_FIVE)
    second = pd.Series(["y"] * 5 + FORTY_FIVE[5:])
    wide = bootstrap(first, second, False)
    narrow = bootstrap(pd.concat([first] * 10), pd.concat([second] * 10), False)
    assert narrow[1] - narrow[0] < (wide[1] - wide[0]) / 2


def test_only_what_both_coded_is_compared():
    """A row of one coder alone, and a field that nobody filled, say nothing of agreement."""
    codings = pd.DataFrame(
        {
            "id": ["a", "a", "b", "b", "c"],
            "coder": ["first", "second", "first", "second", "first"],
            "form": ["x", "x", "y", "y", "x"],
            "scope": "",
            "functions": ["rules;norms", "norms;rules", "rules", "norms", "rules"],
        }
    )
    found = agreement(codings).set_index("field")
    assert list(found.index) == ["form", "functions"] and (found["n"] == 2).all()
    assert found.loc["form", ["value", "agreed"]].tolist() == [1, 1]
    assert found.loc["functions", ["measure", "value", "agreed"]].tolist() == ["mean Jaccard", 0.5, 0.5]


def test_each_collection_has_its_own_rows():
    """A collection counts its own coded rows; one without any has no line."""
    rows = pd.DataFrame(
        {
            "id": list("abc"),
            "name_en": list("ABC"),
            "layers": "legal",
            "scope": ["global", "global", "national"],
            "frame": ["register", "search", "register"],
            "table2": "false",
        }
    )
    codings = pd.DataFrame(
        {"id": list("aabbcc"), "coder": ["first", "second"] * 3, "form": list("xxxyxy"), "layers": "legal"}
    )
    whole = build({"initiatives": rows, "double_coding": codings})
    found = by_collection(whole, fewest=1)
    counts = found[found["field"] == "form"].set_index("collection")[["n", "agreed"]]
    assert counts.to_dict("index") == {
        "framed": {"n": 1, "agreed": 1},
        "international": {"n": 2, "agreed": 0.5},
        "all": {"n": 3, "agreed": pytest.approx(1 / 3)},
    }
    assert by_collection(whole, fewest=2)["collection"].unique().tolist() == ["international", "all"]
    assert by_collection(whole).empty and by_collection(whole, codings.iloc[:0], fewest=1).empty
