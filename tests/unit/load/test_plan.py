"""The arithmetic of the load test: think times, percentiles, and what a run says."""

import math
import os
import statistics
from itertools import islice

from hypothesis import given
from hypothesis import strategies as some

from tests.load import processor
from tests.load.plan import Run, pauses, percentile


def test_a_reader_thinks_ten_seconds_give_or_take_a_half():
    found = list(islice(pauses(3), 2000))
    assert min(found) >= 5 and max(found) <= 15
    assert 9.8 < statistics.mean(found) < 10.2
    assert found != list(islice(pauses(4), 2000)) and found == list(islice(pauses(3), 2000))


def test_percentiles_by_nearest_rank():
    hundred = list(range(100, 0, -1))
    assert [percentile(hundred, share) for share in (0, 0.5, 0.95, 0.99, 1)] == [1, 50, 95, 99, 100]
    assert percentile([7.0], 0.99) == 7.0


@given(some.lists(some.floats(0, 100), min_size=1), some.floats(0.01, 1))
def test_a_percentile_is_the_least_value_that_the_share_does_not_exceed(values, share):
    found = percentile(values, share)
    assert sum(value <= found for value in values) >= share * len(values)
    assert sum(value < found for value in values) < share * len(values)


def test_a_run_says_what_was_counted():
    waits = [("open", 2.0), ("filter", 0.1), ("filter", 0.3), ("filter", 0.2)]
    run = Run(waits, ["ConnectionClosed: gone"], 2.0, 400, 420)
    assert run.lines() == [
        "open         1 answers   p50 2.00   p95 2.00   p99 2.00 s",
        "filter       3 answers   p50 0.20   p95 0.30   p99 0.30 s",
        "all          4 answers   p50 0.20   p95 2.00   p99 2.00 s",
        "errors   1\n  ConnectionClosed: gone",
        "CPU      0.500 s an answer (2.0 s in all)",
        "memory   400 MB at the start, 420 MB at the end",
    ]


def test_a_run_without_answers_says_that_nothing_is_known():
    assert "nan s an answer" in Run().lines()[-2] and math.isnan(Run().cpu)


def test_the_processor_time_of_a_process_grows_with_its_work():
    before = processor.seconds(os.getpid())
    sum(i * i for i in range(1_000_000))
    assert processor.seconds(os.getpid()) > before and processor.resident(os.getpid()) > 10
