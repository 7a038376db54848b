"""The questions of the overview: each opens a view that shows something and holds the answer."""

import json
from functools import cache

import pytest

from dashboard.measures.overlap import pairs
from dashboard.model.lens import Lens
from dashboard.model.select import Selection
from dashboard.present.questions import MARKED, POWERS, TREATY, asked
from dashboard.present.view import View
from dashboard.present.words import LANGUAGES, Text, Words
from tests.pages.conftest import open_app, written


def view_of(whole, lang: str = "en") -> View:
    """Return the view on which the app opens."""
    chosen = Selection(collection="framed")
    return View(whole, whole.select(chosen), chosen, Text(lang), Words(whole, lang))


def questions(whole, lang: str = "en") -> dict:
    """Return the questions by id."""
    return {question.id: question for group in asked(view_of(whole, lang)).values() for question in group}


@pytest.fixture(scope="module")
def opened(shipped):
    """Return an opener of a question's address, each once."""
    found = questions(shipped)

    @cache
    def _open(name: str):
        choices = {key: list(v) if isinstance(v, tuple) else v for key, v in found[name].choices.items()}
        return open_app(found[name].page, **choices)

    return _open


def names_in(at, key: str) -> list[str]:
    """Return the first column of words of a table."""
    return at.get_by_key(key).value.iloc[:, 0].tolist()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_at_least_twelve_questions_are_asked(shipped, lang):
    """Each has words of its own in both languages, and ids are unique."""
    found = questions(shipped, lang)
    said = [str(Text(lang)(f"ask-{name}", **question.named)) for name, question in found.items()]
    assert len(found) == sum(map(len, asked(view_of(shipped, lang)).values())) >= 12
    assert len(set(said)) == len(said) and all("?" in line or "？" in line for line in said)


def test_the_overview_shows_them_first(shipped):
    """The links stand on the overview, before the first picture."""
    at = open_app("overview")
    lists = [element.value.replace("\\", "") for element in at.markdown if element.value.startswith("- [")]
    for question in questions(shipped).values():
        said = f"- [{Text('en')(f'ask-{question.id}', **question.named)}]({question.page}?"
        assert any(said in shown for shown in lists), said


@pytest.mark.parametrize("name", ["binding", MARKED])
def test_a_filter_lists_its_rows(opened, shipped, name):
    """The table holds the rows that the question asks for, and no others."""
    at = opened(name)
    chosen = (
        Selection(collection="framed", legal_force=("binding",))
        if name == "binding"
        else Selection(collection=MARKED, status=("active",))
    )
    rows = shipped.select(chosen).initiatives
    assert len(rows) and list(at.dataframe(key="table").value.iloc[:, 0]) == [
        shipped.name(key, "en") for key in rows.index
    ]


def test_who_is_bound(opened, shipped):
    """The map counts, for each state, the binding texts that bind it."""
    at = opened("who-is-bound")
    counted = shipped.select(Selection(collection="framed", legal_force=("binding",))).seen(Lens()).counted()
    bound = {m for m in counted["member_id"] if shipped.members.at[m, "kind"] == "state"}
    assert bound and f"**{len(bound)}** of" in at.main.markdown[0].value


def test_where_law_is_missing(opened):
    """The grid of binding texts has empty cells, and its title counts them."""
    at = opened("law-missing")
    grid = at.session_state["view"].complex
    assert set(grid.comparable["legal_force"]) == {"binding"}
    assert "cells are empty" in written(at)


def test_who_copies_whom(opened, shipped):
    """The record opens of that from which most derive, and lists all that do."""
    at = opened("copied")
    key = at.query_params["initiative"]
    key = key[0] if isinstance(key, list) else key
    ties = shipped.select(Selection(collection="framed")).ties
    derived = ties[ties["relation"] == "derived_from"]
    every = derived["to_id"].value_counts()
    every = every[every.index.isin(shipped.select(Selection(collection="framed")).comparable.index)]
    assert every[key] == every.max()
    shown = "\n".join(frame.value.to_string() for frame in at.dataframe)
    for one in derived.loc[derived["to_id"] == key, "from_id"]:
        assert shipped.name(one, "en")[:30] in shown


