"""The tables of a bundle: what the package says of the selection, and what the measures make of it."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd

from dashboard.measures import kept, layering, whole
from dashboard.measures.blocks import strongest
from dashboard.measures.citations import citations
from dashboard.measures.evolution import evolution
from dashboard.measures.forums import forum_pairs, forums
from dashboard.measures.hierarchy import plane
from dashboard.measures.layer_brokers import layer_brokers
from dashboard.measures.mrqap import DEPENDENTS, mrqap
from dashboard.measures.networks import whole_lists
from dashboard.measures.overlap import pairs, within
from dashboard.measures.pair_chance import LARGEST, pair_chance
from dashboard.measures.participation import participation
from dashboard.measures.robustness import robustness
from dashboard.measures.roles import initiative_measures
from dashboard.measures.structure import structure
from dashboard.measures.triangle import triangle
from dashboard.measures.yardsticks import yardsticks
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.present.bundle.options import Options
from dashboard.present.pictures.triangle import all_kinds
from dashboard.present.view import View

Told = Callable[[str, int, int], None]  # gets what is done, how much of it, and of how much
EVIDENCE = ("sources", "source", "evidence", "frame_source", "confirmed_by")  # columns that name sources


def compared(
    view: View, options: Options, package: Path | None = None, progress: Told | None = None
) -> dict[str, pd.DataFrame]:
    """Return all pairs of the collection whose units hold a row of the view, and how they stand against chance in it.

    Instead of all pairs the strongest, worked out in blocks, where the options ask for them; then, and
    where there are more lists than the test takes, chance is not told of. Partial lists are out of both,
    since no share with one is known.
    """
    among = view.collection.holding(view.rows.chosen)
    if options.strongest:
        members = whole_lists(view.collection.keep(among))
        return {"pairs": strongest(members, options.strongest, cluster=options.cluster)}
    members = whole_lists(view.tested)
    if len(members) > LARGEST:
        return {"pairs": pairs(view.collection, among=among)}
    draw = None if progress is None else lambda done, todo: progress("pairs against chance", done, todo)
    tails = kept.read_pairs(package, members, options.seed) if package else None
    chance = pair_chance(members, options.seed, draw, tails)
    found = pairs(view.collection, among=among, chance=chance)
    return {"pairs": found, "pair_chance": within(chance, among)}


def units(complexes: Iterable[RegimeComplex]) -> pd.DataFrame:
    """Return which rows each unit holds: unit, row; of several complexes seen through one lens, each once."""
    found = [(unit, row) for complex in complexes for unit in complex.chosen for row in complex.units[unit]]
    return pd.DataFrame(found, columns=["unit", "row"], dtype="str").drop_duplicates(ignore_index=True)


def measured(
    view: View, options: Options, package: Path | None = None, progress: Told | None = None
) -> dict[str, pd.DataFrame]:
    """Return every table that measures make beside the pairs, of the view seen through its lens, by name."""
    rows, lens, complex, seed = view.rows, view.lens, view.complex, options.seed
    return {
        "initiative_measures": initiative_measures(complex, seed=seed),
        "structure": against_chance(view, options, package, progress),
        "robustness": robustness(rows, lens, seed=seed, bands=options.bands),
        "yardsticks": yardsticks(),
        "layers": layering.grid(complex),
        "evolution": evolution(rows, lens, seed=seed, progress=_said(progress, "evolution")),
        "participation": participation(complex),
        "mrqap": pd.concat([mrqap(view.tested_view, name, seed=seed) for name in DEPENDENTS], ignore_index=True),
        "citations": citations(complex),
        "hierarchy": plane(complex, lens),
        "triangle": triangle(all_kinds(view)),
        "layer_brokers": layer_brokers(complex, seed=seed),
        "forums": forums(complex),
        "forum_pairs": forum_pairs(complex),
    }


def _said(progress: Told | None, what: str) -> Callable[[int, int], None] | None:
    """Return the progress of one piece of the work."""
    return None if progress is None else lambda done, todo: progress(what, done, todo)


def against_chance(view: View, options: Options, package: Path | None, progress: Told | None) -> pd.DataFrame:
    """Return the table of structure: against the null model asked for, or with what is kept of these data.

    Compared with chance are those who joined, see `Lens.testing`; without chance the view is measured as it is.
    """
    if options.null_model:
        draw = None if progress is None else lambda done, todo: progress("null model", done, todo)
        return structure(
            view.tested_view, model=options.null_model, samples=options.samples, seed=options.seed, progress=draw
        )
    null = kept.read_structure(package, whole.read(view.tested_view), options.seed) if package else None
    return (
        structure(view.complex, seed=options.seed)
        if null is None
        else structure(view.tested_view, seed=options.seed, null=null)
    )


def stated(complex: RegimeComplex, named: Iterable[str] = ()) -> dict[str, pd.DataFrame]:
    """Return the tables of the package, cut down to the selection and all that it refers to.

    Hosts that a tie names, and rows or hosts that name a unit, follow the selected initiatives; every
    member is there, since participation tells of each; sources are those that a row of the other tables
    cites. What is part of a row outside the selection stands by itself in it, as in every measure. A
    column that the package does not have is left out; of a table that it does not have only the header
    is there, or not even that where others would refer to its rows.
    """
    rows, ties, chosen = complex.catalogue, complex.ties, set(complex.chosen)
    hosts = (set(ties["from_id"]) | set(ties["to_id"])) & set(complex.hosts.index) - chosen
    hosts |= set(named) - chosen
    found = {
        "initiatives": pd.concat([complex.initiatives, rows.loc[[key for key in rows.index if key in hosts]]]),
        "members": complex.members,
        "memberships": complex.memberships[complex.memberships["initiative_id"].isin(chosen)],
        "relations": ties,
        "corrections": complex.corrections[complex.corrections["initiative_id"].isin(chosen | hosts)],
    }
    found["initiatives"] = found["initiatives"].assign(
        part_of=lambda t: t["part_of"].where(t["part_of"].isin(t["id"]), "")
    )
    found["sources"] = _cited(complex.sources, found)
    found["codebook"] = codebook(complex, found)
    # Members that are known by their memberships alone have no table of their own.
    told = {"members": "members.name_en", "sources": "sources.id"}
    referred = {name for name, column in told.items() if complex.lacks(column)}
    order = [name for name in schema.tables() if name in found and name not in referred]
    return {name: _as_given(complex, name, found[name]) for name in order}


def _as_given(complex: RegimeComplex, name: str, table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with the columns that the package has."""
    lacking = complex.absent - complex.silent
    return table[[column for column in table if f"{name}.{column}" not in lacking]].reset_index(drop=True)


