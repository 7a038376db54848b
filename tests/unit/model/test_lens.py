"""The lens on complexes of a few rows that can be folded by hand."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.absence import NO_MEMBERS, NOBODY_RECORDED, PARTIAL_LIST, lack, no_members, with_members
from dashboard.measures.incidence import left_out, lists
from dashboard.measures.overlap import pairs
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import folds, tops
from dashboard.model.lens import COVER, LISTS, MEMBERS, UNITS, Lens, seen
from dashboard.model.load import build
from tests.examples import up_to

SIX = ["AUT", "BEL", "DEU", "ESP", "FRA", "ITA"]
ROWS = [  # id, layers, primary_layer, part_of, launch_year, membership, kind
    ("process", "ethical", "ethical", "", "2023", "listed", "summit"),
    ("code", "technical;ethical", "technical", "process", "2021", "listed", "guidelines"),
    ("annex", "legal", "legal", "code", "2024", "none", "report"),
    ("call", "legal", "legal", "", "2022", "partial", "declaration"),
    ("act", "legal", "legal", "", "2024", "derived", "regulation"),
    ("eu", "", "", "", "", "listed", "organisation"),
]
JOINED = [
    ("process", "JPN", "member", "", ""),
    ("process", "FRA", "member", "", ""),
    ("code", "KEN", "endorser", "", ""),
    ("code", "Firm", "signatory", "", ""),
    ("call", "FRA", "signatory", "", ""),
    ("call", "USA", "participant", "", ""),
    *(("eu", state, "member", "1990", "") for state in SIX),
    *(("act", state, "bound", "2024-08-01", "") for state in SIX),
]
TIES = [
    ("annex", "act", "references", "s@1"),
    ("code", "act", "references", "t@2"),
    ("code", "process", "nested_in", "s@3"),
    ("act", "eu", "issued_by", "s@4"),
]


def small(rows=ROWS, joined=JOINED, ties=TIES, date="2025-01-01") -> RegimeComplex:
    """Build the small complex, or one that differs from it."""
    columns = ["id", "layers", "primary_layer", "part_of", "launch_year", "membership", "kind"]
    table = pd.DataFrame(rows, columns=columns).assign(name_en=lambda frame: frame["id"], identified="true")
    columns = ["initiative_id", "member_id", "role", "since", "until"]
    ids = sorted({row[1] for row in joined} | {"EU"})
    members = pd.DataFrame({"id": ids, "name_en": ids})
    members["kind"] = ["company" if key == "Firm" else "union" if key == "EU" else "state" for key in ids]
    relations = pd.DataFrame(ties, columns=["from_id", "to_id", "relation", "source"])
    frames = {"initiatives": table, "memberships": pd.DataFrame(joined, columns=columns)}
    return build(frames | {"members": members, "relations": relations}, date=date)


def who(complex: RegimeComplex) -> dict[str, list[str]]:
    """Return the members of each unit."""
    counted = complex.counted()
    return {key: sorted(rows["member_id"]) for key, rows in counted.groupby("initiative_id")}


def test_process_folds_a_chain_of_parts():
    """The annex of the code of the process is in the process; the act stands alone."""
    assert folds(small(), "process") == {"process": ("process", "code", "annex"), "call": ("call",), "act": ("act",)}


def test_process_unites_members_and_layers_and_takes_the_earliest_launch():
    """Members and layers are those of any part, the primary layer that of the naming row, the launch the earliest."""
    found = seen(small(), Lens())
    row = found.initiatives.loc["process"]
    assert row["layers"] == ("technical", "ethical", "legal") or set(row["layers"]) == {"technical", "ethical", "legal"}
    assert (row["primary_layer"], row["launch_year"], row["membership"]) == ("ethical", 2021, "listed")
    assert who(found) == {"process": ["FRA", "JPN", "KEN"], "act": SIX}


def test_partial_list_is_unknown_until_partial_lists_are_read():
    """Under complete lists the call has no members and is not read; under partial ones its signatory counts.

    What is known of it is a part, either way.
    """
    found = seen(small(), Lens())
    assert (found.initiatives.at["call", "membership"], found.unread) == ("partial", {"call"})
    assert "call" not in with_members(found) and "call" not in who(found)
    assert no_members(found.keep(["call"])) == PARTIAL_LIST
    assert left_out(found) == {"partial": 1} and lists(found) == {"listed": 1, "derived": 1, "partial": 1}
    found = seen(small(), Lens(lists="partial"))
    assert (found.initiatives.at["call", "membership"], who(found)["call"]) == ("partial", ["FRA"])
    assert "call" in with_members(found) and not found.unread
    assert who(seen(small(), Lens(lists="partial", participants=True)))["call"] == ["FRA", "USA"]


def test_cover_decides_whether_who_is_bound_counts():
    """The act binds the six; with those that joined alone it has no members."""
    assert "act" not in who(seen(small(), Lens(cover="joined")))
    assert who(seen(small(), Lens(cover="bound")))["act"] == SIX
    before = seen(small(), Lens(as_of="2024-07-31"))
    assert "act" not in who(before)
    assert before.date == "2024-07-31"


def test_member_is_in_a_unit_since_it_was_in_the_first_of_its_parts():
    """Of a membership in the process since 2023 and in its code since 2021 the earlier counts."""
    rows = [("process", "FRA", "member", "2023", ""), ("code", "FRA", "endorser", "2021", "")]
    assert seen(small(joined=rows), Lens()).counted()["since"].tolist() == ["2021"]


def test_members_are_those_who_can_count():
    """Firms stand in the table of members only where everybody counts, the Union's states not where it is one."""
    assert "Firm" in seen(small(), Lens(members="all")).members.index
    assert "Firm" not in seen(small(), Lens()).members.index
    one = seen(small(), Lens(members="states_eu_one"))
    assert list(one.members.index) == ["EU", "JPN", "KEN", "USA"]


