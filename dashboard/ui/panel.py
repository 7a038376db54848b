"""The panel: what was clicked, in short and in view, on every page; the one place where a click lands."""

from dashboard.measures.absence import not_compared
from dashboard.measures.explaining import explain
from dashboard.present import cite_record, record
from dashboard.present.citation import as_text
from dashboard.present.markup import Marked, joined, marked
from dashboard.present.pictures.style import GRID, PAPER
from dashboard.present.view import View
from dashboard.ui import links, session
from dashboard.ui import screen as st
from dashboard.ui.cache import near_pairs, pairs_around
from dashboard.ui.context import current
from dashboard.ui.elements import custom
from dashboard.ui.folded import folded
from dashboard.ui.opened import RECORDS, open_on
from dashboard.ui.pair import in_short as pair_in_short
from dashboard.ui.untold import untold

WITHOUT = ("methods", "findings")  # pages without anything to click on
NEAREST, OTHERS, LISTED = 3, 3, 12
# Beside the page in a wide window, which makes room for it; in a narrow one at its foot, over at most half of it.
RULES = """
.st-key-panel {{ position: fixed; z-index: 90; overflow-y: auto; background: {paper}; border: 1px solid {line};
  padding: .75rem 1rem 1rem; gap: .5rem; border-radius: .5rem; box-shadow: 0 4px 18px rgba(0, 0, 0, .16); }}
.st-key-panel p, .st-key-panel li {{ overflow-wrap: anywhere; font-size: .92rem; line-height: 1.4; }}
.st-key-panel ul {{ margin: 0 0 1rem; }}
@media (min-width: 1200px) {{
  .st-key-panel {{ top: 4.25rem; right: 1rem; width: 23rem; max-height: calc(100vh - 5.25rem); }}
  [data-testid="stMainBlockContainer"] {{ padding-left: 2.5rem; padding-right: 25.5rem; }}
  .st-key-box_landscape {{ overflow-x: auto; }}
  .st-key-landscape {{ min-width: 1000px; }}
}}
@media (max-width: 1199px) {{
  .st-key-panel {{ left: .5rem; right: .5rem; bottom: .5rem; width: auto; max-height: 48vh; }}
  [data-testid="stMainBlockContainer"] {{ padding-bottom: 52vh; }}
}}
"""


def close() -> None:
    """Put the panel away."""
    open_on("initiative", [])


def open_record(points: list[dict]) -> None:
    """Show the initiative of a chart that was clicked, whose id a point carries as its first custom datum."""
    ids = [custom(point)[0] for point in points if custom(point)]
    if ids and ids[0] in current().whole.catalogue.index:
        open_on("initiative", ids[:1])


def open_member(points: list[dict]) -> None:
    """Show the member of a chart that was clicked, whose id a point carries as its first custom datum."""
    ids = [custom(point)[0] for point in points if custom(point)]
    if ids and ids[0] in current().whole.members.index:
        open_on("state", ids[:1])


def open_pair(points: list[dict]) -> None:
    """Show the pair of the cell that was clicked, whose ids a point carries as its first two custom data."""
    for point in points:
        pair = custom(point)[:2]
        if len(set(pair)) == 2 and set(pair) <= set(current().whole.catalogue.index):
            open_on("pair", pair)


def open_row(key: str, ids: list, kind: str = "initiative") -> None:
    """Show what the row of a table stands for that was marked; `ids` in the order of its rows, pairs as tuples."""
    marked_rows = st.session_state[key]["selection"]["rows"]
    chosen = [ids[row] for row in marked_rows[:1]]
    open_on(kind, chosen[0] if chosen and isinstance(chosen[0], tuple) else chosen)


def members_of_cell(key: str, title: str, ids: list[str]) -> None:
    """Name the initiatives behind a chart's cell; a click on one shows it in the panel."""
    view = current()
    with st.container(border=True, key=f"in_{key}"):
        st.markdown(marked("**{}**: {}", title, view.counted(len(ids))))
        for initiative in ids:
            st.button(
                view.words.name(initiative),
                key=f"in_{key}_{initiative}",
                type="tertiary",
                on_click=open_on,
                args=("initiative", [initiative]),
            )


def draw(page: str) -> None:
    """Draw the panel if something is chosen."""
    if page in WITHOUT:
        return
    view, pair, state = current(), session.get("pair"), session.get("state")
    initiative = session.get("beside") if page == RECORDS else session.get("initiative")
    if len(pair) == 2:
        _panel(view, lambda: _pair(view, *pair))
    elif state:
        _panel(view, lambda: _member(view, state[0]))
    elif initiative:
        _panel(view, lambda: _initiative(view, initiative[0]))


def _panel(view: View, fill) -> None:
    st.rules(RULES.format(paper=PAPER[view.dark], line=GRID[view.dark]))
    with st.container(key="panel"):
        fill()


def _head(title: Marked, below: Marked | str = "") -> None:
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute"):
        st.markdown(marked("**{}**", title), width="stretch")
        st.button(current().text("close"), key="panel_close", type="tertiary", icon=":material/close:", on_click=close)
    if below:
        st.caption(below)


