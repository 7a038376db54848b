"""The lens: what is compared with what, and which memberships and ties that comparison rests on.

The same table gives other results when the parts of a process are taken together, when only states
count as members, or when the members of the European Union are one. A lens is one such way to cut
the table; it is applied once, and every measure and picture of what it gives follows it.
"""

from dataclasses import dataclass, replace

import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.model.counting import BOUND, COVERED, DEFAULT_ROLES, NEVER, OPTIONAL_ROLES, Counting
from dashboard.model.folding import fold_catalogue, fold_ties, folds

UNITS = ("initiative", "process", "issuer")
MEMBERS = ("all", "states", "states_eu_one")
LISTS = ("listed", "partial")
COVER = ("joined", "bound", "covered")
COMPLETE = ("listed", "derived")
MEMBER_KINDS = frozenset({"state", "union"})  # who counts where states alone do
UNION = "EU"
MAJORITY = 14  # of the 27: so many members of the Union stand for it


@dataclass(frozen=True)
class Lens:
    """One way to cut the table.

    Attributes
    ----------
    units : {"initiative", "process", "issuer"}
        What is compared: rows; rows with their parts folded into what they are part of; or all
        that one issuer made, folded into the top of the chain of `issued_by` and `nested_in`.
    members : {"all", "states", "states_eu_one"}
        Who counts as a member: everybody; states and unions of states; the same with the European
        Union and its member states as one, which has joined where the Union or 14 of them did.
    lists : {"listed", "partial"}
        Whether only complete lists of members are read (listed, or derived from a host), or partial
        ones too. A member missing from a partial list is unknown, not absent.
    cover : {"joined", "bound", "covered"}
        Whether only those count that joined; those too on which an act binding in law of their own
        union lies; or those too that merely belong to the host of a text.
    participants : bool
        Whether who took part without joining counts too.
    as_of : str
        Date YYYY-MM-DD; empty: the date of the data.
    hosts : bool
        Whether networks of documented relations hold the hosts.
    joining : frozenset of str
        Roles that say that a member joined, `*` for all words that are the package's own.

    Raises
    ------
    ValueError
        If a choice is none of those that are listed.
    """

    units: str = "process"
    members: str = "states"
    lists: str = "listed"
    cover: str = "bound"
    participants: bool = False
    as_of: str = ""
    hosts: bool = True
    joining: frozenset[str] = DEFAULT_ROLES

    def __post_init__(self) -> None:
        for name, allowed in (("units", UNITS), ("members", MEMBERS), ("lists", LISTS), ("cover", COVER)):
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} must be one of {', '.join(allowed)}, not {getattr(self, name)!r}")

    @property
    def roles(self) -> frozenset[str]:
        """The roles that count; `observer` never does.

        >>> joining = frozenset({"member", "party"})
        >>> sorted(Lens(cover="joined", joining=joining).roles), sorted(Lens(cover="covered", joining=joining).roles)
        (['member', 'party'], ['bound', 'covered', 'member', 'party'])
        """
        more = {"joined": (), "bound": (BOUND,), "covered": (BOUND, COVERED)}[self.cover]
        joined = self.joining - {BOUND, COVERED} - OPTIONAL_ROLES - NEVER
        return joined.union(more, OPTIONAL_ROLES if self.participants else ())

    @property
    def counting(self) -> Counting:
        """Which memberships of the table count, before anything is folded."""
        return Counting(self.roles - {COVERED}, self.cover == "covered", self.as_of)

    @property
    def testing(self) -> "Lens":
        """The lens of tests against chance: who joined alone.

        Being bound or covered is one decision for many states, which would make any two lists alike.
        """
        return replace(self, cover="joined")

    def see(self, complex: RegimeComplex) -> RegimeComplex:
        """Return a complex as this lens shows it, see `seen`."""
        return seen(complex, self)


ROWS = Lens("initiative", "all", "partial", "joined")  # each row, everybody who joined, every list


