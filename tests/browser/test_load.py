"""A short run of the load test against the server: three readers, every kind of question, no error."""

import math

import pytest

from tests.aside import aside
from tests.load.__main__ import load
from tests.load.reader import Reader

pytestmark = pytest.mark.browser


def test_three_readers_open_filter_turn_and_reset_without_an_error(base_url):
    run = aside(load([base_url], sessions=3, seconds=math.inf, think=0.1, steps=5))
    assert run.errors == []
    assert {kind for kind, _ in run.waits} == {"open", "filter", "page", "reset"}


def test_a_reader_is_sent_what_a_browser_shows(base_url):
    async def read():
        async with Reader(base_url) as reader:
            opened = await reader.open("overview")
            layers = next(box for box in opened.of("button_group") if box.id.endswith("-w_layers"))
            filtered = await reader.choose("w_layers", [layers.options[0].content])
            again = await reader.press("reset")
            return opened, filtered, again, reader.address

    opened, filtered, again, address = aside(read())
    shown = [[heading.body for heading in answer.of("heading")] for answer in (opened, filtered, again)]
    assert shown[0] and shown[0] == shown[2]
    assert len(opened.of("plotly_chart")) == 3
    assert [chart.spec for chart in opened.of("plotly_chart")] == [chart.spec for chart in again.of("plotly_chart")]
    assert [chart.spec for chart in filtered.of("plotly_chart")] != [chart.spec for chart in again.of("plotly_chart")]
    assert address == "lang=en"
