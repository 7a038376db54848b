"""What a picture or a page needs to know of the present view."""

import re
from dataclasses import dataclass
from functools import cached_property

from dashboard.measures.absence import lack
from dashboard.measures.incidence import left_out
from dashboard.model.complex import Counting, RegimeComplex
from dashboard.model.select import Selection
from dashboard.ui.language import Text, Words
from dashboard.ui.remember import selected


@dataclass(frozen=True)
class Here:
    """The present view: the complex whole and as filtered, the language and the theme."""

    whole: RegimeComplex
    complex: RegimeComplex
    selection: Selection
    text: Text
    words: Words
    dark: bool = False

    @property
    def counting(self) -> Counting:
        """Which memberships count."""
        return self.selection.counting

    @property
    def title(self) -> str:
        """The package's own title; "this table" if it has none."""
        return self.whole.about.called(self.text.lang) or self.text("this-table")

    @cached_property
    def collection(self) -> RegimeComplex:
        """The whole collection, whatever else is filtered: neighbours, pairs and their chance are those in it."""
        return selected(self.whole, Selection(collection=self.selection.collection, counting=self.counting))

    def label(self, field: str, value: str) -> str:
        """Return the label of a value; "not known" where it is empty."""
        return self.words.label(field, value) if value else self.text("not-known")

    def because(self, reason: str) -> str:
        """Say in a sentence why something cannot be told; `reason` is one of the phrases of the measures."""
        phrase, _, what = reason.partition(": ")
        named = what if "." in what else self.words.label(what) if what else ""
        return self.text("reason-" + re.sub(r"[^a-z0-9]+", "-", phrase.lower()), what=named)

    def lack(self, *needs: str, of: RegimeComplex | None = None) -> str:
        """Say why a figure of the view (or of another complex) cannot be told, by the first thing that it needs.

        Empty if it can; see `absence.lack`.
        """
        reason = lack(self.complex if of is None else of, *needs, counting=self.counting)
        return self.because(reason) if reason else ""

    def omitted(self, what: str = "rows") -> str:
        """Say what a measure leaves out of the selection, by reason; empty if nothing."""
        reasons = left_out(self.complex, what, self.counting)
        if not reasons:
            return ""
        return self.text(
            "left-out",
            what=self.text.list(self.text(f"left-out-{reason}", count=count) for reason, count in reasons.items()),
        )

    def n(self, what: str = "rows") -> str:
        """Say how many initiatives a figure rests on, and what it leaves out."""
        return f"{self.text('n-initiatives', count=len(self.complex.comparable))} {self.omitted(what)}".strip()
