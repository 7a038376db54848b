"""Claims about the great powers and who sits with them: clubs, common tables, blocs."""

from collections import Counter

import numpy as np
import pandas as pd

from dashboard.measures.findings.claim import (
    EXACT,
    FIXED_FIXED,
    GROUP_NEEDED,
    PERMUTED,
    UNITS_NEEDED,
    Case,
    Claim,
    Cut,
    Read,
    Statistic,
)
from dashboard.measures.findings.leading import at_top
from dashboard.measures.findings.marks import against_half, compared, difference
from dashboard.measures.findings.memberships import matrix
from dashboard.measures.findings.rivals import least_telling
from dashboard.measures.networks import jaccard, member_matrix
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops
from dashboard.model.lens import union_members

SMALL = ("plurilateral", "bilateral")
RICH = "high"
PLACED_NEEDED = 2  # members whose pathway is known: with fewer a unit cannot hold two pathways
_SWITCHES = ("units", "members", "lists", "coding")
_ROWS = ("process", "initiative")
_NEEDS = ("memberships", "members.kind")


def at_one_table(*pair: str) -> tuple[Read, Statistic, Statistic]:
    """Return how a claim reads the memberships, if each of two has five; and its statistic: units of both."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        found = matrix(complex, cut)
        columns = found.data[2]
        counts = [int(found.data[0][:, columns.index(key)].sum()) if key in columns else 0 for key in pair]
        if found.reason or min(counts) >= GROUP_NEEDED:
            return found
        reason = f"{min(counts)} memberships of one of the two powers, {GROUP_NEEDED} needed"
        return Case(found.data, found.n, found.ties, found.left_out, reason)

    def together(cells: np.ndarray, ids: tuple[str, ...], members: tuple[str, ...]) -> float:
        return float(np.logical_and(*(cells[:, members.index(key)] for key in pair)).sum())

    def larger(cells: np.ndarray, ids: tuple[str, ...], members: tuple[str, ...]) -> float:
        both = np.logical_and(*(cells[:, members.index(key)] for key in pair))
        return difference(cells.sum(axis=1, dtype=float), both)

    return read, together, larger


_CHINA_US, _TOGETHER, _LARGER = at_one_table("CHN", "USA")
_EU_US, _TOGETHER_EU_US, _ = at_one_table("EU", "USA")


def most_in_clubs(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the clubs in which either the United States or the strongest other member sits, but not both.

    Of several others that sit in equally many the one counts against which p is largest.
    """
    cells = member_matrix(complex)
    scope = complex.comparable["scope"].reindex(cells.index)
    cells = cells[scope.isin(SMALL)]
    counts, own = cells.sum(), cells.get("USA", pd.Series(dtype=bool)).to_numpy(dtype=bool)
    rivals = at_top([key for key in counts.index if key != "USA"], counts)
    if "USA" not in cells or not rivals:
        return Case(reason=f"0 units, {UNITS_NEEDED} needed")
    decided = least_telling([own[own != cells[rival].to_numpy(dtype=bool)] for rival in rivals])
    reason = "" if len(decided) >= UNITS_NEEDED else f"{len(decided)} units, {UNITS_NEEDED} needed"
    return Case(
        (decided,), len(decided), int(cells.to_numpy().sum()), len(complex.comparable) - len(cells), reason,
        first=tuple(f"members:{key}" for key in at_top(sorted(counts.index), counts)),
    )  # fmt: skip


