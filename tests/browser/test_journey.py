"""What a scholar does in a browser: open, filter, download, read, share, go back."""

import csv
import html
import io
import re
import sys
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from dashboard.model.lens import Lens
from dashboard.model.select import Selection
from dashboard.present.words import Text
from tests.browser.conftest import (
    ROOT,
    chart,
    choose,
    download,
    grid,
    hovered,
    leave,
    marks,
    serving,
    settled,
    shown,
    until,
)

pytestmark = pytest.mark.browser


def asked(page) -> dict[str, list[str]]:
    """Return the address's choices."""
    return parse_qs(urlsplit(page.url).query)


def read(data: bytes) -> list[dict[str, str]]:
    """Read a downloaded CSV."""
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def expect_shown(page, selection: Selection, shipped) -> None:
    """Wait until the sidebar counts what a selection lets through, and the run is over."""
    number = len(shipped.select(selection).initiatives)
    expect(page.locator('[data-testid="stSidebar"] strong').first).to_have_text(re.compile(rf"^{number}\D"))
    settled(page)


def test_open_filter_see_the_chart_change_and_go_back(open_page, shipped):
    """The technical layer has fewer marks; its address says so; Back brings the former view, step by step."""
    page = open_page()
    technical, both = Selection(layers=("technical",)), Selection(layers=("technical",), form=("private",))
    expect_shown(page, Selection(), shipped)
    before = marks(page).count()
    choose(page, "layers", "Technical")
    page.wait_for_url(re.compile("layers=technical"))
    expect_shown(page, technical, shipped)
    few = marks(page).count()
    assert 0 < few < before and asked(page)["layers"] == ["technical"]
    choose(page, "form", "Private")
    page.wait_for_url(re.compile("form=private"))
    expect_shown(page, both, shipped)
    page.go_back()
    expect_shown(page, technical, shipped)
    expect(marks(page)).to_have_count(few)
    page.go_back()
    expect_shown(page, Selection(), shipped)
    expect(marks(page)).to_have_count(before)


def test_download_is_exactly_the_filtered_rows(open_page, shipped):
    """The table's CSV holds the rows that pass the filters, in their order, whole, with Chinese."""
    page = open_page("initiatives")
    choose(page, "layers", "Technical")
    wanted = shipped.select(Selection(layers=("technical",))).initiatives
    expect_shown(page, Selection(layers=("technical",)), shipped)
    rows = read(download(page, "csv_table"))
    assert [row["id"] for row in rows] == list(wanted.index)
    assert [row["name_zh"] for row in rows] == list(wanted["name_zh"])
    assert [row["layers"] for row in rows] == [";".join(cell) for cell in wanted["layers"]]


def test_row_opens_its_panel_with_its_own_address(open_page, shipped):
    """Marking a row of the table opens its panel; the link shows it to another reader."""
    page = open_page("initiatives", address={"collection": "table2"})
    spot = grid(page, "table").bounding_box()
    page.mouse.click(spot["x"] + 18, spot["y"] + 52)  # the box before the first row
    page.wait_for_url(re.compile("beside="))
    name = shipped.name(page.url.rpartition("beside=")[2].partition("&")[0])
    expect(page.get_by_text(name).first).to_be_visible()
    other = open_page(whole=page.url)
    expect(other.get_by_text(name).first).to_be_visible()


def test_link_gives_the_same_view_in_a_fresh_browser_in_chinese(open_page):
    """After switching to Chinese, the link opens the same page, language, filters and picture elsewhere."""
    page = open_page()
    choose(page, "layers", "Technical")
    page.wait_for_url(re.compile("layers=technical"))
    settled(page)
    choose(page, "lang", "中文")
    expect(page.get_by_role("heading", level=1)).to_have_text(Text("zh")("overview-question"))
    page.wait_for_url(re.compile("lang=zh"))
    until(page, "document.documentElement.lang == 'zh'")
    settled(page)
    other = open_page(whole=page.url)
    expect(other.get_by_role("heading", level=1)).to_have_text(Text("zh")("overview-question"))
    assert shown(other) == shown(page)
    assert marks(other).count() == marks(page).count() > 0
    assert asked(other) == asked(page) == {"lang": ["zh"], "layers": ["technical"]}


def test_page_change_keeps_the_filters(open_page):
    """The navigation carries the filters along, and back."""
    page = open_page(address={"lang": "en", "form": ["private", "multistakeholder"]})
    said = shown(page)
    for name in ("Initiatives", "Layers", "Overview"):
        page.locator('[data-testid="stSidebarNavLink"]').filter(has_text=name).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(Text("en")(f"{name.lower()}-question"))
        page.wait_for_url(re.compile("form=private&form=multistakeholder"))
        settled(page)
        assert shown(page) == said


