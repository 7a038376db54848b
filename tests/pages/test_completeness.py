"""How much is missing, on Methods: told where a package has two searches, and nowhere else."""

from dashboard.measures.completeness import estimated
from dashboard.model import schema
from dashboard.model.load import load
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
