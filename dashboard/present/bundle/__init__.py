"""The replication bundle: every table, picture and network of one view, the same as the app shows."""

import json
import platform
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.measures.incidence import lists
from dashboard.model.complex import RegimeComplex
from dashboard.model.dictionary import dictionary
from dashboard.model.lens_choices import fitted
from dashboard.model.select import Selection, default_collection, loosening
from dashboard.present import citation
from dashboard.present.bundle import documents, reproduce
from dashboard.present.bundle.descriptor import UNTITLED, descriptor
from dashboard.present.bundle.findings import of_view
from dashboard.present.bundle.folder import MARK, METADATA, TargetError, swapped_in
from dashboard.present.bundle.networks import gexf, graphml, network, parts
from dashboard.present.bundle.options import OptionError, Options, roles_of, where
from dashboard.present.bundle.pictures import pictures
from dashboard.present.bundle.tables import compared, measured, stated, units
from dashboard.present.tables import to_csv, to_zip
from dashboard.present.view import View
from dashboard.present.words import Text, Words

LIBRARIES = ("pandas", "numpy", "networkx", "scipy", "plotly", "streamlit")
MODELS = "models.R"  # an ERGM and a SAOM that read the bundle
LAYOUT = 3  # of the bundle: its files and columns

__all__ = [
    "NothingSelected",
    "OptionError",
    "Options",
    "TargetError",
    "export",
    "packed",
    "roles_of",
    "to_stderr",
    "where",
]


class NothingSelected(ValueError):
    """No initiative is in the view; the message says which filter to loosen."""


def export(
    whole: RegimeComplex,
    target: Path,
    options: Options = Options(),
    progress: Callable[[str, int, int], None] | None = None,
    own: dict[str, bytes] | None = None,
    package: Path | None = None,
) -> list[Path]:
    """Write the bundle of a view into a folder, whole or not at all.

    The same data, options and seed give the same bytes.

    Parameters
    ----------
    whole : RegimeComplex
        The complex, unfiltered.
    target : Path
        Folder; made if it is not there, replaced if it holds a bundle.
    progress : callable, optional
        Gets (what is done, done, to do) while null models are drawn.
    own : dict of bytes, optional
        The package's own documents by name, see `documents.own`.
    package : Path, optional
        Folder of the package, where what chance gives is kept; without it all is drawn anew.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    NothingSelected
        If the view has no initiative.
    TargetError
        If the folder cannot be written; it is then as it was.
    """
    _some(whole, options)
    with swapped_in(target) as draft:
        made = files(whole, options, progress, own, package)
        for name, content in made.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)
    return [target / name for name in made]


def packed(
    whole: RegimeComplex,
    options: Options = Options(),
    progress: Callable[[str, int, int], None] | None = None,
    own: dict[str, bytes] | None = None,
    package: Path | None = None,
) -> bytes:
    """Return the bundle of a view as one zip; see `export`. What `progress` raises ends the work."""
    _some(whole, options)
    return to_zip(files(whole, options, progress, own, package))


def _some(whole: RegimeComplex, options: Options) -> None:
    if whole.select(options.selection).initiatives.empty:
        raise NothingSelected(_nothing(whole, options.selection))


def _nothing(whole: RegimeComplex, selection: Selection) -> str:
    named = {"first_year": "from", "last_year": "to"}
    ways = [f"without {named.get(name, name)} there are {count}" for name, count in loosening(whole, selection)]
    return f"no initiative is in this view, nothing was written{': ' if ways else ''}{'; '.join(ways)}"


