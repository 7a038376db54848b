"""Every public measure on random small packages, with every table and column absent or empty in turn."""

from functools import cache

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.measures import (
    absence,
    dyads,
    evolution,
    explaining,
    hubs,
    incidence,
    launches,
    layering,
    mixing,
    nesting,
    networks,
    overlap,
    participation,
    robustness,
    roles,
    structure,
)
from dashboard.model.lens import COVER, LISTS, MEMBERS, ROWS, UNITS, Lens
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import absences, full, packages, without

SHARES = (
    *("member_jaccard", "member_simpson", "inclusion_ab", "inclusion_ba", "issue_jaccard", "function_jaccard"),
    *("layer_jaccard", "overlap", "overlap3", "p_value", "q_value", "share"),
    *("p", "p_low", "p_high", "share_at_least", "share_in_any", "gini", "overlap_betweenness", "relations_betweenness"),
)
WIDE = Lens("initiative", "all", "partial", "covered")


def measured(rows, lens=ROWS):
    """Return every table that the measures make of a complex, by name."""
    complex = rows.seen(lens)
    pairs = overlap.pairs(complex)
    states = participation.participation(complex)
    nodes, edges = nesting.membership_order(complex)
    tables = {
        "pairs": pairs,
        "dyads": dyads.dyad_counts(pairs),
        "participation": states,
        "curve": participation.curve(states),
        "nodes": nodes,
        "edges": edges,
        "tree": nesting.documented_tree(complex),
        "packed": nesting.packed(incidence.incidence(complex, "members")),
        "structure": structure.structure(complex, model="row-fixed", samples=3, runs=1),
        "initiatives": roles.initiative_measures(complex),
        "figures": robustness.figures(complex, runs=1),
        "activity": evolution.activity(complex),
        "evolution": evolution.evolution(rows, lens, when=evolution.years(rows)[-1:], runs=1),
        "launches": launches.launches(complex),
        "combinations": layering.combinations(complex),
        "grid": layering.grid(complex),
        "form_by_layer": layering.form_by_layer(complex),
        "flow": layering.flow(complex),
        "layer_ties": mixing.layer_ties(complex),
        "trickle": mixing.trickle(complex),
        "chance": mixing.ties_against_chance(complex, samples=3),
        "hubs": hubs.degrees(complex).to_frame("degree"),
    }
    return tables | {by: participation.by_group(states, by) for by in participation.GROUPS}


def explained(rows, lens=ROWS):
    """Return the explanation of every pair of a complex."""
    complex = rows.seen(lens)
    table, ids = overlap.pairs(complex), list(complex.comparable.index)
    return [explaining.explain(complex, a, b, table=table) for a in ids for b in ids if a < b]


def sound(tables):
    """Hold tables to their bounds: shares between 0 and 1, counts not below 0, an empty value only with a reason."""
    for name, table in tables.items():
        for column in table.columns.intersection(SHARES):
            values = pd.to_numeric(table[column], errors="coerce").astype(float).dropna()
            assert values.between(0, 1 + 1e-9).all(), (name, column)
        for column in table.columns.intersection(["count", "initiatives", "shared_members", "members_a", "pairs", "n"]):
            assert (table[column].dropna() >= 0).all(), (name, column)
    for name in ("structure", "figures", "evolution"):
        table = tables[name]
        told = table["value"].notna()
        assert not (~told & (table["reason"] == "")).any(), name
        if name == "figures":
            assert not (told & (table["reason"] != "")).any(), name


@settings(max_examples=up_to(45), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    frames=packages(),
    emptied=st.booleans(),
    absent=st.sampled_from(["", *absences()]),
    lens=st.builds(Lens, *map(st.sampled_from, (UNITS, MEMBERS, LISTS, COVER))),
)
def test_every_measure_returns_on_any_package(frames, emptied, absent, lens):
    """Random rows through any lens, with any one table or column absent or empty; also of nothing and of one row."""
    complex = build(without(frames, absent, emptied) if absent else frames)
    for some in (complex, complex.keep(complex.chosen[:1]), complex.keep([])):
        sound(measured(some, lens))
    for pair in explained(complex, WIDE):
        row = pair.row
        assert pd.isna(row["shared_members"]) == bool(pair.missing.get("members"))
        assert pd.isna(row["issue_jaccard"]) == bool(pair.missing.get("issue_areas"))
        assert pd.isna(row["function_jaccard"]) == bool(pair.missing.get("functions"))


@pytest.mark.parametrize("emptied", [False, True], ids=["absent", "empty"])
@pytest.mark.parametrize("absent", absences())
def test_every_table_and_column_absent_in_turn(absent, emptied):
    """Every measure returns, every pair is explained, and the whole package does tell something."""
    complex = build(without(full(), absent, emptied))
    sound(measured(complex))
    explained(complex)


@cache
def figures_of(absent, emptied):
    """Return structure, figures and the rest of the full package without a part of it."""
    return measured(build(without(full(), absent, emptied), date="2023-01-01"))


