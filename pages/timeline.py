"""How the complex grew: what began when, what stood in each year, and its structure then."""

from functools import partial

import pandas as pd

from dashboard.measures import change, evolution, whole
from dashboard.present import two_years
from dashboard.present.markup import joined, marked
from dashboard.present.pictures import citations, timeline
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.cache import told
from dashboard.ui.context import current, kept_structure
from dashboard.ui.elements import chart, custom, drawn, empty, head, table
from dashboard.ui.panel import members_of_cell, open_record, open_row
from dashboard.ui.progress import remembered

PARTS = ("grew", "between", "measures")

view = current()
text, words, complex = view.text, view.words, view.complex


def answer(activity: pd.DataFrame) -> str:
    """Say when it began, when most began, and how much of it stands."""
    years = complex.comparable["launch_year"].dropna()
    if missing := view.lack("initiatives.launch_year"):
        return marked("{} {}", view.size(), missing)
    totals, last = activity.groupby("year")[["launched", "active"]].sum(), int(activity["year"].max())
    peak = int(totals["launched"].idxmax())
    return text(
        "timeline-answer" if not timeline.no_ends(view) else "timeline-answer-begun",
        count=len(years),
        first=str(years.min()),
        half=str(int(years.quantile(0.5, "lower"))),
        peak=str(peak),
        peak_count=int(totals.at[peak, "launched"]),
        last=str(last),
        active=int(totals.at[last, "active"]),
    )


def what_began() -> None:
    """Show what began when; a click on a mark opens its card."""
    told = [lane for lane in timeline.LANES if not view.lack(f"initiatives.{lane}")] or list(timeline.LANES)
    lane = session.one(
        "lane",
        told,
        st.segmented_control,
        default=told[0],
        required=True,
        label=text("timeline-rows"),
        format_func=lambda v: words.label("primary_layer" if v == "layers" else v),
    )
    drawn(timeline.began, lane, on_click=open_record)


def any_year(activity: pd.DataFrame) -> None:
    """Show the complex in the year that the slider or a click on a bar chooses."""
    first, last = int(activity["year"].min()), int(activity["year"].max())
    year = last
    if first < last:
        year = session.number("year", first, last, last, st.slider, label=text("timeline-year"), step=1)
    left, right = st.columns(2, gap="large")
    with left:
        drawn(timeline.stood, year, on_click=choose_year, activity=activity)
    with right:
        drawn(timeline.in_year, year, on_click=choose_cell, activity=activity)
        cell = tuple(session.get("standing"))
        if len(cell) == 2 and (ids := timeline.cells(activity, year).get(cell, ())):
            title = " · ".join([str(year), *(view.label(f, v) for f, v in zip(("form", "layers"), cell))])
            members_of_cell("standing", title, list(ids))


def choose_year(points: list[dict]) -> None:
    """Choose the year of the bar that was clicked."""
    for point in points[:1]:
        session.put("year", custom(point)[:1])


def choose_cell(points: list[dict]) -> None:
    """Choose the cell that was clicked."""
    for point in points[:1]:
        session.put("standing", custom(point)[:2])


def side_by_side(activity: pd.DataFrame) -> None:
    """Show what was added and what ended between two years, and on demand how the structure moved."""
    first, last = int(activity["year"].min()), int(activity["year"].max())
    if first == last:
        return
    st.header(text("between-question"), anchor=False)
    usual = (max(first, last - 2 * two_years.APART), max(first, last - two_years.APART))
    usual = usual if usual[0] < usual[1] else (first, last)
    asked = sorted(int(year) for year in session.get("between"))
    sound = len(asked) == 2 and first <= asked[0] < asked[1] <= last
    for year in [] if sound else asked:
        session.refuse("between", str(year))
    chosen = tuple(asked) if sound else usual
    label = text("between-years")
    session.drawn("w_between", chosen, st.slider, take_years, label=label, min_value=first, max_value=last, step=1)
    found = told(complex, change.changes, *chosen)
    st.markdown(two_years.said(view, found, *chosen))
    for column, name in zip(st.columns(len(change.CHANGES), gap="large"), change.CHANGES):
        with column:
            rows = found[found["change"] == name].reset_index(drop=True)
            st.subheader(text(f"between-{name}", count=len(rows)), anchor=False)
            if len(rows):
                opened = partial(open_row, f"changed_{name}", list(rows["id"]))
                options = {"on_select": opened, "selection_mode": "single-row"}
                shown, height = two_years.in_words(view, rows), min(390, 40 + 35 * len(rows))
                table(f"changed_{name}", shown, rows, height=height, **options)
            else:
                st.caption(timeline.no_ends(view) if name == "ended" else text("between-none"))
    st.caption(joined(" ", [text("between-reading"), timeline.n_dated(view)]))
    how_it_moved(*chosen)


