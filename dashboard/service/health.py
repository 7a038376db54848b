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
from dashboard.service.log import LOGGER
from dashboard.ui import context

FRESH = {"cache-control": "no-store"}
_LOADED = threading.Event()


@asynccontextmanager
async def lifespan(app) -> AsyncIterator[None]:
    """Load the package while the server starts, so that the first reader need not wait for it."""
    warming = asyncio.create_task(run_in_threadpool(_warm_up))
    yield
    warming.cancel()


def _warm_up() -> None:
    from dashboard.ui import cache  # the measures, which take longer to import than the package to load

    assert cache
    try:
        LOGGER.info("ready" if shows() else "nothing to show")
    finally:
        _LOADED.set()


def shows() -> bool:
    """Tell whether the package could be loaded and has an initiative that the app opens on."""
    whole = context.loaded().complex
    return whole is not None and bool(in_collection(whole, default_collection(whole)).any())


async def health(request: Request) -> JSONResponse:
    """Answer: the process lives."""
    return JSONResponse({"status": "alive"}, headers=FRESH)


async def ready(request: Request) -> JSONResponse:
    """Answer 200 if readers may be sent here: the package is loaded and shows something; else 503."""
    try:
        there = _LOADED.is_set() and await run_in_threadpool(shows)
    except Exception:
        LOGGER.exception("the package could not be loaded")
        there = False
    return JSONResponse({"status": "ready" if there else "not ready"}, 200 if there else 503, headers=FRESH)


ROUTES = [Route("/health", health), Route("/ready", ready)]
