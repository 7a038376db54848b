"""What a claim is: its direction, the switches that can move it, the data it reads, and what chance would give."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from dashboard.measures.agreement import second_coding
from dashboard.measures.nulls import sample
from dashboard.measures.rewiring import rewired
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens, seen

# What a specification needs to carry a claim.
UNITS_NEEDED, MEMBERS_NEEDED = 12, 2  # units of two or more members
TIES_NEEDED, TIED_NEEDED = 20, 15  # ties among so many tied units
GROUP_NEEDED = 5  # units in each group compared
YEARS_NEEDED = 8

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
    """

    lens: Lens = Lens(cover="joined")
    coding: str = "all"

    def of(self, complex: RegimeComplex) -> RegimeComplex:
        """Return a selected complex cut in this way."""
        return seen(_coded(complex, self.coding), self.lens)

    def choices(self) -> dict[str, object]:
        """Return the values of the switches by name."""
        lens = self.lens
        return {
            "units": lens.units,
            "members": lens.members,
            "lists": lens.lists,
            "cover": lens.cover,
            "coding": self.coding,
            "hosts": lens.hosts,
        }


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
    """

    data: Data = ()
    n: int = 0
    ties: int = 0
    left_out: int = 0
    reason: str = ""
    rows: tuple[int, ...] = ()

    @property
    def key(self) -> str:
        """A short name of the data: equal data, equal key."""
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
        "hosts": (True, False) if "hosts" in claim.switches else (True,),
    }
    found = [Cut()]
    for name, options in values.items():
        found = [_with(cut, name, value) for cut in found for value in options]
    return found


def _with(cut: Cut, name: str, value: Any) -> Cut:
    if name == "coding":
        return replace(cut, coding=value)
    return replace(cut, lens=replace(cut.lens, **{name: value}))
