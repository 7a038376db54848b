"""What pages of networks share: how far around the opened one, and the parts that the picture leaves out."""

from collections.abc import Container, Iterable

from dashboard.present.markup import Marked, joined, marked
from dashboard.present.pictures.network_marks import WIDTHS
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.context import current
from dashboard.ui.elements import on_opening
from dashboard.ui.narrow import stands_in, with_room


def around(known: Container[str]) -> tuple[str, str]:
    """Return the opened initiative, if it is in the network, and how many steps around it are to be drawn."""
    view = current()
    opened = next(iter(session.get("initiative")), "")
    chosen = opened if opened in known else view.unit_of.get(opened, "")
    if chosen not in known:
        return "", ""
    named = {"label": view.text("network-steps"), "format_func": lambda n: view.text(f"network-steps-{n}")}
    steps = session.one("steps", ["all", "1", "2"], st.segmented_control, default="all", required=True, **named)
    return chosen, (steps or "").removeprefix("all")


def room(key: str) -> None:
    """Give the picture of a network the width in which its names lie apart; a narrow window has none."""
    stands_in(key)
    with_room(key, WIDTHS[0])


def other_parts(title: str, lines: Iterable[Marked]) -> None:
    """List the parts of a network that its picture leaves out, each in a line of one text: of many a browser is slow.

    Parameters
    ----------
    lines : iterable
        Asked for once the list is opened.
    """
    on_opening(title, "other_parts", lambda: st.markdown(joined("\n", (marked("- {}", line) for line in lines))))
