"""A reader's own table in a browser: given, seen on the overview, taken away, and back."""

import pytest

from dashboard.__main__ import main
from tests.browser.conftest import download, settled, shown

pytestmark = pytest.mark.browser

TABLE = b"Name,Layer,Type,Member states\nQuixotic Seven,legal,club,France;Japan\nTwenty,ethical,club,Japan;Mali\n"


def test_own_table_is_seen_taken_away_and_left(open_page, tmp_path):
    """The table stands on the overview under its name; another browser sees the atlas; the package is valid."""
    page = open_page("your_table", address={"lang": "en"})
    before = shown(page)
    file = {"name": "clubs.csv", "mimeType": "text/csv", "buffer": TABLE}
    page.locator(".st-key-own_files input[type=file]").set_input_files([file])
    page.locator(".st-key-own_show button").click()
    page.locator(".st-key-own_package button").first.wait_for()
    path = tmp_path / "package.zip"
    path.write_bytes(download(page, "own_package"))
    assert main(["validate", str(path)]) == 0
    page.locator('[data-testid="stSidebarNavLink"]').first.click()
    page.get_by_text("Quixotic").first.wait_for(state="attached")
    settled(page)
    assert shown(page).startswith("2 of 2") and page.get_by_text("clubs", exact=True).count()
    other = open_page("", address={"lang": "en"})
    assert shown(other) == before and "Quixotic" not in other.content()
    page.locator(".st-key-own_back button").click()
    page.locator(".st-key-own_banner").wait_for(state="detached")
    settled(page)
    assert shown(page) == before and "Quixotic" not in page.content()
