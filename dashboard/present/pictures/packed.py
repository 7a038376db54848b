"""Who belongs to what, packed: the largest lists above, the members of most lists at the left."""

import numpy as np
import pandas as pd

from dashboard.measures.incidence import incidence
from dashboard.measures.nesting import packed
from dashboard.present.markup import joined
from dashboard.present.pictures import Shown, matrices, needs
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import GREY, INK, PAPER, in_legend, rgba, safe, style
from dashboard.present.view import View

INSIDE, OUTSIDE = "#2E78B7", "#D55E00"  # a membership where perfect nesting has one, and one where it has none
REGIONS = ("#9A7400", "#B8529E", "#12908E", "#5566DD", "#8A5A44", "#6B7F2A", "#7A5FA0")  # in the codebook's order
MOST = 150  # rows drawn: of more the names would make the picture several screens high
ENOUGH = 12  # lists from which a test is told, and the lower right corner has room for it
ABSENT, EXPECTED, UNEXPECTED, MISSING = range(4)  # codes of cells


def against_nesting(cells: np.ndarray) -> np.ndarray:
    """Return the code of each cell, against the perfectly nested matrix in which every list keeps its length.

    In that matrix a list of k members has the k members of most lists: the first k columns. In every row
    as many memberships lie outside it as it has that are not there.

    Parameters
    ----------
    cells : 2-d array of bool
        Packed, see `nesting.packed`.

    Returns
    -------
    2-d array of int
        0 absent as expected, 1 there as expected, 2 there unexpectedly, 3 unexpectedly absent.

    Examples
    --------
    >>> against_nesting(np.array([[1, 1, 1], [1, 0, 1]], dtype=bool)).tolist()
    [[1, 1, 1], [1, 3, 2]]
    """
    expected = np.arange(cells.shape[1]) < cells.sum(axis=1)[:, None]
    return np.where(cells, np.where(expected, EXPECTED, UNEXPECTED), np.where(expected, MISSING, ABSENT))


def side_of(tested: pd.DataFrame | None) -> tuple[str, pd.Series | None]:
    """Return whether NODF lies above chance (more, same, less), with its row; untold where it was not compared."""
    if tested is None or (rows := tested[(tested["measure"] == "nodf") & tested["z"].notna()]).empty:
        return "untold", None
    row = rows.iloc[0]
    return "same" if row["p"] >= 0.05 else "more" if row["z"] > 0 else "less", row


@needs("memberships", "pairs")
def matrix(view: View, tested: pd.DataFrame | None = None) -> Shown | None:
    """Return the packed matrix of initiatives by members; None if no membership counts.

    Parameters
    ----------
    tested : DataFrame, optional
        What `structure.structure` gave of the tested view against chance.
    """
    text, every = view.text, incidence(view.complex, "members")
    every = _by_region(view, packed(every[every.any(axis=1)]))
    if every.empty:
        return None
    cells = every.iloc[:MOST]
    codes, (rows, columns) = against_nesting(every.to_numpy(dtype=bool)), every.shape
    side, row = side_of(tested) if rows >= ENOUGH else ("untold", None)
    numbers = {"inside": int((codes == EXPECTED).sum()), "filled": int(every.to_numpy().sum())}
    n = [
        text("n-packed", rows=rows, columns=columns, fill=f"{every.to_numpy().mean():.0%}"),
        text("packed-some", drawn=len(cells), count=rows) if len(cells) < rows else "",
        view.omitted("members"),
    ]
    found = text("packed-inside", **numbers)
    return Shown(
        "packed",
        draw(view, cells, codes[: len(cells)], row, side),
        found if side == "untold" else text("packed-found", side=side),
        joined(" ", filter(None, ("" if side == "untold" else found, text("packed-reading")))),
        every.astype(int).rename_axis("id").reset_index(),
        f"{found} {text('packed-alt', rows=rows, columns=columns)}",
        joined(" ", filter(None, n)),
    )


def _by_region(view: View, cells: pd.DataFrame) -> pd.DataFrame:
    """Return a packed matrix in which members of equally many lists stand together by region."""
    regions, total = _regions(view, cells.columns), cells.sum()
    rank = {value: k for k, value in enumerate([*_known(view), ""])}
    order = sorted(cells.columns, key=lambda key: (-total[key], rank.get(regions[key], len(rank)), str(key)))
    return cells[order]


def _known(view: View) -> list[str]:
    return list(view.whole.codebook.values("region"))


def _regions(view: View, members: pd.Index) -> pd.Series:
    """Return the region of each member; empty where none is known."""
    table = view.whole.members
    if "region" not in table:
        return pd.Series("", index=members)
    return table["region"].reindex(members).fillna("").astype(str)


