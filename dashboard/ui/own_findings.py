"""The findings of a reader's own table: worked out on a click, left on another, held by that table alone."""

import pandas as pd

from dashboard.measures.findings.run import CLAIMS, FACTS, findings
from dashboard.model.complex import RegimeComplex
from dashboard.ui import progress
from dashboard.ui import screen as st
from dashboard.ui.context import current

WANTED = "findings_wanted"
# Draws at the default cut and at every other one, by the initiatives that a table has at most.
DRAWS = {300: (999, 199), 1000: (499, 99), 3000: (199, 49)}


def draws(whole: RegimeComplex) -> tuple[int, int]:
    """Return how many draws suit the size of a table: fewer for a large one, so that minutes are enough."""
    rows = len(whole.comparable)
    return next((found for most, found in DRAWS.items() if rows <= most), DRAWS[max(DRAWS)])


def worked_out() -> tuple[pd.DataFrame, pd.DataFrame] | None:
    """Return the findings of the reader's own table and their specifications; None until they are asked for.

    Until then a button asks for them; while they are worked out another leaves them.
    """
    view = current()
    whole, text, samples = view.whole, view.text, draws(view.whole)
    what, numbers = ("findings", samples), {"default": samples[0], "elsewhere": samples[1]}
    if (known := progress.known(what, whole)) is not None:
        st.caption(text("findings-own-draws", **numbers))
        return known
    if too_many := view.lack("pairs", of=whole):
        st.info(too_many)
        return None
    if st.session_state.get(WANTED) != whole.identity:
        st.markdown(text("findings-own-what", count=len(CLAIMS) + len(FACTS), **numbers))
        label, wanted = text("findings-own-start"), {WANTED: whole.identity}
        st.button(label, key="findings_start", type="primary", on_click=st.session_state.update, args=(wanted,))
        return None
    label, left = text("findings-own-leave"), {WANTED: None}
    st.button(label, key="findings_leave", icon=":material/close:", on_click=st.session_state.update, args=(left,))
    progress.remembered(
        what, text("findings-own-working"), lambda say: findings(whole, samples=samples, progress=say), whole
    )
    st.rerun()
