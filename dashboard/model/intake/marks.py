"""Tables of marks: a row a state (or an initiative), in a year or at all, a column each other, 1 where it is in.

The Correlates of War Project's tables of intergovernmental organisations are of this form: 0 no member, 1 full
member, 2 associate member, 3 observer, -9 missing, -1 the organisation or the state is not there. (Pevehouse,
J. C. W., Nordstrom, T., McManus, R. W., & Jamison, A. S. (2020). Tracking organizations in the world. Journal of
Peace Research, 57(3), 492-503. Not read here.)
"""

import numpy as np
import pandas as pd

YES = {"1", "1.0", "x", "yes", "true", "y", "√", "✓", "✔", "是", "member", "full member"}
NO = {"0", "0.0", "no", "false", "n", "否", "-1", "-1.0"}
MISSING = {"-9", "-9.0", "-8", "-7", "na", "nan", ".", "?"}
CODED = {"2": 2, "2.0": 2, "3": 3, "3.0": 3}  # what they mean is known where missing is written -9
ROLES = {1: "member", 2: "associate member", 3: "observer"}
NOBODY, UNKNOWN = 0, -9


def marked_columns(frame: pd.DataFrame) -> list[str]:
    """Return the columns that hold marks alone, and at least one.

    >>> marked_columns(pd.DataFrame({"state": ["France"], "G7": ["1"], "G20": ["-9"], "year": ["1999"], "x": [""]}))
    ['G7', 'G20']
    """
    allowed = YES | NO | MISSING | set(CODED) | {""}
    found = []
    for name in frame.columns:
        cells = frame[name].unique()
        if len(cells) <= 12 and any(cells) and all(cell.casefold() in allowed for cell in cells):
            found.append(name)
    return found


def values(frame: pd.DataFrame, columns: list[str]) -> np.ndarray:
    """Return marks as whole numbers: a role (see `ROLES`), 0 nobody, -9 unknown; rows × columns.

    An empty cell means nobody where no other cell says so (crosses alone), else it is unknown.

    >>> values(pd.DataFrame({"a": ["x", ""], "b": ["", "x"]}), ["a", "b"]).tolist()
    [[1, 0], [0, 1]]
    >>> values(pd.DataFrame({"a": ["1", ""], "b": ["-9", "0"]}), ["a", "b"]).tolist()
    [[1, -9], [-9, 0]]
    """
    there = {cell for name in columns for cell in frame[name].unique()}
    plain = {cell: cell.casefold() for cell in there}
    coded = any(word in MISSING or word.startswith("-1") for word in plain.values())
    denied = any(word in NO for word in plain.values())

    def read(cell: str) -> int:
        word = plain[cell]
        if word in YES:
            return 1
        if word in CODED:
            return CODED[word] if coded else 1
        return NOBODY if word in NO or (not cell and not denied) else UNKNOWN

    numbers = {cell: read(cell) for cell in there}
    found = np.empty((len(frame), len(columns)), dtype=np.int8)
    for place, name in enumerate(columns):
        found[:, place] = frame[name].map(numbers)
    return found


def spells(marks: np.ndarray, years: list[str], first: str, last: str) -> list[tuple[int, int, int, str, str]]:
    """Return the spells of one row's series of years in each column: column, year's place, role, since, until.

    Parameters
    ----------
    marks : array, years × columns
        As `values` gives them, by year.
    years : list of str
        The years of the rows, in order.
    first, last : str
        The first and last year of the whole table.

    Returns
    -------
    list
        A spell lasts from the first year in which it is marked to the next row that says otherwise. Years that
        are missing within or after a spell do not end it. Who is in in the table's first year may have joined before,
        so that since is empty; who is in to the last has not left; whose rows end before it ends with them.

    Examples
    --------
    >>> marks = np.array([[1, 0], [1, 1], [0, -9], [0, 1]])
    >>> spells(marks, ["1990", "1991", "1992", "1993"], "1990", "1993")
    [(0, 0, 1, '', '1992'), (1, 1, 1, '1991', '')]
    """
    known = pd.DataFrame(marks).mask(lambda t: t == UNKNOWN).ffill().fillna(NOBODY).to_numpy(dtype=np.int8)
    before = np.vstack([np.zeros((1, known.shape[1]), np.int8), known[:-1]])
    found = []
    for place, column in np.argwhere((known > 0) & (known != before)):
        later = np.flatnonzero(known[place:, column] != known[place, column])
        since = "" if years[place] == first else years[place]
        if len(later):
            until = years[place + later[0]]
        else:
            until = "" if years[-1] == last else str(int(years[-1]) + 1)
        found.append((int(column), int(place), int(known[place, column]), since, until))
    return sorted(found)
