"""Pictures of forum shopping: which states could choose between overlapping initiatives."""

import pandas as pd

from dashboard.measures import forums as measures
from dashboard.present.pictures import Shown, bars, needs, world
from dashboard.present.view import View

MOST = 20  # states drawn, and members named of a pair
PAIRS = 200  # pairs listed on the page; the data hold all


@needs("memberships", "initiatives.issue_areas", "members.kind=state")
def choices(view: View) -> Shown | None:
    """Return the states that belong to most overlapping pairs of initiatives; None if none belongs to any."""
    text, words = view.text, view.words
    table = measures.forums(view.complex)
    states = table[table["kind"] == "state"].dropna(subset=["choices"])
    able = states[states["choices"] > 0]
    if able.empty:
        return None
    top = able.sort_values("choices", ascending=False, kind="stable").head(MOST)
    figure = bars.counts(
        [int(n) for n in top["choices"]],
        [words.member(key) for key in top["id"]],
        [world.BLUE] * len(top),
        text("choices-axis"),
        view.dark,
        ids=list(top["id"]),
    )
    pairs = round(int(top["choices"].iloc[0]) / float(top["share"].iloc[0]))
    first, median = top.iloc[0], float(states["choices"].median())
    said = {"state": words.member(first["id"]), "share": f"{first['share']:.0%}", "pairs": pairs}
    n = text("choices-n", pairs=pairs, able=len(able), states=len(states), drawn=len(top))
    return Shown(
        "forum_choices",
        figure,
        text("choices-title", **said),
        text("choices-reading"),
        table.drop(columns="reason"),
        text("choices-alt", count=int(first["choices"]), median=f"{median:g}", **said),
        f"{n} {view.omitted('members')}".strip(),
    )


def pairs_in_words(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of `forums.forum_pairs` as the reader sees them, those of most states first."""
    text, words, rows = view.text, view.words, table.head(PAIRS)
    return pd.DataFrame(
        {
            text("choices-first"): [words.name(key) for key in rows["a"]],
            text("choices-second"): [words.name(key) for key in rows["b"]],
            words.label("issue_areas"): [
                text.list(words.label("issue_areas", v) for v in codes) for codes in rows["shared_issues"]
            ],
            text("choices-count"): list(rows["choosers"]),
            text("choices-who"): [text.list(map(words.member, ids), MOST) for ids in rows["ids"]],
        }
    )


ALL = (choices,)
