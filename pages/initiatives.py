"""The table of initiatives, and the record of one."""

import pandas as pd

from dashboard.model import schema
from dashboard.ui import screen as st
from dashboard.ui import view
from dashboard.ui.context import here
from dashboard.ui.parts import empty, head, table
from dashboard.ui.record import CODED, PLAIN, record, value

COLUMNS = ("form", "layers", "legal_force", "scope", "issue_areas", "status", "launch_year")
MOST = 4  # rows side by side

now = here()
text, words, rows = now.text, now.words, now.complex.initiatives


def shown(columns: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows in the reader's words."""
    result = {text("name"): [words.name(key) for key in rows.index], words.label("acronym"): list(rows["acronym"])}
    for name in columns:
        if schema.fields("initiatives")[name]["type"] == "integer":
            result[words.label(name)] = rows[name].astype("Int64").to_numpy()
        else:
            result[words.label(name)] = [value(now, row, name) for _, row in rows.iterrows()]
    return pd.DataFrame(result)


def choose() -> None:
    """Take over the rows that the reader picked in the table: one opens its record, more are compared."""
    picked = [rows.index[i] for i in st.session_state["table"]["selection"]["rows"]]
    view.put("initiative", picked[:1] if len(picked) == 1 else [])
    view.put("compare", picked[:MOST] if len(picked) > 1 else [])


def compare(keys: list[str]) -> None:
    """Show several initiatives side by side, field by field."""
    names = [name for name in (*CODED, *PLAIN) if f"initiatives.{name}" not in now.whole.absent]
    side = {words.name(key): [value(now, now.whole.catalogue.loc[key], name) for name in names] for key in keys}
    frame = pd.DataFrame({text("field"): [words.label(name) for name in names], **side})
    st.header(text("compare"), anchor=False)
    table("compared", frame, now.whole.catalogue.loc[keys], height="content")


def close() -> None:
    """Put the record away."""
    view.put("initiative", [])
    view.put("compare", [])


counts = rows["form"].replace("", pd.NA).dropna().value_counts()
parts = text.list(text("count-of", count=int(n), what=words.label("form", form)) for form, n in counts.items())
opened = [key for key in view.get("initiative") if key in now.whole.catalogue.index][:1]
compared = [key for key in view.get("compare") if key in now.whole.catalogue.index][:MOST]
if opened or compared:
    st.button(text("back-to-table"), key="back", icon=":material/arrow_back:", on_click=close)
    if opened:
        record(opened[0])
    else:
        compare(compared)
    st.divider()
head(text("initiatives-question"), text("initiatives-answer", count=len(rows), parts=parts))
if not empty():
    columns = (
        view.many(
            "columns",
            [*CODED, *PLAIN],
            st.multiselect,
            label=text("columns"),
            format_func=words.label,
            placeholder=text("columns-hint"),
        )
        or COLUMNS
    )
    table(
        "table",
        shown(columns),
        rows,
        on_select=choose,
        selection_mode="multi-row",
        height=min(720, 45 + 35 * len(rows)),
    )
    st.caption(text("table-reading", most=MOST))
