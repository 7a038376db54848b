"""Bounds of the share of common members: all ways of completing small lists, one by one, and hand-checked packages."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.bounds import Sides, further_members, jaccard_bounds
from dashboard.measures.overlap import pairs
from dashboard.model.lens import Lens, seen
from dashboard.model.load import build

EVERYBODY = range(9)


def completed(known: frozenset, further: int, exact: bool) -> list[frozenset]:
    """Return every list that a known part may be of, among nine members."""
    rest = [one for one in EVERYBODY if one not in known]
    sizes = [further] if exact else range(further + 1)
    return [known | set(more) for size in sizes for more in combinations(rest, size)]


part = st.tuples(st.frozensets(st.sampled_from(range(5)), min_size=1, max_size=3), st.integers(0, 2), st.booleans())


@given(part, part)
@settings(max_examples=60, deadline=None)
def test_bounds_are_those_of_all_ways_to_complete_the_lists(one, other):
    """No completed pair of lists lies beyond a bound, and one reaches each."""
    shares = [len(a & b) / len(a | b) for a in completed(*one) for b in completed(*other)]
    sides = [Sides(np.array([len(k)]), np.array([float(more)]), np.array([exact])) for k, more, exact in (one, other)]
    least, most = jaccard_bounds(np.array([len(one[0] & other[0])]), *sides)
    assert (least[0], most[0]) == pytest.approx((min(shares), max(shares)))


@pytest.fixture
def package():
    """Three initiatives: w with four members, p with two of five, u with one of nobody knows how many."""
    rows = pd.DataFrame(
        [["w", "listed", ""], ["p", "partial", "5"], ["u", "partial", ""]],
        columns=["id", "membership", "members_stated"],
    )
    joined = [("w", "A"), ("w", "B"), ("w", "C"), ("w", "D"), ("p", "A"), ("p", "E"), ("u", "A")]
    members = pd.DataFrame({"id": list("ABCDE"), "name_en": list("ABCDE"), "kind": [*["state"] * 4, "company"]})
    return build(
        {
            "initiatives": rows.assign(name_en=rows["id"], layers="legal"),
            "memberships": pd.DataFrame(joined, columns=["initiative_id", "member_id"]).assign(role="member"),
            "members": members,
        }
    )


def test_what_is_stated_bounds_the_share(package):
    """w–p: A is shared, p's three others may be B, C, D (4 of 5) or none (1 of 8); with u nothing is known."""
    found = pairs(package).set_index(["a", "b"])[["member_jaccard_least", "member_jaccard_most"]]
    assert found.loc[("w", "p")].tolist() == pytest.approx([1 / 8, 4 / 5])
    assert found.loc[("w", "u")].isna().all() and found.loc[("p", "u")].isna().all()


def test_whole_lists_have_one_share(five):
    """Where both lists are whole, both bounds are the share itself."""
    table = pairs(five)
    for end in ("least", "most"):
        pd.testing.assert_series_equal(table[f"member_jaccard_{end}"], table["member_jaccard"], check_names=False)


def test_under_a_lens_of_states_the_missing_need_not_count(package):
    """p has one state of at most four; they may be three companies: A alone of four (1 of 4) up to four of four."""
    complex = seen(package, Lens("initiative", "states", "partial", "joined"))
    found = further_members(complex)
    assert found["further"].fillna(-1).tolist() == [0, 3, -1] and found["exact"].tolist() == [True, False, False]
    row = pairs(complex).set_index(["a", "b"]).loc[("w", "p")]
    assert (row["member_jaccard_least"], row["member_jaccard_most"]) == pytest.approx((1 / 7, 1))


def test_a_list_that_is_not_read_has_no_bounds(package):
    """Under a lens of complete lists a partial list is not there, and nothing is said of it."""
    complex = seen(package, Lens("initiative", "all", "listed", "joined"))
    assert pairs(complex)["member_jaccard_most"].isna().all()
