"""Heat maps: counts in a grid, and a measure of all pairs."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

from dashboard.charts.style import BLUES, GREY, safe, style, wrapped

LABELLED = 90  # rows beyond which a matrix's labels would lie on each other


def grid(counts: pd.DataFrame, rows: Callable, columns: Callable, hover: str, dark: bool, height: int = 0) -> go.Figure:
    """Draw counts in a grid; the number stands in its cell, an empty cell stays blank.

    Parameters
    ----------
    counts : DataFrame
        Whole numbers; row and column labels are codes.
    rows, columns : callable
        Give the label of a code.
    hover : str
        Says a count, with %{z} in it.
    """
    values = counts.to_numpy(dtype=float)
    figure = go.Figure(
        go.Heatmap(
            z=values,
            x=[wrapped(columns(c)) for c in counts.columns],
            y=[safe(rows(r)) for r in counts.index],
            text=np.where(values > 0, values.astype(int).astype(str), ""),
            texttemplate="%{text}",
            customdata=[[[r, c] for c in counts.columns] for r in counts.index],
            hovertemplate="%{y} · %{x}: " + hover + "<extra></extra>",
            colorscale=BLUES[dark],
            showscale=False,
            xgap=2,
            ygap=2,
            zmin=0,
        )
    )
    style(figure, dark, height or 90 + 30 * len(counts))
    figure.update_xaxes(
        side="top",
        showgrid=False,
        fixedrange=True,
        tickangle=0 if counts.shape[1] < 8 else -35,
        range=[-0.5, counts.shape[1] - 0.5],
    )
    figure.update_yaxes(showgrid=False, fixedrange=True, range=[len(counts) - 0.5, -0.5])
    figure.update_xaxes(tickfont={"size": 12})
    return figure


def cells(counts: pd.DataFrame, rows: Callable, columns: Callable, hover: str) -> go.Figure:
    """Lay an invisible point into each cell of `grid`: Plotly selects points, and only those that it hovers on."""
    figure = go.Figure()
    points = [(r, c) for r in counts.index for c in counts.columns]
    figure.add_scatter(
        x=[wrapped(columns(c)) for _, c in points],
        y=[safe(rows(r)) for r, _ in points],
        mode="markers",
        showlegend=False,
        marker={"symbol": "square", "size": 26, "opacity": 0},
        customdata=[[r, c, int(counts.at[r, c])] for r, c in points],
        hovertemplate="%{y} · %{x}: " + hover.replace("%{z}", "%{customdata[2]}") + "<extra></extra>",
    )
    return figure


def clickable(
    counts: pd.DataFrame, rows: Callable, columns: Callable, hover: str, dark: bool, height: int = 0
) -> go.Figure:
    """Draw `grid` with cells that can be clicked; a point's custom data are the row and the column."""
    figure = grid(counts, rows, columns, hover, dark, height)
    figure.update_traces(hoverinfo="skip", hovertemplate=None)
    figure.update_layout(hoverdistance=-1)  # anywhere in a cell counts, not only its middle
    figure.add_traces(cells(counts, rows, columns, hover).data)
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
    matrix = pd.DataFrame(np.nan, index=list(ids), columns=list(ids))
    at = {key: i for i, key in enumerate(ids)}
    kept = pairs[pairs["a"].isin(at) & pairs["b"].isin(at)]
    i, j = kept["a"].map(at).to_numpy(dtype=int), kept["b"].map(at).to_numpy(dtype=int)
    values = matrix.to_numpy(copy=True)
    values[i, j] = values[j, i] = pd.to_numeric(kept[measure], errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    return pd.DataFrame(values, index=matrix.index, columns=matrix.columns)


def heat(
    matrix: pd.DataFrame, label: Callable, measure: str, unknown: str, dark: bool, whole: bool = False
) -> go.Figure:
    """Draw a measure of all pairs; grey cells are not computable."""
    ids, labels = list(matrix.index), [safe(label(key)) for key in matrix.index]
    values, n = matrix.to_numpy(), len(matrix)
    missing = np.where(np.isnan(values) & ~np.eye(n, dtype=bool), 1.0, np.nan)
    figure = go.Figure()
    ticks = list(range(n))
    shared = {"x": ticks, "y": ticks, "xgap": 0.5 if n <= LABELLED else 0, "ygap": 0.5 if n <= LABELLED else 0}
    names = [[[a, b, labels[i], labels[j]] for j, b in enumerate(ids)] for i, a in enumerate(ids)]
    figure.add_heatmap(
        z=missing,
        colorscale=[[0, GREY], [1, GREY]],
        opacity=0.35,
        showscale=False,
        customdata=names,
        hovertemplate="%{customdata[2]}<br>%{customdata[3]}<br>" + safe(unknown) + "<extra></extra>",
        **shared,
    )
    top = np.nanmax(values) if np.isfinite(values).any() else 1
    figure.add_heatmap(
        z=values,
        colorscale=BLUES[dark],
        zmin=0,
        zmax=top or 1,
        colorbar={"thickness": 10, "len": 0.5, "outlinewidth": 0},
        hoverinfo="skip",
        **shared,
    )
    _clickable_pairs(figure, values, names, safe(measure), whole)
    style(figure, dark, 180 + max(340, 11 * min(n, LABELLED)))
    named = n <= LABELLED
    figure.update_xaxes(
        showgrid=False,
        range=[-0.5, n - 0.5],
        tickvals=ticks if named else [],
        ticktext=labels if named else [],
        tickangle=-60,
        tickfont={"size": 9},
        constrain="domain",
    )
    figure.update_yaxes(
        showgrid=False,
        tickvals=ticks if named else [],
        ticktext=labels if named else [],
        tickfont={"size": 9},
        range=[n - 0.5, -0.5],
    )
    return figure


def _clickable_pairs(figure: go.Figure, values: np.ndarray, names: list, measure: str, whole: bool) -> None:
    """Lay an invisible point on each pair above 0, see `cells`."""
    rows, columns = np.nonzero(np.nan_to_num(values) > 0)
    figure.add_scatter(
        x=columns,
        y=rows,
        mode="markers",
        showlegend=False,
        marker={"symbol": "square", "size": 9, "opacity": 0},
        customdata=[
            [*names[i][j], f"{values[i, j]:.0f}" if whole else f"{values[i, j]:.2f}"] for i, j in zip(rows, columns)
        ],
        hovertemplate="%{customdata[2]}<br>%{customdata[3]}<br>" + measure + " %{customdata[4]}<extra></extra>",
    )


def packed(matrix: pd.DataFrame, label: Callable, member: Callable, hover: str, dark: bool) -> go.Figure:
    """Draw a packed matrix of initiatives by members: filled where the member belongs."""
    values = matrix.to_numpy(dtype=float)
    rows, columns = [safe(label(key)) for key in matrix.index], [safe(member(key)) for key in matrix.columns]
    figure = go.Figure(
        go.Heatmap(
            z=np.where(values > 0, 1.0, np.nan),
            x=list(range(values.shape[1])),
            y=list(range(values.shape[0])),
            showscale=False,
            colorscale=[[0, "#2E78B7"], [1, "#2E78B7"]],
            customdata=[
                [[key, rows[i], columns[j]] for j in range(len(columns))] for i, key in enumerate(matrix.index)
            ],
            hovertemplate="%{customdata[1]}<br>%{customdata[2]}<extra>" + safe(hover) + "</extra>",
            xgap=0.3,
            ygap=0.6,
        )
    )
    style(figure, dark, 140 + max(11, 17 - len(rows) // 10) * min(len(rows), LABELLED))
    figure.update_xaxes(showgrid=False, tickvals=[], side="top")
    named = len(rows) <= LABELLED
    figure.update_yaxes(
        showgrid=False,
        autorange="reversed",
        tickvals=list(range(len(rows))) if named else [],
        ticktext=rows if named else [],
        tickfont={"size": 9},
    )
    return figure