def files(
    whole: RegimeComplex,
    options: Options,
    progress: Callable[[str, int, int], None] | None = None,
    own: dict[str, bytes] | None = None,
    package: Path | None = None,
) -> dict[str, bytes]:
    """Return the files of a bundle by their paths in it, in order; see `export`. Nothing is written."""
    options = replace(options, selection=replace(options.selection, lens=fitted(whole, options.selection.lens)))
    rows = whole.select(options.selection)
    view = View(whole, rows, options.selection, Text("en"), Words(whole, "en"))
    pairs = compared(view, options, package, progress)
    held = units([view.complex, view.collection.keep({*pairs["pairs"]["a"], *pairs["pairs"]["b"]})])
    tables = stated(rows, {*held["unit"], *held["row"]}) | pairs | measured(view, options, package, progress)
    told, why = of_view(view, package, options.findings, None if progress is None else partial(progress, "findings"))
    tables |= told | {"units": held}
    tables["dictionary"] = dictionary({name: list(table) for name, table in tables.items()})
    made = {f"{name}.csv": to_csv(table) for name, table in tables.items()}
    made |= _networks(view, pairs["pairs"])
    written = _texts(view, tables, options, why)
    if options.figures:
        drawn = pictures(view, " ".join(filter(None, (written["CITATION.txt"], whole.about.licence))))
        made |= {f"figures/{name}": content for name, content in drawn.items()}
    made |= {name: f"{text}\n".encode("utf-8", "replace") for name, text in written.items()}
    made |= reproduce.scripts(view)
    made |= documents.told(own or {}, tables["codebook"])
    return {name: made[name] for name in sorted(made, key=lambda name: name.split("/"))}


def _networks(view: View, pairs: pd.DataFrame) -> dict[str, bytes]:
    found, note = network(view.complex, pairs, view.collection), str(view.through("members"))
    made = {"network.graphml": graphml(found, note), "network.gexf": gexf(found, view.whole.date, note)}
    return made | {f"network_{name}.graphml": graphml(part, note) for name, part in parts(found)}


def _texts(view: View, tables: dict[str, pd.DataFrame], options: Options, no_findings: str) -> dict[str, str]:
    whole, about = view.whole, metadata(view, options, no_findings)
    filters = ", ".join(f"{name} {_listed(value)}" for name, value in about["filters"].items() if value)
    note = f"One view of the table: {filters}; {about['data']['initiatives']} initiatives that measures compare, "
    note += f"seen as {about['data']['units']} units. {view.through('members')}"
    note += f" {options.address}" if options.address else ""
    return {
        "datapackage.json": _json(descriptor(whole, tables, note), sort=False),
        METADATA: _json(about),
        "CITATION.txt": f"{citation.as_text(whole)}\n{note}",
        "citation.bib": citation.as_bibtex(whole),
        MODELS: Path(__file__).with_name(MODELS).read_text(encoding="utf-8").rstrip("\n"),
    } | ({"CITATION.cff": cff} if (cff := citation.as_cff(whole)) else {})


def _listed(value: object) -> str:
    return " or ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _json(value: Mapping[str, object], sort: bool = True) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=sort)


def metadata(view: View, options: Options, no_findings: str = "") -> dict[str, Any]:
    """Return what another needs to make the same bundle: data, filters, lens, seed, versions; why findings lack."""
    whole, chosen, lens = view.whole, options.selection, view.lens
    filters = {f.name: getattr(chosen, f.name) for f in fields(Selection) if f.name != "lens"}
    return {
        MARK: LAYOUT,
        "data": {
            "title": whole.title or UNTITLED,
            "version": whole.version,
            "date": whole.date,
            "dated": whole.dated,
            "initiatives": len(view.rows.comparable),
            "units": len(view.complex.comparable),
            "selected_rows": len(view.rows.initiatives),
        },
        "filters": filters | {"collection": chosen.collection or default_collection(whole)},
        "lens": {
            "units": lens.units,
            "members": lens.members,
            "lists": lens.lists,
            "cover": lens.cover,
            "participants": lens.participants,
            "hosts": lens.hosts,
            "as_of": lens.as_of or whole.date,
            "roles": sorted(whole.roles_counted(lens.counting)),
            "in_words": str(view.through("members")),
            "lists_known": lists(view.complex),
        },
        "null_model": {
            "model": options.null_model,
            "samples": options.samples if options.null_model else 0,
            "seed": options.seed,
        },
        "findings": f"absent: {no_findings}" if no_findings else "of the collection, over their own cuts",
        **({"address": options.address} if options.address else {}),
        "robustness": list(options.bands),
        "strongest_pairs": options.strongest,
        "absent": sorted(whole.absent),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}},
    }


def to_stderr(what: str, done: int, todo: int) -> None:
    """Show progress on the terminal."""
    if done == todo or done % max(todo // 10, 1) == 0:
        print(f"{what}: {done} of {todo}", file=sys.stderr, flush=True)
