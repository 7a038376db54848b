"""Pairs of a complex that is too large for all of them: the strongest, worked out in blocks, and those around some."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from dashboard.measures.blocks import strongest
from dashboard.measures.incidence import incidence
from dashboard.measures.networks import member_matrix, whole_lists
from dashboard.measures.nulls import Progress
from dashboard.measures.overlap import pairs
from dashboard.model.complex import RegimeComplex

K = 1000  # strongest pairs
AROUND = 150  # of an initiative: those whose members, and those whose issue areas, are most like its own
CHANCE = ("p_value", "q_value", "p_fixed", "q_fixed")  # they would be those among the initiatives at hand


def strongest_pairs(
    complex: RegimeComplex, k: int = K, cluster: str = "", progress: Progress | None = None
) -> pd.DataFrame:
    """Return the k pairs of which the greatest part of the members is shared, with every column of `overlap.pairs`.

    Parameters
    ----------
    complex : RegimeComplex
        Seen through a lens; of any size.
    k : int
    cluster : str
        Address of a Dask scheduler that runs the blocks, see `blocks.strongest`; empty: this process.
    progress : callable, optional
        Called with the number of blocks done and to do.

    Returns
    -------
    DataFrame
        Strongest first, ties in the order of the table. Only pairs of whole lists that share a member. The columns
        of chance are empty: they are of all pairs.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame({"id": ["a", "b", "c"], "name_en": ["A", "B", "C"], "layers": "", "membership": "listed"})
    >>> seats = [("a", "X"), ("a", "Y"), ("b", "X"), ("b", "Y"), ("c", "Y")]
    >>> joined = pd.DataFrame(seats, columns=["initiative_id", "member_id"]).assign(role="member")
    >>> found = strongest_pairs(build({"initiatives": rows, "memberships": joined}), k=2)
    >>> found[["a", "b", "member_jaccard"]].values.tolist()
    [['a', 'b', 1.0], ['a', 'c', 0.5]]
    """
    best = strongest(whole_lists(complex), k, cluster=cluster, progress=progress)[["a", "b"]]
    every = pairs(complex.keep({*best["a"], *best["b"]}))
    return without_chance(best.astype(object).merge(every, "left", on=["a", "b"])[list(every.columns)])


def pairs_around(complex: RegimeComplex, ids: Iterable[str], most: int = AROUND) -> pd.DataFrame:
    """Return the pairs among some initiatives and those that are most like each of them.

    Parameters
    ----------
    complex : RegimeComplex
        Seen through a lens; of any size.
    ids : iterable of str
        Comparable initiatives of it.
    most : int
        How many are taken by the Jaccard index of their members, and how many by that of their issue areas.

    Returns
    -------
    DataFrame
        As of `overlap.pairs`, without chance. A pair that shares members but few, and no issue area, may be missing.
    """
    ids, wanted = list(ids), set(ids)
    for matrix in (member_matrix(complex), incidence(complex, "issue_areas")):
        cells = matrix.to_numpy(dtype=np.float32)
        size = cells.sum(axis=1)
        for key in ids:
            if key in matrix.index:
                own = cells[matrix.index.get_loc(key)]
                shared = cells @ own
                alike = shared / np.maximum(size + own.sum() - shared, 1)
                nearest = np.argsort(-alike, kind="stable")[: most + 1]
                wanted |= set(matrix.index[nearest[alike[nearest] > 0]])
    return without_chance(pairs(complex.keep(wanted)))


def without_chance(table: pd.DataFrame) -> pd.DataFrame:
    """Return pairs with chance left open, since it would be that among some of the initiatives."""
    return table.assign(**dict.fromkeys(CHANCE, np.nan))
