"""The picture of the complex: everybody has a place, no name lies on another, the chosen one's ties are drawn."""

import json
from dataclasses import replace
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present.pictures.labels import text_width
from dashboard.present.pictures.landscape import draw
from dashboard.present.pictures.landscape_layout import ACROSS, ALIGNED, MARK, halves, landscape
from dashboard.present.pictures.style import FADED, safe
from dashboard.present.words import Text, Words

VIEWS = {
    "table2": {"collection": "table2"},
    "private": {"collection": "all", "form": ("private",)},
    "technical": {"collection": "framed", "layers": ("technical",)},
    "framed": {"collection": "framed"},
    "all": {"collection": "all"},
}


def seen(whole, lang, **filters):
    """Return a part of the complex, the words of a language, and where everything stands."""
    complex, words = whole.select(Selection(**filters)), Words(whole, lang)

    def label(field, value):
        return words.label(field, value) if value else Text(lang)("not-known")

    return complex, words, label, landscape(complex, words.short, label)


def boxes(placed, words, label) -> list[tuple[float, float, float, float]]:
    """Return left, right, lower and upper edge of each name and heading."""
    size, found = placed.size, []
    for row in placed.marks.itertuples():
        right = row.x + 10 + text_width(words.short(row.id)) * size.letter
        found.append((row.x - MARK / 2, right, row.y - size.line * 0.45, row.y + size.line * 0.45))
    for column, count, x, y, continued in placed.headings:
        first, others = halves(label("convener", column))
        long = max(text_width(first), text_width(others)) + len(str(count)) + 1
        high = 1 if continued or not others else 2
        edge = y + size.line / 2 if not placed.aligned else y + 15
        found.append((x, x + long * 6, edge - (high * size.line if not placed.aligned else 30) + 1, edge - 1))
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("filters", VIEWS.values(), ids=VIEWS)
def test_no_name_lies_on_another(shipped, filters, lang):
    complex, words, label, placed = seen(shipped, lang, **filters)
    assert sorted(placed.marks["id"]) == sorted(complex.comparable.index)
    assert placed.marks[["x", "y"]].notna().all().all()
    assert placed.aligned <= (len(placed.marks) <= ALIGNED)
    edges = sorted(boxes(placed, words, label))
    for (left, right, low, high), (left_2, _, low_2, high_2) in combinations(edges, 2):
        if left_2 >= right:
            continue
        assert high <= low_2 or high_2 <= low, ((left, low), (left_2, low_2))


def test_every_initiative_stands_in_the_band_of_its_layer(shipped):
    _, _, _, placed = seen(shipped, "en", collection="framed")
    bands = {layer: (top, low) for layer, top, low in placed.bands}
    assert list(bands) == ["legal", "ethical", "technical"]
    for row in placed.marks.itertuples():
        assert bands[row.layer][1] < row.y < bands[row.layer][0]
    counts = placed.marks.groupby(["layer", "column"]).size()
    assert sum(count for _, count, *_ in placed.headings) == len(placed.marks) == counts.sum()


def small():
    rows = pd.DataFrame(
        {
            "id": list("abcd"),
            "name_en": ["A", "B", "C", "D"],
            "layers": ["legal;technical", "legal", "ethical", ""],
            "primary_layer": ["legal", "legal", "ethical", ""],
            "form": ["private", "private", "", "private"],
        }
    )
    ties = pd.DataFrame(
        [["a", "b", "references"], ["b", "a", "references"], ["c", "a", "implements"], ["c", "d", "implements"]],
        columns=["from_id", "to_id", "relation"],
    )
    return build({"initiatives": rows, "relations": ties})


def test_columns_are_forms_where_no_convener_is_known():
    complex = small()
    placed = landscape(complex, complex.short, lambda field, value: value or "not known")
    assert placed.marks.set_index("id")["column"].to_dict() == {"a": "private", "b": "private", "c": "", "d": "private"}
    assert [column for column, *_ in placed.headings] == ["private", ""]
    assert [layer for layer, *_ in placed.bands] == ["legal", "ethical", ""]
    assert placed.marks.set_index("id")["degree"].to_dict() == {"a": 3, "b": 2, "c": 2, "d": 1}


