"""Why something cannot be told: a sentence for every reason, in each language, and for what it names."""

import re
from functools import cache

import pytest

from dashboard.measures import absence, communities, mixing, networks, robustness, roles, structure
from dashboard.measures.overlap import NEEDS
from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present.pictures import countries, instruments, layers, nesting, network, overview, timeline
from dashboard.present.view import View
from dashboard.present.words import LANGUAGES, Text, Words, bundle
from tests.packages import absences, full, without


def reasons() -> set[str]:
    """Return every fixed phrase of the measures: upper-case names whose text is words."""
    found = set()
    for module in (absence, communities, mixing, networks, robustness, roles):
        for name, value in vars(module).items():
            if name.isupper() and isinstance(value, str) and " " in value:
                found.add(value)
    return found


def here(frames, lang="en", **chosen) -> View:
    """Return a view of a package."""
    whole, selection = build(frames), Selection(collection="all", **chosen)
    return View(whole, whole.select(selection), selection, Text(lang), Words(whole, lang))


@cache
def lacking() -> list[View]:
    """Return views of the package without each table and column in turn."""
    views = [here(without(full(), absent)) for absent in absences()]
    # The primary layer is read from the layers where it is not there.
    return [*views, here(without(without(full(), "initiatives.layers"), "initiatives.primary_layer"))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_has_a_sentence(lang):
    """Each phrase that a measure gives has a message of its own in each language."""
    assert len(reasons()) > 20
    keys = {"reason-" + re.sub(r"[^a-z0-9]+", "-", reason) for reason in reasons()}
    assert not [key for key in keys if not bundle(lang).has_message(key)]
    now = here(full(), lang)
    assert "memberships.csv" in now.because(f"{absence.NOT_IN_PACKAGE}: memberships.csv")
    assert now.words.label("form") in now.because(f"{absence.NOT_FILLED}: form")


@pytest.mark.parametrize("absent", ["memberships", "relations", "initiatives.layers", "initiatives.primary_layer"])
def test_reasons_that_structure_gives_have_sentences(absent):
    """Whatever is absent, each reason in the table of structure can be said."""
    now = here(without(full(), absent))
    for reason in structure.structure(now.complex, runs=1)["reason"].unique():
        assert not reason or now.because(reason)


@pytest.mark.parametrize("pages", [overview, layers, nesting, network, countries, instruments, timeline])
def test_every_picture_says_what_it_needs_or_is_drawn(pages):
    """With everything there each picture is drawn or says by itself that it found nothing; without a need it is not."""
    whole = here(full())
    for draw in pages.ALL:
        if not hasattr(draw, "untold"):
            continue
        assert not draw.untold(whole) or draw.__name__ == "facing", draw.__name__
        silent = [now for now in lacking() if draw.untold(now)]
        assert silent, f"{draw.__name__} rests on nothing"
        assert all(draw(now) is None for now in silent)


def test_measures_of_pairs_name_what_they_need():
    """Each measure of pairs is told on the whole package, and not without any of its needs."""
    for name, needed in NEEDS.items():
        assert not here(full()).lack(*needed), name
        for need in needed:
            assert here(without(full(), need)).lack(*needed), (name, need)


def test_collection_does_not_hang_on_filters():
    """Text and facets narrow the view and not the collection; the switch of memberships moves both."""
    narrow = here(full(), text="lab", form=("private",))
    assert list(narrow.complex.chosen) == ["lab"] and len(narrow.collection.chosen) == 5
    assert narrow.collection.chosen == here(full()).collection.chosen
