"""The steps of the heat map: what each holds, its code, its colour in both themes and what the legend calls it."""

import numpy as np

STEPS = {False: (0, 0.05, 0.1, 0.2, 0.4), True: (0, 1, 2, 4, 9)}  # of shares (above), of counts (above)
NOTHING = {False: "#EDF1F6", True: "#1B2330"}  # computed, and nothing shared
SCALE = {
    False: ("#BCD5EC", "#86B4DB", "#4A8DC4", "#1C63A2", "#08305F"),
    True: ("#23486B", "#2F6A9C", "#4C92C8", "#88BFE7", "#DCEFFC"),
}
BLANK, UNKNOWN, ZERO = 0, 1, 2  # codes of cells; from 3 on the steps


def counts(measure: str) -> bool:
    """Tell whether a measure is a number of things instead of a share."""
    return measure.startswith("shared")


def steps(values: np.ndarray, whole: bool) -> np.ndarray:
    """Return the code of each value: 1 not known, 2 nothing, from 3 on the step that it lies in.

    A share belongs to the step that begins with it, so that 0.05 is more than "below 0.05".

    Examples
    --------
    >>> steps(np.array([np.nan, 0, 0.01, 0.05, 0.4]), False).tolist(), steps(np.array([0, 1, 2, 3, 10]), True).tolist()
    ([1, 2, 3, 4, 7], [2, 3, 4, 5, 7])
    """
    found = np.nan_to_num(np.asarray(values, dtype=float))
    bounds = np.array(STEPS[whole][1:], dtype=float)
    above = np.searchsorted(bounds, found, side="left" if whole else "right")
    return np.where(np.isnan(values), UNKNOWN, np.where(found > 0, 3 + above, ZERO)).astype(np.uint8)


def named_steps(whole: bool) -> list[str]:
    """Return what the legend calls nothing and each step.

    >>> named_steps(False), named_steps(True)
    (['0', '<0.05', '0.05–0.1', '0.1–0.2', '0.2–0.4', '≥0.4'], ['0', '1', '2', '3–4', '5–9', '≥10'])
    """
    bounds = STEPS[whole]
    if not whole:
        return [
            "0",
            f"<{bounds[1]:g}",
            *(f"{low:g}–{high:g}" for low, high in zip(bounds[1:], bounds[2:])),
            f"≥{bounds[-1]:g}",
        ]
    spans = [(low + 1, high) for low, high in zip(bounds, bounds[1:])]
    return ["0", *(f"{low}" if low == high else f"{low}–{high}" for low, high in spans), f"≥{bounds[-1] + 1}"]
