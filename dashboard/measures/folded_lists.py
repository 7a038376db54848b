"""Whose list a folded unit has: which of its rows bring its members, and which of these no other row brings."""

from dataclasses import replace

import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import seen

COLUMNS = ("unit", "row", "members", "brings", "alone")


def brought(complex: RegimeComplex) -> pd.DataFrame:
    """Return how many of the members of each folded unit each of its rows brings, and how many it alone brings.

    A unit has the union of the lists of its rows, so that a process can lie in few lists and contain many for the sake
    of one of its parts.

    Parameters
    ----------
    complex : RegimeComplex
        Seen through a lens.

    Returns
    -------
    DataFrame
        One row a unit of several rows and each of these that brings a member: unit, row, members (of the unit), brings,
        alone. Those that bring most alone come first, then in the order of the table.

    Examples
    --------
    >>> from dashboard.model.lens import Lens
    >>> from dashboard.model.load import build
    >>> rows = pd.DataFrame([["p", "Process", "legal", ""], ["c", "Club", "legal", "p"]],
    ...     columns=["id", "name_en", "layers", "part_of"])
    >>> joined = pd.DataFrame([["p", "FRA"], ["c", "FRA"], ["c", "KEN"]], columns=["initiative_id", "member_id"])
    >>> brought(build({"initiatives": rows, "memberships": joined}).seen(Lens(members="all"))).values.tolist()
    [['p', 'c', 2, 2, 1], ['p', 'p', 2, 1, 0]]
    """
    if complex.lens is None or complex.unseen is None:
        return pd.DataFrame(columns=list(COLUMNS))
    joined = seen(complex.unseen, replace(complex.lens, units="initiative")).counted()
    unit_of = {row: unit for unit, rows in complex.units.items() if len(rows) > 1 for row in rows}
    lists = joined[joined["initiative_id"].isin(unit_of)][["initiative_id", "member_id"]]
    lists = lists.set_axis(["row", "member"], axis=1).assign(unit=lists["initiative_id"].map(unit_of))
    alone = lists.groupby(["unit", "member"])["row"].transform("size") == 1
    found = lists.assign(alone=alone).groupby(["unit", "row"], sort=False)["alone"].agg(["size", "sum"]).reset_index()
    size = complex.counted()["initiative_id"].value_counts()
    place = {key: k for k, key in enumerate(complex.catalogue.index)}
    rows = {row: k for k, row in enumerate(complex.unseen.catalogue.index)}
    found = found.assign(members=found["unit"].map(size)).rename(columns={"size": "brings", "sum": "alone"})
    order = pd.DataFrame({"unit": found["unit"].map(place), "alone": -found["alone"], "row": found["row"].map(rows)})
    return found.loc[order.sort_values(["unit", "alone", "row"], kind="stable").index, list(COLUMNS)].reset_index(
        drop=True
    )


def most_alone(brought: pd.DataFrame) -> pd.DataFrame:
    """Return the part of each unit that alone brings most members, of `brought`: id, through, through_alone.

    The row that names the unit is no part of it; a unit whose parts bring nobody alone is left out.
    """
    parts = brought[(brought["alone"] > 0) & (brought["row"] != brought["unit"])].drop_duplicates("unit")
    return parts[["unit", "row", "alone"]].set_axis(["id", "through", "through_alone"], axis=1)
