"""Small complexes for the measures, built from lists that a reader can check by hand."""

import shutil
import subprocess

import pandas as pd
import pytest

from dashboard.model import schema
from dashboard.model.load import build

RELATION = ["from_id", "to_id", "relation"]


@pytest.fixture(scope="session")
def make():
    """Return a builder: rows of initiatives as dicts, member lists by id, relations as triples."""

    def _make(rows, members=None, relations=None, about=None, **options):
        rows = [{"name_en": row["id"].upper(), "layers": "", **row} for row in rows]
        table = (
            pd.DataFrame(rows).fillna("").astype(str)
            if rows
            else pd.DataFrame(columns=["id", "name_en", "layers"], dtype=str)
        )
        frames = {"initiatives": table, "codebook": schema.shipped_codebook()}
        if members is not None:
            listed = [{"initiative_id": i, "member_id": m, "role": "member"} for i, ms in members.items() for m in ms]
            frames["memberships"] = pd.DataFrame(listed, columns=["initiative_id", "member_id", "role"], dtype=str)
        if relations is not None:
            frames["relations"] = pd.DataFrame(relations, columns=RELATION, dtype=str)
        if about is not None:
            frames["members"] = pd.DataFrame(about, dtype=str)
        return build(frames, **options)

    return _make


@pytest.fixture(scope="session")
def five(make):
    """Five initiatives, a host and an unidentified row.

    un (KEN FRA USA BRA; safety health), g7 (FRA USA; safety), pact (FRA BRA; safety trade),
    lab (no members by nature; health), code (membership unknown; no issue area).
    """
    rows = [
        {
            "id": "un",
            "issue_areas": "safety;health",
            "functions": "norms",
            "layers": "legal;ethical",
            "membership": "listed",
            "identified": "true",
        },
        {"id": "host", "kind": "organisation", "membership": "listed", "identified": "true"},
        {
            "id": "g7",
            "issue_areas": "safety",
            "functions": "norms;rules",
            "layers": "ethical",
            "membership": "listed",
            "identified": "true",
        },
        {
            "id": "pact",
            "issue_areas": "safety;trade_economy",
            "functions": "rules",
            "layers": "legal",
            "membership": "listed",
            "identified": "true",
        },
        {
            "id": "lab",
            "issue_areas": "health",
            "functions": "knowledge",
            "layers": "technical",
            "membership": "none",
            "identified": "true",
        },
        {
            "id": "code",
            "issue_areas": "",
            "functions": "",
            "layers": "technical",
            "membership": "unknown",
            "identified": "true",
        },
        {"id": "riddle", "identified": "false"},
    ]
    members = {
        "un": ["KEN", "FRA", "USA", "BRA"],
        "g7": ["FRA", "USA"],
        "pact": ["FRA", "BRA"],
        "host": ["CHN"],
        "code": ["KEN"],
    }
    relations = [
        ("lab", "host", "nested_in"),
        ("host", "un", "nested_in"),
        ("g7", "un", "references"),
        ("un", "g7", "coordinates_with"),
    ]
    return make(rows, members, relations)


@pytest.fixture(scope="session")
def in_vegan():
    """Return a function that runs R code on a matrix `m` and returns the numbers that it prints.

    Skips the test where R or its package vegan is not installed.
    """

    def _run(code, matrix):
        rscript = shutil.which("Rscript")
        if not rscript:
            pytest.skip("no Rscript on this machine")
        cells = ",".join(str(int(x)) for x in matrix.ravel())
        script = (
            f"suppressMessages(library(vegan)); m <- matrix(c({cells}), nrow={matrix.shape[0]}, byrow=TRUE); {code}"
        )
        done = subprocess.run([rscript, "-e", script], capture_output=True, text=True, timeout=300)
        if "there is no package called" in done.stderr:
            pytest.skip("R has no package vegan")
        assert done.returncode == 0, done.stderr
        return [float(x) for x in done.stdout.split()]

    return _run
