"""Every picture of every page: what Plotly knows, as many as it says, and light enough to be sent."""

from functools import cache

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present.pictures import (
    citations,
    countries,
    forums,
    instruments,
    layers,
    nesting,
    network,
    overlap,
    overview,
    plane,
    risks,
    seats,
    timeline,
    triangle,
)
from dashboard.present.view import View
from dashboard.present.words import Text, Words

PICTURES = [
    draw
    for page in (
        *(overview, layers, overlap, nesting, network, timeline, countries, instruments),
        *(forums, plane, triangle, citations, risks, seats),
    )
    for draw in page.ALL
]
MOST = 150_000  # bytes of JSON


def view(whole, lang="en", dark=False, **filters) -> View:
    """Return a view of a complex."""
    chosen = Selection(**filters)
    return View(whole, whole.select(chosen), chosen, Text(lang), Words(whole, lang), dark)


def name(draw) -> str:
    """Name a picture by its page and function."""
    return f"{draw.__module__.rpartition('.')[2]}-{draw.__name__}"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("draw", PICTURES, ids=name)
def test_plotly_knows_every_attribute(shipped, draw, lang, dark):
    """Production does not validate figures; here each is, in both languages and themes."""
    shown = draw(view(shipped, lang, dark, collection="table2")) or draw(view(shipped, lang, dark))
    go.Figure(shown.figure.to_dict())


@pytest.mark.parametrize("draw", PICTURES, ids=name)
def test_every_picture_of_the_first_view_is_light(shipped, draw):
    """What a reader is sent first, over a slow line too, stays under 150 kB a picture."""
    size = len(draw(view(shipped)).figure.to_json().encode())
    assert size <= MOST, f"{name(draw)}: {size}"


def lines(figure, mode="lines") -> int:
    """Count the lines of a picture; each ends with a gap."""
    return sum(
        trace["x"].count(None) for trace in figure.data if trace.get("mode") == mode and isinstance(trace["x"], list)
    )


def test_ties_of_the_chosen_add_up(shipped):
    """Lines and ties that the caption names as not drawn are all ties of the chosen initiative."""
    now = view(shipped)
    ties = now.complex.ties
    for key in ("eu-ai-act", "coe-framework-convention-ai", "itu-ai-for-good"):
        shown = overview.landscape(now, key)
        own = ties[(ties["from_id"] == key) | (ties["to_id"] == key)]
        said = now.text("landscape-ties", name=now.words.short(key), drawn=lines(shown.figure), ties=len(own))
        assert said in shown.n


ODD = ["%{evil}", "<b>&", "2020", "constructor", "", "很长" * 700, "a" * 1500, "=1+1", "Legal", "legal"]
MARKED = pd.DataFrame(
    [
        *(
            [field, value, "Same", "同", "", "", colour, symbol]
            for field in ("form", "layers", "relation", "legal_force", "issue_areas")
            for value, colour, symbol in zip(
                ODD, ["red", "#12", "url(x)", "", "#GGGGGG"] * 2, ["smiley", "circle-open", ""] * 4
            )
            if value
        ),
    ],
    columns=["field", "value", "label_en", "label_zh", "definition_en", "definition_zh", "colour", "symbol"],
)


@cache
def odd_package(book: bool, absent: str):
    """Return a complex in whose every coded column stand odd words, with a codebook that marks them oddly or none."""
    words, n = ODD, 2 * len(ODD)
    ids = [f"i{k}" for k in range(n)]
    rows = pd.DataFrame(
        {
            "id": ids,
            "name_en": [words[k % len(words)] or "N" for k in range(n)],
            "layers": words * 2,
            "primary_layer": words * 2,
            "form": [*words[1:], words[0]] * 2,
            "legal_force": words * 2,
            "issue_areas": words * 2,
            "functions": words * 2,
            "launch_year": [str(2000 + k) for k in range(n)],
            "kind": "organisation" if n < 2 else ["organisation", *["law"] * (n - 1)],
        }
    ).drop(columns=absent, errors="ignore")
    members = pd.DataFrame({"initiative_id": [*ids, *ids[1:]], "member_id": ["FRA"] * n + ["x"] * (n - 1)})
    tables = {
        "initiatives": rows,
        "memberships": members.assign(role=[words[k % len(words)] or "member" for k in range(len(members))]),
        "members": pd.DataFrame(
            {"id": ["FRA", "x"], "name_en": ["%{evil}", "<i>"], "kind": "state", "iso3": ["FRA", ""]}
        ),
        "relations": pd.DataFrame({"from_id": ids[1:], "to_id": ids[:-1], "relation": [*words, *words][1:]}),
    }
    tables.pop(absent, None)
    return build(tables | ({"codebook": MARKED} if book else {}))


@pytest.mark.parametrize("absent", ["", "layers", "form", "launch_year", "memberships"])
@pytest.mark.parametrize("book", [False, True], ids=["no codebook", "odd codebook"])
@pytest.mark.parametrize("draw", PICTURES, ids=name)
def test_odd_words_are_drawn(draw, book, absent):
    """Whatever words come, and whatever a codebook calls a colour or a symbol: a picture or none, never an error."""
    now = view(odd_package(book, absent), collection="all")
    shown = draw(now)
    if shown is None:
        return
    for text in strings(shown.figure.to_dict()):
        assert len(text) < 2000 and "<i>" not in text and "%{evil" not in text


def strings(value) -> list[str]:
    """Return every string of a figure that is shown; codes that only a click gives back are not."""
    if isinstance(value, str):
        return [value]
    shown = {name: part for name, part in value.items() if name != "customdata"} if isinstance(value, dict) else {}
    parts = shown.values() if shown else value if isinstance(value, list) else ()
    return [text for part in parts for text in strings(part)]
