"""From a package to a RegimeComplex; what is wrong is set aside and told."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from dashboard.model import about, files, reading, rules, ties, validate
from dashboard.model.build import build
from dashboard.model.complex import RegimeComplex
from dashboard.model.limits import MAX_SAME
from dashboard.model.problem import TABLE_ASIDE, PackageError, Problem
from dashboard.model.schema import REQUIRED_TABLE, JsonObject

__all__ = ["Loaded", "build", "checked", "load"]


@dataclass(frozen=True)
class Loaded:
    """What came out of a package.

    Attributes
    ----------
    complex : RegimeComplex or None
        None if there is nothing to show.
    problems : list of Problem
    lines : dict of id to int
        On which line of its file each initiative stands, the header being 1.
    """

    complex: RegimeComplex | None
    problems: list[Problem]
    lines: dict[str, int] = field(default_factory=dict, repr=False)


def load(source: str | Path | bytes, most: float = MAX_SAME) -> Loaded:
    """Load a data package, checking it on the way.

    Parameters
    ----------
    source : folder, zip, workbook or single CSV, or the bytes of one
        See `files.opened`.
    most : float
        How many problems of one kind in one column are listed one by one.

    Returns
    -------
    Loaded
        A cell with a problem is mended or emptied and a row that means nothing without it is set
        aside; what breaks a rule of coding alone is told; the rest is kept. The complex is None if the
        package cannot be read or no initiative is left. A package is valid if and only if there is no problem.

    Examples
    --------
    >>> found = load(b"id,name_en,layers\\na,Alpha,legal\\n,Beta,legal\\n")
    >>> list(found.complex.catalogue.index), [str(problem) for problem in found.problems]
    (['a'], ["initiatives.csv: row 3: id: '': is empty, and without it the row means nothing; the row is set aside"])
    """
    try:
        opened = files.opened(source)
    except PackageError as error:
        name = str(source)[:80] if isinstance(source, (str, Path)) else ""
        return Loaded(None, [Problem("package", None, "", name, error.key, error.values, TABLE_ASIDE)])
    problems, frames = list(opened.problems), {}
    for table, content in opened.tables.items():
        frame, wrong = reading.read(table, content)
        problems += wrong
        if frame is not None:
            frames[table] = frame
    found = checked(frames, problems, opened.descriptor, most)
    return replace(found, problems=[_as_called(problem, opened.names) for problem in found.problems])


def checked(frames: validate.Frames, problems: list[Problem], descriptor: JsonObject, most: float = MAX_SAME) -> Loaded:
    """Check tables of text and build the complex of what is sound in them.

    Parameters
    ----------
    frames : dict of DataFrame
        Tables of text by name, see `reading.read`.
    problems : list of Problem
        What was wrong on the way to them.
    descriptor : dict
        What datapackage.json says; empty without one.
    most : float
        See `load`.
    """
    frames, wrong = validate.sound(frames)
    # Of a table that is not used, only the reason is of interest.
    unused = {problem.file for problem in wrong if problem.remedy == TABLE_ASIDE}
    problems = [problem for problem in problems if problem.file not in unused]
    particulars, untold = about.about(descriptor)
    if REQUIRED_TABLE in frames:
        wrong = [*wrong, *_coding(frames, particulars.date, {(p.file, p.row, p.column) for p in wrong})]
    problems = validate.in_order([*problems, *wrong, *untold], most)
    if REQUIRED_TABLE not in frames or frames[REQUIRED_TABLE].empty:
        return Loaded(None, problems)
    rows = frames[REQUIRED_TABLE]
    return Loaded(build(frames, particulars), problems, {key: line + 2 for line, key in rows["id"].items()})


def _coding(frames: validate.Frames, date: str, told: set[tuple[str, int | None, str]]) -> list[Problem]:
    """Return what breaks a rule of coding, but for cells of which something was told before."""
    found = [*rules.check(frames, date), *(ties.check(frames["relations"]) if "relations" in frames else ())]
    return [problem for problem in found if (problem.file, problem.row, problem.column) not in told]


def _as_called(problem: Problem, names: dict[str, str]) -> Problem:
    """Name the file or sheet as the package does."""
    return replace(problem, file=names.get(problem.table, problem.file))
