"""Text from outside in a browser: nothing is fetched, and no picture and no link of it is on any page."""

import sys

import pytest

from dashboard.present.address import PARAMETERS
from tests.browser.conftest import PAGES, ROOT, UNPREPARED, leave, serving, settled
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

# Pages that take most of what an address says; that no page shows a value of it as markup is held without a browser.
ASKED = ("overview", "initiatives", "overlap", "countries")

# Open what is shut, and tell how much that was.
OPEN = """() => {
  const shut = [...document.querySelectorAll('details:not([open]) > summary')].filter(e => e.getClientRects().length);
  for (const heading of shut.reverse()) heading.click();
  return shut.length;
}"""


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory):
    """Return the address of a dashboard over a package that is hostile in every cell."""
    folder = hostile.write(tmp_path_factory.mktemp("hostile"))
    command = [sys.executable, "-m", "dashboard", "--data", str(folder)]
    with serving(tmp_path_factory.mktemp("server") / "log", command, ROOT, **UNPREPARED) as url:
        yield url


@pytest.mark.parametrize("name", PAGES)
def test_hostile_package_and_address_show_no_picture_and_no_link(open_page, hostile_url, name):
    """Every page of the package, some at an address that is hostile too: `open_page` holds it to fetching nothing."""
    asked = {key: [hostile.TEXT] for key in PARAMETERS if key != "lang"}
    for address in (CHOICES.get(name, {}), asked)[: 1 + (name in ASKED)]:
        page = open_page(name, url=hostile_url, address={"lang": "en", **address})
        page.wait_for_load_state("networkidle")
        for _ in range(4):  # what is shut is looked at, too, and what is shut in it
            if not page.evaluate(OPEN):
                break
            settled(page)
        for choice in page.locator('[role="combobox"]').all()[:3]:
            choice.click()
            page.keyboard.press("Escape")
        assert page.evaluate(LIVE) == [] and (name == "methods" or page.evaluate(MARKUP) == [])
        leave(page)
