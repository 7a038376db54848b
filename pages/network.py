"""Is the complex fragmented or centred, and around whom?"""

import itertools
from collections.abc import Callable

import pandas as pd

from dashboard.measures.layer_brokers import SAMPLES
from dashboard.measures.mrqap import DEPENDENTS, mrqap
from dashboard.measures.networks import documented_ties, hosts_in
from dashboard.measures.robustness import BANDS
from dashboard.measures.yardsticks import yardsticks
from dashboard.present.cache import remembered as at_once
from dashboard.present.markup import Marked, joined, marked
from dashboard.present.pictures import network, plane
from dashboard.present.pictures.relations import statements
from dashboard.present.pictures.structure import band_table, beside_others, regression_table
from dashboard.present.view import View
from dashboard.ui import cache, links, networks, session
from dashboard.ui import screen as st
from dashboard.ui.chance import COLOURED, against_chance, passing
from dashboard.ui.context import current
from dashboard.ui.elements import drawn, empty, head, table
from dashboard.ui.panel import open_record, open_row
from dashboard.ui.progress import remembered
from dashboard.ui.take_away import network_files

view = current()
text, words, complex, tested = view.text, view.words, view.complex, view.tested_view


def answer(view: View, found: pd.DataFrame) -> str:
    """Say how far the documented relations hang together, and how far they are centred."""
    count = len(complex.comparable)
    if missing := view.lack("relations", "initiatives.id"):
        return marked("{} {}", view.size(), missing)
    if documented_ties(complex, hosts_in(complex)).empty:
        return text("network-answer-untied", count=count)
    value = found[found["network"] == "relations"].set_index("measure")["value"]
    if value[["giant_share", "degree_centralisation"]].isna().any():
        return text("network-answer-none", count=count)
    return text(
        "network-answer",
        components=int(value["components"]),
        hosts="in" if hosts_in(complex) else "out",
        share=f"{value['giant_share']:.0%}",
        fragmentation=f"{value['fragmentation']:.2f}",
        centralisation=f"{value['degree_centralisation']:.2f}",
    )


def relations(measures: pd.DataFrame) -> None:
    """Show the documented relations, and who stands where in them."""
    colouring = "layer"
    if not network.relations.untold(view):
        passed = passing()
        colouring = session.one(
            "colouring",
            [name for name in network.COLOURINGS if passed.get(name, True)],
            st.segmented_control,
            default="layer",
            required=True,
            label=text("colouring"),
            format_func=lambda v: text(f"colouring-{v}"),
        )
        for name in COLOURED:
            if not passed[name]:
                st.caption(text(f"uncoloured-{name}", why="unknown" if passed[name] is None else "chance"))
    chosen, steps = networks.around(network.tied(view))
    choices = (colouring, chosen, steps)
    networks.room("relations")
    if drawn(network.relations, *choices, otherwise="no-relations", on_click=open_record, table=measures):
        network_files()
        other_parts(chosen, steps)
    if told := [name for name in network.RANKINGS if not view.lack(*network.NEEDS[name])]:
        by = session.one(
            "rank",
            told,
            st.selectbox,
            default=told[0],
            label=text("rank"),
            format_func=lambda v: text(f"rank-{v}"),
        )
        drawn(network.ranking, by, otherwise="no-ranking", on_click=open_record, table=measures)
    brokers(measures)


def other_parts(chosen: str, steps: str) -> None:
    """List the parts that the picture leaves out: each tie by its kind, each name a link to its record."""
    told = lambda: in_statements(network.parts(view, chosen, steps))  # noqa: E731
    others = at_once(view, "relation_parts", 24, (chosen, steps), told)
    if not others:
        return
    sizes = [len({end for several, _, other in part for end in (*several, other)}) for part in others]
    networks.other_parts(
        text("relations-rest", count=len(others), least=min(sizes), most=max(sizes)),
        (joined("; ", itertools.starmap(said, part)) for part in others),
    )


