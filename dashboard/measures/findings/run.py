"""Working out findings: every claim, under every cut of the table that is not redundant, against chance."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from dashboard.measures.absence import lack
from dashboard.measures.findings import alike, clubs, codes, links, memberships, national, states, ties, years
from dashboard.measures.findings.claim import EXACT, Case, Claim, Cut, Exact, cuts
from dashboard.measures.findings.fact import COLLECTION, FAILS, HOLDS, Fact
from dashboard.measures.findings.facts import FACTS
from dashboard.measures.findings.propositions import asserting
from dashboard.measures.findings.verdict import SWITCHES, holm, judge, two_sided
from dashboard.measures.nulls import Progress, against
from dashboard.measures.precision import significant
from dashboard.model.complex import RegimeComplex
from dashboard.model.select import Selection, offered

ROOMS = (memberships, clubs, ties, links, codes, alike, years, states, national)
CLAIMS: tuple[Claim, ...] = tuple(claim for room in ROOMS for claim in room.CLAIMS)
AT_DEFAULT, ELSEWHERE = 1_999, 999  # samples
# Where no draw is as extreme, more are drawn, so many times as many: with 1,999 the least p is 0.001, and of a hundred
# claims none could pass the correction for their number.
FURTHER = 5
SPECIFICATION = (
    *("finding", "direction", "collection", "cell", *SWITCHES, "key", "carries", "value", "null_model"),
    *("null_mean", "null_sd", "z", "p", "p_low", "p_high", "n", "ties", "left_out", "reason"),
)
FINDING = (
    *("id", "collection", "units", "members", "lists", "cover", "value", "null_model", "null_mean", "null_sd", "z"),
    *("p", "n", "left_out", "p_holm", "low", "high", "specifications", "cells", "support", "against", "verdict"),
    *("turned_by", "turns", "asserted_by", "rows", "reason", "reference"),
)
Row = dict[str, Any]  # of a table: its cells by column
Result = TypeVar("Result")


@dataclass(frozen=True)
class _Told:
    """A claim under one cut, and the data that it reads."""

    claim: Claim
    cut: Cut
    case: Case
    default: bool


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
    rows = _worked_out([one for _, one in told], samples, progress, workers)
    table = pd.DataFrame(
        [_row(collection, one, result) for (collection, one), result in zip(told, rows)], columns=list(SPECIFICATION)
    )
    found = _verdicts(complex, table, claims, collections or tuple(offered(complex)))
    if COLLECTION in (collections or offered(complex)):
        found += [_fact(complex, fact) for fact in facts]
    asserted = asserting(complex)
    found = [{**row, "asserted_by": asserted.get(row["id"], "")} for row in found]
    return pd.DataFrame(found, columns=list(FINDING)), table


def _tell(complex: RegimeComplex, collection: str, claims: tuple[Claim, ...]) -> Iterator[tuple[str, _Told]]:
    """Yield each claim under each cut that gives other data than the cuts before it."""
    cut_once: dict[Cut, RegimeComplex] = {}
    for claim in claims:
        if claim.collection not in ("", collection):
            continue
        missing, seen_keys = lack(complex, *claim.needs), set()
        for place, cut in enumerate(cuts(claim)):
            if missing:
                yield collection, _Told(claim, cut, Case(reason=missing), True)
                break
            if cut.coding == "second" and "double_coding" in complex.absent:
                continue
            if cut not in cut_once:
                cut_once[cut] = cut.of(complex)
            case = claim.read(complex if claim.uncut else cut_once[cut], cut)
            if case.key not in seen_keys:
                seen_keys.add(case.key)
                yield collection, _Told(claim, cut, case, place == 0)


def _worked_out(told: list[_Told], samples: tuple[int, int], progress: Progress | None, workers: int) -> list[Row]:
    """Return for each claim under a cut its value and what chance gives."""
    groups: dict[tuple[str, str], list[int]] = {}
    for k, one in enumerate(told):
        if not one.case.reason:
            groups.setdefault((one.claim.null.name, one.case.key), []).append(k)
    tasks = [([told[k] for k in members], int(key, 16) % 2**32, samples) for (_, key), members in groups.items()]
    results: list[Row] = [{} for _ in told]
    for done, (members, found) in enumerate(zip(groups.values(), shared_out(_against_chance, tasks, workers)), start=1):
        for k, result in zip(members, found):
            results[k] = result
        if progress:
            progress(done, len(groups))
    return results


# What forked processes find in their memory: claims hold functions, which cannot be sent.
_TASKS: list[tuple[Callable[..., Any], tuple[Any, ...]]] = []


def shared_out(work: Callable[..., Result], tasks: Sequence[tuple[Any, ...]], workers: int) -> Iterator[Result]:
    """Yield what a function gives for each of several arguments, in their order; several processes share the work."""
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (work(*task) for task in tasks)
        return
    _TASKS[:] = [(work, task) for task in tasks]
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        yield from pool.imap(_task, range(len(tasks)))


def _task(place: int) -> Any:
    work, arguments = _TASKS[place]
    return work(*arguments)


def _against_chance(told: list[_Told], seed: int, samples: tuple[int, int]) -> list[Row]:
    """Compare claims that read the same data, with one stream of draws."""
    data, null = told[0].case.data, told[0].claim.null
    if null is EXACT:
        return [_exact(one.claim.statistic(*data)) for one in told]
    wanted = [samples[0 if one.default else 1] for one in told]
    values = [one.claim.statistic(*data) for one in told]
    drawn: list[list[float]] = [[] for _ in told]
    # Whether some draw was as low, and some as high, as the data: then further ones cannot make the claim pass.
    met = [[bool(np.isnan(value))] * 2 for value in values]
    for k, like in enumerate(null.draw(data, max(wanted) * FURTHER, seed)):
        for place, one in enumerate(told):
            if k == wanted[place] and one.default and not all(met[place]):
                wanted[place] *= FURTHER
            if k < wanted[place]:
                value = one.claim.statistic(*like)
                drawn[place].append(value)
                met[place] = [met[place][0] or value <= values[place], met[place][1] or value >= values[place]]
        if k + 1 >= max(wanted) and not any(_goes_on(one, met[p], wanted[p], samples) for p, one in enumerate(told)):
            break
    results = []
    for value, simulated in zip(values, drawn):
        found = against(value, np.array(simulated, dtype=float), null.name, seed)
        results.append(
            {
                "value": found.observed, "null_mean": found.mean, "null_sd": found.sd, "z": found.z,
                "p": found.p if found.sd > 0 else np.nan, "p_low": found.p_low, "p_high": found.p_high,
                "reason": found.reason,
            }
        )  # fmt: skip
    return results


def _goes_on(one: _Told, met: list[bool], wanted: int, samples: tuple[int, int]) -> bool:
    """Tell whether a claim asks for further draws: at the default, none of the first being as extreme on one side."""
    return one.default and wanted == samples[0] and not all(met)


def _exact(found: Exact) -> Row:
    value, expected, low, high = found
    p = np.nan if np.isnan(value) else two_sided(low, high)
    return {
        "value": value, "null_mean": expected, "null_sd": np.nan, "z": np.nan, "p": p, "p_low": low, "p_high": high,
        "reason": "",
    }  # fmt: skip


def _row(collection: str, one: _Told, result: Row) -> Row:
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
        "left_out": one.case.left_out, "reason": one.case.reason or result.get("reason", ""),
    }  # fmt: skip


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
    carrying = cells[cells["carries"]]["value"]
    return {
        **default[[name for name in FINDING if name in default]].to_dict(), "id": claim.id, "p_holm": p_holm,
        "low": carrying.min(), "high": carrying.max(), "specifications": found.specifications, "cells": found.cells,
        "support": found.support, "against": found.against, "verdict": found.verdict, "turned_by": found.turned_by,
        "turns": found.turns, "reference": claim.reference, "rows": "",
        "reason": found.reason or (default["reason"] if found.verdict == "not_computable" else ""),
    }  # fmt: skip
