"""What changed between two releases of a table: one line a cell, with the reason where the package tells it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from dashboard.model import schema
from dashboard.model.problem import PackageError
from dashboard.model.words import items

COLUMNS = ("row", "date", "field", "before", "after", "why")
TABLE = schema.REQUIRED_TABLE
OF_COLUMNS = "New columns"  # heading of the changelog under which columns and words that came in stand
SHORTEST_ACRONYM = 4  # letters by which a line of the changelog can be said to name a row

Frames = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Release:
    """A release of a package.

    Attributes
    ----------
    tables : dict of DataFrame
        Tables of text as they stand in the files.
    date : str
        Date of the data.
    changelog : str
        Its CHANGELOG.md; empty if it has none.
    """

    tables: Frames = field(repr=False)
    date: str = ""
    changelog: str = field(default="", repr=False)


def history(old: Release, new: Release) -> pd.DataFrame:
    """Tell cell by cell how the initiatives of a release differ from those of an earlier one.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`. `row` is the id of the initiative or host; empty, the line tells of a column
        that came in or went. Of a row that came in or went the field is `id`, empty on the side where
        it is not. `date` is that of the new release. A cell of a column that only one release has is
        no change. `why`: see `reason`; empty where nothing says it. The same releases give the same table.

    Examples
    --------
    >>> old = Release({"initiatives": pd.DataFrame({"id": ["a", "b"], "status": ["active", "active"]})})
    >>> table = pd.DataFrame({"id": ["a", "c"], "status": ["withdrawn", "active"], "unit": ["body", "event"]})
    >>> found = history(old, Release({"initiatives": table}, "2026-11-26"))
    >>> found[["row", "field", "before", "after"]].values.tolist()
    [['', 'unit', '', 'unit'], ['a', 'status', 'active', 'withdrawn'], ['b', 'id', 'b', ''], ['c', 'id', '', 'c']]
    """
    before, after = (side.tables[TABLE].set_index("id", drop=False) for side in (old, new))
    reasons = _Reasons(old, new)
    rows = []
    for name in dict.fromkeys([*after.columns, *before.columns]):
        if (name in before) != (name in after):
            rows.append(("", name, name if name in before else "", name if name in after else ""))
    shared = [name for name in after.columns if name in before]
    for key in sorted({*before.index, *after.index}):
        if key not in after.index or key not in before.index:
            rows.append((key, "id", key if key in before.index else "", key if key in after.index else ""))
            continue
        was, is_now = before.loc[key], after.loc[key]
        rows += [(key, name, was[name], is_now[name]) for name in shared if was[name] != is_now[name]]
    told = [(key, new.date, name, a, b, reasons.of(key, name, a, b)) for key, name, a, b in rows]
    return pd.DataFrame(told, columns=list(COLUMNS))


def comparable(tables: Frames, path: str) -> Frames:
    """Return the tables of a release; PackageError if its initiatives cannot be told apart by their ids."""
    rows = tables.get(TABLE)
    if rows is None or "id" not in rows or not rows["id"].is_unique:
        raise PackageError("no-release", path=path)
    return tables


class _Reasons:
    """What corrections, the frame and the changelog of the new release say of a change."""

    def __init__(self, old: Release, new: Release) -> None:
        known = set(old.tables.get("corrections", pd.DataFrame(columns=["id"]))["id"])
        made = new.tables.get("corrections", pd.DataFrame(columns=["id", "initiative_id", "as_printed", "recorded"]))
        self._corrections = made[~made["id"].isin(known)]
        lines = list(_new_lines(old.changelog, new.changelog))
        self._lines = [line for heading, line in lines if not heading.startswith(OF_COLUMNS)]
        self._of_columns = [line for heading, line in lines if heading.startswith(OF_COLUMNS)]
        self._rows = [side.tables[TABLE].set_index("id", drop=False) for side in (new, old)]
        self._named: dict[str, list[str]] = {}

    def of(self, key: str, name: str, before: str, after: str) -> str:
        """Return why a cell changed; empty where nothing says it.

        In this order: of a row that came in, the rule that put it in (its frame); a new correction about the
        row that prints what the cell was and records what it is; a new line of the changelog that names the
        column or the row and, in code marks, the new word; of a row that went, a line that names it. What
        stands under the heading "New columns …" is the reason of columns only.
        """
        if name == "id" and after:
            row = self._rows[0].loc[key]
            return ": ".join(filter(None, (row.get("frame", ""), row.get("frame_source", ""))))
        for one in self._corrections[self._corrections["initiative_id"] == key].to_dict("records"):
            if _says(one["as_printed"], before) and _says(one["recorded"], after):
                return f"corrections.csv, {one['id']}: {one.get('reason', '')}".rstrip(": ")
        if not key:
            return next((line for line in self._of_columns if f"`{after or before}`" in line), "")
        if name == "id":
            return next(iter(self._naming(key)), "")
        words = {f"`{word}`" for word in set(items(after)) - set(items(before))}
        for line in [line for line in self._lines if f"`{name}`" in line] + self._naming(key):
            if any(word in line for word in words):
                return line
        return ""

    def _naming(self, key: str) -> list[str]:
        """Return the new lines of the changelog that name a row by its id, a name or an acronym."""
        if key not in self._named:
            found = {f"`{key}`"}
            for side in self._rows:
                cells = side.loc[key] if key in side.index else {}
                found |= {cells.get(column, "") for column in ("name_en", "short_en")}
                found |= {word for word in [cells.get("acronym", "")] if len(word) >= SHORTEST_ACRONYM}
            self._named[key] = [line for line in self._lines if any(_says(line, name) for name in found)]
        return self._named[key]


def _says(text: str, words: str) -> bool:
    """Tell whether a text has some words, not as a part of others."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _new_lines(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the points of a changelog under versions that an earlier one does not have, with their headings.

    >>> list(_new_lines("## 1.0.0\\n- First.", "## 2.0.0 (2026)\\n### Gone\\n- `a` went.\\n## 1.0.0\\n- First."))
    [('Gone', '`a` went.')]
    """
    known = {line.split()[1] for line in old.splitlines() if re.match(r"## \S", line)}
    version = heading = ""
    for line in new.splitlines():
        if re.match(r"## \S", line):
            version, heading = line.split()[1], ""
        elif line.startswith("### "):
            heading = line[4:].strip()
        elif line.startswith("- ") and version and version not in known:
            yield heading, line[2:].strip()
