"""Pages without script: filled from templates that escape whatever comes from data."""

import json
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dashboard.model.complex import RegimeComplex
from dashboard.present import address, citation
from dashboard.present.words import FALLBACK, LANGUAGES, Text, Words
from dashboard.service import version
from dashboard.service.data import CACHED, unchanged

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"


@cache
def _templates() -> Environment:
    folder = FileSystemLoader(Path(__file__).with_name("templates"))
    return Environment(loader=folder, autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def template(name: str) -> Template:
    """Return a template, which escapes what it is given."""
    return _templates().get_template(name)


def base(request: Request) -> str:
    """Return the address of the service, as whoever asks has it."""
    return str(request.base_url).rstrip("/")


def language(request: Request) -> str:
    """Return the language that a page is asked for in; English where it is none of ours."""
    return address.language(request.query_params.get("lang", "")) or FALLBACK


def tagged(request: Request, *asked: str) -> tuple[dict[str, str], Response | None]:
    """Return the headers of an answer, and the answer itself where who asks has it already."""
    tag = version.tag(*asked, base(request))
    headers = {"etag": tag, "cache-control": CACHED}
    return headers, Response(status_code=304, headers=headers) if unchanged(request, tag) else None


def filled(request: Request, name: str, path: str, whole: RegimeComplex, headers: dict, **values) -> HTMLResponse:
    """Return a page: a template with what every page has and with its own values."""
    lang, root = language(request), base(request)
    text = Text(lang)
    given = {
        "lang": lang,
        "text": lambda key, **values: str(text(key, **values)),
        "base": root,
        "app": f"{root}/?{urlencode({'lang': lang})}",
        "here": f"{root}{path}?{urlencode({'lang': lang})}",
        "languages": [(other, f"{root}{path}?{urlencode({'lang': other})}") for other in LANGUAGES],
        "collection": whole.about.called(lang) or str(text("title")),
        **values,
    }
    page = template(name).render(given)
    return HTMLResponse(page.encode("utf-8", "replace"), headers={**headers, "content-security-policy": POLICY})


def cited_json(request: Request, path: str, whole: RegimeComplex, headers: dict, found: dict) -> Response:
    """Return as JSON what is found, with where it is, of which data it is, and how it is cited."""
    about = {
        "address": base(request) + path,
        "data": {"title": whole.title, "version": whole.version, "date": whole.about.date},
        "licence": whole.about.licence,
        "citation": citation.as_text(whole),
    }
    content = json.dumps(found | {"about": about}, ensure_ascii=False, indent=1).encode("utf-8", "replace")
    return Response(content, headers=headers, media_type="application/json")


def path_of(key: str) -> str:
    """Return the path of a record.

    >>> path_of("eu-ai-act"), path_of("a/b?c")
    ('/record/eu-ai-act', '/record/a%2Fb%3Fc')
    """
    return f"/record/{quote(key, safe='')}"


def member_path(key: str) -> str:
    """Return the path of a member's page.

    >>> member_path("FRA")
    '/member/FRA'
    """
    return f"/member/{quote(key, safe='')}"


def link(words: Words, key: str, lang: str) -> dict[str, str]:
    """Return the name of a record and where it is."""
    return {"name": words.name(key), "href": f"{path_of(key)}?lang={lang}"}
