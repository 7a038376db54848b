"""A reader's own table: given, mapped, checked, shown on every page in this session alone, and taken away."""

from dashboard.model import limits
from dashboard.model.select import Selection
from dashboard.present.markup import marked
from dashboard.present.view import View
from dashboard.present.words import Words
from dashboard.ui import own_table
from dashboard.ui import screen as st
from dashboard.ui.context import GIVEN, OWN, current
from dashboard.ui.elements import head

# What each page rests on; without it, it says why in the place of its pictures.
NEEDS = {
    "layers": ("initiatives.layers",),
    "overlap": ("memberships",),
    "nesting": ("memberships",),
    "network": ("relations",),
    "timeline": ("initiatives.launch_year",),
    "countries": ("memberships", "members.kind=state"),
}
view = current()
text = view.text
shown = st.session_state.get(OWN)


def switched_off(found) -> None:
    """Say which pages have something to tell of the table, and why others have not."""
    whole = found.complex
    of = View(whole, whole, Selection(), text, Words(whole, text.lang))
    off = {page: why for page, needs in NEEDS.items() if (why := of.lack(*needs, of=whole))}
    st.markdown(text("own-off"))
    for page, why in off.items():
        st.markdown(marked("- **{}**: {}", text(f"page-{page}"), why))
    st.caption(text("own-findings"))


def present() -> None:
    """Say what is shown, offer it as a package, and the way back."""
    st.success(text("own-is-shown", title=shown.complex.about.called(text.lang) or text("this-table")))
    with st.container(horizontal=True):
        st.page_link(st.session_state["pages"]["overview"], label=text("own-to-overview"), icon=":material/hub:")
        own_table.package_button(shown, text)
        st.button(text("own-back"), key="own_back_here", icon=":material/undo:", on_click=own_table.back)
    own_table.problems(shown, text, "shown")
    switched_off(shown)


def give() -> None:
    """Take files, or open a worked example."""
    st.subheader(text("own-give"), anchor=False)
    st.file_uploader(
        text("own-files"),
        type=own_table.ENDINGS,
        accept_multiple_files=True,
        key="own_files",
        on_change=own_table.take_files,
        args=("own_files",),
    )
    st.caption(text("own-private"))
    st.caption(
        text(
            "own-limits",
            bytes=limits.GIVEN_BYTES // 2**20,
            files=limits.GIVEN_FILES,
            rows=limits.GIVEN_ROWS,
            columns=limits.MAX_COLUMNS,
            cells=limits.GIVEN_CELLS,
            initiatives=limits.GIVEN_INITIATIVES,
            paired=limits.PAIRED,
            memberships=limits.GIVEN_MEMBERSHIPS,
            ratio=limits.MAX_RATIO,
        )
    )
    with st.container(horizontal=True):
        own_table.template_button(text)
        for name in own_table.EXAMPLES:
            label = text(f"own-example-{name}")
            st.button(label, key=f"example_{name}", on_click=own_table.take_example, args=(name,))
    with st.expander(text("own-forms")):
        st.markdown(text("own-forms-text"))


def given() -> None:
    """Show how what was given is read, what comes of it, and let every page show it."""
    st.subheader(text("own-mapping"), anchor=False)
    st.text_input(text("own-title"), key=own_table.TITLE, max_chars=120)
    own_table.mapping(text)
    st.subheader(text("own-outcome"), anchor=False)
    found = own_table.read()
    own_table.outcome(found, text)
    if found.complex is not None:
        switched_off(found)
        label = text("own-show")
        st.button(
            label, key="own_show", type="primary", on_click=own_table.show, args=(found,), icon=":material/check:"
        )


about = {"count": len(view.whole.catalogue)} | ({} if shown is None else {"title": view.title})
head(text("your_table-question"), text("own-answer" if shown is None else "own-answer-shown", **about))
if shown is not None:
    present()
give()
if st.session_state.get(GIVEN) is not None:
    given()
