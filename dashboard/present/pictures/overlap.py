"""Pictures of overlap."""

import pandas as pd

from dashboard.measures.overlap import first_told
from dashboard.measures.overlap import pairs as all_pairs
from dashboard.present.pictures import Shown, overlap_network
from dashboard.present.pictures import heat as drawing
from dashboard.present.pictures.graph import overlap_graph
from dashboard.present.pictures.heat import counts
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
    """Return the threshold that leaves some eighty lines."""
    values = pairs[measure].dropna().astype(float)
    positive = values[values > 0]
    return float(positive.nlargest(LINES).min()) if len(positive) else 0.0


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
    return overlap_network.network(view, pairs, measure, threshold, known, chosen, steps, tested)


def small_parts(pairs: pd.DataFrame, measure: str, threshold: float, chosen: str, steps: str) -> list[list[str]]:
    """Return the parts of the network that the picture does not draw."""
    return overlap_network.around(overlap_graph(pairs, measure, threshold), chosen, steps)[1:]


ALL = (heat, network)
__all__ = ["counts", "heat", "network"]
