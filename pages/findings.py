"""What the analyses assert, put to the table: which claims stand, and which hang on how the table was cut."""

import pandas as pd

from dashboard.measures.findings.run import CLAIMS, FACTS
from dashboard.measures.findings.verdict import VERDICTS
from dashboard.present.citation import as_text
from dashboard.present.markup import Marked, joined, marked
from dashboard.present.pictures import findings
from dashboard.present.pictures.dossier import OWN, PAIRS, Card, anchor, grouped_cards, placed
from dashboard.present.record import cite
from dashboard.ui import own_findings, session
from dashboard.ui import screen as st
from dashboard.ui.context import current, findings_of
from dashboard.ui.elements import chart, head
from dashboard.ui.elements import table as shown_table
from dashboard.ui.verdicts import badge, dossier_of, to_card

ALL = "all"
FINDINGS = ("stands", "opposite")  # what a reader came for, opened
GLANCE = ("stands", "opposite", "depends", "holds", "does_not_hold", "does_not_stand", "not_computable")
STRENGTHS = ("asserts", "cites", "suggests")

view = current()
drawn: set[str] = set()  # claims that have their links and buttons on the page; on a second card they have none
text, words = view.text, view.words


def answer(found: pd.DataFrame) -> str:
    """Say how many claims stand, depend, or do not, and how many statements of fact hold."""
    counts = found["verdict"].value_counts()
    number = {name: int(counts.get(name, 0)) for name in VERDICTS}
    return text(
        "findings-answer", count=len(found), stands=number["stands"], opposite=number["opposite"],
        depends=number["depends"], none=number["does_not_stand"], few=number["not_computable"],
        holds=number["holds"], fails=number["does_not_hold"],
    )  # fmt: skip


def name_of(group: str) -> str:
    """Return the name of a group of cards."""
    if group in (ALL, PAIRS, OWN):
        return text(f"findings-group-{group}")
    source, _, chapter = group.partition(" ")
    work = words.source(source)
    return text("findings-chapter", work=work, chapter=chapter) if chapter else work


def title_of(card: Card) -> str:
    """Return what a card asserts, in our wording."""
    if card.proposition is None:
        return text(f"claim-{card.claims[0]}")
    said = card.proposition
    return (said["claim_zh"] if text.lang == "zh" else "") or said["claim_en"]


def counted(group: str) -> str:
    """Return the name of a group with the number of its cards."""
    return text("findings-group-count", group=str(name_of(group)), count=sizes[group])


def line(card: Card, address: str) -> Marked:
    """Return a card in one line: its verdicts, and what is asserted, as a link to it."""
    badges = [badge(rows.loc[claim, "verdict"]) for claim in card.claims if claim in rows.index]
    shown, title = joined(" ", badges or [badge("not_tested")]), title_of(card)
    return Marked(title, lambda: f"- {shown.markdown} [{marked('{}', title).markdown}]({address})")


def at_a_glance(groups: dict[str, list[Card]]) -> None:
    """List what was tested by its verdict, the findings opened, each with the way to its card."""
    cards = placed(groups)
    untested = [(group, card) for group in groups for card in groups[group] if not card.claims]
    for verdict in (*GLANCE, "not_tested"):
        found = rows.index[rows["verdict"] == verdict] if verdict in VERDICTS else []
        told = [(*cards[claim], text(f"claim-{claim}")) for claim in found if claim in cards]
        told += [(*one, title_of(one[1])) for one in untested] if verdict == "not_tested" else []
        if told:
            label = marked("{} {}", badge(verdict), len(told))
            with st.expander(label, expanded=verdict in FINDINGS):
                if verdict in VERDICTS:
                    st.caption(text(f"verdict-{verdict}-meaning"))
                st.markdown(joined("\n", [marked("- {}", to_card(*one)) for one in told]))


def of_group(cards: list[Card]) -> None:
    """List the cards of a group with their verdicts, then show them whole."""
    st.markdown(joined("\n", [line(card, f"#{anchor(card)}") for card in cards]))
    st.caption(text("findings-glance-reading"))
    for card in cards:
        whole_card(card)


def evidence(proposition: pd.Series) -> Marked:
    """Say who asserts a proposition, and in which places; the work once."""
    cited = [part.partition("@") for part in proposition["asserted_by"].split(";") if part]
    places: dict[str, list[str]] = {}
    for source, _, place in cited:
        places.setdefault(source, []).append(place)
    works = [cite(view, f"{source}@{'; '.join(named)}") for source, named in places.items()]
    strength = proposition["strength"] if proposition["strength"] in STRENGTHS else STRENGTHS[0]
    return marked("{} {}", text(f"asserted-{strength}"), joined("; ", works))


