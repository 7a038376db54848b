"""How firmly one unit comes first: over bootstraps of the ties, and beyond the number of rows that it holds."""

from collections.abc import Sequence

import numpy as np
from scipy import stats
from scipy.sparse import csr_array

DRAWS, SEED = 999, 0  # of the bootstrap


def pairs_of(partners: Sequence[Sequence[str]], names: Sequence[str]) -> np.ndarray:
    """Return who is tied to whom, each pair once, as places among names; one row a pair.

    >>> pairs_of([("b", "c"), ("a",), ("a",)], ["a", "b", "c"]).tolist()
    [[0, 1], [0, 2]]
    """
    place = {name: k for k, name in enumerate(names)}
    found = {(min(k, place[other]), max(k, place[other])) for k, row in enumerate(partners) for other in row}
    return np.array(sorted(found), dtype=int).reshape(-1, 2)


def first_share(partners: Sequence[Sequence[str]], names: Sequence[str], named: str) -> float:
    """Return the share of bootstraps of the ties in which a unit has more partners than every other.

    Each bootstrap draws as many ties as there are, with replacement; a tie that is drawn several times counts once.

    Parameters
    ----------
    partners : sequence
        Of each unit, those that it is tied to; all of them among the names.
    names : sequence of str
        The tied units.
    named : str
        The unit; NaN if it has no ties.

    References
    ----------
    Efron, B., & Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall. (Not read here.)

    Examples
    --------
    A hub with five others is first unless nearly all its ties are missed; of two alike each leads less than half:

    >>> hub = first_share([tuple("bcdef"), *[("a",)] * 5], list("abcdef"), "a")
    >>> alike = first_share([("b", "c"), ("a", "d"), ("a",), ("b",)], list("abcd"), "a")
    >>> hub > 0.9, alike < 0.5
    (True, True)
    """
    if named not in names:
        return float("nan")
    ties, own = pairs_of(partners, names), list(names).index(named)
    drawn = np.random.default_rng(SEED).multinomial(len(ties), np.full(len(ties), 1 / len(ties)), size=DRAWS) > 0
    ends = csr_array(
        (np.ones(ties.size), (np.repeat(np.arange(len(ties)), 2), ties.ravel())), shape=(len(ties), len(names))
    )
    degrees = drawn.astype(float) @ ends
    others = np.delete(degrees, own, axis=1).max(axis=1)
    return float((degrees[:, own] > others).mean())


def by_rows(
    partners: Sequence[Sequence[str]], names: Sequence[str], named: str, rows: Sequence[int]
) -> tuple[float, float]:
    """Return how many partners a unit would have if every row were equally likely to be tied, and the chance of more.

    A unit into which many rows are folded has many partners for its size alone. One end of a tie is any row, the
    other any row of another unit.

    Parameters
    ----------
    rows : sequence of int
        How many rows each unit holds; a host without any counts as one.

    Returns
    -------
    expected, p : float
        p is binomial, of at least as many partners as there are.

    Examples
    --------
    Two units of one row and one of two, tied to both: the first end falls on its rows in two of four cases, else the
    second in two of three.

    >>> expected, p = by_rows([("b", "c"), ("a",), ("a",)], ["a", "b", "c"], "a", [2, 1, 1])
    >>> round(expected, 12), round(p, 12)  # 2 (1/2 + 1/2 * 2/3), (5/6)^2
    (1.666666666667, 0.694444444444)
    """
    if named not in names:
        return float("nan"), float("nan")
    size, own = np.maximum(np.array(rows, dtype=float), 1), list(names).index(named)
    whole, others = size.sum(), np.delete(size, own)
    chance = (size[own] + (others * size[own] / (whole - others)).sum()) / whole
    ties = len(pairs_of(partners, names))
    return float(ties * chance), float(stats.binom.sf(len(partners[own]) - 1, ties, chance))
