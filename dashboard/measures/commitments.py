"""What one state or union has committed itself to, what it is not in, and with whom it shares most."""

import numpy as np
import pandas as pd

from dashboard.measures.absence import with_members
from dashboard.measures.incidence import incidence
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.counting import BOUND, COVERED
from dashboard.model.folding import tops
from dashboard.model.lens import COMPLETE, Lens

# From the furthest commitment to none; a role that is a package's own word says that its bearer joined.
STANDINGS = ("ratified", "signed", "joined", "endorsed", "bound", "covered", "took_part", "observes")
_STANDING = {"party": "ratified", "signatory": "signed", "endorser": "endorsed", BOUND: "bound", COVERED: "covered"}
_STANDING |= {"participant": "took_part", "observer": "observes"}
MOST = 0.5  # of a group that are in what one of it is not
COLUMNS = ("id", "standing", "role", "counts", "since", "until", "source", "note")


def commitments(rows: RegimeComplex, member: str, lens: Lens = Lens()) -> pd.DataFrame:
    """Return what a member has committed itself to, signing and ratifying apart.

    Parameters
    ----------
    rows : RegimeComplex
        Selected, not seen through a lens: who signed what is told of rows.
    member : str
    lens : Lens
        Its date is that of the record; its roles and lists say what counts.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row an initiative, those of the furthest standing first, then in the order of the
        table. Of several records of one initiative the furthest on that day stands: who ratified has signed.
        `counts` tells whether the measures count it through the lens.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame([["a", "A", "legal", "listed"], ["b", "B", "legal", "listed"]],
    ...     columns=["id", "name_en", "layers", "membership"])
    >>> joined = pd.DataFrame([["a", "FRA", "signatory"], ["a", "FRA", "party"], ["b", "FRA", "observer"]],
    ...     columns=["initiative_id", "member_id", "role"])
    >>> found = commitments(build({"initiatives": table, "memberships": joined}), "FRA")
    >>> found[["id", "standing", "counts"]].values.tolist()
    [['a', 'ratified', True], ['b', 'observes', False]]
    """
    found, day = rows.memberships, lens.as_of or rows.date
    found = found[(found["member_id"] == member) & found["initiative_id"].isin(rows.comparable.index)]
    found = _standing(found, day)
    read = COMPLETE if lens.lists == "listed" else (*COMPLETE, "partial")
    known = found["initiative_id"].map(rows.comparable["membership"]).isin(read)
    counts = found["role"].isin(rows.roles_counted(lens.counting)) & known
    table = found.assign(id=found["initiative_id"], counts=counts)
    order = [rows.comparable.index.get_indexer(table["id"]), table["standing"].map(STANDINGS.index).to_numpy(dtype=int)]
    table = table.iloc[np.lexsort(order)].drop_duplicates("id")
    return table[list(COLUMNS)].reset_index(drop=True)


def _standing(memberships: pd.DataFrame, day: str) -> pd.DataFrame:
    """Return the memberships that are in force on a day, with what each role is a step of."""
    begun = (memberships["since"] == "") | (memberships["since"] <= day) | memberships["since"].map(day.startswith)
    found = memberships[
        begun & ((memberships["until"] == "") | (day < memberships["until"])) & (memberships["role"] != "")
    ]
    return found.assign(standing=found["role"].map(lambda role: _STANDING.get(role, "joined")))


def standings(rows: RegimeComplex, initiative: str, day: str = "") -> dict[str, list[str]]:
    """Return the members of an initiative or a host by the furthest step that each has taken.

    Parameters
    ----------
    rows : RegimeComplex
    initiative : str
    day : str
        On which day; the date of the data if none is given.

    Returns
    -------
    dict
        Ids of members in the order of the table, by standing, in the order of `STANDINGS`; those without any are
        not named.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame([["a", "A", "legal"]], columns=["id", "name_en", "layers"])
    >>> joined = pd.DataFrame([["a", "FRA", "signatory"], ["a", "KEN", "signatory"], ["a", "FRA", "party"]],
    ...     columns=["initiative_id", "member_id", "role"])
    >>> standings(build({"initiatives": table, "memberships": joined}), "a")
    {'ratified': ['FRA'], 'signed': ['KEN']}
    """
    found = rows.memberships
    found = _standing(found[found["initiative_id"] == initiative], day or rows.date)
    order = found["standing"].map(STANDINGS.index)
    found = found.assign(order=order).sort_values("order", kind="stable").drop_duplicates("member_id")
    return {str(name): list(part["member_id"]) for name, part in found.groupby("standing", sort=False)}