def _cited(sources: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the sources that the tables cite, and those that these cite in turn."""
    cited: set[str] = set()
    for table in tables.values():
        cited |= _named(table)
    while True:
        found = sources[sources.index.isin(cited)]
        more = _named(found) - cited
        if not more:
            return found
        cited |= more


def _named(table: pd.DataFrame) -> set[str]:
    """Return the ids of sources in a table's columns of evidence (source_id@place, several by semicolons)."""
    ids: set[str] = set()
    for column in (c for c in EVIDENCE if c in table):
        for cell in table[column].astype(str).unique():
            ids |= {part.partition("@")[0].strip() for part in cell.split(schema.SEPARATOR)}
    return ids


def codebook(complex: RegimeComplex, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the package's codebook; of a package without one, the entries for the words that it uses.

    A word that no codebook explains is its own label.
    """
    book = complex.codebook.frame
    word = book["value"].where(book["value"] != "", book["field"])
    book = book.assign(label_en=book["label_en"].where(book["label_en"] != "", word))
    if "codebook" not in complex.absent:
        return book
    used = _words(tables)
    fields = {field for field, _ in used}
    listed = [(f, v) in used or (not v and f in fields) for f, v in zip(book["field"], book["value"])]
    return book[listed]


def _words(tables: dict[str, pd.DataFrame]) -> set[tuple[str, str]]:
    """Return the coded words of the tables as (field, value)."""
    return {
        (field, str(value))
        for name, table in tables.items()
        for column in schema.columns(name)
        if column in table and (field := schema.vocabulary(name, column))
        for value in table[column].explode().dropna().unique()
    }
