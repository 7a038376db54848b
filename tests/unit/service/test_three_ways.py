"""One view three ways: what a page offers, what `export` writes, and what the address shown on the page gives."""

import io
from urllib.parse import urlsplit

import pandas as pd
import pytest

from dashboard.__main__ import main
from dashboard.ui import by_address, elements
from tests.packages import full
from tests.pages.conftest import open_app

VIEW = {"units": "initiative", "members": "all", "cover": "joined", "layers": ["legal", "ethical"]}
PAGES = {
    "overlap": ("pairs", "strongest", ("a", "b")),
    "layers": ("layers", "gaps", ("layers", "issue_areas", "form")),
    "countries": ("participation", "states_list", ("id",)),
}
OF_PAGE = {"overlap": {"chance": "1"}, "countries": {"part": "list"}}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Return a package's folder and the bundle of the view that the command line writes of it."""
    folder, out = tmp_path_factory.mktemp("package"), tmp_path_factory.mktemp("out") / "bundle"
    for name, table in full().items():
        table.to_csv(folder / f"{name}.csv", index=False)
    wheres = [f"--where=layers={layer}" for layer in VIEW["layers"]]
    lens = [part for name in ("units", "members", "cover") for part in (f"--{name}", VIEW[name])]
    assert main(["export", str(out), "--data", str(folder), "--no-figures", *wheres, *lens]) == 0
    return folder, out


@pytest.mark.parametrize("page", PAGES)
def test_page_export_and_address_give_the_same_numbers(client, monkeypatch, exported, page):
    """Row for row and number for number; the address is the one that the page shows."""
    file, offered, keys = PAGES[page]
    tables = {}
    monkeypatch.setattr(elements, "csv_button", lambda what, table, *more, **options: tables.update({what: table}))
    service = client(exported[0])
    by_address.SERVED.set()
    at = open_app(page, **VIEW, **OF_PAGE.get(page, {}))
    at.session_state["as_data"] = True
    at.run()
    address = urlsplit(next(code.value for code in at.code if f"data/{file}.csv" in code.value))
    answer = service.get(f"/{address.path.lstrip('/')}?{address.query}")
    assert answer.content == (exported[1] / f"{file}.csv").read_bytes()
    read = pd.read_csv(io.BytesIO(answer.content), keep_default_na=False, na_values={}).set_index(list(keys))
    on_page = tables[offered].copy()
    numbers = [name for name in read.columns if name in on_page and on_page[name].dtype.kind in "iuf"]
    assert numbers
    on_page = on_page.astype(dict.fromkeys(keys, str)).set_index(list(keys))[numbers]
    assert len(on_page) and set(on_page.index) <= set(read.index)
    for name in numbers:
        there = pd.to_numeric(read.loc[on_page.index, name], errors="coerce").astype(float)
        here = on_page[name].astype("Float64").astype(float)
        pd.testing.assert_series_equal(here, there, rtol=1e-9, check_names=False)
