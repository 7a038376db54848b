"""Heat maps: counts in a grid, a measure of all pairs, and who belongs to what."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import BLUES, GREY, PAPER, rgba, safe, style, wrapped

LABELLED = 90  # rows beyond which a matrix's labels would lie on each other
MOST = 120  # rows of a heat map: of more neither the cells could be told apart nor the picture be sent quickly
SENT = 1500  # cells whose two ids are sent along; of more they are kept, see `Picture.keep`
SHADES = 250  # of a colour scale, more than an eye tells apart


def grid(counts: pd.DataFrame, rows: Callable, columns: Callable, dark: bool, height: int = 0) -> Picture:
    """Draw counts in a grid; the number stands in its cell, an empty cell stays blank.

    Parameters
    ----------
    counts : DataFrame
        Whole numbers; row and column labels are codes.
    rows, columns : callable
        Give the label of a code.
    """
    values, figure = counts.to_numpy(dtype=float), Picture()
    across, down = list(range(counts.shape[1])), list(range(len(counts)))
    figure.add(
        "heatmap",
        z=np.nan_to_num(values),
        x=across,
        y=down,
        text=np.where(values > 0, np.nan_to_num(values).astype(int).astype(str), ""),
        texttemplate="%{text}",
        hoverinfo="skip",
        colorscale=BLUES[dark],
        showscale=False,
        xgap=2,
        ygap=2,
        zmin=0,
    )
    style(figure, dark, height or 90 + 30 * len(counts))
    figure.set(
        xaxis={
            "side": "top",
            "showgrid": False,
            "fixedrange": True,
            "tickangle": 0 if counts.shape[1] < 8 else -35,
            "range": [-0.5, counts.shape[1] - 0.5],
            "tickvals": across,
            "ticktext": [wrapped(columns(c)) for c in counts.columns],
            "tickfont": {"size": 12},
        },
        yaxis={
            "showgrid": False,
            "fixedrange": True,
            "range": [len(counts) - 0.5, -0.5],
            "tickvals": down,
            "ticktext": [safe(rows(r)) for r in counts.index],
        },
    )
    return figure


def clickable(
    counts: pd.DataFrame, rows: Callable, columns: Callable, hover: str, dark: bool, height: int = 0
) -> Picture:
    """Draw `grid` with an invisible point in each cell: Plotly selects points, and only those that it hovers on.

    A point's custom data are the row and the column.

    Parameters
    ----------
    hover : str
        Says a count, with %{z} in it; empty if it need not be said.
    """
    figure = grid(counts, rows, columns, dark, height)
    figure.set(hoverdistance=-1)  # anywhere in a cell counts, not only its middle
    said = ": " + hover.replace("%{z}", "%{customdata[2]}") if hover else ""
    cells = [(i, j, r, c) for i, r in enumerate(counts.index) for j, c in enumerate(counts.columns)]
    figure.add(
        "scatter",
        x=[j for _, j, _, _ in cells],
        y=[i for i, _, _, _ in cells],
        mode="markers",
        showlegend=False,
        marker={"symbol": "square", "size": 26, "opacity": 0},
        customdata=[[r, c, int(counts.iat[i, j])] for i, j, r, c in cells],
        hovertemplate=f"%{{y}} · %{{x}}{said}<extra></extra>",
    )
    return figure


def order(similarity: pd.DataFrame) -> list[str]:
    """Return the rows in the order of an average-linkage clustering, so that like lies beside like.

    A pair that is not computable counts as unlike.

    Examples
    --------
    >>> s = pd.DataFrame([[1, 0, .9], [0, 1, 0], [.9, 0, 1]], list("abc"), list("abc"))
    >>> order(s) in (["a", "c", "b"], ["b", "a", "c"], ["b", "c", "a"], ["c", "a", "b"])
    True
    """
    if len(similarity) < 3:
        return list(similarity.index)
    distance = 1 - np.nan_to_num(similarity.to_numpy(dtype=float)).clip(0, 1)
    np.fill_diagonal(distance, 0)
    flat = squareform((distance + distance.T) / 2, checks=False)
    return list(similarity.index[leaves_list(optimal_leaf_ordering(linkage(flat, "average"), flat))])


def square(pairs: pd.DataFrame, measure: str, ids: Sequence[str]) -> pd.DataFrame:
    """Return one measure of all pairs as a symmetric matrix, the diagonal empty."""
    place, values = pd.Index(ids), np.full((len(ids), len(ids)), np.nan)
    i, j = place.get_indexer(pairs["a"]), place.get_indexer(pairs["b"])
    there = (i >= 0) & (j >= 0)
    found = pd.to_numeric(pairs[measure], errors="coerce").to_numpy(dtype=float, na_value=np.nan)[there]
    values[i[there], j[there]] = values[j[there], i[there]] = found
    return pd.DataFrame(values, index=place, columns=place)


def strongest(matrix: pd.DataFrame, most: int = MOST) -> list[str]:
    """Return the rows of a matrix of all pairs with the greatest sums, in the order of the table.

    Examples
    --------
    >>> matrix = pd.DataFrame([[np.nan, 1, 5], [1, np.nan, 0], [5, 0, np.nan]], list("abc"), list("abc"))
    >>> strongest(matrix, 2)
    ['a', 'c']
    """
    sums = np.round(np.nan_to_num(matrix.to_numpy()).sum(axis=1), 9)
    first = np.argsort(-sums, kind="stable")[:most]
    return list(matrix.index[np.sort(first, kind="stable")])


def heat(matrix: pd.DataFrame, label: Callable, measure: str, unknown: str, dark: bool, whole: bool = False) -> Picture:
    """Draw a measure of all pairs; grey cells are not computable.

    A clicked point's custom data are the two ids, see `Picture.clicked`.

    Parameters
    ----------
    measure, unknown : str
        What the measure is called, and what is said of a pair of which it is not known.
    whole : bool
        Whether the measure counts, instead of being a share.
    """
    values, n = matrix.to_numpy(dtype=float), len(matrix)
    top = float(np.nanmax(values)) if np.isfinite(values).any() else 1.0
    figure = Picture()
    figure.keep(list(matrix.index), list(matrix.columns))
    _shades(figure, values, top or 1.0, dark)
    said = safe(measure) + (" %{marker.color:d}" if whole else " %{marker.color:.3~f}")
    away = ~np.eye(n, dtype=bool)
    above = away & (np.nan_to_num(values) > 0)
    colours = values[above].round(0 if whole else 3).astype(int if whole else np.float32)
    bar = {"thickness": 10, "len": 0.5, "outlinewidth": 0}
    scale = {"cmin": 0, "cmax": top or 1, "colorscale": BLUES[dark], "showscale": True, "colorbar": bar}
    _points(figure, above, said, color=colours, **scale)
    _points(figure, away & ~above & np.isfinite(values), f"{safe(measure)} 0")
    _points(figure, away & np.isnan(values), safe(unknown))
    style(figure, dark, 180 + max(340, 11 * min(n, LABELLED)), hoverdistance=-1)
    axis = _names([label(key) for key in matrix.index])
    figure.set(xaxis={**axis, "range": [-0.5, n - 0.5], "tickangle": -60, "constrain": "domain"})
    figure.set(yaxis={**axis, "range": [n - 0.5, -0.5]})
    return figure


def _shades(figure: Picture, values: np.ndarray, top: float, dark: bool) -> None:
    """Lay out the cells in one byte each: 0 the paper, 1 grey for what is not known, the rest the scale."""
    steps = 2 + np.nan_to_num(values / top).clip(0, 1) * SHADES
    codes = np.where(np.isnan(values), 1, steps.round()).astype(np.uint8)
    np.fill_diagonal(codes, 0)
    last, paper, grey = SHADES + 2, PAPER[dark], rgba(GREY, 0.35)
    scale = [[0, paper], [0.5 / last, paper], [0.5 / last, grey], [1.5 / last, grey]]
    scale += [[1.5 / last, BLUES[dark][0][1]]]
    scale += [[(2 + share * SHADES) / last, colour] for share, colour in BLUES[dark]]
    gap = 0.5 if len(values) <= LABELLED else 0
    cells = {"z": codes, "zmin": 0, "zmax": last, "xgap": gap, "ygap": gap}
    figure.add("heatmap", **cells, colorscale=scale, showscale=False, hoverinfo="skip")


def _points(figure: Picture, cells: np.ndarray, said: str, **marker) -> None:
    """Lay an invisible point on each cell, which can be hovered on and clicked as a heat map cannot."""
    rows, columns = np.nonzero(cells)
    if len(rows):
        figure.add(
            "scatter",
            x=columns,
            y=rows,
            mode="markers",
            showlegend=False,
            marker={"symbol": "square", "size": 9, "opacity": 0, **marker},
            customdata=figure.kept(rows, columns) if len(rows) <= SENT else None,
            hovertemplate=f"%{{y}}<br>%{{x}}<br>{said}<extra></extra>",
        )


def _names(labels: list[str], shown: bool = True) -> dict:
    """Return an axis that names its places: on it while they are few, to who hovers in any case."""
    return {
        "showgrid": False,
        "tickvals": list(range(len(labels))),
        "ticktext": [safe(label) for label in labels],
        "showticklabels": shown and len(labels) <= LABELLED,
        "tickfont": {"size": 9},
    }


def packed(matrix: pd.DataFrame, label: Callable, member: Callable, hover: str, dark: bool) -> Picture:
    """Draw a packed matrix of initiatives by members: filled where the member belongs.

    A clicked point's custom data are the initiative and the member, see `Picture.clicked`.
    """
    cells, figure = matrix.to_numpy(dtype=bool), Picture()
    figure.keep(list(matrix.index), list(matrix.columns))
    scale = [[0, PAPER[dark]], [1, "#2E78B7"]]
    drawn = {"z": cells.astype(np.uint8), "zmin": 0, "zmax": 1, "xgap": 0.3, "ygap": 0.6}
    figure.add("heatmap", **drawn, colorscale=scale, showscale=False, hoverinfo="skip")
    _points(figure, cells, safe(hover))
    n, m = cells.shape
    style(figure, dark, 140 + max(11, 17 - n // 10) * min(n, LABELLED), hoverdistance=-1)
    across = _names([member(key) for key in matrix.columns], shown=False)
    figure.set(xaxis={**across, "side": "top", "range": [-0.5, m - 0.5]})
    figure.set(yaxis={**_names([label(key) for key in matrix.index]), "range": [n - 0.5, -0.5]})
    return figure
