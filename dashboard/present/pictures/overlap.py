"""Pictures of overlap."""

import pandas as pd

from dashboard.measures.overlap import NEEDS, first_told
from dashboard.measures.overlap import pairs as all_pairs
from dashboard.measures.pair_chance import validated
from dashboard.present.pictures import Shown, matrices
from dashboard.present.pictures.graph import network as draw_network
from dashboard.present.pictures.graph import overlap_graph
from dashboard.present.view import View

MEASURES = (
    "overlap",
    "overlap3",
    "member_jaccard",
    "member_simpson",
    "shared_members",
    "issue_jaccard",
    "shared_issues",
    "function_jaccard",
    "layer_jaccard",
)
STRONGEST, BESIDE = 30, ("overlap", "shared_members", "member_jaccard", "shared_issues", "q_value", "q_fixed")
VALIDATED = "validated"
LINES = 80  # that the network starts with: enough to see the parts, few enough to read


def pairs_of_view(view: View) -> pd.DataFrame:
    """Return the pairs of the collection whose units hold a row of the view."""
    return all_pairs(view.collection, among=view.collection.holding(view.rows.chosen))


def strongest(pairs: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return the strongest pairs by a measure, those at 0 left out; ties in the order of the table."""
    above = pairs[(pairs[measure] > 0).fillna(False).astype(bool)]
    return above.sort_values(measure, ascending=False, kind="stable").head(STRONGEST)


def in_words(view: View, pairs: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return pairs with names and labels, the measure first."""
    text, words = view.text, view.words
    shown = pd.DataFrame({text(f"initiative-{side}"): [words.name(i) for i in pairs[side]] for side in "ab"})
    for name in dict.fromkeys([measure, *BESIDE]):
        if name == "q_fixed" and pairs[name].isna().all():  # it was not worked out
            continue
        shown[text(f"measure-{name}")] = pd.to_numeric(pairs[name]).astype("Float64").round(4).to_numpy()
    shown[words.label("dyad_type")] = words.labels("dyad_type", pairs["dyad_type"].fillna(""))
    return shown


def counts(measure: str) -> bool:
    """Tell whether a measure is a number of things instead of a share."""
    return measure.startswith("shared")


def heat(view: View, measure: str = "", pairs: pd.DataFrame | None = None) -> Shown | None:
    """Return a measure of all pairs, like beside like; None if it can be computed for none.

    Without a measure the first is taken that can be computed, here and in `network`.
    """
    text, pairs = view.text, pairs_of_view(view) if pairs is None else pairs
    measure = measure or first_told(pairs, MEASURES)
    known = pairs[pairs[measure].notna()]
    if known.empty:
        return None
    compared = {*known["a"].unique(), *known["b"].unique()}
    ids = [key for key in view.collection.comparable.index if key in compared]
    matrix, name = matrices.square(pairs, measure, ids), text(f"measure-{measure}")
    drawn = matrices.strongest(matrix)
    part = matrix.loc[drawn, drawn]
    order = matrices.order(part / (part.max().max() or 1))
    figure = matrices.heat(
        matrix.loc[order, order],
        lambda key: view.words.short(key, 30),
        name,
        text("not-computable"),
        view.dark,
        counts(measure),
    )
    omitted = view.omitted("members" if "memberships" in NEEDS[measure] else "rows")
    some = text("heat-some", drawn=len(drawn), count=len(ids)) if len(drawn) < len(ids) else ""
    n = " ".join(filter(None, (text("n-pairs", pairs=len(known), count=len(ids)), some, omitted)))
    reading = f"{text(f'reading-{measure}')} {text('heat-reading')}"
    return Shown(
        "heat",
        figure,
        text("heat-title", measure=name),
        reading,
        matrix.rename_axis("id").reset_index(),
        text("heat-alt", measure=name, count=len(ids)),
        n,
    )


def start(pairs: pd.DataFrame, measure: str) -> float:
    """Return the threshold that leaves some eighty lines."""
    values = pairs[measure].dropna().astype(float)
    positive = values[values > 0]
    return float(positive.nlargest(LINES).min()) if len(positive) else 0.0


def network(
    view: View,
    measure: str = "",
    threshold: float | None = None,
    mark: str = "",
    pairs: pd.DataFrame | None = None,
    chance: pd.DataFrame | None = None,
) -> Shown | None:
    """Return the network of pairs whose measure reaches the threshold; None if none lies above 0.

    With `mark` the pairs are marked that share more members than chance gives, see `pair_chance.validated`.
    """
    text, pairs = view.text, pairs_of_view(view) if pairs is None else pairs
    measure = measure or first_told(pairs, MEASURES)
    if not start(pairs, measure):
        return None
    threshold = start(pairs, measure) if threshold is None else threshold
    graph = overlap_graph(pairs, measure, threshold)
    nodes, edges = graph.number_of_nodes(), graph.number_of_edges()
    standing = validated(chance) if mark and chance is not None else None
    marked = [] if standing is None else [pair for pair in zip(standing["a"], standing["b"]) if graph.has_edge(*pair)]
    names = view.words.short, view.words.name, view.label
    figure = draw_network(
        graph, view.collection, *names, text(f"measure-{measure}"), view.dark, marked, text("pair-validated")
    )
    said = text("network-reading")
    if standing is not None:
        said = f"{said} {text('network-validated', marked=len(marked), count=len(standing))}"
    data = pairs[pairs[measure].astype("Float64").fillna(-1) >= max(threshold, 1e-12)]
    return Shown(
        "overlap_network",
        figure,
        text("network-found", nodes=nodes, edges=edges),
        said.strip(),
        data,
        text("network-alt", nodes=nodes, edges=edges),
        f"{view.counted(nodes)} {view.through('members' if 'memberships' in NEEDS[measure] else 'rows')}",
    )


ALL = (heat, network)
