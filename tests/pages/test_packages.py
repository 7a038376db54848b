"""Other people's packages: damaged in part, damaged wholly, and the smallest one that is sound."""

import re
import shutil
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from dashboard.model import schema
from dashboard.present.words import LANGUAGES, Text
from tests.pages.conftest import PAGES, open_app, shown, written


@pytest.fixture
def copy(tmp_path):
    """Return a copy of the shipped package, for a test to damage."""
    return shutil.copytree(schema.DATA, tmp_path / "data")


def test_damaged_cells_are_set_aside_and_named(copy, package, shipped):
    """A package with bad cells is shown without them; under the page stands what was wrong, line by line."""
    path = copy / "initiatives.csv"
    rows = pd.read_csv(path, dtype=str, keep_default_na=False)
    at_form, at_year = (rows.index[rows["id"] == key][0] for key in ("gpai", "bletchley-declaration"))
    rows.loc[at_form, "form"], rows.loc[at_year, "launch_year"] = "lonely", "soon"
    rows.to_csv(path, index=False)
    package(copy)
    at = open_app("initiatives")
    assert shown(at) == len(open_app("initiatives").dataframe[0].value)
    assert "2 places" in written(at)
    said = at.dataframe[-1].value
    assert set(zip(said["File"], said["Row"], said["Column"], said["Value"])) == {
        ("initiatives.csv", at_form + 2, "form", "lonely"),
        ("initiatives.csv", at_year + 2, "launch_year", "soon"),
    }


@pytest.fixture(scope="module")
def damaged(tmp_path_factory):
    """Return a copy of the shipped package with broken rows in every table."""
    folder = shutil.copytree(schema.DATA, tmp_path_factory.mktemp("damaged") / "data")
    for name in ("initiatives", "members", "memberships", "relations", "sources", "corrections"):
        table = pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)
        for step, column in enumerate(table.columns):
            table.loc[step * 3 % len(table), column] = "<b>?!"
        table.to_csv(folder / f"{name}.csv", index=False)
    return folder


@pytest.mark.parametrize("page", [page for page in PAGES if page != "methods"])
def test_every_page_runs_on_a_damaged_package(damaged, package, page):
    """With broken rows in every table, no page fails."""
    package(damaged)
    at = open_app(page, collection="table2")
    assert at.title[0].value == Text("en")(f"{page}-question") and at.warning


@pytest.mark.parametrize("damage", ["no table", "no id", "no rows", "not text", "empty", "no folder"])
def test_wholly_damaged_package_says_so(copy, package, damage):
    """A package of which nothing can be shown fills the page with its problems, in both languages."""
    path = copy / "initiatives.csv"
    if damage == "no table":
        path.unlink()
    elif damage == "no folder":
        shutil.rmtree(copy)
    else:
        path.write_bytes(
            {
                "no id": b"name_en,layers\nA,legal\n",
                "no rows": b"id,name_en,layers\n",
                "not text": b"id,name_en,layers\na,\xff\xfe,legal\n",
                "empty": b"",
            }[damage]
        )
    package(copy)
    for lang in ("en", "zh"):
        at = open_app("overview", lang=lang)
        assert [title.value for title in at.title] == [Text(lang)("broken")]
        assert at.error and len(at.dataframe[0].value) >= 1
    if damage not in ("no folder",):
        assert "initiatives.csv" in set(at.dataframe[0].value.iloc[:, 0])


def test_mended_package_is_read_again(copy, package):
    """When the files change, the next run shows the new state without a restart."""
    whole = (copy / "initiatives.csv").read_bytes()
    (copy / "initiatives.csv").write_bytes(b"id,name_en\n")
    package(copy)
    at = open_app("initiatives")
    assert at.title[0].value == Text("en")("broken")
    (copy / "initiatives.csv").write_bytes(whole)
    at.run()
    assert not at.exception and at.title[0].value == Text("en")("initiatives-question")


MINIMAL = "id,name_en,layers\nfirst,First =1+1 <b>bold</b>,legal;ethical\nsecond,第二,technical\nthird,Third,\n"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_minimal_package_runs_on_every_page(tmp_path, package, page, lang):
    """Three columns are enough for every page; what is absent is said, not shown as nothing."""
    (tmp_path / "initiatives.csv").write_text(MINIMAL, encoding="utf-8")
    package(tmp_path)
    at = open_app(page, lang=lang)
    assert at.title[0].value == Text(lang)(f"{page}-question")
    assert "3" in at.sidebar.markdown[0].value
    absent = "\n".join(caption.value for caption in at.sidebar.caption)
    assert "memberships.csv" in absent and {"en": "Form", "zh": "组织形式"}[lang] in absent


def test_minimal_package_by_form_alone(tmp_path, package):
    """A table with forms and no layers runs, too, with words of its own."""
    (tmp_path / "initiatives.csv").write_text("id,name_en,form\na,A,guild\nb,B,league\n", encoding="utf-8")
    package(tmp_path)
    for page in PAGES:
        assert shown(open_app(page)) == 2
    at = open_app("initiatives", form="guild")
    assert shown(at) == 1


def test_another_regime_complex_brings_its_own_words(tmp_path, package):
    """A package with a codebook of its own has its own layers in filters and charts."""
    (tmp_path / "initiatives.csv").write_text(
        "id,name_en,layers,primary_layer\na,A,sea;air,sea\nb,B,air,air\n", encoding="utf-8"
    )
    (tmp_path / "codebook.csv").write_text(
        "field,value,label_en,colour,symbol\nlayers,,Layers,,\n"
        "layers,sea,The sea,#0072B2,circle\nlayers,air,The air,#C2571A,square\n",
        encoding="utf-8",
    )
    package(tmp_path)
    for page in PAGES:
        assert shown(open_app(page)) == 2
    at = open_app("initiatives")
    assert [option.content for option in at.button_group(key="w_layers").proto.options] == [
        "The sea · 1",
        "The air · 2",
    ]


