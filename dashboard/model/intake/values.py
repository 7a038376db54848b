"""Cells as others write them: dates, lists in one cell, and names from which ids are made."""

import re

import pandas as pd

from dashboard.model import dates, schema
from dashboard.model.limits import MAX_ID

_SEPARATORS = ("；", "|", "、", "\n", ",", "，")  # of lists, where no cell has a semicolon
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
