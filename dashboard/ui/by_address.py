"""The addresses of what a page shows, for programs and for pages elsewhere: data of the view, charts to embed."""

from collections.abc import Callable
from html import escape
from threading import Event
from urllib.parse import quote, urlencode

from dashboard.present.address import Address
from dashboard.present.bundle.single import NETWORKS, TABLES
from dashboard.present.markup import Marked, marked
from dashboard.present.pictures import Shown, addressed
from dashboard.ui import places, session
from dashboard.ui import screen as st
from dashboard.ui.context import current, own

SERVED = Event()  # set by the service, beside which alone these addresses are answered
TALL = 560  # pixels of a chart that does not say how tall it is
ROOM = 210  # pixels of its title and its words
# What a page is mostly made of.
MAIN = {
    **dict.fromkeys(("overview", "initiatives", "timeline", "methods", "your_table"), "initiatives"),
    **dict.fromkeys(("overlap", "nesting"), "pairs"),
    "findings": "findings",
    "layers": "layers",
    "network": "initiative_measures",
    "countries": "participation",
}


def _address(path: str, asked: Address) -> str:
    found = places.here() + path
    return f"{found}?{urlencode(asked, doseq=True)}" if asked else found


def data_of_view() -> None:
    """Show the address of this view's data, with the page's own parameters; say why where there is none."""
    view = current()
    label = view.text("as-data")
    with st.expander(label, key="as_data", icon=":material/data_object:", on_change="rerun") as part:
        if not part.open:
            return
        if own() or not SERVED.is_set():
            st.caption(view.text("as-data-own" if own() else "as-data-unserved"))
            return
        st.caption(view.text("as-data-what"))
        asked = {name: values for name, values in session.present().items() if name != "lang"}
        main = MAIN[places.named(st.session_state["page"])]
        st.code(_address(f"data/{main}.csv", asked), language=None, wrap_lines=True)
        files = [(name, ("csv", "json")) for name in (main, *(name for name in TABLES if name != main))]
        for name, forms in [*files, ("network", NETWORKS)]:
            links = " · ".join(f"[{form}]({_address(f'data/{name}.{form}', asked)})" for form in forms)
            st.markdown(marked(f"- `{name}` {links} {{}}", view.text(f"by-address-{name.replace('_', '-')}")))
        st.markdown(view.text("as-data-more", address=_address("data", {"lang": [view.text.lang]})))


def plain_page(kind: str, key: str) -> Marked | str:
    """Return a link to the page without script of a record or a member; empty where none is served.

    Parameters
    ----------
    kind : {"record", "member"}
    """
    if own() or not SERVED.is_set():
        return ""
    text = current().text
    address = _address(f"{kind}/{quote(key, safe='')}", {"lang": [text.lang]})
    return Marked(text("record-plain"), lambda: f"[{text('record-plain')}]({address})")


def embedding(shown: Shown, draw: Callable[..., Shown | None] | None, choices: tuple) -> None:
    """Offer the lines by which a chart stands within a page elsewhere, in this view, language and theme."""
    found = None if draw is None or own() or not SERVED.is_set() else addressed.place(draw, choices)
    if found is None:
        return
    view, (name, said) = current(), found
    with st.popover(view.text("embed"), key=f"embed_{shown.key}", on_change="rerun") as part:
        if part.open:
            st.caption(view.text("embed-what"))
            st.code(snippet(shown, name, said, view.dark), language="html", wrap_lines=True)


def snippet(shown: Shown, name: str, said: Address, dark: bool) -> str:
    """Return the lines of HTML that embed a chart."""
    address = _address(f"embed/{name}", session.address(**said) | ({"theme": ["dark"]} if dark else {}))
    height = int(shown.figure.layout.get("height") or TALL) + ROOM
    return (
        f'<iframe src="{escape(address)}" title="{escape(str(shown.title))}" width="100%" height="{height}" '
        'style="border: 0" loading="lazy"></iframe>'
    )
