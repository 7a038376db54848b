"""Taking things away: tables as CSV, charts as PNG and SVG."""

from pathlib import Path

import pandas as pd

from dashboard.present.tables import to_csv
from dashboard.ui import screen as st
from dashboard.ui.context import current

PICTURES = ("png", "svg")

_EXPORT = Path(__file__).with_name("picture.js")


@st.cache_resource(show_spinner=False)
def _exporter():
    return st.components.component("regime_atlas_picture", js=_EXPORT.read_text(encoding="utf-8"))


def picture_buttons(chart: str, title: str, note: str) -> None:
    """Offer a chart, named by its key, as PNG and as SVG with its title and a note on the source."""
    for form in PICTURES:
        wanted = {"chart": chart, "format": form, "title": title, "note": note, "name": file_name(chart)}
        st.button(form.upper(), key=f"{form}_{chart}", on_click=_want, args=(wanted,))


def _want(picture: dict) -> None:
    st.session_state["pictures"] = st.session_state.get("pictures", 0) + 1
    st.session_state["picture"] = {
        **picture,
        "serial": f"{picture['chart']}-{picture['format']}-{st.session_state['pictures']}",
    }


def hand_over() -> None:
    """Give the browser the picture that was asked for, once; the part that does it is there only then."""
    if wanted := st.session_state.pop("picture", None):
        with st.container(height=1, border=False):
            _exporter()(data=wanted, key="picture")


def file_name(what: str, ending: str = "") -> str:
    """Return a file name that tells the package and the data's date."""
    whole = current().whole
    return f"{whole.about.name or 'table'}_{what}_{whole.date}{ending}"


def csv_button(what: str, table: pd.DataFrame, label: str = "CSV") -> None:
    """Offer a table as CSV; it is written when the reader asks for it."""
    st.download_button(
        label,
        lambda: to_csv(table),
        file_name(what, ".csv"),
        "text/csv",
        key=f"csv_{what}",
        on_click="ignore",
        help=current().text("csv-help", rows=len(table)),
    )
