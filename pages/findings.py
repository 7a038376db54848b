"""Which claims stand, and which hang on how the table was cut."""

import pandas as pd

from dashboard.measures.findings.run import CLAIMS
from dashboard.measures.findings.verdict import VERDICTS
from dashboard.ui import screen as st
from dashboard.ui import view
from dashboard.ui.context import findings_of, here
from dashboard.ui.figures import findings
from dashboard.ui.markup import marked
from dashboard.ui.parts import chart, head
from dashboard.ui.parts import table as shown_table
from dashboard.ui.record import cite

now = here()
text, words = now.text, now.words


def answer(found: pd.DataFrame) -> str:
    """Say how many claims stand, depend, or do not."""
    counts = found["verdict"].value_counts()
    return text(
        "findings-answer", count=len(found), stands=int(counts.get("stands", 0) + counts.get("opposite", 0)),
        depends=int(counts.get("depends", 0)), none=int(counts.get("does_not_stand", 0)),
        few=int(counts.get("not_computable", 0)),
    )  # fmt: skip


def one(row: pd.Series, cuts: pd.DataFrame) -> None:
    """Show a finding: claim, verdict, value against chance, what turns it, caveat, source, and its curve on demand."""
    key = row["id"]
    icon, colour = findings.BADGES[row["verdict"]]
    with st.container(border=True, key=f"finding_{key}"):
        st.markdown(marked("**{}**", text(f"claim-{key}")))
        st.badge(text(f"verdict-{row['verdict']}"), icon=icon, color=colour)
        for sentence in findings.said(now, row):
            st.markdown(sentence)
        st.caption(text(f"claim-{key}-caveat"))
        if row["asserted_by"]:
            st.caption(marked("{} {}", text("asserted-in"), cite(now, row["asserted_by"])))
        with st.container(horizontal=True):
            page = findings.PAGES[key]
            st.page_link(
                st.session_state["pages"][page], label=text("finding-see", page=text(f"page-{page}")),
                icon=":material/arrow_forward:", query_params=view.address(),
            )  # fmt: skip
            opened = view.get("finding") == [key]
            if row["verdict"] != "not_computable":
                label = text("spec-curve-hide" if opened else "spec-curve-show")
                st.button(label, key=f"curve_{key}", on_click=view.put, args=("finding", [] if opened else [key]))
        if opened and (shown := findings.curve(now, key, cuts[cuts["finding"] == key])):
            chart(shown)


found = findings_of(now.whole)
if found is None:
    head(text("findings-question"), text("findings-not-worked-out", count=len(CLAIMS)))
else:
    table, cuts = (part[part["collection"] == now.selection.collection] for part in found)
    head(text("findings-question"), answer(table))
    st.caption(marked("{} {}", text("findings-reading"), text("findings-population")))
    for verdict in VERDICTS:
        rows = table[table["verdict"] == verdict]
        if len(rows):
            st.header(text(f"verdict-{verdict}"), anchor=False)
            st.caption(text(f"verdict-{verdict}-meaning"))
            for _, row in rows.iterrows():
                one(row, cuts)
    st.header(text("findings-table"), anchor=False)
    labels = {"id": text("finding-claim"), "verdict": text("verdict"), "support": text("finding-support")}
    brief = table.assign(
        id=[text(f"claim-{key}") for key in table["id"]], verdict=[text(f"verdict-{v}") for v in table["verdict"]]
    )
    columns = ["id", "verdict", "value", "null_mean", "z", "p", "p_holm", "n", "support", "against"]
    shown_table("findings_table", brief[columns].rename(columns=labels), table, height=420)
