"""The table of the whole: by hand on three initiatives, and never a NaN without a reason."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures import networks, structure
from dashboard.measures.nestedness import nodf
from dashboard.model.complex import Counting

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
    *("centralisation_members", "core_periphery", "layer_assortativity"),
}


def value_of(table, network, measure, column="value"):
    return table.set_index(["network", "measure"]).loc[(network, measure), column]


def sound(table):
    """What holds for every table: names and columns of the contract, reasons where and only where due."""
    assert tuple(table.columns) == structure.COLUMNS
    assert set(table["measure"]) == NAMES | {"modularity_stability"}
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
    """Every quick measure of memberships and overlap has a null model; margins do not spread under fixed-fixed."""
    complex, cells = random_complex(make)
    table = structure.structure(complex, model="fixed-fixed", samples=40, seed=3)
    sound(table)
    compared = table[table["null_model"] != ""]
    assert set(compared["network"]) == {"membership", "overlap"} and compared["p"].between(1 / 41, 1).all()
    spreads = compared.set_index(["network", "measure"])["z"].notna()
    assert (
        spreads["membership", "nodf"]
        and not spreads["membership", "density"]
        and not spreads["membership", "centralisation_members"]
    )
    pd.testing.assert_frame_equal(table, structure.structure(complex, model="fixed-fixed", samples=40, seed=3))
    members = structure.structure(complex, model="row-fixed", samples=40)
    assert not np.isnan(value_of(members, "membership", "centralisation_members", "z"))
    full = cells[cells.any(axis=1)][:, cells.any(axis=0)]
    assert value_of(table, "membership", "nodf") == pytest.approx(nodf(full).whole)


def test_progress(make):
    seen = []
    structure.structure(
        random_complex(make)[0], model="equiprobable", samples=20, progress=lambda *args: seen.append(args)
    )
    assert seen == [(k, 20) for k in range(1, 21)]


def test_unknown_model(five):
    with pytest.raises(ValueError, match="fixed-fixed"):
        structure.structure(five, model="swap")


def test_counting_moves_the_table(make):
    complex = make([{"id": "a"}, {"id": "b"}], {"a": "XY", "b": "X"})
    complex.memberships.loc[1, "role"] = "participant"
    assert value_of(structure.structure(complex), "membership", "density") == 1
    wider = Counting(roles=Counting().roles | {"participant"})
    assert value_of(structure.structure(complex, wider), "membership", "density") == 0.75


@settings(max_examples=25, deadline=None)
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
