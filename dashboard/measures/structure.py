"""The structure of the complex as one table: nested, dense, fragmented, centred, and against chance."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from dashboard.measures import communities, whole
from dashboard.measures.absence import lack, no_members
from dashboard.measures.metrics import Value
from dashboard.measures.networks import member_matrix
from dashboard.measures.nulls import NullResult, Progress, against, simulate
from dashboard.measures.pair_chance import LEVEL
from dashboard.measures.structure_chance import CHOICES, OWN, chance
from dashboard.model.complex import RegimeComplex

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
Row = tuple[str, str, Value, int, int]  # network, measure, value, n and left out
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
    "twomode_clustering": "Opsahl 2013",
    "modularity": "Blondel et al. 2008",
    "modularity_stability": "Hubert & Arabie 1985",
    "barber_modularity": "Barber 2007",
    "degree_centralisation": "Freeman 1978",
    "centralisation_initiatives": "Borgatti & Everett 1997",
    "centralisation_members": "Borgatti & Everett 1997",
    "core_periphery": "Borgatti & Everett 2000",
    "layer_assortativity": "Newman 2003",
    "trickle_down": "after Gui 2024",
}


def structure(
    complex: RegimeComplex,
    threshold: float = 0.0,
    model: str | None = None,
    samples: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
    runs: int = communities.RUNS,
    untold: Mapping[str, str] | None = None,
    null: Mapping[tuple[str, str], NullResult] | None = None,
) -> pd.DataFrame:
    """Return every measure of the whole complex: the table structure.csv.

    Parameters
    ----------
    complex : RegimeComplex
    threshold : float
        Least Jaccard index of members at which two initiatives are tied in the overlap network.
    model : {"own", "fixed-fixed", "row-fixed", "equiprobable"}, optional
        Null model of the memberships and of their overlap, see `structure_chance.chance`; relations
        have null models of their own. Without it nothing is drawn and the null columns are empty.
    samples, seed : int
        Of the null models; the seed also of Louvain, Barber and the search for the core.
    progress : callable, optional
        Gets what is done and to do while samples are drawn; what it raises ends the work.
    runs : int
        Starts of each search (Louvain, Barber, core).
    untold : mapping, optional
        Why networks cannot be told, by name, if that is not to be read from the complex itself.
    null : mapping, optional
        What `structure_chance.chance` gave of the same data, to spare drawing again.

    Returns
    -------
    DataFrame
        One row a measure and network: measure, network, value, null_model, null_mean, null_sd, z,
        p (two-sided), p_low, p_high, n (initiatives, and hosts, in the network), left_out (selected rows that are
        not), reason, reference.
        Networks: `membership` (initiatives x members), `overlap` (initiatives tied by shared
        members) and `relations` (documented relations, undirected, each pair once; with the hosts that
        they lead to, where the complex is seen through a lens that has hosts in). A value that is
        not computable is NaN with a reason, and so is z; of a network whose table the package does not
        have, or does not fill, nothing is told.

    Notes
    -----
    p = min(1, 2 min(p_low, p_high)): small if the value is rare either way, see
    `nulls.tail_probabilities`. What the null model holds fixed (density and both centralisations
    under fixed-fixed) does not spread, and says so. NODF against fixed-fixed is negative for nearly
    nested matrices as well; whether memberships are nested is asked of row-fixed. trickle_down is the
    share of influence that runs downward from law to technique less the share that runs upward.
    """
    if model is not None and model not in CHOICES:
        raise ValueError(f"model must be one of {', '.join(CHOICES)}, not {model!r}")
    read = whole.read(complex, threshold)
    if model:
        null = chance(read, model, samples, seed, runs, progress)
    return _table(_rows(read, seed, runs), null or {}, _untold(complex) | dict(untold or {}))


def _rows(read: whole.Whole, seed: int, runs: int) -> list[Row]:
    """Return network, name, value, n and left out of every measure."""
    count, left_out = len(read.members), len(read.complex.initiatives) - len(read.members)
    rows = [
        ("membership", name, value, count, left_out) for name, value in whole.two_mode(read.cells, seed, runs).items()
    ]
    for network in (read.overlap, read.relations):
        figures = whole.one_mode(network, seed, runs) | whole.of_layers(read, network)
        rows += [(network.name, name, value, len(network.ids), network.left_out) for name, value in figures.items()]
    return rows


def nestedness(
    complex: RegimeComplex,
    model: str | None = None,
    samples: int = 1000,
    seed: int = 0,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return the rows of `structure` that are NODF, with the same numbers, and work out no other measure.

    Its own null model is row-fixed, which answers whether memberships are nested.
    """
    matrix = member_matrix(complex)
    cells, left_out = matrix.to_numpy(dtype=bool), len(complex.initiatives) - len(matrix)
    values = whole.nodf_values(cells)
    null: dict[tuple[str, str], NullResult] = {}
    if model:
        model = "row-fixed" if model == OWN else model
        drawn = simulate(
            cells,
            lambda like: tuple(value for value, _ in whole.nodf_values(like).values()),
            model,
            samples,
            seed,
            progress,
        )
        null = {
            ("membership", name): against(value, drawn[:, k] if samples else np.zeros(0), model, seed)
            for k, (name, (value, _)) in enumerate(values.items())
        }
    rows = [("membership", name, value, len(matrix), left_out) for name, value in values.items()]
    return _table(rows, null, _untold(complex))


def _table(rows: list[Row], chance: Mapping[tuple[str, str], NullResult], because: Mapping[str, str]) -> pd.DataFrame:
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


def passes(table: pd.DataFrame, measure: str, network: str = "relations") -> bool | None:
    """Tell whether a measure is larger than chance gives (two-sided p < 0.05); None where it was not compared."""
    row = table[(table["measure"] == measure) & (table["network"] == network)].iloc[0]
    if not row["null_model"] or pd.isna(row["p"]):
        return None
    return bool(row["p"] < LEVEL and row["value"] > row["null_mean"])


def _untold(complex: RegimeComplex) -> dict[str, str]:
    """Return for each network why nothing can be told of it; empty if something can."""
    members = no_members(complex)
    return {"membership": members, "overlap": members, "relations": lack(complex, "relations", "initiatives.id")}
