"""The command `yardsticks`: measure the complexes that are shipped for comparison, and one that is built anew."""

import argparse
import sys
from pathlib import Path

import pandas as pd

from dashboard.commands import environment
from dashboard.commands.arguments import positive
from dashboard.measures import yardsticks
from dashboard.measures.structure_chance import SAMPLES
from dashboard.model.load import build

NEEDS = ("manyID", "stateID", "Title", "Begin", "End", "stateRat", "stateForce", "stateWithdrawal")
BUILT = "environment"
TITLE = "Environmental agreements"


def measure(argv: list[str], prog: str) -> int:
    """Measure and keep; return 0, or 1 with a sentence if a table cannot be read or written."""
    parser = argparse.ArgumentParser(
        prog,
        description="Measure the regime complexes that others are compared with, each against its own null models, "
        f"and keep the result ({yardsticks.FOLDER.name}/{yardsticks.MEASURED}).",
    )
    parser.add_argument(
        "--environment",
        type=Path,
        metavar="CSV",
        help="HUGGO_MEM_reconciled.csv of manyenviron (CC BY 4.0), from which the environmental agreements are "
        "built; without it what is kept of them stays",
    )
    parser.add_argument("--build", type=Path, metavar="DIR", help="write the environmental agreements as CSVs there")
    parser.add_argument("--samples", type=positive, default=SAMPLES, metavar="N", help="draws of each null model")
    options = parser.parse_args(argv)
    try:
        # Read first: a table of another kind is refused before anything is measured.
        given = None if options.environment is None else environment.read(options.environment, NEEDS)
        tables = [yardsticks.measured(complex, name, options.samples) for name, complex in yardsticks.shipped().items()]
        tables.append(_environment(given, options.build, options.samples))
        path = yardsticks.keep([table for table in tables if len(table)])
    except (environment.TableError, OSError) as error:
        print(f"{prog}: {error}", file=sys.stderr)
        return 1
    print(f"{path}: {', '.join(pd.read_csv(path)['complex'].unique())}", file=sys.stderr)
    return 0


def _environment(given: pd.DataFrame | None, out: Path | None, samples: int) -> pd.DataFrame:
    if given is None:
        kept = yardsticks.yardsticks()
        return kept[kept["complex"] == BUILT]
    tables = environment.package(given)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        for name, table in tables.items():
            table.to_csv(out / f"{name}.csv", index=False, lineterminator="\n")
    return yardsticks.measured(build(tables), BUILT, samples).assign(title=TITLE)
