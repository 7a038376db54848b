"""Pairs: literals on five initiatives, then what must hold for any table."""

import itertools
from dataclasses import replace
from math import comb

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from dashboard.measures import dyads, explaining, overlap, significance
from dashboard.measures.networks import member_matrix
from dashboard.measures.pair_chance import pair_chance
from dashboard.model.lens import ROWS
from dashboard.model.load import build

NUMBERS = [
    "member_jaccard",
    "member_simpson",
    "inclusion_ab",
    "inclusion_ba",
    "issue_jaccard",
    "function_jaccard",
    "layer_jaccard",
    "overlap",
    "overlap3",
]


def row_of(table, a, b):
    return table[(table["a"] == a) & (table["b"] == b)].iloc[0]


@pytest.fixture(scope="module")
def table(five):
    return overlap.pairs(five)


def test_columns_and_order(table):
    """Every unordered pair once, in the table's order, without host and unidentified row."""
    assert tuple(table.columns) == overlap.COLUMNS
    order = ["un", "g7", "pact", "lab", "code"]
    assert list(zip(table["a"], table["b"], strict=True)) == list(itertools.combinations(order, 2))


def test_members_of_a_pair(table):
    """un has 4 members, g7 two of them."""
    row = row_of(table, "un", "g7")
    assert (row["shared_members"], row["members_a"], row["members_b"]) == (2, 4, 2)
    assert (row["member_jaccard"], row["member_simpson"], row["inclusion_ab"], row["inclusion_ba"]) == (
        0.5,
        1.0,
        0.5,
        1.0,
    )


def test_codes_of_a_pair(table):
    row = row_of(table, "un", "g7")
    assert (row["shared_issues"], row["issue_jaccard"], row["function_jaccard"], row["layer_jaccard"]) == (
        1,
        0.5,
        0.5,
        0.5,
    )
    assert row["overlap"] == 0.25 and row["overlap3"] == 0.125
    apart = row_of(table, "un", "pact")  # no function in common: 1/2 * 1/3 * 0
    assert apart["overlap"] == pytest.approx(0.5 / 3) and (apart["layer_jaccard"], apart["overlap3"]) == (0.5, 0)


def test_chance_by_counting(table):
    """N = 4 (KEN FRA USA BRA): the members of host and code are not compared."""
    assert row_of(table, "un", "g7")["p_value"] == pytest.approx(1.0)
    both = row_of(table, "g7", "pact")  # two of 4 against two of 4, one shared: 1 - 1/6
    assert both["p_value"] == pytest.approx(1 - comb(2, 0) * comb(2, 2) / comb(4, 2))


def test_an_absent_side_is_not_computable(table):
    """lab has no members by nature, code has unknown ones and no issue area."""
    lab, code = row_of(table, "un", "lab"), row_of(table, "un", "code")
    for row in (lab, code):
        assert (
            row[
                [
                    "shared_members",
                    "member_jaccard",
                    "member_simpson",
                    "inclusion_ab",
                    "inclusion_ba",
                    "overlap",
                    "p_value",
                    "q_value",
                ]
            ]
            .isna()
            .all()
        )
        assert row["members_a"] == 4 and pd.isna(row["members_b"])
    assert lab["issue_jaccard"] == 0.5 and code[["shared_issues", "issue_jaccard", "function_jaccard"]].isna().all()
    assert code["layer_jaccard"] == 0.0


def test_known_but_nobody_counts(make):
    """A listed membership of which none counts has size 0 and no share."""
    two = make([{"id": "a", "membership": "listed"}, {"id": "b", "membership": "listed"}], {"a": ["X"], "b": []})
    row = overlap.pairs(two).iloc[0]
    assert (
        (row["members_a"], row["members_b"]) == (1, 0)
        and pd.isna(row["shared_members"])
        and pd.isna(row["member_jaccard"])
    )


