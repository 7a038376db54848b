"""Colours of layers and forms: seen on both papers, and told apart by colour-blind readers."""

from itertools import combinations

import numpy as np
import pytest

from dashboard.present.pictures.contrast import ink_on, written
from dashboard.present.pictures.style import BLUES, GREY, INK, PAPER

# Machado, Oliveira & Fernandes 2009, IEEE TVCG 15(6), severity 1.0, for linear RGB.
SEEN_BY = {
    "anyone": np.eye(3),
    "deuteranope": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "protanope": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
}
APART = 15  # distance in CIE 1976 L*a*b*; 2.3 is just noticeable side by side


def linear(colour: str) -> np.ndarray:
    """Return a colour #RRGGBB as linear RGB."""
    values = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours after WCAG 2."""
    light, dark = sorted((float(linear(c) @ [0.2126, 0.7152, 0.0722]) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: np.ndarray) -> np.ndarray:
    """Return linear RGB in CIE L*a*b* (D65)."""
    xyz = (
        np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
        @ rgb.clip(0, 1)
        / [0.9505, 1, 1.089]
    )
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def distance(one: str, other: str, eye: str) -> float:
    """Return how far apart two colours lie for an eye."""
    return float(np.linalg.norm(lab(SEEN_BY[eye] @ linear(one)) - lab(SEEN_BY[eye] @ linear(other))))


def test_the_measures_of_colour():
    """Black on white has contrast 21; red and green of one lightness are close for a deuteranope only."""
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21.0 and contrast("#777777", "#777777") == 1.0
    assert distance("#B07A00", "#7A9000", "deuteranope") < APART < distance("#B07A00", "#7A9000", "anyone")


@pytest.mark.parametrize("paper", PAPER.values(), ids=["light", "dark"])
@pytest.mark.parametrize("field", ["layers", "form"])
def test_colours_stand_out_on_paper(shipped, field, paper):
    """Marks of every layer and form have a contrast of at least 3 to 1 with the paper (WCAG 2.2, 1.4.11)."""
    book = shipped.codebook
    low = {
        value: round(contrast(book.colour(field, value), paper), 2)
        for value in book.values(field)
        if contrast(book.colour(field, value), paper) < 3
    }
    assert low == {}


@pytest.mark.parametrize("eye", SEEN_BY)
def test_layers_are_told_apart(shipped, eye):
    """The colours of the layers are far apart for every eye, also from the grey of what is not known."""
    book = shipped.codebook
    colours = {**{value: book.colour("layers", value) for value in book.values("layers")}, "not known": GREY}
    close = {
        (a, b): round(distance(colours[a], colours[b], eye), 1)
        for a, b in combinations(colours, 2)
        if distance(colours[a], colours[b], eye) < APART
    }
    assert close == {}


def test_no_value_is_grey(shipped):
    """Every layer and form has a colour and a symbol of its own, none of them the grey of what is not known."""
    book = shipped.codebook
    for field in ("layers", "form"):
        colours = [book.colour(field, value) for value in book.values(field)]
        assert len(set(colours)) == len(colours) and GREY not in colours
    symbols = [book.symbol("form", value) for value in book.values("form")]
    assert len(set(symbols)) == len(symbols)


def test_ink_is_read_on_paper():
    """Text has a contrast of at least 7 to 1 in both themes."""
    assert all(contrast(INK[dark], PAPER[dark]) >= 7 for dark in (False, True))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_numbers_are_read_on_every_blue(dark):
    """A number has a contrast of at least 4.5 to 1 with its cell, wherever on the scale that lies (WCAG 2.2)."""
    places, colours = zip(*BLUES[dark])
    for share in np.linspace(0, 1, 201):
        shades = [[int(colour[i : i + 2], 16) for colour in colours] for i in (1, 3, 5)]
        ground = "#" + "".join(f"{round(np.interp(share, places, shade)):02X}" for shade in shades)
        assert contrast(ground, ink_on(float(share), dark)) >= 4.5, (share, ground)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("field", ["layers", "form"])
def test_words_in_a_colour_are_read(shipped, field, dark):
    """A name in the colour of its layer or form has at least 4.5 to 1 with the paper; a colour that has it stays."""
    for value in shipped.codebook.values(field):
        colour = shipped.codebook.colour(field, value)
        assert contrast(written(colour, dark), PAPER[dark]) >= 4.5
        assert written(colour, dark) == colour or contrast(colour, PAPER[dark]) < 4.5
