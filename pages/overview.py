"""The complex at a glance."""

from dashboard.measures.hubs import degrees
from dashboard.ui import screen as st
from dashboard.ui import view
from dashboard.ui.compute import picture
from dashboard.ui.context import here
from dashboard.ui.figures import overview
from dashboard.ui.parts import chart, custom, empty, head, open_record
from dashboard.ui.record import cards

QUESTIONS = {
    "binding": ("initiatives", {"legal_force": "binding"}),
    "overlap": ("overlap", {"measure": "overlap"}),
    "gaps": ("layers", {}),
    "technical": ("initiatives", {"layers": "technical"}),
    "nesting": ("nesting", {}),
    "table2": ("initiatives", {"collection": "table2", "status": "active"}),
}

now = here()
text, words, complex = now.text, now.words, now.complex
rows = complex.comparable


def answer() -> str:
    """Say who governs, on which layer, around whom."""
    form, layer = rows["form"].replace("", None).mode(), rows["primary_layer"].replace("", None).mode()
    if form.empty or layer.empty:
        return text("overview-plain", count=len(rows))
    tied = degrees(complex)
    return text(
        "overview-answer",
        count=len(rows),
        form=words.label("form", form[0]),
        form_count=int((rows["form"] == form[0]).sum()),
        layer=words.label("layers", layer[0]),
        layer_count=int((rows["primary_layer"] == layer[0]).sum()),
        hub=words.short(tied.index[0]) if len(tied) else "–",
        ties=int(tied.max()) if len(tied) else 0,
    )


def key_figures() -> None:
    """Show the figures that the complex is described by, each saying how to read it."""
    counted = complex.counted(now.counting)
    members = counted[counted["initiative_id"].isin(rows.index)]["member_id"]
    figures = {
        "initiatives": len(rows),
        "ties": len(complex.ties),
        "states": members[members.map(complex.members["kind"]) == "state"].nunique(),
        "binding": f"{int((rows['legal_force'] == 'binding').sum())} / {len(rows)}",
        "multi-layer": f"{int((rows['layers'].map(len) > 1).sum())} / {len(rows)}",
        "members-known": f"{int(rows['membership'].isin(['listed', 'partial']).sum())} / {len(rows)}",
    }
    with st.container(horizontal=True, key="figures"):
        for name, value in figures.items():
            st.metric(text(f"figure-{name}"), value, help=text(f"figure-{name}-help"), width="content")


def questions() -> None:
    """Open the page and the view that answers a question."""
    st.subheader(text("questions"), anchor=False)
    with st.container(horizontal=True, key="questions"):
        for name, (page, choices) in QUESTIONS.items():
            st.page_link(
                st.session_state["pages"][page],
                label=text(f"ask-{name}"),
                icon=":material/arrow_forward:",
                query_params=view.address(**choices),
                width="content",
            )


def filter_by_cell(points: list[dict]) -> None:
    """Filter by the clicked layer and form."""
    for point in points:
        form, layer = custom(point)[:2]
        view.put("layers", [layer])
        view.put("form", [form])


head(text("overview-question"), answer())
if not empty():
    chart(picture(now, overview.bands), open_record)
    cards()
    key_figures()
    questions()
    left, right = st.columns(2, gap="large")
    with left:
        chart(picture(now, overview.form_layer), filter_by_cell)
    with right:
        chart(picture(now, overview.growth))
