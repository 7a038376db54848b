"""Verdicts on claims, the ways to the cards that tell them, and the findings that stand best."""

import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.present.cache import remembered
from dashboard.present.markup import Marked, inner, joined, marked
from dashboard.present.pictures import findings
from dashboard.present.pictures.dossier import Card, Dossier, anchor, dossier, grouped_cards, placed
from dashboard.ui import links
from dashboard.ui import screen as st
from dashboard.ui.context import current, findings_of


def badge(verdict: str) -> Marked:
    """Return a verdict as a badge within a line."""
    icon, colour = findings.BADGES[verdict]
    text = current().text(f"verdict-{verdict}")
    return Marked(text, lambda: f":{colour}-badge[{icon} {text}]")


def dossier_of(whole: RegimeComplex, rows: pd.DataFrame) -> Dossier:
    """Return the cards on which findings are told, made once for these claims."""
    claims = list(rows.index)
    return remembered(whole, "dossier", 8, tuple(claims), lambda: dossier(whole, claims))


def to_card(group: str, card: Card, title: str) -> Marked:
    """Return what was tested as a link to the card that it stands on."""
    return inner(title, f"{links.address('findings', group=group)}#{anchor(card)}")


def standing_best() -> None:
    """Tell the findings that stand best in the collection, each with the way to its card; nothing where none does."""
    view = current()
    if (kept := findings_of(view.whole)) is None:
        return
    text, rows = view.text, findings.in_view(kept[0], view.selection.collection)
    best = findings.standing_best(rows)
    if best.empty:
        return
    cards = placed(grouped_cards(dossier_of(view.whole, rows)))
    told = [
        marked(
            "- **{}**  \n  {}",
            to_card(*cards[claim], text(f"claim-{claim}")),
            joined(" ", [badge(row["verdict"]), *findings.said(view, row)[:2]]),
        )
        for claim, row in best.iterrows()
    ]
    st.subheader(text("findings-best", count=len(best)), anchor=False)
    st.markdown(joined("\n", told))
    counts = {"count": len(rows), "stands": int((rows["verdict"] == "stands").sum())}
    st.caption(text("findings-best-reading", **counts))
    st.markdown(inner(text("findings-best-all"), links.address("findings")))
