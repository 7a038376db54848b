"""A reader's own table: given, mapped, shown on every page of that session alone, taken away, gone."""

import gc
import logging
import time
import weakref

import pytest

from dashboard.__main__ import main
from dashboard.present.bundle.clean import clean
from dashboard.present.words import Text
from dashboard.ui import elements
from dashboard.ui.context import OWN
from tests.pages import hostile
from tests.pages.conftest import PAGES, open_app, open_faulty, shown
from tests.pages.test_hostile import live, sent

SECRET = "Xyzzyquux"
LIST = f"club,country\n{SECRET} club,France\n{SECRET} club,Mali\nOther,Mali\n".encode()


def give(at, content: bytes = LIST, name: str = "list.csv"):
    """Give a file and let every page show it."""
    at.file_uploader(key="own_files").upload(name, content, "text/csv").run()
    assert not at.exception and not at.error, [error.value for error in at.error]
    at.button(key="own_show").click().run()
    assert not at.exception
    return at


def all_sent(at) -> str:
    """Return all that is sent to the browser."""
    return "".join(str(proto) for _, proto in sent(at._tree))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_two_columns_are_shown_on_every_page(lang):
    """A list of pairs is read, said, and every page stands on it under its own name."""
    at = give(open_app("your_table", lang=lang))
    assert at.main.markdown[0].value == Text(lang)("own-answer-shown", title="list", count=2)
    for page in PAGES:
        at.switch_page(f"../pages/{page}.py").run()
        assert not at.exception and not at.error, (page, [e.value for e in at.error])
        assert at.title[0].value == Text(lang)(f"{page}-question")
        assert lang == "zh" or shown(at) == 2
    at.button(key="own_back").click().run()
    assert OWN not in at.session_state and (lang == "zh" or shown(at) > 100)


def test_no_other_session_sees_it_and_nothing_keeps_it():
    """While one session shows its table on all pages, another sees the atlas's; afterwards nothing holds the table."""
    at, other = give(open_app("your_table")), open_app("overview")
    for page in PAGES:
        at.switch_page(f"../pages/{page}.py").run()
        other.switch_page(f"../pages/{page}.py").run()
        assert SECRET not in all_sent(other), page
    at.switch_page("../pages/initiatives.py").run()
    assert SECRET in all_sent(at)
    held = weakref.ref(at.session_state[OWN].complex)
    at.switch_page("../pages/your_table.py").run()
    at.button(key="own_back").click().run()
    del at
    for _ in range(50):  # the thread of the last run may end a moment later
        gc.collect()
        if held() is None:
            break
        time.sleep(0.1)
    assert held() is None


def test_its_words_are_not_in_the_logs(monkeypatch, caplog):
    """Where a page fails on an own table, the log names places in the code, and no word of the table."""
    at = give(open_app("your_table"))

    def fail(*args):
        raise KeyError(SECRET)

    monkeypatch.setattr(elements, "head", fail)
    with caplog.at_level(logging.DEBUG):
        at.switch_page("../pages/layers.py").run()
        at.query_params["text"] = SECRET
        at.run()
    assert "KeyError" in caplog.text and SECRET not in caplog.text


def test_what_is_wrong_is_told_by_file_row_and_column():
    """A problem names the reader's file, line, column and value; what is fatal is told apart."""
    at = open_app("your_table")
    table = b"id,name_en,form,launch_year\na,Alpha,club,soon\na,Again,club,2001\n"
    at.file_uploader(key="own_files").upload("mine.csv", table, "text/csv").run()
    rows = at.dataframe[-1].value
    assert rows.iloc[:, :4].values.tolist() == [["mine.csv", 2, "launch_year", "soon"], ["mine.csv", 3, "id", "a"]]
    assert rows.iloc[:, -1].tolist() == [Text("en")("own-remedy-emptied"), Text("en")("own-remedy-row-aside")]
    at = open_app("your_table")
    at.file_uploader(key="own_files").upload("x.csv", b"%PDF-1.7 x", "text/csv").run()
    assert [error.value for error in at.error] == [Text("en")("own-fatal")]
    assert not [button for button in at.button if button.key == "own_show"]


def test_a_reader_may_say_what_a_table_is():
    """Another form is chosen, and the outcome follows."""
    at = open_app("your_table")
    at.file_uploader(key="own_files").upload("list.csv", LIST, "text/csv").run()
    assert at.selectbox(key="form_0").value == "memberships"
    at.selectbox(key="form_0").set_value("ignored").run()
    assert [error.value for error in at.error] == [Text("en")("own-fatal")]


@pytest.mark.parametrize(("name", "least"), [("climate", 11), ("cyber", 11), ("organisations", 101)])
def test_worked_examples_open(name, least):
    """A shipped complex is shown like an own table, and the way back is there."""
    at = open_app("your_table")
    at.button(key=f"example_{name}").click().run()
    assert not at.exception and not at.error and least <= shown(at) < 1000


def test_hostile_table_is_shown_as_written():
    """No cell, head or file name of a table is live on the page, before and after it is shown."""
    at = open_faulty("your_table")
    text = f'id,name_en,form,"{hostile.SHORT}"\na,"{hostile.SHORT}",club,x\n,"{hostile.SHORT}",,\n'
    at.file_uploader(key="own_files").upload(f"{hostile.SHORT}.csv", text.encode(), "text/csv").run()
    assert not at.exception and live(at)[:3] == []
    at.button(key="own_show").click().run()
    assert not at.exception and live(at)[:3] == [] and "evil" in all_sent(at)


def test_clean_package_validates(tmp_path):
    """What is taken away is valid, though what was given was not."""
    table = (
        b"id,name_en,form,status,end_year,launch_year,membership,short_en\n"
        b"a,Alpha,club,active,2020,x,listed,S\nb,Beta,club,active,,2001,none,s\na,Twice,club,,,,,\n"
    )
    at = open_app("your_table")
    at.file_uploader(key="own_files").set_value(
        [("initiatives.csv", table, "text/csv"), ("who.csv", b"initiative,state\nb,France\nb,Mali\n", "text/csv")]
    ).run()
    at.button(key="own_show").click().run()
    path = tmp_path / "clean.zip"
    path.write_bytes(clean(at.session_state[OWN].complex))
    assert at.session_state[OWN].problems and main(["validate", str(path)]) == 0
