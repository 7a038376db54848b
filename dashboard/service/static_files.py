"""The files that the browser draws pages with: sent as small as they get, and the greatest one asked for at once.

A first visit is mostly these files. On the way they are compressed anew for every reader, quickly and so not very
well; here what was asked for once is compressed as well as it can be, beside the service's work, and sent from
memory from then on. And the page tells of the chart's library before the script that needs it has begun to run.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import brotli
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from dashboard.ui.places import ICONS

FOREVER = "public, max-age=31536000, immutable"  # the name of a file changes with its content
TYPES = {".js": "text/javascript", ".css": "text/css"}
LEAST = 1024  # bytes; smaller files are not worth it
MOST = 32 * 2**20  # bytes that may be kept
FOLDER = Path(get_static_dir())
CHARTED = {"", *ICONS} - {"findings", "initiatives", "methods", "your_table"}
AHEAD = "static/js/PlotlyChart.*.js"  # what a first chart waits for most


class Compressed:
    """Files by their paths, compressed one after the other in a thread of its own.

    Examples
    --------
    >>> kept = Compressed(most=100)
    >>> kept.of("a", lambda: b"a" * 4000) is None
    True
    >>> kept.wait(); brotli.decompress(kept.of("a", lambda: b"never asked")) == b"a" * 4000
    True
    """

    def __init__(self, most: int = MOST) -> None:
        """Begin with nothing kept."""
        self.most, self.size = most, 0
        self._kept: dict[str, bytes | None] = {}
        self._waiting: SimpleQueue[tuple[str, Callable[[], bytes]] | threading.Event] = SimpleQueue()
        self._begun = threading.Lock()

    def of(self, path: str, read: Callable[[], bytes]) -> bytes | None:
        """Return what is kept of a file; None if it is not compressed yet, which then begins."""
        if path not in self._kept:
            self._kept[path] = None
            self._waiting.put((path, read))
            if self._begun.acquire(blocking=False):
                threading.Thread(target=self._work, daemon=True, name="static files").start()
            return None
        return self._kept[path]

    def wait(self) -> None:
        """Wait until all that was asked for is compressed."""
        done = threading.Event()
        self._waiting.put(done)
        done.wait()

    def _work(self) -> None:
        while True:
            one = self._waiting.get()
            if isinstance(one, threading.Event):
                one.set()
                continue
            path, read = one
            made = brotli.compress(read(), quality=11)
            if self.size + len(made) <= self.most:
                self._kept[path], self.size = made, self.size + len(made)


class Static:
    """Send a static file from memory where its reader takes brotli; tell a page's reader of what comes next."""

    def __init__(self, app: ASGIApp, folder: Path = FOLDER, kept: Compressed | None = None) -> None:
        self.app, self.folder, self.kept = app, folder, kept or Compressed()
        self.ahead = next((path.relative_to(folder).as_posix() for path in folder.glob(AHEAD)), "")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a file that is kept, or hand the request through."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        if (file := self._file(scope)) is not None:
            content = self.kept.of(str(file), file.read_bytes)
            if content is not None:
                headers = {"content-encoding": "br", "vary": "accept-encoding", "cache-control": FOREVER}
                await Response(content, headers=headers, media_type=TYPES[file.suffix])(scope, receive, send)
                return

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start" and self.ahead and _page(message, scope):
                # Fetched and not compiled, which would hold up the words.
                link = f"<./{self.ahead}>; rel=preload; as=script; crossorigin=anonymous; fetchpriority=low"
                MutableHeaders(scope=message).append("link", link)
            await send(message)

        await self.app(scope, receive, told)

    def _file(self, scope: Scope) -> Path | None:
        """Return the file that is asked for; None if it is none of these, or its reader takes no brotli."""
        _, mark, name = scope["path"].rpartition("/static/")
        if not mark or ".." in name or "br" not in Headers(scope=scope).get("accept-encoding", ""):
            return None
        file = self.folder / "static" / name
        return file if file.suffix in TYPES and file.is_file() and file.stat().st_size >= LEAST else None


def _page(message: Message, scope: Scope) -> bool:
    """Tell whether an answer is a page of the app that begins with charts."""
    html = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
    return html and scope["path"].strip("/") in CHARTED
