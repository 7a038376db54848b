"""Working out findings: every claim, under every cut of the table that is not redundant, against chance."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from dashboard.measures.absence import lack
from dashboard.measures.findings import alike, clubs, codes, links, memberships, national, states, ties, years
from dashboard.measures.findings.against_chance import Reading, Row, worked_out
from dashboard.measures.findings.claim import Case, Claim, Cut, cuts
from dashboard.measures.findings.fact import COLLECTION, FAILS, HOLDS, Fact
from dashboard.measures.findings.facts import FACTS
from dashboard.measures.findings.leading import by_rows, first_share
from dashboard.measures.findings.propositions import asserting
from dashboard.measures.findings.verdict import SWITCHES, holm, joint, judge
from dashboard.measures.nulls import Progress
from dashboard.measures.precision import significant
from dashboard.model.complex import RegimeComplex
from dashboard.model.select import Selection, offered

ROOMS = (memberships, clubs, ties, links, codes, alike, years, states, national)
CLAIMS: tuple[Claim, ...] = tuple(claim for room in ROOMS for claim in room.CLAIMS)
AT_DEFAULT, ELSEWHERE = 1_999, 999  # samples
SPECIFICATION = (
    *("finding", "direction", "collection", "cell", *SWITCHES, "key", "carries", "value", "null_model"),
    *("null_mean", "null_sd", "z", "p", "p_low", "p_high", "n", "ties", "left_out", "reason"),
    *("first_share", "partners", "by_rows", "p_by_rows"),
)
FINDING = (
    *("id", "collection", "units", "members", "lists", "cover", "value", "null_model", "null_mean", "null_sd", "z"),
    *("p", "n", "left_out", "p_holm", "low", "high", "specifications", "cells", "support", "against", "joint_p"),
    *(
        "first_share",
        "partners",
        "by_rows",
        "verdict",
        "turned_by",
        "turns",
        "asserted_by",
        "rows",
        "reason",
        "reference",
    ),
)


def findings(
    complex: RegimeComplex,
    collections: tuple[str, ...] = (),
    claims: tuple[Claim, ...] = CLAIMS,
    samples: tuple[int, int] = (AT_DEFAULT, ELSEWHERE),
    progress: Progress | None = None,
    workers: int = 1,
    facts: tuple[Fact, ...] = FACTS,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Work out the verdict on every claim in every collection.

    Parameters
    ----------
    complex : RegimeComplex
        Whole.
    collections : tuple of str
        Default: all that the package has; each is a population of its own.
    claims : tuple of Claim
    samples : (int, int)
        Draws at the default cut and at the others; at the default five times as many where none of the first is as
        extreme as the data.
    progress : callable, optional
        Gets how many of the distinct data sets are done and how many there are; what it raises ends
        the work.
    workers : int
        Processes that share the work, where the system can fork; the numbers do not depend on it.
    facts : tuple of Fact
        Claims of fact, told once, with the collection of all.

    Returns
    -------
    findings, specifications : DataFrame
        One row a claim and collection, with the columns of `FINDING`; one row a claim, collection and
        distinct data, with those of `SPECIFICATION`. The same complex gives the same numbers.

    Notes
    -----
    Equal data under the same null model are drawn once for all claims; the seed follows from the data.
    """
    told = [
        one
        for collection in collections or tuple(offered(complex))
        for one in _tell(complex.select(Selection(collection=collection)), collection, claims)
    ]
    rows = worked_out([one for _, one in told], samples, progress, workers)
    table = pd.DataFrame(
        [_row(collection, one, result) for (collection, one), result in zip(told, rows)], columns=list(SPECIFICATION)
    )
    found = _verdicts(complex, table, claims, collections or tuple(offered(complex)))
    if COLLECTION in (collections or offered(complex)):
        found += [_fact(complex, fact) for fact in facts]
    asserted = asserting(complex)
    found = [{**row, "asserted_by": asserted.get(row["id"], "")} for row in found]
    return pd.DataFrame(found, columns=list(FINDING)), table


def _tell(complex: RegimeComplex, collection: str, claims: tuple[Claim, ...]) -> Iterator[tuple[str, Reading]]:
    """Yield each claim under each cut that gives other data than the cuts before it."""
    cut_once: dict[Cut, RegimeComplex] = {}
    for claim in claims:
        if claim.collection not in ("", collection):
            continue
        missing, seen_keys = lack(complex, *claim.needs), set()
        for place, cut in enumerate(cuts(claim)):
            if missing:
                yield collection, Reading(claim, cut, Case(reason=missing), True)
                break
            if cut.coding == "second" and "double_coding" in complex.absent:
                continue
            if cut not in cut_once:
                cut_once[cut] = cut.of(complex)
            case = claim.read(complex if claim.uncut else cut_once[cut], cut)
            if case.key not in seen_keys:
                seen_keys.add(case.key)
                yield collection, Reading(claim, cut, case, place == 0)


