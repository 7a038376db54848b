"""Ways within the app: where a record, a member or a pair is, as a link in a sentence and as an address to copy."""

from urllib.parse import urlencode

from dashboard.present.markup import Marked, inner, joined, marked
from dashboard.present.pictures.countries import KINDS
from dashboard.ui import places, session
from dashboard.ui.context import current


def address(page: str, **changes) -> str:
    """Return the address of a page in the present view, with changes, as it stands behind a link of this app."""
    return f"{page}?{urlencode(session.address(**changes), doseq=True)}"


def whole(page: str, **changes) -> str:
    """Return `address` as it may be sent to somebody else."""
    return places.here() + address(page, **changes)


def record(key: str, label: str = "") -> Marked:
    """Return the name of an initiative or host as a link to its record."""
    return inner(label or current().words.name(key), address("initiatives", initiative=key))


def country(key: str, label: str = "") -> Marked:
    """Return the name of a member as a link to its page."""
    return inner(label or current().words.member(key), address("countries", country=key))


def members(ids: list[str], most: int) -> Marked:
    """Return members as links, states and unions to their pages, others to the panel, and how many more there are."""
    view = current()
    kinds = view.whole.members["kind"]
    shown = [
        country(one) if kinds.get(one) in KINDS else inner(view.words.member(one), address("countries", state=one))
        for one in ids[:most]
    ]
    named = joined(view.text("comma"), shown)
    return named if len(ids) <= most else marked("{} {}", named, view.text("and-others", more=len(ids) - most))


def pair(a: str, b: str, label: str) -> Marked:
    """Return words as a link to why two initiatives overlap."""
    return inner(label, address("overlap", pair=[a, b]))


def named(ids: list[str], most: int = 5) -> Marked:
    """Return initiatives as links by their short names, and how many more there are."""
    view = current()
    shown = joined(view.text("comma"), (record(one, view.words.short(one)) for one in ids[:most]))
    return shown if len(ids) <= most else marked("{} {}", shown, view.text("and-others", more=len(ids) - most))
