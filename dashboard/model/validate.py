"""Checking the tables of a package: every cell by its kind, every word, then how the rows hang together."""

from collections import defaultdict
from collections.abc import Iterable

import pandas as pd

from dashboard.model import cells, references, schema, words
from dashboard.model.limits import MAX_SAME
from dashboard.model.problem import EMPTIED, ITEM_DROPPED, MENDED, NOTHING, ROW_ASIDE, TABLE_ASIDE, Problem, enumerated

Frames = dict[str, pd.DataFrame]


def sound(frames: Frames) -> tuple[Frames, list[Problem]]:
    """Return what of the tables can be used, and what was wrong with the rest.

    Parameters
    ----------
    frames : dict of DataFrame
        Tables of text, see `reading.read`; row i of a frame is line i + 2 of its file.

    Returns
    -------
    frames : dict of DataFrame
        The tables with what was wrong mended, emptied or set aside, until nothing more is wrong.
        Without the table of initiatives there is nothing to show.
    problems : list of Problem

    Examples
    --------
    >>> initiatives = pd.DataFrame({"id": ["a", "a"], "name_en": ["A", "B"], "layers": ["legal", "legal"]})
    >>> kept, problems = sound({"initiatives": initiatives})
    >>> len(kept["initiatives"]), [str(problem) for problem in problems]
    (1, ["initiatives.csv: row 3: id: 'a': stands in an earlier row too; this row is set aside"])
    """
    frames, problems = _usable(frames)
    if schema.REQUIRED_TABLE not in frames:
        return frames, problems
    for table, frame in frames.items():
        frames[table], wrong = _cells(table, frame)
        problems += wrong
    for check in (words.check, references.check):
        while wrong := check(frames):  # what is set aside may leave others without what they refer to
            frames = {table: set_aside(frame, _of(table, wrong)) for table, frame in frames.items()}
            problems += wrong
    return frames, problems


def _of(table: str, problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.table == table]


def _index(problem: Problem) -> int:
    """Return the row of a table in which a problem lies: row i is line i + 2 of the file."""
    if problem.row is None:
        raise ValueError(f"lies in no row: {problem}")
    return problem.row - 2


def _usable(frames: Frames) -> tuple[Frames, list[Problem]]:
    """Leave out tables that lack a column without which they say nothing."""
    kept, problems = {}, []
    for table, frame in frames.items():
        lacking = [c for c in schema.REQUIRED_COLUMNS.get(table, ()) if c not in frame]
        if table == schema.REQUIRED_TABLE and not set(schema.EITHER_COLUMN) & set(frame.columns):
            lacking.append(" / ".join(schema.EITHER_COLUMN))
        found = (("found", enumerated(frame.columns)),)
        problems += [Problem(f"{table}.csv", 1, c, "", "column-missing", found, TABLE_ASIDE) for c in lacking]
        if not lacking and len(frame):
            kept[table] = frame
        elif not lacking and table == schema.REQUIRED_TABLE:
            problems.append(Problem(f"{table}.csv", None, "", "", "no-rows", remedy=TABLE_ASIDE))
    return kept, problems