def _row(collection: str, one: Reading, result: Row) -> Row:
    choices = {name: value for name, value in one.cut.choices().items() if name in (*one.claim.switches, "units")}
    cell = "|".join(str(choices[name]) for name in ("units", "members") if name in choices)
    numbers = {
        name: result.get(name, np.nan) for name in ("value", "null_mean", "null_sd", "z", "p", "p_low", "p_high")
    }
    numbers = {name: float(significant(np.array(value))) for name, value in numbers.items()}
    return {
        "finding": one.claim.id, "direction": one.claim.direction, "collection": collection, "cell": cell, **choices,
        "key": one.case.key if one.case.data else "", "carries": not one.case.reason,
        "null_model": one.claim.null.name, **numbers, "n": one.case.n, "ties": one.case.ties,
        "left_out": one.case.left_out, "reason": one.case.reason or result.get("reason", ""), **_lead(one.case),
    }  # fmt: skip


def _lead(case: Case) -> Row:
    """Return, of a claim of identity, how firmly the named unit comes first, see `leading`."""
    if case.reason or not case.rows:
        return {}
    partners, names, named, _ = case.data
    expected, p = by_rows(partners, names, named, case.rows)
    numbers = {"first_share": first_share(partners, names, named), "by_rows": expected, "p_by_rows": p}
    numbers = {name: float(significant(np.array(value))) for name, value in numbers.items()}
    return {**numbers, "partners": len(partners[names.index(named)])}


def _verdicts(
    complex: RegimeComplex, table: pd.DataFrame, claims: tuple[Claim, ...], collections: tuple[str, ...]
) -> list[Row]:
    """Return the findings, p adjusted over the findings of a collection."""
    rows = []
    for collection in collections:
        here = table[table["collection"] == collection]
        told = {claim: here[here["finding"] == claim.id] for claim in claims if claim.collection in ("", collection)}
        defaults = {claim: cells.iloc[0] for claim, cells in told.items() if len(cells)}
        adjusted = dict(zip(defaults, holm(np.array([row["p"] for row in defaults.values()], dtype=float))))
        for claim, default in defaults.items():
            rows.append(_finding(claim, _signed(told[claim], claim), default, adjusted[claim]))
    return rows


def _fact(complex: RegimeComplex, fact: Fact) -> Row:
    """Return the finding on a claim of fact."""
    told = fact.told(complex)
    verdict = "not_computable" if told.holds is None else HOLDS if told.holds else FAILS
    return {
        "id": fact.id, "collection": COLLECTION, "value": told.value, "null_model": "fact",
        "null_mean": told.expected, "n": len(told.rows), "verdict": verdict, "rows": ";".join(told.rows),
        "reason": told.reason, "turned_by": "", "turns": False, "reference": "",
    }  # fmt: skip


def _signed(cells: pd.DataFrame, claim: Claim) -> pd.DataFrame:
    """Say on which side of chance each specification lies, seen from the claim."""
    return cells.assign(sign=np.sign(cells["value"] - cells["null_mean"]).fillna(0).astype(int) * claim.direction)


def _finding(claim: Claim, cells: pd.DataFrame, default: pd.Series, p_holm: float) -> Row:
    used = [name for name in SWITCHES if name in claim.switches or name == "units"]
    judged = cells[["cell", *used, "carries", "p", "sign", "reason"]]
    found = judge(judged, judged.iloc[0], p_holm)
    carrying = cells[cells["carries"]]
    told = carrying[carrying["p"].notna()]
    side = "p_high" if claim.direction > 0 else "p_low"
    joint_p = np.nan if found.verdict == "not_computable" else joint(told[side], told["cell"])
    # Folding into issuers is what turns many rows into one unit of many partners.
    folded = carrying[(carrying["units"] == "issuer") & carrying["by_rows"].notna()].head(1)
    size = {name: folded[name].iloc[0] if len(folded) else np.nan for name in ("partners", "by_rows")}
    low, high = carrying["value"].min(), carrying["value"].max()
    return {
        **default[[name for name in FINDING if name in default]].to_dict(), "id": claim.id, "p_holm": p_holm,
        **size, "low": low, "high": high, "specifications": found.specifications, "cells": found.cells,
        "support": found.support, "against": found.against, "joint_p": joint_p, "verdict": found.verdict,
        "turned_by": found.turned_by, "turns": found.turns, "reference": claim.reference, "rows": "",
        "reason": found.reason or (default["reason"] if found.verdict == "not_computable" else ""),
    }  # fmt: skip
