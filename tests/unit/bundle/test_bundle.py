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

from dashboard.commands import export as export_command
from dashboard.measures.findings import store
from dashboard.measures.overlap import pairs
from dashboard.measures.structure import structure
from dashboard.model import schema
from dashboard.model.lens import Lens
from dashboard.model.load import Loaded
from dashboard.model.select import Selection
from dashboard.present.bundle import Options, export
from tests.unit.bundle.conftest import TABLE2

ROOT = Path(__file__).parents[3]
COLUMNS = {
    "initiatives": "id name_en name_zh short_en short_zh acronym kind unit part_of convener frame frame_source form "
    "primary_layer layers legal_force scope issue_areas further_issue_areas functions risks status launch_year "
    "end_year sponsor country ai_specific identified membership members_stated table2 url summary_en summary_zh "
    "sources confidence coding_note coder last_checked",
    "members": "id name_en name_zh kind iso3 region income pathway sources",
    "memberships": "initiative_id member_id role since until source note",
    "relations": "from_id to_id relation since source confidence note",
    "sources": "id citation title_en title_zh year kind grade url confirmed_by archive accessed language",
    "corrections": "id initiative_id source as_printed recorded reason evidence",
    "codebook": "field value label_en label_zh definition_en definition_zh colour symbol",
    "pairs": "a b shared_members members_a members_b member_jaccard member_simpson inclusion_ab inclusion_ba "
    "shared_issues issue_jaccard function_jaccard layer_jaccard overlap overlap3 overlap_ab overlap_ba "
    "p_value q_value p_fixed q_fixed dyad_type nesting_path member_jaccard_least member_jaccard_most",
    "findings": "id claim_en claim_zh collection units members lists cover value null_model null_mean null_sd z p n "
    "left_out p_holm low high specifications cells support against joint_p verdict turned_by asserted_by reason "
    "reference",
    "specifications": "finding direction collection cell units members lists cover coding threshold hosts key carries "
    "value z p n ties",
    "pair_chance": "a b shared_members expected p_low p_high p_fixed q_fixed side",
    "structure": "measure network value null_model null_mean null_sd z p p_low p_high n left_out reason reference",
    "initiative_measures": "id overlap_degree overlap_strength overlap_betweenness overlap_eigenvector "
    "overlap_core_number overlap_community overlap_core relations_degree relations_strength relations_betweenness "
    "relations_eigenvector relations_core_number relations_community relations_core coordinator itinerant gatekeeper "
    "representative liaison brokerage reason",
    "layers": "layers issue_areas form count ids",
    "evolution": "year measure network value n left_out reference reason",
    "participation": "id name_en name_zh kind iso3 region income pathway initiatives share in_technical in_ethical "
    "in_legal ids reason",
    "mrqap": "dependent predictor coefficient t p p_low p_high units dyads left_out r2 samples reason",
    "citations": "year relation given received citing cited launched",
    "hierarchy": "complex title measure value n arcs reason",
    "triangle": "id states firms civil other members zone reason",
    "layer_brokers": "from_layer to_layer brokered brokers most most_brokered null_model null_mean null_sd z p p_low "
    "p_high reason",
    "forums": "id kind region forums choices share reason",
    "forum_pairs": "a b shared_issues choosers ids",
    "units": "unit row",
    "dictionary": "table column description_en description_zh type unit_en unit_zh vocabulary several missing_en "
    "missing_zh",
    "robustness": "measure network band value low high low_by high_by variants missing reason",
    "yardsticks": "complex title measure network value null_model null_mean null_sd z p n left_out reference reason",
}
FINDINGS = {"findings", "specifications"}
OTHERS = {
    "network.graphml",
    "network.gexf",
    "network_relations.graphml",
    "network_shared_members.graphml",
    "datapackage.json",
    "metadata.json",
    "CODEBOOK.md",
    "CODEBOOK.zh.md",
    "FRAME.md",
    "FRAME.zh.md",
    "CITATION.txt",
    "citation.bib",
    "CITATION.cff",
    "reproduce.ipynb",
    "reproduce.R",
    "models.R",
}


def read(folder: Path, name: str) -> pd.DataFrame:
    """Read a table of the bundle."""
    return pd.read_csv(folder / f"{name}.csv", encoding="utf-8-sig")


def test_the_files_are_those_of_the_contract(bundle):
    """The names are those that scripts rely on; pictures work without a network."""
    there = {str(path.relative_to(bundle)) for path in bundle.rglob("*") if path.is_file()}
    pictures = {name for name in there if name.startswith("figures/")}
    # Findings are there where those kept are of these tables, which a test of the data holds.
    kept = COLUMNS.keys() - (FINDINGS if store.read(schema.DATA) is None else set())
    assert there - pictures == {f"{name}.csv" for name in kept} | OTHERS
    assert {"figures/landscape.html", "figures/heat.html", "figures/plotly.min.js"} <= pictures


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_of_the_contract(bundle, name):
    """Others' scripts read these columns; further ones may stand among them."""
    if name in FINDINGS and store.read(schema.DATA) is None:
        pytest.skip("no findings of these tables are kept; `python -m dashboard findings` works them out")
    found, promised = list(read(bundle, name).columns), COLUMNS[name].split()
    assert [column for column in found if column in promised] == promised


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
    complex = whole.select(TABLE2.selection).seen(Lens())
    computed = pairs(complex)
    pd.testing.assert_series_equal(
        read(bundle, "pairs")["overlap"], computed["overlap"].astype(float).reset_index(drop=True), check_names=False
    )
    complex = whole.select(TABLE2.selection).seen(Lens().testing)
    found = structure(complex, model="fixed-fixed", samples=20, seed=3)
    pd.testing.assert_series_equal(read(bundle, "structure")["value"], found["value"].astype(float), check_names=False)


