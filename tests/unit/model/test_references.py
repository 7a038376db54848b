"""Circles: found wherever they are, and nothing else taken for one."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model import references
from dashboard.model.references import closing

nodes = st.sampled_from("abcdef")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(nodes, nodes), max_size=14))
def test_without_the_closing_ties_there_is_no_circle(pairs):
    """What is left runs in no circle, and each tie that goes would have closed one among the ties before it."""
    ties = [(n, a, b) for n, (a, b) in enumerate(pairs)]
    closes = closing(ties)
    kept = nx.DiGraph([(a, b) for n, a, b in ties if n not in closes])
    assert nx.is_directed_acyclic_graph(kept)
    for number in closes:
        _, start, end = ties[number]
        before = nx.DiGraph([(a, b) for n, a, b in ties[:number] if n not in closes])
        assert start == end or (start in before and end in before and nx.has_path(before, end, start))


def test_long_chains_are_no_circles():
    """A chain of a hundred thousand is gone through once, and so is a circle as long."""
    chain = [(n, str(n), str(n + 1)) for n in range(100_000)]
    assert closing(chain) == closing(chain[::-1]) == []
    assert len(closing([*chain, (100_000, "100000", "0")])) == 100_001  # a tangle beyond the limit goes whole


def test_tangle_beyond_the_limit_goes_whole(monkeypatch):
    """Of a tangle too large to be untangled all ties go; what only hangs on it stays."""
    monkeypatch.setattr(references, "LARGE_CIRCLE", 2)
    assert closing([(0, "a", "b"), (1, "b", "c"), (2, "c", "a"), (3, "c", "d"), (4, "e", "a")]) == [0, 1, 2]
