"""The address in a browser: what is no page opens the nearest, one step for each page, a server started anew."""

import re
import sys

import pytest
from playwright.sync_api import expect

from dashboard.present.words import Text
from tests.browser.conftest import ROOT, UNPREPARED, Server, at, choose, reader, settled, shown

pytestmark = pytest.mark.browser

EN = Text("en")


def steps(page) -> int:
    """Return how many steps the history holds."""
    return page.evaluate("history.length")


@pytest.mark.parametrize(
    ("path", "name", "told"),
    [
        ("foo", "overview", "foo"),
        ("initiatives/x", "initiatives", "initiatives/x"),
        ("Layers/", "layers", "Layers"),
        ("a/b/c", "overview", "a/b/c"),
        ("initiative", "initiatives", "initiative"),
        ("//x", "overview", "x"),
        ("a%00b", "overview", "a b"),
        ("%ff%fe", "overview", ""),
        ("..%2f..%2fetc%2fpasswd", "overview", "etc/passwd"),
        ("![x](http:%2F%2Fh)", "overview", "![x]("),
    ],
)
def test_path_that_is_no_page_opens_the_nearest_and_says_so(open_page, path, name, told):
    """Whatever the path, a page stands, without a box about it, and a sentence names what was ignored."""
    page = open_page(path, address={"lang": "en"})
    expect(page.get_by_role("heading", level=1)).to_have_text(EN(f"{name}-question"))
    expect(page.locator(".st-key-ignored")).to_contain_text(f"“{told}")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert at(page)[0] == ("/" if name == "overview" else f"/{name}")


def test_each_page_is_one_step_back_and_forward(open_page):
    """The navigation adds one step for each page; Back and Forward go through them with the filters."""
    page = open_page("overview", address={"lang": "en", "layers": "technical"})
    said, start, names = shown(page), steps(page), ("layers", "initiatives", "overview", "network")
    for number, name in enumerate(names, 1):
        page.locator('[data-testid="stSidebarNavLink"]').filter(has_text=EN(f"page-{name}")).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(EN(f"{name}-question"))
        settled(page)
        assert at(page) == (f"/{name}", {"lang": ["en"], "layers": ["technical"]})
        assert steps(page) == start + number
        assert shown(page) == said
    for name in (*names[-2::-1], "overview"):
        page.go_back()
        expect(page.get_by_role("heading", level=1)).to_have_text(EN(f"{name}-question"))
        settled(page)
        assert at(page) == (f"/{name}", {"lang": ["en"], "layers": ["technical"]})
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text(EN("layers-question"))
    assert shown(page) == said and steps(page) == start + len(names)


def test_choices_of_a_page_do_not_add_a_step_when_it_is_left(open_page):
    """A page left with choices of its own is one step, too, and Back brings the choices again."""
    page = open_page("initiatives", address={"lang": "en", "initiative": "eu-ai-act"})
    start = steps(page)
    page.locator('[data-testid="stSidebarNavLink"]').filter(has_text=EN("page-methods")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(EN("methods-question"))
    settled(page)
    assert at(page) == ("/methods", {"lang": ["en"]}) and steps(page) == start + 1
    page.go_back()
    expect(page.locator(".st-key-back")).to_be_visible()


@pytest.fixture
def anew(chromium, tmp_path):
    """Return a page of a server of its own, and what ends that server and starts it anew on its port."""
    server = Server(tmp_path / "log", [sys.executable, "-m", "dashboard"], ROOT, **UNPREPARED)
    server.start()
    context = reader(chromium)
    page = context.new_page()
    page.goto(f"{server.url}/layers?lang=en")
    settled(page)

    def _restart() -> None:
        server.stop()
        page.wait_for_selector('[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])')
        server.start()
        page.wait_for_selector('[data-testid="stApp"][data-test-connection-state="CONNECTED"]')

    yield page, _restart
    context.close()
    server.stop()


def test_first_click_after_the_server_was_started_anew_counts(anew):
    """A filter, the navigation, a button, words: what the reader does first after a restart is followed."""
    page, restart = anew
    restart()
    choose(page, "form", "Private")
    page.wait_for_url(re.compile("form=private"))
    settled(page)
    few = shown(page)
    restart()
    page.locator('[data-testid="stSidebarNavLink"]').filter(has_text=EN("page-methods")).click()
    page.wait_for_url(re.compile("/methods"))
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(EN("methods-question"))
    settled(page)
    assert at(page) == ("/methods", {"lang": ["en"], "form": ["private"]}) and shown(page) == few
    restart()
    page.locator(".st-key-reset button").click()
    page.wait_for_url(re.compile(r"\?lang=en$"))
    expect(page.locator(".st-key-reset")).to_have_count(0)
    restart()
    page.locator(".st-key-w_text input").fill("safety")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("text=safety"))
