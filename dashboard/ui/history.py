"""What concerns the whole window: one step of the history for each page, keys in tables, theme, language."""

from pathlib import Path

from dashboard.present.address import EVERYWHERE
from dashboard.ui import screen as st

# What listens to the whole page: one component, the keyboard of tables in a file of its own.
_SCRIPTS = [Path(__file__).with_name(name) for name in ("keyboard.js", "history.js")]


@st.cache_resource(show_spinner=False)
def _component():
    return st.components.component(
        "regime_atlas_history", js="\n".join(path.read_text(encoding="utf-8") for path in _SCRIPTS)
    )


def one_step_a_page(pages: list[str], lang: str) -> None:
    """Let a click on the navigation, and what completes an address, be one step; say in which language the page is."""
    with st.container(height=1, border=False, key="history"):
        # A new theme needs no answer but the run itself, which draws the charts in its colours.
        _component()(
            data={"pages": pages, "filters": EVERYWHERE, "lang": lang}, key="steps", on_theme_change=lambda: None
        )
