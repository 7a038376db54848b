"""What is installed is written down: each requirement with its reason, each package behind it with its version."""

import csv
import re
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
ASKED = ("requirements.txt", "tests/requirements.txt", "tests/requirements-alone.txt")
LINE = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[0-9][A-Za-z0-9.]*) +# (?P<reason>\S.+)")


def lines(name: str) -> list[str]:
    """Return the lines of a requirements file that ask for a package."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith(("#", "-c ", "-r "))]


def pinned() -> dict[str, str]:
    """Return the version of each package in the constraints, without its marker."""
    found = [Requirement(line) for line in lines(".constraints.txt")]
    return {canonicalize_name(one.name): str(one.specifier) for one in found}


@pytest.mark.parametrize("name", ASKED)
def test_each_requirement_is_pinned_and_has_its_reason(name):
    """A line is name==version and a reason, from no index, address or folder of its own."""
    assert lines(name)
    assert [line for line in lines(name) if not LINE.fullmatch(line)] == []


def test_running_needs_nothing_that_only_tests_use():
    """A host that runs the dashboard installs neither test runner nor browser driver."""
    asked = {LINE.fullmatch(line)["name"] for line in lines("requirements.txt")}
    assert not asked & {"pytest", "hypothesis", "playwright", "import-linter", "ruff", "mypy"}
    assert "-r" not in (ROOT / "requirements.txt").read_text(encoding="utf-8").split()


def test_constraints_pin_every_package_behind_a_requirement():
    """Whatever the requirements bring along, however deep, has one version; run .ci/pin if this fails."""
    pins, todo, seen = pinned(), [], set()
    for name in ("requirements.txt", "tests/requirements.txt"):
        for line in lines(name):
            found = LINE.fullmatch(line)
            assert pins.get(canonicalize_name(found["name"])) == f"=={found['version']}", line
            todo.append(found["name"])
    while todo:
        name = canonicalize_name(todo.pop())
        if name in seen:
            continue
        seen.add(name)
        assert pins.get(name, "").startswith("=="), f"{name} is not in the constraints"
        try:
            needed = [Requirement(text) for text in requires(name) or []]
        except PackageNotFoundError:  # for another system than this one
            continue
        todo += [one.name for one in needed if one.marker is None or one.marker.evaluate({"extra": ""})]


def test_the_lock_of_hosts_has_the_pins_and_digests():
    """What a host installs is what is tested: each version that of the constraints, each file by its digest."""
    text = (ROOT / ".github" / "deploy" / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    locked = [line for line in text.splitlines() if line and not line.startswith("#")]
    found = {canonicalize_name(re.split(r"==", line)[0]): re.split(r"[ ;]", line.split("==")[1])[0] for line in locked}
    assert {name: f"=={pin}" for name, pin in found.items()} == {name: pinned().get(name) for name in found}
    assert all("--hash=sha256:" in line for line in locked)
    assert {canonicalize_name(LINE.fullmatch(line)["name"]) for line in lines("requirements.txt")} <= found.keys()


def test_each_package_of_the_lock_has_its_licence_written_down():
    """The list is of the versions that the lock has, and says a licence of each."""
    deploy = ROOT / ".github" / "deploy"
    text = (deploy / "requirements.lock").read_text(encoding="utf-8")
    with (deploy / "licences.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    locked = re.findall(r"^([A-Za-z0-9._-]+)==([^ \\;]+)", text, re.M)
    assert [(row["package"], row["version"]) for row in rows] == locked
    assert [row["package"] for row in rows if not row["licence"]] == []
