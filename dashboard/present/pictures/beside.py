"""Several states or unions side by side: in which initiatives each is, and in which role."""

import pandas as pd

from dashboard.present.view import View


def in_words(view: View, table: pd.DataFrame, chosen: tuple[str, ...]) -> pd.DataFrame:
    """Return what `side_by_side` found as the reader sees it."""
    text, words = view.text, view.words
    shown = {text("initiative"): list(table["name"]), text("beside-shared"): list(table["shared"])}
    return pd.DataFrame(
        shown | {words.member(key): [words.label("role", v) if v else "" for v in table[key]] for key in chosen}
    )


def side_by_side(view: View, chosen: tuple[str, ...]) -> pd.DataFrame:
    """Return in which of the selected initiatives each of several members is, and in which role.

    Returns
    -------
    DataFrame
        Indexed by initiative; `name`, `shared` (how many of the members are in it), then one column a member with
        its role (empty: not in it); those of most first, then by launch year. Rows, not units: who signed what.
    """
    rows = view.rows.counted(view.lens.counting)
    rows = rows[rows["member_id"].isin(chosen) & rows["initiative_id"].isin(view.rows.comparable.index)]
    table = (
        rows.pivot(index="initiative_id", columns="member_id", values="role").reindex(columns=list(chosen)).fillna("")
    )
    shared, years = (table != "").sum(axis=1), view.rows.comparable.loc[table.index, "launch_year"]
    table = table.assign(shared=shared, year=years, name=[view.words.name(key) for key in table.index])
    table = table.sort_values(["shared", "year"], ascending=[False, True], kind="stable")
    return table[["name", "shared", *chosen]]
