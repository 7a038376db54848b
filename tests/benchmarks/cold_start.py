"""A first visit over a slow line: first words, first chart, a record; with nothing in the browser's store.

    python -m tests.benchmarks.cold_start

The line is Chromium's own: 10 Mbit/s down, 2 Mbit/s up, 40 ms there and back; the dashboard is served as to the public.
Goals: first words within 1.5 s, first chart within 3.5 s, a record's own page within 0.5 s.
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request

from tests.browser.conftest import FLAGS, ROOT

LINE = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 2e6 / 8}
RECORD = "record/eu-ai-act"


def visit(browser, url: str) -> tuple[float, float, float, int]:
    """Return the seconds to the first words, to the first chart and to a record, and the bytes of the first two."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.emulateNetworkConditions", LINE)
    sizes: list[int] = []
    client.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    begun = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.locator("#first-words .title, .stMain h1").first.wait_for(state="visible", timeout=120_000)
    words = time.perf_counter() - begun
    page.locator(".js-plotly-plot .main-svg").first.wait_for(state="visible", timeout=120_000)
    picture, weight = time.perf_counter() - begun, sum(sizes)
    begun = time.perf_counter()
    page.goto(f"{url}/{RECORD}", wait_until="commit")
    page.locator("h1").first.wait_for(state="visible", timeout=120_000)
    record = time.perf_counter() - begun
    context.close()
    return words, picture, record, weight


def main() -> None:
    """Serve, wait until readers are let in, and visit some times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=7, help="visits; the median is taken (default 7)")
    rounds = parser.parse_args().n
    from playwright.sync_api import sync_playwright

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port), "--prepare", "first"]
    served = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"{url}/ready")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            visits = [visit(browser, url) for _ in range(rounds + 1)][1:]
            browser.close()
    finally:
        served.terminate()
        served.wait(30)
    for name, goal, seconds in zip(("first words", "first chart", "record"), (1.5, 3.5, 0.5), zip(*visits)):
        print(
            f"{name}: median {statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f}, "
            f"n={rounds}, load {os.getloadavg()[0]:.1f}; goal: at most {goal})"
        )
    print(f"bytes until the first chart: {statistics.median(v[3] for v in visits) / 1e6:.2f} MB")


def _wait(address: str) -> None:
    end = time.monotonic() + 120
    while True:
        try:
            if urllib.request.urlopen(address, timeout=2).status == 200:
                return
        except OSError:
            if time.monotonic() > end:
                raise
        time.sleep(0.5)


if __name__ == "__main__":
    main()
