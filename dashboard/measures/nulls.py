"""Null models of a two-mode matrix, and how a statistic stands against them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.measures.incidence import filled
from dashboard.measures.networks import NO_SPREAD, NOT_DEFINED

MODELS = ("fixed-fixed", "row-fixed", "equiprobable")
# Rounds before the first and between two fixed-fixed samples; a round is one trade for every row,
# so r/2 trades: 10 r trades to forget the data (Neal 2023), 5 r between samples (Strona et al. 2014).
BURN_IN, THIN = 20, 10
# Differences of statistics below this share of their size are rounding.
_ROUNDING = 1e-9

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class NullResult:
    """A statistic against a null model.

    Attributes
    ----------
    observed, mean, sd, z : float
        sd with n - 1; z = (observed - mean) / sd, NaN with a reason where the samples do not spread.
    p : float
        Two-sided, min(1, 2 min(p_low, p_high)). NaN where the observed value is not computable.
    p_low, p_high : float
        (1 + #{simulated <= observed}) / (1 + samples), and the same of >=: never 0.
    samples, seed, model
        What it was compared with.
    reason : str
        Why z or p is not computable; else empty.
    """

    observed: float
    mean: float
    sd: float
    z: float
    p: float
    p_low: float
    p_high: float
    samples: int
    seed: int
    model: str
    reason: str = ""


def sample(
    matrix: pd.DataFrame | np.ndarray,
    model: str = "fixed-fixed",
    samples: int = 1000,
    seed: int = 0,
    burn_in: int = BURN_IN,
    thin: int = THIN,
) -> Iterator[np.ndarray]:
    """Yield random 0/1 matrices like the given one.

    Parameters
    ----------
    matrix : DataFrame or 2-d array
        Anything but 0 counts as 1, what is missing as 0.
    model : {"fixed-fixed", "row-fixed", "equiprobable"}
        What every sample keeps: all row and column totals (curveball); the row totals, members
        drawn without replacement with equal chance; the number of ones alone.
    samples, seed : int
    burn_in, thin : int
        Rounds of trades before the first and between two samples; fixed-fixed only.

    Yields
    ------
    2-d bool array
        A new array each time, of the shape of the matrix.

    Notes
    -----
    Fixed-fixed: Strona's curveball picks two rows, pools what only one of them has, and deals it
    out again at random so that both keep their totals. Here all rows are paired at random and all
    pairs trade at once (the global curveball of Carstens et al. 2018, with the same uniform
    limit), on the shorter side of the matrix. The samples are one chain, like vegan's.
    Row-fixed is vegan's r0, equiprobable its r00. Of Strona et al. and Neal the abstracts and
    introductions could be read; the numbers of trades are theirs as Neal reports them. A matrix
    may have up to a million rows and columns.

    References
    ----------
    Strona, G., Nappo, D., Boccacci, F., Fattorini, S., & San-Miguel-Ayanz, J. (2014). A fast and
    unbiased procedure to randomize ecological binary matrices with fixed row and column totals.
    Nature Communications, 5, 4114.
    Carstens, C. J., Hamann, M., Meyer, U., Penschuck, M., Tran, H., & Wagner, D. (2018). Parallel
    and I/O-efficient randomisation of massive networks using global curveball trades. ESA 2018.
    Neal, Z. P. (2023). Mixing time for uniform sampling of bipartite graphs with fixed degrees
    using the trade algorithm. arXiv:2305.04937.

    Examples
    --------
    >>> for drawn in sample(np.array([[1, 1, 0], [0, 1, 1]]), samples=2):
    ...     print(drawn.sum(axis=0).tolist(), drawn.sum(axis=1).tolist())
    [1, 2, 1] [2, 2]
    [1, 2, 1] [2, 2]
    """
    if model not in MODELS:
        raise ValueError(f"model must be one of {', '.join(MODELS)}, not {model!r}")
    cells, rng = filled(matrix), np.random.default_rng(seed)
    if model == "fixed-fixed":
        turned = cells.shape[0] > cells.shape[1]
        state = np.array(cells.T if turned else cells, order="C")
        for k in range(samples):
            for _ in range(thin if k else burn_in):
                _trade(state, rng)
            yield state.T.copy() if turned else state.copy()
        return
    for _ in range(samples):
        yield _row_fixed(cells, rng) if model == "row-fixed" else rng.permuted(cells.ravel()).reshape(cells.shape)


def _trade(state: np.ndarray, rng: np.random.Generator) -> None:
    """Let every row trade once with a random other one, in place; of an odd number one sits out."""
    half, width = len(state) // 2, state.shape[1]
    order = rng.permutation(len(state))
    first, second = order[:half], order[half : 2 * half]
    one, two = state[first], state[second]
    differs = one ^ two
    place = np.flatnonzero(differs)
    if not len(place):
        return
    pair = place // width
    # Pairs in order, within a pair at random: one sort of whole numbers that carry the cell along.
    keys = (pair.astype(np.uint64) << np.uint64(44)) | rng.integers(
        0, 1 << 24, len(place), dtype=np.uint64
    ) << np.uint64(20)
    keys |= (place - pair * width).astype(np.uint64)
    keys.sort()
    dealt = pair * width + (keys & np.uint64((1 << 20) - 1)).astype(np.int64)
    start = np.searchsorted(pair, np.arange(half))
    quota = np.count_nonzero(one & differs, axis=1)
    to_first = np.arange(len(place)) - start[pair] < quota[pair]
    new = one & two
    other = new.copy()
    new.ravel()[dealt[to_first]] = True
    other.ravel()[dealt[~to_first]] = True
    state[first], state[second] = new, other


def _row_fixed(cells: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return rng.permuted(cells, axis=1)


def simulate(
    matrix: pd.DataFrame | np.ndarray,
    statistic: Callable[[np.ndarray], float | tuple[float, ...]],
    model: str = "fixed-fixed",
    samples: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
) -> np.ndarray:
    """Return the statistic, one number or several, of each sample: an array of samples x numbers.

    `progress` is called with the number of samples done and wanted, about a hundred times; what
    it raises ends the work.
    """
    values, every = [], max(samples // 100, 1)
    for k, drawn in enumerate(sample(matrix, model, samples, seed), start=1):
        values.append(np.atleast_1d(np.asarray(statistic(drawn), dtype=float)))
        if progress and (k % every == 0 or k == samples):
            progress(k, samples)
    return np.array(values) if values else np.zeros((0, 1))


def against(observed: float, simulated: np.ndarray, model: str, seed: int) -> NullResult:
    """Compare an observed number with simulated ones; a NaN among these does not count."""
    there = simulated[~np.isnan(simulated)]
    n = len(there)
    if np.isnan(observed) or not n:
        nan = np.nan
        return NullResult(float(observed), nan, nan, nan, nan, nan, nan, n, seed, model, NOT_DEFINED)
    near = _ROUNDING * max(1.0, abs(observed))
    mean, sd = float(there.mean()), float(there.std(ddof=1)) if n > 1 else 0.0
    tails = tail_probabilities(observed, there)
    if sd <= near:
        return NullResult(float(observed), mean, 0.0, np.nan, *tails, n, seed, model, NO_SPREAD)
    return NullResult(float(observed), mean, sd, (float(observed) - mean) / sd, *tails, n, seed, model)


def tail_probabilities(observed: float, simulated: np.ndarray) -> tuple[float, float, float]:
    """Return how rare so extreme a value is among simulated ones: p two-sided, p_low, p_high.

    p_low = (1 + #{simulated <= observed}) / (1 + samples), p_high likewise with >=, and
    p = min(1, 2 min(p_low, p_high)). The observed value counts among the samples, so that none is 0.

    References
    ----------
    Phipson, B., & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical
    Applications in Genetics and Molecular Biology, 9, 39. (Not read here; the formula is the usual one.)

    Examples
    --------
    >>> tail_probabilities(0.0, np.array([1.0, 2.0, 3.0]))
    (0.5, 0.25, 1.0)
    """
    near, n = _ROUNDING * max(1.0, abs(observed)), len(simulated)
    low = (1 + int((simulated <= observed + near).sum())) / (1 + n)
    high = (1 + int((simulated >= observed - near).sum())) / (1 + n)
    return min(1.0, 2 * min(low, high)), low, high


def test_against(
    matrix: pd.DataFrame | np.ndarray,
    statistic: Callable[[np.ndarray], float],
    model: str = "fixed-fixed",
    samples: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
) -> NullResult:
    """Compare a statistic of the matrix with the same of random matrices.

    Parameters
    ----------
    matrix : DataFrame or 2-d array
    statistic : callable
        From a 2-d bool array to a number.
    model, samples, seed
        See `sample`.
    progress : callable, optional
        See `simulate`.

    Returns
    -------
    NullResult

    Examples
    --------
    Four ones in a 2 x 2 matrix can stand in one way only:

    >>> result = test_against(np.ones((2, 2)), np.sum, samples=9)
    >>> result.observed, result.mean, result.p, result.reason
    (4.0, 4.0, 1.0, 'no spread in the null model')
    """
    cells = filled(matrix)
    return against(
        float(statistic(cells)), simulate(cells, statistic, model, samples, seed, progress)[:, 0], model, seed
    )


# A measure whose name looks like a test to pytest.
test_against.__test__ = False  # type: ignore[attr-defined]  # functions hold what is set on them
