"""What the pictures of risks and of seats say, on complexes that can be counted by hand."""

import pandas as pd
import pytest

from dashboard.model import schema
from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present.pictures import countries, participants, risks, seats
from dashboard.present.view import View
from dashboard.present.words import Text, Words


def view(tables: dict, **chosen) -> View:
    """Return a view of all rows of some tables."""
    whole = build({**tables, "codebook": schema.shipped_codebook()})
    selection = Selection(collection="all", **chosen)
    return View(whole, whole.select(selection), selection, Text("en"), Words(whole, "en"))


def rows(**columns) -> pd.DataFrame:
    """Return three initiatives."""
    return pd.DataFrame({"id": list("abc"), "name_en": ["Alpha", "Beta", "Gamma"], "layers": "legal", **columns})


def test_cells_count_and_say_what_binds():
    """Two texts answer national security on the legal layer, one of them binds; one row is not coded."""
    table = rows(risks=["national_security", "national_security;geopolitical", ""], legal_force=["binding", "none", ""])
    shown = risks.risks(view({"initiatives": table}))
    found = shown.data.set_index(["risks", "layers"])
    assert found.loc[("national_security", "legal"), ["count", "known", "binding"]].tolist() == [2, 2, 1]
    assert found.loc[("geopolitical", "legal"), "binding"] == 0
    assert "geopolitical" in shown.title and "national security" not in shown.title.partition(";")[0]
    assert "2 are coded by class of risk, 1 are not" in shown.n


def test_an_unknown_force_binds_nobody_and_frees_nobody():
    """A text of unknown force counts in its cell, in no share."""
    table = rows(risks="geopolitical", legal_force=["binding", "", ""])
    found = risks.risks(view({"initiatives": table})).data.set_index(["risks", "layers"])
    assert found.loc[("geopolitical", "legal"), ["count", "known", "share"]].tolist() == [3, 1, 1.0]


@pytest.mark.parametrize(("firm_in", "both"), [("a", 1), ("c", 0)])
def test_states_and_companies_at_one_table(firm_in, both):
    """The title counts the lists in which a state and a company sit together, whatever the lens reads."""
    members = pd.DataFrame({"id": ["FRA", "DEU", "acme"], "name_en": ["France", "Germany", "Acme"]})
    members["kind"] = ["state", "state", "company"]
    seated = [("a", "FRA"), ("a", "DEU"), ("b", "FRA"), (firm_in, "acme")]
    memberships = pd.DataFrame(seated, columns=["initiative_id", "member_id"]).assign(role="member")
    table = rows(membership=["listed", "listed", "partial"], legal_force="none")
    shown = seats.seated(view({"initiatives": table, "members": members, "memberships": memberships}))
    assert f"companies in 1, both together in {both}" in shown.title
    assert len(shown.data) == 4


def test_no_name_of_a_member_is_cut():
    """A long name stands whole over its column, with room above it; a very long one in several lines."""
    names = [
        "France",
        "Institute of Electrical and Electronics Engineers",
        "Association of " + "many very long words " * 5,
    ]
    members = pd.DataFrame({"id": list("xyz"), "name_en": names, "kind": ["state", "organisation", "organisation"]})
    memberships = pd.DataFrame({"initiative_id": "a", "member_id": list("xyz"), "role": "member"})
    table = rows(membership="listed", legal_force="none")
    layout = seats.seated(view({"initiatives": table, "members": members, "memberships": memberships})).figure.layout
    told = layout["xaxis"]["ticktext"]
    assert [name.replace("<br>", " ") for name in told] == [name.strip() for name in names]
    assert "<br>" not in told[1] and "<br>" in told[2] and layout["margin"]["t"] > 250


def test_a_list_of_nobody_drawn_has_no_row():
    """Firms that sit in two lists fill the columns; the list of one more would be blank and is left to the table."""
    firms = [f"f{k}" for k in range(seats.OTHERS)]
    joined = [(key, firm) for key in "ab" for firm in firms] + [("c", "lone")]
    joined += [("a", "FRA")]
    names = [*firms, "lone", "FRA"]
    members = pd.DataFrame({"id": names, "name_en": names, "kind": [*["company"] * (len(names) - 1), "state"]})
    memberships = pd.DataFrame(joined, columns=["initiative_id", "member_id"]).assign(role="member")
    table = rows(membership="listed", legal_force="none")
    shown = seats.seated(view({"initiatives": table, "members": members, "memberships": memberships}))
    assert shown.figure.to_dict()["data"][0]["z"]["shape"] == "2, 11" and set(shown.data["initiative_id"]) == set("abc")


def test_overview_and_countries_tell_one_number():
    """France stands on a complete list, Germany on a partial one, Nauru on none: two take part, on either page."""
    members = pd.DataFrame({"id": ["FRA", "DEU", "NRU"], "name_en": ["France", "Germany", "Nauru"], "kind": "state"})
    memberships = pd.DataFrame({"initiative_id": ["a", "b"], "member_id": ["FRA", "DEU"], "role": "member"})
    table = rows(membership=["listed", "partial", "unknown"])
    now = view({"initiatives": table, "members": members, "memberships": memberships})
    found = countries.taking_part(now)
    assert countries.known_to_take_part(now) == 2 == len(participants.states(found)) - len(participants.left_out(found))
