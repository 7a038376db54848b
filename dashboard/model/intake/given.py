"""Opening what is given: CSVs, workbooks, zips; all in memory, within limits that are looked at first."""

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

import pandas as pd

from dashboard.model import about, archives, files, reading, schema
from dashboard.model.cells import cleaned
from dashboard.model.intake import cow
from dashboard.model.limits import GIVEN_BYTES, GIVEN_CELLS, GIVEN_FILES, GIVEN_ROWS, MAX_DESCRIPTOR
from dashboard.model.problem import TABLE_ASIDE, PackageError, Problem

LONGEST = 80  # characters of a file's name that are shown


@dataclass(frozen=True)
class Table:
    """One table as it was given.

    Attributes
    ----------
    file : str
        What its file, or its sheet, is called.
    frame : DataFrame
        Text; row i is line i + 2 of the file, the columns as the file names them.
    stated : str
        Which table of the contract the package says that it is, "ignored" if none; empty if nothing says so.
    """

    file: str
    frame: pd.DataFrame = field(repr=False)
    stated: str = ""


@dataclass(frozen=True)
class Given:
    """All that was given at once.

    Attributes
    ----------
    tables : tuple of Table
    descriptor : dict
        What datapackage.json says; empty without one.
    problems : tuple of Problem
        What could not be opened or read.
    """

    tables: tuple[Table, ...] = ()
    descriptor: schema.JsonObject = field(default_factory=dict, repr=False)
    problems: tuple[Problem, ...] = ()


@dataclass
class _Opening:
    """How far the opening is: what was found, and how much more may be read."""

    tables: list[Table] = field(default_factory=list)
    descriptor: schema.JsonObject = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    left: int = field(default_factory=lambda: GIVEN_BYTES)
    cells: int = field(default_factory=lambda: GIVEN_CELLS)

    def taken(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise PackageError("unpacks-too-large", limit=GIVEN_BYTES // archives.MB)


def opened(given: Iterable[tuple[str, bytes]]) -> Given:
    """Open files; what cannot be read is told, the rest is kept, nothing is raised.

    Parameters
    ----------
    given : iterable of (name, content)

    Examples
    --------
    >>> found = opened([("list.csv", b"club,state\\nG7,France\\n"), ("x.csv", b"")])
    >>> [(table.file, list(table.frame)) for table in found.tables], [problem.key for problem in found.problems]
    ([('list.csv', ['club', 'state'])], ['empty-file'])
    """
    so_far = _Opening()
    for number, (name, content) in enumerate(given):
        name = called(name)
        try:
            if number >= GIVEN_FILES:
                raise PackageError("too-many-files", limit=str(GIVEN_FILES))
            _open(name, content, so_far)
        except (PackageError, zipfile.BadZipFile) as error:
            key, values = (error.key, error.values) if isinstance(error, PackageError) else ("bad-zip", ())
            so_far.problems.append(Problem(name, None, "", "", key, values, TABLE_ASIDE))
    return Given(tuple(so_far.tables), so_far.descriptor, tuple(so_far.problems))


def called(name: str) -> str:
    """Return the name of a file as it is shown: without its folder, on one line, not too long.

    >>> called("C:\\\\\\\\tables\\\\\\\\my list.csv"), called("")
    ('my list.csv', '–')
    """
    return cleaned(name.replace("\\", "/").rpartition("/")[2])[-LONGEST:] or "–"


def _open(name: str, content: bytes, so_far: _Opening) -> None:
    if archives.kind(content, max(so_far.left, 0)) == "zip":
        _archive(name, content, so_far)
    elif name.lower() == about.FILE:
        _describe(content, so_far)
    else:
        so_far.taken(len(content))
        _read(name, content, so_far, _stated(name))


def _archive(name: str, content: bytes, so_far: _Opening) -> None:
    with archives.unpacked(content, GIVEN_FILES * 10) as entries:
        if entries is None:
            sheets = archives.sheets_of(content, so_far.left, GIVEN_ROWS)
            so_far.taken(len(content))
            for sheet, rows in sheets.items():
                _read(called(f"{sheet}") if len(sheets) > 1 else name, rows, so_far, _stated(sheet))
            return
        inside = files.of_package(entries)
        lower = {path.lower(): path for path in inside}
        stated: dict[str, str] = {}
        if about.FILE in lower:
            stated = _describe(inside[lower[about.FILE]].read(MAX_DESCRIPTOR), so_far)
        tables = [path for path in inside if PurePosixPath(path).suffix.lower() in (*files.ENDINGS, ".xlsx")]
        if any(_stated(path) == schema.REQUIRED_TABLE and "/" not in path for path in tables):
            tables = [path for path in tables if "/" not in path or path in stated]
        if len(tables) > GIVEN_FILES:
            raise PackageError("too-many-files", limit=str(GIVEN_FILES))
        # Of a package that says what it holds, the rest is no table of it: what measures made, a dictionary.
        other = "ignored" if stated else ""
        for path in tables:
            found = inside[path].read(max(so_far.left, 0))
            so_far.taken(len(found))
            if archives.kind(found) == "zip":
                for sheet, rows in archives.sheets_of(found, so_far.left, GIVEN_ROWS).items():
                    _read(called(sheet), rows, so_far, _stated(sheet))
            else:
                _read(called(path), found, so_far, stated.get(path, "") or _stated(path) or other)
        if not tables:
            raise PackageError("no-table")


def _describe(content: bytes, so_far: _Opening) -> dict[str, str]:
    """Keep what datapackage.json says; return the tables of the contract that it names, by path."""
    so_far.descriptor, wrong = about.parse(content)
    paths, named = about.resources(so_far.descriptor)
    so_far.problems += [*wrong, *named]
    return {path: table for table, path in paths.items() if table in schema.tables()}


def _stated(name: str) -> str:
    stem = PurePosixPath(name.replace("\\", "/")).stem.strip().lower()
    return stem if stem in schema.tables() else ""


def _read(name: str, content: bytes | list[list[str]], so_far: _Opening, stated: str) -> None:
    frame, problems = reading.read(stated, content, GIVEN_ROWS)
    so_far.problems += [replace(problem, file=name) for problem in problems]
    if frame is None:
        return
    so_far.cells -= frame.size
    if so_far.cells < 0:
        raise PackageError("many-cells", limit=str(GIVEN_CELLS))
    so_far.tables.append(Table(name, frame if stated else cow.with_states(frame), stated))
