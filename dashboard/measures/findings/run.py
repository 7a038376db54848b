"""Working out findings: every claim, under every cut of the table that is not redundant, against chance."""

from collections.abc import Iterator
from dataclasses import replace

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
from dashboard.measures.findings.workers import shared_out
from dashboard.measures.nulls import Progress
from dashboard.measures.precision import significant
from dashboard.model.complex import RegimeComplex
from dashboard.model.select import Selection, offered

ROOMS = (memberships, clubs, ties, links, codes, alike, years, states, national)
CLAIMS: tuple[Claim, ...] = tuple(claim for room in ROOMS for claim in room.CLAIMS)
AT_DEFAULT, ELSEWHERE = 1_999, 999  # samples
Told = tuple[str, int, Cut, Case, bool]  # collection, place of the claim, cut, what it reads, whether it is the default
SPECIFICATION = (
    *("finding", "direction", "collection", "cell", *SWITCHES, "key", "carries", "value", "null_model"),
    *("null_mean", "null_sd", "z", "p", "p_low", "p_high", "draws", "n", "ties", "left_out", "reason"),
    *("first", "first_share", "partners", "by_rows", "p_by_rows"),
)
FINDING = (
    *("id", "collection", "units", "members", "lists", "cover", "value", "null_model", "null_mean", "null_sd", "z"),
    *("p", "draws", "n", "left_out", "p_holm", "low", "high", "specifications", "cells", "support", "against"),
    *("joint_p", "first", "first_share", "partners", "by_rows", "verdict", "turned_by", "turns", "asserted_by"),
    *("rows", "reason", "reference"),
)


def findings(
    complex: RegimeComplex,
    collections: tuple[str, ...] = (),
    claims: tuple[Claim, ...] = CLAIMS,
    samples: tuple[int, int] = (AT_DEFAULT, ELSEWHERE),
    progress: Progress | None = None,
    workers: int = 1,
    facts: tuple[Fact, ...] = FACTS,
    kept: pd.DataFrame | None = None,
    only: tuple[str, ...] = (),
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
        Draws at the default cut and at the others, see `draws`: more at the default where none of the first is as
        extreme as the data, fewer at another where it is clear on which side of the level p lies.
    progress : callable, optional
        Gets how many of the distinct data sets are done and how many there are; what it raises ends
        the work.
    workers : int
        Processes that share the work, where the system can fork; the numbers do not depend on it.
    facts : tuple of Fact
        Claims of fact, told once, with the collection of all.
    kept : DataFrame, optional
        Specifications of the same tables and claims that were worked out before.
    only : tuple of str
        With those, the claims that are worked out again; the others are taken over. Every verdict is found anew, since
        the correction for the number of claims rests on all.

    Returns
    -------
    findings, specifications : DataFrame
        One row a claim and collection, with the columns of `FINDING`; one row a claim, collection and
        distinct data, with those of `SPECIFICATION`. The same complex gives the same numbers.

    Notes
    -----
    Equal data under the same null model are drawn once for all claims; the seed follows from the data.
    """
    names = collections or tuple(offered(complex))
    worked = claims if kept is None else tuple(claim for claim in claims if claim.id in only)
    read = shared_out(_read, [(complex, name, worked) for name in names], workers)
    told = [
        (collection, Reading(worked[place], cut, case, default))
        for found in read
        for collection, place, cut, case, default in found
    ]
    rows = worked_out([one for _, one in told], samples, progress, workers)
    table = pd.DataFrame(
        [_row(collection, one, result) for (collection, one), result in zip(told, rows)], columns=list(SPECIFICATION)
    )
    if kept is not None:
        table = _joined(kept[~kept["finding"].isin(only)], table, claims, names)
    found = _verdicts(complex, table, claims, names)
    if COLLECTION in names:
        found += [_fact(complex, fact) for fact in facts]
    asserted = asserting(complex)
    found = [{**row, "asserted_by": asserted.get(row["id"], "")} for row in found]
    return pd.DataFrame(found, columns=list(FINDING)), table


def _joined(
    kept: pd.DataFrame, again: pd.DataFrame, claims: tuple[Claim, ...], collections: tuple[str, ...]
) -> pd.DataFrame:
    """Return specifications kept and worked out again in the order in which all would have been."""
    place = {claim.id: k for k, claim in enumerate(claims)}
    table = pd.concat([kept.astype(object), again.astype(object)], ignore_index=True).infer_objects()
    table = table[table["collection"].isin(collections) & table["finding"].isin(place)]
    order = np.lexsort((table["finding"].map(place), table["collection"].map(collections.index)))
    return table.iloc[order].reset_index(drop=True)


def _read(complex: RegimeComplex, collection: str, claims: tuple[Claim, ...]) -> list[Told]:
    """Return what each claim, by its place, reads under each cut that gives other data than the cuts before it."""
    return list(_tell(complex.select(Selection(collection=collection)), collection, claims))


def _tell(complex: RegimeComplex, collection: str, claims: tuple[Claim, ...]) -> Iterator[Told]:
    cut_once: dict[Cut, RegimeComplex] = {}
    for number, claim in enumerate(claims):
        if claim.collection not in ("", collection):
            continue
        missing, seen_keys = lack(complex, *claim.needs), set()
        for place, cut in enumerate(cuts(claim)):
            if missing:
                yield collection, number, cut, Case(reason=missing), True
                break
            if cut.coding == "second" and "double_coding" in complex.absent:
                continue
            table = replace(cut, threshold=0.0)  # a threshold cuts a network, not the table
            if table not in cut_once:
                cut_once[table] = table.of(complex)
            case = claim.read(complex if claim.uncut else cut_once[table], cut)
            if case.key not in seen_keys:
                seen_keys.add(case.key)
                yield collection, number, cut, case, place == 0


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
        "null_model": one.claim.null.name, **numbers, "draws": result.get("draws", 0),
        "n": one.case.n, "ties": one.case.ties, "left_out": one.case.left_out,
        "reason": one.case.reason or result.get("reason", ""),
        "first": ";".join(one.case.first), **_lead(one.case),
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
        "reason": told.reason, "turned_by": "", "turns": False, "reference": "", "first": "",
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
