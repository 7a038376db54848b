"""Figures of whole networks: a star, a path, two triangles; networkx and all divisions as oracles."""

from itertools import product

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from dashboard.measures import communities, metrics, networks
from dashboard.measures import core_periphery as core_module
from dashboard.measures.core_periphery import core_periphery
from dashboard.measures.networks import Network
from dashboard.measures.searching import search


def ties_of(graph):
    return nx.to_numpy_array(graph).astype(bool)


STAR, PATH, TRIANGLES = nx.star_graph(4), nx.path_graph(4), nx.Graph([(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)])
MEASURES = (
    "density",
    "components",
    "giant_share",
    "fragmentation",
    "mean_distance",
    "clustering",
    "degree_centralisation",
)


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        (STAR, (0.4, 1, 1, 0, 1.6, 0, 1)),
        (PATH, (0.5, 1, 1, 0, 10 / 6, 0, 1 / 3)),
        (TRIANGLES, (0.4, 2, 0.5, 0.5, 1, 1, 0)),
        (nx.complete_graph(4), (1, 1, 1, 0, 1, 1, 0)),
    ],
)
def test_by_hand(graph, expected):
    assert [getattr(metrics, name)(ties_of(graph)).value for name in MEASURES] == pytest.approx(list(expected))


@pytest.mark.parametrize(
    ("n", "missing"),
    [
        (0, {"density", "giant_share", "fragmentation", "mean_distance", "clustering", "degree_centralisation"}),
        (1, {"density", "mean_distance", "clustering", "degree_centralisation"}),
        (2, {"mean_distance", "clustering", "degree_centralisation"}),
        (3, {"mean_distance", "clustering"}),
    ],
)
def test_without_ties(n, missing):
    """NaN always with a reason, and a reason only with NaN."""
    for name in MEASURES:
        value, reason = getattr(metrics, name)(np.zeros((n, n), dtype=bool))
        assert np.isnan(value) == bool(reason) == (name in missing), name


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
def test_against_networkx(drawn):
    graph = build_graph(drawn)
    ties, n = ties_of(graph), len(graph)
    sizes = [len(c) for c in nx.connected_components(graph)]
    assert metrics.components(ties).value == len(sizes)
    if n > 1:
        assert metrics.density(ties).value == pytest.approx(nx.density(graph))
    if n:
        assert metrics.giant_share(ties).value == max(sizes) / n
        assert metrics.fragmentation(ties).value == pytest.approx(1 - sum((s / n) ** 2 for s in sizes))
    lengths = [d for _, row in nx.all_pairs_shortest_path_length(graph) for d in row.values() if d]
    if lengths:
        assert metrics.mean_distance(ties).value == pytest.approx(np.mean(lengths))
    if any(d > 1 for _, d in graph.degree()):
        assert metrics.clustering(ties).value == pytest.approx(nx.transitivity(graph))
    for name in MEASURES:
        value = getattr(metrics, name)(ties).value
        assert np.isnan(value) or value >= 0


def test_distances_both_ways():
    """A sparse and a dense network, each against networkx."""
    for graph in (nx.path_graph(150), nx.gnp_random_graph(60, 0.1, seed=1)):
        assert (ties_of(graph).mean() < 0.02) == (len(graph) == 150)
        expected = np.full((len(graph), len(graph)), np.inf)
        for a, row in nx.all_pairs_shortest_path_length(graph):
            for b, length in row.items():
                expected[a, b] = length
        assert (metrics.distances(ties_of(graph)) == expected).all()


def test_two_mode_centralisation():
    """One initiative with all members and the others with one each: 1; all alike: 0."""
    star = np.array([[1, 1, 1], [1, 0, 0], [0, 1, 0]])
    assert metrics.two_mode_centralisation(star).value == 1.0
    assert metrics.two_mode_centralisation(star.T).value == pytest.approx((2 - np.array([2, 2, 1])).sum() / 4)
    assert metrics.two_mode_centralisation(np.ones((3, 2))).value == 0
    assert metrics.two_mode_centralisation(np.ones((1, 3))).reason == networks.FEWER_THAN_TWO
    assert metrics.two_mode_centralisation(np.ones((3, 1))).reason == networks.FEWER_MEMBERS
    assert metrics.two_mode_centralisation(np.ones((0, 0))).reason == networks.FEWER_THAN_TWO


