"""Which state a name means, after the names that country_converter collects."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

LONGEST = 100  # characters; no name of a state is longer, and patterns are slow on what is


@cache
def _table() -> pd.DataFrame:
    # Its class fails under pandas 3, and is not needed: the table beside it holds the names.
    spec = find_spec("country_converter")
    if spec is None or spec.origin is None:
        return pd.DataFrame(columns=["ISO3", "ISO2", "name_short", "name_official", "regex"])
    path = Path(spec.origin).with_name("country_data.tsv")
    table = pd.read_csv(path, sep="\t", dtype=str, keep_default_na=False, encoding="utf-8")
    return table[(table["obsolete"] == "") & table["ISO3"].str.fullmatch("[A-Z]{3}")]


@cache
def _exact() -> dict[str, str]:
    table = _table()
    names = [table[name].str.casefold() for name in ("name_official", "name_short")]
    by_name = {name: code for column in names for name, code in zip(column, table["ISO3"])}
    return by_name | dict(zip(table["ISO2"], table["ISO3"])) | dict(zip(table["ISO3"], table["ISO3"]))


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(regex, re.IGNORECASE), code) for regex, code in zip(_table()["regex"], _table()["ISO3"])]


@lru_cache(maxsize=10_000)
def iso3(name: str, loosely: bool = False) -> str:
    """Return the ISO 3166-1 alpha-3 code of the state that a name or code means; empty if none, or several.

    Parameters
    ----------
    name : str
        As tables have it: FRA, FR, France, united-kingdom.
    loosely : bool
        Whether other names of the state count too; only for what is known to be one, since
        "Bank of China" is none.

    Examples
    --------
    >>> [iso3(name) for name in ("FRA", "FR", "France", "united-kingdom", "Bank of China")]
    ['FRA', 'FRA', 'FRA', 'GBR', '']
    >>> iso3("Republic of Korea", loosely=True), iso3("The Netherlands", loosely=True)
    ('KOR', 'NLD')
    """
    plain = re.sub(r"[\s_\-]+", " ", name).strip()
    found = _exact().get(name) or _exact().get(plain.casefold(), "")
    if found or not loosely or len(plain) > LONGEST:
        return found
    codes = {code for pattern, code in _patterns() if pattern.search(plain)}
    return codes.pop() if len(codes) == 1 else ""


def coded(members: pd.DataFrame, kinds: bool) -> pd.DataFrame:
    """Return the members with the codes of states that have none, and their kind where none is given.

    Parameters
    ----------
    members : DataFrame
        id, name_en, kind, iso3.
    kinds : bool
        Whether the table says what each member is; if not, who bears exactly the name or the code
        of a state is taken for one.

    Examples
    --------
    >>> table = pd.DataFrame({"id": ["france", "acme"], "name_en": ["France", "Acme"], "kind": "", "iso3": ""})
    >>> coded(table, kinds=False)[["kind", "iso3"]].values.tolist()
    [['state', 'FRA'], ['', '']]
    """
    wanted = (members["iso3"] == "") & (members["kind"].isin(["state"] if kinds else ["state", ""]))
    rows = members[wanted]
    codes = [_first(row.id, row.name_en, loosely=row.kind == "state") for row in rows.itertuples()]
    found = pd.Series(codes, index=rows.index, dtype=object)
    members = members.copy()
    members.loc[found.index, "iso3"] = found
    if not kinds:
        members.loc[members["iso3"] != "", "kind"] = "state"  # no other member has a code of ISO 3166
    return members


def _first(*names: str, loosely: bool) -> str:
    return next((code for name in names for code in [iso3(name, loosely)] if code), "")


def from_ids(ids: Iterable[str]) -> pd.DataFrame:
    """Return a table of members of which only the ids are known.

    >>> from_ids(["FRA", "acme"]).to_dict("list")
    {'id': ['FRA', 'acme'], 'name_en': ['FRA', 'acme']}
    """
    ids = list(dict.fromkeys(ids))
    return pd.DataFrame({"id": ids, "name_en": ids}, dtype=object)
