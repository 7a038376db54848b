"""Rules of coding that a row can break and still be used: each break is told, and nothing is changed.

Every rule holds of a package that has the columns which it speaks of; one without them breaks none.
"""

from collections.abc import Iterator

import pandas as pd

from dashboard.model import schema
from dashboard.model.problem import NOTHING, Problem
from dashboard.model.words import items

ENDED, GOING_ON = ("completed", "superseded", "withdrawn"), ("active", "proposed")
WITH_MEMBERS, WITHOUT_MEMBERS = ("listed", "derived", "partial"), ("none", "unknown")
THROUGH_A_HOST = {"covered", "bound"}
MOST_AREAS, MOST_FUNCTIONS, GENERAL = 3, 3, "general"  # as the codebook has them
CHECKED = (("initiatives", "last_checked"), ("sources", "accessed"))  # days on which somebody looked

Frames = dict[str, pd.DataFrame]


def check(frames: Frames, date: str = "") -> list[Problem]:
    """Find rows that break a rule of coding.

    Parameters
    ----------
    frames : dict of DataFrame
        Sound tables, see `validate.sound`; the index tells the line of the file.
    date : str
        Date of the data, YYYY-MM-DD; without one no day is too late.

    Examples
    --------
    >>> rows = pd.DataFrame({"id": ["a", "b"], "short_en": ["Code", "code"], "status": ["active", "completed"],
    ...     "end_year": ["2020", ""]})
    >>> for problem in check({"initiatives": rows}):
    ...     print(problem)
    initiatives.csv: row 3: short_en: 'code': is the short name of a, too, so that charts cannot tell the two apart
    initiatives.csv: row 2: end_year: '2020': the row has an end and is active; mend one of the two
    """
    found: list[Problem] = []
    for rule in (short_names, frame, ends, beginnings, areas, lists):
        found += rule(frames)
    return [*found, *grades(frames), *days(frames, date)]


def _one(table: str, row: int, column: str, value: str, key: str, **values: object) -> Problem:
    return Problem(f"{table}.csv", row + 2, column, value, key, tuple(values.items()), NOTHING)


def _rows(frames: Frames, *columns: str, hosts: bool = False) -> pd.DataFrame:
    """Return the initiatives, without hosts unless asked for; none if a column is not there."""
    rows = frames[schema.REQUIRED_TABLE]
    if not set(columns) <= set(rows.columns):
        return rows.iloc[:0].reindex(columns=["id", *columns])
    return rows if hosts or "kind" not in rows else rows[rows["kind"] != schema.HOST]


def short_names(frames: Frames) -> Iterator[Problem]:
    """No two rows have the same short name, by which charts label them."""
    for column in ("short_en", "short_zh"):
        rows = _rows(frames, column, hosts=True)
        first: dict[str, str] = {}
        for row, key, name in zip(rows.index, rows["id"], rows[column]):
            if name and first.setdefault(name.casefold(), key) != key:
                yield _one("initiatives", row, column, name, "short-twice", other=first[name.casefold()])


def frame(frames: Frames) -> Iterator[Problem]:
    """What a register put in names the register; what was found by search has none."""
    rows = _rows(frames, "frame", "frame_source")
    for row, rule, source in zip(rows.index, rows["frame"], rows["frame_source"]):
        if rule == "register" and not source:
            yield _one("initiatives", row, "frame_source", "", "register-unnamed")
        if rule == "search" and source:
            yield _one("initiatives", row, "frame_source", source, "search-with-register")


def ends(frames: Frames) -> Iterator[Problem]:
    """What goes on has no end; what ended has the year of it, or a note on why that is not known."""
    rows = _rows(frames, "status", "end_year")
    for row, status, end in zip(rows.index, rows["status"], rows["end_year"]):
        if status in GOING_ON and end:
            yield _one("initiatives", row, "end_year", end, "end-of-active", status=status)
    # Only where a package says of its rows when they were looked at does an end that is not known need a reason.
    rows = _rows(frames, "status", "end_year", "coding_note", "last_checked")
    for row, status, end, note in zip(rows.index, rows["status"], rows["end_year"], rows["coding_note"]):
        if status in ENDED and not end and not note:
            yield _one("initiatives", row, "end_year", "", "end-unknown", status=status)


def beginnings(frames: Frames) -> Iterator[Problem]:
    """What succeeds, derives from or is part of another did not begin before it."""
    rows = _rows(frames, "launch_year", hosts=True)
    year = {key: int(cell) for key, cell in zip(rows["id"], rows["launch_year"]) if cell}
    parts = _rows(frames, "part_of")
    ties = frames.get("relations", pd.DataFrame(columns=["from_id", "to_id", "relation"]))
    later = ties[ties["relation"].isin(["succeeds", "derived_from"])]
    told = [("initiatives", "part_of", row, *pair) for row, *pair in zip(parts.index, parts["id"], parts["part_of"])]
    told += [("relations", "to_id", row, *pair) for row, *pair in zip(later.index, later["from_id"], later["to_id"])]
    for table, column, row, one, other in told:
        if one in year and other in year and year[one] < year[other]:
            values = {"one": one, "began": str(year[one]), "other": str(year[other])}
            yield _one(table, row, column, other, "begins-earlier", **values)


