"""Who sits where: lists of members against the members that stand in most, states beside companies and others."""

from dataclasses import replace
from math import cos, radians, sin

import pandas as pd

from dashboard.present.cache import seen
from dashboard.present.pictures import Shown, matrices, needs
from dashboard.present.pictures.labels import in_lines, pixels
from dashboard.present.pictures.style import safe
from dashboard.present.view import View

LISTS, STATES, OTHERS = 14, 16, 10  # lists and members drawn: those of most seats
STATE, COMPANY = "state", "company"
SEAT = "●"  # so that colour is not the only sign
NAME, LETTER = 60, 11  # letters in a line of a member's name over its column, and their size in pixels
ANGLE = 60  # degrees at which the names stand, so that columns may be narrow
MODEBAR = 32  # pixels for the buttons above the names


def seats(view: View) -> pd.DataFrame:
    """Return who stands in the lists of the filtered units: initiative_id, member_id, kind; each seat once.

    Each initiative stands by itself, members of every kind are read and partial lists too, whatever the lens says:
    whether companies sit beside states cannot be told from states alone, nor from a process, in which those who are
    bound by a law and those who signed its code are one list.
    """
    every = seen(view.rows, replace(view.lens, units="initiative", members="all", lists="partial"))
    found = every.counted()[["initiative_id", "member_id"]].drop_duplicates()
    found = found[found["initiative_id"].isin(every.comparable.index)]
    return found.assign(kind=found["member_id"].map(view.whole.members["kind"]).fillna("")).reset_index(drop=True)


@needs("memberships", "members")
def seated(view: View) -> Shown | None:
    """Return the matrix of lists and members; None if no list of the view is known."""
    text, words, found = view.text, view.words, seats(view)
    if found.empty:
        return None
    drawn, columns = _rows(found), _columns(found)
    cells = pd.crosstab(found["initiative_id"], found["member_id"]).reindex(index=drawn, columns=columns, fill_value=0)
    cells = cells[cells.any(axis=1)]  # a list of none of the members drawn would be a blank row
    said = cells.map(lambda seat: SEAT if seat else "")
    names = [in_lines(words.member(key), NAME) for key in columns]  # as a rule on one line: they stand aslant
    *_, last = lengths = [max(pixels(line, LETTER) for line in name) for name in names]
    longest = max(lengths) + LETTER * (max(map(len, names)) - 1)
    above, beside = MODEBAR + longest * sin(radians(ANGLE)), last * cos(radians(ANGLE))
    figure = matrices.clickable(
        cells, words.short, words.member, "", view.dark, round(above) + 20 + 26 * len(cells), said
    )
    figure.set(
        xaxis={
            "tickangle": -ANGLE,
            "tickfont": {"size": LETTER},
            "ticktext": ["<br>".join(map(safe, name)) for name in names],
        },
        margin={"t": round(above), "r": round(beside), "b": 8},
    )
    kinds = found.groupby("initiative_id")["kind"].agg(set)
    numbers = {
        "lists": len(kinds),
        "states": sum(STATE in kind for kind in kinds),
        "companies": sum(COMPANY in kind for kind in kinds),
        "both": sum({STATE, COMPANY} <= kind for kind in kinds),
    }
    title = text("seats-title", **numbers)
    n = text(
        "seats-n",
        lists=len(kinds),
        drawn=len(cells),
        members=found["member_id"].nunique(),
        shown=len(columns),
        without=len(view.rows.comparable) - len(kinds),
    )
    return Shown("seats", figure, title, text("seats-reading"), found, text("seats-alt", found=title), n)


def _rows(found: pd.DataFrame) -> list[str]:
    """Return the lists to be drawn: those on which a company stands and the longest, the longest first."""
    sizes = found.groupby("initiative_id", sort=False)["member_id"].nunique()
    firms = set(found.loc[found["kind"] == COMPANY, "initiative_id"])
    order = sorted(sizes.index, key=lambda key: (-sizes[key], key))
    kept = [*(key for key in order if key in firms)][: LISTS // 2]
    kept += [key for key in order if key not in kept][: LISTS - len(kept)]
    return [key for key in order if key in kept]


def _columns(found: pd.DataFrame) -> list[str]:
    """Return the members to be drawn, states before the others, each by their number of seats."""
    counts = found.groupby(["member_id", "kind"], sort=False).size().rename("held").reset_index()
    counts = counts.assign(company=counts["kind"] != COMPANY).sort_values(
        ["company", "held", "member_id"], ascending=[True, False, True], kind="stable"
    )
    state = counts["kind"] == STATE
    first = counts[state].head(STATES)
    return [*first["member_id"], *counts[~state].head(OTHERS)["member_id"]]


ALL = (seated,)
