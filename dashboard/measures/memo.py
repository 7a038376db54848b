"""What measures remember for the next one that asks for the same: for all in the process, or with one table alone.

A matrix of a reader's own table must not stay behind in the process when the table goes. So work on such a table
is done `within` a place that the table holds; what is remembered there goes with it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
Place = dict[Callable[..., object], Callable[..., object]]  # functions, and what each remembers here
_PLACE: ContextVar[Place | None] = ContextVar("place", default=None)


def briefly(at_most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Remember the last results of a function; within a place, there and nowhere else.

    Parameters
    ----------
    at_most : int
        How many results are kept in the process, and in each place.

    Examples
    --------
    >>> calls = []
    >>> double = briefly(2)(lambda n: calls.append(n) or 2 * n)
    >>> place = {}
    >>> with within(place):
    ...     double(1), double(1)
    (2, 2)
    >>> double(1), calls, len(place)
    (2, [1, 1], 1)
    """

    def decorate(work: Callable[P, R]) -> Callable[P, R]:
        shared = lru_cache(maxsize=at_most)(work)

        @wraps(work)
        def asked(*args: P.args, **kwargs: P.kwargs) -> R:
            place = _PLACE.get()
            if place is None:
                return shared(*args, **kwargs)  # type: ignore[arg-type]
            own = place.setdefault(work, lru_cache(maxsize=at_most)(work))
            return own(*args, **kwargs)  # type: ignore[return-value]

        asked.shared = shared  # type: ignore[attr-defined]
        return asked

    return decorate


@contextmanager
def within(place: Place | None) -> Iterator[None]:
    """Let what is remembered be remembered in a place; None is the process."""
    before = _PLACE.set(place)
    try:
        yield
    finally:
        _PLACE.reset(before)
