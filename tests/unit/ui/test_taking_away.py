"""What is taken away and what is written on a page: CSV, zip, and text that Markdown leaves alone."""

import csv
import html
import io
import zipfile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard.present.markup import plain
from dashboard.present.tables import to_csv, to_zip
from dashboard.ui.elements import custom


def read(data: bytes) -> list[list[str]]:
    """Read a CSV as the standard library does."""
    assert data.startswith(b"\xef\xbb\xbf"), "no byte order mark"
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_a_byte_order_mark_and_keeps_chinese():
    """Spreadsheets read Chinese from the file."""
    assert read(to_csv(pd.DataFrame({"名": ["甲，乙"]}))) == [["名"], ["甲，乙"]]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(start):
    """A text cell that begins like a formula is neutralised, in whatever kind of text column."""
    for kind in (object, "string", "category"):
        table = pd.DataFrame({"a": pd.Series([start + "1+1", "a" + start], dtype=kind)})
        assert [row[0] for row in read(to_csv(table))[1:]] == ["'" + start + "1+1", "a" + start]


def test_formula_in_a_list_or_a_header_is_neutralised():
    """A cell of several values is written with semicolons and is text, too; so is a column's name."""
    table = pd.DataFrame({"layers": [("legal", "ethical"), ("=1", "b"), ()]})
    assert [row[0] for row in read(to_csv(table))[1:]] == ["legal;ethical", "'=1;b", ""]
    assert read(to_csv(pd.DataFrame({"=cmd()": [1]})))[0] == ["'=cmd()"]


def test_numbers_are_untouched():
    """Negative numbers stay numbers, missing ones are empty."""
    table = pd.DataFrame(
        {
            "n": [-1, 2],
            "x": [-0.5, float("nan")],
            "y": pd.Series([-3, pd.NA], dtype="Int64"),
            "o": pd.Series([-4, 1.5], dtype=object),
        }
    )
    assert read(to_csv(table))[1:] == [["-1", "-0.5", "-3", "-4"], ["2", "", "", "1.5"]]


def test_table_is_left_as_it_was():
    """Writing a table does not change it."""
    table = pd.DataFrame({"a": ["=1", "b"], "t": [("x", "y"), ()]})
    before = table.copy(deep=True)
    to_csv(table)
    pd.testing.assert_frame_equal(table, before)


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=6), min_size=2, max_size=2),
        max_size=5,
    )
)
def test_csv_gives_back_every_cell(rows):
    """Commas, quotes and line breaks in cells survive; only formulas get their apostrophe."""
    table = pd.DataFrame(rows, columns=["a", "b"], dtype=object)
    want = [[f"'{c}" if c.startswith(("=", "+", "-", "@", "\t", "\r")) else c for c in row] for row in rows]
    assert read(to_csv(table))[1:] == want


def test_zip_holds_its_files():
    """The zip of everything gives back each file."""
    with zipfile.ZipFile(io.BytesIO(to_zip({"a.csv": b"1", "b.csv": "二".encode()}))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"a.csv": b"1", "b.csv": "二".encode()}


MARKDOWN = MarkdownIt("commonmark").enable(["strikethrough", "table"])


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.sampled_from(" *_`[]()#!<>&;.1-+~|$:\\"),
        min_size=1,
        max_size=20,
    )
)
def test_markdown_leaves_plain_text_alone(text):
    """Any line of text is shown as it is written: no emphasis, list, link, image, entity or tag."""
    text = " ".join(text.split())
    want = f"<p>{html.escape(text, quote=True).replace('&#x27;', chr(39))}</p>\n" if text else ""
    assert MARKDOWN.render(plain(text)).replace("\u2060", "") == want


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://h/y)",
        "<b>a</b>",
        "[a](javascript:x)",
        "**a**",
        "# a",
        "- a",
        "+ a",
        "1. a",
        "1) a",
        "> a",
        "&copy; a",
        "a | b",
        "$a$",
        ":red[a]",
        "~~a~~",
        "`a`",
        "\\",
        "===",
    ],
)
def test_markup_is_shown_literally(text):
    """The usual ways of smuggling markup into a page show their own characters."""
    assert html.unescape(MARKDOWN.render(plain(text))).replace("\u2060", "") == f"<p>{text}</p>\n"


@pytest.mark.parametrize(
    ("point", "found"),
    [
        ({"customdata": ["a", 1]}, ["a", 1]),
        ({"customdata": {"0": "a", "1": "b"}}, ["a", "b"]),
        ({"customdata": "a"}, ["a"]),
        ({}, []),
        ({"customdata": None}, []),
    ],
)
def test_custom_data_of_a_point_is_a_list(point, found):
    """Whatever shape Plotly gives a point's custom data, a page reads a list."""
    assert custom(point) == found
