"""Pictures of overlap."""

from dataclasses import replace

import pandas as pd
from networkx.utils import UnionFind

from dashboard.measures.overlap import first_told
from dashboard.measures.overlap import pairs as all_pairs
from dashboard.present.markup import joined
from dashboard.present.pictures import Shown, overlap_network
from dashboard.present.pictures import heat as drawing
from dashboard.present.pictures.graph import around, overlap_graph
from dashboard.present.pictures.heat_steps import counts
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
LINES = 80  # that the network starts with at least: enough to see the parts
TOGETHER, CROWD = 2 / 3, 600  # of the tied, in the part that is drawn; lines of which no one could be followed


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


def heat(view: View, measure: str = "", pairs: pd.DataFrame | None = None) -> Shown | None:
    """Return a measure of all pairs, see `heat.heat`; without one the first that can be computed, as in `network`."""
    pairs = pairs_of_view(view) if pairs is None else pairs
    return drawing.heat(view, measure or first_told(pairs, MEASURES), pairs)


def without(view: View, pairs: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return whom the heat map does not draw, with why: nothing shared with any, or no pair that can be computed.

    Returns
    -------
    DataFrame
        id, computed (whether a pair of it could be), in the order of the table.
    """
    values = pd.to_numeric(pairs[measure]).astype("Float64")
    told, sharing = (
        {*pairs.loc[chosen, "a"], *pairs.loc[chosen, "b"]}
        for chosen in (values.notna(), (values > 0).fillna(False).astype(bool))
    )
    here = {*pairs["a"].unique(), *pairs["b"].unique()}
    ids = [key for key in view.collection.comparable.index if key in here and key not in sharing]
    return pd.DataFrame({"id": ids, "computed": [key in told for key in ids]})


def start(pairs: pd.DataFrame, measure: str) -> float:
    """Return the threshold that the network starts with: the greatest that leaves enough, hanging together.

    That is, at least `LINES` pairs (or all, where there are fewer) and at least `TOGETHER` of the tied in the largest
    part, in steps of `step`. Where none does that leaves less than `CROWD` pairs, the value of the pair number
    `LINES`; 0 where no pair is above 0.

    Examples
    --------
    A chain a–b–c, and d–e: at .5 the two pairs have two of the four in the largest part, at .3 three of
    five, at .1 all hang together.

    >>> rows = [("a", "b", 0.9), ("d", "e", 0.5), ("b", "c", 0.3), ("c", "d", 0.1)]
    >>> start(pd.DataFrame(rows, columns=["a", "b", "overlap"]), "overlap")
    0.1
    """
    values = pairs[measure].astype("Float64").fillna(0).astype(float)
    top = pairs.assign(value=values)[values > 0].nlargest(CROWD, "value")
    if top.empty:
        return 0.0
    enough, one = min(LINES, int((values > 0).sum())), step(measure)
    parts, largest, drawn = UnionFind(), 1, 0
    sizes: dict[str, int] = {}
    for level, rows in top.groupby((top["value"] / one + 1e-9).astype(int), sort=False):
        for a, b in zip(rows["a"], rows["b"]):
            first, second = parts[a], parts[b]
            if first != second:
                size = sizes.pop(first, 1) + sizes.pop(second, 1)
                parts.union(a, b)
                sizes[parts[a]] = size
                largest = max(largest, size)
        drawn += len(rows)
        if level and drawn >= enough and largest >= TOGETHER * sum(sizes.values()):
            return float(round(level * one, 2))
    return float(top["value"].iloc[enough - 1])


def step(measure: str) -> float:
    """Return the step of the threshold: of what is counted one, of a share a hundredth."""
    return 1.0 if counts(measure) else 0.01


def network(
    view: View,
    measure: str = "",
    threshold: float | None = None,
    mark: str = "",
    chosen: str = "",
    steps: str = "",
    pairs: pd.DataFrame | None = None,
    chance: pd.DataFrame | None = None,
    tested: pd.DataFrame | None = None,
) -> Shown | None:
    """Return the network of pairs whose measure reaches the threshold; None if none lies above 0.

    With `mark` the pairs are marked that share more members than chance gives; for the rest see
    `overlap_network.network`.
    """
    pairs = pairs_of_view(view) if pairs is None else pairs
    measure = measure or first_told(pairs, MEASURES)
    if not (lowest := start(pairs, measure)):
        return None
    threshold = lowest if threshold is None else threshold
    known = chance if mark else None
    shown = overlap_network.network(view, pairs, measure, threshold, known, chosen, steps, tested)
    if shown is None or threshold != lowest:
        return shown
    said = view.text("network-start", threshold=f"{lowest:.2g}", lines=LINES, share=f"{TOGETHER:.0%}")
    return replace(shown, n=joined(" ", [shown.n, said]))


def small_parts(pairs: pd.DataFrame, measure: str, threshold: float, chosen: str, steps: str) -> list[list[str]]:
    """Return the parts of the network that the picture does not draw."""
    return around(overlap_graph(pairs, measure, threshold), chosen, steps)[1:]


ALL = (heat, network)
__all__ = ["counts", "heat", "network"]
