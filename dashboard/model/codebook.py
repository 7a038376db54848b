"""The vocabularies: allowed values, labels, definitions, colours and symbols."""

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

GREY = "#8A8F98"  # not known, and nothing else
# For values that bring no colour and symbol of their own, in their order: told apart by the colour-blind, too.
PALETTE = ("#0072B2", "#D55E00", "#12908E", "#B8529E", "#9A7400", "#5566DD", "#8A5A44", "#3F9C6D")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "pentagon", "cross", "star", "hexagon")
MADE_HERE = ("dyad_type",)  # fields whose words measures give, not tables
# Of these the shipped labels name the shipped sources; another's table has its own, or none.
SHIPPED_ONLY = ("table2", "frame", "frame_source")


def completed(own: pd.DataFrame | None, shipped: pd.DataFrame, used: dict[str, list[str]]) -> pd.DataFrame:
    """Return the codebook of a package: its own, and for fields that it does not list the words that it uses.

    Such a word has the shipped label, colour and symbol where the shipped codebook lists it, but no
    definition: nobody says that it was coded so.

    Parameters
    ----------
    own, shipped : DataFrame
        Columns as in codebook.csv.
    used : dict
        Words that occur in the package, by field.

    Examples
    --------
    >>> columns = ["field", "value", "label_en", "definition_en"]
    >>> shipped = pd.DataFrame([["form", "", "Form", "Who leads."], ["form", "private", "Private", "One company."],
    ...     ["form", "club", "Club", ""]], columns=columns)
    >>> completed(None, shipped, {"form": ["league", "private"]})[columns[1:]].values.tolist()
    [['', 'Form', ''], ['private', 'Private', ''], ['league', '', '']]
    """
    own = shipped.iloc[:0] if own is None else own.reindex(columns=shipped.columns, fill_value="")
    said, ruled = set(own.loc[own["value"] == "", "field"]), set(own.loc[own["value"] != "", "field"])
    made = shipped["field"].isin(MADE_HERE) & ~shipped["field"].isin(ruled)
    borrowed = shipped[~shipped["field"].isin([*SHIPPED_ONLY, *MADE_HERE])]
    labels = borrowed[(borrowed["value"] == "") & ~borrowed["field"].isin(said)]
    rows = [own, shipped[made], labels.assign(definition_en="", definition_zh="")]
    for name, words in used.items():
        if name not in ruled:
            listed = borrowed[(borrowed["field"] == name) & borrowed["value"].isin(words)]
            rows.append(listed.assign(definition_en="", definition_zh=""))
        rows.append(pd.DataFrame({"field": name, "value": words}, dtype=object))  # those not yet listed remain
    book = pd.concat(rows, ignore_index=True).reindex(columns=shipped.columns).fillna("")
    return book.drop_duplicates(["field", "value"], ignore_index=True)


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
        """Return the colour of a value; where it has none that of its place, grey if it is not listed."""
        return self._get(field, value, "colour") or self._in_turn(field, value, PALETTE, GREY)

    def symbol(self, field: str, value: str) -> str:
        """Return the marker symbol of a value; where it has none that of its place, a circle if it is not listed."""
        return self._get(field, value, "symbol") or self._in_turn(field, value, SYMBOLS, "circle")

    def _in_turn(self, field: str, value: str, choices: tuple[str, ...], other: str) -> str:
        listed = self.values(field)
        return choices[listed.index(value) % len(choices)] if value in listed else other
