"""The page of findings: every claim with its verdict and reason, its curve on demand, in both languages."""

import re
import shutil
from urllib.parse import parse_qs

import pytest

from dashboard.measures.findings import store
from dashboard.measures.findings.run import CLAIMS, FACTS, findings
from dashboard.model import schema
from dashboard.model.select import Selection
from dashboard.present.pictures import findings as figures
from dashboard.present.pictures.dossier import PAIRS, dossier, grouped_cards
from dashboard.present.view import View
from dashboard.present.words import Text, Words
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
    store.write(folder, *findings(PLANTED, samples=(19, 9)), (19, 9))
    return folder


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The shipped package with a finding on every claim, as if worked out, so that every card has what it shows."""
    folder = tmp_path_factory.mktemp("shipped")
    for path in schema.DATA.glob("*.*"):
        shutil.copy(path, folder)
    table = findings(PLANTED, ("all",), samples=(9, 9))[0]
    store.write(folder, table, findings(PLANTED, ("all",), CLAIMS[:1], (9, 9))[1], (9, 9))
    return folder


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_claim_is_told_in_words(kept, package, lang):
    """Each claim stands on the page, with no key, placeholder or number that is not one."""
    package(kept)
    at = open_app("findings", lang=lang)
    text, words = Text(lang), written(at)
    for key in store.read(kept)[0]["id"].unique():
        assert str(text(f"claim-{key}"))[:20] in words.replace("\\", "").replace("\u2060", ""), key
    assert not re.search(r"\bnan\b|<NA>|None|too-few|claim-|verdict-", words)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_proposition_is_told_in_the_group_of_its_source(told, package, shipped, lang):
    """With the shipped propositions each group shows each of its own, with a verdict or why there is none."""
    package(told)
    groups = grouped_cards(dossier(shipped, [claim.id for claim in (*CLAIMS, *FACTS)]))
    assert sum(card.proposition is not None for cards in groups.values() for card in cards) == 79
    for group in [name for name in groups if not name.startswith("gui-2024")] + ["gui-2024 4", PAIRS]:
        at = open_app("findings", lang=lang, group=group)
        words = written(at).replace("\\", "").replace("\u2060", "")
        assert not re.search(r"\bnan\b|<NA>|\bNone\b|too-few|verdict-", words), group
        for card in groups.get(group, []):
            said = card.proposition
            assert said is None or said[f"claim_{lang}"][:24] in words, card.id
            if said is not None and not card.claims:
                assert said[f"not_testable_{lang}"][:20] in words, card.id


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_overview_tells_the_findings_that_stand_best(lang):
    """Three that stand, none of which stood in more ways, each with its numbers and the way to its card."""
    at = open_app("overview", lang=lang)
    rows = figures.in_view(store.read(schema.DATA)[0], "framed")
    standing = rows[rows["verdict"] == "stands"]
    (told,) = (element.value for element in at.main.markdown if "-badge[" in element.value)
    lines = re.findall(r"- \*\*\[.*?\]\(findings\?(\S+)#(\S+)\)\*\*  \n  (.*)", told)
    claims = [next(key for key in standing.index if str(Text(lang)(f"claim-{key}")) in line.replace("\\", ""))
              for line in told.split("\n")[::2]]  # fmt: skip
    assert len(lines) == len(claims) == 3 and len({figures.PAGES[claim] for claim in claims}) == 3
    assert standing.loc[claims[0], "cells"] == standing["cells"].max()
    for claim, (choices, anchor, numbers) in zip(claims, lines):
        assert figures.number(standing.loc[claim, "value"]) in numbers.replace("\\", "")
        assert str(int(standing.loc[claim, "specifications"])) in numbers
        card = open_app("findings", lang=lang, group=parse_qs(choices)["group"][0])
        assert anchor in [title.anchor for title in card.subheader]


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
    assert not at.subheader
    assert "-badge[" not in written(open_app("overview"))


def test_every_claim_has_its_words_and_its_page():
    """Words in both languages, a caveat, and a page that shows it."""
    for claim in (*CLAIMS, *FACTS):
        for lang in ("en", "zh"):
            assert Text(lang)(f"claim-{claim.id}") != Text("en" if lang == "zh" else "zh")(f"claim-{claim.id}")
            assert Text(lang)(f"claim-{claim.id}-caveat")
        assert claim.id in figures.PAGES


def test_every_reason_is_said():
    """Whatever reason the specifications of a planted complex give is a sentence, with its number."""
    table = findings(PLANTED, ("all",), samples=(9, 9))
    now = View(PLANTED, PLANTED, Selection(), Text("en"), Words(PLANTED, "en"))
    reasons = {*table[0]["reason"], *table[1]["reason"]} - {""}
    assert reasons
    for reason in reasons:
        said = figures.reason(now, reason)
        assert said
        for number in re.findall(r"\d+", reason)[:1]:
            assert number in said
