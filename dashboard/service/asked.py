"""What a request asks for: a view, by the parameters of a page's address, and nothing that it did not ask for."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dashboard.model.complex import RegimeComplex
from dashboard.model.lens_choices import fitted
from dashboard.model.select import default_collection, loosening
from dashboard.present import address, asked
from dashboard.present.address import FILTERS, LONGEST, PARAMETERS, Ignored
from dashboard.present.cache import selected
from dashboard.present.view import View
from dashboard.present.words import Text, Words

MOST = 400  # parameters of a request


class Refused(ValueError):
    """A request cannot be followed; the message says why, in a sentence for whoever wrote it."""


def view(whole: RegimeComplex, parameters: Mapping[str, Iterable[str]]) -> View:
    """Return the view that parameters ask for, in English, as every file of data is.

    Choices of a page alone, as which pair it shows, may be among them and change nothing; so may a language.

    Raises
    ------
    Refused
        If a parameter or a value is unknown, or nothing is in the view.
    """
    if sum(len(list(values)) for values in parameters.values()) > MOST:
        raise Refused(f"This address has more than {MOST} parameters.")
    found, ignored = address.read(parameters)
    if ignored:
        raise Refused(_said(ignored[0]))
    for name, known in asked.held(whole).items():
        for value in found.get(name, []):
            if value not in known:
                raise Refused(_said(Ignored("value", name, value)))
    wanted = asked.selection(found.get)
    wanted = replace(wanted, collection=wanted.collection or default_collection(whole), lens=fitted(whole, wanted.lens))
    rows = selected(whole, wanted)
    if rows.initiatives.empty:
        ways = [f"without {name} there are {count}" for name, count in loosening(whole, wanted)]
        raise Refused(f"No initiative is in this view{': ' if ways else ''}{'; '.join(ways)}.")
    return View(whole, rows, wanted, Text("en"), Words(whole, "en"))


def told(of: View) -> str:
    """Return what tells a view of a package from every other one of it: one text, however it was asked for."""
    return repr(of.selection)


def _said(one: Ignored) -> str:
    name, value = _short(one.name), _short(one.value)
    known = ", ".join(FILTERS)
    return {
        "name": f"There is no parameter {name!r}. A view is said by: {known}.",
        "many": f"The parameter {name!r} takes at most {getattr(PARAMETERS.get(one.name), 'most', 1)} values.",
        "long": f"The parameter {name!r} takes at most {LONGEST} characters.",
        "swapped": "The first year ('from') is later than the last ('to').",
        "language": f"There is no language {value!r}; there are en and zh.",
        "former": f"The parameter {name!r} of an older address has no exact equal; say it by units, members, cover.",
    }.get(one.reason, f"The parameter {name!r} has no value {value!r} here.")


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
