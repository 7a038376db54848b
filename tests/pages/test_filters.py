"""Every filter of the sidebar: the number shown is what pandas counts; links seed it; nothing left says why."""

import pytest

from dashboard.model.select import FACETS, SEVERAL, default_collection, in_collection
from tests.pages.conftest import address, open_app, open_lens, shown, written


@pytest.fixture(scope="module")
def rows(shipped):
    """Return what the default collection shows: what a stated rule put in, no hosts, nothing national."""
    found = shipped.catalogue[in_collection(shipped, default_collection(shipped))]
    assert (found["kind"] != "organisation").all() and (found["scope"] != "national").all() and found["frame"].all()
    return found


@pytest.fixture(scope="module")
def app():
    """Return one open app for the module; each test starts it over."""
    return open_app("initiatives")


@pytest.fixture
def at(app):
    """Return the app at an address without filters."""
    app.query_params.clear()
    app.query_params["lang"] = "en"
    app.session_state["choices"] = {"lang": ["en"]}
    app.session_state["more"] = app.session_state["switch"] = True  # what is shut is not drawn
    return app.run()


def first(rows, name: str) -> str:
    """Return the most frequent value of a column."""
    cells = rows[name].explode() if name in SEVERAL else rows[name]
    return cells[cells != ""].dropna().value_counts().index[0]


def count(rows, name: str, *values: str) -> int:
    """Count the rows that have one of the values."""
    cells = rows[name] if name in SEVERAL else rows[name].map(lambda cell: (cell,))
    return int(cells.map(lambda cell: bool(set(cell) & set(values))).sum())


@pytest.mark.parametrize("name", FACETS)
def test_facet_filters(at, rows, name):
    """Choosing a value shows the rows that have it, in sidebar and table, and puts its id into the address."""
    value = first(rows, name)
    at.button_group(key=f"w_{name}").set_value([value]).run()
    assert not at.exception
    assert shown(at) == count(rows, name, value) == len(at.dataframe[0].value)
    assert address(at)[name] == [value]
    assert len(rows) > shown(at) > 0


@pytest.mark.parametrize("name", ["layers", "form"])
def test_counts_stand_behind_the_values(at, rows, name):
    """A filter shows behind each value how many rows have it."""
    options = [option.content for option in at.button_group(key=f"w_{name}").proto.options]
    numbers = sorted(int(text.rpartition("·")[2]) for text in options)
    values = {v for cell in rows[name] for v in (cell if name in SEVERAL else (cell,)) if v}
    assert [n for n in numbers if n] == sorted(count(rows, name, value) for value in values)


def test_two_values_are_either_and_layers_may_be_all(at, rows):
    """Two values show the rows with either; layers can ask for all of them."""
    at.button_group(key="w_layers").set_value(["technical", "legal"]).run()
    assert shown(at) == count(rows, "layers", "technical", "legal")
    at.button_group(key="w_match").set_value("all").run()
    assert shown(at) == rows["layers"].map(lambda cell: {"technical", "legal"} <= set(cell)).sum()
    assert address(at)["match"] == ["all"]


def test_collections(at, shipped, rows):
    """Framed, Table 2, international and all are what the columns say."""
    assert shown(at) == len(rows)
    initiatives = shipped.catalogue[shipped.catalogue["kind"] != "organisation"]
    at.button_group(key="w_collection").set_value("international").run()
    assert shown(at) == (initiatives["scope"] != "national").sum()
    at.button_group(key="w_collection").set_value("table2").run()
    assert shown(at) == 35
    at.button_group(key="w_collection").set_value("all").run()
    assert shown(at) == (shipped.catalogue["kind"] != "organisation").sum()
    at.toggle(key="w_host_rows").set_value(True).run()
    assert len(at.dataframe[0].value) == len(shipped.catalogue)


def test_years(at, rows):
    """The slider bounds the launch year on both sides; rows without a year pass only a slider at rest."""
    low, high = at.slider(key="w_years").value
    at.slider(key="w_years").set_value((2019, 2021)).run()
    assert shown(at) == rows["launch_year"].between(2019, 2021).fillna(False).sum()
    assert address(at)["from"] == ["2019"] and address(at)["to"] == ["2021"]
    at.slider(key="w_years").set_value((low, high)).run()
    assert shown(at) == len(rows) and "from" not in address(at)


