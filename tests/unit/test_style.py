"""The code is formatted and clean by the rules of .ruff.toml."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WIDEST = 120  # characters; the linter lets a line pass that ends in a remark to a checker


@pytest.mark.parametrize("rule", [["check"], ["format", "--check"]])
def test_ruff_has_nothing_to_say(rule):
    """No finding of the linter, and no file that the formatter would change."""
    found = subprocess.run(
        [sys.executable, "-m", "ruff", *rule, "--no-cache", "."], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize("kind", ["py", "js"])
def test_no_line_is_too_wide(kind):
    """Scripts of the browser are read like any other."""
    rooms = [ROOT / name for name in ("dashboard", "pages", "tests")]
    files = [path for room in rooms for path in room.rglob(f"*.{kind}")]
    lines = [(path.name, k, line) for path in files for k, line in enumerate(path.read_text("utf-8").splitlines(), 1)]
    assert files and [(name, k) for name, k, line in lines if len(line) > WIDEST] == []
