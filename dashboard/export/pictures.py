"""The pictures of a bundle, each a page of its own that works without a network."""

from pathlib import Path

import numpy as np
from plotly.io import write_html

from dashboard.measures.precision import significant
from dashboard.ui.figures import Shown, layers, nesting, network, overlap, overview
from dashboard.ui.here import Here

PICTURES = (*overview.ALL, *layers.ALL, *overlap.ALL, *nesting.ALL, *network.ALL)


def pictures(now: Here, folder: Path) -> None:
    """Write every picture of the view that can be drawn."""
    folder.mkdir()
    for picture in PICTURES:
        shown: Shown | None = picture(now)
        if shown is not None:
            _write(shown, folder / f"{shown.key}.html")


def _write(shown: Shown, path: Path) -> None:
    # Plotly writes its own template in an order that depends on what else the process has loaded.
    shown.figure.update_layout(
        template="none",
        title={"text": shown.title, "x": 0, "xanchor": "left", "pad": {"l": 12}},
        margin={"t": 70, "l": 12, "r": 12, "b": 12},
    )
    write_html(
        _told(shown.figure.to_plotly_json()),
        path,
        include_plotlyjs="directory",
        div_id=shown.key,
        config={"displaylogo": False},
        validate=False,
    )


def _told(part):
    """Return a figure with as many digits of its numbers as are the same on every processor."""
    if isinstance(part, dict):
        return {key: _told(value) for key, value in part.items()}
    if isinstance(part, (list, tuple)):
        return [_told(value) for value in part]
    if isinstance(part, np.ndarray):
        return significant(part) if part.dtype.kind == "f" else part
    return float(significant(np.array(part))) if isinstance(part, float) else part
