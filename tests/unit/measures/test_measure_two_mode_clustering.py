"""Two-mode clustering against walking every path, on a published network, and under chance."""

from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dashboard.measures import structure, whole
from dashboard.measures.structure_chance import chance
from dashboard.measures.two_mode_clustering import two_mode_clustering


def walked(cells):
    """Walk every path over three rows and two columns, and look whether its ends share another column."""
    rows, columns = cells.shape
    paths = closed = 0
    for i, j, k in permutations(range(rows), 3):
        for p, q in permutations(range(columns), 2):
            if cells[i, p] and cells[j, p] and cells[j, q] and cells[k, q]:
                paths += 1
                closed += any(cells[i, r] and cells[k, r] for r in range(columns) if r not in (p, q))
    return closed / paths if paths else np.nan


@settings(max_examples=80, deadline=None)
@given(cells=st.tuples(st.integers(0, 6), st.integers(0, 6)).flatmap(lambda shape: arrays(bool, shape)))
def test_every_path_walked(cells):
    found = two_mode_clustering(cells)
    assert found.value == pytest.approx(walked(cells), nan_ok=True)
    assert np.isnan(found.value) == (found.reason != "")


def test_southern_women():
    """Of the 18 women and 14 events of Davis, Gardner and Gardner (1941); tnet documents 0.7719."""
    graph = nx.davis_southern_women_graph()
    women, events = graph.graph["top"], graph.graph["bottom"]
    cells = nx.bipartite.biadjacency_matrix(graph, women, events).toarray() > 0
    assert two_mode_clustering(cells).value == pytest.approx(0.7719, abs=5e-5)


def test_a_path_that_nothing_closes():
    """Three initiatives in a row: one open path. A member of all three at once closes nothing by itself."""
    row = np.array([[1, 0], [1, 1], [0, 1]], dtype=bool)
    assert two_mode_clustering(row).value == 0
    assert two_mode_clustering(np.column_stack([row, [1, 1, 1]])).value == pytest.approx(
        walked(np.column_stack([row, [1, 1, 1]]))
    )


def test_its_null_keeps_both_totals(make):
    """By default it is compared with lists and members that keep their totals."""
    cells = np.random.default_rng(4).random((9, 8)) < 0.4
    complex = make(
        [{"id": f"i{k}"} for k in range(9)],
        {f"i{k}": ["abcdefgh"[c] for c in np.flatnonzero(cells[k])] for k in range(9)},
    )
    null = chance(whole.read(complex), samples=30, runs=1)["membership", "twomode_clustering"]
    assert null.model == "fixed-fixed" and null.sd > 0 and null.samples == 30
    table = structure.structure(complex, model="own", samples=30, runs=1).set_index(["network", "measure"])
    assert table.loc[("membership", "twomode_clustering"), "z"] == pytest.approx(null.z)
