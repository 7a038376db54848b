"""Claims about who is like whom: subjects, risks and members of two units, within groups and over the years."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from dashboard.measures.findings.claim import GROUP_NEEDED, PERMUTED, UNITS_NEEDED, Case, Claim, Cut, Read
from dashboard.measures.findings.codes import ROWS, SWITCHES
from dashboard.measures.findings.marks import Mark, asked, international
from dashboard.measures.incidence import incidence
from dashboard.measures.networks import jaccard, member_matrix
from dashboard.model.complex import RegimeComplex

_SUBJECTS, _SCOPE, _YEAR = "initiatives.issue_areas", "initiatives.scope", "initiatives.launch_year"
_MEMBERS = ("units", "members", "lists", "coding")


def _occurring(rows: pd.DataFrame, column: str) -> np.ndarray:
    """Return which words of a column of several occur in which row."""
    words = sorted({word for cell in rows[column] for word in cell})
    return np.array([[word in cell for word in words] for cell in rows[column]], dtype=bool).reshape(-1, len(words))


def profiles(column: str, label: str, among: Mark | None = None) -> Read:
    """Return how a claim reads how alike two units are in a column of several, and a label of each."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = asked(complex, among)
        rows = rows[(rows[column].map(len) > 0) & (rows[label] != "")]
        counts = rows[label].value_counts()
        enough = int((counts >= GROUP_NEEDED).sum())
        reason = "" if enough >= 2 else f"{enough} groups of five or more units, two needed"
        alike = jaccard(_occurring(rows, column))
        labels = pd.factorize(rows[label], sort=True)[0]
        return Case((alike, labels), len(rows), 0, len(complex.comparable) - len(rows), reason)

    return read


def alike_within(alike: np.ndarray, labels: np.ndarray) -> float:
    """Return by how much two of one group are more alike, on average, than two of different groups.

    >>> alike_within(np.kron(np.eye(2), np.ones((2, 2))), np.array([0, 0, 1, 1]))
    1.0
    """
    groups, place = np.unique(labels, return_inverse=True)
    inside = np.zeros((len(labels), len(groups)))  # of 64 bits, so that the order of summing moves no printed digit
    inside[np.arange(len(labels)), place] = 1
    own = float(np.trace(alike)) if len(alike) else 0.0
    within = float((inside * (alike @ inside)).sum()) - own
    across = float(alike.sum()) - own - within
    sizes, n = inside.sum(axis=0), len(labels)
    same = float((sizes * (sizes - 1)).sum())
    other = n * (n - 1) - same
    return within / same - across / other if same and other else np.nan


def dated(weigh: Callable[[np.ndarray, np.ndarray], np.ndarray], needs_members: bool) -> Read:
    """Return how a claim reads a number of every two units, and the launch year of each."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = asked(complex, international)
        rows = rows[(rows["issue_areas"].map(len) > 0) & rows["launch_year"].notna()]
        cells = member_matrix(complex) if needs_members else pd.DataFrame(index=rows.index)
        rows = rows[rows.index.isin(cells.index)]
        reason = "" if len(rows) >= UNITS_NEEDED else f"{len(rows)} units, {UNITS_NEEDED} needed"
        weights = weigh(_occurring(rows, "issue_areas"), cells.loc[rows.index].to_numpy(dtype=bool))
        data = (weights.astype(float), rows["launch_year"].to_numpy(dtype=int))
        return Case(data, len(rows), 0, len(complex.comparable) - len(rows), reason)

    return read


def _rival(subjects: np.ndarray, members: np.ndarray) -> np.ndarray:
    """Tell which pairs share a subject and no member."""
    about, who = (part.astype(np.float32) for part in (subjects, members))
    found = ((about @ about.T) > 0) & ((who @ who.T) == 0)
    np.fill_diagonal(found, False)
    return found


def newer_more(weights: np.ndarray, years: np.ndarray) -> float:
    """Return the mean number of two units of the later half of the years less that of two of the earlier half.

    >>> newer_more(np.array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 3], [0, 0, 3, 0]]), np.array([1, 1, 2, 2]))
    2.0
    """
    late = years > np.median(years)
    if late.sum() < 2:
        late = years >= np.median(years)
    means = []
    for side in (late, ~late):
        count, chosen = int(side.sum()), side.astype(float)
        means.append(float(chosen @ (weights @ chosen)) / (count * (count - 1)) if count > 1 else np.nan)
    return means[0] - means[1]


def subjects_and_members(complex: RegimeComplex, cut: Cut) -> Case:
    """Read how far every two units share members, how far they share subjects, and an order of the units."""
    cells, subjects = member_matrix(complex), incidence(complex, "issue_areas")
    ids = [key for key in cells.index if key in subjects.index and subjects.loc[key].any()]
    reason = "" if len(ids) >= UNITS_NEEDED else f"{len(ids)} units of two or more members, {UNITS_NEEDED} needed"
    shared = [jaccard(part.loc[ids].to_numpy(dtype=float)).astype(np.float32) for part in (cells, subjects)]
    return Case((*shared, np.arange(len(ids))), len(ids), 0, len(complex.comparable) - len(ids), reason)


def overlapping(members: np.ndarray, subjects: np.ndarray, order: np.ndarray) -> float:
    """Return the mean over pairs of J(members) times J(subjects), the latter of the units in the order given."""
    n = len(order)
    if n < 2:
        return float("nan")
    return float((members * subjects[np.ix_(order, order)]).sum(dtype=np.float64) / (n * (n - 1)))


CLAIMS = (
    Claim(
        "risks_by_path", profiles("risks", "primary_layer", international), alike_within, PERMUTED, 1, SWITCHES, ROWS,
        ("initiatives.risks", "initiatives.primary_layer", _SCOPE), reference="Hubert & Schultz 1976",
    ),
    Claim(
        "actor_issue_split", profiles("issue_areas", "form", international), alike_within, PERMUTED, 1, SWITCHES, ROWS,
        (_SUBJECTS, "initiatives.form", _SCOPE), reference="Hubert & Schultz 1976",
    ),
    Claim(
        "member_groups_differ", profiles("issue_areas", "scope", international), alike_within, PERMUTED, 1, SWITCHES,
        ROWS, (_SUBJECTS, _SCOPE), reference="Hubert & Schultz 1976",
    ),
    Claim(
        "converging", dated(lambda subjects, _: jaccard(subjects), False), newer_more, PERMUTED, 1, SWITCHES, ROWS,
        (_SUBJECTS, _SCOPE, _YEAR),
    ),
    Claim(
        "competition_grows", dated(_rival, True), newer_more, PERMUTED, 1, _MEMBERS, ROWS,
        ("memberships", "members.kind", _SUBJECTS, _SCOPE, _YEAR),
    ),
    Claim(
        "overlap_or_division", subjects_and_members, overlapping, PERMUTED, 1, _MEMBERS, ROWS,
        ("memberships", "members.kind", _SUBJECTS), reference="Mantel 1967",
    ),
)  # fmt: skip
