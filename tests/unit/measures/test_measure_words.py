"""When a word that a figure rests on does not occur: nobody has it, or the table has words of its own."""

import pandas as pd
import pytest

from dashboard.measures import absence
from dashboard.model import schema
from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present.view import View
from dashboard.present.words import Text, Words


@pytest.mark.parametrize(
    ("forces", "codebook", "reason"),
    [
        (["voluntary", "political"], None, ""),
        (["voluntary", "our word"], None, ""),
        (["our word", "our word"], None, "other words are used: legal_force"),
        (["voluntary", ""], ["voluntary"], "other words are used: legal_force"),
        (["voluntary", ""], ["voluntary", "binding"], ""),
        (["", ""], None, "not filled in for any of them: legal_force"),
    ],
)
def test_nobody_and_other_words_are_not_the_same(forces, codebook, reason):
    """None is binding where the words are ours and none says so; where the words are others it is not known."""
    frames = {
        "initiatives": pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal", "legal_force": forces})
    }
    if codebook:
        frames["codebook"] = pd.DataFrame({"field": "legal_force", "value": codebook})
    assert absence.lack(build(frames), "initiatives.legal_force=binding") == reason


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_reason_is_said(lang):
    """Each reason that a measure gives has its sentence in either language."""
    whole = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": [""]})})
    now = View(whole, whole, Selection(), Text(lang), Words(whole, lang))
    for name, phrase in vars(absence).items():
        if name.isupper() and isinstance(phrase, str):
            assert now.because(f"{phrase}: {schema.REQUIRED_TABLE}.csv")
