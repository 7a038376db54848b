"""What chance gives the views that a reader sees first, kept with the package and found again by its data.

What is kept is known by a digest of the very data that it was drawn from, so that no choice of filter
or lens that leads to other data ever meets it, and any that leads to the same does.
"""

import hashlib
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.measures.nulls import NullResult
from dashboard.measures.pair_chance import PairTails
from dashboard.measures.whole import Whole

FOLDER = "findings"  # of the package: beside the findings, with which it is worked out
_STRUCTURE = "structure.csv"
_NULL = ("observed", "mean", "sd", "z", "p", "p_low", "p_high", "samples", "seed", "model", "reason")
_PAIRS = ("a", "b", "at_most", "at_least", "total")


def key_of(*parts: np.ndarray | str | float) -> str:
    """Return a short name of data: equal data, equal name.

    >>> key_of(np.eye(2), "x") == key_of(np.eye(2), "x") != key_of(np.eye(2), "y")
    True
    """
    digest = hashlib.sha256()
    for part in parts:
        if isinstance(part, np.ndarray) and part.dtype != object:
            digest.update(repr((part.shape, part.dtype.kind)).encode() + np.ascontiguousarray(part).tobytes())
        else:
            digest.update(repr(part.tolist() if isinstance(part, np.ndarray) else part).encode())
    return digest.hexdigest()[:16]


def pairs_key(members: pd.DataFrame, seed: int = 0) -> str:
    """Return the name of a table of memberships."""
    return key_of(members.to_numpy(dtype=bool), "\n".join(map(str, members.index)), seed)


def write_pairs(package: Path, members: pd.DataFrame, tails: PairTails, seed: int = 0) -> Path:
    """Keep how the pairs of a table of memberships stand against chance: counts of samples, and nothing derived."""
    names, upper = np.array(members.index, dtype=object), np.triu_indices(len(members), k=1)
    counts = ((tails.low, 1 + tails.samples, -1), (tails.high, 1 + tails.samples, -1), (tails.mean, tails.samples, 0))
    columns = [np.rint(values[upper] * times + plus).astype(int) for values, times, plus in counts]
    table = pd.DataFrame(dict(zip(_PAIRS, (names[upper[0]], names[upper[1]], *columns), strict=True)))
    path = _pairs_path(package, members, tails.samples, seed)
    path.parent.mkdir(exist_ok=True)
    for old in path.parent.glob("pairs_*.csv"):
        old.unlink()
    table.to_csv(path, index=False, lineterminator="\n")
    return path


def read_pairs(package: Path, members: pd.DataFrame, seed: int = 0) -> PairTails | None:
    """Return what is kept of the pairs of a table of memberships; None if it is not of these data, or damaged."""
    n, upper = len(members), np.triu_indices(len(members), k=1)
    for path in sorted((package / FOLDER).glob(f"pairs_{pairs_key(members, seed)}_*.csv")):
        try:
            samples = int(path.stem.rpartition("_")[2])
            table = pd.read_csv(path)
            if list(table) != list(_PAIRS) or len(table) != len(upper[0]):
                return None
            columns = table[["at_most", "at_least", "total"]].to_numpy(dtype=float).T
        except (OSError, ValueError):
            return None
        low, high = (_square(values, upper, n) for values in ((1 + columns[:2]) / (1 + samples)))
        return PairTails(low, high, _square(columns[2] / samples, upper, n), samples)
    return None


def _pairs_path(package: Path, members: pd.DataFrame, samples: int, seed: int) -> Path:
    return package / FOLDER / f"pairs_{pairs_key(members, seed)}_{samples}.csv"


def _square(values: np.ndarray, upper: tuple[np.ndarray, np.ndarray], n: int) -> np.ndarray:
    square = np.ones((n, n))
    square[upper] = values
    square.T[upper] = values
    return square


def structure_key(read: Whole, seed: int = 0) -> str:
    """Return the name of all that the measures of structure are read from."""
    layers = ("\n".join(read.layers(network)) for network in (read.overlap, read.relations))
    n = len(read.relations.ids)
    hosts = [read.hosts] if read.hosts.any() else []
    return key_of(read.cells, read.threshold, *read.documented, n, *hosts, *layers, *read.influence, seed)


def write_structure(package: Path, found: dict[str, dict[tuple[str, str], NullResult]]) -> Path:
    """Keep how measures of structure stand against chance, by the names of what they were read from."""
    rows = [
        {"key": key, "network": network, "measure": measure, **{name: getattr(null, name) for name in _NULL}}
        for key, nulls in found.items()
        for (network, measure), null in nulls.items()
    ]
    path = package / FOLDER / _STRUCTURE
    path.parent.mkdir(exist_ok=True)
    table = pd.DataFrame(rows, columns=["key", "network", "measure", *_NULL])
    table.to_csv(path, index=False, lineterminator="\n", float_format="%.12g")
    return path


def read_structure(package: Path, read: Whole, seed: int = 0) -> dict[tuple[str, str], NullResult] | None:
    """Return what is kept of the measures of structure; None if it is not of these data, or damaged."""
    try:
        table = pd.read_csv(package / FOLDER / _STRUCTURE, dtype={"key": str}, keep_default_na=False, na_values=[""])
        table = table[table["key"] == structure_key(read, seed)].fillna({"reason": "", "model": ""})
        found = {
            (row["network"], row["measure"]): NullResult(**{name: row[name] for name in _NULL})
            for row in table.to_dict("records")
        }
    except (OSError, ValueError, KeyError):
        return None
    return found or None
