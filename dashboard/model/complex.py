"""The one object that flows through everything: a regime complex."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.model import schema
from dashboard.model.about import About
from dashboard.model.codebook import Codebook
from dashboard.model.counting import KNOWN_ROLES, OWN_ROLES, Counting

if TYPE_CHECKING:
    from dashboard.model.lens import Lens
    from dashboard.model.select import Selection


def today() -> str:
    """Return today's date, YYYY-MM-DD: that of a package which gives none."""
    return datetime.now(UTC).date().isoformat()


class Identity(tuple[object, ...]):
    """A tuple whose hash is worked out once: results are looked up by it many times a page.

    Examples
    --------
    >>> {Identity((1, ("a", "b"))): "kept"}[Identity((1, ("a", "b")))]
    'kept'
    """

    @cached_property
    def _hash(self) -> int:
        return super().__hash__()

    def __hash__(self) -> int:
        """Return the hash of the tuple."""
        return self._hash


@dataclass(frozen=True)
class RegimeComplex:
    """A regime complex: its tables, and which of its initiatives are selected.

    Attributes
    ----------
    catalogue : DataFrame
        All rows of initiatives.csv, hosts included, indexed by id. Cells of several values
        are tuples, years Int64, flags boolean (NA: not known; `identified` always known), every other
        absent value an empty string.
    chosen : tuple of str
        Ids of the selected rows.
    members, memberships, relations, sources, corrections, double_coding, propositions, searches, history : DataFrame
        The other tables whole; members and sources are indexed by id.
    codebook : Codebook
        The vocabularies.
    about : About
        What the package says about itself; `title`, `version` and `date` are its.
    date : str
        Date of the data, YYYY-MM-DD; today's if the package gives none.
    dated : bool
        Whether the package gives its date.
    absent : frozenset of str
        Tables, and columns as table.column, that the package does not have, or that say nothing.
    silent : frozenset of str
        Those of the columns that it has, without a single cell filled.
    lens : Lens or None
        Through which it is seen; None: rows, as the tables have them.
    units : mapping of str to tuple of str
        Of a complex seen through a lens, the rows that each unit holds.
    unseen : RegimeComplex or None
        Of a complex seen through a lens, the rows that it was seen of: what the package has is told by them.
    unread : frozenset of str
        Ids of which a partial list of members is known that the lens does not read.
    serial : int
        Number of the loading; a selection keeps that of its package, by which results are remembered.
    private : bool
        Whether the package is one reader's own: what is worked out of it is kept for nobody else.
    """

    catalogue: pd.DataFrame = field(repr=False)
    chosen: tuple[str, ...] = field(repr=False)
    members: pd.DataFrame = field(repr=False)
    memberships: pd.DataFrame = field(repr=False)
    relations: pd.DataFrame = field(repr=False)
    sources: pd.DataFrame = field(repr=False)
    corrections: pd.DataFrame = field(repr=False)
    double_coding: pd.DataFrame = field(repr=False)
    propositions: pd.DataFrame = field(repr=False)
    searches: pd.DataFrame = field(repr=False)
    history: pd.DataFrame = field(repr=False)
    codebook: Codebook = field(repr=False)
    about: About = About()
    date: str = ""
    absent: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()
    lens: Lens | None = None
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    unseen: RegimeComplex | None = field(default=None, repr=False, compare=False)
    unread: frozenset[str] = frozenset()
    serial: int = field(default_factory=count().__next__, repr=False, compare=False)
    private: bool = field(default=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.date:  # an ended membership must not count because nobody wrote a date down
            object.__setattr__(self, "date", self.about.date or today())

    @property
    def dated(self) -> bool:
        """Tell whether the package gives its date; otherwise `date` is the day it was loaded."""
        return bool(self.about.date)

    @property
    def title(self) -> str:
        """The package's own title; empty if it has none."""
        return self.about.title

    @property
    def version(self) -> str:
        """The package's own version; empty if it has none."""
        return self.about.version

    @cached_property
    def initiatives(self) -> pd.DataFrame:
        """The selected rows, in the order of the table."""
        return self.catalogue.loc[list(self.chosen)]

    @cached_property
    def comparable(self) -> pd.DataFrame:
        """The selected rows that measures compare: no hosts, no unidentified rows."""
        rows = self.initiatives
        return rows[(rows["kind"] != schema.HOST) & rows["identified"]]

    @cached_property
    def hosts(self) -> pd.DataFrame:
        """Every host of the package, selected or not."""
        return self.catalogue[self.catalogue["kind"] == schema.HOST]

    @cached_property
    def ties(self) -> pd.DataFrame:
        """The documented relations between selected initiatives and hosts."""
        known = set(self.chosen) | set(self.hosts.index)
        return self.relations[self.relations["from_id"].isin(known) & self.relations["to_id"].isin(known)]

    @cached_property
    def identity(self) -> Identity:
        """What tells this view of a package from every other: loading, rows, lens, and what the units hold."""
        return Identity((self.serial, self.chosen, self.lens, tuple(self.units.items())))

    def keep(self, ids: Iterable[str]) -> RegimeComplex:
        """Return the complex with only these of its selected initiatives; unknown ids are ignored."""
        wanted = set(ids)
        return replace(self, chosen=tuple(i for i in self.chosen if i in wanted))

    def select(self, selection: Selection) -> RegimeComplex:
        """Return the complex with only the initiatives that a `select.Selection` lets through."""
        return self.keep(self.catalogue.index[selection.mask(self)])

    def seen(self, lens: Lens) -> RegimeComplex:
        """Return the complex as a `lens.Lens` shows it: what is compared, and by whose memberships."""
        return lens.see(self)

    def holding(self, rows: Iterable[str]) -> list[str]:
        """Return the units of a complex seen through a lens that hold any of some rows, in the order of the table."""
        wanted = set(rows)
        return [unit for unit, held in self.units.items() if not wanted.isdisjoint(held)]

    def lacks(self, *needed: str) -> list[str]:
        """Return those of the tables or columns (as table.column) that the package does not have."""
        return [name for name in needed if name in self.absent or name.partition(".")[0] in self.absent]

    @cached_property
    def roles(self) -> list[str]:
        """The roles that the package knows: those of its codebook, then others that occur."""
        listed = self.codebook.values("role")
        return listed + sorted(set(self.memberships["role"]) - {*listed, ""})

    def roles_counted(self, counting: Counting = Counting()) -> frozenset[str]:
        """Return the roles that count under the switch, `*` replaced by the package's own words."""
        named = counting.effective
        if OWN_ROLES not in named:
            return named
        return (named - {OWN_ROLES}) | (frozenset(self.roles) - KNOWN_ROLES)

    def counted(self, counting: Counting = Counting()) -> pd.DataFrame:
        """Return the memberships that count under the switch, one row a pair.

        A date is compared as far as it is written: a membership since 2024 has begun on any
        day of 2024, one until 2024-06 has ended on its first day.
        """
        if counting not in self._counted:
            self._counted[counting] = self._count(counting)
        return self._counted[counting].copy(deep=False)

    @cached_property
    def _counted(self) -> dict[Counting, pd.DataFrame]:
        return {}

    def _count(self, counting: Counting) -> pd.DataFrame:
        rows, day = self.memberships, counting.as_of or self.date
        rows = rows[rows["role"].isin(self.roles_counted(counting))]
        if day:
            begun = (rows["since"] == "") | (rows["since"] <= day) | rows["since"].map(day.startswith)
            rows = rows[begun & ((rows["until"] == "") | (day < rows["until"]))]
        return rows.drop_duplicates(["initiative_id", "member_id"])

    def name(self, initiative_id: str, lang: str = "en") -> str:
        """Return the name of an initiative or host in a language, English where it has none."""
        return self._named("catalogue", initiative_id, lang)

    def member_name(self, member_id: str, lang: str = "en") -> str:
        """Return the name of a member in a language, English where it has none."""
        return self._named("members", member_id, lang)

    def short(self, initiative_id: str, lang: str = "en") -> str:
        """Return the short name in a language; else the acronym, or the name where there is none."""
        short = self.texts("catalogue", f"short_{lang}")
        if initiative_id not in short:
            return initiative_id
        said = short[initiative_id] or self.texts("catalogue", "acronym")[initiative_id]
        return said or self.name(initiative_id, lang)

    def _named(self, table: str, key: str, lang: str) -> str:
        names = self.texts(table, f"name_{lang}")
        if key not in names:
            return key
        return names[key] or self.texts(table, "name_en")[key] or key

    def texts(self, table: str, column: str) -> dict[str, str]:
        """Return a column of the catalogue or of the members by id; do not change it.

        A page asks for a thousand names, and a cell of a DataFrame costs a hundred times one of these.
        """
        if (table, column) not in self._texts:
            rows = getattr(self, table)
            self._texts[table, column] = dict(zip(rows.index, rows[column].tolist()))
        return self._texts[table, column]

    @cached_property
    def _texts(self) -> dict[tuple[str, str], dict[str, str]]:
        return {}
