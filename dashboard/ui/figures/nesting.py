"""Pictures of nesting."""

import pandas as pd

from dashboard.charts import bars, matrices, trees
from dashboard.measures.dyads import dyad_counts, untold_types
from dashboard.measures.incidence import incidence
from dashboard.measures.nesting import documented_tree, every_parent, membership_order, packed
from dashboard.ui.figures import Shown, needs
from dashboard.ui.figures.overlap import pairs_of_view
from dashboard.ui.here import Here


def rooted(nodes: pd.DataFrame) -> pd.DataFrame:
    """Return the trees in which something is nested, without the initiatives that stand alone."""
    return nodes[nodes["root"].isin(nodes.loc[nodes["depth"] > 0, "root"])]


@needs("relations")
def tree(now: Here) -> Shown | None:
    """Return documented nesting as an icicle; None if nothing is nested."""
    text, whole = now.text, documented_tree(now.complex)
    nested = rooted(whole)
    if nested.empty:
        return None
    boxes = every_parent(now.complex, nested)
    figure = trees.icicle(
        boxes, now.whole, lambda key: now.words.short(key, 46), now.words.name, text("complex"), now.dark
    )
    alone, again = len(whole) - len(nested), int(boxes["again"].sum())
    n = f"{now.counted(len(now.complex.comparable))} {text('tree-alone', count=alone)}"
    n += f" {text('tree-again', count=again)}" if again else ""
    n += f" {now.through('ties')}"
    return Shown(
        "tree",
        figure,
        text("tree-title"),
        text("tree-reading"),
        every_parent(now.complex, whole),
        text("tree-alt", count=int((nested["depth"] > 0).sum())),
        n,
    )


@needs("memberships")
def hasse(now: Here) -> Shown | None:
    """Return nesting by membership as a Hasse diagram; None if no membership contains another."""
    text, words, book = now.text, now.words, now.complex.codebook
    nodes, edges = membership_order(now.complex)
    if edges.empty:
        return None
    figure = trees.hasse(
        nodes,
        edges,
        lambda ids: text.list([words.short(i, 20) for i in ids], 1),
        words.name,
        lambda key: book.colour("layers", now.complex.catalogue.at[key, "primary_layer"]),
        (text("share-issue"), text("share-no-issue")),
        text("hasse-alone"),
        text("members-axis"),
        lambda count: text("n-members", count=count),
        now.dark,
    )
    n = f"{text('n-groups', groups=len(nodes), edges=len(edges))} {now.omitted('members')}"
    return Shown(
        "hasse", figure, text("hasse-title"), text("hasse-reading"), edges, text("hasse-alt", count=len(edges)), n
    )


@needs("initiatives.issue_areas")
def dyads(now: Here, pairs: pd.DataFrame | None = None) -> Shown:
    """Return the pairs by dyad type."""
    text, words, book = now.text, now.words, now.complex.codebook
    pairs = pairs_of_view(now) if pairs is None else pairs
    counts = dyad_counts(pairs)
    untold = untold_types(now.complex)
    counts = counts[~counts["dyad_type"].isin(untold)]
    members = not now.lack("memberships")
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
        now.dark,
        list(counts["with_shared_members"]) if members else (),
        text("with-shared") if members else "",
        text("without-shared"),
    )
    reading = " ".join(
        [
            text("dyads-reading"),
            *(f"{words.label('dyad_type', v)}: {now.because(reason)}" for v, reason in untold.items()),
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
        f"{text('n-pairs', pairs=int(counts['pairs'].sum()), count=_ends(pairs))} {now.omitted('members')}",
    )


def _ends(pairs: pd.DataFrame) -> int:
    return len({*pairs["a"].unique(), *pairs["b"].unique()})


@needs("memberships")
def matrix(now: Here) -> Shown | None:
    """Return the packed matrix of initiatives by members; None if no membership counts."""
    text, cells = now.text, incidence(now.complex, "members")
    cells = packed(cells[cells.any(axis=1)])
    if cells.empty:
        return None
    figure = matrices.packed(cells, lambda key: now.words.short(key, 34), now.words.member, text("belongs"), now.dark)
    rows, columns = cells.shape
    fill = f"{cells.to_numpy().mean():.0%}"
    n = f"{text('n-packed', rows=rows, columns=columns, fill=fill)} {now.omitted('members')}"
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
