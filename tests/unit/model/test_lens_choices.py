"""Which choices of the lens a package can carry."""

from dataclasses import replace

import pytest

from dashboard.model import schema
from dashboard.model.lens import Lens
from dashboard.model.lens_choices import (
    CHOICES,
    NO_HOSTS,
    NO_PARTIAL,
    NO_PARTS,
    NO_ROLE,
    NO_STATES,
    NO_UNION,
    changed,
    fitted,
    off,
)
from dashboard.model.load import build, load
from tests.packages import full, without
from tests.unit.model.test_lens import JOINED, ROWS, small

COVERED = Lens("issuer", "states_eu_one", "partial", "covered", True, hosts=False)


def test_the_shipped_package_carries_every_choice():
    """Of the shipped table nothing is off, so that every lens stays as it is."""
    whole = load(schema.DATA).complex
    assert off(whole) == {}
    assert fitted(whole, COVERED) == COVERED


def test_a_package_of_rows_alone_has_one_lens():
    """Without parts, members, memberships or hosts each choice beyond the plainest is off, with its reason."""
    frames = {
        "initiatives": full()["initiatives"].query("kind != 'organisation'").drop(columns="part_of", errors="ignore")
    }
    complex = build(frames)
    assert off(complex) == {
        ("units", "process"): NO_PARTS, ("units", "issuer"): NO_PARTS,
        ("members", "states"): NO_STATES, ("members", "states_eu_one"): NO_STATES,
        ("cover", "bound"): NO_ROLE, ("cover", "covered"): NO_ROLE, ("participants", True): NO_ROLE,
        ("hosts", False): NO_HOSTS, **({("lists", "partial"): NO_PARTIAL} if not partial(complex) else {}),
    }  # fmt: skip
    assert fitted(complex, replace(COVERED, lists="listed")) == Lens("initiative", "all", "listed", "joined")


def partial(complex) -> bool:
    """Tell whether a list of the package is partial."""
    return bool((complex.catalogue["membership"] == "partial").any())


def test_the_nearest_choice_is_taken():
    """Without the Union's states they are not one; without cover, who is bound counts."""
    rows = [row for row in ROWS if row[0] != "eu"]
    complex = small(rows, [row for row in JOINED if row[0] != "eu"])
    assert off(complex)["members", "states_eu_one"] == NO_UNION and off(complex)["cover", "covered"] == NO_ROLE
    near = fitted(complex, COVERED)
    assert (near.members, near.cover, near.units, near.hosts) == ("states", "bound", "issuer", True)


@pytest.mark.parametrize("absent", ["members", "memberships", "members.kind", "relations", "initiatives.membership"])
def test_a_fitted_lens_can_always_be_looked_through(absent):
    """Whatever is absent, no choice that is off is left, and the complex can be seen."""
    complex = build(without(full(), absent))
    near = fitted(complex, COVERED)
    assert not [name for name in CHOICES if (name, getattr(near, name)) in off(complex)]
    assert len(complex.seen(near).chosen) <= len(complex.comparable)


def test_changed_names_what_is_not_usual():
    """Only switches that were moved are named."""
    assert changed(Lens(), Lens()) == ()
    assert changed(Lens(units="issuer", hosts=False), Lens()) == ("units", "hosts")
