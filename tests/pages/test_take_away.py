"""Taking a view away: address, citation and network files on the pages, and what they say."""

import io
import xml.etree.ElementTree as xml

import pandas as pd
import pytest

from dashboard.model.select import Selection
from dashboard.present import cite_view, file_names
from dashboard.present.tables import to_csv, with_names
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from dashboard.ui.take_away import NETWORKS
from tests.pages.conftest import open_app


def opened(page: str, **address):
    """Open a page with its foot unfolded."""
    at = open_app(page, **address)
    at.session_state["take_away"] = True
    at.run()
    assert not at.exception
    return at


@pytest.mark.parametrize(("page", "lang"), [("overlap", "en"), ("timeline", "zh"), ("findings", "en")])
def test_every_view_is_cited_with_its_address(page, lang):
    """Text, BibTeX and RIS say the page, the filters, the lens, the licence and the very address."""
    at = opened(page, lang=lang, layers="technical", units="issuer")
    address, said, bibtex, ris = (code.value for code in at.code[-4:])
    assert address.startswith(f"{page}?lang={lang}") and "layers=technical" in address and "units=issuer" in address
    view = at.session_state["view"]
    for entry in (said, bibtex, ris):
        assert str(view.text(f"page-{page}")) in entry and view.words.label("layers", "technical") in entry
        assert address in entry and view.whole.about.licence in entry and view.whole.about.date[:4] in entry
        assert str(view.through("members")) in entry
    assert bibtex.count("{") == bibtex.count("}")
    assert ris.startswith("TY  - DATA") and ris.rstrip().endswith("ER  -")


def test_what_is_shut_is_not_drawn():
    """The foot is one line until it is opened."""
    at = open_app("layers")
    assert not [b for b in at.get("download_button") if b.key in ("cite_bib", "cite_ris")]


def test_the_network_page_offers_both_files():
    """GraphML and GEXF stand on the network page."""
    keys = {button.key for button in open_app("network").get("download_button")}
    assert {f"file_{kind}" for kind in NETWORKS} <= keys


def test_file_names_tell_the_view(shipped):
    """Page, collection, filters and lens are in the name, safe and no longer than a system takes."""
    chosen = Selection(collection="table2", layers=("technical", "legal"), text="../../é 名")
    view = View(shipped, shipped.select(chosen), chosen, Text("en"), Words(shipped, "en"))
    name = file_names.of_view(view, "overlap", "heat", ".csv")
    assert len(name) <= 80 and name.endswith(".csv") and name.startswith("regime-atlas_overlap_heat_")
    assert "table2_layers-technical-legal" in name and not set(name) - set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
    other = Selection(collection="table2", layers=("technical", "legal"), text="../../é 字符")
    seen = View(shipped, shipped.select(other), other, Text("en"), Words(shipped, "en"))
    assert file_names.of_view(seen, "overlap", "heat", ".csv").endswith(".csv")


def test_names_stand_beside_ids():
    """A file of pairs names both, in the order it was given; a column that is no id is left alone."""
    table = pd.DataFrame({"a": ["x", "y"], "b": ["y", "z"], "value": [2.0, 1.0]})
    found = pd.read_csv(io.BytesIO(to_csv(with_names(table, {"x": "Ex", "y": "Why", "z": "Zed"}))))
    assert found["a_name"].tolist() == ["Ex", "Why"] and found["b_name"].tolist() == ["Why", "Zed"]
    assert found["value"].tolist() == [2.0, 1.0]
    assert "a_name" not in with_names(pd.DataFrame({"a": [1, 2]}), {})


def test_ris_holds_one_value_a_line(shipped):
    """Whatever a note holds, it stays on its line."""
    entry = cite_view.as_ris(shipped, cite_view.Cited("P", "one\nER  - two", "https://a.org/?q={x}"))
    assert entry.count("\r\nER  - ") == 1


def test_network_files_are_well_formed(shipped):
    """Both files are XML that names the initiatives of the view."""
    from dashboard.measures.overlap import pairs
    from dashboard.present.bundle.networks import gexf, graphml, network

    complex = shipped.select(Selection(collection="table2")).seen(Selection().lens)
    found = network(complex, pairs(complex))
    for data in (graphml(found), gexf(found, "2026-01-01")):
        assert xml.fromstring(data) is not None and b"eu-ai-act" in data
