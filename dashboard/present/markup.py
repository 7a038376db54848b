"""Text as Markdown: what is not our own wording is shown as it is written.

Streamlit reads Markdown in nearly every text that it shows: paragraphs, labels, help, values of
buttons. Whatever comes from a data package or an address is escaped here and nowhere else; the
elements of `dashboard.ui.screen` do it by themselves, so that a page cannot forget it.
"""

import re
from collections.abc import Callable, Iterable
from typing import Self
from urllib.parse import urlsplit

# What means something anywhere in a line; what does at its start (lists, headings, quotes, rules). Commas, dots and
# hyphens within a line stay bare, so that "memberships.csv" and "0.35" are sent as they are read.
_ANYWHERE = re.compile(r"([\\`*\[\]<>&$~^|{}!#]|(?<![^\W_])_|_(?![^\W_])|:(?=[\w:/\u2060]))")
_AT_START = re.compile(r"^(?:(?=[-+](?:\s|$)|--|=)|(\d+)(?=[.)](?:\s|$)))")
_NOT_WRITTEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
# What Streamlit's reader turns into links, logos and arrows after it has resolved the escapes: addresses
# (https://, www.), mail (a@b), :streamlit: and " -> ". A word joiner, which nobody sees, keeps them apart.
_LATE = re.compile(
    r"(?<=http:)(?=//)|(?<=https:)(?=//)|(?<=www)(?=\.)|(?<=@)(?=[\w-]+\.)|(?<=:)(?=streamlit:)", re.IGNORECASE
)
_ARROW = re.compile(r"(?<!\S)(<->|->|<-|--|>=|<=|~=)(?!\S)")
_JOINER = "\u2060"


def plain(text: str) -> str:
    """Return Markdown that shows a text, on one line, as it is written.

    Examples
    --------
    >>> plain("![x](h)"), plain("one\\n\\n# two")
    ('\\\\!\\\\[x\\\\](h)', 'one \\\\# two')
    """
    line = _NOT_WRITTEN.sub(" ", str(text)).strip()
    line = _ARROW.sub(lambda found: found[0][0] + _JOINER + found[0][1:], _LATE.sub(_JOINER, line))
    return _AT_START.sub(r"\1\\", _ANYWHERE.sub(r"\\\1", line))


class Marked(str):
    """A text that knows its Markdown: a chart takes the text, a page the Markdown.

    Examples
    --------
    >>> said = Marked("**A_B**", lambda: "**A\\\\_B**")
    >>> said == "**A_B**", said.markdown
    (True, '**A\\\\_B**')
    """

    _markdown: Callable[[], str] | str

    def __new__(cls, text: str, as_markdown: Callable[[], str] | None = None) -> Self:
        """Make a text of its words and of what makes its Markdown; without that the words are Markdown."""
        said = super().__new__(cls, text)
        said._markdown = as_markdown or (lambda: str(text))
        return said

    @property
    def markdown(self) -> str:
        """The text as Markdown, with all that is not our own wording escaped; made when it is first asked for."""
        if not isinstance(self._markdown, str):
            self._markdown = self._markdown()
        return self._markdown

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """Copies and pickles are bare text: they are escaped whole."""
        return str, (str(self),)


def markdown(text: object) -> str:
    """Return the Markdown of a text: its own if it knows it, else the text escaped.

    Examples
    --------
    >>> markdown("*x*"), markdown(Marked("*x*"))
    ('\\\\*x\\\\*', '*x*')
    """
    return text.markdown if isinstance(text, Marked) else plain(str(text))


def marked(template: str, *values: object) -> Marked:
    """Put values into Markdown of our own; each `{}` takes one, escaped unless it knows its Markdown.

    Examples
    --------
    >>> marked("**{}**: {}", "a*b", 3).markdown
    '**a\\\\*b**: 3'
    """
    return Marked(template.format(*values), lambda: template.format(*map(markdown, values)))


def joined(between: str, parts: Iterable[object]) -> Marked:
    """Join texts, each escaped unless it knows its Markdown.

    Examples
    --------
    >>> joined(" ", [Marked("**a**"), "*b*"]).markdown
    '**a** \\\\*b\\\\*'
    """
    parts = list(parts)
    return Marked(between.join(map(str, parts)), lambda: between.join(map(markdown, parts)))


def web(url: str) -> bool:
    """Tell whether text is an address of the web that may stand behind a link.

    Examples
    --------
    >>> web("https://example.org/a"), web("javascript:alert(1)"), web("https://h/) [x](y")
    (True, False, False)
    """
    if len(url) > 2000 or re.search(r"""[\s()<>\[\]"'`\\\x00-\x1f]""", url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def link(label: str, url: str) -> Marked:
    """Return a link to an address of the web; to anything else, the label alone.

    Examples
    --------
    >>> link("*", "https://example.org/a_b").markdown, link("a", "javascript:x").markdown
    ('[\\\\*](https://example.org/a_b)', 'a')
    """
    return Marked(label, lambda: f"[{markdown(label)}]({url})" if web(url) else markdown(label))


def inner(label: str, address: str) -> Marked:
    """Return a link within the app; its address is our own: a page and encoded parameters.

    Examples
    --------
    >>> inner("AI [Act]", "initiatives?initiative=eu-ai-act").markdown
    '[AI \\\\[Act\\\\]](initiatives?initiative=eu-ai-act)'
    """
    return Marked(label, lambda: f"[{markdown(label)}]({address})")
