"""Files in one file: what an upload is by its first bytes, and what a zip or a workbook holds, read within limits."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from dashboard.model import workbook
from dashboard.model.limits import MAX_BYTES, MAX_FILES, MAX_RATIO
from dashboard.model.problem import PackageError

MB = 2**20
ENTRY = 46 + 300  # bytes of one entry in a zip's list of contents: the fixed part, and room for a long name
# What a file begins with, where it is nothing that can be read.
FOREIGN = {b"\xd0\xcf\x11\xe0": "old-workbook", b"\x1f\x8b": "other-archive", b"Rar!": "other-archive"}
FOREIGN |= {b"7z\xbc\xaf": "other-archive", b"%PDF": "no-table"}


@dataclass(frozen=True)
class Entry:
    """One file of a folder or zip: its size, and how to read at most so many bytes of it."""

    size: int
    read: Callable[[int], bytes]


def kind(content: bytes, limit: int | None = None) -> str:
    """Tell by its first bytes what a file is: "zip" (a workbook is one, too) or "text".

    Raises
    ------
    PackageError
        If it is larger than the limit, or of a kind that is not read.

    Examples
    --------
    >>> kind(b"id,name_en\\n")
    'text'
    """
    limit = MAX_BYTES if limit is None else limit
    if len(content) > limit:
        raise PackageError("too-large", size=-(-len(content) // MB), limit=limit // MB)
    for start, key in FOREIGN.items():
        if content.startswith(start):
            raise PackageError(key)
    return "zip" if content[:4] in (b"PK\x03\x04", b"PK\x05\x06") else "text"


@contextmanager
def unpacked(content: bytes, most: int | None = None) -> Iterator[dict[str, Entry] | None]:
    """Give the files of a zip by name, to be read while it is open; None if it is a workbook.

    Raises
    ------
    PackageError
        If it holds too many files, is damaged, or is a workbook of another kind than .xlsx.
    """
    most = MAX_FILES if most is None else most
    end = content.rfind(b"PK\x05\x06")
    listed = struct.unpack_from("<I", content, end + 12)[0] if 0 <= end <= len(content) - 22 else 0
    if listed > most * ENTRY:
        raise PackageError("too-many-files", limit=str(most))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = [i for i in archive.infolist() if not i.is_dir() and "__MACOSX" not in i.filename]
            if len(infos) > most:
                raise PackageError("too-many-files", limit=str(most))
            names = {info.filename for info in infos}
            if "xl/workbook.bin" in names or "content.xml" in names:
                raise PackageError("old-workbook")
            book = "xl/workbook.xml" in names
            yield None if book else {i.filename: Entry(i.file_size, _unpacker(archive, i)) for i in infos}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error) as error:
        raise PackageError("bad-zip") from error


def _unpacker(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[int], bytes]:
    def unpack(limit: int) -> bytes:
        if info.file_size > MB and info.file_size > MAX_RATIO * info.compress_size:
            raise PackageError("zip-ratio", limit=MAX_RATIO)
        with archive.open(info) as file:
            content = file.read(limit + 1)
            if len(content) > limit:
                raise PackageError("unpacks-too-large", limit=limit // MB)
            return content

    return unpack


def sheets_of(content: bytes, limit: int | None = None, most: int | None = None) -> dict[str, list[list[str]]]:
    """Return the sheets of a workbook by name; PackageError if it unpacks to more than the limit, or has none."""
    limit = MAX_BYTES if limit is None else limit
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(info.file_size for info in archive.infolist()) > limit:
            raise PackageError("unpacks-too-large", limit=limit // MB)
    sheets = workbook.sheets(content, most)
    if not sheets:
        raise PackageError("bad-workbook")
    return sheets
