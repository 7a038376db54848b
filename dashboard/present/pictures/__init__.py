"""The pictures of the pages, each with all that belongs to it; the export writes the same ones."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Protocol, cast

import pandas as pd

from dashboard.present.pictures.picture import Picture
from dashboard.present.view import View


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


class Drawn(Protocol):
    """A function of a view and of choices that gives a picture, and says of what view it gives none, and why."""

    __name__: str
    untold: Callable[[View], str]

    def __call__(self, view: View, *choices: Any, **given: Any) -> Shown | None:
        """Return the picture of a view; None if there is nothing to draw."""


def needs(*names: str, whole: bool = False) -> Callable[[Callable[..., Shown | None]], Drawn]:
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

    def declare(draw: Callable[..., Shown | None]) -> Drawn:
        def untold(view: View) -> str:
            return view.lack(*names, of=view.whole if whole else view.complex)

        @wraps(draw)
        def drawn(view: View, *choices: Any, **given: Any) -> Shown | None:
            return None if untold(view) else draw(view, *choices, **given)

        told = cast(Drawn, drawn)
        told.untold = untold
        return told

    return declare
