"""Through which of its rows a folded unit has its members."""

import pandas as pd
import pytest

from dashboard.measures.folded_lists import brought, most_alone
from dashboard.model.lens import Lens
from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present.fold_words import chiefly, through_whom
from dashboard.present.view import View
from dashboard.present.words import Text, Words


def process():
    """A process of three states, its club of five, two of them the same, and a unit of one row."""
    rows = pd.DataFrame(
        [["p", "Process", ""], ["c", "Club", "p"], ["s", "Side text", "p"], ["x", "Other", ""]],
        columns=["id", "name_en", "part_of"],
    ).assign(layers="legal", membership=["listed", "listed", "partial", "listed"])
    lists = {"p": "ABC", "c": "BCDEF", "s": "GH", "x": "AB"}
    joined = [(row, state) for row, states in lists.items() for state in states]
    states = pd.DataFrame({"id": list("ABCDEFGH"), "kind": "state"})
    joined = pd.DataFrame(joined, columns=["initiative_id", "member_id"])
    return build({"initiatives": rows, "memberships": joined, "members": states.assign(name_en=states["id"])})


def test_what_each_row_brings_and_what_it_alone_brings():
    """By hand; a partial list counts only where the lens reads it, and a unit of one row brings nothing to tell."""
    found = brought(process().seen(Lens()))
    assert found.values.tolist() == [["p", "c", 6, 5, 3], ["p", "p", 6, 3, 1]]
    more = brought(process().seen(Lens(lists="partial")))
    assert more.values.tolist() == [["p", "c", 8, 5, 3], ["p", "s", 8, 2, 2], ["p", "p", 8, 3, 1]]
    assert most_alone(found).values.tolist() == [["p", "c", 3]]
    assert brought(process().seen(Lens(units="initiative"))).empty and brought(process()).empty


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_is_said_with_both_numbers_and_the_part(lang):
    """The unit's members, those through the part alone, and the part; nothing of a unit of one row."""
    whole = process()
    view = View(whole, whole, Selection(), Text(lang), Words(whole, lang))
    found = brought(whole.seen(Lens()))
    said = through_whom(view, found, "p").replace("\u2068", "").replace("\u2069", "")
    assert all(word in said for word in ("6", "3", "Club", "1", "Process"))
    assert through_whom(view, found, "x") == ""
    assert list(chiefly(view, found)) == ["p"] and "Club" in chiefly(view, found)["p"]
