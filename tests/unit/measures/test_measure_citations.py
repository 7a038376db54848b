"""Citations by year: by hand, and against degrees that networkx counts."""

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings

from dashboard.measures import citations
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import packages


@pytest.fixture
def three(make):
    """Return a of 2018, b and c of 2020; b and c cite a, c implements b, and b succeeds a."""
    rows = [{"id": i, "launch_year": y} for i, y in zip("abc", ("2018", "2020", "2020"))]
    ties = [("b", "a", "references"), ("c", "a", "references"), ("c", "b", "implements"), ("b", "a", "succeeds")]
    return make(rows, {}, ties)


def test_by_hand(three):
    """Succession is no citation; within a year one gives and another receives."""
    table = citations.citations(three).set_index(["year", "relation"])
    assert list(table) == ["given", "received", "citing", "cited", "launched"]
    assert table.loc[(2018, "references")].tolist() == [0, 2, 0, 1, 1]
    assert table.loc[(2020, "references")].tolist() == [2, 0, 2, 0, 2]
    assert table.loc[(2020, "implements"), ["given", "received"]].tolist() == [1, 1]
    assert table.loc[2019]["launched"].tolist() == [0, 0]
    assert sorted(citations.lags(three)) == [0, 2, 2]


@settings(max_examples=up_to(60), deadline=None)
@given(frames=packages())
def test_degrees_of_each_year(frames):
    """Given and received are the degrees of networkx, added up over the initiatives of the year."""
    complex = build(frames)
    table, ties = citations.citations(complex), citations.cited(complex)
    years = complex.comparable["launch_year"]
    graph = nx.MultiDiGraph(list(zip(ties["from_id"], ties["to_id"])))
    for year, part in table.groupby("year"):
        of = [key for key in graph if not pd.isna(years[key]) and years[key] == year]
        assert part["given"].sum() == sum(graph.out_degree(key) for key in of)
        assert part["received"].sum() == sum(graph.in_degree(key) for key in of)
    assert not table.empty or ties.empty or years.isna().all()


def test_unknown_years_count_on_one_side(make):
    """A citation of what has no year is given in its own year and received in none."""
    complex = make([{"id": "a"}, {"id": "b", "launch_year": "2020"}], {}, [("b", "a", "implements")])
    table = citations.citations(complex)
    assert table[["year", "given", "received"]].values.tolist() == [[2020, 1, 0]]
    assert citations.lags(complex).empty
