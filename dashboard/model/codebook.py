"""The vocabularies: allowed values, labels, definitions, colours and symbols."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

GREY = "#8A8F98"  # not known, and nothing else
# For values that bring no colour and symbol of their own, in their order: told apart by the colour-blind, too.
PALETTE = ("#0072B2", "#D55E00", "#12908E", "#B8529E", "#9A7400", "#5566DD", "#8A5A44", "#3F9C6D")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "pentagon", "cross", "star", "hexagon")


@dataclass(frozen=True)
class Codebook:
    """The table codebook.csv, asked by field and value.

    Examples
    --------
    >>> frame = pd.DataFrame([["form", "private", "Private", "私营", "", "", "#112233", "x"]],
    ...     columns=["field", "value", "label_en", "label_zh", "definition_en", "definition_zh", "colour", "symbol"])
    >>> book = Codebook(frame)
    >>> book.values("form"), book.label("form", "private", "zh"), book.label("form", "new", "zh")
    (['private'], '私营', 'new')
    """

    frame: pd.DataFrame = field(repr=False)

    @cached_property
    def _rows(self) -> dict[tuple[str, str], dict[str, str]]:
        records = self.frame.to_dict("records")
        return {(row["field"], row["value"]): row for row in records}

    @cached_property
    def fields(self) -> list[str]:
        """Fields that have a vocabulary or a definition, in the order of the table."""
        return list(dict.fromkeys(self.frame["field"]))

    def values(self, field: str) -> list[str]:
        """Return the allowed values of a field, in the order of the table; empty if it has none."""
        return [value for name, value in self._rows if name == field and value]

    def has(self, field: str) -> bool:
        """Tell whether the field has a vocabulary."""
        return bool(self.values(field))

    def with_words(self, words: Mapping[str, Iterable[str]], own: bool) -> "Codebook":
        """Return the codebook with every word that a package uses, so that none is dropped where values are listed.

        Parameters
        ----------
        words : mapping
            The words that occur in each field, in the order of their appearance.
        own : bool
            Whether the codebook is the package's own. Of another's, a field of which no value
            occurs is not the package's vocabulary, and its values give way to the package's words.

        Examples
        --------
        >>> shipped = Codebook(pd.DataFrame({"field": ["layers", "layers"], "value": ["", "legal"]}))
        >>> shipped.with_words({"layers": ["legal", "sea"]}, own=False).values("layers")
        ['legal', 'sea']
        >>> shipped.with_words({"layers": ["sea", "air"]}, own=False).values("layers")
        ['sea', 'air']
        """
        frame, new = self.frame, []
        for name, found in words.items():
            found, listed = list(dict.fromkeys(found)), self.values(name)
            if found and not own and not set(found) & set(listed):
                frame = frame[(frame["field"] != name) | (frame["value"] == "")]
            new += [{"field": name, "value": value} for value in found if value not in listed]
        added = pd.DataFrame(new, columns=["field", "value"]).reindex(columns=frame.columns, fill_value="")
        return Codebook(pd.concat([frame, added], ignore_index=True)) if new else self

    def _get(self, field: str, value: str, what: str, lang: str = "") -> str:
        row = self._rows.get((field, value), {})
        if not lang:
            return row.get(what, "")
        return row.get(f"{what}_{lang}", "") or row.get(f"{what}_en", "")

    def has_label(self, field: str, value: str = "") -> bool:
        """Tell whether a value (or the field itself) has a label."""
        return bool(self._get(field, value, "label", "en"))

    def label(self, field: str, value: str = "", lang: str = "en") -> str:
        """Return the label of a value (or of the field itself); the value where there is none."""
        return self._get(field, value, "label", lang) or value or field

    def definition(self, field: str, value: str = "", lang: str = "en") -> str:
        """Return the definition of a value or of the field; empty where there is none."""
        return self._get(field, value, "definition", lang)

    def colour(self, field: str, value: str) -> str:
        """Return the colour of a value; where it has none that of its place, grey if it is not listed."""
        return self._get(field, value, "colour") or self._in_turn(field, value, PALETTE, GREY)

    def symbol(self, field: str, value: str) -> str:
        """Return the marker symbol of a value; where it has none that of its place, a circle if it is not listed."""
        return self._get(field, value, "symbol") or self._in_turn(field, value, SYMBOLS, "circle")

    def _in_turn(self, field: str, value: str, choices: tuple[str, ...], other: str) -> str:
        listed = self.values(field)
        return choices[listed.index(value) % len(choices)] if value in listed else other