def network_of(graph, left_out=0):
    return Network("overlap", tuple(map(str, graph)), nx.to_numpy_array(graph), left_out)


def test_louvain_finds_the_triangles():
    found = communities.louvain(network_of(TRIANGLES))
    assert found.labels == (1, 1, 1, 2, 2, 2) and found.modularity.value == pytest.approx(0.5)
    assert found.stability.value == 1.0


def test_louvain_without_ties():
    found = communities.louvain(network_of(nx.empty_graph(3)))
    assert found.labels == (1, 2, 3) and found.modularity.reason == found.stability.reason == networks.NO_TIES
    assert communities.louvain(network_of(nx.empty_graph(0))).labels == ()


def test_louvain_reports_the_quality_of_its_own_division():
    graph = nx.karate_club_graph()
    found = communities.louvain(network_of(graph), seed=4)
    parts = [{i for i, c in enumerate(found.labels) if c == k} for k in set(found.labels)]
    assert found.modularity.value == pytest.approx(nx.community.modularity(graph, parts))
    assert found == communities.louvain(network_of(graph), seed=4)
    assert 0 < found.stability.value < 1
    alone = [
        communities.louvain(network_of(graph), seed=4 + k, runs=1).modularity.value for k in range(communities.RUNS)
    ]
    assert found.modularity.value == pytest.approx(max(alone)) and max(alone) > alone[0]


@pytest.mark.parametrize("seed", range(40))
def test_the_search_for_communities_finds_what_networkx_finds(seed):
    """Equal weights, of which many communities are equally good, and weights that floats cannot hold."""
    rng = np.random.default_rng(seed)
    size, weight = int(rng.integers(2, 90)), (np.array([1.0]), np.array([0.1, 0.2, 1 / 3, 0.7]))[seed % 2]
    drawn = np.triu(rng.random((size, size)) < rng.uniform(0.02, 0.4), 1) * rng.choice(weight, (size, size))
    drawn[0, 1] = 1
    ties = (drawn + drawn.T)[np.ix_((drawn + drawn.T).any(axis=0), (drawn + drawn.T).any(axis=0))]
    assert search(ties, seed) == nx.community.louvain_communities(nx.from_numpy_array(ties), seed=seed)


@given(labels=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=12))
def test_adjusted_rand_by_counting_pairs(labels):
    """Each pair of items: together in both, in one, in the other."""
    a, b = [x for x, _ in labels], [y for _, y in labels]
    pairs = [(a[i] == a[j], b[i] == b[j]) for i in range(len(a)) for j in range(i)]
    both, one, two = sum(x and y for x, y in pairs), sum(x for x, _ in pairs), sum(y for _, y in pairs)
    chance = one * two / len(pairs) if pairs else 0
    top = (one + two) / 2 - chance
    expected = (both - chance) / top if top else 1
    assert communities.adjusted_rand(tuple(a), tuple(b)) == pytest.approx(expected)
    assert communities.adjusted_rand(tuple(b), tuple(a)) == pytest.approx(expected)


def two_mode_modularity(cells, rows, columns):
    ones = cells.sum()
    return sum(
        (cells[i, k] - cells[i].sum() * cells[:, k].sum() / ones) / ones
        for i, k in product(*map(range, cells.shape))
        if rows[i] == columns[k]
    )


@settings(max_examples=40, deadline=None)
@given(bits=st.lists(st.booleans(), min_size=12, max_size=12))
def test_barber_against_all_divisions(bits):
    """3 rows x 4 columns: the search finds the maximum over all divisions, and reports its own."""
    cells = np.array(bits, dtype=float).reshape(3, 4)
    value, rows, columns = communities.barber(cells)
    if not cells.any():
        assert value.reason == networks.NO_TIES
        return
    assert value.value == pytest.approx(two_mode_modularity(cells, rows, columns))
    best = max(
        two_mode_modularity(cells, r, c)
        for r in product(range(3), repeat=3)
        for c in product(range(3), repeat=4)
        if r[0] == 0
    )
    assert value.value == pytest.approx(best)


