"""Streamlit's entry point: page set-up, navigation, the sidebar's filters; then the page."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # `streamlit run` adds this folder to the path, not its parent
    sys.path.insert(0, str(ROOT))

from dashboard.model.complex import RegimeComplex
from dashboard.ui import context, filters, view
from dashboard.ui import screen as st
from dashboard.ui.download import hand_over
from dashboard.ui.here import Here
from dashboard.ui.language import Text, Words
from dashboard.ui.problems import notice, show_all

PAGES = ("overview", "initiatives", "layers", "overlap", "nesting", "network", "timeline", "countries", "methods")
ICONS = {
    "overview": ":material/hub:",
    "initiatives": ":material/table_rows:",
    "layers": ":material/layers:",
    "overlap": ":material/join_inner:",
    "nesting": ":material/account_tree:",
    "network": ":material/share:",
    "timeline": ":material/timeline:",
    "countries": ":material/public:",
    "methods": ":material/menu_book:",
}


def browser_language() -> str:
    """Return the language to start with, after the browser's."""
    return "zh" if (st.context.locale or "").lower().startswith("zh") else "en"


def main() -> None:
    """Run one page in the present view."""
    lang_text = Text(
        next(
            iter(st.query_params.get_all("lang") or st.session_state.get("view", {}).get("lang", [])),
            browser_language(),
        )
    )
    pages = {
        name: st.Page(
            ROOT / "pages" / f"{name}.py",
            title=lang_text(f"page-{name}"),
            icon=ICONS[name],
            url_path=name,
            default=name == PAGES[0],
        )
        for name in PAGES
    }
    st.set_page_config(
        page_title=lang_text("title"), page_icon=str(ROOT / "dashboard" / "ui" / "icon.png"), layout="wide"
    )
    page = st.navigation(list(pages.values()))
    view.sync(page.url_path)
    st.session_state["pages"] = pages
    found = context.loaded()
    with st.sidebar:
        text = Text(filters.language(browser_language()))
    if found.complex is None:
        show_all(found.problems, text)
    else:
        _run(page, found.complex, text)
        notice(found.problems, text)
    view.write()


def _run(page, whole: RegimeComplex, text: Text) -> None:
    words = Words(whole, text.lang)
    chosen = filters.known(whole, filters.selection())
    dark = st.context.theme.type == "dark"
    st.session_state["here"] = Here(whole, whole.select(chosen), chosen, text, words, dark)
    if chosen.active:
        st.caption(text("filtered", filters=filters.in_words(chosen, text, words)))
    page.run()
    hand_over()
    # After the page, whose first picture the reader waits for; the choices are known before.
    with st.sidebar:
        filters.draw(whole, chosen, text, words)


main()