def in_statements(parts: list[pd.DataFrame]) -> list[list[tuple[list[str], str, str]]]:
    """Return the ties of each part as what several say of one."""
    return [statements(ties) for ties in parts]


def said(several: list[str], relation: str, other: str) -> Marked:
    """Say what some have to do with another one."""
    label = text.within(words.label("relation", relation))
    return marked("{} — {} → {}", links.named(several, len(several)), label, links.named([other]))


def brokers(measures: pd.DataFrame) -> None:
    """List who stands between the layers."""
    st.subheader(text("brokers-title"), anchor=False, help=text("glossary-broker"))
    if missing := view.lack(*network.NEEDS["brokerage"]):
        st.caption(missing)
        return
    broker = cache.told(view, network.brokers, table=measures)
    labels = {"id": text("initiative")} | {name: text(f"broker-{name}") for name in broker.columns[1:]}
    table(
        "brokers",
        broker.assign(id=[words.name(key) for key in broker["id"]]).rename(columns=labels),
        broker,
        on_select=lambda: open_row("brokers", list(broker["id"])),
        selection_mode="single-row",
        height=300,
    )
    st.caption(text("brokers-reading"))
    between = cache.layer_brokers_of(complex)
    if len(between):
        table("between", network.between_layers_in_words(view, between), between, height="content")
        st.caption(text("joins-reading", samples=SAMPLES))


def hierarchy() -> None:
    """Show where the complex lies between hierarchy and differentiation, beside others."""
    if shown := drawn(plane.plane, otherwise="no-plane"):
        with st.expander(text("plane-figures"), key="plane_figures"):
            table("hierarchy", plane.in_words(view, shown.data), shown.data, height="content")


def measures_of_structure(found: pd.DataFrame) -> None:
    """Show each measure of structure, on demand against chance and with its robustness."""
    st.header(text("structure-title"), anchor=False)
    found = against_chance(found, "structure")
    beside(found)
    st.subheader(text("robustness-title"), anchor=False)
    bands = session.many(
        "bands",
        [name for name in BANDS if name != "coding" or not view.whole.double_coding.empty],
        st.pills,
        selection_mode="multi",
        label=text("robustness-choose"),
        format_func=lambda v: text(f"band-{v}"),
    )
    if bands:
        moved = remembered(
            ("robust", *bands),
            text("computing-robustness"),
            lambda progress: cache.robustness_of(view.rows, view.lens, bands, progress),
        )
        table("robustness", band_table(view, moved), moved, height=520)
    st.caption(text("robustness-reading"))


def regression() -> None:
    """Show on demand what overlap and ties hang on, tested by permuting residuals."""
    st.subheader(text("mrqap-title"), anchor=False)
    if session.flag("mrqap", st.toggle, label=text("mrqap-show")):
        explained = remembered(("mrqap",), text("mrqap-computing"), regressed)
        table("mrqap_table", regression_table(view, explained), explained, height="content")
    st.caption(text("mrqap-reading"))


def regressed(progress: Callable[[int, int], None]) -> pd.DataFrame:
    """Return the regressions of overlap and of ties, as tests of chance read the view."""
    parts = [mrqap(tested, name, progress=progress) for name in DEPENDENTS]
    return pd.concat(parts, ignore_index=True)


def beside(found: pd.DataFrame) -> None:
    """Show the measures beside those of other regime complexes."""
    st.subheader(text("yardsticks-title"), anchor=False)
    if session.flag("yardsticks", st.toggle, label=text("yardsticks-show")):
        others = yardsticks()
        table("yardsticks", beside_others(view, found, others), others, height="content")
    st.caption(text("yardsticks-reading"))


many = view.lack("pairs")
found = pd.DataFrame() if many else cache.structure_of(complex)
head(text("network-question"), many or cache.told(view, answer, found=found))
if not many and not empty():
    relations(cache.measures_of(complex))
    hierarchy()
    measures_of_structure(found)
    regression()
