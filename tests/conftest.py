"""What many tests start from: the shipped package, as the app loads it and as plain text."""

import os
from functools import cache

import pandas as pd
import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

from dashboard.measures.findings import store
from dashboard.model import schema
from dashboard.model.load import Loaded, load

# No test hangs on seconds: a first call loads catalogues, and machines are busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A server looks for components among the installed packages once, when it starts; AppTest does so at every run, which
# takes twice as long as a page. What is installed does not change meanwhile.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


# What reads the findings and the chance that are kept with the shipped table.
OF_KEPT = ("test_kept_findings.py", "pages/test_findings.py", "pages/test_chance.py", "bundle/test_findings.py")


# Tests that take half a minute: late in a run, one process would wait for them after all others are done. Those of the
# browser stand first and stay with one process, so that one server works out what they ask for.
LONG = ("pages/test_own_findings.py", "pages/test_findings.py", "pages/test_long_work.py", "unit/bundle/", "unit/test_")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes long where a second process begins; skip what reads findings that are of an earlier table."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        slow = {item: any(part in item.path.as_posix() for part in LONG) for item in items}
        long, others = [[item for item in items if slow[item] is which] for which in (True, False)]
        middle = len(items) // 2
        items[:] = [*others[:middle], *long, *others[middle:]]
    # They take long to work out.
    if store.read(schema.DATA) is not None:
        return
    skip = pytest.mark.skip(reason="data/findings is of an earlier table; run `python -m dashboard findings`")
    for item in items:
        if item.path.as_posix().endswith(OF_KEPT):
            item.add_marker(skip)


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """Return the shipped package as the app loads it."""
    return load(schema.DATA)


@pytest.fixture(scope="session")
def shipped(loaded):
    """Return the shipped regime complex."""
    return loaded.complex


@pytest.fixture(scope="session")
def raw() -> dict[str, pd.DataFrame]:
    """Return the shipped tables as text, read without the program's own code."""
    return {
        path.stem: pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
        for path in schema.DATA.glob("*.csv")
    }
