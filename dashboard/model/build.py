"""From sound tables of text to a RegimeComplex: columns typed, what is absent named, gaps filled that rules fill."""

from dataclasses import replace

import pandas as pd

from dashboard.model import schema, states, words
from dashboard.model.about import About
from dashboard.model.codebook import Codebook, completed
from dashboard.model.complex import RegimeComplex

Frames = dict[str, pd.DataFrame]
NOTHING = About()
FLAGS = {"true": True, "1": True, "false": False, "0": False}


def build(frames: Frames, about: About = NOTHING, date: str = "") -> RegimeComplex:
    """Build a complex from tables of text.

    Parameters
    ----------
    frames : dict of DataFrame
        Sound tables, see `validate.sound`.
    about : About
        The particulars of the package.
    date : str
        Date of the data, instead of that of the particulars.

    Examples
    --------
    Where memberships.csv has no role, each row says that the member belongs:

    >>> table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal;ethical"]})
    >>> members = pd.DataFrame({"initiative_id": ["a"], "member_id": ["FRA"]})
    >>> whole = build({"initiatives": table, "memberships": members})
    >>> whole.counted()["role"].tolist(), whole.members.at["FRA", "iso3"]
    (['member'], 'FRA')
    >>> one = build({"initiatives": table})
    >>> one.initiatives.at["a", "layers"], one.lacks("memberships", "initiatives.form")
    (('legal', 'ethical'), ['memberships', 'initiatives.form'])
    """
    silent = _silent(frames)
    absent = _lacking(frames) | silent
    if "members" in absent and "memberships" not in absent:
        frames = {**frames, "members": states.from_ids(frames["memberships"]["member_id"])}
        absent = (absent - {"members"}) | {f"members.{c}" for c in schema.columns("members") if c != "id"}
    typed = {name: _typed(name, frames.get(name, pd.DataFrame())) for name in schema.tables()}
    initiatives = typed["initiatives"].set_index("id", drop=False)
    initiatives["identified"] = initiatives["identified"].fillna(True).astype(bool)  # only who says so is in doubt
    if "initiatives.membership" in absent and "memberships" not in absent:
        initiatives["membership"] = "listed"
    if "initiatives.primary_layer" in absent:
        initiatives["primary_layer"] = initiatives["layers"].map(lambda layers: layers[0] if layers else "")
    if "memberships.role" in absent:
        typed["memberships"]["role"] = "member"
    typed["members"] = states.coded(typed["members"], kinds="members.kind" not in absent)
    absent -= {f"members.{c}" for c in ("kind", "iso3") if (typed["members"][c] != "").any()}
    own = frames.get("codebook")
    book = completed(own, schema.shipped_codebook(), _used(typed))
    return RegimeComplex(
        catalogue=initiatives,
        chosen=tuple(initiatives.index),
        members=typed["members"].set_index("id", drop=False),
        memberships=typed["memberships"],
        relations=typed["relations"],
        sources=typed["sources"].set_index("id", drop=False),
        corrections=typed["corrections"],
        double_coding=typed["double_coding"],
        propositions=typed["propositions"],
        searches=typed["searches"],
        history=typed["history"],
        codebook=Codebook(_typed("codebook", book)),
        about=replace(about, date=date or about.date),
        absent=frozenset(absent),
        silent=frozenset(silent & absent),
    )


def _lacking(frames: Frames) -> set[str]:
    """Return the tables, and the columns as table.column, that are not there."""
    absent = {name for name in schema.tables() if name not in frames}
    return absent | {f"{n}.{c}" for n, frame in frames.items() for c in schema.columns(n) if c not in frame}


def _silent(frames: Frames) -> set[str]:
    """Return the columns that are there without a single cell filled: nothing is known by them."""
    return {
        f"{n}.{c}" for n, frame in frames.items() for c in schema.columns(n) if c in frame and (frame[c] == "").all()
    }


def _used(typed: Frames) -> dict[str, list[str]]:
    """Return the words of each field that occur in any table, in the order of their appearance."""
    found: dict[str, dict[str, None]] = {}
    for table, frame in typed.items():
        for column in schema.columns(table):
            field = schema.vocabulary(table, column)
            if field:
                found.setdefault(field, {}).update(dict.fromkeys(frame[column].explode().dropna()))
    return {field: [word for word in words if word] for field, words in found.items()}


def _typed(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table with every column of the contract, typed, and its own further columns as text."""
    result = {}
    for name, field in schema.fields(table).items():
        text = frame[name].astype(object) if name in frame else pd.Series("", index=frame.index, dtype=object)
        if field["type"] == "integer":
            result[name] = pd.to_numeric(text, errors="coerce").astype("Int64")
        elif field["type"] == "boolean":
            result[name] = text.map(lambda cell: FLAGS.get(cell.lower(), pd.NA)).astype("boolean")
        elif field.get("list"):
            result[name] = text.map(words.items)
        else:
            result[name] = text
    others = {name: frame[name].astype(object) for name in frame if name not in result}
    return pd.DataFrame({**result, **others}, index=frame.index).reset_index(drop=True)
