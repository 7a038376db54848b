"""The dashboard as it is hosted: every page, by its address, under the policy; two processes behind a real nginx."""

import json
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.request

import pytest

from dashboard.present.words import Text
from tests.browser.conftest import ROOT, WAIT, choose, download, is_itself, reader, settled, shown

pytestmark = pytest.mark.browser

EN = Text("en")
DEPLOY = ROOT / ".github" / "deploy"


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def until(answers, what: str) -> None:
    """Wait until something answers, or fail with what it was."""
    deadline = time.monotonic() + 2 * WAIT / 1000
    while time.monotonic() < deadline:
        try:
            if answers():
                return
        except OSError:
            pass
        time.sleep(0.2)
    raise AssertionError(what)


def status(url: str) -> int:
    """Return the status of an answer; of a certificate of our own, too."""
    trusting = ssl._create_unverified_context()
    return urllib.request.urlopen(url, timeout=10, context=trusting if url.startswith("https") else None).status


class Process:
    """One process of the service, its port and its log."""

    def __init__(self, folder, prepare: str):
        self.port = free_port()
        self.log = folder / f"{self.port}.log"
        with self.log.open("w") as out:
            self.running = subprocess.Popen(
                [sys.executable, "-m", "dashboard", "serve", "--port", str(self.port), "--prepare", prepare],
                cwd=ROOT,
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        self.url = f"http://127.0.0.1:{self.port}"

    def lines(self) -> list[dict]:
        """Return what it wrote down."""
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]

    def end(self) -> None:
        """End it."""
        self.running.kill()
        self.running.wait(WAIT / 1000)


@pytest.fixture(scope="module")
def hosted(tmp_path_factory):
    """Return two processes of the service that are ready; the first has shown its pages to nobody."""
    folder = tmp_path_factory.mktemp("hosted")
    processes = [Process(folder, "first"), Process(folder, "none")]
    try:
        for process in processes:
            until(lambda url=process.url: status(f"{url}/ready") == 200, process.log.read_text())
        yield processes
    finally:
        for process in processes:
            process.end()


def test_a_page_is_drawn_whole_under_the_policy_of_the_service(open_page, hosted):
    """`open_page` fails where it was broken; of every page that is held by the tests of what each can be read by."""
    opened = open_page("overlap", url=hosted[0].url, address={"lang": "en"})
    is_itself(opened, "overlap", {"lang": ["en"]})
    opened.wait_for_load_state("networkidle")
    opened.mouse.wheel(0, 20_000)
    settled(opened)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_first_words_are_there_before_the_app_and_make_way_for_it(chromium, hosted, theme):
    """While the app's scripts are held back the page says what it is, as the app will, and nothing is asked in vain."""
    context = reader(chromium, color_scheme=theme, locale="en-GB")
    page, failed = context.new_page(), []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    held, released = [], []
    page.route("**/static/js/*.js", lambda route: route.continue_() if released else held.append(route))
    page.goto(f"{hosted[0].url}/countries", wait_until="commit")
    words = page.locator("#first-words")
    words.wait_for()
    before = words.locator(".title").inner_text(), words.evaluate("one => getComputedStyle(one).backgroundColor")
    released.append(True)
    for route in held:
        route.continue_()
    settled(page)
    words.wait_for(state="detached")
    ground = page.locator('[data-testid="stApp"]').evaluate("one => getComputedStyle(one).backgroundColor")
    assert before == (page.locator('[data-testid="stMain"] h1').inner_text(), ground) and failed == []
    context.close()


def test_files_are_taken_away_under_the_policy(open_page, hosted):
    """A table as CSV, a chart as PNG and as SVG."""
    page = open_page("layers", url=hosted[0].url, address={"lang": "en"})
    page.locator(".js-plotly-plot").first.wait_for(state="visible")
    for form, begins in (("png", b"\x89PNG"), ("svg", b"<svg")):
        button = page.locator(f"[class*='st-key-{form}_'] button").first
        button.scroll_into_view_if_needed()
        with page.expect_download() as got:
            button.click()
        with open(got.value.path(), "rb") as file:
            assert file.read(4).startswith(begins[:4])
    key = page.locator("[class*='st-key-csv_']").first.get_attribute("class").split("st-key-")[1].split()[0]
    assert download(page, key).startswith(b"\xef\xbb\xbf")


@pytest.fixture
def nginx(hosted, tmp_path):
    """Return the address of an nginx with the shipped configuration, on ports and a certificate of the test's own."""
    program, openssl = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin"), shutil.which("openssl")
    if not program or not openssl:
        pytest.skip("no nginx or openssl on this machine (apt-get install nginx-light openssl)")
    certificate, key = tmp_path / "atlas.pem", tmp_path / "atlas.key"
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    subprocess.run([openssl, *made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    plain, secure = free_port(), free_port()
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    own = {
        "listen [::]:80;": "",
        "listen [::]:443 ssl http2;": "",
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl": f"listen 127.0.0.1:{secure} ssl",
        "/etc/ssl/certs/atlas.pem": str(certificate),
        "/etc/ssl/private/atlas.key": str(key),
        "127.0.0.1:8501": f"127.0.0.1:{hosted[0].port}",
        "127.0.0.1:8502": f"127.0.0.1:{hosted[1].port}",
    }
    for shipped, here in own.items():
        assert shipped in text
        text = text.replace(shipped, here)
    paths = "".join(
        f"{name}_temp_path {tmp_path}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"daemon off; pid {tmp_path}/pid; error_log {tmp_path}/error.log;\nevents {{}}\nhttp {{ {paths}\n{text} }}\n"
    )
    server = subprocess.Popen([program, "-c", tmp_path / "nginx.conf", "-p", tmp_path, "-e", tmp_path / "error.log"])
    try:
        url = f"https://127.0.0.1:{secure}"
        until(lambda: status(f"{url}/health") == 200, (tmp_path / "nginx.conf").read_text())
        yield url
    finally:
        server.terminate()
        server.wait(WAIT / 1000)


def test_readers_go_on_when_a_process_is_gone(chromium, hosted, nginx):
    """A reader stays at one process; when it is killed, the open page goes on at the other, and so does a new one."""
    context = reader(chromium, ignore_https_errors=True)
    try:
        page = context.new_page()
        page.goto(f"{nginx}/layers?lang=en")
        settled(page)
        before = shown(page)
        cookie = next(cookie for cookie in context.cookies() if cookie["name"] == "regime_atlas")
        assert cookie["secure"] and cookie["httpOnly"]
        open_at = [process for process in hosted if _is_open_at(process)]
        assert len(open_at) == 1
        other = next(process for process in hosted if process is not open_at[0])
        open_at[0].end()
        until(lambda: _is_open_at(other), "the page did not come back at the other process")
        page.wait_for_selector('[data-testid="stApp"][data-test-connection-state="CONNECTED"]')
        settled(page)
        choose(page, "form", "Private")
        page.wait_for_url(re.compile("form=private"))
        settled(page)
        assert shown(page) != before
        assert [status(f"{nginx}/health") for _ in range(20)] == [200] * 20
        page.reload()
        settled(page)
        assert shown(page) != before
    finally:
        context.close()


def _is_open_at(process: Process) -> bool:
    """Tell whether a browser's line to the app is open at a process: one that nginx holds."""
    import psutil

    connections = psutil.Process(process.running.pid).net_connections("tcp")
    return any(one.status == "ESTABLISHED" and one.laddr.port == process.port for one in connections)
