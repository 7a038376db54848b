"""The structure of the complex as one table: nested, dense, fragmented, centred, and against chance."""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
import pandas as pd

from dashboard.measures import communities, metrics
from dashboard.measures.absence import NO_MEMBERS, lack, no_members
from dashboard.measures.core_periphery import core_periphery
from dashboard.measures.metrics import Value
from dashboard.measures.mixing import layer_assortativity
from dashboard.measures.nestedness import nodf
from dashboard.measures.networks import Network, documented_network, jaccard, member_matrix, tied
from dashboard.measures.nulls import MODELS, NullResult, Progress, against, simulate
from dashboard.model.complex import Counting, RegimeComplex

COLUMNS = (
    "measure",
    "network",
    "value",
    "null_model",
    "null_mean",
    "null_sd",
    "z",
    "p",
    "p_low",
    "p_high",
    "n",
    "left_out",
    "reason",
    "reference",
)
NULL = ("null_mean", "null_sd", "z", "p", "p_low", "p_high")
REFERENCES = {
    "nodf": "Almeida-Neto et al. 2008",
    "nodf_initiatives": "Almeida-Neto et al. 2008",
    "nodf_members": "Almeida-Neto et al. 2008",
    "density": "Wasserman & Faust 1994",
    "components": "Wasserman & Faust 1994",
    "giant_share": "Wasserman & Faust 1994",
    "fragmentation": "after Borgatti 2003",
    "mean_distance": "Wasserman & Faust 1994",
    "clustering": "Newman, Strogatz & Watts 2001",
    "modularity": "Blondel et al. 2008",
    "modularity_stability": "Hubert & Arabie 1985",
    "barber_modularity": "Barber 2007",
    "degree_centralisation": "Freeman 1978",
    "centralisation_initiatives": "Borgatti & Everett 1997",
    "centralisation_members": "Borgatti & Everett 1997",
    "core_periphery": "Borgatti & Everett 2000",
    "layer_assortativity": "Newman 2003",
}
_ONE_MODE: dict[str, Callable[[np.ndarray], Value]] = {
    "density": metrics.density,
    "components": metrics.components,
    "giant_share": metrics.giant_share,
    "fragmentation": metrics.fragmentation,
    "mean_distance": metrics.mean_distance,
    "clustering": metrics.clustering,
    "degree_centralisation": metrics.degree_centralisation,
}


