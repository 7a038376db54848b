"""Addresses of any kind on every page: no fault, a page in one of the languages, and what was ignored is told once."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.present.address import PARAMETERS
from dashboard.present.words import Text
from tests.pages.conftest import PAGES, address, open_app, shown, written
from tests.unit.present.test_address import ADDRESSES

VALUES = {
    "text": "![x](http://evil.example/x.png) [Sign in](http://evil.example/)" * 40,
    "lang": "fr",
    "as_of": "0001-01-01",
    "from": "soon",
    "to": "-5",
    "threshold": "1e999",
    "year": "nan",
}


def sent(text: str) -> str:
    """Return a text as a browser can send it: half a surrogate pair has no UTF-8 and becomes another character."""
    return text.encode("utf-8", "replace").decode("utf-8")


def told(at) -> str:
    """Return the sentence on what was ignored."""
    return next((info.value for info in at.info if info.value.startswith("Not everything")), "")


@pytest.mark.parametrize("page", PAGES)
def test_damaged_values_of_every_parameter_at_once(page):
    """Every parameter has a value that it cannot have: the page stands, and says so."""
    asked = {name: VALUES.get(name, "no such value") for name in PARAMETERS} | {"foo": "1"}
    at = open_app(page, **asked)
    assert not at.error and at.title[0].value == Text("en")(f"{page}-question")
    assert "foo" in told(at) or "more" in told(at)
    assert not re.search(r"(?<!\\)\]\(http", written(at))


@pytest.mark.parametrize("name", [name for name in PARAMETERS if name not in ("lang", "text")])
def test_each_damaged_parameter_is_named(name):
    """A value that a parameter cannot have is named with it, where the parameter is read."""
    pages = ["overview", "initiatives", "overlap", "network", "timeline", "countries", "layers", "methods"]
    found = ""
    for page in pages if not PARAMETERS[name].everywhere else ["overview"]:
        at = open_app(page, **{name: ["no such value", "nor this"]})
        assert not at.error
        found = found or told(at)
        if found:
            break
    if name in ("cell", "risk_cell", "standing", "opened"):  # what was clicked is told by the chart
        return
    assert name in found


def test_what_was_ignored_is_told_until_the_reader_moves():
    """The sentence stands with the address that it is about, and goes with the next click."""
    at = open_app("overview", foo="1", layers="no such layer")
    assert "foo" in told(at) and "no such layer" in told(at)
    assert address(at) == {"lang": ["en"]}
    at.run()
    assert told(at)
    at.button_group(key="w_layers").set_value(["technical"]).run()
    assert not told(at)


def test_what_can_be_followed_is_followed():
    """Beside rubbish, the sound part of an address holds."""
    at = open_app("initiatives", layers=["technical", "x"], **{"from": "2020", "to": "never"})
    assert address(at) == {"lang": ["en"], "layers": ["technical"], "from": ["2020"]}
    assert shown(at) == shown(open_app("initiatives", layers="technical", **{"from": "2020"}))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(page=st.sampled_from(PAGES), asked=ADDRESSES)
def test_no_address_breaks_a_page(page, asked):
    """Random addresses, some of them sound: a page stands in one of the languages."""
    asked = {sent(name): list(map(sent, values)) for name, values in asked.items() if name and values}
    at = open_app(page, **asked)
    lang = address(at)["lang"][0]
    assert not at.error and at.title[0].value == Text(lang)(f"{page}-question")
