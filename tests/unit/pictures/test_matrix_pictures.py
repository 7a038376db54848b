"""The heat map of overlap and the packed matrix: cells equal the tables, names stand once, the rest is told."""

import base64

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.overlap import pairs as all_pairs
from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present.pictures import heat, heat_steps, matrices, packed
from dashboard.present.pictures import overlap as family
from dashboard.present.pictures.style import PAPER
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from tests.unit.pictures.test_colours import contrast, distance

VIEWS = [("table2", "en"), ("framed", "zh"), ("international", "en")]


def view(whole, collection="all", lang="en", dark=False) -> View:
    """Return a view of a complex."""
    chosen = Selection(collection=collection)
    return View(whole, whole.select(chosen), chosen, Text(lang), Words(whole, lang), dark)


def array(value) -> np.ndarray:
    """Return a list of numbers as it was before it was sent."""
    if not isinstance(value, dict):
        return np.array(value)
    flat = np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"])
    return flat.reshape([int(n) for n in value.get("shape", str(len(flat))).split(",")])


@pytest.fixture(scope="module")
def four():
    """Return four lists of states: two alike, one with a part of them, one apart."""
    rows = pd.DataFrame({"id": list("abcd"), "name_en": ["Alpha", "Beta", "Gamma", "Delta"], "primary_layer": "legal"})
    rows = rows.assign(layers="legal", issue_areas="safety", membership="listed")
    joined = [("a", "FRA"), ("a", "USA"), ("b", "FRA"), ("b", "USA"), ("c", "USA"), ("d", "CHN")]
    members = pd.DataFrame({"id": ["FRA", "USA", "CHN"], "name_en": ["France", "United States", "China"]})
    memberships = pd.DataFrame(joined, columns=["initiative_id", "member_id"]).assign(role="member")
    return build(
        {
            "initiatives": rows,
            "members": members.assign(kind="state", iso3=members["id"], region=["europe", "americas", "asia"]),
            "memberships": memberships,
        }
    )


def test_cells_are_the_table_of_pairs(four):
    """Below the diagonal each cell has the step of its value; above it, and on it, there is none."""
    now = view(four)
    shown = family.heat(now, "member_jaccard")
    drawn, codes = shown.figure._axes[0], array(shown.figure.data[0]["z"])
    assert set(drawn) == {"a", "b", "c"} and "Delta" in shown.n
    assert (codes[np.triu_indices(3)] == heat_steps.BLANK).all()
    table = all_pairs(four).set_index(["a", "b"])["member_jaccard"]
    for i, j in zip(*np.tril_indices(3, -1)):
        value = table[tuple(sorted((drawn[i], drawn[j])))]
        assert codes[i, j] == heat_steps.steps(np.array([value]), False)[0]
    assert shown.title == Text("en")("heat-found-member_jaccard", pairs=6, sharing=3, strong=3)
    assert shown.figure.clicked({"y": 1, "x": 0})["customdata"] == [drawn[1], drawn[0]]


@given(st.lists(st.floats(0, 1), min_size=2, max_size=20))
def test_steps_keep_the_order(values):
    """Of two values the larger never lies in a lower step; only 0 is nothing."""
    for whole in (False, True):
        ordered = np.sort(np.round(np.array(values) * (12 if whole else 1), 0 if whole else 6))
        found = heat_steps.steps(ordered, whole)
        assert (np.diff(found.astype(int)) >= 0).all() and ((found == heat_steps.ZERO) == (ordered == 0)).all()


@pytest.mark.parametrize("dark", [False, True])
def test_steps_are_told_apart(dark):
    """Neighbouring colours of the scale differ clearly, also for the colour-blind, and the lowest from nothing."""
    colours = [heat_steps.NOTHING[dark], *heat_steps.SCALE[dark]]
    for eye in ("anyone", "deuteranope", "protanope"):
        assert min(distance(a, b, eye) for a, b in zip(colours, colours[1:])) > 10
    assert contrast(colours[-1], PAPER[dark]) > 7


