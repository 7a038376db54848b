"""The pictures of the pages, each with all that belongs to it; the export writes the same ones."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

import pandas as pd

from dashboard.present.pictures.picture import Picture


@dataclass(frozen=True)
class Shown:
    """A picture with its words and its data.

    Attributes
    ----------
    key : str
        Names the picture in the page, its files and the tests.
    title : str
        The question or the finding.
    reading : str
        How to read it.
    data : DataFrame
        What it shows, as it is downloaded.
    alt : str
        The takeaway, for those who do not see it.
    n : str
        What it rests on and what was left out.
    """

    key: str
    figure: Picture
    title: str
    reading: str
    data: pd.DataFrame
    alt: str
    n: str = ""


def needs(*names: str, whole: bool = False) -> Callable:
    """Declare what a picture rests on, as `absence.lack` takes it.

    Where something of it is absent or not filled in, the picture is None, and `untold` says why: it would
    show nothing as if it were a finding.

    Parameters
    ----------
    *names : str
        Tables and columns.
    whole : bool
        Whether the picture is of the whole table, filters or not.
    """

    def declare(draw: Callable[..., Shown | None]) -> Callable[..., Shown | None]:
        @wraps(draw)
        def drawn(view, *choices, **given) -> Shown | None:
            return None if drawn.untold(view) else draw(view, *choices, **given)

        drawn.untold = lambda view: view.lack(*names, of=view.whole if whole else view.complex)
        return drawn

    return declare
