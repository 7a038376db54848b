"""The null model of documented relations: who is tied to whom is drawn anew, how often each is tied is kept."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from dashboard.measures.networks import UNDIRECTED

SWAPS = 20  # tries of a swap for every tie: enough to forget the data, see Notes of `rewired`
FURTHER = 5  # tries for every tie from one sample of a chain to its next
CHAINS = 250  # samples that are drawn side by side


def rewired(
    ends: np.ndarray, relation: np.ndarray, apart: np.ndarray, samples: int = 999, seed: int = 0
) -> Iterator[np.ndarray]:
    """Yield random networks of ties in which every node keeps its ties of each kind, in and out.

    Parameters
    ----------
    ends : array of int, shape (ties, 2)
        The two ends of each tie, as positions among the nodes; each tie once.
    relation : array of str, one entry a tie
    apart : array of bool, one entry a node
        Whether a node (a host) is apart: a tie that leads to one of them leads to one of them in
        every sample, and so for ties that start at one.
    samples, seed : int

    Yields
    ------
    array of int, shape (ties, 2)
        The ends of each tie, in the order given, so that row k has the relation of row k.

    Raises
    ------
    ValueError
        If a tie has an unknown end, ties a node to itself, or stands twice.

    Notes
    -----
    Two ties a → b, c → d of one relation and one sort of ends become a → d, c → b, unless that ties
    a node to itself or makes a tie that stands; then nothing changes, and the try counts (so the
    walk is uniform over what it reaches). Ties of an undirected relation are turned at random before
    each try. `CHAINS` walks go side by side; each starts from the data and makes `SWAPS` tries for every
    tie of the relation before its first sample, as is usual (Milo et al. 2003 found 100 times the ties safe
    and 10 in practice enough), and `FURTHER` before each further one.
    A ring of three directed ties among nodes that have no others cannot be turned round by such
    swaps (Berger & Müller-Hannemann 2010); nesting has no rings, and other rings of three are rare.

    References
    ----------
    Milo, R., Kashtan, N., Itzkovitz, S., Newman, M. E. J., & Alon, U. (2003). On the uniform generation
    of random graphs with prescribed degree sequences. arXiv:cond-mat/0312028.
    Berger, A., & Müller-Hannemann, M. (2010). Uniform sampling of digraphs with a fixed degree
    sequence. WG 2010, LNCS 6410, 220-231.

    Examples
    --------
    Two ties can only change partners:

    >>> ends, relation = np.array([[0, 2], [1, 3]]), np.array(["references", "references"])
    >>> drawn = {tuple(map(tuple, net.tolist())) for net in rewired(ends, relation, np.zeros(4, bool), samples=50)}
    >>> sorted(drawn)
    [((0, 2), (1, 3)), ((0, 3), (1, 2))]
    """
    ends = np.array(ends, dtype=np.int64).reshape(-1, 2)
    _check(ends, relation, len(apart))
    strata = _strata(ends, relation, apart)
    rng, done = np.random.default_rng(seed), 0
    drawn = np.repeat(ends[None], min(CHAINS, samples), axis=0)
    while done < samples:
        for rows, undirected in strata:
            drawn[:, rows] = _swap(drawn[:, rows], len(apart), undirected, FURTHER if done else SWAPS, rng)
        yield from drawn[: samples - done].copy()
        done += len(drawn)


def adjacency(ends: np.ndarray, n: int) -> np.ndarray:
    """Return the undirected network of ties, each pair once, as a symmetric bool matrix.

    >>> adjacency(np.array([[0, 1], [1, 0]]), 3).astype(int).tolist()
    [[0, 1, 0], [1, 0, 0], [0, 0, 0]]
    """
    matrix = np.zeros((n, n), dtype=bool)
    matrix[ends[:, 0], ends[:, 1]] = matrix[ends[:, 1], ends[:, 0]] = True
    return matrix


def _check(ends: np.ndarray, relation: np.ndarray, n: int) -> None:
    if ((ends < 0) | (ends >= n)).any():
        raise ValueError("a tie has an end that is not among the nodes")
    if (ends[:, 0] == ends[:, 1]).any():
        raise ValueError("a tie leads from a node to itself")
    turned = np.isin(relation, UNDIRECTED)[:, None]
    key = pd.DataFrame(np.where(turned, np.sort(ends, axis=1), ends)).assign(relation=relation)
    if key.duplicated().any():
        raise ValueError("a tie stands twice")


def _strata(ends: np.ndarray, relation: np.ndarray, apart: np.ndarray) -> list[tuple[np.ndarray, bool]]:
    """Return the rows that are drawn among themselves: one relation, ends of one sort."""
    sorts = pd.DataFrame({"relation": relation, "from": apart[ends[:, 0]], "to": apart[ends[:, 1]]})
    undirected = sorts["relation"].isin(UNDIRECTED)
    turned = undirected & sorts["from"] & ~sorts["to"]
    ends[turned] = ends[turned][:, ::-1]
    sorts.loc[turned, ["from", "to"]] = [False, True]
    groups = sorts.groupby(["relation", "from", "to"], sort=True).indices.items()
    # Ends of two sorts cannot be turned: there an undirected tie has a direction.
    return [(rows, name[0] in UNDIRECTED and name[1] == name[2]) for name, rows in groups]


def _swap(drawn: np.ndarray, n: int, undirected: bool, tries: int, rng: np.random.Generator) -> np.ndarray:
    """Return the ties of one stratum after so many tries a tie, for several chains at once: (chains, ties, 2)."""
    chains, count, _ = drawn.shape
    drawn = drawn.copy()
    if count < 2:
        return drawn
    # Which tie stands, by the places that its ends have among the ends of the stratum, which no swap changes.
    first_ends, last_ends = (np.unique(drawn[0]),) * 2 if undirected else map(np.unique, drawn[0].T)
    place, other = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    place[first_ends], other[last_ends] = np.arange(len(first_ends)), np.arange(len(last_ends))
    stands = np.zeros((chains, len(first_ends), len(last_ends)), dtype=bool)
    chain = np.arange(chains)
    stands[chain[:, None], place[drawn[..., 0]], other[drawn[..., 1]]] = True
    if undirected:
        stands[chain[:, None], place[drawn[..., 1]], other[drawn[..., 0]]] = True
    for step in range(tries * count):
        first = rng.integers(0, count, chains)
        second = (first + rng.integers(1, count, chains)) % count
        a, b = drawn[chain, first].T
        c, d = drawn[chain, second].T
        if undirected:
            turn = rng.integers(0, 2, chains).astype(bool)
            c, d = np.where(turn, d, c), np.where(turn, c, d)
        fine = (a != d) & (c != b) & ~stands[chain, place[a], other[d]] & ~stands[chain, place[c], other[b]]
        if undirected:
            fine &= ~((a == c) | (b == d))
        if not step:  # half of the chains sit out once, or an even number of tries could only reach half of all
            fine &= rng.integers(0, 2, chains).astype(bool)
        k, a, b, c, d = chain[fine], a[fine], b[fine], c[fine], d[fine]
        for x, y, now in ((a, b, False), (c, d, False), (a, d, True), (c, b, True)):
            stands[k, place[x], other[y]] = now
            if undirected:
                stands[k, place[y], other[x]] = now
        drawn[k, first[fine]] = np.column_stack([a, d])
        drawn[k, second[fine]] = np.column_stack([c, b])
    return drawn
