"""Faults of our own: the rest goes on, a sentence says what failed, the log says why."""

import logging
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.present.words import Text
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.context import GIVEN, OWN

LOG = logging.getLogger("dashboard")


@contextmanager
def kept(text: Text, what: str, act: Callable[[Text], None] | None = None, once: bool = True) -> Iterator[None]:
    """Do something that may fail; if it does, say so in the reader's language and go on.

    Streamlit's own signals, by which a run ends or starts anew, are no faults and pass.

    Parameters
    ----------
    what : {"page", "part", "sidebar", "click"}
        What failed, as the catalogues' "fault-" messages name it.
    act : callable, optional
        Draws what the reader can do about it.
    once : bool
        Whether the sentence stands once on a page, however often it applies.
    """
    try:
        yield
    except Exception:
        note(f"{what} failed")
        if not once or what not in st.session_state["faults"]:
            say(text, what, act)


def note(what: str) -> None:
    """Write a fault down with its trace; of a reader's own table only the places in our code, and no value."""
    error = sys.exc_info()[1]
    if error is None or (st.session_state.get(OWN) is None and st.session_state.get(GIVEN) is None):
        LOG.exception("%s: %s", what, st.session_state.get("choices"))
        return
    places = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
    LOG.error("%s: %s at %s", what, type(error).__name__, ", ".join(places))


def say(text: Text, what: str, act: Callable[[Text], None] | None = None) -> None:
    """Say that something failed, and what to do."""
    st.session_state["faults"].add(what)
    st.error(text(f"fault-{what}"))
    if act is not None and "ways out" not in st.session_state["faults"]:
        st.session_state["faults"].add("ways out")
        act(text)


def ways_out(text: Text) -> None:
    """Offer to drop every filter and choice, and the way to the overview."""
    with st.container(horizontal=True, key="ways_out"):
        st.button(
            text("reset-all"), key="reset_everything", on_click=session.clear, args=(list(session.PARAMETERS)[1:],)
        )
        st.page_link(st.session_state["pages"]["overview"], label=text("to-overview"), query_params={"lang": text.lang})
