"""A regime complex whose names try to be markup."""

import pandas as pd
import pytest

from dashboard.model import schema
from dashboard.model.load import build

EVIL = "<a href='https://evil.example'>A</a> & <b>bold</b>"
ROWS = {
    "id": ["a", "b", "c", "host"],
    "name_en": [EVIL, "Beta", "Gamma", "Host " + EVIL],
    "acronym": [EVIL, "", "", ""],
    "kind": ["treaty", "law", "standard", "organisation"],
    "form": ["multilateral", "multistakeholder", "private", "multilateral"],
    "primary_layer": ["legal", "ethical", "technical", ""],
    "layers": ["legal;ethical", "ethical", "technical", ""],
    "legal_force": ["binding", "", "voluntary", ""],
    "issue_areas": ["safety", "safety;health", "health", ""],
    "launch_year": ["2019", "2020", "2020", ""],
    "membership": ["listed", "listed", "none", "listed"],
}


@pytest.fixture(scope="session")
def small():
    """Return three initiatives, a host, three ties and the members of two of them."""
    members = [("a", "m1"), ("a", "m2"), ("b", "m1")]
    ties = [("a", "host", "nested_in"), ("b", "a", "references"), ("c", "b", "nested_in")]
    return build(
        {
            "initiatives": pd.DataFrame(ROWS),
            "members": pd.DataFrame({"id": ["m1", "m2"], "name_en": [EVIL, "Two"]}),
            "memberships": pd.DataFrame(
                [(*pair, "member") for pair in members], columns=["initiative_id", "member_id", "role"]
            ),
            "relations": pd.DataFrame(ties, columns=["from_id", "to_id", "relation"]),
            "codebook": schema.shipped_codebook(),
        },
        date="2020-12-31",
    )


@pytest.fixture(scope="session")
def nothing(small):
    """Return the same complex with no initiative selected."""
    return small.keep([])


@pytest.fixture(scope="session")
def label(small):
    """Return a labelling of coded values that tries to be markup, too."""
    return lambda field, value="": f"<i>{small.codebook.label(field, value)}</i>"


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def dark(request):
    """Run the test in both themes."""
    return request.param
