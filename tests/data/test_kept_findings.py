"""The findings that are kept with the shipped package are those that its tables and this code give."""

import numpy as np
import pandas as pd
import pytest

from dashboard.commands.findings import cut
from dashboard.measures import kept as keeping
from dashboard.measures import whole
from dashboard.measures.findings import store
from dashboard.measures.findings.claim import Cut, cuts
from dashboard.measures.findings.run import CLAIMS, FACTS
from dashboard.measures.networks import whole_lists
from dashboard.measures.pair_chance import pair_chance, validated
from dashboard.measures.structure import structure
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.select import Selection, default_collection

AGAIN = "they no longer fit: run `python -m dashboard findings` and commit data/findings"
COLLECTION = "international"  # one population is enough: what moves a value there moves it anywhere


@pytest.fixture(scope="module")
def kept() -> pd.DataFrame:
    """Return the findings kept with the shipped package, by collection and claim."""
    if not (schema.DATA / store.FOLDER).is_dir():
        pytest.skip("no findings are kept with the package; `python -m dashboard findings` works them out")
    found = store.read(schema.DATA)
    assert found is not None, AGAIN
    return found[0].set_index(["collection", "id"])


def _value(claim, case) -> float:
    found = claim.statistic(*case.data, *case.given)
    return found[0] if isinstance(found, tuple) else found


def test_every_claim_is_kept(kept):
    """Every claim and fact is there, and nothing that is none."""
    assert {key for _, key in kept.index} == {one.id for one in (*CLAIMS, *FACTS)}, AGAIN


def test_values_at_the_default_cut_are_those_of_the_tables(kept, shipped):
    """Without drawing anything: the value, n and what was left out of each claim that could be told."""
    seen: dict[tuple[str, Cut], RegimeComplex] = {}
    for claim in CLAIMS:
        collection, default = claim.collection or COLLECTION, cuts(claim)[0]
        complex = shipped.select(Selection(collection=collection))
        if (collection, default) not in seen:
            seen[collection, default] = default.of(complex)
        case, row = (
            claim.read(complex if claim.uncut else seen[collection, default], default),
            kept.loc[collection, claim.id],
        )
        assert (case.n, case.left_out) == (row["n"], row["left_out"]), f"{claim.id}: {AGAIN}"
        if not case.reason:
            assert np.isclose(_value(claim, case), row["value"], rtol=1e-9, equal_nan=True), f"{claim.id}: {AGAIN}"


def test_facts_are_those_of_the_tables(kept, shipped):
    """What was counted, and by which rows."""
    for fact in FACTS:
        told, row = fact.told(shipped), kept.loc["all", fact.id]
        assert np.isclose(told.value, row["value"], equal_nan=True), f"{fact.id}: {AGAIN}"
        assert ";".join(told.rows) == row["rows"], f"{fact.id}: {AGAIN}"


@pytest.mark.parametrize("collection", ["framed", "international"])
def test_structure_against_chance_is_that_of_the_tables(shipped, collection):
    """What is kept of every measure of structure is of these data: its observed values are those of the table."""
    if not (schema.DATA / store.FOLDER / "structure.csv").is_file():
        pytest.skip("nothing is kept of structure; `python -m dashboard findings` works it out")
    tested = cut(shipped, collection)
    null = keeping.read_structure(schema.DATA, whole.read(tested))
    assert null is not None, AGAIN
    table = structure(tested, null=null).set_index(["network", "measure"])
    assert set(null) == set(table.index)
    for key, result in null.items():
        assert np.isclose(result.observed, table.at[key, "value"], rtol=1e-9, equal_nan=True), f"{key}: {AGAIN}"


def test_pairs_against_chance_are_those_of_the_tables(shipped):
    """What is kept of the pairs of the default view is of these memberships."""
    if not list((schema.DATA / store.FOLDER).glob("pairs_*.csv")):
        pytest.skip("nothing is kept of pairs; `python -m dashboard findings` works it out")
    members = whole_lists(cut(shipped, default_collection(shipped)))
    tails = keeping.read_pairs(schema.DATA, members)
    assert tails is not None, AGAIN
    found = pair_chance(members, tails=tails)
    assert ((found["p_low"] + found["p_high"]) >= 1).all()
    assert (validated(found)["shared_members"] > validated(found)["expected"]).all()
