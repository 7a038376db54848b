"""What chance gives, on the pages: kept for the default view, asked for elsewhere, coloured only where it passes."""

import json

import pytest

from dashboard.commands.findings import cut
from dashboard.measures import kept
from dashboard.measures.structure import passes, structure
from dashboard.measures.whole import read
from dashboard.model import schema
from dashboard.model.load import load
from dashboard.present.words import Text
from tests.pages.conftest import open_app, written

TEXT = Text("en")


@pytest.fixture(scope="module")
def tested():
    """The structure of the default view against chance, as it is kept; without it there is nothing to show at once."""
    complex = cut(load(schema.DATA).complex, "framed")
    null = kept.read_structure(schema.DATA, read(complex))
    if null is None:
        pytest.skip("nothing is kept of these tables; `python -m dashboard findings` works it out")
    return structure(complex, null=null)


def test_the_default_view_is_compared_at_once(tested):
    """The table of structure has its null models without any click, and the pair its stricter test."""
    at = open_app("network")
    table = next(f.value for f in at.dataframe if TEXT("null-model-of") in f.value)
    assert set(table[TEXT("null-model-of")]) >= {str(TEXT(f"null-{name}")) for name in ("row-fixed", "rewired")}
    assert table[TEXT("chance-p")].notna().any()
    assert "common members than chance gives" in written(open_app("overlap"))


def test_only_what_passes_is_a_colouring(tested):
    """Communities and the core are offered where there is more of them than chance gives; else it is said."""
    at = open_app("network", colouring="core")
    told = {
        name: passes(tested, measure) for name, measure in (("community", "modularity"), ("core", "core_periphery"))
    }
    said = written(at)
    for name, passed in told.items():
        assert (str(TEXT(f"uncoloured-{name}", why="chance")) in said) == (not passed)
    figure = json.loads(at.get_by_key("relations").proto.spec)
    names = {trace.get("name") for trace in figure["data"]}
    assert (str(TEXT("periphery")) in {str(name).strip() for name in names}) == told["core"]


def test_where_nothing_is_kept_it_is_asked_for():
    """Another lens has other data: pairs are compared by a switch, and colours wait."""
    at = open_app("network", units="initiative")
    assert str(TEXT("uncoloured-core", why="unknown")) in written(at)
    at = open_app("overlap", units="initiative")
    assert any(toggle.label == TEXT("pair-chance-ask") for toggle in at.toggle)
    assert "common members than chance gives" not in written(at)
