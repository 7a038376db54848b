"""The measures of structure against chance, where the reader asks for it: the same work wherever it is shown."""

from collections.abc import Callable

import pandas as pd

from dashboard.measures.pair_chance import LARGEST, pair_chance
from dashboard.measures.structure import passes, structure
from dashboard.measures.structure_chance import CHOICES, OWN, SEARCHES
from dashboard.measures.structure_chance import SAMPLES as SAMPLES_KEPT
from dashboard.present.cache import remembered as cached
from dashboard.present.markup import Marked, joined
from dashboard.present.pictures.structure import chance_table
from dashboard.ui import screen as st
from dashboard.ui import session
from dashboard.ui.cache import members_of, tested_of
from dashboard.ui.context import current, kept_pairs
from dashboard.ui.elements import table
from dashboard.ui.progress import known, remembered

SAMPLES = ("99", str(SAMPLES_KEPT), "4999")
SEED, KEPT = 0, SAMPLES_KEPT
COLOURED = {"community": "modularity", "core": "core_periphery"}  # colourings, and what each rests on
# What NODF is compared with answers one question each (Almeida-Neto et al. 2008; Strona et al. 2014).
ANSWERS = {"row-fixed": "nodf-row-fixed", "fixed-fixed": "nodf-fixed-fixed", "equiprobable": "nodf-equiprobable"}


def against_chance(found: pd.DataFrame, key: str, measure: Callable[..., pd.DataFrame] = structure) -> pd.DataFrame:
    """Let the reader choose a null model and show the measures, compared with it; return them.

    Parameters
    ----------
    found : DataFrame
        What `measure` gave for the present view.
    key : str
        Names the table on the page, and the work.
    measure : callable
        `structure.structure` or `structure.nestedness`.
    """
    view = current()
    text, tested = view.text, tested_of(view.tested_view)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        model = session.one(
            "null",
            ["none", *CHOICES],
            st.selectbox,
            default="none" if tested is None else OWN,
            label=text("null-model"),
            format_func=lambda v: text(f"null-{v}"),
            help=text("null-help"),
        )
        samples = int(
            session.one(
                "samples", list(SAMPLES), st.segmented_control, default=str(KEPT), required=True, label=text("samples")
            )
        )
    if model == OWN and samples == KEPT and tested is not None:
        found = tested[tested["measure"].isin(found["measure"])].reset_index(drop=True)
    elif model != "none":
        complex = view.tested_view
        found = remembered(
            (key, model, samples),
            text("computing-chance", samples=samples),
            lambda progress: measure(complex, model=model, samples=samples, seed=SEED, progress=progress),
        )
    shown = cached(view, "chance_table", 24, (key, model, samples), lambda: chance_table(view, found))
    table(key, shown, found, height="content")
    if model != "none" and view.lens.cover != view.lens.testing.cover:
        st.caption(text("chance-joined"))
    reading = text("structure-reading", samples=samples, seed=SEED, searches=min(samples, SEARCHES))
    st.caption(joined(" ", [reading, view.omitted("members")]))
    return found


def passing() -> dict[str, bool | None]:
    """Tell for the communities and the core of the relations whether there is more of them than chance gives.

    None where that is not known: it was neither kept nor worked out for this view.
    """
    view = current()
    tested = tested_of(view.tested_view)
    if tested is None and (asked := session.get("null")) and asked[0] in CHOICES:
        samples = int(next(iter(session.get("samples")), KEPT))
        tested = known(("structure", asked[0], samples))
    return {name: None if tested is None else passes(tested, measure) for name, measure in COLOURED.items()}


def chance_of_pairs() -> pd.DataFrame | None:
    """Return how the pairs of the collection stand against chance, see `pair_chance`; None if that is not known.

    What is kept with the package is there at once; else a switch is drawn, which has it worked out.
    """
    view = current()
    members = members_of(view.tested)
    if len(members) < 2:
        return None
    if view.lens.cover != view.lens.testing.cover:
        st.caption(view.text("chance-joined"))
    if (tails := kept_pairs(members)) is not None:
        return cached(view.tested, "pair_chance", 12, (), lambda: pair_chance(members, tails=tails))
    if len(members) > LARGEST:
        st.caption(view.text("pair-chance-too-many", count=len(members), most=LARGEST))
        return None
    if not session.flag("chance", st.toggle, label=view.text("pair-chance-ask"), help=view.text("pair-chance-help")):
        return None
    said = view.text("computing-pair-chance")
    return remembered(("pairs",), said, lambda progress: pair_chance(members, progress=progress), view.tested)


def nodf_said(found: pd.DataFrame) -> Marked | None:
    """Say what NODF of the whole matrix against its null model answers; None where it was not compared."""
    row = found[found["measure"] == "nodf"].iloc[0]
    if pd.isna(row["z"]):
        return None
    side = "same" if row["p"] >= 0.05 else "more" if row["z"] > 0 else "less"
    numbers = {"value": f"{row['value']:.1f}", "mean": f"{row['null_mean']:.1f}", "p": f"{row['p']:.2g}"}
    return current().text(ANSWERS[row["null_model"]], side=side, **numbers)
