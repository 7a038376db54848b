"""The roles of each initiative: how central it is in either network, and between which layers it brokers."""

import numpy as np
import pandas as pd

from dashboard.measures.absence import lack, no_members_each
from dashboard.measures.centrality import centralities
from dashboard.measures.layer_brokers import spread
from dashboard.measures.monadic import monadic
from dashboard.measures.monadic import reasons as not_monadic
from dashboard.measures.networks import (
    UNDIRECTED,
    documented_network,
    documented_ties,
    hosts_in,
    member_matrix,
    overlap_network,
)
from dashboard.model.complex import RegimeComplex

BROKERAGE = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
NO_LAYER = "no primary layer"


def brokerage(complex: RegimeComplex) -> pd.DataFrame:
    r"""Count the brokerage roles of each initiative between the primary layers.

    v is a broker of a and b if a → v → b and not a → b. With the layers of a, v and b:

    ==============  =====  =================================================
    coordinator     AAA    all three on one layer
    itinerant       ABA    between two of a layer that is not its own
    gatekeeper      ABB    lets in: from another layer to its own
    representative  AAB    leads out: from its own layer to another
    liaison         ABC    between two layers, neither its own
    ==============  =====  =================================================

    Returns
    -------
    DataFrame
        Indexed by id, comparable initiatives with a primary layer: the five counts and `brokerage`,
        their sum.

    Notes
    -----
    Ties run as recorded, from_id to to_id; relations that are undirected in meaning run both ways.
    Influence runs against derived_from, implements, references, succeeds, issued_by and nested_in: who
    reads the ties as influence swaps gatekeeper and representative. Raw counts, not set against chance.

    References
    ----------
    Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to
    brokerage in transaction networks. Sociological Methodology, 19, 89-126. (Not read; the roles
    are those of the documentation of `sna::brokerage` in R.)
    """
    layer = complex.comparable["primary_layer"]
    layer = layer[layer != ""]
    place, ties = pd.Index(layer.index), documented_ties(complex)
    ties = ties[ties["from_id"].isin(place) & ties["to_id"].isin(place)]
    first, second = place.get_indexer(ties["from_id"]), place.get_indexer(ties["to_id"])
    arcs = np.zeros((len(place), len(place)), dtype=bool)
    arcs[first, second] = True
    both = ties["relation"].isin(UNDIRECTED).to_numpy()
    arcs[second[both], first[both]] = True
    counts = count_roles(arcs, pd.factorize(layer)[0])
    frame = pd.DataFrame(counts, index=place, columns=list(BROKERAGE))
    return frame.assign(brokerage=frame.sum(axis=1))


def count_roles(arcs: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Return the counts of the five roles, one row a node, for a directed matrix and a group of each node."""
    counts = np.zeros((len(arcs), len(BROKERAGE)), dtype=int)
    for v in range(len(arcs)):
        before, after = np.flatnonzero(arcs[:, v]), np.flatnonzero(arcs[v])
        before, after = before[before != v], after[after != v]
        open_ = ~arcs[np.ix_(before, after)] & (before[:, None] != after[None, :])
        own_a, own_b = (groups[before] == groups[v])[:, None], (groups[after] == groups[v])[None, :]
        same = groups[before][:, None] == groups[after][None, :]
        kinds = (own_a & own_b, same & ~own_a, ~own_a & own_b, own_a & ~own_b, ~own_a & ~own_b & ~same)
        counts[v] = [int((open_ & kind).sum()) for kind in kinds]
    return counts


def initiative_measures(complex: RegimeComplex, threshold: float = 0.0, seed: int = 0) -> pd.DataFrame:
    """Return all measures of each comparable initiative: the table initiative_measures.csv.

    Returns
    -------
    DataFrame
        id; the columns of `centralities` and `participation` (see `layer_brokers.participation_coefficient`;
        empty also where no tie leads to an initiative with a layer) once as overlap_… (member overlap) and
        once as relations_… (documented relations, hosts in or out as the lens has it); those of `brokerage`
        and of `monadic.monadic`; and reason: why the overlap_… columns, the relations_… columns or the roles
        are not computable. Counts are Int64.
    """
    rows = complex.comparable
    networks = (overlap_network(complex, threshold), documented_network(complex, hosts_in(complex)))
    overlap, relations = (
        centralities(one, seed).assign(participation=spread(complex, one)).add_prefix(f"{one.name}_")
        for one in networks
    )
    parts = (overlap, relations, brokerage(complex), monadic(complex))
    frame = pd.concat([part.reindex(rows.index) for part in parts], axis=1)
    counts = ("_degree", "_core_number", "_community", "_partners")
    whole = [c for c in frame if c.endswith(counts) or c in (*BROKERAGE, "brokerage")]
    frame = frame.astype(dict.fromkeys(whole, "Int64") | {"overlap_core": "boolean", "relations_core": "boolean"})
    untied = lack(complex, "relations")
    if untied:
        frame[[name for name in frame if not name.startswith("overlap_")]] = pd.NA
    frame = frame.assign(reason=pd.array(_reasons(complex, untied), dtype="str"))
    frame.insert(0, "id", rows.index)
    return frame.reset_index(drop=True)


def _reasons(complex: RegimeComplex, untied: str) -> list[str]:
    """Return for each comparable initiative why measures of it are missing: members, then ties, then layer."""
    rows = complex.comparable
    members = member_matrix(complex).index
    unknown = no_members_each(complex, rows.index.difference(members))
    layer = "" if untied else lack(complex, "initiatives.primary_layer") or NO_LAYER
    alone = not_monadic(complex)
    return [
        "; ".join(filter(None, (unknown.get(name, "") or alone.get(name, ""), untied, "" if mine else layer)))
        for name, mine in rows["primary_layer"].items()
    ]