def shared_tables(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the launch years of the units of China or the United States, and whether both sit there."""
    cells = member_matrix(complex)
    if not {"CHN", "USA"} <= set(cells):
        return Case(reason=f"0 units in a group, {GROUP_NEEDED} needed")
    china, states = (cells[key].astype(bool) for key in ("CHN", "USA"))
    years = complex.comparable["launch_year"].reindex(cells.index)[china | states]
    return compared(years, (china & states)[china | states].astype("boolean"), len(complex.comparable))


def rich_members(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the share of states of high income among each unit's members, and whether it is about development."""
    cells = member_matrix(complex)
    income = complex.members["income"].reindex(cells.columns).fillna("")
    placed = cells.loc[:, (income != "").to_numpy()]
    placed = placed[placed.sum(axis=1) > 0]
    rich = (income[placed.columns] == RICH).to_numpy()
    values = placed.loc[:, rich].sum(axis=1) / placed.sum(axis=1)
    rows = complex.comparable.loc[placed.index]
    about = rows["issue_areas"].map(lambda cell: "development" in cell) | rows["functions"].map(
        lambda cell: "capacity" in cell
    )
    return compared(values, about.astype("boolean"), len(complex.comparable))


def mixed_pathways(complex: RegimeComplex, cut: Cut) -> Case:
    """Read, of the units with two members or more whose pathway is known, whether these follow several."""
    pathway, cells = complex.members["pathway"], member_matrix(complex)
    placed = [key for key in cells.columns if pathway.get(key, "")]
    held = [[pathway[key] for key in placed if row[key]] for _, row in cells[placed].iterrows()]
    several = np.array([len(Counter(paths)) > 1 for paths in held if len(paths) >= PLACED_NEEDED], dtype=bool)
    reason = "" if len(several) >= UNITS_NEEDED else f"{len(several)} units, {UNITS_NEEDED} needed"
    return Case((several,), len(several), 0, len(complex.comparable) - len(several), reason)


def union_alike(complex: RegimeComplex, cut: Cut) -> Case:
    """Read how alike the memberships of two states of high income are, and which belong to the European Union.

    Without the units in which the Union itself sits, or that it made: there its states are alike by construction.
    """
    within, complex = union_members(complex), cut.of(complex)
    cells = member_matrix(complex)
    ends = tops(complex, cells.index)
    cells = cells[[("EU" not in cells or not cells.at[key, "EU"]) and "eu" not in ends[key] for key in cells.index]]
    income = complex.members["income"].reindex(cells.columns)
    states = [key for key in cells.columns if income[key] == RICH and cells[key].sum() > 0]
    labels = np.array([int(key in within) for key in states])
    least = min(int(labels.sum()), int((1 - labels).sum())) if len(labels) else 0
    reason = "" if least >= GROUP_NEEDED else f"{least} states in a group, {GROUP_NEEDED} needed"
    alike = jaccard(cells[states].to_numpy(dtype=float).T) if states else np.zeros((0, 0))
    return Case((alike, labels), len(states), 0, len(complex.comparable) - len(cells), reason)


def closer_inside(alike: np.ndarray, inside: np.ndarray) -> float:
    """Return how alike two of the group are on average, less how alike two of the others are.

    >>> closer_inside(np.array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0.5], [0, 0, 0.5, 0]]), np.array([1, 1, 0, 0]))
    0.5
    """
    means = []
    for side in (inside.astype(float), 1 - inside.astype(float)):
        count = side.sum()
        means.append(float(side @ alike @ side) / (count * (count - 1)) if count > 1 else np.nan)
    return float(means[0] - means[1])


CLAIMS = (
    Claim("great_powers", _CHINA_US, _TOGETHER, FIXED_FIXED, -1, _SWITCHES, needs=_NEEDS),
    Claim("great_power_consent", _CHINA_US, _LARGER, FIXED_FIXED, 1, _SWITCHES, _ROWS, _NEEDS),
    Claim("two_models_fit", _EU_US, _TOGETHER_EU_US, FIXED_FIXED, 1, _SWITCHES, needs=_NEEDS),
    Claim(
        "us_centred_clubs", most_in_clubs, against_half, EXACT, 1, _SWITCHES, _ROWS, (*_NEEDS, "initiatives.scope"),
    ),
    Claim(
        "blocs_divide", shared_tables, difference, PERMUTED, -1, _SWITCHES, _ROWS,
        (*_NEEDS, "initiatives.launch_year"),
    ),
    Claim(
        "agenda_of_rich_members", rich_members, difference, PERMUTED, -1, ("units", "lists", "coding"), _ROWS,
        (*_NEEDS, "members.income", "initiatives.issue_areas", "initiatives.functions"),
    ),
    Claim(
        "pathways_coexist", mixed_pathways, against_half, EXACT, 1, _SWITCHES, _ROWS, (*_NEEDS, "members.pathway"),
    ),
    Claim(
        "eu_one_actor", union_alike, closer_inside, PERMUTED, 1, ("units", "lists", "coding"), _ROWS,
        (*_NEEDS, "members.income", "relations"), uncut=True, reference="Hubert & Schultz 1976",
    ),
)  # fmt: skip
