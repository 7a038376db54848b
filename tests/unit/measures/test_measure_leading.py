"""How firmly one unit comes first: by hand, and against networkx and a simulation."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from dashboard.measures.findings.leading import at_top, by_rows, first_share, leader, pairs_of


def told(graph: nx.Graph) -> tuple[list[tuple[str, ...]], list[str]]:
    """Return the partners of each node, and the nodes."""
    names = sorted(graph)
    return [tuple(sorted(graph[name])) for name in names], names


def test_pairs_are_those_of_the_graph():
    graph = nx.relabel_nodes(nx.gnm_random_graph(12, 20, seed=1), str)
    partners, names = told(graph)
    assert {frozenset((names[a], names[b])) for a, b in pairs_of(partners, names)} == set(map(frozenset, graph.edges))


def test_one_tie_leads_nobody_and_who_has_none_is_not_told():
    """Both ends of the only tie have one partner in every draw."""
    assert first_share([("b",), ("a",)], ["a", "b"], "a") == 0
    assert np.isnan(first_share([("b",), ("a",)], ["a", "b"], "c"))
    assert np.isnan(by_rows([("b",), ("a",)], ["a", "b"], "c", [1, 1])).all()


def test_the_same_data_give_the_same_share_and_a_larger_lead_no_smaller_one():
    few, many = (told(nx.union(nx.star_graph(k), nx.star_graph(3), rename=("a", "b"))) for k in (4, 12))
    shares = [first_share(*one, "a0") for one in (few, many)]
    assert shares == [first_share(*one, "a0") for one in (few, many)]
    assert 0.5 < shares[0] < shares[1] <= 1


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(0, 9), min_size=8, max_size=8))
def test_every_end_falls_on_some_unit(seed, rows):
    """The partners that all units would have by their rows are the ends of the ties."""
    partners, names = told(nx.relabel_nodes(nx.gnm_random_graph(8, 11, seed=seed), str))
    expected = [by_rows(partners, names, name, rows)[0] for name in names]
    assert sum(expected) == pytest.approx(2 * 11)


def test_the_chance_by_rows_is_that_of_drawing_two_rows_of_different_units():
    """Rows drawn one after the other, again where both are of one unit."""
    rows, rng = np.array([5, 1, 2, 2]), np.random.default_rng(3)
    partners, names = [("b", "c", "d"), ("a",), ("a",), ("a",)], list("abcd")
    unit = np.repeat(np.arange(4), rows)
    hits = 0
    for _ in range(4000):
        first = rng.choice(unit)
        second = rng.choice(unit[unit != first])
        hits += 0 in (first, second)
    assert by_rows(partners, names, "a", rows)[0] == pytest.approx(3 * hits / 4000, abs=0.08)


def test_who_shares_the_first_place_neither_leads_nor_is_led_whatever_the_names():
    """Two hubs of five: nothing is told for either; of two that lead a third, the one counts that leads it less."""
    leaves = {hub: [f"{hub}{k}" for k in range(5)] for hub in "ab"}
    graph = nx.Graph([(hub, leaf) for hub, found in leaves.items() for leaf in found] + [("c", "a0"), ("c", "a1")])
    for order in ({"a": "a", "b": "b"}, {"a": "b", "b": "a"}):
        partners, names = told(nx.relabel_nodes(graph, order))
        score = dict(zip(names, map(len, partners)))
        assert set(at_top(names, score)) == {"a", "b"}
        for hub in "ab":
            value, expected, low, high = leader("", "")(partners, names, hub, tuple(map(len, partners)))
            assert (value, expected) == (0, 0) and min(low, high) >= 0.5
        value, _, low, _ = leader("", "")(partners, names, "c", tuple(map(len, partners)))
        # c has two partners and shares both with one hub: 0 of 3 are its own there, 2 of 7 against the other.
        assert value == -3 and low == pytest.approx(stats.binom.cdf(2, 7, 0.5))