def test_what_a_lens_drops_the_package_still_has():
    """Where no tie and no counted member is left in view, the package is not said to have none."""
    found = seen(small().keep(["annex"]), Lens(hosts=False))
    assert found.relations.empty and lack(found, "relations") == ""
    assert no_members(seen(small(joined=[("act", "FRA", "observer", "", "")]).keep(["act"]), Lens())) == NO_MEMBERS
    assert no_members(seen(small(joined=[("call", "FRA", "party", "", "")]).keep(["act"]), Lens())) == NOBODY_RECORDED


def test_members_all_keeps_firms():
    """A firm counts only where everybody does."""
    assert "Firm" in who(seen(small(), Lens(members="all")))["process"]
    assert "Firm" not in who(seen(small(), Lens()))["process"]


def test_union_is_one_where_it_or_a_majority_joined():
    """Fourteen of the Union's members stand for it, thirteen do not; who is outside stays."""
    states = [f"S{i:02}" for i in range(27)]
    members = [("eu", state, "member", "", "") for state in states]
    for many, expected in ((14, ["EU", "JPN"]), (13, ["JPN"])):
        joined = [*members, ("call", "JPN", "party", "", ""), *(("call", s, "party", "", "") for s in states[:many])]
        rows = [row if row[0] != "call" else (*row[:5], "listed", row[6]) for row in ROWS]
        assert who(seen(small(rows, joined), Lens(members="states_eu_one")))["call"] == expected
    union = [*members, ("call", "EU", "party", "", "")]
    rows = [row if row[0] != "call" else (*row[:5], "listed", row[6]) for row in ROWS]
    assert who(seen(small(rows, union), Lens(members="states_eu_one")))["call"] == ["EU"]


def test_ties_within_are_dropped_and_between_counted():
    """Two references from parts of the process to the act are one tie of number 2; the inner tie is gone."""
    ties = seen(small(), Lens()).relations
    assert ties[["from_id", "to_id", "relation", "number"]].to_numpy().tolist() == [
        ["process", "act", "references", 2],
        ["act", "eu", "issued_by", 1],
    ]
    assert ties["source"].tolist() == ["s@1;t@2", "s@4"]
    without = seen(small(), Lens(hosts=False))
    assert "eu" not in without.catalogue.index
    assert without.relations["relation"].tolist() == ["references"]


