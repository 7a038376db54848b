"""Pictures of the whole table's instruments: the Union and the United States, and what countries issue at home."""

import pandas as pd

from dashboard.measures.sides import two_sides
from dashboard.model import schema
from dashboard.present.pictures import Shown, needs, sides
from dashboard.present.view import View

TOP = 8  # countries of which national instruments are drawn


def said(view: View, column: str, value: str) -> str:
    """Return the label of one part of a mark: a side, a legal force, a layer, a country, a year."""
    if column == "side":
        return view.text("side-us" if value == "1" else "side-eu")
    if column == "country":
        return view.words.member(value)
    return value if column == "year" else view.label(column.replace("primary_layer", "layers"), value)


@needs("relations", "initiatives.country", "initiatives.legal_force=binding", whole=True)
def facing(view: View, table: pd.DataFrame | None = None) -> Shown | None:
    """Return the Union and the United States back to back, after Yan and Yang (2024); None if either has no row."""
    text, book, table = view.text, view.complex.codebook, two_sides(view.whole) if table is None else table
    if table.empty:
        return None
    sums = table.groupby("side")["count"].sum()
    binding = [
        f"{table[(table['side'] == s) & (table['legal_force'] == 'binding')]['share'].sum():.0%}" for s in (0, 1)
    ]
    forces = [
        *(v for v in book.values("legal_force") if v in set(table["legal_force"])),
        *sorted(set(table["legal_force"]) - set(book.values("legal_force"))),
    ]
    eu, us = (text("side-n", side=text(name), count=int(n)) for name, n in zip(("side-eu", "side-us"), sums))
    figure = sides.facing(
        table,
        forces,
        (eu, us),
        book,
        view.label,
        text("facing-axis"),
        view.dark,
    )
    return Shown(
        "facing",
        figure,
        text("facing-title", eu=binding[0], us=binding[1]),
        text("facing-reading"),
        table,
        text("facing-alt", eu=binding[0], us=binding[1]),
        text("facing-n", eu=int(sums[0]), us=int(sums[1])),
    )


def behind(table: pd.DataFrame, columns: list[str], chosen: list[str]) -> list[str]:
    """Return the ids of the row whose columns have the chosen values, written as text; empty if there is none."""
    if len(chosen) != len(columns):
        return []
    rows = table[(table[columns].astype(str) == chosen).all(axis=1)]
    return list(rows["ids"].iloc[0]) if len(rows) else []


def by_country(view: View) -> pd.DataFrame:
    """Return the national instruments of the whole table by country and year of launch: country, year, count, ids."""
    rows = view.whole.comparable
    rows = rows[(rows["scope"] == "national") & (rows["country"] != "")].dropna(subset=["launch_year"])
    rows = rows.assign(country=rows["country"].str.split(schema.SEPARATOR)).explode("country")
    cells = rows.groupby(["country", "launch_year"]).groups
    return pd.DataFrame(
        [(country, int(year), len(ids), tuple(ids)) for (country, year), ids in cells.items()],
        columns=["country", "year", "count", "ids"],
    )


@needs("initiatives.country", "initiatives.scope", "initiatives.launch_year", whole=True)
def national(view: View, table: pd.DataFrame | None = None) -> Shown | None:
    """Return when the countries with most national instruments launched them; None if there are none."""
    text, words, table = view.text, view.words, by_country(view) if table is None else table
    if table.empty:
        return None
    totals = table.groupby("country")["count"].sum().sort_values(ascending=False, kind="stable")
    top = list(totals.index[:TOP])
    figure = sides.years(
        table[table["country"].isin(top)],
        top,
        lambda c: text("count-of-state", state=words.member(c), count=int(totals[c])),
        lambda n: text("n-of", count=int(n)),
        view.dark,
    )
    years = table.groupby("year")["count"].sum()
    n = text("national-n", count=int(totals.sum()), countries=len(totals), top=len(top))
    return Shown(
        "national",
        figure,
        text(
            "national-title",
            peak=str(int(years.idxmax())),
            count=int(years.max()),
            state=words.member(top[0]),
            most=int(totals.iloc[0]),
        ),
        text("national-reading"),
        table,
        text("national-alt", state=words.member(top[0]), count=int(totals.iloc[0])),
        n,
    )


ALL = (facing, national)
