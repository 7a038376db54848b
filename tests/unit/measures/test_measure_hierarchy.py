"""Dimensions of hierarchy by hand and against R's sna; the plane of hierarchy and differentiation."""

import shutil
import subprocess
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures import hierarchy
from dashboard.model.lens import Lens
from dashboard.model.load import build
from tests.examples import up_to
from tests.packages import packages


def values(arcs):
    """Return the four dimensions and the share below as numbers."""
    return [value for value, _ in hierarchy.krackhardt(np.asarray(arcs, dtype=bool)).values()]


def random_arcs(n, share, seed):
    """Return a random directed network."""
    arcs = np.random.default_rng(seed).random((n, n)) < share
    np.fill_diagonal(arcs, False)
    return arcs


def by_definition(arcs, above=False):
    """Look at each pair by itself, on networkx's descendants; the common superior below the others, or above."""
    graph = nx.from_numpy_array(arcs, create_using=nx.DiGraph)
    reach = {v: nx.descendants(graph, v) | {v} for v in graph}
    lacking = most = 0
    for part in nx.weakly_connected_components(graph):
        if len(part) > 2:
            most += (len(part) - 1) * (len(part) - 2) / 2
            for i, j in combinations(part, 2):
                common = [v for v in part if {i, j} <= reach[v]]
                ends = [all(k in reach[o] if not above else o in reach[k] for o in common) for k in common]
                lacking += not any(ends)
    return 1 - lacking / most if most else np.nan


@settings(max_examples=20, deadline=None)
@given(n=st.integers(3, 12), seed=st.integers(0, 99))
def test_an_out_tree_is_a_hierarchy(n, seed):
    """All four dimensions are 1, and all but the root stand below."""
    tree = nx.random_labeled_tree(n, seed=seed) if hasattr(nx, "random_labeled_tree") else nx.random_tree(n, seed=seed)
    arcs = nx.to_numpy_array(nx.bfs_tree(tree, 0), nodelist=range(n)) > 0
    assert values(arcs) == [1, 1, 1, 1] and hierarchy.below(arcs).value == 1


def test_by_hand():
    """A ring of three: all mutual, so no hierarchy; three arcs where two do, of four that could be too many."""
    ring = np.roll(np.eye(3), 1, axis=1)
    assert values(ring) == pytest.approx([1, 0, 1 - 1 / 4, 1])
    assert hierarchy.below(ring > 0).value == 0
    pair = np.zeros((4, 4))
    pair[0, 1] = 1
    assert values(pair)[:3] == pytest.approx([1 / 6, 1, 1]) and np.isnan(values(pair)[3])


@settings(max_examples=60, deadline=None)
@given(n=st.integers(3, 8), share=st.sampled_from([0.1, 0.2, 0.4]), seed=st.integers(0, 999))
def test_least_superiors_by_their_definition(n, share, seed):
    """Each pair looked at by itself, on networkx's descendants."""
    arcs = random_arcs(n, share, seed)
    found = hierarchy.krackhardt(arcs)["lubness"].value
    assert found == pytest.approx(by_definition(arcs), nan_ok=True)


@pytest.mark.parametrize(("n", "share"), [(6, 0.25), (12, 0.1), (25, 0.05), (25, 0.15)])
def test_as_in_sna(n, share):
    """The same numbers as R's package, but of the last what its code counts, not what its manual says.

    Its manual calls least the common superior that stands below the others; version 2.7 looks for one above them.
    """
    if not (rscript := shutil.which("Rscript")):
        pytest.skip("no Rscript on this machine")
    arcs = random_arcs(n, share, n)
    cells = ",".join(str(int(x)) for x in arcs.ravel())
    code = (
        f"suppressMessages(library(sna)); m <- matrix(c({cells}), nrow={n}, byrow=TRUE); "
        "cat(connectedness(m), hierarchy(m, measure='krackhardt'), efficiency(m), lubness(m))"
    )
    done = subprocess.run([rscript, "-e", code], capture_output=True, text=True, timeout=300, check=False)
    if "there is no package called" in done.stderr:
        pytest.skip("R has no package sna")
    numbers = done.stdout.split()[-4:]
    *three, least = (float(x) for x in numbers)
    assert values(arcs)[:3] == pytest.approx(three, abs=1e-6), done.stdout
    assert least == pytest.approx(by_definition(arcs, above=True), abs=1e-6)


def test_who_stands_above(make):
    """Nested, implementing and referring stand below; of delegation the other end; successors neither."""
    rows = [{"id": i} for i in "abcd"] + [{"id": "host", "kind": "organisation"}]
    ties = [("a", "host", "nested_in"), ("b", "a", "implements"), ("c", "d", "delegates_to"), ("a", "d", "succeeds")]
    names, arcs = hierarchy.authority(make(rows, {}, ties))
    above = {(names[i], names[j]) for i, j in zip(*np.nonzero(arcs))}
    assert above == {("host", "a"), ("a", "b"), ("c", "d")}
    found = hierarchy.hierarchy(make(rows, {}, ties))
    assert found["below"] == ((3 / 4, ""), 5, 3)
    without = hierarchy.hierarchy(make(rows, {}, ties).seen(Lens("initiative", hosts=False)))
    assert without["below"] == ((2 / 3, ""), 4, 2)


@settings(max_examples=up_to(40), deadline=None)
@given(frames=packages())
def test_shares_are_shares(frames):
    """On any package each figure lies between 0 and 1 or has a reason."""
    for (value, reason), n, arcs in hierarchy.hierarchy(build(frames)).values():
        assert n >= 0 and arcs >= 0
        assert (reason != "") if np.isnan(value) else -1e-9 <= value <= 1 + 1e-9


def test_the_others_have_their_place(five):
    """Beside the complex stand the two that are shipped, each with every figure."""
    table = hierarchy.plane(five)
    assert table["complex"].unique().tolist() == ["", "climate", "cyber"]
    assert table.groupby("complex").size().tolist() == [len(hierarchy.MEASURES)] * 3
    others = table[table["complex"] != ""].set_index(["complex", "measure"])["value"]
    assert others.notna().all()
