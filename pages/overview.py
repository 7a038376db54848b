"""The complex at a glance."""

from collections.abc import Iterable
from functools import partial

from dashboard.measures.absence import with_members
from dashboard.measures.hubs import degrees
from dashboard.measures.networks import documented_ties, hosts_in
from dashboard.present.markup import Marked, inner, joined, marked
from dashboard.present.pictures import countries, overview
from dashboard.present.questions import asked
from dashboard.ui import links, session
from dashboard.ui import screen as st
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import custom, drawn, empty, head, on_opening
from dashboard.ui.narrow import WIDTH, stands_in
from dashboard.ui.panel import open_record
from dashboard.ui.verdicts import standing_best

# The questions are one list of links and the figures one list, not an element each: the first picture is there sooner.
ASKED = (
    ".st-key-questions [data-testid='stColumn'] > div { gap: 0.25rem; }"
    ".st-key-questions ul { list-style: '→'; margin: 0 0 1rem; padding-left: 1rem; }"
    ".st-key-questions li { margin: 0; padding: 0.1rem 0 0.1rem 0.4rem; }"
    ".st-key-questions li a { text-decoration: none; color: inherit; }"
    ".st-key-questions li a:is(:hover, :focus-visible) { text-decoration: underline; }"
)
COUNTED = (
    ".st-key-figures ul { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; }"
    ".st-key-figures ul { list-style: none; padding: 0; margin: 0 0 1rem; }"
    ".st-key-figures li { margin: 0; padding: 0; font-size: 0.875rem; }"
    ".st-key-figures strong { display: block; font-size: 2rem; font-weight: 400; line-height: 1.4; }"
)
# Below this width names would lie on each other.
LIST = f"@media (min-width: {WIDTH + 1}px) {{ .st-key-landscape_list {{ display: none; }} }}"
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
    labels = {name: text(f"figure-{name}") for name in figures} | {"initiatives": text(f"lens-units-{view.lens.units}")}
    shown = [marked("- {} **{}**", labels[name], "–" if missing[name] else value) for name, value in figures.items()]
    shown.append(marked("- {}", text("figures-counted")))
    about = [marked("- {}: {}", labels[name], missing[name] or text(f"figure-{name}-help")) for name in figures]
    st.rules(COUNTED)
    with st.container(key="figures"):
        st.markdown(joined("\n", shown), help=joined("\n", about))
    if untold := [marked("{}: {}", text(f"figure-{name}"), why) for name, why in missing.items() if why]:
        st.caption(joined(" ", untold))


def questions() -> None:
    """Offer the questions that the package can answer, each a link to the view that does."""
    st.rules(ASKED)
    st.subheader(text("questions"), anchor=False)
    groups = told(view, asked)
    with st.container(key="questions"):
        for column, (group, listed) in zip(st.columns(max(len(groups), 1), gap="medium"), groups.items()):
            ways = [(text(f"ask-{one.id}", **one.named), links.address(one.page, **one.choices)) for one in listed]
            with column:
                st.caption(text(f"questions-{group}"))
                st.markdown(joined("\n", (marked("- {}", inner(*way)) for way in ways)))


def picture() -> None:
    """Show the complex, with the ties of the opened initiative; in a narrow window as a list."""
    stands_in("landscape")
    st.rules(LIST)
    chosen = "".join(session.get("initiative"))
    if shown := drawn(overview.landscape, chosen, on_click=open_record):
        with st.container(key="landscape_list"):
            for number, (layer, lines) in enumerate(told(view, overview.listed, marks=shown.data)):
                on_opening(layer, f"list_{number}", partial(each, lines))


def each(lines: Iterable[Marked]) -> None:
    """Show paragraphs."""
    for line in lines:
        st.markdown(line)


def filter_by_cell(points: list[dict]) -> None:
    """Filter by the clicked layer and form."""
    for point in points:
        form, layer = custom(point)[:2]
        session.put("layers", [layer])
        session.put("form", [form])


st.caption(marked("**{}**  \n{}", view.title, text("about-complex")))
head(text("overview-question"), answer())
if not empty():
    questions()
    key_figures()
    picture()
    standing_best()
    left, right = st.columns(2, gap="large")
    with left:
        drawn(overview.form_layer, on_click=filter_by_cell)
    with right:
        drawn(overview.growth)
