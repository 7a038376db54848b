"""Where initiatives overlap, and why these two."""

import os

import pandas as pd

from dashboard.measures import large
from dashboard.measures.absence import not_compared, too_many
from dashboard.measures.explaining import explain
from dashboard.measures.overlap import NEEDS, first_told
from dashboard.measures.robustness import NO_PAIRS
from dashboard.present.cache import remembered
from dashboard.present.markup import marked
from dashboard.present.pictures import overlap
from dashboard.ui import links, networks, session
from dashboard.ui import screen as st
from dashboard.ui.cache import against, named_units, pairs_around, pairs_here, tested_of, within_view
from dashboard.ui.chance import chance_of_pairs
from dashboard.ui.context import current
from dashboard.ui.elements import drawn, empty, head, on_opening, table
from dashboard.ui.narrow import stands_in
from dashboard.ui.pair import why
from dashboard.ui.panel import open_pair, open_record, open_row
from dashboard.ui.progress import remembered as worked_out
from dashboard.ui.untold import untold

CLUSTER = "REGIME_ATLAS_CLUSTER"  # address of a Dask scheduler for the blocks; empty: this process

view = current()
text, words, complex = view.text, view.words, view.complex


def answer(pairs: pd.DataFrame, measure: str, best: list[str]) -> str:
    """Say how many pairs overlap, and which two most; by another measure where overlap cannot be told."""
    values, missing = pairs[measure], view.lack(*NEEDS["overlap"])
    numbers = {"sharing": int((values > 0).fillna(False).sum()), "computable": int(values.notna().sum())}
    numbers["pairs"] = len(pairs)
    if missing or measure != "overlap":
        said = text("overlap-answer-other", measure=text(f"measure-{measure}"), **numbers)
        return marked("{} {}", missing or view.because(NO_PAIRS), said)
    if not numbers["sharing"]:
        return text("overlap-answer-none", **numbers)
    a, b = (words.name(key) for key in best)
    return text("overlap-answer", a=a, b=b, value=f"{values.max():.2f}", **numbers)


def picture(pairs: pd.DataFrame, measure: str) -> None:
    """Show all pairs, and whom the picture leaves out with why; in a narrow window the strongest pairs alone."""
    stands_in("heat")
    if not drawn(overlap.heat, measure, otherwise="no-pair-told", on_click=open_pair, pairs=pairs):
        return
    left = remembered(view, "without", 24, measure, lambda: overlap.without(view, pairs, measure))
    if len(left):
        on_opening(text("heat-left", count=len(left)), "left_out", lambda: left_out(left))


def left_out(left: pd.DataFrame) -> None:
    """List whom the picture leaves out, and why."""
    why = [text("heat-left-zero" if told else "heat-left-untold") for told in left["computed"]]
    names = [words.name(key) for key in left["id"]]
    table("heat_left", pd.DataFrame({text("initiative"): names, text("heat-left-why"): why}), left, height=300)


def choose_pair(best: list[str], chance: pd.DataFrame | None) -> None:
    """Choose two initiatives of the collection, filtered or not, and read why they overlap."""
    st.subheader(text("why-title"), anchor=False)
    ids = named_units(view)
    asked = [key for key in session.get("pair") if key in view.whole.catalogue.index][:2]
    # A link may name rows; they are compared as the units that hold them.
    pair = list(dict.fromkeys(view.unit_of.get(key, key) for key in asked if key in view.unit_of or key in ids)) or best
    with st.container(horizontal=True):
        for place in (0, 1):
            session.drawn(
                f"w_pair_{place}",
                pair[place] if place < len(pair) else None,
                st.selectbox,
                take_pair,
                label=text(f"initiative-{'ab'[place]}"),
                options=list(ids),
                format_func=ids.get,
                placeholder=text("choose-initiative"),
            )
    for key in dict.fromkeys(asked):
        if key not in ids and (reason := not_compared(view.rows_of_collection, key)):
            st.caption(words.name(key))
            untold(reason, key, "pair_")
    if len(set(pair)) == 2 and all(key in view.unit_of or key in ids for key in asked):
        every, known = against(view, pairs_around(view, *pair), chance), (*pair, chance is not None)
        why(remembered(view, "why", 24, known, lambda: explain(view.collection, *pair, table=every)), chance)


