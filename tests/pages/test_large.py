"""A complex with more initiatives than are compared two by two: every page opens and says what it leaves out."""

import pytest

from dashboard.measures import large
from dashboard.model import limits
from dashboard.present.words import Text
from tests.pages.conftest import PAGES, open_app, written
from tests.unit.bundle.test_order import clubs

FEW = 20  # of the forty clubs
SAID = "not every two are compared"
LEFT_OUT = {"overview", "nesting", "network", "timeline"}  # each draws every initiative, or compares every two


@pytest.fixture
def many(package, monkeypatch, tmp_path):
    """Show a package of more initiatives than are compared two by two."""
    monkeypatch.setattr(limits, "PAIRED", FEW)
    clubs(tmp_path)
    package(tmp_path)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_and_says_what_it_leaves_out(many, page):
    """The sentence stands where something is left out, and goes once a filter leaves few enough."""
    assert (SAID in written(open_app(page))) == (page in LEFT_OUT)
    assert SAID not in written(open_app(page, layers="legal"))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_strongest_pairs_are_told(many, lang):
    """They are drawn as a network, listed and explained, and named as the only ones; no chance is said to be nan."""
    at = open_app("overlap", lang=lang)
    assert str(Text(lang)("overlap-many", count=40, most=large.K)) in written(at)
    assert len(at.get("plotly_chart")) == 1 and "nan" not in written(at)
    assert 30 in [len(table.value) for table in at.dataframe]


def test_a_record_has_its_neighbours(many):
    """They are found among those that are most like it."""
    at = open_app("initiatives", initiative="a-0")
    assert "pair=a-0" in str([table.value for table in at.table])


def test_a_cluster_works_the_blocks_out(many, monkeypatch):
    """The address that the operator gives reaches the blocks."""
    asked, work = [], large.strongest_pairs

    def noted(units, cluster, progress):
        asked.append(cluster)
        return work(units)

    monkeypatch.setattr(large, "strongest_pairs", noted)
    monkeypatch.setenv("REGIME_ATLAS_CLUSTER", "tcp://127.0.0.1:1")
    open_app("overlap")
    assert asked == ["tcp://127.0.0.1:1"]
