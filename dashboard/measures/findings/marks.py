"""How claims about codings read a complex: which rows are asked, which of them are marked, what is compared."""

from collections import Counter
from collections.abc import Callable

import numpy as np
import pandas as pd
from scipy import stats

from dashboard.measures.findings.claim import GROUP_NEEDED, UNITS_NEEDED, Case, Cut, Exact, Read
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops
from dashboard.model.select import NATIONAL

# A mark takes the complex and some of its rows and says of each: yes, no, or not known (NA).
Mark = Callable[[RegimeComplex, pd.DataFrame], pd.Series]
KNOWN_NEEDED = 0.8
GOVERNMENTAL = ("multilateral", "international_organisation", "government_led")
NON_STATE = ("private", "multistakeholder")


def equals(column: str, *values: str) -> Mark:
    """Mark the rows that have one of these values in a column of one."""

    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        return rows[column].isin(values).astype("boolean").mask(rows[column] == "")

    return mark


def has(column: str, *values: str) -> Mark:
    """Mark the rows that have one of these values in a column of several."""

    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        return rows[column].map(lambda cell: not set(values).isdisjoint(cell)).astype("boolean").mask(
            rows[column].map(len) == 0
        )  # fmt: skip

    return mark


def launched(first: int = 0, last: int = 9999) -> Mark:
    """Mark the rows that began between two years, both included."""

    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        return rows["launch_year"].between(first, last).astype("boolean")

    return mark


def international(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
    """Mark the rows whose scope is known and not national."""
    return (rows["scope"] != NATIONAL).astype("boolean").mask(rows["scope"] == "")


def national(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
    """Mark the rows of one state."""
    return (rows["scope"] == NATIONAL).astype("boolean").mask(rows["scope"] == "")


def of_country(*codes: str) -> Mark:
    """Mark the rows that one state alone issued, which is one of these."""

    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        return rows["country"].isin(codes).astype("boolean").mask(rows["country"] == "")

    return mark


def of_family(*makers: str) -> Mark:
    """Mark the rows whose chain of issuers leads to one of these."""

    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        ends = tops(complex, rows.index)
        return pd.Series([not set(makers).isdisjoint(ends[key]) for key in rows.index], rows.index, dtype="boolean")

    return mark


def both(*marks: Mark) -> Mark:
    """Mark the rows that every one of these marks."""

    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        found = marks[0](complex, rows)
        for one in marks[1:]:
            found = found & one(complex, rows)
        return found

    return mark


def either(*marks: Mark) -> Mark:
    """Mark the rows that one of these marks; what none marks and one does not know is not known."""

    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        found = marks[0](complex, rows)
        for one in marks[1:]:
            found = found | one(complex, rows)
        return found

    return mark


def apart(first: Mark, second: Mark) -> Mark:
    """Mark the rows of the first (yes) and of the second (no); both or neither cannot be placed."""

    def mark(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
        one, other = (side(complex, rows).fillna(False).astype(bool) for side in (first, second))
        return one.astype("boolean").mask(one == other)

    return mark


def asked(complex: RegimeComplex, among: Mark | None) -> pd.DataFrame:
    """Return the units that a claim asks about."""
    rows = complex.comparable
    return rows if among is None else rows[among(complex, rows).fillna(False).astype(bool)]


def coded(first: str, second: str, among: Mark | None = None) -> Read:
    """Return how a claim reads two coded columns of the units that have both."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = asked(complex, among)
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
    if not len(first):
        return float("nan")
    table = np.zeros((first.max() + 1, second.max() + 1))
    np.add.at(table, (first, second), 1)
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    least = min(table.shape) - 1
    if least < 1:
        return float("nan")
    return float(np.sqrt(((table - expected) ** 2 / expected).sum() / (table.sum() * least)))


def grouped(group: Mark, mark: Mark, among: Mark | None = None) -> Read:
    """Return how a claim compares the share of marked units in a group with that among the others."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = asked(complex, among)
        inside, marked = group(complex, rows).astype("boolean"), mark(complex, rows).astype("boolean")
        return compared(marked, inside, len(complex.comparable))

    return read


def younger(group: Mark, among: Mark | None = None) -> Read:
    """Return how a claim compares the launch years of the marked units with those of the others."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = asked(complex, among)
        return compared(rows["launch_year"], group(complex, rows).astype("boolean"), len(complex.comparable))

    return read


def compared(values: pd.Series, inside: pd.Series, of: int) -> Case:
    """Return the case of a number of each unit, known or not, in a group and outside it."""
    known = (inside.notna() & values.notna()).to_numpy(dtype=bool)
    group, numbers = inside[known].to_numpy(dtype=bool), values[known].to_numpy(dtype=float)
    least = min(int(group.sum()), int((~group).sum()))
    reason = "" if least >= GROUP_NEEDED else f"{least} units in a group, {GROUP_NEEDED} needed"
    return Case((numbers, group), len(group), 0, of - len(group), reason)


def difference(values: np.ndarray, inside: np.ndarray) -> float:
    """Return the mean inside a group less that outside it.

    >>> difference(np.array([1.0, 1.0, 0.0]), np.array([True, True, False]))
    1.0
    """
    if inside.all() or not inside.any():
        return float("nan")
    return float(values[inside].mean() - values[~inside].mean())


def share(mark: Mark, among: Mark | None = None) -> Read:
    """Return how a claim reads the share of marked units among those that are asked.

    Where more than a fifth of these cannot be placed, the claim is not told: who is not known may be all on one side.
    """

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = asked(complex, among)
        known = mark(complex, rows).astype("boolean").dropna().to_numpy(dtype=bool)
        reason = "" if len(known) >= UNITS_NEEDED else f"{len(known)} units, {UNITS_NEEDED} needed"
        if not reason and len(known) < KNOWN_NEEDED * len(rows):
            reason = f"known of {len(known)} of {len(rows)} units, four fifths needed"
        return Case((known,), len(known), 0, len(complex.comparable) - len(known), reason)

    return read


def against_share(level: float) -> Callable[[np.ndarray], Exact]:
    """Return a statistic: the share that is marked, the level, and both tails of the binomial against it.

    >>> [round(x, 3) for x in against_share(0.5)(np.array([True, True, True, False]))]
    [0.75, 0.5, 0.938, 0.312]
    """

    def statistic(marked: np.ndarray) -> Exact:
        hits, n = int(marked.sum()), len(marked)
        return hits / n, level, float(stats.binom.cdf(hits, n, level)), float(stats.binom.sf(hits - 1, n, level))

    return statistic


against_half = against_share(0.5)