def test_dyad_types(table):
    types = {(r["a"], r["b"]): r["dyad_type"] for _, r in table.iterrows()}
    assert types["un", "lab"] == "nested_documented"  # lab > host > un, though the host is no initiative
    assert types["un", "g7"] == types["un", "pact"] == types["g7", "pact"] == "overlapping"  # of two members each
    assert types["g7", "lab"] == "parallel"
    assert pd.isna(types["un", "code"]) and pd.isna(types["lab", "code"])
    assert row_of(table, "un", "lab")["nesting_path"] == "lab > host > un"
    assert row_of(table, "un", "g7")["nesting_path"] == ""


@pytest.mark.parametrize(
    ("small", "large", "lists", "kind"),
    [
        ("WXYZ", "VWXYZ", ("listed", "listed"), "nested_members"),
        ("WXYZ", "VWXYZ", ("derived", "partial"), "nested_members"),  # who is missing in the larger changes nothing
        ("WXYZ", "VWXYZ", ("partial", "listed"), "overlapping"),  # who is missing in the smaller may lie outside
        ("XYZ", "WXYZ", ("listed", "listed"), "overlapping"),  # three are too few
        ("WXYU", "VWXYZ", ("listed", "listed"), "overlapping"),
    ],
)
def test_only_a_whole_list_of_four_is_nested(make, small, large, lists, kind):
    """Either way round: a list lies in another where it is known whole and holds four."""
    rows = [{"id": key, "issue_areas": "safety", "membership": state} for key, state in zip("ab", lists)]
    for order in (rows, rows[::-1]):
        assert overlap.pairs(make(order, {"a": small, "b": large}))["dyad_type"].tolist() == [kind]


def test_a_partial_list_is_never_read_as_whole(make):
    """Of a pair with a partial side the sizes and what is shared are told, as the least; no share, no chance."""
    rows = [{"id": key, "issue_areas": "safety", "membership": state} for key, state in zip("abc", ("partial", "", ""))]
    for row in rows[1:]:
        row["membership"] = "listed"
    row = row_of(overlap.pairs(make(rows, {"a": "XY", "b": "XYZ", "c": "YZ"})), "a", "b")
    assert (row["shared_members"], row["members_a"], row["members_b"]) == (2, 2, 3)
    untold = ["member_jaccard", "member_simpson", "inclusion_ab", "inclusion_ba", "overlap", "p_value", "q_value"]
    assert row[untold].isna().all() and row["issue_jaccard"] == 1
    whole = row_of(overlap.pairs(make(rows, {"a": "XY", "b": "XYZ", "c": "YZ"})), "b", "c")
    assert whole["member_jaccard"] == pytest.approx(2 / 3)


def test_subset_without_shared_issue_is_parallel(make):
    rows = [{"id": "a", "issue_areas": "safety"}, {"id": "b", "issue_areas": "health"}]
    assert overlap.pairs(make(rows, {"a": ["X"], "b": ["X", "Y"]}))["dyad_type"].tolist() == ["parallel"]


def test_equal_members_are_not_nested(make):
    rows = [{"id": "a", "issue_areas": "safety"}, {"id": "b", "issue_areas": "safety"}]
    assert overlap.pairs(make(rows, {"a": ["X"], "b": ["X"]}))["dyad_type"].tolist() == ["overlapping"]


def test_siblings_are_not_nested_in_each_other(make):
    rows = [
        {"id": "a", "issue_areas": "safety"},
        {"id": "b", "issue_areas": "health"},
        {"id": "h", "kind": "organisation"},
    ]
    table = overlap.pairs(make(rows, {}, [("a", "h", "nested_in"), ("b", "h", "nested_in")]))
    assert table["dyad_type"].tolist() == ["parallel"] and table["nesting_path"].tolist() == [""]


def test_path_through_an_unselected_initiative(make):
    rows = [{"id": i, "issue_areas": "safety"} for i in "abc"]
    chain = make(rows, {}, [("c", "b", "nested_in"), ("b", "a", "nested_in")])
    assert overlap.pairs(chain.keep(["a", "c"]))["nesting_path"].tolist() == ["c > b > a"]


