"""One search over initiatives, hosts and those who take part: by any name, acronym or language, ranked."""

from bisect import bisect_left
from typing import NamedTuple

from rapidfuzz import fuzz, process

from dashboard.model.states import iso3
from dashboard.present.search_index import ALIKE_WORDS, BEGINS, BEGUN_WORDS, EXACT_NAME, HAS_CJK, WORDS, Index, folded

LONGEST = 200  # letters of a search that are read
ALIKE = 75  # of 100: how like a word must be to be taken for a slip of the pen
FREE = 4  # letters; a shorter word is no slip for another one


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
    >>> import pandas as pd
    >>> from dashboard.model.load import build
    >>> from dashboard.present.search_index import index
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
        elif HAS_CJK.search(text) or text[len(asked)] == " ":
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
    if HAS_CJK.search(part):
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
        if HAS_CJK.search(part):
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
