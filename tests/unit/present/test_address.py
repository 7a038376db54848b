"""The address: whatever it holds, values are of their type and within limits, and what is left out is told."""

import ast
import math
import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.select import FACETS
from dashboard.present import asked
from dashboard.present.address import PARAMETERS, Ignored, nearest, read
from dashboard.present.address_values import FIRST_DAY, LAST_DAY, LONGEST, language
from dashboard.present.words import LANGUAGES, Text
from dashboard.ui.places import ICONS, said

TRICKY = [
    *("", " ", "\x00", "../..", "%00", "NaN", "inf", "1e999", "-1", "99999999999999999999", "٢٠٢٣", "2023-13-45"),
    *("0001-01-01", "9999-12-31", "2024-02-30", "2024", "true", "null", "{}", "![x](http://h)", "<b>", "\ud800"),
    *("zh-CN", "zh_Hant_TW", "EN", "en-GB", "x-klingon", "a" * 3000, "‮", "$x$", ":material/home:", "table2", "1"),
]
ADDRESSES = st.dictionaries(
    st.sampled_from([*PARAMETERS, "utm_source", "", "../lang", "LANG"]) | st.text(max_size=8),
    st.lists(st.sampled_from(TRICKY) | st.text(max_size=30), max_size=5),
    max_size=8,
)


@given(ADDRESSES)
def test_whatever_the_address_every_value_is_of_its_type(asked):
    """Names are declared, values are what their parameter reads them as, and no more than it takes."""
    view, ignored = read(asked)
    for name, values in view.items():
        parameter = PARAMETERS[name]
        assert 0 < len(values) <= parameter.most and len(set(values)) == len(values)
        assert all(parameter.read(value) == value == " ".join(value.split()) for value in values)
        assert not {unicodedata.category(letter) for value in values for letter in value} & {"Cc", "Cs", "Zl", "Zp"}
    assert view.get("lang", ["en"])[0] in LANGUAGES
    assert all(FIRST_DAY <= date.fromisoformat(day) <= LAST_DAY for day in view.get("as_of", []))
    assert all(math.isfinite(float(number)) for number in view.get("threshold", []))
    assert all(len(text) <= LONGEST for text in view.get("text", []))
    if "from" in view and "to" in view:
        assert view["from"] <= view["to"]
    assert read(view) == (view, []), "what was read once is read again without loss"


@given(ADDRESSES, st.sampled_from(list(LANGUAGES)))
def test_what_is_left_out_is_told_in_both_languages(asked, lang):
    """Each name that is none and each value that is lost has its line; nothing of it is live.

    What earlier versions wrote, `roles` and `covered`, is read as it is said now.
    """
    _, ignored = read(asked)
    for one in ignored:
        sentence = said([one], Text(lang))
        assert "\n" not in sentence.markdown and not re.search(r"(?<!\\)[\[\]]", sentence.markdown)
    assert {one.name for one in ignored if one.reason == "name"} >= {
        name for name in asked if name not in PARAMETERS and name.isalnum() and name not in {"roles", "covered"}
    }


@pytest.mark.parametrize(
    ("asked", "kept", "reasons"),
    [
        ({"lang": ["fr", "zh-CN"]}, {"lang": ["zh"]}, ["language"]),
        ({"lang": [""]}, {}, []),
        ({"lang": ["en", "zh"]}, {"lang": ["en"]}, ["many"]),
        ({"from": ["2030"], "to": ["2010"]}, {"from": ["2010"], "to": ["2030"]}, ["swapped"]),
        ({"text": ["a" * 3000]}, {"text": ["a" * LONGEST]}, ["long"]),
        ({"text": ["a\x00b\n c"]}, {"text": ["a b c"]}, []),
        ({"pair": ["a", "b", "c", "a"]}, {"pair": ["a", "b"]}, ["many"]),
        ({"pair": ["a", "a"]}, {"pair": ["a"]}, []),
        ({"hosts": ["yes"]}, {}, ["value"]),
        ({"threshold": ["nan"]}, {}, ["value"]),
        ({"collection": ["Table2"]}, {}, ["value"]),
        ({"utm_source": ["x"]}, {}, ["name"]),
    ],
)
def test_each_kind_of_damage_has_its_outcome(asked, kept, reasons):
    """Values of each kind by hand."""
    view, ignored = read(asked)
    assert view == kept and [one.reason for one in ignored] == reasons


@given(st.text(max_size=300))
def test_any_path_has_a_nearest_page_or_none(path):
    """A path of any letters gives a page or none, and is told."""
    found = nearest(path, ICONS)
    assert found is None or found in ICONS
    assert said([Ignored("path", found or "overview", path)], Text("en")).markdown


@given(st.text(max_size=40))
def test_language_of_any_tag_is_one_of_ours_or_none(tag):
    """No tag reaches a file name."""
    assert language(tag) in (None, *LANGUAGES)


def test_every_choice_of_the_code_is_declared():
    """Whatever a page keeps in the address has its type and limit in the one table; nothing else reads the address."""
    root = Path(__file__).resolve().parents[3]
    used = set()
    for path in [*(root / "pages").glob("*.py"), *(root / "dashboard" / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr == "query_params":
                assert path.name == "session.py", f"{path.name}:{node.lineno} reads the address past its door"
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and getattr(node.func.value, "id", "") == "session"
                and node.func.attr in ("get", "put", "one", "many", "flag", "words", "number", "hold")
                and isinstance(node.args[0], ast.Constant)
            ):
                used.add(node.args[0].value)
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("OF_GROUP", "BY_CONVENER"):
                held = ast.literal_eval(node.value)  # parameters of one kind, read in a loop
                used.update(held.values() if isinstance(held, dict) else held)
    asked.selection(lambda name: used.add(name) or [])  # what pages and programs read alike
    assert used <= set(PARAMETERS) and len(used) > 30
    assert set(PARAMETERS) - used <= set(FACETS), "declared and never read"


FORMER = {"units": ["initiative"], "members": ["all"], "lists": ["partial"], "cover": ["covered"]}


@pytest.mark.parametrize(
    ("former", "new"),
    [
        ({"covered": ["1"]}, FORMER),
        ({"roles": ["member", "participant"], "covered": ["1"]}, FORMER | {"participants": ["1"]}),
        ({"roles": ["member"]}, FORMER | {"cover": ["joined"]}),
        ({"covered": ["1"], "units": ["issuer"]}, FORMER | {"units": ["issuer"]}),
        ({"hosts": ["1"]}, {"host_rows": ["1"]}),
        ({"hosts": ["out"]}, {"hosts": ["out"]}),
    ],
)
def test_a_link_from_before_the_lens_opens_the_nearest_view(former, new):
    """What the former switch counted is said by the lens; of roles, that is told."""
    view, ignored = read(former)
    assert view == new
    assert [one.reason for one in ignored] == (["former"] if "roles" in former else [])
