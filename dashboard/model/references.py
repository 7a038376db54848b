"""How rows hang together: keys, references, evidence, circles, and what one row says against itself."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pandas as pd

from dashboard.model import dates, schema
from dashboard.model.problem import EMPTIED, ITEM_DROPPED, ROW_ASIDE, Problem
from dashboard.model.words import items

# Relations that mean a descent, so that none may lead back to where it began.
DESCENTS = (("nested_in", "issued_by"), ("succeeds",))
LARGE_CIRCLE = 2_000  # ties; of a tangle beyond, all are set aside, since untangling would take too long

Frames = dict[str, pd.DataFrame]


def check(frames: Frames) -> list[Problem]:
    """Find rows that cannot stand beside the other rows; each problem names what is done about it.

    Setting those aside can leave others without what they refer to, so whoever does it checks again.
    """
    found: list[Problem] = []
    for table, frame in frames.items():
        found += _keys(table, frame)
        for column, other in schema.references(table):
            if column in frame and other in frames:
                found += _dangling(table, column, frame, other, frames[other])
        if "sources" in frames and table != "sources":
            found += _evidence(table, frame, set(frames["sources"]["id"]))
    if "relations" in frames:
        found += _circles(frames["relations"])
    found += _parts(frames["initiatives"])
    found += _against_itself(frames)
    return found


def _one(table: str, row: int, column: str, value: str, key: str, remedy: str = EMPTIED, **values: str) -> Problem:
    return Problem(f"{table}.csv", row + 2, column, value, key, tuple(values.items()), remedy)


def _keys(table: str, frame: pd.DataFrame) -> Iterator[Problem]:
    """Rows that lack an id which they need, or repeat the key of an earlier row."""
    lacking = pd.Series(False, index=frame.index)
    for column in [c for c in frame if c in schema.indispensable(table)]:
        for row in frame.index[(frame[column] == "") & ~lacking]:
            yield _one(table, row, column, "", "key-missing", ROW_ASIDE)
        lacking |= frame[column] == ""
    key = schema.keys(table)
    if key and set(key) <= set(frame.columns):
        for row in frame.index[frame.duplicated(key) & ~lacking]:
            yield _one(table, row, ", ".join(key), ", ".join(frame.loc[row, key]), "key-twice", ROW_ASIDE)


def _dangling(table: str, column: str, frame: pd.DataFrame, other: str, target: pd.DataFrame) -> Iterator[Problem]:
    """Cells that refer to a row that is not there."""
    remedy = ROW_ASIDE if column in schema.indispensable(table) else EMPTIED
    for row, value in frame[column][(frame[column] != "") & ~frame[column].isin(target["id"])].items():
        yield _one(table, row, column, value, "no-such-id", remedy, file=f"{other}.csv")


def _evidence(table: str, frame: pd.DataFrame, known: set[str]) -> Iterator[Problem]:
    """Evidence that is not source_id@place, or cites a source that is not listed."""
    for column in [c for c in frame if c in schema.fields(table) and schema.kind(table, c) == "evidence"]:
        for row, cell in frame[column][frame[column] != ""].items():
            for item in items(cell):
                source, at, place = item.partition("@")
                if not (at and source and place.strip()):
                    yield _one(table, row, column, item, "not-evidence", ITEM_DROPPED)
                elif source.strip() not in known:
                    yield _one(table, row, column, item, "no-such-source", ITEM_DROPPED, source=source.strip())


def _circles(ties: pd.DataFrame) -> Iterator[Problem]:
    """Ties of a row to itself, and ties by which a row would descend from itself."""
    alone = ties["from_id"] == ties["to_id"]
    for row in ties.index[alone & (ties["from_id"] != "")]:
        yield _one("relations", row, "to_id", ties.at[row, "to_id"], "to-itself", ROW_ASIDE)
    for relations in DESCENTS:
        some = ties[ties["relation"].isin(relations) & ~alone]
        for row in closing(list(zip(some.index, some["from_id"], some["to_id"]))):
            at = ties.loc[row]
            values = {"start": at["from_id"], "relation": at["relation"]}
            yield _one("relations", row, "to_id", at["to_id"], "circle", ROW_ASIDE, **values)


def _parts(frame: pd.DataFrame) -> Iterator[Problem]:
    """Rows that would be part of themselves, or of a host."""
    table, column = schema.PARTS
    if column not in frame:
        return
    some = frame[frame[column] != ""]
    if "kind" in frame:
        hosts = some[some[column].isin(frame.loc[frame["kind"] == schema.HOST, "id"])]
        for row, whole in hosts[column].items():
            yield _one(table, row, column, whole, "part-of-host")
        some = some.drop(index=hosts.index)
    for row in closing(list(zip(some.index, some["id"], some[column]))):
        yield _one(table, row, column, frame.at[row, column], "part-circle", start=frame.at[row, "id"])


def closing(ties: list[tuple[int, str, str]]) -> list[int]:
    """Return which ties close a circle, when they are laid one after the other.

    Parameters
    ----------
    ties : list of (number, from, to)

    Examples
    --------
    >>> closing([(1, "a", "b"), (2, "b", "c"), (3, "c", "a"), (4, "c", "d")])
    [3]
    """
    # What nothing leads to, or what leads nowhere, lies in no circle.
    core = [(n, a, b) for n, b, a in _led_to((n, b, a) for n, a, b in _led_to(ties))]
    if len(core) > LARGE_CIRCLE:
        return [n for n, _, _ in core]
    laid: dict[str, list[str]] = {}
    closes = []
    for number, start, end in core:
        if _leads(laid, end, start):
            closes.append(number)
        else:
            laid.setdefault(start, []).append(end)
    return closes


def _led_to(ties: Iterable[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Return the ties that start from something to which, in the end, a circle leads."""
    ties = list(ties)
    leads: dict[str, list[str]] = {}
    for _, start, end in ties:
        leads.setdefault(start, []).append(end)
    waiting = Counter(end for _, _, end in ties)
    todo = [start for start in leads if not waiting[start]]
    out: set[str] = set()
    while todo:
        node = todo.pop()
        out.add(node)
        for end in leads.get(node, ()):
            waiting[end] -= 1
            if not waiting[end]:
                todo.append(end)
    return [tie for tie in ties if tie[1] not in out]


