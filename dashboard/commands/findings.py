"""The command line of findings: work them out and keep them with the package."""

import argparse
import os
import sys
from pathlib import Path

import pandas as pd

from dashboard.measures import kept, whole
from dashboard.measures.findings import store
from dashboard.measures.findings.claim import Cut
from dashboard.measures.findings.run import AT_DEFAULT, CLAIMS, ELSEWHERE, findings
from dashboard.measures.findings.workers import shared_out
from dashboard.measures.networks import whole_lists
from dashboard.measures.nulls import NullResult
from dashboard.measures.pair_chance import LARGEST, LEAST, MOST, pair_tails
from dashboard.measures.structure_chance import SAMPLES, Key, Stream, compared, streams
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.load import load
from dashboard.model.select import Selection, default_collection, offered

IDS = tuple(claim.id for claim in CLAIMS)
Chance = dict[Key, NullResult]  # of the measures of one complex


def work_out(argv: list[str], prog: str) -> int:
    """Work out every finding of a package; return 0, or 1 with a sentence if that cannot be."""
    parser = argparse.ArgumentParser(
        prog, description="Work out every finding over its specifications, and keep the result with the package."
    )
    parser.add_argument("--data", type=Path, default=schema.DATA, metavar="DIR", help="folder of a data package")
    parser.add_argument("--samples", type=_natural, default=AT_DEFAULT, help="draws at the default cut")
    parser.add_argument("--samples-elsewhere", type=_natural, default=ELSEWHERE, help="draws at every other cut")
    told = (
        "work out this claim alone, several by several flags, with as many draws as the kept findings, and join it to"
    )
    parser.add_argument("--only", action="append", choices=IDS, default=[], metavar="CLAIM", help=f"{told} these")
    parser.add_argument("--workers", type=_natural, default=os.cpu_count() or 1, help="processes that share the work")
    options = parser.parse_args(argv)
    if not options.data.is_dir():
        print(f"{options.data}: findings are kept in the folder of a package; unpack it first", file=sys.stderr)
        return 1
    found = load(options.data)
    for problem in found.problems:
        print(problem, file=sys.stderr)
    if found.complex is None:
        print(f"{options.data}: nothing to work out findings of", file=sys.stderr)
        return 1
    if options.only:
        return _again(options.data, found.complex, tuple(options.only), options.workers)
    samples = options.samples, options.samples_elsewhere
    table, cuts = findings(found.complex, samples=samples, progress=_say, workers=options.workers)
    default = default_collection(found.complex)
    members = whole_lists(cut(found.complex, default))
    few = min(options.samples, SAMPLES)
    try:  # each as soon as it is there: what comes after takes minutes, and may be broken off
        folder = store.write(options.data, table, cuts, samples)
        if 2 <= len(members) <= LARGEST:
            kept.write_pairs(options.data, members, pair_tails(members, least=few, most=few * MOST // LEAST))
        kept.write_structure(options.data, structures(found.complex, options.workers, few))
    except OSError as error:
        print(f"{options.data}: the findings cannot be written ({error.strerror})", file=sys.stderr)
        return 1
    _count(folder, table)
    return 0


def _again(package: Path, complex: RegimeComplex, only: tuple[str, ...], workers: int) -> int:
    """Work out some claims again and join them to the findings that are kept; what else is kept stays."""
    before, samples = store.read(package), store.samples(package)
    if before is None or samples is None:
        print(f"{package}: no findings of these tables are kept; work out all of them first", file=sys.stderr)
        return 1
    table, cuts = findings(complex, samples=samples, progress=_say, workers=workers, kept=before[1], only=only)
    try:
        folder = store.write(package, table, cuts, samples)
    except OSError as error:
        print(f"{package}: the findings cannot be written ({error.strerror})", file=sys.stderr)
        return 1
    _count(folder, table)
    return 0


def _count(folder: Path, table: pd.DataFrame) -> None:
    counts = table["verdict"].value_counts()
    print(
        f"{folder}: {len(table)} findings; " + ", ".join(f"{n} {name}" for name, n in counts.items()), file=sys.stderr
    )


def cut(complex: RegimeComplex, collection: str) -> RegimeComplex:
    """Return a collection as tests of chance see it by default: cover and binding are one decision for many states."""
    return Cut().of(complex.select(Selection(collection=collection)))


def structures(complex: RegimeComplex, workers: int, samples: int = SAMPLES) -> dict[str, Chance]:
    """Return how the measures of structure of every collection stand against chance, by the name of its data.

    Collections that read the same memberships or ties share the draws.
    """
    parts: dict[str, list[str]] = {}
    told: dict[str, Stream] = {}
    for collection in offered(complex):
        read = whole.read(cut(complex, collection))
        found = {kept.key_of(one.model, *one.data, *one.given): one for one in streams(read)}
        parts.setdefault(kept.structure_key(read), list(found))
        told = found | told
    results: dict[str, Chance] = {}
    for name, result in zip(told, shared_out(compared, [(one, samples) for one in told.values()], workers)):
        results[name] = result
        print(f"structure against chance: {len(results)} of {len(told)}", file=sys.stderr, flush=True)
    return {key: {name: null for part in own for name, null in results[part].items()} for key, own in parts.items()}


def _natural(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 on")
    return int(text)


def _say(done: int, todo: int) -> None:
    if done == todo or done % max(todo // 20, 1) == 0:
        print(f"findings: {done} of {todo}", file=sys.stderr, flush=True)
