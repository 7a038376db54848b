"""A warning that the code of measures and model causes ends the test; one of another package does not."""

import warnings

import pytest


@pytest.mark.parametrize("kind", [FutureWarning, DeprecationWarning, RuntimeWarning])
def test_a_warning_is_an_error_where_our_code_causes_it(kind):
    """The rules of .pytest.toml go by the module that a warning names."""
    for module in ("dashboard.measures.nulls", "dashboard.model.load"):
        with pytest.raises(kind):
            warnings.warn_explicit("told", kind, f"{module}.py", 1, module)
    with pytest.warns(kind):
        warnings.warn_explicit("told", kind, "pandas.py", 1, "pandas.core.frame")