def _leads(laid: dict[str, list[str]], start: str, end: str) -> bool:
    seen: set[str] = set()
    todo = [start]
    while todo:
        node = todo.pop()
        if node == end:
            return True
        if node not in seen:
            seen.add(node)
            todo += laid.get(node, [])
    return False


def _against_itself(frames: Frames) -> Iterator[Problem]:
    """Rows whose cells contradict each other."""
    frame = frames["initiatives"]
    if {"primary_layer", "layers"} <= set(frame.columns):
        some = frame[frame["primary_layer"] != ""]
        for row, layer, layers in zip(some.index, some["primary_layer"], some["layers"]):
            if layer not in items(layers):
                yield _one("initiatives", row, "primary_layer", layer, "not-a-layer")
    if {"launch_year", "end_year"} <= set(frame.columns):
        some = frame[(frame["launch_year"] != "") & (frame["end_year"] != "")]
        for row, first, last in zip(some.index, some["launch_year"], some["end_year"]):
            if int(last) < int(first):
                yield _one("initiatives", row, "end_year", last, "before-launch", launch=first)
    spans = frames.get("memberships", pd.DataFrame())
    if {"since", "until"} <= set(spans.columns):
        some = spans[(spans["since"] != "") & (spans["until"] != "")]
        for row, since, until in zip(some.index, some["since"], some["until"]):
            if dates.before(until, since):
                yield _one("memberships", row, "until", until, "before-since", since=since)
