"""The command that works findings out: it keeps them, says how far it is, and says what it cannot do."""

import os
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from dashboard.__main__ import THREADS, main
from dashboard.commands.findings import cut, structures
from dashboard.measures import kept, whole
from dashboard.measures.findings import store
from dashboard.measures.structure_chance import OWN, chance
from dashboard.model.select import offered
from tests.unit.measures.test_measure_findings import nested_cells, planted


def table(folder):
    """Write a package of a few rows."""
    rows = pd.DataFrame({"id": [f"r{k}" for k in range(14)], "name_en": "Row", "layers": "legal"})
    rows.assign(legal_force="voluntary", name_en=rows["id"]).to_csv(folder / "initiatives.csv", index=False)
    return folder


def test_findings_are_kept_and_counted(tmp_path, capsys):
    """After the command the package has its findings, and the last line counts the verdicts."""
    arguments = ["findings", "--data", str(table(tmp_path)), "--samples", "9", "--samples-elsewhere", "9"]
    assert main([*arguments, "--workers", "1"]) == 0
    found, _ = store.read(tmp_path)
    assert {"non_binding", "nestedness"} <= set(found["id"])
    assert f"{len(found)} findings; " in capsys.readouterr().err


def test_one_claim_worked_out_again_gives_what_all_gave(tmp_path, capsys):
    """Its rows are spoilt and mended; the others stay, byte by byte, and so do the verdicts."""
    flags = ["findings", "--data", str(table(tmp_path)), "--samples", "9", "--samples-elsewhere", "9", "--workers", "1"]
    again = ["findings", "--data", str(tmp_path), "--workers", "1", "--only", "non_binding"]
    assert main(again) == 1 and "work out all of them first" in capsys.readouterr().err
    assert main(flags) == 0
    files = [tmp_path / "findings" / f"{name}.csv" for name in ("findings", "specifications")]
    before = [path.read_text(encoding="utf-8") for path in files]
    found, cuts = store.read(tmp_path)
    spoilt = cuts["finding"] == "non_binding"
    assert spoilt.any()
    store.write(tmp_path, found.assign(p_holm=0.5), cuts.assign(value=cuts["value"].mask(spoilt, 7.0)), (9, 9))
    assert main(again) == 0
    assert [path.read_text(encoding="utf-8") for path in files] == before


@pytest.mark.parametrize("command", [["findings", "--data", "nowhere"], ["validate", "nowhere"]], ids=lambda c: c[0])
def test_a_command_computes_with_one_thread(command):
    """numpy reads how many threads it is to use when it is first imported: not before the command line says so."""
    code = (
        "import sys, os, dashboard.__main__ as entry; assert 'numpy' not in sys.modules; "
        "assert entry.main(sys.argv[1:]) and 'numpy' in sys.modules; "
        "print(*(os.environ[name] for name in entry.THREADS))"
    )
    given = {name: value for name, value in os.environ.items() if name not in THREADS}
    done = subprocess.run([sys.executable, "-c", code, *command], env=given, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1].split() == ["1"] * len(THREADS)


def test_what_cannot_be_done_is_said(tmp_path, capsys):
    """A file, and a folder without a table, are refused in a sentence."""
    (tmp_path / "x.csv").write_text("id,name_en,layers\na,A,legal\n", encoding="utf-8")
    assert main(["findings", "--data", str(tmp_path / "x.csv")]) == 1
    assert "unpack it first" in capsys.readouterr().err
    (tmp_path / "x.csv").unlink()
    assert main(["findings", "--data", str(tmp_path)]) == 1
    assert "nothing to work out findings of" in capsys.readouterr().err


def test_structure_of_collections_that_share_draws_is_that_of_each_by_itself():
    """National rows hold no members here: two collections read the same lists, and other ties."""
    links = [(f"i{k:03}", f"i{k + 1:03}", "references") for k in range(40)]
    cells = np.vstack([nested_cells(), np.zeros((20, 40), dtype=bool)])
    complex = planted(cells, links, scope=["global"] * 24 + ["national"] * 20)
    assert {"international", "all"} <= set(offered(complex))
    found = structures(complex, 1, 9)
    assert len(found) == 2
    for collection in ("international", "all"):
        read = whole.read(cut(complex, collection))
        assert repr(found[kept.structure_key(read)]) == repr(chance(read, OWN, 9))