def structure(
    complex: RegimeComplex,
    counting: Counting = Counting(),
    threshold: float = 0.0,
    model: str | None = None,
    samples: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
    runs: int = communities.RUNS,
    untold: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return every measure of the whole complex: the table structure.csv.

    Parameters
    ----------
    complex : RegimeComplex
    counting : Counting
        Which memberships count.
    threshold : float
        Least Jaccard index of members at which two initiatives are tied in the overlap network.
    model : {"fixed-fixed", "row-fixed", "equiprobable"}, optional
        Null model of the memberships, see `nulls.sample`; without it the null columns are empty.
    samples, seed : int
        Of the null model; the seed also of Louvain, Barber and the search for the core.
    progress : callable, optional
        See `nulls.simulate`.
    runs : int
        Starts of each search (Louvain, Barber, core).
    untold : mapping, optional
        Why networks cannot be told, by name, if that is not to be read from the complex itself.

    Returns
    -------
    DataFrame
        One row a measure and network: measure, network, value, null_model, null_mean, null_sd, z,
        p (two-sided), p_low, p_high, n (initiatives in the network), left_out (selected rows that are
        not), reason, reference.
        Networks: `membership` (initiatives x members), `overlap` (initiatives tied by shared
        members) and `relations` (documented relations, undirected, each pair once). A value that is
        not computable is NaN with a reason, and so is z; of a network whose table the package does not
        have, or does not fill, nothing is told. Where null_model is empty the row is not
        compared with chance: relations, because the null models are of memberships; modularity,
        core and assortativity, because a thousand searches would take minutes.

    Notes
    -----
    p = min(1, 2 min(p_low, p_high)): small if the value is rare either way, see
    `nulls.tail_probabilities`. What the null model holds fixed (density and both centralisations
    under fixed-fixed) does not spread, and says so. NODF against fixed-fixed is negative for nearly
    nested matrices as well; whether memberships are nested is asked of row-fixed.
    """
    if model is not None and model not in MODELS:
        raise ValueError(f"model must be one of {', '.join(MODELS)}, not {model!r}")
    matrix = member_matrix(complex, counting)
    overlap, cells = tied(complex, matrix, threshold), matrix.to_numpy(dtype=bool)
    left_out = len(complex.initiatives) - len(matrix)
    rows = [("membership", name, value, len(matrix), left_out) for name, value in two_mode(cells, seed, runs).items()]
    for network in (overlap, documented_network(complex)):
        figures = one_mode(network, seed, runs) | {"layer_assortativity": _layers(complex, network)}
        rows += [(network.name, name, value, len(network.ids), network.left_out) for name, value in figures.items()]
    quick = partial(_quick, threshold=threshold)
    chance = _chance(cells, quick, model, samples, seed, progress) if model else {}
    return _table(rows, chance, _untold(complex, counting) | dict(untold or {}))


def nestedness(
    complex: RegimeComplex,
    counting: Counting = Counting(),
    model: str | None = None,
    samples: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return the rows of `structure` that are NODF, with the same numbers, and work out no other measure."""
    matrix = member_matrix(complex, counting)
    cells, left_out = matrix.to_numpy(dtype=bool), len(complex.initiatives) - len(matrix)
    rows = [("membership", name, value, len(matrix), left_out) for name, value in _nodf(cells).items()]

    def quick(drawn: np.ndarray) -> dict[tuple[str, str], float]:
        return {("membership", name): value for name, (value, _) in _nodf(drawn).items()}

    chance = _chance(cells, quick, model, samples, seed, progress) if model else {}
    return _table(rows, chance, _untold(complex, counting))


def _table(rows: list[tuple], chance: dict[tuple[str, str], NullResult], because: Mapping[str, str]) -> pd.DataFrame:
    """Return the table of network, name, value, n and left out, with the null results and reasons of each."""
    records = []
    for network, name, (value, reason), n, out in rows:
        null = chance.get((network, name))
        if because[network]:
            value, reason, null = np.nan, because[network], None
        record = {"measure": name, "network": network, "value": value, "null_model": null.model if null else ""}
        record |= (
            dict(zip(NULL, (null.mean, null.sd, null.z, null.p, null.p_low, null.p_high), strict=True))
            if null
            else dict.fromkeys(NULL, np.nan)
        )
        record |= {
            "n": n,
            "left_out": out,
            "reason": reason or (null.reason if null else ""),
            "reference": REFERENCES[name],
        }
        records.append(record)
    return pd.DataFrame(records, columns=list(COLUMNS))


def _untold(complex: RegimeComplex, counting: Counting) -> dict[str, str]:
    """Return for each network why nothing can be told of it; empty if something can."""
    members = no_members(complex, counting)
    return {"membership": members, "overlap": members, "relations": lack(complex, "relations", "initiatives.id")}


def _nodf(cells: np.ndarray) -> dict[str, Value]:
    rows, columns, whole = nodf(cells)
    values = {"nodf": whole, "nodf_initiatives": rows, "nodf_members": columns}
    few = {
        "nodf": NO_MEMBERS,
        "nodf_initiatives": metrics.why.FEWER_THAN_TWO,
        "nodf_members": metrics.why.FEWER_MEMBERS,
    }
    return {name: Value(value, few[name] if np.isnan(value) else "") for name, value in values.items()}


def _fill(cells: np.ndarray) -> Value:
    return Value(float(cells.mean())) if cells.size else Value(np.nan, NO_MEMBERS)


def two_mode(cells: np.ndarray, seed: int = 0, runs: int = communities.RUNS) -> dict[str, Value]:
    """Return the measures of initiatives x members; density is the share of ones."""
    return _two_mode_quick(cells) | {"barber_modularity": communities.barber(cells, seed, runs)[0]}


def _two_mode_quick(cells: np.ndarray) -> dict[str, Value]:
    sides = {"centralisation_initiatives": cells, "centralisation_members": cells.T}
    return (
        _nodf(cells) | {"density": _fill(cells)} | {name: _centralisation(side, name) for name, side in sides.items()}
    )


def _centralisation(side: np.ndarray, name: str) -> Value:
    value, reason = metrics.two_mode_centralisation(side)
    if name == "centralisation_members" and reason:
        reason = metrics.why.FEWER_MEMBERS if len(side) < 2 else metrics.why.FEWER_THAN_TWO
    return Value(value, reason)


def one_mode(network: Network, seed: int = 0, runs: int = communities.RUNS) -> dict[str, Value]:
    """Return the measures of a network of initiatives, without assortativity."""
    found, core = communities.louvain(network, seed, runs), core_periphery(network.weights, seed, starts=runs)
    return {name: measure(network.ties) for name, measure in _ONE_MODE.items()} | {
        "modularity": found.modularity,
        "modularity_stability": found.stability,
        "core_periphery": Value(core.value, core.reason),
    }


def _layers(complex: RegimeComplex, network: Network) -> Value:
    found = layer_assortativity(complex, network)
    missing = lack(complex, "initiatives.primary_layer")
    return Value(np.nan, missing) if missing else Value(found.value, found.reason)


def _quick(cells: np.ndarray, threshold: float) -> dict[tuple[str, str], float]:
    """Return the measures that are quick enough for a null model, by network and name."""
    ties = jaccard(cells, threshold) > 0
    figures = {("membership", name): value for name, (value, _) in _two_mode_quick(cells).items()}
    return figures | {("overlap", name): measure(ties).value for name, measure in _ONE_MODE.items()}


def _chance(
    cells: np.ndarray, quick: Callable, model: str, samples: int, seed: int, progress: Progress | None
) -> dict[tuple[str, str], NullResult]:
    """Return the null results of the measures that `quick` gives of a matrix, by network and name."""
    observed = quick(cells)
    simulated = simulate(cells, lambda drawn: tuple(quick(drawn).values()), model, samples, seed, progress)
    return {
        key: against(value, simulated[:, k] if samples else np.zeros(0), model, seed)
        for k, (key, value) in enumerate(observed.items())
    }
