"""What may stand in a cell: cleaning text, and one rule for each kind of column."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from dashboard.model import dates
from dashboard.model.limits import MAX_CELL, MAX_ID, MAX_LABEL
from dashboard.model.schema import JsonObject
from dashboard.model.symbols import SYMBOLS

# Control characters but tab and line ends, and code points that XML and terminals cannot hold.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
TRUE, FALSE = {"true", "yes", "1", "1.0", "是"}, {"false", "no", "0", "0.0", "否"}

Rule = Callable[[str, JsonObject], str]  # of a text and its field of the contract: what the text is read as


def cleaned(text: str) -> str:
    """Return a text on one line: without control characters, blanks around it, or runs of blanks in it.

    >>> cleaned("  Treaty\\x07\\n of  Rome ")
    'Treaty of Rome'
    """
    return re.sub(r"\s+", " ", CONTROL.sub("", text)).strip()


def web_address(text: str) -> str:
    """Return an address of the web, empty if the text is none.

    >>> web_address("https://un.org/x"), web_address("javascript:alert(1)"), web_address("https://")
    ('https://un.org/x', '', '')
    """
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and host and not re.search(r"\s", text) else ""


class Wrong(Exception):
    """A cell breaks a rule; `instead` is what it is read as, empty if nothing."""

    def __init__(self, key: str, instead: str = "", **values: object) -> None:
        super().__init__(key)
        self.key, self.instead, self.values = key, instead, values


def _id(text: str, field: JsonObject) -> str:
    if CONTROL.search(text) or re.search(r"[\r\n\t]", text):
        raise Wrong("id-control")
    if len(text) > MAX_ID:
        raise Wrong("id-long", limit=str(MAX_ID))
    return text


def _source_id(text: str, field: JsonObject) -> str:
    if set("@;") & set(text):
        raise Wrong("source-id")  # evidence reads source_id@place;source_id@place
    return _id(text, field)


def _date(text: str, field: JsonObject) -> str:
    found = dates.read(text)
    if found is None:
        raise Wrong("not-date")
    return found


def _day(text: str, field: JsonObject) -> str:
    found = dates.read(text) or ""
    if len(found) < len("YYYY-MM-DD"):
        raise Wrong("not-day")
    return found


def _year(text: str, field: JsonObject) -> str:
    limits = field.get("constraints", {})
    low, high = limits.get("minimum", 1), limits.get("maximum", 9999)
    found = dates.whole(text)
    if found is None or not low <= found <= high:
        raise Wrong("not-year", low=str(low), high=str(high))
    return str(found)


def _whole(text: str, field: JsonObject) -> str:
    found = dates.whole(text)
    if found is None:
        raise Wrong("not-whole")
    return str(found)


def _flag(text: str, field: JsonObject) -> str:
    if text.casefold() in TRUE:
        return "true"
    if text.casefold() in FALSE:
        return "false"
    raise Wrong("not-flag")


def _address(text: str, field: JsonObject) -> str:
    if not web_address(text):
        raise Wrong("not-address")
    return text


def _matching(pattern: str, key: str) -> Rule:
    def rule(text: str, field: JsonObject) -> str:
        if not re.fullmatch(pattern, text, re.ASCII):
            raise Wrong(key)
        return text

    return rule


def _iso3(text: str, field: JsonObject) -> str:
    return _matching("[A-Z]{3}", "not-iso3")(text.upper() if text.isascii() else text, field)


def _symbol(text: str, field: JsonObject) -> str:
    if text not in SYMBOLS:
        raise Wrong("not-symbol")
    return text


def _name(text: str, field: JsonObject) -> str:
    one_line = cleaned(text)
    if CONTROL.search(text):
        raise Wrong("control", one_line[:MAX_LABEL])
    if len(one_line) > MAX_LABEL:
        raise Wrong("too-long", one_line[:MAX_LABEL].rstrip(), limit=str(MAX_LABEL))
    return one_line


def _text(text: str, field: JsonObject) -> str:
    if CONTROL.search(text):
        raise Wrong("control", CONTROL.sub("", text)[:MAX_CELL].strip())
    if len(text) > MAX_CELL:
        raise Wrong("too-long", text[:MAX_CELL].rstrip(), limit=str(MAX_CELL))
    return text


def _as_declared(text: str, field: JsonObject) -> str:
    """Hold a text to what the contract says of its column beyond its kind, in the contract's own words."""
    limits = field.get("constraints", {})
    said = field.get("rule", {})
    words = said.get("en") or field.get("description", ""), said.get("zh") or field.get("description", "")
    try:
        mended, wrong = _text(text, field), None
    except Wrong as told:
        mended, wrong = told.instead, told
    most, pattern = limits.get("maxLength", MAX_CELL), limits.get("pattern", ".*")
    if mended and (len(mended) > most or not re.fullmatch(pattern, mended, re.DOTALL)):
        raise Wrong("not-as-declared", rule=words)  # what mending leaves is held to the contract, too
    if wrong:
        raise wrong
    return mended


# By kind of column, see `schema.kind`. References are held to the ids that there are, evidence to the sources.
RULES: dict[str, Rule] = {
    "id": _id,
    "source_id": _source_id,
    "reference": lambda text, field: text,
    "evidence": _text,
    "date": _date,
    "day": _day,
    "year": _year,
    "whole": _whole,
    "flag": _flag,
    "address": _address,
    "iso3": _iso3,
    "country": _iso3,
    "language": _matching("[a-z]{2,3}(-[A-Za-z0-9]+)*", "not-language"),
    "colour": _matching("#[0-9A-Fa-f]{6}", "not-colour"),
    "symbol": _symbol,
    "word": _name,
    "name": _name,
    "text": _as_declared,
}
