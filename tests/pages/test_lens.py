"""The lens on the pages: said in words, chosen in the sidebar, kept in the address; it moves measures and no table."""

import pytest

from dashboard.model.folding import tops
from dashboard.model.lens import Lens
from dashboard.model.select import Selection
from dashboard.present.lens_words import in_words
from dashboard.present.pictures import countries
from dashboard.present.words import LANGUAGES, Text
from tests.pages.conftest import address, open_app, open_lens, shown, written

OTHER = {"units": "issuer", "members": "states_eu_one", "lists": "partial", "cover": "covered"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", ["overview", "overlap", "nesting", "network", "countries", "initiatives"])
def test_the_lens_is_said_in_words(page, lang):
    """One line of the sidebar of every page says what is compared; so do the captions that count."""
    at = open_app(page, collection="table2", lang=lang)
    said = in_words(Lens(), Text(lang))
    assert said in [box.label for box in at.sidebar.expander]
    if page != "initiatives":
        assert in_words(Lens(), Text(lang), "rows") in written(at)


def test_the_lens_moves_measures_and_not_the_table(shipped):
    """Seen by issuer there are fewer units and other pairs; the rows that are listed and counted are the same."""
    rows = [
        list(open_app("initiatives", collection="table2", **lens).dataframe[0].value.iloc[:, 0]) for lens in ({}, OTHER)
    ]
    assert rows[0] == rows[1] and len(rows[0]) == 35
    views = [open_app("overlap", collection="table2", **lens) for lens in ({}, OTHER)]
    assert shown(views[0]) == shown(views[1]) == 35
    assert views[0].main.markdown[0].value != views[1].main.markdown[0].value
    units = len(shipped.select(Selection(collection="table2")).seen(Lens(**OTHER)).comparable)
    assert f"{units * (units - 1) // 2}" in views[1].main.markdown[0].value


def test_choices_go_into_the_address_and_back():
    """Each choice of the sidebar is an id in the address; the usual one is none; a link brings them back."""
    at = open_lens(open_app("nesting", collection="table2"))
    for name, value in OTHER.items():
        at.radio(key=f"w_{name}").set_value(value).run()
    at.toggle(key="w_participants").set_value(True).run()
    at.button_group(key="w_hosts").set_value("out").run()
    asked = {name: [value] for name, value in OTHER.items()} | {"participants": ["1"], "hosts": ["out"]}
    assert address(at) == {"lang": ["en"], "collection": ["table2"]} | asked
    again = open_app("nesting", **address(at))
    assert (
        again.session_state["view"].lens
        == at.session_state["view"].lens
        == Lens(**OTHER, participants=True, hosts=False)
    )
    assert address(again) == address(at)
    again.button(key="lens_usual").click().run()
    assert address(again) == {"lang": ["en"], "collection": ["table2"]}


def test_layers_are_not_told_of_issuers():
    """An issuer has no primary layer: one sentence says so where a picture rests on it, and nothing fails."""
    for page in ("overview", "layers", "network"):
        assert Text("en")("lens-no-layer") in written(open_app(page, collection="table2", units="issuer"))


def test_several_issuers_of_a_row_are_said(shipped):
    """Of a row that several made, the record names all and says with whom it is compared."""
    rows = shipped.select(Selection(collection="framed"))
    key, ends = next((key, ends) for key, ends in tops(rows, rows.comparable.index).items() if len(ends) > 1)
    said = written(open_app("initiatives", initiative=key, units="issuer")).replace("\\", "")
    assert f"compared with what {shipped.name(ends[0])} made" in said
    assert "compared with what" not in written(open_app("initiatives", initiative=key))


def test_a_package_of_rows_has_no_processes(tmp_path, package):
    """Without parts and issuers each row stands for itself; the sidebar says why, and an address is told."""
    (tmp_path / "initiatives.csv").write_text("id,name_en,layers\na,Alpha,legal\nb,Beta,legal\n", encoding="utf-8")
    package(tmp_path)
    at = open_lens(open_app("overview", units="process"))
    assert at.session_state["view"].lens.units == "initiative"
    captions = " ".join(caption.value for caption in at.sidebar.caption)
    assert "neither what is part of what nor who issued what" in captions
    assert list(at.radio(key="w_units").options) == ["Initiatives"]
    asked = open_app("overview", units="issuer")
    assert "issuer" in next(info.value for info in asked.info if info.value.startswith("Not everything"))
    assert "issuer" not in str(address(asked))


def test_where_the_union_is_one_its_states_are_on_the_map():
    """The 27 stand on the map where the Union does, and are no states in nothing; in the list the Union stands once."""
    at = open_app("countries", members="states_eu_one")
    now = at.session_state["view"]
    rows = countries.on_the_map(now, countries.taking_part(now)).set_index("id")
    union = countries.taking_part(now).set_index("id").at["EU", "initiatives"]
    assert rows.at["FRA", "initiatives"] == rows.at["MLT", "initiatives"] == union > 0
    assert "FRA" not in set(countries.taking_part(now)["id"]) and not rows.index.duplicated().any()
    assert any("map_initiatives" in chart.proto.id for chart in at.get("plotly_chart"))
