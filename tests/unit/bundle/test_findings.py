"""Findings in a bundle: those of the package for a whole collection, else absent with the reason, or worked out."""

import json
import shutil

import pandas as pd
import pytest

from dashboard.__main__ import main
from dashboard.measures.findings.run import CLAIMS
from dashboard.model.load import load
from dashboard.model.select import Selection
from dashboard.present.bundle import Options, export
from dashboard.present.bundle.findings import FILTERED, NOT_KEPT
from tests.unit.bundle.test_package import complaints

WHOLE, PART = (Options(Selection(first_year=year), bands=(), figures=False) for year in (None, 2012))


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """A package of fourteen rows of nine members, with its findings."""
    folder = tmp_path_factory.mktemp("package")
    rows = pd.DataFrame({"id": [f"r{k}" for k in range(14)], "layers": "legal", "launch_year": range(2005, 2019)})
    rows = rows.assign(name_en=rows["id"], legal_force="voluntary")
    rows.to_csv(folder / "initiatives.csv", index=False)
    joined = [(f"r{k}", f"m{(k + step) % 9}") for k in range(14) for step in range(2 + k % 3)]
    joined = pd.DataFrame(joined, columns=["initiative_id", "member_id"]).assign(role="member")
    joined.to_csv(folder / "memberships.csv", index=False)
    arguments = ["--samples", "9", "--samples-elsewhere", "9", "--workers", "1"]
    assert main(["findings", "--data", str(folder), *arguments]) == 0
    return folder


def bundle(package, target, options) -> dict:
    """Write a bundle; return what its metadata say of findings."""
    export(load(package).complex, target, options, package=package)
    assert complaints(target) == []
    return json.loads((target / "metadata.json").read_text(encoding="utf-8"))["findings"]


def test_findings_of_a_whole_collection_are_those_kept(package, tmp_path):
    """With the claim in both languages, and every specification; the bundle is valid."""
    assert "absent" not in bundle(package, tmp_path / "out", WHOLE)
    found = pd.read_csv(tmp_path / "out" / "findings.csv", encoding="utf-8-sig").set_index("id")
    assert {claim.id for claim in CLAIMS} <= set(found.index)
    assert found.loc[found["verdict"] == "not_computable", "reason"].notna().all()
    assert found["claim_en"].notna().all()
    assert found["claim_zh"].str.contains("[\u4e00-\u9fff]").all()
    cuts = pd.read_csv(tmp_path / "out" / "specifications.csv", encoding="utf-8-sig")
    assert set(cuts["finding"]) <= set(found.index)


def test_of_a_filtered_view_they_are_absent_with_the_reason(package, tmp_path):
    """Findings are of whole collections; asked for, they are worked out of the rows of the view."""
    assert FILTERED in bundle(package, tmp_path / "out", PART)
    assert not (tmp_path / "out" / "findings.csv").exists()


def test_of_other_tables_they_are_absent(package, tmp_path):
    """What was worked out before the table changed is not exported."""
    changed = shutil.copytree(package, tmp_path / "changed")
    with (changed / "initiatives.csv").open("a", encoding="utf-8") as table:
        table.write("new,legal,2020,new,voluntary\n")
    assert NOT_KEPT in bundle(changed, tmp_path / "out", WHOLE)


def test_structure_and_pairs_are_those_kept(package, tmp_path):
    """The null columns are filled without asking; nothing is drawn anew for the pairs."""
    bundle(package, tmp_path / "out", WHOLE)
    table = pd.read_csv(tmp_path / "out" / "structure.csv", encoding="utf-8-sig").set_index(["network", "measure"])
    assert table.at[("membership", "nodf"), "null_model"] == "row-fixed"
    assert table.at[("overlap", "clustering"), "null_model"] == "fixed-fixed"
    assert pd.read_csv(tmp_path / "out" / "pairs.csv", encoding="utf-8-sig")["q_fixed"].notna().any()
