"""How far two independent codings of the same rows agree, and how sure that is."""

from dataclasses import replace

import numpy as np
import pandas as pd

from dashboard.measures.precision import significant
from dashboard.model.complex import RegimeComplex
from dashboard.model.select import COLLECTIONS, in_collection, offered
from dashboard.model.words import items

SINGLE = ("form", "primary_layer", "legal_force", "scope", "status")
SEVERAL = ("layers", "issue_areas", "functions")
DRAWS, SEED = 2000, 0  # of the bootstrap
COLUMNS = ("field", "measure", "value", "low", "high", "agreed", "n")
FEWEST = 10  # rows coded twice that a collection needs


def cohen_kappa(first: pd.Series, second: pd.Series) -> float:
    r"""Return Cohen's kappa of two codings of the same rows into nominal categories.

    :math:`\kappa = (p_o - p_e) / (1 - p_e)` with the observed agreement :math:`p_o` and the
    agreement :math:`p_e = \sum_c p_{1c} p_{2c}` that the coders' shares of each category would
    give by chance. 1 is full agreement, 0 what chance would give. If both coders use one and the
    same category throughout, kappa is 1 by convention; without rows it is NaN.

    References
    ----------
    Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and
    Psychological Measurement, 20(1), 37-46.

    Examples
    --------
    Four of five rows agree; by chance 0.6 * 0.4 + 0.4 * 0.6 = 0.48 would:

    >>> round(cohen_kappa(pd.Series(list("aaabb")), pd.Series(list("aabbb"))), 4)
    0.6154
    """
    return float(_kappas(*_codes(first, second), np.arange(len(first))[None, :])[0])


def mean_jaccard(first: pd.Series, second: pd.Series) -> float:
    """Return the mean Jaccard index of two codings into sets; two empty sets agree.

    Examples
    --------
    >>> mean_jaccard(pd.Series([("x",), ("x", "y")]), pd.Series([("x",), ("y", "z")]))
    0.6666666666666666
    """
    return float(_jaccards(first, second).mean()) if len(first) else float("nan")


def bootstrap(
    first: pd.Series, second: pd.Series, several: bool, draws: int = DRAWS, seed: int = SEED
) -> tuple[float, float]:
    """Return the bounds of a 95 % interval of kappa, or of the mean Jaccard index, by resampling the rows.

    Parameters
    ----------
    first, second : Series
        Two codings of the same rows.
    several : bool
        Whether cells are sets.

    Returns
    -------
    low, high : float
        The 2.5th and the 97.5th percentile of `draws` samples of as many rows, drawn with
        replacement; NaN of fewer than two rows. A sample in which both coders use one and the same
        category counts as 1, as in `cohen_kappa`. Where the two agree on every row the interval is a
        point: resampling cannot show what it has not seen.

    References
    ----------
    Efron, B., & Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall. (Not read
    here; the percentile interval is the usual one.)

    Examples
    --------
    Two rows, one of which agrees: a sample holds none, one or two of it.

    >>> bootstrap(pd.Series([("x",), ("x",)]), pd.Series([("x",), ("y",)]), several=True)
    (0.0, 1.0)
    """
    size = len(first)
    if size < 2:
        return float("nan"), float("nan")
    drawn = np.random.default_rng(seed).integers(size, size=(draws, size))
    if several:
        values = _jaccards(first, second)[drawn].mean(axis=1)
    else:
        values = _kappas(*_codes(first, second), drawn)
    low, high = significant(np.percentile(values, [2.5, 97.5]))
    return float(low), float(high)


