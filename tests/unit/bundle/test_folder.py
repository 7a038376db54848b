"""A bundle is written whole or not at all, and takes the place of nothing but a bundle."""

import errno
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from dashboard.model.select import Selection
from dashboard.present import bundle
from dashboard.present.bundle import NothingSelected, Options, TargetError, export
from dashboard.present.bundle.folder import swapped_in

ROOT = Path(__file__).parents[3]
QUICK = Options(Selection(collection="table2"), bands=(), figures=False)


def names(folder: Path) -> set[str]:
    """Return what is in a folder, hidden files too."""
    return {path.name for path in folder.iterdir()}


def test_the_folder_appears_when_all_is_written(tmp_path):
    """Until then nothing is at its place; others may read it as they may read any new folder."""
    target = tmp_path / "out"
    with swapped_in(target) as draft:
        (draft / "a").write_text("a")
        assert not target.exists() and draft.parent == tmp_path
    assert names(tmp_path) == {"out"} and names(target) == {"a"}
    plain = tmp_path / "plain"
    plain.mkdir()
    assert target.stat().st_mode == plain.stat().st_mode


@pytest.fixture(scope="module")
def made(whole):
    """Return the files of a bundle."""
    return bundle.files(whole, QUICK)


@pytest.fixture
def worked_out(monkeypatch, made):
    """Let what is in a bundle be worked out already, for tests of how it is written."""
    monkeypatch.setattr(bundle, "files", lambda *asked: made)


def test_a_bundle_is_replaced_with_all_its_files(whole, worked_out, tmp_path):
    """No file of the former view is left."""
    export(whole, tmp_path / "out", QUICK)
    (tmp_path / "out" / "pairs_of_old.csv").write_text("x")
    export(whole, tmp_path / "out", QUICK)
    assert not (tmp_path / "out" / "pairs_of_old.csv").exists() and names(tmp_path) == {"out"}


def test_what_is_no_bundle_is_left_alone(whole, tmp_path):
    """A file, a folder of other things and a folder without a parent are refused in a sentence."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x")
    for target, said in (("file", "is a file"), ("mine", "holds other files"), ("no/out", "there is no folder")):
        with pytest.raises(TargetError, match=said):
            export(whole, tmp_path / target, QUICK)
    assert names(tmp_path) == {"file", "mine"} and names(tmp_path / "mine") == {"thesis.txt"}


@pytest.fixture(scope="module")
def former(whole, tmp_path_factory):
    """Return a folder with a bundle, which tests hold to staying as it is."""
    folder = tmp_path_factory.mktemp("former")
    export(whole, folder / "out", QUICK)
    return folder


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "may not be written to"), (errno.EIO, "Input/output error")],
)
@pytest.mark.parametrize("after", [0, 3, 11])
def test_a_disk_that_fails_changes_nothing(whole, former, worked_out, monkeypatch, number, said, after):
    """Whichever file cannot be written, the former bundle stays as it was and no draft is left."""
    before = {path.name: path.read_bytes() for path in (former / "out").iterdir()}
    write, done = Path.write_bytes, []

    def full(path, content):
        done.append(path)
        if len(done) > after:
            raise OSError(number, os.strerror(number))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(TargetError, match=f"{said}; nothing was written"):
        export(whole, former / "out", QUICK)
    assert {path.name: path.read_bytes() for path in (former / "out").iterdir()} == before
    assert names(former) == {"out"}


@pytest.mark.parametrize("failing", [1, 2])
def test_a_swap_that_fails_puts_the_former_back(tmp_path, monkeypatch, failing):
    """Between the two renames the former bundle is not lost."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "metadata.json").write_text('{"bundle": 1}')
    rename, done = Path.rename, []

    def fragile(path, target):
        done.append(path)
        if len(done) == failing:
            raise OSError(errno.EBUSY, "busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fragile)
    with pytest.raises(TargetError, match="in use"), swapped_in(tmp_path / "out") as draft:
        (draft / "new").write_text("x")
    assert (tmp_path / "out" / "metadata.json").exists() and not (tmp_path / "out" / "new").exists()
    assert names(tmp_path) == {"out"}


def test_an_interrupt_leaves_nothing(tmp_path):
    """Ctrl-C in the middle removes the draft and is passed on."""
    with pytest.raises(KeyboardInterrupt), swapped_in(tmp_path / "out") as draft:
        (draft / "a").write_text("a")
        raise KeyboardInterrupt
    assert names(tmp_path) == set()


def run(*words: str, **options) -> subprocess.CompletedProcess:
    """Run the command and hold it to what all failures share: exit 1, a sentence, no trace of the stack."""
    command = [sys.executable, "-m", "dashboard", "export", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False, **options)
    assert done.returncode == 1 and "Traceback" not in done.stderr, done.stderr
    return done


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_command_can_be_ended(tmp_path, ending):
    """Ctrl-C and a plain kill end it with a sentence, and the folder is as it was."""
    command = [sys.executable, "-m", "dashboard", "export", str(tmp_path / "out"), "--null", "fixed-fixed"]
    heard = partial(signal.signal, ending, signal.SIG_DFL)  # who is started in the background is deaf to Ctrl-C
    started = {"cwd": ROOT, "stderr": subprocess.PIPE, "text": True, "preexec_fn": heard}
    with subprocess.Popen([*command, "--samples", "100000"], **started) as process:
        waited = time.monotonic() + 120
        while not names(tmp_path) and time.monotonic() < waited:
            time.sleep(0.1)
        assert names(tmp_path), "no draft appeared"
        process.send_signal(ending)
        said = process.communicate(timeout=60)[1]
    assert process.returncode == 1 and "interrupted; nothing was written" in said and "Traceback" not in said
    assert names(tmp_path) == set()


def test_an_empty_view_is_not_written(whole, tmp_path):
    """The sentence says which filter to loosen."""
    nothing = Options(Selection(collection="table2", text="no such words anywhere"))
    with pytest.raises(NothingSelected, match="no initiative is in this view.*without text there are 35"):
        export(whole, tmp_path / "out", nothing)
    assert names(tmp_path) == set()
    done = run(str(tmp_path / "out"), "--where", "text=no such words anywhere")
    assert "no initiative is in this view" in done.stderr and names(tmp_path) == set()


def test_a_full_disk(tmp_path):
    """On a real disk of a quarter of a megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user cannot mount a disk")
    try:
        view = ("--collection", "table2", "--no-figures", "--samples", "9")
        done = run(str(disk / "out"), *view)
        assert "the disk is full; nothing was written" in done.stderr and names(disk) == set()
        assert "a disk of its own" in run(str(disk), *view).stderr
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_that_may_not_be_written_to(tmp_path):
    """A folder of another user is told."""
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(0o500)
    try:
        assert "may not be written to" in run(str(tmp_path / "out"), "--no-figures").stderr
    finally:
        tmp_path.chmod(0o700)
