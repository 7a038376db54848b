"""The governance triangle: states, firms and civil society among the members of each initiative."""

import pandas as pd

from dashboard.measures.absence import NO_MEMBERS, lack
from dashboard.measures.incidence import incidence
from dashboard.measures.networks import member_matrix
from dashboard.model.complex import RegimeComplex

CORNERS = {
    "states": ("state", "union"),
    "firms": ("company",),
    "civil": ("civil_society", "academia"),
}
ZONES = ("states", "firms", "civil", "states_firms", "states_civil", "firms_civil", "all")
COLUMNS = ("id", "states", "firms", "civil", "other", "members", "zone", "reason")
NO_CORNER = "no member of these kinds"


def triangle(complex: RegimeComplex) -> pd.DataFrame:
    r"""Return the shares of states, firms and civil society among the members of each initiative.

    :math:`s_i = |M_i^{S}| / (|M_i^{S}| + |M_i^{F}| + |M_i^{C}|)`, and so for firms F and civil society C: the
    place of initiative i in a triangle of which each corner stands for members of one kind alone. States are
    states and their unions, civil society holds academia too; organisations belong to no corner.

    Parameters
    ----------
    complex : RegimeComplex
        Seen with all kinds of members: a lens of states would put everything into one corner.

    Returns
    -------
    DataFrame
        One row a comparable initiative with members known: id; states, firms, civil (shares, sum 1; NaN where
        it has none of the three); other (members of no corner, a count); members (of the three, a count);
        zone (`ZONES`: which kinds take part at all; empty for none); reason.

    Notes
    -----
    Abbott and Snidal place schemes by judgement, by who governs in them; counting heads is this project's
    reading, in which a body of 190 states and two firms lies at the corner of states. `zone` says who is in it
    at all. An initiative of which only a part of the members is known lies where the known ones put it.

    References
    ----------
    Abbott, K. W., & Snidal, D. (2009). The governance triangle: regulatory standards institutions and the
    shadow of the state. In W. Mattli & N. Woods (Eds.), The politics of global regulation (pp. 44-88).
    Princeton University Press. (Not read here.)

    Examples
    --------
    Two states, one firm and a university:

    >>> from dashboard.model.load import build
    >>> kinds = {"FRA": "state", "KEN": "state", "firm": "company", "school": "academia"}
    >>> members = pd.DataFrame({"id": list(kinds), "name_en": list(kinds), "kind": list(kinds.values())})
    >>> joined = pd.DataFrame({"initiative_id": "x", "member_id": list(kinds), "role": "member"})
    >>> table = pd.DataFrame({"id": ["x"], "name_en": ["X"], "layers": "legal"})
    >>> found = triangle(build({"initiatives": table, "members": members, "memberships": joined}))
    >>> found[["id", "states", "firms", "civil", "zone"]].values.tolist()
    [['x', 0.5, 0.25, 0.25, 'all']]
    """
    if untold(complex):
        return pd.DataFrame(columns=list(COLUMNS))
    matrix = member_matrix(complex)
    kinds = complex.members["kind"].reindex(matrix.columns).fillna("")
    counts = pd.DataFrame(
        {name: matrix.loc[:, kinds.isin(of).to_numpy()].sum(axis=1) for name, of in CORNERS.items()}, index=matrix.index
    )
    total = counts.sum(axis=1)
    shares = counts.div(total.where(total > 0), axis=0)
    present = [[name for name in CORNERS if row[name]] for _, row in counts.iterrows()]
    zones = ["all" if len(names) == len(CORNERS) else "_".join(names) for names in present]
    return pd.DataFrame(
        {
            "id": list(matrix.index),
            **{name: shares[name].to_numpy(dtype=float) for name in CORNERS},
            "other": (matrix.sum(axis=1) - total).to_numpy(dtype=int),
            "members": total.to_numpy(dtype=int),
            "zone": zones,
            "reason": ["" if zone else NO_CORNER for zone in zones],
        },
        columns=list(COLUMNS),
    )


def untold(complex: RegimeComplex) -> str:
    """Return why no initiative has a place in the triangle; empty if one has.

    >>> from dashboard.model.load import build
    >>> untold(build({"initiatives": pd.DataFrame({"id": ["x"], "name_en": ["X"], "layers": "legal"})}))
    'not in this package: memberships.csv'
    """
    missing = lack(complex, "memberships", "members.kind")
    return missing or ("" if incidence(complex, "members").to_numpy().any() else NO_MEMBERS)
