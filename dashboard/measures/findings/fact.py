"""What a claim of fact is: something that rows of the table show or refute by themselves, without chance."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from dashboard.measures.absence import lack
from dashboard.model.complex import RegimeComplex

COLLECTION = "all"  # what is known of a named row does not depend on the population it is put into
HOLDS, FAILS = "holds", "does_not_hold"
NOT_THERE = "is not in this table"
NO_CENSUS = "named; the table is no census"
NO_LIST = "has no complete list of members"
MAYBE = "documented; a tie that was not found may exist"


@dataclass(frozen=True)
class Told:
    """What the table tells of a fact.

    Attributes
    ----------
    value, expected : float
        What is counted, and what the claim says that it is (or is at least, or at most).
    holds : bool or None
        None: it cannot be told, for a reason.
    rows : tuple of str
        Ids of the initiatives that show it, the rest not named where all rows of a sort are counted.
    reason : str
    """

    value: float = np.nan
    expected: float = np.nan
    holds: bool | None = None
    rows: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Fact:
    """A claim of fact: its id, how it is told, and the tables and columns without which it cannot be."""

    id: str
    tell: Callable[[RegimeComplex], Told] = field(repr=False)
    needs: tuple[str, ...] = ()

    def told(self, complex: RegimeComplex) -> Told:
        """Return what a whole complex tells of it."""
        missing = lack(complex, *self.needs)
        return Told(reason=missing) if missing else self.tell(complex)


def absent(complex: RegimeComplex, *ids: str) -> str:
    """Return which of the rows that a fact is about is not in the table, the first; empty if all are."""
    missing = [key for key in ids if key not in complex.catalogue.index]
    return f"{missing[0]} {NOT_THERE}" if missing else ""


def at_least(count: int, expected: int, otherwise: str, rows: tuple[str, ...] = ()) -> Told:
    """Tell a number that is a lower bound: as many as said, or else it cannot be told."""
    enough = count >= expected
    return Told(count, expected, enough or None, rows, "" if enough else f"{count} {otherwise}")
