"""Which states take part, as the page Countries tells it: who leads, who is left out, what cannot be told."""

import pandas as pd

from dashboard.measures import participation
from dashboard.measures.robustness import NOBODY
from dashboard.present.view import View


def states(found: pd.DataFrame) -> pd.DataFrame:
    """Return the states of the table."""
    return found[found["kind"] == "state"]


def left_out(found: pd.DataFrame) -> list[str]:
    """Return the states that no list names, be it complete or partial."""
    return participation.in_none(found, known="named")


def regions_left_out(view: View, found: pd.DataFrame) -> str:
    """Name the two regions with most states that are left out, with their numbers; `none` where none is known."""
    counts = found.loc[found["id"].isin(left_out(found)) & (found["region"] != ""), "region"].value_counts()
    named = [
        view.text("count-of-state", state=view.words.label("region", region), count=int(n))
        for region, n in counts.head(2).items()
    ]
    return view.text.list(named) or "none"


def untold(view: View, found: pd.DataFrame) -> str:
    """Say why it cannot be told which states take part; empty if it can."""
    return view.lack("memberships", "members.kind=state") or (view.because(NOBODY) if states(found).empty else "")


def leaders(view: View, found: pd.DataFrame) -> str:
    """Say in a sentence which states are in most initiatives: all that are in equally many, three by name."""
    counted = states(found)["initiatives"]
    first = states(found)[counted == counted.max()]["id"]
    names = [view.text.the(view.words.member(key)) for key in first]
    named = names if len(names) <= 3 else [*names[:2], view.text("countries-further", count=len(names) - 2)]
    said = view.text.series(named)
    said = said[:1].upper() + said[1:]
    return view.text("countries-most", states=said, count=len(names), initiatives=int(counted.max()))
