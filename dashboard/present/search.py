"""One search over initiatives, hosts and those who take part: by any name, acronym or language, ranked."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd
from rapidfuzz import fuzz, process

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.states import iso3
from dashboard.present.cache import once

LONGEST = 200  # letters of a search that are read
ALIKE = 75  # of 100: how like a word must be to be taken for a slip of the pen
FREE = 4  # letters; a shorter word is no slip for another one
_CJK = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_BESIDE_CJK = re.compile(rf"(?<=[{_CJK}]) | (?=[{_CJK}])")
_HAS_CJK = re.compile(rf"[{_CJK}]")

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


class Hit(NamedTuple):
    """What a search found.

    Attributes
    ----------
    kind : {"initiative", "member"}
        In which table it stands; a host is an initiative of the kind "organisation".
    id : str
    tier : int
        How well it answers: EXACT, EXACT_ACRONYM, EXACT_NAME, BEGINS, WORDS, BEGUN_WORDS, ALIKE_WORDS.
    """

    kind: str
    id: str
    tier: int


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
        return tuple(place for place, name in enumerate(self.names) if _HAS_CJK.search(name.text))


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


def find(index: Index, query: str, n: int = 8) -> list[Hit]:
    """Return what a search finds, the best answer first.

    An exact short name comes first, then an exact acronym, an exact name, names that begin so, names that
    have all the words in any order, names whose words begin so, and names with words written alike (a slip
    of the pen; `rapidfuzz.fuzz.ratio` of at least 75). Words match whole words or their beginnings: "act"
    does not find "impact". Within a tier the name of which the query is the larger part comes first.

    Parameters
    ----------
    index : Index
    query : str
        As the reader typed it; the first 200 letters are read.
    n : int
        How many at most.

    Returns
    -------
    list of Hit
        Each entry once; empty if nothing answers, or the query has neither letter nor digit.

    References
    ----------
    RapidFuzz 3.14, `fuzz.ratio`: the normalised similarity by insertions and deletions.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = {"id": ["a", "b"], "name_en": ["AI Act", "Impact Report"], "layers": "legal"}
    >>> found = index(build({"initiatives": pd.DataFrame(rows)}))
    >>> [hit.id for hit in find(found, "ai act")], [hit.id for hit in find(found, "Imapct")], find(found, "?")
    (['a'], ['b'], [])
    """
    asked = folded(query[:LONGEST])
    if not asked:
        return []
    parts = asked.split()
    ranked = _whole(index, asked) + _by_parts(index, parts) + _states(index, query)
    if len({index.names[place].entry for _, _, place in ranked}) < n:
        ranked += _alike(index, parts)
    found: dict[int, int] = {}
    for tier, _, place in sorted(ranked, key=lambda hit: (hit[0], hit[1], index.names[hit[2]].entry)):
        found.setdefault(index.names[place].entry, tier)
    return [Hit(*index.entries[entry], tier) for entry, tier in list(found.items())[:n]]


_Ranked = tuple[int, float, int]  # tier, how much of the name is something else, place of the name


def _whole(index: Index, asked: str) -> list[_Ranked]:
    """Return the names that are the query, or begin with it."""
    found = []
    for text, place in index.sorted_names[bisect_left(index.sorted_names, (asked, 0)) :]:
        if not text.startswith(asked):
            break
        if text == asked:
            found.append((index.names[place].tier, 0.0, place))
        elif _HAS_CJK.search(text) or text[len(asked)] == " ":
            found.append((BEGINS, index.names[place].tier + _rest(asked, text), place))
    return found


def _rest(asked: str, name: str) -> float:
    return 1 - len(asked) / max(len(name), len(asked))


def _by_parts(index: Index, parts: list[str]) -> list[_Ranked]:
    """Return the names that have every part of the query: as a word, the beginning of one, or within Chinese."""
    whole, begun = [_having(index, part) for part in parts], [_beginning(index, part) for part in parts]
    exact = set.intersection(*whole)
    either = set.intersection(*(one | other for one, other in zip(whole, begun))) - exact
    asked = " ".join(parts)
    return [(WORDS, _rest(asked, index.names[p].text), p) for p in exact] + [
        (BEGUN_WORDS, _rest(asked, index.names[p].text), p) for p in either
    ]


def _having(index: Index, part: str) -> set[int]:
    found = set(index.by_word.get(part, ()))
    if _HAS_CJK.search(part):
        found |= {place for place in index.with_cjk if part in index.names[place].text}
    return found


def _beginning(index: Index, part: str) -> set[int]:
    found: set[int] = set()
    for word in index.words[bisect_left(index.words, part) :]:
        if not word.startswith(part):
            break
        found.update(index.by_word[word])
    return found


def _states(index: Index, query: str) -> list[_Ranked]:
    """Return the state that a query names otherwise than the table does, as "UK" or "Republic of Korea"."""
    found = iso3(query.strip()), iso3(query.strip(), loosely=True)
    for code, tier in zip(found, (EXACT_NAME, WORDS if " " in query.strip() else BEGINS)):
        if code and (place := index.first_name.get(("member", code))) is not None:
            return [(tier, 0.0, place)]
    return []


def _alike(index: Index, parts: list[str]) -> list[_Ranked]:
    """Return the names that have, for every part of the query, a word that is written alike."""
    likeness: list[dict[int, float]] = []
    for part in parts:
        if _HAS_CJK.search(part):
            words = {place: index.names[place].text for place in index.with_cjk}
            close = process.extract(part, words, scorer=fuzz.partial_ratio, score_cutoff=ALIKE, limit=None)
            likeness.append({place: score for _, score, place in close})
            continue
        here = dict.fromkeys(_having(index, part) | _beginning(index, part), 100.0)
        if len(part) >= FREE:
            for word, score, _ in process.extract(part, index.words, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None):
                for place in index.by_word[word] if len(word) >= FREE else ():
                    here[place] = max(score, here.get(place, 0.0))
        likeness.append(here)
    common = set(likeness[0]).intersection(*likeness[1:])
    mean = {place: sum(one[place] for one in likeness) / len(parts) for place in common}
    return [
        (ALIKE_WORDS, round(100 - score) + _rest(" ".join(parts), index.names[p].text), p) for p, score in mean.items()
    ]
