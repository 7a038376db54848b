"""The command that works findings out: it keeps them, says how far it is, and says what it cannot do."""

import pandas as pd

from dashboard.__main__ import main
from dashboard.measures.findings import store


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


def test_what_cannot_be_done_is_said(tmp_path, capsys):
    """A file, and a folder without a table, are refused in a sentence."""
    (tmp_path / "x.csv").write_text("id,name_en,layers\na,A,legal\n", encoding="utf-8")
    assert main(["findings", "--data", str(tmp_path / "x.csv")]) == 1
    assert "unpack it first" in capsys.readouterr().err
    (tmp_path / "x.csv").unlink()
    assert main(["findings", "--data", str(tmp_path)]) == 1
    assert "nothing to work out findings of" in capsys.readouterr().err
