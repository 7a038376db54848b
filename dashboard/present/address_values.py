"""What a value of an address may be: each is read as what it is, or is none."""

import re
from collections.abc import Callable
from datetime import date
from math import isfinite

from dashboard.model.limits import MAX_ID
from dashboard.present.words import LANGUAGES

LONGEST = 200  # letters of a search
FIRST_DAY, LAST_DAY = date(1945, 1, 1), date(2100, 1, 1)  # bounds of the field of dates
_LARGEST = 1e9  # of a number


def language(tag: str) -> str | None:
    """Return the language for a tag as RFC 4647 (BCP 47) looks one up, from the whole tag to its first part.

    Examples
    --------
    >>> [language(tag) for tag in ("zh-CN", "zh_Hant_TW", "EN", "en-GB", "fr", "", "../zh")]
    ['zh', 'zh', 'en', 'en', None, None, None]
    """
    parts = tag.strip().replace("_", "-").lower().split("-")
    known = {name.lower(): name for name in LANGUAGES}
    return next((known[found] for n in range(len(parts), 0, -1) if (found := "-".join(parts[:n])) in known), None)


def word(text: str) -> str | None:
    """Return an id or a code as the tables may have it.

    >>> word("eu-ai-act"), word("full member"), word("a" * 201)
    ('eu-ai-act', 'full member', None)
    """
    return text if 0 < len(text) <= MAX_ID else None


def among(*allowed: str) -> Callable[[str], str | None]:
    """Return a reader of values that stand in a list.

    >>> among("any", "all")("all"), among("any", "all")("ALL")
    ('all', None)
    """
    return lambda text: text if text in allowed else None


def year(text: str) -> str | None:
    """Return a year of four digits.

    >>> year("1998"), year("-5"), year("٢٠٢٣"), year("99999")
    ('1998', None, None, None)
    """
    return text if re.fullmatch(r"[0-9]{4}", text) else None


def day(text: str) -> str | None:
    """Return a day of the calendar within the bounds of the field.

    >>> day("2024-02-29"), day("2023-02-29"), day("0001-01-01"), day("2024-W01-1")
    ('2024-02-29', None, None, None)
    """
    try:
        found = date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None
    return text if found and FIRST_DAY <= found <= LAST_DAY else None


def number(text: str) -> str | None:
    """Return a finite number, whole or with a point.

    >>> number("0.25"), number("1e999"), number("nan"), number("١")
    ('0.25', None, None, None)
    """
    if not re.fullmatch(r"[+-]?[0-9]{1,20}(\.[0-9]{0,20})?([eE][+-]?[0-9]{1,3})?", text):
        return None
    return text if isfinite(float(text)) and abs(float(text)) <= _LARGEST else None


def words(text: str) -> str | None:
    """Return words to search for, cut to the longest search.

    >>> words("safety summit"), len(words("a" * 3000))
    ('safety summit', 200)
    """
    return text[:LONGEST].rstrip() or None
