"""Streamlit's icon font with the icons alone that the app shows: a seventh of its bytes, at the same address.

The small font is made beforehand (`python -m dashboard.commands.icons`) and belongs to one release of Streamlit and
one file of its font, after which it is named. Where either is another one, Streamlit's own font is served, whole.
"""

import hashlib
from pathlib import Path

import streamlit
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

KEPT = Path(__file__).with_name("static") / "icons"  # a folder a release of Streamlit
WHOLE = Path(get_static_dir()) / "static" / "media"
PLACE = "/static/media/"
TYPE = "font/woff2"
# Asked for anew at each visit, in a few bytes, where Streamlit's is cached for ever: the address stays when an icon is
# added, and a browser that kept the font of before would show the name of the icon in its place.
FRESH = "no-cache"


def kept(folder: Path = KEPT, whole: Path = WHOLE, release: str = streamlit.__version__) -> dict[str, bytes]:
    """Return the small fonts, by the name of the file in whose place each is served.

    Parameters
    ----------
    folder : Path
        Where they lie, by release.
    whole : Path
        Streamlit's fonts, each with a digest of its content in its name.
    release : str
        The Streamlit that runs.

    Returns
    -------
    dict of str to bytes
        Empty where none was made for this Streamlit.
    """
    files = (folder / release).glob("*.woff2")
    return {file.name: file.read_bytes() for file in files if (whole / file.name).is_file()}


class IconFont:
    """Answer with a small font where there is one, else hand the request through."""

    def __init__(self, app: ASGIApp, fonts: dict[str, bytes] | None = None) -> None:
        """Read the small fonts, some ten thousand bytes, unless they are given."""
        self.app, self.fonts = app, kept() if fonts is None else fonts
        self.tags = {name: f'"{hashlib.sha256(font).hexdigest()[:32]}"' for name, font in self.fonts.items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with nothing but the tag where the reader has the font already."""
        app = self.app
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            _, mark, name = scope["path"].rpartition(PLACE)
            if mark and name in self.fonts:
                app = self._answer(name, Headers(scope=scope).get("if-none-match", ""))
        await app(scope, receive, send)

    def _answer(self, name: str, had: str) -> Response:
        headers = {"etag": self.tags[name], "cache-control": FRESH}
        if self.tags[name] in (tag.strip().removeprefix("W/") for tag in had.split(",")):
            return Response(status_code=304, headers=headers)
        return Response(self.fonts[name], headers=headers, media_type=TYPE)
