"""What occurs most, against what comes next: a value against its strongest rival, which a name never decides."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from dashboard.measures.findings.claim import UNITS_NEEDED, Case, Cut, Read
from dashboard.measures.findings.leading import at_top
from dashboard.measures.findings.marks import Mark, against_half, asked
from dashboard.measures.findings.verdict import two_sided
from dashboard.model.complex import RegimeComplex


def least_telling(options: Sequence[np.ndarray]) -> np.ndarray:
    """Return, of comparisons with rivals that are equally strong, the one that tells least, whatever their names.

    Each says of some units which side they are on. The p against one half is largest in the one that is returned.

    >>> least_telling([np.array([True] * 5), np.array([True] * 3 + [False] * 2), np.array([False] * 4)]).tolist()
    [True, True, True, False, False]
    """

    def p(marked: np.ndarray) -> float:
        return two_sided(*against_half(marked)[2:]) if len(marked) else 1.0

    return max(options, key=lambda marked: (p(marked), -len(marked), marked.tolist()))


def foremost(column: str, value: str, among: Mark | None = None) -> Read:
    """Return how a claim reads whether a value occurs in more units than any other.

    Of the units that have either it or its strongest rival, but not both: which one. Of several rivals that occur
    equally often the one counts against which p is largest, see `least_telling`.
    """

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = asked(complex, among)
        cells = rows[column].map(lambda cell: set(cell) if isinstance(cell, tuple) else {cell} - {""})
        coded = cells[cells.map(len) > 0]
        counts = Counter(word for cell in coded for word in cell)
        rivals = at_top([word for word in counts if word != value], counts) or ("",)
        decided = least_telling(
            [
                np.array([value in cell for cell in coded if (value in cell) != (rival in cell)], bool)
                for rival in rivals
            ]
        )
        reason = "" if len(decided) >= UNITS_NEEDED else f"{len(decided)} units, {UNITS_NEEDED} needed"
        return Case(
            (decided,), len(decided), left_out=len(complex.comparable) - len(coded), reason=reason,
            first=tuple(f"{column}:{word}" for word in sorted(at_top(list(counts), counts))),
        )  # fmt: skip

    return read
