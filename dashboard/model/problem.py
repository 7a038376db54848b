"""What is wrong in a package, and where; said in either language, in plain words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

CATALOGUES = Path(__file__).with_name("text")
LANGUAGES = ("en", "zh")
FALLBACK = LANGUAGES[0]
LONGEST = 200  # characters of a value that are repeated in a sentence

# What is done about a problem, so that the rest can be used.
NOTHING, EMPTIED, ITEM_DROPPED, MENDED, ROW_ASIDE, TABLE_ASIDE = (
    "nothing",
    "emptied",
    "item_dropped",
    "mended",
    "row_aside",
    "table_aside",
)


class PackageError(Exception):
    """A package cannot be read at all; key and values are those of the problem that says so."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, tuple(values.items())

    def __str__(self) -> str:
        return Problem("package", None, "", "", self.key, self.values).rule


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a package, and where.

    Attributes
    ----------
    file, column, value : str
        The table's file, the column (empty: the whole row or file) and the offending value.
    row : int or None
        Line in the file as a spreadsheet counts, the header being 1; None if the whole file is meant.
    key : str
        Which rule it breaks: a message of text/*.ftl.
    values : tuple of (name, value)
        What the message is about; a value that is a pair (English, Chinese) is said in the language.
    remedy : str
        What is done about it on loading; see above.
    instead : str
        What a mended cell is read as.

    Examples
    --------
    >>> wrong = Problem("members.csv", 3, "iso3", "FR", "not-iso3")
    >>> print(wrong)
    members.csv: row 3: iso3: 'FR': is not a country code of three capital letters, as FRA
    >>> wrong.said("zh")
    '不是三个大写字母的国家代码，如 FRA'
    """

    file: str
    row: int | None
    column: str
    value: str
    key: str
    values: tuple[tuple[str, object], ...] = ()
    remedy: str = field(default=EMPTIED, compare=False)
    instead: str = field(default="", compare=False)

    @property
    def rule(self) -> str:
        """The rule that is broken, in English."""
        return self.said(FALLBACK)

    @property
    def table(self) -> str:
        """The table that the file holds."""
        return self.file.removesuffix(".csv")

    @property
    def stands_for(self) -> int:
        """How many problems this is: one, or as many as it says that there are more."""
        count = dict(self.values).get("count", 1)
        return count if isinstance(count, int) else 1

    def said(self, lang: str) -> str:
        """Return the rule that is broken, in a language."""
        lang = lang if lang in LANGUAGES else FALLBACK
        bundle = _bundle(lang)
        if not bundle.has_message(self.key):
            raise KeyError(f"no message {self.key!r} in model/text/{lang}.ftl")
        values = {name: _shown(value, lang) for name, value in self.values}
        text, errors = bundle.format_pattern(bundle.get_message(self.key).value, values)
        if errors:
            raise errors[0]
        return str(text)

    def line(self, lang: str) -> str:
        """Return one line in a language: where, what, and the rule that is broken."""
        row = "-" if self.row is None else str(self.row)
        value = _cut(re.sub(r"\s+", " ", self.value))
        return f"{self.file}: row {row}: {self.column or '-'}: {value!r}: {self.said(lang)}"

    def __str__(self) -> str:
        return self.line(FALLBACK)


def _shown(value: object, lang: str) -> object:
    if isinstance(value, tuple):
        value = value[0 if lang == FALLBACK else 1]
    return value if isinstance(value, int) else _cut(re.sub(r"\s+", " ", str(value)))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def enumerated(words: Iterable[str], at_most: int = 12) -> str:
    """Return words as a list, cut where it grows long.

    >>> enumerated(["id", "name", "layer"], at_most=2)
    'id, name, …'
    """
    words = list(words)
    return ", ".join(words[:at_most]) + (", …" if len(words) > at_most else "")


@cache
def _bundle(lang: str) -> FluentBundle:
    # Isolation marks would stand in the lines of a terminal.
    result = FluentBundle([lang], use_isolating=False)
    result.add_resource(FluentResource((CATALOGUES / f"{lang}.ftl").read_text(encoding="utf-8")))
    return result
