"""Claims against chance: those that read the same data share one stream of draws."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.measures.findings.claim import EXACT, Case, Claim, Cut, Exact
from dashboard.measures.findings.verdict import two_sided
from dashboard.measures.findings.workers import shared_out
from dashboard.measures.nulls import Progress, against

Row = dict[str, Any]  # of a table: its cells by column
# Where no draw is as extreme, more are drawn, so many times as many: with 1,999 the least p is 0.001, and of a hundred
# claims none could pass the correction for their number.
FURTHER = 5


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
            groups.setdefault((one.claim.null.name, one.case.key), []).append(k)
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


def _goes_on(one: Reading, met: list[bool], wanted: int, samples: tuple[int, int]) -> bool:
    """Tell whether a claim asks for further draws: at the default, none of the first being as extreme on one side."""
    return one.default and wanted == samples[0] and not all(met)


def _exact(found: Exact) -> Row:
    value, expected, low, high = found
    p = np.nan if np.isnan(value) else two_sided(low, high)
    return {
        "value": value, "null_mean": expected, "null_sd": np.nan, "z": np.nan, "p": p, "p_low": low, "p_high": high,
        "reason": "",
    }  # fmt: skip
