"""What a picture or a page needs to know of the present view."""

from dataclasses import dataclass

from dashboard.measures.incidence import left_out
from dashboard.model.complex import Counting, RegimeComplex
from dashboard.model.select import Selection
from dashboard.ui.language import Text, Words


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
