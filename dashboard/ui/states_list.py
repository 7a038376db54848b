"""The list of states and other members, narrowed by what they are and by whose texts they are in."""

import pandas as pd

from dashboard.measures import participation
from dashboard.present.markup import marked
from dashboard.present.pictures import countries, participants
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.context import current
from dashboard.ui.elements import table
from dashboard.ui.panel import open_row

# Parameters of the address by which the list is narrowed.
OF_GROUP = {"region": "of_region", "income": "of_income", "pathway": "of_pathway"}
BY_CONVENER = ("only_by", "not_by")
NARROWED = (*OF_GROUP.values(), *BY_CONVENER)


def draw(found: pd.DataFrame) -> None:
    """List the members of a kind, and name the states that are in nothing."""
    view = current()
    text, words = view.text, view.words
    st.subheader(text("states-list"), anchor=False)
    kind = session.one(
        "of_kind",
        [v for v in view.complex.codebook.values("member_kind") if v in set(found["kind"])],
        st.segmented_control,
        default="state",
        required=True,
        label=words.label("member_kind"),
        format_func=lambda v: words.label("member_kind", v),
    )
    answer = st.container()  # above the filters, which a narrow window stacks
    rows = _narrowed(found[found["kind"] == kind]).sort_values("initiatives", ascending=False, kind="stable")
    with answer:
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
    if not participation.untold_none(view.whole):
        _in_nothing(found[found["id"].isin(participants.left_out(found))])


def _in_nothing(none: pd.DataFrame) -> None:
    """Name the states that are in nothing that is known, by region."""
    view = current()
    text, words = view.text, view.words
    with st.expander(text("states-in-none", count=len(none)), key="in_none"):
        for region in [*view.complex.codebook.values("region"), ""]:
            if names := sorted(words.member(key) for key in none.loc[none["region"] == region, "id"]):
                called = words.label("region", region) if region else text("not-known")
                st.markdown(marked("**{}** ({}): {}", called, len(names), text.list(names, 300)))


def _narrowed(rows: pd.DataFrame) -> pd.DataFrame:
    """Draw the filters of the list, and return the rows that pass them."""
    view = current()
    text, words, book = view.text, view.words, view.complex.codebook
    groups = [name for name in participation.GROUPS if not view.lack(f"members.{name}")]
    by = () if view.lack("initiatives.convener") else BY_CONVENER
    chosen = {}
    with st.container(horizontal=True, gap="small"):
        for name in [*groups, *by]:
            field = "convener" if name in by else name
            chosen[name] = session.one(
                OF_GROUP.get(name, name),
                book.values(field),
                st.selectbox,
                label=text(f"states-{name}") if name in by else words.label(field),
                placeholder=text("states-any"),
                width=175,
                format_func=lambda v, field=field: words.label(field, v),
            )
    wanted = {name: chosen[name] or "" for name in groups}
    return countries.filtered(view, rows, wanted, *(chosen.get(name) or "" for name in BY_CONVENER))
