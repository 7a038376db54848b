"""One file of a bundle without the others: the same bytes, from the same functions."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from dashboard.measures import layering
from dashboard.measures.overlap import pairs
from dashboard.measures.participation import participation
from dashboard.measures.roles import initiative_measures
from dashboard.present.bundle.findings import FILTERED, of_view
from dashboard.present.bundle.networks import gexf, graphml, network
from dashboard.present.bundle.options import Options
from dashboard.present.bundle.tables import against_chance, compared, stated, units
from dashboard.present.view import View

NETWORKS = ("graphml", "gexf")


class NotThere(ValueError):
    """A bundle of this view would not have the file; the message says why."""


def paired(view: View) -> list[str]:
    """Return the units of the collection that a bundle's pairs of a view compare, without comparing them."""
    among = set(view.collection.holding(view.rows.chosen))
    found = [unit for unit in view.collection.comparable.index if unit in among]
    return found if len(found) > 1 else []


def count_of_pairs(view: View) -> int:
    """Return how many rows the pairs of a view have."""
    return len(paired(view)) * (len(paired(view)) - 1) // 2


def _stated(name: str) -> Callable[[View, Path | None], pd.DataFrame]:
    def table(view: View, package: Path | None) -> pd.DataFrame:
        held = units([view.complex, view.collection.keep(paired(view))])
        found = stated(view.rows, {*held["unit"], *held["row"]})
        if name not in found:
            raise NotThere(f"the package has no table of {name}")
        return found[name]

    return table


def _findings(view: View, package: Path | None) -> pd.DataFrame:
    found, why = of_view(view, package)
    if why:
        raise NotThere("findings are of whole collections, and this view is filtered" if why == FILTERED else why)
    return found["findings"]


TABLES: dict[str, Callable[[View, Path | None], pd.DataFrame]] = {
    **{name: _stated(name) for name in ("initiatives", "memberships", "relations")},
    "pairs": lambda view, package: compared(view, _options(view), package)["pairs"],
    "initiative_measures": lambda view, package: initiative_measures(view.complex, seed=_options(view).seed),
    "structure": lambda view, package: against_chance(view, _options(view), package, None),
    "findings": _findings,
    "layers": lambda view, package: layering.grid(view.complex),
    "participation": lambda view, package: participation(view.complex),
}


def _options(view: View) -> Options:
    return Options(view.selection)


def network_of(view: View, form: str) -> bytes:
    """Return the network of a view as a bundle has it.

    Parameters
    ----------
    view : View
    form : {"graphml", "gexf"}
    """
    among, note = view.collection.holding(view.rows.chosen), str(view.through("members"))
    found = network(view.complex, pairs(view.collection, among=among), view.collection)
    return graphml(found, note) if form == "graphml" else gexf(found, view.whole.date, note)
