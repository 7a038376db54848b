"""How a package is cited: as text and as BibTeX, under its own title and authors."""

from dashboard.export.descriptor import UNTITLED
from dashboard.model.complex import RegimeComplex

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "%&#_$"},
}


def as_text(whole: RegimeComplex) -> str:
    """Return the citation that the package asks for, or one made of its particulars."""
    about = whole.about
    if about.citation:
        return about.citation
    version = f" (version {about.version})" if about.version else ""
    year = f" ({about.date[:4]})" if about.date else ""
    who = f"{_listed(about.authors)}{year}. " if about.authors else ""
    when = "" if about.authors else year
    parts = [f"{who}{about.title or UNTITLED}{version}{when} [Data set].", _dated(whole), about.homepage]
    return " ".join(filter(None, parts))


def as_bibtex(whole: RegimeComplex) -> str:
    """Return the package as an entry of BibTeX.

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.about import About
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": "legal"})
    >>> print(as_bibtex(build({"initiatives": table}, About(title="Lakes & Rivers", date="2025-03-01"))))
    @misc{lakes2025,
      title = {{Lakes \\& Rivers}},
      year = {2025},
      howpublished = {Data set},
      note = {Data as of 2025-03-01.}
    }
    """
    about = whole.about
    title = about.title or UNTITLED
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in about.authors),
        "title": f"{{{_tex(title)}}}",
        "year": about.date[:4],
        "version": _tex(about.version),
        "howpublished": "Data set",
        "note": _dated(whole),
        "url": about.homepage.replace("{", "%7B").replace("}", "%7D"),
    }
    first = "".join(letter for letter in title.split()[0].lower() if letter.isascii() and letter.isalnum())
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{first or 'table'}{about.date[:4]},\n" + ",\n".join(lines) + "\n}"


def _dated(whole: RegimeComplex) -> str:
    return f"Data as of {whole.about.date}." if whole.dated else ""


def _listed(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} & {names[-1]}"


def _tex(text: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in " ".join(text.split()))
