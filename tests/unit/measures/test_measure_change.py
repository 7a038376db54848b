"""What changed between two years."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.change import changes, moved
from dashboard.measures.evolution import seen_in, standing
from dashboard.measures.nulls import NullResult
from dashboard.measures.structure import structure
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import full

YEARS = ["", *map(str, range(2015, 2022))]


@settings(max_examples=up_to(100), deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)), min_size=1, max_size=8),
    st.integers(2015, 2020),
    st.integers(1, 4),
)
def test_what_stood_and_what_changed_give_what_stands(years, first, span):
    """What stood at first, with what was added and without what ended, is what stood at last."""
    years = [(a, b if not (a and b) or a <= b else "") for a, b in years]
    table = pd.DataFrame(years, columns=["launch_year", "end_year"])
    table = table.assign(id=[f"i{k}" for k in range(len(table))], name_en="N", layers="legal")
    complex = build({"initiatives": table}, date="2026-01-01")
    last = first + span
    found = changes(complex, first, last)
    added, ended = (set(found.loc[found["change"] == name, "id"]) for name in ("added", "ended"))
    before, after = (set(standing(complex, year).comparable.index) for year in (first, last))
    assert (before | added) - ended == after
    assert ended <= before | added and not added & before


def test_years_must_be_in_order():
    """One year is no comparison."""
    with pytest.raises(ValueError, match="not earlier"):
        changes(build(full()), 2020, 2020)


def test_measures_move_as_structure_gives_them():
    """The two values are those of the complex in each year; p is that of the year of which chance is known."""
    complex = build(full(), date="2026-01-01")
    null = NullResult(0.5, 0.4, 0.1, 1.0, 0.3, 0.9, 0.15, 100, 0, "rewired")
    kept = {2021: {("relations", "density"): null}}
    found = moved(complex, 2018, 2021, kept=kept.get).set_index(["network", "measure"])
    for year, name in ((2018, "first"), (2021, "last")):
        value = structure(seen_in(complex, year), runs=2, untold={"relations": ""}).set_index(["network", "measure"])[
            "value"
        ]
        pd.testing.assert_series_equal(found[name], value.reindex(found.index), check_names=False, check_dtype=False)
    assert found.at[("relations", "density"), "p_last"] == 0.3 and found["p_first"].isna().all()
    assert found["p_last"].notna().sum() == 1
