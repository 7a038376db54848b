"""Thirteen tasks of a scholar, as a newcomer does them: few clicks, the answer in view after the last, and right.

What is right is counted here from the tables of the package alone, wherever that takes no measure.
"""

import csv
import io
import re
import time
import xml.etree.ElementTree as xml
import zipfile
from contextlib import suppress

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from dashboard.measures.findings import store
from dashboard.measures.overlap import pairs
from dashboard.model import schema
from dashboard.model.lens import Lens
from dashboard.model.load import load
from dashboard.model.select import Selection
from dashboard.present.words import Text
from tests.browser.conftest import WAIT, chart, download, reader, settled

pytestmark = pytest.mark.browser

EN = Text("en")
TREATY, ACT = "coe-framework-convention-ai", "eu-ai-act"
JOINED = {"member", "founder", "party", "signatory", "endorser", "bound"}


class Scholar:
    """Somebody with a mouse and a keyboard, whose clicks are counted."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url, self.clicks = page, url, 0

    def start(self, path: str = "") -> None:
        """Open the dashboard anew."""
        self.page.goto(f"{self.url}/{path}")
        settled(self.page)
        self.clicks, self.began = 0, time.monotonic()

    def click(self, what: Locator) -> None:
        """Click, and wait for the page to stand."""
        what.click()
        self.clicks += 1
        self.page.wait_for_timeout(200)
        settled(self.page)

    def press(self, button: Locator, sign: Locator) -> None:
        """Press a button until its sign is there: on a page that still grows a click may fall beside.

        Once the button has been taken it goes away, and a click that was begun meanwhile finds nothing any more.
        """
        settled(self.page)
        end = time.monotonic() + WAIT / 1000
        while not sign.count() and time.monotonic() < end:
            with suppress(TooLate):
                button.click(timeout=5_000)
            self.page.wait_for_timeout(200)
            settled(self.page)
        self.clicks += 1
        sign.wait_for()

    def ask(self, question: str, **named: str) -> None:
        """Press a question of the overview."""
        self.click(self.page.locator(".st-key-questions").get_by_role("link", name=str(EN(f"ask-{question}", **named))))

    def find(self, words: str, name: str) -> None:
        """Type into the search and press the answer that has this name."""
        self.click(self.page.locator(".st-key-search input"))
        self.page.keyboard.type(words, delay=20)
        self.click(self.page.locator(".st-key-search_found a").filter(has_text=name).first)

    def turn(self, page: str) -> None:
        """Turn to a page by the navigation."""
        self.click(self.page.locator('[data-testid="stSidebarNavLink"]').filter(has_text=str(EN(f"page-{page}"))))

    def line(self, start: str) -> Locator:
        """Return the line of a list that starts so, which has to be in view."""
        found = self.page.locator(".stMain li").filter(has_text=re.compile(f"^{re.escape(start)}")).first
        expect(found).to_be_in_viewport()
        return found

    def reads(self, words: str | re.Pattern) -> None:
        """Hold words to be in view."""
        expect(self.page.locator(".stMain").get_by_text(words).first).to_be_in_viewport()

    def within(self, clicks: int) -> None:
        """Hold the task to so many clicks."""
        assert self.clicks <= clicks, self.clicks


@pytest.fixture(scope="module", params=[(1440, 900), (600, 900)], ids=["wide", "narrow"])
def scholar(request, chromium, base_url):
    """Return a scholar before one window, in which all tasks are done."""
    width, height = request.param
    context = reader(chromium, viewport={"width": width, "height": height}, locale="en-GB")
    page = context.new_page()
    yield Scholar(page, base_url)
    context.close()


@pytest.fixture(scope="module")
def framed(shipped):
    """Return the rows on which the dashboard opens."""
    return shipped.select(Selection(collection="framed")).comparable


def read(data: bytes) -> list[dict[str, str]]:
    """Read a CSV that was taken away."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_treaty_is_found_by_typing_and_says_why_it_is_in(scholar):
    """Half of its short name is enough."""
    scholar.start()
    scholar.find("CoE Conv", "CoE Convention")
    assert "Gui's Table 2" in scholar.line(str(EN("why-in"))).inner_text()
    scholar.within(2)


def test_which_states_an_act_binds(scholar, raw):
    """All are named at the top of its record, and no others."""
    scholar.start()
    scholar.find("AI Act", "Artificial Intelligence Act")
    rows = raw["memberships"][raw["memberships"]["initiative_id"] == ACT]
    names = raw["members"].set_index("id").loc[rows.loc[rows["role"] == "bound", "member_id"], "name_en"]
    bound = scholar.line(f"Bound through its union ({len(names)})")
    assert bound.get_by_role("link").all_inner_texts() == sorted(names)
    scholar.within(2)


