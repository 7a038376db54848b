"""The data of a picture as a table that is read on the screen: names for ids, labels for codes."""

import pandas as pd

from dashboard.present.tables import NAMED
from dashboard.present.view import View

MOST = 1000  # rows shown; the file holds all
_FIELDS = {"layer": "layers", "from_layer": "layers", "to_layer": "layers", "primary_layer": "layers", "kind": ""}


def in_words(view: View, data: pd.DataFrame) -> pd.DataFrame:
    """Return the first rows of a picture's data in the reader's words.

    Parameters
    ----------
    data : DataFrame
        As `Shown.data` has it.

    Returns
    -------
    DataFrame
        As many columns, in their order, without those of several ids; at most `MOST` rows. What is no id and no
        code stays as it is.
    """
    kept = [name for name in data.columns if not str(name).endswith("ids")]
    rows, labels = data[kept].head(MOST), {}
    cells = {}
    for name in kept:
        field = _FIELDS.get(name, name)
        cells[name] = [_cell(view, name, field, value) for value in rows[name]]
        labels[name] = _label(view, str(name))
        if pd.api.types.is_numeric_dtype(rows[name].dtype):
            cells[name] = rows[name].to_numpy()
    found = pd.DataFrame(cells)
    told = [labels[name] if list(labels.values()).count(labels[name]) == 1 else str(name) for name in kept]
    return found.set_axis(told, axis="columns")


def _label(view: View, name: str) -> str:
    if name in view.whole.catalogue.index:
        return view.words.short(name)
    if name in view.whole.members.index:
        return view.words.member(name)
    return view.text("name") if name == "id" else view.words.label(name)


def _cell(view: View, name: object, field: str, value: object) -> object:
    """Return a cell in words: the name of what an id stands for, the label of a code."""
    if isinstance(value, (tuple, list)):
        return view.text("semicolon").join(str(_cell(view, name, field, part)) for part in value)
    if not isinstance(value, str):
        return value
    if name in (*NAMED, "lower", "upper"):
        return named(view, value)
    return view.words.label(field, value) if field and view.whole.codebook.has_label(field, value) else value


def named(view: View, key: str) -> str:
    """Return the name of an initiative, a host or a member by its id; the id itself if nothing has it."""
    if key in view.whole.catalogue.index:
        return view.words.name(key)
    return view.words.member(key) if key in view.whole.members.index else key


def stands_for(view: View, row: pd.Series) -> tuple[str, list[str]]:
    """Return what a row of a picture's data stands for: the kind that the panel opens, and its ids.

    Returns
    -------
    tuple of str and list of str
        "pair" and two ids, "initiative" or "state" and one, or "" and none where it stands for a group.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> whole = SimpleNamespace(catalogue=pd.DataFrame(index=["x", "y"]), members=pd.DataFrame(index=["FRA"]))
    >>> view = SimpleNamespace(whole=whole)
    >>> stands_for(view, pd.Series({"a": "x", "b": "y"})), stands_for(view, pd.Series({"id": "FRA", "n": 2}))
    (('pair', ['x', 'y']), ('state', ['FRA']))
    >>> stands_for(view, pd.Series({"form": "private", "count": 3}))
    ('', [])
    """
    initiatives, members = view.whole.catalogue.index, view.whole.members.index
    for pair in (("a", "b"), ("from_id", "to_id"), ("lower", "upper"), ("id", "parent")):
        ids = [row.get(name) for name in pair]
        if len(set(ids)) == 2 and all(isinstance(key, str) and key in initiatives for key in ids):
            return "pair", ids
    for name in (*NAMED, "lower", "country"):
        key = row.get(name)
        if isinstance(key, str) and key in initiatives:
            return "initiative", [key]
        if isinstance(key, str) and key in members:
            return "state", [key]
    return "", []
