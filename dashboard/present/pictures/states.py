"""What is shown of one state or union: its place in its region, and its tables in words."""

from typing import Any

import numpy as np
import pandas as pd

from dashboard.measures.commitments import STANDINGS, commitments, missing, sharing
from dashboard.measures.participation import participation
from dashboard.present.pictures import Shown, needs
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import BLUES, INK, rgba, safe, style, titled
from dashboard.present.pictures.world import BLUE
from dashboard.present.view import View

OWN = "#D55E00"  # of the state in question


def stacked(values: pd.Series) -> np.ndarray:
    """Return for each of several numbers how many before it are equal: its height in a stack of dots.

    >>> stacked(pd.Series([2, 5, 2, 2])).tolist()
    [0, 0, 1, 2]
    """
    return values.groupby(values).cumcount().to_numpy()


@needs("memberships", "members.kind=state", "members.region")
def place(view: View, member: str = "", found: pd.DataFrame | None = None) -> Shown | None:
    """Return the states of a state's region by number of initiatives, a dot each; None where it has no number."""
    text, words = view.text, view.words
    found = participation(view.complex) if found is None else found
    own = found[found["id"] == member]
    if own.empty or pd.isna(own["initiatives"].iloc[0]) or not own["region"].iloc[0]:
        return None
    region, number = own["region"].iloc[0], int(own["initiatives"].iloc[0])
    rows = found[(found["region"] == region) & (found["kind"] == "state") & (found["id"] != member)]
    if rows.empty:
        return None
    rows = pd.concat([own, rows])[["id", "initiatives"]].assign(initiatives=lambda t: t["initiatives"].astype(int))
    middle, fewer = float(rows["initiatives"][1:].median()), int((rows["initiatives"][1:] < number).sum())
    rows["name"] = [words.member(key) for key in rows["id"]]
    rows["median"] = middle
    figure, height = Picture(), stacked(rows["initiatives"])
    marks = [[r.id, safe(text("count-of-state", state=r.name, count=r.initiatives))] for r in rows.itertuples(False)]
    for part, colour, size in ((slice(1, None), BLUE, 11), (slice(0, 1), OWN, 15)):
        figure.add(
            "scatter", x=rows["initiatives"].to_numpy()[part], y=height[part], mode="markers", showlegend=False,
            marker={"color": colour, "size": size, "symbol": "diamond" if size > 11 else "circle",
                    "line": {"width": 1, "color": rgba(INK[view.dark], 0.5)}},
            customdata=marks[part], hovertemplate="%{customdata[1]}<extra></extra>",
        )  # fmt: skip
    figure.shape(
        type="line", x0=middle, x1=middle, y0=0, y1=1, yref="paper",
        line={"color": BLUES[view.dark][3][1], "width": 1.5, "dash": "dot"},
    )  # fmt: skip
    style(figure, view.dark, 150 + 13 * int(height.max() + 1), margin={"l": 8, "r": 8, "t": 26, "b": 8})
    figure.mark(x=middle, y=1, yref="paper", yanchor="bottom", text=safe(text("state-median", median=f"{middle:g}")))
    figure.set(yaxis={"visible": False, "range": [-0.8, height.max() + 1]})
    reach = int(rows["initiatives"].max())
    figure.set(
        xaxis={
            "title": titled(text("initiatives")),
            "range": [-0.03 * reach - 0.5, 1.03 * reach + 0.5],
            "showgrid": False,
        }
    )
    said = {"name": words.member(member), "region": words.label("region", region), "median": f"{middle:g}"}
    title = text("state-place-title", count=number, fewer=fewer, others=len(rows) - 1, **said)
    n = f"{text('state-place-n', states=len(rows), region=said['region'])} {view.omitted('members')}"
    return Shown("place", figure, title, text("state-place-reading"), rows, title, view.n_of_groups(n))


def standing_counts(table: pd.DataFrame) -> dict[str, int]:
    """Return how many initiatives a member is in by standing, from ratified to observes; those that occur."""
    counts = table["standing"].value_counts()
    return {name: int(counts[name]) for name in STANDINGS if name in counts}


def record(view: View, member: str) -> pd.DataFrame:
    """Return a member's commitments with names beside codes."""
    table = commitments(view.rows, member, view.lens)
    return table.assign(name=[view.words.name(key) for key in table["id"]])


def record_in_words(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return commitments as the reader sees them."""
    text, words, rows = view.text, view.words, view.rows.catalogue
    return pd.DataFrame(
        {
            text("initiative"): list(table["name"]),
            text("state-standing"): [text(f"standing-{name}") for name in table["standing"]],
            text("since"): list(table["since"]),
            words.label("legal_force"): [
                words.label("legal_force", v) if v else "" for v in rows.loc[table["id"], "legal_force"]
            ],
            words.label("layers"): [
                text("semicolon").join(words.labels("layers", v)) for v in rows.loc[table["id"], "layers"]
            ],
            text("counts"): list(table["counts"]),
        }
    )


def absent(view: View, member: str, by: str) -> pd.DataFrame:
    """Return what a state is not in although most of its group are, with names."""
    table = missing(view.complex, member, by)
    return table.assign(name=[view.words.name(key) for key in table["id"]])


def absent_in_words(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return what `absent` found as the reader sees it."""
    text = view.text
    return pd.DataFrame(
        {
            text("initiative"): [str(view.unit(key)) for key in table["id"]],
            text("state-there"): [f"{there}/{group}" for there, group in zip(table["there"], table["group"])],
            text("state-share"): [f"{share:.0%}" for share in table["share"]],
        }
    )


def shares_with(view: View, member: str) -> pd.DataFrame:
    """Return with which states and unions a member shares most, with names."""
    table = sharing(view.complex, member)
    table = table[table["kind"].isin(["state", "union"])]
    return table.assign(name=[view.words.member(key) for key in table["id"]])


def shares_in_words(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return what `shares_with` found as the reader sees it."""
    text = view.text
    return pd.DataFrame(
        {
            text("member-name"): list(table["name"]),
            text("state-shared"): list(table["shared"]),
            text("state-theirs"): list(table["theirs"]),
            text("state-jaccard"): table["jaccard"].round(2).to_list(),
        }
    )


def made(view: View, ids: list[str]) -> pd.DataFrame:
    """Return the rows of what a member issued itself, the latest first."""
    columns = ["id", "name_en", "name_zh", "launch_year", "legal_force", "status", "country", "url"]
    rows = view.whole.catalogue.loc[ids].reset_index(drop=True)
    return rows.sort_values("launch_year", ascending=False, kind="stable")[columns].reset_index(drop=True)


def made_in_words(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return what `made` found as the reader sees it."""
    words = view.words
    shown: dict[str, Any] = {view.text("initiative"): [words.name(key) for key in rows["id"]]}
    shown[words.label("launch_year")] = rows["launch_year"].astype("Int64")
    return pd.DataFrame(
        shown | {words.label(f): [words.label(f, v) if v else "" for v in rows[f]] for f in ("legal_force", "status")}
    )
