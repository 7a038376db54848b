"""What captions say of the lens and of the lists of members, on a complex that can be counted by hand."""

import pytest

from dashboard.model.lens import Lens
from dashboard.model.select import Selection
from dashboard.present.lens_words import in_words
from dashboard.present.view import View
from dashboard.present.words import LANGUAGES, Text, Words
from tests.unit.model.test_lens import small


def here(lens: Lens, lang: str = "en") -> View:
    """Return the small complex (process, code and annex as one; call, partial; act, derived) through a lens."""
    whole = small()
    selection = Selection(collection="all", lens=lens)
    return View(whole, whole.select(selection), selection, Text(lang), Words(whole, lang))


@pytest.mark.parametrize(
    ("lens", "said"),
    [
        (Lens(), "1 complete, 1 derived from a host, 1 partial (not read)"),
        (Lens(lists="partial"), "1 complete, 1 derived from a host, 1 partial"),
        (Lens("initiative"), "2 complete, 1 derived from a host, 1 partial (not read), 1 without members by nature"),
        (
            Lens(cover="joined"),
            "1 complete, 1 derived from a host, 1 partial (not read), 1 of those read have no member that counts",
        ),
    ],
)
def test_captions_count_lists_apart(lens, said):
    """Complete, derived, partial, none and unknown are counted apart, and the lens is said."""
    now = here(lens)
    assert str(now.omitted("members")) == f"Lists of members: {said}. {in_words(lens, Text('en'))}."
    assert str(now.omitted("rows")) == f"{in_words(lens, Text('en'), 'rows')}."


@pytest.mark.parametrize(
    ("lens", "units"), [(Lens(), "3 processes"), (Lens("initiative"), "5 initiatives"), (Lens("issuer"), "3 issuers")]
)
def test_numbers_name_their_units(lens, units):
    """Captions count units, the head counts rows and units."""
    now = here(lens)
    assert str(now.n()).startswith(f"n = {units}.")
    assert str(now.size()).startswith("**5 initiatives") and ("seen as" in now.size()) == (lens.units != "initiative")


def test_a_fold_is_named_with_its_rows():
    """A unit of several rows tells how many; a row by itself has its name alone."""
    now = here(Lens())
    assert str(now.unit("process")) == "process (3 rows)" and str(now.unit("act")) == "act"
    assert now.held("process") == ("process", "code", "annex") and now.held("annex") == ()
    assert now.unit_of["annex"] == "process"


def test_filters_cut_units_and_not_pairs():
    """The view folds the rows that are shown; pairs are those of the collection's units that hold one of them."""
    now = here(Lens())
    narrow = View(now.whole, now.whole.keep(["annex", "act"]), now.selection, now.text, now.words)
    assert narrow.complex.chosen == ("annex", "act")
    assert narrow.collection.holding(narrow.rows.chosen) == ["process", "act"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_is_said(lang):
    """Each choice changes the line in each language, where the figure rests on it."""
    others = [
        Lens("initiative"), Lens("issuer"), Lens(members="all"), Lens(members="states_eu_one"), Lens(lists="partial"),
        Lens(cover="joined"), Lens(cover="covered"), Lens(participants=True), Lens(as_of="2024-01-01"),
    ]  # fmt: skip
    lines = {str(in_words(lens, Text(lang))) for lens in (Lens(), *others)}
    assert len(lines) == len(others) + 1
    assert in_words(Lens(hosts=False), Text(lang), "ties") != in_words(Lens(), Text(lang), "ties")
