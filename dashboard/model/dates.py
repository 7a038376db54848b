"""Dates as tables hold them: a year, a month or a day, as far as it is known."""

import re
from datetime import date

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
# Spreadsheets and pandas write a day with a time of midnight, and a year as 1998.0.
_TIME = re.compile(r"[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?", re.ASCII)
_WHOLE = re.compile(r"([+-]?[0-9]{1,15})(\.0*)?", re.ASCII)


def read(text: str) -> str | None:
    """Return a date as YYYY, YYYY-MM or YYYY-MM-DD; None if it is none, or no day of the calendar.

    Examples
    --------
    >>> [read(text) for text in ("2023", " 2023-05 ", "2023-05-01 00:00:00", "1998.0")]
    ['2023', '2023-05', '2023-05-01', '1998']
    >>> [read(text) for text in ("2023-13", "2023-02-30", "٢٠٢٣", "May 2023", "20230101")]
    [None, None, None, None, None]
    """
    text = text.strip()
    year = whole(text)
    if year is not None:
        text = f"{year:04d}" if 0 < year < 10_000 else ""
    found = _WRITTEN.match(text)
    if found is None:
        return None
    rest = text[found.end() :]
    if rest and not (found[3] and _TIME.fullmatch(rest)):
        return None
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
    return found[0]


def whole(text: str) -> int | None:
    """Return a whole number, as spreadsheets and pandas write it, too; None if it is none.

    >>> whole("1998.0"), whole(" 1998 "), whole("1998.5"), whole("１９９８")
    (1998, 1998, None, None)
    """
    found = _WHOLE.fullmatch(text.strip())
    return int(found[1]) if found else None


def before(first: str, second: str) -> bool:
    """Tell whether one date lies before another, as far as both are written.

    >>> before("2023", "2023-05"), before("2022-12", "2023"), before("2023-04", "2023-05-01")
    (False, True, True)
    """
    length = min(len(first), len(second))
    return first[:length] < second[:length]
