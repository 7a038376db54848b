"""What a claim is: its direction, the switches that can move it, the data it reads, and what chance would give."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np

from dashboard.measures.agreement import second_coding
from dashboard.measures.findings.verdict import SWITCHES
from dashboard.measures.nulls import sample
from dashboard.measures.rewiring import rewired
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens, seen

# What a specification needs to carry a claim.
UNITS_NEEDED, MEMBERS_NEEDED = 12, 2  # units of two or more members
TIES_NEEDED, TIED_NEEDED = 20, 15  # ties among so many tied units
GROUP_NEEDED = 5  # units in each group compared
YEARS_NEEDED = 8
THRESHOLDS = (0.0, 0.1, 0.25, 0.5)  # Jaccard index of members at which two units are tied; the first by default

Data = tuple[Any, ...]  # arrays and values, as many as the null model and the statistic of a claim take
Exact = tuple[float, float, float, float]  # value, expected, p_low and p_high
Statistic = Callable[..., Any]  # from the data to a number, or to what is Exact: the null model says which


@dataclass(frozen=True)
class Cut:
    """One way to cut the table: a lens, and which codings are read.

    Attributes
    ----------
    lens : Lens
    coding : {"all", "sure", "second"}
        All rows and ties; only those not coded with low confidence; or, where a row was coded
        twice, the second coding.
    threshold : float
        Least Jaccard index of their members at which two units are tied by them; 0: any shared member.
    """

    lens: Lens = Lens(cover="joined")
    coding: str = "all"
    threshold: float = 0.0

    def of(self, complex: RegimeComplex) -> RegimeComplex:
        """Return a selected complex cut in this way."""
        return seen(_coded(complex, self.coding), self.lens)

    def choices(self) -> dict[str, object]:
        """Return the values of the switches by name."""
        return {name: getattr(self.lens if hasattr(self.lens, name) else self, name) for name in SWITCHES}


def _coded(complex: RegimeComplex, coding: str) -> RegimeComplex:
    if coding == "sure":
        rows, ties = complex.initiatives, complex.relations
        sure = complex.keep(rows.index[rows["confidence"] != "low"])
        return replace(sure, relations=ties[ties["confidence"] != "low"])
    if coding == "second":
        return second_coding(complex)
    return complex


@dataclass(frozen=True)
class Case:
    """What a claim reads of a complex that was cut.

    Attributes
    ----------
    data : tuple of arrays and values
        As the claim's null model and statistic take them.
    n, ties, left_out : int
        Units, ties (or memberships), and selected rows that it does not read.
    reason : str
        Why it does not carry the claim; empty if it does.
    rows : tuple of int
        Of a claim of identity, how many rows each of the compared units holds.
    given : tuple of numbers
        What the statistic takes besides, of the data and of random ones alike; the null model does not.
    first : tuple of str
        Of a claim of identity, who comes first among the compared units; several who share that place. A member or
        a coded value goes by its column: members:USA.
    """

    data: Data = ()
    n: int = 0
    ties: int = 0
    left_out: int = 0
    reason: str = ""
    rows: tuple[int, ...] = ()
    given: tuple[float, ...] = ()
    first: tuple[str, ...] = ()

    @cached_property
    def key(self) -> str:
        """A short name of the data and what is given: equal ones, equal key."""
        return hashlib.sha256(f"{self.stream} {self.given}".encode()).hexdigest()[:16] if self.given else self.stream

    @cached_property
    def stream(self) -> str:
        """A short name of the data alone: equal data are drawn like once, whatever is given."""
        digest = hashlib.sha256()
        for part in self.data:
            if isinstance(part, np.ndarray) and part.dtype != object:
                digest.update(repr((part.shape, part.dtype.kind)).encode() + part.tobytes())
            else:
                digest.update(repr(part.tolist() if isinstance(part, np.ndarray) else part).encode())
        return digest.hexdigest()[:16]


Read = Callable[[RegimeComplex, Cut], Case]  # from a complex that was cut, and the cut


@dataclass(frozen=True)
class Null:
    """A null model: how random data like a case's are drawn.

    Attributes
    ----------
    name : str
        As it stands in findings.csv.
    draw : callable
        From (data, samples, seed) to an iterator of random data of the same form.
    """

    name: str
    draw: Callable[[Data, int, int], Iterator[Data]] = field(repr=False)


def _two_mode(model: str) -> Null:
    def draw(data: Data, samples: int, seed: int) -> Iterator[Data]:
        for cells in sample(data[0], model, samples, seed):
            yield (cells, *data[1:])

    return Null(model, draw)


def _rewire(data: Data, samples: int, seed: int) -> Iterator[Data]:
    ends, relation, apart = data
    for drawn in rewired(ends, relation, apart, samples, seed):
        yield (drawn, relation, apart)


def _permute(data: Data, samples: int, seed: int) -> Iterator[Data]:
    """Permute the labels, the last part of the data, within blocks where the part before it names them."""
    *rest, labels = data
    rng = np.random.default_rng(seed)
    for _ in range(samples):
        yield (*rest, labels[rng.permutation(len(labels))])


def _permute_within(data: Data, samples: int, seed: int) -> Iterator[Data]:
    *rest, blocks, labels = data
    rng = np.random.default_rng(seed)
    codes = np.unique(blocks, return_inverse=True)[1]  # numbers sort much faster than names, in the same order
    order = np.argsort(codes, kind="stable")
    for _ in range(samples):
        # Sorting by block, then at random, gives a random order within each block.
        mixed = np.lexsort((rng.random(len(labels)), codes))
        drawn = labels.copy()
        drawn[order] = labels[mixed]
        yield (*rest, blocks, drawn)


FIXED_FIXED, ROW_FIXED = _two_mode("fixed-fixed"), _two_mode("row-fixed")
REWIRED = Null("rewired", _rewire)
PERMUTED = Null("labels permuted", _permute)
PERMUTED_WITHIN = Null("labels permuted within issuers", _permute_within)
EXACT = Null("binomial", lambda data, samples, seed: iter(()))


@dataclass(frozen=True)
class Claim:
    """A claim about a regime complex.

    Attributes
    ----------
    id : str
    read : callable
        From a complex that was cut, and the cut, to a Case.
    statistic : callable
        From the case's data, or random data of the same form, to a number. Of a claim whose null
        is `EXACT`, from the data to (value, expected, p_low, p_high).
    null : Null
    direction : {1, -1}
        Whether the claim says that the number is larger or smaller than by chance.
    switches : tuple of str
        Those that can move it, among `verdict.SWITCHES`; the others stay at their default.
    units : tuple of str
        Units for which it makes sense.
    needs : tuple of str
        Tables and columns without which it cannot be told.
    members : tuple of str
        Values of the switch `members`, the default first.
    collection : str
        The only collection for which it makes sense; empty: every one.
    uncut : bool
        Whether it reads the selected complex before the cut, and cuts by itself: cutting drops what
        hosts have for members.
    lead : bool
        Whether the number is the lead of one unit over the next: who is not first (below 0) gains nothing from being
        nearer than by chance, and who is first (above 0) loses nothing by leading less; both at 0, which is shared.
    costly : bool
        Whether few draws are made of a network of many nodes, see `against_chance.FEW`.
    reference : str
        The work that the measure follows. Which analysis makes the claim stands with the
        propositions of the package.
    """

    id: str
    read: Read = field(repr=False)
    statistic: Statistic = field(repr=False)
    null: Null
    direction: int
    switches: tuple[str, ...]
    units: tuple[str, ...] = ("process", "initiative", "issuer")
    needs: tuple[str, ...] = ()
    members: tuple[str, ...] = ("states", "states_eu_one")
    collection: str = ""
    uncut: bool = False
    lead: bool = False
    costly: bool = False
    reference: str = ""


def cuts(claim: Claim) -> list[Cut]:
    """Return every cut that a claim's switches make, the default first.

    Examples
    --------
    >>> one = Claim("x", None, None, ROW_FIXED, 1, ("units", "lists"))
    >>> [(cut.lens.units, cut.lens.lists) for cut in cuts(one)][:3], len(cuts(one))
    ([('process', 'listed'), ('process', 'partial'), ('initiative', 'listed')], 6)
    """
    values = {
        "units": claim.units if "units" in claim.switches else claim.units[:1],
        "members": claim.members if "members" in claim.switches else claim.members[:1],
        "lists": ("listed", "partial") if "lists" in claim.switches else ("listed",),
        "cover": ("joined", "bound") if "cover" in claim.switches else ("joined",),
        "coding": ("all", "sure", "second") if "coding" in claim.switches else ("all",),
        "threshold": THRESHOLDS if "threshold" in claim.switches else THRESHOLDS[:1],
        "hosts": (True, False) if "hosts" in claim.switches else (True,),
    }
    found = [Cut()]
    for name, options in values.items():
        found = [_with(cut, name, value) for cut in found for value in options]
    return found


def _with(cut: Cut, name: str, value: Any) -> Cut:
    if name in ("coding", "threshold"):
        return replace(cut, **{name: value})
    return replace(cut, lens=replace(cut.lens, **{name: value}))
