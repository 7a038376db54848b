"""Measures of structure in the reader's words."""

from typing import Any

import pandas as pd

from dashboard.measures.networks import member_matrix
from dashboard.measures.yardsticks import SIZES
from dashboard.present.view import View


def figure_name(view: View, measure: str, network: str) -> str:
    """Return what a measure on a network is called."""
    return f"{view.text(f'structure-{measure}')} · {view.text(f'network-{network}')}"


def chance_table(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """Return the table of structure with labels: value, chance, n, reference, and why a value is missing."""
    text = view.text
    shown: dict[str, Any] = {
        text("measure"): [text(f"structure-{name}") for name in found["measure"]],
        text("on-network"): [text(f"network-{name}") for name in found["network"]],
        text("value"): found["value"].astype("Float64").round(3),
        text("meaning"): [text(f"structure-{name}-reading") for name in found["measure"]],
    }
    if (found["null_model"] != "").any():
        shown |= {text("null-model-of"): [_null(view, name) for name in found["null_model"]]}
        shown |= {text(f"chance-{name}"): found[f"null_{name}"].astype("Float64").round(3) for name in ("mean", "sd")}
        shown |= {text("chance-z"): found["z"].astype("Float64").round(2)}
        shown |= {text(f"chance-{name}"): found[name].astype("Float64").round(4) for name in ("p", "p_low", "p_high")}
    shown |= {
        "n": found["n"].astype("Int64").where(found["n"] > 0),
        text("reference"): list(found["reference"]),
        text("not-computable-because"): [view.because(reason) if reason else "" for reason in found["reason"]],
    }
    return pd.DataFrame(shown)


def _null(view: View, model: str) -> str:
    """Return what a null model is called; empty where a measure was not compared."""
    return str(view.text(f"null-{model.replace(' ', '-')}")) if model else ""


def beside_others(view: View, found: pd.DataFrame, others: pd.DataFrame) -> pd.DataFrame:
    """Return the measures of this selection beside those of other complexes: value, and z against its own null model.

    The last rows say what each rests on: initiatives, members, and the share of cells that are filled.
    """
    text, measured = view.text, found[found["network"].isin(others["network"])]
    keys = [*zip(measured["measure"], measured["network"]), *((size, "membership") for size in SIZES)]
    cells = member_matrix(view.tested_view).to_numpy()
    own = measured[["measure", "network", "value", "z"]]
    sizes = [cells.shape[1], cells.mean() if cells.size else float("nan")]
    own = pd.concat([own, pd.DataFrame({"measure": SIZES, "network": "membership", "value": sizes})])
    shown: dict[str, Any] = {text("measure"): [_measured(view, *key) for key in keys]}
    named = [(text("this-selection"), own), *((text(f"yardstick-{n}"), t) for n, t in others.groupby("complex"))]
    for name, table in named:
        by_key = table.set_index(["measure", "network"])
        for column, said, digits in (("value", name, 3), ("z", text("z-of", name=name), 1)):
            values = pd.to_numeric(by_key[column]).to_dict()
            shown[str(said)] = pd.array([values.get(key, float("nan")) for key in keys], dtype="Float64").round(digits)
    counts = [int(measured["n"].max()), *(int(table["n"].max()) for _, table in others.groupby("complex"))]
    total = {text("measure"): text("initiatives")} | dict(zip(list(shown)[1::2], counts))
    return pd.concat([pd.DataFrame(shown), pd.DataFrame([total])], ignore_index=True)


def regression_table(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """Return the table of the regressions on pairs with labels: what explains overlap or ties, and how surely."""
    text = view.text
    return pd.DataFrame(
        {
            text("mrqap-dependent"): [text(f"mrqap-{name}") for name in found["dependent"]],
            text("mrqap-predictor"): [text(f"mrqap-{name.replace('_', '-')}") for name in found["predictor"]],
            text("mrqap-coefficient"): found["coefficient"].round(4),
            "t": found["t"].round(2),
            text("chance-p"): found["p"].round(4),
            text("mrqap-units"): found["units"],
            text("mrqap-dyads"): found["dyads"],
            text("mrqap-r2"): found["r2"].round(3),
            text("not-computable-because"): [view.because(reason) if reason else "" for reason in found["reason"]],
        }
    )


def _measured(view: View, measure: str, network: str) -> str:
    return str(view.text(f"size-{measure}")) if measure in SIZES else figure_name(view, measure, network)


def band_table(view: View, moved: pd.DataFrame) -> pd.DataFrame:
    """Return the table of robustness with labels: the value and the band in which it lies."""
    text, words = view.text, view.words
    known = view.whole.catalogue.index

    def by(name: str) -> str:
        return words.short(name) if name in known else text(f"variant-{name.replace('_', '-')}") if name else "–"

    return pd.DataFrame(
        {
            text("measure"): [figure_name(view, m, n) for m, n in zip(moved["measure"], moved["network"])],
            text("band"): [text(f"band-{name}") for name in moved["band"]],
            text("value"): moved["value"].astype("Float64").round(3),
            text("lowest"): moved["low"].astype("Float64").round(3),
            text("highest"): moved["high"].astype("Float64").round(3),
            text("lowest-by"): [by(name) for name in moved["low_by"]],
            text("highest-by"): [by(name) for name in moved["high_by"]],
            text("not-computable-because"): [view.because(reason) if reason else "" for reason in moved["reason"]],
        }
    )
