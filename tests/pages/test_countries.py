"""The page Countries: who takes part, who is in nothing, countries side by side, instruments of the whole table."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.present.pictures import world
from dashboard.present.words import Text
from tests.pages.conftest import open_app


def opened(**address) -> AppTest:
    """Open the page at an address; every chart has an alternative text."""
    at = open_app("countries", **address)
    assert all(chart.proto.alt for chart in at.get("plotly_chart"))
    return at


def drawn(at: AppTest, key: str) -> list[list]:
    """Return the custom data of a chart's points."""
    return [
        point for trace in json.loads(at.get_by_key(key).proto.spec)["data"] for point in trace.get("customdata") or []
    ]


def test_map_holds_every_state():
    """Each state with a code is on the map, in number or by pathway only if classified."""
    at = opened()
    members = at.session_state["view"].whole.members
    coded = members[members["iso3"].isin(world.outlines())]
    states = coded[coded["kind"] == "state"]
    assert sorted(point[0] for point in drawn(at, "map_initiatives")) == sorted(coded.index)
    assert sorted(point[0] for point in drawn(opened(map="pathway"), "map_pathway")) == sorted(
        states.index[states["pathway"] != ""]
    )


@pytest.mark.parametrize("lists", ["listed", "partial"])
@pytest.mark.parametrize("cover", ["joined", "covered"])
def test_answer_counts_who_is_named_nowhere(raw, lists, cover):
    """The page says how many states no list names, complete or partial, counted here from the tables alone."""
    at = opened(lists=lists, cover=cover)
    rows, members = at.session_state["view"].rows, raw["members"]
    roles = {"member", "founder", "party", "signatory", "endorser"} | (
        {"covered", "bound"} if cover == "covered" else set()
    )
    joined = raw["memberships"]
    joined = joined[joined["role"].isin(roles) & joined["initiative_id"].isin(rows.comparable.index)]
    joined = joined[(joined["until"] == "") & (joined["since"] <= rows.date)]
    lists_of = raw["initiatives"].set_index("id")["membership"]
    joined = joined[joined["initiative_id"].map(lists_of).isin(["listed", "derived", "partial"])]
    states = set(members.loc[members["kind"] == "state", "id"])
    there = states & set(joined["member_id"])
    answer = at.main.markdown[0].value
    assert f"**{len(there)}** of {len(states)} states" in answer and f"**{len(states - there)}** in none" in answer
    unknown = [unit.membership for unit in at.session_state["view"].complex.comparable.itertuples()]
    assert f"{unknown.count('unknown')} lists of members are not known at all" in answer


def test_members_that_are_no_states_keep_their_names_on_the_map():
    """Taiwan stands on the map as the table of members names it, in a class of its own and not as unknown."""
    for lang, name in (("en", "Taiwan, Province of China"), ("zh", "中国台湾")):
        points = {point[0]: point[1:] for point in drawn(opened(lang=lang), "map_initiatives")}
        assert points["TWN"] == [name, Text(lang)("map-class-others")]


def test_two_countries_side_by_side():
    """The table holds what either takes part in, with its role, the common ones first."""
    at = opened(states=["USA", "CHN", "nowhere"])
    now = at.session_state["view"]
    rows = now.rows.counted(now.lens.counting)
    rows = rows[rows["initiative_id"].isin(now.rows.comparable.index)]
    sides = [set(rows.loc[rows["member_id"] == key, "initiative_id"]) for key in ("USA", "CHN")]
    shown = at.dataframe[-1].value
    assert len(shown) == len(sides[0] | sides[1]) and list(shown.columns[-2:]) == ["United States", "China"]
    assert (shown["Of those chosen"] == 2).sum() == len(sides[0] & sides[1]) and shown[
        "Of those chosen"
    ].is_monotonic_decreasing


def test_instruments_do_not_move_with_filters():
    """The EU and the US, and national instruments, rest on the whole table."""
    for key in ("facing", "national"):
        assert drawn(opened(), key) == drawn(opened(collection="table2", layers="legal"), key)


def test_a_mark_names_its_instruments():
    """The address of a mark opens the list of what is in it; a wrong one opens nothing."""
    first = drawn(opened(), "facing")[0]
    at = opened(opened=["facing", *first[:3]])
    assert sum(button.key.startswith("in_opened_") for button in at.button) == first[4]
    assert not any(button.key.startswith("in_opened_") for button in opened(opened=["facing", "x"]).button)


def test_nothing_found():
    """An empty selection gives a sentence and no chart."""
    at = opened(text="zzzz")
    assert at.info and not at.get("plotly_chart")
