"""Pictures of time."""

from collections.abc import Mapping

import pandas as pd

from dashboard.measures import evolution as growth
from dashboard.present.pictures import Shown, matrices, needs, panels, titles
from dashboard.present.pictures import timeline_marks as draw
from dashboard.present.view import View

LANES = ("layers", "form")
NEEDS = {"membership": ("memberships",), "overlap": ("memberships",), "relations": ("relations",)}
NETWORKS = tuple(NEEDS)


def n_dated(view: View) -> str:
    """Say how many initiatives have a launch year, and how many are left out for want of one."""
    years = view.complex.comparable["launch_year"]
    n = view.text("n-undated", count=int(years.notna().sum()), undated=int(years.isna().sum()))
    return f"{n} {view.through()}"


@needs("initiatives.launch_year", "pairs")
def began(view: View, lane: str = LANES[0]) -> Shown | None:
    """Return what began when, a lane for each layer or form; None if no launch year is known."""
    text, complex, book = view.text, view.complex, view.complex.codebook
    field, rows = ("primary_layer" if lane == "layers" else "form"), complex.comparable.dropna(subset=["launch_year"])
    if rows.empty:
        return None
    listed = [] if view.lack(f"initiatives.{field}") else book.values(lane)
    listed = listed[::-1] if lane == "layers" else listed  # the legal layer on top, as on the overview
    placed = draw.layout(rows, field, [*listed, *sorted(set(rows[field]) - set(listed), reverse=True)])
    figure = draw.strip(
        placed,
        field,
        book,
        view.words.label,
        view.words.name,
        view.label,
        text("timeline-ended"),
        growth.years(complex)[-1],
        view.dark,
    )
    data = (
        rows.loc[placed["id"], ["name_en", "name_zh", "launch_year", "end_year", "primary_layer", "form", "status"]]
        .rename_axis("id")
        .reset_index()
    )
    alt = text(
        "began-alt",
        count=len(rows),
        first=str(rows["launch_year"].min()),
        last=str(rows["launch_year"].max()),
        peak=str(rows["launch_year"].mode()[0]),
    )
    n = view.n_of_groups(n_dated(view)) if lane == "form" else n_dated(view)
    return Shown(
        "began", figure, titles.in_a_lane(view, rows, field, lane), text(f"began-reading-{lane}"), data, alt, n
    )


@needs("initiatives.launch_year")
def stood(view: View, year: int | None = None, activity: pd.DataFrame | None = None) -> Shown:
    """Return how many stood in each year, one year marked."""
    text, found = view.text, growth.activity(view.complex) if activity is None else activity
    year = int(found["year"].max()) if year is None else year
    totals = found.groupby("year")["active"].sum()
    figure = draw.standing(found, view.complex.codebook, view.label, text("initiatives"), year, view.dark)
    alt = text(
        "stood-alt",
        first=str(totals.index[0]),
        first_count=int(totals.iloc[0]),
        last=str(totals.index[-1]),
        last_count=int(totals.iloc[-1]),
    )
    reading = " ".join(filter(None, (text("stood-reading"), no_ends(view))))
    return Shown("stood", figure, titles.since_and_now(view, totals), reading, found, alt, n_dated(view))


def no_ends(view: View) -> str:
    """Say that nothing is known to have ended, where the package has no end years; empty where it has them."""
    return view.text("no-ends") if view.whole.lacks("initiatives.end_year") else ""


def cells(activity: pd.DataFrame, year: int) -> pd.Series:
    """Return the ids that stood in a year, by (form, primary layer)."""
    return activity[activity["year"] == year].set_index(["form", "primary_layer"])["active_ids"]


