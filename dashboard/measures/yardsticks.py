"""Other regime complexes, measured alike, so that "fragmented" and "nested" have something to be compared with.

What is compared is kept in one table (measured.csv): each complex through the same lens, each measure beside
its own null model. Its makers' tables are shipped where they are ours (climate, cyber); a larger one is built
from an openly licensed table by the command `yardsticks`, and only what was measured of it is kept.
"""

from functools import cache
from pathlib import Path

import pandas as pd

from dashboard.measures.networks import member_matrix
from dashboard.measures.structure import structure
from dashboard.measures.structure_chance import OWN, SAMPLES
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens
from dashboard.model.lens_choices import fitted
from dashboard.model.load import load

FOLDER = schema.DATA / "yardsticks"
MEASURED = "measured.csv"
NETWORKS = ("membership", "overlap")  # documented relations depend on how far somebody looked for them
ALIKE = Lens(units="initiative", members="states", lists="listed", cover="joined")
SIZES = ("members", "fill")
COLUMNS = (
    *("complex", "title", "measure", "network", "value", "null_model", "null_mean", "null_sd", "z", "p"),
    *("n", "left_out", "reference", "reason"),
)


@cache
def shipped(folder: Path = FOLDER) -> dict[str, RegimeComplex]:
    """Return the complexes whose tables are shipped for comparison, by the names of their folders."""
    found = (
        {path.name: load(path).complex for path in sorted(folder.iterdir()) if path.is_dir()} if folder.is_dir() else {}
    )
    return {name: complex for name, complex in found.items() if complex is not None}


def measured(complex: RegimeComplex, name: str, samples: int = SAMPLES, seed: int = 0) -> pd.DataFrame:
    """Measure a complex as all that are compared are: its memberships by states, initiative by initiative.

    Parameters
    ----------
    complex : RegimeComplex
        Whole.
    name : str
        What it is called in the table.
    samples, seed : int
        Of the null models, see `structure.structure`.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`: the measures of memberships and of overlap, each against its own null model, and the
        size of what they rest on: `members` (states in at least one list) and `fill` (share of the cells of
        initiatives x states that are filled).
    """
    seen = complex.seen(fitted(complex, ALIKE))
    table = structure(seen, model=OWN, samples=samples, seed=seed)
    cells = member_matrix(seen)
    sizes = {"members": cells.shape[1], "fill": float(cells.to_numpy().mean()) if cells.size else float("nan")}
    rows = [{"measure": size, "network": "membership", "value": sizes[size], "n": len(cells)} for size in SIZES]
    found = pd.concat([table[table["network"].isin(NETWORKS)], pd.DataFrame(rows)], ignore_index=True)
    return found.assign(complex=name, title=complex.title).reindex(columns=list(COLUMNS))


def keep(tables: list[pd.DataFrame], folder: Path = FOLDER) -> Path:
    """Write what was measured, twelve digits a number; return the file."""
    path = folder / MEASURED
    whole = pd.concat(tables, ignore_index=True)[list(COLUMNS)]
    whole.to_csv(path, index=False, lineterminator="\n", float_format="%.12g")
    return path


@cache
def yardsticks(folder: Path = FOLDER) -> pd.DataFrame:
    """Return what was measured of the complexes that are compared; without a kept table it has no rows.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, see `measured`. It is shared, do not change it.

    Examples
    --------
    >>> sorted(yardsticks()["complex"].unique())
    ['climate', 'cyber', 'environment']
    """
    path = folder / MEASURED
    if not path.is_file():
        return pd.DataFrame(columns=list(COLUMNS))
    table = pd.read_csv(
        path, keep_default_na=False, na_values={c: [""] for c in ("value", "z", "p", "null_mean", "null_sd")}
    )
    return table.astype({"n": "int64"})[list(COLUMNS)]
