"""Measures that several pages or runs ask for, remembered by what they were computed from."""

from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd

from dashboard.measures import large, overlap, whole
from dashboard.measures.absence import too_many
from dashboard.measures.layer_brokers import layer_brokers
from dashboard.measures.networks import whole_lists
from dashboard.measures.robustness import robustness
from dashboard.measures.roles import initiative_measures
from dashboard.measures.structure import structure
from dashboard.model.complex import Identity, RegimeComplex
from dashboard.model.lens import Lens
from dashboard.present.cache import once, remembered
from dashboard.present.markup import Marked
from dashboard.present.pictures import Shown
from dashboard.present.view import View
from dashboard.ui.context import kept_structure


def fingerprint(complex: RegimeComplex) -> tuple:
    """Name a view of a package: the tables of one loading never change."""
    return complex.identity


@once(8)
def pairs_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return `overlap.pairs`; it is shared, do not change it."""
    return overlap.pairs(complex)


@once(64)
def structure_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return `structure.structure` without a null model; it is shared, do not change it."""
    return structure(complex)


@once(64)
def tested_of(complex: RegimeComplex) -> pd.DataFrame | None:
    """Return `structure.structure` against chance as it is kept with the package; None if it is not of this view."""
    null = None if too_many(complex) else kept_structure(whole.read(complex))
    return None if null is None else structure(complex, null=null)


@once(64)
def measures_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return `roles.initiative_measures`; it is shared, do not change it."""
    return initiative_measures(complex)


@once(64)
def layer_brokers_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return `layer_brokers.layer_brokers`; it is shared, do not change it."""
    return layer_brokers(complex)


@once(64)
def members_of(complex: RegimeComplex) -> pd.DataFrame:
    """Return the memberships that tests of chance read, as `networks.whole_lists`; it is shared, do not change it."""
    return whole_lists(complex)


def pairs_here(view: View) -> pd.DataFrame:
    """Return the pairs of the present view: of the collection, those whose units hold a row of it; do not change it.

    What else the reader filters does not move a pair's numbers, nor cut a unit; but where the collection is too large
    for all its pairs, chance is left open, and they are those of the view alone, of which `too_many` is not true.
    """
    if too_many(view.collection):
        return remembered(view, "pairs_of_view", 4, (), lambda: large.without_chance(overlap.pairs(within_view(view))))
    every = pairs_of(view.collection)
    if view.rows.chosen == view.rows_of_collection.chosen:
        return every
    ids = Identity(view.collection.holding(view.rows.chosen))
    return remembered(view.collection, "pairs_within", 4, ids, lambda: overlap.within(every, ids))


def within_view(view: View) -> RegimeComplex:
    """Return the units of the collection that hold a row of the present view."""
    return view.collection.keep(view.collection.holding(view.rows.chosen))


def pairs_around(view: View, *ids: str) -> pd.DataFrame:
    """Return the pairs among which the neighbours of units of the collection are: all, where these are not too many."""
    if not too_many(view.collection):
        return pairs_of(view.collection)
    return remembered(view.collection, "pairs_around", 24, ids, lambda: large.pairs_around(view.collection, ids))


def near_pairs(view: View, row: str) -> pd.DataFrame:
    """Return the pairs among which the neighbours of a row's unit are, see `pairs_around`; of no unit, none are."""
    return pairs_around(view, *([view.unit_of[row]] if row in view.unit_of else []))


def against(view: View, pairs: pd.DataFrame, chance: pd.DataFrame | None) -> pd.DataFrame:
    """Return pairs of the present view with p_fixed and q_fixed, where chance is known; do not change it.

    They are looked up once for the collection, and the two columns alone are kept: a table that has them beside
    the others shares those, and would count again for what it shares.
    """
    if chance is None or chance.empty or too_many(view.collection):
        return pairs
    known = remembered(view.collection, "chance_of_pairs", 4, (), lambda: _tails(pairs_of(view.collection), chance))
    return pairs.assign(**(known if len(pairs) == len(known) else known.loc[pairs.index]))


def _tails(pairs: pd.DataFrame, chance: pd.DataFrame) -> pd.DataFrame:
    return overlap.with_chance(pairs, chance)[["p_fixed", "q_fixed"]].copy()


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
    return told(view, draw, *choices, **given)


def told(of: View | RegimeComplex, tell: Callable[..., Any], *choices: Hashable, **given) -> Any:
    """Return what a function gives for a view or a complex, worked out once for each and choice; do not change it.

    Parameters
    ----------
    tell : callable
        A function of the view or the complex and the choices; a page's own are made anew at each run, so that
        it is known by its file and its name.
    *choices, **given
        As of `picture`.
    """
    name = f"{tell.__code__.co_filename} {tell.__module__}.{tell.__qualname__}"
    return remembered(of, name, 256, choices, lambda: tell(of, *choices, **given))


def named_units(view: View) -> dict[str, Marked]:
    """Return the units of the collection with what they are called, by their names; do not change it."""
    return told(view, _named_units)


def _named_units(view: View) -> dict[str, Marked]:
    return {key: view.unit(key) for key in sorted(view.collection.comparable.index, key=view.words.name)}


def robustness_of(
    rows: RegimeComplex, lens: Lens, bands: tuple[str, ...], progress: Callable[[int, int], None]
) -> pd.DataFrame:
    """Return `robustness.robustness` for the chosen bands."""
    return robustness(rows, lens, bands=bands, progress=progress)
