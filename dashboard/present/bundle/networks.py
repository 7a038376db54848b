"""The complex as one network in files: GraphML and GEXF, each tie directed or not as it is meant."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as xml

import pandas as pd

from dashboard.measures.precision import significant
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex

SHARED = "shared_members"
NODE = ("label", "label_zh", "kind", "form", "layer", "layers", "legal_force", "scope", "status", "year", "rows")
WHOLE = ("year", "rows")  # attributes that are whole numbers
# Characters that XML 1.0 does not know, not even escaped; halves of surrogate pairs among them.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Tie:
    """A tie of the network: a documented one, or shared members, which have no direction."""

    source: str
    target: str
    kind: str
    weight: float
    directed: bool


@dataclass(frozen=True)
class Network:
    """Nodes by id with their attributes (see NODE), ties, and whether most ties are directed or undirected."""

    nodes: dict[str, dict[str, str | int]]
    ties: list[Tie]
    direction: str = "directed"


def network(complex: RegimeComplex, compared: pd.DataFrame, collection: RegimeComplex | None = None) -> Network:
    """Return the complex as one network: selected units and hosts, documented ties, shared members.

    Parameters
    ----------
    complex : RegimeComplex
        The view, seen through a lens.
    compared : DataFrame
        Pairs, see `overlap.pairs`.
    collection : RegimeComplex, optional
        Whose units the pairs are, if not those of the view.

    Nodes carry label, label_zh, kind, form, layer, layers, legal_force, scope, status, year (0: not
    known) and rows (how many the unit holds). A tie of shared members has the kind shared_members and
    the Jaccard index as weight, and stands once, without direction; a documented tie weighs 1 and runs
    as recorded.
    """
    documented, collection = complex.ties, collection or complex
    shared = compared[compared["member_jaccard"].astype(float) > 0]  # of a partial list no weight is known
    ends = set(documented["from_id"]) | set(documented["to_id"])
    named = set(complex.chosen) | (ends & set(complex.hosts.index)) | set(shared["a"]) | set(shared["b"])
    known = pd.concat([complex.catalogue, collection.catalogue.drop(complex.catalogue.index, errors="ignore")])
    rows = known.loc[[key for key in known.index if key in named]]
    nodes = {
        key: {
            "label": row["name_en"],
            "label_zh": row["name_zh"],
            "kind": row["kind"],
            "form": row["form"],
            "layer": row["primary_layer"],
            "layers": schema.SEPARATOR.join(row["layers"]),
            "legal_force": row["legal_force"],
            "scope": row["scope"],
            "status": row["status"],
            "year": 0 if pd.isna(row["launch_year"]) else int(row["launch_year"]),
            "rows": len(complex.units.get(key) or collection.units.get(key) or (key,)),
        }
        for key, row in rows.iterrows()
    }
    ties = [Tie(tie.from_id, tie.to_id, tie.relation, 1.0, True) for tie in documented.itertuples()]
    weights = significant(shared["member_jaccard"].to_numpy(dtype=float))
    ties += [Tie(a, b, SHARED, w, False) for a, b, w in zip(shared["a"], shared["b"], weights.tolist())]
    return Network(nodes, ties)


def graphml(found: Network, note: str = "") -> bytes:
    """Return the network as GraphML; an edge says itself whether it is directed, the description is the note."""
    root = xml.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    if note:
        xml.SubElement(root, "desc").text = _text(note)
    keys = [(name, "node", "long" if name in WHOLE else "string") for name in NODE]
    keys += [("type", "edge", "string"), ("weight", "edge", "double"), ("directed", "edge", "boolean")]
    for name, owner, kind in keys:
        key = f"edge_{name}" if owner == "edge" else name
        xml.SubElement(root, "key", {"id": key, "for": owner, "attr.name": name, "attr.type": kind})
    graph = xml.SubElement(root, "graph", edgedefault=found.direction)
    for node, attributes in found.nodes.items():
        _data(xml.SubElement(graph, "node", id=_text(node)), attributes)
    for k, tie in enumerate(found.ties):
        edge = xml.SubElement(graph, "edge", id=str(k), source=_text(tie.source), target=_text(tie.target))
        edge.set("directed", _flag(tie.directed))
        said = {"edge_type": tie.kind, "edge_weight": tie.weight, "edge_directed": _flag(tie.directed)}
        _data(edge, said)
    return _written(root)


def _data(parent: xml.Element, values: Mapping[str, object]) -> None:
    for key, value in values.items():
        xml.SubElement(parent, "data", key=key).text = _text(value)


def gexf(found: Network, date: str, note: str = "") -> bytes:
    """Return the network as GEXF 1.2; its date is that of the data, its description the note."""
    root = xml.Element("gexf", xmlns="http://www.gexf.net/1.2draft", version="1.2")
    meta = xml.SubElement(root, "meta", lastmodifieddate=_text(date))
    if note:
        xml.SubElement(meta, "description").text = _text(note)
    graph = xml.SubElement(root, "graph", defaultedgetype=found.direction, mode="static")
    names = [name for name in NODE if name != "label"]
    kinds = {name: "integer" if name in WHOLE else "string" for name in names}
    _declared(graph, "node", kinds)
    _declared(graph, "edge", {"relation": "string", "directed": "boolean"})
    nodes = xml.SubElement(graph, "nodes")
    for key, attributes in found.nodes.items():
        node = xml.SubElement(nodes, "node", id=_text(key), label=_text(attributes["label"]))
        _values(node, {name: attributes[name] for name in names})
    edges = xml.SubElement(graph, "edges")
    for k, tie in enumerate(found.ties):
        edge = xml.SubElement(edges, "edge", id=str(k), source=_text(tie.source), target=_text(tie.target))
        edge.set("type", "directed" if tie.directed else "undirected")
        edge.set("weight", _text(tie.weight))
        _values(edge, {"relation": tie.kind, "directed": _flag(tie.directed)})
    return _written(root)


def _declared(graph: xml.Element, owner: str, kinds: dict[str, str]) -> None:
    listed = xml.SubElement(graph, "attributes", {"class": owner, "mode": "static"})
    for name, kind in kinds.items():
        xml.SubElement(listed, "attribute", id=name, title=name, type=kind)


def _values(parent: xml.Element, values: Mapping[str, object]) -> None:
    listed = xml.SubElement(parent, "attvalues")
    for name, value in values.items():
        xml.SubElement(listed, "attvalue", {"for": name, "value": _text(value)})


def parts(found: Network) -> Iterator[tuple[str, Network]]:
    """Yield the documented ties and the shared members as networks of their own, by name.

    Programs that know a file of one kind of tie only, as networkx, read these.
    """
    for name, direction in (("relations", "directed"), (SHARED, "undirected")):
        ties = [tie for tie in found.ties if tie.directed == (direction == "directed")]
        yield name, Network(found.nodes, ties, direction)


def _text(value: object) -> str:
    """Return a value as XML can hold it: without the characters that no XML file may have.

    >>> _text("a\\x00b\\x1bc\\ud800")
    'abc'
    """
    return _NO_XML.sub("", str(value))


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _written(root: xml.Element) -> bytes:
    xml.indent(root, " ")
    out = io.BytesIO()
    xml.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
    return out.getvalue() + b"\n"
