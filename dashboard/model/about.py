"""What a package says about itself, in datapackage.json."""

import json
import re
from dataclasses import dataclass

from dashboard.model import dates
from dashboard.model.cells import cleaned, web_address
from dashboard.model.limits import MAX_DESCRIPTOR, MAX_LABEL
from dashboard.model.problem import NOTHING, Problem
from dashboard.model.schema import JsonObject

FILE = "datapackage.json"
AUTHORS = {"author", "creator"}  # roles of contributors who are cited, where the descriptor tells roles


@dataclass(frozen=True)
class About:
    """The particulars of a package; what its descriptor does not say is empty.

    Attributes
    ----------
    name, title, title_zh, version, date : str
        Short name for files; date YYYY-MM-DD: the day of the descriptor's `created`.
    authors : tuple of str
        Names of the contributors, in the order of the descriptor.
    citation, licence, licence_url, licence_id, homepage : str
        How the package asks to be cited; the title of its licence, its address and its short name (SPDX);
        the address of the package.
    provenance : tuple of str
        How the table came about, in English and in Chinese: the descriptor's `provenance`, an
        object of `en` and `zh`.
    rights : tuple of str
        Under which terms the table and what it takes from others stand, in English and in Chinese: the
        descriptor's `rights`, written like `provenance`.
    """

    name: str = ""
    title: str = ""
    title_zh: str = ""
    version: str = ""
    date: str = ""
    authors: tuple[str, ...] = ()
    citation: str = ""
    licence: str = ""
    licence_url: str = ""
    licence_id: str = ""
    homepage: str = ""
    provenance: tuple[str, str] = ("", "")
    rights: tuple[str, str] = ("", "")

    def called(self, lang: str) -> str:
        """Return the title in a language, English where it has none; empty if there is none."""
        return (self.title_zh if lang == "zh" else "") or self.title

    def came_about(self, lang: str) -> str:
        """Return how the table came about in a language, English where it is not said in it."""
        return _in(self.provenance, lang)

    def terms(self, lang: str) -> str:
        """Return under which terms it stands in a language, English where it is not said in it."""
        return _in(self.rights, lang)


def _in(told: tuple[str, str], lang: str) -> str:
    english, chinese = told
    return (chinese if lang == "zh" else "") or english


def parse(content: bytes) -> tuple[JsonObject, list[Problem]]:
    """Return the descriptor, empty if it cannot be used, and the problem if there is one.

    >>> parse(b'{"title": "Lakes"}')
    ({'title': 'Lakes'}, [])
    >>> print(parse(b'["Lakes"]')[1][0])
    datapackage.json: row -: -: '': does not hold an object in braces; it is not used
    """
    if len(content) > MAX_DESCRIPTOR:
        return {}, [_problem("", "", "descriptor-large", limit=MAX_DESCRIPTOR // 2**20)]
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except RecursionError:
        return {}, [_problem("", "", "descriptor-deep")]
    except UnicodeDecodeError:
        return {}, [_problem("", "", "descriptor-encoding")]
    except ValueError as error:
        return {}, [_problem("", "", "descriptor-json", line=str(getattr(error, "lineno", 1)))]
    if not isinstance(found, dict):
        return {}, [_problem("", "", "descriptor-object")]
    return found, []


def about(descriptor: JsonObject) -> tuple[About, list[Problem]]:
    """Return the particulars of a package, and what of them cannot be used.

    >>> found, problems = about({"title": "Lakes", "created": "2023-02-30", "contributors": [{"title": "Ann Lee"}]})
    >>> found.title, found.authors, found.date, [problem.column for problem in problems]
    ('Lakes', ('Ann Lee',), '', ['created'])
    """
    problems: list[Problem] = []

    def said(name: str) -> str:
        value = descriptor.get(name, "")
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)  # "version": 1.0
        if value is None:
            value = ""
        if not isinstance(value, str):
            problems.append(_problem(name, _json(value), "descriptor-text"))
            return ""
        if len(value) > MAX_LABEL:
            problems.append(_problem(name, value, "too-long", limit=MAX_LABEL))
        return cleaned(value)[:MAX_LABEL]

    created = said("created")
    day = dates.read(created) or ""
    if created and len(day) < len("YYYY-MM-DD"):
        problems.append(_problem("created", created, "descriptor-date"))
        day = ""
    licence = next(iter(_objects(descriptor, "licenses", problems)), {})
    found = About(
        name=re.sub(r"[^a-z0-9._-]+", "-", said("name").lower())[:40].strip("-."),
        title=said("title"),
        title_zh=said("title_zh"),
        version=said("version"),
        date=day,
        authors=_authors(_objects(descriptor, "contributors", problems)),
        citation=said("citation"),
        licence=_string(licence.get("title")) or _string(licence.get("name")),
        licence_id=_string(licence.get("name")),
        licence_url=web_address(_string(licence.get("path"))),
        homepage=web_address(said("homepage")),
        provenance=_both(descriptor.get("provenance")),
        rights=_both(descriptor.get("rights")),
    )
    return found, problems


def _both(told: object) -> tuple[str, str]:
    """Return what is told in English and in Chinese; a bare text is taken as English."""
    told = told if isinstance(told, dict) else {"en": told}
    return _string(told.get("en")), _string(told.get("zh"))


def _authors(people: list[JsonObject]) -> tuple[str, ...]:
    def roles(person: JsonObject) -> set[str]:
        listed = person.get("roles", person.get("role", []))
        return {r for r in (listed if isinstance(listed, list) else [listed]) if isinstance(r, str)}

    cited = [person for person in people if roles(person) & AUTHORS] or people
    names = [
        _string(person.get("title"))
        or " ".join(filter(None, (_string(person.get("givenName")), _string(person.get("familyName")))))
        for person in cited
    ]
    return tuple(dict.fromkeys(filter(None, names)))


def _objects(descriptor: JsonObject, name: str, problems: list[Problem]) -> list[JsonObject]:
    value = descriptor.get(name)
    if value in (None, []):
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        problems.append(_problem(name, _json(value), "descriptor-list"))
        return []
    return value[:100]


def resources(descriptor: JsonObject) -> tuple[dict[str, str], list[Problem]]:
    """Return the files that the descriptor names: paths by resource name; remote ones are a problem.

    >>> resources({"resources": [{"name": "members", "path": "tables/members.csv"}]})
    ({'members': 'tables/members.csv'}, [])
    """
    problems: list[Problem] = []
    paths = {}
    for resource in _objects(descriptor, "resources", problems):
        name, path = resource.get("name"), resource.get("path")
        path = path[0] if isinstance(path, list) and len(path) == 1 else path
        if not isinstance(name, str) or path is None:
            continue  # a table written inside the descriptor, which is not read
        parts = path.replace("\\", "/").split("/") if isinstance(path, str) else [".."]
        if ".." in parts or parts[0] == "" or parts[0].endswith(":"):
            problems.append(_problem("resources", path if isinstance(path, str) else _json(path), "resource-outside"))
        else:
            paths[name] = "/".join(part for part in parts if part != ".")
    return paths, problems


def _string(value: object) -> str:
    return cleaned(value)[:MAX_LABEL] if isinstance(value, str) else ""


def _json(value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False)[:MAX_LABEL]
    except (ValueError, RecursionError):
        return ""


def _problem(column: str, value: str, key: str, **values: object) -> Problem:
    return Problem(FILE, None, column, value, key, tuple(values.items()), NOTHING)
