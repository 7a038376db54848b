"""Measures that several pages or runs ask for, remembered by what they were computed from."""

from collections.abc import Callable

import pandas as pd

from dashboard.measures import overlap, whole
from dashboard.measures.layer_brokers import layer_brokers
from dashboard.measures.networks import whole_lists
from dashboard.measures.robustness import robustness
from dashboard.measures.roles import initiative_measures
from dashboard.measures.structure import structure
from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens
from dashboard.present.pictures import Shown
from dashboard.present.view import View
from dashboard.ui import screen as st
from dashboard.ui.context import kept_structure


def fingerprint(complex: RegimeComplex) -> tuple:
    """Name a view of a package: the tables of one loading never change."""
    return complex.identity


# cache_resource, not cache_data: a copy of all pairs at each click costs more than the click.
@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={RegimeComplex: fingerprint})
def pairs_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return `overlap.pairs`; it is shared, do not change it."""
    return overlap.pairs(complex)


@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={RegimeComplex: fingerprint})
def structure_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return `structure.structure` without a null model; it is shared, do not change it."""
    return structure(complex)


@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={RegimeComplex: fingerprint})
def tested_of(complex: RegimeComplex) -> pd.DataFrame | None:
    """Return `structure.structure` against chance as it is kept with the package; None if it is not of this view."""
    null = kept_structure(whole.read(complex))
    return None if null is None else structure(complex, null=null)


@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={RegimeComplex: fingerprint})
def measures_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return `roles.initiative_measures`; it is shared, do not change it."""
    return initiative_measures(complex)


@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={RegimeComplex: fingerprint})
def layer_brokers_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return `layer_brokers.layer_brokers`; it is shared, do not change it."""
    return layer_brokers(complex)


@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={RegimeComplex: fingerprint})
def members_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return the memberships that tests of chance read, as `networks.whole_lists`; it is shared, do not change it."""
    return whole_lists(complex)


def pairs_here(view: View) -> pd.DataFrame:
    """Return the pairs of the present view: of the collection, those whose units hold a row of it; do not change it.

    What else the reader filters does not move a pair's numbers, nor cut a unit.
    """
    every = pairs_of(view.collection)
    if view.rows.chosen == view.rows_of_collection.chosen:
        return every
    return _pairs_within(view.collection, tuple(view.collection.holding(view.rows.chosen)), every)


@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={RegimeComplex: fingerprint})
def _pairs_within(complex: RegimeComplex, ids: tuple[str, ...], _every: pd.DataFrame) -> pd.DataFrame:
    return overlap.within(_every, ids)


def against(view: View, pairs: pd.DataFrame, chance: pd.DataFrame | None) -> pd.DataFrame:
    """Return pairs of the present view with p_fixed and q_fixed, where chance is known; do not change it."""
    if chance is None or chance.empty:
        return pairs
    return _pairs_against(view.complex, len(pairs), pairs, chance)


@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={RegimeComplex: fingerprint})
def _pairs_against(complex: RegimeComplex, count: int, _pairs: pd.DataFrame, _chance: pd.DataFrame) -> pd.DataFrame:
    return overlap.with_chance(_pairs, _chance)


def picture(view: View, draw: Callable[..., Shown | None], *choices, **given) -> Shown | None:
    """Return a picture of the present view, drawn once for each view and choice; do not change it.

    Parameters
    ----------
    draw : callable
        A function of present/pictures.
    *choices
        What the reader chose, beside the view.
    **given
        What follows from the view and need not be worked out again, as all pairs.
    """
    return _picture(f"{draw.__module__}.{draw.__qualname__}", view, choices, lambda: draw(view, *choices, **given))


def _view(view: View) -> tuple:
    return (fingerprint(view.rows), view.selection.collection, view.lens, view.text.lang, view.dark)


@st.cache_resource(max_entries=100, show_spinner=False, hash_funcs={View: _view})
def _picture(name: str, view: View, choices: tuple, _draw: Callable[[], Shown | None]) -> Shown | None:
    return _draw()


def robustness_of(
    rows: RegimeComplex, lens: Lens, bands: tuple[str, ...], progress: Callable[[int, int], None]
) -> pd.DataFrame:
    """Return `robustness.robustness` for the chosen bands."""
    return robustness(rows, lens, bands=bands, progress=progress)
