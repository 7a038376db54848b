"""Members against well-kept lists: ISO 3166, CLDR, UN membership, UN M49 regions, World Bank income groups."""

import importlib.metadata

import pandas as pd
import pycountry
import pytest
from babel import Locale

NOT_IN_ISO = {"kosovo", "XKX"}  # ISO 3166-1 has no code for Kosovo; XKX is one that its users assigned
# Observer states under the names that the United Nations use; CLDR names their territory.
OBSERVERS = {"PSE": ("Palestine", "巴勒斯坦"), "VAT": ("Holy See", "教廷")}
REGION = {"Africa": "africa", "Americas": "americas", "Asia": "asia", "Europe": "europe", "Oceania": "oceania"}
INCOME = {
    "High income": "high",
    "Upper middle income": "upper_middle",
    "Lower middle income": "lower_middle",
    "Low income": "low",
}


@pytest.fixture(scope="module")
def states(shipped) -> pd.DataFrame:
    """Return the states of members.csv."""
    return shipped.members[shipped.members["kind"] == "state"]


@pytest.fixture(scope="module")
def concordance() -> pd.DataFrame:
    """Return the table of bblocks-places by ISO code; it cannot be imported beside pandas 3, so the file is read."""
    try:
        files = importlib.metadata.files("bblocks-places") or []
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("bblocks-places is not installed (pip install --no-deps bblocks-places==0.0.6)")
    (path,) = [f.locate() for f in files if f.name == "concordance.csv"]
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig").set_index("iso3_code")


def test_states_are_iso_codes(states):
    """A state's id is its ISO 3166-1 alpha-3 code, repeated in iso3."""
    known = {country.alpha_3 for country in pycountry.countries}
    assert sorted(set(states.index) - known - NOT_IN_ISO) == []
    assert len(set(states.index) & NOT_IN_ISO) <= 1, "Kosovo stands twice"
    coded = states.drop(index=NOT_IN_ISO, errors="ignore")
    assert (coded["iso3"] == coded.index).all()


def test_all_members_of_the_united_nations_are_there(states):
    """The 193 member states of the United Nations are in the table."""
    table = _converter()
    members = set(table.loc[pd.to_numeric(table["UNmember"], errors="coerce").notna(), "ISO3"])
    assert len(members) == 193
    assert sorted(members - set(states.index)) == []


def _converter() -> pd.DataFrame:
    """Return country_converter's table; its class does not work with pandas 3."""
    path = importlib.metadata.distribution("country_converter").locate_file("country_converter/country_data.tsv")
    return pd.read_csv(path, sep="\t", encoding="utf-8")


def test_unions_have_their_ids(shipped):
    """The European and the African Union have their own ids and no ISO code."""
    for key in ("EU", "AU"):
        assert shipped.members.at[key, "kind"] == "union" and shipped.members.at[key, "iso3"] == ""
    others = shipped.members[(shipped.members["iso3"] == "") & (shipped.members["kind"] != "union")]
    assert list(others.index[~others.index.str.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*")]) == []


def test_chinese_names_are_those_of_cldr(states):
    """A state's Chinese name is CLDR's for the territory, an observer state's that of the UN."""
    territories = Locale("zh").territories
    codes = {country.alpha_3: country.alpha_2 for country in pycountry.countries} | dict.fromkeys(NOT_IN_ISO, "XK")
    want = {key: OBSERVERS[key][1] if key in OBSERVERS else territories.get(codes[key]) for key in states.index}
    different = {
        key: (states.at[key, "name_zh"], name) for key, name in want.items() if states.at[key, "name_zh"] != name
    }
    assert different == {}


def test_english_names_are_recognised(states):
    """The English name is one of ISO 3166, CLDR or country_converter; of an observer state that of the UN."""
    wrong, short = [], _converter().set_index("ISO3")["name_short"]
    for key, name in states["name_en"].items():
        if key in NOT_IN_ISO:
            continue
        country = pycountry.countries.get(alpha_3=key)
        cldr = Locale("en").territories.get(country.alpha_2)
        if name not in {
            OBSERVERS.get(key, ("",))[0],
            short.get(key),
            country.name,
            getattr(country, "common_name", ""),
            getattr(country, "official_name", ""),
            cldr,
        }:
            wrong.append((key, name))
    assert wrong == []


def test_regions_are_those_of_m49(states, concordance):
    """A state's region is that of UN M49."""
    want = {
        key: REGION.get(concordance.at[key, "region"], "")
        for key in states.index
        if key in concordance.index and concordance.at[key, "region"]
    }
    assert {
        key: (states.at[key, "region"], region) for key, region in want.items() if states.at[key, "region"] != region
    } == {}
    assert len(want) >= 193


def test_income_groups_are_those_of_the_world_bank(states, concordance):
    """A state's income group is the World Bank's; where it has none the cell is empty."""
    want = {
        key: INCOME.get(concordance.at[key, "income_level"], "") for key in states.index if key in concordance.index
    }
    assert {
        key: (states.at[key, "income"], group) for key, group in want.items() if states.at[key, "income"] != group
    } == {}


def test_only_states_have_regions(shipped):
    """Region, income and pathway describe states, unions of states and places with an ISO code."""
    others = shipped.members[~shipped.members["kind"].isin(["state", "union"]) & (shipped.members["iso3"] == "")]
    assert {
        column: list(others.index[others[column] != ""])
        for column in ("region", "income", "pathway")
        if (others[column] != "").any()
    } == {}


def test_every_member_takes_part_or_is_a_state(shipped):
    """Whoever is no state is in the table because some initiative has it as a member."""
    others = shipped.members[~shipped.members["kind"].isin(["state", "union"])]
    assert sorted(set(others.index) - set(shipped.memberships["member_id"])) == []
