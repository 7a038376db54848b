"""A chart of the dashboard within a page elsewhere: another origin, which the service knows nothing of."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.conftest import reader

pytestmark = pytest.mark.browser


@pytest.fixture
def elsewhere():
    """Return a maker of a page on a port of its own, by what stands in it."""
    opened = []

    def _page(body: str) -> str:
        class Answer(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("content-type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(f"<!DOCTYPE html><title>Elsewhere</title>{body}".encode())

            def log_message(self, *args):
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        opened.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield _page
    for server in opened:
        server.shutdown()
        server.server_close()


def test_the_lines_of_a_chart_show_it_in_a_page_elsewhere(open_page, chromium, base_url, elsewhere):
    """What the page offers is put into a page of another origin as it is; the same chart is drawn there."""
    page = open_page("layers", address={"lang": "zh", "layers": "legal"})
    page.locator("[class*='st-key-embed_combinations'] button").click()
    lines = page.locator("[data-testid='stPopoverBody'] code").inner_text()
    title = page.locator(".st-key-box_combinations h3").inner_text()
    context = reader(chromium)
    foreign, complaints = context.new_page(), []
    foreign.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    foreign.on("request", lambda request: complaints.append(request.url) if not ours(request.url) else None)
    address = elsewhere(lines)
    ours = lambda url: url.startswith((f"{base_url}/embed/", address, "blob:", "data:"))  # noqa: E731
    foreign.goto(address)
    chart = foreign.frame_locator("iframe")
    chart.locator(".js-plotly-plot .main-svg").first.wait_for(state="visible")
    assert chart.locator("h1").inner_text().strip() == title.strip()
    assert chart.locator(".js-plotly-plot .bars path, .js-plotly-plot .point path").count() > 3
    context.close()
    assert [said for said in complaints if "favicon" not in said] == []


def test_the_app_itself_is_framed_by_nobody_else(chromium, base_url, elsewhere):
    """A page elsewhere that frames a page of the dashboard, which holds choices and uploads, gets nothing."""
    context = reader(chromium)
    page = context.new_page()
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(elsewhere(f'<iframe src="{base_url}/layers"></iframe>'))
    context.close()