def whole_card(card: Card, key: str = "") -> None:
    """Show a card: what is asserted, by whom, each claim that tests it, and what the table cannot say."""
    with st.container(border=True, key=f"card_{key}{card.id}"):
        st.subheader(title_of(card), anchor=False if key else anchor(card))
        if card.proposition is not None:
            st.caption(evidence(card.proposition))
        for claim in card.claims:
            if claim in rows.index:
                tested(rows.loc[claim], key)
        if not card.claims:
            st.markdown(badge("not_tested"))
        if card.proposition is not None and (limits := findings.limits(view, card.proposition)):
            label = text("finding-limits" if card.claims else "finding-not-tested")
            st.caption(marked("{} {}", label, limits))


def tested(row: pd.Series, prefix: str) -> None:
    """Show a claim: the very sentence that was tested, its verdict, value against chance, what turns it, caveat."""
    claim = row.name
    st.markdown(joined(" ", [badge(row["verdict"]), marked("**{}**", text(f"claim-{claim}"))]))
    said = findings.said(view, row)
    if row["collection"] != view.selection.collection and row["null_model"] != findings.FACT:
        said.append(text("finding-of-collection", collection=text(f"collection-{row['collection']}")))
    st.markdown(joined(" ", said))
    st.caption(text(f"claim-{claim}-caveat"))
    if prefix or claim in drawn:
        return
    drawn.add(claim)
    opened = session.get("finding") == [claim]
    with st.container(horizontal=True):
        page = findings.PAGES[claim]
        st.page_link(
            st.session_state["pages"][page], label=text("finding-see", page=text(f"page-{page}")),
            icon=":material/arrow_forward:", query_params=session.address(),
        )  # fmt: skip
        if row["verdict"] != "not_computable" and row["null_model"] != findings.FACT:
            label = text("spec-curve-hide" if opened else "spec-curve-show")
            st.button(label, key=f"curve_{claim}", on_click=session.put, args=("finding", [] if opened else [claim]))
        with st.popover(text("cite"), key=f"cite_{claim}"):
            st.code(findings.citation(view, row, as_text(view.whole)), language=None, wrap_lines=True)
    if opened:
        of_row = cuts[(cuts["finding"] == claim) & (cuts["collection"] == row["collection"])]
        if shown := findings.curve(view, claim, of_row):
            chart(shown, text("about-specifications"), draw=findings.curve, choices=(claim,))


def side_by_side(pairs: list[tuple[Card, Card]]) -> None:
    """Show the pairs of propositions that contradict each other, each pair in a line."""
    st.caption(text("findings-pairs-reading"))
    for number, pair in enumerate(pairs):
        for column, card in zip(st.columns(2), pair):
            with column:
                whole_card(card, f"pair{number}_")


def as_table(found: pd.DataFrame) -> None:
    """Show all findings as a table."""
    with st.expander(text("findings-table")):
        labels = {"id": text("finding-claim"), "verdict": text("verdict"), "support": text("finding-support")}
        brief = found.assign(
            id=[text(f"claim-{key}") for key in found["id"]], verdict=[text(f"verdict-{v}") for v in found["verdict"]]
        )
        columns = ["id", "verdict", "value", "null_mean", "z", "p", "p_holm", "n", "support", "against"]
        shown_table("findings_table", brief[columns].rename(columns=labels), found, height=420)


kept = findings_of(view.whole)
if kept is None and view.whole.private:
    st.title(text("findings-question"), anchor=False)
    kept = own_findings.worked_out()
elif kept is None:
    head(text("findings-question"), text("findings-not-worked-out", count=len(CLAIMS) + len(FACTS)))
if kept is not None:
    table, cuts = kept
    rows = findings.in_view(table, view.selection.collection)
    if view.whole.private:
        st.markdown(answer(rows))
    else:
        head(text("findings-question"), answer(rows))
    st.caption(marked("{} {}", text("findings-reading"), text("findings-population")))
    found = dossier_of(view.whole, rows)
    groups = grouped_cards(found)
    names = [*([ALL] if len(groups) > 1 else []), *groups, *([PAIRS] if found.pairs else [])]
    sizes = {group: len(cards) for group, cards in groups.items()} | {PAIRS: len(found.pairs), ALL: len(rows)}
    opened = next((g for g in groups if any(session.get("finding") == [c] for k in groups[g] for c in k.claims)), "")
    label = text("findings-group")
    chosen = session.one("group", names, st.selectbox, default=opened or names[0], label=label, format_func=counted)
    if chosen == ALL:
        at_a_glance(groups)
    elif chosen == PAIRS:
        side_by_side(found.pairs)
    else:
        of_group(groups[chosen])
    as_table(rows.reset_index(drop=True))
