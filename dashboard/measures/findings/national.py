"""Claims about states and the European Union as issuers: national rows, told in the collection that holds them."""

from functools import partial

import pandas as pd

from dashboard.measures.findings.claim import EXACT, PERMUTED, Claim
from dashboard.measures.findings.codes import ROWS, SWITCHES
from dashboard.measures.findings.marks import (
    against_half,
    apart,
    both,
    difference,
    either,
    equals,
    grouped,
    has,
    international,
    launched,
    national,
    of_country,
    of_family,
    share,
    younger,
)
from dashboard.model.complex import RegimeComplex

POWERS = ("USA", "CHN", "RUS", "GBR", "FRA", "IND", "JPN")
TENSE = ("geopolitical", "national_security")
_EU, _US = of_family("eu"), of_country("USA")
_EU_OR_US = apart(_EU, _US)
_COUNTRY, _FORCE, _SCOPE = "initiatives.country", "initiatives.legal_force", "initiatives.scope"
_YEAR, _SUBJECTS, _RISKS = "initiatives.launch_year", "initiatives.issue_areas", "initiatives.risks"
BINDING = equals("legal_force", "binding")


def _gathered_alike(complex: RegimeComplex, rows: pd.DataFrame) -> pd.Series:
    """Mark the texts that cite one of the analyses that make the propositions; all texts where there are none.

    Registers brought in the opinions of the Union's bodies, and nothing like them of the United States.
    """
    analyses = {part.partition("@")[0] for cell in complex.propositions["asserted_by"] for part in cell.split(";")} - {
        ""
    }
    texts = (rows["unit"] == "instrument") | (rows["unit"] == "")
    cited = rows["sources"].map(lambda cell: {part.partition("@")[0] for part in cell.split(";")})
    named = cited.map(lambda found: not analyses or not found.isdisjoint(analyses)).astype(bool)
    return (texts & named).astype("boolean")


_national = partial(Claim, switches=SWITCHES, units=ROWS, collection="all")

CLAIMS = (
    _national(
        "eu_us", grouped(_EU_OR_US, BINDING, _gathered_alike), difference, PERMUTED, 1,
        needs=("relations", _COUNTRY, _FORCE),
    ),
    _national(
        "eu_us_bodies", grouped(_EU_OR_US, has("functions", "rules", "assurance"), equals("unit", "body")), difference,
        PERMUTED, 1, needs=("relations", _COUNTRY, "initiatives.unit", "initiatives.functions"),
    ),
    _national(
        "geopolitics_drives", share(has("risks", *TENSE), both(national, of_country(*POWERS))), against_half, EXACT, 1,
        needs=(_COUNTRY, _RISKS, _SCOPE),
    ),
    _national(
        "us_alone_power", grouped(_US, has("risks", *TENSE), national), difference, PERMUTED, 1,
        needs=(_COUNTRY, _RISKS, _SCOPE),
    ),
    _national(
        "security_hard_law",
        grouped(apart(either(_EU, of_country("GBR", "IND")), of_country("CHN", "JPN", "RUS", "USA")), BINDING,
                _gathered_alike),
        difference, PERMUTED, 1, needs=("relations", _COUNTRY, _FORCE),
    ),
    _national(
        "development_soft_law", share(BINDING, both(national, of_country("CHN", "JPN", "RUS"))), against_half, EXACT,
        -1, needs=(_COUNTRY, _FORCE, _SCOPE),
    ),
    _national(
        "us_orders",
        share(equals("kind", "order", "strategy", "plan", "guidelines"), both(national, _US, equals("unit",
              "instrument"))), against_half, EXACT, 1, needs=(_COUNTRY, _SCOPE, "initiatives.kind", "initiatives.unit"),
    ),
    _national(
        "uk_turn", grouped(launched(2023), has("issue_areas", "safety"), of_country("GBR")), difference, PERMUTED, 1,
        needs=(_COUNTRY, _YEAR, _SUBJECTS),
    ),
    _national(
        "us_deepening", younger(has("issue_areas", "military", "security"), both(national, _US)), difference, PERMUTED,
        1, needs=(_COUNTRY, _YEAR, _SUBJECTS, _SCOPE),
    ),
    _national(
        "principles_only", share(BINDING, launched(last=2020)), against_half, EXACT, -1, needs=(_FORCE, _YEAR),
    ),
    _national(
        "principles_since", share(BINDING, both(national, launched(2021))), against_half, EXACT, -1,
        needs=(_FORCE, _YEAR, _SCOPE),
    ),
    Claim(
        "china_open",
        grouped(apart(of_country("CHN"), _US), either(has("issue_areas", "development"), has("functions", "capacity")),
                international), difference, PERMUTED, 1, SWITCHES, ROWS,
        (_COUNTRY, _SUBJECTS, "initiatives.functions", _SCOPE),
    ),
)  # fmt: skip
