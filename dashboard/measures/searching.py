"""Louvain's search for communities, tie by tie: what networkx finds, to the bit, without its graphs."""

from random import Random

import numpy as np

LEAST = 1e-7  # of modularity that a level must gain for another to be tried
Ties = list[dict[int, float]]  # of each node the others it is tied to, itself included, and the weights


def search(weights: np.ndarray, seed: int) -> list[set[int]]:
    """Divide a network without isolates by the Louvain method.

    Parameters
    ----------
    weights : 2-d array
        Symmetric; at least one tie.
    seed : int
        Of the order in which nodes are looked at.

    Notes
    -----
    Nodes, neighbours and sums come in the order of `networkx.community.louvain_communities`, so that the
    division is the same whatever two communities are equally good. Only modularity itself, which decides
    whether another level is worth it, is summed in an order of its own.

    References
    ----------
    Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of
    communities in large networks. Journal of Statistical Mechanics, P10008. (Not read here.)

    Examples
    --------
    >>> search(np.kron(np.eye(2), 1 - np.eye(3)), 0)
    [{0, 1, 2}, {3, 4, 5}]
    """
    ties, chance = _ties(weights), Random(seed)
    parts = [{node} for node in range(len(ties))]
    half = sum(map(_strength, range(len(ties)), ties)) / 2
    before = _modularity(ties, range(len(ties)), half)
    while True:
        labels = _moved(ties, half, chance)
        found = sorted(set(labels))
        number = {label: k for k, label in enumerate(found)}
        labels = [number[label] for label in labels]
        joined: list[set[int]] = [set() for _ in found]
        for label, part in zip(labels, parts):
            joined[label] |= part
        parts, after = joined, _modularity(ties, labels, half)
        if after - before <= LEAST:
            return parts
        ties, before = _gathered(ties, labels, len(found)), after


def _ties(weights: np.ndarray) -> Ties:
    ties: Ties = [{} for _ in weights]
    rows, columns = np.nonzero(weights)
    for i, j, weight in zip(rows.tolist(), columns.tolist(), weights[rows, columns].tolist(), strict=True):
        ties[i][j] = weight
    return ties


def _strength(node: int, tied: dict[int, float]) -> float:
    """Return the weights of a node's ties; that with itself has two ends."""
    return sum(tied.values()) + tied.get(node, 0)


def _modularity(ties: Ties, labels: list[int] | range, half: float) -> float:
    strengths, within = np.array(list(map(_strength, range(len(ties)), ties))), 0.0
    for node, tied in enumerate(ties):
        own = labels[node]
        within += sum([weight for other, weight in tied.items() if labels[other] == own]) + tied.get(node, 0)
    totals = np.bincount(np.asarray(labels), strengths)
    return float(within / (2 * half) - ((totals / (2 * half)) ** 2).sum())


def _moved(ties: Ties, half: float, chance: Random) -> list[int]:
    """Let each node join the community that gains modularity most, until none moves; return the communities."""
    labels, order, twice = list(range(len(ties))), list(range(len(ties))), 2 * half**2
    strengths = list(map(_strength, labels, ties))
    totals = list(strengths)
    others = [[(other, weight) for other, weight in tied.items() if other != i] for i, tied in enumerate(ties)]
    chance.shuffle(order)
    moving = True
    while moving:
        moving = False
        for i in order:
            own, strength = labels[i], strengths[i]
            weights: dict[int, float] = {}
            for other, weight in others[i]:
                label = labels[other]
                weights[label] = weights.get(label, 0.0) + weight
            totals[own] -= strength
            # Its own community stands last where no neighbour is in it, and gains nothing but what is rounded.
            cost = -weights.setdefault(own, 0.0) / half + (totals[own] * strength) / twice
            best, most = own, 0.0
            for label, weight in weights.items():
                gain = cost + weight / half - (totals[label] * strength) / twice
                if gain > most:
                    best, most = label, gain
            totals[best] += strength
            if best != own:
                labels[i], moving = best, True
    return labels


def _gathered(ties: Ties, labels: list[int], count: int) -> Ties:
    """Return the network of communities: what ties two together is added up, within one as a tie with itself."""
    gathered: Ties = [{} for _ in range(count)]
    for i, tied in enumerate(ties):
        for j, weight in tied.items():
            if j >= i:  # each tie once
                a, b = labels[i], labels[j]
                gathered[a][b] = gathered[b][a] = weight + gathered[a].get(b, 0)
    return gathered
