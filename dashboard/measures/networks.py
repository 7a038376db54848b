"""The networks that structure is measured on: overlap of members, and documented relations.

Also the reasons for which a value is not computable: fixed phrases, so that a page can translate them.
"""

from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd

from dashboard.measures.incidence import incidence
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex

# Codebook: the last two relations are undirected in meaning.
UNDIRECTED = ("coordinates_with", "competes_with")

FEWER_THAN_TWO = "fewer than two initiatives"
FEWER_THAN_THREE = "fewer than three initiatives"
FEWER_MEMBERS = "fewer than two members"
NO_TIES = "no ties"
NO_TRIADS = "no initiative with two ties"
NO_FOUR_PATHS = "no initiative shares different members with two others"
ONE_LAYER = "all ties within one layer"
NO_LAYERS = "no ties between initiatives with a layer"
NO_VARIATION = "every pair alike"
NO_SPREAD = "no spread in the null model"
NOT_DEFINED = "not defined for this matrix"


def coded_values(complex: RegimeComplex, column: str) -> list[str]:
    """Return the values of a column: those of the codebook in its order, then others as they come in the table.

    A package whose words are all others than the codebook's has its own vocabulary, and one that
    knows none has no values: nothing is listed that could not occur.
    """
    cells = complex.catalogue[column]
    found = dict.fromkeys(v for cell in cells for v in (cell if isinstance(cell, tuple) else (cell,)) if v)
    listed = complex.codebook.values(schema.vocabulary("initiatives", column) or column)
    return [*listed, *(v for v in found if v not in listed)] if found.keys() & set(listed) else list(found)


def layer_order(complex: RegimeComplex) -> list[str]:
    """Return the layers in the order of the codebook (the shipped one's from technical up to legal)."""
    return list(dict.fromkeys([*coded_values(complex, "layers"), *coded_values(complex, "primary_layer")]))


def hosts_in(complex: RegimeComplex) -> bool:
    """Tell whether the network of documented relations holds hosts: seen through a lens that has them in."""
    return complex.lens is not None and complex.lens.hosts


def among(ids: pd.Series, wanted: set[str]) -> np.ndarray:
    """Tell of each id whether it is one of some: `isin` of a column of text turns those into Arrow at each call."""
    return np.fromiter((key in wanted for key in ids.tolist()), dtype=bool, count=len(ids))


def tied_hosts(complex: RegimeComplex) -> list[str]:
    """Return the hosts that a documented relation joins to a comparable initiative, in the order of the table."""
    ties, rows = complex.relations, set(complex.comparable.index)
    first, second = among(ties["from_id"], rows), among(ties["to_id"], rows)
    ends = {*ties.loc[second, "from_id"], *ties.loc[first, "to_id"]} - rows
    return [host for host in complex.hosts.index if host in ends]


def documented_ties(complex: RegimeComplex, hosts: bool = False) -> pd.DataFrame:
    """Return the documented relations between comparable initiatives, each once.

    Ties of an initiative with itself are left out. Of a relation that is undirected in meaning,
    recorded both ways, only the first stands. With `hosts` those to the hosts of an initiative are in,
    and those among such hosts.
    """
    ties, known = complex.relations, {*complex.comparable.index, *(tied_hosts(complex) if hosts else ())}
    ties = ties[among(ties["from_id"], known) & among(ties["to_id"], known) & (ties["from_id"] != ties["to_id"])]
    swap = ties["relation"].isin(UNDIRECTED) & (ties["from_id"] > ties["to_id"])
    key = pd.DataFrame(
        {
            "low": ties["from_id"].where(~swap, ties["to_id"]),
            "high": ties["to_id"].where(~swap, ties["from_id"]),
            "relation": ties["relation"],
        }
    )
    return ties[~key.duplicated()]


