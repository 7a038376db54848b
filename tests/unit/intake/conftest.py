"""From files to a complex, as the page reads them."""

import pytest

from dashboard.model.intake.given import opened
from dashboard.model.intake.recognise import recognised
from dashboard.model.intake.take import taken


def read(**files: str | bytes):
    """Return the plans and what was read of files by name; `__` stands for the dot."""
    given = opened([(n.replace("__", "."), c.encode() if isinstance(c, str) else c) for n, c in files.items()])
    plans = recognised(given)
    return plans, taken(given, plans, "Test")


def belonging(whole) -> dict[str, str]:
    """Return the members that count of each initiative, in a line."""
    found = whole.counted().groupby("initiative_id", sort=True)["member_id"].agg(lambda ids: " ".join(sorted(ids)))
    return dict(found)


@pytest.fixture
def take():
    """Return `read`."""
    return read