@needs("initiatives.launch_year")
def in_year(view: View, year: int | None = None, activity: pd.DataFrame | None = None) -> Shown:
    """Return the complex as it stood in a year, by layer and form."""
    text, book, found = (
        view.text,
        view.complex.codebook,
        growth.activity(view.complex) if activity is None else activity,
    )
    year = int(found["year"].max()) if year is None else year
    sides = [
        [*(v for v in book.values(f) if v in set(found[c])), *sorted(set(found[c]) - set(book.values(f)))]
        for f, c in (("form", "form"), ("layers", "primary_layer"))
    ]
    # Layers as columns: they are few, and their names fit on a telephone.
    counts = (
        cells(found, year)
        .map(len)
        .unstack("primary_layer")
        .reindex(index=sides[0], columns=sides[1])
        .fillna(0)
        .astype(int)
    )
    figure = matrices.clickable(
        counts, lambda v: view.label("form", v), lambda v: view.label("layers", v), "", view.dark, 330
    )
    total = int(counts.to_numpy().sum())
    data = found[found["year"] == year]
    alt = text("in-year-alt", year=str(year), count=total)
    return Shown(
        "in_year",
        figure,
        text("in-year-title", year=str(year), most=titles.fullest(view, counts, "in-year-most"))
        if total
        else text("in-year-title-none", year=str(year)),
        " ".join(filter(None, (text("in-year-reading"), no_ends(view)))),
        data,
        alt,
        view.n_of_groups(n_dated(view)),
    )


def structure(view: View, network: str = NETWORKS[0], table: pd.DataFrame | None = None) -> Shown | None:
    """Return each measure of a network over the years; None if none can be computed in any year."""
    text = view.text
    found = growth.evolution(view.rows, view.lens) if table is None else table
    found = found[found["network"] == network]
    known = (
        found.groupby("measure", sort=False)["value"].apply(lambda values: values.notna().any())
        if len(found)
        else pd.Series(dtype=bool)
    )
    names = {measure: text(f"structure-{measure}") for measure, any_year in known.items() if any_year}
    if not names:
        return None
    figure = panels.multiples(
        found,
        names,
        (text("evolution-size"), text("evolution-n"), text("evolution-left-out")),
        text("evolution-few", count=panels.FEW),
        view.dark,
    )
    last, where = found[found["year"] == found["year"].max()], text(f"network-{network}")
    n: str = text(
        "evolution-rests", year=str(last["year"].iloc[0]), n=int(last["n"].iloc[0]), out=int(last["left_out"].iloc[0])
    )
    never = [text(f"structure-{measure}") for measure, any_year in known.items() if not any_year]
    n += " " + text("evolution-never", what=text.list(never)) if never else ""
    n = f"{n} {view.through('ties' if network == 'relations' else 'members')}"
    alt = text(
        "evolution-alt", network=where, count=len(names), first=str(found["year"].min()), last=str(found["year"].max())
    )
    return Shown(
        f"evolution_{network}", figure, _moved(view, found, names, where), text("evolution-reading"), found, alt, n
    )


def _moved(view: View, found: pd.DataFrame, names: Mapping[str, str], where: str) -> str:
    """Say which measure moved most from the first year on to the last, over its own range; of one year, of what."""
    told = found.dropna(subset=["value"])
    told = told[told["n"] >= panels.FEW]
    ends = {
        name: told.loc[told["measure"] == name, "value"].iloc[[0, -1]] for name in names if name in set(told["measure"])
    }
    moves = {name: abs(two.iloc[1] - two.iloc[0]) / (abs(two).max() or 1) for name, two in ends.items()}
    if not moves or not max(moves.values()):
        return view.text("evolution-title-still", network=where)
    top = max(moves, key=lambda name: moves[name])
    years = told.loc[told["measure"] == top, "year"].iloc[[0, -1]]
    values = {side: f"{value:.3g}" for side, value in zip(("first", "last"), ends[top])}
    return view.text(
        "evolution-title", network=where, measure=names[top], since=str(years.iloc[0]), now=str(years.iloc[1]), **values
    )


ALL = (began, stood, in_year, structure)
