"""Members as pages: every kind, both languages, what they are in, and the ways to and from them."""

import json
import re
from urllib.parse import quote

import pytest

from dashboard.ui import by_address
from tests.pages.conftest import open_app, written
from tests.unit.service.test_records import Read


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_member_of_every_kind(client, shipped, lang):
    """Name, kind, tags, linked data, and a link to each initiative that it is in, which leads back."""
    service, members = client(), shipped.members
    for key in members.drop_duplicates("kind").index:
        answer = service.get(f"/member/{quote(key, safe='')}?lang={lang}")
        page, row = Read(answer.text), members.loc[key]
        name = row[f"name_{lang}"] or row["name_en"]
        assert answer.status_code == 200 and f'<html lang="{lang}">' in answer.text
        assert page.meta["citation_title"] == name and name in page.meta["description"]
        linked = json.loads(page.linked)
        assert linked["name"] == name and linked["@type"] == ("Country" if row["kind"] == "state" else "Organization")
        joined = set(shipped.memberships.loc[shipped.memberships["member_id"] == key, "initiative_id"])
        there = {link.split("?")[0] for link in page.links if link.startswith("/record/")}
        assert {f"/record/{quote(one, safe='')}" for one in joined} <= there
        for one in list(joined)[:2]:
            back = service.get(f"/record/{quote(one, safe='')}?lang={lang}").text
            assert f'href="/member/{quote(key, safe="")}?lang={lang}"' in back
        app = next(link for link in page.links if re.search(r"/(countries|initiatives)\?", link))
        assert quote(key) in app and f"lang={lang}" in app


def test_a_member_as_json(client, shipped):
    """The row, its memberships as the table has them, and what it made itself."""
    told = client().get("/member/CHN.json").json()
    assert told["member"]["id"] == "CHN" and told["member"]["kind"] == "state"
    assert len(told["memberships"]) == (shipped.memberships["member_id"] == "CHN").sum() > 5
    assert set(told["made"]) <= set(shipped.catalogue.index) and told["made"]


def test_what_is_no_member_is_told(client):
    """An unknown id is 404 with a sentence; who has the page is not sent it again."""
    service = client()
    answer = service.get("/member/nobody")
    assert answer.status_code == 404 and "sitemap" in answer.text
    tag = service.get("/member/FRA").headers["etag"]
    assert service.get("/member/FRA", headers={"If-None-Match": tag}).status_code == 304


def test_search_engines_find_them(client, shipped):
    """The site map lists every member in both languages; OpenAPI describes them."""
    service = client()
    found = service.get("/sitemap.xml").text
    for key in shipped.members.index[:20]:
        assert all(f"/member/{quote(key, safe='')}?lang={lang}" in found for lang in ("en", "zh"))
    assert {"/member/{id}", "/member/{id}.json"} <= set(service.get("/openapi.json").json()["paths"])


def test_the_app_leads_to_them(client):
    """A state's page in the app links its page without script, where that is served."""
    client()
    by_address.SERVED.set()
    assert "member/CHN?lang=en" in written(open_app("countries", country="CHN"))
