"""axe finds nothing serious on any page, light or dark, that comes from this project's code."""

from contextlib import suppress
from urllib.parse import urlencode, urljoin

import pytest

from tests.browser.conftest import PAGES, settled, until

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
# Rules that a page within Streamlit cannot keep: the frame gives language, landmarks and scroll regions.
FRAME = {"html-has-lang", "region", "landmark-one-main", "page-has-heading-one", "scrollable-region-focusable"}


def violations(page) -> list[str]:
    """Return what axe calls serious or critical, as rule, element and reason."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = {"include": [["[data-testid=stApp]"]], "exclude": [[f"[data-testid={name}]"] for name in NOT_OURS]}
    found = axe.run(page, context=context, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:160]}: {node['failureSummary'].split(chr(10))[-1][:160]}"
        for rule in found
        if rule["impact"] in ("serious", "critical") and rule["id"] not in FRAME
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("name", PAGES)
def test_page_is_accessible_in_both_themes_and_in_a_narrow_window(open_page, name):
    """A page has no serious or critical violation, light or dark, and is no wider than a window of 420 pixels."""
    page = open_page(
        "" if name == "overview" else name, color_scheme="light", address={"lang": "en", "collection": "table2"}
    )
    page.wait_for_load_state("networkidle")
    light = violations(page)
    page.emulate_media(color_scheme="dark")
    until(
        page, "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor != 'rgb(255, 255, 255)'"
    )
    settled(page)
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


def test_axe_can_fail(open_page):
    """axe finds an unnamed button that is put into the page."""
    page = open_page("methods")
    page.evaluate(
        "document.querySelector('[data-testid=stMain]').insertAdjacentHTML('afterbegin', '<button></button>')"
    )
    assert any(line.startswith("button-name") for line in violations(page))
