"""The table beside each chart: what a picture shows, for the keyboard and for those who do not see it."""

from dashboard.present.picture_table import MOST, in_words, stands_for
from dashboard.present.pictures import Shown
from dashboard.ui import links, opening
from dashboard.ui import screen as st
from dashboard.ui.context import current
from dashboard.ui.opened import open_on

TALL, ROW = 390, 35  # pixels: a table that scrolls, and one of its rows
LISTED = 40  # initiatives of a group that are named


def as_table(shown: Shown, what: str) -> None:
    """Offer what a picture shows as a table, which is drawn only while it is open; a marked row opens its record.

    Of a row that stands for several initiatives these are named below the table, each a link.

    Parameters
    ----------
    what : str
        What the picture is, in two or three words.
    """
    view, data, key = current(), shown.data, f"rows_{shown.key}"
    with st.expander(view.text("table-of", what=what, rows=len(data)), key=f"open_{key}", on_change="rerun") as table:
        if not table.open:
            return
        act = lambda: _follow(key, shown)  # noqa: E731
        with st.container(key=f"opens_{key}"):
            event = st.dataframe(
                in_words(view, data),
                key=key,
                hide_index=True,
                width="stretch",
                placeholder="–",
                height=min(TALL, 40 + ROW * max(len(data), 1)),
                on_select=act,
                selection_mode="single-row",
            )
        rows = event["selection"]["rows"]
        if opening.first_run() and rows:
            opening.late("chart", act)
        if rows and "ids" in data.columns and rows[0] < len(data):
            st.markdown(links.named(list(data["ids"].iloc[rows[0]]), LISTED))
        more = view.text("table-of-more", most=MOST) if len(data) > MOST else ""
        st.caption(" ".join(filter(None, (view.text("table-of-reading"), more))))


def _follow(key: str, shown: Shown) -> None:
    """Open what the marked row stands for; a group opens nothing."""
    rows = st.session_state[key]["selection"]["rows"]
    if rows and rows[0] < len(shown.data):
        kind, ids = stands_for(current(), shown.data.iloc[rows[0]])
        if kind:
            open_on(kind, ids)
