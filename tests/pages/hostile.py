"""A package that is hostile in every cell: Markdown, HTML, directives, formulas and addresses in every text."""

import csv
import json
import re
from pathlib import Path

from dashboard.model import schema

HOST = "evil.example"
TEXT = (
    f"![x](http://{HOST}/x.png) [Sign in](http://{HOST}/) <a href='http://{HOST}/'>go</a><img src=http://{HOST}/y.png> "
    f"<b>b</b> $x^2$ :material/home: :red[x] :streamlit: http://{HOST} www.{HOST} a@{HOST}\n\n# big\n- list"
)
SHORT = f"[S](http://{HOST}/)"
# What would be live in Markdown, each where no backslash or joiner stands before it.
ALIVE = re.compile(
    rf"(?<!\\)(?:!\[x|\[S(?:ign in)?\]|:red\[|\$x|:material/home|<a |<img |<b>|# big)|https?:/(?!/localhost)/{HOST}"
    rf"|(?<!\w)www\.{HOST}|\w@{HOST}|:streamlit:"
)
# What Plotly would take for a tag.
TAGS = re.compile(r"<(?:a|img)\b", re.IGNORECASE)
WORDS = {
    "form": ("multilateral", "private"),
    "layers": ("legal", "technical"),
    "legal_force": ("binding", "soft"),
    "kind": ("treaty", "principles"),
    "status": ("active",),
    "scope": ("global",),
    "issue_areas": ("safety", "trade"),
    "functions": ("rules",),
    "membership": ("listed",),
    "member_kind": ("state",),
    "relation": ("nested_in", "references"),
    "role": ("member",),
}


def write(folder: Path) -> Path:
    """Write the package: six initiatives, two of them of hostile words, with members, ties and sources."""
    ids = [f"i{n}" for n in range(6)]
    _table(folder, "initiatives", [_initiative(key, n) for n, key in enumerate(ids)])
    states = ["FRA", "DEU", "CHN", "USA"]
    _table(folder, "members", [{"id": s, "name_en": TEXT, "name_zh": TEXT, "kind": "state", "iso3": s} for s in states])
    pairs = [(i, s) for n, i in enumerate(ids) for s in states[: 1 + n % 4]]
    _table(folder, "memberships", [{"initiative_id": i, "member_id": s, "role": "member"} for i, s in pairs])
    ties = [
        ("i0", "i1", "nested_in"),
        ("i2", "i1", "nested_in"),
        ("i3", "i0", "references"),
        ("i4", "i5", "references"),
    ]
    _table(folder, "relations", [{"from_id": a, "to_id": b, "relation": r, "source": f"s@{TEXT}"} for a, b, r in ties])
    _table(folder, "sources", [{"id": "s", "url": f"javascript:alert('{HOST}')"}])
    _table(folder, "corrections", [{"id": "c1", "initiative_id": "i0", "source": f"s@{SHORT}"}])
    book = [{"field": field, "value": ""} for field in WORDS]
    book += [{"field": field, "value": word} for field, words in WORDS.items() for word in words]
    _table(folder, "codebook", book)
    about = dict.fromkeys(("title", "version", "created", "description", "homepage", "id", "citation"), TEXT)
    about |= {
        "contributors": [{"title": TEXT, "path": TEXT}],
        "licenses": [{"name": TEXT, "title": TEXT, "path": TEXT}],
    }
    (folder / "datapackage.json").write_text(json.dumps({**about, "name": "x", "resources": []}), encoding="utf-8")
    for name in ("CODEBOOK.md", "CHANGELOG.md", "CODEBOOK.zh.md", "CHANGELOG.zh.md"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    return folder


def _initiative(key: str, n: int) -> dict[str, str]:
    own = n >= 4  # two of them bring words that no codebook has
    words = {name: SHORT if own else found[n % len(found)] for name, found in WORDS.items()}
    return {"id": key, "launch_year": str(2015 + n), "membership": "listed", "identified": "true", **words} | {
        "primary_layer": words["layers"],
        "url": f"http://{HOST}/",
        "sources": f"s@{SHORT};{SHORT}",
        "membership": "listed",
    }


def _table(folder: Path, name: str, rows: list[dict[str, str]]) -> None:
    columns = schema.columns(name)
    typed = {column for column in columns if schema.fields(name)[column]["type"] != "string"}
    with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns)
        out.writeheader()
        for row in rows:
            free = {c: TEXT for c in columns if c not in typed and not _bound(name, c)}
            out.writerow({**dict.fromkeys(columns, ""), **free, **{c: v for c, v in row.items() if c in columns}})


def _bound(table: str, column: str) -> bool:
    """Tell columns whose form is checked, where hostile text would be set aside before it is shown."""
    field = schema.fields(table)[column]
    return bool(field.get("vocabulary")) or column in {"id", "iso3", "since", "until", "part_of", "symbol", "colour"}
