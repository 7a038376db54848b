"""Rivals of equal strength: whatever they are called, the one counts against which p is largest. All by hand."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from dashboard.measures.findings.claim import Cut
from dashboard.measures.findings.clubs import most_in_clubs
from dashboard.measures.findings.leading import leader
from dashboard.measures.findings.links import FORUMS, foremost_three
from dashboard.measures.findings.rivals import foremost, least_telling
from dashboard.model.load import build


def table(n: int, **columns) -> pd.DataFrame:
    """Return n rows of their own."""
    ids = [f"i{k:03}" for k in range(n)]
    frame = pd.DataFrame({"id": ids, "name_en": ids, "kind": "declaration", "identified": "true", "layers": "legal"})
    return frame.assign(membership="listed", confidence="high", **columns)


def functions(near: str, far: str):
    """Return 40 rows: norms in 20; near in 16, of which 15 have norms too; far in 16, none of which has norms."""
    cells = [["norms", near]] * 15 + [["norms"]] * 5 + [[near, far]] + [[far]] * 15 + [["other"]] * 4
    return build({"initiatives": table(40, functions=[";".join(cell) for cell in cells])})


@pytest.mark.parametrize(("near", "far"), [("assurance", "research"), ("research", "assurance")])
def test_of_two_values_that_occur_equally_often_a_name_decides_nothing(near, far):
    """Against far it is 20 of 36, p 0.618; against near 5 of 6, p 0.219: the first tells less."""
    found = foremost("functions", "norms")(functions(near, far), Cut())
    assert (int(found.data[0].sum()), found.n, found.reason) == (20, 36, "")
    assert found.first == ("functions:norms",)


@pytest.mark.parametrize("other", ["aaa", "zzz"])
def test_a_value_that_shares_its_place_is_named_with_its_rival(other):
    """Ten rows each: of twenty, half have it."""
    rows = table(20, functions=["norms"] * 10 + [other] * 10)
    found = foremost("functions", "norms")(build({"initiatives": rows}), Cut())
    assert found.data[0].mean() == 0.5 and found.n == 20
    assert found.first == tuple(sorted((f"functions:{other}", "functions:norms")))


def clubs(near: str, far: str, third: str):
    """Return 36 clubs: USA in 20; near in 16, 15 of them with USA; far in 16, none with USA; a third in 20."""
    lists = [["USA", near]] * 15 + [["USA", third]] * 5 + [[near, far]] + [[far, third]] * 15
    rows = table(36, scope="plurilateral")
    joined = [(key, member, "member") for key, members in zip(rows["id"], lists) for member in members if member]
    members = pd.DataFrame({"id": ["USA", "FRA", "AAA", "ZZZ"], "kind": "state"}).assign(name_en="x")
    joined = pd.DataFrame(joined, columns=["initiative_id", "member_id", "role"])
    return build({"initiatives": rows, "memberships": joined, "members": members}).seen(Cut().lens)


@pytest.mark.parametrize(("near", "far"), [("AAA", "ZZZ"), ("ZZZ", "AAA")])
def test_of_two_members_in_equally_many_clubs_a_name_decides_nothing(near, far):
    """Against far it is 20 of 36, against near 5 of 6."""
    found = most_in_clubs(clubs(near, far, ""), Cut())
    assert (int(found.data[0].sum()), found.n, found.first) == (20, 36, ("members:USA",))


def test_a_member_that_shares_its_place_is_named_with_its_rival():
    """France is in 20 clubs as well: 15 of the 30 in which one sits without the other are of each."""
    found = most_in_clubs(clubs("AAA", "ZZZ", "FRA"), Cut())
    assert (int(found.data[0].sum()), found.n) == (15, 30)
    assert found.first == ("members:FRA", "members:USA")


def test_a_rival_that_never_differs_tells_least():
    one, none = np.array([True] * 6), np.array([], dtype=bool)
    for options in ([one, none], [none, one]):
        assert least_telling(options) is none


def bodies(weak: tuple[str, str], strong: str):
    """Return three forums and a body of 13 partners: of two forums of 16 one has all of these, the other none."""
    ids = [*FORUMS, "body"]
    leaves = {weak[0]: range(2, 18), weak[1]: range(20, 36), strong: range(40), "body": range(4, 17)}
    ties = [(f"i{k:03}", end, "references") for end, places in leaves.items() for k in places]
    hosts = pd.DataFrame({"id": ids, "name_en": ids, "kind": "organisation", "identified": "true", "layers": ""})
    relations = pd.DataFrame(ties, columns=["from_id", "to_id", "relation"]).assign(confidence="high")
    return build({"initiatives": pd.concat([table(40), hosts]).fillna(""), "relations": relations})


@pytest.mark.parametrize("weak", [("oecd", "g7"), ("g7", "oecd"), ("un", "g7")])
def test_of_two_forums_that_are_equally_weak_a_name_decides_nothing(weak):
    """Of the first 3 of 3 partners are its own, p 0.25; of the second 16 of 29, p 0.71, which counts."""
    complex = bodies(weak, next(name for name in FORUMS if name not in weak))
    found = foremost_three(complex.seen(Cut().lens), Cut())
    value, _, _, high = leader("", "")(*found.data)
    assert value == 3 and high == pytest.approx(stats.binom.sf(15, 29, 0.5))
    assert found.first == tuple(name for name in FORUMS if name in weak) and not found.reason
