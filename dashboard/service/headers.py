"""What every answer says of itself to a browser, and what is closed to all."""

import base64
import hashlib
import re
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir


def digests(page: str) -> str:
    """Return the scripts written within a page, as a policy names them: by their digests.

    >>> digests("<script>a = 1</script><script src='x.js'></script>")
    "'sha256-tbwf/ZCRL7GL7259gJCRksemSSiWMgFW1n+68QTGVEo='"
    """
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    found = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in found)


_PAGE = Path(get_static_dir()) / "index.html"
_OWN = digests(_PAGE.read_bytes().decode()) if _PAGE.is_file() else ""
# Streamlit needs styles within elements, blobs for the parts that make pictures, and the scripts of its one page.
POLICY = "; ".join(
    (
        "default-src 'self'",
        f"script-src 'self' blob: {_OWN}".rstrip(),
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' ws: wss:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
}
CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")  # of use to who runs it alone


class Guarded:
    """Put the headers on every answer, unless it has its own, and answer 404 to what is closed."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request through, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        closed = any(part in scope["path"] for part in CLOSED)
        app = PlainTextResponse("Not found", 404) if closed else self.app
        await app(scope, receive, with_headers)