def best_of(pairs: pd.DataFrame, measure: str) -> list[str]:
    """Return the two initiatives that a measure ties most; nothing if it ties none."""
    return list(pairs[pairs[measure].fillna(0) > 0].nlargest(1, measure)[["a", "b"]].to_numpy().ravel())


def take_pair() -> None:
    """Take over the two chosen initiatives."""
    session.put("pair", [key for key in (st.session_state.get("w_pair_0"), st.session_state.get("w_pair_1")) if key])


def in_words(pairs: pd.DataFrame, measure: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the strongest pairs, as they are and as the reader sees them."""
    top = overlap.strongest(pairs, measure)
    return top, overlap.in_words(view, top, measure)


def strongest(pairs: pd.DataFrame, measure: str, tested: bool) -> None:
    """List the strongest pairs; one that is marked is explained above."""
    top, shown = remembered(view, "overlap_strongest", 24, (measure, tested), lambda: in_words(pairs, measure))
    st.subheader(text("strongest", count=len(top)), anchor=False)
    narrow = {text(f"initiative-{side}"): st.column_config.TextColumn(width="medium") for side in "ab"}
    table(
        "strongest",
        shown,
        pairs,
        on_select=lambda: open_row("strongest", list(zip(top["a"], top["b"])), "pair"),
        selection_mode="single-row",
        height=390,
        column_config=narrow,
    )
    st.caption(text("strongest-reading", rows=len(pairs)))


def network(pairs: pd.DataFrame, measure: str, chance: pd.DataFrame | None) -> None:
    """Show the pairs above a threshold as a network, the validated ones marked."""
    st.subheader(text("network-title"), anchor=False)
    lowest, top = remembered(
        view, "overlap_ends", 24, measure, lambda: (overlap.start(pairs, measure), pairs[measure].max())
    )
    if not lowest:
        st.info(text("no-overlap"))
        return
    step = overlap.step(measure)
    threshold = session.number(
        "threshold",
        step,
        max(float(top), 2 * step),
        round(max(lowest, step), 2),
        st.slider,
        label=text("threshold", measure=text(f"measure-{measure}")),
        step=step,
    )
    chosen, steps = networks.around(view.collection.comparable.index)
    choices = (measure, threshold, overlap.VALIDATED if chance is not None else "", chosen, steps)
    given = {"pairs": pairs, "chance": chance, "tested": tested_of(view.tested_view)}
    networks.room("overlap_network")
    drawn(overlap.network, *choices, otherwise="no-overlap", on_click=open_record, **given)
    rest = (measure, threshold, chosen, steps)
    if parts := remembered(view, "overlap_small_parts", 24, rest, lambda: overlap.small_parts(pairs, *rest)):
        lines = (links.named(part, len(part)) for part in parts)
        networks.other_parts(text("network-rest", count=len(parts)), lines)


def of_all() -> pd.DataFrame:
    """Work out the strongest pairs of too many initiatives in blocks, under a bar, on a cluster where there is one."""
    units, cluster = within_view(view), os.environ.get(CLUSTER, "")
    work = lambda progress: large.strongest_pairs(units, cluster=cluster, progress=progress)  # noqa: E731
    return worked_out(("strongest", large.K), text("overlap-many-working"), work)


if many := too_many(within_view(view)):
    head(text("overlap-question"), text("overlap-many", count=len(within_view(view).comparable), most=large.K))
pairs = of_all() if many else pairs_here(view)
first = first_told(pairs, overlap.MEASURES)
best = remembered(view, "overlap_best", 24, first, lambda: best_of(pairs, first))
if not many:
    head(text("overlap-question"), answer(pairs, first, best))
if not empty():
    measure = session.one(
        "measure",
        list(overlap.MEASURES),
        st.selectbox,
        default=first,
        label=text("measure"),
        help=text("glossary-simpson"),
        format_func=lambda m: text(f"measure-{m}"),
    )
    if missing := view.lack(*NEEDS[measure]):
        st.info(missing)
    elif not many:  # a map of the strongest alone would show every other pair as not computable
        picture(pairs, measure)
    chance = None if too_many(view.collection) else chance_of_pairs()
    choose_pair(best, chance)
    if not missing:
        pairs = against(view, pairs, chance)
        strongest(pairs, measure, chance is not None)
        network(pairs, measure, chance)