@pytest.mark.parametrize("emptied", [False, True], ids=["absent", "empty"])
@pytest.mark.parametrize(
    ("absent", "table", "rows"),
    [
        ("memberships", "structure", {"network": ["membership", "overlap"]}),
        ("relations", "structure", {"network": ["relations"]}),
        ("relations", "evolution", {"network": ["relations"]}),
        ("memberships", "evolution", {"network": ["membership", "overlap"]}),
        ("memberships", "figures", {"network": ["membership", "overlap", "participation"]}),
        ("memberships", "figures", {"measure": ["mean_overlap", "mean_member_jaccard", "share_significant"]}),
        ("members", "figures", {"network": ["participation"]}),
        ("relations", "figures", {"measure": ["share_down", "share_up", "share_nested_documented"]}),
        ("initiatives.issue_areas", "figures", {"measure": ["mean_overlap", "share_overlapping", "share_parallel"]}),
        ("initiatives.layers", "figures", {"measure": ["share_multilayer"]}),
    ],
)
def test_what_is_absent_is_not_told_as_a_number(absent, emptied, table, rows):
    """What rests on an absent or empty table or column has no value and says what is missing; with it, it has one."""
    (column, names), name = next(iter(rows.items())), absent.partition(".")[2] or f"{absent}.csv"
    found = figures_of(absent, emptied)[table]
    found = found[found[column].isin(names)]
    assert len(found) and found["value"].isna().all()
    if absent != "members":
        assert found["reason"].str.contains(name, regex=False).all() or (
            emptied and absent == "memberships" and (found["reason"] == absence.NOBODY_RECORDED).all()
        ), found["reason"].unique()
    there = figures_of("sources", False)[table]
    assert there[there[column].isin(names)]["value"].notna().any()


def test_counts_of_what_is_absent_are_empty():
    """Without memberships nobody is in 0 initiatives; without relations nobody has 0 ties."""
    tables = figures_of("memberships", False)
    assert tables["participation"]["initiatives"].isna().all() and tables["curve"].empty
    assert (tables["participation"]["reason"] == "not in this package: memberships.csv").all()
    assert tables["pairs"][["shared_members", "members_a", "members_b"]].isna().all().all()
    tables = figures_of("relations", False)
    told = tables["initiatives"].filter(regex="^relations_|brokerage|coordinator")
    assert told.isna().all().all() and tables["initiatives"]["reason"].str.contains("relations.csv").all()
    assert tables["chance"][["observed", "mean", "p"]].isna().all().all()


def test_own_words_are_measured():
    """Layers, forms and roles that no codebook lists stand in every table, and no shipped one beside them."""
    frames = full()
    own = {"legal": "sea", "ethical": "air", "technical": "land"}
    table = frames["initiatives"]
    for column in ("layers", "primary_layer"):
        table[column] = [";".join(own.get(v, "") for v in cell.split(";")) for cell in table[column]]
    table["form"] = table["form"].map(lambda form: f"my_{form}" if form else "")
    frames["memberships"]["role"] = "full member"
    complex = build(frames)
    assert networks.layer_order(complex) == ["sea", "air", "land"]
    assert set(layering.grid(complex)["layers"]) == set(own.values())
    assert set(layering.form_by_layer(complex)["form"]) == {f for f in table["form"] if f}
    assert set(mixing.layer_ties(complex)["from_layer"]) <= set(own.values()) and len(mixing.layer_ties(complex))
    assert overlap.pairs(complex)["shared_members"].max() == 2
    assert mixing.untold_trickle(complex) == mixing.NOT_RANKED
    assert [c for c in participation.participation(complex) if c.startswith("in_")] == ["in_sea", "in_air", "in_land"]


@pytest.mark.parametrize("shape", ["one row", "all hosts", "none identified", "nobody listed", "twice the same"])
def test_extreme_packages(shape):
    """Packages at the edge: every measure returns, and nothing is told of nothing."""
    frames = full()
    table = frames["initiatives"]
    if shape == "one row":
        frames["initiatives"] = table.iloc[:1]
    elif shape == "all hosts":
        table["kind"] = "organisation"
    elif shape == "none identified":
        table["identified"] = "false"
    elif shape == "nobody listed":
        table["membership"] = "none"
    else:
        frames["initiatives"] = pd.concat([table, table.assign(id=table["id"] + "2")], ignore_index=True)
        frames["memberships"] = pd.concat(
            [frames["memberships"], frames["memberships"].assign(initiative_id=lambda t: t["initiative_id"] + "2")]
        ).reset_index(drop=True)
    complex = build(frames)
    tables = measured(complex)
    sound(tables)
    if shape in ("all hosts", "none identified"):
        assert tables["structure"]["value"].isna().all()
        assert set(tables["structure"]["reason"]) == {absence.NO_INITIATIVES}
    if shape == "nobody listed":
        assert absence.no_members(complex) == absence.NO_MEMBERSHIP
        assert tables["participation"]["initiatives"].isna().all()
    if shape == "twice the same":
        twins = tables["pairs"].query("a == 'un' and b == 'un2'").iloc[0]
        assert twins["member_jaccard"] == twins["overlap"] == 1.0
    assert np.isfinite(tables["grid"]["count"]).all()
