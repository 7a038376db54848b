"""Pictures of the network of documented relations."""

import pandas as pd

from dashboard.measures.centrality import betweenness
from dashboard.measures.networks import documented_network, documented_ties, hosts_in
from dashboard.measures.roles import BROKERAGE, initiative_measures
from dashboard.model.complex import RegimeComplex
from dashboard.present.cache import once
from dashboard.present.markup import joined
from dashboard.present.pictures import Shown, bars, needs, titles
from dashboard.present.pictures import relations as drawing
from dashboard.present.pictures.network_marks import COMMUNITIES, Group, by_layer
from dashboard.present.view import View

COLOURINGS = ("layer", "community", "core")
RANKINGS = (
    "relations_degree",
    "relations_betweenness",
    "relations_eigenvector",
    "relations_participation",
    "overlap_strength",
    "overlap_betweenness",
    "overlap_eigenvector",
    "overlap_monadic",
    "overlap_monadic_in",
    "brokerage",
)
NEEDS = {
    **{name: ("relations",) for name in RANKINGS if name.startswith("relations")},
    **{name: ("memberships",) for name in RANKINGS if name.startswith("overlap")},
    **{name: ("memberships", "initiatives.issue_areas") for name in RANKINGS if "monadic" in name},
    **dict.fromkeys(("brokerage", "relations_participation"), ("relations", "initiatives.primary_layer")),
}
HOSTS = "#6B7280"  # slate, as in the pictures of nesting
CORE, PERIPHERY = "#D55E00", "#5566DD"
MOST = 15


@once(64)
def _between(complex: RegimeComplex) -> pd.Series:
    """Return between how many others each tied one lies: the same in every language and theme."""
    whole = documented_network(complex, hosts_in(complex))
    return pd.Series(betweenness(whole.ties), index=list(whole.ids))


@needs("relations", "pairs")
def relations(
    view: View, colouring: str = COLOURINGS[0], chosen: str = "", steps: str = "", table: pd.DataFrame | None = None
) -> Shown | None:
    """Return the largest part of the documented relations between initiatives; None if no source states one.

    Parameters
    ----------
    chosen : str
        Id of the initiative or host whose neighbours are lit, and whose part is drawn.
    steps : {"", "1", "2"}
        Of how many steps around the chosen one the picture is.
    """
    text, complex, inside = view.text, view.complex, hosts_in(view.complex)
    ties = documented_ties(complex, inside)
    if ties.empty:
        return None
    rows = (initiative_measures(complex) if table is None else table).set_index("id")
    found, size = drawing.cut(ties, chosen, steps), _between(complex)
    hosts = [key for key in found.graph if key not in rows.index]
    groups, hulls = _groups(view, rows.loc[[key for key in found.graph if key in rows.index]], colouring)
    if hosts:
        groups.append((text("hosts"), HOSTS, hosts))
    figure, named = drawing.draw(view, found, chosen, groups, size, hulls)
    ego, nodes = bool(steps) and chosen in found.graph, len(found.graph) - len(hosts)
    title = titles.of_relations(view, ties, size)
    if ego:
        title = text("relations-around", name=view.words.short(chosen), count=found.graph.degree(chosen))
    numbers = {"nodes": nodes, "hosts": len(hosts), "ties": len(found.ties)}
    reading = [
        text("relations-reading", hosts="in" if inside else "out"),
        text(f"colouring-{colouring}-reading"),
    ]
    n = [
        text("relations-n", all=len(ties), **numbers),
        "" if ego else in_other_parts(view, found.others),
        "" if ego else text("relations-alone", count=len(complex.comparable) - _tied(complex, ties)),
        text("network-unnamed", count=len(found.graph) - named) if named < len(found.graph) else "",
        view.omitted("ties"),
    ]
    return Shown(
        "relations",
        figure,
        title,
        joined(" ", reading),
        ties,
        text("relations-alt", **numbers),
        joined(" ", filter(None, n)),
    )


def tied(view: View) -> set[str]:
    """Return who has a documented tie."""
    ties = documented_ties(view.complex, hosts_in(view.complex))
    return {*ties["from_id"], *ties["to_id"]}


def _tied(complex: RegimeComplex, ties: pd.DataFrame) -> int:
    return int(complex.comparable.index.isin([*ties["from_id"], *ties["to_id"]]).sum())


