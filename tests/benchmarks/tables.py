"""Random tables and the clock for the benchmarks, which are run by hand from the root of the repository."""

import time
from collections.abc import Callable

import numpy as np
import pandas as pd


def cells(n: int, m: int, fill: float = 0.05, seed: int = 0) -> np.ndarray:
    """Return n initiatives x m members, each cell filled with the same chance."""
    return np.random.default_rng(seed).random((n, m)) < fill


def complex_of(matrix: np.ndarray, seed: int = 1):
    """Return a complex with these memberships, random layers, issue areas, functions and relations."""
    from dashboard.model.load import build

    rng, n = np.random.default_rng(seed), len(matrix)
    ids = [f"i{k}" for k in range(n)]
    layers = rng.choice(["technical", "ethical", "legal"], n)
    issues = rng.choice(["safety", "security", "health", "privacy_data", "standards", "labour"], (n, 3))
    table = {
        "id": ids,
        "name_en": ids,
        "layers": layers,
        "primary_layer": layers,
        "issue_areas": [";".join(dict.fromkeys(row)) for row in issues],
    }
    table["functions"] = rng.choice(["norms", "rules", "knowledge"], n)
    first, second = np.nonzero(matrix)
    joined = {"initiative_id": np.array(ids)[first], "member_id": [f"m{k}" for k in second], "role": "member"}
    ends = rng.integers(0, n, (n, 2))
    ends = ends[ends[:, 0] > ends[:, 1]]
    ties = {
        "from_id": np.array(ids)[ends[:, 0]],
        "to_id": np.array(ids)[ends[:, 1]],
        "relation": rng.choice(["nested_in", "references"], len(ends), p=[0.1, 0.9]),
    }
    frames = {"initiatives": pd.DataFrame(table), "memberships": pd.DataFrame(joined), "relations": pd.DataFrame(ties)}
    return build({name: frame.astype(object) for name, frame in frames.items()})


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """Return the least time of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def report(name: str, taken: float, baseline: float, least: str) -> None:
    """Print a time and its ratio to a baseline measured in the same run."""
    print(
        f"{name:<58} {taken:9.4f} s   baseline {baseline:9.4f} s   "
        f"baseline/ours {baseline / taken:9.2f}   wanted: {least}",
        flush=True,
    )


def peak() -> float:
    """Return the most memory that this process has held, in GB."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
