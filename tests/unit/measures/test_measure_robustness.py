"""Bands: what each variant drops or counts, and that a band holds the figure itself."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from dashboard.measures import robustness
from dashboard.model.lens import ROWS, Lens


@pytest.fixture(scope="module")
def sure(make):
    """Three initiatives over X Y Z; c is coded with low confidence, one relation too."""
    rows = [
        {"id": "a", "layers": "legal", "issue_areas": "safety", "confidence": "high"},
        {"id": "b", "layers": "legal;ethical", "issue_areas": "safety", "confidence": "medium"},
        {"id": "c", "layers": "technical", "issue_areas": "health", "confidence": "low"},
    ]
    about = [{"id": i, "name_en": i, "kind": "state"} for i in "XYZ"]
    complex = make(rows, {"a": "XY", "b": "X", "c": "XY"}, [("b", "a", "implements"), ("a", "b", "references")], about)
    complex.relations.loc[1, "confidence"] = "low"
    complex.memberships.loc[1, "role"] = "endorser"
    complex.memberships.loc[2, "role"] = "participant"
    return complex


def test_variants(sure):
    """Each variant drops or counts one thing; what the lens has already (here partial lists) is turned off."""
    found = {
        (band, name): (list(other.chosen), len(other.relations), len(other.counted()))
        for band, name, other in robustness.variants(sure)
    }
    assert found == {
        ("confidence", "low_dropped"): (["a", "b"], 1, 2),
        ("leave_one_out", "a"): (["b", "c"], 2, 4),
        ("leave_one_out", "b"): (["a", "c"], 2, 4),
        ("leave_one_out", "c"): (["a", "b"], 2, 4),
        ("counting", "with_participants"): (["a", "b", "c"], 2, 5),
        ("counting", "with_covered"): (["a", "b", "c"], 2, 4),
        ("counting", "with_both"): (["a", "b", "c"], 2, 5),
        ("counting", "without_signature"): (["a", "b", "c"], 2, 3),
        ("counting", "other_lists"): (["a", "b", "c"], 2, 4),
    }
    assert [name for _, name, _ in robustness.variants(sure, Lens(), ("counting",))] == [
        "with_participants", "with_covered", "with_both", "joined_alone", "without_signature", "other_lists",
    ]  # fmt: skip


def figure(table, measure, network="pairs", column="value"):
    return table.set_index(["network", "measure"]).loc[(network, measure), column]


def test_figures(sure):
    """Pairs a-b share safety; a and c share both members, b has none that counts."""
    table = robustness.figures(sure)
    assert figure(table, "share_overlapping") == pytest.approx(1 / 3) and figure(
        table, "share_parallel"
    ) == pytest.approx(2 / 3)
    assert figure(table, "mean_member_jaccard") == 1 and figure(table, "mean_overlap") == 0
    assert figure(table, "share_multilayer", "layers") == pytest.approx(1 / 3)
    assert figure(table, "share_in_none", "participation") == pytest.approx(1 / 3)
    assert figure(table, "mean_initiatives", "participation") == pytest.approx(4 / 3)
    assert not table.duplicated(["measure", "network"]).any()
    assert (table["value"].isna() == (table["reason"] != "")).all()


def test_bands(sure):
    table = robustness.robustness(sure).set_index(["band", "network", "measure"])
    out = table.loc[("leave_one_out", "participation", "share_in_none")]
    assert (out["value"], out["low"], out["high"], out["variants"]) == (
        pytest.approx(1 / 3),
        pytest.approx(1 / 3),
        pytest.approx(1 / 3),
        3,
    )
    counted = table.loc[("counting", "participation", "mean_initiatives")]
    assert (counted["low"], counted["low_by"]) == (1, "without_signature")
    assert (counted["high"], counted["high_by"]) == (pytest.approx(5 / 3), "with_participants")
    dropped = table.loc[("confidence", "pairs", "share_parallel")]
    assert (dropped["low"], dropped["low_by"], dropped["high_by"]) == (0, "low_dropped", "")
    fine = table[table["value"].notna()]
    assert ((fine["low"] <= fine["value"]) & (fine["value"] <= fine["high"])).all()


def test_what_cannot_be_computed_in_a_variant_is_counted(sure):
    """Without a or c there is no second initiative with members that count."""
    out = robustness.robustness(sure, bands=("leave_one_out",)).set_index(["network", "measure"])
    assert out.loc[("pairs", "mean_member_jaccard"), "missing"] == 2
    assert out.loc[("pairs", "mean_member_jaccard"), ["low", "high"]].tolist() == [1, 1]


@pytest.mark.parametrize("keep", [[], ["a"]])
def test_little_to_vary(sure, keep):
    table = robustness.robustness(sure.keep(keep))
    assert set(table["band"]) == set(robustness.BANDS)
    assert (table["value"].isna() == (table["reason"] != "")).all()
    assert (np.isnan(table["low"]) == np.isnan(table["high"])).all()


def test_no_bands(sure):
    assert robustness.robustness(sure, bands=()).empty


def test_progress_and_leaving(sure):
    seen = []
    robustness.robustness(sure, ROWS, progress=lambda *args: seen.append(args))
    assert seen == [(k, 9) for k in range(1, 10)]

    def leave(done, wanted):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        robustness.robustness(sure, progress=leave)


def test_the_second_coding_is_a_variant_of_its_own(sure):
    """b, coded as sharing no issue area the second time, no longer overlaps with a: 0 of 3 pairs instead of 1."""
    codings = pd.DataFrame(
        [["b", "first", "safety"], ["b", "second", "trade"], ["c", "second", ""]],
        columns=["id", "coder", "issue_areas"],
    )
    twice = replace(sure, double_coding=codings)
    assert [name for band, name, _ in robustness.variants(twice, bands=("coding",))] == ["second_coding"]
    other = next(robustness.variants(twice, bands=("coding",)))[2]
    assert other.catalogue["issue_areas"].map(list).to_dict()["b"] == ["trade"]
    assert other.catalogue.at["c", "issue_areas"] == sure.catalogue.at["c", "issue_areas"]  # not coded: as it was
    band = robustness.robustness(twice, bands=("coding",)).set_index(["network", "measure"])
    row = band.loc[("pairs", "share_overlapping")]
    assert (row["low"], row["high"], row["low_by"]) == (0, pytest.approx(1 / 3), "second_coding")
    assert not list(robustness.variants(sure, bands=("coding",)))
