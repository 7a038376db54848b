"""Marker symbols that charts can draw, filled and open (those of plotly, to which a test holds them)."""

# fmt: off
SYMBOLS = frozenset(
    {
        "arrow", "arrow-bar-down", "arrow-bar-left", "arrow-bar-right", "arrow-bar-up", "arrow-down", "arrow-left",
        "arrow-right", "arrow-up", "arrow-wide", "asterisk", "bowtie", "circle", "circle-cross", "circle-x", "cross",
        "cross-thin", "diamond", "diamond-cross", "diamond-tall", "diamond-wide", "diamond-x", "hash", "hexagon",
        "hexagon2", "hexagram", "hourglass", "line-ew", "line-ne", "line-ns", "line-nw", "octagon", "pentagon",
        "square", "square-cross", "square-x", "star", "star-diamond", "star-square", "star-triangle-down",
        "star-triangle-up", "triangle-down", "triangle-left", "triangle-ne", "triangle-nw", "triangle-right",
        "triangle-se", "triangle-sw", "triangle-up", "x", "x-thin", "y-down", "y-left", "y-right", "y-up",
    }
)
