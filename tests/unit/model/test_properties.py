"""Whatever a package holds: nothing raises, what is wrong is said plainly, and what is kept hangs together."""

import csv
import io
import re
import zipfile
from contextlib import redirect_stderr, redirect_stdout

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.__main__ import main
from dashboard.model import references, schema, words
from dashboard.model.counting import Counting
from dashboard.model.load import load
from dashboard.model.reading import read
from dashboard.model.select import COLLECTIONS, Selection, default_collection, offered
from dashboard.model.validate import sound
from tests.examples import up_to
from tests.unit.model.test_problem import JARGON

IDS = [*"abcd" * 5, "TRT_2001A", "a ", "A", "", "x" * 201, "a\nb", "条", "FRA", "s"]
BY_COLUMN = {
    "relation": ["nested_in", "nested_in", "issued_by", "succeeds", "succeeds", "references", "Nested-in", ""],
    "role": ["member", "Member", "full member", "Full member", "observer", "participant", "covered", ""],
    "layers": ["legal", "legal; ethical", "legal;;Ethical", "Legal", "sea", ""],
    "form": ["private", "Private", "guild", "", "multilateral"],
    "scope": ["national", "global", "National", ""],
    "frame": ["register", "source_texts", "search", "our rule", ""],
    "kind": ["organisation", "Organisation", "law", "state", "State", "company", ""],
    "since": ["2020", "2023-05", "2019-05-01 00:00:00", "2023-02-30", ""],
    "until": ["2019", "2023", "2023-04-01", "2020.0", ""],
    "field": ["layers", "role", "form", "relation", ""],
    "value": ["legal", "member", "private", "nested_in", "full member", ""],
}
BY_COLUMN |= {"primary_layer": BY_COLUMN["layers"], "part_of": IDS}
WORDS = [
    *("legal", "sea", "", "", "member", "organisation", "state", "listed", "none", "true", "FALSE", "1.0", "yes"),
    *("2020", "2020.0", " 1998 ", "1066", "２０２０", "2023-02-30", "soon", "nan", "perhaps"),
    *("s@p. 1", "s@p. 1; t@p. 2", "@", "https://un.org/x", "javascript:alert(1)", "FRA", "fra;DEU", "#0072B2", "blue"),
    *("circle", "smiley", "=1+1", "<b>x</b>", "![x](http://e.example)", "a\x07b", "x" * 1_200, '"', "layers", "role"),
]
letters = st.characters(codec="utf-8", exclude_categories=["Cc"])
junk = st.sampled_from(WORDS) | st.text(letters, max_size=6) | st.text(st.characters(codec="utf-8"), max_size=3)


def cells(table: str, column: str):
    """Return what may stand in a column: mostly what belongs there, now and then anything."""
    if column == "id" or column in {column for column, _ in schema.references(table)}:
        return st.sampled_from(IDS)
    return st.sampled_from(BY_COLUMN[column] * 3 + ["junk"]) | junk if column in BY_COLUMN else junk


@st.composite
def tables(draw) -> dict[str, list[list[str]]]:
    """Draw tables with columns and whole tables absent, and any junk in the cells."""
    found = {}
    usual = st.sampled_from(["memberships", "relations"] * 3 + schema.tables()[1:])
    for name in ["initiatives", *draw(st.lists(usual, unique=True, max_size=4))]:
        needed = [*schema.REQUIRED_COLUMNS.get(name, ()), *(["layers"] if name == "initiatives" else [])]
        others = [column for column in schema.columns(name) if column not in needed]
        telling = [column for column in others if column in BY_COLUMN] or others
        wanted = st.lists(st.sampled_from(telling) | st.sampled_from(others), unique=True, max_size=5)
        columns = needed + (draw(wanted) if others else [])
        if draw(st.integers(0, 19)) == 0:
            columns = columns[1:] + [draw(junk)]
        kinds = [cells(name, column) for column in columns]
        rows = draw(st.lists(st.tuples(*kinds).map(list), min_size=2 if name == "initiatives" else 0, max_size=7))
        found[name] = [columns, *rows]
    return found


