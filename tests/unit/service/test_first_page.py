"""The shell of a page: its first words, in the reader's language, and nothing of what came from outside as markup."""

import re

import pytest
from streamlit.proto.Element_pb2 import Element

from dashboard.present.words import LANGUAGES, Text
from dashboard.service import first_page
from dashboard.ui.places import ICONS


@pytest.fixture(autouse=True)
def openings(monkeypatch):
    """Begin with no page shown yet."""
    monkeypatch.setattr(first_page, "_OPENINGS", {})


def opened(question: str, answer: str) -> list[Element]:
    """Return what a page shows first: search, its question, its answer, a caption."""
    found = [Element() for _ in range(4)]
    found[0].markdown.body = "not this"
    found[1].heading.tag, found[1].heading.body = "h1", question
    found[2].markdown.body = answer
    found[3].markdown.body = "nor this"
    return found


@pytest.mark.parametrize("name", first_page.PLACES)
def test_the_shell_has_each_place_once(name):
    """What Streamlit sends is what this release's shell is known to be."""
    place = first_page.PLACES[name] if name == "unscripted" else re.escape(first_page.PLACES[name])
    assert len(re.findall(place, first_page.SHELL.read_text(encoding="utf-8"), re.DOTALL)) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", ["", *ICONS])
def test_every_page_says_what_it_is(client, page, lang):
    """Title, language and a paragraph, before anything was shown; nothing keeps it, and it differs by language."""
    answer = client().get(f"/{page}?lang={lang}")
    name = str(Text(lang)(f"page-{page or 'overview'}"))
    assert answer.status_code == 200 and f'<html lang="{lang}">' in answer.text
    assert f"<title>{name} · " in answer.text and f'class="title">{name}</p>' in answer.text
    above = answer.text.partition('id="first-words"')[2].partition('class="title"')[0]
    assert (str(Text(lang)("about-complex")) in above) == (page in ("", "overview"))
    assert '<div id="root"></div>' in answer.text and answer.headers["vary"] == "accept-language, Accept-Encoding"


def test_the_question_and_the_answer_stand_there_once_the_page_was_shown(client):
    """They are told where nothing is filtered, and in their own language alone."""
    first_page.remember("layers", "en", opened("Which layers?", "**Three** of [them](layers?a=b)."))
    service = client()
    told = service.get("/layers", headers={"accept-language": "en-GB,en;q=0.9"}).text
    assert 'class="title">Which layers?</p><p>Three of them.</p>' in told
    for other in ("/layers?lang=zh", "/layers?layers=legal", "/overlap"):
        assert "Which layers?" not in service.get(other).text


def test_what_a_table_says_is_no_markup(client):
    """A name that looks like a tag is shown as it is written, also in the description."""
    first_page.remember("layers", "en", opened("<script>a</script>", 'One "><img src=x>'))
    told = client().get("/layers?lang=en").text
    assert "<script>a" not in told and "<img" not in told and "&lt;img src=x&gt;" in told


def test_a_page_without_a_title_opens_with_what_every_page_opens_with(client):
    """What failed when it was shown to nobody leaves nothing behind."""
    first_page.remember("layers", "en", opened("a", "b")[2:])
    assert first_page._OPENINGS == {}


def test_the_language_is_the_address_s_else_the_browser_s_else_english(client):
    """A language that is none of ours is passed over."""
    service = client()
    for query, accepted, lang in (("?lang=zh", "en", "zh"), ("", "fr, zh-CN;q=0.8, en;q=0.5", "zh"), ("", "fr", "en")):
        told = service.get(f"/layers{query}", headers={"accept-language": accepted}).text
        assert f'<html lang="{lang}">' in told


def test_the_script_is_served_beside_the_pages(client):
    """It is a script of the service's own, as the policy asks."""
    answer = client().get(f"/{first_page.SCRIPT}")
    assert answer.headers["content-type"].startswith("text/javascript") and "BACKEND_BASE_URL" in answer.text


@pytest.mark.parametrize(
    "path", ["_stcore/health", "layers/_stcore/health", "media/a", "static/js/a.js", "favicon.png"]
)
def test_what_is_streamlits_own_or_a_file_is_no_page(client, path):
    """They are answered by the app itself, which is not there in this test."""
    assert client().get(f"/{path}").status_code == 404


@pytest.mark.parametrize("path, page", [("layer", "layers"), ("nothing-like-it", "overview"), ("layers%2Fx", "layers")])
def test_a_path_that_is_no_page_opens_with_the_nearest(client, path, page):
    """As the app itself opens it."""
    assert f"<title>{Text('en')(f'page-{page}')} · " in client().get(f"/{path}").text
