"""What the analyses assert: the propositions of a package, which claims test them, and which contradict each other."""

import pandas as pd

from dashboard.model.complex import RegimeComplex


def asserting(complex: RegimeComplex) -> dict[str, str]:
    """Return for each claim the evidence of the propositions that it tests, source@place, several by `;`.

    Examples
    --------
    >>> from dashboard.model.load import build
    >>> said = pd.DataFrame([["growth", "It grows.", "s@p. 1", "trend"], ["size", "It is big.", "s@p. 2", "trend"]],
    ...     columns=["id", "claim_en", "asserted_by", "tested_by"])
    >>> rows = pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"]})
    >>> asserting(build({"initiatives": rows, "propositions": said}))
    {'trend': 's@p. 1;s@p. 2'}
    """
    found: dict[str, list[str]] = {}
    for claims, evidence in zip(complex.propositions["tested_by"], complex.propositions["asserted_by"]):
        for claim in claims:
            found.setdefault(claim, []).append(evidence)
    return {claim: ";".join(filter(None, evidence)) for claim, evidence in found.items()}


def contradictions(complex: RegimeComplex) -> list[tuple[str, str]]:
    """Return the pairs of propositions of which one says that it contradicts the other, each pair once."""
    known = set(complex.propositions["id"])
    pairs: dict[tuple[str, str], None] = {}
    for one, others in zip(complex.propositions["id"], complex.propositions["contradicts"]):
        for other in others:
            if other in known and (other, one) not in pairs:
                pairs[one, other] = None
    return list(pairs)


def by_source(complex: RegimeComplex) -> dict[str, pd.DataFrame]:
    """Return the propositions of each source, in the order of the table."""
    source = complex.propositions["asserted_by"].map(lambda cited: cited.partition("@")[0])
    return {name: complex.propositions[source == name] for name in dict.fromkeys(source)}
