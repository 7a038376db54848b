"""The door that text goes through: what is not our own wording is shown as it is written, everywhere."""

import ast
import copy
import inspect
import pickle
import re
from pathlib import Path

import pandas as pd
import pytest
import streamlit
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.present.markup import Marked, joined, link, markdown, marked, plain, web
from dashboard.present.words import LANGUAGES, LONGEST, Text
from dashboard.ui import screen

ROOT = Path(__file__).resolve().parents[3]
CODE = {
    path: ast.parse(path.read_text(encoding="utf-8"))
    for folder in (ROOT / "dashboard" / "ui", ROOT / "pages")
    for path in sorted(folder.rglob("*.py"))
}


def test_message_escapes_its_values_and_keeps_its_own_markup():
    """On a page the bold of the message stays and the value's asterisks are shown; a chart gets the words."""
    said = Text("en")("overlap-answer", a="*A*", b="B", value="0.5", sharing=1, computable=2, pairs=3)
    assert "**\\*A\\***" in said.markdown and "***A***" in said


def test_message_in_a_message_keeps_its_markup():
    """A value that is a message is not escaped twice."""
    inner = Text("en")("filter-is", field="a*b", value="c")
    assert Text("en")("filtered", filters=inner).markdown.count("a\\*b") == 1


@pytest.mark.parametrize(
    "change", [str, copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x)), "{}".format]
)
def test_what_is_made_of_a_marked_text_is_escaped_whole(change):
    """Copies, pickles and formatted strings lose the Markdown: forgetting the door shows signs, and lets nothing in."""
    assert markdown(change(marked("**{}**", "x"))) == "\\*\\*x\\*\\*"


def test_templates_escape_and_join():
    """A template of our own takes values escaped, or as they know themselves."""
    assert marked("- {}: {}", marked("**{}**", "a*"), "_").markdown == "- **a\\***: \\_"
    assert joined(" → ", ["[a]", Marked("b")]).markdown == "\\[a\\] → b"


@given(st.text(max_size=3000), st.sampled_from(list(LANGUAGES)))
def test_no_value_is_too_long_for_a_message(value, lang):
    """Names, labels and addresses of any length and letters fit every message; longer ones end with an ellipsis."""
    said = Text(lang)("nothing", filters=value * 3)
    assert isinstance(said.markdown, str)
    assert len(said) < LONGEST + 100 and (len(value * 3) <= LONGEST or "…" in said)


@pytest.mark.parametrize("sign", ["@a.b ", "*", "www.", "http://", ":streamlit:", "\u2028", "𝒜", "{"])
def test_longest_value_of_the_worst_signs_fits(sign):
    """Signs that escaping makes longest stay below Fluent's limit."""
    assert Text("en")("nothing", filters=sign * LONGEST).markdown


@pytest.mark.parametrize(
    "tricky", ["a\n\n# b", "a\r\n- b", "a\u2028# b", "a\x00\x0b# b", "a  \n\n    code", "\t\tcode"]
)
def test_line_breaks_open_no_block(tricky):
    """A text is one line: no heading, list or code begins in it."""
    said = plain(tricky)
    assert len(said.splitlines()) == 1 and not said.startswith((" ", "#", "-"))


@pytest.mark.parametrize(
    "url", ["javascript:x", "data:text/html,x", "//h", "http://", "http://h/) [x](http://y", "http://h\n", "http://[h"]
)
def test_only_addresses_of_the_web_are_links(url):
    """What is no plain address of the web has no link."""
    assert not web(url) and link("a", url).markdown == "a"


HOSTILE = "![x](http://evil.example/x.png) [s](http://evil.example) :red[x] $x^2$ :material/home: www.evil.example"

ALIVE = re.compile(r"(?<!\\)(!\[x|\[s\]|:red\[|\$x|:material/home)| www\.evil|http:/(?!/localhost)")


def page():
    """Every guarded element with hostile text in every argument that a reader sees."""
    from dashboard.ui import screen as st
    from tests.unit.present.test_markup import HOSTILE, TEXTS, options_of

    for name in TEXTS:
        getattr(st, name)(**options_of(name))
    import pandas as pd

    st.table(pd.DataFrame({HOSTILE: [HOSTILE]}, index=[HOSTILE]))
    st.dataframe(pd.DataFrame({"a": [1]}), column_config={"a": st.column_config.TextColumn(help=HOSTILE)})


ELSEWHERE = {"page_link", "progress", "spinner", "download_button", "link_button", "file_uploader", "badge", "latex"}
TEXTS = sorted(screen.ELEMENTS - {"code", "text"} - ELSEWHERE) + ["download_button", "link_button", "badge"]


def options_of(name: str) -> dict:
    """Return hostile arguments for an element."""
    parameters = inspect.signature(getattr(streamlit, name)).parameters
    given = dict.fromkeys((screen.TEXT | screen.MORE.get(name, set())) & set(parameters), HOSTILE)
    given |= {"options": [HOSTILE]} if "options" in parameters else {}
    given |= {"key": name} if "key" in parameters else {}
    return given | {"download_button": {"data": "x"}, "link_button": {"url": "http://localhost"}}.get(name, {})


def test_no_element_lets_hostile_text_through():
    """Whatever argument holds it, hostile text is escaped in what is sent to the browser."""
    at = AppTest.from_function(page, default_timeout=30).run()
    assert not at.exception, at.exception
    blocks = 0
    for sent in everything_sent(at):
        blocks += sent.count("evil")
        assert not ALIVE.search(sent), sent[:300]
    assert blocks > 3 * len(TEXTS)


def everything_sent(at: AppTest):
    """Yield the text of each element and block, without the options of a select and without a table's cells."""
    for element in _walk(at._tree):
        sent = getattr(element, "proto", None)
        if sent is None or type(sent).__name__ in ("Selectbox", "MultiSelect"):
            continue
        if type(sent).__name__ != "Arrow":
            yield str(sent).replace("\\\\", "\\")


def _walk(node):
    for child in getattr(node, "children", {}).values():
        yield child
        yield from _walk(child)


def test_table_escapes_cells_and_heads(monkeypatch):
    """Markdown in cells, column heads and row heads of a small table is escaped."""
    shown = []
    monkeypatch.setattr(streamlit, "table", lambda data, **options: shown.append(data))
    screen.table(pd.DataFrame({"*h*": ["*c*"]}, index=["*i*"]))
    assert shown[0].columns[0] == "\\*h\\*" and shown[0].iloc[0, 0] == "\\*c\\*" and shown[0].index[0] == "\\*i\\*"


def test_every_text_argument_of_every_element_is_guarded():
    """Streamlit has no element within reach whose documentation speaks of Markdown and whose text is let through."""
    for name in screen.PASSED:
        document = inspect.getdoc(getattr(streamlit, name)) or ""
        assert "GitHub-flavored Markdown" not in document or name in ("columns", "container", "Page", "navigation"), (
            name
        )
    assert not any(hasattr(screen, name) for name in ("html", "write", "image", "iframe", "map", "data_editor"))


def test_no_page_goes_round_the_door():
    """No call of an element that is not one of the screen's: containers that were opened are used by `with`."""
    for path, tree in CODE.items():
        if path.name == "screen.py":
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = getattr(node.func.value, "id", "")
                on_screen = node.func.attr in screen.ELEMENTS - {"text", "link_button"} | {
                    "table",
                    "dataframe",
                    "write",
                }
                assert not on_screen or owner in ("st", "elements", "screen", "LOG"), f"{path.name}:{node.lineno}"
                assert "unsafe_allow_html" not in {k.arg for k in node.keywords}, f"{path.name}:{node.lineno}"
