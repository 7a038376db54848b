"""The table of the whole: by hand on three initiatives, and never a NaN without a reason."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures import kept, networks, structure, whole
from dashboard.measures.nestedness import nodf
from dashboard.measures.structure_chance import chance
from dashboard.model.lens import ROWS

NAMES = {
    *(
        "nodf",
        "nodf_initiatives",
        "nodf_members",
        "density",
        "components",
        "giant_share",
        "fragmentation",
        "mean_distance",
    ),
    *("clustering", "modularity", "barber_modularity", "degree_centralisation", "centralisation_initiatives"),
    *("centralisation_members", "core_periphery", "layer_assortativity", "twomode_clustering"),
}


def value_of(table, network, measure, column="value"):
    return table.set_index(["network", "measure"]).loc[(network, measure), column]


def sound(table):
    """What holds for every table: names and columns of the contract, reasons where and only where due."""
    assert tuple(table.columns) == structure.COLUMNS
    assert set(table["measure"]) == NAMES | {"modularity_stability", "trickle_down"}
    assert not table.duplicated(["measure", "network"]).any()
    assert (table["reference"] != "").all()
    missing = table["value"].isna() | ((table["null_model"] != "") & table["z"].isna())
    assert (missing == (table["reason"] != "")).all(), table[missing != (table["reason"] != "")]


def test_names_and_networks(five):
    table = structure.structure(five)
    sound(table)
    assert table["network"].drop_duplicates().tolist() == ["membership", "overlap", "relations"]
    assert (table["null_model"] == "").all() and table[["null_mean", "null_sd", "z", "p"]].isna().all().all()


def test_by_hand(five):
    """un (4 members) contains g7 and pact (2 each, 1 shared): J = 1/2, 1/2, 1/3."""
    table = structure.structure(five)
    assert value_of(table, "membership", "density") == 8 / 12
    assert value_of(table, "membership", "nodf_initiatives") == pytest.approx(200 / 3)
    assert value_of(table, "membership", "centralisation_initiatives") == (0 + 2 + 2) / (3 * 2)
    assert value_of(table, "membership", "centralisation_members") == pytest.approx((0 + 2 + 1 + 1) / (2 * 3))
    assert value_of(table, "overlap", "density") == 1 and value_of(table, "overlap", "clustering") == 1
    assert (table.loc[table["network"] != "relations", ["n", "left_out"]].drop_duplicates().values.tolist()) == [[3, 4]]
    assert (table.loc[table["network"] == "relations", ["n", "left_out"]].drop_duplicates().values.tolist()) == [[5, 2]]
    assert value_of(table, "relations", "components") == 4 and value_of(table, "relations", "density") == 0.1


def test_threshold_unties(five):
    """At 0.4 the pair of J = 1/3 is not tied; at 0.6 nobody is."""
    assert value_of(structure.structure(five, threshold=0.4), "overlap", "density") == pytest.approx(2 / 3)
    assert value_of(structure.structure(five, threshold=0.5), "overlap", "density") == pytest.approx(2 / 3)
    table = structure.structure(five, threshold=0.6)
    sound(table)
    assert (
        value_of(table, "overlap", "components") == 3
        and value_of(table, "overlap", "mean_distance", "reason") == networks.NO_TIES
    )


@pytest.mark.parametrize("keep", [[], ["un"], ["host"], ["lab", "code"], ["un", "g7"]])
def test_too_few(five, keep):
    for model in (None, "fixed-fixed"):
        sound(structure.structure(five.keep(keep), model=model, samples=3))


def test_no_tables(make):
    sound(structure.structure(make([{"id": "a"}, {"id": "b"}])))
    sound(structure.structure(make([])))


def test_all_equal(make):
    table = structure.structure(
        make([{"id": i} for i in "abcd"], dict.fromkeys("abcd", "XYZ")), model="row-fixed", samples=5
    )
    sound(table)
    assert (
        value_of(table, "membership", "nodf") == 0
        and value_of(table, "overlap", "core_periphery", "reason") == networks.NO_VARIATION
    )


def random_complex(make, seed=0):
    cells = np.random.default_rng(seed).random((14, 10)) < 0.3
    return make(
        [{"id": f"i{k}"} for k in range(14)], {f"i{k}": [f"m{c}" for c in np.flatnonzero(cells[k])] for k in range(14)}
    ), cells


def test_against_chance(make):
    """Every measure of memberships and overlap has the null model asked for; what fixed-fixed keeps does not spread."""
    complex, cells = random_complex(make)
    table = structure.structure(complex, model="fixed-fixed", samples=40, seed=3, runs=2)
    sound(table)
    compared = table[table["null_model"] == "fixed-fixed"]
    assert set(compared["network"]) == {"membership", "overlap"} and compared["p"].between(1 / 41, 1).all()
    spreads = compared.set_index(["network", "measure"])["z"].notna()
    assert (
        spreads["membership", "nodf"]
        and not spreads["membership", "density"]
        and not spreads["membership", "centralisation_members"]
    )
    again = structure.structure(complex, model="fixed-fixed", samples=40, seed=3, runs=2)
    pd.testing.assert_frame_equal(table, again)
    members = structure.structure(complex, model="row-fixed", samples=40, runs=2)
    assert not np.isnan(value_of(members, "membership", "centralisation_members", "z"))
    full = cells[cells.any(axis=1)][:, cells.any(axis=0)]
    assert value_of(table, "membership", "nodf") == pytest.approx(nodf(full).whole)


def two_rings(make):
    """Two families of eight initiatives on two layers, each tied to the next three of its own and sharing members."""
    names = [f"i{k:02}" for k in range(16)]
    rows = [{"id": key, "primary_layer": "legal" if k < 8 else "technical"} for k, key in enumerate(names)]
    members = {key: [f"m{k // 8}{(k + step) % 8}" for step in range(4)] for k, key in enumerate(names)}
    ties = [
        (names[base + k], names[base + (k + step) % 8], "references")
        for base in (0, 8)
        for k in range(8)
        for step in (1, 2, 3)
    ]
    return make(rows, members, ties)


def test_every_measure_has_a_null_model_that_answers_it(make):
    """Two families that share nothing: nested no, but communities, layers and clubs clearer than chance."""
    complex = two_rings(make)
    table = structure.structure(complex, model="own", samples=60, seed=1, runs=2)
    sound(table)
    models = table.set_index(["network", "measure"])["null_model"]
    assert (models != "").all()
    assert models["membership", "nodf"] == "row-fixed"
    assert models["membership", "centralisation_initiatives"] == "equiprobable"
    assert models["membership", "barber_modularity"] == "fixed-fixed"
    assert set(models["overlap"].drop("layer_assortativity")) == {"fixed-fixed"}
    assert set(models["relations"]) == {"rewired", "ties drawn anew", "labels permuted"}
    for measure, network in (
        ("modularity", "relations"), ("fragmentation", "relations"), ("clustering", "relations"),
        ("layer_assortativity", "relations"), ("barber_modularity", "membership"), ("modularity", "overlap"),
        ("layer_assortativity", "overlap"),
    ):  # fmt: skip
        assert structure.passes(table, measure, network), measure
    # Everybody has as many ties and members as everybody else: there is no centre and no core.
    for measure, network in (("core_periphery", "relations"), ("degree_centralisation", "relations")):
        assert not structure.passes(table, measure, network), measure
    assert structure.passes(structure.structure(complex, runs=2), "modularity") is None


def test_without_structure_hardly_anything_passes(make):
    """Random memberships, ties and layers: of every measure no more than a few of twenty tables pass."""
    passed: dict[tuple[str, str], int] = {}
    for seed in range(20):
        rng = np.random.default_rng(seed)
        names = [f"i{k:02}" for k in range(18)]
        rows = [{"id": key, "primary_layer": str(rng.choice(["legal", "ethical", "technical"]))} for key in names]
        members = {key: [f"m{c}" for c in np.flatnonzero(rng.random(12) < 0.35)] for key in names}
        pairs = rng.permutation(np.argwhere(~np.eye(18, dtype=bool)))[:30]
        complex = make(rows, members, [(names[a], names[b], "references") for a, b in pairs])
        table = structure.structure(complex, model="own", samples=39, seed=seed, runs=1)
        for row in table.itertuples():
            hit = row.p <= 0.05 and not np.isnan(row.z)
            passed[row.network, row.measure] = passed.get((row.network, row.measure), 0) + hit
    assert max(passed.values()) <= 5, passed  # 5 % of 20 is one; more than five comes in one of 3,000
    assert sum(passed.values()) / (20 * len(passed)) < 0.1


def test_what_degrees_give_is_no_core(make):
    """Six hubs tied to each other and to twenty others fit the pattern, and so does any network of their degrees."""
    core, outer = list("abcdef"), [f"p{k:02}" for k in range(20)]
    pairs = [(x, y) for x in core for y in core if x < y]
    pairs += [(core[(k + step) % 6], key) for k, key in enumerate(outer) for step in (0, 1)]
    complex = make([{"id": key} for key in core + outer], None, [(*pair, "coordinates_with") for pair in pairs])
    table = structure.structure(complex, model="own", samples=99, seed=2, runs=2)
    assert value_of(table, "relations", "core_periphery") > 0.5
    assert structure.passes(table, "core_periphery") is False


def test_progress(make):
    """What is done grows to what is to do, and what is raised ends the work."""
    seen = []
    structure.structure(
        random_complex(make)[0], model="equiprobable", samples=5, runs=1, progress=lambda *args: seen.append(args)
    )
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert seen[-1][0] == seen[-1][1] == {todo for _, todo in seen}.pop()

    def leave(done: int, todo: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        structure.structure(random_complex(make)[0], model="own", samples=5, progress=leave)


def test_what_is_kept_gives_the_same_table(make, tmp_path):
    """Kept numbers come back to twelve digits for the same data, and for no others."""
    complex = two_rings(make)
    read = whole.read(complex)
    null = chance(read, samples=9, runs=1)
    kept.write_structure(tmp_path, {kept.structure_key(read): null})
    again = kept.read_structure(tmp_path, whole.read(complex))
    told = structure.structure(complex, runs=1, null=null)
    pd.testing.assert_frame_equal(structure.structure(complex, runs=1, null=again), told, rtol=1e-11)
    assert kept.read_structure(tmp_path, whole.read(complex.keep(["i00", "i01", "i02"]))) is None
    assert kept.read_structure(tmp_path / "nowhere", read) is None
    (tmp_path / kept.FOLDER / "structure.csv").write_text("key\nx\n")
    assert kept.read_structure(tmp_path, read) is None


def test_unknown_model(five):
    with pytest.raises(ValueError, match="fixed-fixed"):
        structure.structure(five, model="swap")


def test_the_lens_moves_the_table(make):
    complex = make([{"id": "a"}, {"id": "b"}], {"a": "XY", "b": "X"})
    complex.memberships.loc[1, "role"] = "participant"
    assert value_of(structure.structure(complex), "membership", "density") == 1
    wider = complex.seen(replace(ROWS, participants=True))
    assert value_of(structure.structure(wider), "membership", "density") == 0.75


@settings(max_examples=10, deadline=None)
@given(members=st.lists(st.sets(st.sampled_from("ABCDE")), max_size=6), data=st.data())
def test_order_does_not_matter(make, members, data):
    """Rows in another order give the same figures, where no search is involved."""
    order = data.draw(st.permutations(range(len(members))))
    one, two = (
        structure.structure(make([{"id": f"i{k}"} for k in ids], {f"i{k}": sorted(members[k]) for k in ids}))
        for ids in (range(len(members)), order)
    )
    sound(one)
    exact = ~one["measure"].isin(["modularity", "modularity_stability", "barber_modularity", "core_periphery"])
    assert one.loc[exact, "value"].tolist() == pytest.approx(two.loc[exact, "value"].tolist(), nan_ok=True)
