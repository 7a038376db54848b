"""Matrices: counts in a grid, and what the pictures of all pairs and of memberships are made of."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import fcluster, leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

from dashboard.present.pictures.contrast import ink_on
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import BLUES, safe, style, wrapped

MOST = 120  # rows of a heat map: of more neither the cells could be told apart nor the picture be sent quickly
SENT = 400  # cells whose two ids are sent along; of more they are kept, see `Picture.keep`


def grid(
    counts: pd.DataFrame,
    rows: Callable[..., str],
    columns: Callable[..., str],
    dark: bool,
    height: int = 0,
    said: pd.DataFrame | None = None,
) -> Picture:
    """Draw counts in a grid; the number stands in its cell, an empty cell stays blank.

    Parameters
    ----------
    counts : DataFrame
        Whole numbers; row and column labels are codes.
    rows, columns : callable
        Give the label of a code.
    said : DataFrame of str, optional
        What stands in the cells, of the same shape, if not the number alone.
    """
    values, figure = counts.to_numpy(dtype=float), Picture()
    across, down = list(range(counts.shape[1])), list(range(len(counts)))
    figure.add(
        "heatmap",
        z=np.nan_to_num(values),
        x=across,
        y=down,
        hoverinfo="skip",
        colorscale=BLUES[dark],
        showscale=False,
        xgap=2,
        ygap=2,
        zmin=0,
    )
    _numbers(figure, values, said, dark)
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


def _numbers(figure: Picture, values: np.ndarray, said: pd.DataFrame | None, dark: bool) -> None:
    """Write into each cell that is not empty, in the ink that its ground lets be read."""
    known = np.nan_to_num(values)
    rows, columns = np.nonzero(known > 0)
    if not len(rows):
        return
    figure.add(
        "scatter",
        x=columns,
        y=rows,
        mode="text",
        text=[safe(f"{known[i, j]:.0f}" if said is None else said.iat[i, j]) for i, j in zip(rows, columns)],
        textfont={
            "size": 12,
            "color": [ink_on(share, dark) for share in (known[rows, columns] / known.max()).tolist()],
        },
        hoverinfo="skip",
        showlegend=False,
    )


def clickable(
    counts: pd.DataFrame,
    rows: Callable[..., str],
    columns: Callable[..., str],
    hover: str,
    dark: bool,
    height: int = 0,
    said: pd.DataFrame | None = None,
) -> Picture:
    """Draw `grid` with an invisible point in each cell: Plotly selects points, and only those that it hovers on.

    A point's custom data are the row and the column.

    Parameters
    ----------
    hover : str
        Says a count, with %{z} in it; empty if it need not be said.
    said : DataFrame of str, optional
        See `grid`.
    """
    figure = grid(counts, rows, columns, dark, height, said)
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
    flat = _distance(similarity)
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


def groups(similarity: pd.DataFrame, least: int) -> list[list[str]]:
    """Return the groups of rows that are much more alike than rows in general are, the largest first.

    The clustering of `order` is cut where the mean similarity between two branches falls below twice the
    mean of all pairs (at least 0.15, at most 0.9).

    Parameters
    ----------
    least : int
        Rows that a group has at least.

    Examples
    --------
    >>> blocks = pd.DataFrame(np.kron(np.eye(4), np.full((3, 3), 0.8)), list("abcdefghijkl"), list("abcdefghijkl"))
    >>> groups(blocks, 3)[0], groups(blocks, 4)
    (['a', 'b', 'c'], [])
    """
    if len(similarity) < max(least, 2):
        return []
    flat = _distance(similarity)
    level = min(max(0.15, 2 * float(1 - flat.mean())), 0.9)
    found = pd.Series(fcluster(linkage(flat, "average"), 1 - level, "distance"), similarity.index)
    parts = [list(keys) for keys in found.groupby(found, sort=True).groups.values() if len(keys) >= least]
    return sorted(parts, key=lambda keys: (-len(keys), similarity.index.get_loc(keys[0])))


def _distance(similarity: pd.DataFrame) -> np.ndarray:
    """Return how unlike all pairs are, as a flat triangle; a pair that is not computable counts as unlike."""
    distance = 1 - np.nan_to_num(similarity.to_numpy(dtype=float)).clip(0, 1)
    np.fill_diagonal(distance, 0)
    return squareform((distance + distance.T) / 2, checks=False)


def pitch(rows: int) -> tuple[int, int]:
    """Return how many pixels a row of a matrix is high, and the size of its name, which no other touches.

    >>> pitch(10), pitch(100)
    ((22, 12), (12, 10))
    """
    return (22, 12) if rows <= 24 else (16, 11) if rows <= 60 else (12, 10)


def points(figure: Picture, cells: np.ndarray, said: str, **given: object) -> None:
    """Lay an invisible point on each cell, which can be hovered on and clicked as a heat map cannot.

    Parameters
    ----------
    said : str
        What is said of a cell below its row and its column.
    **given
        Further data of the points, which `said` may name.
    """
    rows, columns = np.nonzero(cells)
    if len(rows):
        figure.add(
            "scatter",
            x=columns,
            y=rows,
            mode="markers",
            showlegend=False,
            marker={"symbol": "square", "size": 9, "opacity": 0},
            customdata=figure.kept(rows, columns) if len(rows) <= SENT else None,
            hovertemplate=f"%{{y}}<br>%{{x}}<br>{said}<extra></extra>",
            **given,
        )


def named(labels: list[str]) -> dict[str, Any]:
    """Return an axis that names its places to who hovers."""
    return {
        "showgrid": False,
        "fixedrange": True,
        "tickvals": list(range(len(labels))),
        "ticktext": [safe(label) for label in labels],
        "tickfont": {"size": 10},
    }
