"""The rules of who may import whom (.importlinter), and that they can be broken."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / ".importlinter"

HOUSE = {
    "pages/__init__.py": "",
    "pages/one.py": "from dashboard.ui import elements\n",
    "dashboard/__init__.py": "",
    "dashboard/__main__.py": "",
    "dashboard/app.py": "",
    "dashboard/service/__init__.py": "",
    "dashboard/service/data.py": "import streamlit\nfrom dashboard.ui import elements\n",
    "dashboard/ui/__init__.py": "",
    "dashboard/ui/screen.py": "import streamlit\n",
    "dashboard/ui/elements.py": "import plotly\nfrom dashboard.present import bars\nfrom dashboard.ui import screen\n",
    "dashboard/present/__init__.py": "",
    "dashboard/present/bars.py": "import plotly\nfrom dashboard.measures import count\n",
    "dashboard/measures/__init__.py": "",
    "dashboard/measures/count.py": "from dashboard.model import tables\n",
    "dashboard/model/__init__.py": "",
    "dashboard/model/tables.py": "",
}


def lint(root: Path) -> subprocess.CompletedProcess:
    """Hold the packages in a folder to the rules of this one."""
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(sys.argv[1], no_cache=True))"
    environment = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.run(
        [sys.executable, "-c", code, str(RULES)], cwd=root, env=environment, capture_output=True, text=True, timeout=120
    )


@pytest.fixture
def house(tmp_path):
    """Return a builder of a small package of the same shape, with some files replaced."""

    def _build(changes: dict[str, str]) -> Path:
        for name, content in {**HOUSE, **changes}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return tmp_path

    return _build


def test_dashboard_keeps_its_import_rules():
    """No module of dashboard/ or pages/ breaks a contract."""
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_clean_house_passes(house):
    """The small package keeps the rules as it stands, so that each breach below is what fails."""
    done = lint(house({}))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "code", "said"),
    [
        ("dashboard/model/tables.py", "from dashboard.measures import count\n", "Imports run one way"),
        ("dashboard/measures/count.py", "from dashboard.present import bars\n", "Imports run one way"),
        ("dashboard/present/bars.py", "from dashboard.ui import elements\n", "Imports run one way"),
        ("dashboard/ui/elements.py", "import pages.one\n", "Imports run one way"),
        ("dashboard/service/data.py", "import pages.one\n", "Imports run one way"),
        ("dashboard/ui/elements.py", "from dashboard.service import data\n", "Imports run one way"),
        ("dashboard/present/bars.py", "import streamlit\n", "Only app, ui and pages know Streamlit"),
        ("dashboard/measures/count.py", "import streamlit\n", "Only app, ui and pages know Streamlit"),
        ("dashboard/ui/elements.py", "import streamlit\n", "Text reaches Streamlit through one door"),
        ("pages/one.py", "from streamlit import markdown\n", "Text reaches Streamlit through one door"),
        ("dashboard/app.py", "import streamlit\n", "Text reaches Streamlit through one door"),
        ("dashboard/measures/count.py", "import plotly\n", "Only present and ui know Plotly"),
        ("pages/one.py", "import plotly.graph_objects\n", "Only present and ui know Plotly"),
        ("dashboard/service/data.py", "import plotly\n", "Only present and ui know Plotly"),
        ("dashboard/app.py", "import plotly\n", "Only present and ui know Plotly"),
        ("dashboard/model/tables.py", "import networkx\n", "The model draws and counts nothing"),
    ],
)
def test_each_breach_is_found(house, file, code, said):
    """One forbidden import anywhere breaks the contract that forbids it."""
    done = lint(house({file: code}))
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{said} BROKEN" in done.stdout


def test_no_module_hides_another():
    """No file in dashboard/ has the name of a module that Streamlit or Python would import instead."""
    names = {
        path.stem for path in (ROOT / "dashboard").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert not names & (
        sys.stdlib_module_names
        | {"streamlit", "plotly", "pandas", "numpy", "networkx", "scipy", "frictionless", "fluent"}
    ) - {"__main__"}
