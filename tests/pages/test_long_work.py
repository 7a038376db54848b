"""Long work on pages: readers of the same view share it, in either language; a failure in it is told and not kept."""

import threading

import pytest

from dashboard.present.words import Text
from dashboard.ui import long_work, progress
from tests.pages.conftest import open_app, open_faulty

ASKED = {"collection": "table2", "null": "fixed-fixed", "samples": "99"}


@pytest.fixture
def works(monkeypatch):
    """Give the pages a memory of their own, and return how often work was begun, by key."""
    fresh, begun = long_work.LongWork(), []
    begin = fresh._do
    monkeypatch.setattr(fresh, "_do", lambda key, piece: (begun.append(key), begin(key, piece)))
    monkeypatch.setattr(progress, "_works", lambda: fresh)
    return begun


def test_two_readers_in_two_languages_share_one_computation(works):
    """The null model of a view is worked out once, whoever asks and in whichever language."""
    first, second = open_app("network", **ASKED), open_app("network", **ASKED, lang="zh")
    assert len(works) == 1
    assert first.dataframe[-1].value.shape == second.dataframe[-1].value.shape
    open_app("network", **{**ASKED, "samples": "999"})
    open_app("network", **ASKED, form="multilateral")
    assert len(works) == 3


def test_readers_at_the_same_time_wait_for_one(works):
    """Three readers who open the page together get one computation."""
    opened = []
    readers = [threading.Thread(target=lambda: opened.append(open_app("network", **ASKED))) for _ in range(3)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(120)
    assert len(opened) == 3 and len(works) == 1


def test_failure_in_long_work_is_told_and_tried_again(works, monkeypatch):
    """What fails in its own thread reaches the page as a sentence; the next reader has it tried anew."""

    def fail(progress):
        raise ZeroDivisionError("secret")

    fresh = progress._works()
    begin = fresh._do
    monkeypatch.setattr(fresh, "_do", lambda key, piece: (setattr(piece, "work", fail), begin(key, piece)))
    at = open_faulty("network", **ASKED)
    assert [error.value for error in at.error] == [Text("en")("fault-page")]
    monkeypatch.setattr(fresh, "_do", begin)
    open_app("network", **ASKED)
    assert len(works) == 2
