"""Taking things away: tables as CSV, charts as PNG and SVG."""

from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd

from dashboard.present import file_names
from dashboard.present.tables import to_csv, with_names
from dashboard.present.view import View
from dashboard.ui import filters, places, session
from dashboard.ui import screen as st
from dashboard.ui.context import current

PICTURES = ("png", "svg")

_EXPORT = Path(__file__).with_name("picture.js")


@st.cache_resource(show_spinner=False)
def _exporter():
    return st.components.component("regime_atlas_picture", js=_EXPORT.read_text(encoding="utf-8"))


def _written(view: View, table: pd.DataFrame, as_given: bool) -> bytes:
    return to_csv(table if as_given else with_names(table, _Names(view)))


class _Names:
    """Names of initiatives, hosts and members by id, looked up as they are asked for."""

    def __init__(self, view: View) -> None:
        self.view = view

    def get(self, key: object) -> str | None:
        """Return the name of an id; None if nothing has it."""
        whole, words = self.view.whole, self.view.words
        if key in whole.catalogue.index:
            return words.name(key)
        return words.member(key) if key in whole.members.index else None


def picture_buttons(chart: str, title: str, note: str) -> None:
    """Offer a chart, named by its key, as PNG and as SVG with its title and a note on the source."""
    for form in PICTURES:
        wanted = {"chart": chart, "format": form, "title": title, "note": note, "name": file_name(chart)}
        st.button(form.upper(), key=f"{form}_{chart}", on_click=_want, args=(wanted,))


def _want(picture: dict) -> None:
    """Ask for a picture; its note says the view that the reader saw when it was asked for."""
    view, narrowed = current(), ""
    if view.selection.active:
        narrowed = view.text("filtered", filters=filters.in_words(view.selection, view.text, view.words))
    licence = view.text("licence", name=view.whole.about.licence) if view.whole.about.licence else ""
    picture["note"] = " ".join(map(str, filter(None, (picture["note"], narrowed, here(), licence))))
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


def here() -> str:
    """Return the address of exactly the present view, as it may be sent to somebody else."""
    page = places.named(st.session_state["page"])
    return f"{places.here()}{page}?{urlencode(session.present(), doseq=True)}"


def file_name(what: str, ending: str = "") -> str:
    """Return a file name that tells the view, see `file_names.of_view`."""
    return file_names.of_view(current(), places.named(st.session_state["page"]), what, ending)


def csv_button(what: str, table: pd.DataFrame, label: str = "CSV", as_given: bool = False) -> None:
    """Offer a table as CSV, in its order, names beside ids; it is written when the reader asks for it.

    Parameters
    ----------
    as_given : bool
        Whether the table is given with its own columns alone.
    """
    st.download_button(
        label,
        partial(_written, current(), table, as_given),
        file_name(what, ".csv"),
        "text/csv",
        key=f"csv_{what}",
        on_click="ignore",
        help=current().text("csv-help", rows=len(table)),
    )
