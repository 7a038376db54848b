"""Claims about who takes part: regions, incomes, pathways."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from dashboard.measures.findings.alike import alike_within
from dashboard.measures.findings.claim import GROUP_NEEDED, PERMUTED, Case, Claim, Cut, Read
from dashboard.measures.findings.marks import difference
from dashboard.measures.networks import jaccard, member_matrix
from dashboard.model.complex import RegimeComplex

_SWITCHES = ("units", "lists", "cover", "coding")
LEFT_OUT = ("africa", "americas", "asia")  # Gui: Africa, Latin America and most of Asia
RICH = "high"


def _numbers(complex: RegimeComplex) -> pd.Series:
    """Return in how many units each state takes part, states in none included."""
    states = complex.members[complex.members["kind"] == "state"]
    counted = complex.counted()
    counts = counted[counted["initiative_id"].isin(complex.comparable.index)]["member_id"].value_counts()
    return counts.reindex(states.index, fill_value=0)


def participation(group: Callable[[pd.DataFrame], pd.Series]) -> Read:
    """Return how a claim reads the number of units per state, and whether the state is in a group."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        numbers = _numbers(complex)
        inside = group(complex.members.loc[numbers.index]).astype("boolean")
        known = inside.notna().to_numpy(dtype=bool)
        values, inside = numbers.to_numpy(dtype=float)[known], inside[known].to_numpy(dtype=bool)
        least = min(int(inside.sum()), int((~inside).sum()))
        reason = "" if least >= GROUP_NEEDED else f"{least} states in a group, {GROUP_NEEDED} needed"
        if not reason and not values.any():
            reason = "no memberships of states"
        return Case((values, inside), len(values), int(values.sum()), len(numbers) - len(values), reason)

    return read


def _rich(members: pd.DataFrame) -> pd.Series:
    return (members["income"] == RICH).astype("boolean").mask(members["income"] == "")


def _south(members: pd.DataFrame) -> pd.Series:
    """Mark the states of Africa, Latin America and Asia that are not of high income."""
    known = (members["income"] != "") & (members["region"] != "")
    return (members["region"].isin(LEFT_OUT) & (members["income"] != RICH)).astype("boolean").mask(~known)


def pathway_profiles(complex: RegimeComplex, cut: Cut) -> Case:
    """Read how alike the memberships of two states are, and the pathway of each that has one."""
    pathway = complex.members["pathway"]
    cells = member_matrix(complex)
    ids = [key for key in pathway.index if pathway[key] and key in cells]
    labels = pathway[ids].to_numpy(dtype=object)
    least = pd.Series(labels, dtype=object).value_counts().min() if len(labels) else 0
    reason = "" if least >= GROUP_NEEDED else f"{int(least)} states in a group, {GROUP_NEEDED} needed"
    alike = jaccard(cells[ids].to_numpy(dtype=float).T) if ids else np.zeros((0, 0))
    return Case((alike, labels), len(ids), 0, len(pathway) - len(ids), reason)


CLAIMS = (
    Claim(
        "left_out_regions", participation(_south), difference, PERMUTED, -1, _SWITCHES,
        needs=("memberships", "members.kind", "members.region", "members.income"),
    ),
    Claim(
        "left_out_incomes", participation(_rich), difference, PERMUTED, 1, _SWITCHES,
        needs=("memberships", "members.kind", "members.income"),
    ),
    Claim(
        "pathways", pathway_profiles, alike_within, PERMUTED, 1, _SWITCHES,
        needs=("memberships", "members.kind", "members.pathway"),
    ),
)  # fmt: skip
