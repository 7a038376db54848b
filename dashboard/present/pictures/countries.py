"""Pictures of who takes part."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.measures import participation
from dashboard.model.lens import UNION, union_members
from dashboard.present.cache import seen
from dashboard.present.pictures import Shown, bars, needs, titles, world
from dashboard.present.pictures.participants import leaders, left_out, regions_left_out, states
from dashboard.present.pictures.style import GREY
from dashboard.present.view import View

MAPS = ("initiatives", "pathway")
KINDS = ("state", "union")  # that can be set side by side
DESCRIBED = ("id", "name_en", "name_zh", "kind", "iso3", "region", "income", "pathway")


def taking_part(view: View) -> pd.DataFrame:
    """Return in how many of the selected initiatives each member is, and in how many with partial lists too."""
    wide = seen(view.rows, replace(view.lens, lists="partial"))
    return participation.with_named(participation.participation(view.complex), wide)


def known_to_take_part(view: View) -> int:
    """Count the states that some list of the selected initiatives names, partial lists too.

    The same number as the page of countries tells, from `taking_part`, without its table.
    """
    wide = seen(view.rows, replace(view.lens, lists="partial"))
    counted = wide.counted()
    named = counted.loc[counted["initiative_id"].isin(wide.comparable.index), "member_id"]
    return int(named[named.map(view.whole.members["kind"]) == "state"].nunique())


def on_the_map(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """Return the states of the table; where the Union is one member, its states stand where the Union does."""
    rows = states(found)
    if view.lens.members != "states_eu_one" or UNION not in set(found["id"]):
        return rows
    within, union = union_members(view.rows), found[found["id"] == UNION].iloc[0]
    about = participation.participation(view.rows)
    about = about[about["id"].isin(within)].copy()
    for name in (column for column in found if column not in DESCRIBED):
        about[name] = pd.Series([union[name]] * len(about), index=about.index, dtype=found[name].dtype)
    return pd.concat([rows, about], ignore_index=True)


def filtered(view: View, found: pd.DataFrame, groups: dict[str, str], only: str = "", never: str = "") -> pd.DataFrame:
    """Return the members of some groups that are in nothing but one convener's texts, or in none of another's.

    Parameters
    ----------
    groups : dict
        The value wanted by region, income or pathway; an empty one lets everybody through.
    only, never : str
        Conveners; who is in nothing that is known passes neither filter by `only`.
    """
    rows = found
    for name, value in groups.items():
        rows = rows[rows[name] == value] if value else rows
    if only or never:
        by = participation.issuers(view.rows, view.lens.counting)
        of = [by.get(key, frozenset()) for key in rows["id"]]
        kept = [(not only or those == {only}) and (not never or never not in those) for those in of]
        rows = rows[pd.Series(kept, index=rows.index, dtype=bool)]
    return rows


def n_states(view: View, found: pd.DataFrame) -> str:
    """Say on how many states and initiatives a figure rests, and what is left out."""
    known = len(set().union(*found["ids"])) if len(found) else 0
    return f"{view.text('n-states', states=len(states(found)), count=known)} {view.omitted('members')}".strip()


@needs("memberships", "members.kind=state")
def map_of(view: View, what: str = MAPS[0], found: pd.DataFrame | None = None) -> Shown | None:
    """Return the world by number of initiatives or by pathway; None if no state is known."""
    text, words, book = view.text, view.words, view.complex.codebook
    found = taking_part(view) if found is None else found
    rows = on_the_map(view, found)
    if rows.empty or (what == "pathway" and view.lack("members.pathway")):
        return None
    alt: str
    if what == "pathway":
        listed = [v for v in book.values("pathway") if v in set(rows["pathway"])]
        groups = {
            v: text(
                "group-of",
                group=words.label("pathway", v),
                members=text.list(map(words.member, rows.loc[rows["pathway"] == v, "id"]), 4),
            )
            for v in listed
        }
        figure = world.grouped(rows, "pathway", groups, book, words.member, text("not-classified"), view.dark)
        alt = text("map-alt-pathway", groups=text("semicolon").join(groups.values()))
        title = text("map-title-pathway", count=len(rows[rows["pathway"].isin(listed)]))
    else:
        figure = world.counted(
            rows,
            not_states(view, rows),
            words.member,
            lambda row: in_how_many(view, row),
            lambda what, count: map_class(view, what, count),
            text("not-a-state"),
            view.dark,
        )
        alt, title = text("map-alt-initiatives", top=leaders(view, found)), text("map-question")
        if not participation.untold_none(view.whole):
            title = text("map-title-initiatives", none=len(left_out(found)), regions=regions_left_out(view, found))
            alt = f"{title}{text('full-stop')} {alt}"
    away = [key for key, place in zip(rows["id"], rows["iso3"]) if place not in world.outlines()]
    lost = text("map-lost", count=len(away), states=text.list(map(words.member, away), 4)) if away else ""
    n = f"{n_states(view, found)} {lost}".strip()
    n = view.n_of_groups(n) if what == MAPS[0] else n
    reading = f"{text(f'map-reading-{what}')} {text('map-borders')}"
    return Shown(f"map_{what}", figure, title, reading, rows, alt, n)


def not_states(view: View, states: pd.DataFrame) -> pd.DataFrame:
    """Return the members with an outline that are no states: id, iso3."""
    members = view.whole.members.reset_index(drop=True)
    drawn = members["iso3"].isin(world.outlines().keys() - {*states["iso3"], ""})
    return members.loc[drawn, ["id", "iso3"]]


def map_class(view: View, what: str | tuple[int, int | None], count: int = 0) -> str:
    """Return what a class of the map is called: none, named, others, or the bounds of a number; with its size."""
    if isinstance(what, str):
        said: str = view.text(f"map-class-{what}")
    else:
        low, high = what
        said = str(low) if low == high else f"{low}–{high}" if high else f"{low}+"
    return view.text("count-of-state", state=said, count=count) if count else said


def in_how_many(view: View, row: Any) -> str:
    """Say in how many initiatives a state is, and in how many more a partial list names it."""
    said = view.text("n-of", count=int(row.initiatives))
    more = (0 if pd.isna(row.named) else int(row.named)) - int(row.initiatives)
    return view.text("and-named", said=said, more=more) if more > 0 else said


@needs("memberships", "members.kind=state")
def curve(view: View, found: pd.DataFrame | None = None) -> Shown | None:
    """Return the curve of states in at least so many initiatives; None if no state is known."""
    text, found = view.text, taking_part(view) if found is None else found
    table = participation.curve(found)
    if table.empty or participation.untold_none(view.whole):
        return None
    figure = world.curve(
        table,
        lambda row: text(
            "curve-said",
            k=int(row.initiatives),
            at_least=int(row.at_least),
            share=f"{row.share_at_least:.0%}",
            exact=int(row.members),
        ),
        (text("curve-axis"), text("states")),
        view.dark,
    )
    half = int(table.loc[table["share_at_least"] >= 0.5, "initiatives"].max())
    title = text("curve-title", half=half) if half else text("curve-title-none")
    return Shown(
        "curve",
        figure,
        title,
        text("curve-reading"),
        table,
        text("curve-alt", half=half, most=int(table["initiatives"].max())),
        n_states(view, found),
    )


@needs("memberships", "members.kind=state")
def groups(view: View, by: str = participation.GROUPS[0], found: pd.DataFrame | None = None) -> Shown | None:
    """Return the states of each region, income group or pathway, and the share of them in none."""
    text, words, book = view.text, view.words, view.complex.codebook
    found = taking_part(view) if found is None else found
    if view.lack(f"members.{by}"):
        return None
    table = participation.by_group(found, by, order=book.values(by), known="named")
    if table.empty:
        return None
    unknown = text("not-classified" if by == "pathway" else "not-known")
    names = [
        text("group-none", group=words.label(by, v) if v else unknown, share=f"{1 - s:.0%}")
        for v, s in zip(table[by], table["share_in_any"])
    ]
    colours = [world.BLUE if v else GREY for v in table[by]]
    figure = bars.counts(
        list(table["members"]),
        names,
        colours,
        text("states"),
        view.dark,
        list(table["in_any"]),
        text("in-some"),
        text("in-none"),
    )
    return Shown(
        f"groups_{by}",
        figure,
        titles.apart(view, table, by),
        text("groups-reading"),
        table,
        text("groups-alt", groups=text("semicolon").join(names)),
        view.n_of_groups(n_states(view, found)) if by == "region" else n_states(view, found),
    )


def in_words(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of `taking_part` as the reader sees them."""
    text, words, book = view.text, view.words, view.complex.codebook
    shown: dict[str, Any] = {
        text("member-name"): [words.member(key) for key in rows["id"]],
        text("initiatives"): list(rows["initiatives"]),
    }
    shown |= {words.label("layers", v): list(rows[f"in_{v}"]) for v in book.values("layers") if f"in_{v}" in rows}
    told = [name for name in participation.GROUPS if not view.lack(f"members.{name}")]
    return pd.DataFrame(shown | {words.label(f): [words.label(f, v) if v else "" for v in rows[f]] for f in told})


ALL = (map_of, curve, groups)
