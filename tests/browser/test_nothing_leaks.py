"""A reader's own table: seen in one browser, not in another, on no disk, and gone when its reader is."""

import os
import re
import signal
import sys
import time

import pytest

from tests.browser.conftest import ROOT, UNPREPARED, WAIT, Server, reader, settled, shown

pytestmark = pytest.mark.browser

SECRET = "Xyzzyquux"
# Beyond a megabyte, where the server's parser of forms would go to a file.
ROWS = [f"{SECRET} club {n},legal,club,France;Japan,{'x' * 700}" for n in range(2000)]
TABLE = "\n".join(["Name,Layer,Type,Member states,Remark", *ROWS, ""]).encode()


@pytest.fixture(params=["streamlit", "module"])
def server(request, tmp_path):
    """Return a server started either way, whose temporary files would lie in a folder of the test."""
    told, files = tmp_path / "told", tmp_path / "files"
    files.mkdir()
    command = [sys.executable, "-m", "tests.browser.short_lived", str(told), request.param]
    one = Server(tmp_path / "log", command, ROOT, TMPDIR=str(files), PYTHONPATH=str(ROOT), **UNPREPARED)
    one.told, one.files = told, files
    one.start()
    yield one
    one.stop()


def held(server) -> int:
    """Return how many tables of readers the server holds."""
    server.told.unlink(missing_ok=True)
    os.kill(server.process.pid, signal.SIGUSR1)
    end = time.monotonic() + WAIT / 1000
    while not (server.told.exists() and server.told.read_text()):
        assert time.monotonic() < end, server.log.read_text()
        time.sleep(0.1)
    return int(server.told.read_text())


def open_files(server) -> list[str]:
    """Return the files outside this repository and the interpreter that the server has open, deleted ones too."""
    folder = f"/proc/{server.process.pid}/fd"
    if not os.path.isdir(folder):
        return []
    found = []
    for number in os.listdir(folder):
        try:
            found.append(os.readlink(f"{folder}/{number}"))
        except OSError:
            continue
    return [path for path in found if str(server.files) in path or path.startswith("/tmp/tmp")]


def test_a_table_is_its_readers_alone_and_gone_after_a_disconnect(server, open_page, chromium):
    """Two browsers side by side; then the reader's one is closed without a word."""
    context = reader(chromium)
    mine = context.new_page()
    mine.goto(f"{server.url}/your_table?lang=en")
    settled(mine)
    given = {"name": "clubs.csv", "mimeType": "text/csv", "buffer": TABLE}
    mine.locator(".st-key-own_files input[type=file]").set_input_files([given])
    mine.locator(".st-key-own_show button").click()
    mine.locator(".st-key-own_banner").wait_for()
    assert held(server) >= 1 and open_files(server) == [] and list(server.files.rglob("*")) == []
    other = open_page("", url=server.url, address={"lang": "en"})
    assert re.search(r"of \d,\d{3} ", shown(other)) and SECRET not in other.content()
    context.close()
    end = time.monotonic() + WAIT / 1000
    while held(server):
        assert time.monotonic() < end, "the table is still there"
        time.sleep(1)
    assert SECRET not in server.log.read_text()
    settled(other)
    assert SECRET not in other.content()
