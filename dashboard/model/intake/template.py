"""A template to fill in: the tables of the contract, empty; what their columns mean; an example of two rows."""

import io
import zipfile

import pandas as pd

from dashboard.model import schema
from dashboard.model.dictionary import dictionary

TABLES = ("initiatives", "members", "memberships", "relations", "sources", "codebook")
# Columns that only the shipped table uses.
_OURS = {"table2", "frame", "frame_source", "pathway", "coder", "coding_note", "identified", "confirmed_by", "archive"}
_ROWS: dict[str, list[dict[str, str]]] = {
    "initiatives": [
        {
            **{"id": "paris-agreement", "name_en": "Paris Agreement", "name_zh": "巴黎协定", "short_en": "Paris"},
            **{"form": "multilateral", "layers": "legal", "legal_force": "binding", "issue_areas": "climate"},
            **{"status": "active", "launch_year": "2015", "membership": "partial", "sources": "untc@XXVII.7.d"},
        },
        {
            **{"id": "g20", "name_en": "Group of Twenty", "name_zh": "二十国集团", "short_en": "G20"},
            **{"form": "club", "layers": "ethical;technical", "issue_areas": "climate;finance"},
            **{"status": "active", "launch_year": "1999", "membership": "partial", "url": "https://g20.org/"},
        },
    ],
    "members": [
        {"id": "FRA", "name_en": "France", "name_zh": "法国", "kind": "state", "iso3": "FRA", "region": "europe"},
        {"id": "BRA", "name_en": "Brazil", "name_zh": "巴西", "kind": "state", "iso3": "BRA", "region": "americas"},
    ],
    "memberships": [
        {"initiative_id": "paris-agreement", "member_id": "FRA", "role": "party", "since": "2016-11-04"},
        {"initiative_id": "paris-agreement", "member_id": "BRA", "role": "party", "since": "2016-11-04"},
        {"initiative_id": "g20", "member_id": "FRA", "role": "member", "since": "1999"},
        {"initiative_id": "g20", "member_id": "BRA", "role": "member", "since": "1999"},
    ],
    "relations": [{"from_id": "g20", "to_id": "paris-agreement", "relation": "references"}],
    "sources": [{"id": "untc", "citation": "United Nations Treaty Collection", "url": "https://treaties.un.org/"}],
}


def packed() -> bytes:
    """Return the template as a zip: empty tables, columns.csv in both languages, and the folder example."""
    columns = {name: [c for c in schema.columns(name) if c not in _OURS] for name in TABLES}
    files = {f"{name}.csv": pd.DataFrame(columns=columns[name]) for name in TABLES}
    files["columns.csv"] = dictionary(columns)
    for name, rows in _ROWS.items():
        files[f"example/{name}.csv"] = pd.DataFrame(rows).reindex(columns=columns[name]).dropna(axis=1, how="all")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, table in files.items():
            text = table.fillna("").to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")
            archive.writestr(zipfile.ZipInfo(path), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()
