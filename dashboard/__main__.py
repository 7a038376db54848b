"""The command line: run the dashboard, validate a data package, export a view."""

import argparse
import os
import sys
import threading
from datetime import date
from pathlib import Path

from dashboard.model import schema

PROG = "python -m dashboard"


def validate(argv: list[str]) -> int:
    """Print one line a problem of a data package; return 1 if there are any, else 0."""
    from dashboard.model.load import load

    parser = argparse.ArgumentParser(
        f"{PROG} validate", description="Check a data package: a folder, a zip or one CSV."
    )
    parser.add_argument(
        "package", nargs="?", default=schema.DATA, type=Path, help="default: the data that this copy ships"
    )
    package = parser.parse_args(argv).package
    problems = load(package).problems
    for problem in problems:
        print(problem)
    print(f"{package}: {len(problems)} problems" if problems else f"{package}: valid", file=sys.stderr)
    return 1 if problems else 0


def export(argv: list[str]) -> int:
    """Write the replication bundle of a view; return 0, or 1 with a sentence if it cannot be."""
    from dashboard import export as bundle
    from dashboard.measures.nulls import MODELS
    from dashboard.measures.robustness import BANDS
    from dashboard.model.complex import DEFAULT_ROLES, Counting
    from dashboard.model.load import load
    from dashboard.model.select import COLLECTIONS, Selection, default_collection, offered

    parser = argparse.ArgumentParser(
        f"{PROG} export", description="Write tables, measures, networks and pictures of one view."
    )
    parser.add_argument("out", type=Path, help="folder to write into")
    parser.add_argument(
        "--data", type=Path, default=schema.DATA, metavar="DIR", help="data package: a folder, a zip or one CSV"
    )
    parser.add_argument("--collection", choices=COLLECTIONS, default="", help="default: that on which the app opens")
    parser.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="a filter, as layers=technical; may be repeated",
    )
    parser.add_argument(
        "--roles",
        type=lambda text: frozenset(role.strip() for role in text.split(",")),
        default=DEFAULT_ROLES,
        help="roles that count, separated by commas",
    )
    parser.add_argument("--covered", action="store_true", help="count cover through a host, too")
    parser.add_argument(
        "--as-of", default="", metavar="DATE", type=_day, help="date YYYY-MM-DD (default: the date of the data)"
    )
    parser.add_argument("--null", choices=MODELS, default="", help="null model to compare with")
    parser.add_argument("--samples", type=_natural, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--robustness",
        choices=BANDS,
        nargs="*",
        default=["confidence", "counting"],
        help="bands to compute (leave_one_out takes minutes)",
    )
    parser.add_argument(
        "--strongest",
        type=_natural,
        default=0,
        metavar="K",
        help="only the K pairs with most members in common, worked out in blocks",
    )
    parser.add_argument(
        "--cluster",
        default="",
        metavar="tcp://HOST:PORT",
        help="Dask scheduler for the blocks of --strongest (default: this process)",
    )
    parser.add_argument("--no-figures", action="store_true")
    options = parser.parse_args(argv)
    found = load(options.data)
    for problem in found.problems:
        print(problem, file=sys.stderr)
    if found.complex is None:
        print(f"{options.data}: nothing to export", file=sys.stderr)
        return 1
    known, roles = {*found.complex.roles, *DEFAULT_ROLES}, options.roles
    if not roles <= known:
        parser.error(
            f"--roles: no role of the table: {', '.join(sorted(roles - known))}; it has {', '.join(found.complex.roles)}"
        )
    if options.collection and options.collection not in offered(found.complex):
        parser.error(f"--collection {options.collection}: the table has only {', '.join(offered(found.complex))}")
    start = Selection(
        collection=options.collection or default_collection(found.complex),
        counting=Counting(roles - {"covered"}, options.covered or "covered" in roles, options.as_of),
    )
    try:
        chosen = bundle.where(start, options.where, found.complex)
    except bundle.OptionError as error:
        parser.error(str(error))
    wanted = bundle.Options(
        chosen,
        options.null,
        options.samples,
        options.seed,
        not options.no_figures,
        tuple(options.robustness),
        options.strongest,
        options.cluster,
    )
    written = bundle.export(found.complex, options.out, wanted, bundle.to_stderr)
    print(f"{options.out}: {len(written)} files", file=sys.stderr)
    return 0


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date; write YYYY-MM-DD") from None


def _natural(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of samples")
    return int(text)


def run(argv: list[str]) -> int:
    """Start the app on a data package; flags that are not ours go to Streamlit."""
    parser = argparse.ArgumentParser(
        PROG,
        description="Start the dashboard and open the browser. "
        "Streamlit's own flags pass through, as --server.port 9000.",
        epilog=f"Other commands: {PROG} validate [DIR]; {PROG} export OUT",
    )
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="folder of a data package (default: the data that this copy ships)"
    )
    options, streamlit_flags = parser.parse_known_args(argv)
    if options.data is not None:
        if not options.data.is_dir():
            parser.error(f"--data {options.data}: no such folder")
        os.environ["REGIME_ATLAS_DATA"] = str(options.data.resolve())
    from streamlit.web import cli

    # The first reader need not wait for what the server can do while it starts.
    threading.Thread(target=_warm_up, daemon=True).start()
    return cli.main(["run", str(Path(__file__).with_name("app.py")), *streamlit_flags], prog_name=PROG)


def _warm_up() -> None:
    from dashboard.ui import compute, context

    assert compute
    context.loaded()


COMMANDS = {"validate": validate, "export": export, "run": run}


def main(argv: list[str]) -> int:
    """Do what the first word says; without a known one, run the app."""
    if argv and argv[0] in COMMANDS:
        return COMMANDS[argv[0]](argv[1:])
    if argv and not argv[0].startswith("-"):
        print(f"{PROG}: no command {argv[0]!r}; there are {', '.join(COMMANDS)}", file=sys.stderr)
        return 2
    return run(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
