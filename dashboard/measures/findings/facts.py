"""Claims of fact: what the rows of the table show or refute by themselves, without chance."""

import pandas as pd

from dashboard.measures.dyads import dyad_counts
from dashboard.measures.findings.claim import GROUP_NEEDED
from dashboard.measures.findings.fact import MAYBE, NO_CENSUS, NO_LIST, NOT_THERE, Fact, Told, absent, at_least
from dashboard.measures.findings.marks import GOVERNMENTAL, asked, equals, has, international, national, of_country
from dashboard.measures.mixing import INFLUENCE
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


def _tied(
    complex: RegimeComplex, first: str, second: str, relations: tuple[str, ...] = (*INFLUENCE, "coordinates_with")
) -> bool:
    """Tell whether a tie joins a row, or a part of it, with another row, or with what that one issued."""
    part_of, ends = complex.catalogue["part_of"], tops(complex, complex.catalogue.index)
    ties = complex.relations[complex.relations["relation"].isin(relations)]
    own = {key for key in part_of.index if key == first or part_of[key] == first}
    other = {key for key in part_of.index if key == second or part_of[key] == second or second in ends[key]} - own
    start, end = ties["from_id"], ties["to_id"]
    return bool(((start.isin(own) & end.isin(other)) | (start.isin(other) & end.isin(own))).any())


def links(complex: RegimeComplex) -> Told:
    """Tell how many of the three links that the analysis names have a documented tie."""
    named = (
        ("g7-hiroshima-process", "oecd-ai-principles"),
        ("ttc-joint-roadmap-ai", "eu-ai-act"),
        ("atlantic-declaration", "g7"),
    )
    if missing := absent(complex, *(key for pair in named for key in pair)):
        return Told(reason=missing)
    found = sum(_tied(complex, *pair) for pair in named)
    rows = tuple(first for first, _ in named)
    return at_least(found, 3, MAYBE, rows)


def act_as_reference(complex: RegimeComplex) -> Told:
    """Tell how many initiatives of others, begun since 2024, refer to the AI Act or derive from it."""
    act = "eu-ai-act"
    if missing := absent(complex, act):
        return Told(reason=missing)
    ties = complex.relations
    ties = ties[(ties["to_id"] == act) & ties["relation"].isin(("references", "derived_from"))]
    ends, years = tops(complex, ties["from_id"]), complex.catalogue["launch_year"]
    outside = [key for key in dict.fromkeys(ties["from_id"]) if "eu" not in ends[key]]
    since = tuple(key for key in outside if pd.notna(years[key]) and years[key] >= 2024)
    return Told(len(since), 2, len(since) >= 2, since)


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


def plan_through_three(complex: RegimeComplex) -> Told:
    """Tell how many of the two steps of succession between the three research plans are documented."""
    steps = (
        ("us-national-ai-rd-plan-2019", "us-national-ai-rd-plan-2016"),
        ("us-national-ai-rd-plan-2023", "us-national-ai-rd-plan-2019"),
    )
    if missing := absent(complex, *(key for step in steps for key in step)):
        return Told(reason=missing)
    ties = complex.relations[complex.relations["relation"] == "succeeds"]
    found = sum(((ties["from_id"] == new) & (ties["to_id"] == old)).any() for new, old in steps)
    rows = (steps[0][1], steps[0][0], steps[1][0])
    return at_least(int(found), 2, MAYBE, rows)


def order_outlives(complex: RegimeComplex) -> Told:
    """Tell whether the order of 2023 is in force: 1 if it is, 0 if it was withdrawn or superseded."""
    key = "us-eo-14110"
    if missing := absent(complex, key):
        return Told(reason=missing)
    alive = complex.catalogue.at[key, "status"] not in ("withdrawn", "superseded", "completed")
    return Told(int(alive), 1, alive, (key,))


def digital_law(complex: RegimeComplex) -> Told:
    """Tell to how many of four older acts of the Union the AI Act has a documented tie."""
    act, older = "eu-ai-act", ("eu-gdpr", "eu-dsa", "eu-dma", "eu-data-act")
    if missing := absent(complex, act, *older):
        return Told(reason=missing)
    ties = complex.relations
    tied = set(ties.loc[ties["from_id"] == act, "to_id"]) | set(ties.loc[ties["to_id"] == act, "from_id"])
    found = tuple(key for key in older if key in tied)
    return at_least(len(found), 3, MAYBE, found)


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


def within_plans(complex: RegimeComplex) -> Told:
    """Tell how many of China's principles, guidelines, standards and laws have a documented tie to a plan."""
    rows = asked(complex, national)
    mine = of_country("CHN")(complex, rows).fillna(False).astype(bool)
    rules = equals("kind", "principles", "guidelines", "regulation", "law", "standard")(complex, rows)
    rows = rows[mine & rules.fillna(False).astype(bool)]
    if len(rows) < GROUP_NEEDED:
        return Told(reason=f"{len(rows)} units in a group, {GROUP_NEEDED} needed")
    plans = complex.catalogue.index[complex.catalogue["kind"].isin(("plan", "strategy"))]
    ties = complex.relations[complex.relations["relation"].isin((*INFLUENCE, "nested_in"))]
    tied = set(ties.loc[ties["to_id"].isin(plans), "from_id"])
    found = tuple(key for key in rows.index if key in tied)
    return at_least(len(found), len(rows) // 2 + 1, MAYBE, found)


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
