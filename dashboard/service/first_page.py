"""The page that a browser loads before the app: its first words are there before the scripts that draw the rest.

Streamlit sends an empty shell, whatever was asked for, so that a reader on a slow line sees nothing for seconds and
a reader without scripts never does. Here the shell carries the title in the reader's language, what the page is
about, and, where nothing is filtered, the question and the answer with which it opens: those that it gave when it
was shown to nobody (`first_views`). The app's own words take their place as soon as they are there.
"""

import re
from functools import cache
from pathlib import Path

from starlette.convertors import StringConvertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from streamlit.file_util import get_static_dir
from streamlit.proto.Element_pb2 import Element

from dashboard.present import address
from dashboard.present.words import FALLBACK, Text
from dashboard.service.one_name import OWN
from dashboard.service.pages import template
from dashboard.ui import context
from dashboard.ui.places import HOME, ICONS, named

FOLDER = Path(__file__).with_name("static")
SHELL = Path(get_static_dir()) / "index.html"
FRESH = {"cache-control": "no-cache", "vary": "accept-language"}
SCRIPT = "first_page.js"
# What Streamlit's shell has, and what stands there instead; a test holds that each is there once.
PLACES = {
    "title": "<title>Streamlit</title>",
    "lang": '<html lang="en">',
    "unscripted": r"<noscript>.*?</noscript>",
    "root": '<div id="root"></div>',
}
Opening = tuple[str, str]  # the question of a page, and the answer of its default view
_OPENINGS: dict[tuple[str, str], Opening] = {}


def remember(page: str, lang: str, elements: list[Element]) -> None:
    """Keep the words with which a page opened: its title, and the paragraph that follows.

    Parameters
    ----------
    page, lang : str
        The page's name and the language that it was shown in.
    elements : list of Element
        What it showed, in order.
    """
    titles = [place for place, one in enumerate(elements) if one.heading.tag == "h1"]
    if not titles:
        return
    after = (one.markdown.body for one in elements[titles[0] + 1 :] if one.WhichOneof("type") == "markdown")
    _OPENINGS[page, lang] = bare(elements[titles[0]].heading.body), bare(next(after, ""))


def bare(markdown: str) -> str:
    r"""Return the words of a paragraph of Markdown: of links the labels, of escaped signs the signs.

    Examples
    --------
    >>> bare("**950 initiatives**, *most* in [the EU\\_27](x?a=1). 5 \\* 3")
    '950 initiatives, most in the EU_27. 5 * 3'
    """
    unlinked = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)", r"\1", markdown)
    return re.sub(r"\\(.)|\*{1,2}", r"\1", unlinked).replace("\u2060", "").strip()


def asked_in(request: Request) -> str:
    """Return the language of a page: the address's, else the first of the browser's that is one of ours."""
    accepted = request.headers.get("accept-language", "").split(",")
    wanted = [request.query_params.get("lang", ""), *(one.partition(";")[0].strip() for one in accepted)]
    return next(filter(None, map(address.language, wanted)), FALLBACK)


@cache
def _shell() -> str:
    return SHELL.read_text(encoding="utf-8")


def filled(shell: str, given: dict[str, str]) -> str:
    """Put what is given in its places in the shell.

    >>> filled('<html lang="en"><title>Streamlit</title>', {"lang": '<html lang="zh">', "title": "<title>A</title>"})
    '<html lang="zh"><title>A</title>'
    """
    for name, html in given.items():
        place = PLACES[name] if name == "unscripted" else re.escape(PLACES[name])
        shell = re.sub(place, lambda _, html=html: html, shell, count=1, flags=re.DOTALL)
    return shell


def first_page(request: Request) -> Response:
    """Answer with the shell of a page and its first words."""
    asked = request.path_params.get("name", "").strip("/")
    page = named(asked if asked in ICONS else address.nearest(asked, ICONS) or HOME)
    lang = asked_in(request)
    question, answer = _OPENINGS.get((page, lang), ("", "")) if set(request.query_params) <= {"lang"} else ("", "")
    text, whole = Text(lang), context.loaded().complex
    given = {
        "name": str(text(f"page-{page}")),
        "atlas": str(text("title")),
        "collection": (whole and whole.about.called(lang)) or str(text("title")),
        "about": str(text("about-complex")),
        "opens": page == named(HOME),
        "without": str(text("first-page-without-scripts")),
        "data": str(text("by-address-title")),
        "question": question,
        "answer": answer,
        "lang": lang,
        "script": SCRIPT,
    }
    made = template("first.html").make_module(given)
    parts = {"title": made.title(), "lang": f'<html lang="{lang}">', "unscripted": made.unscripted()}
    return HTMLResponse(filled(_shell(), parts | {"root": PLACES["root"] + str(made.words())}), headers=FRESH)


def script(request: Request) -> Response:
    """Answer with the script that tells the app where it is served and lets the first words go."""
    return Response((FOLDER / SCRIPT).read_text(encoding="utf-8"), media_type="text/javascript", headers=FRESH)


class PageConvertor(StringConvertor):
    """Where a page may be: any path that is no file and none of Streamlit's own; the app opens the nearest page."""

    regex = f"(?!(?:.*/)?(?:{'|'.join(sorted(OWN))})(?:/|$))[^.]*"


register_url_convertor("page", PageConvertor())
ROUTES = [Route(f"/{SCRIPT}", script), Route("/{name:page}", first_page)]
