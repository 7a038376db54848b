"""The pages of states in a browser: from the map over the panel to a state's page, and back."""

import re

import pytest
from playwright.sync_api import expect

from dashboard.present.words import Text
from tests.browser.conftest import settled

pytestmark = pytest.mark.browser

EN = Text("en")


def test_a_state_is_chosen_its_page_opened_and_left_by_back(open_page, shipped):
    """The panel of a state leads to its page by a link; a link there leads to another's; Back goes through them."""
    page = open_page("countries", address={"lang": "en", "state": "FRA"})
    page.locator(".st-key-panel").get_by_role("link", name=EN("state-page")).click()
    page.wait_for_url(re.compile("country=FRA"))
    expect(page.get_by_role("heading", level=1, name=shipped.member_name("FRA"))).to_be_visible()
    settled(page)
    page.get_by_role("link", name=shipped.member_name("DEU"), exact=True).click()
    page.wait_for_url(re.compile("country=DEU"))
    expect(page.get_by_role("heading", level=1, name=shipped.member_name("DEU"))).to_be_visible()
    settled(page)
    page.go_back()
    expect(page.get_by_role("heading", level=1, name=shipped.member_name("FRA"))).to_be_visible()
    settled(page)
    page.locator(".st-key-state_back button").click()
    expect(page.get_by_role("heading", level=1, name=EN("countries-question"))).to_be_visible()


def test_a_map_is_lower_in_a_narrow_window(open_page):
    """It is as high as its width needs: no blank above and below it."""
    heights = []
    for width in (600, 1440):
        page = open_page("countries", address={"lang": "en"}, width=width)
        plot = page.locator(".st-key-map_initiatives .js-plotly-plot")
        plot.wait_for(state="visible")
        heights.append(plot.bounding_box()["height"])
    assert heights[0] < 0.75 * heights[1]
