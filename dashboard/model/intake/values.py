"""Cells as others write them: dates, lists in one cell, and names from which ids are made."""

import re

import pandas as pd

from dashboard.model import dates, schema
from dashboard.model.intake.columns import code, share_of_states
from dashboard.model.limits import MAX_ID

_SEPARATORS = ("；", "|", "、", "\n", ",", "，")  # of lists, where no cell has a semicolon
SIGNS = (";；", "|", "、", "\n", ",，")  # that part the members of a cell, the surest first
STATES = 0.6  # share of pieces that are states, from which a comma parts members
NOTHING = {"na", "n/a", "n.a.", "nan", "null", "none", "..", "…", "-", "–", "—"}
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


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


def known(cells: pd.Series) -> pd.Series:
    """Return cells with those empty that say that nothing is known; NA is Namibia among codes of two letters.

    >>> list(known(pd.Series(["France", "NA", "n/a"]))), list(known(pd.Series(["FR", "NA", "ML"])))
    (['France', '', ''], ['FR', 'NA', 'ML'])
    """
    text = cells.astype(str)
    said = text[~text.str.strip().str.casefold().isin(NOTHING)]
    if len(said) and said.str.strip().str.fullmatch("[A-Z]{2}").mean() >= 0.5:
        return text
    return text.where(text.index.isin(said.index), "")


def _pieces(cell: str, separators: str) -> list[str]:
    return [piece.strip() for piece in re.split(f"[{re.escape(separators)}]", cell) if piece.strip()]


def lists_states(cells: pd.Series) -> bool:
    """Tell whether commas in cells stand between states.

    >>> lists_states(pd.Series(["France, Mali", "Chile"])), lists_states(pd.Series(["Acme, Inc.", "Chile"]))
    (True, False)
    """
    text = cells.astype(str)
    pieces = [piece for cell in text[text.str.contains("[,，]")] for piece in _pieces(cell, ",，")]
    return bool(pieces) and share_of_states(pieces) >= STATES


def members(cells: pd.Series) -> pd.Series:
    """Return the members that cells list, whatever separates them in each; a comma within a state's name does not.

    >>> list(members(pd.Series(["France, Mali", "Chile; Peru", "NA"])))
    [['France', 'Mali'], ['Chile', 'Peru'], []]
    >>> list(members(pd.Series(["Mali, Congo, Dem. Rep. of, France"])))
    [['Mali', 'Congo, Dem. Rep. of', 'France']]
    """
    text = known(cells)
    if not lists_states(text):
        return split(text)
    return text.map(lambda cell: _rejoined(_pieces(cell, _parting(cell))))


def _parting(cell: str) -> str:
    return next((signs for signs in SIGNS if re.search(f"[{re.escape(signs)}]", cell)), SIGNS[-1])


def _rejoined(pieces: list[str]) -> list[str]:
    """Put together what a comma within the name of one state has parted."""
    found: list[str] = []
    for piece in pieces:
        if found and not code(piece) and code(together := f"{found[-1]}, {piece}"):
            found[-1] = together
        else:
            found.append(piece)
    return found


def split(cells: pd.Series) -> pd.Series:
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
