"""Filtering: which initiatives are looked at, and how many each further filter would leave."""

from dataclasses import dataclass, fields, replace

import pandas as pd

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens

COLLECTIONS = ("table2", "framed", "international", "all")
DEFAULTS = ("framed", "international", "all")  # the first that is not empty
NATIONAL = "national"
# Rows that were named by a text count as framed only where a list in the text holds them (frame_source);
# rows found by search came in by no rule that would have found the others like them.
LISTED_IN_TEXT, BY_SEARCH = "source_texts", "search"
# Filters whose cell holds one value, and those whose cell holds several.
SINGLE = ("form", "scope", "legal_force", "status", "kind")
SEVERAL = ("layers", "issue_areas", "functions", "risks")
FACETS = ("layers", *SINGLE, *SEVERAL[1:])


@dataclass(frozen=True)
class Selection:
    """What the reader asked for; an empty filter lets everything through.

    Attributes
    ----------
    collection : {"", "table2", "framed", "international", "all"}
        The rows that the column table2 marks; those that a stated rule put into the table, but
        national ones; all but national ones; all. Empty: the package's default, see
        `default_collection`.
    layers, form, scope, legal_force, status, kind, issue_areas, functions, risks : tuple of str
        Values of which a row must have one.
    all_layers : bool
        Whether a row must have every layer asked for, instead of any.
    first_year, last_year : int or None
        Bounds of the launch year, both included; a row without a year passes only if neither is set.
    member : str
        Id of a member that takes part, as the lens counts its roles.
    text : str
        Words that must all occur in a row's names, acronym or summaries; case does not matter.
    hosts : bool
        Whether hosts are shown too.
    lens : Lens
        Through which what passes is seen; it narrows nothing but the filter by member.

    Examples
    --------
    >>> Selection(layers=("technical",)).active
    ('layers',)
    """

    collection: str = ""
    layers: tuple[str, ...] = ()
    all_layers: bool = False
    form: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    legal_force: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    issue_areas: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    member: str = ""
    text: str = ""
    hosts: bool = False
    lens: Lens = Lens()

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the filters that narrow the collection."""
        skipped = {"collection", "all_layers", "hosts", "lens"}
        return tuple(
            f.name for f in fields(self) if f.name not in skipped and getattr(self, f.name) not in ((), "", None)
        )

    def mask(self, complex: RegimeComplex) -> pd.Series:
        """Return which rows of the catalogue pass every filter."""
        passed = in_collection(complex, self.collection, self.hosts)
        for name in self.active:
            passed &= _passes(complex, self, name)
        return passed


def in_collection(complex: RegimeComplex, collection: str, hosts: bool = False) -> pd.Series:
    """Return which rows of the catalogue belong to a collection, to the default one if none is named."""
    passed = _belongs(complex, collection or default_collection(complex))
    return passed if hosts else passed & (complex.catalogue["kind"] != schema.HOST)


def offered(complex: RegimeComplex) -> list[str]:
    """Return the collections of a package that are not empty, in the order of COLLECTIONS."""
    initiatives = complex.catalogue["kind"] != schema.HOST
    return [name for name in COLLECTIONS if name == "all" or (_belongs(complex, name) & initiatives).any()]


def default_collection(complex: RegimeComplex) -> str:
    """Return the collection that a package opens on: the first of framed, international, all that is not empty.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> laws = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal", "scope": "national"})
    >>> default_collection(build({"initiatives": laws}))
    'all'
    >>> laws.loc[1, "scope"] = "global"
    >>> default_collection(build({"initiatives": laws}))
    'international'
    """
    return next(name for name in DEFAULTS if name in offered(complex))


def _belongs(complex: RegimeComplex, collection: str) -> pd.Series:
    """Return which rows are in a collection, hosts included; a package without its column has no such collection."""
    rows = complex.catalogue
    if collection == "table2":
        return rows["table2"].fillna(False).astype(bool)
    if collection == "framed":
        nothing = pd.Series("", index=rows.index)
        frame, source = (rows.get(name, nothing) for name in ("frame", "frame_source"))
        ruled = ~frame.isin(["", BY_SEARCH]) & ((frame != LISTED_IN_TEXT) | source.map(bool))
        return ruled & (rows["scope"] != NATIONAL)
    if collection == "international":
        return (rows["scope"] != NATIONAL) & (not complex.lacks("initiatives.scope"))
    return pd.Series(True, index=rows.index)


def _passes(complex: RegimeComplex, selection: Selection, name: str) -> pd.Series:
    rows, wanted = complex.catalogue, getattr(selection, name)
    if name in SINGLE:
        return rows[name].isin(wanted)
    if name in SEVERAL:
        every = name == "layers" and selection.all_layers
        test = set(wanted).issubset if every else lambda cell: not set(wanted).isdisjoint(cell)
        return rows[name].map(test).astype(bool)
    if name == "first_year":
        return (rows["launch_year"] >= wanted).fillna(False).astype(bool)
    if name == "last_year":
        return (rows["launch_year"] <= wanted).fillna(False).astype(bool)
    if name == "member":
        counted = complex.counted(selection.lens.counting)
        return rows.index.to_series().isin(counted.loc[counted["member_id"] == wanted, "initiative_id"])
    return _mentions(rows, wanted)


def _mentions(rows: pd.DataFrame, text: str) -> pd.Series:
    columns = ["id", "name_en", "name_zh", "acronym", "sponsor", "summary_en", "summary_zh"]
    haystack = rows[columns].agg(" ".join, axis=1).str.casefold()
    passed = pd.Series(True, index=rows.index)
    for word in text.casefold().split():
        passed &= haystack.str.contains(word, regex=False)
    return passed


def facet(complex: RegimeComplex, selection: Selection, name: str) -> dict[str, int]:
    """Count, behind each value of a filter, the rows that would pass with that value alone.

    Every other filter of the selection applies. Values come in the order of the codebook, then
    those that it does not list.
    """
    cells = complex.catalogue.loc[_without(selection, name).mask(complex), name]
    counts = (cells.explode() if name in SEVERAL else cells).replace("", pd.NA).dropna().value_counts()
    listed = complex.codebook.values(schema.vocabulary("initiatives", name) or name)
    found = sorted(set(counts.index) | set(complex.catalogue[name].explode().replace("", pd.NA).dropna()))
    order = [value for value in listed if value in found] + [value for value in found if value not in listed]
    if name == "kind" and not selection.hosts:
        order = [value for value in order if value != schema.HOST]
    return {value: int(counts.get(value, 0)) for value in order}


def loosening(complex: RegimeComplex, selection: Selection) -> list[tuple[str, int]]:
    """For an empty selection, tell which filters to drop: name and rows shown without it, most first.

    If no single filter helps, the list is empty.
    """
    gains = [(name, int(_without(selection, name).mask(complex).sum())) for name in selection.active]
    return sorted([gain for gain in gains if gain[1]], key=lambda gain: -gain[1])


def _without(selection: Selection, name: str) -> Selection:
    return replace(selection, **{name: getattr(Selection(), name)})
