"""Other regime complexes, measured alike, so that "fragmented" and "nested" have something to be compared with."""

from functools import cache
from pathlib import Path

import pandas as pd

from dashboard.measures.structure import structure
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import ROWS, Lens
from dashboard.model.lens_choices import fitted
from dashboard.model.load import load

FOLDER = schema.DATA / "yardsticks"
NETWORKS = ("membership", "overlap")  # documented relations depend on how far somebody looked for them


@cache
def shipped(folder: Path = FOLDER) -> dict[str, RegimeComplex]:
    """Return the complexes that are shipped for comparison, by the names of their folders."""
    found = (
        {path.name: load(path).complex for path in sorted(folder.iterdir()) if path.is_dir()} if folder.is_dir() else {}
    )
    return {name: complex for name, complex in found.items() if complex is not None}


@cache
def yardsticks(folder: Path = FOLDER, seed: int = 0, lens: Lens = ROWS) -> pd.DataFrame:
    """Return the measures of memberships and of overlap for each of them, whole, through a lens.

    Each is seen through the nearest lens that it can carry, see `lens_choices.fitted`.

    Returns
    -------
    DataFrame
        complex (its folder), title, measure, network, value, n, left_out, reference, reason: see
        `structure.structure`. It is shared, do not change it.

    Examples
    --------
    >>> sorted(yardsticks()["complex"].unique())
    ['climate', 'cyber']
    """
    tables = []
    for name, complex in shipped(folder).items():
        table = structure(complex.seen(fitted(complex, lens)), seed=seed)
        tables.append(table[table["network"].isin(NETWORKS)].assign(complex=name, title=complex.title))
    columns = ["complex", "title", "measure", "network", "value", "n", "left_out", "reference", "reason"]
    return pd.concat(tables, ignore_index=True)[columns] if tables else pd.DataFrame(columns=columns)
