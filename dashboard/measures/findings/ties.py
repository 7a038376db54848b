"""Claims about documented relations: who is the centre, fragmented or connected, layers, influence."""

from collections import Counter
from dataclasses import replace
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from dashboard.measures.centrality import betweenness_of
from dashboard.measures.findings.claim import (
    EXACT,
    GROUP_NEEDED,
    PERMUTED,
    PERMUTED_WITHIN,
    REWIRED,
    TIED_NEEDED,
    TIES_NEEDED,
    Case,
    Claim,
    Cut,
    Read,
)
from dashboard.measures.findings.leading import at_top, leader
from dashboard.measures.mixing import INFLUENCE, RANKED_LAYERS, downward
from dashboard.measures.networks import UNDIRECTED, among
from dashboard.measures.precision import DIGITS
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops

_SWITCHES = ("units", "coding", "hosts")
_NEEDS = ("relations",)
SOFT, HARD = ("voluntary", "political"), "binding"


def known_ties(complex: RegimeComplex) -> pd.DataFrame:
    """Return the ties between units and hosts, each once; of an undirected one recorded both ways the first."""
    known = set(complex.comparable.index) | set(complex.hosts.index)
    ties = complex.relations
    ties = ties[among(ties["from_id"], known) & among(ties["to_id"], known) & (ties["from_id"] != ties["to_id"])]
    pair = np.sort(ties[["from_id", "to_id"]].to_numpy(dtype=object), axis=1)
    turned = ties["relation"].isin(UNDIRECTED).to_numpy()
    first = np.where(turned, pair[:, 0], ties["from_id"]) if len(ties) else []
    last = np.where(turned, pair[:, 1], ties["to_id"]) if len(ties) else []
    key = pd.DataFrame({"a": first, "b": last, "relation": ties["relation"].to_numpy()})
    return ties[~key.duplicated().to_numpy()]


def enough(ties: pd.DataFrame) -> str:
    tied = len(set(ties["from_id"]) | set(ties["to_id"]))
    if len(ties) < TIES_NEEDED:
        return f"{len(ties)} ties, {TIES_NEEDED} needed"
    return "" if tied >= TIED_NEEDED else f"{tied} tied units, {TIED_NEEDED} needed"