def _codes(first: pd.Series, second: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Return two codings as numbers of their categories."""
    numbers = {word: i for i, word in enumerate(sorted({*first, *second}))}
    return np.array([numbers[w] for w in first], int), np.array([numbers[w] for w in second], int)


def _kappas(first: np.ndarray, second: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """Return kappa of each sample, given as places of its rows (sample, row)."""
    if not drawn.shape[1]:
        return np.full(len(drawn), np.nan)
    a, b = first[drawn], second[drawn]
    observed = (a == b).mean(axis=1)
    chance = sum((a == c).mean(axis=1) * (b == c).mean(axis=1) for c in range(1 + max(first.max(), second.max())))
    left = 1 - chance
    return np.where(left < 1e-12, 1.0, (observed - chance) / np.where(left < 1e-12, 1.0, left))


def _jaccards(first: pd.Series, second: pd.Series) -> np.ndarray:
    pairs = [(set(a), set(b)) for a, b in zip(first, second, strict=True)]
    return np.array([len(a & b) / len(a | b) if a | b else 1.0 for a, b in pairs])


def coded(codings: pd.DataFrame) -> list[str]:
    """Return the columns of a table of codings that two coders can be compared on."""
    return [field for field in (*SINGLE, *SEVERAL) if field in codings and _filled(codings[field])]


def _filled(cells: pd.Series) -> bool:
    return bool(cells.map(len).any())


def agreement(codings: pd.DataFrame, first: str = "first", second: str = "second") -> pd.DataFrame:
    """Compare two coders field by field, over the rows that both coded.

    Parameters
    ----------
    codings : DataFrame
        id, coder, then the coded fields; cells of several values are tuples, or text with semicolons.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`: field, measure (kappa or mean Jaccard), value, low and high (95 %, see
        `bootstrap`), agreed (share of rows that are equal), n. A field that no coder filled has no row.

    Examples
    --------
    >>> codings = pd.DataFrame({"id": list("aabb"), "coder": ["first", "second"] * 2, "form": list("xxxy")})
    >>> agreement(codings)[["field", "value", "agreed", "n"]].values.tolist()
    [['form', 0.0, 0.5, 2]]
    """
    left = codings[codings["coder"] == first].set_index("id")
    right = codings[codings["coder"] == second].set_index("id")
    ids = [key for key in left.index if key in right.index]
    rows = []
    for field in coded(codings):
        several = field in SEVERAL
        a, b = (_sets(side.loc[ids, field]) if several else side.loc[ids, field] for side in (left, right))
        value = mean_jaccard(a, b) if several else cohen_kappa(a, b)
        same = [set(x) == set(y) if several else x == y for x, y in zip(a, b, strict=True)]
        bounds = bootstrap(a, b, several)
        measure = "mean Jaccard" if several else "kappa"
        rows.append((field, measure, value, *bounds, sum(same) / max(len(same), 1), len(ids)))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _sets(cells: pd.Series) -> pd.Series:
    return cells.map(lambda cell: items(cell) if isinstance(cell, str) else cell)


def by_collection(complex: RegimeComplex, codings: pd.DataFrame | None = None, fewest: int = FEWEST) -> pd.DataFrame:
    """Compare two coders field by field, for each collection of the package that holds coded rows.

    Parameters
    ----------
    codings : DataFrame, optional
        See `agreement`; else the package's double coding.
    fewest : int
        Collections with fewer rows coded twice are left out: kappa of a handful of rows says nothing.

    Returns
    -------
    DataFrame
        collection, then the columns of `agreement`; collections in the order of COLLECTIONS.
    """
    codings = complex.double_coding if codings is None else codings
    parts = []
    for name in [name for name in COLLECTIONS if name in offered(complex)]:
        ids = complex.catalogue.index[in_collection(complex, name)]
        some = codings[codings["id"].isin(ids)]
        if some["id"].nunique() >= fewest:
            found = agreement(some)
            parts.append(found.assign(collection=name)[["collection", *COLUMNS]])
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["collection", *COLUMNS])


def second_coding(complex: RegimeComplex) -> RegimeComplex:
    """Return the complex with the second coding of the rows that were coded twice."""
    codings = complex.double_coding
    second = codings[(codings["coder"] == "second") & codings["id"].isin(complex.catalogue.index)].set_index("id")
    catalogue = complex.catalogue.copy()
    for column in [name for name in second.columns if name in catalogue and name != "coder"]:
        several = catalogue[column].map(lambda cell: isinstance(cell, tuple)).any()
        for key, value in second[column].items():
            if value:
                catalogue.at[key, column] = tuple(value.split(";")) if several and isinstance(value, str) else value
    return replace(complex, catalogue=catalogue)
