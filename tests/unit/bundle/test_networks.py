"""The networks in files: read by others, each tie with the direction that it has, whatever the names hold."""

from xml.etree import ElementTree

import networkx as nx
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.lens import Lens
from dashboard.model.load import build
from dashboard.present.bundle.networks import NODE, Network, Tie, gexf, graphml
from tests.unit.bundle.conftest import TABLE2

GRAPHML, GEXF = "{http://graphml.graphdrawing.org/xmlns}", "{http://www.gexf.net/1.2draft}"


def ties_of(path, space: str, flag: str, undirected: str) -> pd.DataFrame:
    """Return the ties of a file: source, target, and whether the file itself says that they have no direction."""
    edges = ElementTree.parse(path).getroot().iter(f"{space}edge")
    return pd.DataFrame(
        [(edge.get("source"), edge.get("target"), edge.get(flag) == undirected) for edge in edges],
        columns=["a", "b", "undirected"],
    )


def test_shared_members_have_no_direction_and_documented_ties_have(whole, bundle):
    """In both formats each pair that shares members stands once, undirected; ties run as recorded."""
    documented = whole.select(TABLE2.selection).seen(Lens()).ties
    shared = pd.read_csv(bundle / "pairs.csv", encoding="utf-8-sig").query("shared_members > 0")
    for name, space, flag, undirected in (
        ("network.graphml", GRAPHML, "directed", "false"),
        ("network.gexf", GEXF, "type", "undirected"),
    ):
        found = ties_of(bundle / name, space, flag, undirected)
        plain, arrows = found[found["undirected"]], found[~found["undirected"]]
        assert list(zip(plain["a"], plain["b"])) == list(zip(shared["a"], shared["b"]))
        assert sorted(zip(arrows["a"], arrows["b"])) == sorted(zip(documented["from_id"], documented["to_id"]))


def test_networkx_reads_the_kinds_of_tie(whole, bundle):
    """networkx refuses a file of both kinds, hence one for each; nodes carry labels, layers, forms and years."""
    documented = whole.select(TABLE2.selection).seen(Lens()).ties
    relations = nx.read_graphml(bundle / "network_relations.graphml")
    shared = nx.read_graphml(bundle / "network_shared_members.graphml")
    assert relations.is_directed() and not shared.is_directed()
    assert relations.number_of_edges() == len(documented.drop_duplicates(["from_id", "to_id"])) or (
        relations.is_multigraph() and relations.number_of_edges() == len(documented)
    )
    for graph in (relations, shared):
        node = graph.nodes["eu-ai-act"]
        assert (node["form"], node["layer"], node["year"]) == ("multilateral", "legal", 2024)
        assert node["label"].startswith("Artificial Intelligence Act")
        assert all(0 < data["weight"] <= 1 for *_, data in graph.edges(data=True))


@given(st.lists(st.text(), min_size=len(NODE), max_size=len(NODE)), st.text())
def test_no_name_makes_a_file_unreadable(values, kind):
    """Control characters, halves of characters, markup and line breaks: the files stay XML, and readers open them."""
    nodes = {key: dict(zip(NODE, values)) | {"year": 0, "rows": 1} for key in ("a", "b")}
    for found in (graphml, lambda network: gexf(network, kind)):
        text = found(Network(nodes, [Tie("a", "b", kind, 1.0, True)]))
        assert ElementTree.fromstring(text) is not None
    labels = nx.parse_graphml(graphml(Network(nodes, [])).decode()).nodes(data="label")
    assert {label.replace("\r", "\n") for _, label in labels if label} <= {
        "".join(c for c in values[0] if c in "\t\n\r" or ord(c) >= 32).replace("\r\n", "\n").replace("\r", "\n")
    } or any(0xD800 <= ord(c) <= 0xDFFF or ord(c) in (0xFFFE, 0xFFFF) for c in values[0])


def test_direction_of_an_own_table():
    """Two initiatives that share one of two members are tied once, by half."""
    rows = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal"})
    members = pd.DataFrame([["a", "X"], ["b", "X"], ["b", "Y"]], columns=["initiative_id", "member_id"])
    from dashboard.measures.overlap import pairs
    from dashboard.present.bundle.networks import network

    complex = build({"initiatives": rows, "memberships": members.assign(role="member")})
    assert network(complex, pairs(complex)).ties == [Tie("a", "b", "shared_members", 0.5, False)]
