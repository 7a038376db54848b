"""A folder that is written whole or not at all."""

import errno
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "bundle"  # the key of metadata.json by which a bundle is known
METADATA = "metadata.json"
FIRST_RELEASE = {"data", "filters", "memberships", "null_model", "versions"}  # whose bundles have no mark
_WHY = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EACCES: "it may not be written to",
    errno.EPERM: "it may not be written to",
    errno.EROFS: "the disk may only be read",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EBUSY: "it is in use",
}


class TargetError(Exception):
    """The folder cannot be written; the message says why and what to do. Nothing was changed."""


@contextmanager
def swapped_in(target: Path) -> Iterator[Path]:
    """Give an empty folder beside the target, which takes the target's place when all is written.

    Whatever fails or interrupts on the way, the folder is removed and the target is as it was. A
    target that is there is replaced if it is empty or a bundle.

    Raises
    ------
    TargetError
        If the target is a file or holds something else, or writing fails.
    """
    try:
        target = target.resolve()
        _check(target)
    except OSError as error:
        raise TargetError(f"{target}: {_why(error)}; nothing was written") from error
    draft = _beside(target)
    try:  # an interrupt may come at any place, also while the folder is made
        draft.mkdir()
        yield draft
        _swap(draft, target)
    except OSError as error:
        raise TargetError(f"{target}: {_why(error)}; nothing was written") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _beside(target: Path) -> Path:
    """Return a new hidden place beside the target, on the same disk."""
    return target.parent / f".{target.name[:40]}-{secrets.token_hex(6)}"


def _check(target: Path) -> None:
    if not target.parent.is_dir():
        raise TargetError(f"{target}: there is no folder {target.parent}; make it first")
    if not target.exists():
        return
    if not target.is_dir():
        raise TargetError(f"{target} is a file; name a folder")
    if os.path.ismount(target):
        raise TargetError(f"{target} is a disk of its own; name a folder in it")
    if any(target.iterdir()) and not is_bundle(target):
        raise TargetError(f"{target} holds other files; name a new folder, or one that holds a bundle to be replaced")


def is_bundle(folder: Path) -> bool:
    """Tell whether a folder holds a bundle that this program wrote."""
    try:
        about = json.loads((folder / METADATA).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(about, dict) and (MARK in about or about.keys() >= FIRST_RELEASE)


def _swap(draft: Path, target: Path) -> None:
    if not target.exists() or not any(target.iterdir()):
        draft.rename(target)  # also onto an empty folder
        return
    aside = _beside(target)
    try:
        target.rename(aside)
        draft.rename(target)
    finally:
        if aside.exists() and not target.exists():
            aside.rename(target)
        shutil.rmtree(aside, ignore_errors=True)


def _why(error: OSError) -> str:
    return _WHY.get(error.errno or 0, error.strerror or str(error))
