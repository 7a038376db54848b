"""The replication bundle: complete, the same each time, and the same as the measures."""

import io
import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from dashboard.export import OptionError, Options, export, where
from dashboard.measures.overlap import pairs
from dashboard.measures.structure import structure
from dashboard.model import schema
from dashboard.model.complex import Counting
from dashboard.model.load import load
from dashboard.model.select import Selection

ROOT = Path(__file__).parents[2]
FILES = [
    "initiatives",
    "memberships",
    "relations",
    "pairs",
    "initiative_measures",
    "structure",
    "layers",
    "evolution",
    "participation",
    "codebook",
    "corrections",
]
PAIRS = [
    "a",
    "b",
    "shared_members",
    "members_a",
    "members_b",
    "member_jaccard",
    "member_simpson",
    "inclusion_ab",
    "inclusion_ba",
    "shared_issues",
    "issue_jaccard",
    "function_jaccard",
    "layer_jaccard",
    "overlap",
    "overlap3",
    "p_value",
    "q_value",
    "dyad_type",
    "nesting_path",
]
STRUCTURE = [
    "measure",
    "network",
    "value",
    "null_model",
    "null_mean",
    "null_sd",
    "z",
    "p",
    "p_low",
    "p_high",
    "n",
    "left_out",
    "reason",
    "reference",
]
TABLE2 = Options(Selection(collection="table2"), "fixed-fixed", samples=20, seed=3)


@pytest.fixture(scope="module")
def whole():
    """The shipped complex."""
    return load(schema.DATA).complex


@pytest.fixture(scope="module")
def bundle(whole, tmp_path_factory):
    """A bundle of Table 2 with its pictures."""
    target = tmp_path_factory.mktemp("bundle")
    export(whole, target, TABLE2)
    return target


def read(folder: Path, name: str) -> pd.DataFrame:
    """Read a table of the bundle."""
    return pd.read_csv(folder / f"{name}.csv", encoding="utf-8-sig")


def test_every_promised_file_is_there(bundle):
    """The names are those that scripts rely on."""
    there = {str(path.relative_to(bundle)) for path in bundle.rglob("*") if path.is_file()}
    assert {f"{name}.csv" for name in FILES} | {
        "network.graphml",
        "network.gexf",
        "metadata.json",
        "CITATION.txt",
        "figures/bands.html",
        "figures/plotly.min.js",
    } <= there


def test_columns_are_those_of_the_contract(bundle):
    """Others' scripts read these columns."""
    assert list(read(bundle, "pairs").columns) == PAIRS
    assert list(read(bundle, "structure").columns)[: len(STRUCTURE)] == STRUCTURE


def machines() -> list:
    """Return environments that make this machine count as others do: kernels of OpenBLAS and of numpy, threads."""
    about = np.show_config(mode="dicts")
    if "openblas" not in about["Build Dependencies"]["blas"]["name"]:
        return [pytest.param({}, id="numpy has no OpenBLAS, whose kernel can be chosen")]
    found = about["SIMD Extensions"]["found"]
    if about["Machine Information"]["host"]["cpu"] != "x86_64":
        kernels = [("ARMV8", [])]
    else:
        newest = "SkylakeX" if "X86_V4" in found else "Haswell" if "X86_V3" in found else "Nehalem"
        kernels = [("Prescott", found), (newest, [])]
    return [
        pytest.param(
            {
                "OPENBLAS_CORETYPE": kernel,
                "OPENBLAS_NUM_THREADS": str(threads),
                "OMP_NUM_THREADS": str(threads),
                "NPY_DISABLE_CPU_FEATURES": " ".join(without),
                "PYTHONHASHSEED": str(5 + threads),
            },
            id=f"{kernel}, {threads} threads",
        )
        for threads, (kernel, without) in enumerate(kernels, start=1)
    ]


@pytest.mark.parametrize("machine", machines())
def test_same_data_options_and_seed_give_the_same_bytes(bundle, tmp_path, machine):
    """A bundle from another process is equal file by file, whatever its processor, threads and hash seed."""
    chosen = "--collection table2 --null fixed-fixed --samples 20 --seed 3"
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "export", str(tmp_path), *chosen.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", **machine},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    first = {path.relative_to(bundle): path.read_bytes() for path in bundle.rglob("*") if path.is_file()}
    second = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert first.keys() == second.keys()
    assert [str(name) for name in first if first[name] != second[name]] == []


