"""Every page of a package without each table and column in turn: it opens, and tells nothing that it cannot know."""

import json
import re

import pytest

from dashboard.present.words import Text, bundle
from tests.packages import absences, full, without
from tests.pages.conftest import PAGES, figures, open_app, written

# What may not be said without a table or column: messages of the interface, by page.
FORBIDDEN = {
    "relations": {
        "overview": ["overview-hub"],
        "layers": ["trickle", "layer-ties-title"],
        "nesting": ["nesting-answer", "nesting-answer-none", "tree-found", "hosts-found"],
        "network": ["network-answer", "network-answer-untied", "relations-title", "brokers-reading"],
    },
    "memberships": {
        "overlap": ["overlap-answer", "overlap-answer-none"],
        "nesting": ["packed-inside"],
        "countries": ["countries-answer", "countries-nobody", "curve-title-none"],
    },
    "members": {"countries": ["countries-answer", "countries-nobody", "states-in-none", "curve-title-none"]},
    "members.region": {"countries": []},
    "initiatives.layers": {"layers": ["layers-answer", "combinations-title", "gaps-title"]},
    "initiatives.form": {"overview": ["overview-form", "form-layer-title"], "initiatives": ["initiatives-answer"]},
    "initiatives.issue_areas": {"layers": ["gaps-title"], "overlap": ["overlap-answer"], "nesting": ["dyads-title"]},
    "initiatives.legal_force": {"layers": ["flow-title"], "countries": ["facing-title"]},
    "initiatives.launch_year": {"overview": ["growth-title"], "timeline": ["timeline-answer", "began-title"]},
    "initiatives.end_year": {"timeline": ["timeline-answer"]},
    "initiatives.functions": {},
}
# Metrics of the overview that rest on something.
METRICS = {
    "relations": ["ties"],
    "memberships": ["states", "members-known"],
    "initiatives.legal_force": ["binding"],
    "initiatives.layers": ["multi-layer"],
}
HOLDS = ("x", "y", "z", "a", "labels", "locations", "node")  # where a trace of a chart has its data


@pytest.fixture
def lacking(tmp_path, package):
    """Return a writer of the small package without a table or column, which the app then shows."""

    def write(*absent: str, emptied: bool = False) -> None:
        frames = full()
        for name in absent:
            frames = without(frames, name, emptied)
        for name, frame in frames.items():
            frame.to_csv(tmp_path / f"{name}.csv", index=False)
        package(tmp_path)

    return write


def said(text: str, key: str, lang: str = "en") -> bool:
    """Tell whether a page says a message, whatever is put into it: its own words occur in their order."""
    pattern = bundle(lang).get_message(key).value
    words = [
        part.value for part in getattr(pattern, "elements", [pattern]) if isinstance(getattr(part, "value", 0), str)
    ]
    found = ".*".join(re.escape(word.replace("*", "")) for word in words if word.strip())
    return re.search(found, text.replace("*", "").replace("\\", ""), re.DOTALL) is not None


# Columns that a measure or a picture reads; all others are left out together.
ALONE = [
    *FORBIDDEN,
    *(f"initiatives.{name}" for name in ("primary_layer", "scope", "country", "kind", "membership", "identified")),
    *(f"memberships.{name}" for name in ("role", "since", "until")),
    *(f"members.{name}" for name in ("kind", "iso3", "income", "pathway")),
    "relations.since",
]


@pytest.mark.parametrize(
    "absent", [(name,) for name in ALONE] + [tuple(sorted({*absences()} - {*ALONE}))], ids=lambda names: names[0]
)
def test_every_page_opens_without(lacking, absent):
    """No page fails, and each asks its question, whatever table or column is missing."""
    lacking(*absent)
    for page in PAGES:
        at = open_app(page, collection="all")
        assert at.title[0].value == Text("en")(f"{page}-question"), page
        check(at, page, absent[0])
    open_app("initiatives", collection="all", initiative="un")
    open_app("overlap", collection="all", pair=["un", "lab"])


@pytest.mark.parametrize("absent", [*METRICS, "initiatives.issue_areas", "initiatives.launch_year"])
def test_every_page_opens_with_it_empty(lacking, absent):
    """A table without rows, or a column without a value, tells no more than one that is not there."""
    lacking(absent, emptied=True)
    for page in PAGES:
        check(open_app(page, collection="all"), page, absent)


def check(at, page: str, absent: str) -> None:
    """Hold a page to saying nothing that rests on what is absent."""
    text = written(at)
    for key in FORBIDDEN.get(absent, {}).get(page, []):
        assert not said(text, key), f"{page} without {absent} says {key}"
    if page == "overview":
        dashes = {Text("en")(f"figure-{name}") for name in METRICS.get(absent, [])}
        untold = {label for label, value in figures(at).items() if value == "–"}
        assert dashes <= untold and (dashes or not untold)
    label = at.session_state["view"].words.label(absent.rpartition(".")[2])
    headed = {column for table in at.dataframe for column in table.value.columns}
    assert page == "methods" or not absent.startswith("members.") or label not in headed, f"{page} lists {absent}"
    for chart in at.get("plotly_chart"):
        drawn = json.loads(chart.proto.spec)["data"]
        assert any(trace.get(axis) is not None for trace in drawn for axis in HOLDS), chart.proto.alt


def test_the_whole_package_says_all_of_it(lacking):
    """With everything there, each of the messages and figures that may be forbidden is told: the rule can fail."""
    lacking("sources")
    told = {page: written(open_app(page, collection="all")) for page in PAGES}
    never = {
        "nesting-answer-none",
        "network-answer-untied",
        "overlap-answer-none",
        "countries-nobody",
        "curve-title-none",
    }
    for pages in FORBIDDEN.values():
        for page, keys in pages.items():
            for key in set(keys) - never - {"facing-title", "states-in-none"}:
                assert said(told[page], key), (page, key)
    assert figures(open_app("overview", collection="all")) and "–" not in figures(open_app("overview")).values()


def test_nothing_is_no_where_no_column_says_so(lacking):
    """A yes/no column that is not there is not answered with no, in the record, beside others or in the table."""
    for absent in ("initiatives.ai_specific", "initiatives.table2"):
        lacking(absent)
        name = absent.partition(".")[2]
        label = Text("en")("not-in-package-are", fields="").split(":")[0]
        at = open_app("initiatives", collection="all", initiative="un", columns=[name])
        assert label in written(at) and not any(row[0] == name for row in at.table[0].value.to_numpy())
        assert set(at.dataframe[-1].value.iloc[:, -1]) == {Text("en")("not-in-package")}


def test_pair_of_what_is_not_known_says_so(lacking):
    """A pair of which one side has no members, on a table without functions: shared, and not known with the reason."""
    lacking("initiatives.functions")
    at = open_app("overlap", collection="all", pair=["un", "lab"])
    text = written(at)
    assert said(text, "missing-members") and said(text, "missing-functions")
    assert Text("en")("reason-no-members-by-nature") in text
    assert "Shared issue areas (1)" in text.replace("\\", "")
