"""One initiative in full: its fields with their evidence, members, ties, nearest neighbours, corrections."""

import pandas as pd

from dashboard.measures.absence import NOT_IN_PACKAGE, not_compared, unknown_side
from dashboard.measures.explaining import neighbours
from dashboard.measures.incidence import SETS
from dashboard.measures.overlap import NEEDS, first_told
from dashboard.model import schema
from dashboard.model.folding import tops
from dashboard.model.lens import can_count
from dashboard.present.markup import Marked, link, marked, web
from dashboard.present.view import View
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.cache import pairs_of
from dashboard.ui.context import current
from dashboard.ui.download import csv_button
from dashboard.ui.elements import table
from dashboard.ui.untold import untold

CODED = (
    "form",
    "primary_layer",
    "layers",
    "legal_force",
    "scope",
    "issue_areas",
    "functions",
    "risks",
    "status",
    "kind",
)
PLAIN = ("launch_year", "end_year", "sponsor", "country", "ai_specific", "membership", "confidence", "table2")


def value(view: View, row: pd.Series, name: str) -> str:
    """Return one field of a row in the reader's words; why it is empty where it is."""
    cell, vocabulary = row[name], schema.vocabulary("initiatives", name)
    if cell in ((), "") if isinstance(cell, (tuple, str)) else pd.isna(cell):
        return view.text("not-in-package" if f"initiatives.{name}" in _not_there(view) else _absence(name, row))
    if isinstance(cell, tuple):
        return view.text("semicolon").join(view.words.labels(vocabulary, cell))
    if schema.fields("initiatives")[name]["type"] == "boolean":
        return view.text("yes" if cell else "no")
    if vocabulary:
        return view.words.label(vocabulary, cell)
    if name == "country":
        return view.text("semicolon").join(view.words.member(code) for code in cell.split(schema.SEPARATOR))
    return str(cell)


def _not_there(view: View) -> frozenset[str]:
    """Return the tables and columns that the package does not have; one that is there and empty is another thing."""
    return view.whole.absent - view.whole.silent


def _absence(name: str, row: pd.Series) -> str:
    """Tell what an empty cell means: not ended, not applicable, or not known."""
    if name == "end_year" and row["status"] in ("active", "proposed"):
        return "still"
    return "not-applicable" if name == "country" and row["form"] != "government_led" else "not-known"


def cards() -> None:
    """Show the initiative that was chosen on a chart, if any."""
    for key in session.get("initiative")[:1]:
        card(key)


def card(key: str) -> None:
    """Show an initiative in short, with the way to its record and a way to put it away."""
    view = current()
    if key not in view.whole.catalogue.index:
        return
    row = view.whole.catalogue.loc[key]
    with st.container(border=True, key="card"):
        st.markdown(marked("**{}**", view.words.name(key)))
        st.caption(
            " · ".join(value(view, row, name) for name in ("form", "layers", "legal_force", "scope", "launch_year"))
        )
        st.markdown(view.words.summary(key))
        folded(key)
        with st.container(horizontal=True):
            st.page_link(
                st.session_state["pages"]["initiatives"],
                label=view.text("open-record"),
                icon=":material/article:",
                query_params=session.address(initiative=key),
            )
            st.button(
                view.text("close"), key="card_close", type="tertiary", on_click=session.put, args=("initiative", [])
            )


def folded(key: str) -> None:
    """Say of which unit a row is a part, or for which rows it stands, and list them; each opens its record."""
    view = current()
    unit = view.unit_of.get(key, key)
    rows = [row for row in view.held(unit) if row != key]
    if (
        view.lens.units == "issuer"
        and key in view.unit_of
        and len(ends := tops(view.rows_of_collection, [key])[key]) > 1
    ):
        st.caption(
            view.text("several-tops", first=view.words.name(ends[0]), tops=view.text.list(map(view.words.name, ends)))
        )
    if not rows:
        return
    said = view.text("stands-for", count=len(rows) + 1) if key == unit else view.words.name(unit)
    with st.expander(said, key=f"folded_{key}"):
        if key == unit:
            st.caption(view.text("stands-for-reading"))
        else:
            st.caption(view.text("part-of-unit", unit=view.words.name(unit), count=len(rows)))
        for row in rows:
            st.button(
                view.words.name(row),
                key=f"folded_{key}_{row}",
                type="tertiary",
                on_click=session.put,
                args=("initiative", [row]),
            )


def record(key: str) -> None:
    """Show everything the table holds on one initiative."""
    view = current()
    row = view.whole.catalogue.loc[key]
    st.header(view.words.name(key), anchor=False)
    other = row["name_zh" if view.text.lang == "en" else "name_en"]
    st.caption(" · ".join(filter(None, [other, row["acronym"], key])))
    if not row["identified"]:
        st.warning(view.text("unidentified"))
    st.markdown(view.words.summary(key))
    if web(row["url"]):
        st.link_button(view.text("official-page"), row["url"], icon=":material/open_in_new:")
    _fields(view, row)
    _evidence(view, row)
    folded(key)
    _members(view, key)
    _ties(view, key)
    _neighbours(view, key)
    _corrections(view, key)


