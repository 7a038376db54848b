"""The pictures that have an address of their own: by which name, and which choices of a page stand in it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from inspect import signature

from dashboard.measures import evolution, overlap, participation
from dashboard.present.address import Address
from dashboard.present.pictures import (
    Shown,
    citations,
    countries,
    findings,
    forums,
    instruments,
    layers,
    members,
    nesting,
    network,
    overview,
    plane,
    risks,
    seats,
    states,
    timeline,
    triangle,
)
from dashboard.present.pictures import overlap as overlaps
from dashboard.present.view import View

Read = Callable[[View, str], object]  # gives a choice as the picture takes it; ValueError if it is none


@dataclass(frozen=True)
class Addressed:
    """A picture that has an address.

    Attributes
    ----------
    page : str
        The page that shows it.
    draw : callable
        The function of a view and the choices.
    choices : dict
        How each choice is read, by its parameter, in the order in which the function takes them. One that
        follows from the view has the name "".
    """

    page: str
    draw: Callable[..., Shown | None]
    choices: Mapping[str, Read]


def among(known: Callable[[View], Collection[str]]) -> Read:
    """Return a reader of values that a view has."""

    def read(view: View, text: str) -> str:
        if text not in known(view):
            raise ValueError(text)
        return text

    return read


def _measures(view: View) -> list[str]:
    return [name for name in overlaps.MEASURES if not view.lack(*overlap.NEEDS[name])]


def _year(view: View, text: str) -> int:
    years, year = evolution.activity(view.complex)["year"], int(float(text))
    if years.empty or not years.min() <= year <= years.max():
        raise ValueError(text)
    return year


def _rows(view: View) -> Collection[str]:
    return set(view.whole.catalogue.index)


ROW, FOLLOWS = among(_rows), among(lambda view: ())
MEASURE = among(_measures)
YEAR: Read = _year
PICTURES: dict[str, Addressed] = {
    "landscape": Addressed("overview", overview.landscape, {"initiative": ROW}),
    "form_layer": Addressed("overview", overview.form_layer, {}),
    "growth": Addressed("overview", overview.growth, {}),
    "combinations": Addressed("layers", layers.combinations, {}),
    "flow": Addressed("layers", layers.flow, {}),
    "layer_ties": Addressed("layers", layers.layer_ties, {}),
    "gaps": Addressed(
        "layers", layers.gaps, {"form_of_gap": among(lambda view: {"all", *view.complex.codebook.values("form")})}
    ),
    "risks": Addressed("layers", risks.risks, {}),
    "triangle": Addressed("layers", triangle.triangle, {}),
    "heat": Addressed("overlap", overlaps.heat, {"measure": MEASURE}),
    "overlap_network": Addressed(
        "overlap",
        overlaps.network,
        {
            "measure": MEASURE,
            "threshold": lambda view, text: float(text),
            "": FOLLOWS,
            "initiative": ROW,
            "steps": among(lambda view: ("1", "2")),
        },
    ),
    "hosts": Addressed("nesting", nesting.hosts, {}),
    "tree": Addressed("nesting", nesting.tree, {"within": ROW}),
    "hasse": Addressed("nesting", nesting.hasse, {"containing": ROW}),
    "dyads": Addressed("nesting", nesting.dyads, {}),
    "packed": Addressed("nesting", nesting.matrix, {}),
    "relations": Addressed(
        "network",
        network.relations,
        {
            "colouring": among(lambda view: network.COLOURINGS),
            "initiative": ROW,
            "steps": among(lambda view: ("1", "2")),
        },
    ),
    "ranking": Addressed(
        "network",
        network.ranking,
        {"rank": among(lambda view: [name for name in network.RANKINGS if not view.lack(*network.NEEDS[name])])},
    ),
    "plane": Addressed("network", plane.plane, {}),
    "began": Addressed("timeline", timeline.began, {"lane": among(lambda view: timeline.LANES)}),
    "stood": Addressed("timeline", timeline.stood, {"year": YEAR}),
    "in_year": Addressed("timeline", timeline.in_year, {"year": YEAR}),
    "evolution": Addressed("timeline", timeline.structure, {"of_network": among(lambda view: timeline.NEEDS)}),
    "citations": Addressed("timeline", citations.citations, {}),
    "map": Addressed("countries", countries.map_of, {"map": among(lambda view: countries.MAPS)}),
    "seats": Addressed("countries", seats.seated, {}),
    "curve": Addressed("countries", countries.curve, {}),
    "groups": Addressed(
        "countries",
        countries.groups,
        {"by": among(lambda view: [by for by in participation.GROUPS if not view.lack(f"members.{by}")])},
    ),
    "forum_choices": Addressed("countries", forums.choices, {}),
    "facing": Addressed("countries", instruments.facing, {}),
    "national": Addressed("countries", instruments.national, {}),
    "place": Addressed("countries", states.place, {"country": among(lambda view: view.whole.members.index)}),
    "members_map": Addressed("initiatives", members.members_map, {"initiative": ROW}),
    "specifications": Addressed("findings", findings.curve, {"finding": among(lambda view: findings.PAGES)}),
}
_NAMES = {one.draw: name for name, one in PICTURES.items()}


def place(draw: Callable[..., Shown | None], choices: tuple[object, ...]) -> tuple[str, Address] | None:
    """Return the name of a picture and the parameters that say the choices made for it; None if it has no address.

    Parameters
    ----------
    draw : callable
        A function of present/pictures.
    choices : tuple
        What is given to it beside the view; what is empty is the picture's own beginning and is not said.

    Examples
    --------
    >>> place(overlaps.network, ("overlap", 0.2, "validated", "", "2"))
    ('overlap_network', {'measure': ['overlap'], 'threshold': ['0.2'], 'steps': ['2']})
    >>> place(place, ())
    """
    name = _NAMES.get(draw)
    if name is None:
        return None
    said = zip(PICTURES[name].choices, choices)
    return name, {parameter: [str(value)] for parameter, value in said if parameter and value not in ("", None)}


def read(view: View, name: str, given: Mapping[str, list[str]]) -> dict[str, object]:
    """Return the choices of a picture that parameters say, by the names under which its function takes them.

    Raises
    ------
    ValueError
        If a parameter has a value that the picture does not know in this view; its text is the parameter.
    """
    one, found = PICTURES[name], {}
    taken = list(signature(one.draw).parameters)[1:]
    for parameter, reader, argument in zip(one.choices, one.choices.values(), taken):
        if parameter and (values := given.get(parameter)):
            try:
                found[argument] = reader(view, values[0])
            except (ValueError, OverflowError):
                raise ValueError(parameter) from None
    return found