def areas(frames: Frames) -> Iterator[Problem]:
    """Three principal issue areas and functions at most; further ones only beside three; `general` stands alone.

    It is asked of packages that have a column for further issue areas: only there has a fourth one its place.
    """
    rows = _rows(frames, "issue_areas", "further_issue_areas")
    for row, cell, more in zip(rows.index, rows["issue_areas"], rows["further_issue_areas"]):
        principal, further = items(cell), items(more)
        if len(principal) > MOST_AREAS:
            yield _one("initiatives", row, "issue_areas", cell, "too-many", most=MOST_AREAS)
        if GENERAL in principal and len(principal) > 1 or GENERAL in further:
            yield _one("initiatives", row, "issue_areas", cell, "general-beside", word=GENERAL)
        if both := set(principal) & set(further):
            yield _one("initiatives", row, "further_issue_areas", sorted(both)[0], "area-twice")
        if further and len(principal) < MOST_AREAS:
            yield _one("initiatives", row, "further_issue_areas", more, "further-too-early", most=MOST_AREAS)
    rows = _rows(frames, "functions", "further_issue_areas")
    for row, cell in zip(rows.index, rows["functions"]):
        if len(items(cell)) > MOST_FUNCTIONS:
            yield _one("initiatives", row, "functions", cell, "too-many", most=MOST_FUNCTIONS)


def lists(frames: Frames) -> Iterator[Problem]:
    """What a row says of its member list is so: members where it says so, each with its source, none elsewhere."""
    if "memberships" not in frames:
        return
    entries = frames["memberships"]
    sourced = "source" in entries and (entries["source"] != "").any()
    roles = entries.groupby("initiative_id")["role"].agg(set).to_dict() if "role" in entries else {}
    there = set(entries["initiative_id"])
    rows = _rows(frames, "membership")
    for row, key, said in zip(rows.index, rows["id"], rows["membership"]):
        if said in WITH_MEMBERS and key not in there:
            yield _one("initiatives", row, "membership", said, "members-missing")
        if said in WITHOUT_MEMBERS and key in there:
            yield _one("initiatives", row, "membership", said, "members-despite")
        if said == "derived" and roles.get(key, set()) - THROUGH_A_HOST:
            yield _one("initiatives", row, "membership", said, "derived-joined")
    count = entries.groupby("initiative_id")["member_id"].nunique() if "member_id" in entries else {}
    rows = _rows(frames, "membership", "members_stated")
    for row, key, said, stated in zip(rows.index, rows["id"], rows["membership"], rows["members_stated"]):
        if stated and said != "partial":
            yield _one("initiatives", row, "members_stated", stated, "stated-whole", membership=said)
        if stated.isdigit() and int(stated) < count.get(key, 0):
            yield _one("initiatives", row, "members_stated", stated, "stated-fewer", listed=int(count[key]))
    listed = set(rows.loc[rows["membership"] == "listed", "id"])
    for row, key in entries.loc[(entries["source"] == "") if sourced else [], "initiative_id"].items():
        if key in listed:
            yield _one("memberships", row, "source", "", "members-unsourced", id=key)


def grades(frames: Frames) -> Iterator[Problem]:
    """Only what is the issuer's own stands as official."""
    sources = frames.get("sources", pd.DataFrame())
    if {"kind", "grade"} <= set(sources.columns):
        for row, grade in sources.loc[(sources["kind"] == "official"), "grade"].items():
            if grade not in ("issuer", ""):
                yield _one("sources", row, "kind", "official", "official-copy", grade=grade)


def days(frames: Frames, date: str) -> Iterator[Problem]:
    """Nobody looked after the date of the data."""
    for table, column in CHECKED:
        cells = frames.get(table, pd.DataFrame()).get(column, pd.Series(dtype=object))
        for row, cell in cells[cells > date].items() if date else ():
            yield _one(table, row, column, cell, "after-data", date=date)


def stale(complex_rows: pd.DataFrame, lines: dict[str, int], days: int, today: str) -> list[Problem]:
    """Name the initiatives that nobody has looked at for more than some days, the longest first.

    Parameters
    ----------
    complex_rows : DataFrame
        Rows with id, kind and last_checked (YYYY-MM-DD; empty: not since the row was first coded).
    lines : dict of id to int
        Line of each row in its file.
    days : int
        A row last looked at this many days before today is not stale yet.
    today : str
        YYYY-MM-DD.

    Examples
    --------
    >>> rows = pd.DataFrame({"id": list("abc"), "kind": "treaty", "last_checked": ["2026-11-01", "2026-10-31", ""]})
    >>> for problem in stale(rows, {"a": 2, "b": 3, "c": 4}, 30, "2026-12-01"):
    ...     print(problem)
    initiatives.csv: row 4: last_checked: '': nobody has looked at c since it was first coded
    initiatives.csv: row 3: last_checked: '2026-10-31': nobody has looked at b for 31 days
    """
    found = []
    for key, kind, checked in zip(complex_rows["id"], complex_rows["kind"], complex_rows["last_checked"]):
        age = (pd.Timestamp(today) - pd.Timestamp(checked)).days if checked else None
        if kind != schema.HOST and (age is None or age > days):
            rule, more = ("stale-never", {}) if age is None else ("stale-days", {"days": age})
            line = lines[key] - 2
            found.append((checked, line, _one("initiatives", line, "last_checked", checked, rule, id=key, **more)))
    return [problem for _, _, problem in sorted(found, key=lambda one: one[:2])]
