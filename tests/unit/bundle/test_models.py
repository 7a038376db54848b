"""The R script of a bundle: R can parse it, and its data are those of the bundle, whatever is installed."""

import re
import shutil
import subprocess

import pandas as pd
import pytest


@pytest.fixture
def in_r():
    """Return a function that runs R in a folder; skips the test where there is none."""
    if not (rscript := shutil.which("Rscript")):
        pytest.skip("no Rscript on this machine")

    def run(folder, *arguments):
        command = [rscript, "--vanilla", *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    return run


def test_r_parses_it(bundle, in_r):
    """It is R from the first to the last line."""
    assert in_r(bundle, "-e", "cat(length(parse('models.R')))").strip().isdigit()


def test_its_data_are_those_of_the_bundle(bundle, in_r, tmp_path):
    """Without the packages that fit models it prepares both networks and says how large they are."""
    prepared = re.sub(r'requireNamespace\("\w+", quietly = TRUE\)', "FALSE", (bundle / "models.R").read_text("utf-8"))
    (tmp_path / "models.R").write_text(prepared, encoding="utf-8")
    for name in ("initiatives", "units", "relations", "members", "memberships"):
        shutil.copy(bundle / f"{name}.csv", tmp_path)
    said = in_r(tmp_path, "models.R")
    tables = {name: pd.read_csv(bundle / f"{name}.csv", encoding="utf-8-sig") for name in ("units", "relations")}
    unit = tables["units"].set_index("row")["unit"]
    known = pd.read_csv(bundle / "initiatives.csv", encoding="utf-8-sig").set_index("id")
    known = known.loc[[key for key in unit.unique() if key in known.index], ["launch_year", "primary_layer", "form"]]
    whole = set(known.dropna().index)
    assert f"{len(whole)} of {len(known)} units" in said
    ties = tables["relations"].query("relation in ['references', 'derived_from', 'implements']")
    ends = {(unit.get(a), unit.get(b)) for a, b in zip(ties["from_id"], ties["to_id"])}
    assert f"{sum(a in whole and b in whole and a != b for a, b in ends)} citations" in said
    assert "no ERGM was fitted" in said and "no SAOM was fitted" in said


def test_a_bundle_without_memberships_is_prepared_too(bundle, in_r, tmp_path):
    """What a package does not have is empty, not an error."""
    shutil.copy(bundle / "models.R", tmp_path)
    said = in_r(tmp_path, "models.R")
    assert "0 of 0 units" in said and "0 states and 0 units" in said
