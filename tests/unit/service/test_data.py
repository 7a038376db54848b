"""Data by address: the bundle's own bytes, conditional, for any origin, and never another view than was asked for."""

import asyncio
import io
import json

import pandas as pd
import pytest

from dashboard.measures.findings import store
from dashboard.model import schema
from dashboard.model.lens import Lens
from dashboard.model.lens_choices import fitted
from dashboard.model.load import load
from dashboard.model.select import Selection
from dashboard.present.address import FILTERS, PARAMETERS
from dashboard.present.bundle import Options, export
from dashboard.present.pictures.findings import in_view
from dashboard.service import data
from dashboard.service.data import FILES, TYPES
from dashboard.service.store import Busy, Store
from tests.aside import aside
from tests.pages import hostile

VIEWS = {
    "": Selection(lens=Lens()),
    "layers=legal&layers=ethical&units=initiative&members=all&host_rows=1": Selection(
        layers=("legal", "ethical"), hosts=True, lens=Lens("initiative", "all")
    ),
    "collection=all&from=2010&to=2020&cover=joined&hosts=out&pair=un&pair=g7&lang=zh": Selection(
        collection="all", first_year=2010, last_year=2020, lens=Lens(cover="joined", hosts=False)
    ),
}


@pytest.mark.parametrize("address", VIEWS)
def test_each_file_is_that_of_the_bundle(client, package, tmp_path, address):
    """Byte for byte what `export` writes for the view; of findings, which are not kept, both say why not."""
    whole, chosen = load(package).complex, VIEWS[address]
    chosen = Selection(**{**chosen.__dict__, "lens": fitted(whole, chosen.lens)})
    export(whole, tmp_path / "out", Options(chosen, bands=(), figures=False), package=package)
    service, compared = client(package), 0
    for name in FILES:
        answer = service.get(f"/data/{name}?{address}")
        if name.startswith("findings"):
            assert answer.status_code == 400 and "indings" in answer.text
        elif name.endswith(".json"):
            csv = pd.read_csv(tmp_path / "out" / name.replace(".json", ".csv"))
            assert [set(row) for row in answer.json()] == [set(csv.columns)] * len(csv)
        else:
            assert (answer.status_code, answer.content) == (200, (tmp_path / "out" / name).read_bytes()), name
            assert answer.headers["content-type"] == TYPES[name.split(".")[1]]
            compared += 1
    assert compared == 10


def test_the_shipped_table_answers(client, shipped):
    """A filter of the address is that of the model, and an R or pandas reader sees the same rows."""
    answer = client().get("/data/initiatives.csv?collection=table2")
    assert set(pd.read_csv(io.BytesIO(answer.content))["id"]) >= set(shipped.select(Selection("table2")).chosen)


def test_who_has_it_is_not_sent_it_again(client, package):
    """The tag is the same for the same view however it is written, another for another, and 304 needs no work."""
    service = client(package)
    tags = [
        service.get(f"/data/layers.csv?{asked}").headers["etag"]
        for asked in (
            "layers=legal&from=2010",
            "from=2010&layers=legal",
            "layers=legal",
            "layers=legal&from=2010&lang=zh",
        )
    ]
    assert tags[0] == tags[1] == tags[3] != tags[2]
    for given in (tags[0], tags[0].removeprefix("W/"), f'"other", {tags[0]}', "*"):
        again = service.get("/data/layers.csv?layers=legal&from=2010", headers={"if-none-match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tags[0])
    assert "max-age" in service.get("/data/layers.csv").headers["cache-control"]
    assert service.get("/data/layers.csv", headers={"if-none-match": tags[0]}).status_code == 200
    assert service.get("/data/layers.json").headers["etag"] != service.get("/data/layers.csv").headers["etag"]


def test_the_tag_follows_the_data(client, package, tmp_path):
    """A cell that changes changes the tag, though the version of the package stays."""
    for path in package.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    service = client(tmp_path)
    before = service.get("/data/layers.csv").headers["etag"]
    table = tmp_path / "initiatives.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("2019", "2018"), encoding="utf-8")
    assert service.get("/data/layers.csv").headers["etag"] != before


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("colour=red", "There is no parameter 'colour'"),
        ("form=no_such_form", "'form' has no value 'no_such_form'"),
        ("units=planet", "'units' has no value 'planet'"),
        ("from=soon", "'from' has no value 'soon'"),
        ("from=2020&to=2010", "later than the last"),
        ("match=all&match=any", "'match' has no value 'any'"),
        ("member=NOBODY", "'member' has no value 'NOBODY'"),
        ("lang=fr", "There is no language 'fr'"),
        ("roles=member", "older address"),
        ("text=" + "a" * 300, "at most 200 characters"),
        ("as_of=2024-01-01&as_of=2025-01-01", "takes at most 1 values"),
        ("text=nothinghasthisword", "No initiative is in this view"),
        ("&".join(f"layers=x{k}" for k in range(500)), "more than 400 parameters"),
    ],
)
def test_another_view_is_never_given(client, package, asked, said):
    """What cannot be followed is refused in a sentence."""
    answer = client(package).get(f"/data/initiatives.csv?{asked}")
    assert answer.status_code == 400 and said in answer.text and answer.text.count("\n") == 1
    assert answer.headers["content-type"].startswith("text/plain") and answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["nothing.csv", "pairs.graphml", "network.csv", "initiatives.xlsx", "../x.csv"])
