"""How the layers hang together: ties within and between them, the way influence runs, and chance."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations_with_replacement

import numpy as np
import pandas as pd

from dashboard.measures.absence import lack
from dashboard.measures.metrics import assortativity
from dashboard.measures.networks import (
    NO_LAYERS,
    NO_SPREAD,
    UNDIRECTED,
    Network,
    documented_network,
    documented_ties,
    layer_order,
)
from dashboard.measures.nulls import tail_probabilities
from dashboard.model.complex import RegimeComplex

# "X derived_from Y": what Y says is taken up by X, so influence runs against the relation.
INFLUENCE = ("derived_from", "implements", "references")
DIRECTIONS = ("down", "level", "up")
# From the lowest to the highest: the only layers of which a source says which stands above which (Gui 2024).
RANKED_LAYERS = ("technical", "ethical", "legal")
NOT_RANKED = "only technical, ethical and legal layers are ranked"
NO_INFLUENCE = "no ties that carry influence"


def layer_ties(complex: RegimeComplex) -> pd.DataFrame:
    """Count the documented relations within and between primary layers.

    Returns
    -------
    DataFrame
        from_layer, to_layer, relation, count, ids (tuple of pairs of ids), in the order of the
        codebook; only what occurs. Ties of an initiative without a primary layer are left out;
        a relation that is undirected in meaning runs from the lower layer.
    """
    layer, layers = complex.comparable["primary_layer"], layer_order(complex)
    rank = {value: i for i, value in enumerate(layers)} | {
        value: len(layers) + i for i, value in enumerate(sorted(set(layer) - set(layers)))
    }
    relations = [*complex.codebook.values("relation"), *sorted(set(complex.relations["relation"]))]
    found = defaultdict(list)
    for tie in documented_ties(complex).itertuples():
        a, b = tie.from_id, tie.to_id
        if tie.relation in UNDIRECTED and rank[layer[b]] < rank[layer[a]]:
            a, b = b, a
        if layer[a] and layer[b]:
            found[layer[a], layer[b], tie.relation].append((a, b))
    order = sorted(found, key=lambda key: (rank[key[0]], rank[key[1]], relations.index(key[2])))
    rows = [(*key, len(found[key]), tuple(found[key])) for key in order]
    return pd.DataFrame(rows, columns=["from_layer", "to_layer", "relation", "count", "ids"])


def trickle(complex: RegimeComplex) -> pd.DataFrame:
    """Count how influence runs between layers along derived_from, implements and references.

    A tie "X derived_from Y" carries influence from Y to X. It runs down if the layer of X is lower
    than that of Y, in the order legal, ethical, technical, up if it is higher, level if the two are
    the same. Layers of other names have no rank, and their ties are left out, see `untold_trickle`.

    Returns
    -------
    DataFrame
        relation (each of the three, then "all"), direction (down, level, up), count, share (of the
        relation's ties; NaN where there are none) and ids (pairs from the source of influence to who
        takes it up). Ties of an initiative without a primary layer are left out. Of `all`, a pair
        joined by two relations counts twice, as it is documented twice.
    """
    rank, ties = {value: i for i, value in enumerate(RANKED_LAYERS)}, layer_ties(complex)
    ties = ties[ties["from_layer"].isin(rank) & ties["to_layer"].isin(rank)]
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for tie in ties[ties["relation"].isin(INFLUENCE)].itertuples():
        step = rank[tie.from_layer] - rank[tie.to_layer]
        direction = DIRECTIONS[1 + (step > 0) - (step < 0)]
        found[tie.relation, direction] += [(source, taker) for taker, source in tie.ids]
    rows = []
    for relation in (*INFLUENCE, "all"):
        named = INFLUENCE if relation == "all" else (relation,)
        cells = [tuple(pair for name in named for pair in found[name, way]) for way in DIRECTIONS]
        total = sum(map(len, cells))
        rows += [
            (relation, way, len(cell), len(cell) / total if total else np.nan, cell)
            for way, cell in zip(DIRECTIONS, cells, strict=True)
        ]
    return pd.DataFrame(rows, columns=["relation", "direction", "count", "share", "ids"])


def influence_ties(complex: RegimeComplex) -> tuple[np.ndarray, np.ndarray]:
    """Return the ties that carry influence between ranked layers, and the ranks of the initiatives that they join.

    Returns
    -------
    ends : array of int, shape (ties, 2)
        Who takes influence up and where it comes from, as positions in `rank`; two relations of a pair stand twice.
    rank : array of int
        0 technical, 1 ethical, 2 legal: of each initiative that has such a tie.
    """
    layer, ties = complex.comparable["primary_layer"], documented_ties(complex)
    ranked = layer[layer.isin(RANKED_LAYERS)]
    ties = ties[
        ties["relation"].isin(INFLUENCE) & ties["from_id"].isin(ranked.index) & ties["to_id"].isin(ranked.index)
    ]
    known = set(ties["from_id"]) | set(ties["to_id"])
    ids = pd.Index([key for key in ranked.index if key in known], dtype=object)
    ends = np.column_stack([ids.get_indexer(ties[side]) for side in ("from_id", "to_id")]).reshape(-1, 2)
    return ends, ranked[ids].map(RANKED_LAYERS.index).to_numpy(dtype=int)


def downward(ends: np.ndarray, rank: np.ndarray) -> float:
    """Return the share of influence that runs downward less the share that runs upward; NaN without ties.

    What is derived from, implements or refers to another is influenced by it.

    >>> downward(np.array([[0, 1]]), np.array([0, 2]))
    1.0
    """
    if not len(ends):
        return float("nan")
    step = rank[ends[:, 1]] - rank[ends[:, 0]]
    return float((step > 0).mean() - (step < 0).mean())


def untold_trickle(complex: RegimeComplex) -> str:
    """Return why it cannot be told which way influence runs; empty if it can."""
    layers = complex.comparable["primary_layer"]
    missing = lack(complex, "relations", "initiatives.primary_layer")
    return missing or ("" if layers.isin(RANKED_LAYERS).any() else NOT_RANKED)


@dataclass(frozen=True)
class Assortativity:
    """A coefficient: value (NaN if not computable, then with a reason), initiatives with a tie, ties, reason."""

    value: float
    n: int
    ties: int
    reason: str = ""


def layer_assortativity(complex: RegimeComplex, network: Network | None = None) -> Assortativity:
    """Return how far ties join initiatives of the same primary layer, see `metrics.assortativity`.

    Parameters
    ----------
    complex : RegimeComplex
    network : Network, optional
        Any network of its initiatives; by default the documented relations, undirected, each pair
        once. Initiatives without a primary layer are left out.
    """
    network = documented_network(complex) if network is None else network
    layer = complex.comparable["primary_layer"].reindex(list(network.ids)).to_numpy(dtype=str)
    ties = network.ties[np.ix_(layer != "", layer != "")]
    value, reason = assortativity(network.ties, layer)
    return Assortativity(value, int(ties.any(axis=1).sum()), int(ties.sum() // 2), reason)


def ties_against_chance(
    complex: RegimeComplex, samples: int = 1000, seed: int = 0, isolates: bool = True
) -> pd.DataFrame:
    """Compare the ties within and between primary layers with those under shuffled layer labels.

    The network (documented relations, undirected, each pair once) stays; the labels are permuted
    among its initiatives.

    Parameters
    ----------
    complex : RegimeComplex
    samples, seed : int
    isolates : bool
        Whether the labels of initiatives without any tie take part in the permutation, so that a
        layer with few tied initiatives expects few ties. Without them only who ties to whom counts.

    Returns
    -------
    DataFrame
        kind (within, between, pair), layer_a, layer_b (for pair; in the order of the codebook),
        observed, mean, sd (of the samples, n - 1), z, p, p_low, p_high (see
        `nulls.tail_probabilities`; p_high is small where there are more ties than chance gives),
        n (initiatives), ties, samples, seed, reason. z is NaN where the samples do not spread; without
        ties nothing but the reason is told.

    References
    ----------
    Hubert, L. J., & Schultz, J. (1976). Quadratic assignment as a general data analysis strategy.
    British Journal of Mathematical and Statistical Psychology, 29, 190-241. (Not read here; the
    permutation of labels is that of the design.)
    """
    layer = complex.comparable["primary_layer"]
    layer, ends = layer[layer != ""], documented_ties(complex)[["from_id", "to_id"]]
    ends = ends[ends.isin(layer.index).all(axis=1)]
    if not isolates:
        layer = layer[layer.index.isin(ends.to_numpy().ravel())]
    mine = layer.to_numpy(dtype=object)
    places = np.column_stack([layer.index.get_indexer(ends[side]) for side in ends]).reshape(-1, 2)
    ends = np.unique(np.sort(places, axis=1), axis=0)
    layers = [value for value in layer_order(complex) if value in set(mine)]
    layers += sorted(set(mine) - set(layers))
    codes = np.array([layers.index(value) for value in mine], dtype=np.int64)
    shuffled = np.random.default_rng(seed).permuted(np.tile(codes, (samples, 1)), axis=1)
    pairs = list(combinations_with_replacement(range(len(layers)), 2))
    everything = np.vstack([codes[None, :], shuffled])
    low, high = np.sort(everything[:, ends], axis=2).transpose(2, 0, 1)
    counts = (
        np.stack([((low == i) & (high == j)).sum(axis=1) for i, j in pairs])
        if pairs
        else np.zeros((0, samples + 1), dtype=int)
    )
    same = np.array([i == j for i, j in pairs], dtype=bool)
    rows = [("within", "", "", counts[same].sum(axis=0)), ("between", "", "", counts[~same].sum(axis=0))]
    rows += [("pair", layers[i], layers[j], counts[k]) for k, (i, j) in enumerate(pairs)]
    about = {"n": len(mine), "ties": len(ends), "samples": samples, "seed": seed}
    return pd.DataFrame(
        [{"kind": kind, "layer_a": a, "layer_b": b, **_against(series), **about} for kind, a, b, series in rows]
    ).pipe(_reasons, lack(complex, "relations", "initiatives.primary_layer"))


def _against(series: np.ndarray) -> dict[str, float]:
    """Compare the first entry, the observed one, with the others."""
    observed, simulated = int(series[0]), series[1:]
    n = len(simulated)
    mean = float(simulated.mean()) if n else np.nan
    sd = float(simulated.std(ddof=1)) if n > 1 else np.nan
    z = (observed - mean) / sd if sd > 0 else np.nan
    tails = dict(zip(("p", "p_low", "p_high"), tail_probabilities(observed, simulated), strict=True))
    return {"observed": observed, "mean": mean, "sd": sd, "z": z, **tails}


def _reasons(table: pd.DataFrame, missing: str) -> pd.DataFrame:
    """Give the reason why there is no z, and tell no number where there is nothing to compare."""
    reason = np.where(table["ties"] == 0, missing or NO_LAYERS, np.where(table["z"].isna(), NO_SPREAD, ""))
    told = ["observed", "mean", "sd", "z", "p", "p_low", "p_high"]
    table[told] = table[told].astype(float).where(table["ties"] > 0, np.nan, axis=0)
    return table.assign(reason=reason)
