"""Findings as files: worked out once for a package, and read again as long as its tables are the same."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pandas as pd

from dashboard.measures.findings.run import FINDING, SPECIFICATION

FOLDER = "findings"
TABLES = ("initiatives", "members", "memberships", "relations", "double_coding", "propositions", "codebook")
# Columns whose cells are words, also where none has any.
WORDS = ("id", "finding", "collection", "key", "reason", "turned_by", "asserted_by", "reference", "rows", "first")

# Of a row: where it was read and by whom. No finding rests on that.
EVIDENCE = {"sources", "source", "url", "summary_en", "summary_zh", "coding_note", "note", "coder", "last_checked"}


def stamp(package: Path) -> str:
    """Return a short name of the tables of a package on which findings rest.

    It changes with any cell of them but those that name the evidence (`EVIDENCE`); a table that the package
    lacks counts as empty.
    """
    digest = hashlib.sha256()
    for name in TABLES:
        path = package / f"{name}.csv"
        text = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""
        lines = csv.reader(io.StringIO(text, newline=""))
        header = next(lines, [])
        kept = [k for k, column in enumerate(header) if column not in EVIDENCE]
        digest.update(f"{name} {[header[k] for k in kept]}".encode())
        for line in lines:
            digest.update(repr([line[k] for k in kept if k < len(line)]).encode())
    return digest.hexdigest()[:16]


def write(package: Path, findings: pd.DataFrame, specifications: pd.DataFrame, samples: tuple[int, int]) -> Path:
    """Keep the findings of a package in its folder `findings`; return that folder."""
    folder = package / FOLDER
    folder.mkdir(exist_ok=True)
    findings.to_csv(folder / "findings.csv", index=False, lineterminator="\n", float_format="%.12g")
    specifications.to_csv(folder / "specifications.csv", index=False, lineterminator="\n", float_format="%.12g")
    about = {"tables": stamp(package), "samples_at_default": samples[0], "samples_elsewhere": samples[1]}
    (folder / "about.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    return folder


def read(package: Path) -> tuple[pd.DataFrame, pd.DataFrame] | None:
    """Return the findings and specifications kept with a package; None if there are none of these tables.

    What is damaged or was worked out from other tables counts as not there.
    """
    folder = package / FOLDER
    try:
        if json.loads((folder / "about.json").read_text(encoding="utf-8"))["tables"] != stamp(package):
            return None
        found, cuts = (_table(folder / f"{name}.csv") for name in ("findings", "specifications"))
    except (OSError, ValueError, KeyError, csv.Error):
        return None
    if list(found.columns) != list(FINDING) or list(cuts.columns) != list(SPECIFICATION):
        return None
    return found, cuts


def samples(package: Path) -> tuple[int, int] | None:
    """Return how many draws the kept findings rest on, at the default cut and at the others; None if unknown."""
    try:
        about = json.loads((package / FOLDER / "about.json").read_text(encoding="utf-8"))
        return int(about["samples_at_default"]), int(about["samples_elsewhere"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _table(path: Path) -> pd.DataFrame:
    """Read a table: cells of `WORDS` as they stand, also where all are empty or look like numbers."""
    found = pd.read_csv(path, dtype=dict.fromkeys(WORDS, str), keep_default_na=False, na_values=[""])
    return found.fillna({name: "" for name in WORDS if name in found})