@pytest.mark.parametrize("dark", [False, True])
def test_ties_of_the_chosen_are_drawn_and_the_rest_fades(dark):
    """Of a are drawn two references and one implements, whatever else is tied; d is tied to c alone."""
    complex = small()
    placed = landscape(complex, complex.short, lambda field, value: value or "?")
    figure = draw(complex, placed, lambda f, v: v or "?", complex.short, complex.name, "%{z} <ties>", dark, "a")
    go.Figure(json.loads(figure.to_json()))
    drawn = {trace["name"]: trace["x"].count(None) for trace in figure.data if trace["mode"] == "lines"}
    assert {name.strip("\u00a0"): count for name, count in drawn.items()} == {"references": 2, "implements": 1}
    opacity = {}
    for trace in figure.data:
        if trace["mode"] == "markers" and trace["customdata"][0][0]:
            shades = trace["marker"]["opacity"]
            shades = shades if isinstance(shades, list) else [shades] * len(trace["customdata"])
            opacity |= {point[0]: shade for point, shade in zip(trace["customdata"], shades)}
    assert {key for key, shade in opacity.items() if shade == 1} == {"a", "b", "c"}
    texts = [text for trace in figure.data if trace["mode"] == "text" for text in trace["text"]]
    names = "<br>".join(texts).split("<br>")
    assert [line for line in names if line in ("A", "B", "C", "D")] == ["A", "B", "C"]
    assert f'<span style="color:{FADED[dark]}">D</span>' in names


def test_no_tie_hides_another():
    """Of two kinds of tie between the same two each is a line of its own."""
    complex = small()
    twice = pd.concat([complex.relations, complex.relations.iloc[[0]].assign(relation="implements")])
    complex = replace(complex, relations=twice)
    placed = landscape(complex, complex.short, lambda field, value: value)
    figure = draw(complex, placed, lambda f, v: v, complex.short, complex.name, "%{z}", False, "a")
    marks = [trace for trace in figure.data if trace["mode"] == "markers" and not trace["customdata"][0][0]]
    middles = [point for trace in marks for point in zip(trace["x"], trace["y"])]
    assert len(middles) == len(set(middles)) == 4


def test_nothing_chosen_draws_no_line(shipped):
    complex, words, label, placed = seen(shipped, "en", collection="table2")
    figure = draw(complex, placed, label, words.short, words.name, "%{z}", False)
    assert {trace["mode"] for trace in figure.data} == {"markers", "text"}
    assert max(placed.marks["x"]) < ACROSS


@pytest.mark.parametrize("filters", VIEWS.values(), ids=VIEWS)
def test_every_name_is_written_once_on_the_line_of_its_mark(shipped, filters):
    """A text of several lines has them 1.3 letter sizes apart, and its middle where it stands."""
    complex, words, label, placed = seen(shipped, "en", **filters)
    figure = draw(complex, placed, label, words.short, words.name, "%{z}", False)
    texts = [trace for trace in figure.data if trace["mode"] == "text"][0]
    found, pitch = [], 1.3 * texts["textfont"]["size"]
    for x, y, text in zip(texts["x"], texts["y"], texts["text"]):
        lines = text.split("<br>")
        found += [(x - 10, y + pitch * ((len(lines) - 1) / 2 - k), line) for k, line in enumerate(lines)]
    marks = [(row.x, row.y, safe(words.short(row.id))) for row in placed.marks.itertuples()]
    for (x, y, line), (x_2, y_2, line_2) in zip(sorted(found), sorted(marks), strict=True):
        assert line == line_2 and abs(x - x_2) < 0.2 and abs(y - y_2) < 0.5
    assert len(texts["text"]) < 0.2 * len(marks) or len(marks) <= ALIGNED


def test_nothing_selected_is_drawn_as_nothing():
    complex = small().select(Selection(collection="all", text="nowhere"))
    placed = landscape(complex, complex.short, lambda field, value: value)
    assert draw(complex, placed, lambda f, v: v, complex.short, complex.name, "%{z}", False).data == []


def test_names_that_fit_nowhere_still_have_a_place():
    """Names wider than the picture end in one column, and the search for a layout ends."""
    rows = pd.DataFrame({"id": list("ab"), "name_en": ["n" * 900, "m" * 900], "layers": "legal"})
    complex = build({"initiatives": rows})
    placed = landscape(complex, lambda key: complex.catalogue.at[key, "name_en"], lambda field, value: value)
    assert not placed.aligned and placed.marks["y"].is_unique and placed.marks["x"].nunique() == 1
