"""What is wrong is said in both languages, in plain words."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from dashboard.model import problem
from dashboard.model.problem import PackageError, Problem

MODEL = Path(problem.__file__).parent
# What only programmers read.
JARGON = re.compile(r"\^|\$|\\|\[|\]\+|regex|pattern|type is|integer|boolean|string|null value|NaN|exception|Traceback")


def messages(lang: str) -> dict[str, set[str]]:
    """Return the messages of a catalogue with the values that they name."""
    parsed = FluentParser().parse((MODEL / "text" / f"{lang}.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in parsed.body if isinstance(entry, ast.Junk)]
    found = [entry for entry in parsed.body if isinstance(entry, ast.Message)]
    assert len({m.id.name for m in found}) == len(found)
    return {message.id.name: _named(message) for message in found}


def _named(message: ast.Message) -> set[str]:
    return {
        element.expression.id.name
        for element in message.value.elements
        if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.VariableReference)
    }


def test_both_languages_say_the_same():
    """Each rule has a sentence in either language, about the same values."""
    assert messages("en") == messages("zh")


def test_every_rule_that_the_code_names_is_said_and_none_is_idle():
    """Keys in the code and messages are the same."""
    code = "".join(path.read_text(encoding="utf-8") for path in MODEL.rglob("*.py"))
    named = set(re.findall(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)+|control|circle)"', code))
    assert set(messages("en")) <= named


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sentences_are_plain(lang):
    """No regular expression, no name of a type; Chinese sentences are Chinese."""
    for key, values in messages(lang).items():
        said = Problem("f", 1, "c", "v", key, tuple((name, "x") for name in values)).said(lang)
        assert not JARGON.search(said) and 3 < len(said) < 200 and not said.endswith(".")
        assert lang == "en" or re.search("[\u4e00-\u9fff]", said)


def test_error_says_what_to_do():
    """Who catches the error can print it."""
    assert str(PackageError("too-large", size=900, limit=100)).startswith("holds 900 MB; at most 100 MB are read.")


def test_unknown_key_is_an_error():
    """A key that no catalogue has is a mistake of ours, and said so; an unknown language falls back to English."""
    with pytest.raises(KeyError):
        Problem("f", 1, "c", "v", "no-such-key").said("en")
    assert Problem("f", 1, "c", "v", "not-date").said("../../fr") == Problem("f", 1, "c", "v", "not-date").rule
