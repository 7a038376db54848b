"""Which rows are one unit: of what a row is a part, and what it stands for; each name opens its record."""

from dashboard.measures.folded_lists import brought
from dashboard.model.folding import tops
from dashboard.present.fold_words import through_whom
from dashboard.present.markup import marked
from dashboard.ui import links
from dashboard.ui import screen as st
from dashboard.ui.cache import told
from dashboard.ui.context import current


def folded(key: str) -> None:
    """Say of which unit a row is a part, or for which rows it stands, and list them; each opens its record."""
    view = current()
    unit = view.unit_of.get(key, key)
    rows = [row for row in view.held(unit) if row != key]
    if (
        view.lens.units == "issuer"
        and key in view.unit_of
        and len(ends := tops(view.rows_of_collection, [key])[key]) > 1
    ):
        st.caption(
            view.text("several-tops", first=view.words.name(ends[0]), tops=view.text.list(map(view.words.name, ends)))
        )
    if not rows:
        return
    said = view.text("stands-for", count=len(rows) + 1) if key == unit else view.words.name(unit)
    with st.expander(said, key=f"folded_{key}"):
        if key == unit:
            st.caption(view.text("stands-for-reading"))
        else:
            st.caption(view.text("part-of-unit", unit=view.words.name(unit), count=len(rows)))
        if through := through_whom(view, told(view.collection, brought), unit):
            st.caption(through)
        for row in rows:
            st.markdown(marked("- {}", links.record(row)))
