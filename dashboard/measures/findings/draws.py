"""How many draws a comparison takes: further ones where they can change the answer, fewer where it is clear."""

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from scipy.stats import beta

from dashboard.measures.findings.verdict import LEVEL
from dashboard.measures.nulls import tail_probabilities

# Where no draw at the default cut is as extreme, so many times as many are drawn, up to ENOUGH: with 1,999 the least p
# is 0.001, and of a hundred claims none could pass the correction for their number; with 5,999 one may be as extreme.
FURTHER, ENOUGH = 5, 5_999
# At the other cuts all that counts is on which side of the level p lies. After so many draws it is asked whether that
# is clear; if so, no more are drawn.
LOOKS = (349, 699)
DOUBT = 0.0005  # chance at one look that the side which is called clear is not that of endless draws


@cache
def clear_counts(draws: int) -> tuple[int, int]:
    """Return up to how many draws as extreme p is clearly below the level, and from how many on it clearly is not.

    By the exact interval of Clopper and Pearson for the share of draws in one tail, against half the level, since p
    is of two sides.

    References
    ----------
    Gandy, A. (2009). Sequential implementation of Monte Carlo tests with uniformly bounded resampling risk. Journal
    of the American Statistical Association, 104(488), 1504-1511. (Not read here; two looks are taken for its bounds.)

    Examples
    --------
    None as extreme among 349 is clearly less than a share of 0.025, with which that has a chance of 0.975 ** 349 or
    0.00015. From one to twenty nothing can be told; 21 are clearly more, since so many have a chance of 0.0003.

    >>> clear_counts(349), clear_counts(99)
    ((0, 21), (-1, 10))
    """
    counts = np.arange(draws + 1)
    most, least = beta.ppf(1 - DOUBT, counts + 1, draws - counts), beta.ppf(DOUBT, counts, draws - counts + 1)
    below, above = counts[:-1][most[:-1] < LEVEL / 2], counts[1:][least[1:] > LEVEL / 2]
    return int(below.max(initial=-1)), int(above.min(initial=draws + 1))


def is_clear(value: float, drawn: list[float], mute: tuple[bool, bool]) -> bool:
    """Tell whether it is clear of draws on which side of the level p would lie with any number of them.

    Parameters
    ----------
    value : float
        Of the data.
    drawn : list of float
        Of random data; NaN does not count.
    mute : (bool, bool)
        Whether draws that are seldom as low, and those seldom as high, tell nothing.

    Examples
    --------
    >>> is_clear(5.0, [1.0] * 349, (False, False)), is_clear(5.0, [1.0] * 9, (False, False))
    (True, False)
    >>> is_clear(5.0, [1.0] * 349, (False, True))
    True
    """
    simulated = np.array(drawn, dtype=float)
    simulated = simulated[~np.isnan(simulated)]
    if np.isnan(value) or not len(simulated):
        return True
    rare, common = clear_counts(len(simulated))
    tails = tail_probabilities(value, simulated)[1:]
    counts = [round(p * (1 + len(simulated))) - 1 for p, silent in zip(tails, mute) if not silent]
    return any(count <= rare for count in counts) or all(count >= common for count in counts)


@dataclass
class Draws:
    """The draws that one claim at one cut is compared with, as many as its answer takes.

    Attributes
    ----------
    value : float
        Of the data.
    wanted : int
        Draws in all, as far as is known now.
    further : int
        Draws in all if none of the first is as extreme as the data; 0: no more than were wanted.
    early : bool
        Whether drawing may end where the side of the level is clear.
    mute : (bool, bool)
        See `is_clear`.
    drawn : list of float
        Of the random data so far.
    """

    value: float
    wanted: int
    further: int = 0
    early: bool = False
    mute: tuple[bool, bool] = (False, False)
    drawn: list[float] = field(default_factory=list)

    def add(self, simulated: float) -> None:
        """Take one more, and see how many there are to be."""
        self.drawn.append(simulated)
        count = len(self.drawn)
        if self.early and count in LOOKS and is_clear(self.value, self.drawn, self.mute):
            self.wanted = count
        if count == self.wanted and self.further and not self._met():
            self.wanted, self.further = max(self.further, count), 0

    def _met(self) -> bool:
        """Tell whether some draw is as low and some as high: then further ones cannot make the claim pass."""
        simulated = np.array(self.drawn, dtype=float)
        sides = (bool((simulated <= self.value).any()), bool((simulated >= self.value).any()))
        return np.isnan(self.value) or all(met or silent for met, silent in zip(sides, self.mute))

    @property
    def over(self) -> bool:
        """Whether no more are wanted."""
        return len(self.drawn) >= self.wanted
