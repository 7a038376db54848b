"""The replication bundle: every table, picture and network of one view, the same as the app shows."""

import json
import platform
import re
import sys
from dataclasses import dataclass, field, fields
from importlib.metadata import version
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
from plotly.io import write_html

from dashboard.measures import layering
from dashboard.measures.blocks import strongest
from dashboard.measures.evolution import evolution
from dashboard.measures.networks import member_matrix
from dashboard.measures.overlap import pairs
from dashboard.measures.participation import participation
from dashboard.measures.precision import significant
from dashboard.measures.robustness import robustness
from dashboard.measures.roles import initiative_measures
from dashboard.measures.structure import structure
from dashboard.measures.yardsticks import yardsticks
from dashboard.model.complex import Counting, RegimeComplex
from dashboard.model.select import FACETS, Selection
from dashboard.ui.figures import Shown, layers, nesting, network, overlap, overview
from dashboard.ui.here import Here
from dashboard.ui.language import Text, Words
from dashboard.ui.tables import to_csv

LIBRARIES = ("pandas", "numpy", "networkx", "scipy", "plotly", "streamlit")
PICTURES = (*overview.ALL, *layers.ALL, *overlap.ALL, *nesting.ALL, *network.ALL)


class OptionError(ValueError):
    """An option cannot be used; the message says which and why."""


@dataclass(frozen=True)
class Options:
    """What a bundle is made of.

    Attributes
    ----------
    selection : Selection
        Filters and the membership switch.
    null_model : str
        See `structure.structure`; empty: measures are not compared with chance.
    samples, seed : int
        Of the null model; the seed also of communities and core.
    figures : bool
        Whether pictures are written, too.
    bands : tuple of str
        Robustness bands, see `robustness.robustness`.
    strongest : int
        Write only so many pairs, those with most members in common (Jaccard), worked out block by
        block; for tables whose pairs would fill the memory. 0: all pairs, with every measure.
    cluster : str
        Address of a Dask scheduler that works out the blocks; empty: this process.
    """

    selection: Selection = Selection()
    null_model: str = ""
    samples: int = 1000
    seed: int = 0
    figures: bool = True
    bands: tuple[str, ...] = field(default=("confidence", "counting"))
    strongest: int = 0
    cluster: str = ""


def where(selection: Selection, conditions: list[str], complex: RegimeComplex) -> Selection:
    """Narrow a selection by conditions FIELD=VALUE; several values of a field let any of them through.

    Raises
    ------
    OptionError
        If a condition has no "=", or names no filter or a value that the complex does not have.
    """
    chosen: dict[str, object] = {}
    names = {"from": "first_year", "to": "last_year"}
    for condition in conditions:
        name, equals, value = condition.partition("=")
        name = names.get(name, name)
        if not equals or name not in (*FACETS, "member", "text", "first_year", "last_year"):
            raise OptionError(
                f"--where {condition}: write FIELD=VALUE with FIELD one of {', '.join((*FACETS, 'member', 'text', 'from', 'to'))}"
            )
        if name in FACETS:
            known = set(complex.catalogue[name].explode().dropna()) | set(complex.codebook.values(name))
            if value not in known:
                raise OptionError(
                    f"--where {condition}: {name} has no value {value!r}; it has {', '.join(sorted(map(str, known - {''})))}"
                )
            chosen[name] = (*chosen.get(name, ()), value)
        elif name in ("first_year", "last_year"):
            if not value.isdecimal():
                raise OptionError(f"--where {condition}: {value!r} is not a year")
            chosen[name] = int(value)
        else:
            if name == "member" and value not in complex.members.index:
                raise OptionError(f"--where {condition}: no member has the id {value!r}")
            chosen[name] = value
    return Selection(**{f.name: chosen.get(f.name, getattr(selection, f.name)) for f in fields(Selection)})


