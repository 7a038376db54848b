"""Pictures of nesting."""

import pandas as pd

from dashboard.measures.dyads import dyad_counts, untold_types
from dashboard.measures.incidence import incidence
from dashboard.measures.nesting import documented_tree, every_parent, membership_order, packed
from dashboard.present.pictures import Shown, bars, matrices, needs, trees
from dashboard.present.pictures.overlap import pairs_of_view
from dashboard.present.view import View


def rooted(nodes: pd.DataFrame) -> pd.DataFrame:
    """Return the trees in which something is nested, without the initiatives that stand alone."""
    return nodes[nodes["root"].isin(nodes.loc[nodes["depth"] > 0, "root"])]


@needs("relations")
def tree(view: View) -> Shown | None:
    """Return documented nesting as an icicle; None if nothing is nested."""
    text, whole = view.text, documented_tree(view.complex)
    nested = rooted(whole)
    if nested.empty:
        return None
    boxes = every_parent(view.complex, nested)
    figure = trees.icicle(
        boxes, view.whole, lambda key: view.words.short(key, 46), view.words.name, text("complex"), view.dark
    )
    alone, again = len(whole) - len(nested), int(boxes["again"].sum())
    n = f"{view.counted(len(view.complex.comparable))} {text('tree-alone', count=alone)}"
    n += f" {text('tree-again', count=again)}" if again else ""
    n += f" {view.through('ties')}"
    return Shown(
        "tree",
        figure,
        text("tree-title"),
        text("tree-reading"),
        every_parent(view.complex, whole),
        text("tree-alt", count=int((nested["depth"] > 0).sum())),
        n,
    )


@needs("memberships")
def hasse(view: View) -> Shown | None:
    """Return nesting by membership as a Hasse diagram; None if no membership contains another."""
    text, words, book = view.text, view.words, view.complex.codebook
    nodes, edges = membership_order(view.complex)
    if edges.empty:
        return None
    figure = trees.hasse(
        nodes,
        edges,
        lambda ids: text.list([words.short(i, 20) for i in ids], 1),
        words.name,
        lambda key: book.colour("layers", view.complex.catalogue.at[key, "primary_layer"]),
        (text("share-issue"), text("share-no-issue")),
        text("hasse-alone"),
        text("members-axis"),
        lambda count: text("n-members", count=count),
        view.dark,
    )
    n = f"{text('n-groups', groups=len(nodes), edges=len(edges))} {view.omitted('members')}"
    return Shown(
        "hasse", figure, text("hasse-title"), text("hasse-reading"), edges, text("hasse-alt", count=len(edges)), n
    )


@needs("initiatives.issue_areas")
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
        text("dyads-title"),
        reading,
        counts,
        text("dyads-alt"),
        f"{text('n-pairs', pairs=int(counts['pairs'].sum()), count=_ends(pairs))} {view.omitted('members')}",
    )


def _ends(pairs: pd.DataFrame) -> int:
    return len({*pairs["a"].unique(), *pairs["b"].unique()})


@needs("memberships")
def matrix(view: View) -> Shown | None:
    """Return the packed matrix of initiatives by members; None if no membership counts."""
    text, cells = view.text, incidence(view.complex, "members")
    cells = packed(cells[cells.any(axis=1)])
    if cells.empty:
        return None
    figure = matrices.packed(
        cells, lambda key: view.words.short(key, 34), view.words.member, text("belongs"), view.dark
    )
    rows, columns = cells.shape
    fill = f"{cells.to_numpy().mean():.0%}"
    n = f"{text('n-packed', rows=rows, columns=columns, fill=fill)} {view.omitted('members')}"
    return Shown(
        "packed",
        figure,
        text("packed-title"),
        text("packed-reading"),
        cells.astype(int).rename_axis("id").reset_index(),
        text("packed-alt", rows=rows, columns=columns),
        n,
    )


ALL = (tree, hasse, dyads, matrix)
