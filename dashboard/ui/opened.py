"""What is opened in the panel: the choices of the address that say it, and how a click puts one there."""

from collections.abc import Iterable

from dashboard.ui import screen as st
from dashboard.ui import session

KINDS = ("initiative", "beside", "state", "pair")  # choices that open the panel; one at a time
RECORDS = "initiatives"  # the page on which `initiative` is the record itself, and `beside` the panel


def open_on(kind: str, ids: Iterable[str]) -> None:
    """Show an initiative, a member or a pair in the panel, in place of what it showed.

    Parameters
    ----------
    kind : {"initiative", "state", "pair"}
    ids : iterable of str
        One id, two of a pair; none closes the panel.
    """
    if kind == "initiative" and st.session_state.get("page") == RECORDS:
        kind = "beside"
    for other in KINDS:
        if other != kind and not (other == "initiative" and kind == "beside"):
            session.put(other, [])
    session.put(kind, ids)
