"""Core and periphery: how near a network is to a core that everybody is tied to."""

from typing import NamedTuple

import numpy as np

from dashboard.measures.memo import briefly
from dashboard.measures.networks import FEWER_THAN_THREE, NO_TIES, NO_VARIATION
from dashboard.measures.precision import settled

_EXACT = 12
_MANY, _FEW_STARTS = 1000, 2  # above so many initiatives a search starts from few random cores


class CorePeriphery(NamedTuple):
    """The correlation with the ideal pattern (NaN with a reason), and who is in the core."""

    value: float
    core: np.ndarray
    reason: str = ""


def core_periphery(weights: np.ndarray, seed: int = 0, starts: int = 10) -> CorePeriphery:
    r"""Return the division into core and periphery that fits the ideal pattern best.

    In the ideal, two initiatives are tied if one of them is in the core:
    :math:`\delta_{ij} = 1` if i or j is in the core, else 0. The measure is the Pearson
    correlation of :math:`w_{ij}` and :math:`\delta_{ij}` over all pairs i < j, with the weights
    as they are (1 for a documented relation).

    Parameters
    ----------
    weights : 2-d array
        Symmetric; the diagonal is not read.
    seed, starts : int
        Up to 12 initiatives every division is looked at. Beyond, the search starts from the
        initiatives of greatest strength, at the sizes of the core that fit best, and from random
        cores (at most two above 1,000 initiatives); it moves or swaps initiatives as long as that helps.

    Returns
    -------
    CorePeriphery
        1: exactly the ideal. Not computable below three initiatives, without ties, or where every
        pair has the same weight; then nobody is in the core. The core has at least one initiative,
        the periphery at least two. On a large network the value is a lower bound of the best.

    Notes
    -----
    The authors also offer to leave ties between core and periphery out of the fit. The pattern
    used here is the one of netrics (R) and cpnet (Python). The abstract could be read, and the
    beginning of the paper.

    References
    ----------
    Borgatti, S. P., & Everett, M. G. (2000). Models of core/periphery structures. Social
    Networks, 21(4), 375-395.

    Examples
    --------
    A star: its centre is the core.

    >>> star = np.zeros((4, 4)); star[0, 1:] = star[1:, 0] = 1
    >>> found = core_periphery(star)
    >>> round(found.value, 6), found.core.tolist()
    (1.0, [True, False, False, False])
    """
    weights = np.array(weights, dtype=float)
    return _best(weights.tobytes(), len(weights), seed, starts)


@briefly(4)  # the table of the whole and that of each initiative ask for the same core
def _best(cells: bytes, n: int, seed: int, starts: int) -> CorePeriphery:
    weights, nobody = np.frombuffer(cells).reshape(n, n).copy(), np.zeros(n, dtype=bool)
    if n < 3:
        return CorePeriphery(float("nan"), nobody, FEWER_THAN_THREE)
    np.fill_diagonal(weights, 0)
    pairs = weights[np.triu_indices(n, k=1)]
    if not pairs.any():
        return CorePeriphery(float("nan"), nobody, NO_TIES)
    if np.ptp(pairs) <= 1e-12 * pairs.max():
        return CorePeriphery(float("nan"), nobody, NO_VARIATION)
    fit = _Fit(weights, pairs)
    if n <= _EXACT:
        best, score = _every(fit)
        return CorePeriphery(float(np.clip(score, -1, 1)), best)
    best, score = nobody, -np.inf
    for start in _starts(fit, seed, min(starts, _FEW_STARTS) if n > _MANY else starts):
        core, value = _climb(fit, start)
        if value > score + 1e-12:
            best, score = core, value
    return CorePeriphery(float(np.clip(score, -1, 1)), best)


class _Fit:
    """The correlation, as a function of the size of the periphery and the weight within it.

    For a size it falls in a straight line with that weight: the coefficients are kept by size, 0
    to n; where the pattern would be all 0 or all 1 it is minus infinity.
    """

    def __init__(self, weights: np.ndarray, pairs: np.ndarray) -> None:
        n, count = len(weights), len(pairs)
        apart = np.arange(n + 2) * (np.arange(n + 2) - 1) / 2 / count
        possible = (apart > 0) & (apart < 1)
        spread = np.sqrt(np.where(possible, apart * (1 - apart), 1)) * pairs.std()
        self.weights = weights
        self.level = np.where(possible, pairs.mean() * apart / spread, -np.inf)
        self.slope = np.where(possible, 1 / (count * spread), 0)

    def __call__(self, periphery: np.ndarray | int, within: np.ndarray | float) -> np.ndarray:
        return self.level[periphery] - self.slope[periphery] * within


def _every(fit: _Fit) -> tuple[np.ndarray, float]:
    """Look at every division; of equally good ones take that of the smallest core, then the first."""
    n = len(fit.weights)
    core = (np.arange(2**n)[:, None] >> np.arange(n)[None, :]) & 1 == 1
    core = core[np.argsort(core.sum(axis=1), kind="stable")]
    periphery = (~core).astype(float)
    scores = fit(
        periphery.sum(axis=1).astype(int),
        np.einsum("ki,ij,kj->k", periphery, fit.weights, periphery, optimize=True) / 2,
    )
    best = int(np.argmax(settled(scores)))
    return core[best], float(scores[best])


def _starts(fit: _Fit, seed: int, starts: int) -> list[np.ndarray]:
    """Return the cores of strongest initiatives at the five sizes that fit best, and random cores."""
    weights = fit.weights
    n, order = len(weights), np.argsort(-settled(weights.sum(axis=1)), kind="stable")
    ranked = weights[np.ix_(order, order)]
    # Weight among the initiatives after the k-th, for every k.
    after = np.triu(ranked, k=1).sum(axis=1)[::-1].cumsum()[::-1]
    sizes, place = np.arange(1, n - 1), np.empty(n, dtype=int)
    place[order] = np.arange(n)
    fits = fit(n - sizes, after[sizes])
    best = [place < size for size in sizes[np.argsort(-settled(fits), kind="stable")[:5]]]
    rng = np.random.default_rng(seed)
    return best + [rng.permutation(n) < rng.integers(1, n - 1) for _ in range(starts)]


def _climb(fit: _Fit, core: np.ndarray) -> tuple[np.ndarray, float]:
    """Move single initiatives as long as that helps, swap two where no move does, and so on."""
    core, weights = core.copy(), fit.weights
    to_periphery = weights @ ~core
    within, size = float(to_periphery[~core].sum() / 2), int((~core).sum())
    score = float(fit(size, within))
    while True:
        # Into the periphery an initiative brings its ties there, out of it it takes them along.
        moved = np.where(core, fit(size + 1, within + to_periphery), fit(size - 1, within - to_periphery))
        changed = [int(settled(moved).argmax())]
        if moved[changed[0]] <= score + 1e-12:
            inside, outside = np.flatnonzero(core), np.flatnonzero(~core)
            swapped = (
                within
                + to_periphery[inside][:, None]
                - to_periphery[outside][None, :]
                - weights[np.ix_(inside, outside)]
            )
            if not swapped.size or float(fit(size, swapped.min())) <= score + 1e-12:
                return core, score
            i, j = np.unravel_index(settled(swapped).argmin(), swapped.shape)
            changed = [int(inside[i]), int(outside[j])]
        for k in changed:
            to_periphery += weights[k] if core[k] else -weights[k]
            core[k] = ~core[k]
        within, size = float(to_periphery[~core].sum() / 2), int((~core).sum())
        score = float(fit(size, within))
