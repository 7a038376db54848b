"""What a page needs to know of the present run."""

import os
from functools import lru_cache
from pathlib import Path

from dashboard.model import schema
from dashboard.model.load import Loaded, load
from dashboard.ui import screen as st
from dashboard.ui.here import Here

PACKAGE = "REGIME_ATLAS_DATA"  # environment variable by which `python -m dashboard --data` names its folder


def here() -> Here:
    """Return the present run; app.py has set it before the page runs."""
    return st.session_state["here"]


def package() -> Path:
    """Return the folder of the data package that this app shows."""
    return Path(os.environ.get(PACKAGE) or schema.DATA)


def loaded() -> Loaded:
    """Return this app's data package, read once until a file of it changes."""
    folder = package()
    stamp = (
        tuple(sorted((f.name, f.stat().st_mtime_ns, f.stat().st_size) for f in folder.glob("*.*")))
        if folder.is_dir()
        else ()
    )
    return _load(str(folder), stamp)


# The frames are shared by all sessions; nothing below changes them.
@lru_cache(maxsize=2)
def _load(folder: str, stamp: tuple) -> Loaded:
    return load(folder)
