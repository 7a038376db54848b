"""Opening a package: a folder, a zip, a workbook or one CSV; sizes are looked at before anything is read."""

import os
import stat
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from dashboard.model import about, schema
from dashboard.model.archives import MB, Entry, kind, sheets_of, unpacked
from dashboard.model.limits import MAX_BYTES, MAX_DESCRIPTOR, MAX_FILES
from dashboard.model.problem import NOTHING, TABLE_ASIDE, PackageError, Problem, enumerated

ENDINGS = (".csv", ".tsv", ".txt")


@dataclass(frozen=True)
class Files:
    """The files of a package that matter.

    Attributes
    ----------
    tables : dict
        By table: the bytes of its file, or the rows of its sheet.
    names : dict of str
        By table: what its file or sheet is called.
    descriptor : dict
        What datapackage.json says; empty without one.
    problems : list of Problem
        What could not be opened.
    """

    tables: dict[str, bytes | list[list[str]]]
    names: dict[str, str] = field(default_factory=dict)
    descriptor: schema.JsonObject = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def opened(source: str | Path | bytes) -> Files:
    """Open a package.

    Parameters
    ----------
    source : path of a folder, a zip, a workbook or a CSV, or the bytes of one of the latter
        A single CSV is taken as initiatives.csv. In a zip, the tables may lie in one folder.

    Raises
    ------
    PackageError
        If nothing of it can be read.
    """
    try:
        if isinstance(source, bytes):
            return _content(source)
        path = Path(source)
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return _folder(path)
        if not stat.S_ISREG(mode):
            raise PackageError("no-file")
        return _content(_read(path, MAX_BYTES))
    except FileNotFoundError:
        raise PackageError("no-such-file") from None
    except zipfile.BadZipFile as error:
        raise PackageError("bad-zip") from error
    except (OSError, ValueError) as error:  # ValueError: a path that holds a null character
        raise PackageError("cannot-open", why=getattr(error, "strerror", None) or type(error).__name__) from error


