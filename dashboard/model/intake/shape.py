"""From tables of any form to tables of the contract, each row with the file and line that it came from."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from dashboard.model import dates, schema
from dashboard.model.intake import marks
from dashboard.model.intake.columns import MEMBERS, YEAR
from dashboard.model.intake.given import Table
from dashboard.model.intake.recognise import BY_INITIATIVE, BY_MEMBER, IGNORED, NODES, Plan
from dashboard.model.limits import GIVEN_MEMBERSHIPS, MAX_ID
from dashboard.model.problem import PackageError

KEY = ["initiative_id", "member_id"]
_SEPARATORS = ("；", "|", "、", "\n", ",", "，")  # of lists, where no cell has a semicolon
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


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
            frame[name] = _split(frame[name]).map(schema.SEPARATOR.join)
    if "id" not in frame:
        frame.insert(0, "id", ids(frame["name_en"] if "name_en" in frame else frame.iloc[:, 0]))
    if "name_en" not in frame:
        frame["name_en"] = frame["acronym"] if "acronym" in frame else frame["id"]
    if not {"layers", "form"} & set(frame.columns):
        frame["form"] = ""
    found = [("initiatives", _part(table, plan, frame))]
    if plan.columns.get(MEMBERS) in table.frame:
        lists = pd.DataFrame({"initiative_id": frame["id"], "member_id": _split(table.frame[plan.columns[MEMBERS]])})
        lists = lists.explode("member_id").dropna()
        part = _part(table, plan, lists[lists["member_id"] != ""])
        part.columns["member_id"] = plan.columns[MEMBERS]
        found.append(("memberships", part))
    return found


def year_of(cell: str) -> str:
    """Return the year of a date written in any way; a cell that names no year, or several, as it stands.

    >>> [year_of(cell) for cell in ("22.03.1985", "March 1985", "1985", "1985-1990", "long ago")]
    ['1985', '1985', '1985', '1985-1990', 'long ago']
    """
    years = set(_YEAR.findall(cell))
    return years.pop() if len(years) == 1 else cell


def date_of(cell: str) -> str:
    """Return a date as the contract writes it; of a day and month that may be either, the year alone.

    >>> [date_of(cell) for cell in ("1985-03-22", "22.03.1985", "3/4/1985", "31.12.9999", "NA", "x")]
    ['1985-03-22', '1985-03-22', '1985', '', '', 'x']
    """
    if "9999" in cell or cell == "NA":
        return ""  # how databases write that there is no end, and R that nothing is known
    day = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", cell)
    written = f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}" if day else cell
    return dates.read(written) or year_of(cell)


def ids(names: pd.Series) -> list[str]:
    """Return an id for each name, all different: small letters and hyphens where the name has no others.

    >>> ids(pd.Series(["Paris Agreement", "Paris agreement", "巴黎协定", ""]))
    ['paris-agreement', 'paris-agreement-2', '巴黎协定', 'row-4']
    """
    found: dict[str, None] = {}
    for place, name in enumerate(names, start=1):
        word = re.sub(r"[\W_]+", "-", str(name).casefold()).strip("-")[: MAX_ID - 10] or f"row-{place}"
        wanted, number = word, 1
        while wanted in found:
            number += 1
            wanted = f"{word}-{number}"
        found[wanted] = None
    return list(found)


def _split(cells: pd.Series) -> pd.Series:
    """Return the values of cells of several, whatever separates them; a comma only where what it separates recurs."""
    text = cells.astype(str)
    separator = schema.SEPARATOR
    if not text.str.contains(schema.SEPARATOR, regex=False).any():
        for other in _SEPARATORS:
            there = text[text.str.contains(other, regex=False)]
            pieces = [piece.strip() for cell in there for piece in cell.split(other)]
            if pieces and (other not in ",，" or len(set(pieces)) <= 0.8 * len(pieces)):
                separator = other
                break
    return text.map(lambda cell: [piece.strip() for piece in cell.split(separator) if piece.strip()])


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
