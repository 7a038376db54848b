"""The scripts of a bundle give the bundle's own numbers."""

import json
import os
import shutil
import subprocess

import pandas as pd
import pytest

from dashboard.model.lens import Lens
from dashboard.model.select import Selection
from dashboard.present.bundle.reproduce import STRONGEST, scripts, untold
from dashboard.present.view import View
from dashboard.present.words import Text, Words


def stated(bundle) -> dict[tuple[str, str], int]:
    """Return how many units are of each form on each layer, by the table layers.csv of the bundle."""
    table = pd.read_csv(bundle / "layers.csv", encoding="utf-8-sig", dtype=str, keep_default_na=False)
    found: dict[tuple[str, str], set] = {}
    for row in table.itertuples():
        found.setdefault((row.form, row.layers), set()).update(filter(None, row.ids.split(";")))
    return {key: len(ids) for key, ids in found.items() if ids}


def test_the_notebook_gives_the_numbers_of_the_bundle(bundle, monkeypatch):
    """Its cells run one after the other; forms by layer and shared members are those of the tables."""
    monkeypatch.chdir(bundle)
    notebook = json.loads((bundle / "reproduce.ipynb").read_text(encoding="utf-8"))
    assert notebook["nbformat"] == 4 and {cell["cell_type"] for cell in notebook["cells"]} == {"markdown", "code"}
    space: dict = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), space)
    assert {key: int(n) for key, n in space["forms"].items()} == stated(bundle)
    strongest = space["strongest"]
    assert len(strongest) == STRONGEST and (strongest["counted"] == strongest["stated"]).all()
    assert strongest["counted"].max() > 1


def test_the_r_script_gives_the_numbers_of_the_bundle(bundle, tmp_path):
    """The same from base R, where R is there."""
    if not shutil.which("Rscript"):
        pytest.skip("no R on this machine (apt-get install r-base-core)")
    copy = shutil.copytree(bundle, tmp_path / "copy", ignore=shutil.ignore_patterns("figures"))
    command = ["Rscript", "--vanilla", "reproduce.R"]
    done = subprocess.run(
        command, cwd=copy, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    assert done.returncode == 0, done.stderr
    forms = pd.read_csv(copy / "reproduced_forms.csv")
    assert {
        (row.form, row.layer): row.count_ for row in forms.rename(columns={"count": "count_"}).itertuples()
    } == stated(bundle)
    pairs = pd.read_csv(copy / "reproduced_pairs.csv")
    assert len(pairs) == STRONGEST and (pairs["counted"] == pairs["stated"]).all()


def test_what_a_short_script_cannot_give_is_not_written(whole):
    """Under cover through hosts there are no scripts, and the reason is said."""
    chosen = Selection(collection="table2", lens=Lens(cover="covered"))
    view = View(whole, whole.select(chosen), chosen, Text("en"), Words(whole, "en"))
    assert scripts(view) == {} and "cover" in untold(view)
