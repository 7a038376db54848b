"""What a program needs to find its way: a page of examples, OpenAPI, the list of records, and what robots may read."""

from xml.sax.saxutils import escape, quoteattr

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import COVER, LISTS, MEMBERS, UNITS
from dashboard.model.select import COLLECTIONS, FACETS
from dashboard.present import citation
from dashboard.present.address import FILTERS, PARAMETERS
from dashboard.present.bundle.descriptor import MEASURED
from dashboard.present.bundle.single import NETWORKS, TABLES
from dashboard.present.pictures.addressed import PICTURES
from dashboard.present.words import LANGUAGES, Text, Words
from dashboard.service.data import FILES, TYPES, said
from dashboard.service.pages import base, filled, language, member_path, path_of, tagged
from dashboard.service.records import dataset
from dashboard.ui import context
from dashboard.ui.places import ICONS

LISTED = {
    "collection": COLLECTIONS,
    "units": UNITS,
    "members": MEMBERS,
    "lists": LISTS,
    "cover": COVER,
    "match": ("all",),
    "participants": ("1",),
    "host_rows": ("1",),
    "hosts": ("out",),
}
EXAMPLE = "?collection=table2&layers=technical"


async def examples(request: Request) -> Response:
    """Answer with the page of examples."""
    if (whole := await _whole()) is None:
        return said("The package of this service could not be read.", 503)
    headers, same = await run_in_threadpool(tagged, request, "examples", language(request))
    root, lang = base(request), language(request)
    text, words = Text(lang), Words(whole, lang)
    files = [(name, str(text(f"by-address-{name.replace('_', '-')}")), ("csv", "json")) for name in TABLES]
    files.append(("network", str(text("by-address-network")), NETWORKS))
    linked = {"@context": "https://schema.org", **dataset(whole, root, lang)} | {
        "distribution": [
            {"@type": "DataDownload", "contentUrl": f"{root}/data/{name}", "encodingFormat": TYPES[name.split(".")[1]]}
            for name in FILES
        ]
    }
    return same or filled(
        request,
        "data.html",
        "/data",
        whole,
        headers,
        title=str(text("by-address-title")),
        description=str(text("by-address-what")),
        names=", ".join(f"{name} ({words.label(name)})" if name in FACETS else name for name in FILTERS),
        files=[(name, told, [(form, f"{root}/data/{name}.{form}") for form in forms]) for name, told, forms in files],
        charts=str(text("by-address-charts", names=", ".join(PICTURES))),
        examples=_examples(root, text),
        linked=linked,
        cite=citation.as_text(whole),
        licence=str(text("licence", name=whole.about.licence)) if whole.about.licence else "",
    )


def _examples(root: str, text: Text) -> list[tuple[str, str]]:
    table, pairs = f"{root}/data/initiatives.csv{EXAMPLE}", f"{root}/data/pairs.csv{EXAMPLE}"
    network = f"{root}/data/network.gexf{EXAMPLE}"
    return [
        ("Python", f'import pandas as pd\n\npairs = pd.read_csv("{pairs}")\npairs.nlargest(5, "overlap")'),
        ("R", f'pairs <- read.csv("{pairs}", fileEncoding = "UTF-8-BOM")\nhead(pairs[order(-pairs$overlap), ], 5)'),
        ("curl", f'curl --compressed -o pairs.csv "{pairs}"'),
        ("Gephi", f'curl --compressed -o network.gexf "{network}"'),
        (str(text("by-address-spreadsheet")), f'=IMPORTDATA("{table}")'),
        (str(text("embed")), f'<iframe src="{root}/embed/heat{EXAMPLE}" width="100%" height="760"></iframe>'),
    ]


async def openapi(request: Request) -> Response:
    """Answer with the description of the addresses, after OpenAPI 3.1."""
    whole = await _whole()
    return JSONResponse(_openapi(base(request), whole), headers={"access-control-allow-origin": "*"})