def test_how_the_eu_and_the_us_differ(opened):
    """The two stand side by side, and their instruments by legal force face each other."""
    at = opened("eu-us")
    assert "European Union" in written(at) and "are together in" in written(at)
    assert any("-facing" in chart.proto.id for chart in at.get("plotly_chart"))


def test_where_great_powers_sit_together(opened, shipped):
    """The count of initiatives of which all four are members is said."""
    at = opened("powers")
    counted = shipped.select(Selection(collection="framed"))
    counted = counted.counted(Lens().counting)
    groups = counted[counted["initiative_id"].isin(at.session_state["view"].rows.comparable.index)]
    groups = groups.groupby("initiative_id")["member_id"].agg(set)
    together = sum(set(POWERS) <= members for members in groups)
    assert f"are together in **{together}** of" in written(at)


def test_what_overlaps_most_with_the_treaty(opened, shipped):
    """The record lists the pair with the highest overlap first."""
    at = opened("treaty")
    every = pairs(shipped.select(Selection(collection="framed")).seen(Lens()))
    mine = every[(every["a"] == TREATY) | (every["b"] == TREATY)].dropna(subset="overlap")
    best = mine.loc[mine["overlap"].idxmax()]
    other = best["b"] if best["a"] == TREATY else best["a"]
    shown = "\n".join(frame.value.to_string() for frame in at.dataframe)
    assert best["overlap"] > 0 and shipped.name(other, "en")[:30] in shown


def test_what_is_nested_in_the_oecd(opened, shipped):
    """The record of the host lists what is documented as nested in it."""
    at = opened("nested-oecd")
    ties = shipped.ties
    nested = ties.loc[(ties["to_id"] == "oecd") & (ties["relation"] == "nested_in"), "from_id"]
    shown = "\n".join(frame.value.to_string() for frame in at.dataframe)
    assert len(nested) > 5 and all(shipped.name(key, "en")[:30] in shown for key in nested)


@pytest.mark.parametrize(("name", "key"), [("un", "ranking"), ("technical", "ranking"), ("overlap", "heat")])
def test_a_picture_answers(opened, name, key):
    """The picture that answers is there, with marks in it."""
    at = opened(name)
    charts = [chart for chart in at.get("plotly_chart") if f"-{key}" in chart.proto.id or key in chart.proto.id]
    assert charts and json.loads(charts[0].proto.spec)["data"]


def test_who_is_left_out(opened):
    """The states in none are counted, by region."""
    at = opened("left-out")
    assert "in none that is known." in at.main.markdown[0].value
    assert any("-groups" in chart.proto.id for chart in at.get("plotly_chart"))


@pytest.mark.parametrize(("name", "message"), [("nesting", "The largest hosts"), ("gaps", "Every issue area has")])
def test_a_sentence_answers(opened, name, message):
    """The answer is said in a sentence of the page."""
    assert message in written(opened(name))


def test_what_changed(opened, shipped):
    """The timeline compares the two years: what was added is counted."""
    at = opened("changed")
    rows = shipped.select(Selection(collection="framed")).seen(Lens()).comparable["launch_year"]
    added = int(((rows > 2022) & (rows <= 2024)).sum())
    assert f"**{added}** initiatives were added" in written(at)
    assert len(at.dataframe(key="changed_added").value) == added


def test_a_package_is_asked_what_it_can_answer(tmp_path, package):
    """A table of names and layers alone gets no question that rests on members, ties or years."""
    (tmp_path / "initiatives.csv").write_text("id,name_en,layers\na,Alpha,legal\nb,Beta,technical\n", encoding="utf-8")
    package(tmp_path)
    at = open_app("overview")
    assert asked(at.session_state["view"]) == {}
    assert [element for element in at.markdown if element.value.startswith("- [") and "?](" in element.value] == []
