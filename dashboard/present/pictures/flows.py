"""Flows and ties between layers."""

from collections.abc import Callable

import pandas as pd

from dashboard.model.codebook import Codebook
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import GREY, INK, rgba, safe, style

STEPS = (("form", "form"), ("primary_layer", "layers"), ("legal_force", "legal_force"))


def sankey(
    table: pd.DataFrame, book: Codebook, label: Callable[..., str], hover: Callable[..., str], dark: bool
) -> Picture:
    """Draw the flow form -> primary layer -> legal force; a ribbon's width is its initiatives.

    Parameters
    ----------
    table : DataFrame
        form, primary_layer, legal_force, count: see `layering.flow`.
    hover : callable
        Says a number of initiatives.
    """
    nodes = [
        (field, vocabulary, value) for field, vocabulary in STEPS for value in _present(book, vocabulary, table[field])
    ]
    at = {(field, value): i for i, (field, _, value) in enumerate(nodes)}
    sources, targets, values, colours = [], [], [], []
    for left, right in (("form", "primary_layer"), ("primary_layer", "legal_force")):
        for (a, b), count in table.groupby([left, right], sort=False)["count"].sum().items():
            layer = b if right == "primary_layer" else a
            sources.append(at[(left, a)])
            targets.append(at[(right, b)])
            values.append(int(count))
            colours.append(rgba(book.colour("layers", layer), 0.4))
    ink = INK[dark]
    shades = [GREY if not value else book.colour(vocabulary, value) for _, vocabulary, value in nodes]
    figure = Picture()
    figure.add(
        "sankey",
        node={
            "label": [safe(label(vocabulary, value)) for _, vocabulary, value in nodes],
            "color": shades,
            "pad": 18,
            "thickness": 16,
            "line": {"width": 0},
            "hovertemplate": "%{label}: %{value}<extra></extra>",
        },
        link={
            "source": sources,
            "target": targets,
            "value": values,
            "color": colours,
            "customdata": [hover(v) for v in values],
            "hovertemplate": "%{source.label} → %{target.label}: %{customdata}<extra></extra>",
        },
        textfont={"color": ink, "size": 13, "shadow": "none"},
        arrangement="snap",
    )
    return style(figure, dark, 430, margin={"l": 8, "r": 8, "t": 12, "b": 12})


def _present(book: Codebook, vocabulary: str, values: pd.Series) -> list[str]:
    found = set(values)
    listed = [value for value in book.values(vocabulary) if value in found]
    return listed + sorted(found - set(listed))
