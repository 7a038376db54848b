"""Two years of the complex side by side, in words."""

import pandas as pd

from dashboard.present.markup import Marked
from dashboard.present.view import View

APART = 2  # years between the two that are compared at first, and from the later one to the last


def said(view: View, found: pd.DataFrame, first: int, last: int) -> Marked:
    """Say how many were added and how many ended between two years, see `change.changes`."""
    counts = found["change"].value_counts()
    numbers = {name: int(counts.get(name, 0)) for name in ("added", "ended")}
    return view.text("between-answer", first=str(first), last=str(last), **numbers)


def in_words(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return changes with names and labels."""
    text, units = view.text, view.complex.comparable.loc[rows["id"]]
    return pd.DataFrame(
        {
            text("between-year"): list(rows["year"]),
            text("initiative"): [view.words.name(key) for key in rows["id"]],
            view.words.label("primary_layer"): [view.label("layers", value) for value in units["primary_layer"]],
            view.words.label("form"): [view.label("form", value) for value in units["form"]],
        }
    )


def moved_in_words(view: View, found: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """Return how measures moved with labels; chance only where it is kept for one of the years."""
    text = view.text
    shown = {
        text("on-network"): [text(f"network-{name}") for name in found["network"]],
        text("measure"): [text(f"structure-{name}") for name in found["measure"]],
        str(first): found["first"].astype("Float64").round(3),
        str(last): found["last"].astype("Float64").round(3),
        text("between-difference"): found["difference"].astype("Float64").round(3),
    }
    for name, year in (("first", first), ("last", last)):
        if found[f"p_{name}"].notna().any():
            shown[text("between-p", year=str(year))] = found[f"p_{name}"].astype("Float64").round(4)
    for name, year in (("first", first), ("last", last)):
        shown[f"n {year}"] = found[f"n_{name}"].astype("Int64")
    shown[text("meaning")] = [text(f"structure-{name}-reading") for name in found["measure"]]
    return pd.DataFrame(shown)


def chance_said(view: View, found: pd.DataFrame) -> Marked:
    """Say what p is, or that chance is kept for neither year."""
    known = found[["p_first", "p_last"]].notna().any(axis=None)
    return view.text("between-chance" if known else "between-no-chance")
