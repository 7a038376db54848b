"""Data by address: the tables and networks of a view, the same bytes as the bundle's files of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from dashboard.present.bundle.single import NETWORKS, TABLES, NotThere, count_of_pairs, network_of
from dashboard.present.tables import to_csv
from dashboard.present.view import View
from dashboard.service import asked, version
from dashboard.service.as_json import as_json
from dashboard.service.asked import Refused
from dashboard.service.store import Busy, Store
from dashboard.ui import context

MOST_PAIRS = {"csv": 400_000, "json": 100_000, "graphml": 400_000, "gexf": 400_000}
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
}
CACHED = "public, max-age=300"  # then asked for again, by ETag
READ_ANYWHERE = [
    Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD"],
        allow_headers=["If-None-Match"],
        expose_headers=["ETag", "Content-Disposition"],
    )
]
HEAVY = {"pairs", "structure", "network"}  # others do not wait for them
STORES = {True: Store(), False: Store()}


async def answer(request: Request) -> Response:
    """Answer with a file of the view that the parameters ask for."""
    name, form = request.path_params["name"], request.path_params["form"]
    if name not in TABLES and (name != "network" or form not in NETWORKS):
        return said(f"There is no {name}.{form}; there are {', '.join(FILES)}.", 404)
    if name in TABLES and form not in ("csv", "json"):
        return said(f"{name} is a table, to be had as {name}.csv and {name}.json.", 404)
    parameters = {key: request.query_params.getlist(key) for key in request.query_params}
    try:
        view, tag = await run_in_threadpool(_view, parameters, name, form)
        headers = {"etag": tag, "cache-control": CACHED}
        if unchanged(request, tag):
            return Response(status_code=304, headers=headers)
        content = await STORES[name in HEAVY].get(tag, _maker(view, name, form))
    except (Refused, NotThere) as error:
        return said(_sentence(str(error)), 400)
    except Busy:
        return said("Too many are waiting for data that is being worked out; ask again in a minute.", 503, retry="60")
    headers["content-disposition"] = f'inline; filename="{name}.{form}"'
    return Response(content, headers=headers, media_type=TYPES[form])


def _view(parameters: dict[str, list[str]], name: str, form: str) -> tuple[View, str]:
    whole = context.loaded().complex
    if whole is None:
        raise Refused("The package of this service could not be read.")
    view = asked.view(whole, parameters)
    tag = version.tag(name, form, asked.told(view))
    count = count_of_pairs(view) if name in ("pairs", "network") else 0
    if count > MOST_PAIRS[form]:
        raise Refused(
            f"This view has {count} pairs, and {name}.{form} is given up to {MOST_PAIRS[form]}. Narrow the view, "
            "take the CSV, or run: python -m dashboard export."
        )
    return view, tag


def _maker(view: View, name: str, form: str) -> Callable[[], bytes]:
    def make() -> bytes:
        if name == "network":
            return network_of(view, form)
        table = _table(_Asked(version.of_data(), asked.told(view), view), name)
        return to_csv(table) if form == "csv" else as_json(table)

    return make


@dataclass(frozen=True)
class _Asked:
    """A view, known by its data and parameters."""

    data: str
    told: str
    view: View = field(compare=False)


@lru_cache(maxsize=3)  # for who takes a table as CSV and as JSON
def _table(of: _Asked, name: str) -> pd.DataFrame:
    return TABLES[name](of.view, context.package())


def unchanged(request: Request, tag: str) -> bool:
    """Tell whether who asks has the answer already.

    Tags are compared weakly, as RFC 9110 has it for `If-None-Match`.
    """
    given = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return "*" in given or tag.removeprefix("W/") in given


def said(sentence: str, status: int, retry: str = "") -> PlainTextResponse:
    """Return a sentence for who asked."""
    headers = {"cache-control": "no-store"} | ({"retry-after": retry} if retry else {})
    return PlainTextResponse(f"{sentence}\n", status, headers)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


FILES = [f"{name}.{form}" for name in TABLES for form in ("csv", "json")] + [f"network.{form}" for form in NETWORKS]
ROUTES = [Mount("/data", routes=[Route("/{name}.{form}", answer)], middleware=READ_ANYWHERE)]
