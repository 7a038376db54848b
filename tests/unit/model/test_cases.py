"""Small tables as people of neighbouring fields have them, and what should come of each."""

from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.model.counting import Counting
from dashboard.model.load import load
from dashboard.model.select import default_collection

CASES = Path(__file__).resolve().parents[2] / "cases"
SOUND = {
    "pair-without-functions": ["alpha", "beta", "gamma"],
    "native-ids": ["TRT_2001A", "TRT_2004B", "IGO.17"],
    "states-without-codes": ["alpha", "beta", "gamma"],
    "form-only": ["a", "b", "c"],
    "members-only": ["a", "b", "c"],
    "semicolons": ["a", "b"],
    "workbook.xlsx": ["a", "b"],
    "capital-header.csv": ["a"],
    "spaces-after-commas.csv": ["a", "b"],
}
MENDED = {
    "own-role-words": ("memberships.csv", 4, "role", "Full member", "full member"),
    "list-blanks": ("initiatives.csv", 4, "layers", "Legal", "legal"),
}


def test_every_case_is_held_to_an_outcome():
    """No case lies about without a test."""
    assert {path.name for path in CASES.iterdir()} == {*SOUND, *MENDED}


@pytest.mark.parametrize(("name", "ids"), SOUND.items(), ids=SOUND)
def test_sound_tables_are_read_without_a_word(name, ids, capsys):
    """What others' programs write is read, and `validate` says valid."""
    found = load(CASES / name)
    assert found.problems == [] and list(found.complex.catalogue.index) == ids
    assert main(["validate", str(CASES / name)]) == 0
    said = capsys.readouterr()
    assert said.out == "" and said.err.endswith(": valid\n")


@pytest.mark.parametrize(("name", "problem"), MENDED.items(), ids=MENDED)
def test_near_misses_are_told_and_mended(name, problem, capsys):
    """A word that differs from another by its writing alone is read as that one, and `validate` says so."""
    found = load(CASES / name)
    assert [(p.file, p.row, p.column, p.value, p.instead) for p in found.problems] == [problem]
    assert main(["validate", str(CASES / name)]) == 1
    said = capsys.readouterr()
    assert repr(problem[3]) in said.out and said.out.count("\n") == 1 and said.err.endswith(": 1 problem\n")


def test_own_roles_count():
    """Roles that no codebook lists say that their member belongs; each can be asked for by itself."""
    whole = load(CASES / "own-role-words").complex
    assert len(whole.counted()) == 5
    assert len(whole.counted(Counting(roles=frozenset({"full member"})))) == 3
    assert whole.codebook.values("role") == ["full member", "ratified"]


def test_states_are_known_by_name():
    """A state that has no code gets that of its name, so that it stands on the map."""
    whole = load(CASES / "states-without-codes").complex
    assert dict(whole.members["iso3"]) == {"france": "FRA", "germany": "DEU", "united-kingdom": "GBR"}
    assert not whole.lacks("members.iso3")


def test_lists_are_lists():
    """Blanks after the semicolon are no part of a word."""
    layers = load(CASES / "list-blanks").complex.catalogue["layers"]
    assert list(layers) == [("legal", "ethical"), ("ethical",), ("legal",)]
    assert load(CASES / "spaces-after-commas.csv").complex.catalogue.at["b", "layers"] == ("legal", "ethical")


@pytest.mark.parametrize("name", [*SOUND, *MENDED])
def test_tables_without_scope_open_on_all(name):
    """None of these tells who may join, so they open on all of their rows."""
    whole = load(CASES / name).complex
    assert default_collection(whole) == "all" and not whole.dated
