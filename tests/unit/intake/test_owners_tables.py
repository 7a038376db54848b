"""Tables as their owners keep them: what a name, a comma, an NA or a line above the header means in them."""

import pytest

from dashboard.model.load import load
from dashboard.present.bundle.clean import clean
from tests.unit.intake.test_hostile import outcome


def read(*tables: str):
    """Read tables; return the complex and the keys of what was told."""
    found = outcome([(f"table{k}.csv", text.encode()) for k, text in enumerate(tables)])
    return found.complex, [problem.key for problem in found.problems]


def seats(complex) -> dict[str, set[str]]:
    """Return the members of each initiative."""
    return {key: set(rows["member_id"]) for key, rows in complex.memberships.groupby("initiative_id")}


def test_a_package_that_is_taken_away_is_valid_however_many_cells_break_a_rule():
    """More than are listed one by one: an end, and still active."""
    complex, _ = read(
        "id,name_en,form,status,end_year\n" + "".join(f"i{k},P {k},club,active,2001\n" for k in range(900))
    )
    assert load(clean(complex)).problems == []


@pytest.mark.parametrize("head", ["Id,Label", "ID,Name", "Title,Year"])
def test_a_key_and_a_name_are_no_membership(head):
    """Two columns that speak of initiatives alone."""
    complex, told = read(f"{head}\nAlpha,1990\nBeta,1991\n")
    assert len(complex.catalogue) == 2 and complex.memberships.empty and told == []


def test_a_member_joined_when_its_own_column_says():
    """The agreement's beginning is the agreement's, also where one of its rows differs."""
    rows = [
        f"T{k},{state},19{50 + k},{since}" for k in range(30) for state, since in (("FRA", 1980), ("MLI", 1990 + k))
    ]
    rows[1] = rows[1].replace(",1950,", ",1951,")
    complex, _ = read("treatyID,stateID,Begin,stateForce\n" + "\n".join(rows) + "\n")
    assert set(complex.memberships.query("member_id == 'FRA'")["since"].astype(str).str[:4]) == {"1980"}
    assert complex.catalogue.at["T5", "launch_year"] == 1955


def test_not_known_is_no_member():
    """NA is nobody among names, and Namibia among codes."""
    complex, _ = read("Agreement,Year,Members\nAlpha,1990,France; Mali\nBeta,1991,NA\n")
    assert seats(complex) == {"alpha": {"FRA", "MLI"}}
    complex, _ = read("Club,Country\nA,FR\nA,NA\nB,ML\nB,NA\n")
    assert seats(complex) == {"A": {"FRA", "NAM"}, "B": {"MLI", "NAM"}}


def test_each_cell_parts_its_members_by_its_own_sign():
    """A semicolon in one cell leaves the commas of another, and a comma within a name parts nothing."""
    complex, _ = read(
        'Title,Year,Members\nA,1990,"France, Mali"\nB,1991,Chile; Peru\nC,1992,"Mali, Congo, Dem. Rep. of"\n'
    )
    assert seats(complex) == {"a": {"FRA", "MLI"}, "b": {"CHL", "PER"}, "c": {"MLI", "COD"}}
    complex, _ = read('Agreement,Members\nAlpha,"France, Mali"\nBeta,"France, Chile"\n')
    assert seats(complex) == {"alpha": {"FRA", "MLI"}, "beta": {"FRA", "CHL"}}


def test_a_name_that_is_no_state_is_told():
    """Short names are known; what is none among states is kept, and said with its line."""
    clubs = "Club,Country\nA,UK\nA,France\nB,UAE\nB,Soviet Union\nB,Japan\nA,Mali\nA,Chile\nA,Peru\nA,Italy\nA,EU-27\n"
    found = outcome([("clubs.csv", clubs.encode())])
    assert {"GBR", "ARE", "EU"} <= set(found.complex.members.index)
    assert [(p.file, p.row, p.column, p.value, p.key) for p in found.problems] == [
        ("clubs.csv", 5, "Country", "Soviet Union", "no-state")
    ]


@pytest.mark.parametrize("name", ["Coded", "BCODE", "Code"])
def test_what_repeats_is_no_key(name):
    """Neither by a name that is nearly one, nor by one that is."""
    complex, told = read(f"{name},Title,Year,Members\nX,Alpha,1990,France; Mali\nX,Beta,1991,Chile; Peru\n")
    assert seats(complex) == {"alpha": {"FRA", "MLI"}, "beta": {"CHL", "PER"}} and told == []


@pytest.mark.parametrize("comma", [",", ";"])
@pytest.mark.parametrize("title", ["Status as of 2015\n\n", "Status{0}{0}\n", "Status\nSource: a page\n"])
def test_titles_above_the_header_are_no_header(title, comma):
    """They are told, and lines are counted as the file has them."""
    rows = "Treaty,Party,Since\nA,France,1990\nA,Mali,1991\nB,Mali,1993\n".replace(",", comma)
    complex, told = read(title.format(comma) + rows)
    assert seats(complex) == {"A": {"FRA", "MLI"}, "B": {"MLI"}} and told == ["title-rows"]
