"""The command `history`: what changed between two releases of a package."""

import argparse
import sys
from pathlib import Path

from dashboard.model import about, files, reading
from dashboard.model.history import Release, comparable, history
from dashboard.model.problem import PackageError
from dashboard.present.bundle import documents


def compare(argv: list[str], prog: str) -> int:
    """Print or write the table of changes; return 0, or 1 with a sentence if a release cannot be read."""
    parser = argparse.ArgumentParser(
        prog,
        description="Tell cell by cell how the initiatives of a release differ from those of an earlier one: row, "
        "date, field, before, after, why. Reasons come from corrections and changelog, where these tell them.",
    )
    parser.add_argument("old", type=Path, metavar="OLD", help="the earlier release: a folder or zip")
    parser.add_argument("new", type=Path, metavar="NEW", help="the later one")
    parser.add_argument("--out", type=Path, metavar="FILE", help="CSV to write (default: the terminal)")
    options = parser.parse_args(argv)
    try:
        found = history(release(options.old), release(options.new))
    except PackageError as error:
        print(f"{prog}: {error}", file=sys.stderr)
        return 1
    text = found.to_csv(index=False, lineterminator="\n")
    if options.out is None:
        sys.stdout.write(text)
        return 0
    try:
        options.out.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        print(f"{prog}: {options.out}: cannot be written ({error.strerror})", file=sys.stderr)
        return 1
    told = int((found["why"] != "").sum())
    print(f"{options.out}: {len(found)} changes, the reason of {told} told", file=sys.stderr)
    return 0


def release(source: Path) -> Release:
    """Read a release as it stands in its files, nothing mended.

    Raises
    ------
    PackageError
        If it cannot be read, or has no table of initiatives with ids.
    """
    opened = files.opened(source)
    tables = {name: reading.read(name, content)[0] for name, content in opened.tables.items()}
    tables = {name: table for name, table in tables.items() if table is not None}
    log = documents.own(source, ("CHANGELOG.md",)).get("CHANGELOG.md", b"")
    particulars, _ = about.about(opened.descriptor)
    return Release(comparable(tables, str(source)), particulars.date, log.decode("utf-8", "replace"))
