"""Reading a data package: a folder or a zip of CSV tables, as text."""

import csv
import io
import re
import shutil
import tempfile
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dashboard.model import schema

MAX_UNPACKED = 200 * 2**20  # bytes; a zip that grows beyond this is refused


class PackageError(Exception):
    """The package cannot be read at all; the message says what to do."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a package, and where.

    Attributes
    ----------
    file, column, value, rule : str
        The table's file, the column (empty: the whole row or file), the offending value,
        and the rule that it breaks.
    row : int or None
        Line in the file, the header being line 1; None if the whole file is meant.
    """

    file: str
    row: int | None
    column: str
    value: str
    rule: str

    def __str__(self) -> str:
        row = "-" if self.row is None else str(self.row)
        value = re.sub(r"\s+", " ", self.value)
        return f"{self.file}: row {row}: {self.column or '-'}: {value!r}: {self.rule}"


@contextmanager
def folder_of(source: str | Path | bytes):
    """Give the folder that holds a package's tables.

    Parameters
    ----------
    source : path of a folder, path of a zip or a CSV, or the bytes of either
        A single CSV is taken as initiatives.csv. In a zip, the tables may lie in one folder.

    Raises
    ------
    PackageError
        If there is no such folder or file, or the zip cannot be read or holds no initiatives.csv.
    """
    if isinstance(source, (str, Path)) and Path(source).is_dir():
        yield Path(source)
        return
    data = source if isinstance(source, bytes) else _read(Path(source))
    scratch = Path(tempfile.mkdtemp(prefix="regime-atlas-"))
    try:
        if data[:4] == b"PK\x03\x04":
            _unpack(data, scratch)
        else:
            (scratch / "initiatives.csv").write_bytes(data)
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise PackageError(f"{path}: no such folder, zip or CSV file")
    return path.read_bytes()


def _unpack(data: bytes, target: Path) -> None:
    """Unpack only the tables of a zip, by name, so that no path in it is followed."""
    wanted = {f"{name}.csv" for name in schema.tables()} | {"datapackage.json"}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [info for info in archive.infolist() if Path(info.filename).name in wanted]
            members = [info for info in members if "__MACOSX" not in info.filename]
            if sum(info.file_size for info in members) > MAX_UNPACKED:
                raise PackageError("the zip unpacks to more than 200 MB; load the tables as a folder with --data")
            for info in members:
                (target / Path(info.filename).name).write_bytes(archive.read(info))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise PackageError(
            f"the zip cannot be read ({error}); pack the CSV tables again, without a password"
        ) from error


def read_tables(folder: Path) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """Read every table of a folder as text, absent cells as empty strings.

    Returns
    -------
    tables : dict of DataFrame
        By table name; row i of a frame is line i + 2 of its file. Unreadable tables are left out.
    problems : list of Problem
        One for each table that cannot be read.
    """
    tables, problems = {}, []
    for name in schema.tables():
        path = folder / f"{name}.csv"
        if not path.is_file():
            continue
        try:
            tables[name] = _frame(path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            problems.append(
                Problem(path.name, None, "", f"byte {error.start}", "is not UTF-8: save the file as CSV UTF-8")
            )
        except (csv.Error, ValueError) as error:
            problems.append(Problem(path.name, None, "", "", f"is not a readable CSV table: {error}"))
    return tables, problems


def _frame(text: str) -> pd.DataFrame:
    """Return a CSV text as a table of text; short rows are filled up, long ones cut: the check names them."""
    lines = list(csv.reader(io.StringIO(text, newline="")))
    if not lines:
        raise ValueError("the file is empty")
    header, *rows = lines
    if len(set(header)) < len(header):
        raise ValueError(f"the header names a column twice: {', '.join(header)}")
    width = len(header)
    return pd.DataFrame([(row + [""] * width)[:width] for row in rows], columns=header, dtype=object)
