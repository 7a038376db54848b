"""Charts by address: the page's own figure, in a page that may stand anywhere and fetches nothing elsewhere."""

import json
import re
from dataclasses import replace

import pytest

from dashboard.present.pictures import addressed
from dashboard.service import embed
from dashboard.service.headers import POLICY
from dashboard.service.store import Store
from dashboard.ui import by_address
from tests.packages import full
from tests.pages.conftest import open_app


def figures(at) -> dict[str, dict]:
    """Return the figures that a page sends, by their keys."""
    found = {}
    for chart in at.get("plotly_chart"):
        found[chart.proto.id.rsplit("-", 1)[-1]] = json.loads(chart.proto.spec or chart.proto.figure.spec)
    return found


@pytest.mark.parametrize(
    ("page", "asked", "charts"),
    [
        ("layers", "layers=legal&layers=ethical&lang=zh", ["combinations", "gaps"]),
        ("overlap", "collection=table2&measure=shared_issues", ["heat"]),
        ("timeline", "lane=form&year=2021", ["began", "stood"]),
        ("network", "collection=table2", ["relations", "ranking"]),
    ],
)
def test_a_chart_by_address_is_that_of_the_page(client, page, asked, charts):
    """The same traces and the same layout as the page draws with the same parameters; there, marks can be pressed."""
    given: dict[str, list[str]] = {}
    for part in asked.split("&"):
        given.setdefault(part.split("=")[0], []).append(part.split("=")[1])
    shown = figures(open_app(page, **given))
    service = client()
    for chart in charts:
        answer = service.get(f"/embed/{chart}.json?{asked}").json()
        for figure in (answer, shown[chart]):
            assert figure["layout"].pop("datarevision")  # a digest, of what a press needs, too
            figure["layout"].pop("clickmode", None)
        assert {"data": answer["data"], "layout": answer["layout"]} == shown[chart], chart


def test_a_page_to_embed_may_be_framed_by_anyone_and_nothing_else_may(client, package):
    """Only below /embed any page may be the frame's; scripts come from here alone, and are there."""
    service = client(package)
    answer = service.get("/embed/growth?theme=dark")
    policy = answer.headers["content-security-policy"]
    assert answer.status_code == 200 and "frame-ancestors *" in policy and "script-src 'self';" in policy
    assert "x-frame-options" not in answer.headers
    for path in ("/data/layers.csv", "/record/a", "/data", "/embed/nothing"):
        assert "frame-ancestors 'self'" in service.get(path).headers["content-security-policy"], path
    scripts = re.findall(r'<script src="http://testserver([^"]+)"', answer.text)
    assert len(scripts) == 2
    for path in scripts:
        script = service.get(path)
        assert script.status_code == 200 and "immutable" in script.headers["cache-control"]
    assert "frame-ancestors 'self'" in POLICY


def test_what_is_unknown_is_refused_with_a_sentence(client, package):
    """A picture, a value of a choice, a theme and a filter that are not there."""
    service = client(package)
    assert service.get("/embed/nothing").status_code == 404
    for asked, named in (
        ("growth?theme=neon", "neon"),
        ("began?lane=nowhere", "lane"),
        ("stood?year=1066", "year"),
        ("stood?year=1e400", "year"),
        ("gaps?form_of_gap=nowhere", "form_of_gap"),
        ("growth?layers=nowhere", "nowhere"),
        ("place", "country"),
        ("specifications?finding=growth", "indings"),
    ):
        answer = service.get(f"/embed/{asked}")
        assert answer.status_code == 400 and named in answer.text and "\n" not in answer.text.strip(), asked


def test_who_has_a_chart_is_not_sent_it_again(client, package):
    """The tag is that of view, language, theme and choice."""
    service = client(package)
    tags = [
        service.get(f"/embed/{asked}").headers["etag"]
        for asked in ("growth", "growth?lang=zh", "growth?theme=dark", "began?lane=form", "growth?layers=legal")
    ]
    assert len(set(tags)) == 5
    assert service.get("/embed/growth", headers={"If-None-Match": tags[0]}).status_code == 304


@pytest.mark.parametrize("asked", ["growth", "growth.json", "growth?layers=legal&theme=dark", "heat.json"])
def test_a_chart_is_drawn_once(client, package, monkeypatch, asked):
    """Whoever asks again, for its page, for its figure or with another's tag, gets what is kept."""
    name = asked.partition("?")[0].removesuffix(".json")
    drawn, one = [], addressed.PICTURES[name]

    def draw(view, **given):
        drawn.append(name)
        return one.draw(view, **given)

    monkeypatch.setattr(embed, "STORE", Store())
    monkeypatch.setitem(addressed.PICTURES, name, replace(one, draw=draw))
    service = client(package)
    first = service.get(f"/embed/{asked}")
    again = service.get(f"/embed/{asked}")
    other = service.get(f"/embed/{asked}", headers={"If-None-Match": 'W/"another"'})
    assert first.status_code == 200 and first.content == again.content == other.content
    page, mark, rest = asked.partition("?")
    other_form = page.removesuffix(".json") if page.endswith(".json") else f"{page}.json"
    assert service.get(f"/embed/{other_form}{mark}{rest}").status_code == 200
    assert drawn == [name]


@pytest.mark.parametrize(
    ("page", "at"), [("overview", ""), ("overview", "/"), ("layers", "/layers"), ("layers", "/atlas/layers")]
)
def test_addresses_shown_name_the_service(page, at):
    """Where a reader starts, too, whose address has no path."""
    by_address.SERVED.set()
    app = open_app(page)
    app.context = {"url": f"https://atlas.example.org{at}"}
    app.session_state["as_data"] = True
    app.run()
    base = "https://atlas.example.org/atlas/" if "atlas/" in at else "https://atlas.example.org/"
    shown = [code.value for code in app.code if "data/" in code.value]
    assert shown and all(one.startswith(f"{base}data/") for one in shown), shown


def test_text_of_the_data_is_no_markup_in_an_embedded_page(client, tmp_path):
    """A name that holds a script stands in the figure as the text that it is."""
    tables = full()
    tables["initiatives"].loc[0, "name_en"] = "</script><script>alert(1)</script>"
    for name, table in tables.items():
        table.to_csv(tmp_path / f"{name}.csv", index=False)
    answer = client(tmp_path).get("/embed/landscape").text
    assert "alert(1)" in answer and "<script>alert" not in answer


def test_every_picture_has_its_page_and_its_own_name():
    """No two names draw the same, and each stands on a page of the app."""
    draws = [one.draw for one in addressed.PICTURES.values()]
    assert len(set(draws)) == len(draws)
    assert {one.page for one in addressed.PICTURES.values()} <= {*by_address.MAIN, "overlap"}


@pytest.mark.parametrize("page", ["layers", "countries"])
def test_each_chart_of_a_page_offers_its_address(monkeypatch, page):
    """Where the service runs, every chart has lines to embed it; elsewhere, none has."""
    offered = lambda at: {b.key for b in at.get("popover") if b.key and b.key.startswith("embed_")}  # noqa: E731
    monkeypatch.setattr(by_address, "SERVED", by_address.Event())
    assert not offered(open_app(page))
    by_address.SERVED.set()
    assert len(offered(open_app(page))) == len(open_app(page).get("plotly_chart"))
