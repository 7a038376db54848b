"""The documents of a bundle: the package's own CODEBOOK.md and FRAME.md, or a CODEBOOK.md made of its codebook."""

import io
import zipfile
from pathlib import Path

import pandas as pd

NAMES = ("CODEBOOK.md", "CODEBOOK.zh.md", "FRAME.md", "FRAME.zh.md")
LONGEST = 2**20  # bytes of a document


def own(source: Path, names: tuple[str, ...] = NAMES) -> dict[str, bytes]:
    """Return the documents of a package that lies in a folder or a zip, by name; empty if it has none."""
    if source.is_dir():
        there = [source / name for name in names if (source / name).is_file()]
        return {path.name: path.read_bytes() for path in there if path.stat().st_size <= LONGEST}
    if not zipfile.is_zipfile(source):
        return {}
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(source) as archive:
        for info in archive.infolist():
            name = Path(info.filename).name
            if name in names and "__MACOSX" not in info.filename and info.file_size <= LONGEST:
                with archive.open(info) as file:
                    found.setdefault(name, io.BytesIO(file.read(LONGEST)).getvalue())
    return found


def told(own: dict[str, bytes], book: pd.DataFrame) -> dict[str, bytes]:
    """Return the documents of a bundle: the package's own, and a codebook made of its table if it has none.

    Examples
    --------
    >>> book = pd.DataFrame([["form", "", "Form", ""]], columns=["field", "value", "label_en", "definition_en"])
    >>> sorted(told({"FRAME.md": b"# Ours"}, book)), sorted(told({"CODEBOOK.zh.md": b""}, book))
    (['CODEBOOK.md', 'FRAME.md'], ['CODEBOOK.zh.md'])
    """
    has_own = any(name.startswith("CODEBOOK") for name in own)
    return own if has_own else own | {"CODEBOOK.md": made(book)}


def made(book: pd.DataFrame) -> bytes:
    """Return a document of a codebook: each field, its values, their labels and definitions.

    Examples
    --------
    >>> book = pd.DataFrame([["form", "", "Form", "Who leads."], ["form", "club", "Club", ""]],
    ...     columns=["field", "value", "label_en", "definition_en"])
    >>> print(made(book).decode())
    # Codebook
    <BLANKLINE>
    ## Form
    <BLANKLINE>
    `form`. Who leads.
    <BLANKLINE>
    | value | label | definition |
    |---|---|---|
    | club | Club |  |
    <BLANKLINE>
    """
    lines = ["# Codebook", ""]
    for field, rows in book.groupby("field", sort=False):
        about = rows[rows["value"] == ""]
        title = _cell(about, "label_en") or str(field)
        lines += [f"## {title}", "", f"`{field}`. {_cell(about, 'definition_en')}".rstrip(), ""]
        values = [
            [_cell(row.to_frame().T, name) for name in ("value", "label_en", "definition_en")]
            for _, row in rows[rows["value"] != ""].iterrows()
        ]
        if values:
            lines += ["| value | label | definition |", "|---|---|---|"]
            lines += [f"| {' | '.join(row)} |" for row in values] + [""]
    return "\n".join(lines).encode("utf-8", "replace")


def _cell(rows: pd.DataFrame, column: str) -> str:
    """Return the first row's cell as a table of Markdown can hold it."""
    text = str(rows[column].iloc[0]) if column in rows and len(rows) else ""
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())
