"""How far a complex is a hierarchy, and how far its parts differ in what they do."""

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.sparse import csgraph, csr_array

from dashboard.measures.absence import NOT_FILLED, lack
from dashboard.measures.incidence import incidence
from dashboard.measures.metrics import Value, component_sizes
from dashboard.measures.networks import FEWER_THAN_TWO, NO_TIES, jaccard
from dashboard.measures.yardsticks import FOLDER, shipped
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import ROWS, Lens
from dashboard.model.lens_choices import fitted

# By which one stands under another: the end named second, or of the last the first, stands above.
DEFERS = ("nested_in", "issued_by", "derived_from", "references", "implements", "defers_to")
GIVES = ("delegates_to",)
KRACKHARDT = ("connectedness", "hierarchy", "efficiency", "lubness")
COLUMNS = ("complex", "title", "measure", "value", "n", "arcs", "reason")
MEASURES = ("below", "differentiation", *KRACKHARDT)
NO_LARGE = "no part of three or more"

Measured = tuple[Value, int, int]  # with the number of nodes and of arcs that it rests on


def reachable(arcs: np.ndarray) -> np.ndarray:
    """Return whether a directed path leads from each node to each; every node reaches itself.

    >>> reachable(np.array([[0, 1, 0], [0, 0, 1], [0, 0, 0]], dtype=bool)).astype(int).tolist()
    [[1, 1, 1], [0, 1, 1], [0, 0, 1]]
    """
    found, size = csr_array((arcs | np.eye(len(arcs), dtype=bool)).astype(np.float32)), 0
    while found.nnz > size:  # each step doubles the length of the paths
        size = found.nnz
        found = (found @ found > 0).astype(np.float32)
    return found.toarray() > 0


def krackhardt(arcs: np.ndarray) -> dict[str, Value]:
    r"""Return the four graph-theoretical dimensions of hierarchy; 1 each for an out-tree.

    ==============  ==============================================================================
    connectedness   share of pairs that a path joins, whatever its direction
    hierarchy       of the pairs of which one reaches the other, the share that is not mutual
    efficiency      1 less the arcs beyond those that hold each part together, as a share of all that
                    could be too many
    lubness         least upper boundedness: 1 less the pairs of a part without a least common superior,
                    as a share of the :math:`(n - 1)(n - 2)/2` that could lack one
    ==============  ==============================================================================

    Parameters
    ----------
    arcs : 2-d bool array
        True where the row stands directly above the column.

    Returns
    -------
    dict of Value
        NaN with a reason where there is nothing to judge.

    Notes
    -----
    A common superior of two is a node that reaches both (a node reaches itself); it is the least if every
    other one reaches it. Efficiency and least upper boundedness are summed over the weak components, those
    of fewer than three nodes left out of the latter.

    References
    ----------
    Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In K. Carley & M. Prietula
    (Eds.), Computational organization theory (pp. 89-111). Erlbaum. (Not read here; the definitions are those
    of the manual of R's package sna. Its `connectedness`, `hierarchy` and `efficiency` give the same numbers;
    its `lubness`, in version 2.7, looks for a common superior above all others instead of below them.)

    Examples
    --------
    A chief of two, then one whom the two have in common as a subordinate:

    >>> tree = np.array([[0, 1, 1], [0, 0, 0], [0, 0, 0]], dtype=bool)
    >>> [value for value, _ in krackhardt(tree).values()]
    [1.0, 1.0, 1.0, 1.0]
    >>> [value for value, _ in krackhardt(tree.T).values()]
    [1.0, 1.0, 1.0, 0.0]
    """
    arcs = np.asarray(arcs, dtype=bool) & ~np.eye(len(arcs), dtype=bool)
    n = len(arcs)
    if n < 2:
        return dict.fromkeys(KRACKHARDT, Value(np.nan, FEWER_THAN_TWO))
    either, reach = arcs | arcs.T, reachable(arcs)
    sizes = component_sizes(either)
    joined = (sizes * (sizes - 1)).sum() / (n * (n - 1))
    one_way, both = (reach & ~reach.T).sum(), (reach & reach.T).sum() - n
    spare = (sizes * (sizes - 1) - (sizes - 1)).sum()
    ordered = one_way + both / 2
    return {
        "connectedness": Value(float(joined)),
        "hierarchy": Value(float(one_way / ordered)) if ordered else Value(np.nan, NO_TIES),
        "efficiency": Value(float(1 - (arcs.sum() - (sizes - 1).sum()) / spare)) if spare else Value(np.nan, NO_LARGE),
        "lubness": _lubness(either, reach),
    }


def _lubness(either: np.ndarray, reach: np.ndarray) -> Value:
    _, part = csgraph.connected_components(csr_array(either), directed=False)
    lacking = most = 0.0
    for k in np.flatnonzero(np.bincount(part) > 2):
        nodes = np.flatnonzero(part == k)
        lacking += _without_least(reach[np.ix_(nodes, nodes)])
        most += (len(nodes) - 1) * (len(nodes) - 2) / 2
    return Value(float(1 - lacking / most)) if most else Value(np.nan, NO_LARGE)


def _without_least(reach: np.ndarray) -> int:
    """Count the pairs without a least common superior.

    All superiors of a common superior are common too; it is the least if it has as many (itself
    counted) as the pair has in common.
    """
    own, most = reach.sum(axis=0), np.zeros(reach.shape, dtype=int)
    for k in np.argsort(own, kind="stable"):
        under = np.flatnonzero(reach[k])
        most[np.ix_(under, under)] = own[k]
    step = csr_array(reach.astype(np.float32))
    common = (step.T @ step).toarray()
    lacking = (most < common) | (most == 0)
    return int(np.triu(lacking, k=1).sum())


