"""Filtering: every filter, the counts behind its values, and what to loosen."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model.lens import COVER, Lens
from dashboard.model.load import build
from dashboard.model.select import (
    COLLECTIONS,
    FACETS,
    SEVERAL,
    Selection,
    default_collection,
    facet,
    loosening,
    offered,
)


def ids(complex, **asked) -> list[str]:
    """Return the ids that pass, in the collection of all unless another is asked for."""
    return list(complex.select(Selection(**{"collection": "all", **asked})).initiatives.index)


@pytest.mark.parametrize(
    ("asked", "passed"),
    [
        ({}, ["alpha", "beta", "gamma", "delta", "riddle"]),
        ({"hosts": True}, ["alpha", "beta", "gamma", "delta", "riddle", "hub"]),
        ({"collection": "table2"}, ["alpha", "delta", "riddle"]),
        ({"collection": "international"}, ["alpha", "beta", "delta", "riddle"]),
        ({"layers": ("legal",)}, ["alpha", "gamma"]),
        ({"layers": ("legal", "ethical")}, ["alpha", "beta", "gamma"]),
        ({"layers": ("legal", "ethical"), "all_layers": True}, ["alpha", "gamma"]),
        ({"layers": ("legal", "ethical", "technical"), "all_layers": True}, ["gamma"]),
        ({"form": ("multilateral",)}, ["alpha"]),
        ({"form": ("multilateral", "multistakeholder")}, ["alpha", "beta", "riddle"]),
        ({"scope": ("plurilateral",)}, ["delta"]),
        ({"legal_force": ("binding",)}, ["alpha", "gamma"]),
        ({"status": ("proposed",)}, ["gamma"]),
        ({"kind": ("guidelines", "law")}, ["beta", "gamma"]),
        ({"issue_areas": ("health",)}, ["alpha", "gamma"]),
        ({"functions": ("assurance", "norms")}, ["beta", "gamma"]),
        ({"first_year": 2021}, ["beta", "gamma"]),
        ({"last_year": 2021}, ["alpha", "beta"]),
        ({"first_year": 2020, "last_year": 2022}, ["beta"]),
        ({"first_year": 2024}, []),
        ({"text": "TREATY"}, ["alpha"]),
        ({"text": "守则"}, ["beta"]),
        ({"text": "约束"}, ["alpha"]),
        ({"text": "code conduct"}, ["beta"]),
        ({"text": "code treaty"}, []),
        ({"text": "at"}, ["alpha"]),
        ({"text": "(.*"}, []),
        ({"layers": ("ethical",), "legal_force": ("voluntary",), "text": "beta"}, ["beta"]),
        ({"form": ("nothing of the kind",)}, []),
    ],
    ids=str,
)
def test_filter_lets_through(small, asked, passed):
    """Each filter lets through the rows that a reader of the table would pick by hand."""
    assert ids(small, **asked) == passed


@pytest.mark.parametrize(
    ("member", "lens", "passed"),
    [
        ("FRA", Lens(), ["alpha"]),
        ("USA", Lens(), ["beta"]),
        ("USA", Lens(as_of="2021-01-01"), ["alpha"]),
        ("FRA", Lens(participants=True), ["alpha", "beta"]),
        ("FRA", Lens(cover="covered"), ["alpha", "gamma"]),
        ("acme", Lens(joining=frozenset({"observer"})), []),
        ("nobody", Lens(), []),
    ],
)
def test_member_takes_part_as_the_switch_counts(small, member, lens, passed):
    """The filter by member follows the membership switch: roles, cover, date."""
    assert ids(small, member=member, lens=lens) == passed


def test_selection_of_a_selection_narrows(small):
    """`keep` never brings back what an earlier selection dropped."""
    narrowed = small.keep(["alpha", "omega"])
    assert list(narrowed.initiatives.index) == ["alpha"]
    assert list(narrowed.select(Selection(collection="all")).initiatives.index) == ["alpha"]


def test_active_names_what_narrows(small):
    """Only filters that narrow count as active; collection, hosts and the switch do not."""
    assert Selection(collection="all", hosts=True, lens=Lens(cover="covered"), all_layers=True).active == ()
    assert Selection(form=("x",), first_year=2020, text="a").active == ("form", "first_year", "text")


def test_facet_counts_by_hand(small):
    """A count behind a value is what choosing that value alone would show; hosts are no kind of initiative."""
    everything = Selection(collection="all")
    assert facet(small, everything, "layers") == {"technical": 2, "ethical": 3, "legal": 2}
    assert facet(small, replace(everything, form=("multilateral",)), "form") == facet(small, everything, "form")
    assert facet(small, replace(everything, legal_force=("voluntary",)), "layers") == {
        "technical": 1,
        "ethical": 1,
        "legal": 0,
    }
    assert "organisation" not in facet(small, everything, "kind")
    assert facet(small, replace(everything, hosts=True), "kind")["organisation"] == 1


def belongs(row: dict) -> dict[str, bool]:
    """Tell to which collections a row belongs, hosts aside."""
    international = row["scope"] != "national"
    by_rule = row.get("frame") in ("gui_table2", "register") or (
        row.get("frame") == "source_texts" and bool(row.get("frame_source"))
    )
    return {
        "table2": bool(row["table2"]),
        "framed": by_rule and international,
        "international": international,
        "all": True,
    }


def by_hand(complex, selection: Selection) -> set[str]:
    """Return the ids that pass, row by row, without pandas."""
    counted = {(r.initiative_id, r.member_id) for r in complex.counted(selection.lens.counting).itertuples()}
    passed = set()
    for key, row in zip(complex.catalogue.index, complex.catalogue.to_dict("records")):
        cells = [(set(row[f]) if f in SEVERAL else {row[f]} - {""}, set(getattr(selection, f)), f) for f in FACETS]
        year = row["launch_year"]
        text = " ".join(
            row[c] for c in ("id", "name_en", "name_zh", "acronym", "sponsor", "summary_en", "summary_zh")
        ).casefold()
        tests = [
            belongs(row)[selection.collection],
            selection.hosts or row["kind"] != "organisation",
            *(
                not want or (want <= have if f == "layers" and selection.all_layers else bool(want & have))
                for have, want, f in cells
            ),
            selection.first_year is None
            or (year == year and year is not None and str(year) != "<NA>" and year >= selection.first_year),
            selection.last_year is None or (str(year) not in ("<NA>", "nan", "None") and year <= selection.last_year),
            not selection.member or (key, selection.member) in counted,
            all(word in text for word in selection.text.casefold().split()),
        ]
        if all(tests):
            passed.add(key)
    return passed


@st.composite
def selections(draw, complex):
    """Draw a selection from values that the complex has."""
    chosen = {}
    for name in FACETS:
        values = sorted(
            {v for cell in complex.catalogue[name] for v in (cell if isinstance(cell, tuple) else (cell,)) if v}
        )
        if draw(st.integers(0, 3)) == 0:
            chosen[name] = tuple(draw(st.lists(st.sampled_from(values), max_size=3, unique=True)))
    return Selection(
        collection=draw(st.sampled_from(COLLECTIONS)),
        all_layers=draw(st.booleans()),
        hosts=draw(st.booleans()),
        first_year=draw(st.none() | st.integers(2015, 2025)),
        last_year=draw(st.none() | st.integers(2018, 2026)),
        member=draw(st.sampled_from(["", "", "FRA", "USA"])),
        text=draw(st.sampled_from(["", "", "ai", "人工", "the un"])),
        lens=Lens(cover=draw(st.sampled_from(COVER))),
        **chosen,
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_selection_is_what_brute_force_gives(shipped, data):
    """On the shipped table every selection passes the rows that a plain loop passes."""
    selection = data.draw(selections(shipped))
    assert set(shipped.select(selection).initiatives.index) == by_hand(shipped, selection)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_facet_is_what_brute_force_gives(shipped, data):
    """On the shipped table each count behind a value is the size of that selection."""
    selection = replace(data.draw(selections(shipped)), all_layers=False)
    name = data.draw(st.sampled_from(FACETS))
    counts = facet(shipped, selection, name)
    for value in data.draw(st.lists(st.sampled_from(sorted(counts)), max_size=3, unique=True)):
        assert counts[value] == len(by_hand(shipped, replace(selection, **{name: (value,)})))


def test_facet_of_all_layers_is_what_the_choice_would_show(small):
    """With "all of them" switched on, the count behind a layer is still what that layer alone would show."""
    asked = Selection(collection="all", layers=("legal", "ethical"), all_layers=True)
    assert facet(small, asked, "layers") == {"technical": 2, "ethical": 3, "legal": 2}


def test_loosening_names_the_filters_in_the_way(small):
    """Of an empty selection the filters are named that bring rows back, most rows first."""
    asked = Selection(collection="all", form=("multilateral",), first_year=2021, text="")
    assert ids(small, form=("multilateral",), first_year=2021) == []
    assert loosening(small, asked) == [("form", 2), ("first_year", 1)]
    assert loosening(small, Selection(collection="all", text="omega", form=("private",))) == []


@pytest.mark.parametrize(
    ("scopes", "frames", "sources", "shown", "opens_on"),
    [
        (["national", "national"], None, None, ["all"], "all"),
        (["national", "global"], None, None, ["international", "all"], "international"),
        (None, None, None, ["all"], "all"),
        (["global", "global"], ["register", "search"], None, ["framed", "international", "all"], "framed"),
        (["national", "global"], ["register", "search"], None, ["international", "all"], "international"),
        (["national", "national"], ["register", "register"], None, ["all"], "all"),
        (["global", ""], ["source_texts", ""], ["", ""], ["international", "all"], "international"),
        (["global", ""], ["source_texts", ""], ["a@p. 1", ""], ["framed", "international", "all"], "framed"),
        (["global", ""], ["our own rule", ""], None, ["framed", "international", "all"], "framed"),
    ],
)
def test_package_opens_on_the_first_collection_that_holds_something(scopes, frames, sources, shown, opens_on):
    """Only collections with rows are offered; an empty choice means the first of framed, international, all."""
    table = {"id": ["a", "b"], "name_en": ["A", "B"], "layers": ["legal", "legal"]}
    columns = {"scope": scopes, "frame": frames, "frame_source": sources}
    whole = build({"initiatives": pd.DataFrame(table | {k: v for k, v in columns.items() if v is not None})})
    assert (offered(whole), default_collection(whole)) == (shown, opens_on)
    assert whole.select(Selection()).chosen == whole.select(Selection(collection=opens_on)).chosen != ()


def test_hosts_alone_are_no_collection():
    """A host marked as framed or international makes no collection of initiatives."""
    table = pd.DataFrame(
        {"id": ["a", "h"], "name_en": ["A", "H"], "layers": "", "kind": ["law", "organisation"]}
        | {"scope": ["national", "global"], "table2": ["false", "true"]}
    )
    assert offered(build({"initiatives": table})) == ["all"]