def draw(view: View, cells: pd.DataFrame, codes: np.ndarray, row: pd.Series | None, side: str) -> Picture:
    """Draw the matrix with the line of perfect nestedness; states have their region above them.

    A clicked point's custom data are the initiative and the member, see `Picture.clicked`.

    Parameters
    ----------
    cells : DataFrame
        Packed, initiatives by members.
    codes : 2-d array of int
        See `against_nesting`.
    row : Series or None
        NODF against chance, with its `side`.
    """
    text, dark, (n, m) = view.text, view.dark, cells.shape
    figure, members = Picture(), [view.words.member(key) for key in cells.columns]
    figure.keep(list(cells.index), list(cells.columns))
    gone = rgba(OUTSIDE, 0.22 if not dark else 0.3)
    scale = [PAPER[dark], INSIDE, OUTSIDE, gone]
    stops = [[(k + end) / len(scale), colour] for k, colour in enumerate(scale) for end in (0, 1)]
    drawn = {"z": codes.astype(np.uint8), "zmin": -0.5, "zmax": len(scale) - 0.5, "xgap": 0.5, "ygap": 0.8}
    figure.add("heatmap", **drawn, colorscale=stops, showscale=False, hoverinfo="skip")
    said = {EXPECTED: "packed-expected", UNEXPECTED: "packed-unexpected", MISSING: "packed-missing"}
    for code, key in said.items():
        matrices.points(figure, codes == code, safe(text(key)))
        in_legend(figure, text(key), {"symbol": "square", "size": 11, "color": scale[code]}, True)
    lengths = cells.sum(axis=1).to_numpy()
    figure.add(
        "scatter",
        x=[float(k) - 0.5 for k in lengths for _ in (0, 1)],
        y=[i + edge for i in range(n) for edge in (-0.5, 0.5)],
        mode="lines",
        name=safe(text("packed-line")),
        line={"color": INK[dark], "width": 1.3},
        hoverinfo="skip",
        showlegend=True,
    )
    top = _strip(figure, view, cells, members, n)
    if row is not None:
        _corner(figure, view, row, side)
    pitch, font = matrices.pitch(n)
    height = pitch * n + round(pitch * -top)
    style(figure, dark, height + 92, hoverdistance=-1, margin={"l": 8, "r": 8, "t": 84, "b": 8})
    across = matrices.named(members)
    figure.set(
        legend={"font": {"size": 12}, "y": 1, "yanchor": "bottom"},
        xaxis={**across, "range": [-0.6, m - 0.4], "showticklabels": False},
        yaxis={**matrices.named([view.words.short(key) for key in cells.index]), "range": [n - 0.5, top]},
    )
    figure.set(yaxis={"tickfont": {"size": font}})
    return figure


def _strip(figure: Picture, view: View, cells: pd.DataFrame, members: list[str], rows: int) -> float:
    """Set the region of each member above its column; return where the chart begins, in rows."""
    regions, known = _regions(view, cells.columns), _known(view)
    if not (regions != "").any():
        return -0.6
    at = -1.0 if rows > 24 else -0.9
    colours = {value: REGIONS[k % len(REGIONS)] for k, value in enumerate(known)}
    for value in [*known, *sorted(set(regions) - {*known, ""}), ""]:
        places = [k for k, region in enumerate(regions) if region == value]
        if not places:
            continue
        label = view.words.label("region", value) if value else view.text("no-region")
        mark = {"symbol": "square", "color": colours.get(value, GREY)}
        figure.add(
            "scatter",
            x=places,
            y=[at] * len(places),
            mode="markers",
            name=safe(label),
            marker={**mark, "size": 7},
            customdata=[["", safe(members[k])] for k in places],
            hovertemplate="%{customdata[1]}<extra>" + safe(label) + "</extra>",
            showlegend=True,
        )
    return at - 0.7


def _corner(figure: Picture, view: View, row: pd.Series, side: str) -> None:
    """Write into the lower right corner, which nesting leaves empty, how NODF stands against chance."""
    text = view.text
    joined_alone = text("packed-joined") if view.lens.cover != view.lens.testing.cover else ""
    lines = [
        f"<b>NODF {row['value']:.1f}</b>",
        text("packed-null", mean=f"{row['null_mean']:.1f}", model=text(f"null-{row['null_model'].replace(' ', '-')}")),
        text("packed-verdict", side=side, p=f"{row['p']:.2g}"),
        joined_alone,
    ]
    figure.mark(
        **{"xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "bottom"},
        text="<br>".join(line if line.startswith("<b>NODF") else safe(line) for line in lines if line),
        align="left",
        bgcolor=rgba(PAPER[view.dark], 0.9),
        bordercolor=rgba(INK[view.dark], 0.4),
        borderpad=8,
        font={"size": 13},
    )