def test_numbers_are_those_of_the_measures(whole, bundle):
    """What the app shows and what the bundle holds come from the same functions."""
    complex = whole.select(TABLE2.selection)
    computed = pairs(complex)
    pd.testing.assert_series_equal(
        read(bundle, "pairs")["overlap"], computed["overlap"].astype(float).reset_index(drop=True), check_names=False
    )
    found = structure(complex, model="fixed-fixed", samples=20, seed=3)
    pd.testing.assert_series_equal(read(bundle, "structure")["value"], found["value"].astype(float), check_names=False)


def test_missing_values_have_a_reason(bundle):
    """No measure of structure is empty without saying why."""
    table = read(bundle, "structure")
    assert (table.loc[table["value"].isna(), "reason"].fillna("") != "").all()


def test_networks_open_in_networkx(whole, bundle):
    """Both carry labels, layers, forms and years on nodes, kinds and weights on ties."""
    ties = whole.select(TABLE2.selection).ties
    for graph, kind in (
        (nx.read_graphml(bundle / "network.graphml"), "type"),
        (nx.read_gexf(bundle / "network.gexf"), "relation"),
    ):
        node = graph.nodes["eu-ai-act"]
        assert (node["form"], node["layer"], node["year"]) == ("multilateral", "legal", 2024) and node[
            "label"
        ].startswith("Artificial Intelligence Act")
        kinds = pd.Series([data[kind] for *_, data in graph.edges(data=True)]).value_counts()
        assert kinds.drop("shared_members").to_dict() == ties["relation"].value_counts().to_dict()
        assert all(0 < data["weight"] <= 1 for *_, data in graph.edges(data=True))


def test_metadata_tells_how_to_make_it_again(bundle):
    """Filters, switches, seed and versions."""
    about = json.loads((bundle / "metadata.json").read_text(encoding="utf-8"))
    assert about["null_model"] == {"model": "fixed-fixed", "samples": 20, "seed": 3}
    assert about["filters"]["collection"] == "table2" and about["memberships"]["covered"] is False
    assert about["versions"]["networkx"] == nx.__version__


def test_nothing_selected_gives_reasons_instead_of_an_error(whole, tmp_path):
    """An empty view still gives every table."""
    export(whole, tmp_path, Options(Selection(text="no such words anywhere"), bands=(), figures=False))
    table = read(tmp_path, "structure")
    assert read(tmp_path, "pairs").empty and (table["reason"].notna() | (table["value"] == 0)).all()


def test_strongest_pairs_are_the_head_of_all(whole, tmp_path):
    """Worked out in blocks, the strongest pairs are those of the whole table."""
    chosen = Selection()
    export(whole, tmp_path, Options(chosen, bands=(), figures=False, strongest=25))
    every = pairs(whole.select(chosen)).dropna(subset="member_jaccard")
    best = every.sort_values("member_jaccard", ascending=False, kind="stable").head(25)
    assert (
        read(tmp_path, "pairs")["member_jaccard"].round(12).tolist()
        == best["member_jaccard"].astype(float).round(12).tolist()
    )


def test_conditions_narrow_the_view(whole):
    """Several values of a field let any through; different fields must all hold."""
    chosen = where(Selection(), ["layers=technical", "layers=ethical", "from=2020", "member=CHN"], whole)
    assert chosen.layers == ("technical", "ethical") and chosen.first_year == 2020 and chosen.member == "CHN"


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("layers", "write FIELD=VALUE"),
        ("colour=red", "write FIELD=VALUE"),
        ("layers=new", "has no value 'new'"),
        ("from=soon", "is not a year"),
        ("member=XXX", "no member"),
    ],
)
def test_wrong_conditions_are_named(whole, condition, said):
    """The message says which condition, and what there is."""
    with pytest.raises(OptionError, match=said):
        where(Selection(), [condition], whole)


def test_covered_memberships_count_when_asked(whole):
    """The switch reaches the measures."""
    complex = whole.select(Selection(collection="table2"))
    plain, covered = (
        int(pairs(complex, Counting(covered=flag))["shared_members"].fillna(0).sum()) for flag in (False, True)
    )
    assert covered > plain


def test_csv_of_the_bundle_is_utf8_with_a_mark(bundle):
    """Spreadsheets open Chinese rightly."""
    data = (bundle / "initiatives.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and "欧盟" in pd.read_csv(io.BytesIO(data))["name_zh"].str.cat()
