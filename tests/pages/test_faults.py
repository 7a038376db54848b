"""One fault takes nothing else with it: filters, navigation and the rest of the page stay, and a sentence says so."""

import logging

import pytest

from dashboard.present.words import LANGUAGES, Text
from dashboard.ui import context, elements, filters
from tests.pages.conftest import PAGES, address, open_faulty, shown, written

SECRET = "secret of the trace"


class Broken(Exception):
    """A fault that no page foresees."""


def fail(*args, **kwargs):
    """Fail with words that no reader may see."""
    raise Broken(SECRET)


def everything(at) -> str:
    """Return all text that is sent."""
    return written(at) + "\n".join(element.value for element in [*at.sidebar.error, *at.sidebar.markdown])


def whole(at) -> bool:
    """Tell whether the filters stand and work."""
    return bool(at.button_group(key="w_layers").options) and at.text_input(key="w_text").value == ""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_page_that_fails_keeps_filters_and_says_what_to_do(page, lang, monkeypatch, caplog):
    """Whatever a page raises, the filters stand, the sentence is the reader's, and the trace is in the log alone."""
    monkeypatch.setattr(elements, "head", fail)
    with caplog.at_level(logging.ERROR, "dashboard"):
        at = open_faulty(page, lang=lang)
    assert [error.value for error in at.error] == [Text(lang)("fault-page")]
    assert SECRET in caplog.text and "Traceback" in caplog.text
    assert SECRET not in everything(at) and "Broken" not in everything(at)
    assert whole(at) and at.button(key="reset_everything").label == Text(lang)("reset-all")
    monkeypatch.undo()
    at.text_input(key="w_text").set_value("council").run()
    assert not at.error and at.title[0].value == Text(lang)(f"{page}-question")


@pytest.mark.parametrize("kind", [RecursionError, MemoryError, KeyError, AssertionError, SyntaxError, UnicodeError])
def test_no_kind_of_exception_gets_through(kind, monkeypatch):
    """Faults of every kind are caught, whatever they derive from."""

    def broken(*args):
        raise kind(SECRET)

    monkeypatch.setattr(elements, "head", broken)
    at = open_faulty("layers")
    assert len(at.error) == 1 and whole(at) and SECRET not in everything(at)


@pytest.mark.parametrize("page", ["overview", "layers", "overlap", "nesting", "network", "timeline", "countries"])
def test_chart_that_fails_leaves_the_rest_of_the_page(page, monkeypatch):
    """Each picture fails in turn: its place says so, and the page goes on to its end."""
    drawn, made = elements.picture, []

    def counting(now, draw, *choices, **given):
        made.append(draw.__name__)
        if len(made) == broken:
            raise Broken(SECRET)
        return drawn(now, draw, *choices, **given)

    monkeypatch.setattr(elements, "picture", counting)
    broken = 0
    total = len(open_faulty(page).get("plotly_chart"))
    pictures = len(made)
    assert pictures
    for broken in range(1, pictures + 1):
        made.clear()
        at = open_faulty(page)
        assert Text("en")("fault-part") in [error.value for error in at.error] and SECRET not in everything(at)
        assert len(made) == pictures, f"{page} ended at its picture {broken}"
        assert len(at.get("plotly_chart")) == total - 1 and whole(at)


def test_table_that_fails_leaves_the_rest_of_the_page(monkeypatch):
    """A table that cannot be drawn says so in its place; charts and what follows stand."""
    monkeypatch.setattr("dashboard.ui.screen.dataframe", fail)
    at = open_faulty("overlap", collection="table2")
    assert Text("en")("fault-part") in [error.value for error in at.error] and SECRET not in everything(at)
    assert len(at.get("plotly_chart")) == 2 and whole(at)


def test_sidebar_that_fails_keeps_the_page(monkeypatch):
    """A fault in a filter is told in the sidebar; the page stands whole."""
    monkeypatch.setattr(filters, "_member", fail)
    at = open_faulty("layers")
    assert [error.value for error in at.sidebar.error] == [Text("en")("fault-sidebar")]
    assert not at.main.error and at.get("plotly_chart") and SECRET not in everything(at)
    assert at.button_group(key="w_form").options


def test_click_that_fails_is_told_and_changes_nothing(monkeypatch):
    """A fault in what follows a click is logged and told; page and filters are as before."""
    at = open_faulty("initiatives")
    before = shown(at)
    monkeypatch.setattr("dashboard.ui.session.put", fail)
    at.text_input(key="w_text").set_value("council").run()
    assert not at.exception and Text("en")("fault-click") in [error.value for error in at.error]
    assert shown(at) == before and SECRET not in everything(at)
    at.run()
    assert not at.error


def test_package_that_cannot_be_read_for_a_fault_of_ours_leaves_the_language(monkeypatch):
    """Even where reading the package itself fails, a sentence and the language switch stand."""
    monkeypatch.setattr(context, "loaded", fail)
    at = open_faulty("overview", lang="zh")
    assert [error.value for error in at.error] == [Text("zh")("fault-page")]
    assert at.button_group(key="w_lang").options and SECRET not in everything(at)


def test_dropping_everything_leads_out_of_a_fault(monkeypatch):
    """The button under the sentence drops filters and choices and keeps the language."""
    monkeypatch.setattr(elements, "head", fail)
    at = open_faulty("overlap", lang="zh", layers="technical", measure="layer_jaccard", collection="all")
    at.button(key="reset_everything").click().run()
    assert address(at) == {"lang": ["zh"]}
