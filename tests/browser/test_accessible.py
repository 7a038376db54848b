"""axe finds nothing serious on any page, light or dark, that comes from this project's code."""

from contextlib import suppress
from urllib.parse import urlencode, urljoin

import pytest

from dashboard.present.pictures.style import INK
from tests.browser.conftest import PAGES, chart, is_itself, settled, until

pytestmark = pytest.mark.browser

# Streamlit's own frame: header, navigation, menus, and the inside of its data grid.
NOT_OURS = [
    "stHeader",
    "stToolbar",
    "stSidebarHeader",
    "stSidebarNav",
    "stSidebarCollapseButton",
    "stDataFrame",
    "stDecoration",
    "stStatusWidget",
]
# Style sheets are not fetched once more for axe: of its rules only that of the screen's orientation reads them.
ASKED = {"resultTypes": ["violations"], "preload": False, "rules": {"css-orientation-lock": {"enabled": False}}}
# Rules that a page within Streamlit cannot keep: the frame gives language, landmarks and scroll regions.
FRAME = {"html-has-lang", "region", "landmark-one-main", "page-has-heading-one", "scrollable-region-focusable"}

# Our style sheets of which the browser took over fewer rules than they hold: it drops what it does not understand.
DROPPED = """() => {
  const count = rules => [...rules].reduce((sum, rule) => sum + 1 + (rule.cssRules ? count(rule.cssRules) : 0), 0);
  const ours = [...document.querySelectorAll(".stHtml style")];
  if (!ours.length) return ["no style sheet of ours"];
  return ours
    .filter(style => count(style.sheet.cssRules) !== style.textContent.split("{").length - 1)
    .map(style => style.textContent);
}"""


def violations(page) -> list[str]:
    """Return what axe finds, and still finds a while later, when the levels of headings are set."""
    for pause in (1_000, 2_000, 4_000, 8_000):
        if not (found := _violations(page)):
            return found
        page.wait_for_timeout(pause)
    return _violations(page)


def darken(page) -> None:
    """Turn a page that is light to dark, and wait until it is."""
    page.emulate_media(color_scheme="dark")
    until(
        page, "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor != 'rgb(255, 255, 255)'"
    )
    settled(page)


