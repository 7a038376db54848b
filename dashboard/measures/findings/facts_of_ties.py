"""Claims of fact about documented ties: what refers to, succeeds or is joined with what."""

import pandas as pd

from dashboard.measures.findings.claim import GROUP_NEEDED
from dashboard.measures.findings.fact import MAYBE, Told, absent, at_least
from dashboard.measures.findings.marks import asked, equals, national, of_country
from dashboard.measures.mixing import INFLUENCE
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops


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


def digital_law(complex: RegimeComplex) -> Told:
    """Tell to how many of four older acts of the Union the AI Act has a documented tie."""
    act, older = "eu-ai-act", ("eu-gdpr", "eu-dsa", "eu-dma", "eu-data-act")
    if missing := absent(complex, act, *older):
        return Told(reason=missing)
    ties = complex.relations
    tied = set(ties.loc[ties["from_id"] == act, "to_id"]) | set(ties.loc[ties["to_id"] == act, "from_id"])
    found = tuple(key for key in older if key in tied)
    return at_least(len(found), 3, MAYBE, found)


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
