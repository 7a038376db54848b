"""Why two initiatives overlap, in words and numbers."""

import pandas as pd

from dashboard.measures.absence import NOT_IN_PACKAGE
from dashboard.measures.explaining import Pair
from dashboard.measures.overlap import RANKED
from dashboard.measures.pair_chance import LEVEL
from dashboard.present.markup import Marked, joined, marked
from dashboard.present.record import cite
from dashboard.ui import links
from dashboard.ui import screen as st
from dashboard.ui.context import current
from dashboard.ui.elements import table
from dashboard.ui.untold import switches

FIGURES = (*RANKED, "overlap_ab", "overlap_ba", "p_value", "q_value", "p_fixed", "q_fixed")


def why(pair: Pair, chance: pd.DataFrame | None = None) -> None:
    """Show a pair: its dyad type, what the two share, the path between them, and chance.

    Parameters
    ----------
    chance : DataFrame, optional
        What `pair_chance.pair_chance` gave for the collection; without it only the loosest model is told.
    """
    view = current()
    text, words = view.text, view.words
    a, b = view.unit(pair.a), view.unit(pair.b)
    with st.container(border=True, key="why"):
        st.markdown(marked("**{}** ↔ **{}**", links.record(pair.a, a), links.record(pair.b, b)))
        _kind(pair)
        _common(pair, "why_")
        if not pair.missing.get("members") and not pair.partial:
            for line in _chance(pair, chance):
                st.markdown(marked("- {}", line))
        shown = pd.DataFrame(
            [[text(f"measure-{name}"), _number(pair.row[name]), text(f"reading-{name}")] for name in _told(pair)],
            columns=[text("measure"), text("value"), text("meaning")],
        )
        table("why_numbers", shown, pd.DataFrame([pair.row]), height="content")
        if pair.only_a or pair.only_b:
            st.caption(text("only-side", name=a, members=text.list(map(words.member, pair.only_a), 12) or "–"))
            st.caption(text("only-side", name=b, members=text.list(map(words.member, pair.only_b), 12) or "–"))
        _rows_of(pair)
        st.caption(view.through("members"))


def in_short(pair: Pair) -> None:
    """Show a pair in short: its dyad type, what the two share, the ties between them, and its overlap."""
    text = current().text
    _kind(pair)
    _common(pair, "panel_")
    for name in ("overlap", "member_jaccard", "issue_jaccard"):
        st.markdown(marked("- {}: **{}**", text(f"measure-{name}"), _number(pair.row[name])))


def _kind(pair: Pair) -> None:
    words, kind = current().words, pair.row["dyad_type"]
    if isinstance(kind, str):
        said = (words.label("dyad_type"), words.label("dyad_type", kind), words.definition("dyad_type", kind))
        st.markdown(marked("{}: **{}**. {}", *said))


def _common(pair: Pair, name: str) -> None:
    """List what the two share, what of it cannot be told, and the ties and the path between them."""
    text, words = current().text, current().words
    for id in pair.partial:
        st.markdown(marked("- {}", text("partial-side", name=words.name(id))))
    if pair.partial and pd.notna(pair.row["member_jaccard_least"]):
        least, most = (text.percent(pair.row[f"member_jaccard_{end}"]) for end in ("least", "most"))
        st.markdown(marked("- {}", text("jaccard-between", least=least, most=most)))
    for line in _shared(pair):
        st.markdown(marked("- {}", line))
    for id, reason in pair.missing.get("members", {}).items():
        switches(reason, id, name)
    for cells in pair.ties.itertuples():
        said = text(
            "tie-said",
            a=words.name(cells.from_id),
            relation=words.label("relation", cells.relation),
            b=words.name(cells.to_id),
        )
        st.markdown(marked("- {} {}", said, cite(current(), cells.source) if cells.source else ""))
    if pair.path:
        st.markdown(marked("- {}: {}", text("path"), joined(" → ", map(links.record, pair.path))))


def _rows_of(pair: Pair) -> None:
    """List the rows of the two, where several are compared as one; each opens its record."""
    view = current()
    for side in (pair.a, pair.b):
        if len(rows := view.held(side)) > 1:
            with st.expander(view.unit(side), key=f"why_rows_{side}"):
                st.markdown(joined("\n", (marked("- {}", links.record(row)) for row in rows)))


def _told(pair: Pair) -> list[str]:
    """Return the figures of the table; those of the stricter test only where it was worked out."""
    strict = ("p_fixed", "q_fixed")
    return [name for name in FIGURES if name not in strict or pd.notna(pair.row[name])]


def _number(value) -> str:
    text = current().text
    if pd.isna(value):
        return text("not-computable")
    return f"{value:.4g}"


def _shared(pair: Pair) -> list[Marked]:
    """Say what the two share of each kind, or which side is not known."""
    text, words, lines = current().text, current().words, []
    found = {
        "members": (pair.shared_members, words.member),
        **{
            what: (getattr(pair, f"shared_{name}"), lambda v, what=what: words.label(what, v))
            for what, name in (("issue_areas", "issues"), ("functions", "functions"), ("layers", "layers"))
        },
    }
    for what, (values, label) in found.items():
        if pair.missing.get(what):
            lines.append(marked("{} {}", text(f"missing-{what.replace('_', '-')}"), _reasons(pair.missing[what])))
        else:
            lines.append(
                text(
                    f"sharing-{what.replace('_', '-')}",
                    count=len(values),
                    values=text.list(map(label, values), 12) or "–",
                )
            )
    return lines


def _reasons(sides: dict[str, str]) -> Marked:
    """Say why a side is not known: once, if the reason is the package's; else for each initiative."""
    view = current()
    if all(reason.startswith(NOT_IN_PACKAGE) for reason in sides.values()):
        return view.because(next(iter(sides.values())))
    return joined(" ", (marked("{}: {}", view.words.name(id), view.because(reason)) for id, reason in sides.items()))


def _chance(pair: Pair, chance: pd.DataFrame | None) -> list[Marked]:
    """Say how the shared members stand against chance: where totals are kept, and by the loosest model, if known."""
    text, p, q = current().text, pair.row["p_value"], pair.row["q_value"]
    if pd.isna(p):
        return []
    verdict = text("more-than-chance" if q < LEVEL else "not-more-than-chance")
    loosest = text("chance-said", p=f"{p:.2g}", q=f"{q:.2g}", verdict=verdict)
    if chance is None:
        return [loosest]
    found = chance[chance["a"].isin([pair.a, pair.b]) & chance["b"].isin([pair.a, pair.b])]
    if found.empty:
        return [loosest]
    row = found.iloc[0]
    given = {"expected": f"{row['expected']:.3g}", "p": f"{row['p_fixed']:.2g}", "q": f"{row['q_fixed']:.2g}"}
    strict = text("chance-fixed", shared=int(row["shared_members"]), side=row["side"] or "same", **given)
    return [strict, loosest]
