"""Questions about a complex, each a link to the view that answers it.

A question is asked only where the package can answer it: it has the tables, columns and words that the answer
rests on, and the rows and members that the question names.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from dashboard.model.select import offered
from dashboard.present.view import View

MARKED = "table2"
POWERS = ("USA", "CHN", "RUS", "EU")
TREATY = "coe-framework-convention-ai"
RECENT = 2  # years between the two that are compared, and from the later one to the year of the data


@dataclass(frozen=True)
class Question:
    """A question and the address of its answer.

    Attributes
    ----------
    id : str
        Names the message of the catalogues, `ask-<id>`.
    page : str
        The page that answers it.
    choices : dict
        Parameters of the address, beside language and filters.
    named : dict
        What its message names.
    """

    id: str
    page: str
    choices: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)


Choices = dict[str, str | tuple[str, ...]]
Names = dict[str, str]
Finds = Callable[[View], tuple[Choices, Names] | None]  # choices and names of a question; None where it cannot be asked
# Where a question stands, its page, what its answer needs (see `absence.lack`), and its choices.
_ASKED: tuple[tuple[str, str, str, tuple[str, ...], Choices | Finds], ...] = (
    ("rules", "binding", "initiatives", ("initiatives.legal_force=binding",), {"legal_force": "binding"}),
    (
        "rules",
        "who-is-bound",
        "countries",
        ("initiatives.legal_force=binding", "memberships", "members.kind=state"),
        {"legal_force": "binding"},
    ),
    (
        "rules",
        "law-missing",
        "layers",
        ("initiatives.legal_force=binding", "initiatives.issue_areas", "initiatives.layers"),
        {"legal_force": "binding"},
    ),
    ("rules", "risks", "layers", ("initiatives.risks", "initiatives.layers", "initiatives.legal_force"), {}),
    ("rules", "copied", "initiatives", ("relations",), lambda view: _most_derived_from(view)),
    ("rules", "eu-us", "countries", ("memberships",), lambda view: _members(view, ("EU", "USA"))),
    ("links", "overlap", "overlap", ("memberships", "initiatives.issue_areas"), {"measure": "overlap"}),
    (
        "links",
        "treaty",
        "initiatives",
        ("memberships", "initiatives.issue_areas"),
        lambda view: _row(view, TREATY),
    ),
    ("links", "nesting", "nesting", ("relations",), {}),
    ("links", "nested-oecd", "initiatives", ("relations",), lambda view: _row(view, "oecd")),
    ("links", "un", "network", ("relations",), lambda view: _issuers(view, "un")),
    (
        "links",
        "technical",
        "network",
        ("initiatives.layers=technical", "relations"),
        {"layers": "technical", "rank": "relations_degree"},
    ),
    ("reach", "left-out", "countries", ("memberships", "members.kind=state", "members.region"), {"by": "region"}),
    (
        "reach",
        "only-un",
        "countries",
        ("memberships", "members.kind=state", "initiatives.convener=un_system"),
        {"only_by": "un_system", "part": "list"},
    ),
    ("reach", "powers", "countries", ("memberships",), lambda view: _members(view, POWERS)),
    (
        "reach",
        "military",
        "countries",
        ("memberships", "members", "initiatives.issue_areas=military"),
        {
            "issue_areas": "military",
            "collection": "international",
            "members": "all",
            "lists": "partial",
            "part": "together",
        },
    ),
    ("reach", "changed", "timeline", ("initiatives.launch_year",), lambda view: _two_years(view)),
    ("reach", "gaps", "layers", ("initiatives.issue_areas", "initiatives.layers"), {}),
    ("reach", MARKED, "initiatives", ("initiatives.status",), lambda view: _marked(view)),
)
GROUPS = ("rules", "links", "reach")


def asked(view: View) -> dict[str, list[Question]]:
    """Return the questions that the package can answer, by group.

    What is filtered does not matter: each question opens a view of its own.
    """
    found: dict[str, list[Question]] = {group: [] for group in GROUPS}
    for group, name, page, needs, choices in _ASKED:
        if view.lack(*needs, of=view.whole):
            continue
        told = choices(view) if callable(choices) else (choices, {})
        if told is not None:
            found[group].append(Question(name, page, *told))
    return {group: questions for group, questions in found.items() if questions}


def _row(view: View, key: str) -> tuple[Choices, Names] | None:
    """Return the choice of a record that the package has."""
    if key not in view.whole.catalogue.index:
        return None
    return {"initiative": key}, {"name": view.words.short(key)}


def _members(view: View, keys: tuple[str, ...]) -> tuple[Choices, Names] | None:
    """Return the choice of members side by side, if all are there."""
    if not set(keys) <= set(view.whole.members.index):
        return None
    return {"states": keys}, {}


def _issuers(view: View, key: str) -> tuple[Choices, Names] | None:
    """Return the choice of the network among issuers, where one of them is asked for."""
    if key not in view.whole.catalogue.index or not (view.whole.relations["relation"] == "issued_by").any():
        return None
    return {"units": "issuer", "rank": "relations_betweenness"}, {"name": view.words.short(key)}


def _most_derived_from(view: View) -> tuple[Choices, Names] | None:
    """Return the choice of the record from which most others derive; None if none derives from another."""
    ties = view.rows_of_collection.ties
    models = ties.loc[ties["relation"] == "derived_from", "to_id"]
    models = models[models.isin(view.rows_of_collection.comparable.index)]
    return None if models.empty else _row(view, sorted(models.mode())[0])


def _two_years(view: View) -> tuple[Choices, Names] | None:
    """Return the choice of two years that are over, between which something began."""
    if not view.whole.date[:4].isdigit():
        return None
    last = int(view.whole.date[:4]) - RECENT
    first, launched = last - RECENT, view.rows_of_collection.comparable["launch_year"].dropna()
    if not ((launched > first) & (launched <= last)).any():
        return None
    years = {"first": str(first), "last": str(last)}
    return {"between": tuple(years.values())}, years


def _marked(view: View) -> tuple[Choices, Names] | None:
    """Return the choice of the marked rows that are active, if the package marks any."""
    if MARKED not in offered(view.whole):
        return None
    name = view.words.label(MARKED) if view.whole.codebook.has_label(MARKED) else view.text(f"collection-{MARKED}")
    return {"collection": MARKED, "status": "active"}, {"name": name}
