"""Who joins layers: ties spread over them, and brokerage between each two of them against chance."""

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from dashboard.measures.absence import lack
from dashboard.measures.networks import UNDIRECTED, Network, documented_ties, layer_order
from dashboard.measures.nulls import against
from dashboard.model.complex import RegimeComplex

SAMPLES = 999
COLUMNS = (
    *("from_layer", "to_layer", "brokered", "brokers", "most", "most_brokered"),
    *("null_model", "null_mean", "null_sd", "z", "p", "p_low", "p_high", "reason"),
)
PERMUTED = "labels permuted"
NO_BROKERS = "nobody stands between two others"


def participation_coefficient(ties: np.ndarray, layers: np.ndarray) -> np.ndarray:
    r"""Return how evenly the ties of each initiative are spread over the layers of its neighbours.

    :math:`P_i = 1 - \sum_s (k_{is} / k_i)^2`, with :math:`k_{is}` its ties to initiatives of layer s and
    :math:`k_i` their sum: 0 if all lead to one layer, :math:`1 - 1/S` if as many lead to each of S.

    Parameters
    ----------
    ties : 2-d bool array, symmetric
    layers : array of str
        The layer of each initiative; a tie to one without a layer does not count.

    Returns
    -------
    array of float
        One entry an initiative; NaN where it has no tie to an initiative with a layer.

    References
    ----------
    Guimerà, R., & Amaral, L. A. N. (2005). Functional cartography of complex metabolic networks. Nature,
    433, 895-900. (Not read here; the formula is that of the R package NetworkToolbox and of the Brain
    Connectivity Toolbox. Theirs are modules found in the network, here they are the coded layers.)

    Examples
    --------
    >>> star = np.array([[0, 1, 1], [1, 0, 0], [1, 0, 0]], dtype=bool)
    >>> participation_coefficient(star, np.array(["legal", "legal", "ethical"])).tolist()
    [0.5, 0.0, 0.0]
    """
    known = [layer for layer in dict.fromkeys(layers) if layer]
    to = np.array([(ties & (layers == layer)[None, :]).sum(axis=1) for layer in known], dtype=float)
    total = to.sum(axis=0) if known else np.zeros(len(ties))
    squares = (to**2).sum(axis=0) if known else total
    shares = np.divide(squares, total**2, out=np.full(len(ties), np.nan), where=total > 0)
    return 1 - shares


def spread(complex: RegimeComplex, network: Network) -> pd.Series:
    """Return the participation coefficient of the initiatives of a network over primary layers, by id."""
    layers = complex.comparable["primary_layer"].reindex(list(network.ids)).fillna("").to_numpy(dtype=str)
    return pd.Series(participation_coefficient(network.ties, layers), index=list(network.ids), dtype=float)


