"""Findings in words and as specification curves."""

import pandas as pd

from dashboard.charts import specifications
from dashboard.measures.findings.verdict import LEVEL, SWITCHES
from dashboard.ui.figures import Shown
from dashboard.ui.here import Here

BADGES = {
    "stands": (":material/check_circle:", "green"),
    "opposite": (":material/swap_horiz:", "orange"),
    "depends": (":material/call_split:", "blue"),
    "does_not_stand": (":material/remove_circle:", "gray"),
    "not_computable": (":material/help:", "gray"),
}
# The page that shows what a claim is about.
PAGES = {
    **dict.fromkeys(("nestedness", "subsets", "clubs_apart", "nested_in_old"), "nesting"),
    **dict.fromkeys(("overlap_in_families",), "overlap"),
    **dict.fromkeys(("fragmentation", "centre", "centre_betweenness", "linking"), "network"),
    **dict.fromkeys(
        ("layer_assortativity", "layer_assortativity_within", "trickle_down", "soft_before_hard", "form_by_layer",
         "layer_governors_technical", "layer_governors_legal"), "layers",
    ),
    **dict.fromkeys(("growth", "centralisation_trend", "clubs"), "timeline"),
    **dict.fromkeys(("great_powers", "left_out_regions", "left_out_incomes", "pathways", "eu_us"), "countries"),
    **dict.fromkeys(("non_binding", "military_soft"), "initiatives"),
}  # fmt: skip


def number(value: float) -> str:
    """Return a number as it is said in a sentence.

    >>> number(0.123456), number(46.928), number(-15.0)
    ('0.123', '46.9', '-15')
    """
    return f"{value:.3g}"


def said(now: Here, row: pd.Series) -> list[str]:
    """Return the sentences on one finding: value against chance, support, what turns it, why it is not told."""
    text = now.text
    if row["verdict"] == "not_computable":
        return [reason(now, row["reason"])]
    null = text("null-" + row["null_model"].replace(" ", "-").replace("row-fixed", "row-fixed-lists"))
    given = {"value": number(row["value"]), "expected": number(row["null_mean"]), "p": f"{row['p']:.2g}", "null": null}
    if pd.isna(row["z"]):
        sentences = [text("finding-value-exact", **given)]
    else:
        sentences = [text("finding-value", z=f"{row['z']:.1f}", **given)]
    sentences.append(
        text(
            "finding-specifications",
            support=f"{row['support']:.0%}",
            against=f"{row['against']:.0%}",
            specifications=int(row["specifications"]),
            cells=int(row["cells"]),
        )  # fmt: skip
    )
    if row["turned_by"]:
        turned = "finding-turns" if row["turns"] else "finding-fades"
        sentences.append(text(turned, switch=text(f"switch-{row['turned_by']}")))
    if row["verdict"] == "depends" and row["reason"]:
        sentences.append(reason(now, row["reason"]))
    return sentences


def reason(now: Here, phrase: str) -> str:
    """Say why a claim has no verdict; phrases with a number keep it."""
    for key, words in _PHRASES.items():
        if phrase.endswith(words):
            return now.text(f"too-few-{key}", said=phrase.removesuffix(words).strip())
    return now.because(phrase)


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
}


def curve(now: Here, claim: str, cuts: pd.DataFrame) -> Shown | None:
    """Return the specification curve of one claim in the present collection; None if nothing carries it."""
    text = now.text
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
        lambda name, value: text(f"choice-{str(value).lower()}"), words, now.dark,
    )  # fmt: skip
    alt = text("spec-curve-alt", n=len(cuts), support=int((side == 1).sum()), against=int((side == -1).sum()))
    return Shown("spec_curve", figure, text(f"claim-{claim}"), text("spec-curve-reading"), cuts, alt)
