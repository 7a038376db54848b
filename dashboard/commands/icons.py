"""The icons that the app shows, as a font of their own: a seventh of the bytes of Streamlit's, for a first visit.

Streamlit's icon font draws 4,300 icons; an icon is asked for by its name, as `:material/link:`, whose letters the
font puts together to one glyph. What is kept are the names that our sources ask for and all that Streamlit might:
every one that stands in its scripts, among them hundreds of plain words, since a few are written there as bare words.
The font is Material Symbols by Google, under the Apache License 2.0. After a new icon, or a new Streamlit,
with what tests need installed:

    python -m dashboard.commands.icons
"""

import io
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import streamlit
from fontTools import subset
from fontTools.ttLib import TTFont

from dashboard.model import schema
from dashboard.service.icon_font import KEPT, WHOLE

NAME = "MaterialSymbols-Rounded.*.woff2"
SCRIPTS = WHOLE.parent / "js"
SOURCES = ("dashboard", "pages")
KINDS = {".py", ".ftl", ".html", ".js", ".toml"}
ASKED = re.compile(r":material/(\w+):")
WORD = re.compile(r"([\"'`])([a-z0-9_]+)(?=\1)")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
LICENCE = "Licensed under the Apache License, Version 2.0. Changed: a part of the icons, as Regime Atlas shows them."
LICENCE_ADDRESS = "https://www.apache.org/licenses/LICENSE-2.0"


def asked(texts: Iterable[str]) -> set[str]:
    """Return the icons that sources ask for.

    >>> sorted(asked(["icon=':material/link:'", "a :material/open_in_new: b", "link"]))
    ['link', 'open_in_new']
    """
    return {name for text in texts for name in ASKED.findall(text)}


def words(texts: Iterable[str]) -> set[str]:
    """Return what stands in quotes and could be the name of an icon.

    >>> sorted(words(["a(`more_vert`,'x','y z',\\"link\\")"]))
    ['link', 'more_vert', 'x']
    """
    return {name for text in texts for _, name in WORD.findall(text)}


def own() -> set[str]:
    """Return the icons that our own sources ask for; each is written out there, none put together."""
    files = (path for room in SOURCES for path in (schema.ROOT / room).rglob("*") if path.suffix in KINDS)
    return asked(path.read_text(encoding="utf-8") for path in files)


def streamlits() -> set[str]:
    """Return every name that Streamlit asks for, or might."""
    scripts = [path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js")]
    modules = (path.read_text(encoding="utf-8") for path in Path(streamlit.__file__).parent.rglob("*.py"))
    return asked(scripts) | words(scripts) | asked(modules)


def whole() -> Path:
    """Return the file of Streamlit's icon font.

    Raises
    ------
    FileNotFoundError
        If this Streamlit has none of this name.
    """
    found = next(WHOLE.glob(NAME), None)
    if found is None:
        raise FileNotFoundError(f"Streamlit {streamlit.__version__} has no {NAME}.")
    return found


def ligatures(font: TTFont) -> dict[str, str]:
    """Return the glyph of each name, as the font's table of substitutions (GSUB) has it."""
    letters = {glyph: chr(code).lower() for code, glyph in font.getBestCmap().items()}
    found = {}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            for first, ends in getattr(table, "ligatures", {}).items():
                for end in ends:
                    found["".join(letters[glyph] for glyph in (first, *end.Component))] = end.LigGlyph
    return found


def part(file: Path, names: set[str]) -> bytes:
    """Return a font with the icons of these names alone, as WOFF2; names that it lacks are passed over.

    Parameters
    ----------
    file : Path
        The whole font.
    names : set of str
        Icons, as `link`.
    """
    font = TTFont(file, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["liga", "rlig", "calt"]
    options.layout_closure = False  # the letters alone would bring back every icon
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(glyphs=[glyph for name, glyph in ligatures(font).items() if name in names], text=LETTERS)
    subsetter.subset(font)
    for number, text in ((13, LICENCE), (14, LICENCE_ADDRESS)):
        font["name"].setName(text, number, 3, 1, 0x409)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def main() -> int:
    """Write the font of the present Streamlit in the place of that of another; return 0."""
    file, names = whole(), own() | streamlits()
    made = part(file, names)
    for former in (path for path in KEPT.iterdir() if path.is_dir()):
        shutil.rmtree(former)
    out = KEPT / streamlit.__version__ / file.name
    out.parent.mkdir(parents=True)
    out.write_bytes(made)
    print(f"{out.relative_to(schema.ROOT)}: {len(made):,} of {file.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
