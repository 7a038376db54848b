"""Rows of several tables made one package: names become ids, who is only named gets a row, states get their codes."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import pandas as pd

from dashboard.model import schema
from dashboard.model.intake.columns import code, share_of_states
from dashboard.model.intake.shape import KEY, Part, Parts
from dashboard.model.problem import NOTHING, Problem
from dashboard.model.words import loosely

ENOUGH = 0.7  # share of names that are states, from which another name of a state counts as one
NAMED_BY = {("members", "id"): "member_id"}  # who is only named stands in a column of the memberships
OF_A_STATE = ("name_zh", "region", "income")  # what the shipped table of states tells of one


@dataclass
class Package:
    """Tables of the contract, and where each of their rows came from.

    Attributes
    ----------
    frames : dict of DataFrame
    origins : dict of list
        By table: the part and the line of each row.
    problems : list of Problem
        What is to be told of the rows.
    """

    frames: dict[str, pd.DataFrame] = field(default_factory=dict)
    origins: dict[str, list[tuple[Part, int]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, table: str, part: Part) -> None:
        """Add rows below those that are there."""
        together = [frame for frame in (self.frames.get(table), part.frame) if frame is not None]
        self.frames[table] = pd.concat(together, ignore_index=True).fillna("").astype(object)
        self.origins.setdefault(table, []).extend((part, line) for line in part.lines)

    def where(self, problem: Problem) -> Problem:
        """Return a problem with the file, line and column that the reader knows."""
        origin = self.origins.get(problem.table)
        if not origin:
            return problem
        if problem.row is None or not 0 <= problem.row - 2 < len(origin):
            names = {part.file for part, _ in origin}
            return replace(problem, file=names.pop()) if len(names) == 1 else problem
        part, line = origin[problem.row - 2]
        column = NAMED_BY.get((problem.table, problem.column), problem.column)
        return replace(problem, file=part.file, row=line, column=part.columns.get(column, problem.column))


def joined(parts: Parts) -> Package:
    """Make one package of the rows that were read."""
    package = Package()
    for table in schema.tables():
        for part in parts.get(table, []):
            package.add(table, part)
    _nodes(package, parts.get("nodes", []))
    _linked(package)
    _described(package, parts.get("described", []))
    _members(package)
    return package


def _nodes(package: Package, nodes: list[Part]) -> None:
    """Tell nodes of a network of two kinds apart: members are those that memberships name as such."""
    named = package.frames.get("memberships", pd.DataFrame(columns=KEY))
    for part in nodes:
        member = part.frame["id"].isin(named["member_id"]).to_numpy()
        for table, mask in (("members", member), ("initiatives", ~member)):
            lines = [line for line, there in zip(part.lines, mask) if there]
            frame = part.frame[mask].drop(columns=[] if table == "initiatives" else ["form"], errors="ignore")
            package.add(table, replace(part, frame=frame.reset_index(drop=True), lines=lines))


def _linked(package: Package) -> None:
    """Replace names by the ids of the rows that have them, where tables refer to one another."""
    for table, column, other in (
        ("memberships", "initiative_id", "initiatives"),
        ("memberships", "member_id", "members"),
        ("relations", "from_id", "initiatives"),
        ("relations", "to_id", "initiatives"),
    ):
        frame, rows = package.frames.get(table), package.frames.get(other)
        if frame is None or rows is None or column not in frame or "id" not in rows:
            continue
        called = _called(rows)
        known = set(rows["id"])
        new = {cell: called.get(loosely(cell), cell) for cell in frame[column].unique() if cell not in known}
        if any(cell != instead for cell, instead in new.items()):
            frame[column] = frame[column].map(lambda cell, new=new: new.get(cell, cell))


def _called(rows: pd.DataFrame) -> dict[str, str]:
    """Return the ids of rows by their names; a name that two have is nobody's."""
    found: dict[str, set[str]] = {}
    for name in ("name_en", "name_zh", "acronym", "short_en", "short_zh", "iso3"):
        if name in rows:
            for key, word in zip(rows["id"], rows[name]):
                if word:
                    found.setdefault(loosely(word), set()).add(key)
    return {word: keys.pop() for word, keys in found.items() if len(keys) == 1}


