"""The command `coding-sheet`: a sheet for a human second coder, and what a filled one says of the coding."""

import argparse
import sys
from pathlib import Path

import pandas as pd

from dashboard.commands.arguments import natural, positive
from dashboard.measures.agreement import by_collection
from dashboard.model import schema
from dashboard.model.coding_sheet import sample
from dashboard.model.complex import RegimeComplex
from dashboard.model.load import load
from dashboard.model.problem import LANGUAGES
from dashboard.present.coding_sheet import SheetError, read, write


def coding_sheet(argv: list[str], prog: str) -> int:
    """Write a sheet, or read one; return 0, or 1 with a sentence each if that cannot be or a code is wrong."""
    parser = _parser(prog)
    options = parser.parse_args(argv)
    if options.read is None and options.out is None:
        parser.error("give the file to write, as sheet.xlsx or sheet.csv, or --read SHEET")
    whole = load(options.data).complex
    if whole is None:
        print(f"{options.data}: nothing to code; python -m dashboard validate says why", file=sys.stderr)
        return 1
    try:
        if options.read is not None:
            return _read(whole, options)
        ids = sample(whole, options.rows, options.seed)
        for path in write(whole, ids, options.out):
            print(f"{path}: {len(ids)} rows, seed {options.seed}" if path == options.out else path, file=sys.stderr)
    except SheetError as error:
        print(f"{prog}: {error}", file=sys.stderr)
        return 1
    return 0


def _read(whole: RegimeComplex, options: argparse.Namespace) -> int:
    codings, problems = read(whole, options.read)
    for problem in problems:
        print(problem.line(options.lang))
    if problems:
        print(f"{options.read}: {len(problems)} to mend; nothing was written", file=sys.stderr)
        return 1
    if codings.empty:
        print(f"{options.read}: no row is coded yet", file=sys.stderr)
        return 1
    out = options.out or options.read.with_name(f"{options.read.stem}_double_coding.csv")
    try:
        out.write_text(codings.to_csv(index=False, lineterminator="\n"), encoding="utf-8")
    except OSError as error:
        raise SheetError(f"{out}: cannot be written ({error.strerror})") from error
    print(_told(by_collection(whole, codings)))
    print(f"{out}: {codings['id'].nunique()} rows, coded twice", file=sys.stderr)
    return 0


def _told(found: pd.DataFrame) -> str:
    """Return a table of agreement as lines: value, its 95 % interval, n."""
    shown = found[["collection", "field", "measure"]].assign(
        value=found["value"].map("{:.2f}".format),
        interval=[f"[{low:.2f}, {high:.2f}]" for low, high in zip(found["low"], found["high"])],
        n=found["n"],
    )
    return shown.to_string(index=False)


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog,
        description="Write a sheet for a human second coder: a random sample of the framed initiatives by convener, "
        "names and sources, the codes empty. With --read, check a filled one against the codebook, write both "
        "codings as a table (as double_coding.csv) and print how far they agree.",
        epilog="Exits 0; 1 if something cannot be written or read or a code is wrong; 2 if a flag is wrong.",
    )
    add = parser.add_argument
    add("out", nargs="?", type=Path, help="sheet.xlsx or sheet.csv; with --read the table of both codings")
    add("--read", type=Path, metavar="SHEET", help="a filled sheet")
    add("--data", type=Path, default=schema.DATA, metavar="DIR", help="data package: a folder, a zip or a workbook")
    add("--rows", type=positive, default=100, metavar="N", help="how many rows are drawn")
    add("--seed", type=natural, default=0, metavar="S", help="of the draw")
    add("--lang", choices=LANGUAGES, default=LANGUAGES[0], help="language of what is said of a wrong code")
    return parser
