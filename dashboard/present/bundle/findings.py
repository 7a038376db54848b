"""Findings in a bundle: those kept with the package, or worked out for the view where that is asked for."""

from pathlib import Path

import pandas as pd

from dashboard.measures.findings import store
from dashboard.measures.findings.run import findings
from dashboard.measures.nulls import Progress
from dashboard.model.select import default_collection
from dashboard.present.pictures.findings import in_view
from dashboard.present.view import View
from dashboard.present.words import Text

NOT_KEPT = "none are kept with this package, or for other tables; python -m dashboard findings works them out"
FILTERED = (
    "findings are of whole collections, under cuts of their own, and this view is filtered; --findings works "
    "them out for its rows, which takes minutes"
)


def of_view(
    view: View, package: Path | None, anew: bool = False, progress: Progress | None = None
) -> tuple[dict[str, pd.DataFrame], str]:
    """Return the tables findings and specifications of a view; or none, and why.

    The lens of the view does not matter: a finding is judged over every cut that can move it. A claim that is
    asked of another collection than the view's comes with its own, as the page shows it.

    Parameters
    ----------
    view : View
    package : Path, optional
        Folder of the data package.
    anew : bool
        Whether they are worked out where none are kept, or the view is filtered.
    progress : callable, optional
        Gets what is done and to do; what it raises ends the work.
    """
    collection = view.selection.collection or default_collection(view.whole)
    filtered = view.rows.chosen != view.rows_of_collection.chosen
    if anew and (filtered or package is None or store.read(package) is None):
        found, cuts = findings(view.whole.keep(view.rows.chosen), (collection,), progress=progress)
        return _tables(found, cuts), ""
    if filtered:
        return {}, FILTERED
    kept = store.read(package) if package and package.is_dir() else None
    if kept is None:
        return {}, NOT_KEPT
    found, cuts = in_view(kept[0], collection), kept[1]
    shown = pd.MultiIndex.from_frame(found[["id", "collection"]])
    return _tables(found, cuts[pd.MultiIndex.from_frame(cuts[["finding", "collection"]]).isin(shown)]), ""


def _tables(found: pd.DataFrame, cuts: pd.DataFrame) -> dict[str, pd.DataFrame]:
    said = {lang: [str(Text(lang)(f"claim-{key}")) for key in found["id"]] for lang in ("en", "zh")}
    found = found.reset_index(drop=True)
    found.insert(1, "claim_en", said["en"])
    found.insert(2, "claim_zh", said["zh"])
    for name in ("n", "left_out", "specifications", "cells"):
        found[name] = found[name].astype("Int64")
    return {"findings": found, "specifications": cuts.reset_index(drop=True)}
