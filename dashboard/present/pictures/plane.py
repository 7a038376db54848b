"""The complex between hierarchy and differentiation, beside others."""

from typing import Any

import pandas as pd

from dashboard.measures import hierarchy
from dashboard.present.pictures import Shown, needs
from dashboard.present.pictures.picture import Picture
from dashboard.present.pictures.style import INK, PAPER, safe, style, titled
from dashboard.present.view import View

OWN, OTHERS = "#D55E00", "#2E78B7"


@needs("relations", "initiatives.issue_areas", "initiatives.functions", "pairs")
def plane(view: View) -> Shown | None:
    """Return the place of this complex, and of others, by hierarchy and differentiation; None if it has none."""
    text = view.text
    table = hierarchy.plane(view.complex, view.lens)
    wide = table.pivot(index="complex", columns="measure", values="value")
    wide = wide.reindex(list(table["complex"].unique())).dropna(subset=["below", "differentiation"])
    if "" not in wide.index:
        return None
    names = {name: _name(view, name) for name in wide.index}
    n = text(
        "plane-n",
        complexes=text.list(
            text(
                "plane-size",
                name=names[name],
                nodes=int(part.loc[part["measure"] == "below", "n"].iloc[0]),
                arcs=int(part.loc[part["measure"] == "below", "arcs"].iloc[0]),
            )
            for name, part in table.groupby("complex", sort=False)
            if name in names
        ),
    )
    own = {name: f"{wide.loc['', name]:.2f}" for name in ("below", "differentiation")}
    return Shown(
        "plane",
        _drawn(view, wide, names),
        text("plane-title", share=f"{wide.loc['', 'below']:.0%}"),
        text("plane-reading"),
        table,
        text("plane-alt", places=text.list(_place(view, wide, name, names[name]) for name in names), **own),
        f"{n} {view.omitted('ties')}".strip(),
    )


def _name(view: View, name: str) -> str:
    return str(view.text(f"yardstick-{name}") if name else view.text("this-selection"))


def _place(view: View, wide: pd.DataFrame, name: str, called: str) -> str:
    below, apart = (f"{wide.loc[name, column]:.2f}" for column in ("below", "differentiation"))
    return view.text("plane-place", name=called, below=below, differentiation=apart)


def _drawn(view: View, wide: pd.DataFrame, names: dict[str, str]) -> Picture:
    text, figure = view.text, Picture()
    figure.add(
        "scatter",
        x=list(wide["differentiation"]),
        y=list(wide["below"]),
        mode="markers+text",
        text=[safe(name) for name in names.values()],
        textposition=["top left" if x > 0.6 else "top right" for x in wide["differentiation"]],
        textfont={"color": INK[view.dark], "size": 14},
        marker={
            "size": [16 if not name else 12 for name in wide.index],
            "symbol": ["diamond" if not name else "circle" for name in wide.index],
            "color": [OWN if not name else OTHERS for name in wide.index],
            "line": {"width": 1, "color": PAPER[view.dark]},
        },
        customdata=[[safe(names[name])] for name in wide.index],
        hovertemplate="%{customdata[0]}: %{x:.2f}, %{y:.2f}<extra></extra>",
        showlegend=False,
        cliponaxis=False,
    )
    style(figure, view.dark, 420)
    axis = {"range": [0, 1.02], "dtick": 0.25, "tickformat": ".2f", "fixedrange": True}
    figure.set(xaxis=axis | {"title": titled(text("plane-differentiation"))})
    figure.set(yaxis=axis | {"title": titled(text("plane-axis"))})
    figure.shape(type="line", x0=0.5, x1=0.5, y0=0, y1=1, line={"width": 1, "dash": "dot", "color": INK[view.dark]})
    figure.shape(type="line", x0=0, x1=1, y0=0.5, y1=0.5, line={"width": 1, "dash": "dot", "color": INK[view.dark]})
    return figure


def in_words(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return the figures of `hierarchy.plane` as the reader sees them: one column a complex."""
    text = view.text
    shown: dict[str, Any] = {text("measure"): [text(f"plane-{name}") for name in hierarchy.MEASURES]}
    for name, part in table.groupby("complex", sort=False):
        values = part.set_index("measure")["value"].reindex(list(hierarchy.MEASURES))
        shown[_name(view, name)] = pd.array(values.round(3), dtype="Float64")
    shown[text("meaning")] = [text(f"plane-{name}-reading") for name in hierarchy.MEASURES]
    return pd.DataFrame(shown)


ALL = (plane,)
