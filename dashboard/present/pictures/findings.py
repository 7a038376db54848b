"""Findings in words and as specification curves."""

import pandas as pd

from dashboard.measures.findings.verdict import LEVEL, SWITCHES
from dashboard.present.pictures import Shown, specifications
from dashboard.present.view import View
from dashboard.present.words import Text

BADGES = {
    "stands": (":material/check_circle:", "green"),
    "opposite": (":material/swap_horiz:", "orange"),
    "depends": (":material/call_split:", "blue"),
    "does_not_stand": (":material/remove_circle:", "gray"),
    "not_computable": (":material/help:", "gray"),
    "holds": (":material/check:", "green"),
    "does_not_hold": (":material/close:", "orange"),
    "not_tested": (":material/block:", "gray"),
}
FACT = "fact"
SHOWN_ROWS = 8  # initiatives named after a claim of fact
# The page that shows what a claim is about.
PAGES = {
    **dict.fromkeys(("nestedness", "subsets", "clubs_apart", "nested_in_old", "dyads_all_kinds"), "nesting"),
    **dict.fromkeys(("overlap_in_families", "overlap_or_division", "member_groups_differ"), "overlap"),
    **dict.fromkeys(
        ("fragmentation", "member_parts", "centre", "centre_betweenness", "linking", "loose_coupling", "core_periphery",
         "no_single_frame", "polycentric", "un_umbrella", "brussels_effect", "standards_links", "named_links",
         "ai_act_reference", "eu_digital_continuity"), "network",
    ),
    **dict.fromkeys(
        ("layer_assortativity", "layer_assortativity_within", "trickle_down", "soft_before_hard", "soft_and_hard",
         "form_by_layer", "layer_model", "layer_governors_technical", "layer_governors_ethical",
         "layer_governors_legal", "legal_layer_hard_law", "risks_by_path", "industry_norms", "plural_forms"), "layers",
    ),
    **dict.fromkeys(
        ("growth", "growth_since_2016", "centralisation_trend", "clubs", "converging", "competition_grows",
         "states_lead", "mixed_actors", "lifecycle", "us_deepening", "us_continuity", "us_order_outlives",
         "bletchley_first", "strategies_39"), "timeline",
    ),
    **dict.fromkeys(
        ("great_powers", "great_power_consent", "two_models_fit", "us_centred_clubs", "blocs_divide",
         "pathways_coexist", "eu_one_actor", "agenda_of_rich_members", "left_out_regions", "left_out_incomes",
         "pathways", "eu_us", "eu_us_bodies", "geopolitics_drives", "us_alone_power", "security_hard_law",
         "development_soft_law", "us_orders", "uk_turn", "china_open", "governance_in_plans", "us_alliance",
         "gpai_value_club", "unesco_uptake"), "countries",
    ),
    **dict.fromkeys(
        ("non_binding", "military_soft", "firms_bottom_up", "firms_outside", "intrinsic_safety_core", "general_norms",
         "agenda_of_rich", "western_values", "bodies_overregulate", "weak_consensus", "actor_issue_split",
         "principles_only", "principles_since", "ttc_limited", "pai_decline", "firms_in_military"), "initiatives",
    ),
}  # fmt: skip


def in_view(table: pd.DataFrame, collection: str) -> pd.DataFrame:
    """Return one finding a claim, by claim: that of a collection, else the one of all, in the order of the table."""
    here = table[table["collection"] == collection]
    elsewhere = table[(table["collection"] == "all") & ~table["id"].isin(here["id"])]
    order = dict.fromkeys(table["id"])
    return pd.concat([here, elsewhere]).set_index("id", drop=False).reindex(list(order)).dropna(subset=["verdict"])


def standing_best(rows: pd.DataFrame, most: int = 3) -> pd.DataFrame:
    """Return the findings that stand best: that stood in the most ways to cut the table, the first of each page.

    Parameters
    ----------
    rows : DataFrame
        One finding a claim, by claim, as of `in_view`.
    most : int
        How many, at most.

    Returns
    -------
    DataFrame
        Rows whose verdict is `stands`, by cells, ways, support, and p after Holm; of those whose subject the same page
        shows only the first, since they are kin; the first `most` of these.

    Examples
    --------
    >>> rows = pd.DataFrame({"verdict": ["stands", "stands", "stands", "depends"], "cells": [2, 6, 6, 9],
    ...     "specifications": [6, 24, 24, 30], "support": 1.0, "p_holm": [0.01, 0.016, 0.02, 0.01]},
    ...     index=["growth", "nestedness", "subsets", "great_powers"])
    >>> list(standing_best(rows).index)
    ['nestedness', 'growth']
    """
    order = {"cells": False, "specifications": False, "support": False, "p_holm": True}
    found = rows[rows["verdict"] == "stands"].sort_values(list(order), ascending=list(order.values()), kind="stable")
    return found[~found.index.map(PAGES).duplicated()].head(most)


def number(value: float) -> str:
    """Return a number as it is said in a sentence.

    >>> number(0.123456), number(46.928), number(-15.0)
    ('0.123', '46.9', '-15')
    """
    return f"{value:.3g}"


