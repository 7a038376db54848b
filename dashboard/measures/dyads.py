"""Sets compared over all pairs at once, and what kind of pair two initiatives are."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.measures.absence import lack
from dashboard.model.complex import RegimeComplex

DYAD_TYPES = ("nested_documented", "nested_members", "overlapping", "parallel")
NOT_COMPUTABLE = "not_computable"
LEAST_NESTED = 4  # members of the smaller side: of fewer, lying in a larger one says little


@dataclass(frozen=True)
class Compared:
    """One kind of set, compared over all pairs: arrays with one entry a pair, `known` one an initiative.

    `whole_a` and `whole_b` tell whether a side's set is known whole; of one that is partial, what the two
    share is the least that they do, and no share of anything can be computed.
    """

    shared: np.ndarray
    size_a: np.ndarray
    size_b: np.ndarray
    known: np.ndarray
    universe: int
    whole_a: np.ndarray
    whole_b: np.ndarray

    @property
    def fine(self) -> np.ndarray:
        return (self.size_a > 0) & (self.size_b > 0)

    @property
    def told(self) -> np.ndarray:
        return self.fine & self.whole_a & self.whole_b

    def ratio(self, whole: np.ndarray) -> np.ndarray:
        result = np.full(len(self.shared), np.nan)
        return np.divide(self.shared, whole, out=result, where=self.told)


def compare(
    matrix: pd.DataFrame,
    ids: list[str],
    first: np.ndarray,
    second: np.ndarray,
    upper: np.ndarray,
    partial: np.ndarray | None = None,
) -> Compared:
    """Compare the rows of an incidence matrix over all pairs of ids.

    Parameters
    ----------
    matrix : DataFrame of bool
        Rows by id; an id without one is not known.
    ids : list of str
    first, second : arrays
        Positions of the two of each pair.
    upper : 2-d array of bool
        The same pairs as a triangle.
    partial : array of bool, optional
        Of which ids only a part of the set is known.
    """
    rows = pd.Index(ids).get_indexer(matrix.index)
    cells = np.zeros((len(ids), matrix.shape[1]), dtype=np.float32)
    cells[rows] = matrix.to_numpy()
    known, size = np.zeros(len(ids), dtype=bool), cells.sum(axis=1).astype(np.int32)
    known[rows] = True
    # Products of 0/1 in float32 are exact below 2**24 members, and several times faster than integers.
    shared = (cells @ cells.T)[upper].astype(np.int32)
    whole = np.ones(len(ids), dtype=bool) if partial is None else ~partial
    return Compared(shared, size[first], size[second], known, matrix.shape[1], whole[first], whole[second])


def dyad_type(members: Compared, issues: Compared, nested: np.ndarray) -> pd.api.extensions.ExtensionArray:
    """Return the type of each pair, the first that holds; NaN where a side has no issue area and no path joins them.

    A set lies in another only where it is known whole and has at least `LEAST_NESTED` members: of a partial
    list, those that are missing may lie outside.
    """
    common = issues.fine & (issues.shared > 0)
    smaller, larger = np.minimum(members.size_a, members.size_b), np.maximum(members.size_a, members.size_b)
    whole = np.where(members.size_a < members.size_b, members.whole_a, members.whole_b)
    subset = members.fine & (members.shared == smaller) & (smaller < larger) & (smaller >= LEAST_NESTED) & whole
    code = np.select([nested, subset & common, common, issues.fine], [0, 1, 2, 3], default=-1)
    return pd.array(DYAD_TYPES, dtype="str").take(code, allow_fill=True)


def untold_types(complex: RegimeComplex) -> dict[str, str]:
    """Return the dyad types of which nothing can be told, each with the reason."""
    missing = {"nested_documented": lack(complex, "relations")}
    missing |= dict.fromkeys(DYAD_TYPES[1:], lack(complex, "initiatives.issue_areas"))
    missing["nested_members"] = missing["nested_members"] or lack(complex, "memberships")
    return {kind: reason for kind, reason in missing.items() if reason}


def dyad_counts(table: pd.DataFrame) -> pd.DataFrame:
    """Count the pairs of each dyad type.

    Parameters
    ----------
    table : DataFrame
        What `pairs` returned.

    Returns
    -------
    DataFrame
        dyad_type, pairs, with_shared_members (pairs known to share at least one member) and
        share (of all pairs; 0 where there is no pair). The four types always, in the order in
        which they are tested; `not_computable` last where a pair has no type.
    """
    types = table["dyad_type"].fillna(NOT_COMPUTABLE)
    sharing = (table["shared_members"] > 0).fillna(False).astype(bool)
    names = [*DYAD_TYPES, *([NOT_COMPUTABLE] if (types == NOT_COMPUTABLE).any() else [])]
    count = types.value_counts().reindex(names, fill_value=0).to_numpy(dtype=int)
    with_members = types[sharing].value_counts().reindex(names, fill_value=0).to_numpy(dtype=int)
    return pd.DataFrame(
        {"dyad_type": names, "pairs": count, "with_shared_members": with_members, "share": count / max(len(table), 1)}
    )
