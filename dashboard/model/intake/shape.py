"""From tables of any form to tables of the contract, each row with the file and line that it came from."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from dashboard.model import schema
from dashboard.model.intake import marks
from dashboard.model.intake.columns import MEMBERS, YEAR
from dashboard.model.intake.given import Table
from dashboard.model.intake.recognise import BY_INITIATIVE, BY_MEMBER, IGNORED, NODES, Plan
from dashboard.model.intake.values import date_of, ids, known, members, split, year_of
from dashboard.model.limits import GIVEN_MEMBERSHIPS
from dashboard.model.problem import PackageError

KEY = ["initiative_id", "member_id"]


@dataclass
class Part:
    """Rows of one table of the contract that come from one table given.

    Attributes
    ----------
    frame : DataFrame
        Columns of the contract, and others that the reader's table has.
    lines : list of int
        The line of each row in its file.
    file : str
    columns : dict
        By column of the contract: what the file calls it.
    """

    frame: pd.DataFrame
    lines: list[int]
    file: str
    columns: dict[str, str] = field(default_factory=dict)


Parts = dict[str, list[Part]]


def parts(tables: Iterable[Table], plans: Iterable[Plan]) -> Parts:
    """Return the rows of every table of the contract that tables of a form give.

    Raises
    ------
    PackageError
        If a table of marks tells of more memberships than are read.
    """
    found: Parts = defaultdict(list)
    for table, plan in zip(tables, plans):
        if plan.form != IGNORED:
            for name, part in _READ.get(plan.form, _as_it_is)(table, plan):
                if len(part.frame):
                    found[name].append(part)
    return dict(found)


Named = list[tuple[str, Part]]


def _chosen(frame: pd.DataFrame, plan: Plan, wanted: Iterable[str]) -> dict[str, pd.Series]:
    """Return the wanted columns that the plan names and the table has."""
    return {name: frame[plan.columns[name]] for name in wanted if plan.columns.get(name) in frame}


def _lines(frame: pd.DataFrame) -> list[int]:
    return [int(row) + 2 for row in frame.index]


def _part(table: Table, plan: Plan, frame: pd.DataFrame) -> Part:
    return Part(frame.reset_index(drop=True), _lines(frame), table.file, dict(plan.columns))


def _as_it_is(table: Table, plan: Plan) -> Named:
    """Read a table whose rows are those of a table of the contract; its further columns keep their names."""
    contract = schema.columns(plan.form)
    columns = _chosen(table.frame, plan, contract)
    used = {column.name for column in columns.values()} | {plan.columns.get(MEMBERS)}
    own = {name: table.frame[name] for name in table.frame if name not in used and name not in contract}
    frame = pd.DataFrame({**columns, **own}, index=table.frame.index, dtype=object)
    if plan.form == "initiatives":
        return _initiatives(table, plan, frame)
    if plan.form == "relations" and "relation" not in frame:
        frame["relation"] = "tie"
    return [(plan.form, _part(table, plan, frame.map(str)))]


def _initiatives(table: Table, plan: Plan, frame: pd.DataFrame) -> Named:
    """Read rows of initiatives: with ids of their names where they have none, and the members that a cell lists."""
    for name in ("launch_year", "end_year"):
        if name in frame:
            frame[name] = frame[name].map(year_of)
    for name in [name for name in frame if name in schema.columns("initiatives")]:
        if schema.is_list("initiatives", name):
            frame[name] = split(frame[name]).map(schema.SEPARATOR.join)
    if "id" not in frame:
        frame.insert(0, "id", ids(frame["name_en"] if "name_en" in frame else frame.iloc[:, 0]))
    if "name_en" not in frame:
        frame["name_en"] = frame["acronym"] if "acronym" in frame else frame["id"]
    if not {"layers", "form"} & set(frame.columns):
        frame["form"] = ""
    found = [("initiatives", _part(table, plan, frame))]
    if plan.columns.get(MEMBERS) in table.frame:
        lists = pd.DataFrame({"initiative_id": frame["id"], "member_id": members(table.frame[plan.columns[MEMBERS]])})
        lists = lists.explode("member_id").dropna()
        part = _part(table, plan, lists[lists["member_id"] != ""])
        part.columns["member_id"] = plan.columns[MEMBERS]
        found.append(("memberships", part))
    return found


def _memberships(table: Table, plan: Plan) -> Named:
    """Read a list of who is in what, a row a pair, or a row a pair and year."""
    source = table.frame
    if plan.headless:
        head = pd.DataFrame([list(source.columns)], columns=source.columns, index=[-1], dtype=object)
        source = pd.concat([head, source])
    columns = _chosen(source, plan, schema.columns("memberships"))
    frame = pd.DataFrame(columns, index=source.index, dtype=object)
    if not set(KEY) <= set(frame.columns):
        return [("memberships", _part(table, plan, frame))]
    frame["member_id"] = known(frame["member_id"])
    for name in [name for name in ("since", "until") if name in frame]:
        frame[name] = frame[name].map(date_of)
    year = plan.columns.get(YEAR)
    found = [("memberships", _part(table, plan, frame))]
    if year in source and frame.duplicated(KEY).any():
        found = [("memberships", _by_year(table, plan, frame.assign(**{YEAR: source[year].map(year_of)})))]
    return [*found, *_told_of(table, plan, source, frame["initiative_id"])]


def _told_of(table: Table, plan: Plan, source: pd.DataFrame, keys: pd.Series) -> Named:
    """Read what rows of another kind tell of their initiatives: of each the first cell that says anything."""
    wanted = [name for name in plan.columns if name.startswith("initiatives.")]
    if not wanted:
        return []
    frame = pd.DataFrame(_chosen(source, plan, wanted), index=source.index, dtype=object)
    frame.columns = [name.partition(".")[2] for name in frame.columns]
    for name in [name for name in ("launch_year", "end_year") if name in frame]:
        frame[name] = frame[name].map(year_of)
    frame = frame.assign(id=keys)[lambda t: t["id"] != ""].replace("", None)
    first = frame.groupby("id", sort=False).first().fillna("").reset_index()
    lines = {key: row for row, key in zip(reversed(frame.index), reversed(list(frame["id"])))}
    first.index = pd.Index([lines[key] for key in first["id"]])
    return [("described", _part(table, plan, first))]


def _by_year(table: Table, plan: Plan, rows: pd.DataFrame) -> Part:
    """Make spells of a list with a row for each year of a membership."""
    years = sorted(set(rows.loc[rows[YEAR].str.fullmatch(r"\d{4}"), YEAR]))
    place = {year: i for i, year in enumerate(years)}
    found, lines = [], []
    for pair, part in rows[rows[YEAR].isin(place)].groupby(KEY, sort=False):
        column = np.zeros((len(years), 1), dtype=np.int8)
        column[[place[year] for year in part[YEAR]]] = 1
        line = dict(zip(part[YEAR], part.index))
        for _, start, _, since, until in marks.spells(column, years, years[0], years[-1]):
            found.append((*pair, since, until))
            lines.append(int(line[years[start]]) + 2)
    frame = pd.DataFrame(found, columns=[*KEY, "since", "until"], dtype=object)
    return Part(frame, lines, table.file, dict(plan.columns))


def _marked(table: Table, plan: Plan) -> Named:
    """Read a table of marks: memberships, the ids that its rows or columns are, and whose lists are not whole."""
    frame, key = table.frame, "member_id" if plan.form == BY_MEMBER else "initiative_id"
    if plan.columns.get(key) not in frame:
        return []
    columns = [name for name in marks.marked_columns(frame) if name not in plan.columns.values()]
    numbers, keys = marks.values(frame, columns), frame[plan.columns[key]]
    year = plan.columns.get(YEAR)
    years = frame[year].map(year_of) if year in frame else pd.Series("", index=frame.index)
    told = years[years.str.fullmatch(r"\d{4}")]
    first, last = (told.min(), told.max()) if len(told) else ("", "")
    rows, lines, unknown = [], [], []
    for name, group in pd.Series(range(len(frame)), index=frame.index).groupby(keys.to_numpy(), sort=False):
        if not name:
            continue
        order = sorted(group, key=lambda i: years.iloc[i])
        when = [years.iloc[i] for i in order]
        series = numbers[order]
        found = marks.spells(series, when, first, last) if all(when) else _once(series)
        for column, place, role, since, until in found:
            pair = (name, columns[column]) if key == "initiative_id" else (columns[column], name)
            rows.append((*pair, marks.ROLES[role], since, until))
            lines.append(int(frame.index[order[place]]) + 2)
        if when[-1] == last:
            unknown += [name if key == "initiative_id" else columns[c] for c in _open(series)]
        if len(rows) > GIVEN_MEMBERSHIPS:
            raise PackageError("many-memberships", limit=str(GIVEN_MEMBERSHIPS))
    made = pd.DataFrame(rows, columns=[*KEY, "role", "since", "until"], dtype=object)
    if not last:
        made = made[[*KEY, "role"]]
    parts = [("memberships", Part(made, lines, table.file, dict(plan.columns)))]
    every = list(dict.fromkeys(keys[keys != ""])) if key == "initiative_id" else columns
    partial = set(unknown)
    states = ["partial" if name in partial else "listed" for name in every]
    named = pd.DataFrame({"id": every, "membership": states}, dtype=object)
    parts.append(("described", Part(named, [1] * len(named), table.file)))
    return [*parts, *(_told_of(table, plan, frame, keys) if key == "initiative_id" else [])]


def _once(series: np.ndarray) -> list[tuple[int, int, int, str, str]]:
    """Return who is in, of rows without years: as spells without dates."""
    return [(int(c), int(r), int(series[r, c]), "", "") for r, c in np.argwhere(series > 0)]


def _open(series: np.ndarray) -> list[int]:
    """Return the columns whose last mark is not known."""
    return [int(c) for c in np.flatnonzero(series[-1] == marks.UNKNOWN)]


_READ: dict[str, Callable[[Table, Plan], Named]] = {
    "memberships": _memberships,
    BY_MEMBER: _marked,
    BY_INITIATIVE: _marked,
    NODES: lambda table, plan: [("nodes", part) for _, part in _as_it_is(table, Plan("initiatives", plan.columns))],
}