def test_question_opens_its_page_in_its_view(open_page):
    """A question of the overview opens the page that answers it, filtered."""
    page = open_page()
    chart(page, "growth")  # the last picture: nothing moves any more
    page.get_by_role("link", name=Text("en")("ask-binding")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(Text("en")("initiatives-question"))
    page.wait_for_url(re.compile("legal_force=binding"))


def test_chart_is_taken_away_as_picture_and_table(open_page):
    """A chart gives a PNG, an SVG with its title, and its data as CSV."""
    page = open_page()
    chart(page, "landscape")
    box = page.locator(".st-key-box_landscape")
    pictures = {}
    for kind in ("PNG", "SVG"):
        with page.expect_download() as got:
            box.get_by_role("button", name=kind, exact=True).click()
        with open(got.value.path(), "rb") as file:
            pictures[kind] = file.read()
        assert got.value.suggested_filename.endswith(kind.lower())
    assert pictures["PNG"].startswith(b"\x89PNG\r\n\x1a\n") and len(pictures["PNG"]) > 20_000
    assert b"<svg" in pictures["SVG"][:200] and len(pictures["SVG"]) > 20_000
    title = box.get_by_role("heading").inner_text()
    told = " ".join(re.sub(r"<[^>]+>", " ", pictures["SVG"].decode()).split())  # a long title has several lines
    assert title and html.escape(title, quote=False) in told
    assert {row["id"] for row in read(download(page, "csv_landscape"))}


def test_click_on_a_mark_opens_its_card(open_page, shipped):
    """A click on a mark of the overview shows what it is, and puts its id into the address."""
    page = open_page(address={"lang": "en", "collection": "table2"})
    marks(page).nth(3).scroll_into_view_if_needed()

    def middle() -> dict[str, float]:
        box = marks(page).nth(3).bounding_box()
        return {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}

    spot = hovered(page, "landscape", middle)
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_url(re.compile("initiative="))
    (key,) = asked(page)["initiative"]
    expect(page.locator(".st-key-panel")).to_contain_text(shipped.name(key))


# Where a coloured cell of the heat map lies on the screen, and its pair.
CELL = """() => {
  const plot = document.querySelector(".st-key-heat .js-plotly-plot"), box = plot.getBoundingClientRect();
  const layout = plot._fullLayout, size = layout._size;
  const points = plot._fullData.find(trace => trace.type.startsWith("scatter")), k = Math.floor(points.x.length / 3);
  const x = box.left + size.l + layout.xaxis.d2p(points.x[k]), y = box.top + size.t + layout.yaxis.d2p(points.y[k]);
  return { x, y, pair: points.customdata[k].slice(0, 2) };
}"""


def test_click_on_a_cell_explains_the_pair(open_page):
    """A click on a coloured cell of the heat map explains the pair of its row and column."""
    page = open_page("overlap", address={"lang": "en", "collection": "table2"})
    cell = hovered(page, "heat", lambda: page.evaluate(CELL))
    page.mouse.click(cell["x"], cell["y"])
    page.wait_for_url(re.compile("pair=.*pair="))
    expect(page.locator(".st-key-why")).to_be_visible()
    assert asked(page)["pair"] == cell["pair"]


def test_python_m_dashboard_starts_it(open_page, tmp_path):
    """`python -m dashboard` opens at once, whatever it prepares meanwhile."""
    with serving(tmp_path / "log", [sys.executable, "-m", "dashboard"], ROOT) as url:
        page = open_page(url=url, address={"lang": "en"})
        expect(page.get_by_role("heading", level=1)).to_have_text(Text("en")("overview-question"))
        leave(page)  # before its server ends


def test_streamlit_run_from_another_folder(open_page, tmp_path):
    """`streamlit run dashboard/app.py` works from any folder."""
    script = f"{sys.prefix}/bin/streamlit"
    with serving(tmp_path / "log", [script, "run", str(ROOT / "dashboard" / "app.py")], tmp_path) as url:
        # Without what the service puts beside the app, Streamlit looks for its own addresses below the page's path.
        page = open_page("initiatives", url=url, tolerated="/initiatives/_stcore/")
        expect(page.get_by_role("heading", level=1)).to_have_text(Text("en")("initiatives-question"))
        leave(page)  # before its server ends


def test_the_lens_is_chosen_kept_and_put_back(open_page, shipped):
    """A choice of the lens moves the marks and not the rows; the link keeps it, Back undoes it."""
    page = open_page(address={"collection": "table2", "units": "initiative"})
    rows, before = shown(page), marks(page).count()
    line = page.locator(".st-key-lens summary")
    expect(line).to_contain_text("initiatives, row by row")
    expect(page.locator(".st-key-w_units")).to_be_visible()  # a choice that is in use is open
    page.locator(".st-key-w_units label").filter(has_text="Issuers").click()
    page.wait_for_url(re.compile("units=issuer"))
    settled(page)
    expect(line).to_contain_text("Compared: issuers")
    expect(page.locator(".st-key-w_units")).to_be_visible()
    assert shown(page) == rows
    expect(page.get_by_text("Issuers have no primary layer").first).to_be_visible()
    again = open_page(whole=page.url)
    expect(again.locator(".st-key-lens summary")).to_contain_text("Compared: issuers")
    page.go_back()
    page.wait_for_url(re.compile("units=initiative"))
    settled(page)
    expect(marks(page)).to_have_count(before)
    assert len(shipped.select(Selection(collection="table2")).seen(Lens("initiative")).comparable) <= before


def test_the_lens_opens_by_its_line(open_page):
    """At the usual lens the choices are shut; a click on the line shows each with its sentence."""
    page = open_page("nesting", address={"collection": "table2"})
    expect(page.locator(".st-key-w_units")).to_have_count(0)
    page.locator(".st-key-lens summary").click()
    expect(page.locator(".st-key-w_units")).to_contain_text("Each row of the table by itself.")
    page.locator(".st-key-w_members label").filter(has_text="Everybody").click()
    page.wait_for_url(re.compile("members=all"))
    settled(page)
    expect(page.locator(".st-key-lens summary")).to_contain_text("by all their members")
    expect(page.locator(".st-key-w_members")).to_be_visible()
