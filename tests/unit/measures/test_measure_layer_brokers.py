"""Spread over layers and brokerage between them: by hand, against counting triples, against all permutations."""

from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures import layer_brokers, roles
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import packages

LAYERS = ("technical", "ethical", "legal")


def test_spread_by_hand():
    """Of three ties two to one layer: 1 - (4 + 1)/9; to a neighbour without a layer none counts."""
    ties = nx.to_numpy_array(nx.star_graph(4)) > 0
    found = layer_brokers.participation_coefficient(ties, np.array(["legal", "legal", "legal", "ethical", ""]))
    assert found[0] == pytest.approx(4 / 9) and found[1:].tolist() == [0, 0, 0, 0]
    assert np.isnan(layer_brokers.participation_coefficient(np.zeros((2, 2), bool), np.array(["legal", ""]))).all()


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 8).flatmap(
        lambda n: st.tuples(st.integers(0, 2**28 - 1), st.lists(st.sampled_from(["", *LAYERS]), min_size=n, max_size=n))
    )
)
def test_spread_neighbour_by_neighbour(drawn):
    """As the formula reads, counted from lists; between 0 and 1 - 1/S; unmoved by the names of the layers."""
    bits, layers = drawn
    n = len(layers)
    graph = nx.Graph(e for k, e in enumerate((i, j) for i in range(n) for j in range(i)) if bits >> k & 1)
    graph.add_nodes_from(range(n))
    found = layer_brokers.participation_coefficient(nx.to_numpy_array(graph, nodelist=range(n)) > 0, np.array(layers))
    for i in range(n):
        near = [layers[j] for j in graph[i] if layers[j]]
        expected = 1 - sum((near.count(s) / len(near)) ** 2 for s in set(near)) if near else np.nan
        assert found[i] == pytest.approx(expected, nan_ok=True)
        assert np.isnan(found[i]) or -1e-12 <= found[i] <= 1 - 1 / 3 + 1e-12


@settings(max_examples=up_to(60), deadline=None)
@given(frames=packages())
def test_the_triples_are_those_of_brokerage(frames):
    """Over all pairs of layers there are as many triples as the roles of all brokers count."""
    complex = build(frames)
    table = layer_brokers.layer_brokers(complex, samples=3)
    assert table["brokered"].sum() == roles.brokerage(complex)["brokerage"].sum() or table.empty
    same = table[table["from_layer"] == table["to_layer"]]["brokered"].sum()
    assert same == roles.brokerage(complex)[["coordinator", "itinerant"]].to_numpy().sum() or table.empty


def test_chance_against_every_permutation(make):
    """On five initiatives all permutations can be gone through: mean and sd of many draws come near them."""
    layers = ["technical", "ethical", "legal", "technical", "legal"]
    ties = [("a", "b"), ("b", "c"), ("b", "d"), ("d", "e"), ("e", "a")]
    rows = [{"id": i, "layers": x, "primary_layer": x} for i, x in zip("abcde", layers)]
    complex = make(rows, {}, [(*tie, "references") for tie in ties])
    table = layer_brokers.layer_brokers(complex, samples=4000, seed=1).set_index(["from_layer", "to_layer"])
    arcs = np.zeros((5, 5), dtype=bool)
    for one, other in ties:
        arcs["abcde".index(one), "abcde".index(other)] = True
    triples = [(a, b) for a, v, b in permutations(range(5), 3) if arcs[a, v] and arcs[v, b] and not arcs[a, b]]
    for pair, row in table.iterrows():
        counts = [sum((p[a], p[b]) == pair for a, b in triples) for p in permutations(layers)]
        assert row["brokered"] == sum((layers[a], layers[b]) == pair for a, b in triples)
        assert row["null_mean"] == pytest.approx(np.mean(counts), abs=0.08)
        assert row["null_sd"] == pytest.approx(np.std(counts), abs=0.08)


def test_nothing_to_count(make):
    """Without relations the table is empty; with ties but no path there is a reason and no z."""
    assert layer_brokers.layer_brokers(make([{"id": "a", "primary_layer": "legal"}])).empty
    rows = [{"id": i, "layers": "legal", "primary_layer": "legal"} for i in "ab"]
    table = layer_brokers.layer_brokers(make(rows, {}, [("a", "b", "references")]))
    assert table["brokered"].tolist() == [0] and table["reason"].tolist() == [layer_brokers.NO_BROKERS]
    assert table["z"].isna().all()
