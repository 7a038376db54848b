"""Of what an answer is made: the tables, and the code that read them. Equal on every machine that has both."""

import hashlib
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from dashboard.measures.findings import store
from dashboard.model import schema
from dashboard.present.bundle import LIBRARIES
from dashboard.ui import context

CODE = Path(__file__).resolve().parents[1]


def of_data() -> str:
    """Return a short name of the files of this app's package, which changes with any byte of them."""
    package = context.package()
    return _of_data(str(package), context._stamp(package), context._stamp(package / store.FOLDER))


@lru_cache(maxsize=4)
def _of_data(source: str, stamp: tuple, kept: tuple) -> str:
    package = Path(source)
    files = [package] if package.is_file() else sorted({*package.glob("*.*"), *package.glob(f"{store.FOLDER}/*.*")})
    return _digest([path for path in files if path.is_file()], package.parent)


@cache
def of_code() -> str:
    """Return a short name of this program and the libraries that it counts with."""
    files = sorted(path for ending in ("py", "ftl", "html") for path in CODE.rglob(f"*.{ending}"))
    libraries = " ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return hashlib.sha256(f"{_digest(files, schema.ROOT)} {libraries}".encode()).hexdigest()[:16]


def tag(*asked: str) -> str:
    """Return the ETag of an answer; weak, since compression changes its bytes and not what it says."""
    named = "\n".join([of_data(), of_code(), *asked])
    return f'W/"{hashlib.sha256(named.encode()).hexdigest()[:32]}"'


def _digest(files: list[Path], root: Path) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.relative_to(root)} ".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
