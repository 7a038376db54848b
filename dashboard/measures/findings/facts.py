"""Claims of fact: what the rows of the table show or refute by themselves, without chance."""

import pandas as pd

from dashboard.measures.dyads import dyad_counts
from dashboard.measures.findings.claim import GROUP_NEEDED
from dashboard.measures.findings.fact import NO_CENSUS, NO_LIST, NOT_THERE, Fact, Told, absent, at_least
from dashboard.measures.findings.facts_of_ties import (
    act_as_reference,
    digital_law,
    links,
    plan_through_three,
    within_plans,
)
from dashboard.measures.findings.marks import GOVERNMENTAL, asked, equals, has, international, national
from dashboard.measures.overlap import pairs
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops
from dashboard.model.select import Selection


def _international(complex: RegimeComplex) -> pd.DataFrame:
    return asked(complex, international)


def standing(complex: RegimeComplex, year: int = 2023, expected: int = 50) -> Told:
    """Tell how many international initiatives stood at the end of a year; fewer than said may be for lack of rows."""
    rows = _international(complex)
    began, ended = rows["launch_year"], rows["end_year"]
    there = ((began <= year) & (ended.isna() | (ended > year))).fillna(False).astype(bool)
    count = int(there.sum())
    return at_least(count, expected, NO_CENSUS)


def plural(complex: RegimeComplex) -> Told:
    """Tell how many values of form, force and primary layer occur in five international rows or more."""
    rows, filled, listed = _international(complex), 0, 0
    for column, words in (("form", "form"), ("legal_force", "legal_force"), ("primary_layer", "layers")):
        counts = rows[column].value_counts()
        values = complex.codebook.values(words)
        listed += len(values)
        filled += sum(counts.get(value, 0) >= GROUP_NEEDED for value in values)
    return Told(filled, listed, filled == listed)


def dyads(complex: RegimeComplex) -> Told:
    """Tell how many pairs of international initiatives are of the rarest kind: nested, overlapping or parallel."""
    counts = dyad_counts(pairs(complex.select(Selection(collection="international")))).set_index("dyad_type")["pairs"]
    nested = counts.get("nested_documented", 0) + counts.get("nested_members", 0)
    least = int(min(nested, counts.get("overlapping", 0), counts.get("parallel", 0)))
    return Told(least, GROUP_NEEDED, least >= GROUP_NEEDED)


def uptake(complex: RegimeComplex) -> Told:
    """Tell the share of the states that the recommendation covers which have used its instrument."""
    text, instrument = "unesco-ai-ethics-recommendation", "unesco-ram"
    if missing := absent(complex, text, instrument):
        return Told(reason=missing)
    rows = complex.memberships
    used = rows.loc[(rows["initiative_id"] == instrument) & (rows["role"] != "observer"), "member_id"].nunique()
    of = rows.loc[rows["initiative_id"] == text, "member_id"].nunique()
    if not used or not of or complex.catalogue.at[instrument, "membership"] not in ("listed", "derived"):
        return Told(expected=0.25, rows=(text, instrument), reason=f"{instrument} {NO_LIST}")
    return Told(used / of, 0.25, used / of < 0.25, (text, instrument))


def decline(complex: RegimeComplex) -> Told:
    """Tell by how many those who left the Partnership on AI after its first years outnumber those who joined."""
    key = "partnership-on-ai"
    if missing := absent(complex, key):
        return Told(reason=missing)
    rows = complex.memberships[complex.memberships["initiative_id"] == key]
    left, later = int((rows["until"] != "").sum()), int((rows["since"] > "2019").sum())
    if complex.catalogue.at[key, "membership"] not in ("listed", "derived"):
        return Told(left - later, 0, None, (key,), f"{key} {NO_LIST}")
    return Told(left - later, 0, left > later, (key,))


def first_statement(complex: RegimeComplex) -> Told:
    """Tell how many declarations, principles and recommendations of states are older than the Bletchley Declaration."""
    key = "bletchley-declaration"
    if missing := absent(complex, key):
        return Told(reason=missing)
    rows, year = _international(complex), complex.catalogue.at[key, "launch_year"]
    texts = rows[rows["kind"].isin(("declaration", "principles", "recommendation"))]
    texts = texts[texts["form"].isin(GOVERNMENTAL)]
    texts = texts[texts["ai_specific"].fillna(False).astype(bool) & (texts["launch_year"] < year).fillna(False)]
    earlier = tuple(texts.sort_values("launch_year", kind="stable").index)
    return Told(len(earlier), 0, not earlier, earlier)


def order_outlives(complex: RegimeComplex) -> Told:
    """Tell whether the order of 2023 is in force: 1 if it is, 0 if it was withdrawn or superseded."""
    key = "us-eo-14110"
    if missing := absent(complex, key):
        return Told(reason=missing)
    alive = complex.catalogue.at[key, "status"] not in ("withdrawn", "superseded", "completed")
    return Told(int(alive), 1, alive, (key,))


