"""A sound package of a few rows that a reader can check by hand; each test spoils one thing of it."""

import json
import shutil

import pandas as pd
import pytest

from dashboard.model import schema
from dashboard.model.load import build

ROWS = {
    "initiatives": [
        {
            "id": "alpha",
            "name_en": "Alpha treaty",
            "name_zh": "甲条约",
            "acronym": "AT",
            "kind": "treaty",
            "form": "multilateral",
            "primary_layer": "legal",
            "layers": "legal;ethical",
            "legal_force": "binding",
            "scope": "global",
            "issue_areas": "safety;health",
            "functions": "rules",
            "status": "completed",
            "launch_year": "2019",
            "end_year": "2023",
            "identified": "true",
            "membership": "listed",
            "table2": "true",
            "url": "https://example.org/a",
            "summary_en": "Binds its parties.",
            "summary_zh": "约束缔约方。",
            "sources": "gui@table 2;un-text@art. 1",
            "confidence": "high",
        },
        {
            "id": "beta",
            "name_en": "Beta code",
            "name_zh": "乙守则",
            "kind": "guidelines",
            "form": "multistakeholder",
            "primary_layer": "ethical",
            "layers": "ethical",
            "legal_force": "voluntary",
            "scope": "global",
            "issue_areas": "safety",
            "functions": "norms",
            "status": "active",
            "launch_year": "2021",
            "identified": "true",
            "membership": "listed",
            "table2": "false",
            "summary_en": "A code of conduct.",
            "sources": "gui@p. 3",
        },
        {
            "id": "gamma",
            "name_en": "Gamma law",
            "kind": "law",
            "form": "government_led",
            "primary_layer": "technical",
            "layers": "technical;ethical;legal",
            "legal_force": "binding",
            "scope": "national",
            "issue_areas": "health",
            "functions": "rules;assurance",
            "status": "proposed",
            "launch_year": "2023",
            "country": "FRA",
            "identified": "true",
            "membership": "derived",
            "table2": "false",
            "sources": "gui@p. 4",
        },
        {
            "id": "delta",
            "name_en": "Delta standard",
            "kind": "standard",
            "form": "international_organisation",
            "primary_layer": "technical",
            "layers": "technical",
            "legal_force": "voluntary",
            "scope": "plurilateral",
            "issue_areas": "standards",
            "functions": "standards",
            "status": "active",
            "identified": "true",
            "membership": "unknown",
            "table2": "true",
            "sources": "un-text@p. 1",
        },
        {
            "id": "riddle",
            "name_en": "Riddle",
            "form": "multistakeholder",
            "identified": "false",
            "table2": "true",
            "sources": "gui@table 2",
        },
        {
            "id": "hub",
            "name_en": "Hub",
            "kind": "organisation",
            "scope": "global",
            "identified": "true",
            "membership": "listed",
            "sources": "gui@p. 1",
        },
    ],
    "members": [
        {"id": "FRA", "name_en": "France", "name_zh": "法国", "kind": "state", "iso3": "FRA"},
        {"id": "USA", "name_en": "United States", "kind": "state", "iso3": "USA"},
        {"id": "acme", "name_en": "Acme", "kind": "company"},
    ],
    "memberships": [
        {"initiative_id": "alpha", "member_id": "FRA", "role": "party", "since": "2019-05-01", "source": "gui@p. 2"},
        {
            "initiative_id": "alpha",
            "member_id": "USA",
            "role": "signatory",
            "since": "2019",
            "until": "2022",
            "source": "gui@p. 2",
        },
        {"initiative_id": "beta", "member_id": "USA", "role": "member", "since": "2021-06", "source": "gui@p. 2"},
        {"initiative_id": "beta", "member_id": "acme", "role": "observer", "source": "gui@p. 2"},
        {"initiative_id": "beta", "member_id": "FRA", "role": "participant", "source": "gui@p. 2"},
        {"initiative_id": "gamma", "member_id": "FRA", "role": "covered", "source": "gui@p. 2"},
        {"initiative_id": "hub", "member_id": "FRA", "role": "member", "source": "gui@p. 2"},
    ],
    "relations": [
        {"from_id": "alpha", "to_id": "hub", "relation": "nested_in", "source": "gui@p. 5"},
        {"from_id": "beta", "to_id": "alpha", "relation": "nested_in", "source": "gui@p. 5"},
        {"from_id": "gamma", "to_id": "beta", "relation": "references", "source": "gui@p. 5"},
    ],
    "sources": [
        {"id": "gui", "citation": "Gui 2024", "year": "2024", "language": "zh"},
        {"id": "un-text", "citation": "UN", "url": "https://un.org/x"},
    ],
    "corrections": [
        {
            "id": "c1",
            "initiative_id": "alpha",
            "source": "gui@table 2",
            "as_printed": "EU",
            "recorded": "CoE",
            "reason": "wrong body",
            "evidence": "un-text@p. 1",
        }
    ],
}


def frames() -> dict[str, pd.DataFrame]:
    """Return fresh tables of text; row i of a frame is line i + 2 of its file."""
    return {name: pd.DataFrame(rows, columns=schema.columns(name), dtype=str).fillna("") for name, rows in ROWS.items()}


@pytest.fixture
def tables():
    """Return the sound tables, for a test to spoil."""
    return frames()


@pytest.fixture
def folder(tmp_path):
    """Return a writer of tables as a package folder with the shipped codebook and descriptor."""

    def _write(tables: dict[str, pd.DataFrame]):
        for name, table in tables.items():
            table.to_csv(tmp_path / f"{name}.csv", index=False, encoding="utf-8")
        if not (tmp_path / "codebook.csv").exists():
            shutil.copy(schema.DATA / "codebook.csv", tmp_path / "codebook.csv")
        here = [r for r in schema.descriptor()["resources"] if (tmp_path / r["path"]).exists()]
        (tmp_path / "datapackage.json").write_text(json.dumps({"name": "small", "resources": here}), encoding="utf-8")
        return tmp_path

    return _write


@pytest.fixture(scope="session")
def small():
    """Return the sound tables as a regime complex of 15 June 2022."""
    return build(frames(), date="2022-06-15")
