"""What is different in the first run of a session: clicks that came before it."""

from collections.abc import Callable

from dashboard.ui import screen as st


def first_run() -> bool:
    """Tell whether this is the first run of a session: a visit, or a reader whose server was started anew."""
    return st.session_state.get("runs", 1) == 1


def late(kind: str, act: Callable[[], None]) -> None:
    """Note what the browser brought along into a session's first run: of a button, a widget or a chart."""
    st.session_state["unsettled"].append((kind, act))


def settle() -> None:
    """At the end of a session's first run, follow the click that the browser brought along, and run again.

    A button that was pressed rules widgets, which it may put back. A selection on a chart stays in the
    browser after it was followed, so that it counts only where it alone can have caused the run.
    """
    acts = st.session_state["unsettled"]
    if not first_run() or not acts:
        return
    kinds = [kind for kind, _ in acts]
    ruling = next((kind for kind in ("button", "widget") if kind in kinds), "chart")
    if ruling == "chart" and len(acts) > 1:
        return
    for kind, act in acts:
        if kind == ruling:
            act()
    if st.session_state.get("moved"):
        st.rerun()
