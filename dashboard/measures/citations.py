"""Who refers to whom, and when: ties that cite, by the years of the citing and of the cited initiative."""

import pandas as pd

from dashboard.measures.networks import documented_ties
from dashboard.model.complex import RegimeComplex

CITING = ("references", "derived_from", "implements")
COLUMNS = ("year", "relation", "given", "received", "citing", "cited", "launched")


def cited(complex: RegimeComplex) -> pd.DataFrame:
    """Return the documented ties that cite, with the launch years of both ends.

    Returns
    -------
    DataFrame
        from_id (citing), to_id (cited), relation, from_year, to_year: one row a tie of `CITING` between
        comparable initiatives; a year that is not known is NA.
    """
    ties = documented_ties(complex)
    ties = ties[ties["relation"].isin(CITING)][["from_id", "to_id", "relation"]].reset_index(drop=True)
    years = complex.comparable["launch_year"]
    return ties.assign(**{f"{end}_year": years.reindex(ties[f"{end}_id"]).array for end in ("from", "to")})


def citations(complex: RegimeComplex) -> pd.DataFrame:
    r"""Count in each year the citations that initiatives of that year give, and those that they receive.

    The out-degree and the in-degree of the citation network, added up over the initiatives i of a year y:
    :math:`k^{out}_y = \sum_{i: y_i = y} k^{out}_i`, :math:`k^{in}_y = \sum_{i: y_i = y} k^{in}_i`.

    Parameters
    ----------
    complex : RegimeComplex

    Returns
    -------
    DataFrame
        year, relation (of `CITING`), given (ties from initiatives launched in the year), received (ties to
        those), citing and cited (different initiatives of the year that give and that receive one), launched
        (initiatives of the year). One row for each year from the first to the last launch and each relation
        that occurs; an end without a launch year is counted on the other side alone. Empty without ties.

    Notes
    -----
    An initiative cites when it is made, so that what it gives belongs to its year; what it receives comes
    later. The last years have had little time to be cited.

    References
    ----------
    Kim, R. E. (2013). The emergent network structure of the multilateral environmental agreement system.
    Global Environmental Change, 23(5), 980-991. (Not read here.)

    Examples
    --------
    b of 2021 refers to a of 2019:

    >>> from dashboard.model.load import build
    >>> table = pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": "legal",
    ...     "launch_year": ["2019", "2021"]})
    >>> ties = pd.DataFrame([["b", "a", "references"]], columns=["from_id", "to_id", "relation"])
    >>> citations(build({"initiatives": table, "relations": ties}))[["year", "given", "received"]].values.tolist()
    [[2019, 0, 1], [2020, 0, 0], [2021, 1, 0]]
    """
    ties, years = cited(complex), complex.comparable["launch_year"].dropna().astype(int)
    if ties.empty or years.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    launched = years.value_counts()
    rows = []
    for year in range(int(years.min()), int(years.max()) + 1):
        for relation in (r for r in CITING if (ties["relation"] == r).any()):
            of = ties[ties["relation"] == relation]
            out, into = (of[(of[f"{end}_year"] == year).fillna(False).to_numpy(dtype=bool)] for end in ("from", "to"))
            different = (out["from_id"].nunique(), into["to_id"].nunique())
            rows.append((year, relation, len(out), len(into), *different, int(launched.get(year, 0))))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def lags(complex: RegimeComplex) -> pd.Series:
    """Return how many years back each citation reaches, of those of which both years are known."""
    ties = cited(complex).dropna(subset=["from_year", "to_year"])
    return (ties["from_year"] - ties["to_year"]).astype("int64")
