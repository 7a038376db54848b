"""The small icon font: it has every icon that may be asked for, drawn as in the whole one, and is served in its place.

An icon is looked up as a browser does, letter by letter in the font's table of substitutions; no browser is needed.
"""

import hashlib

import pytest
import streamlit
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

from dashboard.commands import icons
from dashboard.service.icon_font import FRESH, KEPT, WHOLE, IconFont, kept
from dashboard.service.parts import middleware

ADDRESS = f"/static/media/{icons.whole().name}"


@pytest.fixture(scope="module")
def fonts():
    """Return the small font of this Streamlit and its whole one."""
    name = icons.whole().name
    assert list(kept()) == [name], f"none for Streamlit {streamlit.__version__}: run python -m dashboard.commands.icons"
    return TTFont(KEPT / streamlit.__version__ / name), TTFont(WHOLE / name)


def shaped(font: TTFont, name: str) -> list[str]:
    """Return the glyphs that a font puts in the place of letters, of ligatures the longest that fits.

    As OpenType has it for a lookup of type 4: at each place the first ligature of the set that matches is taken.
    """
    glyphs = [font.getBestCmap()[ord(letter)] for letter in name]
    for lookup in font["GSUB"].table.LookupList.Lookup:
        tables = [getattr(table, "ExtSubTable", table) for table in lookup.SubTable]
        done = []
        while glyphs:
            fitting = (
                end
                for table in tables
                for end in table.ligatures.get(glyphs[0], ())
                if glyphs[1 : 1 + len(end.Component)] == end.Component
            )
            found = next(fitting, None)
            done.append(glyphs[0] if found is None else found.LigGlyph)
            glyphs = glyphs[1 if found is None else 1 + len(found.Component) :]
        glyphs = done
    return glyphs


def drawn(font: TTFont, glyph: str) -> tuple:
    """Return the points of a glyph, which of them lie on the curve, where outlines end, and its metrics."""
    points, ends, flags = font["glyf"][glyph].getCoordinates(font["glyf"])
    return list(points), list(ends), list(flags), font["hmtx"][glyph]


def test_every_icon_of_our_sources_is_one_glyph(fonts):
    """After a new icon in dashboard/ or pages/: `python -m dashboard.commands.icons`; else its name would be shown."""
    names = icons.own()
    assert {"hub", "download", "filter_center_focus"} <= names
    assert [name for name in names if len(shaped(fonts[0], name)) != 1] == []


def test_no_source_puts_the_name_of_an_icon_together():
    """Each is written out, so that reading the sources finds all."""
    files = [path for room in icons.SOURCES for path in (icons.schema.ROOT / room).rglob("*.py")]
    texts = {path.name: path.read_text(encoding="utf-8") for path in files if path.name != "icons.py"}
    assert [name for name, text in texts.items() if text.count(":material/") != len(icons.ASKED.findall(text))] == []


def test_every_icon_that_streamlit_may_ask_for_is_drawn_as_in_its_own_font(fonts):
    """Those of menus, tables, expanders and players, and the bare words among its scripts."""
    small, whole = fonts
    has = set(icons.ligatures(whole))
    names = (icons.own() | icons.streamlits()) & has
    assert {"keyboard_arrow_right", "keyboard_double_arrow_left", "expand_more", "more_vert", "audio_file"} <= names
    assert 500 < len(names) < len(has) / 5
    for name in names:
        one, other = shaped(small, name), shaped(whole, name)
        assert len(one) == len(other) == 1 and drawn(small, one[0]) == drawn(whole, other[0]), name


def test_letters_and_lines_measure_the_same(fonts):
    """What is not put together, and how high a line is, stays as it was."""
    small, whole = fonts
    for letter in icons.LETTERS:
        assert drawn(small, small.getBestCmap()[ord(letter)]) == drawn(whole, whole.getBestCmap()[ord(letter)])
    for table, names in (("hhea", "ascent descent lineGap"), ("OS/2", "sTypoAscender usWinAscent usWinDescent")):
        for name in names.split():
            assert getattr(small[table], name) == getattr(whole[table], name), name
    assert small["head"].unitsPerEm == whole["head"].unitsPerEm


def test_it_is_small_and_says_whose_it_is(fonts):
    """Less than a fifth of the bytes, with the owner's notice, the licence, and that it was changed."""
    name = icons.whole().name
    assert len(kept()[name]) < icons.whole().stat().st_size / 5
    said = {number: fonts[0]["name"].getDebugName(number) for number in (0, 13)}
    assert "Google" in said[0] and "Apache License" in said[13] and "Changed" in said[13]
    assert "Apache License" in (KEPT / "LICENSE-2.0.txt").read_text(encoding="utf-8")


def test_another_letter_than_those_of_an_icon_stays(fonts):
    """The look-up of this test can fail: a name that is no icon stays as many glyphs as it has letters."""
    assert len(shaped(fonts[0], "no_such_icon")) > 1 and len(shaped(fonts[0], "zoom_in_map")) > 1
    assert len(shaped(fonts[1], "zoom_in_map")) == 1


@pytest.fixture
def client():
    """Return a maker of a client of Streamlit's fonts behind the small ones that are given."""

    def _client(small=None):
        routes = [Mount("/static/media", StaticFiles(directory=WHOLE))]
        return TestClient(Starlette(routes=routes, middleware=[Middleware(IconFont, fonts=small)]))

    return _client


def test_the_small_font_is_served_at_the_address_of_the_whole(client):
    """With its own length and tag; who has it is told so; under the path of a service, too."""
    small = kept()[icons.whole().name]
    answer = client().get(ADDRESS)
    assert answer.content == small and answer.headers["content-type"] == "font/woff2"
    assert int(answer.headers["content-length"]) == len(small) and answer.headers["cache-control"] == FRESH
    assert answer.headers["etag"] == f'"{hashlib.sha256(small).hexdigest()[:32]}"'
    again = client().get(ADDRESS, headers={"if-none-match": f'"other", W/{answer.headers["etag"]}'})
    assert again.status_code == 304 and not again.content and again.headers["etag"] == answer.headers["etag"]
    assert client().head(ADDRESS).headers["content-length"] == str(len(small))
    assert client().get(f"/atlas{ADDRESS}").content == small


def test_a_browser_that_has_an_older_font_gets_the_new_one(client):
    """No tag of another font is taken for this one's, be it Streamlit's own."""
    whole = client({}).get(ADDRESS).headers["etag"]
    for tag in (whole, '"0"', ""):
        assert client().get(ADDRESS, headers={"if-none-match": tag}).status_code == 200


def test_other_files_are_streamlits_own(client):
    """Other fonts, and whatever is not below the folder of media."""
    other = next(file.name for file in WHOLE.glob("*.woff2") if file.name != icons.whole().name)
    assert client().get(f"/static/media/{other}").content == (WHOLE / other).read_bytes()
    for path in (f"/data/{icons.whole().name}", "/static/media/", "/static/media/../icons/LICENSE-2.0.txt"):
        assert client().get(path).status_code == 404, path


def test_where_none_was_made_the_whole_font_is_served(client, tmp_path):
    """For another release of Streamlit, for another font of it, and where the folder is gone."""
    assert kept(release="0.0.1") == kept(whole=tmp_path) == kept(folder=tmp_path / "none") == {}
    assert client({}).get(ADDRESS).content == icons.whole().read_bytes()


def test_the_service_has_it_before_what_compresses():
    """WOFF2 is compressed already; a second time it would cost time and save nothing."""
    order = [one.cls.__name__ for one in middleware()]
    assert order.index("IconFont") < order.index("CompressMiddleware")
