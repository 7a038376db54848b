"""The table beside each chart: shut it costs nothing, open it holds what the picture shows and opens records."""

import pytest

from tests.pages.conftest import open_app


def opened(page: str, key: str, rows: list[int], **address):
    """Return a page whose chart's table is open, a row of it marked."""
    at = open_app(page, **address)
    at.session_state[f"open_{key}"] = True
    at.run()
    if rows:
        at.session_state[key] = {"selection": {"rows": rows, "columns": [], "cells": []}}
        at.run()
    return at


def test_a_shut_table_is_not_drawn():
    """Nothing is sent until the reader opens it."""
    at = open_app("layers", collection="table2")
    assert [frame for frame in at.dataframe if frame.key and frame.key.startswith("rows_")] == []
    assert [box for box in at.expander if "As a table" in box.label]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_group_names_its_initiatives(lang):
    """A row of the matrix of risks has labels instead of codes, and names who it counts."""
    at = opened("layers", "rows_risks", [0], collection="table2", lang=lang)
    frame = at.dataframe(key="rows_risks").value
    assert len(frame) == 12 and "intrinsic_safety" not in frame.to_string()
    assert any("initiatives?" in said.value and "initiative=" in said.value for said in at.main.markdown)