def test_what_there_is_not_is_not_found(client, package, path):
    """Only the files that are named are there."""
    assert client(package).get(f"/data/{path}").status_code == 404


def test_any_page_may_read(client, package):
    """Reading is open to every origin, with the tag; writing is not."""
    service, origin = client(package), {"origin": "https://notebook.example"}
    answer = service.get("/data/layers.csv", headers=origin)
    assert (
        answer.headers["access-control-allow-origin"] == "*"
        and "ETag" in answer.headers["access-control-expose-headers"]
    )
    asked = {"access-control-request-method": "GET", "access-control-request-headers": "if-none-match"}
    assert service.options("/data/layers.csv", headers=origin | asked).status_code == 200
    asked["access-control-request-method"] = "POST"
    assert service.options("/data/layers.csv", headers=origin | asked).status_code == 400
    assert service.post("/data/layers.csv").status_code == 405
    assert "access-control-allow-origin" not in service.get("/health", headers=origin).headers


def test_too_many_pairs_are_refused_before_they_are_compared(client, package, monkeypatch):
    """The bound is held by counting, not by working."""
    monkeypatch.setitem(data.MOST_PAIRS, "json", 3)
    monkeypatch.setitem(data.TABLES, "pairs", lambda *_: pytest.fail("worked out"))
    answer = client(package).get("/data/pairs.json")
    assert answer.status_code == 400 and "given up to 3" in answer.text


@pytest.mark.parametrize("name", [name for name in PARAMETERS if name != "lang"])
def test_hostile_parameters_are_said_as_text(client, package, name):
    """A value that is markup comes back as plain text that no browser guesses to be more."""
    answer = client(package).get("/data/layers.csv", params={name: hostile.TEXT, hostile.SHORT: "x"})
    assert answer.status_code == 400 and answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_json_of_a_hostile_package_is_json(client, tmp_path):
    """Text of the package is a value in it, whatever it is."""
    answer = client(hostile.write(tmp_path)).get("/data/initiatives.json?collection=all")
    assert json.loads(answer.content)[0]["name_en"].startswith("![x](http")


def test_every_filter_of_a_page_is_one_of_data(client, package):
    """The address of a page and that of its data have the same names."""
    told = client(package).get("/data/layers.csv?nothing=1").text
    assert all(name in told for name in FILTERS)


def test_work_is_done_once_and_kept_within_the_bound():
    """Two who ask for the same at once wait for one piece of work; the oldest goes; too many are turned away."""
    made, store = [], Store(10)

    def work(name: str) -> bytes:
        made.append(name)
        return name.encode() * 4

    async def ask():
        first = await asyncio.gather(*(store.get("a", lambda: work("a")) for _ in range(3)))
        for name in ("b", "c", "a"):
            await store.get(name, lambda name=name: work(name))
        crowd = await asyncio.gather(*(store.get(k, lambda: b"") for k in range(30)), return_exceptions=True)
        return first, crowd

    first, crowd = aside(ask())
    assert first == [b"aaaa"] * 3 and made == ["a", "b", "c", "a"]
    assert store.size <= 10 and any(isinstance(one, Busy) for one in crowd) and crowd[0] == b""


@pytest.mark.parametrize("collection", ["framed", "table2"])
def test_findings_are_those_that_the_page_tells(client, collection):
    """Each claim once, those asked of another collection too, with the cuts of each that has any."""
    if (kept := store.read(schema.DATA)) is None:
        pytest.skip("no findings of these tables are kept; `python -m dashboard findings` works them out")
    shown = in_view(kept[0], collection)
    answer = client().get(f"/data/findings.csv?collection={collection}")
    given = pd.read_csv(io.BytesIO(answer.content))
    assert list(given["id"]) == list(shown["id"]) and list(given["verdict"]) == list(shown["verdict"])
    assert set(given["collection"]) == set(shown["collection"]) == {collection, "all"}