def _read(path: Path, limit: int) -> bytes:
    if path.stat().st_size > limit:
        raise PackageError("too-large", size=-(-path.stat().st_size // MB), limit=limit // MB)
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:  # a file that grows, or does not tell its size
        raise PackageError("too-large", size=limit // MB + 1, limit=limit // MB)
    return content


def _content(content: bytes) -> Files:
    if kind(content) == "zip":
        return _archive(content)
    return Files({schema.REQUIRED_TABLE: content})


def _folder(path: Path) -> Files:
    entries: dict[str, Entry | None] = {}
    with os.scandir(path) as listing:
        for number, item in enumerate(listing):
            if number >= MAX_FILES:
                raise PackageError("too-many-files", limit=str(MAX_FILES))
            entries[item.name] = _file(path / item.name)

    def beyond(name: str) -> Entry | None:  # a file in a folder below, which the descriptor names
        return entries.get(name) or _file(path / name)

    return _package({name: entry for name, entry in entries.items() if entry}, beyond)


def _file(path: Path) -> Entry | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return Entry(found.st_size, lambda limit: _read(path, limit)) if stat.S_ISREG(found.st_mode) else None


def _archive(content: bytes) -> Files:
    with unpacked(content) as entries:
        if entries is None:
            return _workbook(content)
        inside = of_package(entries)
        return _package(inside, inside.get)


def of_package(entries: dict[str, Entry]) -> dict[str, Entry]:
    """Return the files of the folder that holds the table of initiatives, by their names in it; all if none does."""
    folder = _folder_of_tables(list(entries))
    return {name[len(folder) :]: entry for name, entry in entries.items() if name.startswith(folder)}


def _folder_of_tables(names: list[str]) -> str:
    """Return the folder inside a zip that holds the table of initiatives, with its slash; empty for the top."""
    homes = {}
    for name in names:
        path = PurePosixPath(name.replace("\\", "/"))
        if path.stem.lower() == schema.REQUIRED_TABLE and path.suffix.lower() in ENDINGS:
            homes[name[: len(name) - len(path.name)]] = len(path.parts)
    if not homes:
        return ""
    nearest = [home for home, depth in homes.items() if depth == min(homes.values())]
    if len(nearest) > 1:
        raise PackageError("several-packages", found=enumerated(sorted(home or "/" for home in nearest)))
    return nearest[0]


def _package(entries: dict[str, Entry], beyond: Callable[[str], Entry | None]) -> Files:
    """Read the tables among the files of a folder, by the descriptor's names or their own."""
    lower = {name.lower(): name for name in reversed(list(entries))}
    descriptor: schema.JsonObject = {}
    paths: dict[str, str] = {}
    problems: list[Problem] = []
    if about.FILE in lower:
        try:
            descriptor, wrong = about.parse(entries[lower[about.FILE]].read(MAX_DESCRIPTOR + 1))
            paths, named = about.resources(descriptor)
            problems += [*wrong, *named]
        except PackageError:
            problems.append(Problem(about.FILE, None, "", "", "descriptor-large", (("limit", MAX_DESCRIPTOR // MB),)))
        except OSError as error:
            problems.append(_shut(about.FILE, error))
    chosen: dict[str, tuple[str, Entry]] = {}
    for table in schema.tables():
        own = next((lower[table + end] for end in ENDINGS if table + end in lower), None)
        if own is not None:
            chosen[table] = own, entries[own]
    for resource, path in paths.items():
        entry = entries.get(path) or beyond(path)
        if entry is None:
            problems.append(Problem(about.FILE, None, "resources", path, "resource-missing", remedy=NOTHING))
        elif resource in schema.tables():
            chosen[resource] = path, entry
    if schema.REQUIRED_TABLE not in chosen:
        alone = [n for n in entries if PurePosixPath(n).suffix.lower() in (*ENDINGS, ".xlsx")]
        if len(alone) == 1 and not chosen:
            content = entries[alone[0]].read(MAX_BYTES)
            if alone[0].lower().endswith(".xlsx"):
                return _workbook(content)
            return Files({schema.REQUIRED_TABLE: content}, {schema.REQUIRED_TABLE: alone[0]}, descriptor, problems)
        problems.append(_no_initiatives(entries))
    return _within_limits(chosen, descriptor, problems)


def _no_initiatives(entries: dict[str, Entry]) -> Problem:
    found = enumerated(sorted(entries)) or "–"
    file = f"{schema.REQUIRED_TABLE}.csv"
    return Problem(file, None, "", "", "no-initiatives", (("found", found),), TABLE_ASIDE)


def _within_limits(
    chosen: dict[str, tuple[str, Entry]], descriptor: schema.JsonObject, problems: list[Problem]
) -> Files:
    if sum(entry.size for _, entry in chosen.values()) > MAX_BYTES:
        size = -(-sum(entry.size for _, entry in chosen.values()) // MB)
        raise PackageError("too-large", size=size, limit=MAX_BYTES // MB)
    tables: dict[str, bytes | list[list[str]]] = {}
    names, left = {}, MAX_BYTES
    for table, (name, entry) in chosen.items():
        try:
            content = entry.read(left)
        except zipfile.BadZipFile:
            raise
        except OSError as error:
            problems.append(_shut(f"{table}.csv", error))
            continue
        left -= len(content)
        tables[table], names[table] = content, name
    return Files(tables, names, descriptor, problems)


def _shut(file: str, error: OSError) -> Problem:
    why = error.strerror or type(error).__name__
    return Problem(file, None, "", "", "cannot-open", (("why", why),), TABLE_ASIDE)


def _workbook(content: bytes) -> Files:
    sheets = sheets_of(content)
    by_name = {name.strip().lower(): name for name in reversed(list(sheets))}
    names = {table: by_name[table] for table in schema.tables() if table in by_name}
    names.setdefault(schema.REQUIRED_TABLE, next(iter(sheets)))
    return Files({table: sheets[name] for table, name in names.items()}, names)
