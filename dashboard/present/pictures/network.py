"""Pictures of the network of documented relations."""

import pandas as pd

from dashboard.measures.centrality import betweenness
from dashboard.measures.networks import documented_network, documented_ties, hosts_in
from dashboard.measures.roles import BROKERAGE, initiative_measures
from dashboard.model.complex import RegimeComplex
from dashboard.present.cache import once
from dashboard.present.pictures import Shown, bars, needs, titles
from dashboard.present.pictures.graph import positions
from dashboard.present.pictures.relations import relation_graph
from dashboard.present.pictures.relations import relations as draw
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
COMMUNITIES = ("#5566DD", "#12908E", "#D55E00", "#B8529E", "#9A7400", "#0072B2", "#8A5A44", "#3F9C6D")
HOSTS = "#6B7280"  # slate, as in the pictures of nesting
CORE, PERIPHERY = "#D55E00", "#5566DD"
MOST = 15


@once(64)
def _laid_out(complex: RegimeComplex) -> tuple[dict[str, tuple[float, float]], pd.Series]:
    """Return where each tied one stands, and between how many others it lies: the same in every language and theme."""
    inside = hosts_in(complex)
    whole = documented_network(complex, inside)
    size = pd.Series(betweenness(whole.ties), index=list(whole.ids))
    return positions(relation_graph(documented_ties(complex, inside))), size


@needs("relations")
def relations(view: View, colouring: str = COLOURINGS[0], table: pd.DataFrame | None = None) -> Shown | None:
    """Return the documented relations between initiatives; None if no source states one."""
    text, words, complex = view.text, view.words, view.complex
    inside = hosts_in(complex)
    ties = documented_ties(complex, inside)
    if ties.empty:
        return None
    table = initiative_measures(complex) if table is None else table
    rows = table.set_index("id")
    at, size = _laid_out(complex)
    hosts = [key for key in at if key not in rows.index]
    groups, colours = _groups(view, rows.loc[[key for key in at if key in rows.index]], colouring)
    if hosts:
        groups, colours = groups | {text("hosts"): hosts}, colours | {text("hosts"): HOSTS}
    figure = draw(
        ties,
        at,
        groups,
        colours,
        (size / (size.max() or 1)).to_dict(),
        complex,
        words.short,
        view.label,
        view.dark,
    )
    tied = len(at) - len(hosts)
    counts = {"nodes": tied, "hosts": len(hosts), "ties": len(ties), "alone": len(complex.comparable) - tied}
    n = f"{text('n-network', **counts)}"
    n = f"{n} {view.omitted('ties')}"
    reading = f"{text('relations-reading', hosts='in' if inside else 'out')} {text(f'colouring-{colouring}-reading')}"
    return Shown(
        "relations",
        figure,
        titles.of_relations(view, ties, size),
        reading,
        ties,
        text("relations-alt", nodes=tied, hosts=len(hosts), ties=len(ties)),
        n.strip(),
    )


def _groups(view: View, rows: pd.DataFrame, colouring: str) -> tuple[dict[str, list[str]], dict[str, str]]:
    text, book = view.text, view.complex.codebook
    if colouring == "layer":
        layers = view.complex.catalogue.loc[rows.index, "primary_layer"]
        names: dict[str, str] = {
            v: view.words.label("layers", v) if v else text("not-known")
            for v in [*book.values("layers"), *sorted(set(layers) - set(book.values("layers")))]
        }
        return {names[v]: list(layers.index[layers == v]) for v in names if (layers == v).any()}, {
            names[v]: book.colour("layers", v) for v in names
        }
    if colouring == "core":
        core = rows["relations_core"].fillna(False).astype(bool)
        return {text("core"): list(rows.index[core]), text("periphery"): list(rows.index[~core])}, {
            text("core"): CORE,
            text("periphery"): PERIPHERY,
        }
    found = rows["relations_community"].astype("Int64")
    largest = list(found.value_counts().index[: len(COMMUNITIES)])
    groups: dict[str, list[str]] = {
        text("community", number=int(v)): list(found.index[found == v]) for v in sorted(largest)
    }
    others = [key for key in rows.index if found[key] not in largest]
    rest = str(text("other-communities"))
    colours = {name: COMMUNITIES[i] for i, name in enumerate(groups)} | {rest: "#6B7280"}
    return groups | ({rest: others} if others else {}), colours


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
