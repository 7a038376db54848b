"""How far a figure moves when the coding, the cases or the counting of memberships change."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from dashboard.measures import communities
from dashboard.measures.absence import NO_INITIATIVES, lack, no_members
from dashboard.measures.agreement import second_coding
from dashboard.measures.dyads import dyad_counts, untold_types
from dashboard.measures.mixing import NO_INFLUENCE, trickle, untold_trickle
from dashboard.measures.nulls import Progress
from dashboard.measures.overlap import pairs
from dashboard.measures.participation import participation, untold_none
from dashboard.measures.precision import settled
from dashboard.measures.structure import structure
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import ROWS, Lens

BANDS = ("confidence", "coding", "leave_one_out", "counting")
# In the variants searches (Louvain, Barber, core) start less often, since there are hundreds.
RUNS = 2
NOBODY = "no members of this kind"
NO_PAIRS = "no pairs"


def figures(
    complex: RegimeComplex,
    threshold: float = 0.0,
    seed: int = 0,
    runs: int = communities.RUNS,
) -> pd.DataFrame:
    """Return every headline figure of a complex.

    Returns
    -------
    DataFrame
        measure, network, value, reason: the table of structure, and

        - network pairs: share_<dyad type> (of all pairs of comparable initiatives),
          share_significant (of the pairs with a p-value, those with q < 0.05), mean_overlap and
          mean_member_jaccard (over pairs where it is computable);
        - network layers: share_down, share_up (of the ties that carry influence, see
          `mixing.trickle`), share_multilayer (of the initiatives on more than one layer);
        - network participation: share_in_none (of the states), mean_initiatives (per state).
    """
    table = structure(complex, threshold=threshold, seed=seed, runs=runs)
    table = table[["measure", "network", "value", "reason"]]
    return pd.concat([table, pd.DataFrame(_others(complex), columns=list(table))], ignore_index=True)


def _others(complex: RegimeComplex) -> Iterator[tuple[str, str, float, str]]:
    """Yield measure, network, value and why there is none of the figures that `structure` does not have."""
    compared, members = pairs(complex), no_members(complex)
    untold = untold_types(complex)
    for row in dyad_counts(compared).itertuples():
        share = row.share if len(compared) else np.nan
        yield f"share_{row.dyad_type}", "pairs", *_told(share, untold.get(row.dyad_type, ""), NO_PAIRS)
    q = compared["q_value"].dropna()
    yield "share_significant", "pairs", *_told((q < 0.05).mean(), members, NO_PAIRS)
    both = members or lack(complex, "initiatives.issue_areas")
    yield "mean_overlap", "pairs", *_told(compared["overlap"].mean(), both, NO_PAIRS)
    yield "mean_member_jaccard", "pairs", *_told(compared["member_jaccard"].mean(), members, NO_PAIRS)
    ways = trickle(complex).query("relation == 'all'").set_index("direction")["share"]
    for way in ("down", "up"):
        yield f"share_{way}", "layers", *_told(ways[way], untold_trickle(complex), NO_INFLUENCE)
    several = complex.comparable["layers"].map(len) > 1
    yield "share_multilayer", "layers", *_told(several.mean(), lack(complex, "initiatives.layers"), NO_INITIATIVES)
    states = participation(complex).query("kind == 'state'")["initiatives"].dropna()
    nobody = members or lack(complex, "members.kind")
    yield "share_in_none", "participation", *_told((states == 0).mean(), nobody or untold_none(complex), NOBODY)
    yield "mean_initiatives", "participation", *_told(states.mean(), nobody or untold_none(complex), NOBODY)


def _told(value: float, missing: str, undefined: str) -> tuple[float, str]:
    """Return a value and no reason; or none, with the reason that something is missing or that it is undefined."""
    if missing or pd.isna(value):
        return np.nan, missing or undefined
    return float(value), ""


def variants(
    complex: RegimeComplex, lens: Lens = ROWS, bands: tuple[str, ...] = BANDS
) -> Iterator[tuple[str, str, RegimeComplex]]:
    """Yield every variant of a complex: band, name, and the complex as it is then seen.

    - confidence: `low_dropped`, without the initiatives and relations coded with low confidence.
    - coding: `second_coding`, with the second coding of the rows that were coded twice (double_coding.csv);
      no variant where the package has none.
    - leave_one_out: the id of each unit that is compared, without it.
    - counting: `with_participants`, `with_covered`, `with_both`; `joined_alone` counts nobody who is
      merely bound or covered; `without_signature` counts of these only who belongs or ratified (member,
      founder, party), neither signatories nor endorsers; `other_lists` reads partial lists too, or no
      longer. What the lens has already is no variant.
    """
    if "confidence" in bands:
        rows, ties = complex.initiatives, complex.relations
        sure = complex.keep(rows.index[rows["confidence"] != "low"])
        yield "confidence", "low_dropped", replace(sure, relations=ties[ties["confidence"] != "low"]).seen(lens)
    if "coding" in bands and not complex.double_coding.empty:
        yield "coding", "second_coding", second_coding(complex).seen(lens)
    if "leave_one_out" in bands:
        present = complex.seen(lens)
        for name in present.comparable.index:
            yield "leave_one_out", name, present.keep(i for i in present.chosen if i != name)
    if "counting" in bands:
        for name, other in _other_lenses(lens).items():
            if other != lens:
                yield "counting", name, complex.seen(other)


def _other_lenses(lens: Lens) -> dict[str, Lens]:
    joined = replace(lens, cover="joined")
    return {
        "with_participants": replace(lens, participants=True),
        "with_covered": replace(lens, cover="covered"),
        "with_both": replace(lens, participants=True, cover="covered"),
        "joined_alone": joined,
        "without_signature": replace(joined, joining=lens.joining - {"signatory", "endorser"}),
        "other_lists": replace(lens, lists="partial" if lens.lists == "listed" else "listed"),
    }


def robustness(
    complex: RegimeComplex,
    lens: Lens = ROWS,
    threshold: float = 0.0,
    seed: int = 0,
    bands: tuple[str, ...] = BANDS,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return for each headline figure the band in which it lies under the variants.

    Parameters
    ----------
    complex : RegimeComplex
        Rows, not yet seen through a lens.
    lens : Lens
    threshold, seed
        See `structure.structure`.
    bands : tuple of {"confidence", "coding", "leave_one_out", "counting"}
        leave_one_out computes everything once for each initiative: tens of seconds for hundreds.
    progress : callable, optional
        Called with the number of variants done and to do; what it raises ends the work.

    Returns
    -------
    DataFrame
        measure, network, band, value (of the complex itself), low, high (least and greatest over
        the variants and the complex itself), low_by, high_by (names of the variants that reach
        them; empty where the complex itself does), variants (how many), missing (variants in
        which it is not computable), reason (why the value or, without any, the band is missing).

    Notes
    -----
    In the variants the searches behind modularity, Barber's modularity and the core start less
    often than for the figure itself, so that these bands may reach a little too low.
    """
    base = figures(complex.seen(lens), threshold, seed).set_index(["network", "measure"])
    todo = list(variants(complex, lens, bands))
    values: dict[str, dict[str, np.ndarray]] = {band: {} for band in bands}
    for done, (band, name, other) in enumerate(todo, start=1):
        found = figures(other, threshold, seed, RUNS).set_index(["network", "measure"])["value"]
        values[band][name] = found.reindex(base.index).to_numpy(dtype=float)
        if progress:
            progress(done, len(todo))
    tables = [_band(base, band, values[band]) for band in bands]
    columns = [
        "measure",
        "network",
        "band",
        "value",
        "low",
        "high",
        "low_by",
        "high_by",
        "variants",
        "missing",
        "reason",
    ]
    return pd.concat(tables, ignore_index=True)[columns] if tables else pd.DataFrame(columns=columns)


def _band(base: pd.DataFrame, band: str, values: dict[str, np.ndarray]) -> pd.DataFrame:
    names = ["", *values]
    cells = np.vstack([base["value"].to_numpy(dtype=float), *values.values()])
    missing = np.isnan(cells)
    least, most = np.where(missing, np.inf, cells), np.where(missing, -np.inf, cells)
    nothing = missing.all(axis=0)
    low_by, high_by = (
        np.array(names, dtype=object)[by] for by in (settled(least).argmin(axis=0), settled(most).argmax(axis=0))
    )
    return base.reset_index()[["measure", "network", "value", "reason"]].assign(
        band=band,
        low=np.where(nothing, np.nan, least.min(axis=0)),
        high=np.where(nothing, np.nan, most.max(axis=0)),
        low_by=low_by,
        high_by=high_by,
        variants=len(values),
        missing=missing[1:].sum(axis=0),
    )
