"""Text from outside in a browser: nothing is fetched, and no picture and no link of it is on any page."""

import sys
from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError

from dashboard.present.address import PARAMETERS
from tests.browser.conftest import PAGES, ROOT, serving, settled
from tests.pages import hostile
from tests.pages.test_hostile import CHOICES

pytestmark = pytest.mark.browser

# What of the hostile host the browser would follow or fetch; the record's and a source's own address may be links,
# and a link to a page of the dashboard may name the hostile text as what is asked for there.
LIVE = f"""() => [...document.querySelectorAll('[href*="{hostile.HOST}"], [src*="{hostile.HOST}"], svg a')]
  .filter(e => !(e.tagName === 'A' && e.origin === location.origin))
  .filter(e => !e.closest('[data-testid="stLinkButton"], [data-testid="stPageLink-NavLink"]'))
  .map(e => e.outerHTML.slice(0, 200))"""
MARKUP = """() => [...document.querySelectorAll('.katex, [data-testid="stMarkdownContainer"] img')]
  .map(e => e.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory):
    """Return the address of a dashboard over a package that is hostile in every cell."""
    folder = hostile.write(tmp_path_factory.mktemp("hostile"))
    command = [sys.executable, "-m", "dashboard", "--data", str(folder)]
    with serving(tmp_path_factory.mktemp("server") / "log", command, ROOT) as url:
        yield url


@pytest.mark.parametrize("name", PAGES)
def test_hostile_package_and_address_show_no_picture_and_no_link(open_page, hostile_url, name):
    """Every page of the package, at an address that is hostile too: `open_page` holds it to fetching nothing."""
    asked = {key: [hostile.TEXT] for key in PARAMETERS if key != "lang"}
    for address in (CHOICES.get(name, {}), asked):
        page = open_page(name, url=hostile_url, address={"lang": "en", **address})
        page.wait_for_load_state("networkidle")
        for heading in page.locator("summary:visible").all()[::-1]:  # what is shut is looked at, too
            with suppress(TimeoutError):  # one that the click before took away
                heading.click(timeout=3_000)
            settled(page)
        for choice in page.locator('[role="combobox"]').all()[:3]:
            choice.click()
            page.keyboard.press("Escape")
        assert page.evaluate(LIVE) == [] and (name == "methods" or page.evaluate(MARKUP) == [])
        page.context.close()
