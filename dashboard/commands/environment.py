"""Environmental agreements as a data package: built from a table of manyenviron, which is openly licensed.

The table is `HUGGO_MEM_reconciled.csv` (states in agreements) of the R package manyenviron (Hollway and
others; CC BY 4.0 by its DESCRIPTION), https://github.com/globalgov/manyenviron, folder data-raw/memberships/HUGGO_MEM.
"""

import re
from pathlib import Path

import pandas as pd

from dashboard.model.states import iso3

SOURCE = "manyenviron"
CITATION = (
    "Hollway, J., Sposito, H., Bieri, B., Peev, E., Tan, J., & del Moral Suárez, D. (2024). "
    "manyenviron: Environmental Agreements for the many Universe (version 0.4.0)."
)
ADDRESS = "https://github.com/globalgov/manyenviron"
LEAST = 3  # parties: an agreement of two is no club
_OPEN_END = ("", "31.12.9999", "9999-12-31")
_CONSENT = ("stateRat", "stateForce", "Consent", "Acceptance", "Accession", "Succession")


class TableError(ValueError):
    """A table is not one of manyenviron's; the message says what is missing."""


def read(path: Path, needs: tuple[str, ...]) -> pd.DataFrame:
    """Read a table of manyenviron, everything as text, unknown as "".

    Raises
    ------
    TableError
        If it lacks a column that is needed, or is no CSV.
    """
    try:  # its authors' spreadsheets wrote Windows-1252
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="cp1252", encoding_errors="replace")
    except (OSError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise TableError(f"{path}: cannot be read as CSV ({error})") from error
    missing = [name for name in needs if name not in table]
    if missing:
        raise TableError(f"{path}: lacks {', '.join(missing)}; is it the table that its name says?")
    return table.replace("NA", "")


def package(memberships: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the tables of a data package: agreements that have not ended, with the states that are party to them.

    A state is a party where a date of ratification, accession, acceptance, succession or entry into force
    stands and no withdrawal; states that are gone (no ISO 3166-1 code) are left out, and so is an agreement
    with fewer than three parties left.

    Parameters
    ----------
    memberships : DataFrame
        One row for each state in each agreement, as `read` gives it.

    Examples
    --------
    >>> table = pd.DataFrame({"manyID": "OZONE_1985A", "Title": "Ozone Convention", "Begin": "22.03.1985", "End": "",
    ...     "stateID": ["FRA", "DEU", "KEN", "DDR", "USA"], "stateRat": "01.01.1988",
    ...     "stateWithdrawal": ["", "", "31.12.9999", "", "02.02.1990"]})
    >>> tables = package(table)
    >>> tables["initiatives"]["id"].tolist(), sorted(tables["memberships"]["member_id"])
    (['ozone-1985a'], ['DEU', 'FRA', 'KEN'])
    """
    consented = (memberships[[name for name in _CONSENT if name in memberships]] != "").any(axis=1)
    stays, standing = memberships["stateWithdrawal"].isin(_OPEN_END), memberships["End"].isin(_OPEN_END)
    known = {code: iso3(code) for code in memberships["stateID"].unique()}
    parties = memberships[consented & stays & standing].assign(member_id=lambda t: t["stateID"].map(known))
    parties = parties[parties["member_id"] != ""].drop_duplicates(["manyID", "member_id"])
    parties = parties[parties.groupby("manyID")["member_id"].transform("size") >= LEAST]
    acts = parties.drop_duplicates("manyID").set_index("manyID").sort_index()
    names = dict(zip(acts.index, _slugs(list(acts.index))))
    initiatives = pd.DataFrame(
        {
            "id": list(names.values()),
            "name_en": acts["Title"].str.strip().tolist(),
            "form": "multilateral",
            "primary_layer": "legal",
            "layers": "legal",
            "legal_force": "binding",
            "status": "active",
            "launch_year": acts["Begin"].str.extract(r"(\d{4})", expand=False).fillna("").tolist(),
            "membership": "listed",
            "sources": [f"{SOURCE}@{key}" for key in acts.index],
        }
    )
    rows = pd.DataFrame(
        {
            "initiative_id": parties["manyID"].map(names),
            "member_id": parties["member_id"],
            "role": "party",
            "source": [f"{SOURCE}@{key}, {state}" for key, state in zip(parties["manyID"], parties["stateID"])],
        }
    ).sort_values(["initiative_id", "member_id"], kind="stable", ignore_index=True)
    codes = sorted(rows["member_id"].unique())
    members = pd.DataFrame({"id": codes, "name_en": codes, "kind": "state", "iso3": codes})
    sources = pd.DataFrame({"id": [SOURCE], "citation": [CITATION], "year": ["2024"], "url": [ADDRESS]})
    return {"initiatives": initiatives, "members": members, "memberships": rows, "sources": sources}


def _slugs(keys: list[str]) -> list[str]:
    """Return ids of lower-case letters, digits and hyphens, each its own."""
    found: list[str] = []
    for key in keys:
        plain = re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")
        found.append(plain if plain not in found else f"{plain}-{len(found)}")
    return found