def export(whole: RegimeComplex, target: Path, options: Options = Options(), progress=None) -> list[Path]:
    """Write the bundle of a view into a folder; the same data, options and seed give the same bytes.

    Parameters
    ----------
    whole : RegimeComplex
        The complex, unfiltered.
    target : Path
        Folder; made if it is not there. Files of the same names are overwritten.
    progress : callable, optional
        Gets (what is done, done, to do) while null models are drawn.

    Returns
    -------
    list of Path
        The files written.
    """
    target.mkdir(parents=True, exist_ok=True)
    complex, counting = whole.select(options.selection), options.selection.counting
    compared = _pairs(complex, counting, options)
    written = [
        _write(target / f"{name}.csv", to_csv(table))
        for name, table in tables(complex, counting, options, compared, progress).items()
    ]
    graph = as_graph(complex, compared)
    written += [_graphml(graph, target / "network.graphml"), _gexf(graph, target / "network.gexf", whole.date)]
    if options.figures:
        written += pictures(Here(whole, complex, options.selection, Text("en"), Words(whole, "en")), target / "figures")
    about = json.dumps(metadata(whole, complex, options), ensure_ascii=False, indent=1, sort_keys=True)
    written.append(_write(target / "metadata.json", about.encode()))
    citation = Text("en")(
        "citation", title=whole.title or "Regime Atlas", version=whole.version or "–", date=whole.date or "–"
    )
    written.append(_write(target / "CITATION.txt", f"{citation}\n".encode()))
    return written


def _pairs(complex: RegimeComplex, counting: Counting, options: Options) -> pd.DataFrame:
    if not options.strongest:
        return pairs(complex, counting)
    return strongest(member_matrix(complex, counting), options.strongest, cluster=options.cluster)


def tables(
    complex: RegimeComplex, counting: Counting, options: Options, compared: pd.DataFrame, progress=None
) -> dict[str, pd.DataFrame]:
    """Return every table of the bundle by name."""
    chosen = set(complex.chosen)
    draw = None if progress is None else lambda done, todo: progress("null model", done, todo)
    return {
        "initiatives": complex.initiatives,
        "memberships": complex.memberships[complex.memberships["initiative_id"].isin(chosen)],
        "relations": complex.ties,
        "pairs": compared,
        "initiative_measures": initiative_measures(complex, counting, seed=options.seed),
        "structure": structure(
            complex,
            counting,
            model=options.null_model or None,
            samples=options.samples,
            seed=options.seed,
            progress=draw,
        ),
        "robustness": robustness(complex, counting, seed=options.seed, bands=options.bands),
        "yardsticks": yardsticks(seed=options.seed),
        "layers": layering.grid(complex),
        "evolution": evolution(complex, counting, seed=options.seed),
        "participation": participation(complex, counting),
        "codebook": complex.codebook.frame,
        "corrections": complex.corrections[complex.corrections["initiative_id"].isin(chosen)],
    }


def as_graph(complex: RegimeComplex, compared: pd.DataFrame) -> nx.MultiDiGraph:
    """Return the complex as one network: selected initiatives and hosts, documented ties, shared members.

    Nodes carry label, label_zh, kind, form, layer, layers, legal_force, scope, status and year (0:
    not known); edges type (in GEXF: relation), weight and directed. A tie of shared members has the type shared_members
    and the Jaccard index as weight, and stands once for both directions; a documented tie weighs 1.
    """
    graph = nx.MultiDiGraph()
    ties = complex.ties
    ends = set(ties["from_id"]) | set(ties["to_id"])
    rows = complex.catalogue.loc[
        [key for key in complex.catalogue.index if key in set(complex.chosen) | (ends & set(complex.hosts.index))]
    ]
    for key, row in rows.iterrows():
        graph.add_node(
            key,
            label=row["name_en"],
            label_zh=row["name_zh"],
            kind=row["kind"],
            form=row["form"],
            layer=row["primary_layer"],
            layers=";".join(row["layers"]),
            legal_force=row["legal_force"],
            scope=row["scope"],
            status=row["status"],
            year=0 if pd.isna(row["launch_year"]) else int(row["launch_year"]),
        )
    for tie in ties.itertuples():
        graph.add_edge(tie.from_id, tie.to_id, type=tie.relation, weight=1.0, directed=True)
    shared = compared[(compared["shared_members"] > 0).fillna(False).astype(bool)]
    for pair in shared.itertuples():
        weight = float(significant(np.array(pair.member_jaccard)))
        graph.add_edge(pair.a, pair.b, type="shared_members", weight=weight, directed=False)
    return graph


