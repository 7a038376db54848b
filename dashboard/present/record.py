"""One initiative in words, without a screen: what it is, its ties and neighbours, its evidence, what is not known."""

from dataclasses import dataclass

import pandas as pd

from dashboard.measures.absence import not_compared
from dashboard.measures.explaining import neighbours
from dashboard.measures.overlap import first_told
from dashboard.model import schema
from dashboard.present.markup import Marked, joined, link, marked, web
from dashboard.present.view import View

CODED = (
    "form",
    "primary_layer",
    "layers",
    "legal_force",
    "scope",
    "issue_areas",
    "functions",
    "risks",
    "status",
    "kind",
)
PLAIN = ("launch_year", "end_year", "sponsor", "country", "ai_specific", "membership", "confidence", "table2")
OF_HOST = ("kind", "scope", "membership")
IN_SHORT = ("kind", "launch_year", "layers", "form", "legal_force", "status")
UNDIRECTED = ("coordinates_with", "competes_with", "conflicts_with")
# Relations whose other end has a word of its own in the catalogues.
TURNED = ("nested_in", "issued_by", "derived_from", "references", "implements", "succeeds", "defers_to", "delegates_to")
LONGEST_TITLE = 60  # letters of a source's title beside a tie
GRADES = ("issuer", "copy")  # of sources, the best first; the others follow


def empty(cell: object) -> bool:
    """Tell whether a cell holds nothing.

    >>> empty(()), empty(pd.NA), empty(False)
    (True, True, False)
    """
    return cell in ((), "") if isinstance(cell, (tuple, str)) else bool(pd.isna(cell))


def value(view: View, row: pd.Series, name: str) -> str:
    """Return one field of a row in the reader's words; why it is empty where it is."""
    cell, vocabulary = row[name], schema.vocabulary("initiatives", name)
    if empty(cell):
        return view.text("not-in-package" if absent(view, name) else _absence(name, row))
    if isinstance(cell, tuple):
        return view.text("semicolon").join(view.words.labels(vocabulary or name, cell))
    if schema.fields("initiatives")[name]["type"] == "boolean":
        return view.text("yes" if cell else "no")
    if vocabulary:
        return view.words.label(vocabulary, cell)
    if name == "country":
        return view.text("semicolon").join(view.words.member(code) for code in cell.split(schema.SEPARATOR))
    return str(cell)


def absent(view: View, name: str) -> bool:
    """Tell whether the package does not have a column; one that is there and empty is another thing."""
    return f"initiatives.{name}" in view.whole.absent - view.whole.silent


def _absence(name: str, row: pd.Series) -> str:
    """Tell what an empty cell means: not ended, not applicable, or not known."""
    if name == "end_year" and row["status"] in ("active", "proposed"):
        return "still"
    return "not-applicable" if name == "country" and row["form"] != "government_led" else "not-known"


def meaning(view: View, row: pd.Series, name: str) -> str:
    """Return what the values of a field mean; what the field means where they have no definition."""
    vocabulary, cell = schema.vocabulary("initiatives", name), row[name]
    values = cell if isinstance(cell, tuple) else [cell] if vocabulary and cell else []
    said = [view.words.definition(vocabulary or name, v) for v in values]
    return " ".join(filter(None, said)) or view.words.definition(name)


def in_short(view: View, key: str) -> Marked:
    """Say in a line what a row is: kind, year, layers, form, force, status; what is not known is not in it."""
    row = view.whole.catalogue.loc[key]
    names = ("kind", "launch_year") if row["kind"] == schema.HOST else IN_SHORT
    return joined(" · ", (value(view, row, name) for name in names if not empty(row[name])))


def not_established(view: View, row: pd.Series) -> list[str]:
    """Name the fields of which nothing is known, though the package has the column and they could apply."""
    names = OF_HOST if row["kind"] == schema.HOST else (*CODED, *PLAIN)
    unknown = view.text("not-known")
    return [view.words.label(n) for n in (*names, "url", "sources") if empty(row[n]) and value(view, row, n) == unknown]


def ties(view: View, key: str) -> pd.DataFrame:
    """Return the documented ties of a row, whatever is filtered.

    Returns
    -------
    DataFrame
        relation; outward (whether the row is where the tie starts); other (the id at its other end); since,
        source, note. In the order of the codebook's relations, outward ones first.
    """
    rows = view.whole.relations
    rows = rows[((rows["from_id"] == key) | (rows["to_id"] == key)) & (rows["from_id"] != rows["to_id"])]
    outward = rows["from_id"] == key
    known = {name: place for place, name in enumerate(view.whole.codebook.values("relation"))}
    found = rows.assign(
        outward=outward,
        other=rows["to_id"].where(outward, rows["from_id"]),
        order=[known.get(name, len(known)) for name in rows["relation"]],
    )
    found = found.sort_values(["order", "outward"], ascending=[True, False], kind="stable")
    return found[["relation", "outward", "other", "since", "source", "note"]].reset_index(drop=True)


