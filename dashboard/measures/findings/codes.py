"""Claims about what initiatives are: forms and layers, force, who governs which layer, the EU and the US."""

from collections import Counter

import numpy as np
import pandas as pd
from scipy import stats

from dashboard.measures.findings.claim import EXACT, GROUP_NEEDED, PERMUTED, UNITS_NEEDED, Case, Claim, Cut
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops

_ROWS, _SWITCHES = ("process", "initiative"), ("units", "coding")
SINCE = 2016  # a host founded before is an old forum
KNOWN_NEEDED = 0.8
GOVERNMENTAL = ("multilateral", "international_organisation", "government_led")


def coded(first: str, second: str):
    """Return how a claim reads two coded columns of the units that have both."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = complex.comparable
        rows = rows[(rows[first] != "") & (rows[second] != "")]
        reason = ""
        for column in (first, second):
            enough = [name for name, count in Counter(rows[column]).items() if count >= GROUP_NEEDED]
            if len(enough) < 2:
                reason = f"{len(enough)} groups of five or more units, two needed"
        data = tuple(pd.factorize(rows[column], sort=True)[0] for column in (first, second))
        return Case(data, len(rows), 0, len(complex.comparable) - len(rows), reason)

    return read


def association(first: np.ndarray, second: np.ndarray) -> float:
    """Return Cramér's V of two codings.

    >>> halves, turns = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    >>> association(halves, halves), association(halves, turns)
    (1.0, 0.0)
    """
    table = pd.crosstab(first, second).to_numpy(dtype=float)
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    least = min(table.shape) - 1
    if least < 1:
        return np.nan
    return float(np.sqrt(((table - expected) ** 2 / expected).sum() / (table.sum() * least)))


def grouped(group, mark):
    """Return how a claim compares the share of marked units in a group with that among the others.

    `group` and `mark` take the comparable rows (and the complex) and give a bool Series, NA where
    a unit cannot be placed.
    """

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = complex.comparable
        inside, marked = group(complex, rows).astype("boolean"), mark(complex, rows).astype("boolean")
        known = (inside.notna() & marked.notna()).to_numpy(dtype=bool)
        inside, marked = inside[known].to_numpy(dtype=bool), marked[known].to_numpy(dtype=bool)
        least = min(int(inside.sum()), int((~inside).sum()))
        reason = "" if least >= GROUP_NEEDED else f"{least} units in a group, {GROUP_NEEDED} needed"
        return Case((marked.astype(float), inside), len(inside), 0, len(rows) - len(inside), reason)

    return read


def difference(values: np.ndarray, inside: np.ndarray) -> float:
    """Return the mean inside a group less that outside it.

    >>> difference(np.array([1.0, 1.0, 0.0]), np.array([True, True, False]))
    1.0
    """
    if inside.all() or not inside.any():
        return np.nan
    return float(values[inside].mean() - values[~inside].mean())


def share(mark, among=None):
    """Return how a claim reads the share of marked units, among those that `among` lets through.

    Where more than a fifth of these cannot be placed, the claim is not told: who is not known may be all on one side.
    """

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = complex.comparable
        asked = rows if among is None else rows[among(rows)]
        marked = mark(complex, asked).astype("boolean")
        known = marked.dropna().to_numpy(dtype=bool)
        reason = "" if len(known) >= UNITS_NEEDED else f"{len(known)} units, {UNITS_NEEDED} needed"
        if not reason and len(known) < KNOWN_NEEDED * len(asked):
            reason = f"known of {len(known)} of {len(asked)} units, four fifths needed"
        return Case((known,), len(known), 0, len(rows) - len(known), reason)

    return read


def against_half(marked: np.ndarray) -> tuple[float, float, float, float]:
    """Return the share that is marked, one half, and both tails of the binomial against one half.

    >>> [round(x, 3) for x in against_half(np.array([True, True, True, False]))]
    [0.75, 0.5, 0.938, 0.312]
    """
    hits, n = int(marked.sum()), len(marked)
    return hits / n, 0.5, float(stats.binom.cdf(hits, n, 0.5)), float(stats.binom.sf(hits - 1, n, 0.5))


def _equals(column: str, *values: str):
    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        return rows[column].isin(values).astype("boolean").mask(rows[column] == "")

    return mark


def _has(column: str, value: str):
    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        return rows[column].map(lambda cell: value in cell).astype("boolean").mask(rows[column].map(len) == 0)

    return mark


def _made_by(first: str, second: str):
    """Mark the units whose chain of issuers leads to the first (True) or the second (False) of two makers."""

    def group(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        ends = tops(complex, rows.index)
        country = rows["country"].str.split(";")
        found = {}
        for key in rows.index:
            union, state = first in ends[key], second in country[key] and len(country[key]) == 1
            found[key] = pd.NA if union == state else union
        return pd.Series(found, dtype="boolean").reindex(rows.index)

    return group


def _in_old_forum(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
    """Mark the governmental units whose host was founded before AI became a subject of governance."""
    founded, ends = complex.catalogue["launch_year"], tops(complex, rows.index)
    hosts = set(complex.hosts.index)
    found = {}
    for key in rows.index:
        above = [end for end in ends[key] if end in hosts]
        dated = [founded[end] for end in above if pd.notna(founded[end])]
        found[key] = bool(dated) and min(dated) < SINCE if dated or not above else pd.NA
    return pd.Series(found, dtype="boolean").reindex(rows.index)


CLAIMS = (
    Claim(
        "form_by_layer", coded("form", "primary_layer"), association, PERMUTED, 1, _SWITCHES, _ROWS,
        ("initiatives.form", "initiatives.primary_layer"), asserted_by="gui-2024@section 5.2", reference="Cramér 1946",
    ),
    Claim(
        "non_binding", share(_equals("legal_force", "binding")), against_half, EXACT, -1, _SWITCHES, _ROWS,
        ("initiatives.legal_force",), asserted_by="gui-2024@section 4.1, third point",
    ),
    Claim(
        "layer_governors_technical", grouped(_equals("primary_layer", "technical"), _equals("form", "private",
        "multistakeholder")), difference, PERMUTED, 1, _SWITCHES, _ROWS,
        ("initiatives.form", "initiatives.primary_layer"), asserted_by="gui-2024@section 5.2",
    ),
    Claim(
        "layer_governors_legal", grouped(_equals("primary_layer", "legal"), _equals("form", *GOVERNMENTAL)), difference,
        PERMUTED, 1, _SWITCHES, _ROWS, ("initiatives.form", "initiatives.primary_layer"),
        asserted_by="gui-2024@section 5.2",
    ),
    Claim(
        "military_soft", grouped(_has("issue_areas", "military"), _equals("legal_force", "binding")), difference,
        PERMUTED, -1, _SWITCHES, _ROWS, ("initiatives.issue_areas", "initiatives.legal_force"),
        asserted_by="gui-2024@section 3.3",
    ),
    Claim(
        "nested_in_old", share(_in_old_forum, lambda rows: rows["form"].isin(GOVERNMENTAL)), against_half, EXACT, 1,
        _SWITCHES, _ROWS,
        ("relations", "initiatives.form", "initiatives.launch_year"), asserted_by="gui-2024@section 4.1, first point",
    ),
    Claim(
        "eu_us", grouped(_made_by("eu", "USA"), _equals("legal_force", "binding")), difference, PERMUTED, 1, _SWITCHES,
        _ROWS, ("relations", "initiatives.country", "initiatives.legal_force"), collection="all",
        asserted_by="yan-yang-2024@section 2.1; table 1, row 1",
    ),
)  # fmt: skip
