"""Records: each initiative and host as a page without script and as JSON, for search engines and citations."""

import json
from urllib.parse import urlencode

import pandas as pd
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.select import Selection
from dashboard.present import citation
from dashboard.present.cache import selected
from dashboard.present.markup import web
from dashboard.present.record import CODED, OF_HOST, PLAIN, absent, sources, ties_by_kind, value
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from dashboard.service.as_json import as_json
from dashboard.service.data import READ_ANYWHERE, said
from dashboard.service.pages import base, cited_json, filled, language, link, member_path, path_of, tagged
from dashboard.ui import context

BODIES = {"committee", "working_group", "agency", "summit", "dialogue", "partnership", "observatory", schema.HOST}


async def answer(request: Request) -> Response:
    """Answer with a record as a page, or as JSON where the path ends so."""
    whole, asked = (await run_in_threadpool(context.loaded)).complex, request.path_params["id"]
    known = () if whole is None else whole.catalogue.index
    key = asked if asked in known else asked.removesuffix(".json")
    if key not in known:
        return said("There is no record of this name; /sitemap.xml lists them all.", 404)
    headers, same = await run_in_threadpool(tagged, request, "record", asked, language(request))
    return same or await run_in_threadpool(_as_json if key != asked else _as_page, request, whole, key, headers)


def _rows(whole: RegimeComplex, key: str) -> dict[str, pd.DataFrame]:
    """Return the rows of every table that tell of one initiative, the works among them that it cites."""
    ties, row = whole.relations, whole.catalogue.loc[[key]]
    cited = [one.partition("@")[0] for one in row["sources"].iloc[0].split(schema.SEPARATOR)]
    return {
        "record": row,
        "memberships": whole.memberships[whole.memberships["initiative_id"] == key],
        "relations": ties[(ties["from_id"] == key) | (ties["to_id"] == key)],
        "sources": whole.sources[whole.sources.index.isin(cited)],
        "corrections": whole.corrections[whole.corrections["initiative_id"] == key],
    }


def _as_json(request: Request, whole: RegimeComplex, key: str, headers: dict[str, str]) -> Response:
    found = {name: json.loads(as_json(table)) for name, table in _rows(whole, key).items()}
    return cited_json(request, path_of(key), whole, headers, found | {"record": found["record"][0]})


def _as_page(request: Request, whole: RegimeComplex, key: str, headers: dict[str, str]) -> Response:
    lang = language(request)
    text, words, row, rows = Text(lang), Words(whole, lang), whole.catalogue.loc[key], _rows(whole, key)
    everything = Selection(collection="all", hosts=True)
    view = View(whole, selected(whole, everything), everything, text, words)
    names = OF_HOST if row["kind"] == schema.HOST else (*CODED, *PLAIN)
    fields = [(words.label(name), str(value(view, row, name))) for name in names if not absent(view, name)]
    other, root = row["name_zh" if lang == "en" else "name_en"], base(request)
    about, members = whole.about, rows["memberships"]
    return filled(
        request,
        "record.html",
        path_of(key),
        whole,
        headers,
        title=words.name(key),
        description=words.summary(key),
        also=[one for one in (other, row["acronym"], key) if one],
        unidentified="" if row["identified"] else str(text("unidentified")),
        official=row["url"] if web(row["url"]) else "",
        in_app=f"{root}/initiatives?{urlencode({'initiative': key, 'lang': lang})}",
        as_json=f"{root}{path_of(key)}.json",
        fields=fields,
        sources=[
            {"place": "; ".join(one.places), "said": one.citation, "url": one.url if web(one.url) else ""}
            for one in sources(view, row)
        ],
        relatives=_relatives(whole, words, key, lang),
        ties=[(said, [link(words, other, lang) for other in to]) for said, to in ties_by_kind(view, key).items()],
        ties_count=len(rows["relations"]),
        members=[
            (words.label("role", role), [_member(words, one, lang) for one in there["member_id"]])
            for role, there in members.groupby("role", sort=False)
        ],
        members_count=members["member_id"].nunique(),
        corrections=[
            str(text("correction", printed=one.as_printed, recorded=one.recorded, reason=one.reason))
            for one in rows["corrections"].itertuples()
        ],
        authors=about.authors,
        dated=about.date.replace("-", "/"),
        cite=f"{words.name(key)}. {citation.as_text(whole)} {root}{path_of(key)}",
        licence=str(text("licence", name=about.licence)) if about.licence else "",
        linked=_linked(whole, words, key, root, lang),
    )


def _member(words: Words, key: str, lang: str) -> dict[str, str]:
    return {"name": words.member(key), "href": f"{member_path(key)}?lang={lang}"}


def _relatives(whole: RegimeComplex, words: Words, key: str, lang: str) -> list[dict[str, str]]:
    """Return what the row is a part of, and its parts."""
    rows = whole.catalogue
    above = [(words.label("part_of"), rows.at[key, "part_of"])] if rows.at[key, "part_of"] in rows.index else []
    below = [(str(Text(lang)("record-part")), part) for part in rows.index[rows["part_of"] == key]]
    return [{"said": f"{said}:", **link(words, other, lang)} for said, other in above + below]


def _linked(whole: RegimeComplex, words: Words, key: str, root: str, lang: str) -> dict[str, object]:
    """Return the record as linked data (Schema.org): a body is an organisation, a text a creative work."""
    row = whole.catalogue.loc[key]
    body = row["kind"] in BODIES
    year = "" if pd.isna(row["launch_year"]) else str(int(row["launch_year"]))
    told = {
        "@context": "https://schema.org",
        "@type": "Organization" if body else "CreativeWork",
        "@id": root + path_of(key),
        "name": words.name(key),
        "alternateName": [name for name in (row["name_en"], row["name_zh"], row["acronym"]) if name],
        "description": words.summary(key),
        "url": row["url"] if web(row["url"]) else "",
        "foundingDate" if body else "dateCreated": year,
        "keywords": words.labels("issue_areas", row["issue_areas"]),
        "subjectOf": dataset(whole, root, lang),
    }
    return {name: value for name, value in told.items() if value not in ("", [])}


def dataset(whole: RegimeComplex, root: str, lang: str) -> dict[str, object]:
    """Return the package as linked data."""
    about = whole.about
    told = {
        "@type": "Dataset",
        "@id": f"{root}/data",
        "name": about.called(lang) or str(Text(lang)("title")),
        "description": about.came_about(lang) or str(Text(lang)("by-address-what")),
        "version": about.version,
        "datePublished": about.date,
        "license": about.licence_url or about.licence,
        "creator": [{"@type": "Organization", "name": name} for name in about.authors],
        "url": f"{root}/data",
    }
    return {name: value for name, value in told.items() if value not in ("", [])}


ROUTES = [Mount("/record", routes=[Route("/{id:path}", answer)], middleware=READ_ANYWHERE)]
