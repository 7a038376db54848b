"""Taking the present view away, at the foot of every page: its address, its citation, and all of it in one zip."""

from dashboard.present import bundle, cite_view, file_names
from dashboard.present.bundle import documents
from dashboard.present.bundle.networks import gexf, graphml
from dashboard.present.bundle.networks import network as network_of
from dashboard.present.bundle.options import Options
from dashboard.present.cite_view import Cited
from dashboard.ui import filters, places, session
from dashboard.ui import screen as st
from dashboard.ui.by_address import data_of_view
from dashboard.ui.cache import pairs_here
from dashboard.ui.context import current, own, package
from dashboard.ui.download import here
from dashboard.ui.progress import remembered

PLAIN = "text/plain"
# On paper: no sidebar, search, buttons or bars; charts, drawn for a screen, shrink to the width of A4.
PAPER = """
@media print {
  @page { size: A4; margin: 14mm; }
  [data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stElementToolbar"],
  [data-testid="stButton"], [data-testid="stDownloadButton"], [data-testid="stPopover"], .modebar, .st-key-take_away,
  .st-key-history, .st-key-search_box { display: none !important; }
  .stApp, .stMain, [data-testid="stAppViewContainer"] { position: static !important; overflow: visible !important;
    height: auto !important; }
  [data-testid="stMainBlockContainer"] { max-width: none; padding: 0; }
  .js-plotly-plot { zoom: 0.6; }
  [class*="st-key-box_"], [data-testid="stDataFrame"] { break-inside: avoid; }
}
"""
# Chosen values are white on the light blue of the dark theme, which nobody reads.
CHOSEN = ".stApp [data-tag] * { color: #10171f; fill: #10171f; }"
NETWORKS = ("graphml", "gexf")


def foot() -> None:
    """Offer the present view: what is shut is not drawn."""
    view = current()
    st.rules(PAPER + (CHOSEN if view.dark else ""))
    st.divider()
    data_of_view()
    with st.expander(view.text("take-away"), key="take_away", icon=":material/ios_share:", on_change="rerun") as part:
        if part.open:
            _citations()
            _zip()


def cited() -> Cited:
    """Return what a citation says of the present view."""
    view = current()
    said = filters.in_words(view.selection, view.text, view.words) if view.selection.active else ""
    return cite_view.cited(view, view.text(f"page-{places.named(st.session_state['page'])}"), str(said), here())


def _citations() -> None:
    """Show the address of exactly this view, and how it is cited."""
    view, found = current(), cited()
    text, whole = view.text, view.whole
    st.caption(text("take-away-address"))
    st.code(found.address, language=None, wrap_lines=True)
    st.caption(text("take-away-cite"))
    st.code(cite_view.as_text(whole, found), language=None, wrap_lines=True)
    written = {"bib": cite_view.as_bibtex(whole, found), "ris": cite_view.as_ris(whole, found)}
    for column, (ending, entry) in zip(st.columns(2), written.items()):
        with column:
            st.code(entry.replace("\r\n", "\n"), language=None, wrap_lines=True)
            name = file_names.of_view(view, places.named(st.session_state["page"]), "citation", f".{ending}")
            label = text(f"take-away-{ending}")
            st.download_button(label, f"{entry}\n".encode(), name, PLAIN, key=f"cite_{ending}", on_click="ignore")
    if terms := whole.about.terms(text.lang):
        st.caption(terms)


def _zip() -> None:
    """Offer the bundle of the view as one zip, made when it is asked for."""
    view = current()
    text = view.text
    if view.rows.initiatives.empty:
        return
    if many := view.lack("pairs", of=view.collection):
        st.caption(many)
        return
    st.caption(text("take-away-zip-what"))
    figures = session.flag("figures", st.toggle, label=text("take-away-figures"), help=text("take-away-figures-help"))
    wanted = (view.rows.identity, view.lens, figures)
    if st.session_state.get("zip_wanted") != wanted:
        st.button(
            text("take-away-make"),
            key="make_zip",
            icon=":material/folder_zip:",
            on_click=st.session_state.update,
            args=({"zip_wanted": wanted},),
        )
        return
    options = Options(view.selection, figures=figures, bands=(), address=here())
    source = package()
    made = remembered(
        ("bundle", figures, options.address),
        text("take-away-making"),
        lambda progress: bundle.packed(
            view.whole,
            options,
            lambda what, done, todo: progress(done, todo),
            {} if own() else documents.own(source),
            source if source.is_dir() and not own() else None,
        ),
    )
    name = file_names.of_view(view, places.named(st.session_state["page"]), "view", ".zip")
    label = text("take-away-zip", size=f"{len(made) / 2**20:.1f}")
    icon = ":material/download:"
    st.download_button(label, made, name, "application/zip", key="view_zip", on_click="ignore", icon=icon)


def network_files() -> None:
    """Offer the network of the view for programs of network analysis: documented ties and shared members."""
    view = current()
    if view.complex.comparable.empty:
        return

    def made(kind: str) -> bytes:
        found, note = network_of(view.complex, pairs_here(view), view.collection), str(view.through("members"))
        return graphml(found, note) if kind == "graphml" else gexf(found, view.whole.date, note)

    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        for kind in NETWORKS:
            name = file_names.of_view(view, "network", "ties", f".{kind}")
            st.download_button(
                view.text(f"take-away-{kind}"),
                lambda kind=kind: made(kind),
                name,
                "application/xml",
                key=f"file_{kind}",
                on_click="ignore",
                help=view.text("take-away-network-help"),
            )
