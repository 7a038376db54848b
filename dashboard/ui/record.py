"""One initiative in full: its fields with their evidence, members, ties, nearest neighbours, corrections."""

import pandas as pd

from dashboard.measures.absence import NOT_IN_PACKAGE, not_compared, unknown_side
from dashboard.measures.explaining import neighbours
from dashboard.measures.incidence import SETS
from dashboard.measures.overlap import NEEDS, first_told
from dashboard.model import schema
from dashboard.model.folding import tops
from dashboard.model.lens import can_count
from dashboard.ui import screen as st
from dashboard.ui import view
from dashboard.ui.compute import pairs_of
from dashboard.ui.context import here
from dashboard.ui.download import csv_button
from dashboard.ui.here import Here
from dashboard.ui.markup import Marked, link, marked, web
from dashboard.ui.parts import table
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


def value(now: Here, row: pd.Series, name: str) -> str:
    """Return one field of a row in the reader's words; why it is empty where it is."""
    cell, vocabulary = row[name], schema.vocabulary("initiatives", name)
    if cell in ((), "") if isinstance(cell, (tuple, str)) else pd.isna(cell):
        return now.text("not-in-package" if f"initiatives.{name}" in _not_there(now) else _absence(name, row))
    if isinstance(cell, tuple):
        return now.text("semicolon").join(now.words.labels(vocabulary, cell))
    if schema.fields("initiatives")[name]["type"] == "boolean":
        return now.text("yes" if cell else "no")
    if vocabulary:
        return now.words.label(vocabulary, cell)
    if name == "country":
        return now.text("semicolon").join(now.words.member(code) for code in cell.split(schema.SEPARATOR))
    return str(cell)


def _not_there(now: Here) -> frozenset[str]:
    """Return the tables and columns that the package does not have; one that is there and empty is another thing."""
    return now.whole.absent - now.whole.silent


def _absence(name: str, row: pd.Series) -> str:
    """Tell what an empty cell means: not ended, not applicable, or not known."""
    if name == "end_year" and row["status"] in ("active", "proposed"):
        return "still"
    return "not-applicable" if name == "country" and row["form"] != "government_led" else "not-known"


def cards() -> None:
    """Show the initiative that was chosen on a chart, if any."""
    for key in view.get("initiative")[:1]:
        card(key)


def card(key: str) -> None:
    """Show an initiative in short, with the way to its record and a way to put it away."""
    now = here()
    if key not in now.whole.catalogue.index:
        return
    row = now.whole.catalogue.loc[key]
    with st.container(border=True, key="card"):
        st.markdown(marked("**{}**", now.words.name(key)))
        st.caption(
            " · ".join(value(now, row, name) for name in ("form", "layers", "legal_force", "scope", "launch_year"))
        )
        st.markdown(now.words.summary(key))
        folded(key)
        with st.container(horizontal=True):
            st.page_link(
                st.session_state["pages"]["initiatives"],
                label=now.text("open-record"),
                icon=":material/article:",
                query_params=view.address(initiative=key),
            )
            st.button(now.text("close"), key="card_close", type="tertiary", on_click=view.put, args=("initiative", []))


def folded(key: str) -> None:
    """Say of which unit a row is a part, or for which rows it stands, and list them; each opens its record."""
    now = here()
    unit = now.unit_of.get(key, key)
    rows = [row for row in now.held(unit) if row != key]
    if now.lens.units == "issuer" and key in now.unit_of and len(ends := tops(now.rows_of_collection, [key])[key]) > 1:
        st.caption(
            now.text("several-tops", first=now.words.name(ends[0]), tops=now.text.list(map(now.words.name, ends)))
        )
    if not rows:
        return
    said = now.text("stands-for", count=len(rows) + 1) if key == unit else now.words.name(unit)
    with st.expander(said, key=f"folded_{key}"):
        if key == unit:
            st.caption(now.text("stands-for-reading"))
        else:
            st.caption(now.text("part-of-unit", unit=now.words.name(unit), count=len(rows)))
        for row in rows:
            st.button(
                now.words.name(row),
                key=f"folded_{key}_{row}",
                type="tertiary",
                on_click=view.put,
                args=("initiative", [row]),
            )