def test_missing_values_have_a_reason(bundle):
    """No measure of structure is empty without saying why."""
    table = read(bundle, "structure")
    assert (table.loc[table["value"].isna(), "reason"].fillna("") != "").all()


def test_metadata_tells_how_to_make_it_again(bundle):
    """Filters, switches, seed and versions."""
    about = json.loads((bundle / "metadata.json").read_text(encoding="utf-8"))
    assert about["null_model"] == {"model": "fixed-fixed", "samples": 20, "seed": 3}
    assert about["filters"]["collection"] == "table2" and about["data"]["units"] == 33
    lens = {"units": "process", "members": "states", "lists": "listed", "cover": "bound", "hosts": True}
    assert about["lens"].items() >= (lens | {"participants": False, "as_of": about["data"]["date"]}).items()
    assert sum(about["lens"]["lists_known"].values()) == 33
    assert about["versions"]["networkx"] == nx.__version__


def test_strongest_pairs_are_the_head_of_all(whole, tmp_path):
    """Worked out in blocks, the strongest pairs are those of the whole table."""
    chosen = Selection(form=("multistakeholder",))
    export(whole, tmp_path, Options(chosen, bands=(), figures=False, strongest=15))
    every = pairs(whole.select(chosen).seen(Lens())).dropna(subset="member_jaccard")
    best = every.sort_values("member_jaccard", ascending=False, kind="stable").head(15)
    assert (
        read(tmp_path, "pairs")["member_jaccard"].round(12).tolist()
        == best["member_jaccard"].astype(float).round(12).tolist()
    )


@pytest.mark.parametrize(
    ("arguments", "lens"),
    [
        ([], Lens()),
        (["--units", "issuer", "--members", "states_eu_one"], Lens("issuer", "states_eu_one")),
        (["--lists", "partial", "--cover", "covered"], Lens(lists="partial", cover="covered")),
        (["--covered"], Lens(cover="covered")),
        (["--participants", "--without-hosts"], Lens(participants=True, hosts=False)),
        (["--roles", "member,party"], Lens(cover="joined", joining=frozenset({"member", "party"}))),
    ],
)
def test_options_make_the_lens(whole, tmp_path, monkeypatch, arguments, lens):
    """Each option is a choice of the lens that the bundle is made with; the older ones still work."""
    made = []
    monkeypatch.setattr(export_command, "write", lambda complex, out, options, *rest: made.append(options) or [])
    monkeypatch.setattr(export_command, "load", lambda source: Loaded(whole, []))
    assert export_command.export([str(tmp_path), *arguments], "export") == 0
    assert made[0].selection.lens == lens


def test_a_choice_that_the_table_cannot_carry_is_refused(tmp_path, capsys):
    """What was asked for and cannot be had is no silent other thing."""
    (tmp_path / "initiatives.csv").write_text("id,name_en,layers\na,Alpha,legal\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        export_command.export([str(tmp_path / "out"), "--data", str(tmp_path), "--units", "process"], "export")
    assert "--units process: the table cannot carry it" in capsys.readouterr().err


def test_lens_is_in_every_file_that_tells_of_the_view(bundle):
    """Metadata, citation, descriptor, networks and pictures say what is compared."""
    said = "Compared: processes, by their member states (joined or bound), complete lists"
    for name in ("metadata.json", "CITATION.txt", "datapackage.json", "network.graphml", "network.gexf"):
        assert said in (bundle / name).read_text(encoding="utf-8"), name
    assert said in (bundle / "figures" / "heat.html").read_text(encoding="utf-8")


def test_units_name_the_rows_that_they_hold(whole, tmp_path):
    """Seen by issuer, each row stands with its unit, and every id of the bundle is in its table of initiatives."""
    chosen = Selection(collection="table2", lens=Lens("issuer"))
    export(whole, tmp_path, Options(chosen, bands=(), figures=False))
    units, ids = read(tmp_path, "units"), set(read(tmp_path, "initiatives")["id"])
    assert set(units["row"]) == set(whole.select(chosen).comparable.index)
    assert set(units["unit"]) <= ids and set(read(tmp_path, "pairs")["a"]) <= set(units["unit"])
    assert len(set(units["unit"])) < len(units)


def test_csv_of_the_bundle_is_utf8_with_a_mark(bundle):
    """Spreadsheets open Chinese rightly."""
    data = (bundle / "initiatives.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and "欧盟" in pd.read_csv(io.BytesIO(data))["name_zh"].str.cat()