def _cells(table: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Read every cell by the rule of its column; a row whose id cannot be read is set aside."""
    columns, problems = {}, []
    drop: set[int] = set()
    for column in frame:
        kind = schema.kind(table, column) if column in schema.fields(table) else "text"
        field = schema.fields(table).get(column, {})
        several = kind == "country" or field.get("list", False)
        found = {cell: _read(cell, kind, field, several) for cell in frame[column].unique()}
        columns[column] = frame[column].map({cell: read for cell, (read, _) in found.items()})
        wrong = {cell: faults for cell, (_, faults) in found.items() if faults}
        remedy = ROW_ASIDE if kind in ("id", "source_id") else ITEM_DROPPED if several else EMPTIED
        for row, cell in frame[column][frame[column].isin(wrong)].items():
            for item, fault in wrong[cell]:
                done = MENDED if fault.instead else remedy
                where = Problem(f"{table}.csv", row + 2, column, item, fault.key, tuple(fault.values.items()), done)
                problems.append(where)
                if done == ROW_ASIDE:
                    drop.add(row)
    read = pd.DataFrame(columns, index=frame.index, dtype=object)
    read, unnamed = _named(table, read)
    problems += [problem for problem in unnamed if _index(problem) not in drop]
    return read.drop(index=list(drop)), problems


def _read(cell: str, kind: str, field: schema.JsonObject, several: bool) -> tuple[str, list[tuple[str, cells.Wrong]]]:
    """Return what a cell is read as, and its parts that break the rule."""
    read, faults = [], []
    for item in words.items(cell) if several else [cell] if cell else []:
        try:
            read.append(cells.RULES[kind](item, field))
        except cells.Wrong as fault:
            faults.append((item, fault))
            read.append(fault.instead)
    return schema.SEPARATOR.join(filter(None, read)), faults


def _named(table: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Show a row without a name by its id, and take a membership without a role as belonging; both are told."""
    column, instead = ("role", "member") if table == "memberships" else ("name_en", None)
    if column not in frame or table not in ("initiatives", "members", "memberships"):
        return frame, []
    empty = frame.index[frame[column] == ""]
    if instead and len(empty) == len(frame):
        return frame.drop(columns=column), []  # a column without a word says nothing of any row
    key = "role-missing" if instead else "name-missing"
    problems = [Problem(f"{table}.csv", row + 2, column, "", key, remedy=MENDED) for row in empty]
    frame = frame.assign(**{column: frame[column].where(frame[column] != "", instead or frame.get("id", ""))})
    return frame, problems


def set_aside(frame: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """Return a table without what is wrong in it: cells mended or emptied, rows left out.

    >>> table = pd.DataFrame({"id": ["a", "b"], "layers": ["legal;Legal", "sea"]})
    >>> wrong = [Problem("t.csv", 2, "layers", "Legal", "spelt-otherwise", (), MENDED, "legal"),
    ...     Problem("t.csv", 3, "", "", "row-blank", (), ROW_ASIDE)]
    >>> set_aside(table, wrong).to_dict("records")
    [{'id': 'a', 'layers': 'legal'}]
    """
    changed: dict[str, dict[int, str]] = defaultdict(dict)
    for problem in problems:
        if problem.remedy in (EMPTIED, ITEM_DROPPED, MENDED) and problem.column in frame:
            row, cells_of = _index(problem), changed[problem.column]
            cell = cells_of.get(row, frame.at[row, problem.column])
            parts = words.items(cell)
            if problem.remedy != ITEM_DROPPED and cell == problem.value:
                cells_of[row] = problem.instead
            else:
                others = (problem.instead if part == problem.value else part for part in parts)
                cells_of[row] = schema.SEPARATOR.join(dict.fromkeys(filter(None, others)))
    if changed:
        frame = frame.copy()
        for column, new in changed.items():
            frame.loc[list(new), column] = pd.Series(new, dtype=object)
    aside = {_index(problem) for problem in problems if problem.remedy == ROW_ASIDE}
    return frame.drop(index=list(aside)) if aside else frame


def in_order(problems: Iterable[Problem], most: float = MAX_SAME) -> list[Problem]:
    """Return problems by table and line, each once; of very many of one kind the first, and how many more."""
    order = {f"{name}.csv": i for i, name in enumerate(schema.tables())}
    ranked = sorted(dict.fromkeys(problems), key=lambda p: (order.get(p.file, 99), p.row or 0, p.column))
    shown: list[Problem] = []
    more: dict[tuple[str, str, str], int] = defaultdict(int)
    for problem in ranked:
        kind = problem.file, problem.column, problem.key
        more[kind] += 1
        if more[kind] <= most:
            shown.append(problem)
    for (file, column, _), count in more.items():
        if count > most:
            shown.append(Problem(file, None, column, "", "and-more", (("count", count - int(most)),), NOTHING))
    return shown
