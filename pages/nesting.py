"""What is nested in what: by mandate, and by membership."""

import pandas as pd

from dashboard.measures.nesting import documented_tree
from dashboard.ui import screen as st
from dashboard.ui.compute import pairs_of, picture
from dashboard.ui.context import here
from dashboard.ui.figures import nesting
from dashboard.ui.parts import chart, empty, head, open_record, table
from dashboard.ui.record import cards

now = here()
text, words, complex = now.text, now.words, now.complex


def answer(tree: pd.DataFrame) -> str:
    """Say how many are nested, and under whom most."""
    nested = tree[(tree["depth"] > 0) & tree["id"].isin(complex.comparable.index)]
    top = nested["root"].value_counts().head(3)
    named = text.list(text("count-of", count=int(count), what=words.short(key)) for key, count in top.items())
    return text("nesting-answer", nested=len(nested), count=len(complex.comparable), top=named or "–")


def as_list(tree: pd.DataFrame) -> None:
    """Show documented nesting as a list."""
    with st.expander(text("as-list")):
        nested = nesting.rooted(tree)
        indented = ["\u2003" * depth + words.name(key) for key, depth in zip(nested["id"], nested["depth"])]
        parents = [words.name(key) if key else "" for key in nested["parent"]]
        table("tree_list", pd.DataFrame({text("initiative"): indented, text("nested-in"): parents}), nested, height=420)


tree = documented_tree(complex)
head(text("nesting-question"), answer(tree))
if not empty():
    if shown := picture(now, nesting.tree):
        chart(shown)
        as_list(tree)
        cards()
    else:
        st.info(text("no-nesting"))
    if shown := picture(now, nesting.hasse):
        chart(shown, open_record)
    else:
        st.info(text("no-order"))
    chart(picture(now, nesting.dyads, pairs=pairs_of(complex, now.counting)))
    if shown := picture(now, nesting.matrix):
        chart(shown)
    else:
        st.info(text("no-members-at-all"))
