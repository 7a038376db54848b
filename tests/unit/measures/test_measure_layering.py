"""Layers: tables counted by hand, the permutation test against exhaustive counting."""

import itertools

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures import layering, networks

LAYERS = {"law": "legal", "act": "legal", "code": "ethical", "norm": "ethical", "tool": "technical", "none": ""}
TIES = [
    ("code", "law", "derived_from"),  # influence legal -> ethical: down
    ("tool", "code", "implements"),  # ethical -> technical: down
    ("act", "code", "references"),  # ethical -> legal: up
    ("act", "law", "references"),  # level
    ("law", "act", "coordinates_with"),
    ("act", "law", "coordinates_with"),  # the same tie, told twice
    ("tool", "none", "references"),  # no layer: left out
    ("tool", "tool", "references"),  # itself: left out
]


@pytest.fixture(scope="module")
def layered(make):
    rows = [
        {
            "id": i,
            "primary_layer": layer,
            "layers": layer,
            "form": "private" if layer == "technical" else "multilateral",
            "legal_force": "",
        }
        for i, layer in LAYERS.items()
    ]
    rows[0] |= {"layers": "legal;technical", "issue_areas": "safety;health", "legal_force": "binding"}
    rows[4] |= {"layers": "technical;legal", "issue_areas": "safety"}
    return make(rows, {}, TIES)


def test_combinations(layered):
    table = layering.combinations(layered)
    assert table[["layers", "count", "ids"]].values.tolist() == [
        [("technical", "legal"), 2, ("law", "tool")],
        [("ethical",), 2, ("code", "norm")],
        [(), 1, ("none",)],
        [("legal",), 1, ("act",)],
    ]
    assert table["share"].tolist() == [2 / 6, 2 / 6, 1 / 6, 1 / 6]


def test_grid_has_the_empty_cells(layered):
    """3 layers x 20 issue areas x 5 forms of the codebook, and every count is the number of its ids."""
    table = layering.grid(layered)
    assert len(table) == 3 * 20 * 5 and (table["count"] == table["ids"].map(len)).all()
    full = table[table["count"] > 0]
    assert full.values.tolist() == [
        ["technical", "safety", "multilateral", 1, ("law",)],
        ["technical", "safety", "private", 1, ("tool",)],
        ["technical", "health", "multilateral", 1, ("law",)],
        ["legal", "safety", "multilateral", 1, ("law",)],
        ["legal", "safety", "private", 1, ("tool",)],
        ["legal", "health", "multilateral", 1, ("law",)],
    ]


def test_form_by_layer(layered):
    table = layering.form_by_layer(layered).set_index(["form", "layers"])
    assert len(table) == 5 * 3
    assert table.loc[("multilateral", "legal"), ["count", "primary", "primary_ids"]].tolist() == [2, 2, ("law", "act")]
    assert table.loc[("multilateral", "technical"), ["count", "primary"]].tolist() == [1, 0]
    assert table.loc[("government_led", "legal"), ["count", "primary", "ids"]].tolist() == [0, 0, ()]


def test_flow(layered):
    assert layering.flow(layered).values.tolist() == [
        ["multilateral", "ethical", "", 2, ("code", "norm")],
        ["multilateral", "legal", "binding", 1, ("law",)],
        ["multilateral", "legal", "", 1, ("act",)],
        ["multilateral", "", "", 1, ("none",)],
        ["private", "technical", "", 1, ("tool",)],
    ]


def test_layer_ties(layered):
    assert layering.layer_ties(layered).values.tolist() == [
        ["technical", "ethical", "implements", 1, (("tool", "code"),)],
        ["ethical", "legal", "derived_from", 1, (("code", "law"),)],
        ["legal", "ethical", "references", 1, (("act", "code"),)],
        ["legal", "legal", "references", 1, (("act", "law"),)],
        ["legal", "legal", "coordinates_with", 1, (("law", "act"),)],
    ]


def test_trickle(layered):
    table = layering.trickle(layered).set_index(["relation", "direction"])
    assert table.loc["all", "count"].tolist() == [2, 1, 1] and table.loc["all", "share"].tolist() == [0.5, 0.25, 0.25]
    assert table.loc[("all", "down"), "ids"] == (("law", "code"), ("code", "tool"))
    assert table.loc[("references", "up"), "ids"] == (("code", "act"),)
    assert table.loc["derived_from", "count"].tolist() == [1, 0, 0]


def test_trickle_down_turned_round_is_up(make):
    rows = [
        {"id": "a", "primary_layer": "legal", "layers": "legal"},
        {"id": "b", "primary_layer": "technical", "layers": "technical"},
    ]
    for tie, way in ((("b", "a", "implements"), "down"), (("a", "b", "implements"), "up")):
        table = layering.trickle(make(rows, {}, [tie]))
        assert table.loc[(table["relation"] == "all") & (table["count"] == 1), "direction"].tolist() == [way]


