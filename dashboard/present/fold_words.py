"""In words: through which of its rows a folded unit has its members."""

import pandas as pd

from dashboard.measures.folded_lists import most_alone
from dashboard.present.view import View

NAMED = 3  # rows, of those that bring members alone


def through_whom(view: View, brought: pd.DataFrame, unit: str) -> str:
    """Say how many of a unit's members come through one of its rows alone; empty where none does.

    Parameters
    ----------
    brought : DataFrame
        As `folded_lists.brought` gives it.
    """
    rows = brought[(brought["unit"] == unit) & (brought["alone"] > 0)]
    if rows.empty:
        return ""
    parts = [
        view.text("fold-alone", count=int(alone), part=view.words.name(row))
        for row, alone in zip(rows["row"].head(NAMED), rows["alone"])
    ]
    members = int(rows["members"].iloc[0])
    return str(view.text("fold-members", unit=view.words.name(unit), members=members, parts=view.text.list(parts)))


def chiefly(view: View, brought: pd.DataFrame) -> dict[str, str]:
    """Return, of each unit that has members through a part alone, the part that brings most, in a few words."""
    found, size = most_alone(brought), brought.drop_duplicates("unit").set_index("unit")["members"]
    return {
        unit: str(view.text("fold-chiefly", part=view.words.short(row), count=int(alone), members=int(size[unit])))
        for unit, row, alone in zip(found["id"], found["through"], found["through_alone"])
    }
