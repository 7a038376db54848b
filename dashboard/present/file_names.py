"""Names of files that tell the view they were taken from."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import fields

from dashboard.model.lens import Lens
from dashboard.model.select import default_collection
from dashboard.present.view import View

LONGEST = 80  # letters of a name, its ending included
_UNSAFE = re.compile(r"[^0-9A-Za-z.-]+")


def named(parts: Iterable[str], ending: str = "") -> str:
    """Return parts as one safe name; of a longer one the end gives way to a mark that tells two apart.

    Examples
    --------
    >>> named(["regime-atlas", "overlap", "heat", "layers technical+legal"], ".csv")
    'regime-atlas_overlap_heat_layers-technical-legal.csv'
    >>> long = named(["a" * 60, "b" * 60], ".csv")
    >>> len(long), long == named(["a" * 60, "b" * 61], ".csv"), named(["../名"], ".csv")
    (80, False, 'table.csv')
    """
    safe = [_UNSAFE.sub("-", str(part)).strip("-.") for part in parts]
    name = "_".join(filter(None, safe)) or "table"
    if len(name) + len(ending) > LONGEST:
        mark = hashlib.sha256(name.encode()).hexdigest()[:6]
        name = f"{name[: LONGEST - len(ending) - 7].rstrip('-_.')}-{mark}"
    return name + ending


def of_view(view: View, page: str, what: str, ending: str = "") -> str:
    """Return the name of a file of a view: package, page, what, date, collection, filters, lens.

    Of the lens only what is chosen otherwise than by default is named.
    """
    whole, chosen = view.whole, view.selection
    collection = chosen.collection or default_collection(whole)
    parts = [whole.about.name or "table", page, what, whole.date, collection]
    parts += [f"{name}-{_value(getattr(chosen, name))}" for name in chosen.active]
    usual = Lens()
    for switch in fields(Lens):
        value = getattr(view.lens, switch.name)
        if value != getattr(usual, switch.name) and switch.name != "joining":
            parts.append(f"{switch.name}-{_value(value)}")
    return named(dict.fromkeys(parts), ending)


def _value(value: object) -> str:
    return "+".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value)
