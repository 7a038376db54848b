"""How exactly one view is cited: as text, as BibTeX and as RIS, with its filters, lens, address and licence."""

from dataclasses import dataclass

from dashboard.model.complex import RegimeComplex
from dashboard.present import citation
from dashboard.present.bundle.descriptor import UNTITLED
from dashboard.present.view import View


@dataclass(frozen=True)
class Cited:
    """What a citation of a view says beside the package.

    Attributes
    ----------
    page : str
        The name of the page.
    note : str
        The filters and the lens, in sentences.
    address : str
        Where exactly this view is; empty if it is not known.
    """

    page: str
    note: str
    address: str = ""


def cited(view: View, page: str, filters: str, address: str = "") -> Cited:
    """Return what is said of a view; `filters` says in a phrase what narrows it, empty if nothing does."""
    collection: str = view.text(f"collection-{view.selection.collection}")
    if view.selection.collection == "table2" and view.whole.codebook.has_label("table2"):
        collection = view.words.label("table2")
    said = view.text("cite-view-of", collection=str(collection))
    narrowed = view.text("cite-view-filtered", filters=filters) if filters else ""
    return Cited(page, " ".join(map(str, filter(None, (said, narrowed, view.through("members"))))), address)


def as_text(whole: RegimeComplex, view: Cited) -> str:
    """Return the citation of the package with the view, its address and the licence.

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.about import About
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"]})
    >>> about = About(title="Lakes", date="2025-03-01", licence="CC BY 4.0")
    >>> lakes = build({"initiatives": table}, about)
    >>> as_text(lakes, Cited("Overlap", "All rows.", "https://a.org/overlap"))
    'Lakes (2025) [Data set]. Data as of 2025-03-01. Overlap: All rows. https://a.org/overlap CC BY 4.0.'
    """
    licence = f"{whole.about.licence}." if whole.about.licence else ""
    parts = [citation.as_text(whole), f"{view.page}: {view.note}", view.address, licence]
    return " ".join(filter(None, parts))


def as_bibtex(whole: RegimeComplex, view: Cited) -> str:
    """Return the package as an entry of BibTeX whose note says the view and whose address opens it."""
    lines = citation.as_bibtex(whole).splitlines()
    head, body = lines[0], [line.rstrip(",") for line in lines[1:-1]]
    told = {line.split(" = ")[0].strip(): line for line in body}
    note = " ".join(
        filter(None, (_inside(told.pop("note", "")), f"{citation.tex(view.page)}: {citation.tex(view.note)}"))
    )
    told["note"] = f"  note = {{{note}}}"
    if view.address:
        told["url"] = f"  url = {{{_safe(view.address)}}}"
    if whole.about.licence:
        told["license"] = f"  license = {{{citation.tex(whole.about.licence)}}}"
    return "\n".join([head, ",\n".join(told.values()), "}"])


def as_ris(whole: RegimeComplex, view: Cited | None = None) -> str:
    """Return the package, or a view of it, as an entry of RIS.

    References
    ----------
    Reference Manager's RIS format: TY first, ER last, two letters, two blanks, a hyphen and a blank before each
    value; DATA is the type of a data set. (Read in descriptions of the format, its own specification not.)

    Examples
    --------
    >>> import pandas as pd
    >>> from dashboard.model.about import About
    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"]})
    >>> about = About(title="Lakes", version="3", date="2025-03-01", authors=("Ann Lee", "Bo Ek"))
    >>> lakes = build({"initiatives": table}, about)
    >>> print(as_ris(lakes, Cited("Overlap", "All rows.", "https://example.org/overlap")).replace(chr(13), "").strip())
    TY  - DATA
    TI  - Lakes
    AU  - Ann Lee
    AU  - Bo Ek
    PY  - 2025
    DA  - 2025/03/01
    ET  - 3
    UR  - https://example.org/overlap
    N1  - Overlap: All rows.
    ER  -
    """
    about = whole.about
    told = [("TY", "DATA"), ("TI", about.title or UNTITLED), *(("AU", name) for name in about.authors)]
    told += [("PY", about.date[:4]), ("DA", about.date.replace("-", "/")), ("ET", about.version)]
    told.append(("UR", view.address if view and view.address else about.homepage))
    told += [("N1", f"{view.page}: {view.note}" if view else ""), ("C1", about.licence)]
    lines = [f"{tag}  - {_line(value)}" for tag, value in told if value]
    return "\r\n".join([*lines, "ER  - "])


def _line(text: str) -> str:
    return " ".join(str(text).split())


def _safe(address: str) -> str:
    return address.replace("{", "%7B").replace("}", "%7D")


def _inside(line: str) -> str:
    """Return the value of a line of an entry."""
    return line.partition(" = {")[2].rpartition("}")[0]
