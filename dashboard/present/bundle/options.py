"""What a bundle is made of, and the conditions of the command line."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from dashboard.measures.structure_chance import SAMPLES
from dashboard.model.complex import RegimeComplex
from dashboard.model.select import FACETS, Selection

FIELDS = {**{name: name for name in (*FACETS, "member", "text")}, "from": "first_year", "to": "last_year"}


class OptionError(ValueError):
    """An option cannot be used; the message says which and why."""


@dataclass(frozen=True)
class Options:
    """What a bundle is made of.

    Attributes
    ----------
    selection : Selection
        Filters and the lens.
    null_model : str
        See `structure.structure`; empty: measures are not compared with chance.
    samples, seed : int
        Of the null model; the seed also of communities and core.
    figures : bool
        Whether pictures are written, too.
    bands : tuple of str
        Robustness bands, see `robustness.robustness`.
    strongest : int
        Write only so many pairs, those with most members in common (Jaccard), worked out block by
        block; for tables whose pairs would fill the memory. 0: all pairs, with every measure.
    cluster : str
        Address of a Dask scheduler that works out the blocks; empty: this process.
    findings : bool
        Whether findings are worked out where none are kept for the view, which takes minutes.
    address : str
        Where the view is in a running app; empty if it is not from one.
    """

    selection: Selection = Selection()
    null_model: str = ""
    samples: int = SAMPLES
    seed: int = 0
    figures: bool = True
    bands: tuple[str, ...] = field(default=("confidence", "coding", "counting"))
    strongest: int = 0
    cluster: str = ""
    findings: bool = False
    address: str = ""


def where(selection: Selection, conditions: list[str], complex: RegimeComplex) -> Selection:
    """Narrow a selection by conditions FIELD=VALUE; several values of a field let any of them through.

    Raises
    ------
    OptionError
        If a condition has no "=", or names no filter or a value that the complex does not have.
    """
    chosen: dict[str, Any] = {}
    for condition in conditions:
        given, equals, value = condition.partition("=")
        name = FIELDS.get(given, given if given in FIELDS.values() else "")
        if not equals or not name:
            raise OptionError(f"--where {condition}: write FIELD=VALUE with FIELD one of {', '.join(FIELDS)}")
        if name in FACETS:
            known = set(complex.catalogue[name].explode().dropna()) | set(complex.codebook.values(name))
            _known(f"--where {condition}: {name} has no value", value, known)
            chosen[name] = (*chosen.get(name, ()), value)
        elif name in ("first_year", "last_year"):
            if not (value.isascii() and value.isdecimal() and len(value) <= 4):
                raise OptionError(f"--where {condition}: {value!r} is not a year")
            chosen[name] = int(value)
        else:
            if name == "member" and value not in complex.members.index:
                raise OptionError(f"--where {condition}: no member has the id {value!r}")
            chosen[name] = value
    return replace(selection, **chosen)


def roles_of(named: Iterable[str], known: Iterable[str], always: Iterable[str] = ()) -> frozenset[str]:
    """Return the roles that were named, if the table has each.

    Examples
    --------
    >>> sorted(roles_of(["full member"], ["full member", "observer state"]))
    ['full member']
    >>> roles_of(["Full member"], ["full member", "observer state"])
    Traceback (most recent call last):
    ...
    dashboard.present.bundle.options.OptionError: --roles: no role 'Full member'; did you mean 'full member'?
    """
    named, known = list(named), list(known)
    for role in named:
        if role not in always:
            _known("--roles: no role", role, known)
    return frozenset(named)


def _known(complaint: str, value: str, known: Iterable[str]) -> None:
    """Raise an OptionError if a value is not known, which names a near one, or all."""
    known = sorted({str(word) for word in known} - {""})
    if value in known:
        return
    folded = {word.casefold(): word for word in known}
    near = difflib.get_close_matches(value.casefold(), folded, n=1, cutoff=0.8)
    listed = f"did you mean {folded[near[0]]!r}?" if near else f"there is {', '.join(known) or 'none'}"
    raise OptionError(f"{complaint} {value!r}; {listed}")