def open_paths(arcs: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return first, broker and last of every a → v → b without a → b, a and b different.

    >>> [one.tolist() for one in open_paths(np.array([[0, 1, 0], [0, 0, 1], [0, 0, 0]], dtype=bool))]
    [[0], [1], [2]]
    """
    arcs = arcs & ~np.eye(len(arcs), dtype=bool)
    found: list[np.ndarray] = []
    for v in range(len(arcs)):
        a, b = (
            side.ravel() for side in np.meshgrid(np.flatnonzero(arcs[:, v]), np.flatnonzero(arcs[v]), indexing="ij")
        )
        kept = (a != b) & ~arcs[a, b]
        found.append(np.array([a[kept], np.full(kept.sum(), v), b[kept]]))
    paths = np.hstack(found) if found else np.zeros((3, 0), dtype=int)
    return paths[0].astype(int), paths[1].astype(int), paths[2].astype(int)


def layer_brokers(complex: RegimeComplex, samples: int = SAMPLES, seed: int = 0) -> pd.DataFrame:
    r"""Count what is brokered from each layer to each, and compare with layers dealt out at random.

    An initiative v brokers from a to b if a → v → b and not a → b (Gould & Fernandez); here such triples are
    counted by the layers of a and b, whatever the layer of v. The null model keeps every tie and permutes the
    primary layers among the initiatives that have one and a tie to another that has one.

    Parameters
    ----------
    complex : RegimeComplex
    samples, seed : int
        Of the permutations.

    Returns
    -------
    DataFrame
        One row for each two layers that occur, in the order of the codebook: from_layer, to_layer; brokered
        (triples), brokers (how many different v), most (the id that brokers most of them, the first of
        several) and most_brokered; null_model, null_mean, null_sd, z, p (two-sided), p_low, p_high; reason
        (why there is no count, or no z). Empty without relations or layers.

    Notes
    -----
    Ties run as recorded; those undirected in meaning run both ways. Gould and Fernandez standardise against
    a network drawn anew; with the ties kept, the permutation asks whether the layers matter for who is
    joined indirectly, not whether there are many brokers.

    References
    ----------
    Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in
    transaction networks. Sociological Methodology, 19, 89-126. (Not read here.)

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "v", "b"], "name_en": list("AVB"), "layers": "legal",
    ...     "primary_layer": ["technical", "ethical", "legal"]})
    >>> ties = pd.DataFrame([["a", "v"], ["v", "b"]], columns=["from_id", "to_id"]).assign(relation="references")
    >>> found = layer_brokers(build({"initiatives": table, "relations": ties}), samples=99)
    >>> found.query("brokered > 0")[["from_layer", "to_layer", "brokered", "most"]].values.tolist()
    [['technical', 'legal', 1, 'v']]
    """
    if lack(complex, "relations", "initiatives.primary_layer"):
        return pd.DataFrame(columns=list(COLUMNS))
    names, arcs, codes, order = _arcs(complex)
    a, v, b = open_paths(arcs)
    size = len(order)

    def count(labels: np.ndarray) -> np.ndarray:
        return np.bincount(labels[a] * size + labels[b], minlength=size * size)

    rng, observed = np.random.default_rng(seed), count(codes)
    drawn = np.zeros((samples if len(a) else 0, size * size))
    for k in range(len(drawn)):
        drawn[k] = count(rng.permutation(codes))
    rows = []
    for cell in range(size * size):
        first, last = divmod(cell, size)
        through = np.bincount(v[(codes[a] == first) & (codes[b] == last)], minlength=len(names))
        null = against(float(observed[cell]), drawn[:, cell], PERMUTED, seed)
        top = int(through.argmax()) if through.any() else -1
        told = (null.mean, null.sd, null.z, null.p, null.p_low, null.p_high)
        most = (names[top], int(through[top])) if top >= 0 else ("", 0)
        reason = null.reason if len(a) else NO_BROKERS
        counts = (order[first], order[last], int(observed[cell]), int(np.count_nonzero(through)), *most)
        rows.append((*counts, PERMUTED, *told, reason))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _arcs(complex: RegimeComplex) -> tuple[list[str], np.ndarray, np.ndarray, list[str]]:
    """Return the tied initiatives that have a layer, their directed ties, the codes of their layers and the layers."""
    layer, ties = complex.comparable["primary_layer"], documented_ties(complex)
    layer = layer[layer != ""]
    ties = ties[ties["from_id"].isin(layer.index) & ties["to_id"].isin(layer.index)]
    tied = {*ties["from_id"], *ties["to_id"]}
    names = [name for name in layer.index if name in tied]
    place = pd.Index(names, dtype=object)
    first, second = place.get_indexer(ties["from_id"]), place.get_indexer(ties["to_id"])
    both = ties["relation"].isin(UNDIRECTED).to_numpy()
    ends = np.concatenate([first, second[both]]), np.concatenate([second, first[both]])
    arcs = csr_array((np.ones(len(ends[0])), ends), shape=(len(names), len(names))).toarray() > 0
    found = set(layer[names])
    order = [value for value in layer_order(complex) if value in found]
    return names, arcs, pd.Index(order, dtype=object).get_indexer(layer[names]), order
