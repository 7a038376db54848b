"""The table of initiatives, and the record of one."""

import pandas as pd

from dashboard.model import schema
from dashboard.present.record import CODED, PLAIN, value
from dashboard.present.view import View
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import empty, head, labelled, table
from dashboard.ui.panel import open_on
from dashboard.ui.record import record

COLUMNS = ("form", "layers", "legal_force", "scope", "issue_areas", "status", "launch_year")
MOST = 4  # rows side by side

view = current()
text, words, rows = view.text, view.words, view.rows.initiatives


def shown(view: View, columns: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows in the reader's words."""
    cells = {"name": [words.name(key) for key in rows.index], "acronym": list(rows["acronym"])}
    for name in columns:
        if schema.fields("initiatives")[name]["type"] == "integer":
            cells[name] = rows[name].astype("Int64").to_numpy()
        else:
            cells[name] = [value(view, row, name) for _, row in rows.iterrows()]
    return labelled(pd.DataFrame(cells), {name: words.label(name) for name in cells} | {"name": text("name")})


def choose() -> None:
    """Take over the rows that the reader picked in the table: one is shown in the panel, more are compared."""
    picked = [rows.index[i] for i in st.session_state["table"]["selection"]["rows"]]
    open_on("initiative", picked[:1] if len(picked) == 1 else [])
    session.put("compare", picked[:MOST] if len(picked) > 1 else [])


def names_to_press():
    """Return the column of names as buttons that look like text."""
    pressed = st.unfailing(open_named)
    return st.column_config.ButtonColumn(
        type="tertiary", alignment="left", width="large", pinned=True, on_click=pressed, key="name_pressed"
    )


def open_named() -> None:
    """Show in the panel the initiative whose name was pressed."""
    if pressed := st.session_state["name_pressed"]:
        open_on("initiative", [rows.index[pressed["row"]]])


def compare(keys: list[str]) -> None:
    """Show several initiatives side by side, field by field."""
    names = [name for name in (*CODED, *PLAIN) if not view.whole.lacks(f"initiatives.{name}")]
    side = {key: [value(view, view.whole.catalogue.loc[key], name) for name in names] for key in keys}
    frame = pd.DataFrame({"field": [words.label(name) for name in names], **side})
    st.header(text("compare"), anchor=False)
    shown = labelled(frame, {"field": text("field")} | {key: words.name(key) for key in keys})
    table("compared", shown, view.whole.catalogue.loc[keys], height="content")


def close() -> None:
    """Put the record away."""
    session.put("initiative", [])
    session.put("compare", [])


def answer() -> str:
    """Say how many are shown, and of which forms."""
    counts = rows["form"].replace("", pd.NA).dropna().value_counts()
    if counts.empty:
        return text("initiatives-count", count=len(rows))
    parts = text.list(text("count-of", count=int(n), what=words.label("form", form)) for form, n in counts.items())
    return text("initiatives-answer", count=len(rows), parts=parts)


opened = [key for key in session.get("initiative") if key in view.whole.catalogue.index][:1]
compared = [key for key in session.get("compare") if key in view.whole.catalogue.index][:MOST]
if opened or compared:
    st.button(text("back-to-table"), key="back", icon=":material/arrow_back:", on_click=close)
    if opened:
        record(opened[0])
    else:
        compare(compared)
    st.divider()
head(text("initiatives-question"), answer())
if not empty():
    columns = session.many(
        "columns",
        [*CODED, *PLAIN],
        st.multiselect,
        label=text("columns"),
        format_func=words.label,
        placeholder=text("columns-hint"),
    ) or [name for name in COLUMNS if not view.lack(f"initiatives.{name}", of=view.whole)]
    table(
        "table",
        told(view, shown, tuple(columns)),
        rows,
        names=True,
        on_select=choose,
        selection_mode="multi-row",
        column_config={text("name"): names_to_press()},
        height=min(720, 45 + 35 * len(rows)),
    )
    st.caption(text("table-reading", most=MOST))
