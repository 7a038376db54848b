"""Claims against chance: those that read the same data share one stream of draws."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.measures.findings.claim import EXACT, Case, Claim, Cut, Exact
from dashboard.measures.findings.draws import ENOUGH, FURTHER, Draws
from dashboard.measures.findings.verdict import two_sided
from dashboard.measures.findings.workers import shared_out
from dashboard.measures.nulls import Progress, against

Row = dict[str, Any]  # of a table: its cells by column
# Draws of a costly measure of more than so many units, and no further ones: all paths between 1,500 nodes take 0.03
# seconds, a thousand times what most statistics take.
FEW, MANY_UNITS = 199, 300


@dataclass(frozen=True)
class Reading:
    """A claim under one cut, and the data that it reads."""

    claim: Claim
    cut: Cut
    case: Case
    default: bool


def worked_out(told: list[Reading], samples: tuple[int, int], progress: Progress | None, workers: int) -> list[Row]:
    """Return for each claim under a cut its value and what chance gives."""
    groups: dict[tuple[str, str], list[int]] = {}
    for k, one in enumerate(told):
        if not one.case.reason:
            groups.setdefault((one.claim.null.name, one.case.stream), []).append(k)
    tasks = [([told[k] for k in members], int(key, 16) % 2**32, samples) for (_, key), members in groups.items()]
    results: list[Row] = [{} for _ in told]
    for done, (members, found) in enumerate(zip(groups.values(), shared_out(_against_chance, tasks, workers)), start=1):
        for k, result in zip(members, found):
            results[k] = result
        if progress:
            progress(done, len(groups))
    return results


def _against_chance(told: list[Reading], seed: int, samples: tuple[int, int]) -> list[Row]:
    """Compare claims that read the same data, with one stream of draws."""
    data, null = told[0].case.data, told[0].claim.null
    if null is EXACT:
        return [_exact(one.claim.statistic(*data, *one.case.given)) for one in told]
    taken = [_draws(one, float(one.claim.statistic(*data, *one.case.given)), samples) for one in told]
    for like in null.draw(data, max(max(one.wanted, one.further) for one in taken), seed):
        for one, draws in zip(told, taken):
            if not draws.over:
                draws.add(one.claim.statistic(*like, *one.case.given))
        if all(draws.over for draws in taken):
            break
    return [_compared(draws, null.name, seed) for draws in taken]


def _draws(one: Reading, value: float, samples: tuple[int, int]) -> Draws:
    """Return how many draws a claim at a cut is to be compared with, none of them drawn yet."""
    wanted = samples[0 if one.default else 1]
    # Of a lead, draws that are seldom as low cannot speak against the claim, nor those as high for it.
    mute = (value >= 0, value <= 0) if one.claim.lead else (False, False)
    if one.claim.costly and one.case.n > MANY_UNITS:
        return Draws(value, min(wanted, FEW), mute=mute)
    if one.default:
        return Draws(value, wanted, further=min(wanted * FURTHER, max(wanted, ENOUGH)), mute=mute)
    return Draws(value, wanted, early=True, mute=mute)


def _compared(draws: Draws, model: str, seed: int) -> Row:
    found = against(draws.value, np.array(draws.drawn, dtype=float), model, seed)
    # Draws that are all alike tell nothing where the data are like them, too, and much where they are not.
    telling = found.sd > 0 or min(found.p_low, found.p_high) < 1
    low, high = (max(p, 0.5) if silent else p for p, silent in zip((found.p_low, found.p_high), draws.mute))
    p = two_sided(low, high) if any(draws.mute) else found.p
    return {
        "value": found.observed, "null_mean": found.mean, "null_sd": found.sd, "z": found.z,
        "p": p if telling else np.nan, "p_low": low, "p_high": high, "draws": len(draws.drawn),
        "reason": "" if telling else found.reason,
    }  # fmt: skip


def _exact(found: Exact) -> Row:
    value, expected, low, high = found
    p = np.nan if np.isnan(value) else two_sided(low, high)
    return {
        "value": value, "null_mean": expected, "null_sd": np.nan, "z": np.nan, "p": p, "p_low": low, "p_high": high,
        "draws": 0, "reason": "",
    }  # fmt: skip
