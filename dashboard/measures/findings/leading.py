"""Who comes first, and how firmly: before the next, over bootstraps of the ties, beyond the number of its rows."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from scipy import stats
from scipy.sparse import csr_array

from dashboard.measures.findings.claim import Exact

DRAWS, SEED = 999, 0  # of the bootstrap


def leader(kind: str, measure: str) -> Callable[..., Exact]:
    """Return a statistic of identity: does the named unit come first, and by how much?

    The value is the difference of scores between the named unit and the best other one; p is binomial:
    of the partners that only one of the two has, how many are the first's. Of several others that are
    best with equal scores the one counts against which p is largest, whatever their names; who shares the
    first place has a value of 0, neither for the claim nor against it.

    Examples
    --------
    Two hubs of three partners each share the first place:

    >>> partners = (("c", "d", "e"), ("f", "g", "h"), *[("a",)] * 3, *[("b",)] * 3)
    >>> leader("", "")(partners, tuple("abcdefgh"), "a", (3.0, 3.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0))
    (0.0, 0.0, 0.65625, 0.65625)
    """

    def statistic(
        partners: tuple[tuple[str, ...], ...], names: tuple[str, ...], named: str, scores: tuple[float, ...]
    ) -> Exact:
        score = dict(zip(names, scores))
        if named not in score:
            return np.nan, 0.0, np.nan, np.nan
        best = at_top([name for name in names if name != named], score)
        lead = float(score[named] - score[best[0]])
        own = set(partners[names.index(named)])
        tails = [_tails(named, own, other, set(partners[names.index(other)])) for other in best]
        low, high = (max(side) for side in zip(*tails))
        # Who does not come first has not led, whatever the partners that only one has; nor is it led who shares it.
        return lead, 0.0, low if lead < 0 else max(low, 0.5), high if lead > 0 else max(high, 0.5)

    statistic.__doc__ = f"Return lead, 0 and both tails of {kind} by {measure}."
    return statistic


def at_top(names: Sequence[str], score: Mapping[str, float]) -> tuple[str, ...]:
    """Return who has the greatest score, all who share it, in the order given.

    >>> at_top(["a", "b", "c"], {"a": 1.0, "b": 2.0, "c": 2.0})
    ('b', 'c')
    """
    greatest = max((score[name] for name in names), default=0.0)
    return tuple(name for name in names if score[name] == greatest)


def _tails(named: str, own: set[str], other: str, others: set[str]) -> tuple[float, float]:
    """Return both tails of the binomial: of the partners that only one of two units has, how many are the first's."""
    more, less = len(own - others - {other}), len(others - own - {named})
    if more + less == 0:
        return 1.0, 1.0
    return float(stats.binom.cdf(more, more + less, 0.5)), float(stats.binom.sf(more - 1, more + less, 0.5))


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
