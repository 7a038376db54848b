"""States by name: what is one, what is none, and what a table has to say for it."""

import pandas as pd
import pycountry
import pytest

from dashboard.model.load import build
from dashboard.model.states import iso3

ONE = {"id": ["a"], "name_en": ["A"], "layers": ["legal"]}


def test_every_member_of_the_shipped_table_is_known_by_name(shipped):
    """The names of states in the shipped table lead to their codes."""
    states = shipped.members[shipped.members["kind"] == "state"]
    assert len(states) > 190
    assert [iso3(name, loosely=True) for name in states["name_en"]] == list(states["iso3"])


def test_codes_are_codes():
    """Whatever a code of ISO 3166 leads to is that code."""
    for country in pycountry.countries:
        assert iso3(country.alpha_3) in (country.alpha_3, "") and iso3(country.alpha_2) in (country.alpha_3, "")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Bank of China",
        "French Polynesian Institute",
        "India-Brazil forum",
        "x" * 5_000,
        "(",
        "us",
        "Atlantis",
        "😀",
    ],
)
def test_what_is_no_state(name):
    """A name that only holds that of a state, or several, is none unless it is known to be one."""
    assert iso3(name) == ""


def members(kind=None, **columns):
    """Return the members of a complex of one initiative."""
    ids = columns.get("id", columns.get("name_en"))
    table = pd.DataFrame({"id": ids, "name_en": ids} | columns | ({"kind": kind} if kind else {}))
    ties = pd.DataFrame({"initiative_id": "a", "member_id": table["id"]})
    return build({"initiatives": pd.DataFrame(ONE), "memberships": ties, "members": table})


def test_loose_names_count_for_states_alone():
    """Of what is known to be a state any of its names counts; of what is not said to be one only the very name."""
    names = ["The Netherlands", "France", "Bank of China"]
    known = members(name_en=names, kind=["state", "state", "company"])
    assert list(known.members["iso3"]) == ["NLD", "FRA", ""]
    unsaid = members(name_en=names)
    assert list(unsaid.members["iso3"]) == ["", "FRA", ""] and list(unsaid.members["kind"]) == ["", "state", ""]
    companies = members(name_en=names, kind=["company"] * 3)
    assert list(companies.members["iso3"]) == ["", "", ""] and companies.lacks("members.iso3")


def test_code_makes_a_state():
    """Where nothing says what members are, those with a code are states."""
    whole = members(name_en=["Kosovo", "Acme"], iso3=["XKX", ""])
    assert list(whole.members["kind"]) == ["state", ""] and not whole.lacks("members.kind")


def test_given_codes_stay():
    """A code that the table gives is not replaced by that of the name."""
    assert list(members(name_en=["France"], kind=["state"], iso3=["XKX"]).members["iso3"]) == ["XKX"]


def test_without_a_table_of_members_they_are_their_ids():
    """Members of whom only ids are known are named by them; those that are states stand on the map."""
    ties = pd.DataFrame({"initiative_id": "a", "member_id": ["FRA", "united-kingdom", "acme", "FRA"]})
    whole = build({"initiatives": pd.DataFrame(ONE), "memberships": ties})
    assert list(whole.members.index) == ["FRA", "united-kingdom", "acme"]
    assert list(whole.members["iso3"]) == ["FRA", "GBR", ""]
    assert not whole.lacks("members", "members.iso3", "members.kind")
    assert whole.lacks("members.region", "members.name_zh") == ["members.region", "members.name_zh"]