def test_a_circle_does_not_hang(make):
    rows = [{"id": "a"}, {"id": "b"}]
    table = overlap.pairs(make(rows, {}, [("a", "b", "nested_in"), ("b", "a", "nested_in")]))
    assert table["nesting_path"].tolist() == ["a > b"]


def test_the_lens_moves_the_pair(make):
    """An observer never counts, a covered member only with the switch."""
    two = make([{"id": "a"}, {"id": "b"}], {"a": ["X", "Y"], "b": ["X"]})
    two.memberships.loc[1, "role"], two.memberships.loc[2, "role"] = "covered", "member"
    assert overlap.pairs(two)["member_jaccard"].tolist() == [1.0]
    assert overlap.pairs(two.seen(replace(ROWS, cover="covered")))["member_jaccard"].tolist() == [0.5]


def test_among_shows_fewer_pairs_with_the_same_numbers(five, table):
    some = overlap.pairs(five, among=["pact", "g7", "nobody"])
    pd.testing.assert_frame_equal(some, table[(table["a"] == "g7") & (table["b"] == "pact")].reset_index(drop=True))


@pytest.mark.parametrize("keep", [[], ["un"], ["host"], ["riddle"]])
def test_too_few_to_compare(five, keep):
    table = overlap.pairs(five.keep(keep))
    assert table.empty and tuple(table.columns) == overlap.COLUMNS
    assert dyads.dyad_counts(table)["pairs"].tolist() == [0, 0, 0, 0]
    assert dyads.dyad_counts(table)["share"].tolist() == [0, 0, 0, 0]


def test_a_table_without_members(make):
    table = overlap.pairs(make([{"id": "a", "issue_areas": "safety"}, {"id": "b", "issue_areas": "safety"}]))
    assert table["dyad_type"].tolist() == ["overlapping"] and table["shared_members"].isna().all()


def test_dyad_counts(table):
    counts = dyads.dyad_counts(table)
    assert counts["dyad_type"].tolist() == [*dyads.DYAD_TYPES, "not_computable"]
    assert counts["pairs"].tolist() == [1, 0, 3, 2, 4]
    assert counts["with_shared_members"].tolist() == [0, 0, 3, 0, 0]
    assert counts["share"].sum() == pytest.approx(1) and counts["share"][2] == 0.3


def test_neighbours(table):
    """Turned so that the one asked is a; not computable and zero are no neighbours."""
    near = explaining.neighbours(table, "pact")
    assert near["a"].tolist() == ["pact", "pact"] and near["b"].tolist() == ["un", "g7"]
    assert near["overlap"].tolist() == [pytest.approx(0.5 / 3), pytest.approx(0.5 / 3)]
    assert near["inclusion_ab"].tolist() == [1.0, 0.5] and near["members_b"].tolist() == [4, 2]
    assert explaining.neighbours(table, "pact", n=1)["b"].tolist() == ["un"]
    assert explaining.neighbours(table, "g7", by="p_value")["b"].tolist() == ["pact", "un"]
    assert explaining.neighbours(table, "code").empty
    third = explaining.neighbours(table, "pact", by="overlap3")
    assert third["b"].tolist() == ["g7"] and third["overlap3"].tolist() == [pytest.approx(1 / 12)]


def test_explain(five, table):
    why = explaining.explain(five, "g7", "un")
    assert (why.a, why.b, why.shared_members, why.only_a, why.only_b) == (
        "g7",
        "un",
        ("FRA", "USA"),
        (),
        ("BRA", "KEN"),
    )
    assert (why.shared_issues, why.shared_functions, why.shared_layers) == (("safety",), ("norms",), ("ethical",))
    assert why.row["a"] == "g7" and why.row["inclusion_ab"] == 1.0 and why.row["members_a"] == 2
    assert why.ties["relation"].tolist() == ["references", "coordinates_with"]
    assert why.path == () and why.missing == {}
    up = explaining.explain(five, "un", "lab", table=table)
    assert (
        up.path == ("lab", "host", "un")
        and up.missing == {"members": {"lab": "no members by nature"}}
        and up.only_a == ()
    )