def test_what_overlaps_most_with_the_treaty_and_why(scholar, shipped):
    """The strongest pair comes first, with what is shared and the way to the pair."""
    scholar.start()
    scholar.ask("treaty", name=shipped.catalogue.at[TREATY, "short_en"])
    table = pairs(shipped.select(Selection(collection="framed")).seen(Lens()))
    best = (
        table[(table["a"] == TREATY) | (table["b"] == TREATY)].dropna(subset="overlap").nlargest(1, "overlap").iloc[0]
    )
    other = best["b"] if best["a"] == TREATY else best["a"]
    said = scholar.line(str(EN("overlaps-most")))
    assert said.get_by_role("link").first.inner_text() == shipped.catalogue.at[other, "short_en"]
    assert f"{best['shared_members']:.0f} members in common" in said.inner_text()
    assert said.get_by_role("link", name=str(EN("why-these"))).count() == 3
    scholar.within(1)


def test_what_is_nested_in_the_oecd(scholar, raw):
    """Each that a tie of nesting leads to it is named."""
    scholar.start()
    scholar.ask("nested-oecd", name="OECD")
    ties = raw["relations"]
    nested = ties[(ties["to_id"] == "oecd") & (ties["relation"] == "nested_in")]["from_id"]
    shorts = raw["initiatives"].set_index("id").loc[nested, "short_en"]
    assert set(scholar.line("Holds").get_by_role("link").all_inner_texts()) == set(shorts)
    scholar.within(1)


def test_who_is_in_nothing_but_texts_of_the_un(scholar, raw, shipped, framed):
    """The list counts those whose every seat is in a text of the United Nations."""
    scholar.start()
    scholar.ask("only-un")
    rows, members, day = raw["memberships"], raw["members"].set_index("id"), shipped.date
    rows = rows[rows["role"].isin(JOINED) & rows["initiative_id"].isin(framed.index)]
    rows = rows[rows["initiative_id"].map(framed["membership"]).isin(["listed", "derived"])]
    rows = rows[(rows["since"] <= day) & ((rows["until"] == "") | (rows["until"] > day))]
    conveners = rows["initiative_id"].map(framed["convener"]).groupby(rows["member_id"]).agg(set)
    states = members.index[members["kind"] == "state"]
    only = [key for key in states if conveners.get(key) == {"un_system"}]
    scholar.reads(f"{len(only)} of {len(states)}.")
    scholar.within(1)


def test_china_and_the_united_states_side_by_side(scholar, raw, framed, shipped):
    """Two states are chosen by typing; how many texts both are in is said above their table."""
    scholar.start("countries")
    scholar.click(scholar.page.get_by_role("radio", name=str(EN("countries-part-beside"))))
    box = scholar.page.locator(".st-key-w_states input")
    for name in ("China", "United States"):
        scholar.click(box)
        scholar.page.keyboard.type(name, delay=20)
        scholar.page.keyboard.press("Enter")
        scholar.page.wait_for_timeout(300)
        settled(scholar.page)
    rows, day = raw["memberships"], shipped.date
    rows = rows[rows["role"].isin(JOINED) & rows["initiative_id"].isin(framed.index)]
    rows = rows[rows["initiative_id"].map(framed["membership"]).isin(["listed", "derived", "partial"])]
    rows = rows[(rows["since"] <= day) & ((rows["until"] == "") | (rows["until"] > day))]
    sides = [set(rows.loc[rows["member_id"] == key, "initiative_id"]) for key in ("CHN", "USA")]
    scholar.reads(re.compile(f"are together in {len(sides[0] & sides[1])} "))
    scholar.within(4)


def test_what_changed_from_2022_to_2024(scholar, shipped):
    """What was added and what ended is counted at the top, and listed below."""
    scholar.start()
    scholar.ask("changed", first="2022", last="2024")
    rows = shipped.select(Selection(collection="framed")).seen(Lens()).comparable
    began, ended = rows["launch_year"], rows["end_year"]
    added = ((began > 2022) & (began <= 2024)).sum()
    gone = ((began <= 2024) & (ended >= 2022) & (ended < 2024)).sum()
    scholar.reads(f"{added} initiatives were added and {gone} ended.")
    scholar.within(1)


