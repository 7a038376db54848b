"""Each form of a table that is recognised, small enough to be checked by hand."""

import io
import zipfile
from pathlib import Path

import pytest

from dashboard.model.counting import Counting
from dashboard.model.intake import template
from dashboard.model.intake.given import opened
from dashboard.model.intake.recognise import Plan, recognised
from dashboard.model.intake.take import taken
from dashboard.model.load import load
from dashboard.model.problem import ROW_ASIDE
from tests.unit.intake.conftest import belonging, read

CASES = Path(__file__).resolve().parents[2] / "cases"


@pytest.mark.parametrize(
    "text",
    [
        "Club,Country\nG7,France\nG7,Japan\nG20,Japan\nG20,South Korea\n",
        "country;club\nFrance;G7\nJapan;G7\nJapan;G20\nKOR;G20\n",  # the other way round
        "a\tb\nG7\tFrance\nG7\tJapan\nG20\tJapan\nG20\tRepublic of Korea\n",  # told by what stands in it
        "G7,France\nG7,Japan\nG20,Japan\nG20,Korea (South)\n",  # no header
        "机构,国家\nG7,法国\nG7,日本\nG20,日本\nG20,韩国\n",
    ],
    ids=["named", "swapped", "unnamed", "no-header", "chinese"],
)
def test_two_columns_are_enough(text):
    """A list of who is in what, and nothing else, gives initiatives, states by code, and memberships."""
    plans, found = read(list__csv=text)
    assert [plan.form for plan in plans] == ["memberships"] and found.problems == []
    assert belonging(found.complex) == {"G20": "JPN KOR", "G7": "FRA JPN"}
    assert found.complex.members.loc["FRA", ["name_en", "kind", "iso3", "region"]].tolist() == [
        *("France", "state", "FRA", "europe")
    ]
    assert set(found.complex.lacks("initiatives.form", "initiatives.layers")) == {
        *("initiatives.form", "initiatives.layers")
    }


def test_list_of_companies_keeps_their_names():
    """Members that are no states keep their names, and none is taken for the state that its name holds."""
    _, found = read(x__csv="forum,participant\nA,Bank of China\nA,Acme\nB,Acme\n")
    assert belonging(found.complex) == {"A": "Acme Bank of China", "B": "Acme"}
    assert set(found.complex.members["iso3"]) == {""}


def test_columns_are_known_by_other_names():
    """Titles, types, years and topics as others call them; a cell that lists members makes memberships."""
    text = (
        "Title,Type,Founded,Topics,Member states\nLake pact,club,22.03.1985,fish; ships,France; Mali\nSea pact,,x,,\n"
    )
    plans, found = read(table__csv=text)
    row = found.complex.catalogue.loc["lake-pact"]
    assert (row["name_en"], row["form"], row["launch_year"]) == ("Lake pact", "club", 1985)
    assert row["issue_areas"] == ("fish", "ships") and belonging(found.complex) == {"lake-pact": "FRA MLI"}
    assert [(p.file, p.row, p.column, p.value, p.key) for p in found.problems] == [
        ("table.csv", 3, "Founded", "x", "not-year")
    ]
    assert plans[0].columns["members"] == "Member states"


def test_long_list_tells_of_its_agreements_and_dates():
    """manyenviron's form: a row a state in an agreement, with the agreement's title and beginning in each."""
    text = (
        "manyID,Title,Begin,stateID,Withdrawal\nOZ_1985A,Ozone Convention,1985-03-22,FRA,\n"
        "OZ_1985A,Ozone Convention,1985-03-22,MLI,31.12.9999\nBA_1989B,Basel Convention,1989-03-22,FRA,\n"
    )
    _, found = read(x__csv=text)
    assert found.problems == [] and belonging(found.complex) == {"BA_1989B": "FRA", "OZ_1985A": "FRA MLI"}
    assert found.complex.catalogue.loc["OZ_1985A", ["name_en", "launch_year"]].tolist() == ["Ozone Convention", 1985]


STATE_YEARS = """ccode,year,state,AA,BB,CC
220,1990,france,1,0,-9
220,1991,france,1,1,-9
220,1992,france,0,-9,0
220,1993,france,0,1,3
432,1991,mali,0,2,0
432,1992,mali,1,0,0
"""


