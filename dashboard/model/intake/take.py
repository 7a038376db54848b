"""From what was given, and how it is to be read, to a complex and all that is wrong."""

from dataclasses import dataclass, replace

from dashboard.model import states, words
from dashboard.model.intake.given import Given
from dashboard.model.intake.join import joined
from dashboard.model.intake.recognise import Plan
from dashboard.model.intake.shape import parts
from dashboard.model.limits import GIVEN_INITIATIVES
from dashboard.model.load import Loaded, checked
from dashboard.model.problem import ROW_ASIDE, TABLE_ASIDE, PackageError, Problem


@dataclass(frozen=True)
class Counted:
    """How many rows a complex has: initiatives, members, memberships, ties."""

    initiatives: int
    members: int
    memberships: int
    ties: int


def taken(given: Given, plans: tuple[Plan, ...], title: str = "") -> Loaded:
    """Read what was given, by the plans; check it as a package is checked.

    Parameters
    ----------
    given : Given
    plans : tuple of Plan
        One a table.
    title : str
        What the complex is called, if the package does not say it.

    Returns
    -------
    Loaded
        Its problems name files, lines and columns as the reader has them. The complex remembers what is worked
        out from it itself, in no place that others share.

    Examples
    --------
    >>> from dashboard.model.intake.given import opened
    >>> from dashboard.model.intake.recognise import recognised
    >>> given = opened([("clubs.csv", b"Club,Country\\nG7,France\\nG7,Japan\\nG20,South Korea\\n")])
    >>> whole = taken(given, recognised(given), "Clubs").complex
    >>> whole.title, list(whole.catalogue.index), list(whole.members.index)
    ('Clubs', ['G7', 'G20'], ['FRA', 'JPN', 'KOR'])
    """
    try:
        package = joined(parts(given.tables, plans))
        if (count := len(package.frames.get("initiatives", ()))) > GIVEN_INITIATIVES:
            raise PackageError("many-initiatives", found=str(count), limit=str(GIVEN_INITIATIVES))
        about = {**given.descriptor, "title": title or given.descriptor.get("title") or ""}
        found = checked(package.frames, [*given.problems, *package.problems], about)
    except PackageError as error:
        told = Problem("–", None, "", "", error.key, error.values, TABLE_ASIDE)
        return Loaded(None, [*given.problems, told])
    finally:
        forget()
    whole = None if found.complex is None else replace(found.complex, private=True)
    problems = [package.where(problem) for problem in found.problems]
    if whole is None and not any(problem.remedy in (TABLE_ASIDE, ROW_ASIDE) for problem in problems):
        problems.append(Problem("–", None, "", "", "nothing-read", (), TABLE_ASIDE))
    return Loaded(whole, problems, found.lines)


def forget() -> None:
    """Drop the words that reading remembers: they are of this reader's tables alone."""
    for remembered in (words.items, words.loosely, states.iso3):
        remembered.cache_clear()


def counted(loaded: Loaded) -> Counted:
    """Count what was read; nothing if there is no complex."""
    whole = loaded.complex
    if whole is None:
        return Counted(0, 0, 0, 0)
    return Counted(*(len(t) for t in (whole.catalogue, whole.members, whole.memberships, whole.relations)))
