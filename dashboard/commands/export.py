"""The command `export`: its options, and what it says where it cannot write."""

import argparse
import signal
import sys
from datetime import date
from pathlib import Path

from dashboard.measures.robustness import BANDS
from dashboard.measures.structure_chance import CHOICES, SAMPLES
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.counting import COVERED, DEFAULT_ROLES, OPTIONAL_ROLES
from dashboard.model.lens import COVER, LISTS, MEMBERS, UNITS, Lens
from dashboard.model.lens_choices import changed, fitted, off
from dashboard.model.load import load
from dashboard.model.select import COLLECTIONS, Selection, default_collection, offered
from dashboard.present.bundle import NothingSelected, TargetError, documents, to_stderr
from dashboard.present.bundle import export as write
from dashboard.present.bundle.options import OptionError, Options, roles_of, where


def export(argv: list[str], prog: str) -> int:
    """Write the replication bundle of a view; return 0, or 1 with a sentence if it cannot be."""
    parser = _parser(prog)
    options = parser.parse_args(argv)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever ends the process leaves nothing behind, too
    try:
        found = load(options.data)
        for problem in found.problems:
            print(problem, file=sys.stderr)
        if found.complex is None:
            print(f"{options.data}: nothing to export", file=sys.stderr)
            return 1
        wanted = _options(options, found.complex)
        written = write(found.complex, options.out, wanted, to_stderr, documents.own(options.data), options.data)
    except OptionError as error:
        parser.error(str(error))
    except (TargetError, NothingSelected) as error:
        print(f"{prog}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"{prog}: interrupted; nothing was written", file=sys.stderr)
        return 1
    print(f"{options.out}: {len(written)} files", file=sys.stderr)
    return 0


def _options(given: argparse.Namespace, complex: RegimeComplex) -> Options:
    if given.collection and given.collection not in offered(complex):
        raise OptionError(f"--collection {given.collection}: the table has only {', '.join(offered(complex))}")
    start = Selection(collection=given.collection or default_collection(complex), lens=_lens(given, complex))
    return Options(
        where(start, given.where, complex),
        given.null,
        given.samples,
        given.seed,
        not given.no_figures,
        tuple(given.robustness),
        given.strongest,
        given.cluster,
        given.findings,
    )


def _lens(given: argparse.Namespace, complex: RegimeComplex) -> Lens:
    """Return the lens of the options; what the package cannot carry is refused where it was asked for.

    `--roles` says which roles count at all, so that who is bound counts then only where `--cover` says so, and
    participants and cover where they are named.
    """
    roles = DEFAULT_ROLES if given.roles is None else roles_of(given.roles, complex.roles, DEFAULT_ROLES)
    named = {name: value for name in ("units", "members", "lists", "cover") if (value := getattr(given, name))}
    if given.roles is not None and "cover" not in named:
        named["cover"] = "joined"
    if given.covered or (COVERED in roles and not given.cover):
        named["cover"] = "covered"
    asked = Lens(
        **named,
        participants=given.participants or not OPTIONAL_ROLES.isdisjoint(roles),
        as_of=given.as_of,
        hosts=not given.without_hosts,
        joining=roles,
    )
    for name in changed(fitted(complex, asked), asked):
        if name in named:
            reason = off(complex)[name, named[name]]
            raise OptionError(f"--{name} {named[name]}: the table cannot carry it, {reason}")
    return fitted(complex, asked)


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog, description="Write tables, measures, networks and pictures of one view.")
    add = parser.add_argument
    add("out", type=Path, help="folder to write into; one that holds a bundle is replaced")
    add("--data", type=Path, default=schema.DATA, metavar="DIR", help="data package: a folder, a zip or one CSV")
    add("--collection", choices=COLLECTIONS, default="", help="default: that on which the app opens")
    condition = "a filter, as layers=technical; may be repeated"
    add("--where", action="append", default=[], metavar="FIELD=VALUE", help=condition)
    add("--units", choices=UNITS, default="", help="what is compared (default: process)")
    add("--members", choices=MEMBERS, default="", help="who counts as a member (default: states)")
    add("--lists", choices=LISTS, default="", help="lists of members that are read (default: listed)")
    add("--cover", choices=COVER, default="", help="memberships that count beside joining (default: bound)")
    add("--participants", action="store_true", help="count who took part without joining, too")
    add("--without-hosts", action="store_true", help="leave hosts out of the documented ties")
    add("--roles", type=_words, help="roles that say that a member joined, by commas")
    add("--covered", action="store_true", help="the same as --cover covered")
    add("--as-of", default="", metavar="DATE", type=_day, help="date YYYY-MM-DD (default: the date of the data)")
    add("--null", choices=CHOICES, default="", help="null model of memberships (default: what is kept)")
    add("--samples", type=_positive, default=SAMPLES)
    add("--seed", type=_natural, default=0)
    bands = "bands to compute (leave_one_out takes minutes)"
    add("--robustness", choices=BANDS, nargs="*", default=["confidence", "coding", "counting"], help=bands)
    strongest = "only the K pairs with most members in common, worked out in blocks"
    add("--strongest", type=_positive, default=0, metavar="K", help=strongest)
    cluster = "Dask scheduler for the blocks of --strongest (default: this process)"
    add("--cluster", default="", metavar="tcp://HOST:PORT", help=cluster)
    anew = "work findings out where none are kept for this view, as where it is filtered (takes minutes)"
    add("--findings", action="store_true", help=anew)
    add("--no-figures", action="store_true")
    return parser


def _words(text: str) -> frozenset[str]:
    return frozenset(filter(None, (word.strip() for word in text.split(","))))


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date; write YYYY-MM-DD") from None


def _natural(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text} is not a whole number")
    return int(text)


def _positive(text: str) -> int:
    if not (number := _natural(text)):
        raise argparse.ArgumentTypeError("0 is too few")
    return number