def _graphml(graph: nx.MultiDiGraph, path: Path) -> Path:
    nx.write_graphml(graph, path, encoding="utf-8", named_key_ids=True)
    return path


def _gexf(graph: nx.MultiDiGraph, path: Path, date: str) -> Path:
    """Write GEXF; the date of writing, which networkx puts in, becomes the date of the data."""
    renamed = nx.MultiDiGraph(graph)
    for *_, data in renamed.edges(keys=True, data=True):
        data["relation"] = data.pop("type")  # GEXF keeps `type` for directed or not
    text = "\n".join(nx.generate_gexf(renamed))
    return _write(path, re.sub(r'lastmodifieddate="[^"]*"', f'lastmodifieddate="{date}"', text).encode())


def pictures(now: Here, folder: Path) -> list[Path]:
    """Write every picture as a page of its own that works without a network."""
    folder.mkdir(exist_ok=True)
    written = []
    for picture in PICTURES:
        shown: Shown | None = picture(now)
        if shown is not None:
            # Plotly writes its own template in an order that depends on what else the process has loaded.
            shown.figure.update_layout(
                template="none",
                title={"text": shown.title, "x": 0, "xanchor": "left", "pad": {"l": 12}},
                margin={"t": 70, "l": 12, "r": 12, "b": 12},
            )
            path = folder / f"{shown.key}.html"
            write_html(
                _told(shown.figure.to_plotly_json()),
                path,
                include_plotlyjs="directory",
                div_id=shown.key,
                config={"displaylogo": False},
                validate=False,
            )
            written.append(path)
    return written


def _told(part):
    """Return a figure with as many digits of its numbers as are the same on every processor."""
    if isinstance(part, dict):
        return {key: _told(value) for key, value in part.items()}
    if isinstance(part, (list, tuple)):
        return [_told(value) for value in part]
    if isinstance(part, np.ndarray):
        return significant(part) if part.dtype.kind == "f" else part
    return float(significant(np.array(part))) if isinstance(part, float) else part


def metadata(whole: RegimeComplex, complex: RegimeComplex, options: Options) -> dict:
    """Return what another needs to make the same bundle: data, filters, switches, seed, versions."""
    chosen, counting = options.selection, options.selection.counting
    return {
        "data": {
            "title": whole.title,
            "version": whole.version,
            "date": whole.date,
            "initiatives": len(complex.comparable),
            "selected_rows": len(complex.initiatives),
        },
        "filters": {f.name: getattr(chosen, f.name) for f in fields(Selection) if f.name != "counting"},
        "memberships": {
            "roles": sorted(whole.roles_counted(counting)),
            "covered": counting.covered,
            "as_of": counting.as_of or whole.date,
        },
        "null_model": {
            "model": options.null_model,
            "samples": options.samples if options.null_model else 0,
            "seed": options.seed,
        },
        "robustness": list(options.bands),
        "strongest_pairs": options.strongest,
        "absent": sorted(whole.absent),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}},
    }


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def to_stderr(what: str, done: int, todo: int) -> None:
    """Show progress on the terminal."""
    if done == todo or done % max(todo // 10, 1) == 0:
        print(f"{what}: {done} of {todo}", file=sys.stderr, flush=True)
