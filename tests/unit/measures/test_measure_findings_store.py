"""Findings as files: read back as written, and not read for other tables."""

import pandas as pd

from dashboard.measures.findings import memberships, store
from dashboard.measures.findings.run import findings
from tests.unit.measures.test_measure_findings import nested_cells, planted


def package(folder):
    """Write a table to stamp."""
    (folder / "initiatives.csv").write_text("id,name_en,layers\na,A,legal\n", encoding="utf-8")
    return folder


def test_read_back_as_written(tmp_path):
    """Numbers to twelve digits, words, and empty cells come back."""
    found, cuts = findings(planted(nested_cells(), parts={"i001": "i000"}), ("all",), memberships.CLAIMS, (9, 9))
    store.write(package(tmp_path), found, cuts, (9, 9))
    again, cuts_again = store.read(tmp_path)
    pd.testing.assert_frame_equal(again, found, check_dtype=False)
    pd.testing.assert_frame_equal(cuts_again[["finding", "value", "p"]], cuts[["finding", "value", "p"]])


def test_other_tables_or_damaged_files_are_not_read(tmp_path):
    """A changed cell, a missing or damaged file: as if nothing had been kept."""
    assert store.read(package(tmp_path)) is None
    found, cuts = findings(planted(nested_cells(), parts={"i001": "i000"}), ("all",), memberships.CLAIMS, (9, 9))
    folder = store.write(tmp_path, found, cuts, (9, 9))
    kept = (folder / "findings.csv").read_text(encoding="utf-8")
    (folder / "findings.csv").write_text("x\n", encoding="utf-8")
    assert store.read(tmp_path) is None
    (folder / "findings.csv").write_text(kept, encoding="utf-8")
    assert store.read(tmp_path) is not None
    (tmp_path / "initiatives.csv").write_text("id,name_en,layers\na,A,ethical\n", encoding="utf-8")
    assert store.read(tmp_path) is None


def test_workers_change_nothing():
    """Two processes give what one gives."""
    complex = planted(nested_cells(), parts={"i001": "i000"})
    one, two = (findings(complex, ("all",), memberships.CLAIMS, (19, 19), workers=n) for n in (1, 2))
    pd.testing.assert_frame_equal(one[1], two[1])