def seen(complex: RegimeComplex, lens: Lens) -> RegimeComplex:
    """Return a complex as a lens shows it.

    Selection and date come before folding. Of the members of a unit's parts the union is taken over
    the parts whose list may be read; a member is in the unit since it was in the first of them. The
    unit's list is `partial` where a part's is; where no part's may be read, it is `unread`, `none` or
    `unknown`. The date of the lens becomes the date of the complex, every membership that counts has
    the role `member`, and the members are those who can count.

    Parameters
    ----------
    complex : RegimeComplex
        Selected, not yet folded.
    lens : Lens

    Returns
    -------
    RegimeComplex
        With one row a unit; `folding.folds` tells what is in it.

    Examples
    --------
    A code that is part of a process is one unit with it, and has its members:

    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame([["p", "Process", "legal", ""], ["c", "Code", "ethical", "p"]],
    ...     columns=["id", "name_en", "layers", "part_of"])
    >>> joined = pd.DataFrame([["p", "FRA"], ["c", "KEN"]], columns=["initiative_id", "member_id"])
    >>> states = pd.DataFrame([["FRA", "France", "state"], ["KEN", "Kenya", "state"]],
    ...     columns=["id", "name_en", "kind"])
    >>> one = seen(build({"initiatives": rows, "memberships": joined, "members": states}), Lens())
    >>> one.chosen, one.counted()["member_id"].tolist(), one.initiatives.at["p", "layers"]
    (('p',), ['FRA', 'KEN'], ('ethical', 'legal'))
    """
    units, who = folds(complex, lens.units), can_count(complex, lens.members)
    readable = _readable(complex, lens)
    joined = complex.counted(lens.counting)
    joined = joined[joined["initiative_id"].isin(readable)]
    unit_of = {row: unit for unit, rows in units.items() for row in rows}
    joined = joined.assign(initiative_id=joined["initiative_id"].map(unit_of), role="member")
    joined = _members(complex, joined, lens.members).sort_values("since", kind="stable")
    joined = joined.drop_duplicates(["initiative_id", "member_id"]).sort_index()
    catalogue = fold_catalogue(complex, units, keep_layer=lens.units != "issuer", hosts=lens.hosts)
    lists = {unit: _list_of(complex, rows, readable) for unit, rows in units.items()}
    catalogue["membership"] = [lists.get(key, said) for key, said in catalogue["membership"].items()]
    partial = {unit for unit, state in lists.items() if state == "partial"}
    return replace(
        complex,
        catalogue=catalogue,
        chosen=tuple(key for key in catalogue.index if key in units),
        members=complex.members[complex.members.index.isin(who)],
        lens=lens,
        units=units,
        unseen=complex,
        unread=frozenset(unit for unit in partial if readable.isdisjoint(units[unit])),
        memberships=joined.reset_index(drop=True),
        relations=fold_ties(complex.relations, unit_of, set(catalogue.index)),
        date=lens.as_of or complex.date,
    )


def _readable(complex: RegimeComplex, lens: Lens) -> set[str]:
    """Return the ids of the rows whose list of members may be read."""
    lists = COMPLETE if lens.lists == "listed" else (*COMPLETE, "partial")
    rows = complex.comparable
    return set(rows.index[rows["membership"].isin(lists)])


def can_count(complex: RegimeComplex, members: str) -> frozenset[str]:
    """Return the members of the package that can count; where it does not tell kinds, all of them."""
    kind = complex.members["kind"]
    if members == "all" or not _kinds_told(complex):
        return frozenset(kind.index)
    kept = frozenset(kind.index[kind.isin(MEMBER_KINDS)])
    return kept if members == "states" else kept - union_members(complex)


def _kinds_told(complex: RegimeComplex) -> bool:
    return not complex.lacks("members", "members.kind")


def _members(complex: RegimeComplex, joined: pd.DataFrame, members: str) -> pd.DataFrame:
    """Keep the memberships of those who count as members, the Union and its states as one if asked."""
    if members == "all" or not _kinds_told(complex):
        return joined
    joined = joined[joined["member_id"].map(complex.members["kind"]).isin(MEMBER_KINDS)]
    if members == "states":
        return joined
    within = union_members(complex)
    inside = joined["member_id"].isin(within)
    many = joined[inside].groupby("initiative_id")["member_id"].nunique()
    standing = set(many.index[many >= MAJORITY]) | set(joined.loc[joined["member_id"] == UNION, "initiative_id"])
    one = pd.DataFrame(dict.fromkeys(joined.columns, ""), index=range(len(standing)))
    one = one.assign(initiative_id=sorted(standing), member_id=UNION, role="member")
    return pd.concat([joined[~inside & (joined["member_id"] != UNION)], one], ignore_index=True)


def union_members(complex: RegimeComplex) -> frozenset[str]:
    """Return the states that belong to the European Union on the date of the complex, as the package says.

    They are the states among the members of the host whose id is `eu` or `EU`; empty without one.
    """
    rows = complex.counted()
    rows = rows[rows["initiative_id"].str.casefold() == UNION.casefold()]
    return frozenset(m for m in rows["member_id"] if m != UNION)


def _list_of(complex: RegimeComplex, rows: tuple[str, ...], readable: set[str]) -> str:
    """Return what is known of a unit's list: of the parts that are read, or else of all."""
    said = complex.texts("catalogue", "membership")
    read = {said[row] for row in rows if row in readable}
    for state in ("partial", "listed", "derived"):
        if state in read:
            return state
    every = {said[row] for row in rows}
    return "partial" if "partial" in every else "none" if every == {"none"} else "unknown"
