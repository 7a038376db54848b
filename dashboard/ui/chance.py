"""The measures of structure against chance, where the reader asks for it: the same work wherever it is shown."""

from collections.abc import Callable

import pandas as pd

from dashboard.measures.pair_chance import LARGEST, pair_chance
from dashboard.measures.structure import passes, structure
from dashboard.measures.structure_chance import CHOICES, OWN, SEARCHES
from dashboard.measures.structure_chance import SAMPLES as SAMPLES_KEPT
from dashboard.ui import screen as st
from dashboard.ui import view
from dashboard.ui.compute import members_of, tested_of
from dashboard.ui.context import here, kept_pairs
from dashboard.ui.figures.structure import chance_table
from dashboard.ui.markup import Marked, joined
from dashboard.ui.parts import table
from dashboard.ui.waiting import known, remembered

SAMPLES = ("100", "1000", "5000")
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
    now = here()
    text, tested = now.text, tested_of(now.tested_view)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        model = view.one(
            "null",
            ["none", *CHOICES],
            st.selectbox,
            default="none" if tested is None else OWN,
            label=text("null-model"),
            format_func=lambda v: text(f"null-{v}"),
            help=text("null-help"),
        )
        samples = int(
            view.one(
                "samples", list(SAMPLES), st.segmented_control, default="1000", required=True, label=text("samples")
            )
        )
    if model == OWN and samples == KEPT and tested is not None:
        found = tested[tested["measure"].isin(found["measure"])].reset_index(drop=True)
    elif model != "none":
        complex = now.tested_view
        found = remembered(
            (key, model, samples),
            text("computing-chance", samples=samples),
            lambda progress: measure(complex, model=model, samples=samples, seed=SEED, progress=progress),
        )
    table(key, chance_table(now, found), found, height="content")
    if model != "none" and now.lens.cover != now.lens.testing.cover:
        st.caption(text("chance-joined"))
    reading = text("structure-reading", samples=samples, seed=SEED, searches=min(samples, SEARCHES))
    st.caption(joined(" ", [reading, now.omitted("members")]))
    return found


def passing() -> dict[str, bool | None]:
    """Tell for the communities and the core of the relations whether there is more of them than chance gives.

    None where that is not known: it was neither kept nor worked out for this view.
    """
    now = here()
    tested = tested_of(now.tested_view)
    if tested is None and (asked := view.get("null")) and asked[0] in CHOICES:
        samples = int(next(iter(view.get("samples")), KEPT))
        tested = known(("structure", asked[0], samples))
    return {name: None if tested is None else passes(tested, measure) for name, measure in COLOURED.items()}


def chance_of_pairs() -> pd.DataFrame | None:
    """Return how the pairs of the collection stand against chance, see `pair_chance`; None if that is not known.

    What is kept with the package is there at once; else a switch is drawn, which has it worked out.
    """
    now = here()
    members = members_of(now.tested)
    if len(members) < 2:
        return None
    if now.lens.cover != now.lens.testing.cover:
        st.caption(now.text("chance-joined"))
    if (tails := kept_pairs(members)) is not None:
        return pair_chance(members, tails=tails)
    if len(members) > LARGEST:
        st.caption(now.text("pair-chance-too-many", count=len(members), most=LARGEST))
        return None
    if not view.flag("chance", st.toggle, label=now.text("pair-chance-ask"), help=now.text("pair-chance-help")):
        return None
    said = now.text("computing-pair-chance")
    return remembered(("pairs",), said, lambda progress: pair_chance(members, progress=progress), now.tested)


def nodf_said(found: pd.DataFrame) -> Marked | None:
    """Say what NODF of the whole matrix against its null model answers; None where it was not compared."""
    row = found[found["measure"] == "nodf"].iloc[0]
    if pd.isna(row["z"]):
        return None
    side = "same" if row["p"] >= 0.05 else "more" if row["z"] > 0 else "less"
    numbers = {"value": f"{row['value']:.1f}", "mean": f"{row['null_mean']:.1f}", "p": f"{row['p']:.2g}"}
    return here().text(ANSWERS[row["null_model"]], side=side, **numbers)