def record(key: str) -> None:
    """Show everything the table holds on one initiative."""
    now = here()
    row = now.whole.catalogue.loc[key]
    st.header(now.words.name(key), anchor=False)
    other = row["name_zh" if now.text.lang == "en" else "name_en"]
    st.caption(" · ".join(filter(None, [other, row["acronym"], key])))
    if not row["identified"]:
        st.warning(now.text("unidentified"))
    st.markdown(now.words.summary(key))
    if web(row["url"]):
        st.link_button(now.text("official-page"), row["url"], icon=":material/open_in_new:")
    _fields(now, row)
    _evidence(now, row)
    folded(key)
    _members(now, key)
    _ties(now, key)
    _neighbours(now, key)
    _corrections(now, key)


def _fields(now: Here, row: pd.Series) -> None:
    names = ("kind", "scope", "url", "membership") if row["kind"] == schema.HOST else (*CODED, *PLAIN)
    names = [n for n in names if n != "url"]
    missing = [n for n in names if value(now, row, n) == now.text("not-in-package")]
    names = [n for n in names if n not in missing]
    shown = pd.DataFrame(
        [[now.words.label(n), value(now, row, n), _meaning(now, row, n)] for n in names],
        columns=[now.text("field"), now.text("value"), now.text("meaning")],
    )
    st.table(shown, hide_index=True, border="horizontal")
    if missing:
        st.caption(now.text("not-in-package-are", fields=now.text.list(map(now.words.label, missing), len(missing))))
    csv_button("record_fields", pd.DataFrame([row]))


def _meaning(now: Here, row: pd.Series, name: str) -> str:
    vocabulary, cell = schema.vocabulary("initiatives", name), row[name]
    values = cell if isinstance(cell, tuple) else [cell] if vocabulary and cell else []
    said = [now.words.definition(vocabulary, v) for v in values]
    return " ".join(filter(None, said)) or now.words.definition(name)


def _evidence(now: Here, row: pd.Series) -> None:
    st.subheader(now.text("evidence"), anchor=False)
    if row["confidence"]:
        st.markdown(
            marked(
                "{}: **{}**. {}",
                now.words.label("confidence"),
                now.words.label("confidence", row["confidence"]),
                now.words.definition("confidence", row["confidence"]),
            )
        )
    if row["coding_note"]:
        st.info(row["coding_note"])
    for cited in filter(None, row["sources"].split(schema.SEPARATOR)):
        st.markdown(marked("- {}", cite(now, cited)))
    if not row["sources"]:
        st.caption(now.text("no-source"))


def cite(now: Here, cited: str) -> Marked:
    """Return one piece of evidence, source_id@place: place, work, address."""
    source_id, _, place = cited.partition("@")
    if source_id not in now.whole.sources.index:
        return marked("{}", cited)
    source = now.whole.sources.loc[source_id]
    said = marked("**{}** — {}", place, source["citation"])
    return marked("{} {}", said, link("↗", source["url"])) if web(source["url"]) else said


def _members(now: Here, key: str) -> None:
    rows = now.whole.memberships[now.whole.memberships["initiative_id"] == key]
    membership = now.whole.catalogue.at[key, "membership"]
    if rows.empty:
        st.subheader(now.text("members"), anchor=False)
        if now.whole.lacks("memberships"):
            st.caption(now.because(f"{NOT_IN_PACKAGE}: memberships.csv"))
        else:
            st.caption(now.words.definition("membership", membership) if membership else now.text("no-members"))
        return
    st.subheader(now.text("members-of", count=rows["member_id"].nunique()), anchor=False)
    counted = set(_counting(now, rows).index)
    shown = pd.DataFrame(
        {
            now.text("member-name"): [now.words.member(m) for m in rows["member_id"]],
            now.words.label("role"): now.words.labels("role", rows["role"]),
            now.text("since"): list(rows["since"]),
            now.text("until"): list(rows["until"]),
            now.text("counts"): [i in counted for i in rows.index],
            now.text("source"): [s.partition("@")[0] for s in rows["source"]],
            now.text("note"): list(rows["note"]),
        }
    )
    table("record_members", shown, rows, height=min(420, 40 + 35 * len(shown)))


