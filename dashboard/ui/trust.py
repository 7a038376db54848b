"""How far the table can be trusted: how two codings of it agree, and how much of what exists it holds."""

import pandas as pd

from dashboard.measures.agreement import by_collection
from dashboard.measures.completeness import estimated
from dashboard.present.cache import remembered
from dashboard.present.view import View
from dashboard.ui import screen as st
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import table
from dashboard.ui.filters import collection_name


def reliability() -> None:
    """Show how far a second run of coding agreed with the first, with intervals, in each collection."""
    view = current()
    text, whole = view.text, view.whole
    st.header(text("agreement"), anchor=False)
    codings = whole.double_coding
    if codings.empty:
        st.caption(text("absent", name="double_coding.csv"))
        return
    found = told(whole, by_collection)
    st.markdown(text("agreement-text", count=codings["id"].nunique(), total=len(whole.catalogue) - len(whole.hosts)))
    shown = remembered(whole, "agreement", 4, text.lang, lambda: _agreement(found, view))
    table("agreement", shown, found, height="content")
    st.caption(text("agreement-reading"))


def _agreement(found: pd.DataFrame, view: View) -> pd.DataFrame:
    """Return the agreement as the reader sees it: a row a field and measure, a column a collection."""
    text, words, whole = view.text, view.words, view.whole
    shown = pd.DataFrame(index=pd.MultiIndex.from_frame(found[["field", "measure"]].drop_duplicates()))
    for name, part in found.groupby("collection", sort=False):
        cells = [f"{row.value:.2f} [{row.low:.2f}, {row.high:.2f}]" for row in part.itertuples()]
        column = text("agreement-column", collection=collection_name(whole, name, text, words), n=int(part["n"].max()))
        shown[column] = pd.Series(cells, pd.MultiIndex.from_frame(part[["field", "measure"]]))
    shown = shown.fillna("").reset_index()
    shown["field"] = words.labels_of(shown["field"])
    shown["measure"] = [text(f"agreement-{name.replace(' ', '-').lower()}") for name in shown["measure"]]
    names = {name: text(f"agreement-{name}") for name in ("field", "measure")}
    return shown.rename(columns=names)


def completeness() -> None:
    """Show how much of what exists the table holds, by two searches made apart."""
    view = current()
    text, whole = view.text, view.whole
    if whole.searches.empty:
        return
    st.header(text("completeness"), anchor=False)
    found = remembered(whole, "completeness", 4, (), lambda: estimated(whole.searches))
    last = found.iloc[-1]
    st.markdown(
        text(
            "completeness-text",
            share=f"{last['share']:.0%}",
            low=f"{last['share_low']:.0%}",
            high=f"{last['share_high']:.0%}",
            held=int(last["held"]),
            estimate=round(last["estimate"]),
        )
    )
    shown = remembered(whole, "completeness_told", 4, text.lang, lambda: _completeness(found, view))
    table("completeness", shown, found, height="content")
    st.caption(text("completeness-reading"))


def _completeness(found: pd.DataFrame, view: View) -> pd.DataFrame:
    """Return the estimates as the reader sees them."""
    text, words = view.text, view.words
    names = [words.label("stratum", name) if name != "all" else text("completeness-all") for name in found["stratum"]]
    numbers = found[["first", "second", "both", "held"]].astype("Int64")
    shown = pd.DataFrame({"stratum": names, **numbers, "estimate": found["estimate"].round().astype("Int64")})
    for name in ("share", "share_low", "share_high"):
        shown[name] = [f"{value:.0%}" if pd.notna(value) else "" for value in found[name]]
    labels = {name: text(f"completeness-{name.replace('_', '-')}") for name in shown}
    return shown.rename(columns=labels)
