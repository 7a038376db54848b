"""Static files: the same bytes, smaller from the second reader on, for who can read them so; nothing else changes."""

import brotli
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient
from starlette_compress import CompressMiddleware

from dashboard.service.headers import Guarded
from dashboard.service.static_files import AHEAD, CHARTED, FOLDER, FOREVER, Compressed, Static

SCRIPT = b"const found = 'word';\n" * 400


@pytest.fixture
def served(tmp_path):
    """Return a client of files in a folder, and what is kept of them."""
    (tmp_path / "static" / "js").mkdir(parents=True)
    (tmp_path / "static" / "js" / "app.js").write_bytes(SCRIPT)
    (tmp_path / "static" / "js" / "PlotlyChart.x.js").write_bytes(SCRIPT)
    (tmp_path / "secret.js").write_bytes(SCRIPT)
    kept = Compressed()

    async def page(request):
        return HTMLResponse("<p>page</p>")

    async def data(request):
        return PlainTextResponse("a,b")

    routes = [
        Mount("/static", StaticFiles(directory=tmp_path / "static")),
        *(Route(path, page) for path in ("/", "/layers", "/methods", "/record/a")),
        Route("/data/x.csv", data),
    ]
    middleware = [Middleware(Guarded), Middleware(Static, folder=tmp_path, kept=kept), Middleware(CompressMiddleware)]
    return TestClient(Starlette(routes=routes, middleware=middleware)), kept


def test_the_second_reader_gets_the_same_file_smaller(served):
    """The first is answered at once; then the file comes from memory, whole, cached for ever and guarded."""
    client, kept = served
    ask = {"accept-encoding": "gzip, br"}
    first = client.get("/static/js/app.js", headers=ask)
    kept.wait()
    second = client.get("/static/js/app.js", headers=ask)
    assert first.content == second.content == SCRIPT
    assert second.headers["content-encoding"] == "br" and second.headers["cache-control"] == FOREVER
    assert int(second.headers["content-length"]) == len(brotli.compress(SCRIPT, quality=11))
    assert second.headers["x-content-type-options"] == "nosniff" and "javascript" in second.headers["content-type"]


def test_who_takes_no_brotli_is_answered_as_before(served):
    """And what lies outside the folder of static files stays there."""
    client, kept = served
    client.get("/static/js/app.js", headers={"accept-encoding": "br"})
    kept.wait()
    answer = client.get("/static/js/app.js", headers={"accept-encoding": "identity"})
    assert answer.content == SCRIPT and "content-encoding" not in answer.headers
    for path in ("/static/../secret.js", "/static/%2e%2e/secret.js", "/static/js/none.js"):
        assert client.get(path, headers={"accept-encoding": "br"}).status_code == 404


def test_pages_that_begin_with_charts_tell_of_their_library(served):
    """Others do not, since their readers would fetch a megabyte for nothing."""
    client, _ = served
    for path, told in (
        ("/", True),
        ("/layers", True),
        ("/methods", False),
        ("/record/a", False),
        ("/data/x.csv", False),
    ):
        link = client.get(path).headers.get("link", "")
        assert ("PlotlyChart.x.js>; rel=preload" in link) is told, path


def test_memory_has_a_bound():
    """Beyond it files are sent as before."""
    kept = Compressed(most=10)
    kept.of("a", lambda: bytes(range(256)) * 8)
    kept.wait()
    assert kept.of("a", lambda: b"") is None and kept.size <= 10


def test_streamlit_has_the_file_that_is_told_of():
    """One file of this name, or the pages would tell of nothing."""
    assert len(list(FOLDER.glob(AHEAD))) == 1 and "layers" in CHARTED
