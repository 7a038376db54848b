"""What the analyses assert: every proposition is cited, and has a claim that tests it or a reason why there is none."""

from dashboard.measures.findings.propositions import asserting, contradictions
from dashboard.measures.findings.run import CLAIMS, FACTS

IDS = {one.id for one in (*CLAIMS, *FACTS)}


def test_each_is_tested_or_has_its_reason(shipped):
    """A claim that exists, or none and why; in both languages."""
    rows = shipped.propositions
    assert len(rows) == 79
    for _, row in rows.iterrows():
        assert set(row["tested_by"]) <= IDS, row["id"]
        assert row["claim_en"] and row["claim_zh"] and row["direction"] and row["test"], row["id"]
        assert row["not_testable_en"] and row["not_testable_zh"], row["id"]
        assert row["strength"] in shipped.codebook.values("strength"), row["id"]


def test_each_names_a_source_of_the_table(shipped):
    """source_id@place, the source a row of sources.csv."""
    for cited in shipped.propositions["asserted_by"]:
        for part in cited.split(";"):
            source, _, place = part.partition("@")
            assert source in shipped.sources.index and place, part


def test_a_claim_tells_who_makes_it(shipped):
    """asserted_by of a finding is that of the propositions that it tests; the project's own have none."""
    asserted = asserting(shipped)
    assert "gui-2024@section 4.1, third point" in asserted["non_binding"]
    assert set(asserted["eu_us"].split(";")) > {"yan-yang-2024@section 2.1", "feng-2024@section 4.2, at table 2"}
    assert {"member_parts", "nestedness", "subsets", "overlap_in_families"} == IDS - set(asserted)


def test_contradictions_name_propositions(shipped):
    """Pairs stand once, and both of a pair are there."""
    pairs, known = contradictions(shipped), set(shipped.propositions["id"])
    named = [key for cell in shipped.propositions["contradicts"] for key in cell]
    assert set(named) <= known
    assert len(pairs) == len(named)
    assert ("firms_bottom_up", "states_lead") in pairs and ("loose_coupling", "core_periphery") in pairs
