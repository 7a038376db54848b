"""Incidence matrices: initiatives by members, issue areas, functions or layers."""

import numpy as np
import pandas as pd

from dashboard.measures.absence import with_members
from dashboard.model.complex import RegimeComplex

SETS = ("members", "issue_areas", "functions", "layers")
LISTS = ("listed", "derived", "partial", "none", "unknown")  # what can be known of a list of members


def incidence(complex: RegimeComplex, what: str = "members") -> pd.DataFrame:
    r"""Return the two-mode incidence matrix of the selected initiatives.

    Cell (i, k) is True if initiative i has member (issue area, function, layer) k.
    Hosts and unidentified rows are left out; with `members`, also the rows whose
    membership is unknown or none by nature, see `left_out`. A row known to have members
    of which none counts under the switch stays, empty.

    Parameters
    ----------
    complex : RegimeComplex
    what : {"members", "issue_areas", "functions", "layers"}

    Returns
    -------
    DataFrame of bool
        Initiatives in the order of the table; members by id, codes in the order of the
        codebook, only those that occur.

    Raises
    ------
    ValueError
        If `what` is none of the four.

    References
    ----------
    Borgatti, S. P., & Everett, M. G. (1997). Network analysis of 2-mode data.
    Social Networks, 19(3), 243-269.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": ["legal", "legal;ethical"]})
    >>> incidence(build({"initiatives": rows}), "layers").astype(int).to_dict("list")
    {'ethical': [0, 1], 'legal': [1, 1]}
    """
    if what not in SETS:
        raise ValueError(f"what must be one of {', '.join(SETS)}, not {what!r}")
    rows = complex.comparable
    if what == "members":
        rows = rows.loc[with_members(complex)]
        pairs = complex.counted()[["initiative_id", "member_id"]]
        pairs = pairs[pairs["initiative_id"].isin(rows.index)].to_numpy()
        keys, values = pairs[:, 0], pairs[:, 1]
        names = sorted(set(values))
    else:
        cells = rows[what].explode().dropna()
        keys, values = cells.index, cells.to_numpy()
        found, listed = set(values), complex.codebook.values(what)
        names = [v for v in listed if v in found] + sorted(found - set(listed))
    matrix = np.zeros((len(rows), len(names)), dtype=bool)
    matrix[rows.index.get_indexer(keys), pd.Index(names, dtype=object).get_indexer(values)] = True
    return pd.DataFrame(matrix, index=list(rows.index), columns=names)


def lists(complex: RegimeComplex) -> dict[str, int]:
    """Count the comparable initiatives by what is known of their list of members.

    Returns
    -------
    dict
        listed, derived (from a host), partial, none (no members by nature), unknown; those that do not
        occur are absent. Of a complex seen through a lens these are its units.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal", "membership": ["partial", ""]})
    >>> joined = pd.DataFrame({"initiative_id": ["a"], "member_id": ["FRA"]})
    >>> lists(build({"initiatives": rows, "memberships": joined}))
    {'partial': 1, 'unknown': 1}
    """
    said = complex.comparable["membership"]
    counts = said.where(said.isin(LISTS), "unknown").value_counts()
    return {state: int(counts[state]) for state in LISTS if state in counts}


def filled(matrix: pd.DataFrame | np.ndarray) -> np.ndarray:
    """Return any matrix as 0 and 1 (bool): anything but 0 counts as 1, what is missing as 0.

    >>> filled(pd.DataFrame([[0, 2.5], [None, True]])).astype(int).tolist()
    [[0, 1], [0, 1]]
    """
    if isinstance(matrix, pd.DataFrame):
        matrix = matrix.mask(matrix.isna(), 0) if matrix.isna().to_numpy().any() else matrix
    cells = np.asarray(matrix)
    if cells.dtype == bool:
        return cells
    return np.nan_to_num(cells.astype(float)) != 0


def left_out(complex: RegimeComplex, what: str = "members") -> dict[str, int]:
    """Count the selected rows that a measure leaves out, by reason.

    Returns
    -------
    dict
        host, unidentified; with members also none (no members by nature), partial (a partial list is
        known, which the lens does not read), unknown (membership not established) and uncounted (it
        has members, of which none counts). Reasons that do not occur are absent.
    """
    rows = complex.initiatives
    hosts, unidentified = rows["kind"] == "organisation", ~rows["identified"].astype(bool)
    reasons = {"host": int(hosts.sum()), "unidentified": int((unidentified & ~hosts).sum())}
    if what == "members":
        known, rows = with_members(complex), complex.comparable
        reasons["none"] = int((rows["membership"] == "none").sum())
        reasons["partial"] = int(rows.index.isin(complex.unread).sum())
        reasons["unknown"] = len(rows) - len(known) - reasons["none"] - reasons["partial"]
        reasons["uncounted"] = len(set(known) - set(complex.counted()["initiative_id"]))
    return {reason: count for reason, count in reasons.items() if count}
