"""The sidebar: language, filters with their counts, the lens, reset."""

from dataclasses import replace

from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens
from dashboard.model.select import FACETS, Selection, loosening
from dashboard.present import asked
from dashboard.present.cache import default_collection, facet, fitted, offered, once, selected
from dashboard.present.markup import marked
from dashboard.present.words import LANGUAGES, Text, Words
from dashboard.ui import lens, session
from dashboard.ui import screen as st
from dashboard.ui.context import current

OPEN = ("layers", "form")  # shown at once; the other filters are one click away
FIRST, LAST = 1950, 2035  # bounds of the year fields where the table has no years


def language(current: str) -> None:
    """Draw the language switch."""
    session.one(
        "lang",
        list(LANGUAGES),
        st.segmented_control,
        default=current,
        required=True,
        label="Language / 语言",
        format_func=LANGUAGES.get,
        label_visibility="collapsed",
        always=True,
    )


def selection() -> Selection:
    """Read the selection from the choices; values that the address may not have are ignored."""
    return asked.selection(session.get)


def known(complex: RegimeComplex, wanted: Selection) -> Selection:
    """Return the selection without values that the complex does not have; they are noted."""
    for name, values in asked.held(complex).items():
        session.hold(name, values)
    found = asked.selection(session.get)
    collection = found.collection or default_collection(complex)
    return replace(found, collection=collection, lens=fitted(complex, wanted.lens))


def draw(complex: RegimeComplex, chosen: Selection, text: Text, words: Words) -> None:
    """Draw the sidebar's filters, with the count behind each value."""
    shown, total = len(selected(complex, chosen).chosen), len(complex.catalogue) - len(complex.hosts)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(marked("**{}**", text("shown", shown=shown, total=total)))
        if (
            chosen.active
            or chosen.collection != default_collection(complex)
            or chosen.lens != fitted(complex, Lens())
            or chosen.hosts
        ):
            st.button(text("reset"), key="reset", on_click=session.clear, type="tertiary")
    session.one(
        "collection",
        offered(complex),
        st.segmented_control,
        default=default_collection(complex),
        required=True,
        label=text("collection"),
        help=" ".join(collection_help(complex, v, text, words) for v in offered(complex)),
        format_func=lambda v: collection_name(complex, v, text, words),
    )
    session.stay_open("lens", chosen.lens != fitted(complex, Lens()))
    lens.draw(complex, chosen.lens, text)
    session.words("text", st.text_input, label=text("free-text"), placeholder=text("free-text-hint"))
    for name in OPEN:
        _facet(complex, chosen, name, text, words)
    _member(complex, chosen.lens, text, words)
    others = [name for name in FACETS if name not in OPEN]
    # What is shut is not drawn: a hundred hidden values would hold up the first picture.
    session.stay_open("more", bool(set(chosen.active) & {*others, "first_year", "last_year"}))
    with st.expander(text("more-filters"), key="more", on_change="rerun") as more:
        if more.open:
            for name in others:
                _facet(complex, chosen, name, text, words)
            _years(complex, text)
            session.flag("host_rows", st.toggle, label=text("show-hosts"), help=text("show-hosts-help"))


def collection_name(complex: RegimeComplex, collection: str, text: Text, words: Words) -> str:
    """Return the name of a collection; that of the marked rows comes from the package's codebook."""
    if collection == "table2" and complex.codebook.has_label("table2"):
        return words.label("table2")
    return text(f"collection-{collection}")


def collection_help(complex: RegimeComplex, collection: str, text: Text, words: Words) -> str:
    """Say what a collection holds."""
    said = words.definition("table2") if collection == "table2" else ""
    return text(
        "collection-is",
        name=collection_name(complex, collection, text, words),
        what=said or text(f"collection-{collection}-help"),
    )


def _facet(complex: RegimeComplex, chosen: Selection, name: str, text: Text, words: Words) -> None:
    if complex.lacks(f"initiatives.{name}"):
        st.caption(text("filter-absent", column=words.label(name)))
        return
    counts = facet(complex, chosen, name)
    session.many(
        name,
        list(counts),
        st.pills,
        selection_mode="multi",
        label=words.label(name),
        help=words.definition(name) or None,
        format_func=lambda value: f"{words.label(name, value)} · {counts[value]}",
    )
    if name == "layers" and len(chosen.layers) > 1:
        session.one(
            "match",
            ["any", "all"],
            st.segmented_control,
            default="any",
            required=True,
            label=text("layers-match"),
            format_func=lambda v: text(f"layers-{v}"),
        )


def _member(complex: RegimeComplex, counted: Lens, text: Text, words: Words) -> None:
    if complex.lacks("memberships", "members"):
        st.caption(text("filter-absent", column="memberships.csv"))
        return
    labels = _taking_part(complex, words.lang, counted)
    session.one(
        "member",
        list(labels),
        st.selectbox,
        label=text("member"),
        placeholder=text("member-hint"),
        format_func=labels.get,
    )


@once(8)
def _taking_part(complex: RegimeComplex, lang: str, counted: Lens) -> dict[str, str]:
    """Return each member with what it takes part in, states first, by name.

    Counted over the whole table, so that the labels stay while the reader filters.
    """
    words, counts = Words(complex, lang), complex.counted(counted.counting)["member_id"].value_counts()
    known = (member for member in counts.index if member in complex.members.index)
    order = sorted(known, key=lambda member: (complex.members.at[member, "kind"] != "state", words.member(member)))
    return {member: f"{words.member(member)} · {counts[member]}" for member in order}


def _years(complex: RegimeComplex, text: Text) -> None:
    years = complex.catalogue["launch_year"].dropna()
    low, high = (int(years.min()), int(years.max())) if len(years) else (FIRST, LAST)
    if low == high:
        return
    chosen = [next(map(int, session.get(name)), bound) for name, bound in (("from", low), ("to", high))]

    def take() -> None:
        first, last = st.session_state["w_years"]
        session.put("from", [] if first == low else [first])
        session.put("to", [] if last == high else [last])

    within = tuple(sorted(min(max(year, low), high) for year in chosen))
    session.drawn("w_years", within, st.slider, take, label=text("years"), min_value=low, max_value=high)


def in_words(chosen: Selection, text: Text, words: Words) -> str:
    """Say the selection in a phrase, as "technical layer; launched from 2020"."""
    said = []
    for name in chosen.active:
        value = getattr(chosen, name)
        if name in FACETS:
            joined = text("both" if name == "layers" and chosen.all_layers else "either").join(
                words.labels(name, value)
            )
            said.append(text("filter-is", field=words.label(name), value=joined))
        elif name == "member":
            said.append(text("filter-member", member=words.member(value)))
        else:
            said.append(text(f"filter-{name.replace('_', '-')}", value=str(value)))
    return text("semicolon").join(said)


def explain_empty() -> None:
    """Say that nothing passes the filters, and offer to drop the ones that stand in the way."""
    view = current()
    st.info(
        view.text(
            "nothing",
            filters=in_words(view.selection, view.text, view.words)
            or collection_name(view.whole, view.selection.collection, view.text, view.words),
        )
    )
    names = {"first_year": "from", "last_year": "to"}
    for name, count in loosening(view.whole, view.selection)[:4]:
        label = view.words.label(name) if name in FACETS else view.text(f"name-{name.replace('_', '-')}")
        st.button(
            view.text("drop-filter", filter=label, count=count),
            key=f"drop_{name}",
            on_click=session.clear,
            args=([names.get(name, name)],),
        )
    st.button(view.text("reset"), key="reset_all", on_click=session.clear)
