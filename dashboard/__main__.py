"""The command line: run or serve the dashboard, check a package, export a view, work out findings, code again."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

PROG = "python -m dashboard"
# How libraries of linear algebra are told how many threads to use: they read it once, when numpy is first imported.
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def validate(argv: list[str]) -> int:
    """Print one line a problem of a data package, and a stale row where asked; return 1 if there are any, else 0."""
    from dashboard.commands.arguments import day, natural
    from dashboard.model import schema
    from dashboard.model.load import load
    from dashboard.model.rules import stale

    parser = argparse.ArgumentParser(
        f"{PROG} validate",
        description="Check a data package: a folder, a zip, a workbook or one CSV.",
        epilog="Exits 0 if nothing is wrong and, with --stale, no row is stale; else 1; 2 if a flag is wrong.",
    )
    parser.add_argument(
        "package", nargs="?", default=schema.DATA, type=Path, help="default: the data that this copy ships"
    )
    told = "name the initiatives whose last_checked is empty or longer ago, too"
    parser.add_argument("--stale", type=natural, metavar="DAYS", help=told)
    parser.add_argument("--today", type=day, default=date.today().isoformat(), metavar="DATE", help="count from it")
    options = parser.parse_args(argv)
    found, package = load(options.package), options.package
    old = []
    if options.stale is not None and found.complex is not None:
        old = stale(found.complex.catalogue, found.lines, options.stale, options.today)
    for problem in [*found.problems, *old]:
        print(problem)
    count = sum(problem.stands_for for problem in found.problems)
    said = f"{count} problem{'s'[: count > 1]}" if count else "valid"
    if options.stale is not None:
        said += f"; {len(old)} not looked at for more than {options.stale} days before {options.today}"
    print(f"{package}: {said}", file=sys.stderr)
    return 1 if found.problems or old else 0


def export(argv: list[str]) -> int:
    """Write the replication bundle of a view; return 0, or 1 with a sentence if it cannot be."""
    from dashboard.commands.export import export

    return export(argv, f"{PROG} export")


def findings(argv: list[str]) -> int:
    """Work out the findings of a package; return 0, or 1 with a sentence if that cannot be."""
    from dashboard.commands.findings import work_out

    return work_out(argv, f"{PROG} findings")


def coding_sheet(argv: list[str]) -> int:
    """Write a sheet for a second coder, or read a filled one; return 0, or 1 with a sentence."""
    from dashboard.commands.coding_sheet import coding_sheet

    return coding_sheet(argv, f"{PROG} coding-sheet")


def history(argv: list[str]) -> int:
    """Tell what changed between two releases; return 0, or 1 with a sentence."""
    from dashboard.commands.history import compare

    return compare(argv, f"{PROG} history")


def yardsticks(argv: list[str]) -> int:
    """Measure the complexes that others are compared with; return 0, or 1 with a sentence."""
    from dashboard.commands.yardsticks import measure

    return measure(argv, f"{PROG} yardsticks")


def run(argv: list[str]) -> int:
    """Start the app on a data package; flags that are not ours go to Streamlit."""
    parser = argparse.ArgumentParser(
        PROG,
        description="Start the dashboard and open the browser. "
        "Streamlit's own flags pass through, as --server.port 9000.",
        epilog="Other commands: " + "; ".join(f"{PROG} {name}" for name in COMMANDS if name != "run"),
    )
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="folder, zip, workbook or CSV (default: the data that this copy ships)"
    )
    options, streamlit_flags = parser.parse_known_args(argv)
    if options.data is not None:
        if not options.data.exists():
            parser.error(f"--data {options.data}: there is no such folder or file")
        os.environ["REGIME_ATLAS_DATA"] = str(options.data.resolve())
    from streamlit.web import cli

    return cli.main(["run", str(Path(__file__).with_name("server.py")), *streamlit_flags], prog_name=PROG)


def serve(argv: list[str]) -> int:
    """Run the dashboard as a hosted service; return 0, or 1 if it cannot run."""
    from dashboard.commands.serve import serve

    return serve(argv, f"{PROG} serve")


COMMANDS = {
    "validate": validate,
    "export": export,
    "findings": findings,
    "coding-sheet": coding_sheet,
    "history": history,
    "serve": serve,
    "yardsticks": yardsticks,
    "run": run,
}


def main(argv: list[str]) -> int:
    """Do what the first word says; without a known one, run the app.

    Linear algebra gets one thread, unless the environment says otherwise: readers and processes share the processor,
    and threads that wait for one another over matrices as small as these took four fifths of its time.
    """
    for name in THREADS:
        os.environ.setdefault(name, "1")
    if argv and argv[0] in COMMANDS:
        return COMMANDS[argv[0]](argv[1:])
    if argv and not argv[0].startswith("-"):
        print(f"{PROG}: no command {argv[0]!r}; there are {', '.join(COMMANDS)}", file=sys.stderr)
        return 2
    return run(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