def take_years() -> None:
    """Take over the two years of the slider; one year alone is no comparison."""
    if len(set(years := st.session_state["w_between"])) == 2:
        session.put("between", years)


def how_it_moved(first: int, last: int) -> None:
    """Show each measure of structure in two years, once the reader asks for it."""
    if not session.flag("moved", st.toggle, label=text("between-structure"), help=text("between-structure-help")):
        return
    tested = view.lens.testing
    found = remembered(
        ("moved", first, last),
        text("evolution-computing"),
        lambda progress: change.moved(
            view.rows,
            first,
            last,
            view.lens,
            lambda year: kept_structure(whole.read(evolution.seen_in(view.rows, year, tested))),
            progress,
        ),
    )
    table("moved", two_years.moved_in_words(view, found, first, last), found, height=420)
    st.caption(joined(" ", [text("between-structure-reading"), two_years.chance_said(view, found)]))


def structure_over_time() -> None:
    """Show each measure of structure over the years, once the reader asks for it."""
    st.header(text("evolution-question"), anchor=False)
    network = session.one(
        "of_network",
        list(timeline.NETWORKS),
        st.segmented_control,
        default=next((n for n in timeline.NETWORKS if not view.lack(*timeline.NEEDS[n])), timeline.NETWORKS[0]),
        required=True,
        label=text("on-network"),
        format_func=lambda v: text(f"network-{v}"),
    )
    if missing := view.lack(*timeline.NEEDS[network]):
        st.info(missing)
        return
    if not session.flag("evolution", st.toggle, label=text("evolution-compute"), help=text("evolution-compute-help")):
        return
    found = remembered(
        ("evolution",),
        text("evolution-computing"),
        lambda progress: evolution.evolution(view.rows, view.lens, progress=progress),
    )
    if not (shown := timeline.structure(view, network, found)):
        st.info(text("evolution-none"))
        return
    chart(shown, text("about-evolution"), draw=timeline.structure, choices=(network,))
    with st.expander(text("evolution-measures")):
        measures = shown.data.drop_duplicates("measure")
        rows = [
            [text(f"structure-{m}"), text(f"structure-{m}-reading"), r]
            for m, r in zip(measures["measure"], measures["reference"])
        ]
        table(
            "evolution_measures",
            pd.DataFrame(rows, columns=[text("measure"), text("meaning"), text("evolution-reference")]),
            height="content",
        )


def parts() -> None:
    """Show the part of the page that is chosen: what began and stood, two years compared, or measures by year."""
    default = "between" if session.get("between") else "measures" if session.get("evolution") else "grew"
    part = session.one(
        "time",
        list(PARTS),
        st.segmented_control,
        default=default,
        always=True,
        required=True,
        label=text("timeline-part"),
        format_func=lambda v: text(f"timeline-part-{v}"),
        label_visibility="collapsed",
    )
    if part == "between":
        side_by_side(activity)
    elif part == "measures":
        structure_over_time()
    else:
        what_began()
        any_year(activity)
        drawn(citations.citations, otherwise="no-citations")


activity = told(complex, evolution.activity)
head(text("timeline-question"), answer(activity))
if not empty():
    if activity.empty:
        st.info(view.lack("initiatives.launch_year"))
    else:
        parts()