def parts(view: View, chosen: str = "", steps: str = "") -> list[pd.DataFrame]:
    """Return the ties of each part that `relations` does not draw, the largest first."""
    ties = documented_ties(view.complex, hosts_in(view.complex))
    return [] if ties.empty else drawing.cut(ties, chosen, steps).others


def in_other_parts(view: View, others: list[pd.DataFrame]) -> str:
    """Say what the parts hold that are not drawn; nothing if all hangs together."""
    if not others:
        return ""
    ids = [{*part["from_id"], *part["to_id"]} for part in others]
    hosts = {*view.complex.hosts.index}
    numbers = {"count": len(others), "least": min(map(len, ids)), "most": max(map(len, ids))}
    numbers |= {"nodes": sum(len(part - hosts) for part in ids), "hosts": sum(len(part & hosts) for part in ids)}
    return view.text("relations-parts", ties=sum(map(len, others)), **numbers)


def _groups(view: View, rows: pd.DataFrame, colouring: str) -> tuple[list[Group], list[Group]]:
    """Return how the marks are grouped by colour, and which groups are outlined."""
    text = view.text
    if colouring == "layer":
        return by_layer(view, view.complex.catalogue, list(rows.index)), []
    if colouring == "core":
        core = rows["relations_core"].fillna(False).astype(bool)
        return [
            (text("core"), CORE, list(rows.index[core])),
            (text("periphery"), PERIPHERY, list(rows.index[~core])),
        ], []
    found = rows["relations_community"].astype("Int64")
    largest = list(found.value_counts(sort=True).index[: len(COMMUNITIES)])
    inside = [list(found.index[found == v]) for v in sorted(largest)]
    hubs = [rows.loc[keys, "relations_degree"].idxmax() for keys in inside]
    groups: list[Group] = [
        (text("community-of", name=view.words.short(hub)), colour, keys)
        for hub, colour, keys in zip(hubs, COMMUNITIES, inside)
    ]
    others = [key for key in rows.index if found[key] not in largest]
    return groups + ([(text("other-communities"), HOSTS, others)] if others else []), groups


def ranking(view: View, by: str = RANKINGS[0], table: pd.DataFrame | None = None) -> Shown | None:
    """Return the initiatives that stand highest by a measure; None if it is computable for none."""
    text, words, book = view.text, view.words, view.complex.codebook
    table = initiative_measures(view.complex) if table is None else table
    values = table.set_index("id")[by].astype("Float64").dropna()
    top = values[values > 0].sort_values(ascending=False, kind="stable").head(MOST)
    if top.empty:
        return None
    colours = [book.colour("layers", view.complex.catalogue.at[key, "primary_layer"]) for key in top.index]
    figure = bars.counts(
        [round(float(v), 3) for v in top],
        [words.short(key, 48) for key in top.index],
        colours,
        text(f"rank-{by}"),
        view.dark,
        ids=list(top.index),
    )
    omitted, above = view.omitted("members" if by.startswith("overlap") else "ties"), int((values > 0).sum())
    some = text("rank-some", drawn=len(top), count=above) if above > len(top) else ""
    n = " ".join(filter(None, (view.counted(len(values)), some, omitted)))
    reading = f"{text(f'rank-{by}-reading')} {text('rank-reading')}"
    return Shown(
        "ranking",
        figure,
        text("rank-title", measure=text(f"rank-{by}"), first=words.short(top.index[0]), value=f"{top.iloc[0]:.3g}"),
        reading,
        table,
        text("rank-alt", count=len(top), measure=text(f"rank-{by}")),
        n,
    )


def brokers(view: View, table: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return who brokers between layers, with the five roles of Gould and Fernandez, most first."""
    table = initiative_measures(view.complex) if table is None else table
    rows = table[table["brokerage"].fillna(0) > 0].sort_values("brokerage", ascending=False, kind="stable")
    return rows[["id", *BROKERAGE, "brokerage"]]


def between_layers_in_words(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `layer_brokers` as the reader sees them."""
    text, words = view.text, view.words
    shown = {
        text(f"joins-{side}"): [words.label("layers", v) for v in table[f"{side}_layer"]] for side in ("from", "to")
    }
    shown |= {text(f"joins-{name}"): list(table[name]) for name in ("brokered", "brokers")}
    shown |= {text("chance-mean"): table["null_mean"].round(1), text("chance-z"): table["z"].round(2)}
    shown |= {text("chance-p"): table["p"].round(4), text("joins-most"): list(map(words.name, table["most"]))}
    return pd.DataFrame(shown)


ALL = (relations, ranking)
