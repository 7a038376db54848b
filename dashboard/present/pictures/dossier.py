"""The findings as a dossier: cards of what each source asserts with the claims that test it, then the project's own."""

import re
from dataclasses import dataclass, field

import pandas as pd

from dashboard.measures.findings.propositions import by_source, contradictions
from dashboard.model.complex import RegimeComplex

OWN, PAIRS = "own", "pairs"
MANY = 20  # cards: the propositions of a source that makes more are shown by chapter


@dataclass(frozen=True)
class Card:
    """A proposition and the claims that test it; or a claim of the project's own, without a proposition."""

    id: str
    claims: tuple[str, ...]
    proposition: pd.Series | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True)
class Dossier:
    """The cards by source (`OWN` last), and the pairs of cards whose propositions contradict each other."""

    sources: dict[str, list[Card]]
    pairs: list[tuple[Card, Card]]


def dossier(complex: RegimeComplex, claims: list[str]) -> Dossier:
    """Return the cards of a package's propositions, and of the claims that none of these asserts.

    Parameters
    ----------
    complex : RegimeComplex
    claims : list of str
        That have been worked out, in their order. A claim that tests several propositions stands on the card of each.
    """
    sources: dict[str, list[Card]] = {}
    cards: dict[str, Card] = {}
    known = set(claims)
    for source, rows in by_source(complex).items():
        for _, row in rows.iterrows():
            card = Card(row["id"], tuple(claim for claim in row["tested_by"] if claim in known), row)
            cards[card.id] = card
            sources.setdefault(source, []).append(card)
    asserted = {claim for card in cards.values() for claim in card.claims}
    own = [Card(claim, (claim,)) for claim in claims if claim not in asserted]
    if own:
        sources[OWN] = own
    return Dossier(sources, [(cards[one], cards[other]) for one, other in contradictions(complex)])


def grouped_cards(found: Dossier) -> dict[str, list[Card]]:
    """Return the cards by source, those of a source that makes many by source and chapter.

    The chapter is the first number of the first place, "section 4.1, first point".
    """
    groups: dict[str, list[Card]] = {}
    for source, cards in found.sources.items():
        for card in cards:
            name = source
            if card.proposition is not None and len(cards) > MANY:
                place = re.search(r"\d+", card.proposition["asserted_by"].partition("@")[2].partition(";")[0])
                name = f"{source} {place[0]}" if place else source
            groups.setdefault(name, []).append(card)
    return dict(sorted(groups.items(), key=lambda item: list(found.sources).index(item[0].partition(" ")[0])))


def placed(groups: dict[str, list[Card]]) -> dict[str, tuple[str, Card]]:
    """Return where each claim is told: the first group of cards that has it, and its card.

    Examples
    --------
    >>> placed({"gui-2024": [Card("p1", ("growth",))], "own": [Card("growth", ("growth",))]})["growth"][0]
    'gui-2024'
    """
    return {claim: (group, card) for group in reversed(groups) for card in groups[group] for claim in card.claims}


def anchor(card: Card) -> str:
    """Return where a card stands on its page."""
    return f"finding-{card.id.replace('_', '-')}"
