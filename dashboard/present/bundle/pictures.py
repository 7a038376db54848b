"""The pictures of a bundle, each a page of its own that works without a network."""

from html import escape
from pathlib import Path

from plotly.io import to_html
from plotly.offline import get_plotlyjs

from dashboard.present.pictures import Shown, layers, nesting, network, overlap, overview, risks
from dashboard.present.view import View

PICTURES = (*overview.ALL, *layers.ALL, *risks.ALL, *overlap.ALL, *nesting.ALL, *network.ALL)
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


def pictures(view: View, folder: Path, source: str) -> None:
    """Write every picture of the view that can be drawn, each with the view, its address, citation and licence."""
    folder.mkdir()
    for picture in PICTURES:
        shown: Shown | None = picture(view)
        if shown is not None:
            page = PAGE.format(
                lang=view.text.lang,
                picture=_drawn(shown, folder),
                source=escape(source),
                **{name: escape(str(getattr(shown, name))) for name in ("title", "alt", "reading", "n")},
            )
            (folder / f"{shown.key}.html").write_bytes(page.encode("utf-8", "replace"))


def _drawn(shown: Shown, folder: Path) -> str:
    """Return the picture as a part of a page, which finds Plotly beside itself."""
    library = folder / "plotly.min.js"
    if not library.exists():
        library.write_bytes(get_plotlyjs().encode())
    settings = {"include_plotlyjs": "directory", "div_id": shown.key, "config": {"displaylogo": False}}
    return to_html(shown.figure.to_dict(), full_html=False, validate=False, **settings)
