"""The browser's history: one step for each page, with the filters of the address."""

from pathlib import Path

from dashboard.present.address import EVERYWHERE
from dashboard.ui import screen as st

_SCRIPT = Path(__file__).with_name("history.js")


@st.cache_resource(show_spinner=False)
def _component():
    return st.components.component("regime_atlas_history", js=_SCRIPT.read_text(encoding="utf-8"))


def one_step_a_page(pages: list[str]) -> None:
    """Let a click on the navigation, and what completes an address, be one step of the history."""
    with st.container(height=1, border=False, key="history"):
        _component()(data={"pages": pages, "filters": EVERYWHERE}, key="steps")
