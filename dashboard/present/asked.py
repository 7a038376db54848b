"""The view that an address asks for: from its parameters to a selection and a lens.

A page reads its parameters from the session, a program's request from the address itself; both are
given here as a function of a parameter's name, so that they come to the same view.
"""

from collections.abc import Callable, Collection

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens
from dashboard.model.lens_choices import CHOICES, off
from dashboard.model.select import FACETS, Selection
from dashboard.present.cache import offered, once

Asked = Callable[[str], list[str]]  # gives the values of a parameter that may stand in an address, read

missing = once(8)(off)


def selection(get: Asked) -> Selection:
    """Return the selection that parameters ask for.

    Parameters
    ----------
    get : callable
        Gives the values of a parameter, as `address.read` leaves them; none if it was not given.

    Examples
    --------
    >>> found = selection({"layers": ["legal"], "from": ["2020"], "units": ["issuer"]}.get)
    >>> found.layers, found.first_year, found.lens.units, found.active
    (('legal',), 2020, 'issuer', ('layers', 'first_year'))
    """

    def first(name: str) -> str:
        return next(iter(get(name) or ()), "")

    return Selection(
        collection=first("collection"),
        all_layers=first("match") == "all",
        first_year=int(first("from")) if first("from") else None,
        last_year=int(first("to")) if first("to") else None,
        member=first("member"),
        text=first("text"),
        hosts=first("host_rows") == "1",
        lens=lens(get),
        **{name: tuple(get(name) or ()) for name in FACETS},
    )


def lens(get: Asked) -> Lens:
    """Return the lens that parameters ask for.

    >>> lens({"cover": ["joined"], "hosts": ["out"]}.get).hosts
    False
    """
    usual = Lens()

    def choice(name: str) -> str:
        return next(iter(get(name) or ()), "") or str(getattr(usual, name))

    return Lens(
        units=choice("units"),
        members=choice("members"),
        lists=choice("lists"),
        cover=choice("cover"),
        participants=(get("participants") or []) == ["1"],
        as_of=next(iter(get("as_of") or ()), ""),
        hosts=(get("hosts") or []) != ["out"],
    )


def held(complex: RegimeComplex) -> dict[str, Collection[str]]:
    """Return which values a package has of each parameter that only a package can confirm.

    Of the lens these are the choices that it can carry.

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.load import build
    >>> one = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"]})})
    >>> held(one)["collection"], held(one)["units"], list(held(one)["initiative"])
    (['all'], ['initiative'], ['a'])
    """
    written: dict[tuple[str, str | bool], str] = {("participants", True): "1", ("hosts", False): "out"}
    carried = {
        name: [str(written.get((name, choice), choice)) for choice in choices if (name, choice) not in missing(complex)]
        for name, choices in CHOICES.items()
    }
    return {
        "collection": offered(complex),
        **{name: _values(complex, name) for name in FACETS},
        **dict.fromkeys(("member", "state"), complex.members.index),
        **carried,
        **dict.fromkeys(("initiative", "beside", "compare", "pair"), complex.catalogue.index),
    }


@once(64)
def _values(complex: RegimeComplex, name: str) -> set[str]:
    cells = complex.catalogue[name]
    return {*complex.codebook.values(schema.vocabulary("initiatives", name) or ""), *cells.explode().dropna()} - {""}
