"""What is nested in what: by mandate, and by membership."""

import pandas as pd

from dashboard.measures import structure
from dashboard.measures.folded_lists import brought, most_alone
from dashboard.measures.nesting import documented_tree
from dashboard.present.fold_words import chiefly, through_whom
from dashboard.present.markup import marked
from dashboard.present.pictures import nesting
from dashboard.present.view import View
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.cache import pairs_here, tested_of, told
from dashboard.ui.chance import against_chance, nodf_said
from dashboard.ui.context import current
from dashboard.ui.elements import custom, drawn, empty, head, table
from dashboard.ui.narrow import stands_in
from dashboard.ui.opened import open_on
from dashboard.ui.panel import open_record

NAMED_PAIRS = 12  # of a type, below its bar

view = current()
text, words, complex = view.text, view.words, view.complex


def answer(tree: pd.DataFrame) -> str:
    """Say how many are nested, and under whom most."""
    if missing := view.lack("relations"):
        return marked("{} {}", view.size(), missing)
    nested = tree[(tree["depth"] > 0) & tree["id"].isin(complex.comparable.index)]
    top = nested["root"].value_counts().head(3)
    if top.empty:
        return text("nesting-answer-none", count=len(complex.comparable))
    named = text.list(text("count-of", count=int(count), what=named_host(key)) for key, count in top.items())
    return text("nesting-answer", nested=len(nested), count=len(complex.comparable), top=named)


def named_host(key: str) -> str:
    """Return a host's short name, with its country where it has one: other countries have a State Council, too."""
    country = view.whole.catalogue.at[key, "country"]
    country = country if isinstance(country, str) else "".join(country) if len(country) == 1 else ""
    name = words.short(key)
    return (
        text("host-of-country", host=name, country=words.member(country))
        if country in view.whole.members.index
        else name
    )


def mandate() -> None:
    """Show under whom most is nested, and the tree around one: clicked in a picture, or chosen by its name."""
    drawn(nesting.hosts, otherwise="no-nesting", on_click=open_tree)
    graph = told(view, nesting.nested_graph)
    if not len(graph):
        return
    first = nesting.totals(graph).iloc[0]["id"]
    ids = sorted(graph, key=words.name)
    focus = session.one("within", ids, st.selectbox, default=first, label=text("tree-choose"), format_func=words.name)
    drawn(nesting.tree, focus, otherwise="no-nesting", on_click=open_tree)


def open_tree(points: list[dict]) -> None:
    """Open the tree around what was clicked, and its record."""
    ids = [custom(point)[0] for point in points if custom(point)]
    if ids and ids[0] in view.whole.catalogue.index:
        session.put("within", ids[:1])
    open_record(points)


def membership() -> None:
    """Show whose list lies in whose: the whole order or what is around one; in a narrow window the ranking alone."""
    ranked = told(view, nesting.ranking) if not view.lack("memberships", "pairs") else pd.DataFrame({"id": []})
    ids = sorted(ranked.loc[(ranked["lies_in"] + ranked["contains"]) > 0, "id"], key=words.name) if len(ranked) else []
    focus = ""
    if ids:
        label = {"label": text("hasse-choose"), "placeholder": text("hasse-all")}
        focus = session.one("containing", ids, st.selectbox, format_func=words.name, **label) or ""
    stands_in("hasse")
    drawn(nesting.hasse, focus, otherwise="no-order", on_click=open_record)
    lists = told(complex, brought) if len(ranked) else pd.DataFrame()
    if focus and (through := through_whom(view, lists, focus)):
        st.caption(marked("{}: {}", words.name(focus), through))
    if len(ranked):
        shown, data, partly = told(view, in_order, ranked=ranked, lists=lists)
        st.markdown(marked("**{}**", text("hasse-table")))
        if partly:
            st.caption(text("hasse-through-reading"))
        table("order", shown, data, height=320)


def in_order(view: View, ranked: pd.DataFrame, lists: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, bool]:
    """Return the ranking in words and in codes, and whether some lists are those of a part alone."""
    text, words, parts = view.text, view.words, chiefly(view, lists)
    shown = {
        text("initiative"): [*map(words.name, ranked["id"])],
        text("members-axis"): ranked["members"],
        text("hasse-lies-in"): ranked["lies_in"],
        text("hasse-contains"): ranked["contains"],
        text("hasse-smallest"): [words.name(key) if key else "" for key in ranked["smallest"]],
    }
    if parts:
        shown[text("hasse-through")] = [parts.get(key, "") for key in ranked["id"]]
    return pd.DataFrame(shown), ranked.merge(most_alone(lists), "left", on="id"), bool(parts)


def dyads() -> None:
    """Show the pairs by their type; a click on a bar names those of it that overlap most, each the way to why."""
    pairs = None if nesting.dyads.untold(view) else pairs_here(view)
    if not drawn(nesting.dyads, pairs=pairs, on_click=choose_dyad) or not (asked := session.get("dyad")):
        return
    rows = pairs[pairs["dyad_type"] == asked[0]]
    top = rows.sort_values(["overlap", "shared_members"], ascending=False, kind="stable").head(NAMED_PAIRS)
    with st.container(border=True, key="in_dyad", gap="xxsmall"):
        st.markdown(marked("**{}**: {}", words.label("dyad_type", asked[0]), text("dyad-pairs", count=len(rows))))
        for a, b in zip(top["a"], top["b"]):
            named = f"{words.short(a)} ↔ {words.short(b)}"
            st.button(named, key=f"in_dyad_{a}_{b}", type="tertiary", on_click=open_on, args=("pair", [a, b]))


def choose_dyad(points: list[dict]) -> None:
    """Choose the type of pairs whose bar was clicked."""
    for point in points:
        session.put("dyad", custom(point)[:1])


def nestedness() -> None:
    """Show NODF, on demand against chance: both tails, and what the null model chosen answers."""
    st.subheader(text("structure-nodf"), anchor=False, help=text("glossary-nodf"))
    compared = against_chance(told(complex, structure.nestedness), "nestedness", structure.nestedness)
    if said := nodf_said(compared):
        st.markdown(said)


tree = told(complex, documented_tree)
head(text("nesting-question"), answer(tree))
if not empty():
    mandate()
    membership()
    dyads()
    if drawn(nesting.matrix, otherwise="no-members-at-all", on_click=open_record, tested=tested_of(view.tested_view)):
        nestedness()
