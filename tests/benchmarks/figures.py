"""How long each picture of the first view takes to build, and how much of it a browser is sent.

Run by hand: python -m tests.benchmarks.figures [PACKAGE]. Times are given over that of a figure of
one point that Plotly validates, built in the same run.
"""

import sys
import time
from collections.abc import Callable

import plotly.graph_objects as go

from dashboard.measures.overlap import pairs as all_pairs
from dashboard.measures.roles import initiative_measures
from dashboard.model import schema
from dashboard.model.lens import Lens
from dashboard.model.load import load
from dashboard.model.select import Selection
from dashboard.present.cache import default_collection, fitted, selected
from dashboard.present.pictures import countries, instruments, layers, nesting, network, overlap, overview, timeline
from dashboard.present.view import View
from dashboard.present.words import Text, Words

PAGES = (overview, layers, overlap, nesting, network, timeline, countries, instruments)


def least(run: Callable[[], object], times: int = 3) -> float:
    """Return the shortest of some runs in seconds of this process."""
    found = []
    for _ in range(times):
        start = time.process_time()
        run()
        found.append(time.process_time() - start)
    return min(found)


def one_point() -> str:
    """Build the smallest figure as Plotly does: validated, with its template."""
    figure = go.Figure(go.Scatter(x=[1], y=[1]))
    figure.update_layout(template="plotly", height=300)
    return figure.to_json()


def main() -> None:
    """Print one line a picture."""
    whole = load(sys.argv[1] if len(sys.argv) > 1 else schema.DATA).complex
    chosen = Selection(collection=default_collection(whole), lens=fitted(whole, Lens()))
    now = View(whole, selected(whole, chosen), chosen, Text("en"), Words(whole, "en"))
    complex = now.complex
    ready = {"pairs": all_pairs(complex), "table": initiative_measures(complex)}
    base = least(one_point)
    print(f"one point, validated: {base * 1000:.1f} ms; {len(complex.comparable)} initiatives")
    for page in PAGES:
        for draw in page.ALL:
            known = {
                name: value
                for name, value in ready.items()
                if name in getattr(draw, "__wrapped__", draw).__code__.co_varnames
            }
            given = known if page in (overlap, nesting, network) else {}
            shown = draw(now, **given)
            if shown is None:
                print(f"{page.__name__.rpartition('.')[2]:10} {draw.__name__:14} none")
                continue
            took, size = least(lambda: draw(now, **given)), len(shown.figure.to_json())  # noqa: B023
            name = f"{page.__name__.rpartition('.')[2]:10} {draw.__name__:14}"
            print(f"{name} {took * 1000:7.1f} ms  {took / base:6.1f} x  {size / 1000:6.0f} kB")


if __name__ == "__main__":
    main()
