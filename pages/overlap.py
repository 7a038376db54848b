"""Where initiatives overlap, and why these two."""

import pandas as pd

from dashboard.measures.overlap import explain
from dashboard.ui import screen as st
from dashboard.ui import view
from dashboard.ui.compute import pairs_of, picture
from dashboard.ui.context import here
from dashboard.ui.figures import overlap
from dashboard.ui.parts import chart, custom, empty, head, open_record, table
from dashboard.ui.record import cards
from dashboard.ui.why import why

now = here()
text, words, complex = now.text, now.words, now.complex


def answer(pairs: pd.DataFrame, best: list[str]) -> str:
    """Say how many pairs overlap, and which two most."""
    computable = int(pairs["overlap"].notna().sum())
    sharing = int((pairs["overlap"] > 0).fillna(False).sum())
    if not sharing:
        return text("overlap-answer-none", pairs=len(pairs), computable=computable)
    a, b = (words.name(key) for key in best)
    return text(
        "overlap-answer",
        a=a,
        b=b,
        value=f"{pairs['overlap'].max():.2f}",
        sharing=sharing,
        computable=computable,
        pairs=len(pairs),
    )


def open_pair(points: list[dict]) -> None:
    """Choose the pair of the cell that was clicked."""
    for point in points:
        pair = custom(point)[:2]
        if len(set(pair)) == 2:
            view.put("pair", pair)


def choose_pair(best: list[str]) -> None:
    """Choose two initiatives and read why they overlap."""
    st.subheader(text("why-title"), anchor=False)
    ids = sorted(complex.comparable.index, key=words.name)
    pair = [key for key in view.get("pair") if key in ids][:2] or best
    with st.container(horizontal=True):
        for place in (0, 1):
            st.session_state[f"w_pair_{place}"] = pair[place] if place < len(pair) else None
            st.selectbox(
                text(f"initiative-{'ab'[place]}"),
                ids,
                key=f"w_pair_{place}",
                format_func=words.name,
                placeholder=text("choose-initiative"),
                on_change=take_pair,
            )
    if len(set(pair)) == 2:
        why(explain(complex, *pair, now.counting, pairs_of(complex, now.counting)))


def take_pair() -> None:
    """Take over the two chosen initiatives."""
    view.put("pair", [key for key in (st.session_state["w_pair_0"], st.session_state["w_pair_1"]) if key])


def strongest(pairs: pd.DataFrame, measure: str) -> None:
    """List the strongest pairs; one that is marked is explained above."""
    top = overlap.strongest(pairs, measure)
    shown = overlap.in_words(now, top, measure)
    st.subheader(text("strongest", count=len(top)), anchor=False)
    narrow = {text(f"initiative-{side}"): st.column_config.TextColumn(width="medium") for side in "ab"}
    table(
        "strongest",
        shown,
        pairs,
        on_select=lambda: mark(top),
        selection_mode="single-row",
        height=390,
        column_config=narrow,
    )
    st.caption(text("strongest-reading", rows=len(pairs)))


def mark(top: pd.DataFrame) -> None:
    """Choose the pair that was marked in the list."""
    for i in st.session_state["strongest"]["selection"]["rows"]:
        view.put("pair", [top.iloc[i]["a"], top.iloc[i]["b"]])


def network(pairs: pd.DataFrame, measure: str) -> None:
    """Show the pairs above a threshold as a network."""
    st.subheader(text("network-title"), anchor=False)
    lowest, top = overlap.start(pairs, measure), pairs[measure].max()
    if not lowest:
        st.info(text("no-overlap"))
        return
    step = 1.0 if overlap.counts(measure) else 0.01
    threshold = view.number(
        "threshold",
        step,
        max(float(top), 2 * step),
        round(max(lowest, step), 2),
        st.slider,
        label=text("threshold", measure=text(f"measure-{measure}")),
        step=step,
    )
    chart(picture(now, overlap.network, measure, threshold, pairs=pairs), open_record)
    cards()


pairs = pairs_of(complex, now.counting)
best = pairs[pairs["overlap"].fillna(0) > 0].nlargest(1, "overlap")[["a", "b"]].to_numpy().ravel().tolist()
head(text("overlap-question"), answer(pairs, best))
if not empty():
    measure = view.one(
        "measure",
        list(overlap.MEASURES),
        st.selectbox,
        default=overlap.MEASURES[0],
        label=text("measure"),
        format_func=lambda m: text(f"measure-{m}"),
    )
    chart(picture(now, overlap.heat, measure, pairs=pairs), open_pair)
    choose_pair(best)
    strongest(pairs, measure)
    network(pairs, measure)
