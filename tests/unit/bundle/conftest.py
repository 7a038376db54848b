"""Bundles that several tests read."""

import pytest

from dashboard.model import schema
from dashboard.model.load import load
from dashboard.model.select import Selection
from dashboard.present.bundle import Options, documents, export

TABLE2 = Options(Selection(collection="table2"), "fixed-fixed", samples=20, seed=3)


@pytest.fixture(scope="session")
def whole():
    """The shipped complex."""
    return load(schema.DATA).complex


@pytest.fixture(scope="session")
def bundle(whole, tmp_path_factory):
    """A bundle of Table 2 with its pictures."""
    target = tmp_path_factory.mktemp("bundle")
    export(whole, target, TABLE2, own=documents.own(schema.DATA), package=schema.DATA)
    return target
