"""Findings of a reader's own table: asked for, worked out with progress, left, held by that table alone."""

import gc
import weakref

import pytest

from dashboard.measures.findings import run
from dashboard.present.pictures.findings import in_view
from dashboard.present.words import Text
from dashboard.ui import own_findings
from dashboard.ui.context import OWN, findings_of
from tests.pages.conftest import open_app, written


@pytest.fixture
def few(monkeypatch):
    """Let few draws do."""
    monkeypatch.setattr(own_findings, "DRAWS", {3000: (19, 9)})


def own_page():
    """Return the findings page of a worked complex that is shown like an own table."""
    at = open_app("your_table")
    at.button(key="example_climate").click().run()
    return at.switch_page("../pages/findings.py").run()


def test_they_are_worked_out_on_a_click_and_are_those_of_the_measure(few):
    """The verdicts are the ones that the command would keep; another session and the disk have none of them."""
    at = own_page()
    assert not at.exception
    at.button(key="findings_start").click().run(timeout=300)
    assert not at.exception and not at.error
    whole = at.session_state[OWN].complex
    found, _ = run.findings(whole, samples=(19, 9))
    table = in_view(found, at.session_state["view"].selection.collection)
    verdicts = {str(Text("en")(f"claim-{row.id}")): row.verdict for row in table.reset_index(drop=True).itertuples()}
    shown = at.dataframe[-1].value
    assert len(shown) == len(table)
    for said, verdict in zip(shown.iloc[:, 0], shown.iloc[:, 1]):
        assert verdict == str(Text("en")(f"verdict-{verdicts[said]}"))
    assert findings_of(whole) is None
    at.switch_page("../pages/layers.py").run()
    at.switch_page("../pages/findings.py").run()
    assert "19" in written(at) and not [b for b in at.button if b.key == "findings_start"]
    held = weakref.ref(whole)
    at.switch_page("../pages/your_table.py").run()
    at.button(key="own_back").click().run()
    del at, whole
    gc.collect()
    assert held() is None


@pytest.mark.parametrize(("rows", "draws"), [(10, (999, 199)), (301, (499, 99)), (2500, (199, 49)), (9999, (199, 49))])
def test_draws_suit_the_size(rows, draws):
    """More rows, fewer draws."""

    class Whole:
        comparable = range(rows)

    assert own_findings.draws(Whole()) == draws


def test_the_tables_of_all_are_not_worked_out_in_the_browser():
    """A page of the atlas's own table offers no such button."""
    at = open_app("findings")
    assert not [b for b in at.button if b.key in ("findings_start", "findings_leave")]