def _openapi(root: str, whole: RegimeComplex | None) -> dict:
    asked = [{"$ref": f"#/components/parameters/{name}"} for name in FILTERS]
    refused = {"description": "A sentence that says what cannot be followed.", "content": {"text/plain": {}}}
    paths = {
        f"/data/{file}": {
            "get": {
                "operationId": file.replace(".", "_"),
                "summary": MEASURED.get(file.split(".")[0], (f"The {file.split('.')[0]} of the view.",))[0],
                "parameters": asked,
                "responses": {
                    "200": {"description": "The file.", "content": {TYPES[file.split(".")[1]].split(";")[0]: {}}},
                    "304": {"description": "Who asks has it already (If-None-Match)."},
                    "400": refused,
                    "503": {"description": "Too many wait for data that is being worked out."},
                },
            }
        }
        for file in FILES
    }
    charts = {"name": "name", "in": "path", "required": True, "schema": {"type": "string", "enum": list(PICTURES)}}
    for path, kind in (("/embed/{name}", "text/html"), ("/embed/{name}.json", "application/json")):
        answers = {"200": {"description": "It.", "content": {kind: {}}}, "400": refused}
        summary = "One chart of the view, with the choices of its page among the parameters."
        paths[path] = {"get": {"summary": summary, "parameters": [charts, *asked], "responses": answers}}
    key = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    kinds = {"record": "One initiative or host.", "member": "One state, union, firm or other member."}
    for path, kind, told in (
        (f"/{name}/{{id}}{ending}", kind, told)
        for name, told in kinds.items()
        for ending, kind in (("", "text/html"), (".json", "application/json"))
    ):
        answers = {
            "200": {"description": "It.", "content": {kind: {}}},
            "404": {"description": "There is none."},
        }
        paths[path] = {"get": {"summary": told, "parameters": [key], "responses": answers}}
    about = {"title": whole.title if whole else "", "version": whole.version if whole else ""}
    return {
        "openapi": "3.1.0",
        "info": {name: value or "0" for name, value in about.items()},
        "servers": [{"url": root}],
        "paths": paths,
        "components": {"parameters": {name: _parameter(name) for name in FILTERS}},
    }


def _parameter(name: str) -> dict:
    one = {"type": "string", **({"enum": list(LISTED[name])} if name in LISTED else {})}
    several = PARAMETERS[name].most > 1
    kind = {"type": "array", "items": one, "maxItems": PARAMETERS[name].most} if several else one
    return {"name": name, "in": "query", "schema": kind, **({"explode": True} if several else {})}


async def sitemap(request: Request) -> Response:
    """Answer with the addresses of the pages and records, in both languages."""
    headers, same = await run_in_threadpool(tagged, request, "sitemap")
    return same or Response(_sitemap(base(request), await _whole()), headers=headers, media_type="application/xml")


def _sitemap(root: str, whole: RegimeComplex | None) -> bytes:
    rows = {} if whole is None else dict(whole.catalogue["last_checked"])
    paths = {"/": "", **{f"/{page}": "" for page in ICONS}, "/data": ""} | {path_of(k): d for k, d in rows.items()}
    paths |= {} if whole is None else {member_path(key): "" for key in whole.members.index}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    lines.append(f"<urlset {spaces}>")
    for path, day in paths.items():
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href={quoteattr(f"{root}{path}?lang={lang}")}/>'
            for lang in LANGUAGES
        )
        when = f"<lastmod>{escape(str(day))}</lastmod>" if day else ""
        lines += [f"<url><loc>{escape(f'{root}{path}?lang={lang}')}</loc>{when}{others}</url>" for lang in LANGUAGES]
    return "\n".join([*lines, "</urlset>\n"]).encode()


async def robots(request: Request) -> Response:
    """Answer what robots may read: the pages and the records, not what has to be worked out."""
    kept = ("/_stcore/", "/media/", "/data/")
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in kept), f"Sitemap: {base(request)}/sitemap.xml", ""]
    return PlainTextResponse("\n".join(lines))


async def _whole() -> RegimeComplex | None:
    return (await run_in_threadpool(context.loaded)).complex


ROUTES = [
    Route("/data", examples),
    Route("/openapi.json", openapi),
    Route("/sitemap.xml", sitemap),
    Route("/robots.txt", robots),
]
