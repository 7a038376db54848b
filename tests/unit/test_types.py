"""The code keeps to its annotations by the rules of .mypy.ini, and that these can be broken."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / ".mypy.ini"


def check(root: Path, *packages: str) -> subprocess.CompletedProcess:
    """Hold packages in a folder, by default those that the rules name, to the rules of this one."""
    named = [part for package in packages for part in ("-p", package)]
    command = [sys.executable, "-m", "mypy", "--config-file", str(RULES), "--cache-dir", os.devnull, *named]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300, check=False)


def test_dashboard_keeps_to_its_annotations():
    """No function of the covered packages takes, gives or holds anything else than it says."""
    done = check(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no issues found" in done.stdout


# Modules, and the rule that each breaks; some break none.
MODULES = [
    ("def size(text: str) -> int:\n    return len(text)\n", ""),
    ("import numpy as np\n\n\ndef mean(row: np.ndarray) -> float:\n    return float(row.mean())\n", ""),
    ("def size(text: str) -> int:\n    return text\n", "[return-value]"),
    ("def size(text: str | None) -> int:\n    return len(text)\n", "[arg-type]"),
    ("def size(text):\n    return len(text)\n", "[no-untyped-def]"),
    ("def sizes(texts: dict) -> int:\n    return len(texts)\n", "[type-arg]"),
    ("import numpy as np\n\n\ndef mean(row: np.ndarray) -> float:\n    return row.mean()\n", "[no-any-return]"),
    ("size: int = 'one'  # type: ignore\n", "[ignore-without-code]"),
    ("size: int = 1  # type: ignore[assignment]\n", "[unused-ignore]"),
]


def test_each_breach_is_found(tmp_path):
    """Of a package of such modules, those that say what they do pass; each other one is told by its rule."""
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "__init__.py").write_text("", encoding="utf-8")
    for number, (code, _) in enumerate(MODULES):
        (tmp_path / "small" / f"module{number}.py").write_text(code, encoding="utf-8")
    told = check(tmp_path, "small").stdout.splitlines()
    for number, (_, rule) in enumerate(MODULES):
        lines = [line for line in told if f"module{number}.py" in line]
        assert any(rule in line for line in lines) if rule else lines == [], (number, rule, lines)
