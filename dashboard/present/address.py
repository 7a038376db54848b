"""The address: every parameter that the app reads, what its values may be, and what becomes of the rest.

An address is written by anybody. Each value is read once, by its type and with a limit (`address_values`); what is no
value is left out and told (`Ignored`). Values that only a package can confirm, as ids and codes, keep
their form here and are held to the package by who shows them (`view`).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from dashboard.model.counting import OPTIONAL_ROLES
from dashboard.model.lens import COVER, LISTS, MEMBERS, ROWS, UNITS
from dashboard.model.select import COLLECTIONS, FACETS
from dashboard.present.address_values import LONGEST, among, day, language, number, word, words, year

Address = dict[str, list[str]]
_UNWRITTEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ud800-\udfff]+")


class Ignored(NamedTuple):
    """What an address asked for and does not get.

    Attributes
    ----------
    reason : {"name", "value", "many", "long", "swapped", "language", "path", "former"}
        The message of the catalogue that says it, without its "address-".
    name, value : str
        The parameter, and what stood there.
    """

    reason: str
    name: str
    value: str = ""


@dataclass(frozen=True)
class Parameter:
    """What a parameter of the address may be.

    Attributes
    ----------
    read : callable
        Gives a value as it is kept, or None if it is none.
    most : int
        How many values there may be.
    everywhere : bool
        Whether it stays in the address when the page changes, as filters do.
    """

    read: Callable[[str], str | None]
    most: int = 1
    everywhere: bool = False


_on = among("1")
PARAMETERS: dict[str, Parameter] = {
    "lang": Parameter(language, everywhere=True),
    "collection": Parameter(among(*COLLECTIONS), everywhere=True),
    **{name: Parameter(word, most=60, everywhere=True) for name in FACETS},
    "match": Parameter(among("all"), everywhere=True),
    "from": Parameter(year, everywhere=True),
    "to": Parameter(year, everywhere=True),
    "member": Parameter(word, everywhere=True),
    "text": Parameter(words, everywhere=True),
    "host_rows": Parameter(_on, everywhere=True),
    # The lens.
    "units": Parameter(among(*UNITS), everywhere=True),
    "members": Parameter(among(*MEMBERS), everywhere=True),
    "lists": Parameter(among(*LISTS), everywhere=True),
    "cover": Parameter(among(*COVER), everywhere=True),
    "participants": Parameter(_on, everywhere=True),
    "hosts": Parameter(among("out"), everywhere=True),
    "as_of": Parameter(day, everywhere=True),
    # Choices of a page. Lists that a page owns are held to them where the page draws them.
    "initiative": Parameter(word),
    "beside": Parameter(word),
    "state": Parameter(word),
    "compare": Parameter(word, most=4),
    "columns": Parameter(word, most=60),
    "pair": Parameter(word, most=2),
    "measure": Parameter(word),
    "threshold": Parameter(number),
    "chance": Parameter(_on),
    "form_of_gap": Parameter(word),
    "cell": Parameter(word, most=2),
    "risk_cell": Parameter(word, most=2),
    "dyad": Parameter(word),
    "colouring": Parameter(word),
    "rank": Parameter(word),
    "null": Parameter(word),
    "samples": Parameter(word),
    "bands": Parameter(word, most=20),
    "yardsticks": Parameter(_on),
    "mrqap": Parameter(_on),
    "lane": Parameter(word),
    "year": Parameter(number),
    "between": Parameter(year, most=2),
    "standing": Parameter(word, most=2),
    "of_network": Parameter(word),
    "finding": Parameter(word),
    "group": Parameter(word),
    "evolution": Parameter(_on),
    "moved": Parameter(_on),
    "figures": Parameter(_on),
    "map": Parameter(word),
    "by": Parameter(word),
    "of_kind": Parameter(word),
    "states": Parameter(word, most=40),
    "part": Parameter(word),
    "time": Parameter(word),
    "country": Parameter(word),
    "common": Parameter(word),
    "standing_of": Parameter(word),
    "of_region": Parameter(word),
    "of_income": Parameter(word),
    "of_pathway": Parameter(word),
    "only_by": Parameter(word),
    "not_by": Parameter(word),
    "opened": Parameter(word, most=4),
    "within": Parameter(word),
    "containing": Parameter(word),
    "steps": Parameter(among("1", "2")),
    "field": Parameter(word),
}
EVERYWHERE = [name for name, parameter in PARAMETERS.items() if parameter.everywhere]
FILTERS = [name for name in EVERYWHERE if name != "lang"]


def read(address: Mapping[str, Iterable[str]]) -> tuple[Address, list[Ignored]]:
    """Return what an address asks for, and what of it is left out.

    Examples
    --------
    >>> read({"lang": ["zh-TW"], "from": ["soon"]})
    ({'lang': ['zh']}, [Ignored(reason='value', name='from', value='soon')])
    """
    found: Address = {}
    address, ignored = _renewed(address)
    for name, values in address.items():
        asked = _written(values)
        if name not in PARAMETERS:
            ignored.append(Ignored("name", _UNWRITTEN.sub(" ", name).strip(), asked[0] if asked else ""))
        elif asked:
            found[name], left = _values(name, asked)
            ignored += left
    found = {name: values for name, values in found.items() if values}
    if (first := found.get("from")) and (last := found.get("to")) and first > last:
        found["from"], found["to"] = last, first
        ignored.append(Ignored("swapped", "from", first[0]))
    return found, ignored


def _written(values: Iterable[str]) -> list[str]:
    """Return values without what is not written, each once."""
    return list(dict.fromkeys(filter(None, (_UNWRITTEN.sub(" ", value).strip() for value in values))))


def _renewed(address: Mapping[str, Iterable[str]]) -> tuple[dict[str, Iterable[str]], list[Ignored]]:
    """Return an address with what earlier versions wrote said as it is now: the nearest view.

    Until the lens there were `roles` (of memberships that count) and `covered`, over rows, everybody who
    belongs and every list; and `hosts=1` listed the hosts as rows.

    >>> _renewed({"covered": ["1"]})[0]
    {'units': ['initiative'], 'members': ['all'], 'lists': ['partial'], 'cover': ['covered']}
    """
    new, ignored = dict(address), []
    if _written(new.get("hosts", ())) == ["1"]:
        del new["hosts"]
        new.setdefault("host_rows", ["1"])
    former = {name: _written(new.pop(name)) for name in ("roles", "covered") if name in new}
    if roles := former.get("roles"):
        if OPTIONAL_ROLES.intersection(roles):
            new.setdefault("participants", ["1"])
        ignored.append(Ignored("former", "roles", roles[0]))
    if any(former.values()):
        old = {name: [getattr(ROWS, name)] for name in ("units", "members", "lists", "cover")}
        covered = {"cover": ["covered"]} if former.get("covered") == ["1"] else {}
        new = old | covered | new
    return new, ignored


def _values(name: str, asked: list[str]) -> tuple[list[str], list[Ignored]]:
    parameter, kept, ignored = PARAMETERS[name], [], []
    for value in asked:
        found = parameter.read(value)
        if found is None:
            ignored.append(Ignored("language" if name == "lang" else "value", name, value))
        elif found not in kept:
            kept.append(found)
            if parameter.read is words and len(found) < len(value):
                ignored.append(Ignored("long", name, value))
    if len(kept) > parameter.most:
        ignored.append(Ignored("many", name, kept[parameter.most]))
    return kept[: parameter.most], ignored


def nearest(path: str, pages: Iterable[str]) -> str | None:
    """Return the page that a path without a page of its own may mean; None if it means none.

    Examples
    --------
    >>> [nearest(path, ["initiatives", "layers"]) for path in ("initiatives/eu-ai-act", "Layer", "x")]
    ['initiatives', 'layers', None]
    """
    pages = list(pages)
    for part in filter(None, path.lower()[:LONGEST].split("/")):
        if close := get_close_matches(part, pages, n=1, cutoff=0.75):
            return close[0]
    return None
