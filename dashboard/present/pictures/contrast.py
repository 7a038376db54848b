"""Inks that are read on the ground they stand on: at least 4.5 to 1, as WCAG 2 computes contrast (1.4.3)."""

from dashboard.present.pictures.style import BLUES, COLOUR, INK, PAPER

LUMINANCE = (0.2126, 0.7152, 0.0722)  # of red, green and blue
READ = 4.5
STEPS = 20  # from a colour to the ink of the theme


def ink_on(share: float, dark: bool) -> str:
    """Return the ink that is read best on a place of the scale of blues; black or white always is.

    >>> ink_on(0, dark=False), ink_on(1, dark=False), ink_on(0, dark=True)
    ('#000000', '#FFFFFF', '#FFFFFF')
    """
    scale = BLUES[dark]
    (low, first), (high, last) = next(pair for pair in zip(scale, scale[1:]) if share <= pair[1][0])
    ground = mixed(first, last, (share - low) / (high - low))
    return "#000000" if contrast("#000000", ground) >= contrast("#FFFFFF", ground) else "#FFFFFF"


def written(colour: str, dark: bool) -> str:
    """Return a colour as words may have it on the paper: as near to itself as is read; the ink if it is none.

    >>> written("#009E73", dark=False) != "#009E73" == written("#009E73", dark=True)
    True
    """
    if not COLOUR.fullmatch(colour):
        return INK[dark]
    shades = (mixed(colour, INK[dark], step / STEPS) for step in range(STEPS + 1))
    return next(shade for shade in shades if contrast(shade, PAPER[dark]) >= READ)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours #RRGGBB, from 1 to 21.

    >>> contrast("#000000", "#FFFFFF"), contrast("#777777", "#777777")
    (21.0, 1.0)
    """
    low, high = sorted(sum(part * _linear(shade) for part, shade in zip(LUMINANCE, _shades(c))) for c in (one, other))
    return (high + 0.05) / (low + 0.05)


def mixed(first: str, last: str, way: float) -> str:
    """Return the colour at a part of the way from one to another.

    >>> mixed("#000000", "#FFFFFF", 0.5), mixed("#009E73", "#000000", 0)
    ('#808080', '#009E73')
    """
    return "#" + "".join(f"{round(255 * (a + (b - a) * way)):02X}" for a, b in zip(_shades(first), _shades(last)))


def _shades(colour: str) -> list[float]:
    return [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]


def _linear(shade: float) -> float:
    return shade / 12.92 if shade <= 0.04045 else ((shade + 0.055) / 1.055) ** 2.4
