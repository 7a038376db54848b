"""The complex at a glance."""

from dashboard.measures.absence import with_members
from dashboard.measures.hubs import degrees
from dashboard.measures.networks import documented_ties, hosts_in
from dashboard.present.markup import Marked, joined, marked
from dashboard.present.pictures import countries, overview
from dashboard.present.questions import asked
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import custom, drawn, empty, head
from dashboard.ui.panel import open_record

# A question is read to its end, on two lines where one is too short.
WHOLE = ".st-key-questions a, .st-key-questions a * { white-space: normal; overflow: visible; }"
# Below this width names would lie on each other.
NARROW = (
    "@media (max-width: 700px) { .st-key-landscape { display: none; } }"
    "@media (min-width: 701px) { .st-key-landscape_list { display: none; } }"
)
view = current()
text, words, complex = view.text, view.words, view.complex
rows = complex.comparable


def answer() -> Marked:
    """Say who governs, on which layer, around whom; of each what the table tells."""
    said = [view.size()]
    for name, column in (("form", "form"), ("layers", "primary_layer")):
        found = rows[column].replace("", None).dropna()
        if len(found):
            top = found.mode()[0]
            said.append(text(f"overview-{name}", most=words.label(name, top), count=int((found == top).sum())))
    tied = degrees(complex)
    if len(tied):
        said.append(text("overview-hub", hub=words.short(tied.index[0]), ties=int(tied.max())))
    return joined(" ", said)


FIGURES = {
    "initiatives": (),
    "ties": ("relations",),
    "states": ("memberships", "members.kind=state"),
    "binding": ("initiatives.legal_force=binding",),
    "multi-layer": ("initiatives.layers",),
    "members-known": ("memberships",),
}


def key_figures() -> None:
    """Show the figures that the complex is described by; a dash and the reason where one cannot be told."""
    forces, layers = rows.loc[rows["legal_force"] != "", "legal_force"], rows["layers"].map(len)
    figures = {
        "initiatives": f"{len(rows):,}",
        "ties": f"{len(documented_ties(complex, hosts_in(complex))):,}",
        "states": countries.known_to_take_part(view),
        "binding": f"{int((forces == 'binding').sum())} / {len(forces)}",
        "multi-layer": f"{int((layers > 1).sum())} / {int((layers > 0).sum())}",
        "members-known": f"{len(with_members(complex))} / {len(rows)}",
    }
    missing = {name: view.lack(*needed) for name, needed in FIGURES.items()}
    with st.container(horizontal=True, key="figures"):
        for name, value in figures.items():
            label = text(f"lens-units-{view.lens.units}" if name == "initiatives" else f"figure-{name}")
            about = missing[name] or text(f"figure-{name}-help")
            st.metric(label, "–" if missing[name] else value, help=about, width="content")
    if untold := [marked("{}: {}", text(f"figure-{name}"), why) for name, why in missing.items() if why]:
        st.caption(joined(" ", untold))


def questions() -> None:
    """Offer the questions that the package can answer, each a link to the view that does."""
    st.rules(WHOLE)
    st.subheader(text("questions"), anchor=False)
    groups = told(view, asked)
    with st.container(key="questions"):
        for column, (group, listed) in zip(st.columns(max(len(groups), 1), gap="medium"), groups.items()):
            with column, st.container(gap="xxsmall"):
                st.caption(text(f"questions-{group}"))
                for question in listed:
                    st.page_link(
                        st.session_state["pages"][question.page],
                        label=text(f"ask-{question.id}", **question.named),
                        icon=":material/arrow_forward:",
                        query_params=session.address(**question.choices),
                        width="stretch",
                    )


def picture() -> None:
    """Show the complex, with the ties of the opened initiative; in a narrow window as a list."""
    st.rules(NARROW)
    chosen = "".join(session.get("initiative"))
    if shown := drawn(overview.landscape, chosen, on_click=open_record):
        with st.container(key="landscape_list"):
            for line in told(view, overview.listed, marks=shown.data):
                st.markdown(line)


def filter_by_cell(points: list[dict]) -> None:
    """Filter by the clicked layer and form."""
    for point in points:
        form, layer = custom(point)[:2]
        session.put("layers", [layer])
        session.put("form", [form])


st.caption(view.title)
head(text("overview-question"), answer())
if not empty():
    questions()
    key_figures()
    picture()
    left, right = st.columns(2, gap="large")
    with left:
        drawn(overview.form_layer, on_click=filter_by_cell)
    with right:
        drawn(overview.growth)
