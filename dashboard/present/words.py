"""The interface in the reader's language: Fluent catalogues, one file a language.

Pages and charts name a message; the words are in text/en.ftl and text/zh.ftl. A message
that a language lacks is shown in English.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from dashboard.model.complex import RegimeComplex
from dashboard.present.markup import Marked, markdown

CATALOGUES = Path(__file__).with_name("text")
LANGUAGES = {"en": "English", "zh": "中文"}
FALLBACK = "en"
# Names of states and unions that take an article in English: those of a common noun, islands, and a few more.
_ARTICLE = re.compile(
    r"^(United|Holy) |(Union|Republic|Kingdom|Emirates|Islands|Federation)$"
    r"|^(Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)$"
)
LONGEST = 800  # letters of one value; Fluent refuses more than 2,500, and escaping may triple them


@cache
def bundle(lang: str) -> FluentBundle:
    """Return the messages of one language, parsed once a process."""
    # Isolation marks would show as boxes in chart labels.
    result = FluentBundle([lang], use_isolating=False)
    result.add_resource(FluentResource((CATALOGUES / f"{lang}.ftl").read_text(encoding="utf-8")))
    return result


def _filled(lang: str, key: str, **values: object) -> str:
    for tried in (lang, FALLBACK):
        messages = bundle(tried)
        if messages.has_message(key):
            text, errors = messages.format_pattern(messages.get_message(key).value, values)
            if errors:
                raise errors[0]
            return str(text)
    raise KeyError(f"no message {key!r} in text/*.ftl")


# Only what holds no word of a table: numbers tell nothing of whose they are.
_of_numbers = lru_cache(maxsize=8192, typed=True)(_filled)


def _short(value: object) -> object:
    """Return a value no longer than a message can take."""
    if not isinstance(value, str) or len(value) <= LONGEST:
        return value
    return value[: LONGEST - 1].rstrip() + "…"


def _escaped(value: object) -> object:
    return markdown(value) if isinstance(value, str) else value


@dataclass(frozen=True)
class Text:
    """Messages in one language, asked by key.

    Examples
    --------
    >>> Text("en")("shown", shown=1, total=60)
    '1 of 60 initiatives shown'
    """

    lang: str = FALLBACK

    def __call__(self, key: str, **values: object) -> Marked:
        """Return the message with its values put in; on a page it is Markdown with its values escaped.

        Raises
        ------
        KeyError
            If no language has the message.
        """
        if all(type(value) in (int, bool) for value in values.values()):
            return Marked(_of_numbers(self.lang, key, **values))
        short = {name: _short(value) for name, value in values.items()}
        said = _filled(self.lang, key, **short)
        if not any(isinstance(value, str) for value in short.values()):
            return Marked(said)
        return Marked(said, lambda: _filled(self.lang, key, **{name: _escaped(v) for name, v in short.items()}))

    def list(self, items: Iterable[str], at_most: int = 8) -> str:
        """Join items as the language does, telling how many were left off."""
        items = list(items)
        shown = (self("comma")).join(items[:at_most])
        return shown if len(items) <= at_most else self("and-more", shown=shown, more=len(items) - at_most)

    def series(self, items: Iterable[str]) -> str:
        """Join items as a sentence does.

        >>> Text("en").series(["a", "b", "c"]), Text("zh").series(["甲", "乙"]), Text("en").series(["a"])
        ('a, b and c', '甲和乙', 'a')
        """
        *before, last = list(items)
        return self("last-of-series", before=self("comma").join(before), last=last) if before else last

    def within(self, label: str) -> str:
        """Return a label as it stands within a sentence: without its capital, unless it is an acronym.

        >>> Text("en").within("Law enforcement"), Text("en").within("AI safety"), Text("zh").within("执法")
        ('law enforcement', 'AI safety', '执法')
        """
        return label if label[1:2].isupper() else label[:1].lower() + label[1:]

    def the(self, name: str) -> str:
        """Return the name of a state or a union as an English sentence has it, with its article.

        >>> Text("en").the("United States"), Text("en").the("Chad"), Text("zh").the("美国")
        ('the United States', 'Chad', '美国')
        """
        return f"the {name}" if self.lang == "en" and _ARTICLE.search(name) else name


@dataclass(frozen=True)
class Words:
    """Names and labels of one complex in one language."""

    complex: RegimeComplex
    lang: str

    def label(self, field: str, value: str = "") -> str:
        """Return the codebook's label of a value or a field."""
        return self.complex.codebook.label(field, value, self.lang)

    def labels(self, field: str, values: Iterable[str]) -> list[str]:
        """Return the labels of several values."""
        return [self.label(field, value) for value in values]

    def labels_of(self, fields: Iterable[str]) -> list[str]:
        """Return the labels of several fields."""
        return [self.label(field) for field in fields]

    def source(self, key: str) -> str:
        """Return the title of a work, English where it has none in the language, else its id."""
        if key not in self.complex.sources.index:
            return key
        row = self.complex.sources.loc[key]
        return row[f"title_{self.lang}"] or row["title_en"] or key

    def definition(self, field: str, value: str = "") -> str:
        """Return the codebook's definition."""
        return self.complex.codebook.definition(field, value, self.lang)

    def name(self, initiative_id: str) -> str:
        """Return an initiative's or host's name."""
        return self.complex.name(initiative_id, self.lang)

    def short(self, initiative_id: str, width: int = 38) -> str:
        """Return the short name, the acronym or the name, the first that there is, cut to fit a chart.

        In Chinese an English acronym of several words gives way to the Chinese name, unless it is the short
        name in Chinese too.
        """
        text, column = self.complex.short(initiative_id, self.lang), f"short_{self.lang}"
        own = self.complex.texts("catalogue", column)[initiative_id] if column in self.complex.catalogue else ""
        text = (
            self.name(initiative_id) if self.lang != FALLBACK and not own and text.isascii() and " " in text else text
        )
        width = width // 2 if self.lang == "zh" and not text.isascii() else width
        return text if len(text) <= width else text[: width - 1].rstrip() + "…"

    def member(self, member_id: str) -> str:
        """Return a member's name."""
        return self.complex.member_name(member_id, self.lang)

    def summary(self, initiative_id: str) -> str:
        """Return the summary, in English where the language has none."""
        row = self.complex.catalogue.loc[initiative_id]
        return str(row[f"summary_{self.lang}"] or row["summary_en"])
