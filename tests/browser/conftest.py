"""Chromium over a running server; every test also holds the page to raising and fetching nothing it should not.

A reader that a test opens is new: without cookies, and with nothing stored. The files of the front end, which take a
new browser most of its time, are kept, as they are in the browser of anybody who comes back.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from dashboard.present.words import Text
from dashboard.service.headers import POLICY

EN = Text("en")
ROOT = Path(__file__).resolve().parents[2]
PAGES = [path.stem for path in sorted((ROOT / "pages").glob("*.py")) if path.stem != "__init__"]
REQUIRED = os.environ.get("REGIME_ATLAS_BROWSER") == "required"
WAIT = 120_000  # milliseconds until a wait gives up: far beyond what anything takes, machines are busy
# The shell is Chromium without its own windows and menus, which cost as much as the pages in them.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# Drawing by the processor alone: with what stands in for a graphics card, some pages got no frame any more. That it was
# the cause is a guess; none was seen since.
FLAGS = ["--no-sandbox", "--disable-gpu"]


# That every view is prepared meanwhile would slow what tests ask for, which is few of them.
UNPREPARED = {"REGIME_ATLAS_PREPARE": "none"}


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
        deadline = time.monotonic() + WAIT / 1000
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
        self.process.wait(WAIT / 1000)


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
    """Return the address of the dashboard."""
    command = [sys.executable, "-m", "dashboard"]
    with serving(tmp_path_factory.mktemp("server") / "log", command, ROOT, **UNPREPARED) as url:
        yield url


@pytest.fixture(scope="session")
def chromium():
    """Return a browser; without one the tests skip, or fail where REGIME_ATLAS_BROWSER=required."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not path:
        (pytest.fail if REQUIRED else pytest.skip)(
            "no Chromium on this machine (apt-get install chromium-headless-shell)"
        )
    sync_api = pytest.importorskip("playwright.sync_api")
    sync_api.expect.set_options(timeout=WAIT)
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def idle() -> list:
    """Return the contexts of the browser that no test is in: they keep nothing of a reader but files."""
    return []


def reader(chromium, **options):
    """Return a context for a test's own reader, in which no wait gives up early."""
    context = chromium.new_context(**{"viewport": {"width": 1400, "height": 1000}, **options})
    context.set_default_timeout(WAIT)
    return context


@pytest.fixture
def open_page(chromium, base_url, idle):
    """Return an opener of pages, each in a context that holds nothing of another reader.

    After the test no page may have complained or called outside. Nothing moves by itself, as for readers who asked for
    that: drawing what fades and turns costs as much as a page. The scholar of `test_tasks` sees it move.
    """
    contexts, complaints = [], []

    def _open(
        path="",
        url=base_url,
        whole="",
        address: dict | None = None,
        tolerated="nothing",
        color_scheme="light",
        width=1400,
    ):
        context = idle.pop() if idle else reader(chromium)
        contexts.append(context)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 1000})
        page.emulate_media(color_scheme=color_scheme, reduced_motion="reduce")
        page.on("pageerror", lambda error: complaints.append(f"page error: {error}"))
        page.on(
            "console",
            lambda message: (
                complaints.append(f"console: {message.text} {message.location}")
                if message.type == "error" and tolerated not in str(message.location)
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
        for page in context.pages:
            leave(page)
        context.clear_cookies()
    idle.extend(contexts)
    assert complaints == []


def leave(page) -> None:
    """Close a page, and forget what it stored."""
    if page.url.startswith("http"):
        page.evaluate("localStorage.clear()")
    page.close()


def _outside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1"


def settled(page) -> None:
    """Wait until the script has run, a title stands, and the page itself listens to clicks on links and to keys."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_selector("h1")
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    until(page, "window.regimeAtlas")


def until(page, condition: str, timeout: float = WAIT) -> None:
    """Wait until an expression of JavaScript holds; asked from outside, since the page's policy allows no `eval`."""
    end = time.monotonic() + timeout / 1000
    while not page.evaluate(f"Boolean({condition})"):
        if time.monotonic() > end:
            raise TimeoutError(condition)
        page.wait_for_timeout(50)


def at(page) -> tuple[str, dict[str, list[str]]]:
    """Return the path and the choices of the address."""
    parts = urlsplit(page.url)
    return parts.path, parse_qs(parts.query)


def is_itself(page, name: str, choices: dict[str, list[str]]) -> None:
    """Hold a page to its own question, address, title and mark in the navigation, and to the policy of the service."""
    from playwright.sync_api import expect

    assert page.request.get(page.url).headers["content-security-policy"] == POLICY
    expect(page.get_by_role("heading", level=1)).to_have_text(EN(f"{name}-question"))
    assert at(page) == (f"/{name}", choices)
    expect(page).to_have_title(f"{EN(f'page-{name}')} · {EN('title')}")
    expect(page.locator('[data-testid="stSidebarNavLink"][aria-current="page"]')).to_contain_text(EN(f"page-{name}"))


def chart(page, key: str):
    """Return a chart that is drawn."""
    found = page.locator(f".st-key-{key} .js-plotly-plot").first
    found.wait_for(state="visible")
    return found


def hovered(page, key: str, place: Callable[[], dict | None]) -> dict:
    """Point at a place of a chart until the chart, which may be drawn anew meanwhile, tells what is there; return it.

    Parameters
    ----------
    place : callable
        Gives `x` and `y` in the window, or None as long as nothing is there to point at.
    """
    chart(page, key).scroll_into_view_if_needed()
    said, end = page.locator(f".st-key-{key} .hoverlayer .hovertext"), time.monotonic() + WAIT / 1000
    while True:
        if spot := place():
            page.mouse.move(spot["x"], spot["y"] + 1)
            page.mouse.move(spot["x"], spot["y"])
        page.wait_for_timeout(200)  # a chart tells after a moment
        if spot and said.count():
            return spot
        if time.monotonic() > end:
            raise TimeoutError(f"nothing of {key} to point at" if spot is None else f"{key} tells nothing at {spot}")


def grid(page, key: str):
    """Return a table that is drawn: its cells are there for those who hear it."""
    found = page.locator(f".st-key-{key} canvas").first
    found.wait_for(state="visible")
    page.locator(f'.st-key-{key} [id^="glide-cell-"]').first.wait_for(state="attached")
    found.scroll_into_view_if_needed()
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
