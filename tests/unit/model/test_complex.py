"""The regime complex: which memberships count, names, ties, what is absent."""

import pandas as pd
import pytest

from dashboard.model.complex import today
from dashboard.model.counting import DEFAULT_ROLES, OWN_ROLES, Counting
from dashboard.model.load import build


@pytest.fixture(scope="module")
def spans():
    """Return a function that builds memberships (role, since, until) of members m0, m1 … in one initiative."""

    def _build(*rows, date=""):
        table = pd.DataFrame(
            [
                {"initiative_id": "a", "member_id": f"m{i}", "role": r, "since": s, "until": u}
                for i, (r, s, u) in enumerate(rows)
            ]
        )
        return build(
            {"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": [""]}), "memberships": table},
            date=date,
        )

    return _build


def counted(complex, **switch) -> list[str]:
    """Return the members that count."""
    return list(complex.counted(Counting(**switch))["member_id"])


def test_default_roles(spans):
    """By default members, founders, parties, signatories and endorsers count, and nobody else."""
    roles = ["member", "founder", "party", "signatory", "endorser", "participant", "observer", "covered"]
    whole = spans(*((role, "", "") for role in roles))
    assert counted(whole) == ["m0", "m1", "m2", "m3", "m4"]
    assert {"member", "founder", "party", "signatory", "endorser", OWN_ROLES} == DEFAULT_ROLES


def test_roles_can_be_chosen(spans):
    """Only the roles asked for count; cover through a host has a switch of its own."""
    whole = spans(("member", "", ""), ("participant", "", ""), ("covered", "", ""))
    assert counted(whole, roles=frozenset({"participant"})) == ["m1"]
    assert counted(whole, covered=True) == ["m0", "m2"]
    assert counted(whole, roles=frozenset()) == []
    assert counted(whole, roles=frozenset(), covered=True) == ["m2"]


def test_own_words_count_as_belonging(spans):
    """A role that is the package's own word counts; asked for others, it does not."""
    whole = spans(("full member", "", ""), ("ratified", "", ""), ("participant", "", ""), ("observer", "", ""))
    assert counted(whole) == ["m0", "m1"] and whole.roles_counted() >= {"full member", "ratified"}
    assert counted(whole, roles=frozenset({"full member"})) == ["m0"]
    assert counted(whole, roles=frozenset({"member"})) == []


def test_observers_never_count(spans):
    """An observer does not count, even if the role is asked for."""
    assert counted(spans(("observer", "", "")), roles=frozenset({"observer"}), covered=True) == []


@pytest.mark.parametrize(
    ("since", "until", "day", "counts"),
    [
        ("2020-05-10", "", "2020-05-09", False),
        ("2020-05-10", "", "2020-05-10", True),
        ("2020-05", "", "2020-04-30", False),
        ("2020-05", "", "2020-05-01", True),
        ("2020-05", "", "2020-05-31", True),
        ("2020", "", "2019-12-31", False),
        ("2020", "", "2020-01-01", True),
        ("", "2020-05-10", "2020-05-09", True),
        ("", "2020-05-10", "2020-05-10", False),
        ("", "2020-05", "2020-04-30", True),
        ("", "2020-05", "2020-05-01", False),
        ("", "2020", "2019-12-31", True),
        ("", "2020", "2020-01-01", False),
        ("2019", "2021", "2020-06-01", True),
        ("", "", "1950-01-01", True),
    ],
)
def test_date_of_membership(spans, since, until, day, counts):
    """A membership counts from its first day to the day before its last, as far as dates are written."""
    assert counted(spans(("member", since, until)), as_of=day) == (["m0"] if counts else [])


def test_date_of_the_data_is_the_default(spans):
    """Without a date asked for, that of the data holds; without either, today's, and that is told."""
    ended = ("member", "2000", "2010")
    assert counted(spans(ended, date="2005-01-01")) == ["m0"]
    assert counted(spans(ended, date="2020-01-01")) == []
    assert counted(spans(ended, date="2020-01-01"), as_of="2005-01-01") == ["m0"]
    assert counted(spans(ended)) == []
    assert (spans(ended).date, spans(ended).dated) == (today(), False) and spans(ended, date="2020-01-01").dated


def test_member_of_two_roles_counts_once(small):
    """Two rows of one pair are one membership."""
    twice = pd.concat([small.memberships, small.memberships.assign(role="founder")])
    whole = build(
        {"initiatives": pd.DataFrame({"id": ["alpha"], "name_en": ["A"], "layers": [""]}), "memberships": twice}
    )
    pairs = whole.counted()[["initiative_id", "member_id"]]
    assert not pairs.duplicated().any() and ("alpha", "FRA") in set(pairs.itertuples(index=False, name=None))


def test_hosts_and_unidentified_rows_are_not_compared(small):
    """Measures see initiatives that are known; hosts stand apart."""
    assert list(small.comparable.index) == ["alpha", "beta", "gamma", "delta"]
    assert list(small.hosts.index) == ["hub"]


def test_ties_join_what_is_selected_and_hosts(small):
    """A tie stays while both ends are selected or hosts."""
    assert len(small.ties) == 3
    assert [tuple(r) for r in small.keep(["alpha", "gamma"]).ties[["from_id", "to_id"]].values] == [("alpha", "hub")]


def test_names_in_both_languages(small):
    """A missing Chinese name shows the English one, an unknown id itself; the acronym goes before the name."""
    assert (small.name("alpha", "zh"), small.name("gamma", "zh"), small.name("omega", "zh")) == (
        "甲条约",
        "Gamma law",
        "omega",
    )
    assert (small.member_name("FRA", "zh"), small.member_name("acme", "zh")) == ("法国", "Acme")
    assert (small.short("alpha"), small.short("beta")) == ("AT", "Beta code")


def test_lacks_tables_and_columns():
    """A column of an absent table is absent too."""
    whole = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["A"], "form": ["private"]})})
    assert whole.lacks("memberships.role", "initiatives.layers", "initiatives.form") == [
        "memberships.role",
        "initiatives.layers",
    ]
