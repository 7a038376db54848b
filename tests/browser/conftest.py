"""Chromium over a running server; every test also holds the page to raising and fetching nothing it should not."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [path.stem for path in sorted((ROOT / "pages").glob("*.py")) if path.stem != "__init__"]
REQUIRED = os.environ.get("REGIME_ATLAS_BROWSER") == "required"
WAIT = 30_000  # milliseconds until a wait gives up


class Server:
    """The dashboard on a port of its own, which can be ended and started anew."""

    def __init__(self, log: Path, command: list[str], cwd: Path, **environment: str):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.log, self.cwd, self.environment = log, cwd, {**os.environ, **environment}
        flags = {"port": self.port, "address": "127.0.0.1", "headless": "true", "fileWatcherType": "none"}
        self.command = [*command, *(part for name, value in flags.items() for part in (f"--server.{name}", str(value)))]

    def start(self) -> None:
        """Start, and wait until it answers."""
        with self.log.open("a") as out:
            self.process = subprocess.Popen(
                self.command, cwd=self.cwd, stdout=out, stderr=subprocess.STDOUT, env=self.environment
            )
        deadline = time.monotonic() + 60
        while True:
            try:
                if urllib.request.urlopen(self.url + "/_stcore/health", timeout=1).status == 200:
                    return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(self.log.read_text()) from None
                time.sleep(0.1)

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(10)


@contextmanager
def serving(log: Path, command: list[str], cwd: Path, **environment: str):
    """Start a server on a free port, give its address, and end it."""
    server = Server(log, command, cwd, **environment)
    server.start()
    try:
        yield server.url
    finally:
        server.stop()


@pytest.fixture(scope="session")
def base_url(tmp_path_factory):
    """Return the address of the dashboard, started as the README says."""
    with serving(tmp_path_factory.mktemp("server") / "log", [sys.executable, "-m", "dashboard"], ROOT) as url:
        yield url


@pytest.fixture(scope="session")
def chromium():
    """Return a browser; without one the tests skip, or fail where REGIME_ATLAS_BROWSER=required."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not path:
        (pytest.fail if REQUIRED else pytest.skip)("no Chromium on this machine (apt-get install chromium)")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, base_url):
    """Return an opener of pages, each in a fresh context.

    After the test no page may have complained or called outside.
    """
    contexts, complaints = [], []

    def _open(path: str = "", url: str = base_url, whole: str = "", address: dict | None = None, **options):
        context = chromium.new_context(
            accept_downloads=True, **{"viewport": {"width": 1400, "height": 1000}, **options}
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.on("pageerror", lambda error: complaints.append(f"page error: {error}"))
        page.on(
            "console",
            lambda message: (
                complaints.append(f"console: {message.text} {message.location}")
                if message.type == "error" and not _known(message)
                else None
            ),
        )
        page.on(
            "request", lambda request: complaints.append(f"request: {request.url}") if _outside(request.url) else None
        )
        page.goto(whole or f"{url}/{path}" + (f"?{urlencode(address, doseq=True)}" if address else ""))
        settled(page)
        return page

    yield _open
    for context in contexts:
        context.close()
    assert complaints == []


def _known(message) -> bool:
    """Tell the two 404 lines that Streamlit's front end causes on a page opened by its own address."""
    return "404" in message.text and "_stcore" in str(message.location)


def _outside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1"


def settled(page) -> None:
    """Wait until the script has run and a title stands."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_selector("h1")
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')


def until(page, condition: str, timeout: float = WAIT) -> None:
    """Wait until an expression of JavaScript holds; asked from outside, since the page's policy allows no `eval`."""
    end = time.monotonic() + timeout / 1000
    while not page.evaluate(f"Boolean({condition})"):
        if time.monotonic() > end:
            raise TimeoutError(condition)
        page.wait_for_timeout(50)


def chart(page, key: str):
    """Return a chart that is drawn."""
    found = page.locator(f".st-key-{key} .js-plotly-plot").first
    found.wait_for(state="visible")
    return found


def marks(page, key: str = "landscape"):
    """Return the marks of a chart of points."""
    return chart(page, key).locator(".scatterlayer path.point:visible")


def choose(page, name: str, label: str) -> None:
    """Press a value of a filter and wait for the number shown to follow."""
    page.locator(f".st-key-w_{name} button").filter(has_text=re.compile(f"^{label}")).click()


def shown(page) -> str:
    """Return what the sidebar says is shown."""
    return page.locator('[data-testid="stSidebar"] strong').first.inner_text()


def download(page, key: str) -> bytes:
    """Press a download button and return the file."""
    with page.expect_download() as got:
        page.locator(f".st-key-{key} button").first.click()
    return Path(got.value.path()).read_bytes()
