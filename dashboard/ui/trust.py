"""How far the table can be trusted: how two codings of it agree, and how much of what exists it holds."""

import pandas as pd

from dashboard.measures.agreement import by_collection
from dashboard.measures.completeness import estimated
from dashboard.present.cache import remembered
from dashboard.ui import screen as st
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import table
from dashboard.ui.filters import collection_name


def reliability() -> None:
    """Show how far a second run of coding agreed with the first, with intervals, in each collection."""
    view = current()
    text, words, whole = view.text, view.words, view.whole
    st.header(text("agreement"), anchor=False)
    codings = whole.double_coding
    if codings.empty:
        st.caption(text("absent", name="double_coding.csv"))
        return
    found = told(whole, by_collection)
    st.markdown(text("agreement-text", count=codings["id"].nunique(), total=len(whole.catalogue) - len(whole.hosts)))
    shown = pd.DataFrame(index=pd.MultiIndex.from_frame(found[["field", "measure"]].drop_duplicates()))
    for name, part in found.groupby("collection", sort=False):
        cells = [f"{row.value:.2f} [{row.low:.2f}, {row.high:.2f}]" for row in part.itertuples()]
        column = text("agreement-column", collection=collection_name(whole, name, text, words), n=int(part["n"].max()))
        shown[column] = pd.Series(cells, pd.MultiIndex.from_frame(part[["field", "measure"]]))
    shown = shown.fillna("").reset_index()
    shown["field"] = words.labels_of(shown["field"])
    shown["measure"] = [text(f"agreement-{name.replace(' ', '-').lower()}") for name in shown["measure"]]
    names = {name: text(f"agreement-{name}") for name in ("field", "measure")}
    table("agreement", shown.rename(columns=names), found, height="content")
    st.caption(text("agreement-reading"))


def completeness() -> None:
    """Show how much of what exists the table holds, by two searches made apart."""
    view = current()
    text, words, whole = view.text, view.words, view.whole
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
    names = [words.label("stratum", name) if name != "all" else text("completeness-all") for name in found["stratum"]]
    numbers = found[["first", "second", "both", "held"]].astype("Int64")
    shown = pd.DataFrame({"stratum": names, **numbers, "estimate": found["estimate"].round().astype("Int64")})
    for name in ("share", "share_low", "share_high"):
        shown[name] = [f"{value:.0%}" if pd.notna(value) else "" for value in found[name]]
    labels = {name: text(f"completeness-{name.replace('_', '-')}") for name in shown}
    table("completeness", shown.rename(columns=labels), found, height="content")
    st.caption(text("completeness-reading"))
