"""What cannot be told, said on a page: the one reason that applies, and a button for the switch that would tell it."""

from dashboard.measures import absence
from dashboard.model.lens import Lens
from dashboard.model.select import COLLECTIONS, in_collection
from dashboard.present.cache import fitted
from dashboard.ui import lens, session
from dashboard.ui import screen as st
from dashboard.ui.context import current
from dashboard.ui.filters import collection_name


def untold(reason: str, id: str = "", name: str = "") -> None:
    """Say why something of an initiative cannot be told; offer what would tell it, if a switch does.

    Parameters
    ----------
    reason : str
        One of the phrases of the measures, see `absence`.
    id : str
        The initiative, if the reason is one of its own.
    name : str
        Distinguishes the buttons of one run.
    """
    st.caption(current().because(reason))
    if id:
        switches(reason, id, name)


def switches(reason: str, id: str, name: str = "") -> None:
    """Offer the collection that holds an initiative, or the choices of the lens under which its members count."""
    view = current()
    if reason == absence.NOT_HERE:
        wider = next(c for c in COLLECTIONS if c != "table2" and in_collection(view.whole, c)[id])
        label = view.text("show-collection", collection=collection_name(view.whole, wider, view.text, view.words))
        st.button(label, key=f"wider_{name}{id}", on_click=session.put, args=("collection", [wider]))
    if reason in (absence.NO_MEMBERS, absence.PARTIAL_LIST):
        usual = fitted(view.whole, Lens())
        for change, other in absence.switches(view.rows_of_collection, view.collection.units[id], view.lens).items():
            label = view.text(f"switch-{change}")
            st.button(label, key=f"switch_{change}_{name}{id}", on_click=lens.put, args=(other, usual))
