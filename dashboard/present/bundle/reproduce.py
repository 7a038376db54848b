"""Scripts of a bundle that work out some of its numbers anew from its own tables: a notebook, and R without packages.

What they need of the lens (which roles count, on which day, whose lists are read) is written into them, so that
they lean on nothing but the CSV files beside them.
"""

import json
from string import Template
from typing import Any

from dashboard.model.lens import COMPLETE, MEMBER_KINDS
from dashboard.present.bundle.descriptor import UNTITLED
from dashboard.present.view import View

STRONGEST = 10  # pairs whose shared members are counted anew

_READ = Template("""import pandas as pd

def read(name):
    return pd.read_csv(f"{name}.csv", encoding="utf-8-sig", dtype=str, keep_default_na=False)

rows, units = read("initiatives").set_index("id"), read("units")
units = units[units["row"].isin(rows.index)]""")
_FORMS = Template("""# Units by form and layer: a unit works on every layer of the rows that it holds.
each = units.assign(layer=units["row"].map(rows["layers"]).str.split(";")).explode("layer")
each["form"] = each["unit"].map(rows["form"])
each = each[(each["layer"] != "") & each["unit"].isin(set($seen))]
forms = each.drop_duplicates(["unit", "layer"]).groupby(["form", "layer"]).size()
forms.unstack(fill_value=0)""")
_SHARED = Template("""# Shared members of the strongest pairs: who counts under the lens, in lists that are read.
members, joined = read("members").set_index("id"), read("memberships")
day = "$day"
begun = (joined["since"] == "") | (joined["since"] <= day) | joined["since"].map(day.startswith)
joined = joined[begun & ((joined["until"] == "") | (day < joined["until"])) & joined["role"].isin($roles)]
joined = joined[joined["initiative_id"].map(rows["membership"]).isin($lists)]
kinds = $kinds
if kinds:
    joined = joined[joined["member_id"].map(members["kind"]).isin(kinds)]
unit_of = units.set_index("row")["unit"]
sets = joined.groupby(joined["initiative_id"].map(unit_of))["member_id"].agg(set)
pairs = read("pairs")
pairs = pairs.assign(stated=pd.to_numeric(pairs["shared_members"])).dropna(subset="stated")
pairs = pairs[pairs["a"].isin(sets.index) & pairs["b"].isin(sets.index)]
pairs = pairs.sort_values("stated", ascending=False, kind="stable").head($strongest)
shared = [len(sets[a] & sets[b]) for a, b in zip(pairs["a"], pairs["b"])]
strongest = pairs[["a", "b", "stated"]].assign(counted=shared)
strongest""")
_R = Template("""# Works out some numbers of this bundle anew from its tables. Base R alone: Rscript reproduce.R
read <- function(name) read.csv(paste0(name, ".csv"), colClasses = "character", na.strings = character(0),
                                fileEncoding = "UTF-8-BOM", check.names = FALSE)
rows <- read("initiatives"); units <- read("units"); pairs <- read("pairs")
units <- units[units$$row %in% rows$$id, ]
of <- function(ids, column) rows[[column]][match(ids, rows$$id)]

# Units by form and layer: a unit works on every layer of the rows that it holds.
layers <- strsplit(of(units$$row, "layers"), ";", fixed = TRUE)
each <- unique(data.frame(unit = rep(units$$unit, lengths(layers)), layer = unlist(layers)))
each <- each[each$$unit %in% $seen, ]
forms <- as.data.frame(table(form = of(each$$unit, "form"), layer = each$$layer), responseName = "count")
forms <- forms[forms$$count > 0, ]
write.csv(forms, "reproduced_forms.csv", row.names = FALSE)
print(xtabs(count ~ form + layer, forms))

# Shared members of the strongest pairs: who counts under the lens, in lists that are read.
members <- read("members"); joined <- read("memberships"); day <- "$day"
begun <- joined$$since == "" | joined$$since <= day | startsWith(day, joined$$since)
joined <- joined[begun & (joined$$until == "" | day < joined$$until) & joined$$role %in% $roles, ]
joined <- joined[of(joined$$initiative_id, "membership") %in% $lists, ]
kinds <- $kinds
if (length(kinds)) joined <- joined[members$$kind[match(joined$$member_id, members$$id)] %in% kinds, ]
sets <- lapply(split(joined$$member_id, units$$unit[match(joined$$initiative_id, units$$row)]), unique)
pairs$$stated <- suppressWarnings(as.numeric(pairs$$shared_members))
pairs <- pairs[!is.na(pairs$$stated) & pairs$$a %in% names(sets) & pairs$$b %in% names(sets), ]
pairs <- head(pairs[order(-pairs$$stated), c("a", "b", "stated")], $strongest)
pairs$$counted <- mapply(function(a, b) length(intersect(sets[[a]], sets[[b]])), pairs$$a, pairs$$b)
write.csv(pairs, "reproduced_pairs.csv", row.names = FALSE)
print(pairs)
""")
_DRAW = """# The picture: forms by layers, darker where there are more. It needs matplotlib; the numbers do not.
try:
    import matplotlib.pyplot as plt

    grid = forms.unstack(fill_value=0)
    plt.imshow(grid, cmap="Blues")
    plt.xticks(range(grid.shape[1]), grid.columns)
    plt.yticks(range(grid.shape[0]), grid.index)
    plt.title("Initiatives by form and layer")
except ImportError:
    pass"""


