"""What measures remember of a reader's own table stays on it; of the atlas's, in the process, and bounded."""

import gc
import weakref
from dataclasses import replace

import numpy as np
import pytest

from dashboard.measures import communities, core_periphery, metrics
from dashboard.measures.memo import within
from dashboard.measures.roles import initiative_measures
from dashboard.measures.structure import structure
from dashboard.model.load import build
from dashboard.present.cache import place_of, remembered
from dashboard.ui.long_work import LongWork
from tests.packages import full

REMEMBERING = (metrics._distances, core_periphery._best, communities._divisions)


def asked() -> list[int]:
    """Return how often each function of the process was asked for something new."""
    return [function.shared.cache_info().misses for function in REMEMBERING]


@pytest.fixture
def own():
    """Return a complex of a reader's own."""
    return replace(build(full()), private=True)


def test_nothing_of_an_own_table_is_remembered_by_the_process(own):
    """Whether through the store of its results, within a page's run, or in long work in another thread."""
    before = asked()
    remembered(own, "structure", 4, (), lambda: structure(own))
    with within(place_of(own)):
        initiative_measures(own)
        LongWork().result("x", lambda progress: structure(own), lambda done, todo: None)
    assert asked() == before
    assert {function.__wrapped__ for function in REMEMBERING} & set(place_of(own))


def test_a_table_of_all_is_remembered_by_the_process():
    """Else the test above could not fail."""
    whole, before = build(full()), asked()
    remembered(whole, "structure", 4, (), lambda: structure(whole))
    assert asked() != before and place_of(whole) is None
    assert all(function.shared.cache_info().maxsize <= 4 for function in REMEMBERING)


def test_what_is_remembered_goes_with_the_table(own):
    """When nothing holds the table, nothing holds its matrices."""
    with within(place_of(own)):
        kept = metrics.distances(np.array([[0, 1], [1, 0]], dtype=bool))
    gone = weakref.ref(kept)
    del kept
    assert gone() is not None
    own.__dict__.clear()
    gc.collect()
    assert gone() is None
