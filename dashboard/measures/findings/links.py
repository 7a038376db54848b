"""Claims about ties between families and between sorts of texts: whom others refer to, what is tied to what."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from dashboard.measures.findings.claim import (
    EXACT,
    GROUP_NEEDED,
    PERMUTED,
    REWIRED,
    TIES_NEEDED,
    Case,
    Claim,
    Cut,
    Read,
)
from dashboard.measures.findings.leading import at_top, leader
from dashboard.measures.findings.marks import Mark, against_half, compared, difference, equals, has
from dashboard.measures.findings.ties import HARD, SOFT, enough, known_ties, network, positions
from dashboard.measures.findings.verdict import two_sided
from dashboard.measures.mixing import INFLUENCE
from dashboard.model.complex import RegimeComplex
from dashboard.model.folding import tops

_SWITCHES, _ROWS, _NEEDS = ("units", "coding"), ("process", "initiative"), ("relations",)
FORUMS = ("un", "oecd", "g7")  # Gui: foremost among several centres
CORE = 0.1  # the most tied tenth


def _influence(complex: RegimeComplex) -> pd.DataFrame:
    """Return the ties that carry influence between comparable units."""
    ties, known = known_ties(complex), complex.comparable.index
    return ties[ties["relation"].isin(INFLUENCE) & ties["from_id"].isin(known) & ties["to_id"].isin(known)]


def _families(complex: RegimeComplex, ids: Iterable[str]) -> dict[str, str]:
    """Return the top of who made each unit, the first by the order of the table."""
    return {key: ends[0] for key, ends in tops(complex, list(ids)).items()}


def _few(ties: pd.DataFrame) -> str:
    return "" if len(ties) >= TIES_NEEDED else f"{len(ties)} ties, {TIES_NEEDED} needed"


def by_family(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the ties of influence and coordination, and the family of each tied unit."""
    ties, known = known_ties(complex), complex.comparable.index
    ties = ties[ties["relation"].isin((*INFLUENCE, "coordinates_with", "succeeds"))]
    ties = ties[ties["from_id"].isin(known) & ties["to_id"].isin(known)]
    tied = set(ties["from_id"]) | set(ties["to_id"])
    ids = [key for key in known if key in tied]
    family = pd.factorize(pd.Series(_families(complex, ids)).reindex(ids))[0] if ids else np.array([], dtype=int)
    return Case((positions(ties, ids), family), len(ids), len(ties), len(known) - len(ids), enough(ties))


def same_label(ends: np.ndarray, label: np.ndarray) -> float:
    """Return the share of ties whose ends have one label.

    >>> same_label(np.array([[0, 1], [1, 2]]), np.array([0, 0, 1]))
    0.5
    """
    return float((label[ends[:, 0]] == label[ends[:, 1]]).mean()) if len(ends) else np.nan


def marked_ties(mark: Mark, among: Mark | None = None) -> Read:
    """Return how a claim reads the ties between units, and which of these are marked."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        rows = complex.comparable
        rows = rows if among is None else rows[among(complex, rows).fillna(False).astype(bool)]
        marks = mark(complex, rows).dropna().astype(bool)
        ties = _influence(complex) if among is not None else known_ties(complex)
        ties = ties[ties["from_id"].isin(marks.index) & ties["to_id"].isin(marks.index)]
        tied = set(ties["from_id"]) | set(ties["to_id"])
        ids = [key for key in marks.index if key in tied]
        label = marks[ids].to_numpy(dtype=bool)
        least = min(int(label.sum()), int((~label).sum()))
        few = "" if least >= GROUP_NEEDED else f"{least} units in a group, {GROUP_NEEDED} needed"
        left = len(complex.comparable) - len(ids)
        return Case((positions(ties, ids), label), len(ids), len(ties), left, enough(ties) or few)

    return read


def among_marked(ends: np.ndarray, label: np.ndarray) -> float:
    """Return the share of ties both of whose ends are marked."""
    return float((label[ends[:, 0]] & label[ends[:, 1]]).mean()) if len(ends) else np.nan


def between(ends: np.ndarray, label: np.ndarray) -> float:
    """Return the share of ties of which one end is marked and the other is not."""
    return float((label[ends[:, 0]] != label[ends[:, 1]]).mean()) if len(ends) else np.nan


def towards(maker: str) -> Read:
    """Return how a claim reads the years of the ties that leave a family, and whether they lead to that maker's."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        ties, years = _influence(complex), complex.comparable["launch_year"]
        family = _families(complex, set(ties["from_id"]) | set(ties["to_id"]))
        start, end = (ties[side].map(family) for side in ("from_id", "to_id"))
        outward = ties[(start != end) & (start != maker)]
        inside = (outward["to_id"].map(family) == maker).astype("boolean")
        found = compared(outward["from_id"].map(years).astype("Int64"), inside, len(complex.comparable))
        return Case(found.data, found.n, len(outward), 0, _few(outward) or found.reason)

    return read


