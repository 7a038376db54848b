"""Blocks: the same numbers as the table of all pairs, whatever the size of the blocks or the machine."""

import os
import signal
import sys
from types import ModuleType

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dashboard.measures import blocks, overlap
from tests.examples import up_to

matrices = arrays.arrays(bool, st.tuples(st.integers(0, 9), st.integers(0, 6)))


def table_of(make, cells):
    """All pairs as `overlap.pairs` gives them, with row numbers for ids."""
    table = overlap.pairs(
        make(
            [{"id": f"{i:02d}"} for i in range(len(cells))],
            {f"{i:02d}": [f"m{k}" for k in np.flatnonzero(row)] for i, row in enumerate(cells)},
        )
    )
    return table.assign(a=table["a"].astype(int), b=table["b"].astype(int))


@settings(max_examples=up_to(60), deadline=None)
@given(cells=matrices, rows=st.integers(1, 10))
def test_all_pairs(make, cells, rows):
    """Every pair in exactly one block, with the numbers of the table."""
    table, seen = table_of(make, cells).set_index(["a", "b"]), []
    for block in blocks.member_overlap(cells, rows):
        for i in range(block.start, block.stop):
            for j in range(i + 1, len(cells)):
                here, row = (i - block.start, j - block.start), table.loc[(i, j)]
                seen.append((i, j))
                found = [part[here] for part in (block.jaccard, block.simpson, block.inclusion_ab, block.inclusion_ba)]
                expected = row[["member_jaccard", "member_simpson", "inclusion_ab", "inclusion_ba"]].astype(float)
                assert found == pytest.approx(expected.tolist(), nan_ok=True, rel=1e-6)
                assert block.shared[here] == (0 if pd.isna(row["shared_members"]) else row["shared_members"])
    assert seen == sorted(table.index)


@settings(max_examples=up_to(60), deadline=None)
@given(cells=matrices, rows=st.integers(1, 10), k=st.integers(0, 50), by=st.sampled_from(blocks.MEASURES))
def test_strongest(make, cells, rows, k, by):
    """The first k of the sorted table, ties in its order; sharing nothing is not strong."""
    table = table_of(make, cells)
    expected = table[table["shared_members"].fillna(0) > 0].sort_values(by, ascending=False, kind="stable").head(k)
    found = blocks.strongest(cells, k, by, rows)
    assert found[["a", "b"]].values.tolist() == expected[["a", "b"]].values.tolist()
    for column in found.columns[2:]:
        assert found[column].tolist() == pytest.approx(expected[column].astype(float).tolist()), column


def test_strongest_of_many_blocks(make):
    """200 rows in blocks of 20: the first block bounds the others and hides none of their pairs."""
    cells = np.random.default_rng(7).random((200, 30)) < 0.3
    table = table_of(make, cells)
    expected = table[table["shared_members"].fillna(0) > 0].sort_values(
        "member_jaccard", ascending=False, kind="stable"
    )
    for k in (1, 50, 500):
        assert (
            blocks.strongest(cells, k, rows=20)[["a", "b"]].values.tolist()
            == expected.head(k)[["a", "b"]].values.tolist()
        )


def test_labels_progress_and_bad_measure():
    frame = pd.DataFrame([[1, 1], [1, 0], [1, 1]], index=["x", "y", "z"])
    seen = []
    assert blocks.strongest(frame, 1, rows=1, progress=lambda *args: seen.append(args))[["a", "b"]].values.tolist() == [
        ["x", "z"]
    ]
    assert seen == [(2, 3), (3, 3)]
    with pytest.raises(ValueError, match="member_jaccard"):
        blocks.strongest(frame, by="p_value")


def test_shares_stay_apart_in_single_precision():
    """The closest two shares of sets below the limit: (m-2)/(m-1) and (m-1)/m."""
    m = blocks._SINGLE - 1
    cells = np.ones((4, m), dtype=bool)
    cells[0, 0] = cells[2, :2] = cells[3, 0] = False
    found = blocks.strongest(cells, 10)
    assert found["member_jaccard"].is_monotonic_decreasing
    assert found["member_jaccard"].iloc[0] == 1 and found[["a", "b"]].values.tolist()[0] == [0, 3]
    assert len(set(np.float32(found["member_jaccard"]))) == len(set(found["member_jaccard"]))


@pytest.fixture(scope="module")
def cluster():
    """A Dask scheduler and two workers on this machine; skipped where Dask is not installed."""
    distributed = pytest.importorskip("distributed")
    with pytest.MonkeyPatch.context() as patch:
        # A worker starts by running the main module, as which Streamlit's tests leave the app.
        patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
        with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as running:
            yield running


def test_cluster_gives_the_same(cluster):
    cells = np.random.default_rng(0).random((300, 40)) < 0.1
    here = blocks.strongest(cells, 200, rows=32)
    pd.testing.assert_frame_equal(blocks.strongest(cells, 200, rows=32, cluster=cluster.scheduler_address), here)


def test_a_killed_worker_loses_and_doubles_nothing(cluster):
    """One of two workers is killed once blocks have come back; the result is that of this process."""
    cells = np.random.default_rng(1).random((3000, 400)) < 0.1
    here, seen = blocks.strongest(cells, 500, rows=50), []
    victims = [worker.pid for worker in cluster.workers.values()]

    def progress(done, wanted):
        seen.append(done)
        if len(seen) == 5:
            os.kill(victims[0], signal.SIGKILL)

    there = blocks.strongest(cells, 500, rows=50, cluster=cluster.scheduler_address, progress=progress)
    pd.testing.assert_frame_equal(there, here)
    assert seen == list(range(2, 61))
