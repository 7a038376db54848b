"""What follows from a package alone, or from a package and a choice, worked out once for all readers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps

from dashboard.model import select
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens
from dashboard.model.select import Selection


@dataclass(frozen=True)
class _Of:
    """A view of a loaded package, known by its identity: the tables of one loading never change."""

    identity: tuple
    complex: RegimeComplex = field(compare=False)


def once(at_most: int) -> Callable:
    """Remember what a function gives for a complex and further hashable arguments; do not change what it gave.

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

    def decorate(work: Callable) -> Callable:
        @lru_cache(maxsize=at_most)
        def kept(of: _Of, *args):
            return work(of.complex, *args)

        @wraps(work)
        def asked(complex: RegimeComplex, *args):
            return kept(_Of(complex.identity, complex), *args)

        return asked

    return decorate


@once(32)
def selected(complex: RegimeComplex, selection: Selection) -> RegimeComplex:
    """Return `complex.select`, the same one for all who look at it: what it works out stays worked out."""
    return complex.select(selection)


@once(64)
def seen(complex: RegimeComplex, lens: Lens) -> RegimeComplex:
    """Return `complex.seen`, the same one for all who look at it."""
    return complex.seen(lens)


facet = once(256)(select.facet)
offered = once(8)(select.offered)
default_collection = once(8)(select.default_collection)
