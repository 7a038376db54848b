"""The measures of structure against chance: each with the null model that answers what it asks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from dashboard.measures import communities, whole
from dashboard.measures.metrics import Value, assortativity, degree_centralisation
from dashboard.measures.mixing import downward
from dashboard.measures.networks import Network, jaccard
from dashboard.measures.nulls import MODELS, NullResult, Progress, against, sample
from dashboard.measures.rewiring import adjacency, rewired
from dashboard.measures.whole import Whole

OWN = "own"  # each measure against the model that answers it
CHOICES = (OWN, *MODELS)
REWIRED, REDRAWN, PERMUTED = "rewired", "ties drawn anew", "labels permuted"
SAMPLES = 999  # by default, and what is kept with a package: with the observed one, a thousand
SEARCHES = 199  # samples of the measures that are the best of several starts, at most
_COST = 30  # of a search, as so many samples: for the progress

Key = tuple[str, str]  # network and measure
Figures = dict[Key, Value]
Data = tuple[np.ndarray, ...]  # what measures are worked out of
Draw = Callable[[int, int], Iterator[Data]]  # from how many samples, and a seed


@dataclass(frozen=True)
class Stream:
    """Random data of one null model, and the measures that are compared with it.

    Attributes
    ----------
    model : str
        As it stands in structure.csv.
    data : tuple
        What the complex has.
    draw : callable
        From (samples, seed) to an iterator of random data of the same form.
    measure : callable
        From the data to figures.
    search : callable, optional
        The same for those that are the best of several starts.
    given : tuple
        What else draws and measures rest on: streams of one model with equal data and given are the same.
    """

    model: str
    data: Data
    draw: Draw = field(repr=False)
    measure: Callable[..., Figures] = field(repr=False)
    search: Callable[..., Figures] | None = field(default=None, repr=False)
    given: tuple[np.ndarray | str | float, ...] = ()


def chance(
    read: Whole,
    model: str = OWN,
    samples: int = SAMPLES,
    seed: int = 0,
    runs: int = communities.RUNS,
    progress: Progress | None = None,
) -> dict[Key, NullResult]:
    """Compare every measure of structure with a null model.

    Parameters
    ----------
    read : Whole
    model : {"own", "fixed-fixed", "row-fixed", "equiprobable"}
        Of memberships and their overlap. `own`: nestedness against row-fixed, which answers whether
        memberships are nested, as are the density and the centralisation of members; the centralisation
        of initiatives, which row-fixed keeps, against equiprobable; two-mode clustering, Barber's
        modularity and all of the overlap network against fixed-fixed.
    samples, seed : int
        Of measures that are the best of several starts only the first 199 samples are searched.
    runs : int
        Starts of a search, of the data and of every sample alike.
    progress : callable, optional
        Gets what is done and to do; what it raises ends the work.

    Returns
    -------
    dict
        A NullResult by network and measure.

    Notes
    -----
    Documented relations are rewired: every initiative keeps its ties of each kind, in and out (see
    `rewiring.rewired`; where the lens has hosts in, a tie to a host leads to a host). Their density spreads
    only by pairs that hold several ties. A core that degrees alone would give does not stand out against it (Kojaku &
    Masuda 2018). Rewiring nearly keeps degree centralisation, which is therefore compared with
    as many tied pairs drawn anew among all initiatives, each pair equally likely. The assortativity of
    layers and the way influence runs are compared with layers permuted among the tied initiatives.

    References
    ----------
    Anderson, B. S., Butts, C., & Carley, K. (1999). The interaction of size and density with graph-level
    indices. Social Networks, 21(3), 239-267. (Ties drawn anew; not read here.)
    Kojaku, S., & Masuda, N. (2018). Core-periphery structure requires something else in the network. New
    Journal of Physics, 20, 043012. (Not read here.)
    """
    parts = streams(read, model, seed, runs)
    tell = _Progress(parts, samples, progress)
    found: dict[Key, NullResult] = {}
    for stream in parts:
        found |= compared(stream, samples, seed, tell)
    return found


def streams(read: Whole, model: str = OWN, seed: int = 0, runs: int = communities.RUNS) -> list[Stream]:
    """Return the streams of random data that the measures of a complex are compared with, see `chance`."""
    return [*_memberships(read, model, seed, runs), *_relations(read, seed, runs), *_labels(read)]


class _Progress:
    """Counts samples over all streams, a search as many."""

    def __init__(self, streams: list[Stream], samples: int, tell: Progress | None) -> None:
        self.done, self.tell = 0, tell
        self.todo = sum(samples + _COST * min(samples, SEARCHES) * (one.search is not None) for one in streams)

    def __call__(self, searched: bool) -> None:
        self.done += 1 + _COST * searched
        if self.tell:
            self.tell(self.done, self.todo)


def compared(
    stream: Stream, samples: int = SAMPLES, seed: int = 0, tell: Callable[[bool], None] = lambda searched: None
) -> dict[Key, NullResult]:
    """Compare what a stream measures with its random data; `tell` hears of each sample whether it was searched."""
    observed = stream.measure(*stream.data)
    drawn: dict[Key, list[float]] = {}
    if stream.search:
        observed |= stream.search(*stream.data)
    for k, like in enumerate(stream.draw(samples, seed)):
        figures, search = stream.measure(*like), stream.search if k < SEARCHES else None
        if search:
            figures |= search(*like)
        for key, figure in figures.items():
            drawn.setdefault(key, []).append(figure.value)
        tell(search is not None)
    return {
        key: against(figure.value, np.array(drawn.get(key, []), dtype=float), stream.model, seed)
        for key, figure in observed.items()
    }


def _memberships(read: Whole, model: str, seed: int, runs: int) -> Iterator[Stream]:
    """Yield the streams of random memberships, and of the overlap of members that they give."""
    names = tuple(whole.two_mode_quick(read.cells))
    if model != OWN:
        yield _two_mode(read, model, names, True, seed, runs)
        return
    one, closed = "centralisation_initiatives", "twomode_clustering"
    yield _two_mode(read, "row-fixed", tuple(name for name in names if name not in (one, closed)), False, seed, runs)
    yield _two_mode(read, "equiprobable", (one,), False, seed, runs)
    yield _two_mode(read, "fixed-fixed", (closed,), True, seed, runs)


def _two_mode(read: Whole, model: str, names: tuple[str, ...], overlap: bool, seed: int, runs: int) -> Stream:
    def draw(samples: int, seed: int) -> Iterator[Data]:
        return ((cells,) for cells in sample(read.cells, model, samples, seed))

    def measure(cells: np.ndarray) -> Figures:
        quick = whole.two_mode_named(cells, names)
        figures = {("membership", name): value for name, value in quick.items()}
        ties = jaccard(cells, read.threshold) > 0 if overlap else None
        return figures | ({} if ties is None else _one_mode("overlap", ties))

    def search(cells: np.ndarray) -> Figures:
        network = Network("overlap", read.overlap.ids, jaccard(cells, read.threshold), 0)
        blocks = {("membership", "barber_modularity"): communities.barber(cells, seed, runs)[0]}
        return blocks | _searched(network, seed, runs)

    return Stream(model, (read.cells,), draw, measure, search if overlap else None, (read.threshold, *names))


def _one_mode(name: str, ties: np.ndarray, without: tuple[str, ...] = ()) -> Figures:
    return {(name, key): measure(ties) for key, measure in whole.ONE_MODE.items() if key not in without}


def _searched(network: Network, seed: int, runs: int) -> Figures:
    return {(network.name, key): value for key, value in whole.searched(network, seed, runs).items()}


def _relations(read: Whole, seed: int, runs: int) -> Iterator[Stream]:
    """Yield the streams of documented relations: rewired, and as many tied pairs drawn anew."""
    (ends, relation), n = read.documented, len(read.relations.ids)

    def draw(samples: int, seed: int) -> Iterator[Data]:
        return ((drawn,) for drawn in rewired(ends, relation, read.hosts, samples, seed))

    def measure(drawn: np.ndarray) -> Figures:
        return _one_mode("relations", adjacency(drawn, n), ("degree_centralisation",))

    def search(drawn: np.ndarray) -> Figures:
        weights = adjacency(drawn, n).astype(float)
        return _searched(Network("relations", read.relations.ids, weights, 0), seed, runs)

    yield Stream(REWIRED, (ends,), draw, measure, search, (relation, read.hosts))
    first, second = np.triu_indices(n, k=1)
    pairs = int(read.relations.ties.sum()) // 2

    def draw_pairs(samples: int, seed: int) -> Iterator[Data]:
        rng = np.random.default_rng(seed)
        for _ in range(samples):
            chosen = rng.choice(len(first), pairs, replace=False, shuffle=False)
            yield (adjacency(np.column_stack([first[chosen], second[chosen]]), n),)

    def centralised(ties: np.ndarray) -> Figures:
        return {("relations", "degree_centralisation"): degree_centralisation(ties)}

    yield Stream(REDRAWN, (read.relations.ties,), draw_pairs, centralised)


def _labels(read: Whole) -> Iterator[Stream]:
    """Yield the streams of layers that are permuted among tied initiatives."""
    for network in (read.overlap, read.relations):
        layer = read.layers(network)
        known = (layer != "") & network.ties[:, layer != ""].any(axis=1)
        ties = network.ties[np.ix_(known, known)]
        key = (network.name, "layer_assortativity")

        def mixed(labels: np.ndarray, ties: np.ndarray = ties, key: Key = key) -> Figures:
            return {key: assortativity(ties, labels)}

        yield Stream(PERMUTED, (layer[known],), _permuted(layer[known]), mixed, given=(*key, ties))
    ends, rank = read.influence

    def down(ranks: np.ndarray) -> Figures:
        return {("relations", "trickle_down"): Value(downward(ends, ranks))}

    yield Stream(PERMUTED, (rank,), _permuted(rank), down, given=(ends,))


def _permuted(labels: np.ndarray) -> Draw:
    def draw(samples: int, seed: int) -> Iterator[Data]:
        rng = np.random.default_rng(seed)
        return ((rng.permutation(labels),) for _ in range(samples))

    return draw