def _counting(now: Here, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the memberships of a row that count under the lens, by role, date and kind of member."""
    counted = now.whole.counted(now.lens.counting)
    who = can_count(now.whole, "states" if now.lens.members == "states_eu_one" else now.lens.members)
    return rows[rows.index.isin(counted.index) & rows["member_id"].isin(who)]


def _ties(now: Here, key: str) -> None:
    rows = now.whole.relations[(now.whole.relations["from_id"] == key) | (now.whole.relations["to_id"] == key)]
    if missing := now.lack("relations", of=now.whole):
        st.subheader(now.text("ties"), anchor=False)
        st.caption(missing)
        return
    st.subheader(now.text("ties-of", count=len(rows)), anchor=False)
    if rows.empty:
        st.caption(now.text("no-ties"))
        return
    shown = pd.DataFrame(
        {
            now.text("from"): [now.words.name(i) for i in rows["from_id"]],
            now.words.label("relation"): now.words.labels("relation", rows["relation"]),
            now.text("to"): [now.words.name(i) for i in rows["to_id"]],
            now.text("source"): list(rows["source"]),
            now.text("note"): list(rows["note"]),
        }
    )
    table("record_ties", shown, rows, height="content")


def _neighbours(now: Here, key: str) -> None:
    st.subheader(now.text("neighbours"), anchor=False)
    if reason := not_compared(now.rows_of_collection, key):
        untold(reason, key, "near_")
        return
    key = now.unit_of[key]
    pairs = pairs_of(now.collection)
    by = first_told(pairs)
    if missing := "" if by == "overlap" else now.lack(*NEEDS["overlap"], of=now.collection):
        st.caption(now.text("instead", reason=missing, measure=now.text(f"measure-{by}")))
    near = neighbours(pairs, key, by, n=8)
    if near.empty:
        _why_no_neighbours(now, key, by)
        return
    shown = pd.DataFrame(
        {
            now.text("initiative"): [str(now.unit(i)) for i in near["b"]],
            now.text(f"measure-{by}"): near[by].astype(float).round(3),
            now.text("measure-shared_members"): near["shared_members"].astype("Int64"),
            now.text("measure-shared_issues"): near["shared_issues"].astype("Int64"),
            now.words.label("dyad_type"): now.words.labels("dyad_type", near["dyad_type"].fillna("")),
        }
    )
    table("record_neighbours", shown, near, height="content")
    st.caption(now.through("members"))


def _why_no_neighbours(now: Here, key: str, by: str) -> None:
    """Say why no pair of an initiative is above 0: a side that is not known, or that nobody shares with it."""
    needed = {"memberships": "members"} | {f"initiatives.{what}": what for what in SETS[1:]}
    for what in (needed[need] for need in NEEDS[by]):
        if reason := unknown_side(now.collection, key, what):
            untold(reason, key, f"{what}_")
            return
    if "memberships" in NEEDS[by] and now.collection.catalogue.at[key, "membership"] == "partial":
        st.caption(now.text("partial-side", name=now.words.name(key)))
        return
    st.caption(now.text("no-neighbours", measure=now.text(f"measure-{by}")))


def _corrections(now: Here, key: str) -> None:
    rows = now.whole.corrections[now.whole.corrections["initiative_id"] == key]
    if rows.empty:
        return
    st.subheader(now.text("corrections-of"), anchor=False)
    for row in rows.itertuples():
        said = now.text("correction", printed=row.as_printed, recorded=row.recorded, reason=row.reason)
        st.markdown(marked("- {}", said))
        st.caption(cite(now, row.source))
