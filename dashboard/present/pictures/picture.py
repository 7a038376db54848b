"""A figure as the plain data that a browser is sent.

Plotly's own Figure validates every attribute at every call, which took three quarters of the time
of a new view. Here the tests do that, with Plotly's validators, for every picture of every page.
"""

import base64
import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from zlib import crc32

import numpy as np
import pandas as pd
from plotly.basedatatypes import BaseFigure

from dashboard.measures.precision import DIGITS, significant

Sent = dict[str, Any]  # what a browser is sent: data, a list of traces, and layout
_WHOLE = [np.dtype(kind) for kind in ("u1", "i1", "u2", "i2", "u4", "i4")]


class Picture(BaseFigure):  # type: ignore[misc]  # Plotly's own figure, which brings no types
    """Traces and a layout, as Plotly's JSON has them.

    It counts as one of Plotly's figures, which Streamlit sends as they are; anything else it
    would have validated at each run.

    Examples
    --------
    >>> picture = Picture()
    >>> picture.add("bar", x=["a"], y=np.array([2]))
    >>> picture.set(xaxis={"title": {"text": "n"}}); picture.set(xaxis={"visible": False})
    >>> picture.layout
    {'xaxis': {'title': {'text': 'n'}, 'visible': False}}
    """

    def __init__(self) -> None:
        """Begin with nothing drawn; Plotly's own beginnings, with its template, are left out."""
        self._sent: Sent = {"data": [], "layout": {}}
        self._axes: tuple[list[str], list[str]] = ([], [])  # ids of the rows and of the columns

    def keep(self, rows: list[str], columns: list[str]) -> None:
        """Keep what stands at the places of y and x, instead of sending it with every point."""
        self._axes = (rows, columns)

    def kept(self, rows: Iterable[int], columns: Iterable[int]) -> list[list[str]]:
        """Return what stands at some places."""
        return [[self._axes[0][i], self._axes[1][j]] for i, j in zip(rows, columns)]

    def clicked(self, point: dict[str, Any]) -> dict[str, Any]:
        """Return a clicked point with its custom data, also if they were kept: what its row and its column are."""
        if not self._axes[0] or point.get("customdata") is not None:
            return point
        i, j = (k if isinstance(k, (int, float)) else -1 for k in (point.get("y"), point.get("x")))
        if not (0 <= i < len(self._axes[0]) and 0 <= j < len(self._axes[1])):
            return point
        return {**point, "customdata": self.kept([int(i)], [int(j)])[0]}

    @property
    def data(self) -> list[dict[str, Any]]:
        """The traces."""
        traces: list[dict[str, Any]] = self._sent["data"]
        return traces

    @property
    def layout(self) -> dict[str, Any]:
        """The layout."""
        layout: dict[str, Any] = self._sent["layout"]
        return layout

    def add(self, kind: str, /, **attributes: object) -> None:
        """Add a trace; matrices of numbers become typed ones, numbers keep twelve digits."""
        self.data.append({"type": kind, **plain(attributes)})

    def mark(self, **annotation: object) -> None:
        """Add an annotation."""
        self.layout.setdefault("annotations", []).append(plain({"showarrow": False, **annotation}))

    def shape(self, **shape: object) -> None:
        """Add a shape."""
        self.layout.setdefault("shapes", []).append(plain(shape))

    def set(self, **layout: object) -> None:
        """Lay something out; what is set already and not named stays."""
        _merge(self.layout, plain(layout))

    def to_dict(self) -> Sent:
        """Return the data that is sent; neither it nor the picture may be changed any more."""
        return self._whole

    to_plotly_json = to_dict

    @cached_property
    def _whole(self) -> Sent:
        """The data with a mark of what they are.

        A browser gets a copy of each picture a moment after it was drawn; without the mark it would draw it again.
        """
        mark = crc32(json.dumps(self._sent, sort_keys=True).encode())
        return {**self._sent, "layout": {**self.layout, "datarevision": mark}}

    @cached_property
    def to_press(self) -> "Picture":
        """The same picture as one whose marks can be pressed: said at once, so that it is not drawn anew for it."""
        found = Picture()
        found._sent, found._axes = {**self._sent, "layout": {**self.layout, "clickmode": "event+select"}}, self._axes
        return found

    def __repr__(self) -> str:
        return f"Picture({[trace['type'] for trace in self.data]})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Picture) and self._sent == other._sent

    __hash__ = object.__hash__


def _merge(into: dict[str, Any], more: dict[str, Any]) -> None:
    for name, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            _merge(into[name], value)
        else:
            into[name] = value


def plain(value: Any) -> Any:
    """Return a value as JSON has it: nothing of numpy or pandas, an unknown number as null.

    Examples
    --------
    >>> plain([np.int64(2), float("nan"), pd.NA, 0.1 + 0.2])
    [2, None, None, 0.3]
    """
    if value is None or isinstance(value, (str, bool, int)) and not isinstance(value, np.generic):
        return value
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items() if part is not None}
    if isinstance(value, (list, tuple, range)):
        return [plain(part) for part in value]
    if isinstance(value, (pd.Series, pd.Index)):
        return plain(value.tolist())
    if isinstance(value, np.ndarray):
        return typed(value) if value.dtype.kind in "iuf" and value.ndim > 1 else plain(value.tolist())
    if isinstance(value, np.generic):
        return plain(value.item())
    if value is pd.NA or value != value:
        return None
    return float(f"{value:.{DIGITS}g}") + 0.0 if isinstance(value, float) else value


def typed(array: np.ndarray) -> dict[str, str]:
    """Return a matrix of numbers as Plotly's typed one, in the smallest type that holds it.

    A list of numbers stays a list: Plotly compares typed ones with nothing and draws anew.

    Examples
    --------
    >>> typed(np.array([[0, 1], [2, 3]]))
    {'dtype': 'u1', 'bdata': 'AAECAw==', 'shape': '2, 2'}
    """
    if array.dtype.kind == "f":
        small = significant(array).astype(array.dtype)
    else:
        low, high = (int(array.min()), int(array.max())) if array.size else (0, 0)
        fitting = (k for k in _WHOLE if np.iinfo(k).min <= low and high <= np.iinfo(k).max)
        small = array.astype(next(fitting, np.dtype("f8")))
    found = {"dtype": small.dtype.str[1:], "bdata": base64.b64encode(np.ascontiguousarray(small).tobytes()).decode()}
    return {**found, "shape": ", ".join(map(str, small.shape))}
