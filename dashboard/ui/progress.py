"""Long work on a page: it shows how far it is, can be left at any moment, and is done once for all readers."""

from collections.abc import Callable, Hashable

import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.ui import screen as st
from dashboard.ui.cache import fingerprint
from dashboard.ui.context import current
from dashboard.ui.long_work import LongWork, Progress


@st.cache_resource(show_spinner=False)
def _of_all() -> LongWork:
    return LongWork()


def _works() -> LongWork:
    """Return the long work of all readers; of a reader's own table, that which goes with it and waits for its turn."""
    whole = current().whole
    return whole.__dict__.setdefault("_works", LongWork(turn=_of_all().turn)) if whole.private else _of_all()


def _key(what: tuple[Hashable, ...], of: RegimeComplex | None) -> Hashable:
    view = current()
    return (what, fingerprint(view.rows), view.lens) if of is None else (what, fingerprint(of))


def remembered(
    what: tuple[Hashable, ...],
    said: str,
    work: Callable[[Progress], pd.DataFrame],
    of: RegimeComplex | None = None,
) -> pd.DataFrame:
    """Return what was worked out before for this selection, or wait for it under a progress bar; do not change it.

    Whoever asks for the same waits for the same. Any click of the reader ends the waiting, since Streamlit
    stops the run at the next progress; the work ends when nobody waits for it.

    Parameters
    ----------
    what : tuple
        Names the work beside the selection and the lens: the model, the samples, the seed.
    said : str
        What the bar says.
    work : callable
        Gets a function of (done, to do) to call as it goes. It runs in a thread of its own: no Streamlit in it.
    of : RegimeComplex, optional
        The selection that it is of; by default that of the present view.
    """
    view, works = current(), _works()
    key = _key(what, of)
    place = st.empty()

    def show(done: int, todo: int) -> None:
        with place:
            st.progress(min(done / todo, 1.0) if todo else 0.0, text=said if todo else view.text("waits-for-turn"))

    if not works.known(key):
        show(0, 1)
    try:
        return works.result(key, work, show)
    finally:
        place.empty()


def known(what: tuple[Hashable, ...], of: RegimeComplex | None = None) -> pd.DataFrame | None:
    """Return what `remembered` worked out before for this selection, without waiting; None if it did not."""
    works, key = _works(), _key(what, of)
    return works.result(key, lambda progress: pd.DataFrame(), lambda done, todo: None) if works.known(key) else None
