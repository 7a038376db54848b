"""Ties that say the same thing twice, or say opposite things of one pair; told, and nothing is changed."""

from collections import defaultdict
from collections.abc import Iterator

import pandas as pd

from dashboard.model.problem import NOTHING, Problem

UNDIRECTED = ("coordinates_with", "competes_with", "conflicts_with")
BELONGING = ("nested_in", "issued_by")  # of one pair one of the two holds
# Where one of these leads from a to b, b was there first, so that none of them leads back.
LATER = (*BELONGING, "derived_from", "implements", "succeeds")
ONE_WAY = ("defers_to", "delegates_to")


def check(ties: pd.DataFrame) -> Iterator[Problem]:
    """Find the later one of two ties of a pair that cannot stand beside each other.

    Parameters
    ----------
    ties : DataFrame
        from_id, to_id, relation; the index tells the line of the file.

    Examples
    --------
    >>> ties = pd.DataFrame([["a", "b", "implements"], ["b", "a", "derived_from"], ["c", "d", "nested_in"],
    ...     ["c", "d", "issued_by"]], columns=["from_id", "to_id", "relation"])
    >>> for problem in check(ties):
    ...     print(problem)
    relations.csv: row 3: relation: 'derived_from': says the contrary of the tie implements from a to b in row 2
    relations.csv: row 5: relation: 'issued_by': says again what nested_in says of the same two in row 4; keep one
    """
    laid: dict[frozenset[str], list[tuple[int, str, str]]] = defaultdict(list)
    for row, start, end, relation in zip(ties.index, ties["from_id"], ties["to_id"], ties["relation"]):
        pair = frozenset((start, end))
        for line, begins, other in laid[pair]:
            key = _clash(relation, other, same_way=begins == start)
            if key:
                values = {"relation": other, "line": str(line + 2), "one": begins, "other": end}
                values["other"] = end if begins == start else start
                yield Problem("relations.csv", row + 2, "relation", relation, key, tuple(values.items()), NOTHING)
                break
        laid[pair].append((row, start, relation))


def _clash(one: str, other: str, same_way: bool) -> str:
    """Tell which rule two ties of a pair break; empty if both can hold."""
    if one == other and one in UNDIRECTED:
        return "tie-again"
    if same_way:
        return "tie-again" if one != other and {one, other} == set(BELONGING) else ""
    if {one, other} <= set(LATER) or one == other and one in ONE_WAY:
        return "tie-contrary"
    return ""
