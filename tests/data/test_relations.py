"""What the shipped ties and memberships may say: each tie under one name, binding only where an act binds."""

import pandas as pd
import pytest

UNDIRECTED = {"coordinates_with", "competes_with", "conflicts_with"}
# Two ties of a pair that can both be true: the other names it, and it helps to carry the other out.
BOTH = {frozenset({"eu-ai-act", "eu-edih"})}
EU_LAW = {
    "eu-ai-act",
    "eu-data-act",
    "eu-data-governance-act",
    "eu-dma",
    "eu-dsa",
    "eu-gdpr",
    "eu-product-liability-directive",
    "eu-digital-omnibus-ai",
    "eu-eurohpc-regulation-2024-1732",
    "eu-eurohpc-regulation-2026-150",
    "eu-implementing-regulation-2025-454",
    "eu-implementing-regulation-2026-1755",
    "eu-platform-work-directive",
}


@pytest.fixture(scope="module")
def rows(raw) -> pd.DataFrame:
    """Return initiatives.csv by id."""
    return raw["initiatives"].set_index("id", drop=False)


def test_no_pair_is_tied_twice(raw):
    """A pair has one tie: neither the same under two names nor two against each other."""
    ties = raw["relations"]
    pairs = ties.apply(lambda tie: frozenset((tie["from_id"], tie["to_id"])), axis=1)
    twice = ties[pairs.duplicated(keep=False) & ~pairs.isin(BOTH)]
    assert twice[["from_id", "relation", "to_id"]].values.tolist() == []


def test_texts_are_issued_and_bodies_are_nested(raw, rows):
    """A text is nested in the text that it is a piece of, on a mandate or within a policy; a host only in a host."""
    ties = raw["relations"][raw["relations"]["relation"] == "nested_in"]
    texts = ties[ties["from_id"].map(rows["unit"]) == "instrument"]
    piece = texts["from_id"].map(rows["part_of"]).eq(texts["to_id"]) & texts["to_id"].map(rows["unit"]).eq("instrument")
    assert sorted(texts.loc[~piece, "from_id"]) == [
        "eu-declaration-cooperation-ai-2018",
        "in-ai-governance-guidelines-2025",
        "international-ai-safety-report",
    ]
    hosts = ties[ties["from_id"].map(rows["kind"]) == "organisation"]
    assert set(hosts["to_id"].map(rows["kind"])) == {"organisation"}


def test_being_made_and_nested_lead_to_a_top(raw):
    """Who follows what made a row and what it is nested in never comes back to it."""
    made = raw["relations"][raw["relations"]["relation"].isin(["nested_in", "issued_by"])]
    left = made.groupby("from_id")["to_id"].agg(set).to_dict()
    while free := [row for row, tops in left.items() if not tops & set(left)]:
        for row in free:
            del left[row]
    assert sorted(left) == []


def test_meetings_of_a_series_are_nested_in_it(raw, rows):
    """A meeting that is part of a series is nested in the series and issued by no host state."""
    series = {"ai-summit-series", "reaim-series"}
    meetings = rows.index[rows["part_of"].isin(series)]
    made = raw["relations"][raw["relations"]["relation"].isin(["nested_in", "issued_by"])]
    tops = made[made["from_id"].isin(meetings)].groupby("from_id")["to_id"].agg(set)
    assert len(meetings) == 7 and tops.to_dict() == {key: {rows.at[key, "part_of"]} for key in meetings}


def test_derived_membership_follows_from_a_host(raw, rows):
    """All members of a derived list are covered or bound, and every list like that says derived."""
    roles = raw["memberships"].groupby("initiative_id")["role"].agg(set)
    follows = roles.index[[cell <= {"covered", "bound"} for cell in roles]]
    assert sorted(follows) == sorted(rows.index[rows["membership"] == "derived"])


def test_only_the_law_of_the_union_binds_its_states(raw, rows):
    """Bound are the 27 by each act of the EU in force, by nothing else, each from one dated day on."""
    bound = raw["memberships"][raw["memberships"]["role"] == "bound"]
    assert set(bound["initiative_id"]) == EU_LAW
    assert set(rows.loc[list(EU_LAW), "legal_force"]) == {"binding"}
    states = set(
        raw["memberships"].query("initiative_id == 'eu' and role in ('founder', 'member') and until == ''")["member_id"]
    )
    now = bound[bound["until"] == ""].groupby("initiative_id")
    assert {key: set(part["member_id"]) for key, part in now} == dict.fromkeys(EU_LAW, states)
    assert bound["since"].str.fullmatch(r"\d{4}(-\d{2}-\d{2})?").all()
    assert (now["since"].nunique() == 1).all() and len(states) == 27


def test_acts_that_bind_states_of_the_union_leave_none_out(rows):
    """Every act of the EU that is law in force binds the 27: none is left merely covered."""
    acts = rows[
        (rows["convener"] == "european_union")
        & (rows["unit"] == "instrument")
        & (rows["legal_force"] == "binding")
        & (rows["status"] == "active")
    ]
    assert set(acts.index) == EU_LAW
