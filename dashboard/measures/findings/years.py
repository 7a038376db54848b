"""Claims about the course of time: growth, centralisation, ties to what stood before, clubs."""

import numpy as np
from scipy import stats

from dashboard.measures.findings.claim import GROUP_NEEDED, PERMUTED, TIES_NEEDED, YEARS_NEEDED, Case, Claim, Cut
from dashboard.measures.findings.marks import GOVERNMENTAL, difference, equals, has, international, younger
from dashboard.measures.findings.ties import known_ties, positions
from dashboard.model.complex import RegimeComplex

_SWITCHES = ("units", "coding")
CLUBS, OTHERS = ("plurilateral", "bilateral"), ("global", "regional")


def _last_year(complex: RegimeComplex) -> int:
    """Return the last year that the data cover whole."""
    return int(complex.date[:4]) - 1


def launches(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the launches of each whole year, from the first launch since 2010 on."""
    years = complex.comparable["launch_year"].dropna().astype(int)
    years = years[(years >= 2010) & (years <= _last_year(complex))]
    span = range(int(years.min()), _last_year(complex) + 1) if len(years) else range(0)
    counts = years.value_counts().reindex(span, fill_value=0).to_numpy()
    reason = "" if len(counts) >= YEARS_NEEDED else f"{len(counts)} years, {YEARS_NEEDED} needed"
    return Case((np.arange(len(counts)), counts), len(years), 0, len(complex.comparable) - len(years), reason)


def trend(years: np.ndarray, values: np.ndarray) -> float:
    """Return Kendall's tau-b of a series with time.

    >>> trend(np.arange(3), np.array([1, 5, 9])).__round__(3)
    1.0
    """
    if len(values) < 2 or len(set(values.tolist())) < 2:
        return float("nan")
    return float(stats.kendalltau(years, values).statistic)


def growing_network(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the ties between units of known launch year, and the years."""
    years = complex.comparable["launch_year"].dropna().astype(int)
    ties = known_ties(complex)
    ties = ties[ties["from_id"].isin(years.index) & ties["to_id"].isin(years.index)]
    tied = set(ties["from_id"]) | set(ties["to_id"])
    ids = [key for key in years.index if key in tied]
    reason = "" if len(ties) >= TIES_NEEDED else f"{len(ties)} ties, {TIES_NEEDED} needed"
    data = (positions(ties, ids), years[ids].to_numpy())
    return Case(data, len(ids), len(ties), len(complex.comparable) - len(ids), reason)


def centralising(ends: np.ndarray, years: np.ndarray) -> float:
    """Return Kendall's tau of degree centralisation with time, over the years with three tied units or more.

    Centralisation as `metrics.degree_centralisation` has it, of the units begun by then and the ties between them.
    """
    n, order = len(years), np.sort(years)
    pairs = np.unique(np.sort(ends, axis=1), axis=0)
    begun, values = years[pairs].max(axis=1), []
    for year in range(int(order[2]), int(order[-1]) + 1):
        there = int(np.searchsorted(order, year, side="right"))
        degree = np.bincount(pairs[begun <= year].ravel(), minlength=n)
        values.append((there * degree.max() - degree.sum()) / ((there - 1) * (there - 2)))
    return trend(np.arange(len(values)), np.array(values)) if len(values) >= 3 else np.nan


def linking(ends: np.ndarray, years: np.ndarray) -> float:
    """Return Kendall's tau of a unit's year with how many of its ties lead to older ones.

    The labels that are permuted are the years: the stock that a late unit finds is then the same,
    its ties are not.
    """
    older = np.zeros(len(years))
    first, second = ends[:, 0], ends[:, 1]
    np.add.at(older, first, years[first] > years[second])
    np.add.at(older, second, years[second] > years[first])
    return trend(years, older)


def club_years(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the launch years of clubs (of few states, by invitation) and of the other international units."""
    rows = complex.comparable
    rows = rows[rows["scope"].isin([*CLUBS, *OTHERS]) & rows["launch_year"].notna()]
    club = rows["scope"].isin(CLUBS).to_numpy(dtype=bool)
    least = min(int(club.sum()), int((~club).sum()))
    reason = "" if least >= GROUP_NEEDED else f"{least} units in a group, {GROUP_NEEDED} needed"
    data = (rows["launch_year"].to_numpy(dtype=float), club)
    return Case(data, len(rows), 0, len(complex.comparable) - len(rows), reason)


CLAIMS = (
    Claim(
        "growth", launches, trend, PERMUTED, 1, _SWITCHES, needs=("initiatives.launch_year",), reference="Kendall 1938",
    ),
    Claim(
        "centralisation_trend", growing_network, centralising, PERMUTED, 1, _SWITCHES, ("process", "initiative"),
        ("relations", "initiatives.launch_year"), reference="Freeman 1978",
    ),
    Claim(
        "linking", growing_network, linking, PERMUTED, 1, _SWITCHES, ("process", "initiative"),
        ("relations", "initiatives.launch_year"),
    ),
    Claim(
        "clubs", club_years, difference, PERMUTED, 1, _SWITCHES, ("process", "initiative"),
        ("initiatives.scope", "initiatives.launch_year"),
    ),
    Claim(
        "states_lead", younger(equals("form", *GOVERNMENTAL)), difference, PERMUTED, 1, _SWITCHES,
        ("process", "initiative"), ("initiatives.form", "initiatives.launch_year"),
    ),
    Claim(
        "mixed_actors", younger(equals("form", "multistakeholder"), international), difference, PERMUTED, 1, _SWITCHES,
        ("process", "initiative"), ("initiatives.form", "initiatives.launch_year", "initiatives.scope"),
    ),
    Claim(
        "lifecycle", younger(has("functions", "assurance"), international), difference, PERMUTED, 1, _SWITCHES,
        ("process", "initiative"), ("initiatives.functions", "initiatives.launch_year", "initiatives.scope"),
    ),
)  # fmt: skip
