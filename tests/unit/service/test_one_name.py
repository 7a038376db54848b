"""The web server: a path deeper than a page is sent on as one name, once, and never to another host."""

from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.service.one_name import OWN, OneName, one_name
from tests.aside import aside


@given(st.text(st.characters(codec="utf-8"), max_size=40) | st.from_regex(r"[a-z/.%\\:@]{0,20}", fullmatch=True))
def test_a_path_is_sent_on_once_and_stays_on_this_host(path):
    """What a path is sent on to is one part, is not sent on again, and begins with a single slash."""
    for raw in ("/" + quote(path), "/" + path.replace("\n", "")):
        name = one_name(raw)
        if name is not None:
            assert name.startswith("/") and "/" not in name[1:] and not unquote(name).startswith(("//", "/\\"))
            assert one_name(name) is None


@pytest.mark.parametrize("own", sorted(OWN))
def test_streamlit_keeps_its_own_paths(own):
    """Files and streams of Streamlit are handed through, also beside a page's path."""
    assert one_name(f"/{own}/a/b.js") is None and one_name(f"/layers/{own}/health") is None


def answered(path: bytes, query: bytes, accept: bytes) -> tuple[int, str]:
    """Return status and way on of an answer to a request."""
    sent = []

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "GET", "raw_path": path, "path": unquote(path.decode()), "query_string": query}
    asked = OneName(app)({**scope, "headers": [(b"accept", accept)]}, None, send)
    aside(asked)
    return sent[0]["status"], dict(sent[0]["headers"]).get(b"location", b"").decode()


def test_only_a_browser_that_opens_a_page_is_sent_on():
    """A page asked for as HTML is sent on with its choices; a file asked for by a script is not."""
    html = b"text/html,*/*"
    assert answered(b"/layers/x", b"lang=zh&text=a%2Fb", html) == (307, "/layers%2Fx?lang=zh&text=a%2Fb")
    assert answered(b"/layers/x", b"", b"*/*") == (200, "")
    assert answered(b"/layers", b"lang=zh", html) == (200, "")
