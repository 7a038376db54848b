"""Claims about what initiatives are: forms and layers, force, subjects, risks, who governs which layer."""

from typing import Any

import pandas as pd

from dashboard.measures.findings.claim import EXACT, PERMUTED, Claim, Null, Read, Statistic
from dashboard.measures.findings.marks import (
    GOVERNMENTAL,
    NON_STATE,
    against_half,
    against_share,
    association,
    both,
    coded,
    difference,
    equals,
    grouped,
    has,
    international,
    launched,
    of_family,
    share,
)
from dashboard.measures.findings.rivals import foremost
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops

ROWS, SWITCHES = ("process", "initiative"), ("units", "coding")
SINCE = 2016  # a host founded before is an old forum
FEW = against_share(0.25)
FORUMS = ("summit", "dialogue", "declaration")  # where states talk
PRESSED = ("un", "unga", "unesco", "itu", "oecd", "g7", "g20")  # the bodies that the action plan of 2025 names
WESTERN = ("eu", "eu-commission", "eu-parliament", "oecd", "g7", "coe", "nato", "ttc", "freedom-online-coalition")
_FORM, _LAYER, _FORCE = "initiatives.form", "initiatives.primary_layer", "initiatives.legal_force"
_SCOPE, _SUBJECTS, _YEAR = "initiatives.scope", "initiatives.issue_areas", "initiatives.launch_year"


def _in_old_forum(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
    """Mark the units that stand in a forum founded before `SINCE`; a forum of unknown age cannot be placed."""
    years, ends = complex.catalogue["launch_year"], tops(complex, rows.index)
    found = {}
    for key in rows.index:
        hosts = [host for host in ends[key] if host != key]
        known = [int(years[host]) for host in hosts if pd.notna(years[host])]
        found[key] = False if not hosts else any(year < SINCE for year in known) if known else pd.NA
    return pd.Series(found, dtype="boolean").reindex(rows.index)


def _with_members(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
    """Mark the units that have members."""
    return pd.Series(rows.index.isin(complex.counted()["initiative_id"]), rows.index, dtype="boolean")


def _with_companies(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
    """Mark the units with a company among their members."""
    joined = complex.counted()
    companies = joined["member_id"].map(complex.members["kind"]) == "company"
    return pd.Series(rows.index.isin(joined.loc[companies, "initiative_id"]), rows.index, dtype="boolean")


def _claim(name: str, read: Read, statistic: Statistic, null: Null, direction: int, *needs: str, **given: Any) -> Claim:
    return Claim(name, read, statistic, null, direction, SWITCHES, ROWS, needs, **given)


CLAIMS = (
    _claim(
        "form_by_layer", coded("form", "primary_layer", international), association, PERMUTED, 1, _FORM, _LAYER, _SCOPE,
        reference="Cramér 1946",
    ),
    _claim(
        "layer_model", coded("kind", "primary_layer", international), association, PERMUTED, 1, "initiatives.kind",
        _LAYER, _SCOPE, reference="Cramér 1946",
    ),
    _claim(
        "non_binding", share(equals("legal_force", "binding"), international), against_half, EXACT, -1, _FORCE, _SCOPE,
    ),
    _claim(
        "legal_layer_hard_law",
        foremost("legal_force", "binding", both(international, equals("primary_layer", "legal"))), against_half, EXACT,
        1, _FORCE, _LAYER, _SCOPE,
    ),
    _claim(
        "layer_governors_technical",
        grouped(equals("primary_layer", "technical"), equals("form", *NON_STATE), international), difference, PERMUTED,
        1, _FORM, _LAYER, _SCOPE,
    ),
    _claim(
        "layer_governors_ethical",
        grouped(equals("primary_layer", "ethical"), equals("form", "private", "international_organisation"),
                international), difference, PERMUTED, 1, _FORM, _LAYER, _SCOPE,
    ),
    _claim(
        "layer_governors_legal",
        grouped(equals("primary_layer", "legal"), equals("form", *GOVERNMENTAL), international), difference, PERMUTED,
        1, _FORM, _LAYER, _SCOPE,
    ),
    _claim(
        "firms_bottom_up", grouped(has("functions", "assurance"), equals("form", *NON_STATE), international),
        difference, PERMUTED, 1, "initiatives.functions", _FORM, _SCOPE,
    ),
    Claim(
        "firms_outside", share(_with_companies, both(_with_members, international, equals("form", *GOVERNMENTAL))), FEW,
        EXACT, -1, ("units", "lists", "coding"), ROWS, ("memberships", "members.kind", _FORM, _SCOPE), members=("all",),
    ),
    _claim(
        "military_soft", grouped(has("issue_areas", "military"), equals("legal_force", "binding"), international),
        difference, PERMUTED, -1, _SUBJECTS, _FORCE, _SCOPE,
    ),
    _claim(
        "intrinsic_safety_core",
        foremost("risks", "intrinsic_safety", both(international, equals("kind", *FORUMS))), against_half, EXACT, 1,
        "initiatives.risks", "initiatives.kind", _SCOPE,
    ),
    _claim(
        "general_norms", foremost("functions", "norms", both(international, equals("form", *GOVERNMENTAL))),
        against_half, EXACT, 1, "initiatives.functions", _FORM, _SCOPE,
    ),
    _claim(
        "agenda_of_rich", share(has("issue_areas", "development"), both(international, launched(last=2023))), FEW,
        EXACT, -1, _SUBJECTS, _YEAR, _SCOPE,
    ),
    _claim(
        "western_values",
        grouped(of_family(*WESTERN), has("issue_areas", "human_rights"), international), difference, PERMUTED, 1,
        "relations", _SUBJECTS, _SCOPE,
    ),
    _claim(
        "nested_in_old", share(_in_old_forum, both(international, equals("form", *GOVERNMENTAL))), against_half, EXACT,
        1, "relations", _FORM, _YEAR, _SCOPE,
    ),
    _claim(
        "bodies_overregulate", share(equals("legal_force", "binding"), both(international, of_family(*PRESSED))),
        against_half, EXACT, 1, "relations", _FORCE, _SCOPE,
    ),
    _claim(
        "weak_consensus", share(equals("legal_force", "binding"), both(equals("scope", "global"), launched(2023))),
        against_half, EXACT, -1, _FORCE, _YEAR, _SCOPE,
    ),
    _claim(
        "industry_norms",
        grouped(equals("form", *NON_STATE), equals("primary_layer", "technical", "ethical"),
                both(international, launched(last=2020))), difference, PERMUTED, 1, _FORM, _LAYER, _YEAR, _SCOPE,
    ),
)  # fmt: skip
