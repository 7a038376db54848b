"""A complex as a data package of its own: its tables as they were read, nothing in them that a check reproaches."""

import io
import json
from math import inf

import pandas as pd

from dashboard.model.complex import RegimeComplex
from dashboard.model.load import load
from dashboard.model.problem import NOTHING, Problem
from dashboard.present.bundle.descriptor import descriptor
from dashboard.present.bundle.tables import stated
from dashboard.present.tables import to_csv, to_zip

# Rules that an empty cell does not keep: the column that is emptied instead.
INSTEAD = {"register-unnamed": "frame", "end-unknown": "status"}
NOTE = "A table as it was read and checked: what broke a rule was mended, emptied or left out."


def clean(whole: RegimeComplex) -> bytes:
    """Return a complex as a zip that `python -m dashboard validate` finds nothing wrong with.

    Cells that break a rule of coding are empty in it; of two ties that contradict each other the first is kept.
    """
    tables = {name: _as_text(table) for name, table in stated(whole).items()}
    packed = _packed(whole, tables)
    while problems := load(packed, most=inf).problems:  # what is emptied may break another rule of coding
        mended = _mended(tables, problems)
        if all(mended[name].equals(table) for name, table in tables.items()):
            break
        tables, packed = mended, _packed(whole, mended)
    return packed


def _packed(whole: RegimeComplex, tables: dict[str, pd.DataFrame]) -> bytes:
    files = {f"{name}.csv": to_csv(table) for name, table in tables.items()}
    about = json.dumps(descriptor(whole, tables, NOTE), ensure_ascii=False, indent=1)
    return to_zip({**files, "datapackage.json": about.encode()})


def _as_text(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with its cells as its file has them."""
    return pd.read_csv(io.BytesIO(to_csv(table)), dtype=str, keep_default_na=False, encoding="utf-8-sig")


def _mended(tables: dict[str, pd.DataFrame], problems: list[Problem]) -> dict[str, pd.DataFrame]:
    tables = {name: table.copy() for name, table in tables.items()}
    drop: dict[str, set[int]] = {}
    for problem in problems:
        table, row = tables.get(problem.table), (problem.row or 0) - 2
        if table is None or not 0 <= row < len(table):
            continue
        column = INSTEAD.get(problem.key, problem.column)
        if problem.key == "members-unsourced":
            whose = table.at[row, "initiative_id"]
            tables["initiatives"].loc[tables["initiatives"]["id"] == whose, "membership"] = ""
        elif problem.table == "relations" or problem.remedy != NOTHING or column not in table:
            drop.setdefault(problem.table, set()).add(row)
        else:
            table.loc[row, column] = ""
    return {name: table.drop(index=list(drop.get(name, ()))).reset_index(drop=True) for name, table in tables.items()}
