"""What the methods page tells of the package: its tables, its documents, what it lacks."""

import pandas as pd

from dashboard.model import schema
from dashboard.model.complex import RegimeComplex
from dashboard.present.markup import Marked
from dashboard.present.words import Text, Words
from dashboard.ui.context import own, package

OFTEN_EMPTY = ("launch_year", "url", "functions", "legal_force", "name_zh")
LONGEST = 200_000  # letters of a document


def tables(whole: RegimeComplex) -> dict[str, pd.DataFrame]:
    """Return every table that the package has, as it is downloaded."""
    frames = {"initiatives": whole.catalogue, "codebook": whole.codebook.frame}
    frames |= {name: getattr(whole, name) for name in schema.tables() if name not in frames}
    return {name: frames[name] for name in schema.tables() if name not in whole.absent}


def document(name: str, lang: str) -> str:
    """Return a document of the package in a language, else in English; empty if there is none.

    Only the documents that this copy ships know their Markdown; those of others are bare text.
    """
    if own():
        return ""
    for path in (package() / f"{name}.{lang}.md", package() / f"{name}.md"):
        if path.is_file():
            with path.open(encoding="utf-8", errors="replace") as file:
                words = file.read(LONGEST)
            return Marked(words) if package() == schema.DATA else words
    return ""


def missing(whole: RegimeComplex, text: Text, words: Words) -> pd.DataFrame:
    """Count what is not known of the initiatives: field, value, initiatives."""
    rows = whole.catalogue[whole.catalogue["kind"] != schema.HOST]
    low, unknown = (rows["confidence"] == "low").sum(), (rows["membership"] == "unknown").sum()
    counts = [
        ("membership", words.label("membership", "unknown"), unknown),
        ("identified", text("no"), (~rows["identified"].astype(bool)).sum()),
        ("confidence", words.label("confidence", "low"), low),
        *((name, text("not-known"), (rows[name].isna() | rows[name].isin(["", ()])).sum()) for name in OFTEN_EMPTY),
    ]
    absent, missing = text("not-in-package"), whole.absent - whole.silent
    told = [
        (words.label(name), absent, pd.NA) if f"initiatives.{name}" in missing else (words.label(name), value, count)
        for name, value, count in counts
    ]
    return pd.DataFrame(told, columns=[text("field"), text("value"), text("initiatives")])
