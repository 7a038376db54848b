"""What follows from a package alone, or from a package and a choice, worked out once for all readers.

What follows from a reader's own table is kept on that table, and goes with it.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import wraps
from math import inf
from typing import Any, Protocol, TypeVar, TypeVarTuple

import numpy as np
import pandas as pd

from dashboard.measures import absence
from dashboard.measures.memo import Place, within
from dashboard.model import lens_choices, select
from dashboard.model.complex import Identity, RegimeComplex
from dashboard.model.counting import Counting
from dashboard.model.lens import Lens
from dashboard.model.select import Selection

BUDGET = 256 * 2**20  # bytes that all results of the package together may take
OF_ONE = 96 * 2**20  # bytes of the results of one reader's own table
_AT_LEAST = 64  # bytes of anything


class Known(Protocol):
    """A complex or a view: what says by itself which it is."""

    @property
    def identity(self) -> Identity:
        """What tells it from every other."""


Of = TypeVar("Of", bound=Known)
Choices = TypeVarTuple("Choices")
Result = TypeVar("Result")


@dataclass(eq=False)
class _Entry:
    """One result, and the turn in which it is worked out: who asks meanwhile waits for the same."""

    turn: threading.RLock = field(default_factory=threading.RLock)
    there: bool = False
    value: Any = None
    weight: int = 0
    rate: float = 0.0  # seconds a byte that it took to work out
    worth: float = inf


class Store:
    """Results by what they were worked out from: at most so many of a kind, and so many bytes in all.

    Where there are too many of a kind, that asked for longest ago goes; where all weigh too much, what was longest
    not asked for and took least time for its bytes (Greedy-Dual-Size, Cao & Irani 1997. Not read here.), since a
    great table that is a moment's work must not drive out a hundred pictures that took seconds.

    Parameters
    ----------
    budget : int
        Bytes.
    place : dict, optional
        Where measures remember what they work out on the way, see `memo`; the process, if not given.

    Examples
    --------
    >>> store = Store(budget=1000)
    >>> store.result("sum", 2, (1, 2), lambda: 3), store.result("sum", 2, (1, 2), lambda: 4)
    (3, 3)
    >>> store.result("text", 2, "a", lambda: "x" * 990)[:2], store.result("sum", 2, (1, 2), lambda: 4), store.weight
    ('xx', 4, 64)
    """

    def __init__(self, budget: int, place: Place | None = None) -> None:
        """Begin with nothing kept."""
        self.budget, self.weight, self.place = budget, 0, place
        self._kinds: dict[Hashable, OrderedDict[Hashable, _Entry]] = {}
        self._lock, self._level = threading.Lock(), 0.0

    def result(self, kind: Hashable, at_most: int, key: Hashable, work: Callable[[], Any]) -> Any:
        """Return a result, worked out now or before, or by another reader who asked first; do not change it.

        Parameters
        ----------
        kind : hashable
            Names what is worked out.
        at_most : int
            How many results of the kind are kept.
        key : hashable
            All that the result depends on.
        work : callable
            Works it out; what it raises is not remembered.
        """
        with self._lock:
            kept = self._kinds.setdefault(kind, OrderedDict())
            entry = kept.get(key)
            if entry is None:
                entry = kept[key] = _Entry()
                while len(kept) > at_most:
                    self.weight -= kept.popitem(last=False)[1].weight
            kept.move_to_end(key)
            if entry.there:
                entry.worth = self._level + entry.rate
        if entry.there:
            return entry.value
        with entry.turn:
            if not entry.there:
                begun = time.thread_time()
                with within(self.place):
                    entry.value = work()
                entry.there = True
                self._weighed(kept, key, entry, time.thread_time() - begun)
        return entry.value

    def _weighed(self, kept: OrderedDict[Hashable, _Entry], key: Hashable, entry: _Entry, took: float) -> None:
        weight = max(_AT_LEAST, weigh(entry.value))
        with self._lock:
            if kept.get(key) is not entry:
                return
            entry.weight, entry.rate = weight, took / weight
            self.weight += weight
            while self.weight > self.budget and self._drop(entry):
                pass
            entry.worth = self._level + entry.rate

    def _drop(self, newest: _Entry) -> bool:
        """Drop the result of least worth; tell whether there was one beside the newest."""
        entries = (
            (entry.worth, kept, key) for kept in self._kinds.values() for key, entry in kept.items() if entry.there
        )
        others = (found for found in entries if found[1][found[2]] is not newest)
        worth, kept, key = min(others, key=lambda found: found[0], default=(0.0, None, None))
        if kept is None:
            return False
        self.weight -= kept.pop(key).weight
        self._level = max(self._level, worth)
        return True


def weigh(value: object) -> int:
    """Estimate the bytes that a result takes: what its tables, arrays and texts hold, those of a package left out.

    Examples
    --------
    >>> weigh("x" * 1000), weigh(pd.DataFrame({"a": np.zeros(1000)})) >= 8000, weigh(["x" * 100] * 3)
    (1000, True, 364)
    """
    if isinstance(value, RegimeComplex):  # a selection has the tables of its package, a lens makes its own
        own = () if value.lens is None else (value.catalogue, value.memberships, value.relations)
        return sum(map(weigh, own)) + 64 * len(value.chosen)
    if isinstance(value, pd.DataFrame):
        return max(_AT_LEAST, int(value.memory_usage(index=True).sum()))
    if isinstance(value, (pd.Series, pd.Index, np.ndarray)):
        return max(_AT_LEAST, int(value.nbytes))
    if isinstance(value, (str, bytes)):
        return max(_AT_LEAST, len(value))
    if isinstance(value, dict):
        return _AT_LEAST + sum(weigh(key) + weigh(part) for key, part in value.items())
    if isinstance(value, (list, tuple, set, frozenset)):
        return _AT_LEAST + sum(map(weigh, value))
    if hasattr(value, "__dataclass_fields__") or hasattr(value, "to_plotly_json"):
        return _AT_LEAST + sum(map(weigh, vars(value).values()))
    return _AT_LEAST


SHARED = Store(BUDGET)


def place_of(whole: RegimeComplex) -> Place | None:
    """Return where measures remember what they work out of a package: on a reader's own table, else in the process."""
    if not whole.private:
        return None
    own: Place = whole.__dict__.setdefault("_place", {})
    return own