def test_states_by_year_with_a_column_for_each_organisation():
    """The Correlates of War's form: 1 member, 2 associate, 3 observer, -9 missing."""
    plans, found = read(igo__csv=STATE_YEARS)
    assert plans[0].form == "by_member" and plans[0].columns == {"year": "year", "member_id": "ccode"}
    rows = found.complex.memberships[["initiative_id", "member_id", "role", "since", "until"]]
    assert {tuple(row) for row in rows.values.tolist()} == {
        ("AA", "FRA", "member", "", "1992"),  # in since the table begins, or before
        ("BB", "FRA", "member", "1991", ""),  # a missing year ends nothing
        ("CC", "FRA", "observer", "1993", ""),
        ("BB", "MLI", "associate member", "1991", "1992"),
        ("AA", "MLI", "member", "1992", "1993"),  # its rows end before the table's
    }
    assert found.problems == [] and list(found.complex.catalogue.index) == ["AA", "BB", "CC"]
    assert belonging(found.complex) == {"BB": "FRA"}
    then = found.complex.counted(Counting(as_of="1991-06-30"))
    assert sorted(zip(then["initiative_id"], then["member_id"])) == [("AA", "FRA"), ("BB", "FRA"), ("BB", "MLI")]


def test_organisations_by_year_with_a_column_for_each_state():
    """The same the other way round, with what each row tells of its organisation; the last mark is not known."""
    text = (
        "ioname,longorgname,year,sdate,france,mali,japan\nAA,Alpha Union,1990,1985,1,0,0\n"
        "AA,Alpha Union,1991,1985,1,1,0\nBB,Beta Union,1991,1991,0,1,-9\n"
    )
    plans, found = read(x__csv=text)
    whole = found.complex
    assert plans[0].form == "by_initiative" and belonging(whole) == {"AA": "FRA MLI", "BB": "MLI"}
    assert whole.catalogue.loc["AA", ["name_en", "launch_year", "membership"]].tolist() == [
        *("Alpha Union", 1985, "listed")
    ]
    assert whole.catalogue.at["BB", "membership"] == "partial"
    assert sorted(whole.memberships["since"]) == ["", "1991", "1991"]


def test_crosses_without_years():
    """A cross says that a state is in; an empty cell that it is not."""
    _, found = read(x__csv="Country,G7,G20,SCO\nFrance,x,x,\nChina,,x,x\nJapan,x,x,\n")
    assert belonging(found.complex) == {"G20": "CHN FRA JPN", "G7": "FRA JPN", "SCO": "CHN"}


def test_rows_for_each_year_of_a_membership_make_spells():
    """A list with a row a year: a gap ends a spell, another begins."""
    text = "igo,state,year\nA,FRA,1990\nA,FRA,1991\nA,FRA,1993\nA,MLI,1992\nB,FRA,1993\nB,FRA,1992\n"
    _, found = read(x__csv=text)
    rows = found.complex.memberships[["initiative_id", "member_id", "since", "until"]].values.tolist()
    assert sorted(map(tuple, rows)) == [
        ("A", "FRA", "", "1992"),
        ("A", "FRA", "1993", ""),
        ("A", "MLI", "1992", "1993"),
        ("B", "FRA", "1992", ""),
    ]
    assert found.problems == []


NODES = "Id,Label,Type\n1,Alpha pact,club\n2,Beta pact,treaty\n3,Gamma pact,club\n"


def test_gephi_of_one_kind_is_a_network_of_ties():
    """nodes.csv and edges.csv of Gephi: nodes are initiatives, edges are ties."""
    edges = "Source,Target,Type,Id,Label,Weight\n1,2,Directed,0,cites,1.0\n2,3,Directed,1,cites,1.0\n"
    plans, found = read(nodes__csv=NODES, edges__csv=edges)
    assert [plan.form for plan in plans] == ["initiatives", "relations"] and found.problems == []
    assert found.complex.catalogue["name_en"].tolist() == ["Alpha pact", "Beta pact", "Gamma pact"]
    assert found.complex.catalogue["form"].tolist() == ["club", "treaty", "club"]
    ties = found.complex.relations[["from_id", "to_id", "relation"]].values.tolist()
    assert ties == [["1", "2", "cites"], ["2", "3", "cites"]]
    _, alone = read(edges__csv="Source,Target\na,b\nb,c\n")
    assert list(alone.complex.catalogue.index) == ["a", "b", "c"] and set(alone.complex.relations["relation"]) == {
        "tie"
    }


def test_gephi_of_two_kinds_is_a_list_of_members():
    """Where one side of the edges are states, they are memberships, and the nodes are told apart."""
    nodes = "Id,Label\nf,France\nj,Japan\n7,Group of Seven\n20,Group of Twenty\n"
    plans, found = read(nodes__csv=nodes, edges__csv="Source,Target\nf,7\nj,7\nj,20\n")
    assert [plan.form for plan in plans] == ["nodes", "memberships"] and found.problems == []
    assert belonging(found.complex) == {"20": "j", "7": "f j"}
    assert found.complex.name("7") == "Group of Seven" and found.complex.members.at["f", "iso3"] == "FRA"


