"""Pictures of nesting."""

import pandas as pd

from dashboard.measures.dyads import dyad_counts, untold_types
from dashboard.present.pictures import Shown, bars, needs, titles
from dashboard.present.pictures.orders import hasse, ranking
from dashboard.present.pictures.overlap import pairs_of_view
from dashboard.present.pictures.packed import matrix
from dashboard.present.pictures.tree_rows import nested_graph, totals
from dashboard.present.pictures.trees import hosts, tree
from dashboard.present.view import View


@needs("initiatives.issue_areas", "pairs")
def dyads(view: View, pairs: pd.DataFrame | None = None) -> Shown:
    """Return the pairs by dyad type."""
    text, words, book = view.text, view.words, view.complex.codebook
    pairs = pairs_of_view(view) if pairs is None else pairs
    counts = dyad_counts(pairs)
    untold = untold_types(view.complex)
    counts = counts[~counts["dyad_type"].isin(untold)]
    members = not view.lack("memberships")
    if not members:
        counts = counts.assign(with_shared_members=pd.NA)
    labels = [
        words.label("dyad_type", v) if v in book.values("dyad_type") else text("not-computable")
        for v in counts["dyad_type"]
    ]
    figure = bars.counts(
        list(counts["pairs"]),
        labels,
        [book.colour("dyad_type", v) for v in counts["dyad_type"]],
        text("pairs"),
        view.dark,
        list(counts["with_shared_members"]) if members else (),
        text("with-shared") if members else "",
        text("without-shared"),
        list(counts["dyad_type"]),
    )
    reading = " ".join(
        [
            text("dyads-reading"),
            *(f"{words.label('dyad_type', v)}: {view.because(reason)}" for v, reason in untold.items()),
            *(
                f"{words.label('dyad_type', v)}: {words.definition('dyad_type', v)}"
                for v in book.values("dyad_type")
                if v not in untold
            ),
        ]
    )
    return Shown(
        "dyads",
        figure,
        titles.of_pairs(view, counts),
        reading,
        counts,
        text("dyads-alt"),
        f"{text('n-pairs', pairs=int(counts['pairs'].sum()), count=_ends(pairs))} {view.omitted('members')}",
    )


def _ends(pairs: pd.DataFrame) -> int:
    return len({*pairs["a"].unique(), *pairs["b"].unique()})


ALL = (hosts, tree, hasse, dyads, matrix)
__all__ = ["ALL", "dyads", "hasse", "hosts", "matrix", "nested_graph", "ranking", "totals", "tree"]
