"""What many tests start from: the shipped package, as the app loads it and as plain text."""

import pandas as pd
import pytest
from hypothesis import settings

from dashboard.measures.findings import store
from dashboard.model import schema
from dashboard.model.load import Loaded, load

# No test hangs on seconds: a first call loads catalogues, and machines are busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


# What reads the findings and the chance that are kept with the shipped table.
OF_KEPT = ("test_kept_findings.py", "pages/test_findings.py", "pages/test_chance.py", "bundle/test_findings.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what reads kept findings while they are of an earlier table: they take long to work out."""
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
