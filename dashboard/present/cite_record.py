"""How one record is cited: as text, as BibTeX and as RIS, within the package that holds it."""

from dashboard.model.about import About
from dashboard.model.complex import RegimeComplex
from dashboard.present import citation
from dashboard.present.bundle.descriptor import UNTITLED
from dashboard.present.citation import tex


def as_text(whole: RegimeComplex, key: str, address: str) -> str:
    """Return the citation of one record, which names the row, its id, the package and the record's address.

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.load import build
    >>> whole = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["Pact"], "layers": "legal"})})
    >>> as_text(whole, "a", "http://x/initiatives?initiative=a")
    '“Pact”, record a. In: A table of initiatives [Data set]. http://x/initiatives?initiative=a'
    """
    checked = whole.catalogue.at[key, "last_checked"]
    said = f"“{whole.name(key)}”, record {key}. In: {citation.as_text(whole)}"
    return " ".join(filter(None, [said, f"Record last checked {checked}." if checked else "", address]))


def as_bibtex(whole: RegimeComplex, key: str, address: str) -> str:
    """Return one record as an entry of BibTeX."""
    about, checked = whole.about, whole.catalogue.at[key, "last_checked"]
    fields = {
        "author": " and ".join(f"{{{tex(name)}}}" for name in about.authors),
        "title": f"{{{tex(whole.name(key))}}}",
        "year": about.date[:4],
        "version": tex(about.version),
        "howpublished": f"Record {tex(key)} in: {{{tex(about.title or UNTITLED)}}}. Data set",
        "note": " ".join(filter(None, [_dated(whole), f"Last checked {checked}." if checked else ""])),
        "url": _in_braces(address),
    }
    first = "".join(letter for letter in key.lower() if letter.isascii() and (letter.isalnum() or letter == "-"))
    return _entry(f"{first or 'record'}{about.date[:4]}", fields)


def as_ris(whole: RegimeComplex, key: str, address: str) -> str:
    """Return one record as an entry of RIS, which reference managers read.

    References
    ----------
    Research Information Systems: RIS format specification. (Not read here; the tags are those that reference
    managers share: TY, AU, TI, T2, PY, DA, ET, N1, UR, ER.)

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.load import build
    >>> whole = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["Pact"], "layers": "legal"})})
    >>> print(as_ris(whole, "a", "http://x/initiatives?initiative=a").rstrip())
    TY  - DATA
    TI  - Pact
    T2  - A table of initiatives
    N1  - Record a.
    UR  - http://x/initiatives?initiative=a
    ER  -
    """
    checked = whole.catalogue.at[key, "last_checked"]
    note = " ".join(filter(None, [f"Record {key}.", _dated(whole), f"Last checked {checked}." if checked else ""]))
    titles = [("TI", whole.name(key)), ("T2", whole.about.title or UNTITLED)]
    return _ris(whole.about, titles, note, address)


def _ris(about: About, titles: list[tuple[str, str]], note: str, address: str) -> str:
    """Return an entry of RIS; a value is one line, since a line that begins like a tag would be one."""
    told = [
        ("TY", "DATA"),
        *(("AU", name) for name in about.authors),
        *titles,
        ("PY", about.date[:4]),
        ("DA", about.date.replace("-", "/")),
        ("ET", about.version),
        ("N1", note),
        ("UR", address),
    ]
    lines = [f"{tag}  - {' '.join(said.split())}" for tag, said in told if said.strip()]
    return "\n".join([*lines, "ER  - "])


def _entry(key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}"


def _in_braces(address: str) -> str:
    return address.replace("{", "%7B").replace("}", "%7D")


def _dated(whole: RegimeComplex) -> str:
    return f"Data as of {whole.about.date}." if whole.dated else ""
