"""Paths that lie deeper than a page.

The browser reads the app's files beside the path that it is at, so that `/initiatives/x` would stay
blank. Such a path is sent on as one name, `/initiatives%2Fx`, for which the app opens the nearest page
and says so.
"""

import re
from urllib.parse import quote, unquote

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

OWN = {"_stcore", "static", "media", "component", "vendor"}  # parts of Streamlit's own paths
SERVED = {"data", "embed", "member", "record"}  # first parts of the paths that are answered here


def one_name(raw_path: str, base: str = "") -> str | None:
    """Return the path of one part that stands for another one; None where it is one, Streamlit's own or served here.

    Examples
    --------
    >>> [one_name(path) for path in ("/initiatives/x", "/layers", "/static/js/a.js", "/initiatives%2Fx")]
    ['/initiatives%2Fx', None, None, None]
    >>> one_name("/record/eu-ai-act"), one_name("/layers/record")
    (None, '/layers%2Frecord')
    >>> one_name("//h/../a%00b"), one_name("/atlas/a/b", "/atlas")
    ('/h%2Fa%20b', '/atlas/a%2Fb')
    """
    asked = re.sub(r"[\x00-\x1f\x7f:]", " ", unquote(raw_path.removeprefix(base)))
    parts = [part for part in re.split(r"[/\\]+", asked) if part.strip() not in ("", ".", "..")]
    name = quote("/".join(parts), safe="!~*'()@$&+,;=")
    if OWN & set(parts) or parts[:1] and parts[0] in SERVED or raw_path.lower() == f"{base}/{name}".lower():
        return None
    return f"{base}/{name}"


class OneName:
    """Send a browser that asks for a deeper path to the same path as one name."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a way on, or hand the request through."""
        if (
            scope["type"] == "http"
            and scope["method"] == "GET"
            and "text/html" in Headers(scope=scope).get("accept", "")
        ):
            base = "/" + st.get_option("server.baseUrlPath").strip("/")
            raw = scope.get("raw_path", b"").decode("latin-1").partition("?")[0]
            if name := one_name(raw, base.rstrip("/")):
                query = scope["query_string"].decode("latin-1")
                await RedirectResponse(name + (f"?{query}" if query else ""))(scope, receive, send)
                return
        await self.app(scope, receive, send)