def referred_to(maker: str) -> Read:
    """Return how a claim reads which units of other families each family is referred to by."""

    def read(complex: RegimeComplex, cut: Cut) -> Case:
        ties = _influence(complex)
        family = _families(complex, set(ties["from_id"]) | set(ties["to_id"]))
        outward = ties[ties["from_id"].map(family) != ties["to_id"].map(family)]
        by: dict[str, set[str]] = {}
        for start, end in zip(outward["from_id"], outward["to_id"]):
            by.setdefault(family[end], set()).add(start)
        names = tuple(sorted(by))
        reason = _few(outward) or ("" if maker in by else f"{maker} has no ties")
        left = len(complex.comparable) - len(family)
        return _compared_partners(by, names, maker, len(names), len(outward), left, reason)

    return read


def foremost_three(complex: RegimeComplex, cut: Cut) -> Case:
    """Read the partners of the weakest of the three forums and of all bodies but the two other forums.

    Of several forums that are equally weak the one counts by which p is largest, whatever their names.
    """
    ties = known_ties(complex)
    graph = nx.Graph()
    graph.add_edges_from(zip(ties["from_id"], ties["to_id"]))
    missing = [name for name in FORUMS if name not in graph]
    reason = enough(ties) or (f"{missing[0]} has no ties" if missing else "")
    degree = {name: graph.degree(name) if name in graph else 0 for name in FORUMS}
    weakest = [name for name in FORUMS if degree[name] == min(degree.values())]
    left, tied = len(complex.comparable) - len(graph), [key for key in complex.catalogue.index if key in graph]

    def compared_with(forums: Iterable[str], named: str) -> Case:
        names = tuple(key for key in tied if key in forums or key not in FORUMS)
        return _compared_partners(graph.adj, names, named, len(graph), len(ties), left, reason)

    def telling(case: Case) -> tuple[float, Any]:
        return two_sided(*leader("", "")(*case.data)[2:]), case.data[0]

    found = max((compared_with([name], name) for name in weakest), key=telling)
    return replace(found, first=compared_with(weakest, weakest[0]).first)


def _compared_partners(
    by: Mapping[str, Iterable[str]], names: tuple[str, ...], named: str, n: int, ties: int, left: int, reason: str
) -> Case:
    """Return the case of who has most partners: of each compared unit its partners, and how many."""
    partners = tuple(tuple(sorted(by[name])) for name in names)
    counts = {name: float(len(found)) for name, found in zip(names, partners)}
    data = (partners, names, named, tuple(counts.values()))
    return Case(data, n=n, ties=ties, left_out=left, reason=reason, first=at_top(names, counts))


def most_tied(complex: RegimeComplex, cut: Cut) -> Case:
    """Read which ties between units and hosts touch the one that has most."""
    ties = known_ties(complex)
    degrees = pd.concat([ties["from_id"], ties["to_id"]]).value_counts()
    best = min(degrees.index, key=lambda key: (-degrees[key], key)) if len(degrees) else ""
    touching = ((ties["from_id"] == best) | (ties["to_id"] == best)).to_numpy(dtype=bool)
    return Case((touching,), len(degrees), len(ties), 0, enough(ties))


def core_ties(ends: np.ndarray, relation: np.ndarray, apart: np.ndarray) -> float:
    """Return the share of pairs among the most tied tenth that are tied.

    >>> ring = np.array([[k, (k + 1) % 20] for k in range(20)])
    >>> core_ties(ring, np.full(20, "references"), np.zeros(20, dtype=bool))
    1.0
    """
    n = len(apart)
    degree = np.bincount(ends.ravel(), minlength=n)
    core = np.zeros(n, dtype=bool)
    core[np.argsort(-degree, kind="stable")[: max(2, round(CORE * n))]] = True
    held = ends[core[ends[:, 0]] & core[ends[:, 1]]]
    pairs = len(np.unique(np.sort(held, axis=1) @ np.array([n, 1]))) if len(held) else 0
    size = int(core.sum())
    return 2 * pairs / (size * (size - 1))


_FORCE = "initiatives.legal_force"
_SOFT_OR_HARD = equals("legal_force", *SOFT, HARD)


CLAIMS = (
    Claim("loose_coupling", by_family, same_label, PERMUTED, 1, _SWITCHES, _ROWS, _NEEDS, reference="Newman 2003"),
    Claim(
        "core_periphery", network, core_ties, REWIRED, 1, (*_SWITCHES, "hosts"), needs=_NEEDS,
        reference="Colizza et al. 2006",
    ),
    Claim("no_single_frame", most_tied, against_half, EXACT, -1, (*_SWITCHES, "hosts"), needs=_NEEDS),
    Claim("polycentric", foremost_three, leader("", ""), EXACT, 1, (*_SWITCHES, "hosts"), needs=_NEEDS),
    Claim(
        "un_umbrella", towards("un"), difference, PERMUTED, 1, _SWITCHES, _ROWS,
        (*_NEEDS, "initiatives.launch_year"),
    ),
    Claim("brussels_effect", referred_to("eu"), leader("", ""), EXACT, 1, _SWITCHES, _ROWS, _NEEDS),
    Claim(
        "soft_and_hard", marked_ties(equals("legal_force", HARD), _SOFT_OR_HARD), between, PERMUTED, 1, _SWITCHES,
        _ROWS, (*_NEEDS, _FORCE),
    ),
    Claim(
        "standards_links", marked_ties(has("functions", "standards")), among_marked, PERMUTED, -1, _SWITCHES,
        _ROWS, (*_NEEDS, "initiatives.functions"),
    ),
)  # fmt: skip
