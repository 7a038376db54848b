"""Coded words: held to the package's codebook where it lists them, and to one spelling where it does not."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection
from functools import lru_cache

import pandas as pd

from dashboard.model import schema
from dashboard.model.counting import KNOWN_ROLES
from dashboard.model.problem import EMPTIED, ITEM_DROPPED, MENDED, ROW_ASIDE, Problem, enumerated

# Words that the program itself reads; written otherwise, they would be taken for a package's own.
READ = {
    "role": KNOWN_ROLES,
    "kind": {schema.HOST},
    "scope": {"national"},
    "membership": {"listed", "derived", "partial", "none", "unknown"},
    "member_kind": {"state", "union"},
    "relation": {"nested_in", "derived_from", "implements", "references", "succeeds", "issued_by"},
    "confidence": {"low"},
}
CLOSED = {"membership"}  # fields of which the program reads every word, so that a package cannot bring its own
REMEMBERED = 50_000  # cells; the same few words stand in most
LIST_SEPARATORS = re.compile("[;；]")  # the second is what a Chinese keyboard writes


@lru_cache(maxsize=REMEMBERED)
def items(cell: str) -> tuple[str, ...]:
    """Return the values of a cell of several, each once, without blanks around them.

    >>> items("legal; ethical；legal;")
    ('legal', 'ethical')
    """
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in LIST_SEPARATORS.split(cell)))))


@lru_cache(maxsize=REMEMBERED)
def loosely(word: str) -> str:
    """Return a word without what writers vary: capitals, width of letters, blanks, hyphens and underscores.

    >>> loosely("Full  member") == loosely("full-member")
    True
    """
    return re.sub(r"[\s_\-]+", " ", unicodedata.normalize("NFKC", word)).strip().casefold()


def listed(frames: dict[str, pd.DataFrame]) -> dict[str, list[str]]:
    """Return the words that the package's own codebook lists, by field; without a codebook none."""
    book = frames.get("codebook")
    if book is None:
        return {}
    rows = book[book["value"] != ""]
    by_field = rows.groupby("field", sort=False)["value"]
    return {field: list(dict.fromkeys(words)) for field, words in by_field}


def columns_of(frames: dict[str, pd.DataFrame]) -> dict[str, list[tuple[str, str]]]:
    """Return the columns, as (table, column), in which words of a field stand, by field."""
    found: dict[str, list[tuple[str, str]]] = {}
    for table, frame in frames.items():
        for column in schema.columns(table):
            field = schema.vocabulary(table, column)
            if field and column in frame:
                found.setdefault(field, []).append((table, column))
    return found


def used(frames: dict[str, pd.DataFrame], table: str, column: str) -> pd.Series:
    """Return the words in a column, one row each, by the line of their cell."""
    cells = frames[table][column]
    words = cells[cells != ""].map(items if schema.is_list(table, column) else lambda cell: (cell,))
    return words.explode().dropna()


def check(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Find words that the package's codebook does not list, or that are written in two ways.

    Examples
    --------
    >>> table = pd.DataFrame({"initiative_id": list("aab"), "role": ["full member", "full member", "Full member"]})
    >>> [(p.row, p.value, p.instead) for p in check({"memberships": table})]
    [(4, 'Full member', 'full member')]
    """
    book, problems = listed(frames), _fields(frames)
    for field, columns in columns_of(frames).items():
        there = {place: used(frames, *place) for place in columns}
        counts = Counter(word for words in there.values() for word in words)
        known = sorted(READ[field]) if field in CLOSED else book.get(field, [])
        spelling = _spelling(known or READ.get(field, ()), counts, strict=bool(known))
        for (table, column), words in there.items():
            right = {word for word, spelt in spelling.items() if word == spelt}
            for row, word in words[~words.isin(right)].items():
                problems.append(_problem(table, column, row, word, spelling.get(word, ""), known))
    return problems


def _fields(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Find fields of the codebook that differ from those of the contract by their writing alone."""
    if "codebook" not in frames:
        return []
    names = {name for table in schema.tables() for name in schema.columns(table)}
    coded = {schema.vocabulary(table, name) for table in schema.tables() for name in schema.columns(table)}
    names |= {field for field in coded if field}
    right = {loosely(name): name for name in sorted(names)}
    written = frames["codebook"]["field"]
    near = written[~written.isin(names) & written.map(loosely).isin(right)]
    return [_problem("codebook", "field", row, word, right[loosely(word)], []) for row, word in near.items()]


def _spelling(known: Collection[str], counts: Counter[str], strict: bool) -> dict[str, str]:
    """Tell how each word is to be written: as one that is known, or else as most cells have it."""
    by_form: dict[str, list[str]] = {}
    for word in counts:
        by_form.setdefault(loosely(word), []).append(word)
    right = {loosely(word): word for word in reversed(list(known))}
    if not strict:
        shipped = {loosely(word): word for word in schema.shipped_words()}
        for form, variants in by_form.items():
            best = max(variants, key=lambda word: (counts[word], word == shipped.get(form)))
            right.setdefault(form, best)
    exact = set(known)
    return {
        word: word if word in exact else right[form]
        for form, variants in by_form.items()
        if form in right
        for word in variants
    }


def _problem(table: str, column: str, row: int, word: str, instead: str, known: list[str]) -> Problem:
    if instead:
        key, remedy, values = "spelt-otherwise", MENDED, (("instead", instead),)
    else:
        lost = column in ("role", "relation")  # without it the row would count as something that it may not be
        several = schema.is_list(table, column)
        remedy = ROW_ASIDE if lost else ITEM_DROPPED if several else EMPTIED
        key = "not-a-word" if column in CLOSED else "not-in-codebook-row" if lost else "not-in-codebook"
        values = (("known", enumerated(known)),)
    return Problem(f"{table}.csv", row + 2, column, word, key, values, remedy, instead)
