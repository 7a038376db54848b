"""What is nested in what: by mandate, and by membership."""

import pandas as pd

from dashboard.measures import structure
from dashboard.measures.nesting import documented_tree
from dashboard.present.markup import marked
from dashboard.present.pictures import nesting
from dashboard.ui import screen as st
from dashboard.ui.cache import pairs_here
from dashboard.ui.chance import against_chance, nodf_said
from dashboard.ui.context import current
from dashboard.ui.elements import drawn, empty, head, table
from dashboard.ui.panel import open_record, open_row

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


def as_list(tree: pd.DataFrame) -> None:
    """Show documented nesting as a list."""
    with st.expander(text("as-list")):
        nested = nesting.rooted(tree)
        indented = ["\u2003" * depth + words.name(key) for key, depth in zip(nested["id"], nested["depth"])]
        parents = [words.name(key) if key else "" for key in nested["parent"]]
        shown, ids = pd.DataFrame({text("initiative"): indented, text("nested-in"): parents}), list(nested["id"])
        choose = lambda: open_row("tree_list", ids)  # noqa: E731
        table("tree_list", shown, nested, on_select=choose, selection_mode="single-row", height=420)


def nestedness() -> None:
    """Show NODF, on demand against chance: both tails, and what the null model chosen answers."""
    st.subheader(text("structure-nodf"), anchor=False)
    compared = against_chance(structure.nestedness(complex), "nestedness", structure.nestedness)
    if said := nodf_said(compared):
        st.markdown(said)


tree = documented_tree(complex)
head(text("nesting-question"), answer(tree))
if not empty():
    if drawn(nesting.tree, otherwise="no-nesting"):
        as_list(tree)
    drawn(nesting.hasse, otherwise="no-order", on_click=open_record)
    drawn(nesting.dyads, pairs=pairs_here(view))
    if drawn(nesting.matrix, otherwise="no-members-at-all"):
        nestedness()
