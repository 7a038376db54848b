"""A click lands in view: on every page it opens the one panel, wholly within the window, wide or narrow."""

import re

import pytest
from playwright.sync_api import expect

from dashboard.model.select import Selection
from tests.browser.conftest import chart, grid, hovered, settled, until

pytestmark = pytest.mark.browser

# Where a point with an id of a chart lies in the window.
POINT = """(key) => {
  const plot = document.querySelector(`.st-key-${key} .js-plotly-plot`), box = plot.getBoundingClientRect();
  const { xaxis, yaxis, _size: size } = plot._fullLayout, [left, right] = xaxis.range, bottom = size.t + size.h;
  for (const trace of plot._fullData) {
    if (!trace.type.startsWith("scatter") || !trace.customdata || trace.visible !== true) continue;
    for (let k = 0; k < trace.x.length; k++) {
      if (!trace.customdata[k] || typeof trace.customdata[k][0] !== "string" || trace.x[k] == null) continue;
      const x = box.left + size.l + xaxis.d2p(trace.x[k]), y = box.top + size.t + yaxis.d2p(trace.y[k]);
      if (x > box.left + size.l && x < box.right - size.r && y > 80 && y < window.innerHeight - 80) return { x, y };
    }
  }
}"""
WITHIN = "box => box.right <= innerWidth && box.bottom <= innerHeight"
CHARTS = [
    ("overview", "landscape", "initiative="),
    ("timeline", "began", "initiative="),
    ("network", "relations", "initiative="),
    ("nesting", "hasse", "initiative="),
    ("overlap", "heat", "pair=.*pair="),
]


def in_view(page) -> None:
    """Hold the panel to be within the window, without scrolling."""
    panel = page.locator(".st-key-panel")
    expect(panel).to_be_visible()
    box, window = panel.bounding_box(), page.viewport_size
    assert box["x"] >= 0 and box["y"] >= 0, box
    assert box["x"] + box["width"] <= window["width"] and box["y"] + box["height"] <= window["height"], box
    expect(page.locator(".st-key-panel_close button")).to_be_in_viewport()


@pytest.mark.parametrize(("name", "key", "chosen"), CHARTS)
def test_click_on_a_chart_lands_in_view(open_page, name, key, chosen):
    """A click on a point opens the panel in view; closing it takes it out of the address."""
    path = "" if name == "overview" else name
    few = {"collection": "table2", "members": "all", "lists": "partial"}  # whose lists do not lie in one another
    page = open_page(path, address={"lang": "en"} | ({} if key == "hasse" else few))
    spot = hovered(page, key, lambda: page.evaluate(POINT, key))
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_url(re.compile(chosen))
    settled(page)
    in_view(page)
    page.set_viewport_size({"width": 600, "height": 900})
    until(page, f"innerWidth === 600 && ({WITHIN})(document.querySelector('.st-key-panel').getBoundingClientRect())")
    in_view(page)
    page.locator(".st-key-panel_close button").click()
    expect(page.locator(".st-key-panel")).to_have_count(0)
    page.wait_for_url(lambda url: not re.search(chosen, url))  # written when the run is over


@pytest.mark.parametrize(
    ("name", "choice"), [("countries", {"state": "FRA"}), ("initiatives", {"beside": "eu-ai-act"})]
)
def test_address_opens_the_panel_in_view(open_page, name, choice):
    """A state on the countries' page and a marked row beside the table are in view from their address."""
    in_view(open_page(name, address={"lang": "zh", **choice}))


def test_name_in_the_panel_is_a_link_within_the_app(open_page):
    """A name opens its record in the same tab, and Back returns."""
    page = open_page("network", address={"lang": "en", "initiative": "eu-ai-act"})
    page.locator(".st-key-panel a").filter(has_text="European Union").first.click()
    page.wait_for_url(re.compile("initiatives.*initiative=european-union|initiatives.*initiative=eu"))
    settled(page)
    assert len(page.context.pages) == 1
    page.go_back()
    page.wait_for_url(re.compile("network.*initiative=eu-ai-act"))
    settled(page)
    in_view(page)


def test_a_name_of_the_table_opens_its_record(open_page):
    """Pressed, the first name opens its record beside the table."""
    page = open_page("initiatives", address={"lang": "en", "collection": "table2"})
    box = grid(page, "table").bounding_box()
    page.mouse.click(box["x"] + 130, box["y"] + 55)  # the first row below the head, on its name
    page.wait_for_url(re.compile("beside=coe-framework-convention-ai"))
    settled(page)
    in_view(page)


def pressed(page, *keys: str) -> None:
    """Press keys one after another, as a hand does."""
    for key in keys:
        page.wait_for_timeout(300)  # a table is drawn on a canvas, which tells nobody that it is done
        page.keyboard.press(key)


def test_enter_opens_a_name_of_the_table_and_escape_leads_back(open_page, shipped):
    """Enter presses the name of the row: one record at a time, its panel takes the keyboard, Escape gives it back."""
    page = open_page("initiatives", address={"lang": "en", "collection": "table2"})
    rows = list(shipped.select(Selection(collection="table2")).initiatives.index)
    grid(page, "table").focus()
    for row, downs in ((2, 2), (4, 2)):
        pressed(page, *["ArrowDown"] * downs, "Enter")
        page.wait_for_url(re.compile(f"beside={rows[row]}(&|$)"))
        settled(page)
        in_view(page)
        until(page, "document.activeElement.closest('.st-key-panel')")
        assert "compare=" not in page.url
        pressed(page, "Escape")
        until(page, "document.activeElement.closest('.st-key-table')")


def test_the_table_of_a_chart_opens_by_keyboard_and_a_row_by_enter(open_page):
    """Tab goes from the chart's buttons to its table, Enter opens it, and Enter on a row its record."""
    page = open_page("timeline", address={"lang": "en", "collection": "table2"})
    chart(page, "began")
    page.locator(".st-key-svg_began button").focus()
    for _ in range(3):  # past the address under which the chart is embedded
        pressed(page, "Tab")
        if page.evaluate("Boolean(document.activeElement.closest('.st-key-open_rows_began'))"):
            break
    pressed(page, "Enter")
    grid(page, "rows_began")
    for _ in range(8):  # past the buttons above the table
        pressed(page, "Tab")
        if page.evaluate("Boolean(document.activeElement.closest('.st-key-rows_began canvas'))"):
            break
    pressed(page, "ArrowDown", "ArrowDown", "Enter")
    page.wait_for_url(re.compile("initiative="))
    settled(page)
    in_view(page)
    until(page, "document.activeElement.closest('.st-key-panel')")


def test_shift_and_space_mark_a_row(open_page):
    """The arrows go to a row, Shift and Space mark it, as in any table of this kind."""
    page = open_page("initiatives", address={"lang": "en", "collection": "table2"})
    grid(page, "table").focus()
    pressed(page, "ArrowDown", "ArrowDown", "ArrowRight", "Shift+Space")
    page.wait_for_url(re.compile("beside="))
    settled(page)
    in_view(page)
