"""What the service writes down: a line of JSON a request and an event, with nothing of who asked.

No address of a reader, no browser, no search and no cookie is written, nor what stands in a path that a
reader made up: of a path only what this program has itself.
"""

import json
import logging
import re
import time
from datetime import UTC, datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.ui.places import HOME, ICONS

LOGGER = logging.getLogger("regime_atlas")
_OURS = re.compile(r"/data(/[a-z_]{1,40}\.(csv|json|graphml|gexf))?|/embed/[a-z_]{1,40}(\.json)?")
_KNOWN = {
    "embed",
    "health",
    "member",
    "ready",
    "record",
    "static",
    "media",
    "_stcore",
    "openapi.json",
    "robots.txt",
    "sitemap.xml",
}


class AsJson(logging.Formatter):
    """Write a record as a line of JSON: time, level, logger, message, and the fields given as `extra={"told": …}`."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "told", {}),
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def as_json() -> None:
    """Let this program's, the web server's and Streamlit's messages be lines of JSON."""
    handler = logging.StreamHandler()
    handler.setFormatter(AsJson())
    LOGGER.handlers, LOGGER.propagate = [handler], False
    LOGGER.setLevel(logging.INFO)
    for name in ("uvicorn", "uvicorn.error", "streamlit"):
        for there in logging.getLogger(name).handlers:
            there.setFormatter(AsJson())


def told(path: str) -> str:
    """Return what of a path may be written down.

    >>> told("/data/pairs.csv"), told("/record/eu-ai-act"), told("/layers"), told("/who-am-i/secret"), told("/")
    ('/data/pairs.csv', '/record', '/layers', '/…', '/')
    """
    if _OURS.fullmatch(path):
        return path
    first = path.strip("/").split("/")[0]
    return f"/{first}" if first in _KNOWN or first in ICONS or first in ("", HOME) else "/…"


class Logged:
    """Write a line for every request and every session: method, path, status, bytes and milliseconds."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request through, and write it down when it is answered."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        begun, answer = time.perf_counter(), {"status": 0, "bytes": 0}

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer["status"] = message["status"]
            answer["bytes"] += len(message.get("body") or message.get("bytes") or b"")
            await send(message)

        try:
            await self.app(scope, receive, counted)
        finally:
            took = round((time.perf_counter() - begun) * 1000)
            about = {"method": scope.get("method", "WEBSOCKET"), "path": told(scope["path"]), "ms": took}
            LOGGER.info("request", extra={"told": about | answer})
