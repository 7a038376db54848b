"""Pictures that are taken away: no word of them is cut, in either language, on the page and in the file."""

import re

import pytest

from dashboard.export import Options, export
from dashboard.model.select import Selection
from tests.browser.conftest import chart

PAGES = ["", "layers", "overlap", "nesting", "network", "timeline", "countries"]
# Words that lie outside the picture or are cut by the frame of the legend, with how far.
CUT = """root => {
  const picture = root.matches("svg") ? root : root.querySelector(".main-svg");
  const frame = root.querySelector(".legend .bg");
  const within = (words, outer) => {
    const { left, right, top, bottom } = outer.getBoundingClientRect();
    return [...words].map(text => [text.textContent, text.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0.5) // Plotly shrinks to nothing what it hides
      .map(([word, box]) => [word, Math.max(left - box.left, box.right - right, top - box.top, box.bottom - bottom)]);
  };
  const words = within(root.querySelectorAll("text"), picture);
  const legend = frame ? within(root.querySelectorAll(".legendtext"), frame) : [];
  return [...words, ...legend].filter(([, far]) => far > 1.5);
}"""


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_no_word_of_a_picture_file_is_cut(open_page, chromium, tmp_path, page, lang):
    """Every chart's SVG, opened by itself, without the fonts of the page, shows each word whole."""
    opened, found = open_page(page, address={"lang": lang}), {}
    charts = opened.locator("[class*='st-key-svg_']")
    charts.first.wait_for()
    names = [re.search(r"st-key-svg_(\w+)", charts.nth(k).get_attribute("class"))[1] for k in range(charts.count())]
    alone = chromium.new_page(viewport={"width": 1600, "height": 2600})
    for name in names:
        chart(opened, name).scroll_into_view_if_needed()
        with opened.expect_download() as got:
            opened.locator(f".st-key-svg_{name} button").click()
        got.value.save_as(tmp_path / f"{name}.svg")
        alone.goto(f"file://{tmp_path}/{name}.svg")
        found[name] = alone.evaluate(f"() => ({CUT})(document.documentElement)")
    alone.close()
    assert names and {name: cut for name, cut in found.items() if cut} == {}


@pytest.mark.parametrize("width", [1280, 800])
def test_no_word_of_a_bundle_picture_is_cut(chromium, shipped, tmp_path, width):
    """The pages of a bundle show each word whole, in a wide window and a narrow one, and ask for nothing outside."""
    export(shipped, tmp_path / "out", Options(Selection(), bands=()))
    page, found, asked = chromium.new_page(viewport={"width": width, "height": 1000}), {}, []
    page.on("request", lambda request: asked.append(request.url))
    for path in sorted((tmp_path / "out" / "figures").glob("*.html")):
        page.goto(f"file://{path}")
        page.locator(".main-svg").first.wait_for()
        found[path.stem] = page.evaluate(f"() => ({CUT})(document.querySelector('.js-plotly-plot'))")
    page.close()
    assert found and {name: cut for name, cut in found.items() if cut} == {}
    assert all(url.startswith("file:") for url in asked)
