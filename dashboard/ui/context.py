"""What a page needs to know of the present run."""

import os
from functools import lru_cache
from pathlib import Path
from threading import Lock

import pandas as pd

from dashboard.measures import kept
from dashboard.measures.findings import store
from dashboard.measures.nulls import NullResult
from dashboard.measures.pair_chance import PairTails
from dashboard.measures.structure_chance import SAMPLES
from dashboard.measures.whole import Whole
from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.model.load import Loaded, load
from dashboard.present.view import View
from dashboard.ui import screen as st

GIVEN, OWN = "given", "own_table"  # where a session holds what its reader gave, and the table that came of it
PACKAGE = "REGIME_ATLAS_DATA"  # environment variable by which `python -m dashboard --data` names its folder


_LOADING = Lock()


def current() -> View:
    """Return the present run; app.py has set it before the page runs."""
    return st.session_state["view"]


def package() -> Path:
    """Return where the data package lies that this app shows: a folder, a zip, a workbook or a CSV."""
    return Path(os.environ.get(PACKAGE) or schema.DATA)


def loaded() -> Loaded:
    """Return this app's data package, read once until a file of it changes, however many ask for it at once."""
    with _LOADING:
        return _load(str(package()), _stamp(package()))


def shown() -> Loaded:
    """Return what this reader sees: a table of the reader's own, which this session alone holds, or the app's."""
    return st.session_state.get(OWN) or loaded()


def own() -> bool:
    """Tell whether this reader sees a table of the reader's own."""
    return st.in_session() and st.session_state.get(OWN) is not None


def _stamp(path: Path) -> tuple:
    """Return what changes with the files of a package."""
    try:
        files = [path, *path.glob("*.*")] if path.is_dir() else [path]
        return tuple(sorted((f.name, f.stat().st_mtime_ns, f.stat().st_size) for f in files))
    except OSError:  # gone, or not to be read: loading says so
        return ()


def findings_of(complex: RegimeComplex) -> tuple[pd.DataFrame, pd.DataFrame] | None:
    """Return the findings kept with this app's package, and their specifications; None if there are none of it."""
    if complex.private:
        return None
    return _findings(str(package()), complex.serial, _stamp(package() / store.FOLDER))


@lru_cache(maxsize=2)
def _findings(source: str, serial: int, stamp: tuple) -> tuple[pd.DataFrame, pd.DataFrame] | None:
    return store.read(Path(source)) if Path(source).is_dir() else None


def kept_structure(read: Whole) -> dict[tuple[str, str], NullResult] | None:
    """Return what is kept of how the structure of a view stands against chance; None if nothing, or too little, is."""
    found = kept.read_structure(package(), read) if package().is_dir() and not own() else None
    return found if found and max(null.samples for null in found.values()) >= SAMPLES else None


def kept_pairs(members: pd.DataFrame) -> PairTails | None:
    """Return what is kept with this app's package of how these pairs stand against chance; None if nothing is."""
    return kept.read_pairs(package(), members) if package().is_dir() and not own() else None


# The frames are shared by all sessions; nothing below changes them.
@lru_cache(maxsize=2)
def _load(source: str, stamp: tuple) -> Loaded:
    return load(source)
