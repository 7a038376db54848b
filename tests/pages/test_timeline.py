"""The page Timeline: what began when, any year, the structure on demand; and what it says where there is nothing."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import open_app, written


def opened(**address) -> AppTest:
    """Open the page at an address."""
    return open_app("timeline", **address)


def figure(at: AppTest, key: str) -> dict:
    """Return a chart's figure."""
    return json.loads(at.get_by_key(key).proto.spec)


def keys(at: AppTest) -> set[str]:
    """Return the keys of the charts of the page, each of which has an alternative text."""
    charts = at.get("plotly_chart")
    assert all(chart.proto.alt for chart in charts)
    return {
        key
        for key in ("began", "stood", "in_year", "evolution_membership", "evolution_relations")
        if any(f"-{key}" in chart.proto.id for chart in charts)
    }


def test_every_dated_initiative_has_a_mark():
    """Each selected initiative with a launch year is one mark, whichever the rows."""
    for lane in ("layers", "form"):
        at = opened(lane=lane, collection="table2")
        marks = [point[0] for trace in figure(at, "began")["data"] for point in trace.get("customdata") or []]
        rows = at.session_state["view"].complex.comparable
        assert sorted(marks) == sorted(rows.index[rows["launch_year"].notna()])
    assert keys(at) == {"began", "stood", "in_year"}


def test_any_year():
    """The year of the address is the one whose initiatives are counted."""
    at = opened(year="2019")
    assert at.slider(key="w_year").value == 2019
    now = at.session_state["view"]
    rows = now.complex.comparable
    stood = rows[(rows["launch_year"] <= 2019).fillna(False) & ~(rows["end_year"] < 2019).fillna(False)]
    assert re.search(rf"2019: most frequent is .+ of {len(stood)} initiatives", written(at))


def test_structure_is_computed_when_asked():
    """The measures of each year come with the switch, a panel each after the size of the network."""
    assert "evolution_relations" not in keys(opened(of_network="relations"))
    at = opened(of_network="relations", evolution="1", collection="table2")
    assert "evolution_relations" in keys(at)
    titles = [note["text"] for note in figure(at, "evolution_relations")["layout"]["annotations"]]
    assert titles[0] == "In the network, and left out" and "Density" in titles


def test_nothing_found():
    """An empty selection gives a sentence and no chart."""
    at = opened(text="zzzz")
    assert at.info and not at.get("plotly_chart")


@pytest.mark.parametrize("page", ["timeline", "countries"])
def test_package_of_one_table(tmp_path, package, page):
    """A package without years, members and countries gives sentences instead of charts."""
    (tmp_path / "initiatives.csv").write_text(
        "id,name_en,layers\na,Alpha,legal\nb,Beta,technical;ethical\n", encoding="utf-8"
    )
    package(tmp_path)
    at = open_app(page)
    assert at.info and not at.get("plotly_chart")
