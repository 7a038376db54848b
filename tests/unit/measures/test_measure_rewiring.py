"""Rewiring keeps what it says it keeps, and is uniform where every outcome can be listed."""

from collections import Counter
from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chisquare

from dashboard.measures.rewiring import adjacency, rewired


def draw_from(ties: list[tuple[str, str, str]], ids, hosts=frozenset(), samples: int = 999, seed: int = 0):
    """Rewire ties written as from, to, relation."""
    ends = np.array([[list(ids).index(a), list(ids).index(b)] for a, b, _ in ties]).reshape(-1, 2)
    apart = np.array([key in hosts for key in ids])
    return rewired(ends, np.array([kind for *_, kind in ties], dtype=object), apart, samples, seed)


@st.composite
def networks(draw) -> tuple[list, list[str], frozenset[str]]:
    """Draw a few ties of two relations among rows and hosts."""
    ids = [f"n{i}" for i in range(draw(st.integers(2, 7)))]
    hosts = frozenset(draw(st.lists(st.sampled_from(ids), max_size=3)))
    pairs = draw(st.lists(st.sampled_from(list(combinations(ids, 2))), max_size=12, unique=True))
    kinds = draw(st.lists(st.sampled_from(["references", "coordinates_with"]), min_size=12, max_size=12))
    return [(*pair, kind) for pair, kind in zip(pairs, kinds)], ids, hosts


@given(networks(), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_degrees_are_kept_by_relation_direction_and_sort(drawn, seed):
    """Out and in (or, undirected, both together) of every node and relation, towards rows and hosts apart."""
    ties, ids, hosts = drawn
    relation = [kind for *_, kind in ties]

    def degrees(ends: np.ndarray) -> Counter:
        found = Counter()
        for (a, b), kind in zip(ends.tolist(), relation):
            sides = ("out", "in") if kind == "references" else ("any", "any")
            found[kind, sides[0], a, ids[b] in hosts] += 1
            found[kind, sides[1], b, ids[a] in hosts] += 1
        return found

    place = {key: i for i, key in enumerate(ids)}
    before = np.array([[place[a], place[b]] for a, b, _ in ties]).reshape(-1, 2)
    for ends in draw_from(ties, ids, hosts, samples=5, seed=seed):
        assert degrees(ends) == degrees(before)
        assert (ends[:, 0] != ends[:, 1]).all()
        keys = [(k, *(sorted(e) if k == "coordinates_with" else e)) for k, e in zip(relation, ends.tolist())]
        assert len(set(keys)) == len(keys)


def test_uniform_over_every_directed_network_of_the_same_degrees():
    """Three nodes each refer to one of three others: each of the six ways comes equally often."""
    ties = [(a, b, "references") for a, b in zip("abc", "xyz")]
    found = Counter(tuple(ends[:, 1]) for ends in draw_from(ties, list("abcxyz"), samples=1800, seed=1))
    assert set(found) == set(permutations([3, 4, 5]))
    assert chisquare(list(found.values())).pvalue > 0.001


def test_uniform_over_every_undirected_network_of_the_same_degrees():
    """A ring of five nodes with two ties each: all twelve rings come equally often."""
    ring = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "a")]
    ties = [(*pair, "coordinates_with") for pair in ring]
    found = Counter(
        frozenset(frozenset(e) for e in ends.tolist()) for ends in draw_from(ties, list("abcde"), samples=2400, seed=2)
    )
    assert len(found) == 12
    assert chisquare(list(found.values())).pvalue > 0.001


def test_ties_to_hosts_stay_ties_to_hosts():
    """A row that refers to a host refers to a host in every sample."""
    ties = [("a", "h", "nested_in"), ("b", "i", "nested_in"), ("c", "d", "nested_in"), ("d", "a", "nested_in")]
    ids, hosts = list("abcdhi"), frozenset("hi")
    for ends in draw_from(ties, ids, hosts, samples=30):
        assert [ids[b] in hosts for b in ends[:, 1]] == [True, True, False, False]


def test_same_seed_same_networks():
    """The seed decides."""
    ties = [(a, b, "references") for a, b in zip("abcd", "wxyz")]
    first, again, other = (list(draw_from(ties, list("abcdwxyz"), samples=20, seed=s)) for s in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("a", "a", "references")], "to itself"),
        ([("a", "b", "references"), ("a", "b", "references")], "twice"),
        ([("a", "b", "competes_with"), ("b", "a", "competes_with")], "twice"),
    ],
)
def test_what_cannot_be_rewired_is_refused(rows, words):
    """A tie with an unknown end, to itself or standing twice is said."""
    with pytest.raises(ValueError, match=words):
        next(draw_from(rows, ["a", "b"], samples=1))


def test_an_end_beyond_the_nodes_is_refused():
    """A position that no node has is said."""
    with pytest.raises(ValueError, match="not among the nodes"):
        next(rewired(np.array([[0, 5]]), np.array(["references"]), np.zeros(2, bool)))


def test_nothing_to_rewire():
    """No ties, or one, give themselves."""
    assert [ends.tolist() for ends in draw_from([], ["a"], samples=2)] == [[], []]
    assert [ends.tolist() for ends in draw_from([("a", "b", "references")], ["a", "b"], samples=1)] == [[[0, 1]]]
    assert not adjacency(np.zeros((0, 2), dtype=int), 2).any()
