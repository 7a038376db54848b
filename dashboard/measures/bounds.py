"""What can be said of two lists of members where one is known only in part, but how long it is."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import COMPLETE


@dataclass(frozen=True)
class Sides:
    """One side of many pairs: arrays with one entry a pair.

    Attributes
    ----------
    size : array of int
        How many of its members are known.
    further : array of float
        How many more it has at most; 0 where the list is whole, NaN where nobody says.
    exact : array of bool
        Whether it has just so many more; else some of them may be no members that count.
    """

    size: np.ndarray
    further: np.ndarray
    exact: np.ndarray


def jaccard_bounds(shared: np.ndarray, a: Sides, b: Sides) -> tuple[np.ndarray, np.ndarray]:
    r"""Return the least and the greatest share of common members that lists known in part allow.

    With s members known to be shared, sizes :math:`|a|`, :math:`|b|` as far as known, and u and v further
    members: the least is :math:`s / (|a| + u + |b| + v - s)`, where no further one is shared. The greatest
    has as many of them shared as can be: x = min(u, |b| - s) are known members of the other, so
    y = min(v, |a| - s), and of the rest z = min(u - x, v - y) are the same on both sides. Those of u and v
    that are left over enlarge the union only where there must be so many (`exact`).

    Parameters
    ----------
    shared : array of int
        Members known to be shared, one entry a pair.
    a, b : Sides

    Returns
    -------
    tuple of two arrays of float
        Between 0 and 1, NaN where a side's length is not known. The same twice where both lists are whole.

    Notes
    -----
    The bounds are of the kind that Manski calls worst-case: they assume nothing of who is missing.

    References
    ----------
    Manski, C. F. (2003). Partial identification of probability distributions. Springer. (Not read here.)

    Examples
    --------
    Three of five members of a are known, one of them among the four of b; the two others may both be or not:

    >>> whole = Sides(np.array([4]), np.array([0.0]), np.array([True]))
    >>> part = Sides(np.array([3]), np.array([2.0]), np.array([True]))
    >>> [bound.round(3).tolist() for bound in jaccard_bounds(np.array([1]), part, whole)]
    [[0.125], [0.5]]
    """
    least = _share(shared, a.size + a.further + b.size + b.further - shared)
    x, y = np.minimum(a.further, b.size - shared), np.minimum(b.further, a.size - shared)
    z = np.minimum(a.further - x, b.further - y)
    left_a, left_b = (a.further - x - z) * a.exact, (b.further - y - z) * b.exact
    union = a.size + b.size - shared + z + left_a + left_b
    return least, _share(shared + x + y + z, union)


def further_members(complex: RegimeComplex) -> pd.DataFrame:
    """Return how many members each comparable initiative has at most beyond those that are listed.

    Parameters
    ----------
    complex : RegimeComplex

    Returns
    -------
    DataFrame
        By id: further (0 for whole lists; of a partial one `members_stated` less its listed members;
        NaN where its length is not known, or nothing of it) and exact (whether every further one counts: not
        where a lens counts some kinds of members only, or several rows are one unit).
    """
    rows = complex.unseen or complex
    joined = rows.counted(complex.lens.counting) if complex.lens else rows.counted()
    listed = joined.groupby("initiative_id")["member_id"].nunique()
    states, stated = rows.catalogue["membership"], rows.catalogue["members_stated"].astype("Float64")
    units = complex.units or {key: (key,) for key in complex.comparable.index}
    everybody = complex.lens is None or complex.lens.members == "all"
    further, exact = [], []
    for unit in complex.comparable.index:
        part = [row for row in units.get(unit, (unit,)) if states[row] == "partial"]
        whole = complex.comparable.at[unit, "membership"]
        more = [float(stated[row]) - listed.get(row, 0) if pd.notna(stated[row]) else np.nan for row in part]
        further.append(max(sum(more), 0.0) if whole == "partial" else 0.0 if whole in COMPLETE else np.nan)
        exact.append(whole != "partial" or (everybody and len(units.get(unit, (unit,))) == 1))
    return pd.DataFrame({"further": further, "exact": exact}, index=complex.comparable.index)


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(part), np.nan), where=np.nan_to_num(whole) > 0)
