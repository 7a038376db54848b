"""The search at the top of a page: it answers while one types, by keyboard alone, and leaves filters as they are."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled, shown

pytestmark = pytest.mark.browser


def typed(page, words: str):
    """Type words into the search and return its answers."""
    page.locator(".st-key-search input").click()
    page.keyboard.type(words, delay=20)
    answers = page.locator(".st-key-search_found a")
    answers.first.wait_for()
    return answers


def test_search_jumps_to_a_record_by_keyboard(open_page, shipped):
    """Words typed are answered without Enter; Tab and Enter open the first; nothing is filtered."""
    page = open_page("layers", address={"lang": "en", "layers": "technical"})
    before = shown(page)
    answers = typed(page, "AI Act")
    expect(answers.first).to_contain_text("AI Act")
    assert shown(page) == before and "text=" not in page.url
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("initiatives.*initiative=eu-ai-act"))
    settled(page)
    expect(page.locator(".stMain")).to_contain_text(shipped.name("eu-ai-act"))
    assert "layers=technical" in page.url and shown(page) == before


def test_search_finds_states_in_chinese(open_page, shipped):
    """A state is found by its Chinese name, and its view opens."""
    page = open_page("methods", address={"lang": "zh"})
    typed(page, "德国").first.click()
    page.wait_for_url(re.compile("countries.*country=DEU"))
    settled(page)


def test_search_says_that_nothing_is_called_so(open_page):
    """What finds nothing is answered by a sentence."""
    page = open_page("findings", address={"lang": "en"})
    page.locator(".st-key-search input").click()
    page.keyboard.type("qqqqzzzz", delay=20)
    expect(page.locator(".st-key-search_found")).to_contain_text("Nothing is called so")
