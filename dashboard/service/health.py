"""Whether the service lives, and whether it has something to show."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from dashboard.model.select import default_collection, in_collection
from dashboard.service import first_views
from dashboard.service.log import LOGGER
from dashboard.ui import context

FRESH = {"cache-control": "no-store"}
_LOADED = threading.Event()


@asynccontextmanager
async def lifespan(app) -> AsyncIterator[None]:
    """Load the package and show every page once while the server starts, so that no reader need wait for it."""
    warming = asyncio.create_task(_warm_up())
    yield
    warming.cancel()


async def _warm_up() -> None:
    """Prepare what readers ask for first; they are let in when a page in the first language would be there at once."""
    prepared = asyncio.Event()
    preparing = None
    try:
        there = await run_in_threadpool(_load)
        if there:
            preparing = asyncio.create_task(first_views.show_all(prepared))
            waiting = asyncio.create_task(prepared.wait())
            await asyncio.wait([preparing, waiting], return_when=asyncio.FIRST_COMPLETED)
        LOGGER.info("ready" if there else "nothing to show")
    finally:
        _LOADED.set()
    if preparing is not None:
        LOGGER.info("first views: %s", await preparing)


def _load() -> bool:
    from dashboard.ui import cache  # the measures, which take longer to import than the package to load

    assert cache
    return shows()


def shows() -> bool:
    """Tell whether the package could be loaded and has an initiative that the app opens on."""
    whole = context.loaded().complex
    return whole is not None and bool(in_collection(whole, default_collection(whole)).any())


async def health(request: Request) -> JSONResponse:
    """Answer: the process lives."""
    return JSONResponse({"status": "alive"}, headers=FRESH)


async def ready(request: Request) -> JSONResponse:
    """Answer 200 if readers may be sent here: the package shows something and its pages are prepared; else 503."""
    try:
        there = _LOADED.is_set() and await run_in_threadpool(shows)
    except Exception:
        LOGGER.exception("the package could not be loaded")
        there = False
    return JSONResponse({"status": "ready" if there else "not ready"}, 200 if there else 503, headers=FRESH)


ROUTES = [Route("/health", health), Route("/ready", ready)]
