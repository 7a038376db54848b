"""Who lies on most paths, against networks in which everybody keeps the number of ties: planted, and by hand."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.centrality import betweenness, betweenness_of
from dashboard.measures.findings import against_chance
from dashboard.measures.findings.against_chance import Reading, worked_out
from dashboard.measures.findings.claim import REWIRED, Case, Claim, Cut
from dashboard.measures.findings.ties import lead_on_paths

SAMPLES = (99, 49)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 30), st.integers(0, 40), st.integers(0, 10_000))
def test_folding_leaves_gives_what_walking_every_path_gives(n, count, seed):
    """Forests, rings with trees on them, several parts and nodes without a tie."""
    graph = nx.gnm_random_graph(n, min(count, n * (n - 1) // 2), seed=seed)
    expected = [value for _, value in sorted(nx.betweenness_centrality(graph).items())]
    pairs = np.array(graph.edges, dtype=int).reshape(-1, 2)
    assert betweenness_of(pairs, n) == pytest.approx(expected, abs=1e-11)
    assert betweenness(nx.to_numpy_array(graph).astype(bool)) == pytest.approx(expected, abs=1e-11)


def against_rewired(graph: nx.Graph, node: int, default: bool = True, **given) -> dict:
    """Return how far a node leads on paths, against rewired ties."""
    ends, n = np.array(graph.edges, dtype=int), len(graph)
    claim = Claim("paths", None, lead_on_paths, REWIRED, 1, ("units",), lead=True, **given)
    data = (ends, np.full(len(ends), "references", dtype=object), np.zeros(n, dtype=bool))
    case = Case(data, n=n, ties=len(ends), given=(node,))
    return worked_out([Reading(claim, Cut(), case, default)], SAMPLES, None, 1)[0]


def two_camps() -> nx.Graph:
    """Return two camps of fifteen, each tied at random, whose only bridge is node 30 with two ties to each."""
    graph = nx.disjoint_union(*(nx.gnm_random_graph(15, 45, seed=k) for k in (1, 2)))
    graph.add_edges_from((30, k) for k in (0, 1, 15, 16))
    return graph


def test_a_bridge_of_few_ties_leads_by_more_than_these_give():
    """All paths from camp to camp run through it: 225 of the 435 pairs, and it has fewer ties than most."""
    found = against_rewired(two_camps(), 30)
    assert found["value"] > 0.1 > 0 > found["null_mean"]
    assert found["p"] < 0.01 and found["p_low"] >= 0.5


def test_a_hub_that_leads_for_its_ties_alone_is_not_told_apart_from_chance():
    """A star with a ring around it: rewired, the hub keeps its ties and leads as well."""
    wheel = nx.wheel_graph(31)
    found = against_rewired(wheel, 0)
    assert found["value"] > 0.5 and found["null_mean"] > 0.5 and found["p"] > 0.05


def test_who_is_not_first_gains_nothing_from_being_nearer_than_chance():
    """Two stars whose hubs one node of two ties joins: far nearer to the first than these give, and yet not it."""
    stars = nx.disjoint_union(nx.star_graph(12), nx.star_graph(10))
    stars.add_edges_from([(24, 0), (24, 13), *((k, k + 1) for k in range(25, 37, 2))])  # and six pairs
    found = against_rewired(stars, 24)
    assert found["value"] == pytest.approx((13 * 11 - 12 * 12 - 12 * 11 / 2) / (36 * 35 / 2))
    assert found["null_mean"] < found["value"] < 0
    assert found["p_high"] >= 0.5 and found["p"] == 1


def test_a_shared_first_place_is_neither_for_nor_against():
    """Two bridges between the same two camps, with as many ties to each."""
    graph = nx.disjoint_union(nx.complete_graph(8), nx.complete_graph(8))
    graph.add_edges_from((bridge, first + k) for bridge, first in ((16, 0), (17, 2)) for k in (0, 1, 8, 9))
    found = against_rewired(graph, 16)
    assert (found["value"], found["p"], found["p_low"] >= 0.5, found["p_high"] >= 0.5) == (0, 1, True, True)


def test_a_costly_claim_draws_few_networks_of_many_nodes_and_says_no_more_than_these_tell(monkeypatch):
    """No draw is as extreme: p is 2/(1 + draws), five times as many at the default unless few are to be drawn."""
    assert against_rewired(two_camps(), 30)["p"] == 2 / (1 + 5 * SAMPLES[0])
    monkeypatch.setattr(against_chance, "MANY_UNITS", 30)
    monkeypatch.setattr(against_chance, "FEW", 19)
    assert against_rewired(two_camps(), 30, costly=True)["p"] == 2 / (1 + 19)
    assert against_rewired(two_camps(), 30)["p"] == 2 / (1 + 5 * SAMPLES[0])
    assert against_rewired(two_camps(), 30, default=False)["p"] == 2 / (1 + SAMPLES[1])