def packed(tables: dict[str, list[list[str]]]) -> bytes:
    """Return tables as a zip of CSVs."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, rows in tables.items():
            text = io.StringIO(newline="")
            csv.writer(text).writerows(rows)
            archive.writestr(f"{name}.csv", text.getvalue().encode("utf-8"))
    return out.getvalue()


many = settings(max_examples=up_to(50), deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(tables())
def test_nothing_raises_and_all_is_said_plainly(tables):
    """There is a complex or a problem; each problem says in both languages what is wrong, without jargon."""
    found = load(packed(tables))
    assert found.complex is not None or found.problems
    for problem in found.problems:
        for lang in ("en", "zh"):
            said = problem.said(lang)
            for _, value in problem.values:
                said = said.replace(str(value), "")
            assert said and not JARGON.search(said)
        assert str(problem).count("\n") == 0


@many
@given(tables())
def test_what_is_kept_is_sound(tables):
    """Checked again, what was kept has no problem: setting aside has come to its end."""
    frames = {name: read(name, rows)[0] for name, rows in tables.items()}
    kept, _ = sound({name: frame for name, frame in frames.items() if frame is not None})
    if "initiatives" not in kept or kept["initiatives"].empty:
        return
    again, problems = sound({name: frame.copy() for name, frame in kept.items()})
    assert [str(problem) for problem in problems] == []
    assert words.check(kept) == references.check(kept) == []
    for name in again:
        pd.testing.assert_frame_equal(again[name], kept[name], check_dtype=False)


@many
@given(tables())
def test_what_is_shown_hangs_together(tables):
    """Ids are unique, references lead somewhere, every role counts or is one that is known not to."""
    whole = load(packed(tables)).complex
    if whole is None:
        return
    known = set(whole.catalogue.index)
    assert whole.catalogue.index.is_unique and known and "" not in known
    assert set(whole.memberships["initiative_id"]) <= known
    assert set(whole.relations["from_id"]) | set(whole.relations["to_id"]) <= known
    assert not (whole.relations["from_id"] == whole.relations["to_id"]).any()
    if not whole.lacks("members"):
        assert set(whole.memberships["member_id"]) <= set(whole.members.index)
    counted = whole.counted(Counting(as_of="2022-01-01"))
    assert set(counted["role"]) <= whole.roles_counted() and "" not in set(whole.memberships["role"])
    not_counted = set(whole.memberships["role"]) - whole.roles_counted()
    assert not_counted <= {"participant", "observer", "covered", "bound"}
    for field in ("layers", "form", "role", "relation"):
        used = {
            "layers": set(whole.catalogue["layers"].explode().dropna()),
            "form": set(whole.catalogue["form"]),
            "role": set(whole.memberships["role"]),
            "relation": set(whole.relations["relation"]),
        }[field]
        assert used - {""} <= set(whole.codebook.values(field))
        assert all(re.fullmatch("#[0-9A-Fa-f]{6}", whole.codebook.colour(field, word)) for word in used)
    opens = default_collection(whole)
    assert opens in offered(whole) and set(offered(whole)) <= set(COLLECTIONS)
    assert whole.select(Selection()).chosen == whole.select(Selection(collection=opens)).chosen


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(tables())
def test_validate_says_what_loading_finds(tmp_path_factory, tables):
    """The command exits 0 if and only if loading finds nothing wrong, and prints one line a problem."""
    path = tmp_path_factory.mktemp("p") / "p.zip"
    path.write_bytes(packed(tables))
    found = load(path)
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        code = main(["validate", str(path)])
    assert code == (1 if found.problems else 0)
    assert len(out.getvalue().splitlines()) == len(found.problems)


def test_what_mending_leaves_is_held_to_the_contract():
    """A cell of which only a colon is left without its control character is no id of a source, and emptied."""
    tables = {
        "initiatives": [["id", "name_en", "layers"], ["a", "A", "legal"]],
        "sources": [["id", "confirmed_by", "citation"], ["b", ":\x1f", "B"]],
    }
    kept, problems = sound({name: read(name, rows)[0] for name, rows in tables.items()})
    assert kept["sources"]["confirmed_by"].tolist() == [""] and [p.key for p in problems] == ["not-as-declared"]
