"""Every benchmark can be started the way its first lines say."""

import re
import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "benchmarks"
SHARED = {"measuring", "tables"}
BENCHMARKS = sorted(file.stem for file in FOLDER.glob("*.py") if file.stem not in SHARED)


@pytest.mark.parametrize("name", BENCHMARKS)
def test_a_benchmark_is_found_by_the_command_that_it_names(name):
    source = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
    module = re.search(r"python -m ([\w.]+)", source).group(1)
    assert module == f"tests.benchmarks.{name}"
    runpy.run_module(module, run_name="not main")
