"""What both benchmarks share: the two servers, a warm browser, and medians side by side."""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.browser.conftest import FLAGS, ROOT, serving

BASELINE = """import plotly.graph_objects as go
import streamlit as st

pressed = st.button("go", key="go")
st.plotly_chart(go.Figure(go.Scatter(x=[1], y=[1], mode="markers")), key="point")
st.markdown(f"pressed {st.session_state.get('n', 0) + pressed}")
st.session_state["n"] = st.session_state.get("n", 0) + pressed
"""


@contextmanager
def both(description: str):
    """Start the dashboard and the one-point page; give their addresses, a browser and the number of rounds."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("-n", type=int, default=7, help="rounds; the median is taken (default 7)")
    rounds = parser.parse_args().n
    from playwright.sync_api import sync_playwright

    with ExitStack() as stack:
        os.environ["REGIME_ATLAS_PREPARE"] = "none"  # the first round warms what is measured; nothing else runs beside
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (scratch / "one.py").write_text(BASELINE)
        ours = stack.enter_context(serving(scratch / "ours", [sys.executable, "-m", "dashboard"], ROOT))
        theirs = stack.enter_context(
            serving(scratch / "theirs", [sys.executable, "-m", "streamlit", "run", "one.py"], scratch)
        )
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        stack.callback(browser.close)
        yield ours, theirs, browser.new_context(viewport={"width": 1400, "height": 1000}), rounds


def timed(action) -> float:
    """Return the seconds that an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def told(name: str, ours: list[float], theirs: list[float]) -> tuple[float, float]:
    """Print both medians with their ranges; return them."""
    for label, values in (("dashboard", ours), ("one point", theirs)):
        print(
            f"{name}, {label}: median {statistics.median(values):.2f} s "
            f"({min(values):.2f} to {max(values):.2f}, n={len(values)}, load {os.getloadavg()[0]:.1f})"
        )
    return statistics.median(ours), statistics.median(theirs)
