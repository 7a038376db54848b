"""The page of findings: every claim with its verdict and reason, its curve on demand, in both languages."""

import re

import pytest

from dashboard.measures.findings import store
from dashboard.measures.findings.run import CLAIMS, findings
from dashboard.model.select import Selection
from dashboard.ui.figures import findings as figures
from dashboard.ui.here import Here
from dashboard.ui.language import Text, Words
from tests.pages.conftest import open_app, written
from tests.unit.measures.test_measure_findings import nested_cells, planted

PLANTED = planted(
    nested_cells(), [(f"i{k:03}", f"i{k + 1:03}", "references") for k in range(22)], parts={"i001": "i000"}
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A package with its findings, few draws."""
    folder = tmp_path_factory.mktemp("package")
    rows = PLANTED.catalogue.assign(
        layers=PLANTED.catalogue["layers"].map(";".join), issue_areas=PLANTED.catalogue["issue_areas"].map(";".join)
    )
    columns = [
        "id",
        "name_en",
        "kind",
        "layers",
        "primary_layer",
        "form",
        "legal_force",
        "scope",
        "part_of",
        "membership",
    ]
    rows[columns].assign(identified="true").to_csv(folder / "initiatives.csv", index=False)
    PLANTED.memberships[["initiative_id", "member_id", "role"]].to_csv(folder / "memberships.csv", index=False)
    PLANTED.members[["id", "name_en", "kind"]].to_csv(folder / "members.csv", index=False)
    PLANTED.relations[["from_id", "to_id", "relation"]].to_csv(folder / "relations.csv", index=False)
    store.write(folder, *findings(PLANTED, samples=(99, 49)), (99, 49))
    return folder


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_claim_is_told_in_words(kept, package, lang):
    """Each claim stands on the page, with no key, placeholder or number that is not one."""
    package(kept)
    at = open_app("findings", lang=lang)
    text, words = Text(lang), written(at)
    found = store.read(kept)[0]
    for key in found.loc[found["collection"] == "international", "id"]:
        assert str(text(f"claim-{key}"))[:20] in words.replace("\\", "").replace("\u2060", ""), key
    assert not re.search(r"\bnan\b|<NA>|None|too-few|claim-|verdict-", words)


def test_curve_on_demand(kept, package):
    """A claim named in the address shows its curve; another button puts it away."""
    package(kept)
    at = open_app("findings", finding="nestedness")
    assert len(at.get("plotly_chart")) == 1
    at.button(key="curve_nestedness").click().run()
    assert len(at.get("plotly_chart")) == 0


def test_a_package_without_findings_says_how_to_get_them(kept, package):
    """Nothing kept: one sentence, no numbers."""
    (kept / "findings" / "about.json").unlink()
    package(kept)
    at = open_app("findings")
    assert "python -m dashboard findings" in written(at)
    assert not at.header


def test_every_claim_has_its_words_and_its_page():
    """Words in both languages, a caveat, and a page that shows it."""
    for claim in CLAIMS:
        for lang in ("en", "zh"):
            assert Text(lang)(f"claim-{claim.id}") != Text("en" if lang == "zh" else "zh")(f"claim-{claim.id}")
            assert Text(lang)(f"claim-{claim.id}-caveat")
        assert claim.id in figures.PAGES


def test_every_reason_is_said():
    """Whatever reason the specifications of a planted complex give is a sentence, with its number."""
    table = findings(PLANTED, ("all",), samples=(9, 9))
    now = Here(PLANTED, PLANTED, Selection(), Text("en"), Words(PLANTED, "en"))
    reasons = {*table[0]["reason"], *table[1]["reason"]} - {""}
    assert reasons
    for reason in reasons:
        said = figures.reason(now, reason)
        assert said
        for number in re.findall(r"\d+", reason)[:1]:
            assert number in said
