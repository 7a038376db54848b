"""Long work: it shows how far it is, can be left at any moment, and is done once."""

from collections.abc import Callable, Hashable

import pandas as pd

from dashboard.ui import screen as st
from dashboard.ui.compute import fingerprint
from dashboard.ui.context import here

KEPT = 6


def remembered(
    what: tuple[Hashable, ...], said: str, work: Callable[[Callable[[int, int], None]], pd.DataFrame]
) -> pd.DataFrame:
    """Return what was worked out before for this selection, or work it out under a progress bar.

    Any click of the reader ends the work: Streamlit stops the run at the next progress.

    Parameters
    ----------
    what : tuple
        Names the work beside the selection and the switch.
    said : str
        What the bar says.
    work : callable
        Gets a function of (done, to do) to call as it goes.
    """
    now, store = here(), st.session_state.setdefault("remembered", {})
    key = (what, fingerprint(now.complex), now.counting)
    if key not in store:
        place = st.empty()

        def show(done: int, todo: int) -> None:
            with place:
                st.progress(min(done / max(todo, 1), 1.0), text=said)

        show(0, 1)
        store[key] = work(show)
        place.empty()
        for old in list(store)[:-KEPT]:
            del store[old]
    return store[key]
