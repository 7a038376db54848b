"""How a package is cited: as text and as BibTeX, under its own title and authors."""

import json
import re

from dashboard.model.complex import RegimeComplex
from dashboard.present.bundle.descriptor import UNTITLED

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
        "author": " and ".join(f"{{{tex(name)}}}" for name in about.authors),
        "title": f"{{{tex(title)}}}",
        "year": about.date[:4],
        "version": tex(about.version),
        "howpublished": "Data set",
        "note": _dated(whole),
        "url": about.homepage.replace("{", "%7B").replace("}", "%7D"),
    }
    first = "".join(letter for letter in title.split()[0].lower() if letter.isascii() and letter.isalnum())
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{first or 'table'}{about.date[:4]},\n" + ",\n".join(lines) + "\n}"


def as_cff(whole: RegimeComplex) -> str:
    """Return the package as CITATION.cff (Citation File Format 1.2.0); empty if it names no author, whom that asks for.

    References
    ----------
    Druskat, S., et al. (2021). Citation File Format, version 1.2.0. (The schema's required keys are
    cff-version, message, title and authors; not read in full.)

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.about import About
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": "legal"})
    >>> about = About(title="Lakes: a table", version="3", date="2025-03-01", authors=("Ann Lee",))
    >>> print(as_cff(build({"initiatives": table}, about)))
    cff-version: "1.2.0"
    message: "If you use this data set, please cite it as below, with the sources of the rows that you use."
    type: "dataset"
    title: "Lakes: a table"
    authors:
      - name: "Ann Lee"
    version: "3"
    date-released: "2025-03-01"
    """
    about = whole.about
    if not about.authors:
        return ""
    spdx = about.licence_id if re.fullmatch(r"[A-Za-z0-9][-A-Za-z0-9.+]*", about.licence_id) else ""
    told = {
        "cff-version": "1.2.0",
        "message": "If you use this data set, please cite it as below, with the sources of the rows that you use.",
        "type": "dataset",
        "title": about.title or UNTITLED,
        "authors": about.authors,
        "version": about.version,
        "date-released": about.date,
        "license": spdx,
        "license-url": about.licence_url if not spdx else "",
        "url": about.homepage,
    }
    lines = []
    for key, value in told.items():
        if not isinstance(value, str):
            lines += [f"{key}:", *(f"  - name: {_quoted(name)}" for name in value)]
        elif value:
            lines.append(f"{key}: {_quoted(value)}")
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # what JSON quotes, YAML reads


def _dated(whole: RegimeComplex) -> str:
    return f"Data as of {whole.about.date}." if whole.dated else ""


def _listed(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} & {names[-1]}"


def tex(text: str) -> str:
    """Return a text on one line as BibTeX shows it."""
    return "".join(_TEX.get(letter, letter) for letter in " ".join(text.split()))
