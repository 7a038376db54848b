"""The findings that are kept with the shipped package are those that its tables and this code give."""

import numpy as np
import pandas as pd
import pytest

from dashboard.measures.findings import store
from dashboard.measures.findings.claim import Cut, cuts
from dashboard.measures.findings.run import CLAIMS, FACTS
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.select import Selection

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
    found = claim.statistic(*case.data)
    return found[0] if isinstance(found, tuple) else found


def test_every_claim_is_kept(kept):
    """Every claim and fact is there, and nothing that is none."""
    assert {key for _, key in kept.index} == {one.id for one in (*CLAIMS, *FACTS)}, AGAIN


def test_values_at_the_default_cut_are_those_of_the_tables(kept, shipped):
    """Without drawing anything: the value, n and what was left out of each claim that could be told."""
    seen: dict[tuple[str, Cut], RegimeComplex] = {}
    for claim in CLAIMS:
        collection, cut = claim.collection or COLLECTION, cuts(claim)[0]
        complex = shipped.select(Selection(collection=collection))
        if (collection, cut) not in seen:
            seen[collection, cut] = cut.of(complex)
        case, row = claim.read(complex if claim.uncut else seen[collection, cut], cut), kept.loc[collection, claim.id]
        assert (case.n, case.left_out) == (row["n"], row["left_out"]), f"{claim.id}: {AGAIN}"
        if not case.reason:
            assert np.isclose(_value(claim, case), row["value"], rtol=1e-9, equal_nan=True), f"{claim.id}: {AGAIN}"


def test_facts_are_those_of_the_tables(kept, shipped):
    """What was counted, and by which rows."""
    for fact in FACTS:
        told, row = fact.told(shipped), kept.loc["all", fact.id]
        assert np.isclose(told.value, row["value"], equal_nan=True), f"{fact.id}: {AGAIN}"
        assert ";".join(told.rows) == row["rows"], f"{fact.id}: {AGAIN}"
