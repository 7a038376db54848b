"""The codebook: values, labels, definitions, colours and symbols, and what holds where it is silent."""

import pandas as pd
import pytest

from dashboard.model import schema
from dashboard.model.codebook import GREY, PALETTE, SYMBOLS, Codebook
from dashboard.model.load import build
from dashboard.model.select import FACETS
from dashboard.ui.record import CODED, PLAIN

COLUMNS = ["field", "value", "label_en", "label_zh", "definition_en", "definition_zh", "colour", "symbol"]


@pytest.fixture(scope="module")
def book():
    """Return a codebook of one vocabulary and one field that has none."""
    rows = [
        ["layers", "", "Layers", "层次", "What it works on.", "其工作对象。", "", ""],
        ["layers", "technical", "Technical", "技术", "Standards.", "标准。", "#112233", "square"],
        ["layers", "legal", "Legal", "", "Law.", "", "", ""],
        ["sponsor", "", "Sponsor", "发起方", "Who pays.", "", "", ""],
    ]
    return Codebook(pd.DataFrame(rows, columns=COLUMNS))


def test_values_keep_the_order_of_the_table(book):
    """A vocabulary lists its values as the table does; a field without values has none."""
    assert book.values("layers") == ["technical", "legal"] and book.has("layers")
    assert book.values("sponsor") == [] and not book.has("sponsor")
    assert book.fields == ["layers", "sponsor"]


def test_label_falls_back_to_english_then_to_the_word(book):
    """A missing Chinese label shows the English, an unlisted value itself."""
    assert (
        book.label("layers", "technical", "zh"),
        book.label("layers", "legal", "zh"),
        book.label("layers", "new", "zh"),
    ) == ("技术", "Legal", "new")
    assert (book.label("layers", lang="zh"), book.label("unknown")) == ("层次", "unknown")


def test_definition_is_empty_where_there_is_none(book):
    """A definition falls back to English, and to nothing."""
    assert (
        book.definition("layers", "technical", "zh"),
        book.definition("layers", "legal", "zh"),
        book.definition("layers", "new"),
    ) == ("标准。", "Law.", "")
    assert book.definition("sponsor", lang="zh") == "Who pays."


def test_colour_and_symbol_of_what_has_none(book):
    """A listed value without a colour has that of its place, never grey: that means not known."""
    assert (book.colour("layers", "technical"), book.symbol("layers", "technical")) == ("#112233", "square")
    assert (book.colour("layers", "legal"), book.symbol("layers", "legal")) == (PALETTE[1], SYMBOLS[1])
    assert (book.colour("layers", "new"), book.symbol("layers", "new")) == (GREY, "circle")


def test_own_words_are_listed_and_no_others():
    """Without a codebook what a table uses is all that is listed, in the shipped order and then in its own."""
    table = pd.DataFrame(
        {"id": ["a", "b", "c"], "name_en": list("ABC"), "layers": ["sea", "air;sea", ""]}
        | {"form": ["guild", "private", "multilateral"], "table2": "true", "kind": "law"}
    )
    book = build({"initiatives": table}).codebook
    assert book.values("layers") == ["sea", "air"]
    assert book.values("form") == ["multilateral", "private", "guild"]
    assert len({book.colour("layers", v) for v in ("sea", "air")} | {GREY}) == 3
    assert (book.label("form", "private", "zh"), book.label("kind", "law", "zh")) == ("私营", "法律")


def test_another_table_was_not_coded_by_the_shipped_codebook(shipped):
    """Labels are lent to another's words, definitions and what names the shipped sources are not."""
    table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"], "form": ["private"], "table2": ["true"]})
    book = build({"initiatives": table}).codebook
    assert not book.has_label("table2") and shipped.codebook.has_label("table2")
    assert book.definition("form", "private") == book.definition("layers") == ""
    assert shipped.codebook.definition("form", "private") and book.definition("dyad_type", "overlapping")


def test_own_codebook_keeps_what_does_not_occur():
    """A value that the package's codebook lists and no row has is a gap, not another's word."""
    table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["sea"]})
    own = pd.DataFrame({"field": ["layers", "layers"], "value": ["air", "land"]})
    assert build({"initiatives": table, "codebook": own}).codebook.values("layers") == ["air", "land", "sea"]


def test_every_vocabulary_of_the_contract_is_in_the_shipped_codebook(shipped):
    """Each column that the descriptor binds to a vocabulary has one, with its field's own label."""
    for table in schema.tables():
        for column in schema.columns(table):
            field = schema.vocabulary(table, column)
            if field:
                assert shipped.codebook.has(field), f"{table}.{column}"
                assert shipped.codebook.label(field) != field, f"{table}.{column}"


def test_every_field_shown_has_a_label_in_both_languages(shipped):
    """Filters, table and record name each field in both languages."""
    book = shipped.codebook
    for column in {*FACETS, *CODED, *PLAIN, "acronym", "role", "relation", "dyad_type", "confidence"}:
        assert book.label(column, lang="en") != column, f"no label_en for {column}"
        assert any("\u4e00" <= letter <= "\u9fff" for letter in book.label(column, lang="zh")), (
            f"no label_zh for {column}"
        )
