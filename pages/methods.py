"""What the table is, how it was coded and measured, what is missing, and how to cite it."""

from functools import partial

import pandas as pd

from dashboard.model import schema
from dashboard.model.dictionary import dictionary
from dashboard.model.lens import Lens
from dashboard.model.lens_choices import CHOICES
from dashboard.present.cache import remembered
from dashboard.present.citation import as_text
from dashboard.present.lens_words import key
from dashboard.present.markup import Marked, joined
from dashboard.present.tables import to_csv, to_zip
from dashboard.ui import screen as st
from dashboard.ui import session, trust
from dashboard.ui.context import current
from dashboard.ui.download import csv_button, file_name
from dashboard.ui.elements import head, labelled, on_opening, prose, table
from dashboard.ui.lens import ONE_OF_SEVERAL
from dashboard.ui.package_summary import document, missing, tables

FORMULAS = (
    *(
        "incidence",
        "jaccard",
        "simpson",
        "inclusion",
        "overlap",
        "directed",
        "monadic",
        "overlap3",
        "pairs",
        "forums",
        "seats",
        "risks",
        "significance",
        "dyads",
        "nesting",
        "order",
        "layers",
        "triangle",
        "chance",
    ),
    *(
        "nodf",
        "null",
        "twomode",
        "fragmentation",
        "centralisation",
        "modularity",
        "core",
        "brokerage",
        "spread",
        "between",
        "mrqap",
        "plane",
        "citations",
        "assortativity",
    ),
)

view = current()
text, words, whole = view.text, view.words, view.whole
rows = whole.catalogue[whole.catalogue["kind"] != schema.HOST]


def the_table() -> None:
    """Say what the table holds, and offer all of it."""
    st.header(text("the-table"), anchor=False)
    st.markdown(text("the-table-text" if whole.dated else "the-table-undated", title=view.title, date=whole.date))
    if whole.version:
        st.markdown(text("the-table-version", version=whole.version))
    if came_about := whole.about.came_about(text.lang):
        st.markdown(came_about)
    frames = tables(whole)
    with st.container(horizontal=True):
        for name, frame in frames.items():
            csv_button(f"{name}_whole", frame, f"{name}.csv · {len(frame)}", as_given=True)
        st.download_button(
            text("everything"),
            lambda: to_zip({f"{name}.csv": to_csv(frame) for name, frame in frames.items()}),
            file_name("data", ".zip"),
            "application/zip",
            key="zip",
            on_click="ignore",
            icon=":material/folder_zip:",
        )


def codebook() -> None:
    """Show the rules of coding, and the vocabularies with their definitions."""
    st.header(text("codebook"), anchor=False)
    st.markdown(text("codebook-text"))
    for name, said in (("CODEBOOK", "rules"), ("FRAME", "frame-told")):
        if words_of := document(name, text.lang):
            on_opening(text(said), f"document_{name}", partial(prose, words_of))
    book = whole.codebook
    coded = [f for f in book.fields if book.has(f)]
    field = session.one(
        "field",
        coded,
        st.selectbox,
        default="form" if "form" in coded else coded[0],  # every table has layers or forms, and kinds of pairs
        label=text("field"),
        format_func=words.label,
    )
    st.caption(words.definition(field))
    shown = [[words.label(field, v), v, words.definition(field, v)] for v in book.values(field)]
    st.table(
        pd.DataFrame(shown, columns=[text("value"), text("code"), text("meaning")]),
        hide_index=True,
        border="horizontal",
    )


def columns() -> None:
    """Show the dictionary: what each column of the package means, in what it is written, what an empty cell says."""
    columns_of = {name: list(frame) for name, frame in tables(whole).items()}
    found = remembered(whole, "dictionary", 4, (), lambda: dictionary(columns_of))
    lang = "zh" if text.lang == "zh" else "en"
    shown = found[["table", "column", f"description_{lang}", f"unit_{lang}", "vocabulary", f"missing_{lang}"]]
    names = ("table", "column", "meaning", "unit", "vocabulary", "missing")

    def show() -> None:
        st.caption(text("dictionary-text"))
        labels = dict(zip(shown.columns, (text(f"dictionary-{name}") for name in names)))
        table("dictionary", labelled(shown, labels), found, height=420)

    on_opening(text("dictionary"), "columns", show)