def said(view: View, row: pd.Series) -> list[str]:
    """Return the sentences on one finding: value against chance, support, what turns it, why it is not told."""
    text = view.text
    if row["null_model"] == FACT:
        return _fact(view, row)
    if row["verdict"] == "not_computable":
        return [reason(view, row["reason"])]
    null = text("null-" + row["null_model"].replace(" ", "-").replace("row-fixed", "row-fixed-lists"))
    given = {"value": number(row["value"]), "expected": number(row["null_mean"]), "p": f"{row['p']:.2g}", "null": null}
    if pd.isna(row["z"]):
        sentences: list[str] = [text("finding-value-exact", **given)]
    else:
        sentences = [text("finding-value", z=f"{row['z']:.1f}", draws=int(row["draws"]), **given)]
    sentences.append(
        text(
            "finding-specifications",
            support=f"{row['support']:.0%}",
            against=f"{row['against']:.0%}",
            specifications=int(row["specifications"]),
            cells=int(row["cells"]),
        )  # fmt: skip
    )
    if row["first"]:
        names = row["first"].split(";")
        kind = "finding-first-shared" if len(names) > 1 else "finding-first-place"
        sentences.append(text(kind, names=text.list([first_name(view, key) for key in names], SHOWN_ROWS)))
    if pd.notna(row["first_share"]):
        sentences.append(text("finding-first", share=f"{row['first_share']:.0%}"))
    if pd.notna(row["by_rows"]):
        by_size = {"partners": int(row["partners"]), "expected": round(row["by_rows"])}
        sentences.append(text("finding-by-rows", **by_size))
    if row["joint_p"] < 1:
        sentences.append(text("finding-joint", p=f"{row['joint_p']:.2g}"))
    if row["turned_by"]:
        turned = "finding-turns" if row["turns"] else "finding-fades"
        sentences.append(text(turned, switch=text(f"switch-{row['turned_by']}")))
    if row["verdict"] == "depends" and row["reason"]:
        sentences.append(reason(view, row["reason"]))
    return sentences


def first_name(view: View, key: str) -> str:
    """Return what is in first place: an initiative or host by its id, a member or a coded value by its column."""
    column, _, value = key.rpartition(":")
    if column == "members":
        return view.words.member(value)
    return view.words.label(column, value) if column else view.words.name(key)


def _fact(view: View, row: pd.Series) -> list[str]:
    """Return the sentences on a claim of fact: what was counted, why it cannot be told, the rows that show it."""
    sentences: list[str] = []
    if pd.notna(row["value"]):
        given = {"value": number(row["value"]), "expected": number(row["null_mean"])}
        sentences.append(view.text("finding-fact", **given))
    if row["reason"]:
        sentences.append(reason(view, row["reason"]))
    if row["rows"]:
        ids = row["rows"].split(";")
        sentences.append(
            view.text("finding-rows", rows=view.text.list([view.words.name(key) for key in ids], SHOWN_ROWS))
        )
    return sentences


def limits(view: View, proposition: pd.Series) -> str:
    """Return what the table cannot say about a proposition, English where there is no Chinese."""
    return (proposition["not_testable_zh"] if view.text.lang == "zh" else "") or proposition["not_testable_en"]


def citation(view: View, row: pd.Series, package: str) -> str:
    """Return how a finding is cited: the claim, its verdict, the collection, and the package."""
    text = view.text
    claim, verdict = str(text(f"claim-{row['id']}")), str(text(f"verdict-{row['verdict']}"))
    collection = str(text(f"collection-{row['collection']}"))
    return str(text("finding-citation", claim=claim, verdict=verdict, collection=collection, package=package))


def reason(view: View, phrase: str) -> str:
    """Say why a claim has no verdict; phrases with a number keep it."""
    for key, words in _PHRASES.items():
        if phrase.endswith(words):
            return view.text(f"too-few-{key}", said=phrase.removesuffix(words).strip())
    return view.because(phrase)


_PHRASES = {
    "members": "units of two or more members, 12 needed",
    "ties": "ties, 20 needed",
    "tied": "tied units, 15 needed",
    "groups": "groups of five or more units, two needed",
    "group": "units in a group, 5 needed",
    "states": "states in a group, 5 needed",
    "units": "units, 12 needed",
    "years": "years, 8 needed",
    "families": "units in families of two or more, 5 needed",
    "powers": "memberships of one of the two powers, 5 needed",
    "known": "units, four fifths needed",
    "no-ties": "has no ties",
    "not-there": "is not in this table",
    "census": "named; the table is no census",
    "list": "has no complete list of members",
    "maybe": "documented; a tie that was not found may exist",
}


def _choice(text: Text, name: str, value: object) -> str:
    """Return what the value of a switch is called."""
    if name == "threshold":
        return text("choice-threshold", level=f"{value:g}") if value else text("choice-any-member")
    return text(f"choice-{str(value).lower()}")


def curve(view: View, claim: str, cuts: pd.DataFrame) -> Shown | None:
    """Return the specification curve of one claim in the present collection; None if nothing carries it."""
    text = view.text
    cuts = cuts[cuts["carries"].astype(bool) & cuts["p"].notna()]
    if cuts.empty:
        return None
    beyond = (cuts["value"] - cuts["null_mean"]) * cuts["direction"]
    side = (cuts["p"] < LEVEL).astype(int) * beyond.map(lambda gap: 1 if gap > 0 else -1)
    switches = [name for name in SWITCHES if name in cuts and cuts[name].nunique(dropna=True) > 1]
    words = {"value": text("value"), "chance": text("spec-chance")}
    words |= {name: text(f"spec-{name}") for name in ("for", "against", "neither")}
    figure = specifications.curve(
        cuts.assign(side=side), switches, lambda name: text(f"switch-{name}"),
        lambda name, value: _choice(text, name, value), words, view.dark,
    )  # fmt: skip
    alt = text("spec-curve-alt", n=len(cuts), support=int((side == 1).sum()), against=int((side == -1).sum()))
    return Shown("spec_curve", figure, text(f"claim-{claim}"), text("spec-curve-reading"), cuts, alt)
