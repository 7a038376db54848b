"""What readers do, how long they think, and what a run of many of them comes to."""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

THINK, SPREAD = 10.0, 0.5  # seconds between an answer and the next question, and by which share they vary
STEPS = ("filter", "page", "filter", "reset", "page")


def pauses(seed: int, think: float = THINK, spread: float = SPREAD) -> Iterator[float]:
    """Give the seconds that one reader thinks, again and again: evenly spread about the mean.

    >>> first = next(pauses(1)); 5 <= first <= 15, first == next(pauses(1))
    (True, True)
    """
    chance = random.Random(seed)
    while True:
        yield think * (1 + spread * chance.uniform(-1, 1))


def percentile(values: Sequence[float], share: float) -> float:
    """Return the least value that at least this share of the values does not exceed (nearest rank); nan of none.

    >>> percentile([4, 1, 3, 2], 0.5), percentile([4, 1, 3, 2], 0.95), percentile([], 0.5)
    (2, 4, nan)
    """
    if not values:
        return math.nan
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)]


@dataclass
class Run:
    """What was counted in a run.

    Attributes
    ----------
    waits : list of (str, float)
        What was asked, and the seconds until the whole answer was there.
    errors : list of str
        What failed: a lost session, or what a page said of its own failure.
    cpu : float
        Processor seconds that the servers used.
    before, after : float
        Resident MB of the servers at the start and at the end.
    """

    waits: list[tuple[str, float]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cpu: float = math.nan
    before: float = math.nan
    after: float = math.nan

    def lines(self) -> list[str]:
        """Return the result in words: for each kind of question and all of them, then errors, processor, memory."""
        kinds = [*dict.fromkeys(kind for kind, _ in self.waits)]
        told = [self._line(kind, [s for k, s in self.waits if k == kind]) for kind in kinds]
        told.append(self._line("all", [seconds for _, seconds in self.waits]))
        count = len(self.waits)
        told.append(f"errors   {len(self.errors)}" + "".join(f"\n  {error}" for error in self.errors[:5]))
        told.append(f"CPU      {self.cpu / count if count else math.nan:.3f} s an answer ({self.cpu:.1f} s in all)")
        told.append(f"memory   {self.before:.0f} MB at the start, {self.after:.0f} MB at the end")
        return told

    @staticmethod
    def _line(kind: str, seconds: list[float]) -> str:
        p50, p95, p99 = (percentile(seconds, share) for share in (0.5, 0.95, 0.99))
        return f"{kind:8} {len(seconds):5} answers   p50 {p50:.2f}   p95 {p95:.2f}   p99 {p99:.2f} s"