def test_barber_of_blocks():
    """Three blocks of equal size: 1 - 1/3."""
    value, rows, columns = communities.barber(np.kron(np.eye(3), np.ones((4, 5))))
    assert value.value == pytest.approx(2 / 3) and len(set(rows)) == 3
    assert (np.repeat(rows[::4], 5) == columns).all()


def correlation(weights, core):
    n = len(weights)
    first, second = np.triu_indices(n, k=1)
    return stats.pearsonr(weights[first, second], (core[first] | core[second]).astype(float)).statistic


@settings(max_examples=60, deadline=None)
@given(values=st.lists(st.integers(0, 3), min_size=15, max_size=15))
def test_core_against_all_divisions(values):
    """Six initiatives, valued ties: the best of all 2^6 cores, with scipy's correlation."""
    weights = np.zeros((6, 6))
    weights[np.triu_indices(6, k=1)] = values
    weights += weights.T
    found = core_periphery(weights)
    if len(set(values)) == 1:
        assert np.isnan(found.value) and found.reason and not found.core.any()
        return
    cores = [np.array(bits) for bits in product([False, True], repeat=6) if 0 < sum(bits) < 5]
    assert found.value == pytest.approx(max(correlation(weights, core) for core in cores))
    assert found.value == pytest.approx(correlation(weights, found.core)) and found.reason == ""


def test_ideal_core():
    """Two in the core, tied to each other and to all four others."""
    weights = np.zeros((6, 6))
    weights[:2] = weights[:, :2] = 1
    found = core_periphery(weights)
    assert found.value == pytest.approx(1) and found.core.tolist() == [True, True, False, False, False, False]


@pytest.mark.parametrize(
    ("weights", "reason"),
    [
        (np.ones((2, 2)), networks.FEWER_THAN_THREE),
        (np.zeros((4, 4)), networks.NO_TIES),
        (np.ones((4, 4)), networks.NO_VARIATION),
    ],
)
def test_no_core(weights, reason):
    found = core_periphery(weights)
    assert np.isnan(found.value) and found.reason == reason and not found.core.any()


def test_core_of_a_real_network():
    """Zachary's karate club: no single move or swap, and none of 2,000 random cores, does better."""
    weights = nx.to_numpy_array(nx.karate_club_graph(), weight=None)
    found, rng = core_periphery(weights), np.random.default_rng(0)
    assert found.value == pytest.approx(correlation(weights, found.core))
    for i in range(34):
        other = found.core.copy()
        other[i] ^= True
        assert correlation(weights, other) <= found.value + 1e-12
    cores = [rng.permutation(34) < rng.integers(1, 30) for _ in range(2000)]
    assert max(correlation(weights, core) for core in cores) <= found.value


def test_the_search_finds_what_looking_at_all_finds(monkeypatch):
    """On 60 random networks of 11, sparse and dense: never better than the best, nearly always equal."""
    rng, equal = np.random.default_rng(1), 0
    for k in range(60):
        weights = np.triu(rng.random((11, 11)) < rng.uniform(0.15, 0.7), k=1) * (rng.random((11, 11)) if k % 2 else 1.0)
        weights = weights + weights.T
        exact = core_periphery(weights).value
        with monkeypatch.context() as patch:
            patch.setattr(core_module, "_EXACT", 0)
            found = core_periphery(weights)
        assert found.value <= exact + 1e-9 and found.value == pytest.approx(correlation(weights, found.core))
        equal += found.value > exact - 1e-9
    assert equal >= 57


def test_mean_distance_of_sparse_networks_is_that_of_dense_ones(monkeypatch):
    """Networks of several words and blocks, with parts and initiatives without a tie: as walked from each one."""
    monkeypatch.setattr(metrics, "_CELLS", 300)
    for seed, n, edges in ((1, 150, 160), (2, 400, 150), (3, 129, 128)):
        ties = ties_of(nx.gnm_random_graph(n, edges, seed=seed))
        assert ties.mean() < metrics.SPARSE
        lengths = metrics.distances(ties)
        walked = lengths[np.isfinite(lengths) & (lengths > 0)]
        assert metrics.mean_distance(ties).value == walked.mean()
