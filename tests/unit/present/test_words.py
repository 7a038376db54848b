"""The interface's words: both languages whole, every message used and there, no words in code."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime.errors import FluentReferenceError
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dashboard.model.select import FACETS, Selection
from dashboard.present.words import CATALOGUES, LANGUAGES, Text

ROOT = Path(__file__).resolve().parents[3]
CODE = {
    path: ast.parse(path.read_text(encoding="utf-8"))
    for folder in ("dashboard", "pages")
    for path in sorted((ROOT / folder).rglob("*.py"))
}
WORD = re.compile(r"[^\W\d_]{2,}")


class _Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self):
        self.found = set()

    def visit_VariableReference(self, node):
        self.found.add(node.id.name)


@cache
def messages(lang: str) -> dict[str, set[str]]:
    """Return the keys of a catalogue with the variables of each; fail on what is no message."""
    found = {}
    for entry in FluentParser().parse((CATALOGUES / f"{lang}.ftl").read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ftl.Junk), f"{lang}.ftl: {entry.content[:80]!r}"
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{lang}.ftl has {entry.id.name} twice"
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


def test_languages_have_the_same_messages():
    """Every key of one language is in the other, with the same variables."""
    en, zh = messages("en"), messages("zh")
    assert set(en) - set(zh) == set(), "missing in zh.ftl"
    assert set(zh) - set(en) == set(), "missing in en.ftl"
    # Chinese has no plural, so that a count may stand only in the selector of the English one.
    assert {key: (en[key], zh[key]) for key in en if en[key] != zh[key]} == {}
    assert {path.stem for path in CATALOGUES.glob("*.ftl")} == set(LANGUAGES)


def test_chinese_is_chinese():
    """No message that has words in English is left in English."""
    left = []
    for key, variables in messages("zh").items():
        words = Text("zh")(key, **dict.fromkeys(variables, 1))
        if (
            not re.search(r"[\u4e00-\u9fff]", words)
            and WORD.search(re.sub(r"\\\w+|\\text\{[^}]*\}", "", words))
            and not key.endswith("-reference")
        ):
            left.append(key)
    assert [key for key in left if not key.startswith("formula-") and key != "title"] == []


def calls_of_text():
    """Yield path, line and first argument of each call that asks for a message."""
    for path, tree in CODE.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in ("text", "lang_text"):
                    yield path, node.lineno, node.args[0]


def patterns(node: ast.expr) -> list[str]:
    """Return regular expressions of the keys that an argument may be; none for what only a run can tell."""
    if isinstance(node, ast.Constant):
        return [re.escape(str(node.value))]
    if isinstance(node, ast.IfExp):
        return patterns(node.body) + patterns(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return ["".join(re.escape(str(v.value)) if isinstance(v, ast.Constant) else ".+" for v in node.values)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = patterns(node.left) or [".+"], patterns(node.right) or [".+"]
        return [a + b for a in left for b in right]
    return []


def test_every_message_asked_for_is_there():
    """Each key in the code, or a key that fits its pattern, is in the English catalogue."""
    keys, asked = set(messages("en")), 0
    for path, line, argument in calls_of_text():
        for pattern in patterns(argument):
            asked += 1
            assert any(re.fullmatch(pattern, key) for key in keys), f"{path}:{line}: no message {pattern}"
    assert asked > 150


def test_every_message_is_asked_for():
    """No message lies in the catalogues that no code asks for."""
    strings = {
        node.value
        for tree in CODE.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for page in (ROOT / "dashboard").rglob("*.html"):
        strings |= set(re.findall(r'text\("([\w-]+)"', page.read_text(encoding="utf-8")))
    wanted = [p for _, _, argument in calls_of_text() for p in patterns(argument)]
    unused = [key for key in messages("en") if key not in strings and not any(re.fullmatch(p, key) for p in wanted)]
    assert unused == []


def test_every_filter_can_say_itself():
    """Each filter of a selection has its phrase and its name, or a codebook label."""
    for name in Selection.__dataclass_fields__:
        if name not in (*FACETS, "collection", "all_layers", "hosts", "lens"):
            for lang in LANGUAGES:
                said = Text(lang)(f"filter-{name.replace('_', '-')}", value="7", member="X")
                assert "7" in said or "X" in said
                assert Text(lang)(f"name-{name.replace('_', '-')}")


# Arguments of Streamlit's calls that a reader sees, by position and by name.
SEEN = {"label", "help", "placeholder", "title", "body", "alt", "text", "caption", "message"}


def words_in(node: ast.expr) -> list[str]:
    """Return the literal words of an expression, leaving out what calls and lookups within it take."""
    if isinstance(node, ast.Constant):
        bare = (
            re.sub(r"\{[^}]*\}|<[^>]*>|%|:material/\w+:|https?://\S+", "", node.value)
            if isinstance(node.value, str)
            else ""
        )
        return WORD.findall(bare)
    if isinstance(node, ast.JoinedStr):
        return [word for value in node.values if isinstance(value, ast.Constant) for word in words_in(value)]
    if isinstance(node, (ast.BinOp, ast.IfExp, ast.List, ast.Tuple, ast.BoolOp)):
        return [word for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr) for word in words_in(child)]
    return []


@pytest.mark.parametrize(
    "path", [p for p in CODE if p.parent.name in ("pages", "ui") or p.name == "app.py"], ids=lambda p: p.stem
)
def test_no_words_in_calls_of_streamlit(path):
    """What Streamlit shows comes from the catalogues or the data, never from a literal."""
    for node in ast.walk(CODE[path]):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and getattr(node.func.value, "id", "") == "st"
        ):
            shown = [*node.args[:1], *(k.value for k in node.keywords if k.arg in SEEN)]
            for argument in (
                shown
                if node.func.attr not in ("container", "columns", "Page", "cache_resource", "cache_data", "switch_page")
                else []
            ):
                assert words_in(argument) == [], f"{path.name}:{node.lineno}: {words_in(argument)}"


PICTURED = {"name", "text", "title", "hovertemplate", "label", "labels", "ticktext", "x_title"}
TRACE_WORDS = {"extra", "customdata", "label", "value", "source", "target", "nbsp", "br"}


@pytest.mark.parametrize("path", [p for p in CODE if p.parent.name == "pictures"], ids=lambda p: p.stem)
def test_no_words_in_charts(path):
    """What a chart says is handed to it, never written in it."""
    for node in ast.walk(CODE[path]):
        named = [(k.arg, k.value) for k in node.keywords] if isinstance(node, ast.Call) else []
        named += (
            [(getattr(k, "value", None), v) for k, v in zip(node.keys, node.values)]
            if isinstance(node, ast.Dict)
            else []
        )
        for name, value in named:
            if name in PICTURED:
                assert not set(words_in(value)) - TRACE_WORDS, f"{path.name}:{value.lineno}: {words_in(value)}"


def test_words_test_can_fail():
    """The search for words finds them in strings and f-strings, and passes keys, tags and numbers."""
    assert words_in(ast.parse("f'{n} initiatives'", mode="eval").body) == ["initiatives"]
    assert words_in(ast.parse("'国家' if x else '· {y}'", mode="eval").body) == ["国家"]
    assert words_in(ast.parse("f'**{plain(name)}** · <br>%{z}'", mode="eval").body) == []


def test_message_without_a_value_raises():
    """A message that lacks its value, or does not exist, is an error of the code and says so."""
    with pytest.raises(KeyError):
        Text("en")("no-such-message")
    with pytest.raises(FluentReferenceError):
        Text("en")("shown", shown=1)


def test_lists_are_joined_as_the_language_does():
    """Items are joined in the language; of too many the rest is counted."""
    assert Text("en").list(["a", "b"]) == "a, b" and Text("zh").list(["a", "b"]) == "a、b"
    assert "7" in Text("en").list(map(str, "abcdefghij"), 3) and "j" not in Text("en").list("abcdefghij", 3)