def test_assortativity(layered):
    """Edges code-law, tool-code, act-code, act-law: one of four within; ends: legal 4, ethical 3, technical 1."""
    result = layering.layer_assortativity(layered)
    chance = (4 / 8) ** 2 + (3 / 8) ** 2 + (1 / 8) ** 2
    assert result.value == pytest.approx((0.25 - chance) / (1 - chance)) and (result.n, result.ties, result.reason) == (
        4,
        4,
        "",
    )


def test_assortativity_not_computable(layered):
    assert layering.layer_assortativity(layered.keep(["norm", "none"])).reason == networks.NO_LAYERS
    alone = layering.layer_assortativity(layered.keep(["act", "law"]))
    assert np.isnan(alone.value) and alone.reason == networks.ONE_LAYER


def exhaustive(labels, edges, kind):
    """Mean count of ties within (between) layers over all permutations of the labels."""
    counts = [sum((p[a] == p[b]) == (kind == "within") for a, b in edges) for p in itertools.permutations(labels)]
    return np.mean(counts)


def test_chance_agrees_with_counting_all_permutations(layered):
    """Five labels, four edges: the mean over all 120 permutations."""
    table = layering.ties_against_chance(layered, samples=4000, seed=1).set_index("kind")
    labels, edges = [LAYERS[i] for i in ("law", "act", "code", "norm", "tool")], [(2, 0), (4, 2), (1, 2), (1, 0)]
    assert table.loc["within", "observed"] == 1 and table.loc["between", "observed"] == 3
    for kind in ("within", "between"):
        assert table.loc[kind, "mean"] == pytest.approx(exhaustive(labels, edges, kind), abs=0.05)
    assert (table["n"] == 5).all() and (table["ties"] == 4).all()


def test_chance_of_pairs_adds_up(layered):
    table = layering.ties_against_chance(layered, samples=50)
    pairs = table[table["kind"] == "pair"]
    assert pairs[["layer_a", "layer_b"]].values.tolist() == [
        list(p) for p in itertools.combinations_with_replacement(["technical", "ethical", "legal"], 2)
    ]
    for column in ("observed", "mean"):
        assert pairs[column].sum() == pytest.approx(4)
    assert ((table["p_high"] > 0) & (table["p_high"] <= 1) & (table["p_low"] > 0)).all()
    assert (table["p_high"] + table["p_low"] >= 1).all()
    assert table["p"].tolist() == pytest.approx((2 * table[["p_low", "p_high"]].min(axis=1)).clip(upper=1).tolist())


def test_chance_without_isolates(layered):
    """norm has no tie: without it four labels are shuffled."""
    assert layering.ties_against_chance(layered, samples=10, isolates=False)["n"].eq(4).all()


def test_same_seed_same_table(layered):
    one, two, other = (layering.ties_against_chance(layered, 100, seed) for seed in (7, 7, 8))
    pd.testing.assert_frame_equal(one, two)
    assert not one["mean"].equals(other["mean"])


@pytest.mark.parametrize("keep", [[], ["norm"], ["none"], ["law", "act"]])
def test_nothing_to_compare(layered, keep):
    """Every function gives a table with its columns; what is not computable has its reason."""
    few = layered.keep(keep)
    table = layering.ties_against_chance(few, samples=5)
    assert table["kind"].tolist()[:2] == ["within", "between"]
    assert (table["reason"] != "").eq(table["z"].isna()).all() and table["z"].isna().all()
    assert layering.trickle(few).query("relation == 'all'")["count"].sum() == (1 if "act" in keep else 0)
    assert len(layering.grid(few)) == 300 and list(layering.flow(few).columns) == [
        "form",
        "primary_layer",
        "legal_force",
        "count",
        "ids",
    ]
    assert list(layering.layer_ties(few).columns) == ["from_layer", "to_layer", "relation", "count", "ids"]
    assert len(layering.combinations(few)) == min(len(keep), 2)


@settings(max_examples=60, deadline=None)
@given(
    edges=st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=14),
    labels=st.lists(st.sampled_from(["legal", "ethical", "technical"]), min_size=8, max_size=8),
)
def test_assortativity_against_networkx(make, edges, labels):
    """Same coefficient as networkx on a graph built here; within -1 and 1."""
    rows = [{"id": f"i{k}", "primary_layer": labels[k], "layers": labels[k]} for k in range(8)]
    result = layering.layer_assortativity(make(rows, {}, [(f"i{a}", f"i{b}", "references") for a, b in sorted(edges)]))
    graph = nx.Graph([(a, b) for a, b in edges if a != b])
    nx.set_node_attributes(graph, dict(enumerate(labels)), "layer")
    if result.reason:
        assert np.isnan(result.value)
    else:
        assert -1 <= result.value <= 1 and result.value == pytest.approx(
            nx.attribute_assortativity_coefficient(graph, "layer")
        )
