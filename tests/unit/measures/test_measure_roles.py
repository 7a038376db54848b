"""Centralities against networkx, brokerage by hand and against counting triples."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures import absence, centrality, communities, roles
from dashboard.measures.networks import Network
from dashboard.model.lens import Lens

graphs = st.integers(0, 9).flatmap(
    lambda n: st.tuples(st.just(n), st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8))))
)


def build_graph(drawn):
    n, edges = drawn
    graph = nx.empty_graph(n)
    graph.add_edges_from((a, b) for a, b in edges if a < b < n)
    return graph


@settings(max_examples=150, deadline=None)
@given(drawn=graphs)
def test_betweenness_against_networkx(drawn):
    graph = build_graph(drawn)
    expected = list(nx.betweenness_centrality(graph).values())
    assert centrality.betweenness(nx.to_numpy_array(graph).astype(bool)) == pytest.approx(expected)


def test_betweenness_of_a_larger_network():
    """Many shortest paths side by side, and more than one component."""
    graph = nx.disjoint_union(nx.gnp_random_graph(70, 0.06, seed=2), nx.grid_2d_graph(4, 5))
    graph = nx.convert_node_labels_to_integers(graph)
    expected = list(nx.betweenness_centrality(graph).values())
    assert centrality.betweenness(nx.to_numpy_array(graph).astype(bool)) == pytest.approx(expected)


def test_eigenvector_against_networkx():
    graph = nx.karate_club_graph()
    expected = np.array(list(nx.eigenvector_centrality_numpy(graph, weight="weight").values()))
    assert centrality.eigenvector(nx.to_numpy_array(graph)) == pytest.approx(np.abs(expected) / np.abs(expected).max())


def test_eigenvector_of_what_falls_apart():
    """A triangle (eigenvalue 2) and a pair (1): the pair is 0; two equal pairs: both 1; no tie: 0."""
    assert centrality.eigenvector(nx.to_numpy_array(nx.Graph([(0, 1), (1, 2), (0, 2), (3, 4)]))) == pytest.approx(
        [1, 1, 1, 0, 0]
    )
    assert centrality.eigenvector(nx.to_numpy_array(nx.Graph([(0, 1), (2, 3)]))) == pytest.approx([1, 1, 1, 1])
    assert (
        centrality.eigenvector(np.zeros((2, 2))).tolist() == [0, 0]
        and centrality.eigenvector(np.zeros((0, 0))).size == 0
    )


def test_centralities_by_hand():
    """A triangle a b c with a tail c - d, weights 1 but 0.5 on the tail; e alone."""
    weights = np.zeros((5, 5))
    for i, j, w in ((0, 1, 1), (1, 2, 1), (0, 2, 1), (2, 3, 0.5)):
        weights[i, j] = weights[j, i] = w
    table = centrality.centralities(Network("overlap", tuple("abcde"), weights, 0))
    assert table["degree"].tolist() == [2, 2, 3, 1, 0] and table["strength"].tolist() == [2, 2, 2.5, 0.5, 0]
    assert table["core_number"].tolist() == [2, 2, 2, 1, 0]
    assert table["betweenness"].tolist() == pytest.approx([0, 0, 2 / 6, 0, 0])
    assert table.loc["e", "community"] not in table.loc[list("abcd"), "community"].tolist()
    assert table["core"].sum() > 0 and not table.loc["e", "core"]


@pytest.mark.parametrize(
    ("layers", "role"),
    [
        ("AAA", "coordinator"),
        ("ABA", "itinerant"),
        ("ABB", "gatekeeper"),
        ("AAB", "representative"),
        ("ABC", "liaison"),
    ],
)
def test_each_role(make, layers, role):
    """a -> v -> b, with layers named in that order: one count for v, none for the ends."""
    names = {"A": "legal", "B": "ethical", "C": "technical"}
    rows = [{"id": i, "primary_layer": names[x], "layers": names[x]} for i, x in zip("avb", layers, strict=True)]
    table = roles.brokerage(make(rows, {}, [("a", "v", "references"), ("v", "b", "references")]))
    assert table.loc["v", role] == 1 and table.loc["v", "brokerage"] == 1 and table["brokerage"].sum() == 1


def test_a_direct_tie_needs_no_broker(make):
    rows = [{"id": i, "primary_layer": "legal", "layers": "legal"} for i in "avb"]
    ties = [("a", "v", "references"), ("v", "b", "references")]
    assert roles.brokerage(make(rows, {}, [*ties, ("a", "b", "implements")]))["brokerage"].sum() == 0
    assert roles.brokerage(make(rows, {}, [*ties, ("b", "a", "implements")]))["brokerage"].tolist() == [
        1,
        1,
        1,
    ]  # a circle of three
    undirected = [("a", "v", "coordinates_with"), ("v", "b", "coordinates_with")]
    assert roles.brokerage(make(rows, {}, undirected)).loc["v", "coordinator"] == 2  # both ways


@settings(max_examples=100, deadline=None)
@given(
    bits=st.lists(st.booleans(), min_size=36, max_size=36), groups=st.lists(st.integers(0, 2), min_size=6, max_size=6)
)
def test_brokerage_by_counting_triples(bits, groups):
    """Every ordered triple looked at by itself, as in sna's documentation."""
    arcs = np.array(bits).reshape(6, 6)
    np.fill_diagonal(arcs, False)
    expected = np.zeros((6, 5), dtype=int)
    for a in range(6):
        for v in range(6):
            for b in range(6):
                if len({a, v, b}) == 3 and arcs[a, v] and arcs[v, b] and not arcs[a, b]:
                    x, y, z = groups[a], groups[v], groups[b]
                    if x == y == z:
                        role = 0
                    elif x == z:
                        role = 1
                    elif y == z:
                        role = 2
                    elif x == y:
                        role = 3
                    else:
                        role = 4
                    expected[v, role] += 1
    assert (roles.count_roles(arcs, np.array(groups)) == expected).all()


