"""What a picture or a page needs to know of the present view."""

import re
from dataclasses import dataclass
from functools import cached_property

from dashboard.measures.absence import NOT_FILLED
from dashboard.measures.completeness import ENOUGH, thin
from dashboard.measures.incidence import left_out, lists
from dashboard.model import limits
from dashboard.model.complex import Identity, RegimeComplex
from dashboard.model.counting import Counting
from dashboard.model.lens import Lens
from dashboard.model.select import Selection
from dashboard.present.cache import lack, seen, selected
from dashboard.present.lens_words import sentence
from dashboard.present.markup import Marked, joined, plain
from dashboard.present.words import Text, Words


@dataclass(frozen=True)
class View:
    """The present view: the complex whole, its rows as filtered, the language and the theme.

    What the table and the records show are rows; measures and pictures take `complex`, the same rows
    seen through the lens, or `collection`, where what else is filtered must not move them.
    """

    whole: RegimeComplex
    rows: RegimeComplex
    selection: Selection
    text: Text
    words: Words
    dark: bool = False

    @property
    def lens(self) -> Lens:
        """What is compared, and which memberships count."""
        return self.selection.lens

    @cached_property
    def identity(self) -> Identity:
        """What tells the view from every other, as far as a picture or a sentence of it depends on."""
        return Identity((self.rows.identity, self.selection.collection, self.lens, self.text.lang, self.dark))

    @cached_property
    def complex(self) -> RegimeComplex:
        """The filtered rows, seen through the lens."""
        return seen(self.rows, self.lens)

    @cached_property
    def rows_of_collection(self) -> RegimeComplex:
        """The rows of the collection, whatever else is filtered."""
        return selected(self.whole, Selection(collection=self.selection.collection))

    @cached_property
    def collection(self) -> RegimeComplex:
        """The whole collection through the lens: neighbours, pairs and their chance are those in it."""
        return seen(self.rows_of_collection, self.lens)

    @cached_property
    def tested(self) -> RegimeComplex:
        """The collection as tests of chance read it, see `Lens.testing`."""
        return seen(self.rows_of_collection, self.lens.testing)

    @cached_property
    def tested_view(self) -> RegimeComplex:
        """The filtered rows as tests of chance read them, see `Lens.testing`."""
        return seen(self.rows, self.lens.testing)

    @cached_property
    def unit_of(self) -> dict[str, str]:
        """The unit of the collection that each of its rows is in."""
        return {row: unit for unit, rows in self.collection.units.items() for row in rows}

    def held(self, unit: str) -> tuple[str, ...]:
        """Return the rows that a unit of the view, or else of the collection, holds; none if it is no unit."""
        return tuple(self.complex.units.get(unit) or self.collection.units.get(unit) or ())

    def unit(self, unit: str) -> Marked:
        """Return a unit's name, with the number of its rows if there are several."""
        count, name = len(self.held(unit)), self.words.name(unit)
        return self.text("unit-rows", name=name, rows=count) if count > 1 else Marked(name, lambda: plain(name))

    @property
    def title(self) -> str:
        """The package's own title; "this table" if it has none."""
        return self.whole.about.called(self.text.lang) or self.text("this-table")

    def label(self, field: str, value: str) -> str:
        """Return the label of a value; "not known" where it is empty."""
        return self.words.label(field, value) if value else self.text("not-known")

    def because(self, reason: str) -> str:
        """Say in a sentence why something cannot be told; `reason` is one of the phrases of the measures."""
        phrase, _, what = reason.partition(": ")
        if phrase == NOT_FILLED and what == "primary_layer" and self.lens.units == "issuer":
            return self.text("lens-no-layer")
        named = what if "." in what else self.words.label(what) if what else ""
        return self.text("reason-" + re.sub(r"[^a-z0-9]+", "-", phrase.lower()), what=named, most=limits.PAIRED)

    def lack(self, *needs: str, of: RegimeComplex | None = None) -> str:
        """Say why a figure of the view (or of another complex) cannot be told, by the first thing that it needs.

        Empty if it can; see `absence.lack`.
        """
        of = self.complex if of is None else of
        reason = lack(of, needs, Counting() if of.lens else self.lens.counting)
        return self.because(reason) if reason else ""

    def through(self, what: str = "rows") -> Marked:
        """Say the lens in a sentence, as far as a figure rests on it; `what` as in `lens_words.in_words`."""
        return sentence(self.lens, self.text, what)

    def omitted(self, what: str = "rows") -> Marked:
        """Say what of the selection a figure leaves out, how far lists of members are known, and the lens.

        Parameters
        ----------
        what : {"rows", "members", "ties"}
            What the figure rests on.
        """
        said = [self._left_out(), *([self._lists()] if what == "members" else []), self.through(what)]
        return joined(" ", filter(None, said))

    def _left_out(self) -> Marked | str:
        reasons = left_out(self.rows, "rows")
        counts = [self.text(f"left-out-{reason}", count=count) for reason, count in reasons.items()]
        return self.text("left-out", what=self.text.list(counts)) if counts else ""

    def _lists(self) -> Marked | str:
        """Count the lists of members that are listed, derived, partial, none by nature and unknown, apart."""
        counts = lists(self.complex)
        if not counts or self.complex.lacks("memberships"):
            return ""
        read = {"partial": "partial" if self.lens.lists == "partial" else "partial-unread"}
        said = [self.text(f"lists-{read.get(state, state)}", count=count) for state, count in counts.items()]
        if none_counts := left_out(self.complex).get("uncounted"):
            said.append(self.text("lists-uncounted", count=none_counts))
        return self.text("lists-of", what=self.text.list(said))

    def n(self, what: str = "rows") -> Marked:
        """Say how many units a figure rests on, what it leaves out, and the lens."""
        return joined(" ", [self.counted(len(self.complex.comparable)), self.omitted(what)])

    def n_of_groups(self, said: str | None = None) -> Marked:
        """Say what a picture rests on that compares issuers, forms or regions: n, and where too little was found.

        Parameters
        ----------
        said : str, optional
            What it rests on, if not the units of the view.
        """
        return joined(" ", filter(None, [said or self.n(), self.thin]))

    @cached_property
    def thin(self) -> Marked | str:
        """Name the parts of the ground of which the table holds too little to compare; empty if there are none."""
        found = thin(self.whole.searches)
        parts = [
            self.text("thin-part", name=self.words.label("stratum", name), share=f"{share:.0%}")
            for name, share in found.items()
        ]
        return self.text("thin", enough=f"{ENOUGH:.0%}", parts=self.text.list(parts)) if parts else ""

    def size(self) -> Marked:
        """Say how many initiatives are in view, as how many units they are seen, and how many rows are none."""
        rows, units = len(self.rows.comparable), len(self.complex.comparable)
        said = self.text("overview-count", rows=rows, count=units, units=self.lens.units)
        unidentified = len(self.rows.chosen) - rows
        return joined(" ", [said, self.text("overview-unidentified", count=unidentified)]) if unidentified else said

    def counted(self, count: int) -> Marked:
        """Say a number of units."""
        return self.text("n-initiatives", count=count, units=self.lens.units)
