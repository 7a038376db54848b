"""What changed between two years: what was added, what ended, and how the structure moved."""

from collections.abc import Callable, Iterable

import pandas as pd

from dashboard.measures.evolution import evolution
from dashboard.measures.nulls import NullResult, Progress
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import ROWS, Lens

CHANGES = ("added", "ended")
Kept = Callable[[int], dict[tuple[str, str], NullResult] | None]


def changes(complex: RegimeComplex, first: int, last: int) -> pd.DataFrame:
    """Return what was added to a complex and what ended in it between two years.

    Parameters
    ----------
    complex : RegimeComplex
        Units with launch and end years.
    first, last : int
        The two years, the earlier first.

    Returns
    -------
    DataFrame
        id, change, year: `added` are those launched after the first year and in or before the last;
        `ended` those that stood in the first year, or were added, and no longer stood in the last one, see
        `evolution.standing`: what ended in a year stood in it. What began and ended between is in both.
        What has no launch year is in neither. By change and year, else in the order of the table.

    Raises
    ------
    ValueError
        If the first year is not earlier than the last.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b", "c"], "name_en": ["A", "B", "C"], "layers": "legal",
    ...     "launch_year": ["2019", "2021", "2022"], "end_year": ["2020", "", ""]})
    >>> changes(build({"initiatives": table}), 2020, 2021).values.tolist()
    [['b', 'added', 2021], ['a', 'ended', 2020]]
    """
    if first >= last:
        raise ValueError(f"{first} is not earlier than {last}")
    rows = complex.comparable.dropna(subset=["launch_year"])
    years = {
        "added": rows.loc[(rows["launch_year"] > first) & (rows["launch_year"] <= last), "launch_year"],
        "ended": rows.loc[
            ((rows["end_year"] >= first) & (rows["end_year"] < last) & (rows["launch_year"] < last)).fillna(False),
            "end_year",
        ],
    }
    found = [
        (key, change, int(year)) for change in CHANGES for key, year in years[change].sort_values(kind="stable").items()
    ]
    return pd.DataFrame(found, columns=["id", "change", "year"])


def moved(
    complex: RegimeComplex,
    first: int,
    last: int,
    lens: Lens = ROWS,
    kept: Kept | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return each measure of structure in two years, and the difference.

    Parameters
    ----------
    complex : RegimeComplex
        Rows, not yet seen through a lens, see `evolution.evolution`.
    first, last : int
    lens : Lens
    kept : callable, optional
        Gives for a year how the measures stand against chance, by network and measure; None if that is not
        known of the year.
    progress : callable, optional
        Called with the number of years done and to do.

    Returns
    -------
    DataFrame
        network, measure, first, last (values), difference, n_first, n_last, p_first, p_last (two-sided, empty where
        chance is not known of that year), reference, reason (why the last value is missing).
    """
    found = evolution(complex, lens, when=(first, last), progress=progress)
    keys = ["network", "measure"]
    sides = [found[found["year"] == year].drop_duplicates(keys).set_index(keys) for year in (first, last)]
    table = pd.DataFrame({"first": sides[0]["value"], "last": sides[1]["value"]}).reindex(sides[1].index)
    table["difference"] = table["last"] - table["first"]
    for name, year, side in zip(("first", "last"), (first, last), sides):
        chance = (kept(year) if kept else None) or {}
        table[f"n_{name}"] = side["n"].reindex(table.index)
        table[f"p_{name}"] = _p(chance, table.index)
    table["reference"], table["reason"] = sides[1]["reference"], sides[1]["reason"]
    return table.reset_index()


def _p(chance: dict[tuple[str, str], NullResult], keys: Iterable[tuple[str, str]]) -> list[float]:
    return [chance[key].p if key in chance else float("nan") for key in keys]