def test_a_record_is_cited_and_an_error_reported(scholar):
    """BibTeX of a record, and a ready text that names it and its fields, are each a click away."""
    scholar.start()
    scholar.find("AI Act", "Artificial Intelligence Act")
    scholar.click(scholar.page.get_by_role("button", name=str(EN("cite-record"))))
    entry = scholar.page.locator('[data-testid="stPopoverBody"] code').filter(has_text="@")
    expect(entry.filter(has_text="@misc{").or_(entry.filter(has_text="@techreport{")).first).to_contain_text(
        "Regulation"
    )
    scholar.page.keyboard.press("Escape")
    scholar.click(scholar.page.get_by_role("button", name=str(EN("report-error"))))
    expect(scholar.page.locator('[data-testid="stPopoverBody"] code').last).to_contain_text(f"id: {ACT}")
    scholar.within(4)


def test_a_view_is_cited_and_taken_away_as_one_zip(scholar, raw, tmp_path):
    """Address, BibTeX and a zip that is a sound package stand at the foot of a page."""
    scholar.start("?collection=table2")
    scholar.click(scholar.page.locator(".st-key-take_away summary"))
    codes = scholar.page.locator(".st-key-take_away code")
    expect(codes.first).to_contain_text(f"{scholar.url}/overview?")
    expect(codes.filter(has_text="@misc{")).to_contain_text("collection=table2")
    scholar.within(1)
    if scholar.page.viewport_size["width"] < 1000:
        return  # the zip is the same
    scholar.press(scholar.page.locator(".st-key-make_zip button"), scholar.page.locator(".st-key-view_zip button"))
    packed = download(scholar.page, "view_zip")
    (tmp_path / "view.zip").write_bytes(packed)
    found = load(tmp_path / "view.zip")
    assert found.complex is not None and found.problems == []
    marked = raw["initiatives"].loc[raw["initiatives"]["table2"] == "true", "id"]
    assert set(found.complex.catalogue.index) - set(found.complex.hosts.index) == set(marked)
    assert any(name.endswith("datapackage.json") for name in zipfile.ZipFile(io.BytesIO(packed)).namelist())


def test_the_csv_of_a_chart_is_what_it_shows(scholar):
    """The numbers in the cells of form and layer are those of its CSV."""
    scholar.start()
    plot = chart(scholar.page, "form_layer")
    plot.scroll_into_view_if_needed()
    rows = read(download(scholar.page, "csv_form_layer"))
    drawn = plot.evaluate("p => p.data.find(trace => trace.mode === 'text').text")
    assert sorted(map(int, filter(None, drawn))) == sorted(n for row in rows if (n := int(row["primary"])))


def test_a_findings_verdict_and_what_turns_it(scholar):
    """A claim that depends is opened from the list of all: its card says so, and draws every cut of the table."""
    if store.read(schema.DATA) is None:
        pytest.skip("no findings of these tables are kept; `python -m dashboard findings` works them out")
    scholar.start("findings")
    scholar.click(scholar.page.locator(".stMain summary").filter(has_text=str(EN("verdict-depends"))))
    depending = scholar.page.locator(".stExpander").filter(has_text=str(EN("verdict-depends-meaning")))
    link = depending.locator("li").first.get_by_role("link")
    claim = link.inner_text()
    scholar.click(link)
    card = scholar.page.locator("[class*='st-key-card_']").filter(has_text=claim).last
    expect(card).to_contain_text(str(EN("verdict-depends")))
    expect(card.get_by_role("heading").first).to_be_in_viewport()
    expect(card).to_contain_text("of the ways to cut the table support it")
    scholar.click(card.get_by_role("button", name=str(EN("spec-curve-show"))).first)
    expect(card.locator(".js-plotly-plot")).to_be_visible()
    assert len(scholar.page.context.pages) == 1
    scholar.within(3)


def test_who_sits_in_military_ai(scholar, raw):
    """The picture of seats names initiatives and members, or in a narrow window the list does."""
    scholar.start()
    scholar.ask("military")
    rows = raw["initiatives"]
    military = rows[rows["issue_areas"].str.split(";").map(lambda cell: "military" in cell)]
    expect(scholar.page.get_by_role("heading", name=re.compile("^States sit in")).first).to_be_in_viewport()
    told = {row["initiative_id"] for row in read(download(scholar.page, "csv_seats"))}
    assert told and told <= set(military["id"])
    scholar.within(1)


def test_a_network_opens_in_a_program(scholar):
    """The GraphML of the view holds every node and tie that it names."""
    scholar.start("network?collection=table2")
    root = xml.fromstring(download(scholar.page, "file_graphml"))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id") for node in root.iter(f"{space}node")}
    ties = list(root.iter(f"{space}edge"))
    assert nodes and ties and all({tie.get("source"), tie.get("target")} <= nodes for tie in ties)
