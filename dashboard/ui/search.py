"""The search at the top of every page: it finds and jumps, and never filters."""

import pandas as pd

from dashboard.model import schema
from dashboard.present.markup import Marked, joined, marked
from dashboard.present.pictures.countries import KINDS
from dashboard.present.pictures.style import PAPER
from dashboard.present.search import Hit, find
from dashboard.present.search_index import index
from dashboard.present.view import View
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.context import current

MOST = 8  # answers
KEY = "search"
# What is found lies over the page, so that nothing moves while the reader types.
RULES = """
.st-key-search_box {{ position: relative; }}
.st-key-search_found {{ position: absolute; top: 100%; left: 0; right: 0; z-index: 95; padding: .5rem .75rem;
  background: {paper}; border: 1px solid rgba(128, 128, 128, .45); border-radius: .5rem;
  box-shadow: 0 6px 18px rgba(0, 0, 0, .18); max-height: 70vh; overflow-y: auto; gap: .1rem; }}
"""


def box() -> None:
    """Draw the search, empty at each turn of the page; what the reader types runs itself alone."""
    st.session_state[KEY] = ""
    _box()


@st.fragment
def _box() -> None:
    view = current()
    with st.container(key="search_box"):
        st.rules(RULES.format(paper=PAPER[view.dark]))
        query = st.text_input(
            view.text("search"),
            key=KEY,
            type="search",
            live=True,
            label_visibility="collapsed",
            placeholder=view.text("search-hint"),
            icon=":material/search:",
        )
        if query and query.strip():
            with st.container(key="search_found"):
                _answers(view, find(index(view.whole), query, MOST))


def _answers(view: View, hits: list[Hit]) -> None:
    st.caption(view.text("search-found", count=len(hits)) if hits else view.text("search-none"))
    for hit in hits:
        page, choice = _place(view, hit)
        st.page_link(
            st.session_state["pages"][page],
            label=said(view, hit),
            query_params=session.address(**{choice: hit.id}),
            width="stretch",
        )


def _place(view: View, hit: Hit) -> tuple[str, str]:
    """Return the page and the choice that show an answer: a record, a state's page, or the panel of another member."""
    if hit.kind == "initiative":
        return "initiatives", "initiative"
    return "countries", "country" if view.whole.members.at[hit.id, "kind"] in KINDS else "state"


def said(view: View, hit: Hit) -> Marked:
    """Return an answer in a line: short name, name, what it is and since when."""
    words = view.words
    if hit.kind == "member":
        kind = view.whole.members.at[hit.id, "kind"]
        return marked("**{}** · {}", words.member(hit.id), words.label("member_kind", kind) if kind else hit.id)
    row, name, short = view.whole.catalogue.loc[hit.id], words.name(hit.id), words.short(hit.id, 60)
    kind = view.text("search-host") if row["kind"] == schema.HOST else words.labels("kind", filter(None, [row["kind"]]))
    year = "" if pd.isna(row["launch_year"]) else str(row["launch_year"])
    told = [marked("**{}**", short), name if name != short else "", *([kind] if isinstance(kind, str) else kind), year]
    return joined(" · ", filter(None, told))
