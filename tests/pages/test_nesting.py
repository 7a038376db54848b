"""Nesting: NODF with both tails, and the sentence that its null model answers."""

import pandas as pd
import pytest

from dashboard.present.words import Text
from tests.pages.conftest import open_app, written


def nestedness(at) -> pd.DataFrame:
    """Return the table of NODF by measure."""
    text = Text("en")
    return next(f.value for f in at.dataframe if set(f.value.iloc[:, 0]) >= {text("structure-nodf_members")}).set_index(
        text("measure")
    )


@pytest.mark.parametrize("model", ["row-fixed", "fixed-fixed", "equiprobable"])
def test_nodf_has_both_tails_and_the_sentence_of_its_model(model):
    """p is twice the smaller tail; no model but row-fixed says whether memberships are nested."""
    at, text = open_app("nesting", null=model, samples="99"), Text("en")
    row = nestedness(at).loc[text("structure-nodf")]
    p, low, high = (float(row[text(f"chance-{name}")]) for name in ("p", "p_low", "p_high"))
    assert p == pytest.approx(min(1, 2 * min(low, high)), abs=1e-3) and low + high >= 1
    assert (p < 0.05) or abs(float(row["z"])) < 3
    said = written(at)
    assert ("Are the memberships nested?" in said) == (model == "row-fixed")
    assert "less nested" not in said and ("another question" in said) == (model == "fixed-fixed")


def test_nodf_is_shown_without_chance():
    """Without a null model NODF stands alone, and no sentence is drawn from it."""
    at = open_app("nesting", collection="table2", null="none")
    assert float(nestedness(at).loc[Text("en")("structure-nodf"), Text("en")("value")]) > 0
    assert "p =" not in written(at)
