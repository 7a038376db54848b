"""The code is formatted and clean by the rules of .ruff.toml."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("rule", [["check"], ["format", "--check"]])
def test_ruff_has_nothing_to_say(rule):
    """No finding of the linter, and no file that the formatter would change."""
    found = subprocess.run(
        [sys.executable, "-m", "ruff", *rule, "--no-cache", "."], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout + found.stderr
