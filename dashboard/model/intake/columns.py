"""Which column means what: names as tables of this and neighbouring fields have them, and what is written alike."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

import pandas as pd
from rapidfuzz import fuzz

from dashboard.model import schema
from dashboard.model.states import iso3
from dashboard.model.words import loosely

ALIKE = 88  # of 100: from here on two names of columns count as one (rapidfuzz, ratio)
LONG = 6  # letters that a name has at least, to be known by one that is alike
LOOKED_AT = 300  # different cells of a column that are looked at
MEMBERS = "members"  # of a row of an initiative: a cell that lists its members
YEAR = "year"  # of a row of a panel: the year that it tells of

# By column of the contract: what others call it. Gephi: Id, Label, Source, Target. Correlates of War: ioname, state,
# sdate, deaddate. manyverse: manyID, stateID, Title, Begin, End.
NAMES: dict[str, tuple[str, ...]] = {
    "id": ("key", "code", "identifier", "manyid", "treaty id", "treatyid", "igocode", "标识", "编号", "代码"),
    "name_en": (
        *("name", "title", "label", "initiative", "institution", "organisation", "organization", "agreement"),
        *("treaty", "longorgname", "orgname", "igo name", "english name", "full name", "名称", "英文名", "倡议"),
    ),
    "name_zh": ("chinese name", "name cn", "name chinese", "中文名", "中文名称"),
    "acronym": ("abbreviation", "abbrev", "short name", "ioname", "缩写", "简称"),
    "form": ("type", "category", "organisational form", "组织形式", "形式", "类型"),
    "layers": ("layer", "level", "dimension", "层次", "层级"),
    "issue_areas": (
        *("issue area", "issue", "issues", "topic", "topics", "subject", "domain", "field"),
        *("议题", "领域"),
    ),
    "functions": ("function", "task", "tasks", "职能", "功能"),
    "legal_force": ("bindingness", "binding", "legal status", "法律效力", "约束力"),
    "scope": ("membership scope", "geographic scope", "范围"),
    "status": ("state of affairs", "状态"),
    "launch_year": (
        *("year", "founded", "start", "start year", "begin", "sdate", "year founded", "established", "signature"),
        *("date", "成立年份", "年份", "启动年份"),
    ),
    "end_year": ("end", "deaddate", "dateofdeath", "terminated", "dissolved", "终止年份"),
    "url": ("website", "link", "web", "homepage", "网址"),
    "summary_en": ("summary", "description", "abstract", "摘要", "简介"),
    "sponsor": ("host", "secretariat", "发起方"),
    "initiative_id": (
        *("initiative", "institution", "organisation", "organization", "agreement", "treaty", "igo", "ioname"),
        *("manyid", "treaty id", "club", "forum", "group", "body", "regime", "倡议", "机构", "条约", "组织"),
    ),
    "member_id": (
        *(
            "member",
            "state",
            "country",
            "stateid",
            "stateabb",
            "ccode",
            "cowcode",
            "party",
            "participant",
            "actor",
            "iso3",
            "iso",
            "nation",
        ),
        *("member state", "country name", "statenme", "成员", "国家", "成员国", "缔约方"),
    ),
    "role": ("status", "membership type", "member type", "capacity", "身份", "角色"),
    "since": (
        *("stateforce", "staterat", "joined", "date joined", "accession", "ratification", "entry into force"),
        *("start", "begin", "from", "entry", "加入时间", "起始"),
    ),
    "until": ("end", "left", "to", "exit", "withdrawal", "statewithdrawal", "退出时间"),
    "from_id": ("source", "from", "来源", "起点"),
    "to_id": ("target", "to", "目标", "终点"),
    "relation": ("relationship", "relation type", "tie", "edge type", "kind", "label", "关系"),
    MEMBERS: ("member states", "parties", "signatories", "participants", "countries", "states", "成员", "成员国"),
    YEAR: ("yr", "年份", "年"),
    "kind": ("member type", "actor type", "类别", "type"),
    "iso3": ("iso", "iso code", "country code", "iso3c", "国家代码"),
    "citation": ("reference",),
}


UNION = {
    *("eu", "eu 27", "eu 28", "european union", "european union eu", "european community", "european communities"),
    *("eec", "european economic community", "欧盟", "欧洲联盟"),
}
# What writers call some states for short, which is no code and is not in country_converter's names.
SHORT = {"uk": "GBR", "uae": "ARE", "usa": "USA", "us": "USA", "prc": "CHN", "drc": "COD", "rok": "KOR", "dprk": "PRK"}


def plain(name: str) -> str:
    """Return the name of a column without what writers vary.

    >>> plain(" Issue_Areas "), plain("stateID")
    ('issue areas', 'stateid')
    """
    return loosely(re.sub(r"[().:/]+", " ", name))


def suggest(columns: Iterable[str], wanted: Iterable[str]) -> dict[str, str]:
    """Return which of a table's columns stands for each wanted one, as far as their names tell; each once.

    A column called as the contract calls it comes first, then a known name, then one written alike
    (rapidfuzz's ratio, of 88 or more).

    Examples
    --------
    >>> suggest(["Title", "Isue areas", "Start", "colour"], ["name_en", "issue_areas", "launch_year"])
    {'name_en': 'Title', 'launch_year': 'Start', 'issue_areas': 'Isue areas'}
    """
    scored = []
    for order, target in enumerate(wanted):
        bare = target.rpartition(".")[2]
        names = (bare, *NAMES.get(bare, ()))
        for place, column in enumerate(columns):
            score = _score(plain(column), names)
            if score >= ALIKE:
                scored.append((-score, order, place, target, column))
    found: dict[str, str] = {}
    for *_, target, column in sorted(scored):
        if target not in found and column not in found.values():
            found[target] = column
    return found


def _score(column: str, names: tuple[str, ...]) -> float:
    own, *others = (plain(name) for name in names)
    if column == own:
        return 200
    if column in others:
        return 150 - others.index(column)  # the first of several known names is the most telling
    # Of short words one letter makes another word: "coded" is no "code", and "tile" no "title".
    if len(column) < LONG:
        return 0
    return max((fuzz.ratio(column, name) for name in (own, *others) if len(name) >= LONG), default=0)


def code(name: str, loosely: bool = True) -> str:
    """Return the code of the state that a name means, with the European Union's; empty if none.

    Parameters
    ----------
    name : str
    loosely : bool
        Whether other names than the exact ones count, see `states.iso3`.

    Examples
    --------
    >>> code("Republic of Korea"), code("european union"), code("Acme"), code("国")
    ('KOR', 'EU', '', '')
    """
    name = unicodedata.normalize("NFC", name)
    word = plain(name)
    if word in UNION:
        return "EU"
    if known := SHORT.get(word.replace(" ", "")):
        return known
    if not re.search(r"[^\W\d_]", name):
        return ""
    return _chinese().get(name.strip(), "") or iso3(name.strip(), loosely=loosely and len(name) > 3)


@cache
def _chinese() -> dict[str, str]:
    rows = schema.shipped_states()
    return dict(zip(rows["name_zh"], rows["id"]))


def share_of_states(values: Iterable[str]) -> float:
    """Return the share of different values that name a state; of very many, of the first.

    >>> share_of_states(["France", "DEU", "Acme", "France"]).__round__(2)
    0.67
    """
    different = list(dict.fromkeys(value for value in values if value))[:LOOKED_AT]
    return sum(bool(code(value)) for value in different) / len(different) if different else 0.0


def different(cells: pd.Series) -> int:
    """Return how many different cells that are not empty a column has."""
    return int(cells[cells != ""].nunique())
