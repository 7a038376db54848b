"""Conditions and roles of the command line: those that the table has, near misses told."""

import pytest

from dashboard.model.select import Selection
from dashboard.present.bundle import OptionError, roles_of, where


def test_conditions_narrow_the_view(whole):
    """Several values of a field let any through; different fields must all hold."""
    chosen = where(Selection(), ["layers=technical", "layers=ethical", "from=2020", "member=CHN"], whole)
    assert chosen.layers == ("technical", "ethical") and chosen.first_year == 2020 and chosen.member == "CHN"


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("layers", "write FIELD=VALUE"),
        ("colour=red", "write FIELD=VALUE"),
        ("layers=new", "has no value 'new'"),
        ("from=soon", "is not a year"),
        ("member=XXX", "no member"),
    ],
)
def test_wrong_conditions_are_named(whole, condition, said):
    """The message says which condition, and what there is."""
    with pytest.raises(OptionError, match=said):
        where(Selection(), [condition], whole)


def test_a_near_miss_is_told(whole):
    """What differs by a capital or a letter is named instead of a list of everything."""
    with pytest.raises(OptionError, match=r"no role 'Full member'; did you mean 'full member'\?"):
        roles_of(["Full member"], ["full member", "associate"])
    with pytest.raises(OptionError, match=r"layers has no value 'technicl'; did you mean 'technical'\?"):
        where(Selection(), ["layers=technicl"], whole)
    with pytest.raises(OptionError, match="there is associate, full member"):
        roles_of(["xyz"], ["full member", "associate"])
