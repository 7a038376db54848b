"""Why something cannot be told: the one reason that applies, of a package, a selection or an initiative.

Reasons are fixed phrases, some followed by what is missing, so that a file can carry them and a page translate them.
"""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from dashboard.model import limits, schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.counting import Counting
from dashboard.model.lens import Lens

KNOWN_MEMBERSHIP = ("listed", "derived", "partial")

NOT_IN_PACKAGE = "not in this package"
OTHER_WORDS = "other words are used"
NOT_FILLED = "not filled in for any of them"
NO_INITIATIVES = "no initiatives"
NO_MEMBERSHIP = "no members by nature"
UNKNOWN_MEMBERSHIP = "membership not known"
PARTIAL_LIST = "only a partial list is known"
NOBODY_RECORDED = "no members recorded"
NO_MEMBERS = "no members that count"
HOST = "hosts are not compared"
UNIDENTIFIED = "the row is not identified"
NOT_CODED = "not coded"
NOT_HERE = "not in this collection"
TOO_MANY = "too many initiatives to compare every two"

_COLUMN_OF = {"issue_areas": "initiatives.issue_areas", "functions": "initiatives.functions"}
_COLUMN_OF |= {"layers": "initiatives.layers"}


def lack(complex: RegimeComplex, *needs: str, counting: Counting = Counting()) -> str:
    """Return why a figure of the selection cannot be told, by the first thing that it lacks; empty if nothing.

    Parameters
    ----------
    complex : RegimeComplex
    *needs : str
        Tables (memberships, relations, members) or columns (as table.column) that the figure rests on;
        table.column=word where it rests on one word of the column; pairs where it compares every two initiatives.
    counting : Counting
        Which memberships count.

    Returns
    -------
    str
        "not in this package: …", "not filled in for any of them: …", "other words are used: …",
        "no initiatives", or for memberships one of the reasons of `no_members`.

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.load import build
    >>> one = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": [""]})})
    >>> lack(one, "initiatives.layers"), lack(one, "initiatives.form"), lack(one, "initiatives.name_en")
    ('not filled in for any of them: layers', 'not in this package: form', '')
    >>> lack(one, "memberships")
    'not in this package: memberships.csv'
    """
    for need in needs:
        if reason := no_members(complex, counting) if need == "memberships" else _lack(complex, need):
            return reason
    return ""


def too_many(complex: RegimeComplex) -> bool:
    """Tell whether a complex has more initiatives than every two of which are compared, see `limits.PAIRED`."""
    return len(complex.comparable) > limits.PAIRED


def _lack(complex: RegimeComplex, need: str) -> str:
    if need == "pairs":
        return TOO_MANY if too_many(complex) else ""
    need, _, word = need.partition("=")
    table, _, column = need.partition(".")
    if table == "initiatives" and complex.comparable.empty:
        return NO_INITIATIVES
    if _filled(complex, table, column):
        spoken = not word or _speaks(complex, schema.vocabulary(table, column) or column, word)
        return "" if spoken else f"{OTHER_WORDS}: {column}"
    missing = complex.lacks(need) and need not in complex.silent
    return f"{NOT_IN_PACKAGE if missing else NOT_FILLED}: {column or f'{table}.csv'}"


def _speaks(complex: RegimeComplex, field: str, word: str) -> bool:
    """Tell whether a package would use a word where it applies: its codebook lists it, or others of its kind."""
    words = complex.codebook.values(field)
    borrowed = "codebook" in complex.absent and not schema.shipped_vocabulary(field).isdisjoint(words)
    return word in words or borrowed


def _filled(complex: RegimeComplex, table: str, column: str) -> bool:
    """Tell whether anything is known: a derived column counts, whether the package has it or not."""
    # Through a lens ties and members may be gone that the package tells of.
    rows = complex.comparable if table == "initiatives" else getattr(complex.unseen or complex, table)
    if not column:
        return len(rows) > 0
    cells = rows[column]
    return bool((cells.notna() & ~cells.isin(["", ()])).any())