def _take_away(view: View, address: str, citation: str) -> None:
    """Offer the address and the citation of what is shown, each to copy."""
    with st.popover(view.text("copy-link"), icon=":material/link:"):
        st.code(address, language=None, wrap_lines=True)
    with st.popover(view.text("cite"), icon=":material/format_quote:"):
        st.code(citation, language=None, wrap_lines=True)


def _initiative(view: View, key: str) -> None:
    words, text = view.words, view.text
    short, name = words.short(key, 60), words.name(key)
    _head(links.record(key, short), marked("{}", name) if name != short else "")
    st.markdown(record.in_short(view, key))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.page_link(
            st.session_state["pages"][RECORDS],
            label=text("open-record"),
            icon=":material/article:",
            query_params=session.address(initiative=key),
        )
        address = links.whole(RECORDS, initiative=key)
        _take_away(view, address, cite_record.as_text(view.whole, key, address))
    if not view.whole.catalogue.at[key, "identified"]:
        st.caption(text("unidentified"))
    if said := words.summary(key):
        st.markdown(said)
    members = view.whole.memberships.loc[view.whole.memberships["initiative_id"] == key, "member_id"].nunique()
    lines = [text("members-of", count=members)] if members else []
    lines += [
        marked("{}: {}", label, links.named(ids, OTHERS)) for label, ids in record.ties_by_kind(view, key).items()
    ]
    if lines:
        st.markdown(marked("**{}**", text("why-it-matters")))
        st.markdown(joined("\n", (marked("- {}", line) for line in lines)))
    folded(key)
    st.markdown(marked("**{}**", text("nearest-three")))
    nearest(view, key)


def nearest(view: View, key: str) -> None:
    """List the nearest neighbours of an initiative, each with why and the way to the pair; else the one reason."""
    found = record.near(view, key, near_pairs(view, key), NEAREST)
    if found.reason:
        untold(found.reason, key, "panel_")
    elif found.pairs.empty:
        st.caption(view.text("no-neighbours", measure=view.text(f"measure-{found.by}")))
    for _, row in found.pairs.iterrows():
        why = links.pair(row["a"], row["b"], view.text("why-these"))
        name = links.record(row["b"], view.words.short(row["b"]))
        st.markdown(marked("- {}: {} ({})", name, record.why_near(view, row), why))


def _member(view: View, key: str) -> None:
    words, text = view.words, view.text
    row = view.whole.members.loc[key]
    _head(marked("{}", words.member(key)))
    fields = [("member_kind", row["kind"]), *((name, row[name]) for name in ("region", "income", "pathway"))]
    st.markdown(joined(" · ", (words.label(field, cell) for field, cell in fields if cell)))
    taken = view.rows_of_collection.counted(view.lens.counting)
    taken = taken[taken["member_id"] == key].drop_duplicates("initiative_id")
    taken = taken[taken["initiative_id"].isin(view.rows_of_collection.comparable.index)]
    st.markdown(links.country(key, text("state-page")))
    st.markdown(text("member-takes-part", count=len(taken), total=len(view.rows_of_collection.comparable)))
    for cells in taken.head(LISTED).itertuples():
        role = words.label("role", cells.role) if cells.role else ""
        since = str(cells.since)[:4] if cells.since else ""
        st.markdown(
            marked(
                "- {} {}",
                links.record(cells.initiative_id, words.short(cells.initiative_id)),
                _in_brackets(role, since),
            )
        )
    pages = st.session_state["pages"]
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if len(taken):
            st.page_link(
                pages[RECORDS],
                label=text("member-all", count=len(taken)),
                icon=":material/table_rows:",
                query_params=session.address(member=key),
            )
        if row["kind"] in ("state", "union"):
            others = dict.fromkeys([*session.get("states"), key])
            st.button(
                text("set-beside"), key="panel_beside", type="tertiary", on_click=session.put, args=("states", others)
            )
        _take_away(view, links.whole("countries", state=key), as_text(view.whole))


def _in_brackets(*said: str) -> str:
    told = ", ".join(filter(None, said))
    return f"({told})" if told else ""


def _pair(view: View, a: str, b: str) -> None:
    _head(marked("{} ↔ {}", *(links.record(one, view.words.short(one)) for one in (a, b))))
    compared = True
    for key in (a, b):
        if reason := not_compared(view.rows_of_collection, key):
            compared = False
            st.caption(view.words.name(key))
            untold(reason, key, "panel_")
    units = [view.unit_of[key] for key in (a, b)] if compared else []
    if len(set(units)) == 2:
        pair_in_short(explain(view.collection, *units, table=pairs_around(view, *units)))
    elif compared:
        st.caption(view.text("same-unit", unit=view.words.name(units[0])))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.page_link(
            st.session_state["pages"]["overlap"],
            label=view.text("why-in-full"),
            icon=":material/join_inner:",
            query_params=session.address(pair=[a, b]),
        )
        _take_away(view, links.whole("overlap", pair=[a, b]), as_text(view.whole))