def council(complex: RegimeComplex) -> Told:
    """Tell how many texts of the Trade and Technology Council bind in law, or are younger than 2024."""
    if missing := absent(complex, "ttc"):
        return Told(reason=missing)
    ends = tops(complex, complex.comparable.index)
    rows = complex.comparable.loc[[key for key in complex.comparable.index if "ttc" in ends[key]]]
    if rows.empty:
        return Told(reason=f"ttc {NOT_THERE}")
    further = (rows["legal_force"] == "binding") | (rows["launch_year"] > 2024).fillna(False)
    return Told(int(further.sum()), 0, not further.any(), tuple(rows.index))


def strategies(complex: RegimeComplex) -> Told:
    """Tell how many states have a strategy or plan in the table that is not younger than 2020."""
    rows = asked(complex, national)
    rows = rows[rows["kind"].isin(("strategy", "plan")) & (rows["launch_year"] <= 2020).fillna(False)]
    count = len({code for cell in rows["country"] for code in cell.split(";") if code})
    return at_least(count, 39, NO_CENSUS)


def value_club(complex: RegimeComplex) -> Told:
    """Tell the share of states of high income among the founders of GPAI; China must not be among its members."""
    key = "gpai"
    if missing := absent(complex, key):
        return Told(reason=missing)
    rows = complex.memberships[complex.memberships["initiative_id"] == key]
    income = rows.loc[rows["role"] == "founder", "member_id"].map(complex.members["income"]).dropna()
    known = income[income != ""]
    if len(known) < GROUP_NEEDED:
        return Told(expected=0.5, rows=(key,), reason=f"{key} {NO_LIST}")
    rich = float((known == "high").mean())
    return Told(rich, 0.5, rich > 0.5 and "CHN" not in set(rows["member_id"]), (key,))


def export_clubs(complex: RegimeComplex) -> Told:
    """Tell how many arrangements of the United States with others on compute and supply began since 2025."""
    rows = _international(complex)
    mine = rows["country"].map(lambda cell: "USA" in cell.split(";")) | rows.index.isin(
        complex.memberships.loc[complex.memberships["member_id"] == "USA", "initiative_id"]
    )
    small = rows["scope"].isin(("plurilateral", "bilateral")) & (rows["launch_year"] >= 2025).fillna(False)
    about = has("issue_areas", "compute_supply")(complex, rows).fillna(False).astype(bool)
    found = tuple(rows.index[mine & small & about])
    return at_least(len(found), 2, NO_CENSUS, found)


def military_without_firms(complex: RegimeComplex) -> Told:
    """Tell how many international initiatives of states on military AI have a company among the members listed."""
    rows = asked(complex, international)
    of_states = equals("form", *GOVERNMENTAL)(complex, rows).fillna(False).astype(bool)
    rows = rows[of_states & has("issue_areas", "military")(complex, rows).fillna(False).astype(bool)]
    joined = complex.counted()
    joined = joined[joined["initiative_id"].isin(rows.index)]
    if joined["initiative_id"].nunique() < GROUP_NEEDED:
        return Told(reason=f"{joined['initiative_id'].nunique()} units in a group, {GROUP_NEEDED} needed")
    firms = joined[joined["member_id"].map(complex.members["kind"]) == "company"]
    found = tuple(dict.fromkeys(firms["initiative_id"]))
    return Told(len(found), 0, not found, found)


_KIND, _YEAR, _SCOPE = "initiatives.kind", "initiatives.launch_year", "initiatives.scope"
FACTS = (
    Fact("growth_since_2016", standing, (_YEAR, _SCOPE)),
    Fact("plural_forms", plural, ("initiatives.form", "initiatives.legal_force", "initiatives.primary_layer", _SCOPE)),
    Fact("dyads_all_kinds", dyads, ("initiatives.issue_areas", _SCOPE)),
    Fact("unesco_uptake", uptake, ("memberships",)),
    Fact("pai_decline", decline, ("memberships",)),
    Fact("named_links", links, ("relations",)),
    Fact("ai_act_reference", act_as_reference, ("relations", _YEAR)),
    Fact("bletchley_first", first_statement, (_KIND, _YEAR, _SCOPE)),
    Fact("us_continuity", plan_through_three, ("relations",)),
    Fact("us_order_outlives", order_outlives, ("initiatives.status",)),
    Fact("eu_digital_continuity", digital_law, ("relations",)),
    Fact("ttc_limited", council, ("relations", "initiatives.legal_force")),
    Fact("strategies_39", strategies, (_KIND, _YEAR, _SCOPE, "initiatives.country")),
    Fact("gpai_value_club", value_club, ("memberships", "members.income")),
    Fact("us_alliance", export_clubs, ("memberships", "initiatives.issue_areas", _YEAR, _SCOPE)),
    Fact("firms_in_military", military_without_firms, ("memberships", "initiatives.issue_areas", _SCOPE)),
    Fact("governance_in_plans", within_plans, ("relations", "initiatives.country", _KIND, _SCOPE)),
)
