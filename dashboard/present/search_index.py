"""All names of a package, folded and sorted, so that a search finds them at once."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.present.cache import once

_CJK = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_BESIDE_CJK = re.compile(rf"(?<=[{_CJK}]) | (?=[{_CJK}])")
HAS_CJK = re.compile(rf"[{_CJK}]")

# How well a name answers, from the best: the ranks of the tiers.
EXACT, EXACT_ACRONYM, EXACT_NAME, BEGINS, WORDS, BEGUN_WORDS, ALIKE_WORDS = range(7)


def folded(text: str) -> str:
    """Return a text as it is compared: no case, accents, punctuation, nor spaces beside Chinese characters.

    Examples
    --------
    >>> folded("Côte d’Ivoire: AI-Act"), folded("欧盟《人工智能法》 2024")
    ('cote d ivoire ai act', '欧盟人工智能法2024')
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text[:1000]) if not unicodedata.combining(c)).casefold()
    spaced = " ".join("".join(c if c.isalnum() else " " for c in bare).split())
    return _BESIDE_CJK.sub("", spaced)


class _Name(NamedTuple):
    """A name of an entry: which entry, as folded, how good an answer it is, and its words."""

    entry: int
    text: str
    tier: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class Index:
    """All names of a package, ready to be searched.

    Attributes
    ----------
    entries : tuple of (str, str)
        Table ("initiative" or "member") and id; those that go first where two answer equally well come first.
    names : tuple of _Name
    """

    entries: tuple[tuple[str, str], ...]
    names: tuple[_Name, ...]

    @cached_property
    def by_word(self) -> dict[str, tuple[int, ...]]:
        """The places in `names` of the names that have a word."""
        found = defaultdict(list)
        for place, name in enumerate(self.names):
            for word in set(name.words):
                found[word].append(place)
        return {word: tuple(places) for word, places in found.items()}

    @cached_property
    def words(self) -> list[str]:
        """All words, sorted."""
        return sorted(self.by_word)

    @cached_property
    def sorted_names(self) -> list[tuple[str, int]]:
        """Every name with its place, sorted."""
        return sorted((name.text, place) for place, name in enumerate(self.names))

    @cached_property
    def first_name(self) -> dict[tuple[str, str], int]:
        """The place of the first name of each entry."""
        return {self.entries[name.entry]: place for place, name in reversed(list(enumerate(self.names)))}

    @cached_property
    def with_cjk(self) -> tuple[int, ...]:
        """The places of the names that have Chinese characters, in which a part may stand anywhere."""
        return tuple(place for place, name in enumerate(self.names) if HAS_CJK.search(name.text))


@once(4)
def index(complex: RegimeComplex) -> Index:
    """Return the names by which a package's initiatives, hosts and members are found.

    Initiatives come before hosts and these before members; within each, what has most ties comes first.
    """
    rows = complex.catalogue
    ties = pd.concat([complex.relations["from_id"], complex.relations["to_id"]]).value_counts()
    taken = complex.memberships["member_id"].value_counts()
    known = sorted(rows.index, key=lambda key: (rows.at[key, "kind"] == schema.HOST, -ties.get(key, 0)))
    members = sorted(complex.members.index, key=lambda key: -taken.get(key, 0))
    entries = [*(("initiative", key) for key in known), *(("member", key) for key in members)]
    names: dict[tuple[int, str], int] = {}
    for place, (kind, key) in enumerate(entries):
        told = _of_initiative(rows.loc[key]) if kind == "initiative" else _of_member(complex.members.loc[key])
        for text, tier in told:
            if name := folded(text):
                names.setdefault((place, name), tier)
    return Index(
        tuple(entries), tuple(_Name(at, name, tier, tuple(name.split())) for (at, name), tier in names.items())
    )


def _of_initiative(row: pd.Series) -> list[tuple[str, int]]:
    short = [(row.get(f"short_{lang}", ""), EXACT) for lang in ("en", "zh")]
    names = [(row.get(f"name_{lang}", ""), EXACT_NAME) for lang in ("en", "zh")]
    return [*short, (row.get("acronym", ""), EXACT_ACRONYM), *names, (row.name.replace("-", " "), EXACT_NAME)]


def _of_member(row: pd.Series) -> list[tuple[str, int]]:
    names = [row.get("name_en", ""), row.get("name_zh", ""), row.get("iso3", ""), row.name.replace("-", " ")]
    return [(name, EXACT_NAME) for name in names]