@pytest.mark.parametrize("words", ["summit", "安全", "safety summit"])
def test_free_text_in_both_languages(at, rows, words):
    """Every word must occur in names, acronym, sponsor or summaries of either language."""
    at.text_input(key="w_text").set_value(words).run()
    text = (
        rows[["id", "name_en", "name_zh", "acronym", "sponsor", "summary_en", "summary_zh"]]
        .agg(" ".join, axis=1)
        .str.lower()
    )
    assert shown(at) == text.map(lambda cell: all(word in cell for word in words.split())).sum() > 0


def test_member(at, shipped, rows):
    """The filter by member shows what it takes part in; cover counts only when switched on."""
    at.selectbox(key="w_member").set_value("FRA").run()
    mine = shipped.memberships[shipped.memberships["member_id"] == "FRA"]
    day = shipped.date
    now = mine[((mine["since"] == "") | (mine["since"] <= day)) & ((mine["until"] == "") | (mine["until"] > day))]
    roles = ["member", "founder", "party", "signatory", "endorser", "bound"]
    assert shown(at) == rows.index.isin(now[now["role"].isin(roles)]["initiative_id"]).sum()
    open_lens(at).radio(key="w_cover").set_value("covered").run()
    assert shown(at) == rows.index.isin(now[now["role"].isin([*roles, "covered"])]["initiative_id"]).sum()
    assert address(at)["member"] == ["FRA"] and address(at)["cover"] == ["covered"]


def test_filters_combine(at, rows):
    """Filters narrow each other."""
    at.button_group(key="w_layers").set_value(["technical"]).run()
    at.button_group(key="w_form").set_value(["multistakeholder"]).run()
    both = rows[rows["layers"].map(lambda cell: "technical" in cell) & (rows["form"] == "multistakeholder")]
    assert shown(at) == len(both)
    assert "Filtered" in written(at)
    at.button(key="reset").click().run()
    assert shown(at) == len(rows) and address(at) == {"lang": ["en"]}


def test_address_seeds_every_filter(rows):
    """A link sets filters by ids; the table has exactly those rows."""
    at = open_app("initiatives", layers="technical", scope=["global", "regional"], status="active", **{"from": "2018"})
    wanted = rows[
        rows["layers"].map(lambda cell: "technical" in cell)
        & rows["scope"].isin(["global", "regional"])
        & (rows["status"] == "active")
        & (rows["launch_year"] >= 2018).fillna(False)
    ]
    assert shown(at) == len(wanted) == len(at.dataframe[0].value)
    assert sorted(at.button_group(key="w_scope").value) == ["global", "regional"]


def test_unknown_values_in_the_address_are_ignored(rows):
    """A link with words that this table does not know shows everything and breaks nothing."""
    at = open_app(
        "initiatives",
        layers="magic",
        form="<b>",
        collection="moon",
        member="Atlantis",
        roles="friend",
        as_of="someday",
        measure="guess",
        initiative="none",
        columns="shoe",
        junk="x",
        **{"from": "soon", "to": "99999"},
    )
    assert shown(at) == len(rows)


def test_number_of_years_beyond_the_table_are_kept_in_bounds():
    """Years in the address that lie outside the table leave the slider at its ends."""
    at = open_app("initiatives", **{"from": "1000", "to": "9999"})
    assert not at.exception and shown(at) > 0


def test_nothing_left_says_which_filter_to_loosen(rows):
    """An empty selection names its filters and offers to drop the one in the way; the offer works, on every page."""
    for page in ("overview", "initiatives", "layers", "overlap", "nesting"):
        at = open_app(page, form="private", text="zzzznothing")
        assert shown(at) == 0
        assert "zzzznothing" in at.info[0].value
        offer = at.button(key="drop_text")
        assert str(count(rows, "form", "private")) in offer.label
    offer.click().run()
    assert not at.exception and shown(at) == count(rows, "form", "private")
    assert "text" not in address(at)


def test_nothing_left_in_two_ways_can_be_reset(rows):
    """Where no single filter helps, a reset does."""
    at = open_app("overview", text="zzzznothing", **{"from": "2034", "to": "2035"})
    assert shown(at) == 0 and not [b for b in at.button if b.key.startswith("drop_")]
    at.button(key="reset_all").click().run()
    assert shown(at) == len(rows)