def test_table(five):
    """Every comparable initiative once; without an overlap or a layer there is a reason."""
    table = roles.initiative_measures(five).set_index("id")
    assert table.index.tolist() == ["un", "g7", "pact", "lab", "code"]
    assert (
        table["overlap_degree"].tolist()[:3] == [2, 2, 2] and table.loc[["lab", "code"], "overlap_degree"].isna().all()
    )
    assert table["reason"].tolist() == ["", "", "", "no members by nature", "membership not known"]
    assert table["relations_degree"].tolist() == [1, 1, 0, 0, 0]
    spread = table[["overlap_participation", "relations_participation"]]
    assert spread["overlap_participation"].round(3).tolist()[:3] == [0.5, 0.0, 0.5]
    assert spread["relations_participation"].notna().tolist() == [True, True, False, False, False]
    assert table.drop(columns=spread.columns).notna().all(axis=1).tolist() == [True, True, True, False, False]


def test_table_of_nothing(five):
    table = roles.initiative_measures(five.keep([]))
    assert table.empty and "overlap_degree" in table and "liaison" in table


def test_nobody_counts_and_no_layer(make):
    table = roles.initiative_measures(make([{"id": "a"}], {}))
    assert table["reason"].tolist() == ["no members recorded; not in this package: relations.csv"]
    assert table["coordinator"].isna().all() and table["relations_degree"].isna().all()


@settings(max_examples=40, deadline=None)
@given(edges=st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_core_numbers_against_networkx(edges):
    """Same core numbers as networkx, isolates and nothing at all included."""
    graph = nx.Graph((a, b) for a, b in edges if a != b)
    graph.add_nodes_from(range(10))
    found = centrality.core_numbers(nx.to_numpy_array(graph, nodelist=range(10)) > 0)
    assert found.tolist() == [nx.core_number(graph)[i] for i in range(10)]


def test_large_networks_give_what_small_ones_give(monkeypatch):
    """The ways for large networks: one eigenvector, sparse steps, whole rows; each against networkx."""
    graph = nx.connected_watts_strogatz_graph(60, 4, 0.3, seed=2)
    ties = nx.to_numpy_array(graph, nodelist=range(60)) > 0
    monkeypatch.setattr(centrality, "ALL_EIGENVECTORS", 5)
    monkeypatch.setattr(centrality, "SPARSE", 1.0)
    vector = nx.eigenvector_centrality_numpy(graph)
    top = max(abs(v) for v in vector.values())
    assert centrality.eigenvector(ties.astype(float)) == pytest.approx(
        [abs(vector[i]) / top for i in range(60)], abs=1e-9
    )
    through = nx.betweenness_centrality(graph)
    assert centrality.betweenness(ties) == pytest.approx([through[i] for i in range(60)])


@pytest.mark.parametrize("seed", range(3))
def test_communities_by_rows_are_as_good(seed):
    """On whole rows the division is as modular as networkx's, and a planted one is found."""
    graph = nx.planted_partition_graph(4, 20, 0.6, 0.03, seed=seed)
    weights = nx.to_numpy_array(graph)
    parts = communities.by_rows(weights, seed)
    assert sorted(map(len, parts)) == [20] * 4
    other = nx.community.louvain_communities(graph, seed=seed)
    assert nx.community.modularity(graph, parts) >= nx.community.modularity(graph, other) - 0.005


def test_reasons_of_several_are_those_of_each_alone(five):
    """Why no member of an initiative counts is the same, asked of all at once or of one alone."""
    for complex in (five, five.seen(Lens())):
        ids = complex.comparable.index
        found = absence.no_members_each(complex, ids)
        assert found == {key: absence.no_members(complex.keep([key])) for key in ids}
