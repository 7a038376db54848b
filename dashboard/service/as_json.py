"""A table as JSON: a list of rows, with the same numbers as its CSV."""

import json
import math

import numpy as np
import pandas as pd

from dashboard.measures.precision import significant


def as_json(table: pd.DataFrame) -> bytes:
    """Return a table as a list of objects, one a row; cells of several values are lists, what is not known is null.

    Examples
    --------
    >>> as_json(pd.DataFrame({"id": ["a", ""], "n": [0.1 + 0.2, None], "layers": [("legal",), ()]})).decode()
    '[{"id":"a","n":0.3,"layers":["legal"]},\\n{"id":null,"n":null,"layers":[]}]\\n'
    """
    columns = {str(name): _cells(table[name]) for name in table.columns}
    rows = (dict(zip(columns, row)) for row in zip(*columns.values()))
    said = (json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False) for row in rows)
    return f"[{(',' + chr(10)).join(said)}]\n".encode("utf-8", "replace")


def _cells(column: pd.Series) -> list:
    if pd.api.types.is_float_dtype(column.dtype):
        column = pd.Series(significant(column.to_numpy(dtype=float, na_value=np.nan)), dtype=object)
    return [_cell(value) for value in column.astype(object)]


def _cell(value):
    if isinstance(value, (tuple, list, set, frozenset)):
        return [" ".join(part) if isinstance(part, tuple) else str(part) for part in value]
    if isinstance(value, str):
        return value or None
    if pd.isna(value):
        return None
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        exact = float(significant(np.array(float(value))))
        return exact if math.isfinite(exact) else None
    return str(value)
