"""Taking things away: tables as CSV, charts as PNG and SVG."""

import pandas as pd
import streamlit as st
from streamlit.components import v2 as components

from dashboard.ui.context import here
from dashboard.ui.tables import to_csv

PICTURES = ("png", "svg")

# Plotly's own export, asked of the chart's mode bar: the title, which the page shows as a heading,
# and the note with the source are laid into the figure for the length of the call.
_EXPORT = """
const wrap = (text, letters) => text.split(" ").reduce((lines, word) => {
  const last = lines[lines.length - 1];
  return last && (last + " " + word).length <= letters ? [...lines.slice(0, -1), last + " " + word] : [...lines, word];
}, []);

export default function ({ data }) {
  if (window.regimeAtlasPicture === data.serial) return;
  window.regimeAtlasPicture = data.serial;
  setTimeout(() => {
    const chart = document.querySelector(".st-key-" + data.chart + " .js-plotly-plot");
    const camera = chart && chart.querySelector(".modebar-btn[data-attr='toImage'], .modebar-btn[data-title*='ownload']");
    if (!camera) return;
    const { title, margin, annotations } = chart.layout, box = chart.getBoundingClientRect(), full = chart._fullLayout._size;
    const heading = wrap(data.title, box.width / 9), note = wrap(data.note, box.width / 6);
    const room = { t: 32 + 22 * heading.length, b: 20 + 15 * note.length };
    Object.assign(chart.layout, {
      title: { text: heading.join("<br>"), x: 0, xref: "container", xanchor: "left", y: 1, yref: "container", yanchor: "top", pad: { l: 12, t: 12 }, font: { size: 17 } },
      margin: { ...margin, t: full.t + room.t, b: full.b + room.b, l: full.l + 16, r: full.r },
      annotations: [...(annotations || []), { text: note.join("<br>"), align: "left", showarrow: false, xref: "paper", yref: "paper", x: 0, xshift: -8 - full.l, y: 0, yshift: 8 - full.b - room.b, xanchor: "left", yanchor: "bottom", font: { size: 11 } }],
    });
    chart._context.toImageButtonOptions = { format: data.format, filename: data.name, width: box.width, height: box.height + room.t + room.b, scale: data.format === "png" ? 2 : 1 };
    camera.click();
    Object.assign(chart.layout, { title, margin, annotations });
  }, 50);
}
"""


@st.cache_resource(show_spinner=False)
def _exporter():
    return components.component("regime_atlas_picture", js=_EXPORT)


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
    """Return a file name that tells the data's date."""
    return f"regime-atlas_{what}_{here().whole.date or 'undated'}{ending}"


def csv_button(what: str, table: pd.DataFrame, label: str = "CSV") -> None:
    """Offer a table as CSV; it is written when the reader asks for it."""
    st.download_button(
        label,
        lambda: to_csv(table),
        file_name(what, ".csv"),
        "text/csv",
        key=f"csv_{what}",
        on_click="ignore",
        help=here().text("csv-help", rows=len(table)),
    )