def _described(package: Package, told: list[Part]) -> None:
    """Give a row to each initiative that is only named, and fill in what other tables tell of it."""
    first: dict[str, tuple[Part, int]] = {}
    for table, columns in (("memberships", ["initiative_id"]), ("relations", ["from_id", "to_id"])):
        if table in package.frames and set(columns) <= set(package.frames[table]):
            for column in columns:
                for key, origin in zip(package.frames[table][column], package.origins[table]):
                    first.setdefault(key, origin)
    for part in told:
        for key, line in zip(part.frame["id"], part.lines):
            first.setdefault(key, (part, line))
    first.pop("", None)
    if "initiatives" not in package.frames and first:
        frame = pd.DataFrame({"id": list(first), "name_en": list(first), "form": ""}, dtype=object)
        package.frames["initiatives"], package.origins["initiatives"] = frame, list(first.values())
    if "initiatives" not in package.frames or "id" not in package.frames["initiatives"]:
        return
    rows = package.frames["initiatives"]
    for part in told:
        by_id = part.frame.set_index("id")
        for name in by_id:
            new = rows["id"].map(by_id[name]).fillna("")
            free = (
                rows["name_en"] == rows["id"] if name == "name_en" else rows.get(name, pd.Series("", rows.index)) == ""
            )
            old = rows[name] if name in rows else pd.Series("", rows.index, dtype=object)
            rows[name] = old.mask(free & (new != ""), new)


def _members(package: Package) -> None:
    """Give a row to each member that is only named, states by their codes; tell of states what is known of them."""
    memberships = package.frames.get("memberships")
    if "members" in package.frames:
        _completed(package.frames["members"])
        return
    if memberships is None or not set(KEY) <= set(memberships):
        return
    names = [name for name in dict.fromkeys(memberships["member_id"]) if name]
    codes = state_codes(names)
    memberships["member_id"] = memberships["member_id"].map(lambda name: codes.get(name) or name)
    first: dict[str, tuple[Part, int]] = {}
    for key, origin in zip(memberships["member_id"], package.origins["memberships"]):
        first.setdefault(key, origin)
    first.pop("", None)
    found = pd.DataFrame({"id": list(first), "name_en": list(first)}, dtype=object)
    if len(names) > len(codes) >= ENOUGH * len(names):
        known = set(codes.values())
        odd = [(row, key) for row, key in enumerate(first) if key not in known]
        package.problems += [Problem("members.csv", row + 2, "id", key, "no-state", (), NOTHING) for row, key in odd]
    coded = found["id"].isin(set(codes.values()))
    if coded.any():
        found["kind"] = [
            "union" if key == "EU" else "state" if is_one else "" for key, is_one in zip(found["id"], coded)
        ]
        found["iso3"] = [key if is_one and key != "EU" else "" for key, is_one in zip(found["id"], coded)]
        found["name_en"] = found["id"].map(_shipped("name_en")).fillna(found["name_en"])
        _completed(found)
    package.frames["members"] = found
    package.origins["members"] = list(first.values())


def state_codes(names: Iterable[str]) -> dict[str, str]:
    """Return the codes of the names that mean states.

    Other names than the exact ones count only where most of all are states: "Bank of China" is none.

    >>> state_codes(["Republic of Korea", "Germany", "France", "Acme"]), state_codes(["Bank of China", "Acme", "DEU"])
    ({'Republic of Korea': 'KOR', 'Germany': 'DEU', 'France': 'FRA'}, {'DEU': 'DEU'})
    """
    names = list(names)
    loosely = share_of_states(names) >= ENOUGH
    return {name: found for name in names if (found := code(name, loosely))}


def _shipped(column: str) -> dict[str, str]:
    rows = schema.shipped_states()
    return dict(zip(rows["id"], rows[column]))


def _completed(members: pd.DataFrame) -> None:
    """Fill in of states the columns that the table does not have: name in Chinese, region and income group."""
    keys = members["iso3"] if "iso3" in members else members.get("id", pd.Series(dtype=object))
    keys = keys.where(keys != "", members["id"]) if "id" in members else keys
    for name in OF_A_STATE:
        if name not in members:
            found = keys.map(_shipped(name)).fillna("")
            if (found != "").any():
                members[name] = found