def _fields(view: View, row: pd.Series) -> None:
    names = ("kind", "scope", "url", "membership") if row["kind"] == schema.HOST else (*CODED, *PLAIN)
    names = [n for n in names if n != "url"]
    missing = [n for n in names if value(view, row, n) == view.text("not-in-package")]
    names = [n for n in names if n not in missing]
    shown = pd.DataFrame(
        [[view.words.label(n), value(view, row, n), _meaning(view, row, n)] for n in names],
        columns=[view.text("field"), view.text("value"), view.text("meaning")],
    )
    st.table(shown, hide_index=True, border="horizontal")
    if missing:
        st.caption(view.text("not-in-package-are", fields=view.text.list(map(view.words.label, missing), len(missing))))
    csv_button("record_fields", pd.DataFrame([row]))


def _meaning(view: View, row: pd.Series, name: str) -> str:
    vocabulary, cell = schema.vocabulary("initiatives", name), row[name]
    values = cell if isinstance(cell, tuple) else [cell] if vocabulary and cell else []
    said = [view.words.definition(vocabulary, v) for v in values]
    return " ".join(filter(None, said)) or view.words.definition(name)


def _evidence(view: View, row: pd.Series) -> None:
    st.subheader(view.text("evidence"), anchor=False)
    if row["confidence"]:
        st.markdown(
            marked(
                "{}: **{}**. {}",
                view.words.label("confidence"),
                view.words.label("confidence", row["confidence"]),
                view.words.definition("confidence", row["confidence"]),
            )
        )
    if row["coding_note"]:
        st.info(row["coding_note"])
    for cited in filter(None, row["sources"].split(schema.SEPARATOR)):
        st.markdown(marked("- {}", cite(view, cited)))
    if not row["sources"]:
        st.caption(view.text("no-source"))


def cite(view: View, cited: str) -> Marked:
    """Return one piece of evidence, source_id@place: place, work, address."""
    source_id, _, place = cited.partition("@")
    if source_id not in view.whole.sources.index:
        return marked("{}", cited)
    source = view.whole.sources.loc[source_id]
    said = marked("**{}** — {}", place, source["citation"])
    return marked("{} {}", said, link("↗", source["url"])) if web(source["url"]) else said


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


def _counting(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the memberships of a row that count under the lens, by role, date and kind of member."""
    counted = view.whole.counted(view.lens.counting)
    who = can_count(view.whole, "states" if view.lens.members == "states_eu_one" else view.lens.members)
    return rows[rows.index.isin(counted.index) & rows["member_id"].isin(who)]


def _ties(view: View, key: str) -> None:
    rows = view.whole.relations[(view.whole.relations["from_id"] == key) | (view.whole.relations["to_id"] == key)]
    if missing := view.lack("relations", of=view.whole):
        st.subheader(view.text("ties"), anchor=False)
        st.caption(missing)
        return
    st.subheader(view.text("ties-of", count=len(rows)), anchor=False)
    if rows.empty:
        st.caption(view.text("no-ties"))
        return
    shown = pd.DataFrame(
        {
            view.text("from"): [view.words.name(i) for i in rows["from_id"]],
            view.words.label("relation"): view.words.labels("relation", rows["relation"]),
            view.text("to"): [view.words.name(i) for i in rows["to_id"]],
            view.text("source"): list(rows["source"]),
            view.text("note"): list(rows["note"]),
        }
    )
    table("record_ties", shown, rows, height="content")


def _neighbours(view: View, key: str) -> None:
    st.subheader(view.text("neighbours"), anchor=False)
    if reason := not_compared(view.rows_of_collection, key):
        untold(reason, key, "near_")
        return
    key = view.unit_of[key]
    pairs = pairs_of(view.collection)
    by = first_told(pairs)
    if missing := "" if by == "overlap" else view.lack(*NEEDS["overlap"], of=view.collection):
        st.caption(view.text("instead", reason=missing, measure=view.text(f"measure-{by}")))
    near = neighbours(pairs, key, by, n=8)
    if near.empty:
        _why_no_neighbours(view, key, by)
        return
    shown = pd.DataFrame(
        {
            view.text("initiative"): [str(view.unit(i)) for i in near["b"]],
            view.text(f"measure-{by}"): near[by].astype(float).round(3),
            view.text("measure-shared_members"): near["shared_members"].astype("Int64"),
            view.text("measure-shared_issues"): near["shared_issues"].astype("Int64"),
            view.words.label("dyad_type"): view.words.labels("dyad_type", near["dyad_type"].fillna("")),
        }
    )
    table("record_neighbours", shown, near, height="content")
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
        said = view.text("correction", printed=row.as_printed, recorded=row.recorded, reason=row.reason)
        st.markdown(marked("- {}", said))
        st.caption(cite(view, row.source))
