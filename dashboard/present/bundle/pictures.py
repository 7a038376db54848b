"""The pictures of a bundle, each a page of its own that works without a network."""

from html import escape

from plotly.io import to_html
from plotly.offline import get_plotlyjs

from dashboard.present.pictures import Shown, layers, nesting, network, overlap, overview, risks
from dashboard.present.view import View

PICTURES = (*overview.ALL, *layers.ALL, *risks.ALL, *overlap.ALL, *nesting.ALL, *network.ALL)
LIBRARY = "plotly.min.js"  # as Plotly names it beside a page
PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>body {{ font-family: sans-serif; margin: 1rem; color: #10171f; }} h1 {{ font-size: 1.3rem; }}</style>
</head>
<body>
<h1>{title}</h1>
<figure aria-label="{alt}" style="margin: 0">
{picture}
</figure>
<p>{reading}</p>
<p>{n}</p>
<p>{source}</p>
</body>
</html>
"""


def library() -> bytes:
    """Return the library that draws the pictures."""
    return bytes(get_plotlyjs(), "utf-8")


def pictures(view: View, source: str) -> dict[str, bytes]:
    """Return every picture of the view that can be drawn, each with the view, its address, citation and licence."""
    found: dict[str, bytes] = {}
    for picture in PICTURES:
        shown: Shown | None = picture(view)
        if shown is not None:
            page = PAGE.format(
                lang=view.text.lang,
                picture=_drawn(shown),
                source=escape(source),
                **{name: escape(str(getattr(shown, name))) for name in ("title", "alt", "reading", "n")},
            )
            found[f"{shown.key}.html"] = page.encode("utf-8", "replace")
    return found | ({LIBRARY: library()} if found else {})


def _drawn(shown: Shown) -> str:
    """Return the picture as a part of a page, which finds Plotly beside itself."""
    settings = {"include_plotlyjs": "directory", "div_id": shown.key, "config": {"displaylogo": False}}
    return str(to_html(shown.figure.to_dict(), full_html=False, validate=False, **settings))
