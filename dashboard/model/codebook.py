"""The vocabularies: allowed values, labels, definitions, colours and symbols."""

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

GREY = "#8A8F98"  # not known, and nothing else


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
        """Return the colour of a value, grey where it has none."""
        return self._get(field, value, "colour") or GREY

    def symbol(self, field: str, value: str) -> str:
        """Return the marker symbol of a value, a circle where it has none."""
        return self._get(field, value, "symbol") or "circle"
