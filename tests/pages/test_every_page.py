"""Every page in both languages: it opens, asks its question, answers it, and loses nothing on the way."""

import json
from dataclasses import replace

import pytest

from dashboard.measures.overlap import pairs
from dashboard.model.lens import ROWS, Lens
from dashboard.model.select import Selection
from dashboard.present.words import LANGUAGES, Text
from tests.pages.conftest import PAGES, address, figures, open_app, shown, written


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_page_opens_with_its_question_and_answer(page, lang):
    """A page has no exception, its question as title, an answer with a number in it, in its language."""
    at = open_app(page, lang=lang)
    assert [title.value for title in at.title] == [Text(lang)(f"{page}-question")]
    assert address(at)["lang"] == [lang]
    assert at.text_input(key="search").placeholder == Text(lang)("search-hint")
    if page not in ("initiatives", "findings"):  # findings have tests of their own
        answer = at.main.markdown[0].value
        assert any(letter.isdigit() for letter in answer), answer
    assert not at.error and "{" not in "".join(m.value for m in at.main.caption).replace("%{", "")


@pytest.mark.parametrize("page", ["overview", "layers", "overlap", "nesting"])
def test_charts_say_what_they_show(page):
    """Every chart has a description for those who do not see it, and no markup of the data in its text."""
    at = open_app(page)
    charts = at.get("plotly_chart")
    assert charts
    for chart in charts:
        assert len(chart.proto.alt) > 20
        assert json.loads(chart.proto.spec)["data"], chart.proto.alt


def test_language_follows_the_browser():
    """Without a language in the address the browser's is taken, English where it is neither."""
    from streamlit.testing.v1 import AppTest

    from tests.pages.conftest import ROOT

    for locale, title in {"zh-CN": Text("zh")("overview-question"), "fr-FR": Text("en")("overview-question")}.items():
        at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
        at.context = {"locale": locale, "theme": "light"}
        at.run()
        assert at.title[0].value == title


def test_dark_theme_darkens_the_charts():
    """In the dark theme charts have dark paper."""
    from streamlit.testing.v1 import AppTest

    from dashboard.present.pictures.style import PAPER
    from tests.pages.conftest import ROOT

    at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
    at.context = {"locale": "en", "theme": "dark"}
    at.run()
    assert {json.loads(c.proto.spec)["layout"]["paper_bgcolor"] for c in at.get("plotly_chart")} == {PAPER[True]}


def test_language_switch_keeps_the_view():
    """Switching the language keeps filters and choices."""
    at = open_app("initiatives", form="private", layers=["technical"])
    before = shown(at)
    at.button_group(key="w_lang").set_value("zh").run()
    assert address(at) == {"lang": ["zh"], "form": ["private"], "layers": ["technical"]}
    assert at.title[0].value == Text("zh")("initiatives-question")
    assert f"{before}" in at.sidebar.markdown[0].value


def test_filters_stay_when_the_page_changes():
    """Every page opened by the navigation shows the same selection."""
    at = open_app("overview", layers=["technical"], form=["multilateral", "private"], collection="all")
    counts = [shown(at)]
    for page in PAGES:
        at.query_params.clear()
        at.switch_page(f"../pages/{page}.py").run()
        assert not at.exception
        counts.append(shown(at))
        assert address(at) == {
            "lang": ["en"],
            "layers": ["technical"],
            "form": ["multilateral", "private"],
            "collection": ["all"],
        }
    assert len(set(counts)) == 1


@pytest.mark.parametrize(
    ("asked", "lens"),
    [
        ({}, Lens()),
        ({"as_of": "2000-01-01"}, Lens(as_of="2000-01-01")),
        ({"participants": "1"}, Lens(participants=True)),
        ({"cover": "covered"}, Lens(cover="covered")),
        (
            {"units": "issuer", "members": "states_eu_one", "lists": "partial"},
            Lens("issuer", "states_eu_one", "partial"),
        ),
        ({"covered": "1"}, replace(ROWS, cover="covered")),
        ({"roles": ["member", "participant"]}, replace(ROWS, participants=True)),
    ],
)
def test_the_lens_of_the_address_moves_the_overlap(shipped, asked, lens):
    """The pairs that share members are those that the measure gives of the complex seen through the lens."""
    at = open_app("overlap", collection="table2", **asked)
    found = pairs(shipped.select(Selection(collection="table2")).seen(lens))
    known = found[found["overlap"].notna()]
    answer = at.main.markdown[0].value
    for number in (len(known), len(found), int((known["overlap"] > 0).sum())):
        assert str(number) in answer


def test_a_pair_in_the_address_is_explained(shipped):
    """The overlap page opens on the pair of the address and says what the two share."""
    at = open_app("overlap", pair=["oecd-ai-principles", "g20-ai-principles"])
    text = written(at)
    both = set(shipped.catalogue.at["oecd-ai-principles", "issue_areas"]) & set(
        shipped.catalogue.at["g20-ai-principles", "issue_areas"]
    )
    assert f"Shared issue areas ({len(both)})" in text.replace("\\", "")
    seen = shipped.select(Selection(collection="framed")).seen(Lens())
    counted = seen.counted().groupby("initiative_id")["member_id"].agg(set)
    assert f"Shared members ({len(counted['oecd-ai-principles'] & counted['g20-ai-principles'])})" in text.replace(
        "\\", ""
    )
    assert at.selectbox(key="w_pair_0").value == "oecd-ai-principles"


def test_every_table_and_chart_is_offered_as_csv():
    """Beside every chart and table stands its CSV."""
    for page, keys in {
        "overview": ["csv_landscape", "csv_form_layer", "csv_growth"],
        "initiatives": ["csv_table"],
        "layers": ["csv_combinations", "csv_flow", "csv_gaps"],
        "nesting": ["csv_tree", "csv_packed"],
    }.items():
        at = open_app(page)
        offered = {button.key for button in at.get("download_button")}
        assert set(keys) <= offered, page
        assert len([key for key in offered if key and key.startswith("csv_")]) >= len(at.get("plotly_chart"))


def test_methods_offers_everything(raw):
    """The methods page offers every table, whole, and all of them in one zip."""
    at = open_app("methods")
    labels = {button.key: button.label for button in at.get("download_button")}
    for name in ("initiatives", "members", "memberships", "relations", "sources", "corrections"):
        assert str(len(raw[name])) in labels[f"csv_{name}_whole"]
    assert "zip" in labels


def test_ties_are_as_many_on_the_overview_as_in_the_network():
    """One number of documented ties: that of the picture whose rows can be downloaded."""
    told = figures(open_app("overview"))
    assert f" {told[Text('en')('figure-ties')]} relations" in written(open_app("network"))
