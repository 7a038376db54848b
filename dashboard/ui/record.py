"""One initiative in full, as a reader asks: what it is, why it matters, on what evidence, what is not known."""

import pandas as pd

from dashboard.measures.absence import NOT_IN_PACKAGE, unknown_side
from dashboard.measures.incidence import SETS
from dashboard.measures.overlap import NEEDS
from dashboard.model import schema
from dashboard.model.lens import can_count
from dashboard.present import cite_record, report
from dashboard.present import record as said
from dashboard.present.markup import Marked, joined, marked, web
from dashboard.present.pictures.members import members_map
from dashboard.present.record import CODED, OF_HOST, PLAIN
from dashboard.present.view import View
from dashboard.ui import links
from dashboard.ui import screen as st
from dashboard.ui.by_address import plain_page
from dashboard.ui.cache import near_pairs
from dashboard.ui.context import current
from dashboard.ui.download import csv_button
from dashboard.ui.elements import drawn, table
from dashboard.ui.folded import folded
from dashboard.ui.untold import untold
from dashboard.ui.why_it_matters import why_it_matters

NEAREST = 8
MANY, TALL = 10, 460  # ties from which their list scrolls, and how tall it is then
IN_A_ROW = 3  # fields beside each other
PAGE = "initiatives"


def record(key: str) -> None:
    """Show everything the table holds on one initiative."""
    view = current()
    row = view.whole.catalogue.loc[key]
    st.header(view.words.name(key), anchor=False)
    other = row["name_zh" if view.text.lang == "en" else "name_en"]
    st.caption(" · ".join(filter(None, [other, row["acronym"], key])))
    if not row["identified"]:
        st.warning(view.text("unidentified"))
    st.markdown(said.in_short(view, key))
    st.markdown(view.words.summary(key))
    why_it_matters(view, key)
    with st.container(horizontal=True, gap="small"):
        if web(row["url"]):
            st.link_button(view.text("official-page"), row["url"], icon=":material/open_in_new:")
        _take_away(view, key)
    folded(key)
    _fields(view, row)
    _evidence(view, row)
    _members(view, key)
    _ties(view, key)
    _neighbours(view, key)
    _corrections(view, key)
    _not_established(view, row)
    st.caption(_provenance(view, row))


def _take_away(view: View, key: str) -> None:
    """Offer the record's address, its citation in three forms, and a text by which to report an error."""
    address = links.whole(PAGE, initiative=key)
    with st.popover(view.text("copy-link"), icon=":material/link:"):
        st.code(address, language=None, wrap_lines=True)
        if plain := plain_page("record", key):
            st.markdown(plain)
    with st.popover(view.text("cite-record"), icon=":material/format_quote:"):
        for name, form in (
            ("text", cite_record.as_text),
            ("BibTeX", cite_record.as_bibtex),
            ("RIS", cite_record.as_ris),
        ):
            st.caption(view.text("as-text") if name == "text" else name)
            st.code(form(view.whole, key, address), language=None, wrap_lines=True)
    with st.popover(view.text("report-error"), icon=":material/flag:"):
        st.caption(view.text("report-help"))
        st.code(report.report(view, key, address), language=None, wrap_lines=True)


def _fields(view: View, row: pd.Series) -> None:
    """Show each coded field with its value; what both mean is one hover away."""
    st.subheader(view.text("coded"), anchor=False)
    names = OF_HOST if row["kind"] == schema.HOST else (*CODED, *PLAIN)
    missing = [name for name in names if said.empty(row[name]) and said.absent(view, name)]
    names = [name for name in names if name not in missing]
    for start in range(0, len(names), IN_A_ROW):
        for column, name in zip(st.columns(IN_A_ROW), names[start : start + IN_A_ROW]):
            with column:
                label = view.words.label(name)
                st.markdown(
                    marked("{}: **{}**", label, said.value(view, row, name)),
                    help=said.meaning(view, row, name) or None,
                )
    if missing:
        st.caption(view.text("not-in-package-are", fields=view.text.list(map(view.words.label, missing), len(missing))))
    csv_button("record_fields", pd.DataFrame([row]))


def _evidence(view: View, row: pd.Series) -> None:
    st.subheader(view.text("evidence"), anchor=False)
    if row["confidence"]:
        told = (view.words.label("confidence"), view.words.label("confidence", row["confidence"]))
        st.markdown(marked("{}: **{}**. {}", *told, view.words.definition("confidence", row["confidence"])))
    if row["coding_note"]:
        st.info(row["coding_note"])
    found = said.sources(view, row)
    if not found:
        st.caption(view.text("no-source"))
        return
    st.markdown(joined("\n", (marked("- {}", said.cited_in_words(view, cited)) for cited in found)))
    st.caption(view.text("evidence-of-row"))


