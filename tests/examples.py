"""On how many random examples a property is tried: on a third of them, on all where REGIME_ATLAS_THOROUGH is set."""

import os

THOROUGH = bool(os.environ.get("REGIME_ATLAS_THOROUGH"))


def up_to(number: int) -> int:
    """Return how many of so many examples to try, each of which takes long: a package that is built and measured.

    >>> up_to(60) in (20, 60)
    True
    """
    return number if THOROUGH else number // 3
