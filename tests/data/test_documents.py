"""The documents of the package stand in both languages."""

import re

import pytest

from dashboard.model import schema


def _sections(path) -> dict[str, str]:
    """Return the text of each second-level section of a document by what stands before the first bracket."""
    parts = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {re.split(r"[\s(（]", part, maxsplit=1)[0]: part for part in parts}


@pytest.mark.parametrize("name", ["CODEBOOK", "FRAME", "CHANGELOG"])
def test_document_stands_in_both_languages(name):
    """A document has as many headings of each level in Chinese as in English."""
    levels = [
        re.findall(r"^#+(?= )", (schema.DATA / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
        for file in (f"{name}.md", f"{name}.zh.md")
    ]
    assert levels[0] == levels[1]


def test_released_changes_are_the_same_in_both_languages():
    """Each released version has as many changes in both languages, and what it cites is the same."""
    english, chinese = (_sections(schema.DATA / file) for file in ("CHANGELOG.md", "CHANGELOG.zh.md"))
    assert list(english) == list(chinese)
    for version in english:
        if "(unreleased)" in english[version]:
            continue
        for pattern in (r"^- ", r"`[^`]*@[^`]*`"):
            found = [sorted(re.findall(pattern, text[version], flags=re.MULTILINE)) for text in (english, chinese)]
            assert found[0] == found[1], version
