"""Who takes part, and who is in nothing."""

from collections.abc import Callable

import pandas as pd

from dashboard.measures import forums as measures
from dashboard.measures import participation
from dashboard.measures.incidence import lists
from dashboard.present.markup import joined, marked
from dashboard.present.pictures import countries, forums, instruments, seats
from dashboard.ui import links, session, state
from dashboard.ui import screen as st
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import custom, drawn, empty, head, table
from dashboard.ui.narrow import stands_in
from dashboard.ui.panel import members_of_cell, open_member, open_record, open_row

# Parameters of the address by which the list of states is narrowed.
OF_GROUP = {"region": "of_region", "income": "of_income", "pathway": "of_pathway"}
BY_CONVENER = ("only_by", "not_by")
view = current()
text, words, complex, book = view.text, view.words, view.complex, view.complex.codebook


PARTS = ("who", "beside", "instruments")
COMMON = {"all": lambda n: (1, n), "common": lambda n: (n, n), "some": lambda n: (2, n - 1), "one": lambda n: (1, 1)}


def answer(found: pd.DataFrame) -> str:
    """Say how many states take part, who most, and how many are in nothing."""
    if missing := countries.untold(view, found):
        return marked("{} {}", view.size(), missing)
    if missing := participation.untold_none(view.whole):
        there = int((countries.states(found)["initiatives"] > 0).sum())
        said = text("countries-answer-some", in_any=there, top=countries.leaders(view, found))
        return marked("{} {}", said, view.because(missing))
    none, every, unknown = countries.left_out(found), len(countries.states(found)), lists(complex)
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
        top=countries.leaders(view, found),
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
    stands_in("seats")
    drawn(seats.seated, otherwise="no-seats", on_click=open_record)
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


def listed(found: pd.DataFrame) -> None:
    """List the members of a kind, and name the states that are in nothing."""
    st.subheader(text("states-list"), anchor=False)
    kind = session.one(
        "of_kind",
        [v for v in book.values("member_kind") if v in set(found["kind"])],
        st.segmented_control,
        default="state",
        required=True,
        label=words.label("member_kind"),
        format_func=lambda v: words.label("member_kind", v),
    )
    rows = found[found["kind"] == kind]
    rows = narrowed(rows).sort_values("initiatives", ascending=False, kind="stable")
    st.markdown(text("states-listed", count=len(rows), every=int((found["kind"] == kind).sum())))
    table(
        "states_list",
        countries.in_words(view, rows),
        rows,
        on_select=lambda: open_row("states_list", list(rows["id"]), "state"),
        selection_mode="single-row",
        height=min(420, 40 + 35 * max(len(rows), 1)),
    )
    st.caption(text("states-list-reading"))
    if participation.untold_none(view.whole):
        return
    none = found[found["id"].isin(countries.left_out(found))]
    with st.expander(text("states-in-none", count=len(none)), key="in_none"):
        for region in [*book.values("region"), ""]:
            if names := sorted(words.member(key) for key in none.loc[none["region"] == region, "id"]):
                called = words.label("region", region) if region else text("not-known")
                st.markdown(marked("**{}** ({}): {}", called, len(names), text.list(names, 300)))


def narrowed(rows: pd.DataFrame) -> pd.DataFrame:
    """Draw the filters of the list, and return the rows that pass them."""
    groups = [name for name in participation.GROUPS if not view.lack(f"members.{name}")]
    by = () if view.lack("initiatives.convener") else BY_CONVENER
    chosen, boxes = {}, st.columns(max(len(groups) + len(by), 1))
    for box, name in zip(boxes, [*groups, *by]):
        field = "convener" if name in by else name
        with box:
            chosen[name] = session.one(
                OF_GROUP.get(name, name),
                book.values(field),
                st.selectbox,
                label=text(f"states-{name}") if name in by else words.label(field),
                placeholder=text("states-any"),
                format_func=lambda v, field=field: words.label(field, v),
            )
    wanted = {name: chosen[name] or "" for name in groups}
    return countries.filtered(view, rows, wanted, *(chosen.get(name) or "" for name in BY_CONVENER))


def side_by_side(found: pd.DataFrame) -> None:
    """Show what two or more countries take part in: together, and each alone."""
    st.header(text("beside-title"), anchor=False)
    members = view.whole.members
    options = sorted(members.index[members["kind"].isin(countries.KINDS)], key=words.member)
    chosen = session.many(
        "states",
        options,
        st.multiselect,
        label=text("beside-choose"),
        format_func=words.member,
        placeholder=text("beside-hint"),
    )
    if powers := [key for key in state.POWERS if key in options]:
        address = links.address("countries", part="beside", states=powers)
        st.markdown(links.inner(text("beside-powers", names=text.list(map(words.member, powers))), address))
    if len(chosen) < 2:
        st.caption(text("beside-two"))
        return
    both = told(view, countries.side_by_side, chosen)
    st.markdown(
        text(
            "beside-common",
            count=int((both["shared"] == len(chosen)).sum()),
            names=text.list(map(words.member, chosen)),
        )
    )
    for key in chosen:
        said = text(
            "beside-only",
            count=int((both[key] != "").sum()),
            only=int(((both[key] != "") & (both["shared"] == 1)).sum()),
        )
        st.markdown(joined("", [marked("- {} ", links.country(key)), said]))
    which = session.one(
        "common",
        list(COMMON),
        st.segmented_control,
        default="all",
        required=True,
        label=text("beside-which"),
        format_func=lambda v: text(f"beside-which-{v}"),
    )
    rows = both[both["shared"].between(*COMMON[which](len(chosen)))]
    shown, height = countries.beside_in_words(view, rows, chosen), min(420, 40 + 35 * max(len(rows), 1))
    table("beside", shown, rows.rename_axis("id").reset_index(), height=height)
    st.caption(joined(" ", [text("beside-reading"), countries.n_states(view, found)]))


def choosing() -> None:
    """Show which states could choose between overlapping initiatives, and between which."""
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


def parts() -> None:
    """Show the part of the page that is chosen: who takes part, some of them side by side, or their instruments."""
    head(text("countries-question"), answer(found))
    part = session.one(
        "part",
        list(PARTS),
        st.segmented_control,
        default="beside" if len(session.get("states")) > 1 else "who",
        always=True,
        required=True,
        label=text("countries-part"),
        format_func=lambda v: text(f"countries-part-{v}"),
        label_visibility="collapsed",
    )
    if part == "instruments":
        of_the_whole(instruments.facing, ["side", "legal_force", "primary_layer"], "no-facing")
        of_the_whole(instruments.national, ["country", "year"], "no-national")
    elif not empty():
        if missing := countries.untold(view, found):
            st.info(missing)
        elif part == "beside":
            side_by_side(found)
            if set(session.get("states")) == {"EU", "USA"}:
                of_the_whole(instruments.facing, ["side", "legal_force", "primary_layer"], "no-facing")
        else:
            who(found)
            listed(found)
            choosing()


found = told(view, countries.taking_part)
if opened := state.opened():
    state.page(opened)
else:
    parts()
