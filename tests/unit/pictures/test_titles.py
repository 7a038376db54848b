"""Titles state what can be counted by hand in the tables behind them."""

import pandas as pd

from dashboard.present.pictures import titles
from tests.unit.pictures.test_risks_and_seats import rows, view


def test_the_year_from_which_half_began():
    """Of 1 + 2 + 5 launches five, more than half, are of the last year."""
    now = view({"initiatives": rows()})
    assert "62% began in or after 2021; most in 2021 (5)" in titles.grown(now, pd.Series({2019: 1, 2020: 2, 2021: 5}))


def test_ties_within_and_between_layers():
    """Three of four stay; the fourth leads from legal to technical. Where all stay, nothing leads anywhere."""
    now = view({"initiatives": rows(primary_layer="legal")})
    counts = pd.DataFrame([[2, 0], [1, 1]], index=["technical", "legal"], columns=["technical", "legal"])
    said = titles.between_layers(now, counts)
    assert "3 of 4 ties stay" in said and "social and legal to the technical layer (1)" in said
    counts.loc["legal", "technical"] = 0
    assert "All 3 ties stay" in titles.between_layers(now, counts)


def test_groups_that_take_part_most_and_least():
    """The unknown group is no group."""
    now = view({"initiatives": rows()})
    table = pd.DataFrame({"region": ["europe", "africa", ""], "share_in_any": [0.9, 0.25, 0.0]})
    assert "90% of the states in “Europe”, 25% in “Africa”" in titles.apart(now, table, "region")
