"""Numbers are told with the digits in which all processors agree, and sorting does not hang on the processor."""

import ast
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.precision import settled, significant

ROOT = Path(__file__).resolve().parents[3]
SORTS = {"sort_values", "argsort"}  # the default of both is a quicksort, written for each processor anew


@given(st.lists(st.floats(allow_subnormal=False)))
def test_significant_digits_are_those_of_printing(values):
    """Each number becomes the one that its first twelve digits name; zero has no sign."""
    found = significant(np.array(values, dtype=float))
    np.testing.assert_array_equal(found, [float(f"{v:.12g}") for v in values])
    assert not np.signbit(found[found == 0]).any()


@given(st.floats(1e-3, 1), st.floats(-4e-16, 4e-16))
def test_noise_of_the_last_digits_breaks_no_tie(value, noise):
    """Of two equal values the first is the greatest, whatever the last digits say; unless they lie on a border."""
    if round(value, 12) == round(value + noise, 12):
        assert settled(np.array([value, value + noise])).argmax() == 0


def sorts_of(path: Path) -> list[tuple[int, bool]]:
    """Return the lines of a module that sort, and whether each sorts stably."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in SORTS]
    return [
        (call.lineno, any(k.arg == "kind" and getattr(k.value, "value", "") == "stable" for k in call.keywords))
        for call in named
    ]


@pytest.mark.parametrize(
    "path", [*sorted(ROOT.glob("dashboard/**/*.py")), *sorted(ROOT.glob("pages/*.py"))], ids=lambda p: p.name
)
def test_every_sort_is_stable(path):
    """Rows of equal value keep the order of the table; another sort puts them as the processor likes."""
    assert [line for line, stable in sorts_of(path) if not stable] == []


def test_an_unstable_sort_is_found(tmp_path):
    """The check above can fail."""
    module = tmp_path / "module.py"
    module.write_text("a = t.sort_values('x')\nb = t.sort_values('x', kind='stable')\n", encoding="utf-8")
    assert sorts_of(module) == [(1, False), (2, True)]