def _violations(page) -> list[str]:
    """Return what axe calls serious or critical, and headings out of order, as rule, element and reason."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = {"include": [["[data-testid=stApp]"]], "exclude": [[f"[data-testid={name}]"] for name in NOT_OURS]}
    found = axe.run(page, context=context, options=ASKED).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:160]}: {node['failureSummary'].split(chr(10))[-1][:160]}"
        for rule in found
        if (rule["impact"] in ("serious", "critical") or rule["id"] == "heading-order") and rule["id"] not in FRAME
        for node in rule["nodes"]
    ]


INKED = "[...document.querySelectorAll('.js-plotly-plot')]"


def test_charts_follow_the_theme_that_the_system_turns_to(open_page):
    """Dark and back again, while the page is open and without a click."""
    page = open_page(address={"lang": "en", "collection": "table2"})
    chart(page, "landscape")
    for dark in (True, False):
        page.emulate_media(color_scheme="dark" if dark else "light")
        plot = "document.querySelector('.st-key-landscape .js-plotly-plot')"
        until(page, f"{plot} && {plot}.layout.font.color === '{INK[dark]}'")


@pytest.mark.parametrize("name", PAGES)
def test_page_is_accessible_in_both_themes_and_in_a_narrow_window(open_page, name):
    """No serious or critical violation, light or dark, no rule that is not understood, no wider than 420 pixels.

    A page opens by its name and keeps it; under the policy of the service it is drawn whole.
    """
    choices = {"lang": "en", "collection": "table2"}
    page = open_page(name, color_scheme="light", address=choices)
    is_itself(page, name, {key: [value] for key, value in choices.items()})
    page.wait_for_load_state("networkidle")
    assert page.evaluate(DROPPED) == []
    light = violations(page)
    darken(page)
    dark = violations(page)
    page.set_viewport_size({"width": 420, "height": 900})
    wide = (
        "(() => { const m = document.querySelector('[data-testid=stMain]'); return m.scrollWidth - m.clientWidth; })()"
    )
    with suppress(TimeoutError):  # the assertion below says by how much
        until(page, f"{wide} <= 0", timeout=8_000)
    assert {"light": light, "dark": dark, "too wide": max(page.evaluate(wide), 0)} == {
        "light": [],
        "dark": [],
        "too wide": 0,
    }


PARTS = [
    ("initiatives", {"initiative": "eu-ai-act"}),
    ("initiatives", {"compare": ["eu-ai-act", "coe-framework-convention-ai"]}),
    ("countries", {"country": "CHN"}),
    ("countries", {"part": "list", "only_by": "un_system"}),
    ("countries", {"part": "together"}),
    ("countries", {"states": ["USA", "CHN"]}),
    ("countries", {"part": "instruments"}),
    ("timeline", {"between": ["2022", "2024"]}),
    ("findings", {"finding": "clubs"}),
]


def test_parts_of_pages_are_accessible(open_page):
    """Records, states, and the parts of pages that an address opens have no serious or critical violation."""
    page, found = open_page("initiatives", color_scheme="dark", address={"lang": "zh"}), {}
    for name, choices in PARTS:
        where = f"{name}?{urlencode({'lang': 'zh', 'collection': 'table2', **choices}, doseq=True)}"
        page.goto(urljoin(page.url, where))
        settled(page)
        page.wait_for_load_state("networkidle")
        if serious := violations(page):
            found[where] = serious
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_panel_and_answers_are_accessible(open_page, scheme):
    """The panel and the answers of the search have no serious or critical violation."""
    page = open_page("nesting", color_scheme=scheme, address={"lang": "en", "initiative": "eu-ai-act"})
    page.locator(".st-key-search input").click()
    page.keyboard.type("oecd", delay=20)
    page.locator(".st-key-search_found a").first.wait_for()
    settled(page)
    page.wait_for_timeout(1000)  # what is being renewed is faded until it is there
    assert violations(page) == []


# Words of pictures whose contrast with the paper, which axe leaves open, is less than 4.5 to 1; numbers in cells of a
# matrix have their own ground, of which a test of the pictures tells.
FAINT = """() => {
  const linear = shade => shade <= 0.04045 ? shade / 12.92 : ((shade + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  const read = css => css.match(/[\\d.]+/g).map(Number);
  const paper = read(getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor);
  return [...document.querySelectorAll(".main-svg text")]
    .filter(text => text.textContent.trim() && text.getClientRects().length)
    .filter(text => !["rgb(0, 0, 0)", "rgb(255, 255, 255)"].includes(getComputedStyle(text).fill))
    .map(text => {
      const { fill, fillOpacity, opacity } = getComputedStyle(text), ink = read(fill);
      const own = (ink[3] ?? 1) * fillOpacity * opacity;
      const [low, high] = [light(ink.map((shade, i) => shade * own + paper[i] * (1 - own))), light(paper)];
      return [text.textContent, (Math.max(low, high) + 0.05) / (Math.min(low, high) + 0.05)];
    })
    .filter(([, contrast]) => contrast < 4.5);
}"""


def test_words_of_pictures_are_read(open_page):
    """Every word of the pictures of a page has a contrast of at least 4.5 to 1, computed where axe leaves it open."""
    page, found = open_page("", color_scheme="light", address={"lang": "en"}), {}
    for name in ("", "timeline", "network?initiative=eu-ai-act"):
        for theme in ("light", "dark"):
            if theme == "dark":
                darken(page)
            else:
                page.emulate_media(color_scheme="light")
                page.goto(urljoin(page.url, f"/{name}"))
                settled(page)
            page.locator(".main-svg text").first.wait_for(state="attached")
            until(page, f"{INKED}.every(plot => plot.layout?.font.color === '{INK[theme == 'dark']}')")
            if faint := page.evaluate(FAINT):
                found[name, theme] = faint
    assert found == {}


def test_axe_can_fail(open_page):
    """axe finds an unnamed button that is put into the page."""
    page = open_page("your_table")
    page.evaluate(
        "document.querySelector('[data-testid=stMain]').insertAdjacentHTML('afterbegin', '<button></button>')"
    )
    assert any(line.startswith("button-name") for line in _violations(page))
