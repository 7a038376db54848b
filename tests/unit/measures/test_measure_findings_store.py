"""Findings as files: read back as written, and not read for other tables."""

import signal

import pandas as pd
import pytest

from dashboard.measures.findings import memberships, store
from dashboard.measures.findings.run import FINDING, SPECIFICATION, findings
from dashboard.measures.findings.workers import shared_out
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


@pytest.mark.filterwarnings("error")
def test_words_are_words_whatever_they_look_like(tmp_path):
    """A column without any word, and names of data that are digits alone, come back as they were."""
    found = pd.DataFrame("", index=[0], columns=list(FINDING)).assign(id="x", value=1.5)
    cuts = pd.DataFrame("", index=[0], columns=list(SPECIFICATION)).assign(finding="x", key="0012")
    store.write(package(tmp_path), found, cuts, (9, 9))
    again, cuts_again = store.read(tmp_path)
    assert (again["reason"].tolist(), again["value"].tolist(), cuts_again["key"].tolist()) == ([""], [1.5], ["0012"])


def test_workers_change_nothing():
    """Two processes give what one gives."""
    complex = planted(nested_cells(), parts={"i001": "i000"})
    one, two = (findings(complex, ("all",), memberships.CLAIMS, (19, 19), workers=n) for n in (1, 2))
    pd.testing.assert_frame_equal(one[1], two[1])


def test_evidence_does_not_move_a_finding(tmp_path):
    """Another source, address or day of checking leaves the stamp as it is; another year or order does not."""
    table = "id,launch_year,sources,last_checked\na,2020,s@p,2026-01-01\n"
    stamps = []
    for content in (
        table,
        table.replace("s@p", "t@q").replace("2026-01-01", ""),
        table.replace("2020", "2021"),
        table.replace("launch_year", "end_year"),
    ):
        (tmp_path / "initiatives.csv").write_text(content, encoding="utf-8")
        stamps.append(store.stamp(tmp_path))
    assert stamps[0] == stamps[1] and len(set(stamps)) == 3


def test_a_table_that_is_none_keeps_nothing(tmp_path):
    """A cell of a megabyte, or bytes that are no text, count as no kept findings and end nothing."""
    store.write(tmp_path, pd.DataFrame({"id": ["x"]}), pd.DataFrame({"finding": ["x"]}), (1, 1))
    (tmp_path / "initiatives.csv").write_bytes(b"id\n\xff\x00" + b"x" * 1_000_000)
    assert store.read(tmp_path) is None


def test_a_process_ends_at_the_signal_though_its_parent_ignores_it():
    """As a server or a runner of tests may do; a process that went on would be waited for without end."""
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        found = list(shared_out(lambda: signal.getsignal(signal.SIGTERM) is signal.SIG_DFL, [(), ()], workers=2))
    finally:
        signal.signal(signal.SIGTERM, before)
    assert found == [True, True]
