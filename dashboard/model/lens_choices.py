"""Which choices of the lens a package can carry, and why not the others."""

from dataclasses import fields, replace
from typing import Any

from dashboard.model.complex import RegimeComplex
from dashboard.model.counting import BOUND, COVERED, OPTIONAL_ROLES
from dashboard.model.folding import foldable
from dashboard.model.lens import COVER, LISTS, MEMBER_KINDS, MEMBERS, UNITS, Lens, union_members

CHOICES = {
    "units": UNITS,
    "members": MEMBERS,
    "lists": LISTS,
    "cover": COVER,
    "participants": (False, True),
    "hosts": (True, False),
}
# Why a choice is off: fixed phrases, so that a page can translate them.
NO_PARTS = "it says neither what is part of what nor who issued what"
NO_STATES = "it does not say which members are states"
NO_UNION = "it does not say which states belong to the European Union"
NO_PARTIAL = "no list of members in it is partial"
NO_ROLE = "no membership in it has this role"
NO_HOSTS = "it has no hosts"
_PLAINEST = {"units": "initiative", "members": "all", "lists": "listed", "cover": "joined"}


def off(complex: RegimeComplex) -> dict[tuple[str, object], str]:
    """Return the choices that a package cannot carry, as (switch, choice), each with the reason.

    Parameters
    ----------
    complex : RegimeComplex
        Whole.

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.load import build
    >>> one = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"]})})
    >>> off(one)["units", "process"]
    'it says neither what is part of what nor who issued what'
    """
    found: dict[tuple[str, object], str] = {}
    if not foldable(complex):
        found |= {("units", choice): NO_PARTS for choice in UNITS[1:]}
    told = not complex.lacks("members", "members.kind") and complex.members["kind"].isin(MEMBER_KINDS).any()
    if not told:
        found |= {("members", choice): NO_STATES for choice in MEMBERS[1:]}
    elif not union_members(complex):
        found["members", "states_eu_one"] = NO_UNION
    if not (complex.catalogue["membership"] == "partial").any():
        found["lists", "partial"] = NO_PARTIAL
    roles = set(complex.memberships["role"])
    for role, choice in ((BOUND, ("cover", "bound")), (COVERED, ("cover", "covered"))):
        if role not in roles:
            found[choice] = NO_ROLE
    if roles.isdisjoint(OPTIONAL_ROLES):
        found["participants", True] = NO_ROLE
    if complex.hosts.empty:
        found["hosts", False] = NO_HOSTS
    return found


def fitted(complex: RegimeComplex, lens: Lens) -> Lens:
    """Return the nearest lens that a package can carry.

    What it cannot carry falls back to the plainest choice: rows, everybody, complete lists, those that
    joined; cover to what is bound where that is known.

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.load import build
    >>> one = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"]})})
    >>> near = fitted(one, Lens())
    >>> near.units, near.members, near.lists, near.cover
    ('initiative', 'all', 'listed', 'joined')
    """
    missing = off(complex)
    changes: dict[str, Any] = {}
    for name in CHOICES:
        if (name, getattr(lens, name)) in missing:
            changes[name] = _PLAINEST.get(name, getattr(Lens(), name))
    if changes.get("members") and ("members", "states") not in missing:
        changes["members"] = "states"
    if changes.get("cover") and lens.cover == "covered" and ("cover", "bound") not in missing:
        changes["cover"] = "bound"
    return replace(lens, **changes)


def changed(lens: Lens, usual: Lens) -> tuple[str, ...]:
    """Return the switches of a lens that do not stand at their usual choice."""
    return tuple(f.name for f in fields(Lens) if getattr(lens, f.name) != getattr(usual, f.name))
