"""Regression of ties on what two initiatives have in common, tested by permuting residuals (MRQAP)."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.measures.absence import lack
from dashboard.measures.networks import documented_network, jaccard, whole_lists
from dashboard.measures.nulls import Progress, tail_probabilities
from dashboard.model.complex import RegimeComplex

DEPENDENTS = ("overlap", "relations")
# Column of initiatives, and whether two alike in it count 1, or the distance counts.
PREDICTORS = {
    "same_layer": "primary_layer",
    "same_form": "form",
    "same_convener": "convener",
    "same_scope": "scope",
    "years_apart": "launch_year",
}
LEAST = 8  # units: of fewer, permutations say little
SAMPLES = {"overlap": 999, "relations": 199}  # ties join many more dyads, and each sample takes longer
COLUMNS = (
    *("dependent", "predictor", "coefficient", "t", "p", "p_low", "p_high", "units", "dyads", "left_out"),
    *("r2", "samples", "reason"),
)
TOO_FEW_UNITS = "fewer than eight units with every attribute"
CONSTANT = "it does not vary"


class Fit(NamedTuple):
    """Coefficients and t values, the intercept first, and the share of variance that is explained."""

    coefficients: np.ndarray
    t: np.ndarray
    r2: float


def ordinary(y: np.ndarray, x: np.ndarray) -> Fit:
    """Return the least-squares fit of y on the columns of x, the first of which is the constant.

    >>> fit = ordinary(np.array([1.0, 3.0, 5.0, 8.0]), np.array([[1, 0], [1, 1], [1, 2], [1, 3]], dtype=float))
    >>> fit.coefficients.round(2).tolist(), round(fit.r2, 3)
    ([0.8, 2.3], 0.989)
    """
    inverse = np.linalg.inv(x.T @ x)
    coefficients = inverse @ (x.T @ y)
    left = y - x @ coefficients
    rest, whole = float(left @ left), float(((y - y.mean()) ** 2).sum())
    spread = np.sqrt(np.diag(inverse) * rest / max(len(y) - x.shape[1], 1))
    t = np.divide(coefficients, spread, out=np.full(len(spread), np.nan), where=spread > 0)
    return Fit(coefficients, t, 1 - rest / whole if whole else np.nan)


def permuted(y: np.ndarray, xs: list[np.ndarray], k: int, samples: int, seed: int) -> Iterator[float]:
    r"""Yield t values of predictor k where its residuals are permuted: double semi-partialling.

    The residuals E of predictor k on the others are a matrix of dyads. Its rows and columns are permuted
    together, and y is regressed on the permuted E and the other predictors. t, not the coefficient, is
    compared, since it does not depend on the spread of what is permuted.

    Parameters
    ----------
    y : 2-d array, symmetric
        The dependent network; the diagonal is not read.
    xs : list of 2-d arrays, symmetric
        The predictors.
    k : int
        Which of them is tested.
    samples, seed : int
    """
    n, upper = len(y), np.triu_indices(len(y), k=1)
    others = np.column_stack([np.ones(len(upper[0])), *(x[upper] for j, x in enumerate(xs) if j != k)])
    base, _ = np.linalg.qr(others)

    def without(v: np.ndarray) -> np.ndarray:
        return v - base @ (base.T @ v)

    residual = np.zeros((n, n))
    residual[upper] = without(xs[k][upper])
    residual += residual.T
    rest, rng = without(y[upper]), np.random.default_rng(seed)
    total, free = float(rest @ rest), len(rest) - others.shape[1] - 1
    for _ in range(samples):
        order = rng.permutation(n)
        e = without(residual[order[upper[0]], order[upper[1]]])
        size = float(e @ e)
        slope = float(e @ rest) / size
        yield slope / np.sqrt(max(total - slope**2 * size, 1e-300) / free / size)


def attributes(complex: RegimeComplex, names: list[str]) -> tuple[list[str], dict[str, np.ndarray]]:
    """Return the initiatives among the named of which every attribute is known, and the matrix of each predictor.

    Predictors whose column the package does not fill are left out, and ask nothing of an initiative.
    """
    told = {p: column for p, column in PREDICTORS.items() if not lack(complex, f"initiatives.{column}")}
    rows = complex.comparable.loc[names, list(dict.fromkeys(told.values()))]
    known = rows[((rows != "") & rows.notna()).all(axis=1)]
    found = {}
    for name, column in told.items():
        if name == "years_apart":
            years = known[column].to_numpy(dtype=float)
            found[name] = np.abs(years[:, None] - years[None, :])
        else:
            codes = pd.factorize(known[column])[0]
            found[name] = (codes[:, None] == codes[None, :]).astype(float)
    return list(known.index), found


def network_of(complex: RegimeComplex, dependent: str) -> tuple[list[str], np.ndarray]:
    """Return the units and the matrix that is explained: Jaccard of complete lists, or documented ties of the tied."""
    if dependent == "overlap":
        members = whole_lists(complex)
        return list(members.index), jaccard(members.to_numpy(dtype=bool))
    network = documented_network(complex)
    hosts = np.isin(np.array(network.ids, dtype=object), list(complex.comparable.index))
    ties = network.ties[np.ix_(hosts, hosts)]
    tied = ties.any(axis=1)
    names = [name for name, inside in zip(np.array(network.ids, dtype=object)[hosts], tied, strict=True) if inside]
    return names, ties[np.ix_(tied, tied)].astype(float)


def mrqap(
    complex: RegimeComplex,
    dependent: str = DEPENDENTS[0],
    samples: int | None = None,
    seed: int = 0,
    progress: Progress | None = None,
) -> pd.DataFrame:
    r"""Regress overlap or ties on what two initiatives have in common, with p from permutations.

    :math:`y_{ij} = \beta_0 + \sum_k \beta_k x^k_{ij} + \epsilon_{ij}` over all dyads i < j, with
    same_layer, same_form, same_convener and same_scope (1 if the two are coded alike) and years_apart (the
    distance of their launch years). p compares the t value with those under double semi-partialling, which
    keeps the dependence among the dyads of one initiative.

    Parameters
    ----------
    complex : RegimeComplex
    dependent : {"overlap", "relations"}
        Jaccard index of members among complete lists; or whether a documented relation joins the two, among
        initiatives that any joins (a linear model of probability).
    samples, seed : int
        Permutations for each predictor; by default those of `SAMPLES`.
    progress : callable, optional
        Gets what is done and to do; what it raises ends the work.

    Returns
    -------
    DataFrame
        One row a predictor, the intercept first (no p): dependent, predictor, coefficient, t, p (two-sided),
        p_low, p_high, units, dyads, left_out (units of which an attribute is not known), r2, samples, reason.
        A predictor that the package does not tell, or that does not vary, has a reason and is not in the model.

    Notes
    -----
    Association, not cause: who convenes also chooses form and layer.

    References
    ----------
    Dekker, D., Krackhardt, D., & Snijders, T. A. B. (2007). Sensitivity of MRQAP tests to collinearity and
    autocorrelation conditions. Psychometrika, 72(4), 563-581. (Not read here; the procedure is that of
    `netlm` of R's package sna with `nullhyp = "qapspp"`, whose coefficients and t values it gives.)

    Examples
    --------
    Six units in two layers that share members within a layer alone would need more than eight to be told:

    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": list("abc"), "name_en": list("ABC"), "layers": "legal", "form": "private"})
    >>> joined = pd.DataFrame({"initiative_id": list("abc"), "member_id": "FRA", "role": "member"})
    >>> found = mrqap(build({"initiatives": table, "memberships": joined}), samples=9)
    >>> found["reason"].unique().tolist()
    ['fewer than eight units with every attribute']
    """
    if dependent not in DEPENDENTS:
        raise ValueError(f"dependent must be one of {', '.join(DEPENDENTS)}, not {dependent!r}")
    samples = SAMPLES[dependent] if samples is None else samples
    untold = lack(complex, "memberships" if dependent == "overlap" else "relations")
    names, y = network_of(complex, dependent)
    known, xs = attributes(complex, names)
    place = pd.Index(names, dtype=object).get_indexer(known)
    y, upper = y[np.ix_(place, place)], np.triu_indices(len(known), k=1)
    reasons = {name: lack(complex, f"initiatives.{column}") for name, column in PREDICTORS.items()}
    reasons |= {name: CONSTANT for name, x in xs.items() if not np.ptp(x[upper]) > 0} if len(upper[0]) else {}
    if not untold and len(known) < LEAST:
        untold = TOO_FEW_UNITS
    used = [] if untold else _independent({name: xs[name] for name in PREDICTORS if not reasons[name]}, upper, reasons)
    sizes = {"units": len(known), "dyads": len(upper[0]), "left_out": len(names) - len(known), "samples": samples}
    fit = _fitted(y, [xs[name] for name in used], upper) if used else None
    rows = []
    for name in ("intercept", *PREDICTORS):
        row: dict[str, str | float] = {"dependent": dependent, "predictor": name, **sizes}
        row["reason"] = untold or reasons.get(name, "")
        if fit and (name == "intercept" or name in used):
            k = 0 if name == "intercept" else 1 + used.index(name)
            row |= {"coefficient": fit.coefficients[k], "t": fit.t[k], "r2": fit.r2}
        if fit and name in used:
            k = used.index(name)
            drawn = np.array(list(permuted(y, [xs[other] for other in used], k, samples, seed)))
            row |= dict(zip(("p", "p_low", "p_high"), tail_probabilities(float(fit.t[k + 1]), drawn), strict=True))
            if progress:
                progress(k + 1, len(used))
        rows.append(row)
    numbers = ["coefficient", "t", "p", "p_low", "p_high", "r2"]
    return pd.DataFrame(rows).reindex(columns=list(COLUMNS)).astype(dict.fromkeys(numbers, "float64"))


def _fitted(y: np.ndarray, xs: list[np.ndarray], upper: tuple[np.ndarray, np.ndarray]) -> Fit:
    return ordinary(y[upper], np.column_stack([np.ones(len(upper[0])), *(x[upper] for x in xs)]))


def _independent(xs: dict[str, np.ndarray], upper: tuple[np.ndarray, np.ndarray], reasons: dict[str, str]) -> list[str]:
    """Return the predictors that are no combination of those before; the others get a reason."""
    used: list[str] = []
    for name in xs:
        columns = np.column_stack([np.ones(len(upper[0])), *(xs[other][upper] for other in (*used, name))])
        if np.linalg.matrix_rank(columns) == columns.shape[1]:
            used.append(name)
        else:
            reasons[name] = CONSTANT
    return used