def test_issuer_folds_into_the_top_and_has_no_primary_layer():
    """The act is the Union's; the Union is then a unit that is compared, without a primary layer."""
    found = seen(small(), Lens(units="issuer"))
    assert found.chosen == ("process", "call", "eu")
    assert found.initiatives["primary_layer"].tolist() == ["", "", ""]
    assert "eu" in found.comparable.index
    assert who(found)["eu"] == SIX


def test_several_tops_come_in_the_order_of_the_table():
    """A row made by two organisations has two tops; the first of the table names its unit."""
    rows = [
        ("a", "legal", "legal", "", "", "", "treaty"),
        *(("x" + k, "", "", "", "", "", "organisation") for k in "12"),
    ]
    ties = [("a", "x2", "issued_by", "s"), ("a", "x1", "nested_in", "s")]
    complex = small(rows, JOINED[:0], ties)
    assert tops(complex, ["a"]) == {"a": ["x1", "x2"]}
    assert folds(complex, "issuer") == {"x1": ("a",)}


def test_a_circle_ends_where_it_began():
    """Neither a circle of parts nor one of nesting runs for ever."""
    rows = [("a", "legal", "legal", "b", "", "", "treaty"), ("b", "legal", "legal", "a", "", "", "treaty")]
    complex = small(rows, JOINED[:0], [("a", "b", "nested_in", "s"), ("b", "a", "nested_in", "s")])
    for units in UNITS:
        assert {row for held in folds(complex, units).values() for row in held} == {"a", "b"}


def test_part_whose_whole_is_not_selected_goes_to_the_highest_that_is():
    """Selection comes before folding: without the process, the annex is part of the code."""
    assert folds(small().keep(["code", "annex"]), "process") == {"code": ("code", "annex")}
    assert folds(small().keep(["process", "annex"]), "process") == {"process": ("process", "annex")}


def test_a_part_of_what_is_gone_ends_with_itself():
    """Seen without its whole, a row that names it is its own top."""
    found = seen(small().keep(["code", "annex"]), Lens())
    assert tops(found, ["code"]) == {"code": ["code"]}


def test_a_package_without_parts_has_only_rows():
    """Where nothing is part of anything and nobody issued anything, every unit is a row."""
    complex = build({"initiatives": pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal"})})
    assert all(list(folds(complex, units)) == ["a", "b"] for units in UNITS)


@pytest.mark.parametrize("name", ["units", "members", "lists", "cover"])
def test_unknown_choices_are_refused(name):
    """A lens of a choice that does not exist says which there are."""
    with pytest.raises(ValueError, match=f"{name} must be one of"):
        Lens(**{name: "other"})


lenses = st.builds(
    Lens, st.sampled_from(UNITS), st.sampled_from(MEMBERS), st.sampled_from(LISTS), st.sampled_from(COVER),
    st.booleans(), st.sampled_from(["", "2020-01-01", "2030-01-01"]), st.booleans(),
)  # fmt: skip


@given(lenses)
@settings(max_examples=up_to(100), deadline=None)
def test_every_row_is_in_one_unit_and_looking_twice_changes_nothing(lens):
    """Folding loses and doubles no row; a complex seen through a lens is the same seen through it again."""
    held = [row for rows in folds(small(), lens.units).values() for row in rows]
    assert sorted(held) == sorted(small().comparable.index)
    once = seen(small(), lens)
    assert len(pairs(once)) == len(once.chosen) * (len(once.chosen) - 1) // 2
    assert set(once.counted()["initiative_id"]) <= set(once.chosen)
    if lens.members != "states_eu_one":
        again = seen(once, replace(lens, units="initiative"))
        assert who(again) == who(once)