def test_problems_are_escaped(copy, package):
    """A hostile value in a damaged cell stands in a table, not in running text."""
    path = copy / "initiatives.csv"
    rows = pd.read_csv(path, dtype=str, keep_default_na=False)
    rows.loc[0, "form"] = "![x](https://evil.example/x.png)"
    rows.to_csv(path, index=False)
    package(copy)
    at = open_app("overview")
    assert "evil.example" not in written(at) and "evil.example" in at.dataframe[-1].value.to_string()


REFERENCES = ("formula-layers-reference", "formula-risks-reference")  # a measure may name its author
CASES = Path(__file__).resolve().parents[1] / "cases"


# Every table on every page; each table and each page in both languages, which take turns.
TURNS = [
    (path.name, page, [*LANGUAGES][(row + column) % len(LANGUAGES)])
    for row, path in enumerate(sorted(CASES.iterdir()))
    for column, page in enumerate(PAGES)
]


@pytest.mark.parametrize(("name", "page", "lang"), TURNS)
def test_every_page_shows_the_tables_of_others(package, name, page, lang):
    """A folder, a workbook or a CSV in the shape of others' tables: every page stands, in either language."""
    package(CASES / name)
    at = open_app(page, lang=lang)
    assert at.title[0].value == Text(lang)(f"{page}-question")
    own = tuple(Text(lang)(reference) for reference in REFERENCES)
    said = [caption.value for caption in at.caption if not caption.value.startswith(own)]
    assert not [sentence for sentence in said if re.search(r"\bGui\b", sentence) or "桂" in sentence]


def test_zip_is_shown_like_its_folder(tmp_path, package):
    """`--data` takes a zip, too; its tables stand under no other's name."""
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in (CASES / "own-role-words").iterdir():
            archive.write(file, f"inside/{file.name}")
    package(path)
    at = open_app("methods")
    assert shown(at) == 2 and "This table" in written(at) and "today" in written(at)
    assert "artificial" not in written(at) and "Table 2" not in written(at)


def test_problems_are_said_in_the_language_of_the_reader(package):
    """The list of what is wrong is in English or in Chinese, its values the same."""
    package(CASES / "own-role-words")
    tables = {lang: open_app("overview", lang=lang).dataframe[-1].value for lang in ("en", "zh")}
    assert tables["en"].iloc[0, -1] == "is nearly full member, as which it is read"
    assert "读作" in tables["zh"].iloc[0, -1]
    assert tables["en"].iloc[0, :4].tolist() == tables["zh"].iloc[0, :4].tolist()


@pytest.fixture(scope="module")
def nasty(tmp_path_factory):
    """Return a package that is allowed and unkind: one label for all, long names, one member, ties to hosts alone."""
    folder, long = tmp_path_factory.mktemp("nasty"), "Name " * 199 + "end"
    shipped = schema.shipped_codebook()
    fields = sorted(set(shipped["field"]))
    book = pd.DataFrame({"field": fields, "value": "", "label_en": "One label", "label_zh": "同一标签"})
    forms = pd.DataFrame(
        {"field": "form", "value": ["f1", "f2"], "label_en": long, "label_zh": long, "symbol": "smiley"}
    )
    pd.concat([book, forms]).fillna("").to_csv(folder / "codebook.csv", index=False)
    pd.DataFrame(
        {"id": ["x" * 200, "IGO.17", "h"], "name_en": [long, long, "H"], "form": ["f1", "f2", ""]}
        | {
            "layers": ["deep sea;air", "air", ""],
            "launch_year": ["1998.0", "", ""],
            "kind": ["law", "", "organisation"],
        }
        | {"issue_areas": ["fish", "", ""], "scope": ["national", "national", ""], "acronym": ["", "A" * 900, ""]}
    ).to_csv(folder / "initiatives.csv", index=False)
    ties = [["x" * 200, "h", "nested_in"], ["IGO.17", "h", "our word"]]
    pd.DataFrame(ties, columns=["from_id", "to_id", "relation"]).to_csv(folder / "relations.csv", index=False)
    pairs = [["x" * 200, "Atlantis", "our role"], ["IGO.17", "Atlantis", "observer"]]
    table = pd.DataFrame(pairs, columns=["initiative_id", "member_id", "role"])
    table.to_csv(folder / "memberships.csv", index=False)
    return folder


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_stands_on_an_unkind_package(nasty, package, page, lang):
    """Labels that are all the same, names as long as they may be, national rows alone: every page is shown."""
    package(nasty)
    at = open_app(page, lang=lang)
    assert at.title[0].value == Text(lang)(f"{page}-question") and (lang != "en" or shown(at) == 2)


def test_table_of_national_acts_alone_opens_on_all_of_them(tmp_path, package):
    """Where every row is national, the first visit shows them, and Reset leads back to them, not to nothing."""
    rows = "".join(f"{key},{key.upper()},legal,national\n" for key in "abc")
    (tmp_path / "initiatives.csv").write_text("id,name_en,layers,scope\n" + rows, encoding="utf-8")
    package(tmp_path)
    for page in PAGES:
        assert shown(open_app(page)) == 3
    at = open_app("initiatives", text="A", layers="legal")
    at.button(key="reset").click().run()
    assert shown(at) == 3
    at = open_app("overview", text="zzz", collection="international")
    assert shown(at) == 0
    at.button(key="reset_all").click().run()
    assert shown(at) == 3
