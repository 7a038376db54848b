"""Charts by address: each picture of a view as a page that may stand within a page elsewhere, and as its data.

Nothing in it comes from a third party: the library that draws is the one that the bundle ships, served here.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from dashboard.measures.networks import whole_lists
from dashboard.measures.pair_chance import pair_chance
from dashboard.model.complex import RegimeComplex
from dashboard.present import citation
from dashboard.present.bundle.pictures import library
from dashboard.present.pictures import Shown, addressed, countries
from dashboard.present.pictures import findings as found
from dashboard.present.pictures import overlap as overlaps
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from dashboard.service import asked, version
from dashboard.service.asked import Refused
from dashboard.service.data import CACHED, READ_ANYWHERE, said, unchanged
from dashboard.service.pages import base, filled, language
from dashboard.service.store import Busy, Store
from dashboard.ui import context
from dashboard.ui.cache import against, measures_of, pairs_here, tested_of, told

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data: blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors *"
)
FOREVER = "public, max-age=31536000, immutable"  # the name of a file changes with its content
THEMES = ("light", "dark")
STORE = Store(64 * 2**20)
Choices = dict[str, Any]


def _overlap_network(view: View, choices: Choices) -> Choices:
    tails = context.kept_pairs(members) if len(members := whole_lists(view.tested)) > 1 else None
    chance = None if tails is None else pair_chance(members, tails=tails)
    given = {"pairs": against(view, pairs_here(view), chance), "tested": tested_of(view.tested_view)}
    return given if chance is None else given | {"chance": chance, "mark": overlaps.VALIDATED}


def _specifications(view: View, choices: Choices) -> Choices:
    kept, claim = context.findings_of(view.whole), choices.get("claim")
    if kept is None or not claim:
        raise Refused("No findings are kept for this package." if kept is None else "Say which one by 'finding'.")
    rows = found.in_view(kept[0], view.selection.collection)
    if claim not in rows.index:
        raise Refused(f"The findings of this collection have no {claim}.")
    cuts = kept[1]
    return {"cuts": cuts[(cuts["finding"] == claim) & (cuts["collection"] == rows.loc[claim, "collection"])]}


# What follows from the view, as the pages give it.
GIVEN: dict[str, Callable[[View, Choices], Choices]] = {
    **dict.fromkeys(("heat", "dyads"), lambda view, choices: {"pairs": pairs_here(view)}),
    **dict.fromkeys(("relations", "ranking"), lambda view, choices: {"table": measures_of(view.complex)}),
    **dict.fromkeys(("map", "curve", "groups"), lambda view, choices: {"found": told(view, countries.taking_part)}),
    "packed": lambda view, choices: {"tested": tested_of(view.tested_view)},
    "overlap_network": _overlap_network,
    "specifications": _specifications,
}


NEEDED = {"place": "member", "members_map": "key"}  # of whom, without which there is no picture


async def answer(request: Request) -> Response:
    """Answer with a chart as a page, or with its figure and words as JSON where the path ends so."""
    name = request.path_params["name"].removesuffix(".json")
    as_json = name != request.path_params["name"]
    if name not in addressed.PICTURES:
        return said(f"There is no picture {name[:60]!r}; there are {', '.join(addressed.PICTURES)}.", 404)
    parameters = {key: request.query_params.getlist(key) for key in request.query_params}
    try:
        view, choices = await run_in_threadpool(_asked, name, parameters, language(request))
        theme = THEMES[view.dark]
        whole_tag = version.tag("embed", name, base(request), str(as_json), str(view.identity), str(choices))
        headers = {"etag": whole_tag, "cache-control": CACHED}
        if unchanged(request, whole_tag):
            return Response(status_code=304, headers=headers)
        key = version.tag("figure", name, str(view.identity), str(choices))
        content = await STORE.get(key, lambda: _drawn(view, name, choices))
    except Refused as error:
        return said(str(error), 400)
    except Busy:
        return said("Too many are waiting for charts that are being drawn; ask again in a minute.", 503, retry="60")
    if as_json:
        return Response(content, headers=headers, media_type="application/json")
    return _page(request, view.whole, json.loads(content), headers, theme, parameters)


def _asked(name: str, parameters: Mapping[str, list[str]], lang: str) -> tuple[View, dict[str, Any]]:
    """Return the view that parameters ask for, in its language and theme, and the choices of the picture."""
    whole = context.loaded().complex
    if whole is None:
        raise Refused("The package of this service could not be read.")
    theme = next(iter(parameters.get("theme") or ()), THEMES[0])
    if theme not in THEMES:
        raise Refused(f"There is no theme {theme[:60]!r}; there are {', '.join(THEMES)}.")
    view = asked.view(whole, {key: values for key, values in parameters.items() if key != "theme"})
    view = replace(view, text=Text(lang), words=Words(whole, lang), dark=theme == "dark")
    try:
        return view, addressed.read(view, name, parameters)
    except ValueError as error:
        raise Refused(f"The parameter {str(error)!r} has no such value here.") from None


def _drawn(view: View, name: str, choices: dict[str, Any]) -> bytes:
    """Return a picture of a view and its words as JSON."""
    draw = addressed.PICTURES[name].draw
    if untold := str(draw.untold(view)) if hasattr(draw, "untold") else "":
        raise Refused(untold)
    given = GIVEN[name](view, choices) if name in GIVEN else {}
    if name in NEEDED and NEEDED[name] not in choices:
        raise Refused(f"Say whose it is by the parameter {next(iter(addressed.PICTURES[name].choices))!r}.")
    shown: Shown | None = draw(view, **choices, **given)
    if shown is None:
        raise Refused("There is nothing to draw in this view.")
    words = {part: str(getattr(shown, part)) for part in ("title", "reading", "alt", "n")}
    about = view.whole.about
    words["source"] = " ".join(
        filter(None, [citation.as_text(view.whole), f"{about.licence}." if about.licence else ""])
    )
    return json.dumps(words | shown.figure.to_dict(), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "replace"
    )


def _page(request: Request, whole: RegimeComplex, drawn: dict, headers: dict, theme: str, parameters: dict) -> Response:
    name = request.path_params["name"]
    page = addressed.PICTURES[name].page
    kept = {key: values for key, values in parameters.items() if key != "theme"}
    figure = {part: drawn.pop(part) for part in ("data", "layout")}
    answer = filled(
        request,
        "embed.html",
        f"/embed/{name}",
        whole,
        headers,
        told=drawn,
        figure=figure,
        theme=theme,
        in_app=f"{base(request)}/{page}?{urlencode(kept, doseq=True)}",
        **{
            part: f"{base(request)}/embed/static/{_named(file)}"
            for part, file in (("plotly", "plotly.js"), ("drawing", "embed.js"))
        },
    )
    answer.headers["content-security-policy"] = POLICY
    return answer


@cache
def _files() -> dict[str, bytes]:
    own = Path(__file__).with_name("static") / "embed.js"
    return {"plotly.js": library(), "embed.js": own.read_bytes()}


@cache
def _named(file: str) -> str:
    """Return the name of a file with what tells its content."""
    return f"{hashlib.sha256(_files()[file]).hexdigest()[:16]}.{file}"


async def static(request: Request) -> Response:
    """Answer with what an embedded page is drawn by."""
    asked_for = request.path_params["file"]
    file = next((file for file in _files() if _named(file) == asked_for), None)
    if file is None:
        return said("There is no such file.", 404)
    return Response(_files()[file], headers={"cache-control": FOREVER}, media_type="text/javascript")


ROUTES = [Mount("/embed", routes=[Route("/static/{file}", static), Route("/{name}", answer)], middleware=READ_ANYWHERE)]