def untold(view: View) -> str:
    """Say why a view cannot be worked out anew by a short script; empty if it can.

    Cover through a host, the European Union as one member, words of a package's own for roles, and tables that
    are not there ask for more than a few lines.
    """
    whole, lens = view.whole, view.lens
    needed = (
        "memberships",
        "members",
        "members.kind",
        "initiatives.membership",
        "initiatives.layers",
        "initiatives.form",
    )
    if lacking := [name for name in needed if whole.lacks(name)]:
        return f"the package has no {lacking[0]}"
    if lens.cover == "covered":
        return "cover through a host counts"
    if lens.members == "states_eu_one":
        return "the European Union and its members count as one"
    return ""


def scripts(view: View) -> dict[str, bytes]:
    """Return reproduce.ipynb and reproduce.R for a view; none where `untold` says why."""
    if untold(view):
        return {}
    whole, lens = view.whole, view.lens
    told = {
        "roles": sorted(whole.roles_counted(lens.counting)),
        "lists": [*COMPLETE] if lens.lists == "listed" else [*COMPLETE, "partial"],
        "kinds": [] if lens.members == "all" else sorted(MEMBER_KINDS),
        "seen": sorted(view.complex.comparable.index),
    }
    plain = {"day": lens.as_of or whole.date, "strongest": STRONGEST}
    python = plain | {name: json.dumps(value, ensure_ascii=False) for name, value in told.items()}
    r = plain | {name: _vector(value) for name, value in told.items()}
    cells = [
        _markdown(f"# {whole.title or UNTITLED}\n\nNumbers of this bundle, worked out anew. {view.through('members')}"),
        *(_code(template.substitute(python)) for template in (_READ, _FORMS, _SHARED)),
        _code(_DRAW),
    ]
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}},
        "nbformat": 4,
        "nbformat_minor": 4,
    }
    written = json.dumps(notebook, ensure_ascii=False, indent=1)
    return {"reproduce.ipynb": f"{written}\n".encode(), "reproduce.R": _R.substitute(r).encode()}


def _vector(values: list[str]) -> str:
    """Return words as R has them.

    >>> _vector(["a", 'b"c']), _vector([])
    ('c("a", "b\\\\"c")', 'character(0)')
    """
    return f"c({', '.join(json.dumps(value, ensure_ascii=False) for value in values)})" if values else "character(0)"


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _markdown(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": _lines(text)}


def _code(text: str) -> dict[str, Any]:
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": _lines(text)}
