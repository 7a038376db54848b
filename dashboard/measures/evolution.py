"""How the complex grew: what began and what stood in each year, and its structure then."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from dashboard.measures.absence import lack
from dashboard.measures.dyads import dyad_counts
from dashboard.measures.networks import coded_values, layer_order
from dashboard.measures.nulls import Progress
from dashboard.measures.overlap import pairs
from dashboard.measures.structure import structure
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import ROWS, Lens

# Searches (Louvain, Barber, core) start less often than for the present, since there are many years.
RUNS = 2


def years(complex: RegimeComplex) -> list[int]:
    """Return every year from the first launch to the year of the data (or, if undated, the last launch)."""
    launched = complex.comparable["launch_year"].dropna()
    if launched.empty:
        return []
    last = int(complex.date[:4]) if complex.date[:4].isdigit() else int(launched.max())
    return list(range(int(launched.min()), max(last, int(launched.min())) + 1))


def standing(complex: RegimeComplex, year: int) -> RegimeComplex:
    """Return the complex as it stood in a year.

    Returns
    -------
    RegimeComplex
        The selected rows launched in or before the year and not ended before it (who ended in the
        year stood in it; who has ended at an unknown time stands on; who began at an unknown time
        is out), hosts as they are; and the relations that had begun, those without a date included.
        Memberships are for `seen_in`.
    """
    rows = complex.initiatives
    began = (rows["launch_year"] <= year).fillna(False) & ((rows["end_year"] >= year) | rows["end_year"].isna())
    kept = rows.index[began.astype(bool) | (rows["kind"] == "organisation")]
    ties = complex.relations
    ties = ties[(ties["since"] == "") | (ties["since"].str[:4] <= f"{year:04d}")]
    return replace(complex.keep(kept), relations=ties)


def seen_in(complex: RegimeComplex, year: int, lens: Lens = ROWS) -> RegimeComplex:
    """Return the complex as it stood in a year, through a lens.

    Memberships are those at the end of the year, or at the date of the lens (or of the data) if that is
    earlier. What stood is folded as it stood: a part older than its whole is a unit of its own before.
    """
    today = lens.as_of or complex.date
    end = f"{year:04d}-12-31"
    return standing(complex, year).seen(replace(lens, as_of=min(end, today) if today else end))


def activity(complex: RegimeComplex) -> pd.DataFrame:
    """Count what was launched and what stood in each year, by primary layer and form.

    Returns
    -------
    DataFrame
        year, primary_layer, form, launched, active, launched_ids, active_ids: one row for each
        year, and for each layer and form of which something stood or began in it. Initiatives
        without a launch year are left out.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal", "form": "private",
    ...     "launch_year": ["2020", "2021"], "end_year": ["2021", ""]})
    >>> activity(build({"initiatives": table}, date="2022-05-01"))[["year", "launched", "active"]].values.tolist()
    [[2020, 1, 1], [2021, 1, 2], [2022, 0, 1]]
    """
    rows = complex.comparable.dropna(subset=["launch_year"])
    ranks = [
        {value: k for k, value in enumerate(order)} for order in (layer_order(complex), coded_values(complex, "form"))
    ]
    launched, active = defaultdict(list), defaultdict(list)
    every = years(complex)
    for name, layer, form, first, end in rows[["primary_layer", "form", "launch_year", "end_year"]].itertuples(
        name=None
    ):
        last = every[-1] if pd.isna(end) else min(int(end), every[-1])
        for year in range(int(first), max(last, int(first)) + 1):
            active[year, layer, form].append(name)
        launched[int(first), layer, form].append(name)
    order = sorted(
        active,
        key=lambda key: (
            key[0],
            *(rank.get(value, len(rank)) for rank, value in zip(ranks, key[1:], strict=True)),
            key,
        ),
    )
    table = [(*key, len(launched[key]), len(active[key]), tuple(launched[key]), tuple(active[key])) for key in order]
    return pd.DataFrame(
        table, columns=["year", "primary_layer", "form", "launched", "active", "launched_ids", "active_ids"]
    )


def evolution(
    complex: RegimeComplex,
    lens: Lens = ROWS,
    threshold: float = 0.0,
    seed: int = 0,
    when: Iterable[int] | None = None,
    runs: int = RUNS,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return each measure of structure for the complex as it stood in each year.

    Parameters
    ----------
    complex : RegimeComplex
        Rows, not yet seen through a lens, since each year is folded as it stood.
    lens : Lens
        See `seen_in`. A membership without a date counts in every year.
    threshold, seed
        See `structure.structure`.
    when : iterable of int, optional
        The years; by default `years`.
    runs : int
        Starts of each search; fewer than for the present, so that modularity and core may be a
        little lower here.
    progress : callable, optional
        Called with the number of years done and to do.

    Returns
    -------
    DataFrame
        year, measure, network, value, n, left_out, reference, reason. left_out counts the units of
        the present that are not in the network, those that did not stand in that year included.
    """
    wanted, tables = years(complex) if when is None else list(when), []
    every = len(complex.seen(lens).initiatives)
    untold = {"relations": lack(complex, "relations")}  # of the package: no tie yet in a year is no tie
    for done, year in enumerate(wanted, start=1):
        table = structure(seen_in(complex, year, lens), threshold=threshold, seed=seed, runs=runs, untold=untold)
        tables.append(table.assign(year=year, left_out=(every - table["n"]).clip(lower=0)))
        if progress:
            progress(done, len(wanted))
    columns = ["year", "measure", "network", "value", "n", "left_out", "reference", "reason"]
    return pd.concat(tables, ignore_index=True)[columns] if tables else pd.DataFrame(columns=columns)


def dyads_by_year(
    complex: RegimeComplex,
    lens: Lens = ROWS,
    when: Iterable[int] | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Count the pairs of each dyad type for the complex as it stood in each year.

    Returns
    -------
    DataFrame
        year and the columns of `dyads.dyad_counts`.
    """
    wanted, tables = years(complex) if when is None else list(when), []
    for done, year in enumerate(wanted, start=1):
        table = dyad_counts(pairs(seen_in(complex, year, lens)))
        table.insert(0, "year", year)
        tables.append(table)
        if progress:
            progress(done, len(wanted))
    columns = ["year", "dyad_type", "pairs", "with_shared_members", "share"]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=columns)
