"""States by the Correlates of War Project's numbers and abbreviations, which are not those of ISO 3166-1.

Its AUS is Austria and its 255 Germany, so that a column of them must not be read as ISO codes. `cow.csv` holds the
project's state system membership list of 2016 (https://correlatesofwar.org/data-sets/state-system-membership/) with
the code of today's state: Yugoslavia (345) goes on as Serbia and the Federal Republic (260) as Germany, as in the
project's own tables of memberships; other states that are gone have none and keep their name.
"""

from functools import cache
from pathlib import Path

import pandas as pd

from dashboard.model.words import loosely

NUMBERS = {"ccode", "ccode1", "cow code", "cowcode", "cow", "cown", "cow numeric"}
ABBREVIATIONS = {"stateabb", "state abb", "cowc", "cow character", "cow abbreviation"}
MOSTLY = 0.95  # of the cells that are filled; a few may be mistyped


@cache
def _states(column: str) -> dict[str, str]:
    table = pd.read_csv(Path(__file__).with_name("cow.csv"), dtype=str, keep_default_na=False)
    return dict(zip(table[column], table["iso3"].where(table["iso3"] != "", table["name"]), strict=True))


def with_states(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table whose columns of the project's codes say the states that they mean; others are as they were.

    A column is one of codes by its name and by its cells. Cells that are none stay, for the checks to name.

    Examples
    --------
    >>> table = pd.DataFrame({"ccode": ["2", "255", "265"], "stateabb": ["USA", "AUS", ""], "year": ["1", "2", "3"]})
    >>> with_states(table).values.tolist()
    [['USA', 'USA', '1'], ['DEU', 'AUT', '2'], ['German Democratic Republic', '', '3']]
    >>> with_states(pd.DataFrame({"ccode": ["x1", "y2"]}))["ccode"].tolist()
    ['x1', 'y2']
    """
    found = {}
    for name in frame.columns:
        plain = loosely(str(name))
        kind = "ccode" if plain in NUMBERS else "stateabb" if plain in ABBREVIATIONS else ""
        if kind:
            cells = frame[name].str.strip().str.removesuffix(".0") if kind == "ccode" else frame[name].str.strip()
            known, filled = cells.isin(_states(kind).keys()), cells != ""
            if filled.any() and known[filled].mean() >= MOSTLY:
                found[name] = cells.map(_states(kind)).where(known, frame[name])
    return frame.assign(**found) if found else frame
