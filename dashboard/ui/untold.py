"""What cannot be told, said on a page: the one reason that applies, and a button for the switch that would tell it."""

from dataclasses import replace

from dashboard.measures import absence
from dashboard.model.complex import DEFAULT_ROLES, Counting
from dashboard.model.select import COLLECTIONS, in_collection
from dashboard.ui import screen as st
from dashboard.ui import view
from dashboard.ui.context import here
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
    st.caption(here().because(reason))
    if id:
        switches(reason, id, name)


def switches(reason: str, id: str, name: str = "") -> None:
    """Offer the collection that holds an initiative, or the membership switch under which its members count."""
    now = here()
    if reason == absence.NOT_HERE:
        wider = next(c for c in COLLECTIONS if c != "table2" and in_collection(now.whole, c)[id])
        label = now.text("show-collection", collection=collection_name(now.whole, wider, now.text, now.words))
        st.button(label, key=f"wider_{name}{id}", on_click=view.put, args=("collection", [wider]))
    if reason == absence.NO_MEMBERS:
        for change, counting in absence.switches(now.collection, id, now.counting).items():
            label = now.text(f"switch-{change.replace('_', '-')}")
            st.button(label, key=f"switch_{change}_{name}{id}", on_click=_count, args=(counting,))


def _count(counting: Counting) -> None:
    """Turn the membership switch of the sidebar."""
    view.put("covered", ["1"] if counting.covered else [])
    roles = here().whole.roles_counted(replace(counting, covered=False))
    view.put("roles", [] if counting.roles == DEFAULT_ROLES else sorted(roles))
    view.put("as_of", [counting.as_of] if counting.as_of else [])