def _members(view: View, key: str) -> None:
    rows = view.whole.memberships[view.whole.memberships["initiative_id"] == key]
    membership = view.whole.catalogue.at[key, "membership"]
    if rows.empty:
        st.subheader(view.text("members"), anchor=False)
        if view.whole.lacks("memberships"):
            st.caption(view.because(f"{NOT_IN_PACKAGE}: memberships.csv"))
        else:
            st.caption(view.words.definition("membership", membership) if membership else view.text("no-members"))
        return
    st.subheader(view.text("members-of", count=rows["member_id"].nunique()), anchor=False)
    if membership:
        st.caption(view.words.definition("membership", membership))
    counted = set(_counting(view, rows).index)
    shown = pd.DataFrame(
        {
            view.text("member-name"): [view.words.member(m) for m in rows["member_id"]],
            view.words.label("role"): view.words.labels("role", rows["role"]),
            view.text("since"): list(rows["since"]),
            view.text("until"): list(rows["until"]),
            view.text("counts"): [i in counted for i in rows.index],
            view.text("source"): [s.partition("@")[0] for s in rows["source"]],
            view.text("note"): list(rows["note"]),
        }
    )
    table("record_members", shown, rows, height=min(420, 40 + 35 * len(shown)))
    if members_map(view, key):
        drawn(members_map, key)


def _counting(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the memberships of a row that count under the lens, by role, date and kind of member."""
    counted = view.whole.counted(view.lens.counting)
    who = can_count(view.whole, "states" if view.lens.members == "states_eu_one" else view.lens.members)
    return rows[rows.index.isin(counted.index) & rows["member_id"].isin(who)]


def _ties(view: View, key: str) -> None:
    if missing := view.lack("relations", of=view.whole):
        st.subheader(view.text("ties"), anchor=False)
        st.caption(missing)
        return
    rows = said.ties(view, key)
    st.subheader(view.text("ties-of", count=len(rows)), anchor=False)
    if rows.empty:
        st.caption(view.text("no-ties"))
        return
    shown = pd.DataFrame(
        {
            view.words.label("relation"): [
                said.tie_in_words(view, r, out) for r, out in zip(rows["relation"], rows["outward"])
            ],
            view.text("with"): [links.record(other) for other in rows["other"]],
            view.text("since"): list(rows["since"]),
            view.text("source"): [said.cited_in_brief(view, cited) for cited in rows["source"]],
            view.text("note"): list(rows["note"]),
        },
        dtype=object,
    )
    with st.container(height=TALL if len(rows) > MANY else "content", border=False, key="record_ties_list"):
        st.table(shown, hide_index=True, border="horizontal")
    csv_button("record_ties", rows)


def _neighbours(view: View, key: str) -> None:
    st.subheader(view.text("neighbours"), anchor=False)
    found = said.near(view, key, near_pairs(view, key), NEAREST)
    if found.reason:
        untold(found.reason, key, "near_")
        return
    if missing := "" if found.by == "overlap" else view.lack(*NEEDS["overlap"], of=view.collection):
        st.caption(view.text("instead", reason=missing, measure=view.text(f"measure-{found.by}")))
    if found.pairs.empty:
        _why_no_neighbours(view, found.unit, found.by)
        return
    rows = found.pairs
    shown = pd.DataFrame(
        {
            view.text("initiative"): [links.record(i, view.unit(i)) for i in rows["b"]],
            view.text(f"measure-{found.by}"): [f"{value:.3f}" for value in rows[found.by].astype(float)],
            view.text("why"): [said.why_near(view, row) for _, row in rows.iterrows()],
            view.text("in-full"): [links.pair(a, b, view.text("why-these")) for a, b in zip(rows["a"], rows["b"])],
        },
        dtype=object,  # of text alone a column would forget which of it is a link
    )
    st.table(shown, hide_index=True, border="horizontal")
    csv_button("record_neighbours", rows)
    st.caption(view.through("members"))


def _why_no_neighbours(view: View, key: str, by: str) -> None:
    """Say why no pair of an initiative is above 0: a side that is not known, or that nobody shares with it."""
    needed = {"memberships": "members"} | {f"initiatives.{what}": what for what in SETS[1:]}
    for what in (needed[need] for need in NEEDS[by]):
        if reason := unknown_side(view.collection, key, what):
            untold(reason, key, f"{what}_")
            return
    if "memberships" in NEEDS[by] and view.collection.catalogue.at[key, "membership"] == "partial":
        st.caption(view.text("partial-side", name=view.words.name(key)))
        return
    st.caption(view.text("no-neighbours", measure=view.text(f"measure-{by}")))


def _corrections(view: View, key: str) -> None:
    rows = view.whole.corrections[view.whole.corrections["initiative_id"] == key]
    if rows.empty:
        return
    st.subheader(view.text("corrections-of"), anchor=False)
    for row in rows.itertuples():
        told = view.text("correction", printed=row.as_printed, recorded=row.recorded, reason=row.reason)
        st.markdown(marked("- {}", told))
        st.caption(said.cite(view, row.source))


def _not_established(view: View, row: pd.Series) -> None:
    """Name what was not established."""
    if not (fields := said.not_established(view, row)):
        return
    st.subheader(view.text("not-established"), anchor=False)
    st.markdown(view.text("not-established-are", fields=view.text.list(fields, len(fields))))


def _provenance(view: View, row: pd.Series) -> Marked:
    """Say who coded the row and when it was last checked, and of which data it is."""
    named = [(view.words.label(name), row[name]) for name in ("coder", "last_checked") if row[name]]
    told = [marked("{}: {}", label, cell) for label, cell in named]
    return joined(" · ", [*told, view.text("data-of", date=view.whole.date)])
