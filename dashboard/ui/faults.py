"""Faults of our own: the rest goes on, a sentence says what failed, the log says why."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dashboard.present.words import Text
from dashboard.ui import screen as st
from dashboard.ui import session

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
        LOG.exception("%s failed: %s", what, st.session_state.get("choices"))
        if not once or what not in st.session_state["faults"]:
            say(text, what, act)


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
