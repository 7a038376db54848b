"""A reader's own table: held by the session alone, mapped column by column, shown on every page, given back."""

from collections.abc import Callable

import pandas as pd

from dashboard.model.intake import template
from dashboard.model.intake.given import Given, opened
from dashboard.model.intake.recognise import Plan, fitted, forms, recognised, wanted
from dashboard.model.intake.take import Counted, counted, taken
from dashboard.model.load import Loaded
from dashboard.model.problem import TABLE_ASIDE
from dashboard.model.schema import DATA
from dashboard.present.bundle.clean import clean
from dashboard.present.tables import to_csv
from dashboard.present.words import Text
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.context import GIVEN, OWN
from dashboard.ui.problems import as_table

ENDINGS = ["csv", "tsv", "txt", "xlsx", "zip", "json"]
EXAMPLES = {  # packages that this copy ships beside the table
    **{name: DATA / "yardsticks" / name for name in ("climate", "cyber")},
    "organisations": DATA / "examples" / "organisations",
}
FEW = 8  # rows of a preview
MOST = 40  # columns of which each may be mapped
OPENED, READ, TITLE = "given_files", "given_read", "given_title"


def take_files(key: str) -> None:
    """Open what the reader gave; what was given before goes."""
    files = st.session_state.get(key) or []
    forget_given()
    if files:
        found = opened((file.name, file.getvalue()) for file in files)
        _keep(found, files[0].name.rsplit(".", 1)[0])


def _keep(found: Given, title: str) -> None:
    st.session_state[GIVEN] = found
    st.session_state[OPENED] = list(recognised(found))
    st.session_state[TITLE] = found.descriptor.get("title") or title


def take_example(name: str) -> None:
    """Open a package that this copy ships, as if the reader had given it, and show it."""
    files = sorted(EXAMPLES[name].glob("*.*"))
    forget_given()
    _keep(opened((path.name, path.read_bytes()) for path in files if path.suffix in (".csv", ".json")), name)
    show(read())


def forget_given() -> None:
    """Drop what was given, and how it was read; the table that is shown stays."""
    for name in (GIVEN, OPENED, READ, TITLE):
        st.session_state.pop(name, None)


def read() -> Loaded:
    """Return what comes of what was given, as its tables are now mapped; read anew only when that changes."""
    given, plans = st.session_state[GIVEN], tuple(st.session_state[OPENED])
    title = str(st.session_state[TITLE])
    known = st.session_state.get(READ)
    if known is None or known[0] != (plans, title):
        known = st.session_state[READ] = ((plans, title), taken(given, plans, title))
    return known[1]


def show(found: Loaded) -> None:
    """Let every page show the reader's table; filters of another table would hide its rows."""
    st.session_state[OWN] = found
    session.clear(list(session.PARAMETERS)[1:])


def back() -> None:
    """Go back to the atlas's own table; the reader's goes."""
    st.session_state.pop(OWN, None)
    forget_given()
    session.clear(list(session.PARAMETERS)[1:])


def banner(text: Text) -> None:
    """Say in the sidebar that the reader's own table is shown, with the way back."""
    found = st.session_state.get(OWN)
    if found is None or found.complex is None:
        return
    with st.container(key="own_banner", border=True):
        st.caption(text("own-shown", title=found.complex.about.called(text.lang) or text("this-table")))
        st.button(text("own-back"), key="own_back", icon=":material/undo:", on_click=back, width="stretch")


def mapping(text: Text) -> None:
    """Show each table that was given: as what it is read, its columns, its first rows."""
    for number, table in enumerate(st.session_state[GIVEN].tables):
        plan = st.session_state[OPENED][number]
        with st.container(border=True, key=f"given_{number}"):
            st.markdown(text("own-given", file=table.file, rows=len(table.frame), columns=len(table.frame.columns)))
            names = forms()
            st.selectbox(
                text("own-form"),
                names,
                index=names.index(plan.form),
                format_func=lambda form: text(f"own-form-{form.replace('_', '-')}"),
                key=f"form_{number}",
                on_change=_reform,
                args=(number,),
            )
            if targets := wanted(plan.form):
                with st.expander(text("own-columns", mapped=len(plan.columns)), key=f"columns_{number}"):
                    _columns(number, table.frame, plan, targets, text)
            st.dataframe(table.frame.head(FEW).iloc[:, :MOST], hide_index=True, key=f"preview_{number}")


def _columns(number: int, frame: pd.DataFrame, plan: Plan, targets: list[str], text: Text) -> None:
    of = {column: target for target, column in plan.columns.items()}
    free = [name for name in frame.columns if name in of] + [name for name in frame.columns if name not in of]
    columns = st.columns(3)
    for place, name in enumerate(free[:MOST]):
        options = ["", *targets]
        with columns[place % 3]:
            st.selectbox(
                str(name),
                options,
                index=options.index(of[name]) if of.get(name) in options else 0,
                format_func=lambda target: target or text("own-column-own"),
                key=f"column_{number}_{plan.form}_{place}",
                on_change=_remap,
                args=(number, name, f"column_{number}_{plan.form}_{place}"),
            )


def _reform(number: int) -> None:
    frame = st.session_state[GIVEN].tables[number].frame
    st.session_state[OPENED][number] = fitted(frame, st.session_state[f"form_{number}"])


def _remap(number: int, column: str, key: str) -> None:
    plan, target = st.session_state[OPENED][number], st.session_state[key]
    columns = {t: c for t, c in plan.columns.items() if c != column and t != target}
    st.session_state[OPENED][number] = Plan(plan.form, columns | ({target: column} if target else {}), plan.headless)


def outcome(found: Loaded, text: Text) -> None:
    """Say what was read, what is wrong with the rest, and whether there is anything to show."""
    numbers: Counted = counted(found)
    if found.complex is None:
        st.error(text("own-fatal"))
    else:
        with st.container(horizontal=True, key="own_counts"):
            for name in ("initiatives", "members", "memberships", "ties"):
                st.metric(text(f"own-count-{name}"), getattr(numbers, name), width="content")
    problems(found, text, "given")


def problems(found: Loaded, text: Text, key: str) -> None:
    """List what is wrong: what is fatal first, then what was mended, emptied or left out; as a table and as CSV."""
    if not found.problems:
        st.success(text("own-sound"))
        return
    ranked = sorted(found.problems, key=lambda problem: problem.remedy != TABLE_ASIDE)
    listed = as_table(ranked, text)
    listed[text("own-remedy")] = [text(f"own-remedy-{p.remedy.replace('_', '-')}") for p in ranked]
    st.warning(text("own-problems", count=sum(problem.stands_for for problem in ranked)))
    st.dataframe(listed, hide_index=True, width="stretch", key=f"problems_{key}")
    st.download_button(
        text("own-problems-csv"),
        to_csv(listed),
        "problems.csv",
        "text/csv",
        key=f"problems_csv_{key}",
        on_click="ignore",
    )


def package_button(found: Loaded, text: Text) -> None:
    """Offer the table as a clean data package."""
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in found.complex.title.lower()).strip("-")[:40]
    st.download_button(
        text("own-package"),
        lambda: clean(found.complex),
        f"{name or 'table'}-package.zip",
        "application/zip",
        key="own_package",
        on_click="ignore",
        icon=":material/folder_zip:",
        help=text("own-package-help"),
    )


def template_button(text: Text) -> None:
    """Offer the template."""
    made: Callable[[], bytes] = template.packed
    st.download_button(
        text("own-template"), made, "template.zip", "application/zip", key="own_template", on_click="ignore",
        icon=":material/download:", help=text("own-template-help"),
    )  # fmt: skip