def missing(complex: RegimeComplex, member: str, by: str = "region") -> pd.DataFrame:
    """Return what a state is not in although at least half of the other states of its group are.

    Parameters
    ----------
    complex : RegimeComplex
        Seen through a lens.
    member : str
    by : {"region", "income", "pathway"}

    Returns
    -------
    DataFrame
        id, there (states of the group in it), group (how many they are, the member left out), share; the largest
        share first. Only of complete lists: who is missing from a list known in part is not known to be absent.
        Empty where the member has no group, or is alone in it.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame([["a", "A", "legal", "listed"]], columns=["id", "name_en", "layers", "membership"])
    >>> states = pd.DataFrame({"id": ["FRA", "DEU", "ITA"], "name_en": ["F", "D", "I"], "kind": "state"})
    >>> joined = pd.DataFrame([["a", "FRA"]], columns=["initiative_id", "member_id"]).assign(role="member")
    >>> whole = build({"initiatives": rows, "members": states.assign(region="europe"), "memberships": joined})
    >>> missing(whole, "ITA").values.tolist(), missing(whole, "FRA").values.tolist()
    ([['a', 1, 2, 0.5]], [])
    """
    members = complex.members
    value = members.at[member, by] if member in members.index else ""
    like = members.index[(members[by] == value) & (members["kind"] == "state") & (members.index != member)]
    matrix = incidence(complex)
    matrix = matrix[complex.comparable.loc[matrix.index, "membership"].isin(COMPLETE)]
    if not value or not len(like) or matrix.empty:
        return pd.DataFrame(columns=["id", "there", "group", "share"])
    there = matrix.reindex(columns=like, fill_value=False).sum(axis=1).to_numpy(dtype=int)
    own = matrix[member].to_numpy() if member in matrix else np.zeros(len(matrix), dtype=bool)
    table = pd.DataFrame({"id": matrix.index, "there": there, "group": len(like), "share": there / len(like)})
    return table[~own & (table["share"] >= MOST)].sort_values("share", ascending=False, kind="stable")


def sharing(complex: RegimeComplex, member: str) -> pd.DataFrame:
    """Count with each other member how many initiatives a member shares.

    Parameters
    ----------
    complex : RegimeComplex
        Seen through a lens.
    member : str

    Returns
    -------
    DataFrame
        id, kind, shared, theirs (in how many the other is), jaccard (shared of those that either is in); those
        that share most first, then by jaccard. Members that share nothing are absent.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal", "membership": "listed"})
    >>> joined = pd.DataFrame([["a", "FRA"], ["b", "FRA"], ["a", "KEN"]], columns=["initiative_id", "member_id"])
    >>> found = sharing(build({"initiatives": rows, "memberships": joined.assign(role="member")}), "FRA")
    >>> found[["id", "shared", "theirs", "jaccard"]].values.tolist()
    [['KEN', 1, 1, 0.5]]
    """
    matrix = incidence(complex)
    if member not in matrix:
        return pd.DataFrame(columns=["id", "kind", "shared", "theirs", "jaccard"])
    cells, own = matrix.to_numpy(dtype=int), matrix[member].to_numpy(dtype=int)
    shared, theirs = own @ cells, cells.sum(axis=0)
    kinds = complex.members["kind"].reindex(matrix.columns).fillna("").to_numpy()
    table = pd.DataFrame({"id": matrix.columns, "kind": kinds, "shared": shared, "theirs": theirs})
    table["jaccard"] = shared / (own.sum() + theirs - shared)
    table = table[(table["shared"] > 0) & (table["id"] != member)]
    return table.sort_values(["shared", "jaccard"], ascending=False, kind="stable").reset_index(drop=True)


def unread(complex: RegimeComplex) -> int:
    """Count the units that have members of which no list, or only a part of one, is known."""
    said = complex.comparable["membership"]
    part = (said == "partial") | ~said.index.isin(with_members(complex))
    return int((part & (said != "none")).sum())


def made_by(whole: RegimeComplex, member: str) -> list[str]:
    """Return the ids of what a state issued at home, or a union through its bodies, of all rows of a complex.

    Of a state: rows of national scope with its code as their country, or one of them. Of a union: rows whose
    chain of `part_of`, `issued_by` and `nested_in` ends at the host of its name.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame([["law", "Law", "legal", "national", "KEN;UGA"], ["pact", "Pact", "", "global", "KEN"]],
    ...     columns=["id", "name_en", "layers", "scope", "country"])
    >>> made_by(build({"initiatives": rows}), "KEN")
    ['law']
    """
    rows = whole.comparable
    code = whole.members["iso3"].get(member, "") or member
    host = next((key for key in whole.hosts.index if key.casefold() == member.casefold()), "")
    if host and code == member and whole.members["kind"].get(member, "") == "union":
        return [key for key, ends in tops(whole, rows.index).items() if host in ends]
    own = rows["country"].map(lambda cell: code in cell.split(schema.SEPARATOR)).astype(bool)
    return list(rows.index[own & (rows["scope"] == "national")])
