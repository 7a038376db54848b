"""Streamlit's entry point: page set-up, navigation, the sidebar's filters; then the page."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # `streamlit run` adds this folder to the path, not its parent
    sys.path.insert(0, str(ROOT))

from dashboard.measures.memo import within
from dashboard.model.complex import RegimeComplex
from dashboard.present import address, cache
from dashboard.present.cache import place_of
from dashboard.present.view import View
from dashboard.present.words import FALLBACK, Text, Words
from dashboard.ui import (
    context,
    ended,
    faults,
    filters,
    history,
    opening,
    own_table,
    panel,
    places,
    search,
    session,
    take_away,
    uploads,
)
from dashboard.ui import screen as st
from dashboard.ui.download import hand_over
from dashboard.ui.problems import notice, show_all

ICON = ROOT / "dashboard" / "ui" / "icon.png"


def main() -> None:
    """Run one page in the present view; whatever fails, what does not fail stays."""
    uploads.keep_in_memory()
    ended.watch()
    path, lost = places.asked()
    session.sync(path)
    st.session_state["ignored"] += lost
    st.session_state["faults"] = set()
    text = Text(session.language(address.language(st.context.locale or "") or FALLBACK))
    name = text(f"page-{places.named(path)}")
    # Before the navigation, which would fetch the page's icon from elsewhere for the tab.
    st.set_page_config(page_title=f"{name} · {text('title')}", page_icon=str(ICON), layout="wide")
    page = places.navigate(path, text)
    history.one_step_a_page(list(places.ICONS), text.lang)
    with st.sidebar:
        filters.language(text.lang)
        own_table.banner(text)
    above = st.container()
    if st.session_state.pop("click_failed", False):
        faults.say(text, "click")
    with faults.kept(text, "page", faults.ways_out):
        found = context.shown()
        if found.complex is None:
            show_all(found.problems, text)
        else:
            with within(place_of(found.complex)):
                _run(page, found.complex, text)
            notice(found.problems, text)
    if ignored := session.ignored():
        with above, st.container(key="ignored"):
            st.info(places.said(ignored, text))
    opening.settle()
    session.write()


def _run(page, whole: RegimeComplex, text: Text) -> None:
    words = Words(whole, text.lang)
    chosen = filters.known(whole, filters.selection())
    dark = st.context.theme.type == "dark"
    st.session_state["view"] = View(whole, cache.selected(whole, chosen), chosen, text, words, dark)
    with faults.kept(text, "part", once=False):
        search.box()
    with faults.kept(text, "part", once=False):
        panel.draw(places.named(st.session_state["page"]))
    with faults.kept(text, "page", faults.ways_out):
        if chosen.active:
            st.caption(text("filtered", filters=filters.in_words(chosen, text, words)))
        page.run()
        take_away.foot()
        hand_over()
    # After the page, whose first picture the reader waits for; the choices are known before.
    with st.sidebar, faults.kept(text, "sidebar", faults.ways_out):
        filters.draw(whole, chosen, text, words)


main()
