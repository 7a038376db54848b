"""Claims about who belongs to what: nested, apart, at one table, in families."""

from dataclasses import replace

import numpy as np

from dashboard.measures.findings.claim import (
    FIXED_FIXED,
    GROUP_NEEDED,
    MEMBERS_NEEDED,
    PERMUTED,
    ROW_FIXED,
    UNITS_NEEDED,
    Case,
    Claim,
    Cut,
)
from dashboard.measures.memo import briefly
from dashboard.measures.metrics import fragmentation
from dashboard.measures.nestedness import nodf
from dashboard.measures.networks import jaccard, member_matrix
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops

LARGE = 4  # members: below that a list is inside another by chance
_SWITCHES = ("units", "members", "lists", "coding")
_NEEDS = ("memberships", "members.kind")


def matrix(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the units that have members, by the members that count."""
    found = member_matrix(complex)
    cells = found.to_numpy(dtype=bool)
    enough = int((cells.sum(axis=1) >= MEMBERS_NEEDED).sum())
    reason = "" if enough >= UNITS_NEEDED else f"{enough} units of two or more members, {UNITS_NEEDED} needed"
    left = len(complex.comparable) - len(found)
    return Case((cells, tuple(found.index), tuple(found.columns)), len(found), int(cells.sum()), left, reason)


def nestedness(cells: np.ndarray, *_: object) -> float:
    """Return NODF of the whole matrix."""
    return nodf(cells).whole


def subsets(cells: np.ndarray, *_: object) -> float:
    """Return the share of strict subsets among the pairs of lists of at least four, of different length.

    >>> subsets(np.array([[1, 1, 1, 1, 0, 0], [1, 1, 1, 1, 1, 0], [0, 1, 1, 1, 1, 1]], dtype=bool))
    0.5
    """
    rows = cells[cells.sum(axis=1) >= LARGE].astype(np.float32)
    size, shared = rows.sum(axis=1), rows @ rows.T
    smaller = size[:, None] < size[None, :]
    return float(((shared == size[:, None]) & smaller).sum() / smaller.sum()) if smaller.any() else np.nan


def sharing_nobody(cells: np.ndarray, *_: object) -> float:
    """Return the share of pairs that have no member in common.

    >>> sharing_nobody(np.array([[1, 0, 0], [1, 1, 0], [0, 0, 1]], dtype=bool)).__round__(3)
    0.667
    """
    rows, n = cells.astype(np.float32), len(cells)
    # Each pair stands twice in the square; an empty list shares nobody with itself either.
    apart = (np.count_nonzero(rows @ rows.T == 0) - np.count_nonzero(~rows.any(axis=1))) // 2
    return float(apart / (n * (n - 1) // 2)) if n > 1 else np.nan


def tied_by_members(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the units that have members, and the overlap of these at which two units are tied."""
    return replace(matrix(complex, cut), given=(cut.threshold,))


def member_parts(cells: np.ndarray, ids: tuple[str, ...], members: tuple[str, ...], threshold: float) -> float:
    """Return 1 - sum of squared shares of the parts into which shared members tie the units.

    >>> lists = np.array([[1, 1, 0, 0], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]], dtype=bool)
    >>> member_parts(lists, (), (), 0.0), member_parts(lists, (), (), 0.6)
    (0.5, 0.75)
    """
    overlap = _overlap(np.ascontiguousarray(cells, dtype=bool).tobytes(), cells.shape)
    return fragmentation((overlap > 0) & (overlap >= threshold)).value


@briefly(1)  # the same draw is asked for at one threshold after the other
def _overlap(cells: bytes, shape: tuple[int, int]) -> np.ndarray:
    return jaccard(np.frombuffer(cells, dtype=bool).reshape(shape))


def families(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the overlap of every two units and the family that each belongs to: the top of who made it."""
    found = matrix(complex, cut)
    if found.reason:
        return found
    ids = found.data[1]
    family = np.array([ends[0] for ends in tops(complex, ids).values()], dtype=object)
    several = [name for name in set(family) if (family == name).sum() > 1]
    inside = int(np.isin(family, several).sum())
    reason = "" if inside >= GROUP_NEEDED else f"{inside} units in families of two or more, {GROUP_NEEDED} needed"
    weights = jaccard(found.data[0].astype(float))
    return Case((weights, family), found.n, found.ties, found.left_out, reason)


def within_families(weights: np.ndarray, family: np.ndarray) -> float:
    """Return by how much two units of one family overlap more, on average, than two of different ones."""
    upper = np.triu_indices(len(weights), k=1)
    same, overlap = family[upper[0]] == family[upper[1]], weights[upper]
    return float(overlap[same].mean() - overlap[~same].mean()) if same.any() and (~same).any() else np.nan


CLAIMS = (
    Claim(
        "nestedness", matrix, nestedness, ROW_FIXED, 1, _SWITCHES, needs=_NEEDS,
        reference="Almeida-Neto et al. 2008",
    ),
    Claim("subsets", matrix, subsets, FIXED_FIXED, 1, _SWITCHES, needs=_NEEDS, reference="Strona et al. 2014"),
    Claim(
        "clubs_apart", matrix, sharing_nobody, FIXED_FIXED, 1, _SWITCHES, needs=_NEEDS,
        reference="Strona et al. 2014",
    ),
    Claim(
        "member_parts", tied_by_members, member_parts, FIXED_FIXED, 1, (*_SWITCHES, "threshold"), needs=_NEEDS,
        reference="after Borgatti 2003",
    ),
    Claim(
        "overlap_in_families", families, within_families, PERMUTED, 1, _SWITCHES,
        units=("process", "initiative"), needs=(*_NEEDS, "relations"), reference="Hubert & Schultz 1976",
    ),
)  # fmt: skip
