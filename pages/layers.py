"""How the technical, the ethical and the legal layer hang together, and where the gaps are."""

import pandas as pd

from dashboard.measures import layering
from dashboard.measures.mixing import untold_trickle
from dashboard.measures.risks import risks_by_layer
from dashboard.present.markup import marked
from dashboard.present.pictures import layers, risks, triangle
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import custom, drawn, empty, head, table
from dashboard.ui.panel import members_of_cell

SAMPLES, SEED = 500, 0

view = current()
text, words, complex = view.text, view.words, view.complex


def answer() -> str:
    """Say how many stay on one layer, and which layers go together most."""
    if missing := view.lack("initiatives.layers"):
        return marked("{} {}", view.size(), missing)
    found = told(complex, layering.combinations)
    coded = found[found["layers"].map(len) > 0]
    top, alone = coded.iloc[0], int(coded.loc[coded["layers"].map(len) == 1, "count"].sum())
    named = text("both").join(words.labels("layers", top["layers"]))
    return text("layers-answer", alone=alone, count=int(coded["count"].sum()), top=named, top_count=int(top["count"]))


def ties() -> None:
    """Show the documented ties between layers, and whether they are more or fewer than chance would give."""
    if not layers.layer_ties.untold(view) and told(complex, layering.layer_ties).empty:
        st.info(text("no-layer-ties"))
        return
    if not drawn(layers.layer_ties):
        return
    if missing := told(complex, untold_trickle):
        st.caption(view.because(missing))
    else:
        run = told(complex, layering.trickle)
        run = run[run["relation"] == "all"].set_index("direction")["count"]
        st.markdown(text("trickle", down=int(run["down"]), level=int(run["level"]), up=int(run["up"])))
    chance = told(complex, layering.ties_against_chance, SAMPLES, SEED)
    names = [
        text(f"ties-{k}") if k != "pair" else " – ".join(words.labels("layers", (a, b)))
        for k, a, b in zip(chance["kind"], chance["layer_a"], chance["layer_b"])
    ]
    shown = chance.assign(what=names)[["what", "observed", "mean", "sd", "z", "p", "p_low", "p_high"]].round(3)
    table(
        "ties_chance", shown.rename(columns={name: text(f"chance-{name}") for name in shown}), chance, height="content"
    )
    st.caption(text("chance-reading", samples=SAMPLES, seed=SEED))


def gaps() -> None:
    """Show the grid of gaps; a click on a cell names who is in it."""
    if layers.gaps.untold(view):
        drawn(layers.gaps)
        return
    forms = ["all", *([] if view.lack("initiatives.form") else complex.codebook.values("form"))]
    form = session.one(
        "form_of_gap",
        forms,
        st.segmented_control,
        default="all",
        required=True,
        label=words.label("form"),
        format_func=lambda v: text("collection-all") if v == "all" else words.label("form", v),
    )
    drawn(layers.gaps, form, on_click=open_cell)
    in_cell("cell", session.get("cell"), "issue_areas", told(view, layers.in_form, form))


def answered() -> None:
    """Show which risks are answered on which layer; a click on a cell names who is in it."""
    if drawn(risks.risks, on_click=open_risk):
        in_cell("risk_cell", session.get("risk_cell"), "risks", told(complex, risks_by_layer))


def in_cell(choice: str, cell: list[str], field: str, found: pd.DataFrame) -> None:
    """Name the initiatives of the chosen cell of a matrix of a field and the layers, if one is chosen."""
    if len(cell) == 2:
        title = f"{words.label(field, cell[0])} · {words.label('layers', cell[1])}"
        members_of_cell(choice, title, found.set_index([field, "layers"])["ids"].get(tuple(cell), ()))


def open_cell(points: list[dict]) -> None:
    """Choose the issue area and the layer that were clicked."""
    for point in points:
        session.put("cell", custom(point)[:2])


def open_risk(points: list[dict]) -> None:
    """Choose the class of risk and the layer that were clicked."""
    for point in points:
        session.put("risk_cell", custom(point)[:2])


head(text("layers-question"), answer())
if not empty():
    drawn(layers.combinations)
    drawn(layers.flow)
    ties()
    answered()
    drawn(triangle.triangle, otherwise="no-triangle")
    gaps()
