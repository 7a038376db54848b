"""Networks: measured in the browser, no name touches another or a mark, wide or narrow, in either language."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import chart, settled, until

pytestmark = pytest.mark.browser

# Names that touch another name, or a mark that is not their own, with what they touch; and how many names there are.
TOUCHING = """(key) => {
  const plot = document.querySelector(`.st-key-${key} .js-plotly-plot`);
  const boxes = (kind) => [...plot.querySelectorAll(`.scatterlayer .trace ${kind}`)]
    .map((node) => ({ node, box: node.getBoundingClientRect(), said: node.textContent,
                      of: node.closest(".trace"), i: (node.__data__ || node.parentNode.__data__ || {}).i }))
    .filter(({ box }) => box.width > 0.5);
  const names = boxes(".text text").filter(({ said }) => said.trim()), marks = boxes("path.point");
  const touch = (a, b) => a.box.left < b.box.right - 0.5 && b.box.left < a.box.right - 0.5
    && a.box.top < b.box.bottom - 0.5 && b.box.top < a.box.bottom - 0.5;
  const found = [];
  names.forEach((name, k) => {
    names.slice(k + 1).forEach((other) => touch(name, other) && found.push([name.said, other.said]));
    marks.forEach((mark) => {
      const own = mark.of === name.of && mark.i === name.i;
      if (!own && touch(name, mark)) found.push([name.said, mark.i]);
    });
  });
  return { names: names.length, marks: marks.length, found };
}"""
DRAWN = "document.querySelector('.st-key-{key} .js-plotly-plot .main-svg').getBoundingClientRect().width"
NETWORKS = [("network", "relations", {}), ("overlap", "overlap_network", {})]
NETWORKS += [("network", "relations", {"initiative": "eu-ai-act", "steps": "1"})]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("page", "key", "chosen"), NETWORKS)
def test_no_name_touches_another_or_a_mark(open_page, page, key, chosen, lang):
    """Some are named, and each name has its place for itself, in a wide window as in a narrower one."""
    opened = open_page(page, address={"lang": lang, **chosen}, width=800)
    chart(opened, key).scroll_into_view_if_needed()
    opened.evaluate("document.fonts.ready.then(() => true)")
    narrow = measured(opened, key)
    opened.set_viewport_size({"width": 1440, "height": 1000})
    until(opened, f"{DRAWN.format(key=key)} > {narrow['drawn']}")
    wide = measured(opened, key)
    for found in (narrow, wide):
        assert found["names"] >= min(20, found["marks"] / 2) and found["found"] == []


def measured(page, key: str) -> dict:
    """Return what touches in a network, once that stays the same, and how wide it is drawn."""
    before = None
    while (found := page.evaluate(TOUCHING, key) | {"drawn": page.evaluate(DRAWN.format(key=key))}) != before:
        before = found
        page.wait_for_timeout(300)
    return found


def test_a_narrow_window_has_a_list_instead(open_page):
    """At 600 pixels neither network is drawn; the parts and the ties are listed."""
    for page, key, _ in NETWORKS[:2]:
        opened = open_page(page, address={"lang": "en"}, width=600)
        settled(opened)
        expect(opened.locator(f".st-key-narrow_{key}")).to_be_visible()
        for hidden in (f"{key} .js-plotly-plot", f"png_{key}", f"svg_{key}"):
            expect(opened.locator(f".st-key-{hidden}")).not_to_be_visible()


def test_the_small_parts_lead_to_their_records(open_page):
    """Opened, the list of the parts that are not drawn names each one of them as a link."""
    opened = open_page("network", address={"lang": "en"})
    parts = opened.locator("[data-testid='stExpander']").filter(has_text="The other parts")
    parts.locator("summary").click()
    links = parts.locator("a")
    links.first.wait_for()
    assert links.count() > 100 and "initiative=" in links.first.get_attribute("href")
