"""Tables as files: CSV that spreadsheets read rightly and do not run, and zip."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from dashboard.measures.precision import significant
from dashboard.model import schema

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(table: pd.DataFrame) -> bytes:
    """Return a table as CSV, UTF-8 with a byte order mark so that spreadsheets read Chinese.

    Cells of several values are joined with semicolons. A text cell that a spreadsheet would
    run as a formula gets a leading apostrophe; numbers never do. Numbers have twelve significant
    digits, which are the same on every processor.

    Examples
    --------
    >>> to_csv(pd.DataFrame({"name": ["=1+1", "AI"], "n": [-1, 2]})).decode("utf-8-sig").splitlines()
    ['name,n', "'=1+1,-1", 'AI,2']
    """
    out = table.copy()
    for name in out.columns:
        if out[name].dtype == object or isinstance(out[name].dtype, (pd.StringDtype, pd.CategoricalDtype)):
            out[name] = pd.Series([_cell(value) for value in out[name]], index=out.index, dtype=object)
        elif pd.api.types.is_float_dtype(out[name].dtype):
            out[name] = significant(out[name].to_numpy(dtype=float, na_value=np.nan))
    out.columns = [_cell(str(name)) for name in out.columns]
    return str(out.to_csv(index=False, lineterminator="\r\n")).encode("utf-8-sig")


NAMED = ("id", "a", "b", "from_id", "to_id", "initiative_id", "member_id", "parent", "root", "unit", "row")


def with_names(table: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return a table with a column of names beside each column of ids, for those who read it in a spreadsheet.

    A column counts as one of ids if it is called so (`NAMED`) and all that stands in it has a name. A table
    that has names of its own (name_en) keeps them.

    Examples
    --------
    >>> pairs = pd.DataFrame({"a": ["x"], "b": ["y"], "overlap": [0.5]})
    >>> with_names(pairs, {"x": "Ex", "y": "Why"}).to_dict("list")
    {'a': ['x'], 'a_name': ['Ex'], 'b': ['y'], 'b_name': ['Why'], 'overlap': [0.5]}
    >>> list(with_names(pairs.assign(b="z"), {"x": "Ex"}))
    ['a', 'a_name', 'b', 'overlap']
    """
    if table.empty or "name_en" in table:
        return table
    columns: dict[str, pd.Series] = {}
    for place, column in enumerate(table.columns):
        columns[column] = table.iloc[:, place]
        if column in NAMED and f"{column}_name" not in table:
            found = [("" if _none(key) else names.get(key)) for key in columns[column]]
            if any(found) and None not in found:
                columns[f"{column}_name"] = pd.Series(found, index=table.index, dtype=object)
    return pd.DataFrame(columns, index=table.index) if table.columns.is_unique else table


def _none(key: object) -> bool:
    return key == "" or key is None or key is pd.NA or key != key


def _cell(value: Any) -> Any:
    if isinstance(value, (tuple, list, set, frozenset)):
        value = schema.SEPARATOR.join(" ".join(part) if isinstance(part, tuple) else str(part) for part in value)
    if isinstance(value, float):
        return float(significant(np.array(value)))
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def to_zip(files: dict[str, bytes]) -> bytes:
    """Return files as one zip; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
