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
            drawn[:, rows] = _swap(drawn[:, rows], undirected, FURTHER if done else SWAPS, rng)
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


def _swap(drawn: np.ndarray, undirected: bool, tries: int, rng: np.random.Generator) -> np.ndarray:
    """Return the ties of one stratum after so many tries a tie, for several chains at once: (chains, ties, 2)."""
    chains, count, _ = drawn.shape
    if count < 2:
        return drawn.copy()
    # Ends go by the places that they have among the ends of the stratum, which no swap changes; all chains lie in one
    # row of cells, since what a step costs is the number of its operations on whole arrays.
    starts, ends = (np.unique(drawn[0]),) * 2 if undirected else map(np.unique, drawn[0].T)
    first_end = np.searchsorted(starts, drawn[..., 0]).ravel()
    last_end = np.searchsorted(ends, drawn[..., 1]).ravel()
    width, ties = len(ends), np.arange(chains) * count
    table = np.arange(chains) * (len(starts) * width)  # where the cells of each chain begin
    stands = _standing(first_end, last_end, starts, ends, chains, undirected)
    for step in range(tries * count):
        one = rng.integers(0, count, chains)
        other = (one + rng.integers(1, count, chains)) % count + ties
        one += ties
        a, b, c, d = first_end[one], last_end[one], first_end[other], last_end[other]
        if undirected:
            turn = rng.integers(0, 2, chains).astype(bool)
            c, d = np.where(turn, d, c), np.where(turn, c, d)
        from_a, from_c = table + a * width, table + c * width
        there = stands[from_a + d], stands[from_c + b]
        fine = ~(there[0] | there[1])
        if not step:  # half of the chains sit out once, or an even number of tries could only reach half of all
            fine &= rng.integers(0, 2, chains).astype(bool)
        # Where a try fails, what is written is what stood.
        stands[from_a + b] = stands[from_c + d] = ~fine
        stands[from_a + d], stands[from_c + b] = there[0] | fine, there[1] | fine
        last_end[one] = np.where(fine, d, b)
        if undirected:
            from_b, from_d = table + b * width, table + d * width
            stands[from_b + a] = stands[from_d + c] = ~fine
            stands[from_d + a], stands[from_b + c] = there[0] | fine, there[1] | fine
            first_end[other] = np.where(fine, c, first_end[other])
            last_end[other] = np.where(fine, b, last_end[other])
        else:
            last_end[other] = np.where(fine, b, d)
    return np.stack([starts[first_end], ends[last_end]], axis=-1).reshape(chains, count, 2)


def _standing(
    first_end: np.ndarray, last_end: np.ndarray, starts: np.ndarray, ends: np.ndarray, chains: int, undirected: bool
) -> np.ndarray:
    """Return, one chain after the other, which ties cannot be made: those that stand, and of a node with itself."""
    stands = np.zeros((chains, len(starts), len(ends)), dtype=bool)
    chain = np.repeat(np.arange(chains), len(first_end) // chains)
    stands[chain, first_end, last_end] = True
    if undirected:
        stands[chain, last_end, first_end] = True
    itself = np.intersect1d(starts, ends)
    stands[:, np.searchsorted(starts, itself), np.searchsorted(ends, itself)] = True
    return stands.ravel()
