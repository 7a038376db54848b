"""What form a given table has, and which of its columns means what: a suggestion that the reader may change."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

import pandas as pd

from dashboard.model import schema
from dashboard.model.dictionary import COLUMNS as DICTIONARY
from dashboard.model.intake.columns import MEMBERS, YEAR, different, share_of_states, suggest
from dashboard.model.intake.given import Given, Table
from dashboard.model.intake.marks import marked_columns
from dashboard.model.intake.values import lists_states
from dashboard.model.words import LIST_SEPARATORS

BY_INITIATIVE, BY_MEMBER = "by_initiative", "by_member"  # a row an initiative (or member), a column each of the others
NODES, IGNORED = "nodes", "ignored"
ALMOST = 0.95  # of the initiatives, of which a column says one thing, for it to speak of these
UNIQUE = 0.9  # share of different cells from which a column may be a key
MOSTLY = 0.6  # share of states from which a column or a header is one of states
OF_INITIATIVE = tuple(
    f"initiatives.{name}"
    for name in ("name_en", "acronym", "form", "layers", "issue_areas", "legal_force", "launch_year", "end_year", "url")
)


@dataclass(frozen=True)
class Plan:
    """How a table is read.

    Attributes
    ----------
    form : str
        A table of the contract; "by_initiative" or "by_member" for a table whose columns are members or
        initiatives; "nodes" of a network of two kinds; "ignored".
    columns : dict
        By what is wanted (see `wanted`): the table's column.
    headless : bool
        Whether the first line is no header but a row.
    """

    form: str
    columns: dict[str, str] = field(default_factory=dict)
    headless: bool = False


def wanted(form: str) -> list[str]:
    """Return what columns of a table of a form may mean; attributes of an initiative are called initiatives.…

    >>> wanted("by_member"), wanted("ignored")
    (['member_id', 'year'], [])
    """
    if form == BY_MEMBER:
        return ["member_id", YEAR]
    if form == BY_INITIATIVE:
        return ["initiative_id", YEAR, *OF_INITIATIVE]
    if form == NODES:
        return [name for name in schema.columns("initiatives") if name != "membership"]
    if form not in schema.tables():
        return []
    more = {"initiatives": [MEMBERS], "memberships": [YEAR, *OF_INITIATIVE]}
    return [*schema.columns(form), *more.get(form, [])]


def forms() -> list[str]:
    """Return the forms that a reader may choose from."""
    first = ["initiatives", "memberships", "members", "relations", BY_INITIATIVE, BY_MEMBER, NODES]
    return [*first, *(name for name in schema.tables() if name not in first), IGNORED]


def recognised(given: Given) -> tuple[Plan, ...]:
    """Suggest how each table is read.

    Examples
    --------
    >>> from dashboard.model.intake.given import opened
    >>> plan = recognised(opened([("x.csv", b"Club,Country\\nG7,France\\nG7,Japan\\nG20,Japan\\n")]))[0]
    >>> plan.form, plan.columns["initiative_id"], plan.columns["member_id"]
    ('memberships', 'Club', 'Country')
    """
    plans = [_plan(table) for table in given.tables]
    return tuple(_as_network(list(given.tables), plans))


def fitted(frame: pd.DataFrame, form: str) -> Plan:
    """Suggest which columns mean what, for a form that is known."""
    if form in (BY_INITIATIVE, BY_MEMBER):
        return _wide(frame, form)
    if form == "memberships":
        return _pairs(frame)
    columns = suggest(frame.columns, wanted(form))
    # A key stands once: what repeats is a code of something else, whatever it is called.
    if form == "initiatives" and columns.get("id") not in (None, "id") and _repeats(frame[columns["id"]]):
        del columns["id"]
    if form == "initiatives" and not {"id", "name_en"} & set(columns) and len(frame.columns):
        columns["name_en"] = next((c for c in frame if c not in columns.values()), frame.columns[0])
    return Plan(form, columns)


def _repeats(cells: pd.Series) -> bool:
    return different(cells) < UNIQUE * len(cells)


def _plan(table: Table) -> Plan:
    frame = table.frame
    if frame.columns.empty:
        return Plan(IGNORED)
    edges = suggest(frame.columns, ["from_id", "to_id"])
    if table.stated == IGNORED or set(DICTIONARY) <= set(frame.columns):
        return Plan(IGNORED)
    if table.stated:
        return fitted(frame, table.stated)
    if {"source", "target"} <= {str(name).casefold() for name in edges.values()}:
        return _edges(frame)
    flags = suggest(frame.columns, schema.columns("initiatives")).values()
    marks = [name for name in marked_columns(frame) if name not in flags]
    if len(marks) >= max(3, len(frame.columns) // 2 - 1):
        return _wide(frame)
    columns = suggest(frame.columns, ["initiative_id", "member_id"])
    if len(frame.columns) == 2 and not _lists(frame, columns.get("member_id", "")) and not _of_one_kind(table):
        return _pairs(frame)
    if len(columns) == 2 and different(frame[columns["initiative_id"]]) < len(frame):
        return _pairs(frame)
    return fitted(frame, "initiatives")


def _of_one_kind(table: Table) -> bool:
    """Tell whether two columns speak of initiatives alone: nodes, or a key and a name, or a name and a year."""
    frame = table.frame
    if _is_nodes(table):
        return True
    known = suggest(frame.columns, ["id", "name_en", "acronym", "launch_year", "url"])
    rows = max((different(frame[name]) for name in known.values()), default=0)
    states = max(share_of_states(frame[name]) for name in frame.columns)
    return len(known) == 2 and "name_en" in known and rows == len(frame) and states < MOSTLY


def _lists(frame: pd.DataFrame, column: str) -> bool:
    """Tell whether cells of a column hold several values."""
    if column not in frame:
        return False
    return bool(frame[column].str.contains(LIST_SEPARATORS).any()) or lists_states(frame[column])


def _edges(frame: pd.DataFrame) -> Plan:
    columns = suggest(frame.columns, schema.columns("relations"))
    named = {str(name).casefold(): name for name in frame.columns}
    columns |= {"from_id": named["source"], "to_id": named["target"]}
    return Plan("relations", {k: c for k, c in columns.items() if k.endswith("_id") or different(frame[c])})


def _pairs(frame: pd.DataFrame) -> Plan:
    """Read a list of who is in what: by the names of its columns, else by which of two holds the states."""
    targets = [name for name in wanted("memberships") if not name.startswith("initiatives.")]
    columns, headless = suggest(frame.columns, targets), False
    if len(frame.columns) == 2:
        shares = [share_of_states(frame[name]) for name in frame.columns]
        columns = {k: v for k, v in columns.items() if k in ("initiative_id", "member_id")}
        if len(columns) < 2:
            member = _second(list(frame.columns), columns, shares)
            other = next(name for name in frame.columns if name != member)
            columns = {"initiative_id": other, "member_id": member}
        member = columns["member_id"]
        headless = share_of_states(frame[member]) >= MOSTLY and share_of_states([str(member)]) == 1
    for name in ("since", "until"):  # the same for all members of each: a date of the initiative
        if name in columns and columns[name].casefold() != name and _of_initiative(frame, columns, columns[name]):
            del columns[name]
    left = [name for name in frame.columns if name not in columns.values()]
    about = suggest(left, [name.partition(".")[2] for name in OF_INITIATIVE])
    columns |= {f"initiatives.{name}": column for name, column in about.items()}
    return Plan("memberships", columns, headless)


def _of_initiative(frame: pd.DataFrame, columns: dict[str, str], column: str) -> bool:
    """Tell whether a column says one thing of each initiative, whoever its members are."""
    key = columns.get("initiative_id", "")
    if key not in frame or different(frame[key]) == len(frame):
        return False
    return bool((frame.groupby(key)[column].nunique() <= 1).mean() >= ALMOST)


def _second(names: list[str], known: dict[str, str], shares: list[float]) -> str:
    """Return which of two columns holds the members: the known one, else the one of states, else the second."""
    if "member_id" in known:
        return known["member_id"]
    if "initiative_id" in known:
        return next(name for name in names if name != known["initiative_id"])
    return names[0] if shares[0] >= MOSTLY and shares[0] > shares[1] else names[1]


def _wide(frame: pd.DataFrame, form: str = "") -> Plan:
    """Read a table of marks: its columns are members if its head names states, initiatives if a column of it does."""
    marks = marked_columns(frame)
    keys = [name for name in frame.columns if name not in marks]
    shares = {name: share_of_states(frame[name]) for name in keys}
    best = max(shares, key=lambda name: shares[name], default="")
    if not form:
        form = BY_MEMBER if best and shares[best] >= MOSTLY else BY_INITIATIVE
    columns = suggest(keys, wanted(form))
    if form == BY_MEMBER and best and shares[best] >= MOSTLY:
        columns["member_id"] = best
    key = wanted(form)[0]
    if key not in columns and (free := [name for name in keys if name not in columns.values()] or keys):
        columns[key] = free[0]
    return Plan(form, columns)


def _as_network(tables: list[Table], plans: list[Plan]) -> list[Plan]:
    """Read nodes and edges as one: of a network of two kinds, one side of states, the edges are memberships."""
    edges = [i for i, plan in enumerate(plans) if plan.form == "relations" and not tables[i].stated]
    if not edges:
        return plans
    nodes = [i for i, table in enumerate(tables) if _is_nodes(table)]
    names: dict[str, str] = {}
    for i in nodes:
        found = suggest(tables[i].frame.columns, ["id", "name_en"])
        frame = tables[i].frame
        names |= dict(zip(frame[found["id"]], frame[found.get("name_en", found["id"])]))
    for i in edges:
        frame, columns = tables[i].frame, plans[i].columns
        starts, ends = set(frame[columns["from_id"]]), set(frame[columns["to_id"]])
        shares = [share_of_states(names.get(key) or key for key in side) for side in (starts, ends)]
        if starts.isdisjoint(ends) and max(shares) >= MOSTLY > min(shares):
            member, other = ("from_id", "to_id") if shares[0] > shares[1] else ("to_id", "from_id")
            plans[i] = Plan("memberships", {"initiative_id": columns[other], "member_id": columns[member]})
            for k in nodes:
                plans[k] = fitted(tables[k].frame, NODES)
    return plans


def _is_nodes(table: Table) -> bool:
    stem = PurePosixPath(table.file).stem.casefold()
    heads = {str(name).casefold() for name in table.frame.columns}
    return not table.stated and "id" in heads and ("label" in heads or "node" in stem)
