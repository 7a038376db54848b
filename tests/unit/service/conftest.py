"""The service without Streamlit's part of it, over the shipped package or another."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.service.parts import parts
from dashboard.ui.context import PACKAGE
from tests.packages import full


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """Return the folder of a package of five initiatives and a host."""
    folder = tmp_path_factory.mktemp("package")
    for name, table in full().items():
        table.to_csv(folder / f"{name}.csv", index=False)
    return folder


@pytest.fixture
def client(monkeypatch):
    """Return a maker of a client of the service: of the shipped package, or of one in a folder."""
    opened = []

    def _client(folder=None, **environment):
        if folder is not None:
            monkeypatch.setenv(PACKAGE, str(folder))
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        found = TestClient(Starlette(**parts()), base_url="http://testserver", follow_redirects=False)
        opened.append(found.__enter__())
        return found

    yield _client
    for one in opened:
        one.__exit__(None, None, None)
