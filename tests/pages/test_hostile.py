"""Text from outside is shown as it is written: a package hostile in every cell, an address hostile in every value."""

import json

import pytest

from dashboard.present.address import PARAMETERS
from tests.pages import hostile
from tests.pages.conftest import PAGES, open_app

# Kinds of element whose text the browser shows as it is.
LITERAL = {"Arrow", "Dataframe", "Selectbox", "MultiSelect", "Code", "Text", "BidiComponent", "TextInput", "LinkButton"}
CHOICES = {
    "initiatives": {"initiative": "i0"},
    "overview": {"initiative": "i4"},
    "overlap": {"pair": ["i2", "i3"], "measure": "member_jaccard"},
    "layers": {"cell": ["safety", "legal"]},
    "countries": {"states": ["FRA", "DEU"]},
    "methods": {"field": "form"},
    "network": {"rank": "degree"},
}


def sent(node):
    """Yield the kind and the text of all that is sent to the browser."""
    for child in getattr(node, "children", {}).values():
        if (proto := getattr(child, "proto", None)) is not None:
            yield type(proto).__name__, proto
        yield from sent(child)


def live(at) -> list[str]:
    """Return what a browser would take for markup."""
    found = []
    for kind, proto in sent(at._tree):
        if kind == "PlotlyChart":
            spec = json.dumps(json.loads(proto.spec), ensure_ascii=False)
            found += [spec[max(0, m.start() - 80) : m.end() + 40] for m in hostile.TAGS.finditer(spec)]
        elif kind not in LITERAL:
            text = str(proto).encode().decode("unicode_escape").encode("latin-1", "replace").decode("utf-8", "replace")
            found += [f"{kind}: {text[max(0, m.start() - 80) : m.end() + 40]}" for m in hostile.ALIVE.finditer(text)]
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a package that is hostile in every cell."""
    return hostile.write(tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_hostile_package_is_shown_as_written(folder, package, page, lang):
    """No text of a package is live on any page; the pages show it, so that the test can fail."""
    package(folder)
    at = open_app(page, lang=lang, **CHOICES.get(page, {}))
    assert [error.value for error in at.error] == [] and live(at)[:3] == []
    if page != "findings":
        assert any("evil" in str(proto) for _, proto in sent(at._tree))


@pytest.mark.parametrize("page", PAGES)
def test_hostile_address_is_shown_as_written(page):
    """No value of an address is live on any page."""
    at = open_app(
        page, **({name: hostile.TEXT for name in PARAMETERS if name != "lang"} | {hostile.SHORT: hostile.TEXT})
    )
    assert [error.value for error in at.error] == [] and live(at)[:3] == []
    assert any("evil" in str(proto) for _, proto in sent(at._tree))


def test_package_of_problems_is_told_as_written(tmp_path, package):
    """A package that cannot be shown is told without anything live."""
    (tmp_path / "initiatives.csv").write_text(f'id,"{hostile.SHORT}"\n"{hostile.SHORT}",{hostile.SHORT}\n')
    package(tmp_path)
    assert live(open_app("overview")) == []
