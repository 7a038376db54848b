"""Pictures that are taken away: no word of them is cut, in either language, on the page and in the file."""

import html
import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.model.select import Selection
from dashboard.present.bundle.pictures import pictures
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from tests.browser.conftest import chart, hovered, until

PAGES = ["", "layers", "overlap", "nesting", "network", "timeline", "countries", "countries together"]
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
    path, _, part = page.partition(" ")
    opened, found = open_page(path, address={"lang": lang} | ({"part": part} if part else {})), {}
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
    assert names and {name: words for name, words in found.items() if words} == {}


def test_no_word_of_a_bundle_picture_is_cut(chromium, shipped, tmp_path):
    """The pages of a bundle show each word whole, in a wide window and a narrow one, and ask for nothing outside."""
    view = View(shipped, shipped.select(Selection()), Selection(), Text("en"), Words(shipped, "en"))
    for name, content in pictures(view, "A source, under a licence.").items():
        (tmp_path / name).write_bytes(content)
    page, found, asked = chromium.new_page(), {}, []
    page.on("request", lambda request: asked.append(request.url))
    for path in sorted(tmp_path.glob("*.html")):
        page.set_viewport_size({"width": 1280, "height": 1000})
        page.goto(f"file://{path}")
        page.locator(".main-svg").first.wait_for()
        found[path.stem, 1280] = cut(page)
        page.set_viewport_size({"width": 800, "height": 1000})
        until(page, "document.querySelector('.main-svg').getBoundingClientRect().width <= 800")
        found[path.stem, 800] = cut(page)
    page.close()
    assert found and {name: words for name, words in found.items() if words} == {}
    assert all(url.startswith("file:") for url in asked)


def cut(page) -> list:
    """Return the words of a picture that are cut, and still are a while later: some move to their places."""
    for _ in range(30):
        if not (found := page.evaluate(f"() => ({CUT})(document.querySelector('.js-plotly-plot'))")):
            break
        page.wait_for_timeout(200)
    return found


# A cell of the heat map whose two ids the browser was not sent, and their labels.
KEPT = """() => {
  const plot = document.querySelector(".st-key-heat .js-plotly-plot"), box = plot.getBoundingClientRect();
  const { _size, xaxis, yaxis } = plot._fullLayout;
  const points = plot._fullData.find(trace => trace.type.startsWith("scatter") && !trace.customdata);
  if (!points) return null;
  const height = i => box.top + _size.t + yaxis.d2p(i);
  const seen = [...points.y.keys()].filter(k => height(points.y[k]) > 100 && height(points.y[k]) < innerHeight - 100);
  const k = seen[Math.floor(seen.length / 2)];
  if (!seen.length) return null;
  // Between cells of five pixels the library may take the neighbour: what counts is the one that it says was clicked.
  plot.on("plotly_click", ({ points: [at] }) => {
    plot.dataset.clicked = JSON.stringify([yaxis.ticktext[at.y], xaxis.ticktext[at.x]]);
  });
  return { x: box.left + _size.l + xaxis.d2p(points.x[k]), y: height(points.y[k]) };
}"""


def test_a_click_gives_ids_that_were_not_sent(open_page, shipped):
    """Where ids are too many to be sent, a click on a cell still opens the pair of its row and column."""
    page = open_page("overlap", address={"lang": "en"})
    cell = hovered(page, "heat", lambda: page.evaluate(KEPT))  # none, where every cell carries its ids
    page.mouse.click(cell["x"], cell["y"])
    clicked = json.loads(page.locator(".st-key-heat .js-plotly-plot").get_attribute("data-clicked"))
    page.wait_for_url(re.compile("pair=.*pair="))
    pair = parse_qs(urlsplit(page.url).query)["pair"]
    assert [html.escape(Words(shipped, "en").short(key), quote=False) for key in pair] == clicked