def network(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the ties among the units that have any, hosts apart."""
    ties = known_ties(complex)
    tied = set(ties["from_id"]) | set(ties["to_id"])
    ids = [key for key in complex.catalogue.index if key in tied]
    left = len(set(complex.comparable.index) - tied)
    apart = among(pd.Series(ids, dtype=object), set(complex.hosts.index))
    data = (positions(ties, ids), ties["relation"].to_numpy(dtype=object), apart)
    return Case(data, len(ids), len(ties), left, enough(ties))


def positions(ties: pd.DataFrame, ids: list[str]) -> np.ndarray:
    """Return the ends of ties as positions among ids, one row a tie."""
    place = pd.Index(ids, dtype=object)
    return np.column_stack([place.get_indexer(ties["from_id"]), place.get_indexer(ties["to_id"])])


def fragmentation(ends: np.ndarray, relation: np.ndarray, apart: np.ndarray) -> float:
    """Return 1 - sum of squared shares of the parts, among tied units."""
    n = len(apart)
    if not n:
        return float("nan")
    graph = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(n, n))
    sizes = np.bincount(connected_components(graph, directed=False)[1])
    return float(1 - ((sizes / n) ** 2).sum())


def centre(named: str) -> Read:
    """Return how a claim reads who is the centre: the partners of every unit and host."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        ties = known_ties(complex)
        graph = nx.Graph()
        graph.add_edges_from(zip(ties["from_id"], ties["to_id"]))
        reason = enough(ties)
        names = tuple(key for key in complex.catalogue.index if key in graph)
        if not reason and named not in graph:
            reason = f"{named} has no ties"
        partners = tuple(tuple(sorted(graph[name])) for name in names)
        told = {name: float(graph.degree(name)) for name in names}
        left, rows = len(complex.comparable) - len(graph), tuple(len(complex.units.get(name, ())) for name in names)
        return Case(
            (partners, names, named, tuple(told.values())), n=len(graph), ties=len(ties), left_out=left, reason=reason,
            rows=rows, first=at_top(names, told),
        )  # fmt: skip

    return read


def centre_of_paths(named: str) -> Read:
    """Return how a claim reads the network of ties, and the place of the one that is to lie on most paths."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        found = network(complex, cut)
        ties = known_ties(complex)
        tied = set(ties["from_id"]) | set(ties["to_id"])
        ids = [key for key in complex.catalogue.index if key in tied]
        reason = found.reason or ("" if named in tied else f"{named} has no ties")
        first = at_top(ids, dict(zip(ids, _on_paths(found.data[0], len(ids)))))
        return replace(found, reason=reason, given=(ids.index(named) if named in tied else -1,), first=first)

    return read


def _on_paths(ends: np.ndarray, n: int) -> list[float]:
    """Return the betweenness of each of n nodes by the ends of the ties."""
    found: list[float] = betweenness_of(np.unique(np.sort(ends, axis=1), axis=0), n).tolist()
    return found


def lead_on_paths(ends: np.ndarray, relation: np.ndarray, apart: np.ndarray, place: int) -> float:
    """Return by how much the betweenness of one node is above the highest of the others.

    >>> star = np.array([[0, 1], [0, 2], [0, 3]])
    >>> none, rows = np.array([], dtype=object), np.zeros(4, dtype=bool)
    >>> lead_on_paths(star, none, rows, 0), lead_on_paths(star, none, rows, 1)
    (1.0, -1.0)
    """
    scores = _on_paths(ends, len(apart))
    own = scores.pop(place)
    return round(own - max(scores), DIGITS)


def layered(blocks: bool) -> Read:
    """Return how a claim reads the ties between units with a primary layer, and the layers."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        layer = complex.comparable["primary_layer"]
        layer = layer[layer != ""]
        ties = known_ties(complex)
        ties = ties[ties["from_id"].isin(layer.index) & ties["to_id"].isin(layer.index)]
        tied = set(ties["from_id"]) | set(ties["to_id"])
        ids = [key for key in layer.index if key in tied]
        ends = positions(ties, ids)
        labels = layer[ids].to_numpy(dtype=object)
        groups = Counter(labels)
        reason = enough(ties) or _groups(groups)
        family = (np.array([found[0] for found in tops(complex, ids).values()], dtype=object),) if blocks else ()
        left = len(complex.comparable) - len(ids)
        return Case((ends, *family, labels), len(ids), len(ties), left, reason)

    return read


def _groups(groups: Counter[Any]) -> str:
    enough = [name for name, count in groups.items() if count >= GROUP_NEEDED]
    return "" if len(enough) >= 2 else f"{len(enough)} groups of five or more units, two needed"


def within_layers(ends: np.ndarray, *rest: np.ndarray) -> float:
    """Return the share of ties that stay within a layer.

    >>> within_layers(np.array([[0, 1], [1, 2]]), np.array(["legal", "legal", "ethical"], dtype=object))
    0.5
    """
    layer = rest[-1]
    return float((layer[ends[:, 0]] == layer[ends[:, 1]]).mean()) if len(ends) else np.nan


def influence(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the ties that carry influence between units of the three ranked layers."""
    ranked = complex.comparable["primary_layer"].isin(RANKED_LAYERS)
    ids = list(complex.comparable.index[ranked])
    ties = known_ties(complex)
    ties = ties[ties["relation"].isin(INFLUENCE) & ties["from_id"].isin(ids) & ties["to_id"].isin(ids)]
    tied = set(ties["from_id"]) | set(ties["to_id"])
    ids = [key for key in ids if key in tied]
    ends = positions(ties, ids)
    rank = complex.comparable.loc[ids, "primary_layer"].map(RANKED_LAYERS.index).to_numpy(dtype=int)
    reason = enough(ties) or _groups(Counter(rank.tolist()))
    return Case((ends, rank), len(ids), len(ties), len(complex.comparable) - len(ids), reason)


def soft_and_hard(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the ties between a soft and a binding text of which both years are known."""
    rows = complex.comparable
    rows = rows[rows["launch_year"].notna() & (rows["legal_force"].isin(SOFT) | (rows["legal_force"] == HARD))]
    hard = rows["legal_force"] == HARD
    ties = known_ties(complex)
    ties = ties[ties["relation"].isin(INFLUENCE) & ties["from_id"].isin(rows.index) & ties["to_id"].isin(rows.index)]
    ties = ties[hard[ties["from_id"]].to_numpy() != hard[ties["to_id"]].to_numpy()]
    ends = ties[["from_id", "to_id"]].to_numpy(dtype=object)
    ends = np.array([(b, a) if hard[a] else (a, b) for a, b in ends], dtype=object).reshape(-1, 2)  # soft, hard
    ids = [key for key in rows.index if key in set(ends.ravel())]
    ends = positions(pd.DataFrame(ends, columns=["from_id", "to_id"]), ids)
    years = rows.loc[ids, "launch_year"].to_numpy(dtype=int)
    reason = "" if len(ties) >= TIES_NEEDED else f"{len(ties)} ties, {TIES_NEEDED} needed"
    return Case((ends, years), len(ids), len(ties), len(complex.comparable) - len(ids), reason)


def soft_first(ends: np.ndarray, years: np.ndarray) -> float:
    """Return the share of ties whose soft end is older less the share whose binding end is.

    >>> soft_first(np.array([[0, 1], [0, 2]]), np.array([2019, 2024, 2018]))
    0.0
    """
    if not len(ends):
        return float("nan")
    step = years[ends[:, 1]] - years[ends[:, 0]]
    return float((step > 0).mean() - (step < 0).mean())


_ROWS = ("process", "initiative")
_LAYERS = (*_NEEDS, "initiatives.primary_layer")
CENTRE = "un"
CLAIMS = (
    Claim(
        "fragmentation", network, fragmentation, REWIRED, 1, _SWITCHES, needs=_NEEDS, reference="after Borgatti 2003",
    ),
    Claim(
        "centre", centre(CENTRE), leader("the centre", "degree"), EXACT, 1, _SWITCHES, needs=_NEEDS,
        reference="Freeman 1978",
    ),
    Claim(
        "centre_betweenness", centre_of_paths(CENTRE), lead_on_paths, REWIRED, 1, _SWITCHES, needs=_NEEDS,
        reference="Freeman 1977", lead=True, costly=True,
    ),
    Claim(
        "layer_assortativity", layered(False), within_layers, PERMUTED, 1, ("units", "coding"), _ROWS, _LAYERS,
        reference="Newman 2003",
    ),
    Claim(
        "layer_assortativity_within", layered(True), within_layers, PERMUTED_WITHIN, 1, ("units", "coding"), _ROWS,
        _LAYERS, reference="Newman 2003",
    ),
    Claim(
        "trickle_down", influence, downward, PERMUTED, 1, ("units", "coding"), _ROWS, _LAYERS,
    ),
    Claim(
        "soft_before_hard", soft_and_hard, soft_first, PERMUTED, 1, ("units", "coding"), _ROWS,
        (*_NEEDS, "initiatives.legal_force", "initiatives.launch_year"),
    ),
)  # fmt: skip
