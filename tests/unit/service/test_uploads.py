"""What a reader gives to the app stays in memory on its way through the server, too."""

from starlette.datastructures import Headers
from starlette.formparsers import MultiPartParser

from dashboard.ui import uploads
from tests.aside import aside

LARGE = b"x" * (3 * 2**20)


async def _sent():
    yield b'--b\r\nContent-Disposition: form-data; name="f"; filename="t.csv"\r\n\r\n' + LARGE + b"\r\n--b--\r\n"


def test_large_files_are_not_spooled_to_disk():
    """A file larger than the parser's own limit is held in memory, whole."""
    uploads.keep_in_memory()
    headers = Headers({"content-type": "multipart/form-data; boundary=b"})
    form = aside(MultiPartParser(headers, _sent()).parse())
    assert form["f"].file._rolled is False and form["f"].file.read() == LARGE
