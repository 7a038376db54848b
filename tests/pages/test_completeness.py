"""How much is missing, on Methods: told where a package has two searches, and nowhere else."""

from dataclasses import replace

from dashboard.measures.completeness import estimated, thin
from dashboard.model import schema
from dashboard.model.load import load
from dashboard.model.select import Selection
from dashboard.present.pictures.countries import groups, map_of
from dashboard.present.pictures.layers import combinations, flow
from dashboard.present.pictures.overview import form_layer, landscape
from dashboard.present.pictures.timeline import in_year
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from tests.pages.conftest import open_app, written


def test_share_of_the_shipped_table_is_told():
    """The page says the share that the estimate gives, and that both searches read the same store."""
    found = estimated(load(schema.DATA).complex.searches).iloc[-1]
    page = written(open_app("methods"))
    assert f"**{found['share']:.0%}**".replace("%", "%") in page
    assert "Chapman" in page


def test_without_searches_nothing_is_told(tmp_path, package):
    """Another's table says nothing of completeness."""
    (tmp_path / "initiatives.csv").write_text("id,name_en,layers\na,A,legal\n", encoding="utf-8")
    package(tmp_path)
    assert "Chapman" not in written(open_app("methods"))


def test_pictures_that_compare_issuers_say_where_too_little_was_found():
    """Captions of form, region and map name every stratum under 80 %, with its share; others and layers say nothing."""
    whole = load(schema.DATA).complex
    rows = whole.select(Selection())
    for lang in ("en", "zh"):
        now = View(whole, rows, Selection(), Text(lang), Words(whole, lang))
        told = thin(whole.searches)
        assert set(told) == {
            row.stratum for row in estimated(whole.searches).itertuples() if row.share < 0.8 and row.stratum != "all"
        }
        shown = [landscape(now), form_layer(now), flow(now), in_year(now), groups(now, "region"), map_of(now)]
        for part in ["80%", *(f"{share:.0%}" for share in told.values())] if told else []:
            assert all(part in picture.n for picture in shown)
        for name in told:
            assert all(whole.codebook.label("stratum", name, lang) in picture.n for picture in shown)
        assert all("80%" not in picture.n for picture in (combinations(now), groups(now, "income")))
    # Of a package without searches nothing is said.
    bare = replace(whole, searches=whole.searches.iloc[:0])
    assert "80%" not in form_layer(View(bare, rows, Selection(), Text("en"), Words(bare, "en"))).n
