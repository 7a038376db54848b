"""Members: each state, union, firm and other body as a page without script and as JSON, as the records are."""

import json
from collections.abc import Callable
from urllib.parse import urlencode

import pandas as pd
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from dashboard.measures.commitments import STANDINGS, commitments, made_by
from dashboard.measures.participation import GROUPS
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import ROWS
from dashboard.model.select import Selection
from dashboard.present import citation
from dashboard.present.cache import selected
from dashboard.present.record import cite
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from dashboard.service.as_json import as_json
from dashboard.service.data import READ_ANYWHERE, said
from dashboard.service.pages import base, cited_json, filled, language, link, member_path, path_of, tagged
from dashboard.service.records import dataset
from dashboard.ui import context

OPENED = {"state", "union"}  # kinds that have a page in the app; of others the table of what they are in is shown
TYPES = {"state": "Country"}  # of Schema.org; others are organisations


async def answer(request: Request) -> Response:
    """Answer with a member as a page, or as JSON where the path ends so."""
    whole, asked = (await run_in_threadpool(context.loaded)).complex, request.path_params["id"]
    known = () if whole is None else whole.members.index
    key = asked if asked in known else asked.removesuffix(".json")
    if key not in known:
        return said("There is no member of this name; /sitemap.xml lists them all.", 404)
    headers, same = await run_in_threadpool(tagged, request, "member", asked, language(request))
    made: Callable[..., Response] = _as_json if key != asked else _as_page
    return same or await run_in_threadpool(made, request, whole, key, headers)


def _everything(whole: RegimeComplex) -> tuple[Selection, RegimeComplex]:
    chosen = Selection(collection="all", hosts=True)
    return chosen, selected(whole, chosen)


def _as_json(request: Request, whole: RegimeComplex, key: str, headers: dict[str, str]) -> Response:
    own = whole.memberships[whole.memberships["member_id"] == key]
    tables = {"member": whole.members.loc[[key]], "memberships": own}
    found = {name: json.loads(as_json(table)) for name, table in tables.items()}
    found |= {"member": found["member"][0], "made": made_by(whole, key)}
    return cited_json(request, member_path(key), whole, headers, found)


def _as_page(request: Request, whole: RegimeComplex, key: str, headers: dict[str, str]) -> Response:
    lang, root = language(request), base(request)
    text, words, row = Text(lang), Words(whole, lang), whole.members.loc[key]
    selection, rows = _everything(whole)
    view, name, found = View(whole, rows, selection, text, words), words.member(key), commitments(rows, key, ROWS)
    titled = whole.about.called(lang) or str(text("title"))
    other = row["name_zh" if lang == "en" else "name_en"]
    page = {"country": key} if row["kind"] in OPENED else {"member": key}
    fields = [("member_kind", row["kind"]), *((part, row[part]) for part in GROUPS)]
    about = str(text("member-described", name=name, count=len(found), title=titled))
    return filled(
        request,
        "member.html",
        member_path(key),
        whole,
        headers,
        title=name,
        description=about,
        also=list(dict.fromkeys(one for one in (other, key) if one and one != name)),
        in_app=f"{root}/{'countries' if row['kind'] in OPENED else 'initiatives'}?{urlencode(page | {'lang': lang})}",
        as_json=f"{root}{member_path(key)}.json",
        fields=[(words.label(part), words.label(part, cell)) for part, cell in fields if cell],
        standings=[
            (str(text(f"standing-{standing}")), [_joined(words, one, lang) for one in there.itertuples()])
            for standing, there in _by_standing(found)
        ],
        others=[link(words, one, lang) for one in _others(whole, key, found)],
        made=[link(words, one, lang) for one in made_by(whole, key)],
        evidence=[str(cite(view, one)) for one in row["sources"].split(schema.SEPARATOR) if one],
        authors=whole.about.authors,
        dated=whole.about.date.replace("-", "/"),
        cite=f"{name}. {citation.as_text(whole)} {root}{member_path(key)}",
        licence=str(text("licence", name=whole.about.licence)) if whole.about.licence else "",
        linked=_linked(whole, key, name, about, root, lang),
    )


def _by_standing(found: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    groups = dict(list(found.groupby("standing", sort=False)))
    return [(standing, groups[standing]) for standing in STANDINGS if standing in groups]


def _others(whole: RegimeComplex, key: str, found: pd.DataFrame) -> list[str]:
    own = whole.memberships.loc[whole.memberships["member_id"] == key, "initiative_id"].unique()
    return [one for one in own if one not in set(found["id"])]


def _joined(words: Words, one, lang: str) -> dict[str, str]:
    return link(words, one.id, lang) | {"since": str(one.since)[:4] if one.since else ""}


def _linked(whole: RegimeComplex, key: str, name: str, about: str, root: str, lang: str) -> dict[str, object]:
    """Return a member as linked data (Schema.org), the initiatives that it takes part in among them."""
    row, own = whole.members.loc[key], whole.memberships[whole.memberships["member_id"] == key]
    told = {
        "@context": "https://schema.org",
        "@type": TYPES.get(row["kind"], "Organization"),
        "@id": root + member_path(key),
        "name": name,
        "alternateName": [one for one in (row["name_en"], row["name_zh"]) if one],
        "identifier": row["iso3"] or key,
        "description": about,
        "subjectOf": [
            dataset(whole, root, lang),
            *({"@id": root + path_of(one)} for one in own["initiative_id"].unique()),
        ],
    }
    return {part: value for part, value in told.items() if value not in ("", [])}


ROUTES = [Mount("/member", routes=[Route("/{id:path}", answer)], middleware=READ_ANYWHERE)]
