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
        assert drawn(opened(part="instruments"), key) == drawn(
            opened(part="instruments", collection="table2", layers="legal"), key
        )


def test_a_mark_names_its_instruments():
    """The address of a mark opens the list of what is in it; a wrong one opens nothing."""
    first = drawn(opened(part="instruments"), "facing")[0]
    at = opened(part="instruments", opened=["facing", *first[:3]])
    assert sum(button.key.startswith("in_opened_") for button in at.button) == first[4]
    assert not any(
        button.key.startswith("in_opened_") for button in opened(part="instruments", opened=["facing", "x"]).button
    )


def test_nothing_found():
    """An empty selection gives a sentence and no chart."""
    at = opened(text="zzzz")
    assert at.info and not at.get("plotly_chart")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("key", ["CHN", "EU", "TUV", "TWN"])
def test_page_of_a_member(key, lang):
    """Every state, union and other member has a page under its name, in both languages, with its record."""
    at = opened(country=key, lang=lang)
    now = at.session_state["view"]
    assert at.title[0].value == now.words.member(key)
    assert at.get_by_key("state_back") and not any("map_initiatives" in c.proto.id for c in at.get("plotly_chart"))


def test_record_keeps_signed_and_ratified_apart(raw):
    """The Union's record gives each row the furthest role on that day, read here from the table alone."""
    at = opened(country="EU")
    now = at.session_state["view"]
    rows = raw["memberships"]
    rows = rows[(rows["member_id"] == "EU") & rows["initiative_id"].isin(now.rows.comparable.index)]
    rows = rows[(rows["since"] <= now.whole.date) & ((rows["until"] == "") | (rows["until"] > now.whole.date))]
    shown = at.get_by_key("state_record").value
    assert len(shown) == rows["initiative_id"].nunique()
    for role, standing in (("party", "ratified"), ("signatory", "signed"), ("observer", "observes")):
        told = (shown[Text("en")("state-standing")] == Text("en")(f"standing-{standing}")).sum()
        assert told == rows.loc[rows["role"] == role, "initiative_id"].nunique(), role


def test_unknown_member_has_no_page_and_the_address_says_so():
    """An address with a member that the table lacks opens the page of all, and names what was ignored."""
    at = opened(country="nowhere")
    assert at.title[0].value == Text("en")("countries-question")
    assert any("nowhere" in info.value for info in at.info)


def test_list_is_narrowed_to_those_in_texts_of_one_convener(raw):
    """The filter leaves the states of a region that are in nothing but texts of the United Nations."""
    at = opened(only_by="un_system", of_region="africa")
    now = at.session_state["view"]
    joined = now.rows.counted(now.lens.counting)
    joined = joined[joined["initiative_id"].isin(now.rows.comparable.index)]
    by = joined["initiative_id"].map(raw["initiatives"].set_index("id")["convener"]).groupby(joined["member_id"])
    members = raw["members"].set_index("id")
    africa = members.index[(members["kind"] == "state") & (members["region"] == "africa")]
    wanted = {key for key, those in by if set(those) == {"un_system"} and key in africa}
    shown = at.get_by_key("states_list").value[Text("en")("member-name")]
    assert set(shown) == set(members.loc[list(wanted), "name_en"])


def test_common_to_all(raw):
    """Of several side by side the table can show what all are in, and what only one is in."""
    both = opened(states=["USA", "CHN"], part="beside", common="common").dataframe[-1].value
    one = opened(states=["USA", "CHN"], part="beside", common="one").dataframe[-1].value
    assert set(both["Of those chosen"]) == {2} and set(one["Of those chosen"]) == {1}
