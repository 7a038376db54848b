"""How much of what exists a table holds: two searches of the same ground, made apart from each other."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

SURE = 1.959963984540054  # standard normal quantile of a two-sided interval of 95 %
ENOUGH = 0.8  # share of a stratum under which comparisons of strata tell of the search, too
COLUMNS = ("stratum", "first", "second", "both", "estimate", "low", "high", "held", "share", "share_low", "share_high")


@dataclass(frozen=True)
class Population:
    """How many there are, by two searches.

    Attributes
    ----------
    estimate, low, high : float
        Chapman's estimate and the bounds of a 95 % interval; NaN where it is not computable.
    """

    estimate: float
    low: float
    high: float


def chapman(first: int, second: int, both: int) -> Population:
    r"""Estimate the size of a population from two independent searches.

    .. math:: \hat N = \frac{(n_1 + 1)(n_2 + 1)}{m + 1} - 1

    Parameters
    ----------
    first, second : int
        Finds of each search, :math:`n_1` and :math:`n_2`.
    both : int
        Finds that both made, m.

    Returns
    -------
    Population
        The interval is Chao's, log-normal above the number that is known, so that its lower bound is
        never below what was found. It is not computable if a search found nothing.

    Raises
    ------
    ValueError
        If a number is negative or both is larger than one of the two.

    Notes
    -----
    The estimate takes it that what one search finds is no likelier to be found by the other. Searches
    that go to the same famous texts find more in common: then the estimate is too low, and the share
    that the table holds is a most.

    References
    ----------
    Chapman, D. G. (1951). Some properties of the hypergeometric distribution with applications to
    zoological sample censuses. University of California Publications in Statistics, 1, 131-160.
    Chao, A. (1987). Estimating the population size for capture-recapture data with unequal
    catchability. Biometrics, 43(4), 783-791. (Neither was read here; the formulas are the usual ones.)

    Examples
    --------
    >>> found = chapman(60, 50, 30)
    >>> round(found.estimate, 2), round(found.low, 1), round(found.high, 1)
    (99.35, 89.1, 121.4)
    """
    if min(first, second, both) < 0 or both > min(first, second):
        raise ValueError(f"{both} in both of {first} and {second}: not numbers of finds")
    if not first or not second:
        return Population(np.nan, np.nan, np.nan)
    known = first + second - both
    estimate = (first + 1) * (second + 1) / (both + 1) - 1
    variance = (first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) ** 2 * (both + 2))
    unseen = estimate - known
    if unseen <= 0:
        return Population(float(estimate), float(known), float(known))
    spread = np.exp(SURE * np.sqrt(np.log1p(variance / unseen**2)))
    return Population(float(estimate), float(known + unseen / spread), float(known + unseen * spread))


def completeness(searches: pd.DataFrame) -> pd.DataFrame:
    """Return for each stratum how many there are and what share of them the table holds.

    Parameters
    ----------
    searches : DataFrame
        One row a text or body that a search found: stratum, first and second (bool: which of the two
        searches found it), row (id of the initiative that it is; empty if the table lacks it).

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row a stratum in the order of the table and one, `all`, for the whole.
        `held` counts the finds that are rows; the share is held / estimate, at most 1, its bounds by
        those of the estimate.

    Examples
    --------
    >>> found = pd.DataFrame({"stratum": "un", "first": [True, True, False], "second": [True, False, True],
    ...     "row": ["a", "", "b"]})
    >>> completeness(found)[["stratum", "estimate", "held", "share"]].round(2).values.tolist()
    [['un', 3.5, 2, 0.57], ['all', 3.5, 2, 0.57]]
    """
    strata = list(dict.fromkeys(searches["stratum"]))
    parts = [(name, searches[searches["stratum"] == name]) for name in strata] + [("all", searches)]
    return pd.DataFrame([_share(name, rows) for name, rows in parts], columns=list(COLUMNS))


def estimated(searches: pd.DataFrame) -> pd.DataFrame:
    """Return `completeness` of the finds that tell of it.

    Those are the finds that a page shows to be adopted or set up and that lie inside the frame. What the
    second search found by its own name counts as not found by it: whoever knows a name finds it.

    Examples
    --------
    >>> found = pd.DataFrame({"stratum": "un", "first": [True, True, False], "second": [True, True, True],
    ...     "second_query": ["named", "generic", "generic"], "sure": True, "in_frame": [True, True, False],
    ...     "row": ["a", "b", ""]})
    >>> estimated(found)[["first", "second", "both"]].iloc[0].tolist()
    [2, 1, 1]
    """
    told = searches[searches["sure"].fillna(False).astype(bool) & searches["in_frame"].fillna(False).astype(bool)]
    independent = told["second"].fillna(False).astype(bool) & (told["second_query"] != "named")
    return completeness(told.assign(first=told["first"].fillna(False).astype(bool), second=independent))


def thin(searches: pd.DataFrame, below: float = ENOUGH) -> dict[str, float]:
    """Return the strata of which the table holds less than a share, with the share, the smallest first.

    What compares issuers or regions there compares how well was searched, too. A stratum whose size is not
    computable is left out, since nothing says that it is thin.

    Examples
    --------
    >>> found = pd.DataFrame({"stratum": ["un", "un", "un", "eu", "eu"], "first": True,
    ...     "second": [True, False, True, True, True], "second_query": "generic", "sure": True, "in_frame": True,
    ...     "row": ["a", "", "", "b", "c"]})
    >>> {name: round(share, 2) for name, share in thin(found).items()}
    {'un': 0.33}
    """
    if searches.empty:
        return {}
    found = estimated(searches)
    found = found[(found["stratum"] != "all") & (found["share"] < below)].sort_values("share", kind="stable")
    return dict(zip(found["stratum"], found["share"]))


def _share(name: str, rows: pd.DataFrame) -> tuple[str | float, ...]:
    first, second = rows["first"].astype(bool), rows["second"].astype(bool)
    counts = int(first.sum()), int(second.sum()), int((first & second).sum())
    found, held = chapman(*counts), int((rows["row"] != "").sum())
    shares = [min(1.0, held / size) if size > 0 else np.nan for size in (found.estimate, found.high, found.low)]
    return (name, *counts, found.estimate, found.low, found.high, held, *shares)
