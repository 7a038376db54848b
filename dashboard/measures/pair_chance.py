"""Shared members of pairs against the fixed–fixed model: both lists and all members keep their totals."""

from dataclasses import dataclass

import numpy as np

from dashboard.measures.incidence import filled
from dashboard.measures.nulls import Progress, sample
from dashboard.measures.significance import benjamini_hochberg

LEAST, MOST = 1_000, 128_000  # samples: the first round, and where it ends
THIN = 2  # rounds between two samples; neighbours may resemble each other, their number makes up for it
_ENOUGH = 10  # the cut-off of significance shall be at least so many samples' worth of probability


@dataclass(frozen=True)
class PairTails:
    """How often random lists of the same totals share as many members as two lists do.

    Attributes
    ----------
    low, high : 2-d array, rows x rows, symmetric
        p_low = (1 + #{simulated <= shared}) / (1 + samples), p_high the same with >=.
    mean : 2-d array
        Members shared on average.
    samples : int
    """

    low: np.ndarray
    high: np.ndarray
    mean: np.ndarray
    samples: int


def pair_tails(
    matrix: np.ndarray,
    seed: int = 0,
    least: int = LEAST,
    most: int = MOST,
    level: float = 0.05,
    progress: Progress | None = None,
) -> PairTails:
    r"""Compare the members that every two rows share with random matrices of the same totals.

    Samples are drawn until the smallest p that the procedure of Benjamini and Hochberg calls
    significant is at least ten times the smallest p that so many samples can give: below that, a
    p-value is one count or two. If nothing is significant, drawing ends at `most`.

    Parameters
    ----------
    matrix : 2-d array
        Initiatives x members; anything but 0 counts as 1.
    seed : int
    least, most : int
        Samples at least and at most; between them the number doubles.
    level : float
        False discovery rate of the cut-off.
    progress : callable, optional
        Gets samples done and the most that there may be; what it raises ends the work.

    Returns
    -------
    PairTails
        The diagonal means nothing.

    Notes
    -----
    The samples are one chain of global curveball trades, see `nulls.sample`. Both totals are kept, so
    that neither a long list nor a state that joins everything makes a pair significant.

    References
    ----------
    Strona, G., Nappo, D., Boccacci, F., Fattorini, S., & San-Miguel-Ayanz, J. (2014). A fast and
    unbiased procedure to randomize ecological binary matrices with fixed row and column totals.
    Nature Communications, 5, 4114.
    Neal, Z. P., Domagalski, R., & Sagan, B. (2021). Comparing alternatives to the fixed degree
    sequence model for extracting the backbone of bipartite projections. Scientific Reports, 11, 23929.

    Examples
    --------
    Two lists of one member each can only be these, since every member belongs to one of them:

    >>> found = pair_tails(np.array([[1, 0], [0, 1]]), least=50, most=50)
    >>> float(found.low[0, 1]), float(found.high[0, 1]), found.samples
    (1.0, 1.0, 50)
    """
    cells = filled(matrix)
    n = len(cells)
    shared = _shared(cells)
    below, above = np.zeros((n, n), dtype=np.int64), np.zeros((n, n), dtype=np.int64)
    total, done, wanted = np.zeros((n, n)), 0, min(least, most)
    if n < 2 or not cells.shape[1]:
        return PairTails(np.ones((n, n)), np.ones((n, n)), shared.astype(float), 0)
    upper = np.triu_indices(n, k=1)
    for drawn in sample(cells, "fixed-fixed", most, seed, thin=THIN):
        common = _shared(drawn)
        below += common <= shared
        above += common >= shared
        total += common
        done += 1
        if done < wanted:
            continue
        if progress:
            progress(done, most)
        if done == most or _settled((1 + above[upper]) / (1 + done), done, level):
            break
        wanted = min(2 * wanted, most)
    return PairTails((1 + below) / (1 + done), (1 + above) / (1 + done), total / done, done)


def _shared(cells: np.ndarray) -> np.ndarray:
    rows = cells.astype(np.float32)
    return rows @ rows.T


def _settled(p: np.ndarray, samples: int, level: float) -> bool:
    """Tell whether more samples would not move the cut-off by more than a tenth of it."""
    significant = p[benjamini_hochberg(p) <= level]
    return bool(len(significant)) and significant.max() >= _ENOUGH / samples
