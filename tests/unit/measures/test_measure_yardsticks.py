"""Other regime complexes: measured alike, kept, and one built from a table of somebody else."""

import pandas as pd
import pytest

from dashboard.commands import environment
from dashboard.commands.yardsticks import measure
from dashboard.measures import yardsticks
from dashboard.model.load import build

ROW = {"Title": "Ozone", "Begin": "22.03.1985", "End": "NA", "stateRat": "1.1.1988", "stateForce": "NA"}


def table(**changes: list[str]) -> pd.DataFrame:
    """Return a small table as manyenviron has it: agreement A of four states, B of two, C that has ended."""
    acts = ["A"] * 4 + ["B"] * 2 + ["C"] * 3
    states = ["FRA", "DEU", "KEN", "BRA", "FRA", "DEU", "FRA", "DEU", "KEN"]
    base = pd.DataFrame({"manyID": acts, "stateID": states, **ROW, "stateWithdrawal": "NA"})
    base.loc[base["manyID"] == "C", "End"] = "01.01.2000"
    return base.assign(**changes)


@pytest.fixture
def written(tmp_path):
    """Return a writer of such a table as its authors' spreadsheets write it."""

    def _write(rows: pd.DataFrame):
        path = tmp_path / "table.csv"
        path.write_bytes(rows.to_csv(index=False).encode("cp1252"))
        return path

    return _write


def test_parties_are_those_who_consented_and_stayed(written):
    """Who has no date of consent, has withdrawn or is gone is no party; clubs of two and ended acts are left out."""
    rows = table(
        stateID=["FRA", "DEU", "KEN", "BRA", "FRA", "DEU", "FRA", "DEU", "DDR"],
        Title=["Convención"] * 9,
    )
    rows.loc[3, "stateRat"] = "NA"
    found = environment.package(environment.read(written(rows), ("manyID", "stateID")))
    assert found["initiatives"][["id", "name_en", "launch_year"]].values.tolist() == [["a", "Convención", "1985"]]
    assert found["memberships"]["member_id"].tolist() == ["DEU", "FRA", "KEN"]
    left = environment.package(environment.read(written(rows.assign(stateWithdrawal="01.01.1999")), ("manyID",)))
    assert all(left[name].empty for name in ("initiatives", "members", "memberships"))


def test_a_table_of_another_kind_is_refused_in_a_sentence(written, tmp_path, capsys, monkeypatch):
    """What is missing is named, before anything is measured; nothing is written."""
    monkeypatch.setattr(yardsticks, "measured", None)
    before = (yardsticks.FOLDER / yardsticks.MEASURED).read_bytes()
    assert measure(["--environment", str(written(table().drop(columns="stateID")))], "yardsticks") == 1
    assert "lacks stateID" in capsys.readouterr().err
    assert measure(["--environment", str(tmp_path / "no.csv")], "yardsticks") == 1
    assert (yardsticks.FOLDER / yardsticks.MEASURED).read_bytes() == before


def test_measured_says_the_size_of_what_it_rests_on():
    """Two initiatives x three states, four of six cells; values are those of the table of structure."""
    rows = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal", "membership": "listed"})
    joined = pd.DataFrame(
        [["a", "FRA"], ["b", "FRA"], ["b", "DEU"], ["b", "KEN"]], columns=["initiative_id", "member_id"]
    )
    states = pd.DataFrame({"id": ["FRA", "DEU", "KEN"], "name_en": ["F", "D", "K"], "kind": "state"})
    complex = build({"initiatives": rows, "memberships": joined.assign(role="party"), "members": states})
    found = yardsticks.measured(complex, "small", samples=20).set_index(["measure", "network"])
    assert found.loc[("members", "membership"), ["value", "n"]].tolist() == [3, 2]
    assert found.at[("fill", "membership"), "value"] == pytest.approx(4 / 6)
    assert set(found.reset_index()["network"]) == set(yardsticks.NETWORKS)


def test_what_is_kept_is_read_back(tmp_path):
    """A kept table has the columns and numbers that were measured; a folder without one has no rows."""
    whole = yardsticks.yardsticks()
    path = yardsticks.keep([whole], tmp_path)
    pd.testing.assert_frame_equal(yardsticks.yardsticks(tmp_path), whole)
    assert path.name == yardsticks.MEASURED and yardsticks.yardsticks(tmp_path / "none").empty


def test_the_large_one_is_large_and_each_has_its_chance():
    """One complex holds more than a hundred rows; nestedness of each stands beside its own z."""
    whole = yardsticks.yardsticks()
    assert whole[whole["complex"] == "environment"]["n"].max() > 100
    assert whole[whole["measure"] == "nodf"]["z"].notna().all()