def lens() -> None:
    """Show what can be compared with what, each choice with its sentence, and how rows are folded."""
    st.header(text("lens-title"), anchor=False)
    st.markdown(text("lens-methods"))
    shown = []
    for switch in ONE_OF_SEVERAL:
        for choice in CHOICES[switch]:
            name = text(f"lens-{switch}-{key(choice)}")
            usual = choice == getattr(Lens(), switch)
            meaning = text(f"lens-{switch}-{key(choice)}-help")
            shown.append([text(f"lens-{switch}"), text("lens-default", choice=name) if usual else name, meaning])
    heads = [text("lens-switch"), text("lens-choice"), text("meaning")]
    st.table(pd.DataFrame(shown, columns=heads), hide_index=True, border="horizontal")
    st.markdown(text("lens-methods-folding"))
    st.markdown(text("lens-methods-chance"))


def measures() -> None:
    """Show each measure with its formula, its reference and how to read it."""
    st.header(text("measures"), anchor=False)
    st.markdown(text("measures-text"))
    halves = st.columns(2)
    for i, name in enumerate(FORMULAS):
        with halves[i % 2], st.expander(text(f"formula-{name}-name")):
            st.latex(text(f"formula-{name}"))
            st.markdown(text(f"formula-{name}-reading"))
            st.caption(text(f"formula-{name}-reference"))


def evidence() -> None:
    """Show what is not known, the sources, and what they print wrongly."""
    st.header(text("missing"), anchor=False)
    table("missing", remembered(whole, "missing", 4, text.lang, lambda: missing(whole, text, words)))
    for name in sorted(whole.absent):
        st.caption(text("silent" if name in whole.silent else "absent", name=name))
    st.header(text("sources-title", count=len(whole.sources)), anchor=False)
    shown, corrected = remembered(whole, "evidence", 4, text.lang, evidence_in_words)
    link = {shown.columns[whole.sources.columns.get_loc("url")]: st.column_config.LinkColumn(validate=r"^https?://")}
    table("sources", shown, whole.sources, column_config=link, height=380)
    st.header(text("corrections-title", count=len(whole.corrections)), anchor=False)
    st.markdown(text("corrections-text"))
    table("corrections", corrected, whole.corrections, height=380)


def evidence_in_words() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the sources and the corrections as the reader sees them."""
    cited = whole.sources.assign(kind=words.labels("source_kind", whole.sources["kind"]))
    labels = {name: words.label(name) for name in (*cited, *whole.corrections)}
    named = whole.corrections.assign(initiative_id=[words.name(key) for key in whole.corrections["initiative_id"]])
    return labelled(cited, labels), labelled(named.drop(columns="id"), labels)


def citation() -> None:
    """Show the changelog of the data, and how to cite them."""
    if changes := document("CHANGELOG", text.lang):
        on_opening(text("changelog"), "document_CHANGELOG", partial(prose, changes))
    if len(whole.history):
        st.header(text("history-title", count=len(whole.history)), anchor=False)
        st.markdown(text("history-text"))
        shown = remembered(whole, "history", 4, text.lang, history_in_words)
        table("history", shown, whole.history, height=380)
    st.header(text("cite"), anchor=False)
    st.code(as_text(whole), language=None, wrap_lines=True)
    if whole.about.licence:
        st.caption(text("licence", name=whole.about.licence))
    if terms := whole.about.terms(text.lang):
        st.caption(terms)


def history_in_words() -> pd.DataFrame:
    """Return what changed since the first release as the reader sees it."""
    labels = {name: text(f"history-{name}") for name in whole.history}
    return labelled(whole.history.assign(field=words.labels_of(whole.history["field"])), labels)


def answer() -> Marked:
    """Say how many rows rest on how many sources, as far as the package tells."""
    said = [text("methods-rows", count=len(rows))]
    for name in ("sources", "corrections"):
        if not whole.lacks(name):
            said.append(text(f"methods-{name}", count=len(getattr(whole, name))))
    return joined(" ", said)


head(text("methods-question"), answer())
the_table()
codebook()
columns()
lens()
measures()
trust.reliability()
trust.completeness()
evidence()
citation()
