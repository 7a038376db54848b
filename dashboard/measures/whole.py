"""What the measures of the whole complex are read from, and their values."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from dashboard.measures import communities, metrics
from dashboard.measures import networks as why
from dashboard.measures.absence import NO_MEMBERS, lack
from dashboard.measures.core_periphery import core_periphery
from dashboard.measures.metrics import Value, assortativity
from dashboard.measures.mixing import NO_INFLUENCE, downward, influence_ties, untold_trickle
from dashboard.measures.nestedness import nodf
from dashboard.measures.networks import (
    Network,
    documented_network,
    documented_ties,
    hosts_in,
    member_matrix,
    tied,
)
from dashboard.measures.two_mode_clustering import two_mode_clustering
from dashboard.model.complex import RegimeComplex

ONE_MODE: dict[str, Callable[[np.ndarray], Value]] = {
    "density": metrics.density,
    "components": metrics.components,
    "giant_share": metrics.giant_share,
    "fragmentation": metrics.fragmentation,
    "mean_distance": metrics.mean_distance,
    "clustering": metrics.clustering,
    "degree_centralisation": metrics.degree_centralisation,
}
NODF = ("nodf", "nodf_initiatives", "nodf_members")
SEARCHED = ("modularity", "modularity_stability", "core_periphery")  # of a network: the best of several starts


@dataclass(frozen=True)
class Whole:
    """The memberships, the networks and the labels of a complex.

    Attributes
    ----------
    complex : RegimeComplex
    members : DataFrame
        Initiatives x members, of those that have any.
    overlap, relations : Network
    threshold : float
        Least Jaccard index at which two initiatives are tied in the overlap network.
    """

    complex: RegimeComplex
    members: pd.DataFrame
    overlap: Network
    relations: Network
    threshold: float

    @cached_property
    def cells(self) -> np.ndarray:
        """The memberships as 0 and 1."""
        return self.members.to_numpy(dtype=bool)

    @cached_property
    def documented(self) -> tuple[np.ndarray, np.ndarray]:
        """The ends of each documented tie, as positions in the network of relations, and its kind."""
        ties, place = (
            documented_ties(self.complex, hosts_in(self.complex)),
            pd.Index(list(self.relations.ids), dtype=object),
        )
        ends = np.column_stack([place.get_indexer(ties[side]) for side in ("from_id", "to_id")])
        return ends.reshape(-1, 2), ties["relation"].to_numpy(dtype=object)

    @cached_property
    def hosts(self) -> np.ndarray:
        """Which nodes of the network of relations are hosts."""
        return ~np.isin(
            np.array(self.relations.ids, dtype=object), self.complex.comparable.index.to_numpy(dtype=object)
        )

    @cached_property
    def influence(self) -> tuple[np.ndarray, np.ndarray]:
        """The ties that carry influence and the ranks of the layers that they join, see `mixing.influence_ties`."""
        return influence_ties(self.complex)

    def layers(self, network: Network) -> np.ndarray:
        """Return the primary layer of each initiative of a network; empty where it has none."""
        return self.complex.comparable["primary_layer"].reindex(list(network.ids)).fillna("").to_numpy(dtype=str)


def read(complex: RegimeComplex, threshold: float = 0.0) -> Whole:
    """Return what the measures of a complex are read from."""
    members = member_matrix(complex)
    relations = documented_network(complex, hosts_in(complex))
    return Whole(complex, members, tied(complex, members, threshold), relations, threshold)


def nodf_values(cells: np.ndarray) -> dict[str, Value]:
    """Return NODF of the whole, of initiatives and of members."""
    rows, columns, whole = nodf(cells)
    values = dict(zip(NODF, (whole, rows, columns), strict=True))
    few = dict(zip(NODF, (NO_MEMBERS, why.FEWER_THAN_TWO, why.FEWER_MEMBERS), strict=True))
    return {name: Value(value, few[name] if np.isnan(value) else "") for name, value in values.items()}


def two_mode_quick(cells: np.ndarray) -> dict[str, Value]:
    """Return the measures of initiatives x members that need no search; density is the share of ones."""
    sides = {"centralisation_initiatives": cells, "centralisation_members": cells.T}
    return (
        nodf_values(cells)
        | {"density": Value(float(cells.mean())) if cells.size else Value(np.nan, NO_MEMBERS)}
        | {name: _centralisation(side, name) for name, side in sides.items()}
        | {"twomode_clustering": two_mode_clustering(cells)}
    )


def two_mode_named(cells: np.ndarray, names: tuple[str, ...]) -> dict[str, Value]:
    """Return those of `two_mode_quick` that are named; the others are not worked out where that saves time."""
    if set(names) <= {"twomode_clustering"}:
        return {name: two_mode_clustering(cells) for name in names}
    found = two_mode_quick(cells)
    return {name: found[name] for name in names}


def _centralisation(side: np.ndarray, name: str) -> Value:
    value, reason = metrics.two_mode_centralisation(side)
    if name == "centralisation_members" and reason:
        reason = why.FEWER_MEMBERS if len(side) < 2 else why.FEWER_THAN_TWO
    return Value(value, reason)


def two_mode(cells: np.ndarray, seed: int = 0, runs: int = communities.RUNS) -> dict[str, Value]:
    """Return the measures of initiatives x members."""
    return two_mode_quick(cells) | {"barber_modularity": communities.barber(cells, seed, runs)[0]}


def searched(network: Network, seed: int = 0, runs: int = communities.RUNS) -> dict[str, Value]:
    """Return the measures of a network that are the best of several starts."""
    found, core = communities.louvain(network, seed, runs), core_periphery(network.weights, seed, starts=runs)
    values = (found.modularity, found.stability, Value(core.value, core.reason))
    return dict(zip(SEARCHED, values, strict=True))


def one_mode(network: Network, seed: int = 0, runs: int = communities.RUNS) -> dict[str, Value]:
    """Return the measures of a network of initiatives, without those of layers."""
    return {name: measure(network.ties) for name, measure in ONE_MODE.items()} | searched(network, seed, runs)


def of_layers(whole: Whole, network: Network) -> dict[str, Value]:
    """Return how far ties stay within layers, and of relations which way influence runs."""
    missing = lack(whole.complex, "initiatives.primary_layer")
    layered = Value(np.nan, missing) if missing else assortativity(network.ties, whole.layers(network))
    if network is not whole.relations:
        return {"layer_assortativity": layered}
    untold, value = untold_trickle(whole.complex), downward(*whole.influence)
    reason = untold or (NO_INFLUENCE if np.isnan(value) else "")
    return {"layer_assortativity": layered, "trickle_down": Value(np.nan if reason else value, reason)}