def store_of(of: Known) -> Store:
    """Return where results of a complex or a view are kept: with all others, or on a reader's own table."""
    whole: Any = getattr(of, "whole", of)
    if not whole.private:
        return SHARED
    own: Store = whole.__dict__.setdefault("_results", Store(OF_ONE, place_of(whole)))
    return own


def once(
    at_most: int,
) -> Callable[[Callable[[Of, *Choices], Result]], Callable[[Of, *Choices], Result]]:
    """Remember what a function gives for a complex or a view and further hashable arguments; do not change it.

    Parameters
    ----------
    at_most : int
        How many results are kept; the one asked for longest ago goes first.

    Examples
    --------
    >>> from dashboard.model.load import load
    >>> from dashboard.model import schema
    >>> calls = []
    >>> count = once(2)(lambda complex, word: calls.append(word) or len(complex.chosen))
    >>> whole = load(schema.DATA).complex
    >>> count(whole, "a") == count(whole, "a") == len(whole.chosen), calls
    (True, ['a'])
    """

    def decorate(work: Callable[[Of, *Choices], Result]) -> Callable[[Of, *Choices], Result]:
        @wraps(work)
        def asked(of: Of, *args: *Choices) -> Result:
            found: Result = store_of(of).result(work, at_most, (of.identity, args), lambda: work(of, *args))
            return found

        return asked

    return decorate


def remembered(of: Known, name: str, at_most: int, choices: Hashable, work: Callable[[], Any]) -> Any:
    """Return what `work` gives for a complex or a view and some choices, as `once` does for a function by name."""
    return store_of(of).result(name, at_most, (of.identity, choices), work)


@once(32)
def selected(complex: RegimeComplex, selection: Selection) -> RegimeComplex:
    """Return `complex.select`, the same one for all who look at it: what it works out stays worked out."""
    return complex.select(selection)


@once(64)
def seen(complex: RegimeComplex, lens: Lens) -> RegimeComplex:
    """Return `complex.seen`, the same one for all who look at it."""
    return complex.seen(lens)


@once(2048)
def lack(complex: RegimeComplex, needs: tuple[str, ...], counting: Counting) -> str:
    """Return `absence.lack`."""
    return absence.lack(complex, *needs, counting=counting)


facet = once(256)(select.facet)
offered = once(8)(select.offered)
default_collection = once(8)(select.default_collection)
fitted = once(64)(lens_choices.fitted)