@pytest.mark.parametrize("pair", [("un", "un"), ("un", "host"), ("nobody", "un"), ("un", "riddle")])
def test_explain_refuses(five, pair):
    with pytest.raises(KeyError):
        explaining.explain(five, *pair)


sets = st.lists(st.sets(st.sampled_from("ABCDEF")), min_size=0, max_size=6)


def complex_of(make, members, issues):
    n = min(len(members), len(issues))
    rows = [{"id": f"i{k}", "issue_areas": ";".join(sorted(issues[k]))} for k in range(n)]
    return make(rows, {f"i{k}": sorted(members[k]) for k in range(n)})


@settings(max_examples=60, deadline=None)
@given(members=sets, issues=sets)
def test_against_python_sets(make, members, issues):
    """Each column recomputed with Python's own sets and scipy's tail."""
    table = overlap.pairs(complex_of(make, members, issues))
    everybody = set().union(*members[: min(len(members), len(issues))]) if members else set()
    for _, row in table.iterrows():
        i, j = int(row["a"][1:]), int(row["b"][1:])
        m, p = (members[i], members[j]), (issues[i], issues[j])
        if not (m[0] and m[1]):
            assert pd.isna(row["shared_members"]) and pd.isna(row["overlap"]) and pd.isna(row["p_value"])
            continue
        assert row["shared_members"] == len(m[0] & m[1])
        assert row["member_jaccard"] == pytest.approx(len(m[0] & m[1]) / len(m[0] | m[1]))
        tail = sum(stats.hypergeom.pmf(k, len(everybody), len(m[0]), len(m[1])) for k in range(len(m[0] & m[1]), 7))
        assert row["p_value"] == pytest.approx(tail, abs=1e-12)
        if p[0] and p[1]:
            assert row["overlap"] == pytest.approx(row["member_jaccard"] * len(p[0] & p[1]) / len(p[0] | p[1]))


@settings(max_examples=40, deadline=None)
@given(members=sets, issues=sets, data=st.data())
def test_invariants(make, members, issues, data):
    """Bounds; the order of the rows changes no number; q is never below p."""
    whole = complex_of(make, members, issues)
    table = overlap.pairs(whole)
    n = len(whole.chosen)
    assert len(table) == n * (n - 1) // 2
    assert ((table[NUMBERS].fillna(0) >= 0) & (table[NUMBERS].fillna(0) <= 1)).all().all()
    assert (table["q_value"].dropna() >= table["p_value"].dropna() - 1e-12).all()
    assert (table["member_simpson"].fillna(0) >= table["member_jaccard"].fillna(0)).all()
    order = data.draw(st.permutations(range(n)))
    mixed = overlap.pairs(complex_of(make, [members[k] for k in order], [issues[k] for k in order]))
    mixed = {frozenset((f"i{order[int(r.a[1:])]}", f"i{order[int(r.b[1:])]}")): r for r in mixed.itertuples()}
    for row in table.itertuples():
        other = mixed[frozenset((row.a, row.b))]
        for name in ("shared_members", "member_jaccard", "overlap", "p_value", "q_value", "dyad_type"):
            x, y = getattr(row, name), getattr(other, name)
            assert (pd.isna(x) and pd.isna(y)) or x == pytest.approx(y)


def test_against_networkx():
    """Shared members and Jaccard of a random table, from networkx's bipartite projections."""
    cells = np.random.default_rng(1).random((25, 12)) < 0.3
    graph = nx.Graph()
    graph.add_nodes_from(("i", k) for k in range(25))
    graph.add_edges_from((("i", i), ("m", m)) for i, m in zip(*np.nonzero(cells), strict=True))
    tops = [("i", k) for k in range(25)]
    jaccard = nx.bipartite.overlap_weighted_projected_graph(graph, tops)
    least = nx.bipartite.overlap_weighted_projected_graph(graph, tops, jaccard=False)
    from dashboard.model.load import build

    frame = pd.DataFrame({"id": [f"i{k}" for k in range(25)], "name_en": "x", "layers": "legal"})
    rows = [(f"i{i}", f"m{m}", "member") for i, m in zip(*np.nonzero(cells), strict=True)]
    table = overlap.pairs(
        build({"initiatives": frame, "memberships": pd.DataFrame(rows, columns=["initiative_id", "member_id", "role"])})
    )
    for row in table.itertuples():
        edge = (("i", int(row.a[1:])), ("i", int(row.b[1:])))
        expected = (jaccard.edges[edge]["weight"], least.edges[edge]["weight"]) if jaccard.has_edge(*edge) else (0, 0)
        if not pd.isna(row.shared_members):
            assert (row.member_jaccard, row.member_simpson) == pytest.approx(expected)