def below(arcs: np.ndarray) -> Value:
    """Return the share of nodes that stand under another, of all but one; 1 for a tree, 0 where nobody does.

    Two that reach each other stand under nobody by that.

    >>> below(np.array([[0, 1, 0], [0, 0, 0], [0, 0, 0]], dtype=bool)).value
    0.5
    """
    if len(arcs) < 2:
        return Value(np.nan, FEWER_THAN_TWO)
    reach = reachable(arcs)
    return Value(float((reach & ~reach.T).any(axis=0).sum() / (len(arcs) - 1)))


def differentiation(complex: RegimeComplex) -> Value:
    r"""Return how far the initiatives differ in issue areas and functions: the mean distance over all pairs.

    :math:`1 - \frac{1}{2}(\overline{J(P)} + \overline{J(T)})`, the means over pairs of which both sides are
    coded: 0 if all do the same for the same issues, 1 if no two have anything in common.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["x", "y"], "name_en": ["X", "Y"], "layers": "legal",
    ...     "issue_areas": ["safety", "health"], "functions": ["norms", "norms"]})
    >>> differentiation(build({"initiatives": table})).value
    0.5
    """
    alike = []
    for what in ("issue_areas", "functions"):
        cells = incidence(complex, what).to_numpy(dtype=bool)
        cells = cells[cells.any(axis=1)]
        if len(cells) < 2:
            return Value(np.nan, lack(complex, f"initiatives.{what}") or FEWER_THAN_TWO)
        alike.append(jaccard(cells)[np.triu_indices(len(cells), k=1)].mean())
    return Value(float(1 - np.mean(alike)))


def authority(complex: RegimeComplex) -> tuple[list[str], np.ndarray]:
    """Return comparable initiatives, with the hosts that a tie joins to one, and who stands above whom.

    Whoever is nested in, issued by, derived from, implements, refers or defers to another stands under it;
    whoever is delegated to, under who delegates. Hosts are in where the complex has them, see `Lens.hosts`.
    """
    ties = complex.ties[complex.ties["relation"].isin((*DEFERS, *GIVES))]
    rows, hosts = complex.comparable.index, complex.hosts.index
    known = rows.union(hosts, sort=False)
    ties = ties[ties["from_id"].isin(known) & ties["to_id"].isin(known)]
    ties = ties[ties["from_id"].isin(rows) | ties["to_id"].isin(rows)]
    ends = {*ties["from_id"], *ties["to_id"]}
    names = [*rows, *(name for name in hosts if name in ends and name not in rows)]
    place, gives = pd.Index(names, dtype=object), ties["relation"].isin(GIVES).to_numpy()
    first, second = place.get_indexer(ties["from_id"]), place.get_indexer(ties["to_id"])
    arcs = np.zeros((len(names), len(names)), dtype=bool)
    arcs[np.where(gives, first, second), np.where(gives, second, first)] = True
    np.fill_diagonal(arcs, False)
    return names, arcs


def hierarchy(complex: RegimeComplex) -> dict[str, Measured]:
    """Return each of `MEASURES` of a complex, with the number of nodes and of arcs that it rests on."""
    names, arcs = authority(complex)
    untold = lack(complex, "relations") or (
        "" if complex.relations["relation"].isin((*DEFERS, *GIVES)).any() else f"{NOT_FILLED}: relations.csv"
    )
    figures = {"below": below(arcs)} | krackhardt(arcs)
    if untold:
        figures = dict.fromkeys(figures, Value(np.nan, untold))
    rows = len(complex.comparable)
    found = {name: (value, len(names), int(arcs.sum())) for name, value in figures.items()}
    return {name: (found | {"differentiation": (differentiation(complex), rows, 0)})[name] for name in MEASURES}


def plane(complex: RegimeComplex, lens: Lens = ROWS) -> pd.DataFrame:
    """Return the place of a complex, and of those shipped for comparison, between hierarchy and differentiation.

    Parameters
    ----------
    complex : RegimeComplex
        Seen through the lens.
    lens : Lens
        Through which the others are seen, as far as each can carry it.

    Returns
    -------
    DataFrame
        complex (empty: the one given; else its folder), title, measure, value, n, arcs, reason; one row a
        complex and measure of `MEASURES`.

    Notes
    -----
    Henning and Pratt describe the two dimensions in words: whether institutions accept an order of authority
    among them, and whether they divide labour. `below` and `differentiation` are this project's reading. That
    nobody found a tie is not that there is none: complexes can be compared as far as ties were looked for
    alike, and issue areas as far as codebooks cut them alike.

    References
    ----------
    Henning, C. R., & Pratt, T. (2023). Hierarchy and differentiation in international regime complexes: a
    theoretical framework for comparative research. Review of International Political Economy, 30(6),
    2178-2205. (Not read here.)
    """
    found = [("", complex.title, hierarchy(complex))]
    found += [(name, title, dict(values)) for name, title, values in _others(lens)]
    rows = [
        (name, title, measure, value.value, n, arcs, value.reason)
        for name, title, values in found
        for measure, (value, n, arcs) in values.items()
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


@cache
def _others(lens: Lens, folder: Path = FOLDER) -> tuple[tuple[str, str, tuple[tuple[str, Measured], ...]], ...]:
    seen = {name: other.seen(fitted(other, lens)) for name, other in shipped(folder).items()}
    return tuple((name, other.title, tuple(hierarchy(other).items())) for name, other in seen.items())