@pytest.mark.parametrize(("collection", "lang"), VIEWS)
@pytest.mark.parametrize("measure", ["overlap", "shared_members", "issue_jaccard"])
def test_heat_of_the_shipped_table(shipped, collection, lang, measure):
    """Each row that shares anything is named once and whole; the rest is in the list of who is left out."""
    now = view(shipped, collection, lang)
    table = family.pairs_of_view(now)
    shown = family.heat(now, measure, table)
    drawn = shown.figure._axes[0]
    names = [
        text.strip("\u2009") for trace in shown.figure.data for text in trace.get("text", ()) if isinstance(text, str)
    ]
    assert sorted(names) == sorted(style_safe(now.words.short(key)) for key in drawn)
    sharing = table[(table[measure] > 0).fillna(False).astype(bool)]
    ids = {*sharing["a"], *sharing["b"]}
    assert set(drawn) <= ids and len(drawn) == min(len(ids), matrices.MOST)
    left = family.without(now, table, measure)
    assert set(left["id"]).isdisjoint(ids) and len(left) + len(ids) == len(now.collection.comparable)
    assert len(shown.figure.to_json()) < 150_000
    go.Figure(shown.figure.to_dict())


def style_safe(text: str) -> str:
    """Return a name as a chart is sent it."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_a_group_is_named_by_what_its_lists_have(four):
    """The bracket's name is the commonest issue area and the members of most lists."""
    assert heat.called(view(four), "member_jaccard", ["a", "b", "c"]) == ("Safety", "United States, France")


def test_the_line_of_perfect_nesting(four):
    """Rows and columns by size; each row has as many unexpected memberships as it lacks expected ones."""
    shown = packed.matrix(view(four))
    codes = array(shown.figure.data[0]["z"])
    assert shown.data.set_index("id").to_numpy().sum() == 6
    assert ((codes == packed.UNEXPECTED).sum(axis=1) == (codes == packed.MISSING).sum(axis=1)).all()
    assert codes.tolist() == [[1, 1, 0], [1, 1, 0], [1, 0, 0], [3, 0, 2]]
    line = next(trace for trace in shown.figure.data if trace.get("mode") == "lines")
    assert line["x"][::2] == [1.5, 1.5, 0.5, 0.5]
    assert shown.title == Text("en")("packed-inside", inside=5, filled=6)
    assert "NODF" not in str(shown.figure.layout.get("annotations"))


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=1, max_size=8))
def test_against_nesting_keeps_totals(rows):
    """There and missing together fill the line; a perfectly nested matrix has nothing against it."""
    cells = np.array(rows, dtype=bool)
    codes = packed.against_nesting(cells)
    assert (np.isin(codes, (packed.EXPECTED, packed.UNEXPECTED)) == cells).all()
    assert (np.isin(codes, (packed.EXPECTED, packed.MISSING)).sum(axis=1) == cells.sum(axis=1)).all()
    staircase = np.arange(4) < np.sort(cells.sum(axis=1))[::-1][:, None]
    assert np.isin(packed.against_nesting(staircase), (packed.ABSENT, packed.EXPECTED)).all()


@pytest.mark.parametrize(("value", "p", "side"), [(40.0, 0.01, "more"), (10.0, 0.01, "less"), (40.0, 0.2, "same")])
def test_the_corner_says_the_verdict(shipped, value, p, side):
    """NODF, its null and the verdict stand in the corner, and the title says the same."""
    now = view(shipped, "framed")
    row = {"measure": "nodf", "value": value, "null_mean": 20.0, "z": value - 20, "p": p, "null_model": "row-fixed"}
    shown = packed.matrix(now, pd.DataFrame([row]))
    corner = shown.figure.layout["annotations"][0]["text"]
    assert f"NODF {value}" in corner and now.text("packed-verdict", side=side, p=f"{p:.2g}") in corner
    assert shown.title == now.text("packed-found", side=side)
    assert all(now.words.member(key) in shown.figure.layout["xaxis"]["ticktext"] for key in ("CHN", "USA"))
    assert len(shown.figure.to_json()) < 150_000


def test_columns_of_one_total_stand_by_region(shipped):
    """Members of equally many lists are grouped by region, and every total is in falling order."""
    now = view(shipped, "framed")
    cells = packed.matrix(now).data.set_index("id")
    totals, regions = cells.sum(), now.whole.members["region"].reindex(cells.columns).fillna("")
    assert (np.diff(totals) <= 0).all()
    for _, group in regions.groupby(totals.to_numpy()):
        assert (group != group.shift()).sum() == group.nunique()