def test_names_lead_to_the_rows_that_have_them():
    """A list by names and a table by ids are one package."""
    table = "id,name_en,form\na1,Alpha pact,club\nb1,Beta pact,club\n"
    listed = "agreement,state\nAlpha Pact,FRA\nBeta pact,MLI\nOmega,MLI\n"
    _, found = read(things__csv=table, who__csv=listed)
    assert belonging(found.complex) == {"a1": "FRA", "b1": "MLI"}
    assert [(p.file, p.row, p.column, p.value, p.remedy) for p in found.problems] == [
        ("who.csv", 4, "agreement", "Omega", ROW_ASIDE)
    ]


@pytest.mark.parametrize("path", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_packages_are_read_as_the_loader_reads_them(path):
    """What `--data` takes gives the same rows and memberships here, given as a file, as files or as a zip."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    wanted = load(path).complex
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for file in files:
            archive.writestr(f"inside/{file.name}", file.read_bytes())
    for given in ([(f.name, f.read_bytes()) for f in files], [("p.zip", packed.getvalue())]):
        opening = opened(given)
        found = taken(opening, recognised(opening)).complex
        assert list(found.catalogue.index) == list(wanted.catalogue.index)
        assert found.catalogue["layers"].tolist() == wanted.catalogue["layers"].tolist()
        assert sorted(found.counted()["member_id"]) == sorted(wanted.counted()["member_id"]) or path.is_dir()
        assert len(found.counted()) == len(wanted.counted())


def test_a_plan_of_the_readers_own_is_followed():
    """What the reader says of a column is done, also against what its name suggests."""
    given = opened([("x.csv", b"what,who\nFrance,Acme\nMali,Acme\n")])
    plan = Plan("memberships", {"initiative_id": "who", "member_id": "what"})
    assert belonging(taken(given, (plan,)).complex) == {"Acme": "FRA MLI"}
    assert taken(given, (Plan("ignored"),)).complex is None


def test_template_is_filled_by_its_example():
    """The template has every table, empty; its example is read without a word of reproach."""
    with zipfile.ZipFile(io.BytesIO(template.packed())) as archive:
        names = archive.namelist()
        example = [(n, archive.read(n)) for n in names if n.startswith("example/")]
        assert {"initiatives.csv", "members.csv", "memberships.csv", "relations.csv", "columns.csv"} <= set(names)
    opening = opened(example)
    found = taken(opening, recognised(opening))
    assert found.problems == [] and len(found.complex.catalogue) == 2 and len(found.complex.memberships) > 2
    empty = opened([("template.zip", template.packed())])
    told = taken(empty, recognised(empty))
    assert told.complex is None and told.problems


def test_correlates_of_war_codes_are_not_iso_codes():
    """The project's table of states in years, by its numbers: 255 is Germany, 345 Serbia, 955 Tonga."""
    plans, found = read(state_year__csv=Path(__file__).with_name("cow-state-year.csv").read_text())
    assert [(plan.form, plan.columns["member_id"], plan.columns["year"]) for plan in plans] == [
        ("by_member", "ccode", "year")
    ]
    assert belonging(found.complex) == {"NATO": "DEU USA", "UN": "AUT DEU SRB USA", "WTO": "AUT DEU USA"}
    rows = found.complex.memberships.set_index(["initiative_id", "member_id"])
    assert rows.loc[("WTO", "SRB"), "role"] == "observer" and rows.loc[("WTO", "USA"), "since"] == "1995"
    assert set(found.complex.members["kind"]) == {"state"}


@pytest.mark.parametrize(
    ("head", "cells"),
    [("stateabb", ("AUS", "GMY", "SLO")), ("cowcode", ("305", "255", "317")), ("ccode", ("305.0", "255.0", "317.0"))],
)
def test_abbreviations_of_the_project_are_its_own(head, cells):
    """AUS is Austria, SLO Slovakia; a number may have been read as one with a point."""
    _, found = read(x__csv=f"organisation,{head}\n" + "".join(f"Club,{cell}\nPact,{cell}\n" for cell in cells))
    assert belonging(found.complex) == {"Club": "AUT DEU SVK", "Pact": "AUT DEU SVK"}


def test_states_that_are_gone_keep_their_name():
    """The GDR has no code of today, and is not taken for Germany."""
    _, found = read(x__csv="organisation,ccode\nClub,265\nClub,2\n")
    assert set(found.complex.members["iso3"]) == {"", "USA"}
    assert "German Democratic Republic" in set(found.complex.members["name_en"])