def test_tails_by_sorting_equal_tails_by_table(monkeypatch):
    """The two ways to compute equal triples once agree with scipy entry by entry."""
    rng = np.random.default_rng(3)
    a, b = rng.integers(1, 30, 500), rng.integers(1, 30, 500)
    shared = rng.integers(0, np.minimum(a, b) + 1)
    direct = stats.hypergeom.sf(shared - 1, 60, a, b)
    assert significance.hypergeometric_tail(shared, a, b, 60) == pytest.approx(direct)
    monkeypatch.setattr(significance, "_TABLE_CELLS", 0)
    assert significance.hypergeometric_tail(shared, a, b, 60) == pytest.approx(direct)


def test_no_p_values():
    assert significance.hypergeometric_tail(np.zeros(0, int), np.zeros(0, int), np.zeros(0, int), 0).size == 0
    assert np.isnan(significance.benjamini_hochberg(np.full(2, np.nan))).all()


@given(p=st.lists(st.floats(0, 1), min_size=1, max_size=20), data=st.data())
def test_false_discovery_rate_against_scipy(p, data):
    """With and without counts."""
    counts = data.draw(st.lists(st.integers(1, 4), min_size=len(p), max_size=len(p)))
    assert significance.benjamini_hochberg(np.array(p)) == pytest.approx(stats.false_discovery_control(p))
    repeated = stats.false_discovery_control(np.repeat(p, counts))
    found = significance.benjamini_hochberg(np.array(p), np.array(counts))
    assert np.repeat(found, counts) == pytest.approx(repeated)


def test_directed_overlap_by_hand():
    """Of a's 4 members b has 2, of its 2 issue areas 1: 1/2 x 1/2; of b's 2 members a has both, of its 3 areas 1."""
    rows = pd.DataFrame(
        [["a", "safety;health"], ["b", "safety;data;trade"], ["c", ""]], columns=["id", "issue_areas"]
    ).assign(name_en="X", layers="legal")
    joined = pd.DataFrame(
        [("a", "FRA"), ("a", "KEN"), ("a", "JPN"), ("a", "PER"), ("b", "FRA"), ("b", "KEN"), ("c", "FRA")],
        columns=["initiative_id", "member_id"],
    ).assign(role="member")
    found = overlap.pairs(build({"initiatives": rows, "memberships": joined})).set_index(["a", "b"])
    assert found.loc[("a", "b"), ["overlap_ab", "overlap_ba"]].tolist() == [0.25, pytest.approx(1 / 3)]
    assert found.loc[("a", "b"), "overlap"] == 2 / 4 * 1 / 4
    assert found.loc[("a", "c"), ["overlap_ab", "overlap_ba"]].isna().all()  # c has no issue area that is known


def test_pairs_carry_the_stricter_test_where_it_was_worked_out(five):
    """p_fixed and q_fixed stand with the pairs that both have members, and nowhere else."""
    assert overlap.pairs(five)[["p_fixed", "q_fixed"]].isna().all(axis=None)
    chance = pair_chance(member_matrix(five), least=50, most=50)
    found = overlap.pairs(five, chance=chance)
    told = found["p_fixed"].notna()
    assert (
        told.tolist()
        == (found["shared_members"].notna() & (found["members_a"] > 0) & (found["members_b"] > 0)).tolist()
    )
    assert list(zip(found[told]["a"], found[told]["b"])) == list(zip(chance["a"], chance["b"]))
    assert found[told]["q_fixed"].tolist() == chance["q_fixed"].tolist()
