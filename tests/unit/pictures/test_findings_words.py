"""What is said of a finding: who comes first, and the choices of a cut."""

import pytest

from dashboard.measures.findings.run import CLAIMS, findings
from dashboard.model.select import Selection
from dashboard.present.pictures import findings as figures
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from tests.unit.measures.test_measure_findings import nested_cells, planted

PLANTED = planted(
    nested_cells(), [(f"i{k:03}", f"i{k + 1:03}", "references") for k in range(22)], parts={"i001": "i000"}
)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_shared_first_place_is_said_with_all_who_share_it(lang):
    """One first is named; several are, and that a shared place settles nothing."""
    now = View(PLANTED, PLANTED, Selection(), Text(lang), Words(PLANTED, lang))
    row = findings(PLANTED, ("all",), (CLAIMS[0],), (9, 9), facts=())[0].iloc[0]
    row["verdict"], row["value"], row["null_mean"], row["null_model"] = "depends", 0.0, 0.0, "binomial"
    row["turned_by"] = ""
    for first, key in (("i000", "finding-first-place"), ("i000;i001", "finding-first-shared")):
        row["first"] = first
        assert str(now.text(key, names=now.text.list(first.split(";"), 8))) in map(str, figures.said(now, row))


@pytest.mark.parametrize(("lang", "binding"), [("en", "binding"), ("zh", "有约束力")])
def test_a_member_and_a_coded_value_in_first_place_are_said_by_their_names(lang, binding):
    """They go by their column; what no table names stays as it is."""
    now = View(PLANTED, PLANTED, Selection(), Text(lang), Words(PLANTED, lang))
    names = [figures.first_name(now, key) for key in ("members:S03", "legal_force:binding", "i000")]
    assert names == ["S03", now.words.label("legal_force", "binding"), "i000"]
    assert binding in names[1].lower()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_choice_of_a_cut_has_its_words(lang):
    """The curve of a claim that every switch can move names each value, numbers as they are read."""
    now = View(PLANTED, PLANTED, Selection(), Text(lang), Words(PLANTED, lang))
    for claim in ("member_parts", "fragmentation"):
        cuts = findings(PLANTED, ("all",), tuple(c for c in CLAIMS if c.id == claim), (9, 9), facts=())[1]
        shown = figures.curve(now, claim, cuts.assign(carries=True, p=0.5, value=0.5, null_mean=0.4, null_sd=0.1))
        assert "choice-" not in str(shown.figure.to_dict())
