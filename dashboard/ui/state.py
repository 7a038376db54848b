"""One state or union in full: its commitments, what it is not in, whom it is most with, what it made itself."""

from functools import partial

from dashboard.measures import commitments
from dashboard.measures.participation import GROUPS
from dashboard.model.lens import can_count
from dashboard.present.markup import joined, marked
from dashboard.present.pictures import countries, participants, states
from dashboard.ui import links, session
from dashboard.ui import screen as st
from dashboard.ui.by_address import plain_page
from dashboard.ui.context import current
from dashboard.ui.elements import custom, drawn, head, table
from dashboard.ui.panel import open_on, open_row

NEAREST = 15  # states that share most
POWERS = ("USA", "CHN", "EU", "RUS", "IND", "GBR", "JPN")  # whose common tables are a link away


def opened() -> str:
    """Return the member whose page the address asks for; empty if none, or none of this package."""
    session.hold("country", current().whole.members.index)
    return next(iter(session.get("country")), "")


def put(key: str) -> None:
    """Open a member's page."""
    session.put("country", [key] if key else [])
    open_on("state", [])


def page(key: str) -> None:
    """Show a member's page."""
    view = current()
    st.button(view.text("state-back"), key="state_back", icon=":material/arrow_back:", on_click=put, args=("",))
    head(view.words.member(key), _answer(key))
    st.caption(_about(key))
    _ways(key)
    if key in view.complex.members.index and not view.lack("members.region"):
        drawn(states.place, key, otherwise="state-no-place", on_click=follow)
    _record(key)
    _absent(key)
    _sharing(key)
    _made(key)


def follow(points: list[dict]) -> None:
    """Open the page of the member that was clicked."""
    for key in [key for point in points for key in custom(point)[:1]][:1]:
        put(key)


def _answer(key: str):
    view = current()
    found = countries.taking_part(view).set_index("id")
    who = can_count(view.whole, view.lens.members)
    if key not in found.index or key not in who:
        return view.text("state-not-counted", name=view.text.the(view.words.member(key)))
    if missing := participants.untold(view, found.reset_index()):
        return missing
    number, named = int(found.at[key, "initiatives"]), int(found.at[key, "named"])
    counted = "lens-line-participants" if view.lens.participants else "lens-line-no-participants"
    said = view.text(
        "state-answer",
        count=number,
        counted=view.text(counted, cover=view.lens.cover),
    )
    more = view.text("state-named", more=named - number) if named > number else ""
    return joined(" ", filter(None, [said, more, view.through("members")]))


def _about(key: str) -> str:
    view, row = current(), current().whole.members.loc[key]
    other = row["name_zh" if view.text.lang == "en" else "name_en"]
    groups = [view.words.label(name, row[name]) for name in GROUPS if row[name]]
    return " · ".join(filter(None, [other, key, view.words.label("member_kind", row["kind"]), *groups]))


def _ways(key: str) -> None:
    """Show the ways on: beside the great powers, and the rows of the table that it takes part in."""
    view = current()
    powers = [other for other in POWERS if other in view.whole.members.index and other != key]
    ways = [links.inner(view.text("state-only"), links.address("initiatives", member=key))]
    if powers:
        beside = links.address("countries", states=[key, *powers], part="beside")
        ways.insert(0, links.inner(view.text("state-beside"), beside))
    st.markdown(joined(" · ", filter(None, [*ways, plain_page("member", key)])))


def _record(key: str) -> None:
    view = current()
    text, found = view.text, states.record(view, key)
    st.subheader(text("state-record", name=view.words.member(key)), anchor=False)
    counts = states.standing_counts(found)
    if not counts:
        st.caption(text("state-record-none"))
        return
    standing = session.one(
        "standing_of",
        list(counts),
        st.pills,
        label=text("state-standing"),
        format_func=lambda name: f"{text(f'standing-{name}')} · {counts[name]}",
    )
    rows = found[found["standing"] == standing] if standing else found
    _rows("state_record", states.record_in_words(view, rows), rows)
    st.caption(joined(" ", [text("state-record-reading"), view.through("members")]))


def _rows(key: str, shown, rows) -> None:
    """Show a table whose rows open their initiative in the panel."""
    height = min(420, 40 + 35 * len(shown))
    table(
        key, shown, rows, on_select=partial(open_row, key, list(rows["id"])), selection_mode="single-row", height=height
    )


def _absent(key: str) -> None:
    view = current()
    text, members = view.text, view.complex.members
    told = [name for name in GROUPS if key in members.index and members.at[key, name]]
    if not told or view.lack("memberships"):
        return
    name = view.words.member(key)
    st.subheader(text("state-absent", name=name), anchor=False)
    by = session.one(
        "by", told, st.segmented_control, default=told[0], required=True,
        label=text("groups-by"), format_func=view.words.label,
    )  # fmt: skip
    found = states.absent(view, key, by)
    group = view.words.label(by, members.at[key, by])
    said = text("state-absent-answer", name=text.the(name), count=len(found), group=group)
    st.markdown(joined(" ", [said, text("state-unread", count=commitments.unread(view.complex))]))
    if len(found):
        table("state_absent", states.absent_in_words(view, found), found, height=min(420, 40 + 35 * len(found)))
        st.caption(joined(" ", [text("state-absent-reading"), view.through("members")]))


def _sharing(key: str) -> None:
    view = current()
    text, found = view.text, states.shares_with(view, key)
    if found.empty:
        return
    first = found.head(NEAREST)
    st.subheader(text("state-sharing", name=view.words.member(first["id"].iloc[0])), anchor=False)

    def choose() -> None:
        for i in st.session_state["state_sharing"]["selection"]["rows"][:1]:
            put(first["id"].iloc[i])

    shown = states.shares_in_words(view, first)
    table("state_sharing", shown, found, on_select=choose, selection_mode="single-row", height="content")
    named = [links.country(other) for other in first["id"].head(5)]
    st.caption(
        joined(" ", [text("state-sharing-reading", shown=len(first), count=len(found)), view.through("members")])
    )
    st.markdown(marked("{} {}", text("state-pages"), joined(text("comma"), named)))


def _made(key: str) -> None:
    view = current()
    text, ids = view.text, commitments.made_by(view.whole, key)
    st.subheader(text("state-made", name=view.words.member(key), count=len(ids)), anchor=False)
    st.caption(text("state-made-reading"))
    if not ids:
        return
    rows = states.made(view, ids)
    _rows("state_made", states.made_in_words(view, rows), rows)
