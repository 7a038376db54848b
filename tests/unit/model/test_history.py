"""The history of a table: every change is there once, in its order, and a reason only where one is told."""

import io
import zipfile

import pandas as pd
import pytest

from dashboard.__main__ import main
from dashboard.model.history import Release, history

LOG = """# Changes

## 2.0.0 (2026-02-01)

### New columns and words
- `initiatives.csv`: `unit`. `status` knows `withdrawn`.

### Coded anew
- `status` is `withdrawn` for bodies without an act.
- Gamma summit is `political`, as its text says.
- Delta forum is gone: it was a network.

## 1.0.0 (2026-01-01)
- `form` is `private` for all.
"""
OLD_LOG = "# Changes\n\n## 1.0.0 (2026-01-01)\n- `form` is `private` for all.\n"


def table(**columns: list[str]) -> pd.DataFrame:
    """Return a table of text."""
    return pd.DataFrame(columns, dtype=object)


@pytest.fixture
def releases() -> tuple[Release, Release]:
    """Return two releases that differ in one thing of each kind."""
    old = table(
        id=["a", "b", "g", "d"],
        name_en=["Alpha", "Beta", "Gamma summit", "Delta forum"],
        status=["active", "active", "active", "active"],
        legal_force=["voluntary", "voluntary", "voluntary", "none"],
        launch_year=["2019", "2020", "", "2021"],
        form=["club", "club", "club", "club"],
    )
    new = table(
        id=["g", "a", "b", "e"],
        name_en=["Gamma summit", "Alpha", "Beta", "Epsilon"],
        status=["active", "withdrawn", "active", "active"],
        legal_force=["political", "political", "voluntary", "none"],
        launch_year=["2021", "2019", "2018", "2022"],
        form=["club", "club", "private", "club"],
        unit=["event", "body", "body", "body"],
        frame=["", "", "", "register"],
        frame_source=["", "", "", "list@p. 2"],
    )
    wrong = table(
        id=["c9"], initiative_id=["b"], as_printed=["in 2020"], recorded=["2018, by its text"], reason=["misdated"]
    )
    return Release({"initiatives": old}, "2026-01-01", OLD_LOG), Release(
        {"initiatives": new, "corrections": wrong}, "2026-02-01", LOG
    )


def test_every_change_is_told_once_with_its_reason(releases):
    """Columns first, then rows by id; reasons only of this very change."""
    found = history(*releases)
    assert set(found["date"]) == {"2026-02-01"}
    told = {(row.row, row.field): (row.before, row.after, row.why) for row in found.itertuples()}
    assert list(told) == [
        ("", "unit"),
        ("", "frame"),
        ("", "frame_source"),
        ("a", "status"),
        ("a", "legal_force"),
        ("b", "launch_year"),
        ("b", "form"),
        ("d", "id"),
        ("e", "id"),
        ("g", "legal_force"),
        ("g", "launch_year"),
    ]
    assert told["", "unit"] == ("", "unit", "`initiatives.csv`: `unit`. `status` knows `withdrawn`.")
    assert told["", "frame"] == ("", "frame", "")
    assert told["a", "status"] == ("active", "withdrawn", "`status` is `withdrawn` for bodies without an act.")
    assert told["a", "legal_force"] == ("voluntary", "political", "")  # the line with the word names another row
    assert told["b", "launch_year"] == ("2020", "2018", "corrections.csv, c9: misdated")
    assert told["b", "form"] == ("club", "private", "")  # only a line of the first release says it
    assert told["d", "id"] == ("d", "", "Delta forum is gone: it was a network.")
    assert told["e", "id"] == ("", "e", "register: list@p. 2")
    assert told["g", "legal_force"][2] == "Gamma summit is `political`, as its text says."
    assert told["g", "launch_year"] == ("", "2021", "")


def test_the_table_leads_from_the_old_cells_to_the_new(releases):
    """Applied to the old release, the changes give the new one, but for columns that one of the two lacks."""
    old, new = (side.tables["initiatives"].set_index("id", drop=False) for side in releases)
    cells = {(key, name): old.at[key, name] for key in old.index for name in old}
    for change in history(*releases).itertuples():
        if change.field == "id" and not change.after:
            cells = {place: cell for place, cell in cells.items() if place[0] != change.row}
        elif change.field == "id":
            cells |= {(change.row, name): new.at[change.row, name] for name in old}
        elif change.row:
            assert cells[change.row, change.field] == change.before
            cells[change.row, change.field] = change.after
    assert cells == {(key, name): new.at[key, name] for key in new.index for name in old}


def test_the_same_release_has_no_history(releases):
    """Nothing changed, nothing is told; the order of the rows is no change."""
    _, new = releases
    turned = Release({"initiatives": new.tables["initiatives"].iloc[::-1]}, "2026-03-01")
    assert history(new, turned).empty


def packed(release: Release) -> bytes:
    """Return a release as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, frame in release.tables.items():
            archive.writestr(f"{name}.csv", frame.to_csv(index=False))
        archive.writestr("CHANGELOG.md", release.changelog)
        archive.writestr("datapackage.json", f'{{"name": "small", "created": "{release.date}"}}')
    return out.getvalue()


def test_the_command_reads_folders_and_zips_alike(releases, tmp_path, capsys):
    """A zip and a folder of the same release give the same bytes, on the terminal and in a file."""
    for name, release in zip(("old", "new"), releases):
        (tmp_path / f"{name}.zip").write_bytes(packed(release))
        with zipfile.ZipFile(tmp_path / f"{name}.zip") as archive:
            archive.extractall(tmp_path / name)
    assert main(["history", str(tmp_path / "old.zip"), str(tmp_path / "new")]) == 0
    said = capsys.readouterr().out
    out = tmp_path / "history.csv"
    assert main(["history", str(tmp_path / "old"), str(tmp_path / "new.zip"), "--out", str(out)]) == 0
    assert out.read_bytes().decode() == said and said.startswith("row,date,field,before,after,why\n")
    written = pd.read_csv(out, dtype=str, keep_default_na=False)
    pd.testing.assert_frame_equal(written, history(*releases), check_dtype=False)


@pytest.mark.parametrize("content", [None, b"name_en,layers\nA,legal\n", b"id,name_en\na,A\na,B\n"])
def test_what_is_no_release_is_said(tmp_path, content, capsys):
    """A package that is not there, without ids or with one twice gives a sentence, and no table."""
    if content is not None:
        (tmp_path / "initiatives.csv").write_bytes(content)
    place = str(tmp_path / "initiatives.csv")
    assert main(["history", place, place]) == 1
    said = capsys.readouterr()
    assert said.out == "" and ("no table of initiatives" in said.err or "no such folder" in said.err)
