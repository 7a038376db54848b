"""How many digits of a number count: those on which every processor agrees.

Libraries of linear algebra choose their sums by the processor and the number of threads, so the
last three or four of a double's sixteen digits differ between machines.
"""

import numpy as np

DIGITS = 12


def significant(values: np.ndarray, digits: int = DIGITS) -> np.ndarray:
    """Return numbers rounded to their first digits; what is not finite stays, and no zero is negative.

    Examples
    --------
    >>> significant(np.array([0.1 + 0.2, 1 / 3e20, -0.0, np.inf])).tolist()
    [0.3, 3.33333333333e-21, 0.0, inf]
    """
    found, place = np.unique(np.asarray(values, dtype=float), return_inverse=True)
    short = np.array([float(f"{value:.{digits}g}") + 0.0 for value in found.tolist()], dtype=float)
    return short[place].reshape(np.shape(values))


def settled(values: np.ndarray) -> np.ndarray:
    """Return measures of about 1, rounded so that equal ones are equal on every processor: before ties are broken.

    Examples
    --------
    >>> int(settled(np.array([0.3, 0.1 + 0.2])).argmax()), int(np.array([0.3, 0.1 + 0.2]).argmax())
    (0, 1)
    """
    return np.round(values, DIGITS) + 0.0