@dataclass(frozen=True)
class Network:
    """An undirected network as measures need it.

    Attributes
    ----------
    name : str
        overlap or relations.
    ids : tuple of str
        The initiatives in it, in the order of the table.
    weights : 2-d array
        Symmetric, 0 where there is no tie and on the diagonal.
    left_out : int
        Selected rows that are not in it.
    """

    name: str
    ids: tuple[str, ...]
    weights: np.ndarray
    left_out: int

    @property
    def ties(self) -> np.ndarray:
        """Whether there is a tie, whatever its weight."""
        return self.weights > 0

    def graph(self) -> nx.Graph:
        """Return the network as a networkx graph with the attribute weight."""
        graph = nx.Graph()
        graph.add_nodes_from(self.ids)
        first, second = np.nonzero(np.triu(self.weights, k=1))
        weights = self.weights[first, second].tolist()
        graph.add_weighted_edges_from(
            (self.ids[i], self.ids[j], w) for i, j, w in zip(first, second, weights, strict=True)
        )
        return graph


def member_matrix(complex: RegimeComplex) -> pd.DataFrame:
    """Return the incidence of initiatives and members without the initiatives of which no member counts."""
    matrix = incidence(complex, "members")
    return matrix[matrix.to_numpy().any(axis=1)]


def whole_lists(complex: RegimeComplex) -> pd.DataFrame:
    """Return the incidence of initiatives and members, of those alone whose list is known whole and not empty."""
    matrix = member_matrix(complex)
    return matrix[(complex.comparable.loc[matrix.index, "membership"] != "partial").to_numpy(dtype=bool)]


def overlap_network(complex: RegimeComplex, threshold: float = 0.0) -> Network:
    """Return the member-overlap network: a tie of weight J(M) where J(M) > 0 and J(M) >= threshold.

    In it are the comparable initiatives of known membership with at least one member that counts;
    the others have no computable overlap.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal"})
    >>> joined = pd.DataFrame([["a", "X"], ["b", "X"], ["b", "Y"]], columns=["initiative_id", "member_id"])
    >>> complex = build({"initiatives": table, "memberships": joined.assign(role="member")})
    >>> list(overlap_network(complex).graph().edges(data="weight"))
    [('a', 'b', 0.5)]
    """
    return tied(complex, member_matrix(complex), threshold)


def tied(complex: RegimeComplex, matrix: pd.DataFrame, threshold: float = 0.0) -> Network:
    """Return the member-overlap network of a matrix of the complex, see `overlap_network`."""
    weights = jaccard(matrix.to_numpy(), threshold)
    return Network("overlap", tuple(matrix.index), weights, len(complex.initiatives) - len(matrix))


def documented_network(complex: RegimeComplex, hosts: bool = False) -> Network:
    """Return the documented relations between comparable initiatives, undirected, each pair one tie of weight 1.

    With `hosts` those that are joined to an initiative stand after the initiatives.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "h"], "name_en": ["A", "H"], "layers": "", "kind": ["law", "organisation"]})
    >>> ties = pd.DataFrame([["a", "h", "nested_in"]], columns=["from_id", "to_id", "relation"])
    >>> complex = build({"initiatives": table, "relations": ties})
    >>> documented_network(complex).ids, documented_network(complex, hosts=True).ids
    (('a',), ('a', 'h'))
    """
    rows = complex.comparable.index
    ids = (*rows, *(tied_hosts(complex) if hosts else ()))
    place, weights, ties = pd.Index(ids), np.zeros((len(ids), len(ids))), documented_ties(complex, hosts)
    first, second = place.get_indexer(ties["from_id"]), place.get_indexer(ties["to_id"])
    weights[first, second] = weights[second, first] = 1
    return Network("relations", ids, weights, len(complex.initiatives) - len(rows))


def jaccard(cells: np.ndarray, threshold: float = 0.0) -> np.ndarray:
    """Return the Jaccard index of every two rows of a 0/1 matrix; 0 below the threshold and on the diagonal."""
    cells = cells.astype(np.float32)
    size, shared = cells.sum(axis=1), (cells @ cells.T).astype(float)
    either = np.maximum(size[:, None] + size[None, :] - shared, 1)
    weights = shared / either
    weights[weights < threshold] = 0
    np.fill_diagonal(weights, 0)
    return weights
