"""Shared members of pairs against the fixed–fixed model: both lists and all members keep their totals."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.measures.incidence import filled
from dashboard.measures.nulls import Progress, sample
from dashboard.measures.precision import significant
from dashboard.measures.significance import benjamini_hochberg

LEAST, MOST = 1_000, 128_000  # samples: the first round, and where it ends
THIN = 2  # rounds between two samples; neighbours may resemble each other, their number makes up for it
_TOLD = 250  # samples between two words on progress
_ENOUGH = 10  # the cut-off of significance shall be at least so many samples' worth of probability
_DOUBT = 4  # standard errors by which a p may be wrong before drawing ends for want of anything significant
LEVEL = 0.05  # false discovery rate at which a pair stands out
LARGEST = 400  # lists: beyond, a chain long enough for so many pairs takes hours
CHANCE = ("a", "b", "shared_members", "expected", "p_low", "p_high", "p_fixed", "q_fixed", "side")
MORE, FEWER = "more", "fewer"
TOO_MANY = f"more than {LARGEST} lists of members: too many pairs for this test"


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

    @property
    def p(self) -> np.ndarray:
        """Two-sided: min(1, 2 min(low, high)), small where two lists share more or fewer than chance gives."""
        return np.minimum(1.0, 2 * np.minimum(self.low, self.high))


def pair_tails(
    matrix: np.ndarray,
    seed: int = 0,
    least: int = LEAST,
    most: int = MOST,
    level: float = LEVEL,
    progress: Progress | None = None,
) -> PairTails:
    r"""Compare the members that every two rows share with random matrices of the same totals.

    Samples are drawn until the largest two-sided p that the procedure of Benjamini and Hochberg calls
    significant, its cut-off, is at least 10 / samples: below that, a p-value is one count or two. If
    nothing is significant, drawing ends at `most`, or as soon as nothing would be significant if every p
    were four standard errors smaller.

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
    bits = _packed(cells)
    shared = _shared(bits)
    if n < 2 or not cells.shape[1]:
        return PairTails(np.ones((n, n)), np.ones((n, n)), shared.astype(float), 0)
    below, above, total = (np.zeros((n, n), dtype=np.int64) for _ in range(3))
    done, wanted, upper = 0, min(least, most), np.triu_indices(n, k=1)
    for drawn in sample(cells, "fixed-fixed", most, seed, thin=THIN):
        common = _shared(_packed(drawn))
        below += common <= shared
        above += common >= shared
        total += common
        done += 1
        if progress and (done % _TOLD == 0 or done == wanted):
            progress(done, most)
        if done < wanted:
            continue
        found = PairTails((1 + below) / (1 + done), (1 + above) / (1 + done), total / done, done)
        if done == most or _settled(found.p[upper], done, level) or _in_vain(found, upper, level):
            break
        wanted = min(2 * wanted, most)
    return found


def _packed(cells: np.ndarray) -> np.ndarray:
    """Return the rows of a 0/1 matrix as words of 64 bits: (words, rows)."""
    bits = np.packbits(cells, axis=1)
    wide = np.zeros((len(bits), -(-bits.shape[1] // 8) * 8), dtype=np.uint8)
    wide[:, : bits.shape[1]] = bits
    return np.ascontiguousarray(wide.view(np.uint64).T)


def _shared(bits: np.ndarray) -> np.ndarray:
    """Return the members that every two rows share, by counting bits.

    A product of matrices would be as quick, but waits for threads where the machine has other work.
    """
    n = bits.shape[1]
    shared = np.zeros((n, n), dtype=np.uint16)
    for word in bits:
        shared += np.bitwise_count(word[:, None] & word[None, :])
    return shared


def _settled(p: np.ndarray, samples: int, level: float) -> bool:
    """Tell whether more samples would not move the cut-off by more than a tenth of it."""
    standing = p[benjamini_hochberg(p) <= level]
    return bool(len(standing)) and standing.max() >= _ENOUGH / samples


def _in_vain(found: PairTails, pairs: tuple[np.ndarray, ...], level: float) -> bool:
    """Tell whether no pair would be significant if its rarer side were four standard errors rarer than counted."""
    side = np.minimum(found.low, found.high)[pairs]
    least = side - _DOUBT * np.sqrt(side * (1 - side) / max(found.samples, 1))
    return bool((benjamini_hochberg(np.clip(2 * least, 0.0, 1.0)) > level).all())


def pair_chance(
    members: pd.DataFrame,
    seed: int = 0,
    progress: Progress | None = None,
    tails: PairTails | None = None,
    least: int = LEAST,
    most: int = MOST,
) -> pd.DataFrame:
    """Return for every two lists how their shared members stand against chance.

    Parameters
    ----------
    members : DataFrame
        Initiatives x members, as `networks.member_matrix` returns it; at most `LARGEST` initiatives.
    seed, progress, least, most
        See `pair_tails`.
    tails : PairTails, optional
        What `pair_tails` gave for these memberships, to spare drawing again.

    Returns
    -------
    DataFrame
        One row an unordered pair, a before b in the order of the rows: a, b, shared_members, expected
        (shared on average in random matrices of the same totals), p_low, p_high, p_fixed (two-sided),
        q_fixed (Benjamini and Hochberg's, over all these pairs), and side: `more` or `fewer` where
        q_fixed < 0.05, by the smaller tail; else empty. The number of samples is in `attrs["samples"]`.

    Raises
    ------
    ValueError
        If there are more than `LARGEST` initiatives.

    Notes
    -----
    Of a two-sided test whose error rate over all pairs is held, the side may be read off, too
    (Benjamini & Yekutieli 2005: directional false discovery rate; not read here).

    Examples
    --------
    Everybody is in the second list, so that nothing can be otherwise:

    >>> lists = pd.DataFrame([[1, 0], [1, 1]], index=["x", "y"], columns=["FRA", "KEN"])
    >>> pair_chance(lists, least=20, most=20)[["a", "b", "shared_members", "expected", "p_fixed"]].values.tolist()
    [['x', 'y', 1, 1.0, 1.0]]
    """
    if len(members) > LARGEST:
        raise ValueError(TOO_MANY)
    cells, names = filled(members), np.array(members.index, dtype=object)
    found = pair_tails(cells, seed, least, most, progress=progress) if tails is None else tails
    first, second = np.triu_indices(len(cells), k=1)
    low, high, p = (tail[first, second] for tail in (found.low, found.high, found.p))
    q = benjamini_hochberg(p)
    side = np.where(q < LEVEL, np.where(high < low, MORE, FEWER), "")
    table = pd.DataFrame(
        {
            "a": names[first],
            "b": names[second],
            "shared_members": _shared(_packed(cells))[first, second].astype(int),
            "expected": significant(found.mean[first, second]),
            "p_low": significant(low),
            "p_high": significant(high),
            "p_fixed": significant(p),
            "q_fixed": significant(q),
            "side": side.astype(str),
        },
        columns=list(CHANCE),
    )
    table.attrs["samples"] = found.samples
    return table


def validated(chance: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs that share more members than chance gives, by q_fixed: the validated ones."""
    return chance[chance["side"] == MORE]
