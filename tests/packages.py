"""Small packages for many tests: one that has everything, the same without a table or a column, and random ones."""

from itertools import combinations

import pandas as pd
from hypothesis import strategies as st

from dashboard.model import schema
from dashboard.model.codebook import Codebook

Frames = dict[str, pd.DataFrame]

_SHIPPED = Codebook(pd.read_csv(schema.DATA / "codebook.csv", dtype=str, keep_default_na=False))
# Tables that a measure or a picture reads, of which a package may lack any but the first.
READ = ("initiatives", "members", "memberships", "relations")
KEYS = {
    "initiatives": ("id", "name_en"),
    "members": ("id", "name_en"),
    "memberships": ("initiative_id", "member_id"),
    "relations": ("from_id", "to_id", "relation"),
}


def absences(tables: tuple[str, ...] = READ) -> list[str]:
    """Return every table and column (as table.column) that a package may lack.

    >>> "memberships" in absences() and "initiatives.layers" in absences() and "initiatives.id" not in absences()
    True
    """
    columns = [f"{t}.{c}" for t in tables for c in schema.columns(t) if c not in KEYS[t]]
    return [t for t in tables if t != schema.REQUIRED_TABLE] + columns


def without(frames: Frames, absent: str, emptied: bool = False) -> Frames:
    """Return a package without a table or column, or with it there and empty."""
    table, _, column = absent.partition(".")
    if table not in frames or (column and column not in frames[table]):
        return frames
    if not column and not emptied:
        return {name: frame for name, frame in frames.items() if name != table}
    if not column:
        return {**frames, table: frames[table].iloc[:0]}
    frame = frames[table].assign(**{column: ""}) if emptied else frames[table].drop(columns=column)
    return {**frames, table: frame}


def full() -> Frames:
    """Return a package of five initiatives and a host that fills every column that is read."""
    rows = [
        # id, kind, form, layers, primary, force, scope, issues, functions, membership, year
        ("un", "body", "multilateral", "legal;ethical", "legal", "binding", "global", "safety;health", "norms", "2010"),
        (
            "g7",
            "instrument",
            "multilateral",
            "ethical",
            "ethical",
            "non_binding",
            "group",
            "safety",
            "norms;rules",
            "2016",
        ),
        (
            "pact",
            "instrument",
            "hybrid",
            "legal",
            "legal",
            "binding",
            "region",
            "safety;trade_economy",
            "rules",
            "2019",
        ),
        ("lab", "body", "private", "technical", "technical", "non_binding", "global", "health", "knowledge", "2020"),
        (
            "act",
            "instrument",
            "government_led",
            "legal;technical",
            "legal",
            "binding",
            "national",
            "safety",
            "rules",
            "2021",
        ),
        ("host", "organisation", "multilateral", "", "", "", "global", "", "", "1945"),
    ]
    names = [
        "id",
        "kind",
        "form",
        "layers",
        "primary_layer",
        "legal_force",
        "scope",
        "issue_areas",
        "functions",
        "launch_year",
    ]
    table = pd.DataFrame(rows, columns=names).assign(
        name_en=lambda t: "Initiative " + t["id"],
        name_zh=lambda t: "倡议" + t["id"],
        status=["active", "active", "completed", "active", "active", "active"],
        end_year=["", "", "2022", "", "", ""],
        country=["", "", "", "", "USA", ""],
        identified="true",
        ai_specific=["true", "false", "true", "", "true", ""],
        table2=["true", "true", "false", "false", "false", "false"],
        membership=["listed", "listed", "partial", "none", "unknown", ""],
        confidence=["high", "low", "high", "medium", "high", ""],
        acronym=lambda t: t["id"].str.upper(),
        frame="source_texts",
        frame_source="s@1",
    )
    members = pd.DataFrame(
        {"id": ["KEN", "FRA", "USA", "BRA"], "name_en": ["Kenya", "France", "United States", "Brazil"]}
    )
    members = members.assign(
        kind="state",
        iso3=members["id"],
        region=["africa", "europe", "americas", "americas"],
        income=["lower_middle", "high", "high", "upper_middle"],
        pathway=["development", "security", "power", ""],
    )
    joined = {"un": "KEN FRA USA BRA", "g7": "FRA USA", "pact": "FRA BRA"}
    memberships = pd.DataFrame(
        [(i, m, "member", "2010", "", "", "") for i, ms in joined.items() for m in ms.split()],
        columns=["initiative_id", "member_id", "role", "since", "until", "source", "note"],
    )
    ties = [
        ("lab", "host", "nested_in"),
        ("g7", "un", "references"),
        ("lab", "pact", "implements"),
        ("un", "g7", "coordinates_with"),
    ]
    relations = pd.DataFrame(ties, columns=["from_id", "to_id", "relation"]).assign(since="2020", confidence="high")
    frames = {"initiatives": table, "members": members, "memberships": memberships, "relations": relations}
    return {name: frame.reindex(columns=schema.columns(name), fill_value="") for name, frame in frames.items()}


def _word(field: str, own: tuple[str, ...] = ()) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *_SHIPPED.values(field)[:4], *own])


def _words(field: str, own: tuple[str, ...] = ()) -> st.SearchStrategy[str]:
    return st.lists(_word(field, own).filter(bool), max_size=3, unique=True).map(schema.SEPARATOR.join)


_YEAR = st.sampled_from(["", "1999", "2016", "2019", "2020"])
_FLAG = st.sampled_from(["true", "false", ""])


@st.composite
def packages(draw, most: int = 6) -> Frames:
    """Draw a package of 1 to `most` rows: hosts, unidentified rows, own words, nobody's and everybody's members."""
    ids = [f"i{k}" for k in range(draw(st.integers(1, most)))]
    cells = {
        "kind": st.sampled_from(["instrument", "body", "organisation", ""]),
        "form": _word("form", ("guild",)),
        "layers": _words("layers", ("sea",)),
        "primary_layer": _word("layers", ("sea",)),
        "legal_force": _word("legal_force"),
        "scope": _word("scope"),
        "issue_areas": _words("issue_areas"),
        "functions": _words("functions"),
        "membership": _word("membership"),
        "confidence": _word("confidence"),
        "launch_year": _YEAR,
        "end_year": _YEAR,
        "identified": _FLAG,
        "ai_specific": _FLAG,
        "table2": _FLAG,
        "country": st.sampled_from(["", "USA", "FRA;USA"]),
    }
    rows = [{"id": i, "name_en": i.upper()} | {name: draw(cell) for name, cell in cells.items()} for i in ids]
    people = [f"m{k}" for k in range(draw(st.integers(0, 4)))]
    members = [
        {"id": m, "name_en": m, "kind": draw(_word("member_kind")), "region": draw(_word("region"))} for m in people
    ]
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from([*people, "m9"])), max_size=12, unique=True))
    role, date = _word("role", ("full member",)), st.sampled_from(["", "2015", "2019-06-01"])
    memberships = [
        {"initiative_id": i, "member_id": m, "role": draw(role), "since": draw(date), "until": draw(date)}
        for i, m in pairs
    ]
    ties = draw(st.lists(st.sampled_from([*combinations(ids * 2, 2)] or [(ids[0], ids[0])]), max_size=8))
    relations = [{"from_id": a, "to_id": b, "relation": draw(_word("relation").filter(bool))} for a, b in ties]
    found = {"initiatives": rows, "members": members, "memberships": memberships, "relations": relations}
    return {
        name: pd.DataFrame(table, dtype=str).reindex(columns=schema.columns(name), fill_value="")
        for name, table in found.items()
    }
