"""Who takes part, and who is in nothing."""

from collections.abc import Callable

import pandas as pd

from dashboard.measures import forums as measures
from dashboard.measures import participation
from dashboard.measures.incidence import lists
from dashboard.present.markup import joined, marked
from dashboard.present.pictures import countries, forums, instruments, participants, seats
from dashboard.ui import beside, session, state, states_list
from dashboard.ui import screen as st
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import custom, drawn, empty, head, table
from dashboard.ui.narrow import stands_in
from dashboard.ui.panel import members_of_cell, open_member, open_record

view = current()
text, words, complex = view.text, view.words, view.complex
PARTS = ("who", "list", "together", "beside", "instruments")


def answer(found: pd.DataFrame) -> str:
    """Say how many states take part, who most, and how many are in nothing."""
    if missing := participants.untold(view, found):
        return marked("{} {}", view.size(), missing)
    if missing := participation.untold_none(view.whole):
        there = int((participants.states(found)["initiatives"] > 0).sum())
        said = text("countries-answer-some", in_any=there, top=participants.leaders(view, found))
        return marked("{} {}", said, view.because(missing))
    none, every, unknown = participants.left_out(found), len(participants.states(found)), lists(complex)
    if len(none) == every:
        return text("countries-nobody", states=every)
    said = text(
        "countries-answer",
        in_any=every - len(none),
        states=every,
        none=len(none),
        counted=text(
            "lens-line-participants" if view.lens.participants else "lens-line-no-participants", cover=view.lens.cover
        ),
        top=participants.leaders(view, found),
    )
    named = len(participation.in_none(found)) - len(none)
    more = text("countries-named", count=named) if named else ""
    lack = text("countries-unknown", unknown=unknown.get("unknown", 0), partial=unknown.get("partial", 0))
    return joined(" ", filter(None, [said, more, lack]))


def who(found: pd.DataFrame) -> None:
    """Show who takes part: map, curve, groups; a click on the map shows a state in the panel."""
    maps = [what for what in countries.MAPS if what != "pathway" or not view.lack("members.pathway")]
    what = session.one(
        "map",
        maps,
        st.segmented_control,
        default=countries.MAPS[0],
        required=True,
        label=text("map-shows"),
        format_func=lambda v: text(f"map-{v}"),
    )
    drawn(countries.map_of, what, on_click=open_member, found=found)
    left, right = st.columns(2, gap="large")
    with left:
        if missing := participation.untold_none(view.whole):
            st.info(view.because(missing))
        else:
            drawn(countries.curve, found=found)
    with right:
        told = [by for by in participation.GROUPS if not view.lack(f"members.{by}")]
        if not told:
            st.info(view.lack(f"members.{participation.GROUPS[0]}"))
            return
        by = session.one(
            "by",
            told,
            st.segmented_control,
            default=told[0],
            required=True,
            label=text("groups-by"),
            format_func=words.label,
        )
        drawn(countries.groups, by, found=found)


def together() -> None:
    """Show who sits in which initiative; which states could choose between overlapping ones, and between which."""
    stands_in("seats")
    drawn(seats.seated, otherwise="no-seats", on_click=open_record)
    if not drawn(forums.choices, otherwise="no-choices", on_click=open_member):
        return
    pairs = told(complex, measures.forum_pairs)
    with st.expander(text("choices-pairs"), key="choosing"):
        shown = told(view, forums.pairs_in_words, table=pairs)
        table("forum_pairs", shown, pairs, height=420)
        st.caption(text("choices-pairs-reading", shown=len(shown), count=len(pairs)))


def of_the_whole(draw: Callable, columns: list[str], otherwise: str) -> None:
    """Show a picture of the whole table's instruments; a click on a mark names them."""

    def choose(points: list[dict]) -> None:
        session.put("opened", [draw.__name__, *custom(points[0])[: len(columns)]] if points else [])

    if not (shown := drawn(draw, otherwise=otherwise, on_click=choose)):
        return
    opened, *chosen = session.get("opened") or [""]
    if opened == shown.key and (ids := instruments.behind(shown.data, columns, chosen)):
        members_of_cell("opened", " · ".join(instruments.said(view, *pair) for pair in zip(columns, chosen)), ids)


def asked_for() -> str:
    """Return the part of the page that answers what the address asks for."""
    if len(session.get("states")) > 1:
        return "beside"
    if participants.untold(view, found) and not view.lack("memberships", "members"):
        return "together"  # companies alone have seats, too
    return "list" if any(map(session.get, states_list.NARROWED)) else "who"


def parts() -> None:
    """Show the part of the page that is chosen: map, list, common tables, some side by side, or instruments."""
    head(text("countries-question"), answer(found))
    part = session.one(
        "part",
        list(PARTS),
        st.segmented_control,
        default=asked_for(),
        always=True,
        required=True,
        label=text("countries-part"),
        format_func=lambda v: text(f"countries-part-{v}"),
        label_visibility="collapsed",
    )
    if part == "instruments":
        of_the_whole(instruments.facing, ["side", "legal_force", "primary_layer"], "no-facing")
        of_the_whole(instruments.national, ["country", "year"], "no-national")
    elif empty():
        return
    elif part == "together":
        together()
    elif missing := participants.untold(view, found):
        st.info(missing)
    elif part == "beside":
        beside.draw(found)
        if set(session.get("states")) == {"EU", "USA"}:
            of_the_whole(instruments.facing, ["side", "legal_force", "primary_layer"], "no-facing")
    elif part == "list":
        states_list.draw(found)
    else:
        who(found)


found = told(view, countries.taking_part)
if opened := state.opened():
    state.page(opened)
else:
    parts()