def tie_in_words(view: View, relation: str, outward: bool) -> str:
    """Return what a tie is called from one of its ends: "Implements", or from the other "Is implemented by"."""
    label = view.words.label("relation", relation)
    if outward or relation in UNDIRECTED:
        return label
    return view.text(f"turned-{relation.replace('_', '-')}") if relation in TURNED else view.text("turned", label=label)


def ties_by_kind(view: View, key: str) -> dict[str, list[str]]:
    """Return the ids that a row is tied to, by what the tie is called from it."""
    found: dict[str, list[str]] = {}
    for tie in ties(view, key).itertuples():
        found.setdefault(tie_in_words(view, tie.relation, tie.outward), []).append(tie.other)
    return found


@dataclass(frozen=True)
class Near:
    """The nearest neighbours of a row in its collection and lens, whatever else is filtered.

    Attributes
    ----------
    unit : str
        The unit of the collection that holds the row; empty if it is not compared.
    by : str
        The measure.
    pairs : DataFrame
        Rows of `overlap.pairs`, the unit as a.
    reason : str
        Why it is not compared, see `absence.not_compared`.
    """

    unit: str
    by: str
    pairs: pd.DataFrame
    reason: str = ""


def near(view: View, key: str, pairs: pd.DataFrame, n: int) -> Near:
    """Return the n nearest neighbours of a row.

    Parameters
    ----------
    pairs : DataFrame
        What `overlap.pairs` gave for the collection.
    """
    if reason := not_compared(view.rows_of_collection, key):
        return Near("", "", pairs.iloc[:0], reason)
    unit, by = view.unit_of[key], first_told(pairs)
    return Near(unit, by, neighbours(pairs, unit, by, n), "")


def why_near(view: View, pair: pd.Series) -> Marked:
    """Say why two units are near: their common members, the subjects that they share, and how they are related."""
    rows = view.collection.comparable
    said: list[str] = []
    if pd.notna(pair["shared_members"]) and pair["shared_members"]:
        said.append(view.text("near-members", count=int(pair["shared_members"])))
    if common := [v for v in rows.at[pair["a"], "issue_areas"] if v in rows.at[pair["b"], "issue_areas"]]:
        said.append(view.text("near-issues", issues=view.text.list(view.words.labels("issue_areas", common), 4)))
    if isinstance(pair["dyad_type"], str) and pair["dyad_type"]:
        said.append(view.words.label("dyad_type", pair["dyad_type"]))
    return joined(view.text("semicolon"), said)


@dataclass(frozen=True)
class Cited:
    """A source of a row with its places, as the package has it."""

    id: str
    places: tuple[str, ...]
    citation: str
    url: str
    grade: str
    kind: str


def sources(view: View, row: pd.Series) -> list[Cited]:
    """Return the sources of a row, each once with its places: the issuer's own first, then copies, then others."""
    places: dict[str, list[str]] = {}
    for part in filter(None, row["sources"].split(schema.SEPARATOR)):
        source, _, place = part.partition("@")
        places.setdefault(source, []).extend(filter(None, [place]))
    known = view.whole.sources
    found = []
    for source, named in places.items():
        told = known.loc[source] if source in known.index else pd.Series(dtype=object)
        citation = told.get("citation", "") or source
        found.append(
            Cited(source, tuple(named), citation, told.get("url", ""), told.get("grade", ""), told.get("kind", ""))
        )
    return sorted(found, key=lambda one: GRADES.index(one.grade) if one.grade in GRADES else len(GRADES))


def cited_in_words(view: View, cited: Cited) -> Marked:
    """Return a source as a citation with its link, its places and whose text it is."""
    work = link(cited.citation, cited.url) if web(cited.url) else marked("{}", cited.citation)
    places = marked(" — {}", view.text("places", places="; ".join(cited.places))) if cited.places else ""
    grade = marked(" · *{}*", view.words.label("grade", cited.grade)) if cited.grade else ""
    return marked("{}{}{}", work, places, grade)


def cite(view: View, cited: str) -> Marked:
    """Return one piece of evidence, source_id@place: place, work, address."""
    source_id, _, place = cited.partition("@")
    if source_id not in view.whole.sources.index:
        return marked("{}", cited)
    source = view.whole.sources.loc[source_id]
    said = marked("**{}** — {}", place, source["citation"])
    return marked("{} {}", said, link("↗", source["url"])) if web(source["url"]) else said


def cited_in_brief(view: View, cited: str) -> Marked:
    """Return pieces of evidence, source_id@place with semicolons between, by title and place; a title is a link."""
    parts = []
    for one in filter(None, cited.split(schema.SEPARATOR)):
        source, _, place = one.partition("@")
        title, known = view.words.source(source), view.whole.sources
        title = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
        work = link(title, known.at[source, "url"]) if source in known.index else marked("{}", title)
        parts.append(marked("{}, {}", work, place) if place else work)
    return joined("; ", parts)
