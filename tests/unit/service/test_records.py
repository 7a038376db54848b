"""Records and what leads to them: every kind, both languages, nothing live of what comes from data."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import quote
from xml.etree import ElementTree as xml

import pandas as pd
import pytest

from dashboard.model import schema
from dashboard.present.address import FILTERS
from dashboard.service.data import FILES
from tests.pages import hostile


class Read(HTMLParser):
    """Collects what a browser would read of a page: tags, addresses, meta tags, linked data."""

    def __init__(self, page: str):
        super().__init__()
        self.tags, self.meta, self.links, self.linked, self._script = [], {}, [], "", False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        """Note a tag."""
        told = dict(attributes)
        self.tags.append(tag)
        if tag == "meta" and "content" in told:
            self.meta[told.get("name") or told.get("property")] = told["content"]
        self.links += [told[name] for name in ("href", "src") if name in told]
        self._script = tag == "script" and told.get("type") == "application/ld+json"
        assert tag != "script" or self._script, "a script that runs"
        assert not [name for name in told if name.startswith("on")]

    def handle_data(self, data):
        """Note linked data."""
        if self._script:
            self.linked += data

    def handle_endtag(self, tag):
        """End a script."""
        self._script = False


def kinds(rows: pd.DataFrame) -> list[str]:
    """Return an id of each kind of row, of a national one, and of one whose words fit no initiative."""
    firsts = rows.drop_duplicates("kind").index.tolist()
    return [*firsts, rows.index[rows["scope"] == "national"][0], *rows.index[~rows["identified"]][:1]]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_record_of_every_kind(client, shipped, lang):
    """Name, summary, tags for search engines and citations, linked data, and links that lead on."""
    service = client()
    for key in kinds(shipped.catalogue):
        answer = service.get(f"/record/{quote(key, safe='')}?lang={lang}")
        page, row = Read(answer.text), shipped.catalogue.loc[key]
        name = row[f"name_{lang}"] or row["name_en"]
        assert answer.status_code == 200 and f'<html lang="{lang}">' in answer.text
        assert page.meta["citation_title"] == name and page.meta["og:title"] == name
        assert page.meta.get("description", "") == (row[f"summary_{lang}"] or row["summary_en"])
        linked = json.loads(page.linked)
        assert linked["name"] == name and linked["@type"] in ("CreativeWork", "Organization")
        assert linked["subjectOf"]["@type"] == "Dataset" and linked["subjectOf"]["license"].startswith("https://")
        assert any(f"/initiatives?initiative={quote(key)}" in link for link in page.links)
        others = {link.split("?")[0] for link in page.links if link.startswith("/record/")}
        assert all(service.get(link).status_code == 200 for link in list(others)[:3])


def test_a_record_as_json_has_the_rows_that_tell_of_it(client, shipped):
    """The row, its members, ties, works and corrections, as the tables have them."""
    told = client().get("/record/eu-ai-act.json").json()
    assert told["record"]["name_en"] == shipped.catalogue.at["eu-ai-act", "name_en"]
    assert told["record"]["layers"] == list(shipped.catalogue.at["eu-ai-act", "layers"])
    assert len(told["memberships"]) == (shipped.memberships["initiative_id"] == "eu-ai-act").sum() > 20
    assert all("eu-ai-act" in (tie["from_id"], tie["to_id"]) for tie in told["relations"]) and told["relations"]
    cited = {one.partition("@")[0] for one in told["record"]["sources"].split(schema.SEPARATOR)}
    assert {source["id"] for source in told["sources"]} == cited


def test_records_are_conditional_and_may_be_read_anywhere(client):
    """Who has the page is not sent it again; each language is a page of its own; there is no other record."""
    service = client()
    first = service.get("/record/eu-ai-act", headers={"origin": "https://x.org"})
    assert first.headers["access-control-allow-origin"] == "*"
    tag = {"if-none-match": first.headers["etag"]}
    assert service.get("/record/eu-ai-act", headers=tag).status_code == 304
    assert service.get("/record/eu-ai-act?lang=zh", headers=tag).status_code == 200
    assert service.get("/record/no-such").status_code == service.get("/record/no-such.json").status_code == 404
    assert service.get("/record/eu-ai-act?lang=fr").text == first.text


def test_nothing_of_a_hostile_package_is_live(client, tmp_path):
    """No tag, script or link of the package's text is on a record, on the page of examples or in the list."""
    service, written = client(hostile.write(tmp_path)), 0
    for path in ("/record/i0", "/record/i4", "/data"):
        answer = service.get(path)
        page = Read(answer.text)
        assert "img" not in page.tags and "b" not in page.tags
        outside = {link for link in page.links if hostile.HOST in link}
        assert outside <= {f"http://{hostile.HOST}/"}, "but for its own address"
        assert json.loads(page.linked) and "<" not in page.linked
        assert "script-src" not in answer.headers["content-security-policy"]
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        written += answer.text.count("&lt;img")
    assert written > 3
    assert service.get("/sitemap.xml").status_code == 200


def test_an_id_of_any_letters_has_its_record(client, tmp_path):
    """Slashes, spaces and markup in an id are part of its address."""
    odd = ["a/b", "x y", "<b>", "c.json", "倡议"]
    rows = "\n".join(f'"{key}",N,legal' for key in odd)
    (tmp_path / "initiatives.csv").write_text(f"id,name_en,layers\n{rows}\n", encoding="utf-8")
    service = client(tmp_path)
    places = xml.fromstring(service.get("/sitemap.xml").content).iter(
        "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    )
    listed = [place.text.removeprefix("http://testserver") for place in places if "/record/" in place.text]
    assert {f"/record/{quote(key, safe='')}?lang=en" for key in odd} <= set(listed)
    for path in listed:
        assert service.get(path).status_code == 200, path


def test_the_list_has_every_record_and_page(client, shipped):
    """Each in both languages, and robots find it."""
    service = client()
    listed = service.get("/sitemap.xml").text
    assert listed.count("<loc>") >= 2 * (len(shipped.catalogue) + 10)
    assert "Sitemap: http://testserver/sitemap.xml" in service.get("/robots.txt").text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_examples_are_addresses_that_answer(client, package, lang):
    """Every file on the page of examples is given, and every filter is named."""
    page = client().get(f"/data?lang={lang}")
    assert all(name in page.text for name in FILTERS)
    service, links = client(package), [link for link in Read(page.text).links if "/data/" in link]
    assert {link.split("/data/")[1] for link in links} == set(FILES)
    for link in links:
        assert service.get(link).status_code == (400 if "findings" in link else 200), link
    assert re.search(r"read_csv\(&#34;http://testserver/data/pairs.csv\?collection=table2", page.text)


def test_openapi_tells_of_every_file_and_filter(client):
    """The description has each path with each parameter, and each reference leads somewhere."""
    told = client().get("/openapi.json").json()
    assert {f"/data/{name}" for name in FILES} <= told["paths"].keys()
    assert set(told["components"]["parameters"]) == set(FILTERS)
    named = {one["$ref"].rsplit("/", 1)[1] for one in told["paths"]["/data/pairs.csv"]["get"]["parameters"]}
    assert named == set(FILTERS) and told["components"]["parameters"]["layers"]["schema"]["type"] == "array"