def no_members(complex: RegimeComplex, counting: Counting = Counting()) -> str:
    """Return why no member of the selected initiatives is known; empty if one counts.

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"]})
    >>> seen = pd.DataFrame({"initiative_id": ["a"], "member_id": ["FRA"], "role": ["observer"]})
    >>> no_members(build({"initiatives": table, "memberships": seen}))
    'no members that count'
    """
    if complex.lacks("memberships"):
        return f"{NOT_IN_PACKAGE}: memberships.csv"
    rows = complex.comparable
    if rows.empty:
        return NO_INITIATIVES
    known = with_members(complex)
    if known.empty:
        if complex.unread.issuperset(rows.index):
            return PARTIAL_LIST
        return NO_MEMBERSHIP if (rows["membership"] == "none").all() else UNKNOWN_MEMBERSHIP
    if _recorded(complex).isdisjoint(known):
        return NOBODY_RECORDED
    return "" if complex.counted(counting)["initiative_id"].isin(known).any() else NO_MEMBERS


def no_members_each(complex: RegimeComplex, ids: Iterable[str]) -> dict[str, str]:
    """Return for each of several comparable initiatives why no member of it is known, as `no_members` of it alone."""
    ids = list(ids)
    if complex.lacks("memberships"):
        return dict.fromkeys(ids, f"{NOT_IN_PACKAGE}: memberships.csv")
    membership, known = complex.comparable["membership"], set(with_members(complex))
    recorded = _recorded(complex)
    counted = set(complex.counted()["initiative_id"])

    def reason(name: str) -> str:
        if name not in known:
            if name in complex.unread:
                return PARTIAL_LIST
            return NO_MEMBERSHIP if membership[name] == "none" else UNKNOWN_MEMBERSHIP
        if name not in recorded:
            return NOBODY_RECORDED
        return "" if name in counted else NO_MEMBERS

    return {name: reason(name) for name in ids}


def _recorded(complex: RegimeComplex) -> set[str]:
    """Return the ids of which any membership is recorded, counted or not; of a unit, of any row that it holds."""
    if complex.unseen is None:
        return set(complex.memberships["initiative_id"])
    rows = _recorded(complex.unseen)
    return {unit for unit, held in complex.units.items() if not rows.isdisjoint(held)}


def with_members(complex: RegimeComplex) -> pd.Index:
    """Return the comparable initiatives whose members are known, wholly or in part; none without memberships.csv.

    A partial list that the lens does not read is not known.
    """
    rows = complex.comparable
    known = rows["membership"].isin(KNOWN_MEMBERSHIP) & ~rows.index.isin(complex.unread)
    return rows.index[known & (not complex.lacks("memberships"))]


def unknown_side(complex: RegimeComplex, id: str, what: str = "members") -> str:
    """Return why an initiative's members, issue areas, functions or layers are not known; empty if they are.

    Parameters
    ----------
    complex : RegimeComplex
    id : str
        A comparable initiative of the selection.
    what : {"members", "issue_areas", "functions", "layers"}
    """
    alone = complex.keep([id])
    if what == "members":
        return no_members(alone)
    if alone.comparable.at[id, what]:
        return ""
    return _lack(complex, _COLUMN_OF[what]) or NOT_CODED


def not_compared(complex: RegimeComplex, id: str) -> str:
    """Return why an initiative of the package is not compared with others; empty if it is."""
    row = complex.catalogue.loc[id]
    if row["kind"] == schema.HOST:
        return HOST
    if not row["identified"]:
        return UNIDENTIFIED
    return "" if id in complex.comparable.index else NOT_HERE


def switches(complex: RegimeComplex, rows: Iterable[str], lens: Lens) -> dict[str, Lens]:
    """Return the changes of the lens under which some member of a unit would count, by name.

    Parameters
    ----------
    complex : RegimeComplex
        Rows, not yet seen through a lens.
    rows : iterable of str
        Those that the unit holds.
    lens : Lens

    Returns
    -------
    dict
        Each changes one thing: `partial` reads partial lists too, `bound` counts who is bound, `covered`
        counts cover through a host, `participants` those who take part, `everybody` all kinds of
        members, `today` takes the date of the data.
    """
    alone = complex.keep(rows)
    changed = {
        "partial": replace(lens, lists="partial"),
        "bound": replace(lens, cover="bound"),
        "covered": replace(lens, cover="covered"),
        "participants": replace(lens, participants=True),
        "everybody": replace(lens, members="all"),
        "today": replace(lens, as_of=""),
    }
    if lens.cover == "covered":
        del changed["bound"]
    return {name: new for name, new in changed.items() if new != lens and not no_members(alone.seen(new))}
